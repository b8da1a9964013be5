//! Money in the note of a way, and what is quoted of the money in the end.
//!
//! In: a way's note and the fees of its rows. Out: the fees that the note tells more of, or the sentence to be shown with
//! them: a first price told without its tiers and its cap would be told to people who do not pay it.

use super::clause::sentences;
use super::small::{begins, has_any, small, trimmed};
use super::tariff::{self, Cost, Tariff};
use super::{Reading, of_rate, price, says};
use crate::catalogue::model::{Fee, FeeKind, Note, Stated};
use crate::import::clean::Notes;
use crate::import::doubt::{DoubtKind, Place};
use crate::vietnamese::parse_amounts;

/// Takes the prices of a note into the fees, where they are clear; else gives the sentences that speak of them.
pub fn in_note(note: &str, fees: &mut Vec<Fee>, place: Place, notes: &mut Notes) -> Option<String> {
    exempted(note, fees, place, notes);
    let about: Vec<&str> = sentences(note).into_iter().filter(|one| is_of_fees(one)).collect();
    if about.is_empty() || all_told(&about, fees) {
        return None;
    }
    let text = about.join("\n");
    let tariff = tariff::read(&text);
    if let Some(more) = told(&tariff, &about, fees) {
        notes.add(DoubtKind::FeeTold, place, &text, "");
        *fees = more;
        return None;
    }
    notes.add(DoubtKind::FeeQuoted, place, &text, "");
    Some(text)
}

/// "Miễn lệ phí cho …" in the note of a way: of all that is paid there.
fn exempted(note: &str, fees: &mut [Fee], place: Place, notes: &mut Notes) {
    for sentence in
        sentences(note).into_iter().filter(|one| parse_amounts(one).is_empty() && names_fee(&small(one)))
    {
        let tariff = tariff::read(sentence);
        let says_only_that =
            tariff.clear && tariff.rates.is_empty() && tariff.words.is_empty() && tariff.online.is_none();
        if !says_only_that || tariff.exempt.is_empty() {
            continue;
        }
        notes.add(DoubtKind::ExemptionInText, place, sentence, &tariff.exempt.join("; "));
        for fee in fees.iter_mut().filter(|fee| fee.stated != Stated::NotStated) {
            let new =
                tariff.exempt.iter().filter(|whom| !fee.exempt.contains(whom)).cloned().collect::<Vec<_>>();
            fee.exempt.extend(new);
        }
    }
}

fn names_fee(low: &str) -> bool {
    has_any(low, &["lệ phí", "thu phí", "mức phí", "miễn phí", "nộp phí", "phí thẩm định", "mức thu"])
}

/// Speaks of what the applicant pays: an amount, or what some pay less.
fn is_of_fees(sentence: &str) -> bool {
    let low = small(sentence);
    let paid_out = [
        "hỗ trợ",
        "trợ cấp",
        "trợ giúp",
        "chi trả",
        "được hưởng",
        "mức hưởng",
        "vay",
        "phạt",
        "bồi thường",
        "vốn",
        "doanh thu",
        "giá trị",
        "tiền thuê",
        "tiền sử dụng đất",
        "lương",
        "học bổng",
        "kinh phí",
        "chi phí",
        "ngân sách",
        "thu nhập",
        "mức chi",
        "cấp cho",
        "thưởng",
    ];
    let of_fee = has_any(&low, &["lệ phí", "phí", "mức thu", "thu", "giá"])
        || low.contains("đồng/")
        || low.contains("đ/");
    let amount = !parse_amounts(sentence).is_empty() && of_fee;
    let less = self::names_fee(&low) && says::changes_amount(sentence);
    (amount || less) && !has_any(&low, &paid_out)
}

/// Whether the rows tell every amount of the sentences, with its unit.
fn all_told(about: &[&str], fees: &[Fee]) -> bool {
    if about.iter().any(|sentence| says::changes_amount(sentence)) {
        return false;
    }
    let amounts = about.iter().flat_map(|sentence| parse_amounts(sentence));
    let is_told = |amount: &crate::vietnamese::Amount| {
        fees.iter().any(|fee| {
            matches!(&fee.stated, Stated::Amount { money, .. }
                if i64::try_from(money.amount).ok() == amount.value.as_integer() && money.currency == amount.currency.code())
        })
    };
    let mut amounts = amounts.peekable();
    amounts.peek().is_some() && amounts.all(|amount| is_told(&amount))
}

/// The rows that a clear note comes to: it must hold what the rows have said, or there must be nothing said.
fn told(tariff: &Tariff, about: &[&str], fees: &[Fee]) -> Option<Vec<Fee>> {
    let plain = tariff.clear && tariff.words.is_empty() && tariff.online.is_none() && !tariff.province;
    let of_one_way =
        tariff.rates.iter().all(|rate| rate.via.is_empty() && matches!(rate.cost, Cost::Money(_)));
    if !plain || !of_one_way || tariff.rates.is_empty() {
        return None;
    }
    let silent = fees.iter().all(|fee| fee.stated == Stated::NotStated);
    let labelled = about.iter().all(|sentence| begins(&small(trimmed(sentence)), price::FEE_WORDS));
    let kind = match fees {
        _ if silent => labelled.then_some(FeeKind::Fee)?,
        [only] if is_among(only, tariff) => only.kind,
        _ => return None,
    };
    let exempt: Vec<String> =
        fees.iter().flat_map(|fee| fee.exempt.iter()).chain(&tariff.exempt).cloned().collect();
    let own_note = fees.iter().find_map(|fee| fee.note.clone());
    let mut rows: Vec<Fee> =
        tariff.rates.iter().map(|rate| Fee { exempt: exempt.clone(), ..of_rate(kind, rate).fee }).collect();
    if let Some(last) = rows.last_mut() {
        last.note = own_note;
    }
    let alike = rows
        .iter()
        .enumerate()
        .any(|(at, one)| rows[..at].iter().any(|other| other.applies_to == one.applies_to));
    (!alike).then_some(rows)
}

fn is_among(fee: &Fee, tariff: &Tariff) -> bool {
    let Stated::Amount { money, set_by_province: false } = &fee.stated else { return false };
    fee.applies_to.is_none() && tariff.rates.iter().any(|rate| rate.cost == Cost::Money(money.clone()))
}

/// What is quoted of the money: texts that could not be told, and what else was said of it.
pub fn quote(fees: &[Vec<Fee>], readings: &[&Reading], said: Vec<String>) -> Option<String> {
    let texts = fees.iter().flatten().filter(|fee| fee.stated == Stated::SeeText);
    let texts = texts.filter_map(|fee| match &fee.note {
        // A file's name is no sentence of the source.
        Some(Note::Here(text)) => Some(
            text.lines().filter(|line| !line.starts_with(super::ATTACHED)).collect::<Vec<_>>().join("\n"),
        ),
        _ => None,
    });
    let unspecified =
        readings.iter().filter(|reading| reading.unspecified).filter_map(|reading| reading.text.clone());
    let mut quotes: Vec<String> = Vec::new();
    for text in texts.chain(said).chain(unspecified).filter(|text| !text.is_empty()) {
        let short = shortened(&text).trim_end_matches(['.', ';', ' ']).to_owned();
        if !quotes.iter().any(|known| small(known).contains(small(&short).trim_end_matches(['.', ';']))) {
            quotes.push(short);
        }
    }
    (!quotes.is_empty()).then(|| quotes.join("\n"))
}

/// Letters that a quotation has room for.
const ROOM: usize = 500;

/// Whole sentences, as many as there is room for, and at least one.
fn shortened(text: &str) -> String {
    if text.chars().count() <= ROOM {
        return text.to_owned();
    }
    let about = |sentence: &&str| says::of_money(sentence);
    let mut out = String::new();
    for sentence in sentences(text).into_iter().filter(about) {
        if !out.is_empty() && out.chars().count() + sentence.chars().count() >= ROOM {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(sentence);
    }
    if out.is_empty() { text.to_owned() } else { out }
}
