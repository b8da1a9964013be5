//! Words near to a question that nothing surely answers. The twin of `engine/near.js`.
//!
//! Each is asked in its turn, and only one that something surely answers is offered. None of it is an answer: whoever
//! asked decides whether he meant it.

use std::collections::HashMap;

use super::question::{Question, Token};
use super::read::{Part, PartKind, Reading};
use super::score::{self, Scored};
use super::syllable::{is_number, slips, words};

/// How many are offered.
const OFFERED: usize = 3;
/// How many phrases are asked in their turn.
const TRIED: usize = 8;
/// Words of a phrase.
const WIDTHS: std::ops::RangeInclusive<usize> = 2..=4;
/// A shorter run of letters is near to everything.
const LEAST: usize = 5;
/// A phrase may differ in one of so many letters.
const LETTERS_A_SLIP: usize = 4;

/// What may have been meant, as it would be typed.
pub(super) fn near(question: &Question, hits: &[Scored], reading: &Reading<'_>) -> Vec<String> {
    if hits.iter().any(|hit| hit.is_sure) {
        return Vec::new();
    }
    let mut texts = Vec::new();
    let mut leads_to = Vec::new();
    for text in alike(question, reading).into_iter().chain(without_unknown(question, reading)) {
        let hits = score::find(&Question::of(&text, reading), reading);
        let Some(first) = hits.first().filter(|first| first.is_sure) else { continue };
        if !leads_to.contains(&first.at) {
            leads_to.push(first.at);
            texts.push(text);
        }
        if texts.len() == OFFERED {
            break;
        }
    }
    texts
}

/// No word of the index is written like it.
fn is_unknown(token: &Token, reading: &Reading<'_>) -> bool {
    !token.asks && !is_number(&token.fold) && !token.is_typed() && reading.alike(&token.fold).is_none()
}

/// The question without the words that the index does not know, where enough of it remains to tell what it is about.
fn without_unknown(question: &Question, reading: &Reading<'_>) -> Option<String> {
    let known: Vec<&Token> = question.tokens.iter().filter(|token| !is_unknown(token, reading)).collect();
    let is_other =
        known.len() < question.tokens.len() && known.iter().filter(|token| !token.asks).count() > 1;
    is_other.then(|| known.iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" "))
}

/// Phrases of names and keywords that are written nearly like the question, or like what is unknown in it, whichever way
/// it is cut into words; the nearest first.
fn alike(question: &Question, reading: &Reading<'_>) -> Vec<String> {
    let needles = needles(question, reading);
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut phrases: Vec<(usize, usize, String)> = Vec::new();
    let parts = reading.subjects.iter().flat_map(|found| &found.parts);
    for part in parts.filter(|part| part.kind <= PartKind::Keyword) {
        for (from, width) in phrases_of(part, reading) {
            let folds = part.terms[from..from + width].iter().map(|&term| reading.folds[term].as_str());
            let joined: String = folds.collect();
            let far = |needle: &String| {
                let most = needle.chars().count() / LETTERS_A_SLIP;
                let n = slips(needle, &joined, most);
                (n <= most).then_some(n)
            };
            let Some(n) = needles.iter().filter_map(far).min() else { continue };
            let met = numbers.len();
            if *numbers.entry(joined).or_insert(met) == met {
                let words = &words(&part.text)[from..from + width];
                phrases.push((n, met, words.join(" ").to_lowercase()));
            }
        }
    }
    phrases.sort_by_key(|&(n, met, _)| (n, met));
    phrases.into_iter().take(TRIED).map(|(_, _, text)| text).collect()
}

/// Where the phrases of a part begin, and how many words they have; none begins or ends with a word that only asks.
fn phrases_of<'a>(part: &'a Part, reading: &'a Reading<'_>) -> impl Iterator<Item = (usize, usize)> + 'a {
    let is_telling = |at: usize| !reading.filler.contains_key(&part.terms[at]);
    let all = (0..part.terms.len()).flat_map(|from| WIDTHS.map(move |width| (from, width)));
    all.filter(move |&(from, width)| {
        from + width <= part.terms.len() && is_telling(from) && is_telling(from + width - 1)
    })
}

/// The letters of the words that count, and those of each run of unknown ones.
fn needles(question: &Question, reading: &Reading<'_>) -> Vec<String> {
    let mut needles = vec![String::new()];
    let mut is_run = false;
    for token in question.tokens.iter().filter(|token| !token.asks) {
        needles[0].push_str(&token.fold);
        let is_unknown = is_unknown(token, reading);
        if is_unknown {
            if !is_run {
                needles.push(String::new());
            }
            if let Some(run) = needles.last_mut() {
                run.push_str(&token.fold);
            }
        }
        is_run = is_unknown;
    }
    needles.retain(|needle| needle.chars().count() >= LEAST);
    needles
}
