//! Days of a month with nobody, or with several.

use jiff::civil::Date;

use super::Roster;
use crate::calendar::{Calendar, is_weekend};
use crate::catalogue::around::{Across, Around, ByCode, known_place, push_at};
use crate::catalogue::found::Placed;
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::vietnamese::short_date;

/// Days that are named one by one; of more only their number is told.
const NAMED: usize = 5;

impl Across for Roster {
    fn across(around: &Around<'_>, _: &ByCode<'_>, report: &mut Report) {
        let calendar = around.calendar();
        for placed in &around.found.rosters {
            known_place(around, placed, placed.value.place.as_ref(), report);
            let found = gaps(placed, calendar).into_iter().chain(doubles(placed));
            for found in found {
                push_at(report, &placed.value.origin.path, placed.draft, found);
            }
        }
    }
}

/// Whether somebody must be there. Of a year that nobody confirmed only the weekdays are known.
fn is_wanted(roster: &Roster, day: Date, calendar: &Calendar) -> bool {
    let is_off = || calendar.is(day).is_ok_and(|is| matches!(is, crate::calendar::DayIs::Off(_)));
    match roster.days.as_slice() {
        [] => calendar.is_worked(day).unwrap_or(!is_weekend(day)),
        days => days.contains(&(day.weekday().to_monday_one_offset() as u8)) && !is_off(),
    }
}

fn month(roster: &Roster) -> impl Iterator<Item = Date> {
    let last = roster.last();
    roster.month.series(jiff::Span::new().days(1)).take_while(move |day| *day <= last)
}

fn gaps(placed: &Placed<Roster>, calendar: &Calendar) -> Option<Diagnostic> {
    let roster = &placed.value;
    if roster.month == Date::ZERO || roster.duty.is_empty() {
        return None;
    }
    let empty: Vec<Date> = month(roster)
        .filter(|day| is_wanted(roster, *day, calendar) && roster.on(*day).next().is_none())
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
fn doubles(placed: &Placed<Roster>) -> Vec<Diagnostic> {
    let duty = &placed.value.duty;
    let meets = |at: usize| duty[..at].iter().find(|earlier| earlier.to >= duty[at].from);
    (0..duty.len())
        .filter_map(|at| {
            meets(at)?;
            let day = short_date(duty[at].from);
            Some(Diagnostic::new(Mistake::DutyDouble { day: &day }).span(duty[at].span.clone()))
        })
        .collect()
}
