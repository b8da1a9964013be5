//! Time limits of the record: a number, a half, zero, a sentence, and a second limit that may contradict.
//!
//! In: a row of `executionMethods` and the record's `cases`. Out: [`Time`]. Zero is not stated; a number
//! without a unit never stands alone.

use super::clean::{Notes, is_none};
use super::doubt::{DoubtKind, Part, Place};
use super::record::{Method, Quantity, TimedCase};
use crate::catalogue::model::{CalendarDays, Halves, Time, WorkingDays};
use crate::vietnamese::{self, Unit};

/// The time of one channel.
pub fn of_channel(method: &Method, cases: &[TimedCase], place: Place, notes: &mut Notes) -> Time {
    match &method.time {
        Quantity::Absent => Time::NotStated,
        Quantity::Number(number) if *number <= 0.0 => Time::NotStated,
        Quantity::Number(number) => {
            known_unit(*number, &method.unit).unwrap_or_else(|| borrowed_unit(*number, cases, place, notes))
        }
        Quantity::Words(words) => as_text(words, place, notes),
    }
}

/// The times that the record's cases state, in their order.
pub fn of_cases(cases: &[TimedCase]) -> Vec<Time> {
    cases.iter().filter_map(case_time).collect()
}

fn case_time(case: &TimedCase) -> Option<Time> {
    match case.time {
        Quantity::Number(number) if number > 0.0 => known_unit(number, &case.unit),
        _ => None,
    }
}

fn known_unit(number: f64, unit: &str) -> Option<Time> {
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

fn halves(number: f64) -> Option<Halves> {
    let doubled = number * 2.0;
    (doubled.fract() == 0.0 && doubled <= f64::from(u32::MAX)).then_some(Halves(doubled as u32))
}

/// As documents write it: 3,5.
pub fn decimal(number: f64) -> String {
    number.to_string().replace('.', ",")
}

/// A number without a unit: that of the cases that have the same number, if they agree.
fn borrowed_unit(number: f64, cases: &[TimedCase], place: Place, notes: &mut Notes) -> Time {
    let same = |case: &&TimedCase| case.time == Quantity::Number(number);
    let mut times: Vec<_> = cases.iter().filter(same).filter_map(case_time).collect();
    times.dedup();
    let said = decimal(number);
    match times.as_slice() {
        [time] => {
            notes.add(DoubtKind::TimeUnitFromCase, place, &said, &worded(time));
            time.clone()
        }
        _ => {
            let elsewhere: Vec<_> = of_cases(cases).iter().map(worded).collect();
            let text = match elsewhere.first() {
                Some(first) => format!("{said} (nguồn không ghi đơn vị; mục trường hợp ghi {first})"),
                None => format!("{said} (nguồn không ghi đơn vị thời gian)"),
            };
            notes.add(DoubtKind::TimeUnitUnknown, place, &said, &text);
            Time::SeeText(text)
        }
    }
}

fn as_text(words: &str, place: Place, notes: &mut Notes) -> Time {
    match notes.line(words, place) {
        None => Time::NotStated,
        Some(text) if is_none(&text) => {
            notes.add(DoubtKind::SaysNone, place, &text, "");
            Time::NotStated
        }
        Some(text) => {
            notes.add(DoubtKind::TimeAsText, place, &text, "");
            Time::SeeText(text)
        }
    }
}

/// Reports a time that its own description contradicts.
pub fn compare_with_text(time: &Time, text: &str, place: Place, notes: &mut Notes) {
    let Some((value, unit)) = measured(time) else { return };
    let stated = vietnamese::parse_durations(text);
    let agrees = |one: &vietnamese::Duration| {
        one.value.thousandths() == i64::from(value.0) * 500 && same_unit(one.unit, unit)
    };
    if let Some(first) = stated.first()
        && !stated.iter().any(agrees)
    {
        notes.add(DoubtKind::TimeContradictsText, place, &worded(time), &text[first.range.clone()]);
    }
}

/// Reports times that the record's cases contradict.
pub fn compare_with_cases(times: &[Time], cases: &[Time], notes: &mut Notes) {
    let stated: Vec<_> = times.iter().filter(|time| measured(time).is_some()).collect();
    if let (Some(first), Some(case)) = (stated.first(), cases.first())
        && !stated.iter().any(|time| cases.contains(time))
    {
        notes.add(DoubtKind::TimeContradictsCase, Part::Time.whole(), &worded(first), &worded(case));
    }
}

fn measured(time: &Time) -> Option<(Halves, Unit)> {
    Some(match time {
        Time::WorkingDays(days) => (days.0, Unit::WorkingDays),
        Time::Days(days) => (days.0, Unit::Days),
        Time::Hours(value) => (*value, Unit::Hours),
        Time::Months(value) => (*value, Unit::Months),
        Time::Years(value) => (*value, Unit::Years),
        Time::SameDay(_) | Time::SeeText(_) | Time::NotStated => return None,
    })
}

fn same_unit(one: Unit, other: Unit) -> bool {
    one == other || matches!((one, other), (Unit::WorkingHours, Unit::Hours))
}

/// A time in words, for the report.
pub fn worded(time: &Time) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(time: Quantity, unit: &str, case: (f64, &str), expected: &str, doubt: Option<DoubtKind>) {
        let method = Method { time, unit: unit.into(), ..Method::default() };
        let cases =
            [TimedCase { time: Quantity::Number(case.0), unit: case.1.into(), ..TimedCase::default() }];
        let mut notes = Notes::new("1.000001");
        let place = Part::Channels.row(0);
        assert_eq!(worded(&of_channel(&method, &cases, place, &mut notes)), expected);
        assert_eq!(notes.doubts.first().map(|one| one.kind), doubt);
    }

    #[test]
    fn reads_numbers_and_words() {
        let number = Quantity::Number;
        check(number(3.5), "WORKING_DAY", (0.0, ""), "3,5 ngày làm việc", None);
        check(number(0.0), "OTHER", (3.0, "WORKING_DAY"), "", None);
        check(
            number(3.0),
            "OTHER",
            (3.0, "WORKING_DAY"),
            "3 ngày làm việc",
            Some(DoubtKind::TimeUnitFromCase),
        );
        check(
            number(5.0),
            "OTHER",
            (25.0, "DAY"),
            "5 (nguồn không ghi đơn vị; mục trường hợp ghi 25 ngày)",
            Some(DoubtKind::TimeUnitUnknown),
        );
        check(
            Quantity::Words(" Trong ngày;\nsau 15 giờ".into()),
            "OTHER",
            (0.0, ""),
            "Trong ngày; sau 15 giờ",
            Some(DoubtKind::TimeAsText),
        );
        check(number(0.3), "HOUR", (0.0, ""), "0,3 giờ", None);
    }

    #[test]
    fn reports_contradictions() {
        let mut notes = Notes::new("1.000001");
        let five = Time::WorkingDays(WorkingDays(Halves(10)));
        compare_with_text(&five, "Trong 05 ngày làm việc", Part::Channels.row(0), &mut notes);
        compare_with_cases(std::slice::from_ref(&five), std::slice::from_ref(&five), &mut notes);
        assert!(notes.doubts.is_empty());
        compare_with_text(&five, "Không quá 07 ngày", Part::Channels.row(0), &mut notes);
        compare_with_cases(&[five], &[Time::Hours(Halves(2))], &mut notes);
        let kinds: Vec<_> = notes.doubts.iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [DoubtKind::TimeContradictsText, DoubtKind::TimeContradictsCase]);
    }
}
