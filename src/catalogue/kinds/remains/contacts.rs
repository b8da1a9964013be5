//! Telephones and addresses that nobody has, however they are written: `0200000001`, `+84 200 000 001`, `xa-mau.example`.
//!
//! In: a text. Out: where they stand. The numbers are those of the starter and of the examples of keys, compared by
//! their digits, with their neighbours, for a sample counts on; and those that people type to fill in a form.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::{memchr_iter, memmem};

use super::{Known, texts};

/// Digits of a number as it is dialled within the country.
const DIGITS: usize = 10;
/// Those that are alike in a number and its neighbours.
const ALIKE: usize = 7;

/// All places in a text, in order.
pub(super) fn nobodys(text: &str) -> Vec<Range<usize>> {
    let plus = memmem::find_iter(text.as_bytes(), "+84");
    let starts = memchr_iter(b'0', text.as_bytes()).filter(|at| begins(text, *at));
    let numbers = starts.chain(plus).filter_map(|at| number(text, at));
    let mut found: Vec<_> = numbers.chain(hosts(text)).collect();
    found.sort_by_key(|range| (range.start, range.end));
    found
}

/// Whether a number begins there: not inside another, such as a code of the portal or an amount.
fn begins(text: &str, at: usize) -> bool {
    let before = &text.as_bytes()[..at];
    if text[..at].trim_end_matches([' ', '(']).ends_with("+84") {
        return false;
    }
    match before {
        [.., digit, b'.' | b',' | b'-' | b'/'] => !digit.is_ascii_digit(),
        [.., last] => !last.is_ascii_alphanumeric(),
        [] => true,
    }
}

/// A number that is nobody's, from where it begins to its last digit.
fn number(text: &str, start: usize) -> Option<Range<usize>> {
    const MOST_BETWEEN: usize = 2;
    let international = text[start..].strip_prefix("+84");
    let from = if international.is_some() { start + 3 } else { start };
    let mut digits = if international.is_some() { "0".to_owned() } else { String::new() };
    let (mut end, mut between) = (from, 0);
    for (at, c) in text[from..].char_indices() {
        match c {
            // +84 (0)200…
            '0' if international.is_some() && digits.len() == 1 => between = 0,
            '0'..='9' if digits.len() == DIGITS => {
                if between == 0 {
                    return None;
                }
                break;
            }
            '0'..='9' => {
                digits.push(c);
                (end, between) = (from + at + 1, 0);
            }
            ' ' | '\u{a0}' | '.' | '-' | '(' | ')' if between < MOST_BETWEEN => between += 1,
            _ => break,
        }
    }
    // (0200) 000 001
    let opens = text[..start].ends_with('(') && international.is_none() && text[start..end].contains(')');
    let start = if opens { start - 1 } else { start };
    (digits.len() == DIGITS && is_nobodys(&digits)).then_some(start..end)
}

fn is_nobodys(digits: &str) -> bool {
    let same = digits.bytes().skip(1).all(|digit| digit == digits.as_bytes()[DIGITS - 1]);
    same || digits == "0123456789" || OURS.contains(&digits[..ALIKE])
}

/// How the numbers of the starter and of the examples begin.
static OURS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let values = texts().into_iter().filter(|(_, known)| *known == Known::Value).map(|(text, _)| text);
    let is_number = |text: &String| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
    let digits = values.filter(is_number).map(|text| text.replace(' ', ""));
    digits.filter(|digits| digits.len() == DIGITS).map(|digits| digits[..ALIKE].to_owned()).collect()
});

/// Addresses under names that are kept for examples (RFC 2606), with all that is written together with them.
fn hosts(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    const NAME: &str = "example";
    memmem::find_iter(text.as_bytes(), NAME).filter_map(|at| {
        let (before, after) = (&text[..at], &text[at + NAME.len()..]);
        let goes_on = |rest: &str| rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
        let is_top =
            before.ends_with('.') && !goes_on(after) && !goes_on(after.strip_prefix('.').unwrap_or(""));
        let below = [".com", ".org", ".net"].iter().find_map(|end| after.strip_prefix(end));
        let is_name = below.is_some_and(|rest| !goes_on(rest))
            && !before.ends_with(|c: char| c.is_alphanumeric() || c == '-');
        let parts = |c: char| {
            c.is_whitespace()
                || matches!(c, '"' | '\'' | '\\' | '<' | '>' | '(' | ')' | '[' | ']' | ',' | ';')
        };
        let start =
            before.rfind(parts).map_or(0, |end| end + before[end..].chars().next().map_or(1, char::len_utf8));
        let end = text[at..].find(parts).map_or(text.len(), |end| at + end);
        (is_top || is_name)
            .then(|| start..start + text[start..end].trim_end_matches(['.', ':', '!', '?']).len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = nobodys(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_number_is_its_digits() {
        for written in [
            "0200000001",
            "0200.000.001",
            "0200-000-009",
            "(0200) 000 001",
            "+84 200 000 001",
            "+84200000001",
            "+84 (0)200 000 001",
            "0236 000 004",
            "0123 456 789",
            "0000 000 000",
            "0999 999 999",
        ] {
            check(written, &[written]);
            check(&format!("Gọi {written}, trong giờ."), &[written]);
        }
        check("0200 000 001 - 0200 000 002", &["0200 000 001", "0200 000 002"]);
    }

    #[test]
    fn other_numbers_are_somebodys() {
        for text in [
            "0243 826 1234",
            "0912 345 678",
            "1.001193.000.00.00.H29",
            "000.00.00.H29",
            "Ngày 01/01/2026, số 00/2026",
            "1.000.000.000 đồng",
            "02000000012345",
            "00 000",
            "Căn cước 001200000001",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn names_of_examples_are_nobodys() {
        check("Thư: gopy@xa-mau.example.", &["gopy@xa-mau.example"]);
        check("[trang](https://xa-mau.example/phan-anh)", &["https://xa-mau.example/phan-anh"]);
        check("tại https://www.example.com/a", &["https://www.example.com/a"]);
        check("example, anexample.com, xa.example.vn", &[]);
    }
}
