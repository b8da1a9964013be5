//! The money of a whole record: of every way its fees, and what is quoted.
//!
//! In: a [`Record`]. Out: [`Money`]. The rows come first, then what the notes of the ways tell more of, and only where
//! all of them are silent the rest of the record.

use super::elsewhere::{Elsewhere, beside, elsewhere};
use super::ways::{Way, spread};
use super::{Reading, note};
use crate::catalogue::{Fee, Note, Stated, Via};
use crate::import::clean::Notes;
use crate::import::doubt::MergedPart;
use crate::import::record::Record;

/// The money of a record.
#[derive(Debug, Default)]
pub(crate) struct Money {
    /// As many as the record has rows of ways.
    pub(crate) ways: Vec<Paid>,
    pub(crate) quote: Option<String>,
}

/// What one way costs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Paid {
    pub(crate) fees: Vec<Fee>,
    /// Texts of fee rows that say nothing of money.
    pub(crate) stray: Vec<String>,
}

impl Paid {
    /// The way's note with what stood among the fees and belongs to it.
    pub(crate) fn with(&self, note: Option<String>) -> Option<String> {
        self.stray.iter().fold(note, |note, stray| match note {
            Some(note) if note.contains(stray.as_str()) => Some(note),
            Some(note) => Some(format!("{note}\n{stray}")),
            None => Some(stray.clone()),
        })
    }
}

/// Reads the money of a record.
pub(crate) fn of_record(record: &Record, notes: &mut Notes) -> Money {
    let ways: Vec<Way> = record
        .methods
        .iter()
        .enumerate()
        .map(|(index, method)| {
            let place = MergedPart::Channels.row(index);
            let readings = method.fees.iter().map(|row| super::read(row, place, notes)).collect();
            Way { via: via(&method.via), readings }
        })
        .collect();
    let mut fees = spread(&ways, notes);
    let (mut said, mut online, mut free) = (Vec::new(), Vec::new(), Vec::new());
    for ((index, method), fees) in record.methods.iter().enumerate().zip(&mut fees) {
        let text = notes.text(&method.description, MergedPart::Channels.row(index));
        let found = note::in_note(&text, fees, MergedPart::Channels.row(index), notes);
        said.extend(found.quotes);
        free.extend(found.free);
        online.extend(found.online.into_iter().map(|(sentence, share)| (index, sentence, share)));
    }
    let at_counter = ways.iter().zip(&fees).filter(|(way, _)| way.via == Via::InPerson);
    let counter: Vec<Fee> = at_counter.flat_map(|(_, fees)| fees.clone()).collect();
    for (at, sentence, share) in online {
        let handed_in = ways.iter().zip(&mut fees).filter(|(way, _)| way.via == Via::Online);
        let place = MergedPart::Channels.row(at);
        handed_in.for_each(|(_, fees)| note::online((&sentence, share), &counter, fees, place, notes));
    }
    // What is paid online is nowhere told where the record has no such way.
    if ways.iter().all(|way| way.via != Via::Online) {
        let shares = ways.iter().flat_map(|way| &way.readings).filter(|reading| reading.online.is_some());
        said.extend(shares.filter_map(|reading| reading.text.clone()));
    }
    if said.is_empty() && fees.iter().flatten().all(|fee| fee.stated == Stated::NotStated) {
        match elsewhere(record, notes) {
            Some(Elsewhere::Quote(quote)) => said.push(quote),
            Some(Elsewhere::Free(kind, sentence)) => {
                let note = Some(Note::Here(sentence));
                let free = Fee { kind, stated: Stated::Free, note, ..Fee::not_stated() };
                fees.iter_mut().for_each(|fees| *fees = vec![free.clone()]);
            }
            None => {}
        }
    } else {
        // What is free is then one way's alone.
        said.append(&mut free);
        said.extend(beside(record, &fees, notes));
    }
    said.extend(fees.iter().flat_map(|fees| only_for_a_time(fees)));
    let is_free = |text: &str| {
        let told = |fee: &Fee| {
            fee.stated == Stated::Free
                && fee.valid_to.is_none()
                && fee.note == Some(Note::Here(text.to_owned()))
        };
        fees.iter().flatten().any(told)
    };
    said.retain(|text: &String| !is_free(text));
    let readings: Vec<&Reading> = ways.iter().flat_map(|way| &way.readings).collect();
    let quote = note::quote(&fees, &readings, said);
    let stray =
        |way: &Way| way.readings.iter().filter(|one| one.stray).filter_map(|one| one.text.clone()).collect();
    let ways = ways.iter().zip(fees).map(|(way, fees)| Paid { fees, stray: stray(way) }).collect();
    Money { ways, quote }
}

/// The texts of a way all of whose prices end some day: nothing else says what is paid then.
fn only_for_a_time(fees: &[Fee]) -> Vec<String> {
    let ends = !fees.is_empty() && fees.iter().all(|fee| fee.valid_to.is_some());
    let text = |fee: &Fee| match &fee.note {
        Some(Note::Here(text)) => Some(text.clone()),
        _ => None,
    };
    fees.iter().filter(|_| ends).filter_map(text).collect()
}

fn via(name: &str) -> Via {
    match name {
        "ONLINE" => Via::Online,
        "POSTAL" => Via::Postal,
        _ => Via::InPerson,
    }
}
