//! Ways of handing in: one row of the portal a method and case, here merged where only the method differs.
//!
//! In: `executionMethods`. Out: [`Channels`]: the procedure's own time where all channels have the same,
//! the channels, and the long notes that several fee rows share.

use std::collections::BTreeMap;

use super::clean::Notes;
use super::doubt::{DoubtKind, Part};
use super::record::{Method, Record};
use super::{fees, time};
use crate::catalogue::model::{Channel, Fee, FeeKind, Note, Time, Via};
use crate::vietnamese;

/// What the channels of a record come to.
#[derive(Debug, Default)]
pub struct Channels {
    pub time: Time,
    pub channels: Vec<Channel>,
    pub texts: BTreeMap<String, String>,
}

/// A note of fewer letters is not worth a name.
const SHARED_FROM: usize = 80;

pub fn read(record: &Record, notes: &mut Notes) -> Channels {
    let mut channels: Vec<Channel> = Vec::new();
    for (index, method) in record.methods.iter().enumerate() {
        add(&mut channels, channel(method, index, record, notes), index, notes);
    }
    let cases = time::of_cases(&record.cases);
    let times: Vec<_> = channels.iter().map(|one| one.processing_time.clone()).collect();
    time::compare_with_cases(&times, &cases, notes);
    let time = common_time(&mut channels, &cases, notes);
    let texts = share_notes(&mut channels);
    Channels { time, channels, texts }
}

fn channel(method: &Method, index: usize, record: &Record, notes: &mut Notes) -> Channel {
    let place = Part::Channels.row(index);
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
    let processing_time = time::of_channel(method, &record.cases, place, notes);
    if let Some(note) = &note {
        time::compare_with_text(&processing_time, note, place, notes);
    }
    let mut rows: Vec<Fee> = Vec::with_capacity(method.fees.len());
    for row in &method.fees {
        let fee = fees::read(row, place, notes);
        if rows.contains(&fee) {
            notes.add(DoubtKind::Repeated, place, &row.description, "");
        } else {
            rows.push(fee);
        }
    }
    Channel {
        id: None,
        via: vec![via],
        case: None,
        processing_time,
        note,
        address: None,
        link: None,
        fees: rows,
    }
}

/// Adds a channel, or only its way to an equal one.
fn add(channels: &mut Vec<Channel>, channel: Channel, index: usize, notes: &mut Notes) {
    let same = |one: &&mut Channel| {
        (&one.processing_time, &one.note, &one.fees)
            == (&channel.processing_time, &channel.note, &channel.fees)
    };
    let Some(one) = channels.iter_mut().find(same) else {
        channels.push(channel);
        return;
    };
    let via = channel.via[0];
    if one.via.contains(&via) {
        notes.add(DoubtKind::RepeatedChannel, Part::Channels.row(index), "", "");
    } else {
        one.via.push(via);
        one.via.sort();
    }
}

/// The time that all channels have, taken out of them; that of the cases where the channels have none.
fn common_time(channels: &mut [Channel], cases: &[Time], notes: &mut Notes) -> Time {
    let first = channels.first().map_or(Time::NotStated, |one| one.processing_time.clone());
    if channels.iter().any(|one| one.processing_time != first) {
        return Time::NotStated;
    }
    if first != Time::NotStated {
        channels.iter_mut().for_each(|one| one.processing_time = Time::NotStated);
        return first;
    }
    match cases.first() {
        Some(time) if cases.iter().all(|other| other == time) => {
            let place = Part::Time.whole();
            // A second limit that the channels' own words contradict is worse than none.
            let before = notes.doubts.len();
            let texts = channels.iter().filter_map(|one| one.note.as_deref());
            texts.for_each(|text| time::compare_with_text(time, text, place, notes));
            if notes.doubts.len() > before {
                return Time::NotStated;
            }
            notes.add(DoubtKind::TimeFromCase, place, "", &time::worded(time));
            time.clone()
        }
        _ => Time::NotStated,
    }
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
