//! What is paid: a fee, a charge or a price, as one row states it.

use super::word::words;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What one fee row says. Amount and "set by the province" may both stand; an exemption is not "free".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    pub id: Option<String>,
    pub kind: FeeKind,
    pub stated: Stated,
    /// "bản", "trang" …: the amount is for one of these.
    pub per: Option<String>,
    pub applies_to: Option<String>,
    /// Id of a [`Case`] of the same procedure: only in that case.
    pub case: Option<String>,
    pub exempt: Vec<String>,
    pub valid_from: Option<Date>,
    pub valid_to: Option<Date>,
    pub basis: Option<String>,
    pub note: Option<Note>,
}

words! {
    pub enum FeeKind {
        /// Phí.
        Fee "fee" "phí" "a fee (phí)",
        /// Lệ phí.
        Charge "charge" "lệ phí" "a charge (lệ phí)",
        /// Giá.
        Price "price" "giá dịch vụ" "a price (giá)",
    }
}

/// "Free" is not zero đồng, and silence is neither: each is worded differently wherever it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stated {
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
pub struct Money {
    pub amount: u64,
    pub currency: String,
}

/// A note in place, or one of [`Procedure::texts`] by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    Here(String),
    Shared(String),
}

impl Fee {
    /// The row of one who says nothing.
    pub fn not_stated() -> Self {
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
    pub fn is_over(&self, day: Date) -> bool {
        self.valid_to.is_some_and(|to| to < day)
    }

    /// The days on which the row begins and ceases to hold.
    pub fn turns(&self) -> impl Iterator<Item = Date> {
        self.valid_from.into_iter().chain(self.valid_to.and_then(|to| to.tomorrow().ok()))
    }

    /// Whether the row holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Whether two rows state one fee: of one kind, in one case, for one unit where both name it.
    pub fn is_of(&self, other: &Fee) -> bool {
        let units_differ = self.per.is_some() && other.per.is_some() && self.per != other.per;
        self.kind == other.kind && self.applies_to == other.applies_to && !units_differ
    }

    /// Whether the row leaves the amount to the province, or says nothing at all.
    pub fn is_open(&self) -> bool {
        match &self.stated {
            Stated::SetByProvince | Stated::NotStated => true,
            Stated::Amount { set_by_province, .. } => *set_by_province,
            Stated::Free | Stated::SeeText => false,
        }
    }
}
