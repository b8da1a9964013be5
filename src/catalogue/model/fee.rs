//! What is paid: a fee, a charge or a price, as one row states it.

use super::word::words;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What one fee row says. Amount and "set by the province" may both stand; an exemption is not "free".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Fee {
    pub(crate) id: Option<String>,
    pub(crate) kind: FeeKind,
    pub(crate) stated: Stated,
    /// "bản", "trang" …: the amount is for one of these.
    pub(crate) per: Option<String>,
    pub(crate) applies_to: Option<String>,
    /// Id of a [`Case`] of the same procedure: only in that case.
    pub(crate) case: Option<String>,
    pub(crate) exempt: Vec<String>,
    pub(crate) valid_from: Option<Date>,
    pub(crate) valid_to: Option<Date>,
    pub(crate) basis: Option<String>,
    pub(crate) note: Option<Note>,
}

words! {
    pub(crate) enum FeeKind {
        /// Phí.
        Fee "fee" "phí" "a fee (phí)",
        /// Lệ phí.
        Charge "charge" "lệ phí" "a charge (lệ phí)",
        /// Giá.
        Price "price" "giá dịch vụ" "a price (giá)",
    }
}

/// "Free" is not zero đồng, and silence is neither: each is worded differently wherever it is shown.
#[expect(clippy::enum_variant_names, reason = "what a source does not state is called so everywhere")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Stated {
    Free,
    Amount {
        money: Money,
        set_by_province: bool,
    },
    SetByProvince,
    /// The note says it.
    SeeText,
    NotStated,
}

/// An amount and its currency (ISO 4217). Whole units: đồng has no smaller one in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Money {
    pub(crate) amount: u64,
    pub(crate) currency: String,
}

/// A note in place, or one of [`Procedure::texts`] by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Note {
    Here(String),
    Shared(String),
}

/// Nothing is paid, whoever one is. A fee that is free says nothing of the charge beside it.
pub(crate) fn is_free_for_all(rows: &[&Fee]) -> bool {
    rows.iter().all(|fee| fee.is_free_for_all()) && rows.iter().any(|fee| fee.kind == FeeKind::Charge)
}

/// A fee is not charged, whoever one is, and of the charge beside it nothing is said.
pub(crate) fn is_silent_of_charge(rows: &[&Fee]) -> bool {
    // A row that says nothing says nothing against another that does.
    let stated = || rows.iter().filter(|fee| fee.stated != Stated::NotStated);
    stated().all(|fee| fee.is_free_for_all() && fee.kind != FeeKind::Charge)
        && stated().any(|fee| fee.kind == FeeKind::Fee)
}

impl Fee {
    /// This row is free, whoever one is.
    pub(crate) fn is_free_for_all(&self) -> bool {
        self.stated == Stated::Free && self.applies_to.is_none() && self.case.is_none()
    }

    /// The row of one who says nothing.
    pub(crate) fn not_stated() -> Self {
        Self {
            id: None,
            kind: FeeKind::Charge,
            stated: Stated::NotStated,
            per: None,
            applies_to: None,
            case: None,
            exempt: Vec::new(),
            valid_from: None,
            valid_to: None,
            basis: None,
            note: None,
        }
    }

    /// Whether its last day is past.
    pub(crate) fn is_over(&self, day: Date) -> bool {
        self.valid_to.is_some_and(|to| to < day)
    }

    /// The days on which the row begins and ceases to hold.
    pub(crate) fn turns(&self) -> impl Iterator<Item = Date> {
        self.valid_from.into_iter().chain(self.valid_to.and_then(|to| to.tomorrow().ok()))
    }

    /// Whether the row holds on a day.
    pub(crate) fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Whether two rows state one fee: of one kind, in one case, for one unit where both name it.
    pub(crate) fn is_of(&self, other: &Fee) -> bool {
        let units_differ = self.per.is_some() && other.per.is_some() && self.per != other.per;
        self.kind == other.kind && self.applies_to == other.applies_to && !units_differ
    }

    /// Whether the row leaves the amount to the province, or says nothing at all.
    pub(crate) fn is_open(&self) -> bool {
        match &self.stated {
            Stated::SetByProvince | Stated::NotStated => true,
            Stated::Amount { set_by_province, .. } => *set_by_province,
            Stated::Free | Stated::SeeText => false,
        }
    }
}
