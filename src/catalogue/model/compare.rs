//! Which of two times is the shorter, where that is beyond doubt.
//!
//! Working days, days, hours and months are never converted: five working days may be a week or, over Tết, two. So each
//! time is taken from the shortest to the longest it can be, and two are told apart only where these do not meet. A
//! promise of the same day is shorter than any of a day or more, for a time limit counts from the day after (Bộ luật
//! Dân sự 2015, art. 147).

use super::{Halves, Time};

/// How one time stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compared {
    Shorter,
    Same,
    Longer,
    /// They are counted in different units and either may be the longer; or one has no length.
    Unsure,
}

impl Time {
    /// How this time stands to another.
    pub(crate) fn compared(&self, other: &Time) -> Compared {
        if let Some((own, others)) = in_one_unit(self, other) {
            return match own.cmp(&others) {
                std::cmp::Ordering::Less => Compared::Shorter,
                std::cmp::Ordering::Equal => Compared::Same,
                std::cmp::Ordering::Greater => Compared::Longer,
            };
        }
        if let (Time::SameDay(_), Time::SameDay(_)) = (self, other) {
            return Compared::Same;
        }
        let (Some(own), Some(others)) = (range(self), range(other)) else { return Compared::Unsure };
        let begins_next_day =
            |time: &Time, range: (u64, u64)| !matches!(time, Time::Hours(_)) && range.0 >= DAY;
        if own.1 < others.0 || matches!(self, Time::SameDay(_)) && begins_next_day(other, others) {
            Compared::Shorter
        } else if own.0 > others.1 || matches!(other, Time::SameDay(_)) && begins_next_day(self, own) {
            Compared::Longer
        } else {
            Compared::Unsure
        }
    }
}

fn in_one_unit(one: &Time, other: &Time) -> Option<(Halves, Halves)> {
    Some(match (one, other) {
        (Time::WorkingDays(a), Time::WorkingDays(b)) => (a.0, b.0),
        (Time::Days(a), Time::Days(b)) => (a.0, b.0),
        (Time::Hours(a), Time::Hours(b)) | (Time::Months(a), Time::Months(b)) => (*a, *b),
        (Time::Years(a), Time::Years(b)) => (*a, *b),
        _ => return None,
    })
}

/// Half hours of a day.
const DAY: u64 = 48;
/// Days off in a row, at Tết.
const HOLIDAYS: u64 = 9;

/// The shortest and the longest a time can be, in half hours.
pub(crate) fn range(time: &Time) -> Option<(u64, u64)> {
    let halves = |halves: Halves| u64::from(halves.0);
    Some(match time {
        // Of eight hours of work a day, with days off in between.
        Time::Hours(value) => (halves(*value), halves(*value) * 6 + HOLIDAYS * DAY),
        Time::Days(days) => (halves(days.0) * DAY / 2, halves(days.0) * DAY / 2),
        Time::WorkingDays(days) => (halves(days.0) * DAY / 2, halves(days.0) * DAY + HOLIDAYS * DAY),
        Time::Months(value) => (halves(*value) * 14 * DAY, halves(*value) * 31 * DAY / 2),
        Time::Years(value) => (halves(*value) * 365 * DAY / 2, halves(*value) * 366 * DAY / 2),
        Time::SameDay(_) => (0, DAY),
        Time::SeeText(_) | Time::NotStated => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::model::{CalendarDays, WorkingDays};

    fn days(value: u32) -> Time {
        Time::Days(CalendarDays(Halves(value * 2)))
    }

    fn working(value: u32) -> Time {
        Time::WorkingDays(WorkingDays(Halves(value * 2)))
    }

    #[track_caller]
    fn check(one: &Time, other: &Time, expected: Compared) {
        assert_eq!(one.compared(other), expected, "{one:?} {other:?}");
        let turned = match expected {
            Compared::Shorter => Compared::Longer,
            Compared::Longer => Compared::Shorter,
            same => same,
        };
        assert_eq!(other.compared(one), turned, "{other:?} {one:?}");
    }

    #[test]
    fn only_what_is_beyond_doubt_is_told() {
        let same_day = Time::SameDay(jiff::civil::time(15, 0, 0, 0));
        let months = |value: u32| Time::Months(Halves(value * 2));
        let hours = |value: u32| Time::Hours(Halves(value * 2));
        check(&days(3), &days(5), Compared::Shorter);
        check(&working(5), &working(5), Compared::Same);
        check(&working(5), &days(3), Compared::Longer);
        check(&working(5), &days(7), Compared::Unsure);
        check(&days(25), &months(1), Compared::Shorter);
        check(&days(30), &months(1), Compared::Unsure);
        check(&months(2), &days(30), Compared::Longer);
        check(&same_day, &working(1), Compared::Shorter);
        check(&same_day, &days(3), Compared::Shorter);
        check(&same_day, &hours(8), Compared::Unsure);
        check(&hours(8), &working(5), Compared::Unsure);
        check(&hours(8), &days(30), Compared::Shorter);
        check(&Time::SeeText("theo hẹn".into()), &days(1), Compared::Unsure);
    }
}
