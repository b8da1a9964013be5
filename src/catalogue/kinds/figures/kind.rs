//! What generic code knows of figures.

use jiff::civil::Date;

use super::{Figures, Period, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::posted::{Posted, Posting};
use crate::catalogue::kinds::{Asked, AskedTime, Draft, Face, Form, Kind, NamedFile, Row};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::source::SourceFile;
use crate::strings::TEXT;
use crate::vietnamese::short_date;

impl Kind for Figures {
    const ROW: Row = Row {
        name: "figures",
        vi_name: "so-lieu",
        said: ("số liệu của một kỳ", "the figures of a period"),
        folder: "content/figures/",
        form: Form::Toml,
        keys: &keys::FIGURES,
        pages: Some("so-lieu/"),
        stray: (
            "số liệu của một kỳ là tệp .toml; bảng .xlsx hay .csv thì nhập vào: niemyet tao-moi so-lieu KỲ --from TỆP",
            "the figures of a period are a file .toml; a table .xlsx or .csv is taken in by niemyet new figures PERIOD --from FILE",
        ),
        named: (NamedFile::Signed, "figures/"),
        draft: Draft {
            asks: &[Asked {
                key: "period",
                placeholder: "PERIOD",
                vi: "kỳ",
                en: "the period",
                otherwise: None,
                time: Some(AskedTime {
                    read: |text| Period::read(text).map(Period::first),
                    meant: Period::as_meant,
                    example: (
                        "08/2026, quý 3/2026, 6 tháng đầu năm 2026 hoặc 2026",
                        "2026-08, 2026-Q3, 2026-H1 or 2026",
                    ),
                    form: (
                        "viết tháng 08/2026 (MM/YYYY), quý 3/2026, 6 tháng đầu năm 2026 hoặc năm 2026; cũng viết được 2026-08, 2026-Q3, 2026-H1",
                        "write a month 2026-08 (YYYY-MM), a quarter 2026-Q3, half a year 2026-H1 or a year 2026",
                    ),
                }),
            }],
            named_by: "period",
            stem: "so-lieu",
            folder_by: None,
            fill: None,
            hint: None,
            text: "",
        },
    };

    fn decide(root: Node<'_>, _: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::figures(root, origin, report)
    }

    fn face(&self) -> Face<'_> {
        let slug = Some(self.slug.as_str()).filter(|slug| !slug.is_empty());
        Face { name: &self.title, slug, ..Face::of(&self.origin) }
    }
}

impl Posted for Figures {
    const POSTING: Posting = Posting {
        list: "so-lieu/index.html",
        data: "du-lieu-mo/so-lieu.json",
        title: || TEXT.figures.title,
        of_procedure: || TEXT.figures.of_procedure,
        for_every_procedure: false,
        about_data: || TEXT.figures.about_data,
    };

    fn updated(&self) -> Option<Date> {
        self.updated
    }

    fn is_shown(&self, day: Date) -> bool {
        self.period.is_some_and(|period| period.first() <= day)
    }

    /// The latest first, a year before its months.
    fn rank(&self, _: Date) -> i64 {
        let of = |period: Period| {
            let (first, last) = period.months();
            (i64::from(period.year()) * 12 + i64::from(last)) * 16 + i64::from(last - first)
        };
        -self.period.map_or(0, of)
    }
}

/// What is wrong as of this day: figures of a time to come, which are not posted, and such as were taken on a day to come.
pub(crate) fn to_come(all: &[Figures], day: Date) -> impl Iterator<Item = Diagnostic> {
    let waiting =
        all.iter().filter_map(move |one| Some((one, one.period.filter(|period| period.first() > day)?)));
    let waiting = waiting.map(move |(one, period)| {
        let to_come = Mistake::PeriodToCome { period: &period.name(), day: &short_date(day) };
        Diagnostic::new(to_come).path(&one.origin.path)
    });
    let ahead = all.iter().filter_map(move |one| Some((one, one.updated.filter(|updated| *updated > day)?)));
    waiting.chain(ahead.map(move |(one, updated)| {
        let ahead = Mistake::TakenAhead { written: &short_date(updated), day: &short_date(day) };
        Diagnostic::new(ahead).path(&one.origin.path)
    }))
}

impl Figures {
    /// What is wrong with the text of a file, by itself.
    pub(crate) fn found_in(text: &str) -> Report {
        let mut report = Report::default();
        let file = SourceFile::plain(format!("{}so-lieu.toml", Self::ROW.folder), text);
        Self::ROW.read(text, &mut report, |root, words, report| {
            Self::decide(root, words, Origin::of(&file), report)
        });
        report
    }
}
