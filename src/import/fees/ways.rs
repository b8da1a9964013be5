//! Which fees each way of handing in has.
//!
//! In: the [`Reading`]s of every way of a record. Out: the fees of each. A fee whose words limit it to one way stands with
//! that way alone, if the record has it; what is paid online is worked out only where the amount it is a share of stands
//! in the record.

use super::clause::clauses;
use super::small::{begins, only, small};
use super::{Reading, Told, amount};
use crate::catalogue::{Fee, FeeKind, Money, Note, Stated, Via};
use crate::import::clean::Notes;
use crate::import::doubt::{DoubtKind, MergedPart, Place};

/// One row of the ways: how it is handed in, and what its fee rows say.
pub(crate) struct Way {
    pub(crate) via: Via,
    pub(crate) readings: Vec<Reading>,
}

/// The fees of each way, in order.
pub(crate) fn spread(ways: &[Way], notes: &mut Notes) -> Vec<Vec<Fee>> {
    let of_way = |(index, way): (usize, &Way)| {
        let place = MergedPart::Channels.row(index);
        let readings: Vec<Vec<Told>> =
            way.readings.iter().map(|reading| told(reading, way.via, ways, place, notes)).collect();
        let mut fees: Vec<Fee> = Vec::new();
        for fee in kept(readings, way.via, ways) {
            match fees.contains(&fee) {
                true => notes.add(DoubtKind::Repeated, place, &repeated(&fee), ""),
                false => fees.push(fee),
            }
        }
        tell_apart(&mut fees);
        fees.iter_mut().filter(|fee| is_unsure(fee)).for_each(|fee| in_words(fee, None, place, notes));
        fees
    };
    ways.iter().enumerate().map(of_way).collect()
}

fn repeated(fee: &Fee) -> String {
    match &fee.note {
        Some(Note::Here(text)) => text.clone(),
        _ => String::new(),
    }
}

/// An amount beside a text that was not understood: whether it is everybody's is not known.
fn is_unsure(fee: &Fee) -> bool {
    let (Stated::Amount { .. }, None, None, Some(Note::Here(text))) =
        (&fee.stated, &fee.per, &fee.applies_to, &fee.note)
    else {
        return false;
    };
    let lines = text.lines().filter(|line| !line.starts_with(super::ATTACHED));
    let text = lines.collect::<Vec<_>>().join("\n");
    crate::vietnamese::parse_amounts(&text).is_empty()
        && !super::tariff::read(&text).unread.is_empty()
        && super::tariff::conditioned(&text).is_none()
}

/// The text of a fee, or a sentence of elsewhere, in the place of its amount, which stands behind it.
pub(crate) fn in_words(fee: &mut Fee, sentence: Option<&str>, place: Place, notes: &mut Notes) {
    let Stated::Amount { money, .. } = &fee.stated else { return };
    let own = match fee.note.take() {
        Some(Note::Here(text)) => Some(text),
        _ => None,
    };
    let text = [own.as_deref(), sentence].into_iter().flatten().collect::<Vec<_>>().join("\n");
    let note = format!("{text}\n(số tiền nguồn ghi: {})", amount::worded(money));
    notes.add(DoubtKind::FeeQuoted, place, &text, "");
    *fee = Fee { stated: Stated::SeeText, note: Some(Note::Here(note)), per: None, ..fee.clone() };
}

/// What a row says for one way.
fn told(reading: &Reading, via: Via, ways: &[Way], place: Place, notes: &mut Notes) -> Vec<Told> {
    let Some(share) = reading.online.filter(|_| via == Via::Online) else { return reading.told.clone() };
    let online = match share {
        0 => Some(free_online(reading)),
        _ => shared(reading, share, ways),
    };
    match online {
        Some(told) => {
            let text = reading.text.as_deref().unwrap_or_default();
            notes.add(DoubtKind::FeeForOnline, place, text, &format!("{share} %"));
            told
        }
        None => uncertain(reading, place, notes),
    }
}

/// Nothing is paid online; what the text says of other fees still holds.
fn free_online(reading: &Reading) -> Vec<Told> {
    let Some(first) = reading.told.first() else { return Vec::new() };
    let note = reading.text.clone().map(Note::Here);
    let fee = Fee { kind: first.fee.kind, stated: Stated::Free, note, ..Fee::not_stated() };
    let others = reading.told[1..]
        .iter()
        .filter(|one| one.fee.stated == Stated::SeeText && one.fee.kind != first.fee.kind);
    std::iter::once(Told { fee, via: Vec::new() }).chain(others.cloned()).collect()
}

/// The amounts of the text, or of the counter's equal row, at their share.
fn shared(reading: &Reading, share: u64, ways: &[Way]) -> Option<Vec<Told>> {
    if let Some(own) = &reading.own {
        let counter = ways.iter().filter(|way| way.via == Via::InPerson).flat_map(|way| &way.readings);
        let mut same = counter.filter(|other| other.text == reading.text);
        let base = same.find_map(|other| other.own.clone())?;
        // The row may hold what is paid online already.
        if own.currency == base.currency && own.amount.checked_mul(100) == base.amount.checked_mul(share) {
            return Some(reading.told.clone());
        }
        if *own != base {
            return None;
        }
    }
    let certain = reading.told.iter().any(|one| matches!(one.fee.stated, Stated::Amount { .. }));
    let all: Option<Vec<Told>> = reading.told.iter().map(|one| at_share(one, share)).collect();
    all.filter(|_| certain)
}

fn at_share(one: &Told, share: u64) -> Option<Told> {
    let mut one = one.clone();
    if !one.via.is_empty() {
        return Some(one);
    }
    if let Stated::Amount { money, set_by_province } = &one.fee.stated {
        let hundredths = money.amount.checked_mul(share)?;
        let whole = (hundredths % 100 == 0 && !set_by_province).then_some(hundredths / 100)?;
        let money = Money { amount: whole, currency: money.currency.clone() };
        one.fee.stated = Stated::Amount { money, set_by_province: false };
        let condition = one.fee.applies_to.take();
        one.fee.applies_to =
            Some(condition.map_or_else(|| ONLINE.to_owned(), |of| format!("{of}; {ONLINE}")));
    }
    Some(one)
}

const ONLINE: &str = "nộp trực tuyến";

/// An online share of an amount that is not known for sure: the text says it.
fn uncertain(reading: &Reading, place: Place, notes: &mut Notes) -> Vec<Told> {
    let mut told = reading.told.clone();
    let text = reading.text.clone().unwrap_or_default();
    for one in &mut told {
        if let Stated::Amount { money, .. } = &one.fee.stated {
            let note = format!("{text}\n(số tiền nguồn ghi: {})", amount::worded(money));
            one.fee.stated = Stated::SeeText;
            one.fee.per = None;
            one.fee.note = Some(Note::Here(note));
            notes.add(DoubtKind::FeeQuoted, place, &text, "");
        }
    }
    told
}

/// Without the fees of another way, where that way has them.
fn kept(readings: Vec<Vec<Told>>, via: Via, ways: &[Way]) -> Vec<Fee> {
    let is_elsewhere = |one: &Told| {
        let carries = |way: &Way| {
            one.via.contains(&way.via)
                && way.readings.iter().flat_map(|reading| &reading.told).any(|other| other.fee == one.fee)
        };
        !one.via.is_empty() && !one.via.contains(&via) && ways.iter().any(carries)
    };
    if readings.iter().flatten().all(is_elsewhere) {
        let all = readings.into_iter().flat_map(|reading| free_for_some(reading, via));
        return all.map(|one| one.fee).collect();
    }
    let mut fees = Vec::new();
    for reading in readings {
        let (others, mut here): (Vec<Told>, Vec<Told>) = reading.into_iter().partition(is_elsewhere);
        // The text of the row stays with what is left of it.
        let note = others.into_iter().find_map(|one| one.fee.note);
        if let Some(last) = here.last_mut() {
            last.fee.note = last.fee.note.take().or(note);
        }
        fees.extend(free_for_some(here, via).into_iter().map(|one| one.fee));
    }
    fees
}

/// What is free for some is their exemption, not a fee of nothing; what is free by this way is free.
fn free_for_some(told: Vec<Told>, via: Via) -> Vec<Told> {
    let kind = told.first().map_or(FeeKind::Charge, |first| first.fee.kind);
    let mut exempt: Vec<String> = Vec::new();
    let mut note = None;
    let mut rest: Vec<Told> = Vec::new();
    for mut one in told {
        let Some(of) = one.fee.applies_to.clone().filter(|_| one.fee.stated == Stated::Free) else {
            rest.push(one);
            continue;
        };
        if one.via == [via] && only(&small(&of), super::way::WORDS) {
            one.fee.applies_to = None;
            rest.push(one);
        } else {
            exempt.push(of);
            note = note.or(one.fee.note);
        }
    }
    if rest.is_empty() && !exempt.is_empty() {
        // Of those who do pay nothing is said but the text.
        let stated = if note.is_some() { Stated::SeeText } else { Stated::NotStated };
        let fee = Fee { kind, stated, note: note.take(), ..Fee::not_stated() };
        rest.push(Told { fee, via: Vec::new() });
    }
    for one in &mut rest {
        one.fee
            .exempt
            .extend(exempt.iter().filter(|whom| !one.fee.exempt.contains(whom)).cloned().collect::<Vec<_>>());
    }
    if let Some(last) = rest.last_mut() {
        last.fee.note = last.fee.note.take().or(note);
    }
    rest
}

/// Two amounts of one kind whose short texts are all that tells them apart: each is for what its text says.
fn tell_apart(fees: &mut [Fee]) {
    for at in 0..fees.len() {
        let Some(text) = short_text(&fees[at]) else { continue };
        let differs = |(other_at, other): (usize, &Fee)| {
            other_at != at
                && other.kind == fees[at].kind
                && short_text(other).is_some_and(|other| other != text)
                && other.stated != fees[at].stated
        };
        // Those that were told apart before count as well.
        let told =
            |other: &Fee| other.kind == fees[at].kind && other.note.is_none() && other.applies_to.is_some();
        let counted =
            |other: &Fee| other.kind == fees[at].kind && other.per.is_some() && other.note.is_none();
        if fees.iter().enumerate().any(differs) || fees[..at].iter().any(told) || fees.iter().any(counted) {
            let text = text.to_owned();
            fees[at].applies_to = Some(text);
            fees[at].note = None;
        }
    }
}

fn short_text(fee: &Fee) -> Option<&str> {
    let (Stated::Amount { .. }, None, Some(Note::Here(text))) = (&fee.stated, &fee.applies_to, &fee.note)
    else {
        return None;
    };
    // Its days tell it apart.
    if fee.valid_from.is_some() || fee.valid_to.is_some() {
        return None;
    }
    let speaks_of_paying = ["theo", "nộp khi", "nộp tại", "người nộp", "thu", "căn cứ", "mức"];
    let fits = text.chars().count() <= 120
        && clauses(text).len() == 1
        && crate::vietnamese::parse_amounts(text).is_empty()
        && !begins(&small(text), &speaks_of_paying);
    fits.then_some(text.as_str())
}
