//! Ways of handing in: one row of the portal a method and case, here merged where only the method differs.
//!
//! In: `executionMethods`. Out: [`Channels`]: the procedure's own time where all channels have the same,
//! the channels, and the long notes that several fee rows share.

use std::collections::BTreeMap;

use super::cases::Cases;
use super::clean::{Notes, is_unspecified};
use super::doubt::{DoubtKind, MergedPart};
use super::record::{Method, Record};
use super::{fees, time};
use crate::catalogue::{Channel, FeeKind, Note, Time, Timing, Via};
use crate::vietnamese;

/// What the channels of a record come to.
#[derive(Debug, Default)]
pub(crate) struct Channels {
    pub(crate) time: Timing,
    /// The record's sentences on time that could not be read.
    pub(crate) quote: Option<String>,
    pub(crate) channels: Vec<Channel>,
    pub(crate) texts: BTreeMap<String, String>,
    /// What is quoted of the money.
    pub(crate) fees_quoted: Option<String>,
}

/// A note of fewer letters is not worth a name.
const SHARED_FROM: usize = 80;

pub(crate) fn read(record: &Record, cases: &mut Cases, notes: &mut Notes) -> Channels {
    let beside = time::Beside::of(record);
    let money = fees::of_record(record, notes);
    let ways = record.methods.iter().zip(money.ways).enumerate();
    let rows = ways.map(|(index, (method, paid))| row(method, paid, index, &beside, notes));
    let mut rows = time::arranged(rows.collect(), &record.name);
    beside.fill_silent(&mut rows);
    let told: Vec<&time::Told> = rows.iter().map(|row| &row.told).collect();
    let against = time::against_cases(&told, beside.cases(), notes);
    let mut channels: Vec<Channel> = Vec::new();
    let mut quotes: Vec<String> = Vec::new();
    let mut words: Vec<String> = Vec::new();
    let mut numbers: Vec<f64> = Vec::new();
    for mut row in rows {
        time::report(&row.told, MergedPart::Channels.row(row.index), notes);
        row.channel.processing_time = time::timing(&row.told, cases);
        row.channel.case = row.case.as_deref().map(|title| time::case_id(title, cases));
        numbers.extend(row.told.number);
        quotes.extend(row.told.quotes);
        words.extend(row.told.words);
        add(&mut channels, row.channel, row.index, notes);
    }
    let mut time = common_time(&mut channels);
    if time.is_silent() && channels.iter().all(|one| one.processing_time.is_silent()) {
        // Sentences that could not be read are not outdone by a number elsewhere.
        if quotes.is_empty() {
            let told = beside.of_procedure(&numbers);
            time::report(&told, MergedPart::Time.whole(), notes);
            time = time::timing(&told, cases);
            quotes.extend(told.quotes);
        }
    }
    quotes.extend(words);
    quotes.extend(against);
    quotes.extend(beside.waits_for(&time.time).into_iter().filter(|_| !time.is_silent()));
    for stated in channels.iter_mut().map(|one| &mut one.processing_time).chain([&mut time]) {
        let counts = !matches!(stated.time, Time::SameDay(_)) && !stated.is_silent();
        stated.cutoff = stated.cutoff.or_else(|| beside.cutoff().filter(|_| counts));
    }
    let texts = share_notes(&mut channels);
    Channels { time, quote: joined(quotes), channels, texts, fees_quoted: money.quote }
}

fn joined(quotes: Vec<String>) -> Option<String> {
    let mut lines: Vec<String> = Vec::new();
    for quote in quotes {
        if !lines.contains(&quote) {
            lines.push(quote);
        }
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn row(
    method: &Method,
    paid: fees::Paid,
    index: usize,
    beside: &time::Beside<'_>,
    notes: &mut Notes,
) -> time::TimeRow {
    let mut channel = channel(method, index, paid, notes);
    let place = MergedPart::Channels.row(index);
    let note = channel.note.as_deref().unwrap_or_default();
    let (mut told, kept) = beside.of_row(method, channel.via[0], note, place, notes);
    if told.is_silent() && told.quotes.is_empty() && told.words.is_empty() {
        told.quotes.extend(says_none(&method.description));
    }
    if let Some(words) = kept {
        channel.note = Some(channel.note.map_or_else(|| words.clone(), |note| format!("{words}\n{note}")));
    }
    time::TimeRow { index, channel, told, case: None }
}

/// "Không quy định" in the place of a time.
fn says_none(description: &str) -> Option<String> {
    let text = vietnamese::nfc(description);
    let first = text.split([';', '\n', '.']).next().unwrap_or_default().trim();
    is_unspecified(first).then(|| first.to_owned())
}

fn channel(method: &Method, index: usize, paid: fees::Paid, notes: &mut Notes) -> Channel {
    let place = MergedPart::Channels.row(index);
    let via = match method.via.as_str() {
        "DIRECT" => Via::InPerson,
        "ONLINE" => Via::Online,
        "POSTAL" => Via::Postal,
        other => {
            notes.add(DoubtKind::UnknownChannel, place, other, "");
            Via::InPerson
        }
    };
    let note = notes.content(&method.description, place);
    Channel {
        id: None,
        via: vec![via],
        case: None,
        processing_time: Timing::default(),
        note: paid.with(note),
        address: None,
        link: None,
        fees: paid.fees,
        pay: Vec::new(),
        returns: Vec::new(),
        return_note: None,
    }
}

/// Adds a channel, or only its way to an equal one.
fn add(channels: &mut Vec<Channel>, channel: Channel, index: usize, notes: &mut Notes) {
    let same = |one: &&mut Channel| {
        (&one.case, &one.processing_time, &one.note, &one.fees)
            == (&channel.case, &channel.processing_time, &channel.note, &channel.fees)
    };
    let Some(one) = channels.iter_mut().find(same) else {
        channels.push(channel);
        return;
    };
    let via = channel.via[0];
    if one.via.contains(&via) {
        notes.add(DoubtKind::RepeatedChannel, MergedPart::Channels.row(index), "", "");
    } else {
        one.via.push(via);
        one.via.sort();
    }
}

/// The time that all channels have, taken out of them.
fn common_time(channels: &mut [Channel]) -> Timing {
    let first = channels.first().map(|one| one.processing_time.clone()).unwrap_or_default();
    if channels.iter().any(|one| one.processing_time != first || one.case.is_some()) {
        return Timing::default();
    }
    channels.iter_mut().for_each(|one| one.processing_time = Timing::default());
    first
}

/// Names the long notes that more than one fee row holds.
fn share_notes(channels: &mut [Channel]) -> BTreeMap<String, String> {
    let mut holders: Vec<(String, FeeKind, usize)> = Vec::new();
    for fee in channels.iter().flat_map(|one| &one.fees) {
        let Some(Note::Here(text)) = &fee.note else { continue };
        match holders.iter_mut().find(|(known, ..)| known == text) {
            Some((_, _, count)) => *count += 1,
            None => holders.push((text.clone(), fee.kind, 1)),
        }
    }
    let mut texts = BTreeMap::new();
    for (text, kind, count) in holders {
        if count > 1 && text.chars().count() >= SHARED_FROM {
            let name = free_name(&texts, kind);
            for fee in channels.iter_mut().flat_map(|one| &mut one.fees) {
                if fee.note.as_ref() == Some(&Note::Here(text.clone())) {
                    fee.note = Some(Note::Shared(name.clone()));
                }
            }
            texts.insert(name, text);
        }
    }
    texts
}

fn free_name(texts: &BTreeMap<String, String>, kind: FeeKind) -> String {
    let word = match kind {
        FeeKind::Fee => "phí",
        FeeKind::Charge => "lệ phí",
        FeeKind::Price => "giá",
    };
    let stem = vietnamese::slug(word, 20).unwrap_or_default();
    let mut name = stem.clone();
    let mut number = 1;
    while texts.contains_key(&name) {
        number += 1;
        name = format!("{stem}-{number}");
    }
    name
}
