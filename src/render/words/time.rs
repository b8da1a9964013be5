//! How long something takes. Working days and days are never mixed or added.

use super::{Said, clock, halves};
use crate::catalogue::{Halves, Time};
use crate::strings::TEXT;

/// "3 ngày làm việc", "Trong ngày (…)", or that the source does not say.
pub(crate) fn time(time: &Time) -> Said {
    Said::known(match time {
        Time::SameDay(until) => TEXT.times.same_day_until(&clock(*until)),
        Time::SeeText(text) => text.clone(),
        Time::NotStated => return Said::missing(TEXT.source.silent),
        counted => counted_words(counted),
    })
}

fn counted_words(time: &Time) -> String {
    counted(time).map_or_else(String::new, |(value, unit)| format!("{} {unit}", halves(value)))
}

/// The number of a time and what it counts.
pub(super) fn counted(time: &Time) -> Option<(Halves, &'static str)> {
    match time {
        Time::WorkingDays(days) => Some((days.0, TEXT.times.working_days)),
        Time::Days(days) => Some((days.0, TEXT.times.days)),
        Time::Hours(hours) => Some((*hours, TEXT.times.hours)),
        Time::Months(months) => Some((*months, TEXT.times.months)),
        Time::Years(years) => Some((*years, TEXT.times.years)),
        Time::SameDay(_) | Time::SeeText(_) | Time::NotStated => None,
    }
}

/// "trong ngày", "5 ngày": in the middle of a sentence.
pub(super) fn inline(one: &Time) -> String {
    match one {
        Time::SameDay(_) => TEXT.times.within_the_day.to_owned(),
        other => time(other).text,
    }
}

/// "4 hoặc 6 ngày làm việc", "1 ngày hoặc 5 ngày làm việc"; the least first. Nothing where there are too many to be
/// read, or one is a sentence.
pub(super) fn either(times: &[&Time]) -> Option<String> {
    let mut each: Vec<&Time> = Vec::new();
    for time in times {
        if !each.contains(time) {
            each.push(time);
        }
    }
    let wordy = each.iter().any(|time| matches!(time, Time::SeeText(_) | Time::NotStated));
    if each.len() > MOST || wordy {
        return None;
    }
    each.sort_by_key(|time| order(time));
    let words: Vec<String> = each.iter().map(|time| inline(time)).collect();
    if let ([low, high], [Some((value, unit)), Some((_, other))]) =
        (words.as_slice(), [each.first(), each.last()].map(|time| time.and_then(|time| counted(time))))
        && unit == other
        && low != high
    {
        return Some(TEXT.times.either(&halves(value), high));
    }
    Some(listed(&words))
}

/// More values than this are not read in one line.
const MOST: usize = 3;

/// "a", "a hoặc b", "a, b hoặc c"
fn listed(words: &[String]) -> String {
    match words {
        [rest @ .., last] if !rest.is_empty() => TEXT.times.either(&rest.join(", "), last),
        _ => words.concat(),
    }
}

/// The longest a time can be in hours, to put times of different units in order.
pub(super) fn order(time: &Time) -> u64 {
    let hours = match time {
        Time::SameDay(_) | Time::SeeText(_) | Time::NotStated => 0,
        Time::Hours(_) => 1,
        Time::Days(_) => 24,
        Time::WorkingDays(_) => 34,
        Time::Months(_) => 30 * 24,
        Time::Years(_) => 365 * 24,
    };
    counted(time).map_or(0, |(value, _)| u64::from(value.0) * hours)
}
