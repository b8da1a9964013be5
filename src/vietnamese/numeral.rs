//! Finding numbers in running text: 05, 1.339, 50 000, 3,5, 1/2, ½, and "05 (năm)" with its words.
//!
//! Parts of document numbers, dates and codes (30/2020/NĐ-CP, H2, 1.004827) are not numbers here. What a number
//! counts is decided by `amount` and `duration`.

use std::ops::Range;

use super::number::Decimal;
use super::words::{previous_word, skip_spaces};

/// A number as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Numeral {
    pub(crate) value: Decimal,
    /// The digits alone.
    pub(crate) range: Range<usize>,
    /// Where the text goes on: behind the digits, or behind the bracket that repeats them in words.
    pub(crate) end: usize,
    pub(crate) grouping: Grouping,
}

/// How thousands are marked off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grouping {
    None,
    /// 1.339 or 50 000.
    Plain,
    /// 20,000: the English way. Or a number with three decimals; what follows must tell.
    Comma,
}

/// All numbers of a text, in order.
pub(super) fn numerals(text: &str) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(|c: char| c.is_ascii_digit() || c == '½').map(|at| from + at) {
        let token_end = end_of_token(text, start);
        found.extend(numeral_in(text, start, token_end));
        from = token_end;
    }
    found
}

/// Whether `low` and `high` are the ends of one span, as in "03 - 05 ngày" or "từ 10 đến 20 triệu", or two values to
/// choose from: "3 hoặc 5 ngày".
pub(super) fn is_span(text: &str, low: &Numeral, high: &Numeral) -> bool {
    let between = text.get(low.end..high.range.start).unwrap_or_default().trim();
    let label = previous_word(text, low.range.start).to_lowercase();
    let is_label = ["bước", "khoản", "điểm", "mục", "điều", "chương", "cấp", "lớp", "số", "mẫu"];
    matches!(between, "-" | "–" | "đến" | "tới" | "hoặc")
        && low.value < high.value
        && !is_label.contains(&label.as_str())
}

/// Digits with the dots, commas, slashes and single spaces that hold them together.
fn end_of_token(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    while end < bytes.len() {
        let joined = match bytes[end] {
            b'0'..=b'9' => true,
            b'.' | b',' | b'/' => bytes.get(end + 1).is_some_and(u8::is_ascii_digit),
            _ => false,
        };
        if !joined {
            break;
        }
        end += 1;
    }
    if text[end..].starts_with('½') {
        end += '½'.len_utf8();
    }
    spaced_groups(bytes, start, end)
}

/// "50 000 000": groups of three digits behind a first group of one to three.
fn spaced_groups(bytes: &[u8], start: usize, end: usize) -> usize {
    let first = &bytes[start..end];
    if first.len() > 3 || first.first() == Some(&b'0') || !first.iter().all(u8::is_ascii_digit) {
        return end;
    }
    let mut end = end;
    while let [b' ', group @ ..] = &bytes[end..]
        && group.len() >= 3
        && group[..3].iter().all(u8::is_ascii_digit)
        && !group.get(3).is_some_and(u8::is_ascii_digit)
    {
        end += 4;
    }
    end
}

fn numeral_in(text: &str, start: usize, end: usize) -> Option<Numeral> {
    let attached = text[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | ','));
    let continued = text[end..].starts_with('/') && text[end + 1..].starts_with(|c: char| c.is_uppercase());
    if attached || continued {
        return None;
    }
    let (value, grouping) = read(&text[start..end])?;
    Some(Numeral { value, range: start..end, end: behind_words(text, end), grouping })
}

fn read(token: &str) -> Option<(Decimal, Grouping)> {
    if token == "1/2" {
        return Some((Decimal::from_thousandths(500), Grouping::None));
    }
    if let Some(whole) = token.strip_suffix('½') {
        let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        return Some((Decimal::from_thousandths(whole.checked_mul(1000)?.checked_add(500)?), Grouping::None));
    }
    if let Some((whole, decimals)) = token.split_once(',') {
        if is_grouped(token, ',') && !token.contains(['.', ' ']) {
            return Some((whole_number(token)?, Grouping::Comma));
        }
        let grouping = if whole.contains(['.', ' ']) { Grouping::Plain } else { Grouping::None };
        let whole = if grouping == Grouping::Plain { grouped_number(whole)? } else { whole_number(whole)? };
        return Some((with_decimals(whole, decimals)?, grouping));
    }
    if token.contains(['.', ' ']) {
        if let Some(value) = grouped_number(token) {
            return Some((value, Grouping::Plain));
        }
        let (whole, decimals) = token.split_once('.')?;
        return Some((with_decimals(whole_number(whole)?, decimals)?, Grouping::None));
    }
    Some((whole_number(token)?, Grouping::None))
}

fn grouped_number(token: &str) -> Option<Decimal> {
    let separator = if token.contains('.') { '.' } else { ' ' };
    if is_grouped(token, separator) { whole_number(token) } else { None }
}

fn is_grouped(token: &str, separator: char) -> bool {
    let mut groups = token.split(separator);
    let first = groups.next().unwrap_or_default();
    let rest_is_groups = groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    // "0.500" and "01.339" are no thousands.
    (1..=3).contains(&first.len()) && !first.starts_with('0') && rest_is_groups
}

fn whole_number(token: &str) -> Option<Decimal> {
    let digits: String = token.chars().filter(|c| !matches!(c, '.' | ',' | ' ')).collect();
    digits.parse().ok().and_then(Decimal::from_integer)
}

/// One or two decimals: three could be thousands.
fn with_decimals(whole: Decimal, decimals: &str) -> Option<Decimal> {
    let scale = match decimals.len() {
        1 => 100,
        2 => 10,
        _ => return None,
    };
    let part: i64 = decimals.parse().ok()?;
    whole.thousandths().checked_add(part.checked_mul(scale)?).map(Decimal::from_thousandths)
}

/// Behind "(năm)" or "(hai mươi nghìn)", if that is what follows.
fn behind_words(text: &str, at: usize) -> usize {
    let start = skip_spaces(text, at);
    let Some(inside) = text[start..].strip_prefix('(') else {
        return at;
    };
    match inside.find(|c: char| !(c.is_alphabetic() || matches!(c, ' ' | ','))) {
        Some(len) if inside[len..].starts_with(')') && len <= 100 => start + len + 2,
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, i64)]) {
        let found = numerals(text);
        let found: Vec<_> = found.iter().map(|n| (&text[n.range.clone()], n.value.thousandths())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn reads_numbers() {
        check("05 ngày, 1.339 hồ sơ", &[("05", 5000), ("1.339", 1_339_000)]);
        check("50 000 đồng và 1 000 000.", &[("50 000", 50_000_000), ("1 000 000", 1_000_000_000)]);
        check("3,5 ngày; 3.5 ngày; 1.339,25", &[("3,5", 3500), ("3.5", 3500), ("1.339,25", 1_339_250)]);
        check("20,000đ", &[("20,000", 20_000_000)]);
        check("½ ngày, 1/2 ngày, 2½", &[("½", 500), ("1/2", 500), ("2½", 2500)]);
        check("ngày 5, 6.", &[("5", 5000), ("6", 6000)]);
    }

    #[test]
    fn leaves_codes_and_dates() {
        check("30/2020/NĐ-CP, 5/8/2019, H2, 44/QĐ-UBND", &[]);
        check("99999999999999999999", &[]);
        check("1.2.3 mục", &[]);
    }

    #[test]
    fn reads_over_the_words_in_brackets() {
        let text = "05 (năm) ngày";
        assert_eq!(numerals(text)[0].end, "05 (năm)".len());
        let text = "05 (5 ngày)";
        assert_eq!(numerals(text)[0].end, 2);
    }
}
