//! What generic code knows of rosters.

use jiff::civil::Date;

use super::{Roster, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::figures::Period;
use crate::catalogue::kinds::posted::{Posted, Posting};
use crate::catalogue::kinds::{Asked, AskedTime, Draft, Face, Form, Kind, NamedFile, Row};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::catalogue::turn::{Turn, TurnKind, day_after};
use crate::diagnostic::Report;
use crate::strings::TEXT;

const ENDS: TurnKind =
    TurnKind { rank: 65, name: "roster-ends", vi: "hết lịch trực", en: "the roster has ended" };

impl Kind for Roster {
    const ROW: Row = Row {
        name: "roster",
        vi_name: "lich-truc",
        said: ("một lịch trực", "a roster"),
        folder: "content/rosters/",
        form: Form::Toml,
        keys: &keys::ROSTER,
        pages: Some("lich-truc/"),
        stray: ("lịch trực là tệp .toml", "a roster is a file .toml"),
        named: (NamedFile::Picture, "images/"),
        draft: Draft {
            asks: &[Asked {
                key: "month",
                placeholder: "MONTH",
                vi: "tháng",
                en: "the month",
                otherwise: None,
                time: Some(AskedTime {
                    read: lower::first_as_written,
                    meant: |text| {
                        Period::meant(text).filter(|period| matches!(period, Period::Month(..)))?;
                        Period::as_meant(text)
                    },
                    example: ("12/2026", "12/2026"),
                    form: (
                        "viết tháng/năm (MM/YYYY), tháng từ 01 đến 12: 12/2026",
                        "write month/year (MM/YYYY), 01 to 12: 12/2026, or 2026-12",
                    ),
                }),
            }],
            named_by: "month",
            stem: "lich-truc",
            folder_by: None,
            fill: Some(lower::days_to_fill),
            hint: None,
            text: "",
        },
    };

    fn decide(root: Node<'_>, _: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::roster(root, origin, report)
    }

    fn face(&self) -> Face<'_> {
        Face {
            name: &self.title,
            slug: Some(&self.slug),
            former_slugs: &self.former_slugs,
            ..Face::of(&self.origin)
        }
    }

    fn turns(&self) -> Vec<Turn> {
        ENDS.on(day_after(Some(self.last())), None, &self.title, &self.origin).collect()
    }
}

impl Posted for Roster {
    const POSTING: Posting = Posting {
        list: "lich-truc/index.html",
        data: "du-lieu-mo/lich-truc.json",
        title: || TEXT.rosters.title,
        of_procedure: || TEXT.rosters.title,
        for_every_procedure: false,
        about_data: || TEXT.rosters.about_data,
    };

    fn updated(&self) -> Option<Date> {
        None
    }

    fn is_over(&self, day: Date) -> bool {
        self.last() < day
    }

    /// This month, those to come, then the last one first of those that are over.
    fn rank(&self, day: Date) -> i64 {
        let months = i64::from(self.month.year()) * 12 + i64::from(self.month.month());
        if self.is_over(day) { -months } else { months }
    }
}
