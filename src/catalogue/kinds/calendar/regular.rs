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

/// Whether hours of a weekday ran out: it has some in another season, and none of this season are stated. That is not
/// closed. As the pages' script has it.
pub(super) fn is_unstated(calendar: &Calendar, week: &[Hours], day: Date, field: Option<&str>) -> bool {
    // Of a year that nobody confirmed its weekdays are known.
    let Some(like) = weekday(calendar, day).unwrap_or(Some(day)) else { return false };
    let own = weekday_number(like);
    let serves = |row: &&Hours| are_named(&row.fields, field);
    // A week that is stated for this season leaves out the days on which it is closed; one without a season leaves out
    // the weekend alone.
    let states = |row: &Hours| {
        let is_seasonal = row.from.is_some() || row.to.is_some();
        row.days.contains(&own) || (row.days.iter().any(|day| *day < 6) && (own > 5 || is_seasonal))
    };
    let mut serving = week.iter().filter(serves);
    serving.clone().any(|row| row.days.contains(&own)) && !serving.any(|row| row.hold_on(day) && states(row))
}
