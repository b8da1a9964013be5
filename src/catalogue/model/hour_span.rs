//! Hours of a day, as files write them: "07:30-11:30".

use std::fmt;

use jiff::civil::Time as TimeOfDay;
use serde::{Deserialize, Serialize};

const DAWN: TimeOfDay = TimeOfDay::constant(5, 0, 0, 0);

/// From one time of a day to a later one of the same day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct HourSpan {
    pub(crate) from: TimeOfDay,
    pub(crate) to: TimeOfDay,
}

impl HourSpan {
    /// The end after the begin. What ends before dawn was meant for the afternoon.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once(['-', '\u{2013}'])?;
        let (from, to) = (time_of_day(from)?, time_of_day(to)?);
        (from < to && to > DAWN).then_some(Self { from, to })
    }

    /// Whether an office may be open then: none opens at night.
    pub(crate) fn is_of_an_office(&self) -> bool {
        self.from >= DAWN
    }

    /// Whether there is a time that lies in both.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    pub(crate) fn lies_in(&self, other: &Self) -> bool {
        other.from <= self.from && self.to <= other.to
    }

    /// What is left of it beside another: nothing, one span or two.
    pub(crate) fn without(&self, other: &Self) -> Vec<Self> {
        if !self.meets(other) {
            return vec![*self];
        }
        let before = Self { from: self.from, to: other.from };
        let after = Self { from: other.to, to: self.to };
        [before, after].into_iter().filter(|one| one.from < one.to).collect()
    }

    /// Whether nothing of it is left beside several.
    pub(crate) fn is_covered_by(&self, others: &[Self]) -> bool {
        let beside = |left: Vec<Self>, other: &Self| left.iter().flat_map(|one| one.without(other)).collect();
        others.iter().fold(vec![*self], beside).is_empty()
    }

    /// Whether it meets one of several.
    pub(crate) fn meets_any(&self, others: &[Self]) -> bool {
        others.iter().any(|other| self.meets(other))
    }

    /// Whether a time lies in one of each.
    pub(crate) fn any_meet(some: &[Self], others: &[Self]) -> bool {
        some.iter().any(|one| one.meets_any(others))
    }
}

impl fmt::Display for HourSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", written_time(self.from), written_time(self.to))
    }
}

/// `15:00`, also `7:30`.
pub(crate) fn time_of_day(text: &str) -> Option<TimeOfDay> {
    let (hour, minute) = text.trim().split_once(':')?;
    let digits =
        |part: &str| part.len() <= 2 && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) || minute.len() != 2 {
        return None;
    }
    TimeOfDay::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// "07:30"
pub(crate) fn written_time(time: TimeOfDay) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> HourSpan {
        HourSpan::parse(text).expect("hours of a day")
    }

    #[test]
    fn hours_are_read_and_written() {
        assert_eq!(span("7:30 – 11:05").to_string(), "07:30-11:05");
        for text in ["", "7:30", "11:30-7:30", "7:30-7:30", "7-11", "7:3-11:00", "24:00-25:00", "1:00-4:30"] {
            assert_eq!(HourSpan::parse(text), None, "{text}");
        }
        assert!(!span("4:30-7:30").is_of_an_office());
    }

    #[test]
    fn hours_that_only_touch_do_not_meet() {
        assert!(!span("7:30-11:30").meets(&span("11:30-13:00")));
        assert!(span("7:30-11:30").meets_any(&[span("13:00-17:00"), span("11:29-13:00")]));
        let left = |other| {
            span("7:30-11:30").without(&span(other)).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(left("9:00-10:00"), ["07:30-09:00", "10:00-11:30"]);
        assert_eq!(left("7:30-9:00"), ["09:00-11:30"]);
        assert_eq!(left("11:30-13:00"), ["07:30-11:30"]);
        assert!(left("7:00-12:00").is_empty());
        assert!(span("7:30-11:30").lies_in(&span("7:30-17:00")));
        assert!(!span("7:00-11:30").lies_in(&span("7:30-17:00")));
    }
}
