//! What service days say of procedures, fields and places.

use jiff::civil::Weekday;

use super::ServiceDay;
use crate::catalogue::around::{Across, Around, ByCode, known_fields, known_mentions, known_place, push_at};
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::vietnamese::weekdays;

impl Across for ServiceDay {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        known_mentions(&around.found.service_days, by_code, report);
        known_fields(around, &around.found.service_days, report);
        for placed in &around.found.service_days {
            known_place(around, placed, placed.value.place.as_ref(), report);
            if let Some(found) = closed(around, &placed.value) {
                push_at(report, &placed.value.origin.path, placed.draft, found.span(placed.slug.clone()));
            }
        }
    }
}

/// It is as long as the office is open, and on some of its days the office is not.
fn closed(around: &Around<'_>, one: &ServiceDay) -> Option<Diagnostic> {
    let hours = &around.config.commune.hours;
    if !one.open.is_empty() || one.place.is_some() || hours.is_empty() {
        return None;
    }
    let without = |day: &&u8| !hours.iter().any(|row| row.days.contains(day));
    let named = |day: &u8| Weekday::from_monday_one_offset(i8::try_from(*day).ok()?).ok();
    let days: Vec<Weekday> = one.days.iter().filter(without).filter_map(named).collect();
    let english: Vec<String> = days.iter().map(|day| format!("{day:?}")).collect();
    let words = Words::new(weekdays(&days), english.join(", "));
    (!days.is_empty()).then(|| Diagnostic::new(Mistake::ClosedOnServiceDay { days: words }))
}
