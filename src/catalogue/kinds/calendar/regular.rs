//! The hours that an office has on a day by its week, its season and the days off.

use jiff::civil::Date;

use super::are_named;
use crate::calendar::{Calendar, DayIs, Unconfirmed, weekday_number};
use crate::catalogue::kinds::site::Hours;
use crate::catalogue::model::HourSpan;

/// The weekday whose hours hold on a day; nothing on a day off. A make-up day is worked as the day it makes up for.
fn weekday(calendar: &Calendar, day: Date) -> Result<Option<Date>, Unconfirmed> {
    Ok(match calendar.is(day)? {
        DayIs::Working | DayIs::Weekend => Some(day),
        DayIs::MakeUp(special) => Some(special.instead_of.unwrap_or(day)),
        DayIs::Off(_) => None,
    })
}

/// Hours of a day for one field, or those for all; closures and special openings are not looked at.
pub(super) fn hours(
    calendar: &Calendar,
    week: &[Hours],
    day: Date,
    field: Option<&str>,
) -> Result<Vec<HourSpan>, Unconfirmed> {
    let Some(like) = weekday(calendar, day)? else { return Ok(Vec::new()) };
    let serves = |row: &&Hours| are_named(&row.fields, field);
    let on = |row: &&Hours| {
        row.hold_on(day)
            && (row.days.contains(&weekday_number(like)) || row.days.contains(&weekday_number(day)))
    };
    Ok(week.iter().filter(serves).filter(on).flat_map(|row| row.open.iter().copied()).collect())
}
