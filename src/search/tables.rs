//! Words that are the same for every site: what residents say and mean, abbreviations, words that only ask.

use std::collections::HashSet;

use super::index::by_count;
use super::syllable::{fold, key, words};

/// What residents say, and the official words for it: lines of "said; said", a tab, "meant; meant". An `@` stands for any
/// word of [`KIN`].
pub(super) const SYNONYMS: &str = include_str!("words/synonyms.tsv");
/// Abbreviations and what they are short for: lines cut by a tab.
pub(super) const ABBREVIATIONS: &str = include_str!("words/abbreviations.tsv");
/// Words that only ask and weigh nothing.
pub(super) const FILLERS: &str = include_str!("words/fillers.txt");
/// Phrases that only ask, of words that alone mean something ("mất bao lâu").
pub(super) const ASIDES: &str = include_str!("words/asides.txt");
/// Words for people of a family.
pub(super) const KIN: &str = include_str!("words/kin.txt");
/// What is asked about the office itself.
pub(super) const OFFICE: &str = include_str!("words/office.txt");
/// How residents ask for a page of the site that is a list: lines of its address, a tab, "said; said".
pub(super) const LISTINGS: &str = include_str!("words/listings.tsv");
/// What makes a procedure one for a special case: a question that does not speak of it means another.
pub(super) const SPECIAL: &str = include_str!("words/special.txt");

/// The lines of a table without its comments.
pub(super) fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The words of sayings and meanings: the common ones, the commonest first, then the others as they come.
pub(super) struct Spoken {
    /// Without what comes twice.
    pub(super) words: Vec<&'static str>,
    /// How many of them are common.
    pub(super) common: usize,
}

/// See [`Spoken`].
pub(super) fn spoken() -> Spoken {
    const COMMON: usize = 180;
    let phrases = lines(SYNONYMS).flat_map(|line| line.split('\t')).flat_map(|cell| cell.split("; "));
    let all: Vec<&str> = phrases.flat_map(|phrase| phrase.split(' ')).collect();
    let mut words = by_count(all.iter().copied());
    words.truncate(COMMON);
    let common = words.len();
    let mut seen: HashSet<&str> = words.iter().copied().collect();
    words.extend(all.into_iter().filter(|word| seen.insert(word)));
    Spoken { words, common }
}

/// Whether each word of a text only asks: "xin làm giấy". Of words without marks only those count that hardly anything
/// else is: "so" may be sổ.
pub(crate) fn only_asks(text: &str) -> bool {
    let is_filler = |word: &String| {
        let own = key(word);
        let is_bare = own == fold(&own);
        lines(FILLERS).enumerate().any(|(at, list)| {
            list.split(' ')
                .map(key)
                .any(|filler| filler == own || (at == 0 && is_bare && fold(&filler) == own))
        })
    };
    words(text).iter().all(is_filler)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_tell_a_filler_from_a_word() {
        for filler in ["xin", "XIN", "làm", "Lam", "giay", "ạ", "gì", "cho", "xin làm giấy"] {
            assert!(only_asks(filler), "{filler}");
        }
        for word in ["chợ", "hôn", "độc thân", "đất", "dat", "so", "do", "nha dat", "cưới"] {
            assert!(!only_asks(word), "{word}");
        }
    }

    #[test]
    fn tables_are_sound() {
        for line in lines(SYNONYMS) {
            let (said, means) = line.split_once('\t').expect("two cells");
            for text in said.split("; ").chain(means.split("; ")) {
                let plain = text.replace(['@', ','], "");
                // Of "không … nữa" it is more than a question.
                let is_kept = plain == "nữa";
                assert!(
                    (is_kept || !only_asks(&plain)) && !text.contains("  ") && text.trim() == text,
                    "{text}"
                );
            }
        }
        assert!(lines(ABBREVIATIONS).all(|line| {
            line.split_once('\t').is_some_and(|(short, long)| !short.is_empty() && !long.is_empty())
        }));
    }
}
