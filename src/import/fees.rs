//! What a fee row says about money.
//!
//! In: a row of `fees`. Out: a [`Reading`]: fee rows, of which each says for whom and by which way it holds. Zero is not
//! free: free is only what says so of everybody. What the text says of units, tiers, exemptions and days is told where it
//! is clear; where it is not, the text itself is shown and nothing is claimed of it. An amount and a text are both kept.

mod amount;
mod clause;
mod elsewhere;
mod exempt;
mod leftover;
mod note;
mod paying;
mod price;
mod record;
mod says;
mod small;
mod spelled;
mod tariff;
mod way;
mod ways;
mod window;

use super::clean::Notes;
use super::doubt::{DoubtKind, Place};
use super::record::FeeRow;
use crate::catalogue::{Fee, FeeKind, Money, Note, Stated, Via};

use amount::Amount;
use tariff::{Cost, Rate, Tariff};

pub(crate) use record::{Paid, of_record};

/// One row, before it is told by which way each of its fees holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) told: Vec<Told>,
    /// What is paid online, in percent of the rest.
    pub(crate) online: Option<u64>,
    /// The amount of the row itself, where the text names none.
    pub(crate) own: Option<Money>,
    /// The row's text, as it is.
    pub(crate) text: Option<String>,
    /// It says nothing of money and belongs with the way.
    pub(crate) stray: bool,
    /// The source says that it does not say, in these words.
    pub(crate) unspecified: bool,
}

/// A fee, and the ways that its own words limit it to; empty: all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) fee: Fee,
    pub(crate) via: Vec<Via>,
}

/// One fee row.
pub(crate) fn read(row: &FeeRow, place: Place, notes: &mut Notes) -> Reading {
    let kind = kind(&row.kind, place, notes);
    let text = Some(notes.text(&row.description, place)).filter(|text| !text.is_empty());
    let amount = amount::of(row, text.as_deref(), place, notes);
    let mut reading = match (&text, amount) {
        (_, Amount::Words(words)) => in_words(kind, &words, text.as_deref()),
        (None, Amount::Money(money)) => alone(kind, Stated::Amount { money, set_by_province: false }, None),
        (None, Amount::None { zero }) => silent(kind, zero, place, notes),
        (Some(text), Amount::None { zero }) => without_amount(kind, text, zero, place, notes),
        (Some(text), Amount::Money(money)) => with_amount(kind, text, money, place, notes),
    };
    reading.text = text;
    if let Some(file) = notes.line(&row.attachment, place) {
        notes.add(DoubtKind::FeeAttachment, place, &file, "");
        attach(&mut reading, &file);
    }
    reading
}

fn kind(kind: &str, place: Place, notes: &mut Notes) -> FeeKind {
    match kind {
        "FEE" => FeeKind::Fee,
        "SERVICE_FEE" => FeeKind::Charge,
        "PRICE_LEVEL" => FeeKind::Price,
        other => {
            notes.add(DoubtKind::UnknownFeeKind, place, other, "");
            FeeKind::Fee
        }
    }
}

fn alone(kind: FeeKind, stated: Stated, text: Option<&str>) -> Reading {
    Reading { told: vec![plain(kind, stated, text)], ..Reading::default() }
}

fn plain(kind: FeeKind, stated: Stated, text: Option<&str>) -> Told {
    let note = text.map(|text| Note::Here(text.to_owned()));
    Told { fee: Fee { kind, stated, note, ..Fee::not_stated() }, via: Vec::new() }
}

/// An amount that cannot be one of the model's stands in the note.
fn in_words(kind: FeeKind, words: &str, text: Option<&str>) -> Reading {
    let note = text.map_or_else(|| words.to_owned(), |text| format!("{words}\n{text}"));
    let stated =
        if text.is_some_and(says::set_by_province) { Stated::SetByProvince } else { Stated::SeeText };
    alone(kind, stated, Some(&note))
}

fn silent(kind: FeeKind, zero: bool, place: Place, notes: &mut Notes) -> Reading {
    if zero {
        notes.add(DoubtKind::ZeroNotStated, place, "0", "");
    }
    alone(kind, Stated::NotStated, None)
}

/// A text beside a zero or no amount: what it says is all there is.
fn without_amount(kind: FeeKind, text: &str, zero: bool, place: Place, notes: &mut Notes) -> Reading {
    if says::unspecified(text) || says::nothing(text) {
        notes.add(DoubtKind::SaysNone, place, text, "");
        let unspecified = says::unspecified(text);
        return Reading { unspecified, ..silent(kind, zero, place, notes) };
    }
    if says::bare_none(text) {
        notes.add(DoubtKind::FeeNone, place, text, "");
        return alone(kind, Stated::SeeText, Some(text));
    }
    if !says::of_money(text) {
        notes.add(DoubtKind::FeeNotMoney, place, text, "");
        return Reading { stray: true, ..silent(kind, false, place, notes) };
    }
    let tariff = tariff::read(text);
    if let Some(reading) = told(kind, &tariff, None, text, place, notes) {
        return reading;
    }
    if zero {
        let kind = if tariff.province { DoubtKind::ZeroSetByProvince } else { DoubtKind::ZeroButText };
        notes.add(kind, place, text, "");
    }
    quoted(kind, &tariff, text, place, notes)
}

fn with_amount(kind: FeeKind, text: &str, money: Money, place: Place, notes: &mut Notes) -> Reading {
    let said = format!("{} {}", money.amount, money.currency);
    let mut tariff = tariff::read(text);
    let spelled = spelled::amounts(text);
    tariff.clear &= spelled.is_empty()
        || money.currency != "VND"
        || spelled.contains(&money.amount)
        || !crate::vietnamese::parse_amounts(text).is_empty();
    if tariff.province && !tariff.cited {
        notes.add(DoubtKind::AmountAndProvince, place, &said, text);
    }
    let plain_words = tariff.is_silent();
    if plain_words && let Some(rate) = tariff::conditioned(text) {
        tariff.rates.push(rate);
        tariff.unread.clear();
    }
    if tariff.rates.is_empty() && !tariff.when.is_empty() {
        tariff.rates.push(Rate { when: std::mem::take(&mut tariff.when), ..Rate::default() });
    }
    let online = tariff.online;
    let reading = if tariff.rates.is_empty() && tariff.clear {
        let set_by_province = tariff.province && !tariff.cited;
        let main = plain(kind, Stated::Amount { money: money.clone(), set_by_province }, Some(text));
        Some(Reading { own: Some(money.clone()), ..finished(vec![main], &tariff, kind, place, text, notes) })
    } else {
        told(kind, &tariff, Some(&money), text, place, notes)
    };
    reading.unwrap_or_else(|| {
        notes.add(DoubtKind::AmountContradictsText, place, &said, text);
        let both =
            if text.contains(&crate::vietnamese::integer(i64::try_from(money.amount).unwrap_or(i64::MAX))) {
                text.to_owned()
            } else {
                format!("{text}\n(số tiền nguồn ghi: {})", amount::worded(&money))
            };
        Reading { online, ..quoted(kind, &tariff, &both, place, notes) }
    })
}

/// The text is shown; what it says of who decides and who does not pay is told all the same.
fn quoted(kind: FeeKind, tariff: &Tariff, text: &str, place: Place, notes: &mut Notes) -> Reading {
    let by_province = tariff.province && tariff.rates.is_empty() && tariff.clear;
    let stated = if by_province { Stated::SetByProvince } else { Stated::SeeText };
    if !by_province {
        notes.add(DoubtKind::FeeQuoted, place, text, "");
    }
    let unread = tariff.unread.iter().filter(|clause| says::of_money(clause));
    let words: Vec<String> = tariff.words.iter().chain(unread).cloned().collect();
    let words = Tariff { words: if by_province { words } else { Vec::new() }, ..tariff.clone() };
    let zero_online = tariff.online.filter(|share| *share == 0);
    let reading = finished(vec![plain(kind, stated, Some(text))], &words, kind, place, text, notes);
    Reading { online: zero_online, ..reading }
}

/// All prices of a clear text as fees; nothing where they cannot be told from the amount of the row or from each other.
fn told(
    kind: FeeKind,
    tariff: &Tariff,
    own: Option<&Money>,
    text: &str,
    place: Place,
    notes: &mut Notes,
) -> Option<Reading> {
    if !tariff.clear || tariff.rates.is_empty() || !tariff.unread.is_empty() {
        return None;
    }
    let all_free = tariff.rates.iter().all(|rate| {
        rate.cost == Cost::Free
            && rate.condition().is_none()
            && rate.via.is_empty()
            && rate.from.or(rate.to).is_none()
    });
    if all_free {
        let whole = own.is_none()
            && !tariff.province
            && tariff.words.is_empty()
            && tariff.exempt.is_empty()
            && !tariff.other_fees;
        // "Không thu phí, lệ phí" says it of both.
        let kind = if small::has(&small::small(text), "lệ phí") { FeeKind::Charge } else { kind };
        return whole.then(|| alone(kind, Stated::Free, Some(text)));
    }
    let rates = amount::settled(&tariff.rates, own)?;
    let fees: Vec<Told> = rates.iter().map(|rate| of_rate(kind, rate)).collect();
    let alike = |a: &Told, b: &Told| {
        let same_days = (a.fee.valid_from, a.fee.valid_to) == (b.fee.valid_from, b.fee.valid_to);
        a.fee.kind == b.fee.kind
            && a.fee.per == b.fee.per
            && a.fee.applies_to == b.fee.applies_to
            && a.via == b.via
            && same_days
    };
    // Two prices of one thing: which of them is paid is not said.
    let told_apart =
        fees.iter().enumerate().all(|(at, one)| fees[..at].iter().all(|other| !alike(one, other)));
    if !told_apart || tariff.province {
        return None;
    }
    if fees.len() > 1 || fees.iter().any(|one| one.fee.applies_to.is_some()) {
        notes.add(DoubtKind::FeeTold, place, text, "");
    }
    let mut reading = finished(fees, tariff, kind, place, text, notes);
    if !amount::is_only_unit(text)
        && let Some(last) = reading.told.iter_mut().rfind(|one| one.fee.stated != Stated::SeeText)
    {
        last.fee.note = Some(Note::Here(text.to_owned()));
    }
    Some(reading)
}

fn of_rate(kind: FeeKind, rate: &Rate) -> Told {
    let stated = match &rate.cost {
        Cost::Money(money) => Stated::Amount { money: money.clone(), set_by_province: false },
        Cost::Free => Stated::Free,
        Cost::Province => Stated::SetByProvince,
        Cost::Row => Stated::NotStated,
    };
    let fee = Fee {
        kind: rate.kind.unwrap_or(kind),
        stated,
        per: rate.per.clone(),
        applies_to: rate.condition(),
        valid_from: rate.from,
        valid_to: rate.to,
        ..Fee::not_stated()
    };
    Told { fee, via: rate.via.clone() }
}

/// With who does not pay, and with what is said in words only as rows of its own.
fn finished(
    mut told: Vec<Told>,
    tariff: &Tariff,
    kind: FeeKind,
    place: Place,
    text: &str,
    notes: &mut Notes,
) -> Reading {
    if !tariff.exempt.is_empty() {
        notes.add(DoubtKind::ExemptionInText, place, text, &tariff.exempt.join("; "));
    }
    told.iter_mut().for_each(|one| one.fee.exempt.clone_from(&tariff.exempt));
    for words in &tariff.words {
        told.push(plain(price::kind(words).unwrap_or(kind), Stated::SeeText, Some(words)));
    }
    Reading { told, online: tariff.online, ..Reading::default() }
}

/// Before the name of a file that came with a fee.
const ATTACHED: &str = "Tệp kèm theo: ";

fn attach(reading: &mut Reading, file: &str) {
    let line = format!("{ATTACHED}{file}");
    if let Some(last) = reading.told.last_mut() {
        let note = match last.fee.note.take() {
            Some(Note::Here(text)) => format!("{text}\n{line}"),
            _ => line,
        };
        if last.fee.stated == Stated::NotStated {
            last.fee.stated = Stated::SeeText;
        }
        last.fee.note = Some(Note::Here(note));
    }
}

#[cfg(test)]
mod tests;
