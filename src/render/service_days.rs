//! When service days are, for pages, data and calendars alike.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::calendar::Unconfirmed;
use crate::catalogue::ServiceDay;
use crate::site::Site;

/// How far ahead days are told: a year and a little, so that the same day of the next year is among them.
const AHEAD_MONTHS: i32 = 13;

/// The days from the site's own on, as far as they are known; and the year of which nobody knows, where one is that near.
pub(crate) fn to_come(site: &Site, one: &ServiceDay) -> (Vec<Date>, Option<Unconfirmed>) {
    let calendar = &site.calendar;
    let last = site.day.saturating_add(AHEAD_MONTHS.months());
    let last = one.to.map_or(last, |to| to.min(last));
    // Before it begins no year matters.
    let first = one.from.map_or(site.day, |from| from.max(site.day));
    let unknown = (first.year()..=last.year()).find(|year| !calendar.days.knows(*year)).map(Unconfirmed);
    (one.days_between(site.day, last, calendar), unknown)
}

/// The first days of so many months from that of the site on, of years whose days off are known.
pub(crate) fn months_to_come(site: &Site, count: i32) -> impl Iterator<Item = Date> {
    let first = site.day.first_of_month();
    let firsts = (0..count).filter_map(move |ahead| first.checked_add(ahead.months()).ok());
    firsts.filter(|first| site.calendar.days.knows(first.year()))
}

/// The next days, as the pages' script compares them with its own: "2026-12-02 2026-12-16". A page that nobody builds anew
/// for longer than they last says nothing.
pub(crate) fn next_days(site: &Site, one: &ServiceDay) -> String {
    const NEXT: usize = 9;
    let days = to_come(site, one).0;
    days.iter().take(NEXT).map(Date::to_string).collect::<Vec<_>>().join(" ")
}
