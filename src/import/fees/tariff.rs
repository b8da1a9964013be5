//! What a text about money comes to: prices with what limits them, who does not pay, who decides.
//!
//! In: the text of a fee row, or sentences of a note. Out: a [`Tariff`]. It is clear only where every amount of the text
//! was told apart and nothing in it changes what somebody pays; else the text is to be shown, not told.

use jiff::civil::Date;

mod online;
mod reader;
mod sort;

use super::clause::clauses;
use super::price;
use super::small::{begins, is_balanced, small, trimmed, unwrapped};
use super::{leftover, window};
use crate::catalogue::{FeeKind, Money, Via};

use reader::Reader;
use sort::is_tier;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tariff {
    pub(crate) rates: Vec<Rate>,
    pub(crate) exempt: Vec<String>,
    /// What is paid online, in percent of the rates.
    pub(crate) online: Option<u64>,
    /// The council of the province decides.
    pub(crate) province: bool,
    /// A resolution of the council is named by its number.
    pub(crate) cited: bool,
    /// Clauses that change what some pay, in words only.
    pub(crate) words: Vec<String>,
    /// Nothing is left that was not understood, or that could not be said of an amount.
    pub(crate) clear: bool,
    /// A clause speaks of some other fee, or of when and where it is paid.
    pub(crate) other_fees: bool,
    /// Conditions on all of a text that names no price.
    pub(crate) when: Vec<String>,
    /// Clauses of which nobody knows whether they say who pays how much.
    pub(crate) unread: Vec<String>,
}

/// One price, and for whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Rate {
    pub(crate) cost: Cost,
    pub(crate) per: Option<String>,
    pub(crate) when: Vec<String>,
    pub(crate) kind: Option<FeeKind>,
    pub(crate) via: Vec<Via>,
    pub(crate) from: Option<Date>,
    pub(crate) to: Option<Date>,
    /// The most or the least that is paid, in the source's words.
    pub(crate) limits: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Cost {
    /// The amount of the row itself.
    #[default]
    Row,
    Money(Money),
    Free,
    Province,
}

impl Tariff {
    /// Nothing is told: the text may be one condition.
    pub(crate) fn is_silent(&self) -> bool {
        self.clear
            && self.rates.is_empty()
            && self.exempt.is_empty()
            && self.words.is_empty()
            && self.online.is_none()
            && self.when.is_empty()
    }
}

impl Rate {
    /// All that limits it, in one line.
    pub(crate) fn condition(&self) -> Option<String> {
        let parts: Vec<&str> = self.when.iter().chain(&self.limits).map(String::as_str).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }

    /// Only a tier ("từ trang thứ 3") or a way limits it, so that another price stands before it.
    pub(crate) fn is_step(&self) -> bool {
        self.when.iter().any(|when| is_tier(when)) || !self.via.is_empty()
    }
}

/// Reads a text about money.
pub(crate) fn read(text: &str) -> Tariff {
    let text = &super::amount::unlabelled(text);
    let mut reader = Reader::default();
    reader.out.clear = true;
    let all = clauses(text);
    for (index, clause) in all.iter().enumerate() {
        reader.add(clause, all.get(index + 1));
    }
    reader.finish()
}

/// A text that is one condition and nothing else ("Trường hợp nộp trực tuyến (từ …)"): of the amount it stands beside.
pub(crate) fn conditioned(text: &str) -> Option<Rate> {
    const OPENING: &[&str] = &[
        "đối với",
        "trường hợp",
        "trong trường hợp",
        "các trường hợp",
        "nếu",
        "khi",
        "tại",
        "từ",
        "dưới",
        "trên",
        "áp dụng đối với",
        "áp dụng cho",
        "áp dụng từ",
        "áp dụng đến",
        "cấp mới",
        "cấp lại",
        "cấp đổi",
        "gia hạn",
        "hồ sơ nộp",
        "nộp hồ sơ trực tuyến",
        "nộp trực tuyến",
        "nộp trực tiếp",
        "trực tuyến",
        "trực tiếp",
        "cá nhân",
        "tổ chức",
        "hộ gia đình",
        "khu vực",
    ];
    let text = &super::amount::unlabelled(text);
    let all = clauses(text);
    let [one] = all.as_slice() else { return None };
    let bare = trimmed(unwrapped(one.text));
    let opens =
        begins(&small(bare), OPENING) || window::window(bare).is_some() || leftover::names_its_fee(bare);
    let condition = price::limit(bare)?;
    let fits = !has_amount(text) && !one.text.ends_with(':') && opens && is_balanced(bare);
    let mut reader = Reader::default();
    reader.rate(Rate { when: vec![condition.to_owned()], ..Rate::default() });
    fits.then(|| reader.out.rates.remove(0))
}

fn has_amount(text: &str) -> bool {
    !crate::vietnamese::parse_amounts(text).is_empty()
}

#[cfg(test)]
mod tests;
