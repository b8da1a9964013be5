//! Days off, working days, and when a term ends: arithmetic of dates, nothing else.
//!
//! Whether a day is a day off is a table, never a computation: which days of Tết, which day next to 2/9, which Saturday
//! is worked is decided by a notice each year, and the moon alone has been wrong about it. In: the years that somebody
//! confirmed. Out: what a day [`is`](Calendar::is), and the last day of a term (`deadline`). A year that nobody
//! confirmed gives [`Unconfirmed`] and never a guess, also where only the end of a term reaches into it. Opening hours
//! are no part of this: an office may be open on a Saturday that is no working day, and receive on it; whoever asks for
//! the end of a term says on which days it does ([`Office`]).

mod deadline;
mod shipped;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Span;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

pub(crate) use deadline::{Handed, Office, Term};

/// Confirmed years, day by day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Calendar {
    years: BTreeSet<i16>,
    days: BTreeMap<Date, Special>,
}

/// A day that is otherwise than its weekday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Special {
    pub(crate) day: Date,
    pub(crate) kind: SpecialKind,
    /// Of the holiday: "Tết Nguyên đán"; a make-up day has that of the day it makes up for.
    pub(crate) name: String,
    /// The day it stands for, or that stands for it.
    pub(crate) instead_of: Option<Date>,
    /// By the law's rule alone: no notice has named it yet.
    pub(crate) computed: bool,
    /// The notice or the law that says so.
    pub(crate) basis: String,
}

/// Why a day is otherwise than its weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum SpecialKind {
    /// A holiday.
    Off,
    /// Off for a holiday that falls on a weekly day off.
    Substitute,
    /// Off, and worked another day.
    Swap,
    /// A weekly day off that is worked.
    MakeUp,
}

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayIs<'a> {
    Working,
    Weekend,
    /// A holiday, a substitute or a swapped day.
    Off(&'a Special),
    /// Ngày làm bù: worked, also on a Saturday.
    MakeUp(&'a Special),
}

/// Nobody has confirmed the days off of this year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unconfirmed(pub(crate) i16);

impl DayIs<'_> {
    pub(crate) fn is_worked(self) -> bool {
        match self {
            DayIs::Working | DayIs::MakeUp(_) => true,
            DayIs::Weekend | DayIs::Off(_) => false,
        }
    }
}

pub(crate) fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Each day from one to another, both of them too; none where the last is before the first.
pub(crate) fn each_day(first: Date, last: Date) -> impl Iterator<Item = Date> {
    first.series(Span::new().days(1)).take_while(move |day| *day <= last)
}

/// The weekday of a day as files count them: 1 Monday … 7 Sunday.
pub(crate) fn weekday_number(day: Date) -> u8 {
    day.weekday().to_monday_one_offset().unsigned_abs()
}

impl Calendar {
    /// The years that the program knows.
    pub(crate) fn shipped() -> Self {
        let mut calendar = Self { years: BTreeSet::new(), days: BTreeMap::new() };
        for day in shipped::days() {
            calendar.years.insert(day.day.year());
            calendar.days.insert(day.day, day);
        }
        calendar
    }

    /// Confirms a year: what is said of a day takes the place of what was said before, all else of it stays.
    pub(crate) fn confirm(&mut self, year: i16, days: impl IntoIterator<Item = Special>) {
        self.years.insert(year);
        self.days.extend(days.into_iter().map(|day| (day.day, day)));
    }

    pub(crate) fn knows(&self, year: i16) -> bool {
        self.years.contains(&year)
    }

    pub(crate) fn years(&self) -> impl Iterator<Item = i16> {
        self.years.iter().copied()
    }

    /// What is otherwise in a year, in order.
    pub(crate) fn of_year(&self, year: i16) -> impl Iterator<Item = &Special> {
        let ends = Date::new(year, 1, 1).ok().zip(Date::new(year, 12, 31).ok());
        ends.into_iter().flat_map(|(first, last)| self.between(first, last))
    }

    /// What is otherwise between two days, both of them too, in order.
    pub(crate) fn between(&self, first: Date, last: Date) -> impl Iterator<Item = &Special> {
        self.days.range(first..=last.max(first)).map(|(_, special)| special)
    }

    pub(crate) fn special(&self, day: Date) -> Option<&Special> {
        self.days.get(&day)
    }

    pub(crate) fn is(&self, day: Date) -> Result<DayIs<'_>, Unconfirmed> {
        if !self.knows(day.year()) {
            return Err(Unconfirmed(day.year()));
        }
        Ok(match self.days.get(&day) {
            // Ngày làm bù is worked on a Saturday too, so it is looked at before the weekday.
            Some(special) if special.kind == SpecialKind::MakeUp => DayIs::MakeUp(special),
            Some(special) => DayIs::Off(special),
            None if is_weekend(day) => DayIs::Weekend,
            None => DayIs::Working,
        })
    }

    pub(crate) fn is_worked(&self, day: Date) -> Result<bool, Unconfirmed> {
        Ok(self.is(day)?.is_worked())
    }

    /// Whether a day is worked; of a year that nobody confirmed its weekday alone says so.
    pub(crate) fn is_worked_or_weekday(&self, day: Date) -> bool {
        self.is_worked(day).unwrap_or(!is_weekend(day))
    }
}

#[cfg(test)]
mod tests;
