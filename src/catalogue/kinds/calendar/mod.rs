//! `content/calendar.toml`: days off of years that the program does not know, closures and special openings.
//!
//! In: the text of the file. Out: [`CommuneCalendar`], the confirmed years with the commune's rows in them. What a day is
//! and when a term ends is [`crate::calendar`]'s; what residents are told of it is not decided here.

mod check;
mod keys;
mod lower;
mod regular;
mod turns;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::catalogue::kinds::site::Hours;
use crate::catalogue::model::{HourSpan, Reference};
use crate::diagnostic::Span;

pub(crate) use check::{across, on_the_day};
pub(crate) use keys::CALENDAR;
pub(crate) use lower::calendar;

/// From this month on the days off of the next year are known: their notice comes out before.
const ASKED_FROM: i8 = 10;
pub(crate) const CALENDAR_FILE: &str = "content/calendar.toml";

/// Days off, and when the office is open otherwise than every week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct CommuneCalendar {
    /// The program's years, with those of the file in them.
    pub(crate) days: Calendar,
    /// The years that the file names, in its order.
    pub(crate) years: Vec<NamedYear>,
    /// In order of their days.
    pub(crate) closed: Vec<Closure>,
    pub(crate) opens: Vec<Opening>,
}

/// A year that the file confirms or corrects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct NamedYear {
    pub(crate) year: i16,
    #[serde(skip)]
    pub(crate) span: Span,
}

/// When the office is closed though it is no day off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Closure {
    pub(crate) from: Date,
    /// The same day or a later one.
    pub(crate) to: Date,
    /// Only these hours of each day; empty: the whole day.
    pub(crate) hours: Vec<HourSpan>,
    /// Slugs of the fields that it is closed for; empty: all.
    pub(crate) fields: Vec<Reference>,
    pub(crate) reason: String,
    #[serde(skip, default = "nowhere")]
    span: Span,
}

/// When it is open beside its weekly hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Opening {
    pub(crate) on: Date,
    pub(crate) open: Vec<HourSpan>,
    /// Slugs of the fields whose procedures are received then; empty: all.
    pub(crate) fields: Vec<Reference>,
    pub(crate) reason: Option<String>,
    #[serde(skip, default = "nowhere")]
    span: Span,
}

fn nowhere() -> Span {
    0..0
}

impl Default for CommuneCalendar {
    fn default() -> Self {
        Self { days: Calendar::shipped(), years: Vec::new(), closed: Vec::new(), opens: Vec::new() }
    }
}

impl Closure {
    /// Whether a day is one of its days.
    pub(crate) fn is_on(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }
}

/// Whether something is for a field: what names none is for all.
fn are_named(fields: &[Reference], field: Option<&str>) -> bool {
    fields.is_empty() || field.is_some_and(|field| fields.iter().any(|own| own.code == field))
}

impl CommuneCalendar {
    /// Whether the office is closed on the whole of a day for procedures of a field.
    pub(crate) fn is_closed(&self, day: Date, field: Option<&str>) -> bool {
        let is_whole = |one: &Closure| one.hours.is_empty() && are_named(&one.fields, field);
        self.closed.iter().any(|one| one.is_on(day) && is_whole(one))
    }

    /// Whether the office is open at some hour of a day for procedures of a field: not in a year that nobody confirmed.
    pub(crate) fn is_open(&self, day: Date, week: &[Hours], field: Option<&str>) -> bool {
        let Ok(mut open) = regular::hours(&self.days, week, day, field) else { return false };
        let names = |fields: &[Reference]| are_named(fields, field);
        let opens = self.opens.iter().filter(|one| one.on == day && names(&one.fields));
        open.extend(opens.flat_map(|one| one.open.iter().copied()));
        let shut = self.closed.iter().filter(|one| one.is_on(day) && names(&one.fields));
        let shut: Vec<&[HourSpan]> = shut.map(|one| one.hours.as_slice()).collect();
        let is_shut = shut.iter().any(|hours| hours.is_empty());
        !is_shut && open.iter().any(|span| !span.is_covered_by(&shut.concat()))
    }

    /// Whether the commune has written anything of it.
    pub(crate) fn is_used(&self) -> bool {
        !(self.years.is_empty() && self.closed.is_empty() && self.opens.is_empty())
    }
}
