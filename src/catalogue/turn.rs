//! A day on which something of the catalogue becomes otherwise by itself.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use super::model::Origin;
use crate::source::SourcePath;

/// Something that is otherwise from a day on. A thing that ends is told on the first day it no longer holds, for that
/// is the day the site turns.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Turn {
    pub(crate) day: Date,
    pub(crate) kind: TurnKind,
    /// Of a procedure.
    pub(crate) code: Option<String>,
    pub(crate) name: String,
    pub(crate) file: SourcePath,
}

/// What becomes otherwise, in words that follow a name: each kind of content has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TurnKind {
    /// Of one day's turns the lowest is told first: decisions before what they change, campaigns last.
    pub(crate) rank: u8,
    /// "decision-begins", for programs.
    pub(crate) name: &'static str,
    pub(crate) vi: &'static str,
    pub(crate) en: &'static str,
}

impl Serialize for TurnKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name)
    }
}

impl TurnKind {
    /// Whether somebody has to do it: what is not done on its day is overdue from then on.
    pub(crate) fn is_task(self) -> bool {
        [REVIEW, CONFIRM_YEAR, PORTAL_CHANGE].contains(&self)
    }

    /// The turn on a day, if there is one.
    pub(crate) fn on(
        self,
        day: Option<Date>,
        code: Option<&str>,
        name: &str,
        origin: &Origin,
    ) -> impl Iterator<Item = Turn> {
        let turn = day.map(|day| Turn {
            day,
            kind: self,
            code: code.map(str::to_owned),
            name: name.to_owned(),
            file: origin.path.clone(),
        });
        turn.into_iter()
    }
}

/// When something is to be compared with its source again.
pub(crate) const REVIEW: TurnKind =
    TurnKind {
        rank: 90, name: "review-due", vi: "đến hạn đối chiếu lại", en: "is due to be compared again"
    };

/// When the days off of the next year are to be confirmed.
pub(crate) const CONFIRM_YEAR: TurnKind = TurnKind {
    rank: 91,
    name: "calendar-due",
    vi: "đến hạn ghi lịch nghỉ đã có thông báo",
    en: "is to be confirmed by its notice",
};

/// When a change at the portal that was put off is to be decided.
pub(crate) const PORTAL_CHANGE: TurnKind = TurnKind {
    rank: 92,
    name: "portal-change-due",
    vi: "Cổng đã đổi mà xã để lại, đến hạn quyết định (niemyet doi-chieu)",
    en: "changed at the portal and put off, is to be decided (niemyet compare)",
};

/// The first day on which something no longer holds.
pub(crate) fn day_after(last: Option<Date>) -> Option<Date> {
    last.and_then(|last| last.tomorrow().ok())
}

/// Whether a day lies in both of two spans, each with its first and last day; open where none is stated.
pub(crate) fn days_meet(one: (Option<Date>, Option<Date>), other: (Option<Date>, Option<Date>)) -> bool {
    let is_over = |to: Option<Date>, from: Option<Date>| to.zip(from).is_some_and(|(to, from)| to < from);
    !is_over(one.1, other.0) && !is_over(other.1, one.0)
}
