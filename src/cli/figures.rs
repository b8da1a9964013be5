//! `niemyet figures`: a period's self-check by the indicators of Decision 766, for staff; and `new figures --from`, which
//! makes a period's file of a table.

use std::path::Path;

use serde::Serialize;

use super::arguments::FiguresOptions;
use super::context::{Context, Failure};
use super::pipeline::Run;
use super::{Outcome, files, terminal};
use crate::cache::disk as cache_disk;
use crate::catalogue::kinds::Kind;
use crate::catalogue::kinds::figures::{Period, Points, Score, points_said};
use crate::catalogue::{self, Figures};
use crate::diagnostic::{Checked, Lang, print};
use crate::ground::Ground;
use crate::import::figures::{Taken, Unread, take_in};
use crate::source::disk::{patiently, read_file};
use crate::source::{SourceFile, SourceSet};
use crate::vietnamese::{integer, upper_first};

/// As programs read it. Points are in hundredths; what is not known is absent.
#[derive(Serialize)]
struct Json<'a> {
    period: String,
    file: &'a str,
    indicators: Vec<JsonScore>,
}

#[derive(Serialize)]
struct JsonScore {
    no: u64,
    name: &'static str,
    of_communes: bool,
    done: Option<u64>,
    of: Option<u64>,
    hundredths: Option<u64>,
    most: Option<u64>,
    why: String,
}

pub(crate) fn run(options: &FiguresOptions, context: &Context) -> Result<Outcome, Failure> {
    let mut run = Run::start(context)?;
    run.cache = cache_disk::load(&context.root);
    let Checked { value: catalogue, report } = catalogue::load(&run.sources, &mut run.cache.parsed);
    run.clock.done();
    let all = || catalogue.published.figures.iter().chain(&catalogue.drafts.figures);
    let wanted = options.period.as_deref().map(period).transpose()?;
    let found = match wanted {
        Some(period) => all().find(|one| one.period == Some(period)),
        None => all()
            .filter(|one| one.period.is_some_and(|period| period.is_month()))
            .max_by_key(|one| one.period),
    };
    let Some(figures) = found else { return Err(none(wanted)) };
    let scores = figures.scores();
    if options.json {
        let json = Json {
            period: figures.period.map(|period| period.to_string()).unwrap_or_default(),
            file: &figures.origin.path,
            indicators: scores.iter().map(|score| json(score, context.lang)).collect(),
        };
        terminal::json(&json);
    } else {
        terminal::text_out(&text(figures, &scores, context));
    }
    let is_wrong = report
        .diagnostics
        .iter()
        .any(|one| one.path == figures.origin.path && one.severity == crate::diagnostic::Severity::Error);
    Ok(if is_wrong {
        if !options.json {
            terminal::note(context.say(
                "tệp số liệu này còn lỗi, điểm ở trên có thể sai: niemyet kiem-tra",
                "this file has errors, and the points above may be wrong: niemyet check",
            ));
        }
        Outcome::Mistakes
    } else {
        Outcome::Done
    })
}

fn period(written: &str) -> Result<Period, Failure> {
    let written = written.trim();
    Period::read(written).or_else(|| Period::meant(written)).ok_or_else(|| {
        Failure::new(format!("“{written}” không phải một kỳ"), format!("“{written}” is no period"))
            .help("ghi 2026-08, 2026-Q3, 2026-H1 hoặc 2026", "write 2026-08, 2026-Q3, 2026-H1 or 2026")
    })
}

fn none(wanted: Option<Period>) -> Failure {
    let failure = match wanted {
        Some(period) => Failure::new(
            format!("chưa có số liệu {}", period.name_inline()),
            format!("there are no figures of {period}"),
        ),
        None => Failure::new("chưa có số liệu của tháng nào", "there are no figures of any month"),
    };
    failure.help(
        "niemyet tao-moi so-lieu 2026-08, hoặc nhập bảng: niemyet tao-moi so-lieu 2026-08 --from bao-cao.xlsx",
        "niemyet new figures 2026-08, or of a table: niemyet new figures 2026-08 --from report.xlsx",
    )
}

fn json(score: &Score, lang: Lang) -> JsonScore {
    let (hundredths, most) = match score.points {
        Points::Of { got, most, .. } => (Some(got), Some(most)),
        _ => (None, None),
    };
    JsonScore {
        no: score.indicator.no,
        name: score.indicator.name,
        of_communes: score.indicator.of_communes,
        done: score.done,
        of: score.of,
        hundredths,
        most,
        why: score.why(lang),
    }
}

/// What was lost stands first in its line: that is what is looked for.
fn text(figures: &Figures, scores: &[Score], context: &Context) -> String {
    let said = |vi: &str, en: &str| context.say(vi, en).to_owned();
    let mut out = format!("{} ({})\n", figures.title, figures.origin.path);
    out.push_str(&said(
        "Tự chấm theo Quyết định 766/QĐ-TTg; cách tính điểm là cách đã quan sát được, điểm chính thức do Cổng chấm.\n",
        "Self-check by Decision 766/QĐ-TTg; its rules are those that were seen at work, the portal's points count.\n",
    ));
    let mut group = "";
    for score in scores {
        let indicator = score.indicator;
        if indicator.group != group {
            group = indicator.group;
            out.push_str(&format!("\n{group}\n"));
        }
        let points = match score.points {
            Points::Of { got, most, .. } => format!("{}/{}", points_said(got), points_said(most)),
            _ => "–".to_owned(),
        };
        let lost = match score.lost() {
            Some(lost) if lost > 0 => {
                format!(", {} {}", context.say("mất", "lost"), points_said(lost))
            }
            _ => String::new(),
        };
        out.push_str(&format!(
            "  {:>2}. {}: {points}{lost} ({})\n",
            indicator.no,
            indicator.name,
            score.why(context.lang)
        ));
    }
    let known = scores.iter().filter_map(|score| match score.points {
        Points::Of { got, most, .. } => Some((got, most)),
        _ => None,
    });
    let (got, most) = known.fold((0, 0), |(got, most), (own, all)| (got + own, most + all));
    let (got, lost, most) = (points_said(got), points_said(most - got), points_said(most));
    out.push_str(&match context.lang {
        Lang::Vi => format!("\nĐược {got} trên {most} điểm của những chỉ tiêu tính được, mất {lost}.\n"),
        Lang::En => format!("\n{got} of {most} points where they can be computed, {lost} lost.\n"),
    });
    out
}

/// Makes the file of a period of a table; one that is there stays.
pub(crate) fn from_table(written: &str, table: &Path, context: &Context) -> Result<Outcome, Failure> {
    let period = period(written)?;
    let mut run = Run::start(context)?;
    run.cache = cache_disk::load(&context.root);
    let catalogue = catalogue::load(&run.sources, &mut run.cache.parsed).value;
    let bytes = patiently(|| read_file(table)).map_err(|error| Failure::io(table, &error))?;
    let name = table.file_name().unwrap_or_default().to_string_lossy();
    let taken =
        take_in(&name, &bytes, period, &catalogue.fields).map_err(|unread| unreadable(table, unread))?;
    let ground = Ground::at(&context.root);
    let relative = format!("{}{}.toml", Figures::ROW.folder, period.slug());
    let path = ground.base().join(&relative);
    files::create(&ground, &path, &taken.text)?;
    run.clock.done();
    tell(&taken, &relative, period, context);
    Ok(Outcome::Done)
}

fn unreadable(path: &Path, unread: Unread) -> Failure {
    let at = unread.at.map(|at| format!(" {at}")).unwrap_or_default();
    let path = path.display();
    Failure::new(format!("{path}{at}: {}", unread.what.vi), format!("{path}{at}: {}", unread.what.en))
        .help(unread.help.vi, unread.help.en)
}

fn tell(taken: &Taken, path: &str, period: Period, context: &Context) {
    let rows = integer(i64::try_from(taken.rows).unwrap_or(i64::MAX));
    terminal::line(match context.lang {
        Lang::Vi => {
            format!("Đã tạo {path}: số liệu {}, {rows} lĩnh vực, đọc từ {}", period.name_inline(), taken.from)
        }
        Lang::En => format!("{path} was written: {period}, {rows} fields, read from {}", taken.from),
    });
    if !taken.unread.is_empty() {
        let names = taken.unread.join(", ");
        terminal::line(match context.lang {
            Lang::Vi => format!("Tệp còn trang tính khác, không đọc: {names}"),
            Lang::En => format!("Other sheets of the file, which were not read: {names}"),
        });
    }
    for column in &taken.columns {
        terminal::line(upper_first(context.say(&column.vi, &column.en)));
    }
    if let Some(other) = taken.other_period {
        terminal::line(match context.lang {
            Lang::Vi => format!(
                "Bảng ghi {} nên tệp là bản nháp (draft = true): xem lại có nhập nhầm kỳ không, đúng kỳ thì xóa dòng draft",
                other.name_inline()
            ),
            Lang::En => format!(
                "The table names {other}, so the file is a draft (draft = true): look whether this is the right period, and remove that line if it is"
            ),
        });
    }
    if !taken.unknown.is_empty() {
        let names = taken.unknown.join(", ");
        terminal::line(match context.lang {
            Lang::Vi => {
                format!("Lĩnh vực không có trong content/fields.toml, ghi theo tên của báo cáo: {names}")
            }
            Lang::En => format!(
                "Fields that content/fields.toml does not have, written by the report's names: {names}"
            ),
        });
    }
    if taken.report.has_errors() {
        let mut report = taken.report.clone();
        report.make_lenient();
        let file = SourceFile::plain(path, &taken.text);
        let report = report.located(&file.path);
        let mut sources = SourceSet::default();
        sources.files.insert(file.path.clone(), file);
        terminal::findings(&print::human(&report, &sources, context.lang, terminal::look(context)));
        terminal::line(context.say(
            "Có số cộng không khớp nên tệp là bản nháp (draft = true), chưa lên trang: đối chiếu với báo cáo gốc, sửa số, xóa dòng draft rồi chạy niemyet kiem-tra",
            "Something does not add up, so the file is a draft (draft = true) and in no output: compare it with the report, mend it, remove that line, run niemyet check",
        ));
    }
}
