//! The months of which the days of service days are told, on pages and prints alike.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::site::Site;

/// The first days of so many months from that of the site on, of years whose days off are known.
pub(crate) fn months_to_come(site: &Site, count: i32) -> impl Iterator<Item = Date> {
    let first = site.day.first_of_month();
    let firsts = (0..count).filter_map(move |ahead| first.checked_add(ahead.months()).ok());
    firsts.filter(|first| site.calendar.days.knows(first.year()))
}
