//! When something was compared with what it was taken from, and when that is due again.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Span;

/// Who compared a thing with its source, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Review {
    pub(crate) checked_on: Option<Date>,
    /// Where that day is written.
    pub(crate) day_span: Span,
    /// For the office alone: no page names them.
    pub(crate) checked_by: Vec<String>,
    pub(crate) every: Option<Every>,
}

/// How often: one of these is more than 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Every {
    pub(crate) days: u16,
    pub(crate) months: u16,
    pub(crate) years: u16,
}

impl Every {
    /// The day that is so long after another; `None` where no calendar has it.
    pub(crate) fn after(self, day: Date) -> Option<Date> {
        let Every { days, months, years } = self;
        day.checked_add(i64::from(years).years().months(i64::from(months)).days(i64::from(days))).ok()
    }
}

/// What `[review]` of `niemyet.toml` asks of everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Reviewing {
    /// How often, where a thing does not say so itself.
    pub(crate) every: Option<Every>,
    /// How many must have compared a thing; 0: nobody asks who.
    pub(crate) approvals: usize,
}

impl Review {
    /// The day since which it counts as compared: everybody who must has done it, and the day has come.
    pub(crate) fn shown(&self, asked: &Reviewing, day: Date) -> Option<Date> {
        self.checked_on.filter(|checked| *checked <= day && self.checked_by.len() >= asked.approvals)
    }

    /// The day on which it is to be compared again.
    pub(crate) fn due(&self, asked: &Reviewing) -> Option<Date> {
        self.every.or(asked.every)?.after(self.checked_on?)
    }
}
