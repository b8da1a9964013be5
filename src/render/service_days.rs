//! What is told of the days of service days, on pages, prints and calendars alike: of which months, and what of a day is
//! closed.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::catalogue::ServiceDay;
use crate::catalogue::kinds::calendar::Closure;
use crate::render::brief::office::field_names;
use crate::render::words;
use crate::site::{Post, Site};
use crate::strings::TEXT;
use crate::vietnamese::upper_first;

/// The first days of so many months from that of the site on, of years whose days off are known.
pub(crate) fn months_to_come(site: &Site, count: i32) -> impl Iterator<Item = Date> {
    let first = site.day.first_of_month();
    let firsts = (0..count).filter_map(move |ahead| first.checked_add(ahead.months()).ok());
    firsts.filter(|first| site.calendar.days.knows(first.year()))
}

/// "Thứ Tư 30/12/2026 – nghỉ 16:00–17:00 (Họp)"
pub(crate) fn told(site: &Site, post: &Post<ServiceDay>, day: Date) -> String {
    let named = upper_first(&words::weekday_date(day));
    match closed(site, post, day) {
        Some(closed) => format!("{named} – {closed}"),
        None => named,
    }
}

/// What of a day is closed; `None`: nothing.
pub(crate) fn closed(site: &Site, post: &Post<ServiceDay>, day: Date) -> Option<String> {
    let closings = post.of.closings(day, &site.calendar).filter(|one| is_about(site, post, one));
    let lines: Vec<String> = closings.map(|one| line(site, one)).collect();
    (!lines.is_empty()).then(|| lines.join("; "))
}

/// The days to come, up to a last one, of which something is closed.
pub(crate) fn partly_closed(site: &Site, post: &Post<ServiceDay>, last: Date) -> Vec<String> {
    let days = post.dates.iter().filter(|day| **day <= last && closed(site, post, **day).is_some());
    days.map(|day| told(site, post, *day)).collect()
}

/// Whether a closing of some fields is of one that its procedures are of.
fn is_about(site: &Site, post: &Post<ServiceDay>, closing: &Closure) -> bool {
    let has = |slug: &str| closing.fields.iter().any(|field| field.code == slug);
    let of_procedure = || {
        let fields = post.procedures.iter().filter_map(|&id| site.entries[id].field);
        fields.map(|field| &site.fields[field].field.slug).any(|slug| has(slug))
    };
    let of_field = || post.of.fields.iter().any(|field| has(&field.code));
    closing.fields.is_empty() || post.of.is_for_all() || of_field() || of_procedure()
}

fn line(site: &Site, closing: &Closure) -> String {
    let spans: Vec<String> = closing.hours.iter().map(|span| words::clock_span(*span)).collect();
    let hours = spans.join(TEXT.office.and);
    let names: Vec<&str> = field_names(site, &closing.fields).collect();
    let fields = match names.as_slice() {
        [] => TEXT.office.some_fields.to_lowercase(),
        names => names.join(", "),
    };
    let reason = &*closing.reason;
    match (closing.hours.is_empty(), closing.fields.is_empty()) {
        (_, true) => TEXT.service_days.shut(&hours, reason),
        (true, false) => TEXT.service_days.shut_for(&fields, reason),
        (false, false) => TEXT.service_days.shut_then_for(&hours, &fields, reason),
    }
}
