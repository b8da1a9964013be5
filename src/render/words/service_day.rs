//! When a service day is, in words.

use super::{clock_span, days};
use crate::catalogue::{ServiceDay, Week};
use crate::strings::TEXT;

/// "Thứ Tư hằng tuần, 7:30–11:30"
pub(crate) fn service_day(one: &ServiceDay) -> String {
    let weeks: Vec<&str> = one.weeks.iter().map(|one| week(*one)).collect();
    let days = days(&one.days);
    let when = match weeks.as_slice() {
        [] => TEXT.service_days.every_week(&days),
        weeks => TEXT.service_days.some_weeks(&days, &weeks.join(", ")),
    };
    let open: Vec<String> = one.open.iter().map(|span| clock_span(*span)).collect();
    let open =
        if open.is_empty() { TEXT.service_days.office_hours.to_owned() } else { open.join(TEXT.office.and) };
    format!("{when}, {open}")
}

fn week(week: Week) -> &'static str {
    match week {
        Week::First => TEXT.service_days.first,
        Week::Second => TEXT.service_days.second,
        Week::Third => TEXT.service_days.third,
        Week::Fourth => TEXT.service_days.fourth,
        Week::Last => TEXT.service_days.last,
    }
}
