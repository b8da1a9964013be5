//! The last day of a term that runs from the day a dossier is handed in.
//!
//! The rules, of the Civil Code 2015 (Bộ luật Dân sự): the first day is not counted (article 147, clause 2); a term in
//! months or years ends on the day of that number, or on the last of a month that has none (148, clauses 3 and 4); a
//! term whose last day is a weekly day off or a holiday ends with the next working day (148, clause 5). No rule of it
//! says when half a day, half a month or some hours end, so these are no [`Term`].
//!
//! Whether something is received on a day and whether the day counts are two things. The office's hours decide the
//! first: on a Saturday on which it is open for what is handed in, that is received, and counting begins with the next
//! day. The table of days off decides the second: the Saturday itself is no working day, and no term ends on it.
//!
//! A day that is told must never be earlier than the true one. So what is handed in on a day off on which the office is
//! not open, after the cut-off hour or after it has closed counts as received on the next working day. A working day on
//! which the office is closed stays a working day of the law, but nothing is received or handed over on it.

use jiff::Span;
use jiff::civil::Date;

use super::{Calendar, Unconfirmed};

/// How long it may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Term {
    WorkingDays(u32),
    Days(u32),
    Months(u32),
    Years(u32),
    /// On the day itself, if it is received before the cut-off hour.
    SameDay,
}

/// A day, and whether it is too late on it to be received on that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Handed {
    pub(crate) on: Date,
    pub(crate) late: bool,
}

/// When something handed in is done at the latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Deadline {
    /// The day that counts as the day of receipt.
    pub(crate) received: Date,
    pub(crate) last: Date,
    /// Whether it rests on a day off that no notice has named yet.
    pub(crate) computed: bool,
}

/// When an office is there otherwise than on the working days.
pub(crate) struct Office<'a> {
    /// Days on which nothing is received or handed over.
    pub(crate) closed: &'a dyn Fn(Date) -> bool,
    /// Days on which it is open, for days off: on such a one it receives.
    pub(crate) open: &'a dyn Fn(Date) -> bool,
}

impl Calendar {
    /// The last day of a term.
    pub(crate) fn deadline(
        &self,
        handed: Handed,
        term: Term,
        office: &Office<'_>,
    ) -> Result<Deadline, Unconfirmed> {
        let closed = office.closed;
        let received = match handed.late {
            true => self.open_from(tomorrow(handed.on)?, closed)?,
            false if !self.is_worked(handed.on)? && (office.open)(handed.on) => handed.on,
            false => self.open_from(handed.on, closed)?,
        };
        // Of days of the calendar only the end looks at what is off.
        let (counted, end) = match term {
            Term::SameDay => (received, received),
            Term::WorkingDays(count) => (received, self.working_days_after(received, count)?),
            Term::Days(count) => self.after(received, count, |count| Span::new().try_days(count))?,
            Term::Months(count) => self.after(received, count, |count| Span::new().try_months(count))?,
            Term::Years(count) => self.after(received, count, |count| Span::new().try_years(count))?,
        };
        let last = self.open_from(end, closed)?;
        let is_computed = |from, to| self.days.range(from..=to).any(|(_, special)| special.computed);
        let computed = is_computed(handed.on, received) || is_computed(counted, last);
        Ok(Deadline { received, last, computed })
    }

    /// The day itself or the next, on which the office works.
    fn open_from(&self, day: Date, closed: &dyn Fn(Date) -> bool) -> Result<Date, Unconfirmed> {
        let mut day = day;
        while !self.is_worked(day)? || closed(day) {
            day = tomorrow(day)?;
        }
        Ok(day)
    }

    fn working_days_after(&self, received: Date, count: u32) -> Result<Date, Unconfirmed> {
        let mut day = received;
        for _ in 0..count {
            day = tomorrow(day)?;
            while !self.is_worked(day)? {
                day = tomorrow(day)?;
            }
        }
        Ok(day)
    }

    /// Shorter months end with their last day. Every year on the way is a confirmed one.
    fn after(
        &self,
        received: Date,
        count: u32,
        span: fn(i64) -> Result<Span, jiff::Error>,
    ) -> Result<(Date, Date), Unconfirmed> {
        let last = span(i64::from(count)).and_then(|span| received.checked_add(span));
        // What no calendar has is in a year that nobody confirmed.
        let last = last.map_err(|_| Unconfirmed(Date::MAX.year()))?;
        let unknown = (received.year()..=last.year()).find(|&year| !self.knows(year));
        unknown.map_or(Ok((last, last)), |year| Err(Unconfirmed(year)))
    }
}

/// After the last day that there is, no year is confirmed.
fn tomorrow(day: Date) -> Result<Date, Unconfirmed> {
    day.tomorrow().map_err(|_| Unconfirmed(day.year()))
}
