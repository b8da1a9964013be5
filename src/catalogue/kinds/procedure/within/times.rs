//! Times that contradict each other, and a promise that is longer than the law.

use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words};
use crate::vietnamese::{Decimal, Duration, Unit, parse_durations};

use crate::catalogue::kinds::procedure::Procedure;
use crate::catalogue::model::{Channel, Compared, Halves, Time, Timing, range};
use crate::catalogue::raw::Node;

pub(crate) fn check(procedure: &Procedure, root: Node<'_>, report: &mut Report) {
    let own = &procedure.processing_time;
    for row in root.tables("channels") {
        let Some(channel) = same_row(procedure, row) else { continue };
        report.diagnostics.extend(channel_against_procedure(channel, own, row));
        report.diagnostics.extend(note_against_time(channel, own, row));
    }
    if let Some(promised) = &procedure.commune.committed_time
        && let Some(stated) = longest(own).filter(|stated| promised.compared(stated) == Compared::Longer)
        && let Some(place) = root.table("committed_time")
    {
        let longer =
            Diagnostic::new(Mistake::CommittedLonger { promised: worded(promised), stated: worded(stated) });
        report.push(longer.span(place.span()));
    }
}

/// The longest that the procedure may take by its own time; nothing where one of several cannot be compared.
fn longest(timing: &Timing) -> Option<&Time> {
    let times: Vec<&Time> = all_times(timing).collect();
    let longest = |one: &&Time| {
        times.iter().all(|other| matches!(one.compared(other), Compared::Longer | Compared::Same))
    };
    times.iter().copied().find(longest)
}

/// Every time for somebody; steps are parts of one.
pub(crate) fn all_times(timing: &Timing) -> impl Iterator<Item = &Time> {
    let cases = timing.by_case.iter().map(|one| &one.time);
    [&timing.time].into_iter().chain(cases).chain(&timing.remote).filter(|time| **time != Time::NotStated)
}

/// The channel that a row became; equal rows became one.
fn same_row<'p>(procedure: &'p Procedure, row: Node<'_>) -> Option<&'p Channel> {
    let (note, case) = (row.string("note"), row.string("case"));
    let way = row.texts("via").first().map(|way| way.value);
    procedure.channels.iter().find(|channel| {
        channel.note == note && channel.case == case && channel.via.iter().any(|via| Some(via.word()) == way)
    })
}

/// A time of its own is explained by a case, or by a note that names it.
fn channel_against_procedure(channel: &Channel, own: &Timing, row: Node<'_>) -> Option<Diagnostic> {
    let time = &channel.processing_time.time;
    let other = all_times(own).next()?;
    let contradicts = channel.case.is_none() && all_times(own).all(|stated| differs(time, stated));
    let explained = || channel.note.as_deref().is_some_and(|note| names(note, time));
    if !contradicts || explained() {
        return None;
    }
    Some(contradict(time, other, row.table("processing_time")?.span()))
}

/// Whether two times cannot both be right: one is surely the longer, or days were taken for working days.
fn differs(one: &Time, other: &Time) -> bool {
    let mistaken = match (one, other) {
        (Time::Days(days), Time::WorkingDays(working)) | (Time::WorkingDays(working), Time::Days(days)) => {
            days.0 == working.0
        }
        _ => false,
    };
    mistaken || matches!(one.compared(other), Compared::Shorter | Compared::Longer)
}

fn names(note: &str, time: &Time) -> bool {
    let same_day = matches!(time, Time::SameDay(_)) && note.to_lowercase().contains("trong ngày");
    same_day || parse_durations(note).iter().any(|said| is_same(said, time))
}

/// Only what a note says in so many words of the time limit is compared, with every time that holds for somebody.
fn note_against_time(channel: &Channel, own: &Timing, row: Node<'_>) -> Option<Diagnostic> {
    const PHRASE: &str = "hời hạn giải quyết";
    const REACH: usize = 40;
    let note = row.text("note")?;
    let stated = if channel.processing_time.is_silent() { own } else { &channel.processing_time };
    let first = all_times(stated).next()?;
    let after = note.value.find(PHRASE)? + PHRASE.len();
    let said = parse_durations(note.value).into_iter().find(|said| said.range.start >= after)?;
    let close = note.value[after..said.range.start].chars().count() <= REACH;
    let steps = stated.stages.iter().map(|stage| &stage.time);
    let mut known = all_times(stated).chain(steps);
    // What has no number cannot be contradicted by one.
    let comparable = all_times(stated).all(|time| length(time).is_some());
    if !close || !comparable || known.any(|time| is_same(&said, time)) {
        return None;
    }
    let words = &note.value[said.range];
    let here = Words::new(words, format!("“{words}”"));
    Some(Diagnostic::new(Mistake::TimesContradict { here, elsewhere: worded(first) }).span(note.span))
}

fn contradict(here: &Time, elsewhere: &Time, span: Span) -> Diagnostic {
    Diagnostic::new(Mistake::TimesContradict { here: worded(here), elsewhere: worded(elsewhere) }).span(span)
}

fn length(time: &Time) -> Option<(Halves, Unit)> {
    Some(match time {
        Time::WorkingDays(days) => (days.0, Unit::WorkingDays),
        Time::Days(days) => (days.0, Unit::Days),
        Time::Hours(halves) => (*halves, Unit::Hours),
        Time::Months(halves) => (*halves, Unit::Months),
        Time::Years(halves) => (*halves, Unit::Years),
        Time::SameDay(_) | Time::SeeText(_) | Time::NotStated => return None,
    })
}

fn is_same(said: &Duration, time: &Time) -> bool {
    let Some((halves, unit)) = length(time) else { return false };
    let hours = matches!((said.unit, unit), (Unit::WorkingHours, Unit::Hours));
    said.value == value(halves) && (said.unit == unit || hours)
}

fn value(halves: Halves) -> Decimal {
    Decimal::from_thousandths(i64::from(halves.0) * 500)
}

/// Whether `joint` is longer beyond doubt than the longest of each of `parts` together; never where one is silent or
/// unknown.
pub(crate) fn is_longer_than_all(joint: &Time, parts: &[Vec<&Time>]) -> bool {
    if parts.iter().any(Vec::is_empty) || parts.iter().flatten().any(|time| range(time).is_none()) {
        return false;
    }
    if let Some((halves, unit)) = length(joint)
        && let Some(longest) = sum_of_longest(parts, unit)
    {
        return u64::from(halves.0) > longest;
    }
    let longest =
        parts.iter().map(|times| times.iter().filter_map(|time| range(time)).map(|(_, most)| most).max());
    let longest = longest.sum::<Option<u64>>();
    matches!((range(joint), longest), (Some((least, _)), Some(longest)) if least > longest)
}

/// The longest of each together in halves, where all are counted in one unit.
fn sum_of_longest(parts: &[Vec<&Time>], unit: Unit) -> Option<u64> {
    let in_unit =
        |time: &&Time| length(time).filter(|(_, own)| *own == unit).map(|(halves, _)| u64::from(halves.0));
    let longest =
        |times: &Vec<&Time>| times.iter().map(in_unit).collect::<Option<Vec<u64>>>()?.into_iter().max();
    parts.iter().map(longest).sum()
}

/// "5 ngày làm việc", "5 working days"; "–" for what has no length.
pub(crate) fn worded(time: &Time) -> Words {
    if let Time::SameDay(_) = time {
        return Words::new("trong ngày", "the same day");
    }
    let Some((halves, unit)) = length(time) else { return Words::same("–") };
    let (vi, en) = match unit {
        Unit::WorkingDays => ("ngày làm việc", "working day"),
        Unit::Days => ("ngày", "day"),
        Unit::Hours | Unit::WorkingHours => ("giờ", "hour"),
        Unit::Months => ("tháng", "month"),
        Unit::Years => ("năm", "year"),
    };
    let number = value(halves).to_string();
    let plural = if number == "1" { "" } else { "s" };
    Words::new(format!("{number} {vi}"), format!("{} {en}{plural}", number.replace(',', ".")))
}
