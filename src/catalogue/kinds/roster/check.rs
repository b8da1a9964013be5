//! Days of a month with nobody, or with several.

use jiff::civil::Date;

use super::Roster;
use crate::calendar::each_day;
use crate::catalogue::around::{Across, Around, ByCode, known_place, place_is_there, push_at};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::calendar::CommuneCalendar;
use crate::catalogue::kinds::place::Place;
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::vietnamese::short_date;

/// Days that are named one by one; of more only their number is told.
const NAMED: usize = 5;

impl Across for Roster {
    fn across(around: &Around<'_>, _: &ByCode<'_>, report: &mut Report) {
        let calendar = around.calendar;
        for placed in &around.found.rosters {
            known_place(around, placed, placed.value.place.as_ref(), report);
            let roster = &placed.value;
            let of_month = |_: &Place| {
                let days = each_day(roster.month, roster.last());
                days.filter(|day| roster.on(*day, calendar).next().is_some()).collect()
            };
            place_is_there(around, placed, roster.place.as_ref(), of_month, report);
            let found = twice(placed, &around.found.rosters)
                .into_iter()
                .chain(gaps(placed, calendar))
                .chain(doubles(around, placed));
            for found in found {
                push_at(report, &placed.value.origin.path, placed.draft, found);
            }
        }
    }
}

/// A roster of the same duty before it.
fn twice(placed: &Placed<Roster>, all: &[Placed<Roster>]) -> Option<Diagnostic> {
    let place = |one: &Roster| one.place.as_ref().map(|place| place.code.clone());
    let own = &placed.value;
    let is_same = |other: &&Placed<Roster>| {
        let value = &other.value;
        !other.draft && (&value.title, value.month, place(value)) == (&own.title, own.month, place(own))
    };
    let before = all.iter().take_while(|other| other.value.origin.path != own.origin.path).find(is_same)?;
    let found = Mistake::RosterTwice { other: &before.value.origin.path };
    (!placed.draft && own.month != Date::ZERO).then(|| Diagnostic::new(found).span(placed.slug.clone()))
}

fn gaps(placed: &Placed<Roster>, calendar: &CommuneCalendar) -> Option<Diagnostic> {
    let roster = &placed.value;
    if roster.month == Date::ZERO || roster.duty.is_empty() {
        return None;
    }
    let empty: Vec<Date> = each_day(roster.month, roster.last())
        .filter(|day| roster.is_wanted(*day, calendar) && roster.on(*day, calendar).next().is_none())
        .collect();
    let found = Mistake::DutyGap { count: &empty.len(), days: &named(&empty) };
    (!empty.is_empty()).then(|| Diagnostic::new(found).span(placed.slug.clone()))
}

fn named(days: &[Date]) -> String {
    let mut named: Vec<String> = days.iter().take(NAMED).map(|day| short_date(*day)).collect();
    if days.len() > NAMED {
        named.push("…".to_owned());
    }
    named.join(", ")
}

/// One finding for each row that meets one before it.
fn doubles(around: &Around<'_>, placed: &Placed<Roster>) -> Vec<Diagnostic> {
    let duty = &placed.value.duty;
    let text = around.sources.text(&placed.value.origin.path);
    let meets = |at: usize| duty[..at].iter().find(|earlier| earlier.to >= duty[at].from);
    (0..duty.len())
        .filter_map(|at| {
            let other = meets(at)?;
            let day = short_date(duty[at].from);
            let line = text?.place(&other.span).line;
            Some(Diagnostic::new(Mistake::DutyDouble { day: &day, line: &line }).span(duty[at].span.clone()))
        })
        .collect()
}
