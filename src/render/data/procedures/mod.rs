//! `thu-tuc.json`: the procedures as open data, version 1.
//!
//! In: the [`Site`]. Out: one JSON document with one procedure a line, in order of code; every key in a
//! fixed order and always present, with the keys of the catalogue's own files. Every state is spelled
//! out: what is not stated says `"not-stated"` where it has states, else `null`. Ended procedures are
//! not in it, announced ones say so in `life`. A procedure is turned to bytes before the next one is
//! looked at: the national catalogue is sixty megabytes of this.

mod one;

use super::parts;
use crate::cache::Fingerprint;
use crate::catalogue::Life;
use crate::site::{Entry, Site};

/// Procedures a piece: about a megabyte.
const PIECE: usize = 64;

/// Kept by hand, for the document is the largest of all. A procedure's part follows from its file, its life on the day,
/// its field's name, whether it counts as compared, and the public address.
pub(crate) fn fingerprint(site: &Site) -> Fingerprint {
    let checked = |entry: &Entry| site.checked_on(&entry.procedure.commune.review);
    let seen = |entry: &Entry| {
        (entry.procedure.seen, life(entry), field(site, entry).map(str::to_owned), checked(entry))
    };
    let seen: Vec<_> = in_order(site).into_iter().map(seen).collect();
    Fingerprint::of(&("open data", &site.config.base_url, seen))
}

/// The document, piece by piece: the national one would be eighty megabytes in memory.
pub(crate) fn pieces(site: &Site) -> impl Iterator<Item = Vec<u8>> {
    let entries = in_order(site);
    let ends = entries.len().div_ceil(PIECE);
    let piece = move |number: usize| {
        let from = number * PIECE;
        let mut json = if number == 0 { b"{\"version\":1,\"procedures\":[".to_vec() } else { Vec::new() };
        for (at, entry) in entries.iter().enumerate().skip(from).take(PIECE) {
            json.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
            one::write(site, entry, &mut json).expect("JSON is written to memory");
        }
        if number == ends {
            json.extend_from_slice(b"\n]}\n");
        }
        json
    };
    (0..=ends).map(piece)
}

fn in_order(site: &Site) -> Vec<&Entry> {
    let mut entries: Vec<&Entry> = site.listed().collect();
    entries.sort_by(|a, b| a.procedure.code.cmp(&b.procedure.code));
    entries
}

/// The state's word, and the first day in force of what is only announced.
fn life(entry: &Entry) -> (&'static str, Option<jiff::civil::Date>) {
    let from = match entry.life {
        Life::Announced(from) => Some(from),
        Life::InForce | Life::Ended(_) => entry.procedure.effective_from,
    };
    (parts::life_word(entry.life), from)
}

fn field<'a>(site: &'a Site, entry: &Entry) -> Option<&'a str> {
    entry.field.map(|id| site.fields[id].field.name.as_str())
}

#[cfg(test)]
mod tests;
