//! `niemyet compare PATH…`: what has changed at the portal, and what becomes of it.

use jiff::ToSpan;

use super::arguments::{self, CompareOptions};
use super::context::{Context, Failure};
use super::{Outcome, pipeline, records, terminal};
use crate::catalogue::MergedPart;
use crate::catalogue::kinds::portal::ChangeAtPortal;
use crate::desk::{Cause, Desk};
use crate::import::compare::{self, Asked, Change, Comparison, Decided, Decision};
use crate::import::{ImportPlan, Wanted};

/// Days that a change is put off where no day is said.
const PUT_OFF: i64 = 14;

pub(crate) fn run(options: &CompareOptions, context: &Context) -> Result<Outcome, Failure> {
    let run = pipeline::Run::start(context)?;
    records::refuse_unread(&run.sources, context)?;
    run.clock.enter("đọc hồ sơ", "reading records");
    let files = records::read(&options.paths)?;
    run.clock.enter("đối chiếu", "comparing");
    let wanted =
        Wanted { all_provinces: options.all_provinces, all_levels: options.all_levels, ..Wanted::default() };
    let asked = Asked { wanted, is_whole: options.is_whole, day: context.today };
    let comparison = compare::look(&run.sources, files.clone(), asked);
    let are_refused = !comparison.report.refused.is_empty();
    let outcome = if are_refused { Outcome::Mistakes } else { Outcome::Done };
    if options.adopt.is_empty() && options.keep.is_empty() && options.put_off.is_empty() {
        run.clock.done();
        match options.json {
            true => terminal::json(&comparison.to_json(context.lang)),
            false => {
                terminal::text_out(&comparison.to_text(context.lang));
                terminal::text_out(&how(&comparison, context));
            }
        }
        return Ok(outcome);
    }
    let decisions = decisions(&comparison, options, context)?;
    let plan = compare::decide(&run.sources, files, asked, &decisions);
    let ImportPlan { writes, report } = plan.map_err(|against| {
        let (vi, en): (Vec<String>, Vec<String>) = against
            .iter()
            .map(|one| {
                let words = one.words();
                (words.vi, words.en)
            })
            .unzip();
        Failure::new(
            format!("chưa làm gì: {}", vi.join("; ")),
            format!("nothing was done: {}", en.join("; ")),
        )
    })?;
    let text = report.to_text(context.lang);
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
    let Some(first) = comparison.open.first() else { return String::new() };
    let named = first.selector();
    context
        .say(
            &format!(
                "\nQuyết định từng thay đổi (gọi bằng mã, hoặc mã:phần), cùng lệnh này thêm:\n  --adopt {named}      lấy của Cổng\n  --keep {named}       giữ của xã\n  --put-off {named} --until 2026-12-31   để lại đến ngày ấy\n  --adopt all           lấy mọi thay đổi không đụng đến chữ của xã\nHoặc làm trong trình duyệt: niemyet xem-truoc --edit\n"
            ),
            &format!(
                "\nDecide each (by code, or code:part), with this command and:\n  --adopt {named}      take the portal's\n  --keep {named}       keep the commune's\n  --put-off {named} --until 2026-12-31   ask again on that day\n  --adopt all           take all that touches nothing of the commune's\nOr in the browser: niemyet serve --edit\n"
            ),
        )
        .to_owned()
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
                return Err(unknown(word));
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

/// The changes of a code, or the one of a code and a part.
fn one<'c>(comparison: &'c Comparison, word: &str) -> Vec<&'c Change> {
    let (code, part) = match word.split_once(':') {
        None => (word, None),
        Some((code, part)) => match MergedPart::named(part) {
            Some(part) => (code, Some(part)),
            None => return Vec::new(),
        },
    };
    let is_it = |change: &&Change| change.code == code && part.is_none_or(|part| change.part() == Some(part));
    comparison.all().filter(is_it).collect()
}

/// Everything.
const ALL: &str = "all";

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
