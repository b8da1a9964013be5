//! Places in a row's text: its brackets, its first sentence, the parts that semicolons cut it into.
//!
//! In: one line of text. Out: slices of it. Nothing here knows what the words mean but for the few that
//! begin a sentence without a full stop before it.

use std::ops::Range;

pub(crate) use super::super::clean::small_letters as lower;
use super::super::enumerator::{enumerator, without_bullet};

/// Without bullet and enumerator.
pub(crate) fn bare(text: &str) -> &str {
    let text = without_bullet(text);
    let text = text.strip_prefix("+)").map_or(text, str::trim_start);
    enumerator(text).map_or(text, |found| &text[found.len..]).trim()
}

/// The outermost pairs of brackets, with both signs. One that is never closed is no bracket.
pub(crate) fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('(').map(|found| at + found) {
        match closing(&text[open..]) {
            Some(len) => {
                out.push(open..open + len);
                at = open + len;
            }
            None => at = open + 1,
        }
    }
    out
}

/// Bytes from an opening bracket up to its closing one.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

pub(crate) fn is_outside(brackets: &[Range<usize>], at: usize) -> bool {
    !brackets.iter().any(|one| one.contains(&at))
}

/// What stands up to the first full stop. "Trường hợp" and the like with a capital begin a sentence too.
pub(crate) fn first_sentence(text: &str) -> &str {
    let brackets = brackets(text);
    for (at, c) in text.char_indices() {
        let behind = &text[at + c.len_utf8()..];
        if is_outside(&brackets, at) {
            let stops = c == '.' && begins_sentence(behind) && !is_abbreviated(&text[..at]);
            let begins =
                at > 0 && c.is_whitespace() && BEGINNINGS.iter().any(|word| behind.starts_with(word));
            if stops || begins {
                return &text[..at];
            }
        }
    }
    text
}

/// "TP. Hồ Chí Minh"
fn is_abbreviated(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    ["TP", "Tp", "TX", "Tx", "Q", "P", "ThS", "TS", "BS"].contains(&word)
}

/// A space and a capital behind a full stop.
fn begins_sentence(behind: &str) -> bool {
    let mut chars = behind.trim_start_matches(['.', ',']).chars();
    chars.next().is_some_and(char::is_whitespace)
        && chars
            .find(|c| !c.is_whitespace() && !matches!(c, '(' | '“' | '"' | '-' | '+' | '*'))
            .is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Words that, with a capital, only stand where a sentence begins.
const BEGINNINGS: &[&str] =
    &["Trường hợp ", "Trong trường hợp ", "Đối với ", "Nếu ", "Lưu ý", "Ghi chú", "Ngoài ra", "Riêng "];

/// The parts between semicolons that stand outside brackets.
pub(crate) fn segments(text: &str) -> Vec<&str> {
    let brackets = brackets(text);
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(';') {
        if is_outside(&brackets, at) {
            out.push(text[start..at].trim());
            start = at + 1;
        }
    }
    out.push(text[start..].trim());
    out.retain(|part| part.chars().any(char::is_alphanumeric));
    out
}

/// With a small first letter, unless the word is an abbreviation ("UBND").
pub(crate) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return String::new() };
    if chars.clone().next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    first.to_lowercase().chain(chars).collect()
}

/// Without the signs that only end a phrase.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim().trim_end_matches(['.', ';', ',', ':', ' ', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_places() {
        let first = |text, expected: &str| assert_eq!(first_sentence(text), expected, "{text}");
        first("Giấy A. Giấy này có hai bản.", "Giấy A");
        first(
            "Giấy A theo Nghị định số 1.2/2025/NĐ-CP của Chính phủ.",
            "Giấy A theo Nghị định số 1.2/2025/NĐ-CP của Chính phủ.",
        );
        first(
            "Giấy A (bản gốc. Không nhận bản chụp) và giấy B. Hết.",
            "Giấy A (bản gốc. Không nhận bản chụp) và giấy B",
        );
        first("Giấy A Trường hợp mất thì thôi", "Giấy A");
        first("Giấy của TP. Mẫu", "Giấy của TP. Mẫu");
        assert_eq!(segments("A (b; c); d;"), ["A (b; c)", "d"]);
        assert_eq!(brackets("a (b (c)) (d) (e"), [2..9, 10..13]);
        assert_eq!(bare("- a) Đơn"), "Đơn");
        assert_eq!(lower("ĐƠN Ở Ấp"), "đơn ở ấp");
    }
}
