//! Looking for words in a text about money: without capitals, at the borders of words.
//!
//! In: a text and a phrase in small letters. Out: where it stands. Marks count, for "phi", "phí" and "phỉ" are
//! three words; both places of the tone mark ("hoà", "hòa") do not occur in the phrases looked for.

use std::ops::Range;

pub(crate) use crate::import::clean::small_letters as small;

/// Where a phrase first stands in a text of small letters.
pub(crate) fn find(text: &str, phrase: &str) -> Option<Range<usize>> {
    text.match_indices(phrase).map(|(at, _)| at..at + phrase.len()).find(|range| is_apart(text, range))
}

fn is_apart(text: &str, range: &Range<usize>) -> bool {
    !text[..range.start].ends_with(char::is_alphanumeric)
        && !text[range.end..].starts_with(char::is_alphanumeric)
}

pub(crate) fn has(text: &str, phrase: &str) -> bool {
    find(text, phrase).is_some()
}

pub(crate) fn has_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| has(text, phrase))
}

/// The first of several phrases.
pub(crate) fn first_of(text: &str, phrases: &[&str]) -> Option<Range<usize>> {
    phrases
        .iter()
        .filter_map(|phrase| find(text, phrase))
        .min_by_key(|range| (range.start, usize::MAX - range.end))
}

/// How long the longest of the phrases is that the text begins with.
pub(crate) fn lead(text: &str, phrases: &[&str]) -> Option<usize> {
    let begins = |phrase: &&&str| {
        text.strip_prefix(**phrase).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    phrases.iter().filter(begins).map(|phrase| phrase.len()).max()
}

pub(crate) fn begins(text: &str, phrases: &[&str]) -> bool {
    lead(text, phrases).is_some()
}

/// How long the longest of the phrases is that the text ends with.
pub(crate) fn tail(text: &str, phrases: &[&str]) -> Option<usize> {
    let ends = |phrase: &&&str| {
        text.strip_suffix(**phrase).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    phrases.iter().filter(ends).map(|phrase| phrase.len()).max()
}

/// Whether a text has no other words than these.
pub(crate) fn only(text: &str, words: &[&str]) -> bool {
    crate::vietnamese::words(text).all(|(_, word)| words.contains(&word))
}

/// Without the signs that stand between clauses.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '.' | ';' | ',' | ':' | '-' | '–' | '—' | '=')
    })
}

/// A clause without the bracket around all of it.
pub(crate) fn unwrapped(text: &str) -> &str {
    let text = text.trim();
    let inner = text.strip_prefix('(').and_then(|rest| rest.trim_end_matches(['.', ' ']).strip_suffix(')'));
    match inner {
        Some(inner) if is_balanced(inner) => inner.trim(),
        _ => text,
    }
}

/// Whether every bracket that closes was opened before, and none stays open.
pub(crate) fn is_balanced(text: &str) -> bool {
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return false,
            ')' => depth -= 1,
            _ => {}
        }
    }
    depth == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_at_their_borders() {
        let text = small("Miễn LỆ PHÍ cho người thuộc hộ nghèo");
        assert_eq!(text, "miễn lệ phí cho người thuộc hộ nghèo");
        assert_eq!(find(&text, "lệ phí").map(|range| &text[range]), Some("lệ phí"));
        assert!(!has("phím bấm", "phí") && has("phí: 5", "phí"));
        assert_eq!(lead("lệ phí: 5", &["lệ", "lệ phí"]), Some("lệ phí".len()));
        assert_eq!(tail("thì thu", &["thu", "thì thu"]), Some("thì thu".len()));
        assert!(only("nộp hồ sơ", &["nộp", "hồ", "sơ"]) && !only("nộp đơn", &["nộp"]));
    }

    #[test]
    fn takes_away_what_stands_around() {
        assert_eq!(trimmed(" - Lệ phí: "), "Lệ phí");
        assert_eq!(unwrapped("(a (b) c.)"), "a (b) c.");
        assert_eq!(unwrapped("(a) và (b)"), "(a) và (b)");
    }
}
