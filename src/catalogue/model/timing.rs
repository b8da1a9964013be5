//! How long a procedure takes, with all that the time depends on.
//!
//! One [`Time`] says how long; a [`Timing`] also says for whom: by case, step after step, longer in remote
//! communes, until what hour of the day. Nothing here adds days to working days.

use jiff::civil::Time as TimeOfDay;
use serde::{Deserialize, Serialize};

use super::{CalendarDays, Halves, Time, WorkingDays};

/// A processing time. [`Timing::time`] holds for everybody whom none of the other parts sets apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Timing {
    /// Of stages in one unit their sum.
    pub(crate) time: Time,
    /// It depends on the case; then [`Timing::time`] is not stated, unless it holds for all other cases.
    pub(crate) by_case: Vec<CaseTime>,
    /// One after the other.
    pub(crate) stages: Vec<Stage>,
    /// In mountainous and other remote communes, instead of [`Timing::time`].
    pub(crate) remote: Option<Time>,
    /// What is received later counts from the next working day.
    pub(crate) cutoff: Option<TimeOfDay>,
}

/// The time of one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CaseTime {
    /// Id of a [`super::Case`] of the same procedure; absent where the source does not name it.
    pub(crate) case: Option<String>,
    pub(crate) time: Time,
}

/// One of several stages: what is done in it, in a few words, and how long it takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stage {
    pub(crate) text: String,
    pub(crate) time: Time,
}

impl From<Time> for Timing {
    fn from(time: Time) -> Self {
        Timing { time, ..Timing::default() }
    }
}

impl Timing {
    /// Whether nothing at all is said of the time.
    pub(crate) fn is_silent(&self) -> bool {
        *self == Timing::default()
    }

    /// What holds in communes such as this. Words do not replace a number: "tăng thêm 5 ngày".
    pub(crate) fn here(&self, remote: bool) -> &Time {
        match &self.remote {
            Some(own) if remote && !matches!(own, Time::SeeText(_)) => own,
            _ => &self.time,
        }
    }

    /// The stages' sum, where all are counted in one unit; else nothing.
    pub(crate) fn sum(stages: &[Stage]) -> Option<Time> {
        let mut times = stages.iter().map(|stage| &stage.time);
        let first = times.next()?.clone();
        times.try_fold(first, |sum, time| added(&sum, time))
    }
}

fn added(one: &Time, other: &Time) -> Option<Time> {
    let sum = |a: Halves, b: Halves| a.0.checked_add(b.0).map(Halves);
    Some(match (one, other) {
        (Time::WorkingDays(a), Time::WorkingDays(b)) => Time::WorkingDays(WorkingDays(sum(a.0, b.0)?)),
        (Time::Days(a), Time::Days(b)) => Time::Days(CalendarDays(sum(a.0, b.0)?)),
        (Time::Hours(a), Time::Hours(b)) => Time::Hours(sum(*a, *b)?),
        (Time::Months(a), Time::Months(b)) => Time::Months(sum(*a, *b)?),
        (Time::Years(a), Time::Years(b)) => Time::Years(sum(*a, *b)?),
        _ => return None,
    })
}
