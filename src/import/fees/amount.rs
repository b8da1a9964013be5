//! The amount of a fee row, and how it goes together with the prices of its text.
//!
//! In: the row's value, currency and text. Out: an [`Amount`]; zero is none. A value that the text contradicts is no amount
//! to be told: some values at the source are wrong ("20" beside "20.000 đồng").

use super::small::{lead, small, trimmed, unwrapped};
use super::tariff::{Cost, Rate};
use crate::catalogue::Money;
use crate::import::clean::{Notes, folded, mended};
use crate::import::doubt::{DoubtKind, Place};
use crate::import::record::{FeeRow, Quantity};
use crate::import::time::decimal;
use crate::vietnamese;

pub(crate) enum Amount {
    Money(Money),
    /// An amount that cannot be one of the model's.
    Words(String),
    None {
        zero: bool,
    },
}

/// The amount of a row. Without a currency it is in that of an equal amount in the text, else in đồng, with a doubt.
pub(crate) fn of(row: &FeeRow, text: Option<&str>, place: Place, notes: &mut Notes) -> Amount {
    let currency = notes.line(&row.currency, place).unwrap_or_default();
    let whole = match &row.value {
        Quantity::Absent => return Amount::None { zero: false },
        Quantity::Number(number) if *number == 0.0 => return Amount::None { zero: true },
        Quantity::Number(number) if *number > 0.0 && number.fract() == 0.0 && *number < 1e15 => {
            *number as u64
        }
        Quantity::Words(words) if grouped_number(words).is_some() => {
            grouped_number(words).unwrap_or_default()
        }
        Quantity::Words(words) => {
            notes.add(DoubtKind::OddAmount, place, words, "");
            return Amount::Words(vietnamese::one_line(&mended(words)).into_owned());
        }
        Quantity::Number(number) => {
            let words = format!("{} {currency}", decimal(*number)).trim().to_owned();
            notes.add(DoubtKind::OddAmount, place, &words, "");
            return Amount::Words(words);
        }
    };
    match iso(&currency) {
        Some(code) => Amount::Money(Money { amount: whole, currency: code.to_owned() }),
        None if currency.is_empty() => {
            let stated = text.map(vietnamese::parse_amounts).unwrap_or_default();
            let equal = stated.iter().find(|one| one.value.as_integer() == i64::try_from(whole).ok());
            let code = equal.map_or("VND", |one| one.currency.code());
            notes.add(DoubtKind::NoCurrency, place, &whole.to_string(), code);
            Amount::Money(Money { amount: whole, currency: code.to_owned() })
        }
        None => {
            let words = format!("{whole} {currency}");
            notes.add(DoubtKind::UnknownCurrency, place, &words, "");
            Amount::Words(words)
        }
    }
}

/// "150.000" as documents write it.
fn grouped_number(text: &str) -> Option<u64> {
    let groups: Vec<_> = text.trim().split('.').collect();
    let fits = groups.len() < 6
        && groups.iter().enumerate().all(|(at, group)| {
            let len = if at == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
            len && group.bytes().all(|b| b.is_ascii_digit())
        });
    if fits { groups.concat().parse().ok() } else { None }
}

fn iso(currency: &str) -> Option<&'static str> {
    match folded(currency).as_str() {
        "viet nam dong" | "dong viet nam" | "vnd" | "dong" | "d" => Some("VND"),
        "usd" | "do la my" | "do la" | "us dollar" | "dollar" => Some("USD"),
        "eur" | "euro" => Some("EUR"),
        _ => None,
    }
}

pub(crate) fn worded(money: &Money) -> String {
    let amount = i64::try_from(money.amount).ok().and_then(vietnamese::Decimal::from_integer);
    amount.map_or_else(|| money.amount.to_string(), |amount| vietnamese::money(amount, &money.currency))
}

/// The text without what the portal's own print puts around it: "Lệ phí : 2000 Đồng (…)", "Phí : Đồng …".
pub(crate) fn unlabelled(text: &str) -> String {
    let text = text.trim();
    let low = small(text);
    let Some(label) = lead(&low, &["phí", "lệ phí", "mức giá", "giá"]) else {
        return unwrapped(text).to_owned();
    };
    let rest = text[label..].trim_start();
    let Some(rest) = rest.strip_prefix(':') else { return unwrapped(text).to_owned() };
    let rest = rest.trim_start();
    let digits = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
    let behind = rest[digits..].trim_start();
    match behind.strip_prefix("Đồng").map(str::trim_start) {
        Some(bracket) if bracket.starts_with('(') && unwrapped(bracket) != bracket => {
            unwrapped(bracket).to_owned()
        }
        _ => unwrapped(text).to_owned(),
    }
}

/// The prices of a text together with the amount of the row: each with a cost of its own. Nothing where they contradict
/// each other.
pub(crate) fn settled(rates: &[Rate], own: Option<&Money>) -> Option<Vec<Rate>> {
    let mut rates = rates.to_vec();
    let Some(own) = own else {
        // A unit without any amount says nothing.
        rates.retain(|rate| rate.cost != Cost::Row);
        return (!rates.is_empty()).then_some(rates);
    };
    let mut is_used = false;
    for rate in &mut rates {
        if rate.cost == Cost::Row {
            rate.cost = Cost::Money(own.clone());
        }
        is_used |= rate.cost == Cost::Money(own.clone());
    }
    if is_used {
        return Some(rates);
    }
    let is_likely = own.currency != "VND" || own.amount >= 1000;
    if is_likely && rates.iter().all(Rate::is_step) {
        rates.insert(0, Rate { cost: Cost::Money(own.clone()), ..Rate::default() });
        return Some(rates);
    }
    None
}

/// A text that only says for each of what: it stands in the fee itself.
pub(crate) fn is_only_unit(text: &str) -> bool {
    let text = trimmed(text);
    let low = small(text);
    let slashed =
        text.starts_with('/') || low.starts_with("đồng/") || lead(&low, &["mỗi", "đồng mỗi"]).is_some();
    slashed && !text.contains([';', ',', '.', '(', ':']) && text.chars().count() <= 60
}
