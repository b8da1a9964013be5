//! `niemyet compare PATH…`: what has changed at the portal, and what becomes of it.

use jiff::ToSpan;

use super::arguments::{self, CompareOptions};
use super::context::{Context, Failure};
use super::{Outcome, pipeline, records, terminal};
use crate::catalogue::MergedPart;
use crate::catalogue::kinds::portal::ChangeAtPortal;
use crate::desk::{Cause, Desk};
use crate::import::compare::{Asked, Change, Compared, Comparison, Decided, Decision, Objection, PUT_OFF};
use crate::import::{Advice, ImportPlan, Wanted};

pub(crate) fn run(options: &CompareOptions, context: &Context) -> Result<Outcome, Failure> {
    let run = pipeline::Run::start(context)?;
    records::refuse_unread(&run.sources, context)?;
    run.clock.enter("đọc hồ sơ", "reading records");
    let files = records::read(&options.paths)?;
    run.clock.enter("đối chiếu", "comparing");
    let wanted =
        Wanted { all_provinces: options.all_provinces, all_levels: options.all_levels, ..Wanted::default() };
    let asked = Asked { wanted, is_whole: options.is_whole, day: context.today };
    let compared = Compared::of(&run.sources, files, asked);
    let comparison = &compared.comparison;
    let are_refused = !comparison.report.refused.is_empty();
    // A menu asks itself.
    let advice = if context.goes_on { Advice::Menu } else { Advice::Options };
    let outcome = if are_refused { Outcome::Mistakes } else { Outcome::Done };
    if options.adopt.is_empty() && options.keep.is_empty() && options.put_off.is_empty() {
        run.clock.done();
        match options.json {
            true => terminal::json(&comparison.to_json(context.lang)),
            false => {
                terminal::text_out(&comparison.to_text(context.lang, advice));
                if advice == Advice::Options {
                    terminal::text_out(&how(comparison, context));
                }
            }
        }
        return Ok(outcome);
    }
    let decisions = decisions(comparison, options, context)?;
    let plan = compared.decide(&run.sources, &decisions);
    let settled = plan.map_err(|against| {
        let (vi, en): (Vec<String>, Vec<String>) = against
            .iter()
            .map(|one| {
                let words = one.words();
                (words.vi, words.en)
            })
            .unzip();
        let failure = Failure::new(
            format!("chưa làm gì: {}", vi.join("; ")),
            format!("nothing was done: {}", en.join("; ")),
        );
        match against.iter().any(|one| matches!(one, Objection::NoLastDay(_))) {
            true => failure.help(
                "thêm --last-day NĂM-THÁNG-NGÀY; có thủ tục thay thế thì thêm --replaced-by MÃ",
                "add --last-day DATE, and --replaced-by CODE where another takes its place",
            ),
            false => failure,
        }
    })?;
    let text = settled.to_text(context.lang, advice);
    let ImportPlan { writes, report } = settled.plan;
    if options.dry_run {
        run.clock.done();
        match options.json {
            true => terminal::json(&report.to_json(context.lang, true)),
            false => {
                terminal::text_out(&text);
                terminal::text_out(&records::would_write(writes.keys(), &run.sources, context.lang));
            }
        }
        return Ok(outcome);
    }
    run.clock.enter("ghi tệp", "writing files");
    let done = Desk::at(&context.root).take_in(Cause::Adopt, &run.sources, writes, arguments::now());
    run.clock.done();
    match options.json {
        true => terminal::json(&report.to_json(context.lang, false)),
        false => terminal::done(context, text.trim_end_matches('\n')),
    }
    records::written(done, context, options.json)?.map_or(Ok(outcome), Err)
}

/// How what was told is decided.
fn how(comparison: &Comparison, context: &Context) -> String {
    let is_gone = |change: &&Change| change.kind() == ChangeAtPortal::Gone;
    let gone = comparison.open.iter().find(is_gone).map(Change::selector);
    let other = comparison.open.iter().find(|change| !is_gone(change)).map(Change::selector);
    let Some(named) = other.as_ref().or(gone.as_ref()) else { return String::new() };
    let mut lines: Vec<(String, &str)> = Vec::new();
    if let Some(other) = &other {
        lines.push((format!("--adopt {other}"), context.say("lấy của Cổng", "take the portal's")));
        let all = context.say(
            "lấy mọi thay đổi không đụng đến chữ của xã",
            "take all that touches nothing of the commune's",
        );
        lines.push(("--adopt all".to_owned(), all));
    }
    if let Some(gone) = &gone {
        let ended = context.say(
            "thủ tục không còn: ghi ngày cuối còn hiệu lực; có thủ tục thay thế thì thêm --replaced-by MÃ",
            "gone: its last day in force; with --replaced-by CODE where another takes its place",
        );
        let day = context.say("NĂM-THÁNG-NGÀY", "DATE");
        lines.push((format!("--adopt {gone} --last-day {day}"), ended));
    }
    lines.push((format!("--keep {named}"), context.say("giữ của xã", "keep the commune's")));
    let later = context.today.saturating_add(PUT_OFF.days());
    let put_off = context.say("để lại đến ngày ấy", "ask again on that day");
    lines.push((format!("--put-off {named} --until {later}"), put_off));
    let width = lines.iter().map(|(words, _)| words.chars().count()).max().unwrap_or_default();
    let mut out = context
        .say(
            "\nQuyết định từng thay đổi (gọi bằng mã, hoặc mã:phần), cùng lệnh này thêm:\n",
            "\nDecide each (by code, or code:part), with this command and:\n",
        )
        .to_owned();
    lines.iter().for_each(|(words, what)| out.push_str(&format!("  {words:width$}  {what}\n")));
    out.push_str(context.say(
        "Hoặc chọn trong trình duyệt: niemyet xem-truoc --edit, mục “Đối chiếu với Cổng”\n",
        "Or choose in the browser: niemyet serve --edit, “Compare”\n",
    ));
    out
}

/// What was said of each change.
fn decisions(
    comparison: &Comparison,
    options: &CompareOptions,
    context: &Context,
) -> Result<Vec<Decision>, Failure> {
    let until = options.until.unwrap_or_else(|| context.today.saturating_add(PUT_OFF.days()));
    let adopt = Decided::Adopt { last_day: options.last_day, replaced_by: options.replaced_by.clone() };
    let said = [
        (&options.adopt, adopt, true),
        (&options.keep, Decided::Keep, false),
        (&options.put_off, Decided::PutOff(until), false),
    ];
    let all_words = || said.iter().flat_map(|(words, ..)| words.iter());
    let singly: Vec<&Change> = all_words().flat_map(|word| one(comparison, word)).collect();
    let mut decisions = Vec::new();
    for (words, decided, is_adopted) in &said {
        for word in *words {
            let found = match group(comparison, word, *is_adopted) {
                // What is named by itself is decided by that.
                Some(all) => all.into_iter().filter(|change| !singly.contains(change)).collect(),
                None => one(comparison, word),
            };
            if found.is_empty() {
                return Err(match group(comparison, word, false) {
                    Some(all) if !all.is_empty() && *is_adopted => each_by_itself(&all),
                    _ => unknown(word),
                });
            }
            decisions.extend(found.into_iter().map(|change| Decision {
                code: change.code.clone(),
                change: change.kind(),
                part: change.part(),
                decided: match (decided, change.kind()) {
                    (Decided::Adopt { .. }, ChangeAtPortal::New | ChangeAtPortal::Changed) => {
                        Decided::Adopt { last_day: None, replaced_by: None }
                    }
                    (decided, _) => decided.clone(),
                },
            }));
        }
    }
    let is_gone =
        |one: &&Decision| one.change == ChangeAtPortal::Gone && matches!(one.decided, Decided::Adopt { .. });
    if options.replaced_by.is_some() && decisions.iter().filter(is_gone).count() != 1 {
        return Err(Failure::new(
            "--replaced-by đi với đúng một thủ tục không còn trong --adopt".to_owned(),
            "--replaced-by goes with just one procedure that is gone".to_owned(),
        ));
    }
    Ok(decisions)
}

/// The changes of a group, where a word names one. One that is adopted leaves out what only somebody who has looked at it
/// can decide.
fn group<'c>(comparison: &'c Comparison, word: &str, is_adopted: bool) -> Option<Vec<&'c Change>> {
    let kind = ChangeAtPortal::named(word);
    let plain = |change: &&Change| !is_adopted || change.is_plain();
    let of = |change: &&Change| kind.is_none_or(|kind| change.kind() == kind);
    (word == ALL || kind.is_some()).then(|| comparison.open.iter().filter(of).filter(plain).collect())
}

/// The changes of a code, or the one of a code and a part; what was kept before only where nothing else of it waits.
fn one<'c>(comparison: &'c Comparison, word: &str) -> Vec<&'c Change> {
    let (code, part) = match word.split_once(':') {
        None => (word, None),
        Some((code, part)) => match MergedPart::named(part) {
            Some(part) => (code, Some(part)),
            None => return Vec::new(),
        },
    };
    let is_it = |change: &&Change| change.code == code && part.is_none_or(|part| change.part() == Some(part));
    let waiting: Vec<&Change> = comparison.open.iter().chain(&comparison.put_off).filter(is_it).collect();
    match waiting.is_empty() {
        true => comparison.kept.iter().filter(is_it).collect(),
        false => waiting,
    }
}

/// Everything.
const ALL: &str = "all";

/// What is not adopted with its group.
fn each_by_itself(changes: &[&Change]) -> Failure {
    let named: Vec<String> = changes.iter().take(6).map(|change| change.selector()).collect();
    let more = if changes.len() > named.len() { ", …" } else { "" };
    let named = named.join(", ");
    Failure::new(
        format!("còn lại là những thay đổi phải xem rồi gọi từng cái: {named}{more}"),
        format!("what is left is to be looked at and named one by one: {named}{more}"),
    )
    .help(
        "phần xã đã sửa: --adopt MÃ:PHẦN; thủ tục không còn: --adopt MÃ --last-day NGÀY",
        "a part that the commune has edited: --adopt CODE:PART; one that is gone: --adopt CODE --last-day DATE",
    )
}

fn unknown(word: &str) -> Failure {
    let parts = MergedPart::ALL.map(MergedPart::word).join(", ");
    Failure::new(
        format!("“{word}” không gọi thay đổi nào đang chờ quyết định"),
        format!("“{word}” names no change that waits to be decided"),
    )
    .help(
        format!("gọi bằng mã (1.001193), mã:phần (1.001193:dossier), hoặc all, new, changed, gone; các phần: {parts}"),
        format!("a code (1.001193), code:part (1.001193:dossier), or all, new, changed, gone; parts: {parts}"),
    )
}
