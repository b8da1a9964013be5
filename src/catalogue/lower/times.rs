//! Times: exactly one of a number with its unit, a time of day, or words.

use jiff::civil::Time as TimeOfDay;

use crate::diagnostic::{Code, Diagnostic};

use super::super::model::{CalendarDays, Halves, Time, WorkingDays};
use super::super::raw::Node;
use super::Lower;

const UNITS: [&str; 5] = ["working_days", "days", "hours", "months", "years"];

impl<'a> Lower<'_, 'a> {
    pub(super) fn time(&mut self, table: Option<Node<'a>>) -> Time {
        let Some(table) = table else { return Time::NotStated };
        let stated: Vec<_> =
            UNITS.into_iter().chain(["same_day", "text"]).filter(|key| table.has(key)).collect();
        let [key] = stated[..] else {
            self.push(Diagnostic::new(Code::BadTime).span(table.span()));
            return Time::NotStated;
        };
        match key {
            "text" => table.string("text").map_or(Time::NotStated, Time::SeeText),
            "same_day" => self.same_day(table),
            unit => self.length(table, unit),
        }
    }

    fn length(&mut self, table: Node<'a>, unit: &str) -> Time {
        let Some(number) = table.halves(unit) else { return Time::NotStated };
        if number.value == 0 {
            self.push(Diagnostic::new(Code::ZeroTime).span(number.span));
            return Time::NotStated;
        }
        let halves = Halves(number.value);
        match unit {
            "working_days" => Time::WorkingDays(WorkingDays(halves)),
            "days" => Time::Days(CalendarDays(halves)),
            "hours" => Time::Hours(halves),
            "months" => Time::Months(halves),
            _ => Time::Years(halves),
        }
    }

    fn same_day(&mut self, table: Node<'a>) -> Time {
        let Some(clock) = table.text("same_day") else { return Time::NotStated };
        time_of_day(clock.value).map_or_else(
            || {
                self.push(Diagnostic::new(Code::BadClock).arg(clock.value).span(clock.span));
                Time::NotStated
            },
            Time::SameDay,
        )
    }
}

/// `15:00`, also `7:30`.
pub(super) fn time_of_day(text: &str) -> Option<TimeOfDay> {
    let (hour, minute) = text.trim().split_once(':')?;
    let digits =
        |part: &str| part.len() <= 2 && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) || minute.len() != 2 {
        return None;
    }
    TimeOfDay::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// `07:30-11:30`: from and to, the end after the begin.
pub(super) fn hours(text: &str) -> Option<(TimeOfDay, TimeOfDay)> {
    let (from, to) = text.split_once(['-', '\u{2013}'])?;
    Some((time_of_day(from)?, time_of_day(to)?)).filter(|(from, to)| from < to)
}
