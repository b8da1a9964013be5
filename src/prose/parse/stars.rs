//! Which stars and underscores are marks, and which are what they look like.
//!
//! Markdown lets `3*4 hoặc 4*6` and `(*) … (*)` become emphasis and swallows the stars, and leaves those of
//! `**Lưu ý:**mang` as text for want of a space. In: the typed text and places in it. Out: what was meant. A mark
//! stands at the edge of words: it opens before the first and closes behind the last of them.

use std::ops::Range;

/// Letters between two marks that were typed with spaces inside: more is no heading of a sentence.
const LONGEST_SPACED: usize = 60;

/// What stands directly before and behind a place.
#[derive(Clone, Copy)]
struct Beside {
    before: Option<char>,
    behind: Option<char>,
}

impl Beside {
    fn of(typed: &str, place: &Range<usize>) -> Self {
        let before = typed.get(..place.start).and_then(|text| text.chars().next_back());
        let behind = typed.get(place.end..).and_then(|text| text.chars().next());
        Self { before, behind }
    }

    fn is_between(self, test: fn(char) -> bool) -> bool {
        self.before.is_some_and(test) && self.behind.is_some_and(test)
    }
}

/// Whether emphasis that Markdown made of `range`, marked by `len` stars or underscores, was meant.
pub(super) fn is_meant(typed: &str, range: &Range<usize>, len: usize) -> bool {
    let (opens, closes) = (range.start..range.start + len, range.end.saturating_sub(len)..range.end);
    let (first, last) = (Beside::of(typed, &opens), Beside::of(typed, &closes));
    // "3*4" is a size, in words or numbers; a bold syllable inside a word may be meant.
    let is_number = |c: char| c.is_ascii_digit();
    let inside =
        if len == 1 && typed[opens.clone()].starts_with('*') { char::is_alphanumeric } else { is_number };
    let sized = first.is_between(inside) || last.is_between(is_number);
    let inner = typed[opens.end..closes.start.max(opens.end)].trim_matches(['*', '_']);
    !sized
        && !is_gap(typed, &opens)
        && inner.contains(char::is_alphanumeric)
        && !is_name(inner, &typed[opens])
        && opens_words(inner.chars().next())
        && closes_words(inner.chars().next_back())
}

/// "____/____", "Ông ____Nguyễn____": three underscores and more are a gap to fill in.
fn is_gap(typed: &str, mark: &Range<usize>) -> bool {
    let is_underscore = |byte: &&u8| **byte == b'_';
    let before = typed.as_bytes()[..mark.start].iter().rev().take_while(is_underscore).count();
    let behind = typed.as_bytes()[mark.start..].iter().take_while(is_underscore).count();
    behind > 0 && before + behind > 2
}

/// "__init__", "_mau_so_01_": names of files and fields.
fn is_name(inner: &str, mark: &str) -> bool {
    let ascii = inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'));
    let compound = inner.contains('_') || inner.bytes().any(|byte| byte.is_ascii_digit());
    ascii && (mark == "__" && !inner.contains(char::is_uppercase) || mark == "_" && compound)
}

/// What may stand behind an opening mark: not the bracket of "(*)".
fn opens_words(behind: Option<char>) -> bool {
    behind.is_some_and(|c| !matches!(c, ')' | ']' | '}' | ',' | ';' | '”' | '…'))
}

fn closes_words(before: Option<char>) -> bool {
    before.is_some_and(|c| !matches!(c, '(' | '[' | '{' | '“'))
}

/// Which of the stars left over are pairs, by their place in the list, and which stand alone where a mark would open.
pub(super) fn pairs(
    typed: &str,
    stars: &[Range<usize>],
    apart: impl Fn(usize, usize) -> bool,
) -> (Vec<(usize, usize)>, Vec<Range<usize>>) {
    let (mut pairs, mut lonely) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < stars.len() {
        let next = at + 1;
        if next < stars.len() && !apart(at, next) && is_pair(typed, &stars[at], &stars[next]) {
            pairs.push((at, next));
            at += 2;
            continue;
        }
        if stars[at].len() == 2 && is_opening(Beside::of(typed, &stars[at])) {
            lonely.push(stars[at].clone());
        }
        at += 1;
    }
    (pairs, lonely)
}

fn is_pair(typed: &str, first: &Range<usize>, last: &Range<usize>) -> bool {
    let inner = typed.get(first.end..last.start).unwrap_or("");
    let (opens, closes) = (Beside::of(typed, first), Beside::of(typed, last));
    let free = opens.before.is_none_or(|c| !c.is_alphanumeric());
    if first.len() != last.len() || first.len() > 2 || !free || !inner.contains(char::is_alphanumeric) {
        return false;
    }
    let edges = opens_words(opens.behind) && closes_words(closes.before);
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    match (is_space(opens.behind), is_space(closes.before)) {
        // The space behind the closing mark is missing.
        (false, false) => edges && closes.behind.is_some_and(char::is_alphanumeric),
        (opens_apart, true) => {
            let ends_apart = closes.behind.is_none_or(|c| !c.is_alphanumeric());
            let short = inner.chars().count() <= LONGEST_SPACED;
            edges && first.len() == 2 && short && (!opens_apart || ends_apart)
        }
        (true, false) => false,
    }
}

fn is_opening(beside: Beside) -> bool {
    beside.before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '“' | '"'))
        && beside.behind.is_some_and(char::is_alphanumeric)
}
