//! What service days say of procedures, fields and places.

use jiff::civil::Weekday;

use super::ServiceDay;
use crate::catalogue::around::{
    Across, Around, ByCode, known_fields, known_mentions, known_place, place_is_there, push_at,
};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::place::Place;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::vietnamese::{same_name, weekdays};

impl Across for ServiceDay {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        known_mentions(&around.found.service_days, by_code, report);
        known_fields(around, &around.found.service_days, report);
        for placed in &around.found.service_days {
            known_place(around, placed, placed.value.place.as_ref(), report);
            let outside = |place: &Place| placed.value.outside((place.from, place.to), around.calendar);
            place_is_there(around, placed, placed.value.place.as_ref(), outside, report);
            if let Some(found) = closed(around, &placed.value) {
                push_at(report, &placed.value.origin.path, placed.draft, found.span(placed.slug.clone()));
            }
        }
        twice(around, report);
    }
}

/// Of one name, at one place, on one of the same weekdays, at hours that meet.
fn twice(around: &Around<'_>, report: &mut Report) {
    let all: Vec<&Placed<ServiceDay>> = around.found.service_days.iter().filter(|one| !one.draft).collect();
    for (at, placed) in all.iter().enumerate() {
        let name = same_name(&placed.value.title);
        let mut same = all[..at].iter().filter(|other| same_name(&other.value.title) == name);
        let Some((first, days)) = same.find_map(|one| Some((one, placed.value.shared(&one.value)?))) else {
            continue;
        };
        let other = around.line_of(&first.value.origin.path, &first.slug);
        let found =
            Mistake::ServiceDayTwice { title: &placed.value.title, other: &other, days: named(&days) };
        let found = Diagnostic::new(found).span(placed.slug.clone());
        push_at(report, &placed.value.origin.path, placed.draft, found);
    }
}

fn named(days: &[u8]) -> Words {
    let named = |day: &u8| Weekday::from_monday_one_offset(i8::try_from(*day).ok()?).ok();
    let days: Vec<Weekday> = days.iter().filter_map(named).collect();
    let english: Vec<String> = days.iter().map(|day| format!("{day:?}")).collect();
    Words::new(weekdays(&days), english.join(", "))
}

/// It is as long as the office is open, and on some of its days the office is not.
fn closed(around: &Around<'_>, one: &ServiceDay) -> Option<Diagnostic> {
    let hours = &around.config.commune.hours;
    if !one.open.is_empty() || one.place.is_some() || hours.is_empty() {
        return None;
    }
    let without = |day: &&u8| !hours.iter().any(|row| row.days.contains(day));
    let days: Vec<u8> = one.days.iter().filter(without).copied().collect();
    (!days.is_empty()).then(|| Diagnostic::new(Mistake::ClosedOnServiceDay { days: named(&days) }))
}
