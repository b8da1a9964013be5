//! A month as a table: seven columns, Monday first, for pages and prints.

use jiff::civil::Date;
use serde::Serialize;

use crate::calendar::{Calendar, DayIs, each_day, is_weekend};
use crate::strings::TEXT;
use crate::vietnamese::upper_first;

/// Of a week.
const DAYS: usize = 7;

/// The weeks of a month.
#[derive(Debug, Serialize)]
pub(crate) struct Month<T> {
    /// "Tháng 12/2026"
    pub(crate) title: String,
    /// "T2" … "CN"
    pub(crate) heads: Vec<&'static str>,
    pub(crate) weeks: Vec<Vec<Option<Day<T>>>>,
}

/// A day of it.
#[derive(Debug, Serialize)]
pub(crate) struct Day<T> {
    pub(crate) number: i8,
    /// The name of the holiday; `None` where it is none, or where nobody confirmed the year.
    pub(crate) off: Option<String>,
    /// That follows from the law alone, and no notice has named it yet.
    pub(crate) is_expected: bool,
    pub(crate) is_weekend: bool,
    pub(crate) holds: T,
}

/// The month of a day, each of its days with what it holds.
pub(crate) fn month<T>(of: Date, calendar: &Calendar, mut holds: impl FnMut(Date) -> T) -> Month<T> {
    let (first, last) = (of.first_of_month(), of.last_of_month());
    let before = first.weekday().to_monday_zero_offset();
    let mut cells: Vec<Option<Day<T>>> = (0..before).map(|_| None).collect();
    for day in each_day(first, last) {
        let special = match calendar.is(day) {
            Ok(DayIs::Off(special)) => Some(special),
            Ok(DayIs::Working | DayIs::Weekend | DayIs::MakeUp(_)) | Err(_) => None,
        };
        cells.push(Some(Day {
            number: day.day(),
            off: special.map(|special| special.name.clone()),
            is_expected: special.is_some_and(|special| special.computed),
            is_weekend: is_weekend(day),
            holds: holds(day),
        }));
    }
    let mut weeks: Vec<Vec<Option<Day<T>>>> = Vec::new();
    for (at, cell) in cells.into_iter().enumerate() {
        if at % DAYS == 0 {
            weeks.push(Vec::with_capacity(DAYS));
        }
        weeks.last_mut().expect("a week was begun").push(cell);
    }
    if let Some(last) = weeks.last_mut() {
        last.resize_with(DAYS, || None);
    }
    Month {
        title: upper_first(&TEXT.service_days.month(first.month(), first.year())),
        heads: TEXT.service_days.weekday_heads.split(' ').collect(),
        weeks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_under_its_weekday() {
        let month = month(Date::constant(2026, 9, 15), &Calendar::shipped(), |day| day.day());
        assert_eq!(month.title, "Tháng 9/2026");
        assert_eq!(month.weeks.len(), 5);
        assert!(month.weeks.iter().all(|week| week.len() == 7));
        // The first is a Tuesday and a holiday.
        assert!(month.weeks[0][0].is_none());
        let first = month.weeks[0][1].as_ref().expect("the first");
        assert_eq!((first.number, first.off.as_deref(), first.holds), (1, Some("Quốc khánh"), 1));
        assert!(month.weeks[4][3..].iter().all(Option::is_none));
        assert!(!first.is_expected);
    }

    #[test]
    fn a_day_off_that_no_notice_has_named_is_marked() {
        let month = month(Date::constant(2027, 4, 1), &Calendar::shipped(), |_| ());
        let days = month.weeks.iter().flatten().flatten();
        let expected: Vec<i8> = days.filter(|day| day.is_expected).map(|day| day.number).collect();
        assert_eq!(expected, [16]);
    }
}
