//! Where dossiers are received: one text of the portal that holds addresses, offices and sentences that are none.
//!
//! In: `dossierReceivingAddresses`. Out: the places, an item each; the sentences beside them, whole; and whether they say
//! that boundaries do not matter. Nothing is lost: a sentence out of which a place is taken stays as a note.
//! Whose a place is, and which hours hold there, is for those to say who know the commune.

mod pieces;
pub(crate) mod way;

use super::clean::{Notes, folded};
use super::doubt::{DoubtKind, MergedPart};
use crate::vietnamese::{OfficeKind, fold_words, parse_any_clocks, parse_offices};
use pieces::{Piece, apart, leading_office, pieces};

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Receiving {
    pub(crate) places: Vec<String>,
    pub(crate) notes: Vec<String>,
    /// Said without a condition.
    pub(crate) boundary_free: bool,
}

pub(crate) fn read(raw: &str, notes: &mut Notes) -> Receiving {
    let text = notes.content(raw, MergedPart::Authority.whole()).unwrap_or_default();
    let mut receiving = Receiving::default();
    let mut boundaries = Vec::new();
    for piece in joined(pieces(&text)) {
        boundaries.extend(way::boundary_free(&piece));
        match what_is(&piece) {
            What::Place => receiving.take_apart(&piece, notes),
            What::Note => receiving.note(&piece, notes),
            What::Sentence(places) => receiving.sentence(&piece, &places, notes),
        }
    }
    receiving.boundary_free = !boundaries.is_empty() && boundaries.iter().all(|free| *free);
    receiving
}

impl Receiving {
    /// Places that are joined by words ("A hoặc B") are several; the words stay in a note.
    fn take_apart(&mut self, piece: &str, notes: &mut Notes) {
        let parts = apart(piece);
        let places: Vec<String> =
            parts.iter().filter(|part| matches!(what_is(part), What::Place)).cloned().collect();
        if places.is_empty() {
            self.note(piece, notes);
        } else if folded(&parts.concat()) == folded(piece) || folded(&parts.join(" ")) == folded(piece) {
            places.iter().for_each(|place| self.place(place));
        } else {
            self.sentence(piece, &places, notes);
        }
    }

    /// A sentence that names places among other things stays whole.
    fn sentence(&mut self, sentence: &str, places: &[String], notes: &mut Notes) {
        notes.add(DoubtKind::PlaceInSentence, MergedPart::Authority.whole(), sentence, &places.join("; "));
        places.iter().for_each(|place| self.place(place));
        self.keep(sentence);
    }

    fn note(&mut self, note: &str, notes: &mut Notes) {
        notes.add(DoubtKind::NotAPlace, MergedPart::Authority.whole(), note, "");
        self.keep(note);
    }

    fn place(&mut self, place: &str) {
        if self.places.iter().all(|known| folded(known) != folded(place)) {
            self.places.push(place.to_owned());
        }
    }

    fn keep(&mut self, note: &str) {
        if !self.notes.iter().any(|known| known == note) {
            self.notes.push(note.to_owned());
        }
    }
}

/// What a piece is.
enum What {
    Place,
    Note,
    /// A sentence that names places among other things.
    Sentence(Vec<String>),
}

/// A text of more words than this that names no office and no number is no address.
const LONGEST_ADDRESS: usize = 30;

fn what_is(piece: &str) -> What {
    let has_office = !parse_offices(piece).is_empty();
    if way::is_about_ways(piece) {
        let places = places_in(piece);
        return if places.is_empty() { What::Note } else { What::Sentence(places) };
    }
    if has_office {
        // "Để được nhận tại UBND cấp xã, hãy gọi trước:" introduces; an office that only ends with ":" is one.
        return What::Place;
    }
    let is_way = way::is_about_online(piece) || way::is_about_post(piece) || way::is_about_boundaries(piece);
    let is_long =
        piece.split_whitespace().count() > LONGEST_ADDRESS && !piece.contains(|c: char| c.is_numeric());
    let no_place = is_way || is_long || is_of_hours(piece) || is_of_telephone(piece);
    if no_place || piece.ends_with(':') { What::Note } else { What::Place }
}

/// "Thứ hai đến thứ sáu, sáng 7h30-11h30": when, not where.
pub(crate) fn is_of_hours(piece: &str) -> bool {
    const DAYS: [&str; 13] = [
        "thu hai",
        "thu ba",
        "thu tu",
        "thu nam",
        "thu sau",
        "thu 2",
        "thu 6",
        "buoi sang",
        "buoi chieu",
        "gio hanh chinh",
        "gio lam viec",
        "sang tu",
        "hang tuan",
    ];
    const PLACES: [&str; 9] = ["duong", "pho", "so", "phuong", "thon", "xom", "ap", "khu", "tang"];
    let words: Vec<String> = fold_words(piece).collect();
    let text = words.join(" ");
    let days = DAYS.iter().any(|day| text.contains(day));
    let clocks = parse_any_clocks(piece).len() > 1;
    let names_place = words.iter().any(|word| PLACES.contains(&word.as_str()));
    (days || clocks) && !names_place
}

/// "ĐT 0200.123.456", "Email: …": how to ask, not where to go.
fn is_of_telephone(piece: &str) -> bool {
    let first: Vec<String> = fold_words(piece).take(2).collect();
    let digits = piece.chars().filter(char::is_ascii_digit).count();
    let named =
        matches!(first.first().map(String::as_str), Some("dt" | "sdt" | "tel" | "fax" | "hotline" | "zalo"))
            || first == ["dien", "thoai"]
            || first == ["so", "dien"];
    named && digits >= 6
}

/// The places that a sentence names behind "tại", "đến", "ở": from there to where another way begins.
fn places_in(sentence: &str) -> Vec<String> {
    let Some(start) = place_start(sentence) else { return Vec::new() };
    let region = &sentence[start..];
    let end = pieces::outside_brackets(region)
        .find(|(at, sign)| match sign {
            ';' => true,
            ' ' | ',' => {
                let behind = region[*at..].trim_start_matches([' ', ',']);
                let behind = ["hoặc ", "và ", "hay "].iter().find_map(|joint| behind.strip_prefix(joint));
                let later = ["để ", "trong giờ", "trong thời gian"];
                behind.is_some_and(way::is_about_ways)
                    || later.iter().any(|word| region[*at..].trim_start_matches([' ', ',']).starts_with(word))
            }
            _ => false,
        })
        .map_or(region.len(), |(at, _)| at);
    apart(region[..end].trim_end_matches([' ', ',', '.', ';', ':']))
}

/// Where the first place begins: behind the preposition right before an office or an address.
fn place_start(sentence: &str) -> Option<usize> {
    const NEAR: usize = 40;
    let office = parse_offices(sentence).first().map(|office| office.range.start);
    let address = ["số ", "tầng ", "quầy ", "trụ sở "].iter().filter_map(|word| {
        let lower = sentence.to_lowercase();
        // Lower case of Vietnamese letters has the length of the capital.
        (lower.len() == sentence.len()).then(|| lower.find(word)).flatten()
    });
    let goal = office.into_iter().chain(address).min()?;
    let before = &sentence[..goal];
    let behind = ["tại ", "Tại ", "đến ", "tới ", "về ", "cho ", "ở "]
        .iter()
        .filter_map(|word| before.rfind(word).map(|at| at + word.len()))
        .max()?;
    (sentence[behind..goal].chars().count() <= NEAR).then_some(behind)
}

/// Pieces that go on with the one before are joined to it: the address of an office, the counters of a centre.
fn joined(all: Vec<Piece>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    // The bullet of the piece that the next ones are parts of.
    let mut parent: Option<Option<char>> = None;
    for piece in all {
        let is_part = parent.is_some_and(|sign| sign != piece.sign) && !names_own_office(&piece.text);
        match out.last_mut() {
            Some(last) if is_part => {
                last.push_str(if last.ends_with(':') { " " } else { "; " });
                last.push_str(&piece.text);
            }
            Some(last) if goes_on(last, &piece.text) => {
                last.push_str("; ");
                last.push_str(&piece.text);
            }
            _ => {
                parent = (piece.text.ends_with(':') && !parse_offices(&piece.text).is_empty())
                    .then_some(piece.sign);
                out.push(piece.text);
            }
        }
    }
    out
}

/// A part that is an office itself stands for itself.
fn names_own_office(text: &str) -> bool {
    matches!(leading_office(text), Some(OfficeKind::OneStop | OfficeKind::Committee | OfficeKind::Other))
        || way::is_about_ways(text)
}

/// Whether a piece can only be the rest of an address.
fn goes_on(last: &str, text: &str) -> bool {
    const RESTS: &[&str] = &[
        "địa chỉ",
        "tại địa chỉ",
        "số điện thoại",
        "điện thoại",
        "sđt",
        "hotline",
        "cơ sở ",
        "trụ sở tại",
        "đt ",
        "đt:",
        "tel",
        "fax",
    ];
    let lower = text.to_lowercase();
    let is_rest = RESTS.iter().any(|rest| lower.starts_with(rest));
    // An office's address in a line of its own; after an address another one begins.
    let is_number = lower.starts_with("số ") && !last.contains(|c: char| c.is_numeric());
    (is_rest || is_number)
        && !way::is_about_online(text)
        && !way::is_about_ways(last)
        && !parse_offices(last).is_empty()
}

#[cfg(test)]
mod tests;
