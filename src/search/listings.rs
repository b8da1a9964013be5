//! Pages of the site that are lists, for questions that ask for nothing else: "lệ phí", "thủ tục làm trong ngày". The twin
//! of `engine/listings.js`.
//!
//! They are kept apart from what is ranked: words such as these ask for no procedure, and none is weighed otherwise for
//! their sake.

use std::cmp::Reverse;
use std::ops::Range;

use super::index::{Index, Listing};
use super::question::{Question, Token};
use super::syllable::{fold, key};
use super::tables::{LISTINGS, lines};

/// How many are told.
const TOLD: usize = 3;

/// The pages a question asks for, what says most first: none where any word of it is about something else.
pub(super) fn listings<'a>(question: &Question, index: &'a Index) -> Vec<&'a Listing> {
    let tokens = &question.tokens;
    let asking = said("", tokens);
    let of_each: Vec<(&Listing, Vec<Range<usize>>)> =
        index.listings.iter().map(|listing| (listing, said(&listing.address, tokens))).collect();
    let places = || of_each.iter().flat_map(|(_, places)| places);
    let is_about = |at: usize| asking.iter().chain(places()).any(|places| places.contains(&at));
    if !question.codes.is_empty() || (0..tokens.len()).any(|at| !tokens[at].asks && !is_about(at)) {
        return Vec::new();
    }
    // "Phí" within "miễn phí" says something else.
    let is_own = |place: &&Range<usize>| {
        let is_within = |other: &Range<usize>| {
            other.len() > place.len() && other.contains(&place.start) && place.end <= other.end
        };
        !places().any(is_within)
    };
    let longest = |places: &[Range<usize>]| places.iter().filter(is_own).map(Range::len).max();
    let found = of_each.iter().filter_map(|(listing, places)| Some((longest(places)?, *listing)));
    let mut found: Vec<(usize, &Listing)> = found.collect();
    found.sort_by_key(|(length, _)| Reverse(*length));
    found.into_iter().take(TOLD).map(|(_, listing)| listing).collect()
}

/// Whether a list is asked for of which no name of a procedure speaks: none of them is a sure answer to "lệ phí".
pub(super) fn asks_for_list_alone(listings: &[&Listing]) -> bool {
    listings.first().is_some_and(|first| !first.is_of_lives)
}

/// Where among the words of a question a page is spoken of; with no address, where only a list is asked for.
fn said(address: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let own = lines(LISTINGS).filter_map(|line| line.split_once('\t')).find(|(at, _)| *at == address);
    let phrases = own.into_iter().flat_map(|(_, phrases)| phrases.split("; "));
    let keys = phrases.map(|text| text.split(' ').map(key).collect::<Vec<_>>());
    let places = |keys: Vec<String>| {
        let stands =
            |from: &usize| tokens[*from..].iter().zip(&keys).all(|(token, key)| token.is_written(key));
        let last = (tokens.len() + 1).saturating_sub(keys.len());
        (0..last).filter(stands).map(|from| from..from + keys.len()).collect::<Vec<_>>()
    };
    keys.flat_map(places).collect()
}

impl Token {
    /// It is the word of a key, or that without its marks.
    fn is_written(&self, word: &str) -> bool {
        self.key() == word || (self.key() == self.fold && self.fold == fold(word))
    }
}

/// The addresses for which it is said how they are asked for.
#[cfg(test)]
pub(crate) fn asks_for_listing() -> impl Iterator<Item = &'static str> {
    lines(LISTINGS).filter_map(|line| Some(line.split_once('\t')?.0))
}
