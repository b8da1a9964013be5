//! Times that contradict each other, and a promise that is longer than the law.

use crate::diagnostic::{Code, Diagnostic, Report, Span};
use crate::vietnamese::{Decimal, Duration, Unit, parse_durations};

use super::super::model::{Channel, Halves, Procedure, Time};
use super::super::raw::Node;

pub fn check(procedure: &Procedure, root: Node<'_>, report: &mut Report) {
    let own = &procedure.processing_time;
    for row in root.tables("channels") {
        let Some(channel) = same_row(procedure, row) else { continue };
        report.diagnostics.extend(channel_against_procedure(channel, own, row));
        report.diagnostics.extend(note_against_time(channel, own, row));
    }
    if let Some(promised) = &procedure.commune.committed_time
        && is_longer(promised, own)
        && let Some(place) = root.table("committed_time")
    {
        let longer = Diagnostic::new(Code::CommittedLonger).arg(worded(promised)).arg(worded(own));
        report.push(longer.span(place.span()));
    }
}

/// The channel that a row became; equal rows became one.
fn same_row<'p>(procedure: &'p Procedure, row: Node<'_>) -> Option<&'p Channel> {
    let (note, case) = (row.string("note"), row.string("case"));
    let way = row.texts("via").first().map(|way| way.value);
    procedure.channels.iter().find(|channel| {
        channel.note == note
            && channel.case == case
            && channel.via.iter().any(|via| Some(via_word(*via)) == way)
    })
}

fn via_word(via: super::super::model::Via) -> &'static str {
    use super::super::model::Via;
    match via {
        Via::InPerson => "in-person",
        Via::Online => "online",
        Via::Postal => "postal",
    }
}

/// A time of its own is explained by a case, or by a note that names it.
fn channel_against_procedure(channel: &Channel, own: &Time, row: Node<'_>) -> Option<Diagnostic> {
    let time = &channel.processing_time;
    let comparable = length(time).is_some() && length(own).is_some() && channel.case.is_none() && time != own;
    let explained = || {
        channel
            .note
            .as_deref()
            .is_some_and(|note| parse_durations(note).iter().any(|said| is_same(said, time)))
    };
    if !comparable || explained() {
        return None;
    }
    Some(contradict(time, own, row.table("processing_time")?.span()))
}

/// Only what a note says in so many words of the time limit is compared.
fn note_against_time(channel: &Channel, own: &Time, row: Node<'_>) -> Option<Diagnostic> {
    const PHRASE: &str = "hời hạn giải quyết";
    const REACH: usize = 40;
    let note = row.text("note")?;
    let stated = if channel.processing_time == Time::NotStated { own } else { &channel.processing_time };
    length(stated)?;
    let after = note.value.find(PHRASE)? + PHRASE.len();
    let said = parse_durations(note.value).into_iter().find(|said| said.range.start >= after)?;
    let close = note.value[after..said.range.start].chars().count() <= REACH;
    if !close || is_same(&said, stated) {
        return None;
    }
    let words = note.value[said.range].to_owned();
    Some(Diagnostic::new(Code::TimesContradict).arg(words).arg(worded(stated)).span(note.span))
}

fn contradict(here: &Time, elsewhere: &Time, span: Span) -> Diagnostic {
    Diagnostic::new(Code::TimesContradict).arg(worded(here)).arg(worded(elsewhere)).span(span)
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

/// Whether `promised` is longer beyond doubt: working days are at least as many calendar days, and so on.
fn is_longer(promised: &Time, stated: &Time) -> bool {
    let (Some(promised), Some(stated)) = (length(promised), length(stated)) else { return false };
    if promised.1 == stated.1 {
        return promised.0 > stated.0;
    }
    shortest_hours(promised) > longest_hours(stated)
}

/// Whether `joint` is longer beyond doubt than the longest of each of `parts` together; never where one is silent or
/// unknown.
pub fn is_longer_than_all(joint: &Time, parts: &[Vec<&Time>]) -> bool {
    let Some((halves, unit)) = length(joint) else { return false };
    let lengths = |times: &Vec<&Time>| times.iter().copied().map(length).collect::<Option<Vec<_>>>();
    let Some(parts) = parts.iter().map(lengths).collect::<Option<Vec<_>>>() else { return false };
    if parts.iter().any(Vec::is_empty) {
        return false;
    }
    if parts.iter().flatten().all(|(_, own)| *own == unit) {
        let longest = parts.iter().filter_map(|times| times.iter().map(|(halves, _)| halves.0).max());
        return halves.0 > longest.sum();
    }
    let longest = parts.iter().filter_map(|times| times.iter().copied().map(longest_hours).max());
    shortest_hours((halves, unit)) > longest.sum()
}

fn shortest_hours((halves, unit): (Halves, Unit)) -> u64 {
    let hours = match unit {
        Unit::Hours | Unit::WorkingHours => 1,
        Unit::Days | Unit::WorkingDays => 24,
        Unit::Months => 28 * 24,
        Unit::Years => 365 * 24,
    };
    u64::from(halves.0) * hours
}

/// Five working days may take a week, and a holiday a few days more.
fn longest_hours((halves, unit): (Halves, Unit)) -> u64 {
    let hours = match unit {
        Unit::Hours => 1,
        Unit::WorkingHours => 9,
        Unit::Days => 24,
        Unit::WorkingDays => 24 * 2,
        Unit::Months => 31 * 24,
        Unit::Years => 366 * 24,
    };
    u64::from(halves.0) * hours
}

/// "5 ngày làm việc"; "–" for what has no length.
pub fn worded(time: &Time) -> String {
    let Some((halves, unit)) = length(time) else { return "–".to_owned() };
    let unit = match unit {
        Unit::WorkingDays => "ngày làm việc",
        Unit::Days => "ngày",
        Unit::Hours | Unit::WorkingHours => "giờ",
        Unit::Months => "tháng",
        Unit::Years => "năm",
    };
    format!("{} {unit}", value(halves))
}
