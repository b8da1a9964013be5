//! How long something takes, in the unit in which it is stated.

use jiff::civil::Time as TimeOfDay;
use serde::{Deserialize, Serialize};

/// How long something takes, as stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Time {
    WorkingDays(WorkingDays),
    Days(CalendarDays),
    Hours(Halves),
    Months(Halves),
    Years(Halves),
    /// The same day if received before this time of day.
    SameDay(TimeOfDay),
    SeeText(String),
    #[default]
    NotStated,
}

/// A number with halves, such as 3.5: counted in halves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Halves(pub u32);

/// Ngày làm việc. Never added to calendar days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct WorkingDays(pub(crate) Halves);

/// Ngày. Never added to working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct CalendarDays(pub(crate) Halves);
