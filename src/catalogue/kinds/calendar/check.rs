//! What closures and openings are compared with: the weekly hours, the days off, and the day of the build.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{ASKED_FROM, CALENDAR_FILE, Closure, CommuneCalendar, Opening, regular};
use crate::calendar::{Unconfirmed, each_day};
use crate::catalogue::around::{Around, ByCode};
use crate::catalogue::kinds::site::{Config, Hours, SITE_FILE};
use crate::catalogue::model::{HourSpan, Reference};
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::source::SourcePath;
use crate::vietnamese::short_date;

pub(crate) fn across(around: &Around<'_>, _: &ByCode<'_>, report: &mut Report) {
    let path = SourcePath::from(CALENDAR_FILE);
    let (calendar, week) = (around.calendar, &around.config.commune.hours);
    let closed = calendar.closed.iter().filter_map(|one| of_closure(calendar, week, one));
    let opens = calendar.opens.iter().filter_map(|one| of_opening(calendar, week, one));
    report.diagnostics.extend(closed.chain(opens).map(|found| found.path(&path)));
}

/// The fields that something is for, or all of them at once.
fn fields(named: &[Reference]) -> Vec<Option<&str>> {
    match named {
        [] => vec![None],
        named => named.iter().map(|one| Some(one.code.as_str())).collect(),
    }
}

/// Closed when nothing is open anyway. Where the week is not known, its weekends are.
fn of_closure(calendar: &CommuneCalendar, week: &[Hours], one: &Closure) -> Option<Diagnostic> {
    let mut is_open = false;
    for day in each_day(one.from, one.to) {
        if calendar.opens.iter().any(|other| other.on == day) {
            return None;
        }
        for field in fields(&one.fields) {
            match regular::hours(&calendar.days, week, day, field) {
                Err(Unconfirmed(year)) => return Some(unconfirmed(year, &one.span)),
                Ok(_) if week.is_empty() => {
                    is_open |= calendar.days.is_worked_or_weekday(day);
                }
                Ok(open) => {
                    is_open |= open.iter().any(|open| one.hours.is_empty() || open.meets_any(&one.hours))
                }
            }
        }
    }
    let found = Mistake::ClosedAnyway { day: &short_date(one.from) };
    (!is_open).then(|| Diagnostic::new(found).span(one.span.clone()))
}

fn of_opening(calendar: &CommuneCalendar, week: &[Hours], one: &Opening) -> Option<Diagnostic> {
    let mut is_open = !one.open.is_empty();
    for field in fields(&one.fields) {
        match regular::hours(&calendar.days, week, one.on, field) {
            Err(Unconfirmed(year)) => return Some(unconfirmed(year, &one.span)),
            Ok(own) => {
                let lies_in = |open: &HourSpan| own.iter().any(|own| open.lies_in(own));
                is_open &= one.open.iter().all(lies_in);
            }
        }
    }
    let found = Mistake::OpenAnyway { day: &short_date(one.on) };
    is_open.then(|| Diagnostic::new(found).span(one.span.clone()))
}

fn unconfirmed(year: i16, place: &crate::diagnostic::Span) -> Diagnostic {
    Diagnostic::new(Mistake::UsedUnconfirmed { year: &year }).span(place.clone())
}

/// Days of the year to come on which hours of a season ran out. A day on which nothing at all holds is told of anyway.
fn unstated(calendar: &CommuneCalendar, week: &[Hours], day: Date) -> Option<Diagnostic> {
    if !week.iter().any(|row| row.hold_on(day)) {
        return None;
    }
    let of_field = |field| {
        let days = each_day(day, day.saturating_add(1.year()));
        let days = days.filter(|day| regular::is_unstated(&calendar.days, week, *day, field));
        days.collect::<Vec<_>>()
    };
    let all = week.iter().flat_map(|row| &row.fields).map(|field| Some(field.code.as_str()));
    let days = std::iter::once(None).chain(all).map(of_field).find(|days| !days.is_empty())?;
    let found = Mistake::SeasonUnstated { first: &short_date(*days.first()?), count: &days.len() };
    Some(Diagnostic::new(found).path(&SITE_FILE.into()))
}

/// So many days ahead a computed day is asked for.
const NEAR: i64 = 60;

/// What only the day of a build makes wrong: a year that is not confirmed, one that is over, a day that no notice has
/// named though it is near. A site that shows no day is told of none of it.
pub(crate) fn on_the_day(calendar: &CommuneCalendar, config: &Config, day: Date) -> Vec<Diagnostic> {
    if config.commune.hours.is_empty() && !calendar.is_used() {
        return Vec::new();
    }
    // The file may not be there; then the other one says that the site shows hours.
    let file = SourcePath::from(if calendar.is_used() { CALENDAR_FILE } else { SITE_FILE });
    let mut found: Vec<Diagnostic> = unstated(calendar, &config.commune.hours, day).into_iter().collect();
    let next = (day.month() >= ASKED_FROM).then(|| day.year() + 1);
    let asked = [Some(day.year()), next].into_iter().flatten();
    for year in asked.filter(|&year| !calendar.days.knows(year)) {
        found.push(Diagnostic::new(Mistake::YearUnconfirmed { year: &year }).path(&file));
    }
    let near = day.saturating_add(NEAR.days());
    for special in calendar.days.between(day, near).filter(|special| special.computed) {
        let wrong = Mistake::ComputedSoon { day: &short_date(special.day), name: &special.name };
        found.push(Diagnostic::new(wrong).path(&file));
    }
    for named in calendar.years.iter().filter(|named| named.year < day.year()) {
        let over = Diagnostic::new(Mistake::PastYear { year: &named.year });
        found.push(over.path(&CALENDAR_FILE.into()).span(named.span.clone()));
    }
    found
}
