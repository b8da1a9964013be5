//! What a leaflet says beside its four facts, in a line each.

use serde::Serialize;

use crate::render::brief::due::{self, OnPaper};
use crate::render::brief::{Subject, apply, paying};
use crate::strings::TEXT;

/// What is good to know beside the four facts: where there is little room, a design leaves it out before anything else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Beside {
    /// "Không phải viết: cán bộ ghi giúp"
    pub(crate) assisted: Option<&'static str>,
    /// How the day is counted on which it is done.
    pub(crate) due: Option<String>,
    /// "Nộp tiền: tại quầy hoặc chuyển khoản"
    pub(crate) pay: Option<String>,
    /// How the result comes back, by way.
    pub(crate) returns: Vec<String>,
    /// What of these there is, but for the first: for where it is left out.
    pub(crate) named: Vec<&'static str>,
}

impl Beside {
    pub(super) fn of(subject: &Subject<'_>) -> Self {
        if !subject.is_full() {
            return Self::default();
        }
        let mut beside = Self {
            assisted: subject.assisted_writing(),
            due: due::on_paper(subject).and_then(OnPaper::in_short),
            pay: paying::in_a_line(subject),
            returns: apply::returns_by_way(subject.procedure),
            named: Vec::new(),
        };
        let words = [
            (beside.due.is_some(), TEXT.prints.beside_due),
            (beside.pay.is_some(), TEXT.prints.beside_pay),
            (!beside.returns.is_empty(), TEXT.prints.beside_returns),
        ];
        beside.named = words.into_iter().filter_map(|(is_told, name)| is_told.then_some(name)).collect();
        beside
    }

    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
