//! Weekdays and times of day.

use jiff::civil::{Date, Time, Weekday};

use super::upper_first;
use crate::catalogue::HourSpan;
use crate::strings::TEXT;
use crate::vietnamese::{short_date, weekday, weekdays};

/// 15 giờ, 7 giờ 30
pub(crate) fn clock(time: Time) -> String {
    match time.minute() {
        0 => TEXT.times.clock(time.hour()),
        minute => TEXT.times.clock_minutes(time.hour(), minute),
    }
}

/// 7:30–11:30
pub(crate) fn clock_span(HourSpan { from, to }: HourSpan) -> String {
    format!("{}:{:02}–{}:{:02}", from.hour(), from.minute(), to.hour(), to.minute())
}

/// "Thứ Hai đến thứ Sáu", of days counted 1 Monday … 7 Sunday.
pub(crate) fn days(days: &[u8]) -> String {
    let named = |day: &u8| Weekday::from_monday_one_offset(i8::try_from(*day).ok()?).ok();
    upper_first(&weekdays(&days.iter().filter_map(named).collect::<Vec<_>>()))
}

/// "Từ 16/4/2026 đến hết 15/10/2026"; nothing where neither end is known.
pub(crate) fn from_to(from: Option<Date>, to: Option<Date>) -> Option<String> {
    match (from, to) {
        (Some(from), Some(to)) => Some(TEXT.spans.between(&short_date(from), &short_date(to))),
        (Some(from), None) => Some(TEXT.spans.from(&short_date(from))),
        (None, Some(to)) => Some(TEXT.spans.until(&short_date(to))),
        (None, None) => None,
    }
}

/// "thứ Hai 30/11/2026"
pub(crate) fn weekday_date(day: Date) -> String {
    format!("{} {}", weekdays(&[day.weekday()]), short_date(day))
}

/// The weekday so many days after Monday.
pub(crate) fn weekday_from(monday: u32) -> &'static str {
    let offset = i8::try_from(monday).unwrap_or_default();
    Weekday::from_monday_zero_offset(offset).map_or("", weekday)
}
