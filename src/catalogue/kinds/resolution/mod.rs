//! What the provincial council charges (nghị quyết của Hội đồng nhân dân tỉnh), and how it fills what procedures leave
//! open.
//!
//! On a day a procedure shows the fees that hold and those that are decided for a day to come, each with its days; a fee
//! that is over is gone. Luật Phí và lệ phí 97/2015/QH13 lets provincial councils set fees and charges; the national record of such a
//! procedure says "set by the province", or nothing. What a procedure states itself is never replaced.

mod check;
mod filling;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::{Fee, Origin, Reference, Via};
use crate::vietnamese::short_date;

pub(crate) use filling::Filling;
pub(crate) use kind::{DATA, PAGE};

/// One file of `content/fees/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FeeResolution {
    pub(crate) origin: Origin,
    pub(crate) number: String,
    pub(crate) date: Option<Date>,
    pub(crate) issuer: Option<String>,
    pub(crate) title: Option<String>,
    /// `None` only where the author's mistake was reported.
    pub(crate) effective_from: Option<Date>,
    /// The last day.
    pub(crate) effective_to: Option<Date>,
    /// Path below `content/`.
    pub(crate) file: Option<String>,
    pub(crate) link: Option<String>,
    pub(crate) rows: Vec<FeeRow>,
}

/// One fee of a resolution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FeeRow {
    pub(crate) codes: Vec<Reference>,
    /// Empty: all ways.
    pub(crate) via: Vec<Via>,
    /// Free or an amount; its basis is the resolution.
    pub(crate) fee: Fee,
}

impl FeeResolution {
    pub(crate) fn holds_on(&self, day: Date) -> bool {
        self.effective_from.is_some_and(|from| from <= day) && self.effective_to.is_none_or(|to| day <= to)
    }

    /// The first and the last day of one of its rows, which may have days of its own within the resolution's.
    pub(crate) fn window(&self, row: &FeeRow) -> (Option<Date>, Option<Date>) {
        let to = match (self.effective_to, row.fee.valid_to) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        (self.effective_from.max(row.fee.valid_from), to)
    }

    /// "Nghị quyết 05/2026/NQ-HĐND ngày 10/7/2026 của Hội đồng nhân dân tỉnh"
    pub(crate) fn name(&self) -> String {
        let is_named = self.number.to_lowercase().starts_with("nghị quyết");
        let mut name = if is_named { self.number.clone() } else { format!("Nghị quyết {}", self.number) };
        if let Some(day) = self.date {
            name.push_str(&format!(" ngày {}", short_date(day)));
        }
        if let Some(issuer) = &self.issuer {
            name.push_str(&format!(" của {issuer}"));
        }
        name
    }
}

impl FeeRow {
    pub(crate) fn is_for(&self, via: Via) -> bool {
        self.via.is_empty() || self.via.contains(&via)
    }
}
