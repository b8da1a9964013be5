//! The money of a whole record: of every way its fees, and what is quoted.
//!
//! In: a [`Record`]. Out: [`Money`]. The rows come first, then what the notes of the ways tell more of, and only where
//! all of them are silent the rest of the record.

use super::elsewhere::{Elsewhere, elsewhere};
use super::ways::{Way, spread};
use super::{Reading, note};
use crate::catalogue::model::{Fee, Note, Stated, Via};
use crate::import::clean::Notes;
use crate::import::doubt::Part;
use crate::import::record::Record;

/// The money of a record.
#[derive(Debug, Default)]
pub struct Money {
    /// As many as the record has rows of ways.
    pub ways: Vec<Paid>,
    pub quote: Option<String>,
}

/// What one way costs.
#[derive(Clone, Debug, Default)]
pub struct Paid {
    pub fees: Vec<Fee>,
    /// Texts of fee rows that say nothing of money.
    pub stray: Vec<String>,
}

impl Paid {
    /// The way's note with what stood among the fees and belongs to it.
    pub fn with(&self, note: Option<String>) -> Option<String> {
        self.stray.iter().fold(note, |note, stray| match note {
            Some(note) if note.contains(stray.as_str()) => Some(note),
            Some(note) => Some(format!("{note}\n{stray}")),
            None => Some(stray.clone()),
        })
    }
}

/// Reads the money of a record.
pub fn of_record(record: &Record, notes: &mut Notes) -> Money {
    let ways: Vec<Way> = record
        .methods
        .iter()
        .enumerate()
        .map(|(index, method)| {
            let place = Part::Channels.row(index);
            let readings = method.fees.iter().map(|row| super::read(row, place, notes)).collect();
            Way { via: via(&method.via), readings }
        })
        .collect();
    let mut fees = spread(&ways, notes);
    let mut said = Vec::new();
    for ((index, method), fees) in record.methods.iter().enumerate().zip(&mut fees) {
        let text = notes.text(&method.description, Part::Channels.row(index));
        said.extend(note::in_note(&text, fees, Part::Channels.row(index), notes));
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
    }
    let readings: Vec<&Reading> = ways.iter().flat_map(|way| &way.readings).collect();
    let quote = note::quote(&fees, &readings, said);
    let stray =
        |way: &Way| way.readings.iter().filter(|one| one.stray).filter_map(|one| one.text.clone()).collect();
    let ways = ways.iter().zip(fees).map(|(way, fees)| Paid { fees, stray: stray(way) }).collect();
    Money { ways, quote }
}

fn via(name: &str) -> Via {
    match name {
        "ONLINE" => Via::Online,
        "POSTAL" => Via::Postal,
        _ => Via::InPerson,
    }
}
