//! The time where neither the ways of handing in nor the cases say it: in the steps, the notes, the papers.
//!
//! Understood only where one sentence says that the matter is decided within so long from the receipt of the dossier, and
//! none speaks of another step with a time of its own; else what speaks of a time is quoted.

use super::limit::{Kind, Limit, When, limits};
use super::recorded::is_settlement;
use super::same_day;
use super::told::Told;
use super::topic::Act;
use super::unit;
use crate::import::clean::folded;
use crate::import::doubt::DoubtKind;
use crate::import::record::Record;

/// What the rest of the record says of the time.
pub(crate) fn tell(record: &Record, steps: &[Limit], steps_text: &str) -> Told {
    let mut told = Told::default();
    if let Some(limit) = stated_by_name(record) {
        told.doubts.push((DoubtKind::TimeFromText, limit.clause.clone(), unit::worded(&limit.time)));
        told.time = limit.time;
        return told;
    }
    let relevant: Vec<&Limit> = steps.iter().filter(|one| is_step(one)).collect();
    if let [only] = relevant.as_slice()
        && is_settlement(only)
    {
        told.doubts.push((DoubtKind::TimeFromText, only.clause.clone(), unit::worded(&only.time)));
        told.time = only.time.clone();
        return told;
    }
    let mut quotes: Vec<String> = Vec::new();
    let on_the_day = same_day::read(steps_text).sentence.filter(|_| relevant.is_empty());
    // One step of several is never quoted alone: the others are as long.
    let others = steps.iter().filter(|one| !relevant.is_empty() && is_between(one));
    let relevant: Vec<&Limit> = steps
        .iter()
        .filter(|one| {
            relevant.iter().any(|other| std::ptr::eq(*other, *one))
                || others.clone().any(|other| std::ptr::eq(other, *one))
        })
        .collect();
    for clause in relevant.iter().map(|one| one.clause.clone()).chain(on_the_day) {
        if !quotes.contains(&clause) {
            quotes.push(clause);
        }
    }
    told.doubts.extend(quotes.iter().map(|quote| (DoubtKind::TimeQuoted, quote.clone(), String::new())));
    told.quotes = quotes;
    told
}

/// A step of settling, in whatever office.
fn is_step(limit: &Limit) -> bool {
    matches!(limit.kind, Kind::Limit | Kind::More | Kind::Unclear)
        && (limit.act != Act::Unsaid || limit.is_whole())
}

/// Some work of an office that no word tells more of: "Ký trong 1 ngày".
fn is_between(limit: &Limit) -> bool {
    matches!(limit.kind, Kind::Limit | Kind::Share) && !matches!(limit.when, When::Refusal(_))
}

/// "Thời hạn giải quyết: 10 ngày làm việc" among the papers, in a note or with the conditions.
fn stated_by_name(record: &Record) -> Option<Limit> {
    let rows = record.groups.iter().flat_map(|group| &group.rows).map(|row| row.name.as_str());
    let texts = [record.note.as_str(), record.requirements.as_str(), record.description.as_str()];
    let steps = record.steps.iter().map(|step| step.text.as_str());
    let mut found: Vec<Limit> = Vec::new();
    for text in texts.into_iter().chain(rows).chain(steps) {
        let named = |line: &&str| {
            let folded = folded(line);
            folded.contains("thoi han giai quyet") || folded.contains("thoi gian giai quyet")
        };
        for line in text.lines().filter(named) {
            let line = crate::vietnamese::nfc(line);
            let whole = limits(&line).into_iter().filter(|one| one.is_whole() && one.bare);
            found.extend(whole);
        }
    }
    found.dedup_by(|one, other| one.time == other.time);
    match <[Limit; 1]>::try_from(found) {
        Ok([only]) => Some(only),
        Err(_) => None,
    }
}
