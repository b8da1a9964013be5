//! `niemyet agenda`: what is overdue, and what changes by itself on days to come.

use super::arguments::AgendaOptions;
use super::context::{Context, Failure};
use super::pipeline::Run;
use super::{Outcome, terminal};
use crate::cache::disk as cache_disk;
use crate::catalogue;
use crate::catalogue::turn::Turn;
use crate::diagnostic::{Checked, Lang};
use crate::vietnamese::short_date;

pub(crate) fn run(options: &AgendaOptions, context: &Context) -> Result<Outcome, Failure> {
    let mut run = Run::start(context)?;
    run.cache = cache_disk::load(&context.root);
    let Checked { value: catalogue, report } = catalogue::load(&run.sources, &mut run.cache.parsed);
    run.clock.done();
    let within = |turn: &Turn| match options.days {
        Some(days) => i64::from((turn.day - context.today).get_days()) <= i64::from(days),
        None => true,
    };
    let turns: Vec<Turn> = catalogue.agenda(context.today).into_iter().filter(within).collect();
    if options.json {
        terminal::json(&turns);
    } else if turns.is_empty() {
        terminal::nothing(context, context.say("không có gì sắp thay đổi\n", "nothing is going to change\n"));
    } else {
        terminal::text_out(&text(&turns, context));
        if let Some(next) = next(&turns, context) {
            terminal::text_out(&next);
        }
    }
    Ok(if report.has_errors() {
        if !options.json {
            terminal::note(context.say(
                "danh mục đang còn lỗi, lịch này có thể thiếu: niemyet kiem-tra",
                "the catalogue has errors and the agenda may lack something: niemyet check",
            ));
        }
        Outcome::Mistakes
    } else {
        Outcome::Done
    })
}

/// When the site has to be published again: the next day on which anything shown changes by itself.
fn next(turns: &[Turn], context: &Context) -> Option<String> {
    let next = turns.iter().find(|turn| turn.day > context.today && !turn.kind.is_task())?.day;
    Some(match context.lang {
        Lang::Vi => format!(
            "\nPhải xuất bản lại vào ngày {}; niemyet đang chạy (xem-truoc, theo-doi) thì trang tự đổi.\n",
            short_date(next)
        ),
        Lang::En => {
            format!(
                "\nPublish again on {next}; where niemyet runs (serve, watch) the site changes by itself.\n"
            )
        }
    })
}

/// A day as a heading, and what turns on it.
fn text(turns: &[Turn], context: &Context) -> String {
    let mut out = String::new();
    for of_day in turns.chunk_by(|one, next| one.day == next.day) {
        let day = of_day[0].day;
        let left = (day - context.today).get_days();
        out.push_str(&match (context.lang, left) {
            (Lang::Vi, 0) => format!("{} (hôm nay)\n", short_date(day)),
            (Lang::En, 0) => format!("{day} (today)\n"),
            (Lang::Vi, 1..) => format!("{} (còn {left} ngày)\n", short_date(day)),
            (Lang::En, 1..) => format!("{day} (in {left} days)\n"),
            (Lang::Vi, _) => format!("{} (quá hạn {} ngày)\n", short_date(day), -left),
            (Lang::En, _) => format!("{day} ({} days overdue)\n", -left),
        });
        for turn in of_day {
            let code = turn.code.as_deref().map(|code| format!("{code} ")).unwrap_or_default();
            let what = context.say(turn.kind.vi, turn.kind.en);
            out.push_str(&format!("  {code}{}: {what}\n    {}\n", turn.name, turn.file));
        }
    }
    out
}
