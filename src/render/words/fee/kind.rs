//! All fees of one kind in a line.
//!
//! In: the rows of one kind. Out: a line in small letters. Prices that only a case tells apart stand with their cases, or
//! as "tùy trường hợp" with their values; those that nothing tells apart are not made to look like a sum; what is only
//! said in words is quoted by whole sentences.

use super::super::{money, number};
use super::quote::{in_quotes, number_of, opening};
use super::rows::ToldFee;
use super::{amount, lower};
use crate::catalogue::{Money, Stated};
use crate::strings::TEXT;

/// Letters of a price with its case, and of a quotation.
const SHORT: usize = 110;
/// Letters of the sentence that the source says of the money elsewhere, with the case it stands under.
const QUOTED: usize = 140;
/// As many letters have all prices of one kind where every way has the same: tiers and caps are not left out for a line.
const ROOMY: usize = 170;
/// More values than this are not named.
const FEW: usize = 3;

/// The rows of one kind.
pub(crate) fn of_one_kind(rows: &[&ToldFee<'_>]) -> String {
    if rows.iter().all(|row| row.fee.stated == Stated::SeeText) {
        return rows.first().map_or_else(String::new, |first| of_text(first.note, rows.len() > 1));
    }
    if let [only] = rows {
        return one(only);
    }
    // What everybody pays is not another price where a case has the same.
    if let Some(of_all) = rows.iter().find(|row| row.when.is_none()) {
        let is_the_same = |row: &ToldFee<'_>| row.when.is_some() && price(row) == price(of_all);
        if price(of_all).is_some() && rows.iter().any(|row| is_the_same(row)) {
            let others = rows.iter().copied().filter(|row| !is_the_same(row));
            return of_one_kind(&others.collect::<Vec<_>>());
        }
    }
    if is_not_told_apart(rows) {
        return several_prices(rows);
    }
    if let Some(line) = priced_and_said(rows) {
        return line;
    }
    // Prices with nothing to tell them apart in the line would read as a sum.
    if rows.iter().filter(|row| row.when.is_none()).count() > 1 {
        return depends(rows);
    }
    let joined = joined(rows);
    if rows.len() <= FEW + 1 && joined.chars().count() <= ROOMY { joined } else { depends(rows) }
}

/// How much for what, whoever says it: the source alone, or with the province's word on it.
fn price<'a>(row: &ToldFee<'a>) -> Option<(&'a Money, Option<&'a str>)> {
    match &row.fee.stated {
        Stated::Amount { money, .. } => Some((money, row.fee.per.as_deref())),
        Stated::Free | Stated::SetByProvince | Stated::SeeText | Stated::NotStated => None,
    }
}

/// Prices, and behind them what is only said in words: "20.000 đồng; nguồn ghi “Giảm một nửa cho …”".
fn priced_and_said(rows: &[&ToldFee<'_>]) -> Option<String> {
    let (said, priced): (Vec<&ToldFee<'_>>, Vec<&ToldFee<'_>>) =
        rows.iter().copied().partition(|row| row.fee.stated == Stated::SeeText);
    let [said] = said.as_slice() else { return None };
    let fits = said.when.is_none() && priced.iter().any(|row| row.when.is_none());
    let (text, more) = said.note.filter(|_| fits).and_then(|note| opening(note, SHORT))?;
    let line = format!("{}; {}", of_one_kind(&priced), source_says(&in_quotes(&text)));
    (!more && !line.contains(TEXT.fees.see_section) && line.chars().count() <= ROOMY + SHORT / 2)
        .then_some(line)
}

fn one(row: &ToldFee<'_>) -> String {
    let text = amount(row.fee);
    match &row.when {
        Some(when) if when.chars().count() <= SHORT / 2 + 15 && when.contains('(') => {
            format!("{text} – {}", lower(when))
        }
        Some(when) if when.chars().count() <= SHORT / 2 + 15 => format!("{text} ({})", lower(when)),
        Some(_) => TEXT.fees.only_in_case(&text),
        None => text,
    }
}

/// The source's words, if there is room for a sentence of them.
pub(crate) fn of_text(note: Option<&str>, more: bool) -> String {
    let number = note.and_then(number_of);
    match note.and_then(|note| opening(note, QUOTED)) {
        Some((text, false)) if !more => {
            let number = number.map_or_else(String::new, |number| format!(" {number}"));
            source_says(&format!("{}{number}", in_quotes(&text)))
        }
        Some((text, _)) => source_says(&format!("{} ({})", in_quotes(&text), TEXT.fees.see_section)),
        None => match note.filter(|_| !more).and_then(before_law) {
            Some(start) => {
                source_says(&format!("{} ({})", in_quotes(&format!("{start}…")), TEXT.fees.see_section))
            }
            None => TEXT.fees.in_words(TEXT.fees.see_section),
        },
    }
}

/// "nguồn ghi “Theo thỏa thuận”"
fn source_says(quoted: &str) -> String {
    format!("{} {quoted}", TEXT.source.says)
}

/// What is paid for, of a sentence that then only names the law which says how much.
fn before_law(note: &str) -> Option<&str> {
    let (start, law) = note.split_once(" thực hiện theo ")?;
    let low = law.to_lowercase();
    let limits = ["nếu", "trừ", "đối với", "trường hợp", "miễn", "giảm", "riêng", "đồng", "%"];
    let fits = start.chars().count() <= SHORT + SHORT / 3 && !start.contains('\n') && !start.contains(". ");
    (fits && !limits.iter().any(|word| low.contains(word))).then_some(start)
}

/// Two prices of one thing.
fn is_not_told_apart(rows: &[&ToldFee<'_>]) -> bool {
    rows.iter().enumerate().any(|(at, one)| {
        rows[..at].iter().any(|other| {
            let priced = |row: &ToldFee<'_>| matches!(row.fee.stated, Stated::Amount { .. });
            priced(one)
                && priced(other)
                && one.when == other.when
                && one.by_note == other.by_note
                && one.fee.per == other.fee.per
                && one.fee.stated != other.fee.stated
        })
    })
}

fn several_prices(rows: &[&ToldFee<'_>]) -> String {
    let mut prices: Vec<String> = Vec::new();
    for price in rows.iter().map(|row| amount(row.fee)) {
        if !prices.contains(&price) {
            prices.push(price);
        }
    }
    match prices.len() {
        ..=FEW => TEXT.fees.several_of(&prices.join("; ")),
        _ => TEXT.fees.several_see(TEXT.fees.see_section),
    }
}

/// Each row with what it holds for; what holds for all of them once, at the end.
fn joined(rows: &[&ToldFee<'_>]) -> String {
    let parts = |row: &ToldFee<'_>| {
        row.when
            .as_deref()
            .unwrap_or_default()
            .split("; ")
            .map(str::to_owned)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
    };
    let common: Vec<String> = rows.first().map(|first| parts(first)).unwrap_or_default();
    let common: Vec<String> =
        common.into_iter().filter(|part| rows.iter().all(|row| parts(row).contains(part))).collect();
    let told = rows.iter().map(|row| {
        let own: Vec<String> = parts(row).into_iter().filter(|part| !common.contains(part)).collect();
        let text = match row.fee.stated {
            Stated::SeeText => row.note.map_or_else(
                || TEXT.fees.see_section.to_owned(),
                |note| {
                    opening(note, SHORT)
                        .map_or_else(|| TEXT.fees.see_section.to_owned(), |(text, _)| in_quotes(&text))
                },
            ),
            _ => amount(row.fee),
        };
        if own.is_empty() { text } else { format!("{text} ({})", lower(&own.join("; "))) }
    });
    let told = told.collect::<Vec<_>>().join("; ");
    if common.is_empty() { told } else { format!("{told} – {}", lower(&common.join("; "))) }
}

/// "tùy trường hợp: 50.000 hoặc 100.000 đồng"
pub(crate) fn depends(rows: &[&ToldFee<'_>]) -> String {
    let elsewhere = TEXT.fees.depends_on_case(TEXT.fees.see_section);
    let is_priced = |row: &&ToldFee<'_>| {
        matches!(row.fee.stated, Stated::Free | Stated::Amount { set_by_province: false, .. })
    };
    if !rows.iter().all(is_priced) {
        return elsewhere;
    }
    let mut values: Vec<String> = Vec::new();
    for value in rows.iter().map(|row| amount(row.fee)) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    match values.as_slice() {
        [] => elsewhere,
        [only] => TEXT.fees.in_the_cases_given(only),
        [first @ .., last] if values.len() <= FEW => {
            let first: Vec<&str> = first.iter().map(|value| without_unit(value, last)).collect();
            TEXT.fees.one_of(&first.join(", "), last)
        }
        _ => between(rows).unwrap_or(elsewhere),
    }
}

/// A value without the words that the last one has behind its number as well.
fn without_unit<'a>(value: &'a str, last: &str) -> &'a str {
    let unit = last.find(' ').map_or("", |at| &last[at..]);
    match value.strip_suffix(unit) {
        Some(number) if !number.is_empty() && !number.contains(' ') => number,
        _ => value,
    }
}

/// "tùy trường hợp, từ 75.000 đến 200.000 đồng mỗi hồ sơ", of prices in one currency for one unit.
fn between(rows: &[&ToldFee<'_>]) -> Option<String> {
    let mut prices = Vec::new();
    for row in rows {
        let Stated::Amount { money, .. } = &row.fee.stated else { return None };
        prices.push((money, row.fee.per.as_deref()));
    }
    let (first, per) = *prices.first()?;
    if prices.iter().any(|(money, other)| *other != per || money.currency != first.currency) {
        return None;
    }
    let least = prices.iter().map(|(money, _)| money.amount).min()?;
    let most = prices.iter().map(|(money, _)| *money).max_by_key(|money| money.amount)?;
    let most = per.map_or_else(|| money(most), |per| TEXT.fees.each(&money(most), per));
    Some(TEXT.fees.between(&number(least), &most))
}
