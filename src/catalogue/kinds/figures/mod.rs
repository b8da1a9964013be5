//! What the commune's office received, resolved and is still working on, one file a period (số liệu giải quyết thủ tục
//! hành chính).
//!
//! Two official shapes are known: the older report counts what was carried over from the period before beside what was received;
//! the one-stop form has it within what was received. Which one a file
//! follows, it says itself ([`Shape`]). What is not stated is not zero: every [`Measure`] may be absent, nothing is
//! guessed from what is left over, and every share is computed here, never typed.

mod check;
mod counts;
mod index766;
mod keys;
mod kind;
mod lower;
mod period;
mod sums;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::words;
use crate::catalogue::model::{Origin, Reference};

pub(crate) use counts::{Counts, Measure, Share};
pub(crate) use index766::{Points, Score, SelfCheck, said as points_said};
pub(crate) use kind::to_come;
pub(crate) use period::Period;

/// One file of `content/figures/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    pub(crate) origin: Origin,
    /// `None` only where the author's mistake was reported.
    pub(crate) period: Option<Period>,
    /// Its name in addresses, made of the period.
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) shape: Shape,
    /// The days that were counted, where they are not those of the calendar.
    pub(crate) from: Option<Date>,
    pub(crate) to: Option<Date>,
    pub(crate) source: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) updated: Option<Date>,
    /// All fields together.
    pub(crate) counts: Counts,
    pub(crate) fields: Vec<FieldRow>,
    pub(crate) procedures: Vec<ProcedureRow>,
    pub(crate) service_days: Vec<DayRow>,
    pub(crate) self_check: SelfCheck,
}

words! {
    /// How a report counts what was carried over.
    pub(crate) enum Shape {
        CarriedApart "received-and-carried-over" "tiếp nhận và kỳ trước chuyển sang là hai cột riêng" "received and carried over are counted apart",
        OneStop "one-stop" "tổng tiếp nhận (3) gồm cả kỳ trước chuyển sang (6) (biểu một cửa)" "received (3) contains what was carried over (6) (one-stop form)",
    }
}

/// The figures of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FieldRow {
    /// Of `content/fields.toml`; `None` where the report names a field that the catalogue does not have.
    pub(crate) field: Option<Reference>,
    /// As the report calls it.
    pub(crate) name: Option<String>,
    pub(crate) counts: Counts,
}

/// The figures of a procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ProcedureRow {
    pub(crate) procedure: Reference,
    pub(crate) counts: Counts,
}

/// The figures of a service day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DayRow {
    pub(crate) slug: Reference,
    pub(crate) title: Option<String>,
    pub(crate) counts: Counts,
}

impl Figures {
    /// What was taken in within the period, without what was carried over.
    pub(crate) fn taken_in(&self, counts: &Counts) -> Option<u64> {
        counts.taken_in(self.shape)
    }
}
