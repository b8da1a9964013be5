//! Where something that holds from one day to another stands on a day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Where a version stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Life {
    /// Announced, in force from this day.
    Announced(Date),
    InForce,
    /// The last day it was in force.
    Ended(Date),
}

impl Life {
    /// Of what holds from one day to another, both included.
    pub(crate) fn on(from: Option<Date>, to: Option<Date>, day: Date) -> Self {
        match (from, to) {
            (Some(from), _) if day < from => Life::Announced(from),
            (_, Some(to)) if day > to => Life::Ended(to),
            _ => Life::InForce,
        }
    }
}
