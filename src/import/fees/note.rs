//! Money in the note of a way, and what is quoted of the money in the end.
//!
//! In: a way's note and the fees of its rows. Out: the fees that the note tells more of, or the sentence to be shown with
//! them: a first price told without its tiers and its cap would be told to people who do not pay it.

use super::clause::sentences;
use super::paying::{NOT_PAID, is_of_paying};
use super::small::{begins, has, has_any, small, trimmed};
use super::tariff::{self, Cost, Rate, Tariff};
use super::ways::in_words;
use super::{Reading, of_rate, price, says};
use crate::catalogue::{Fee, FeeKind, Note, Stated};
use crate::import::clean::Notes;
use crate::import::doubt::{DoubtKind, Place};
use crate::vietnamese::parse_amounts;

/// What a note says of money that the fees do not.
#[derive(Debug, Default)]
pub(crate) struct Said {
    pub(crate) quotes: Vec<String>,
    /// Sentences that say what is paid online, with the percentage that is left.
    pub(crate) online: Vec<(String, u64)>,
    /// That nothing is paid, where no row says anything: it may hold of all ways.
    pub(crate) free: Vec<String>,
}

/// Takes the prices of a note into the fees, where they are clear; else gives the sentences that speak of them.
pub(crate) fn in_note(note: &str, fees: &mut Vec<Fee>, place: Place, notes: &mut Notes) -> Said {
    exempted(note, fees, place, notes);
    let about = sentences(note).into_iter().filter(|one| is_of_paying(one) || names_an_amount(one, fees));
    let about: Vec<&str> = about.collect();
    let online = |sentence: &&str| Some(((*sentence).to_owned(), tariff::read(sentence).online?));
    let online: Vec<(String, u64)> = about.iter().filter_map(online).collect();
    let about: Vec<&str> = about.into_iter().filter(|one| !is_told(one, fees)).collect();
    let silent = fees.iter().all(|fee| fee.stated == Stated::NotStated);
    let (free, about): (Vec<&str>, Vec<&str>) =
        about.into_iter().partition(|sentence| silent && says::free(sentence));
    let free = free.into_iter().map(str::to_owned).collect();
    if about.is_empty() {
        return Said { online, free, ..Said::default() };
    }
    let text = about.join("\n");
    let tariff = tariff::read(&text);
    if let Some(more) = told(&tariff, &about, fees) {
        notes.add(DoubtKind::FeeTold, place, &text, "");
        *fees = more;
        return Said { online, free, ..Said::default() };
    }
    notes.add(DoubtKind::FeeQuoted, place, &text, "");
    for sentence in about.iter().filter(|sentence| says::free(sentence) || is_one_price(sentence)) {
        let kind =
            price::kind(sentence).or_else(|| has(&small(sentence), "lệ phí").then_some(FeeKind::Charge));
        for fee in
            fees.iter_mut().filter(|fee| fee.applies_to.is_none() && kind.is_none_or(|kind| kind == fee.kind))
        {
            in_words(fee, Some(sentence), place, notes);
        }
    }
    Said { quotes: vec![text], online, free }
}

/// "Phí: 4.000 đồng" and nothing else: what everybody pays who hands in by this way.
fn is_one_price(sentence: &str) -> bool {
    let tariff = tariff::read(sentence);
    let [rate] = tariff.rates.as_slice() else { return false };
    let plain = rate.condition().is_none() && rate.via.is_empty() && rate.from.or(rate.to).is_none();
    let labelled = begins(&small(trimmed(sentence)), price::FEE_WORDS);
    plain && labelled && tariff.clear && matches!(rate.cost, Cost::Money(_))
}

/// What a note says is paid online, and a way that is: its own amounts do not stand against the sentence.
pub(crate) fn online(
    (sentence, share): (&str, u64),
    counter: &[Fee],
    fees: &mut Vec<Fee>,
    place: Place,
    notes: &mut Notes,
) {
    let is_share = |fee: &&mut Fee| match &fee.stated {
        Stated::Amount { money, .. } => counter.iter().any(|other| {
            matches!(&other.stated, Stated::Amount { money: whole, .. } if other.kind == fee.kind
                && whole.currency == money.currency
                && whole.amount.checked_mul(share) == money.amount.checked_mul(100))
        }),
        _ => false,
    };
    let silent = fees.iter().all(|fee| fee.stated == Stated::NotStated);
    if share == 0 && silent {
        notes.add(DoubtKind::FeeForOnline, place, sentence, "0 %");
        let kind = if has(&small(sentence), "lệ phí") { FeeKind::Charge } else { FeeKind::Fee };
        let kind = fees.first().map_or(kind, |first| first.kind);
        let note = Some(Note::Here(sentence.to_owned()));
        *fees = vec![Fee { kind, stated: Stated::Free, note, ..Fee::not_stated() }];
        return;
    }
    for fee in fees.iter_mut().filter(|fee| fee.applies_to.is_none()).filter(|fee| !is_share(fee)) {
        in_words(fee, Some(sentence), place, notes);
    }
}

/// "Miễn lệ phí cho …" in the note of a way: of all that is paid there.
fn exempted(note: &str, fees: &mut [Fee], place: Place, notes: &mut Notes) {
    for sentence in sentences(note).into_iter().filter(|one| is_of_paying(one)) {
        let Some(exempt) = only_exempt(sentence) else { continue };
        notes.add(DoubtKind::ExemptionInText, place, sentence, &exempt.join("; "));
        for fee in fees.iter_mut().filter(|fee| fee.stated != Stated::NotStated) {
            let new = exempt.iter().filter(|whom| !fee.exempt.contains(whom)).cloned().collect::<Vec<_>>();
            fee.exempt.extend(new);
        }
    }
}

/// The amount of a row, whatever the words around it: "Trường hợp cấp lại: 20.000 đồng".
fn names_an_amount(sentence: &str, fees: &[Fee]) -> bool {
    parse_amounts(sentence).iter().any(|amount| {
        fees.iter().any(|fee| {
            matches!(&fee.stated, Stated::Amount { money, .. }
                if i64::try_from(money.amount).ok() == amount.value.as_integer()
                    && money.currency == amount.currency.code())
        })
    })
}

/// Who does not pay, where a sentence says that and nothing else.
fn only_exempt(sentence: &str) -> Option<Vec<String>> {
    if !parse_amounts(sentence).is_empty() {
        return None;
    }
    let tariff = tariff::read(sentence);
    let says_only_that = tariff.clear
        && tariff.rates.is_empty()
        && tariff.words.is_empty()
        && tariff.unread.is_empty()
        && tariff.when.is_empty()
        && tariff.online.is_none();
    (says_only_that && !tariff.exempt.is_empty()).then_some(tariff.exempt)
}

/// Whether the fees say already what a sentence says of money.
pub(crate) fn is_told(sentence: &str, fees: &[Fee]) -> bool {
    if let Some(exempt) = only_exempt(sentence) {
        let mut stated = fees.iter().filter(|fee| fee.stated != Stated::NotStated).peekable();
        return stated.peek().is_some()
            && stated.all(|fee| exempt.iter().all(|whom| fee.exempt.contains(whom)));
    }
    if says::free(sentence) && fees.iter().all(|fee| fee.stated == Stated::Free) && !fees.is_empty() {
        return true;
    }
    let shown = |fee: &Fee| matches!(&fee.note, Some(Note::Here(text)) if small(text).contains(small(sentence).trim_end_matches(['.', ';', ' '])));
    fees.iter().any(|fee| fee.stated == Stated::SeeText && shown(fee)) || all_told(sentence, fees)
}

/// Whether the rows tell every price of a sentence, with its unit and what it is for.
fn all_told(sentence: &str, fees: &[Fee]) -> bool {
    if says::changes_amount(sentence)
        || has_any(&small(sentence), NOT_PAID)
        || parse_amounts(sentence).is_empty()
    {
        return false;
    }
    let tariff = tariff::read(sentence);
    let is_told = |rate: &Rate| {
        let same = |fee: &&Fee| matches!((&fee.stated, &rate.cost), (Stated::Amount { money, .. }, Cost::Money(own)) if money == own);
        fees.iter().filter(same).any(|fee| {
            (rate.per.is_none() || rate.per == fee.per)
                && (rate.condition().is_none() || fee.applies_to.is_some())
                && rate.from.or(rate.to).is_none()
        })
    };
    tariff.clear
        && tariff.unread.is_empty()
        && tariff.words.is_empty()
        && !tariff.rates.is_empty()
        && tariff.rates.iter().all(is_told)
}

/// The rows that a clear note comes to: it must hold what the rows have said, or there must be nothing said.
fn told(tariff: &Tariff, about: &[&str], fees: &[Fee]) -> Option<Vec<Fee>> {
    let plain = tariff.clear
        && tariff.words.is_empty()
        && tariff.unread.is_empty()
        && tariff.online.is_none()
        && !tariff.province;
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
pub(crate) fn quote(fees: &[Vec<Fee>], readings: &[&Reading], said: Vec<String>) -> Option<String> {
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
