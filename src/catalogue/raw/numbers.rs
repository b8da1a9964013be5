//! Numbers as people write them: with thousands marked off, with units, in words, with letters for digits.

use crate::vietnamese::{by_thousands, fold, parse_amounts};

/// A whole number: with thousands marked off, in words of thousands and millions, or with a unit behind it.
pub(super) fn count(bare: &str) -> Option<String> {
    let lowered = bare.to_lowercase();
    let digits: String = lowered.chars().map(|c| if c == 'o' { '0' } else { c }).collect();
    let digits =
        if digits.chars().all(|c| c.is_ascii_digit() || " .,_".contains(c)) { digits } else { lowered };
    let without_unit = digits.trim_end_matches(['đ', '₫', ' ']);
    let without_unit = ["đồng", "vnđ", "vnd"]
        .iter()
        .find_map(|unit| without_unit.strip_suffix(unit))
        .unwrap_or(without_unit);
    if let Some(plain) = grouped(without_unit.trim()) {
        return Some(plain);
    }
    let thousands = digits.replace('k', " nghìn");
    for asked in [thousands.clone(), format!("{thousands} đồng")] {
        if let [only] = &parse_amounts(&asked)[..] {
            return only
                .value
                .as_integer()
                .filter(|value| *value > 0)
                .map(|value| by_thousands(&value.to_string(), '_'));
        }
    }
    spelled(&digits)
}

/// Digits whose thousands are marked off in any way.
fn grouped(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(['.', ',', ' ', '_']).collect();
    let (first, rest) = groups.split_first()?;
    let fits = |group: &&str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    if first.is_empty() || !first.bytes().all(|b| b.is_ascii_digit()) || !rest.iter().all(fits) {
        return None;
    }
    let digits = groups.concat();
    let digits = digits.trim_start_matches('0');
    match digits.len() {
        0 => None,
        1..=15 => Some(by_thousands(digits, '_')),
        _ => None,
    }
}

/// "01 bộ", "một": a small number with or without a unit.
fn spelled(text: &str) -> Option<String> {
    const WORDS: [&str; 10] = ["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"];
    let mut words = text.split_whitespace();
    let (first, unit, more) = (words.next()?, words.next(), words.next());
    // "1 bản chính": the second word of a unit is no number either, or it would be no unit.
    const UNITS: [&str; 4] = ["chinh", "sao", "giay", "ho"];
    let is_unit = more.is_none_or(|more| UNITS.contains(&fold(more).as_str())) && words.next().is_none();
    if !is_unit || unit.is_some_and(|unit| unit.contains(|c: char| c.is_ascii_digit())) {
        return None;
    }
    if first.bytes().all(|b| b.is_ascii_digit()) {
        return grouped(first);
    }
    let folded = fold(first);
    let at = WORDS.iter().position(|word| *word == folded)?;
    unit.is_none_or(|unit| !WORDS.contains(&fold(unit).as_str()) && fold(unit) != "muoi")
        .then(|| (at + 1).to_string())
}

/// "1,5" as the file wants it.
pub(super) fn halves_with_comma(written: &str) -> Option<String> {
    halves(written).filter(|_| !written.contains(char::is_whitespace))
}

pub(super) fn halves(bare: &str) -> Option<String> {
    let number = bare.split_whitespace().next()?.replace(',', ".");
    let trimmed = number.trim_start_matches('0');
    let number = if trimmed.is_empty() || trimmed.starts_with('.') {
        format!("0{trimmed}")
    } else {
        trimmed.to_owned()
    };
    let value: f64 = number.parse().ok()?;
    let rest = bare.split_whitespace().skip(1).any(|word| word.contains(|c: char| c.is_ascii_digit()));
    (value > 0.0 && (value * 2.0).fract() == 0.0 && !rest).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_count(written: &str, expected: Option<&str>) {
        assert_eq!(count(written).as_deref(), expected, "{written}");
    }

    #[test]
    fn amounts() {
        check_count("50k", Some("50_000"));
        check_count("50.000 đồng", Some("50_000"));
        check_count("50,000", Some("50_000"));
        check_count("1.500.000", Some("1_500_000"));
        check_count("50 nghìn", Some("50_000"));
        check_count("1,5 triệu", Some("1_500_000"));
        check_count("01 bộ", Some("1"));
        check_count("một", Some("1"));
        check_count("22.OOO", Some("22_000"));
        check_count("1.5", None);
        check_count("-22222", Some("22_222"));
        check_count("không", None);
    }
}
