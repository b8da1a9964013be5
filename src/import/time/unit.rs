//! Numbers and units of time, as fields and sentences give them.

use crate::catalogue::{CalendarDays, Halves, Time, WorkingDays};
use crate::import::record::{Quantity, TimedCase};
use crate::vietnamese::{Duration, Unit};

/// A number with the portal's word for its unit; nothing where that says none.
pub(crate) fn known(number: f64, unit: &str) -> Option<Time> {
    let make: fn(Halves) -> Time = match unit {
        "WORKING_DAY" => |value| Time::WorkingDays(WorkingDays(value)),
        "DAY" => |value| Time::Days(CalendarDays(value)),
        "HOUR" => Time::Hours,
        "MONTH" => Time::Months,
        "YEAR" => Time::Years,
        _ => return None,
    };
    Some(
        halves(number)
            .map_or_else(|| Time::SeeText(format!("{} {}", decimal(number), unit_word(unit))), make),
    )
}

fn unit_word(unit: &str) -> &'static str {
    match unit {
        "WORKING_DAY" => "ngày làm việc",
        "DAY" => "ngày",
        "HOUR" => "giờ",
        "MONTH" => "tháng",
        _ => "năm",
    }
}

/// As many as a file may state; a longer time stays text.
fn halves(number: f64) -> Option<Halves> {
    const MOST: f64 = 100_000.0;
    let doubled = number * 2.0;
    (doubled.fract() == 0.0 && (0.0..=MOST * 2.0).contains(&doubled)).then_some(Halves(doubled as u32))
}

/// The time that a case of the record states.
pub(crate) fn of_case(case: &TimedCase) -> Option<Time> {
    match case.time {
        Quantity::Number(number) if number > 0.0 => known(number, &case.unit),
        _ => None,
    }
}

/// A length of time of a sentence. Hours of work are hours.
pub(crate) fn of_duration(duration: &Duration) -> Time {
    let thousandths = duration.value.thousandths();
    let halves = u32::try_from(thousandths / 500).ok().filter(|_| thousandths % 500 == 0 && thousandths > 0);
    let Some(halves) = halves.map(Halves) else { return Time::NotStated };
    match duration.unit {
        Unit::WorkingDays => Time::WorkingDays(WorkingDays(halves)),
        Unit::Days => Time::Days(CalendarDays(halves)),
        Unit::Hours | Unit::WorkingHours => Time::Hours(halves),
        Unit::Months => Time::Months(halves),
        Unit::Years => Time::Years(halves),
    }
}

/// As documents write it: 3,5.
pub(crate) fn decimal(number: f64) -> String {
    number.to_string().replace('.', ",")
}

/// The number of a time that has one.
pub(crate) fn number(time: &Time) -> Option<Halves> {
    match time {
        Time::WorkingDays(days) => Some(days.0),
        Time::Days(days) => Some(days.0),
        Time::Hours(value) | Time::Months(value) | Time::Years(value) => Some(*value),
        Time::SameDay(_) | Time::SeeText(_) | Time::NotStated => None,
    }
}

/// Whether a time has this number.
pub(crate) fn is_number(time: &Time, value: f64) -> bool {
    number(time).is_some_and(|halves| f64::from(halves.0) == value * 2.0)
}

/// Whether two times differ at most in that one says days and the other working days.
pub(crate) fn is_same_number_of_days(one: &Time, other: &Time) -> bool {
    let days = |time: &Time| matches!(time, Time::WorkingDays(_) | Time::Days(_));
    one == other || days(one) && days(other) && number(one) == number(other)
}

/// Hours of eight to a working day: 56 hours are seven working days.
pub(crate) fn is_hours_of(hours: &Time, days: &Time) -> bool {
    match (hours, days) {
        (Time::Hours(hours), Time::WorkingDays(days)) => days.0.0.checked_mul(8) == Some(hours.0),
        _ => false,
    }
}

/// A time made longer by another in the same unit.
pub(crate) fn added(time: &Time, more: &Time) -> Option<Time> {
    combined(time, more, |a, b| a.checked_add(b))
}

/// A time without another in the same unit.
pub(crate) fn without(time: &Time, less: &Time) -> Option<Time> {
    combined(time, less, |a, b| a.checked_sub(b).filter(|rest| *rest > 0))
}

fn combined(one: &Time, other: &Time, how: fn(u32, u32) -> Option<u32>) -> Option<Time> {
    let how = |a: Halves, b: Halves| how(a.0, b.0).map(Halves);
    Some(match (one, other) {
        (Time::WorkingDays(a), Time::WorkingDays(b)) => Time::WorkingDays(WorkingDays(how(a.0, b.0)?)),
        (Time::Days(a), Time::Days(b)) => Time::Days(CalendarDays(how(a.0, b.0)?)),
        (Time::Hours(a), Time::Hours(b)) => Time::Hours(how(*a, *b)?),
        (Time::Months(a), Time::Months(b)) => Time::Months(how(*a, *b)?),
        (Time::Years(a), Time::Years(b)) => Time::Years(how(*a, *b)?),
        _ => return None,
    })
}

/// The sum of times in one unit.
pub(crate) fn sum<'a>(times: impl IntoIterator<Item = &'a Time>) -> Option<Time> {
    let mut times = times.into_iter();
    let first = times.next()?.clone();
    times.try_fold(first, |sum, time| added(&sum, time))
}

/// A time in words, for the report.
pub(crate) fn worded(time: &Time) -> String {
    let (value, unit) = match time {
        Time::WorkingDays(days) => (days.0, "ngày làm việc"),
        Time::Days(days) => (days.0, "ngày"),
        Time::Hours(value) => (*value, "giờ"),
        Time::Months(value) => (*value, "tháng"),
        Time::Years(value) => (*value, "năm"),
        Time::SameDay(before) => return format!("trong ngày, trước {}", before.strftime("%H:%M")),
        Time::SeeText(text) => return text.clone(),
        Time::NotStated => return String::new(),
    };
    format!("{} {unit}", decimal(f64::from(value.0) / 2.0))
}
