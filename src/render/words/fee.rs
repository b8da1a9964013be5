//! What is charged, row by row. Free, an amount, set by the province, see the text and not stated each have their
//! own words; an exemption is said beside them and never makes a fee free.

mod kind;
mod quote;
mod rows;
mod summary;

use super::{date, money, upper_first};
use crate::catalogue::{Fee, FeeKind, Stated, is_free_for_all, is_silent_of_charge};
use crate::strings::TEXT;

pub(crate) use quote::{in_quotes, opening};
pub(crate) use summary::{fee_summary, fees_quoted};

/// One fee row in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FeeWords {
    /// "Lệ phí", "Phí", "Mức giá"
    pub(crate) kind: &'static str,
    /// "8.000 đồng mỗi bản"
    pub(crate) amount: String,
    pub(crate) known: bool,
    /// For whom or what, since and until when: each a sentence of its own.
    pub(crate) details: Vec<String>,
    /// By which text: "Căn cứ: Nghị quyết …".
    pub(crate) basis: Option<String>,
    pub(crate) exempt: Vec<String>,
}

/// One row, complete but for its note.
pub(crate) fn fee(fee: &Fee) -> FeeWords {
    let mut details = Vec::new();
    if let Some(applies) = &fee.applies_to {
        details.push(limited(applies));
    }
    match (fee.valid_from, fee.valid_to) {
        (Some(from), Some(to)) => details.push(TEXT.fees.valid_between(&date(from), &date(to))),
        (Some(from), None) => details.push(TEXT.fees.valid_from(&date(from))),
        (None, Some(to)) => details.push(TEXT.fees.valid_until(&date(to))),
        (None, None) => {}
    }
    FeeWords {
        kind: kind_name(fee.kind),
        amount: amount(fee),
        known: fee.stated != Stated::NotStated,
        details,
        basis: fee.basis.as_ref().map(|basis| TEXT.fees.basis(basis)),
        exempt: fee.exempt.clone(),
    }
}

/// "Áp dụng cho: hộ kinh doanh"; what already says when ("Từ trang thứ 3") needs no more words.
fn limited(applies: &str) -> String {
    const SAYS_WHEN: &[&str] = &[
        "từ ",
        "nếu ",
        "khi ",
        "trong ",
        "tại ",
        "trường hợp",
        "các trường hợp",
        "đối với",
        "với ",
        "dưới ",
        "trên ",
        "sau ",
        "trước ",
        "tối đa",
        "tối thiểu",
        "mức ",
        "nộp ",
        "chỉ ",
        "mỗi ",
        "không ",
        "hồ sơ nộp",
        "gồm ",
        "đã ",
        "chưa ",
        "kể từ",
        "đến ",
        "trang ",
        "bản thứ",
        "trực t",
        "phí ",
        "lệ phí ",
        "trừ ",
        "ngoại trừ ",
    ];
    let low = applies.to_lowercase();
    match SAYS_WHEN.iter().any(|start| low.starts_with(start)) {
        true => upper_first(applies),
        false => TEXT.fees.applies_to(applies),
    }
}

fn kind_name(kind: FeeKind) -> &'static str {
    match kind {
        FeeKind::Fee => TEXT.fees.fee,
        FeeKind::Charge => TEXT.fees.charge,
        FeeKind::Price => TEXT.fees.price,
    }
}

/// "Phí, lệ phí"
pub(crate) fn fee_kinds(kinds: &[FeeKind]) -> String {
    let mut text = String::new();
    for one in kinds {
        match text.is_empty() {
            true => text.push_str(kind_name(*one)),
            false => {
                text.push_str(", ");
                super::push_lower_first(kind_name(*one), &mut text);
            }
        }
    }
    text
}

fn amount(fee: &Fee) -> String {
    match &fee.stated {
        Stated::Free => TEXT.fees.not_charged.to_owned(),
        Stated::Amount { money: stated, set_by_province } => {
            let mut text = money(stated);
            if let Some(per) = &fee.per {
                text = TEXT.fees.each(&text, per);
            }
            if *set_by_province {
                text = TEXT.fees.exactly_by_province(&text);
            }
            text
        }
        Stated::SetByProvince => lower(TEXT.fees.set_by_province),
        Stated::SeeText => TEXT.fees.by_note.to_owned(),
        Stated::NotStated => lower(TEXT.fees.not_stated),
    }
}

fn lower(text: &str) -> String {
    let mut lowered = String::with_capacity(text.len());
    super::push_lower_first(text, &mut lowered);
    lowered
}

#[cfg(test)]
mod tests;
