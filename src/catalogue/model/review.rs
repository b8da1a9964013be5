//! When something was compared with what it was taken from, and when that is due again.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Who compared a thing with its source, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Review {
    pub(crate) checked_on: Option<Date>,
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

impl Review {
    /// The day on which it is to be compared again.
    pub(crate) fn due(&self) -> Option<Date> {
        self.every?.after(self.checked_on?)
    }
}
