//! Time limits in running text: "03 ngày làm việc", "1,5 ngày", "24 giờ", "02 tháng", "05 (năm) ngày", "ba ngày".
//!
//! Certainty goes before completeness: dates ("ngày 01 tháng 7"), times of day ("sau 15 giờ"), rates ("5 ngày/tuần")
//! and ages ("06 tháng tuổi") are no limits. What a limit is for, its reader must find out.

use std::ops::Range;

use super::fold::fold;
use super::lower::{is_in_any_case, lower};
use super::number::Decimal;
use super::numeral::{Grouping, Numeral, is_span, numerals};
use super::words::{next_letters, previous_word, skip_spaces, words};

/// A length of time and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duration {
    pub value: Decimal,
    pub unit: Unit,
    /// From the first digit to the end of the unit.
    pub(crate) range: Range<usize>,
}

/// What a time limit is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Giờ làm việc: hours in which the office works.
    WorkingHours,
    /// Giờ.
    Hours,
    /// Ngày làm việc: days on which the office works.
    WorkingDays,
    /// Ngày: days of the calendar.
    Days,
    /// Tháng.
    Months,
    /// Năm.
    Years,
}

/// The time limits of a text, in order. Both ends of a span ("03 - 05 ngày") are given.
pub fn parse_durations(text: &str) -> Vec<Duration> {
    let numerals = numerals(text);
    let mut durations = Vec::new();
    for (index, numeral) in numerals.iter().enumerate() {
        let low = index.checked_sub(1).and_then(|before| numerals.get(before));
        let low = low.filter(|low| is_span(text, low, numeral));
        let Some((unit, end)) = unit_behind(text, numeral, low.unwrap_or(numeral)) else {
            continue;
        };
        if let Some(low) = low {
            durations.push(Duration { value: low.value, unit, range: low.range.clone() });
        }
        durations.push(Duration { value: numeral.value, unit, range: numeral.range.start..end });
    }
    if text.contains("ngày") {
        let said = |one: &Duration| {
            durations
                .iter()
                .any(|other| other.range.start <= one.range.start && one.range.start < other.range.end)
        };
        let spelled: Vec<_> = spelled(text).into_iter().filter(|one| !said(one)).collect();
        durations.extend(spelled);
        durations.sort_by_key(|one| one.range.start);
    }
    durations
}

/// Days counted in words alone: "ba ngày làm việc", "mười lăm ngày". Not the word that repeats a figure in brackets.
fn spelled(text: &str) -> Vec<Duration> {
    let all: Vec<_> = words(text).collect();
    let mut found = Vec::new();
    for (at, (start, word)) in all.iter().enumerate() {
        if !is_in_any_case(word, "ngày") || !text[..*start].ends_with([' ', '\u{a0}']) {
            continue;
        }
        let Some((first, count)) = counted_in_words(text, &all[..at]) else { continue };
        let (unit, end) = day_unit(text, start + word.len());
        let value = Decimal::from_thousandths(count * 1000);
        found.push(Duration { value, unit, range: first..end });
    }
    found
}

const ONES: [&str; 10] = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// The number that the last of `words` say, and where it starts: "năm", "mười lăm", "ba mươi", "hai mươi mốt".
fn counted_in_words(text: &str, words: &[(usize, &str)]) -> Option<(usize, i64)> {
    let word = |back: usize| {
        let (start, word) = words.get(words.len().checked_sub(back)?)?;
        let next = words.get(words.len() + 1 - back).map_or(text.len(), |(next, _)| *next);
        let tied = back == 1 || text[start + word.len()..next].trim().is_empty();
        tied.then(|| (*start, lower(word)))
    };
    let digit = |said: &str| match said {
        "mốt" => Some(1),
        "lăm" => Some(5),
        said => ONES.iter().position(|one| !said.is_empty() && *one == said).map(|at| at as i64),
    };
    let (start, last) = word(1)?;
    let (ones, tens_back) = match digit(&last) {
        Some(ones) => (ones, 2),
        None => (0, 1),
    };
    match word(tens_back) {
        Some((start, ten)) if ten == "mười" => Some((start, 10 + ones)),
        Some((_, ten)) if ten == "mươi" => {
            let (start, tens) = word(tens_back + 1)?;
            Some((start, digit(&tens)? * 10 + ones))
        }
        // "mốt" and "lăm" stand behind a ten only; "một ngày" is no limit often enough.
        _ if ones > 1 && !matches!(last.as_str(), "lăm" | "mốt") => Some((start, ones)),
        _ => None,
    }
}

/// The unit behind a number; `first` is the number that the expression starts with.
fn unit_behind(text: &str, numeral: &Numeral, first: &Numeral) -> Option<(Unit, usize)> {
    if numeral.grouping == Grouping::Comma {
        return None;
    }
    let (word, end) = next_letters(text, behind_bracket(text, numeral))?;
    let before = previous_word(text, first.range.start);
    let before = lower(before);
    let (unit, end) = match lower(word).as_str() {
        "ngày" if text[end..].starts_with('/') => return None,
        "ngày" => day_unit(text, end),
        "giờ" | "h" => hour_unit(text, end, &before)?,
        "tháng" => (Unit::Months, end),
        "năm" => (Unit::Years, end),
        _ => return None,
    };
    (!is_part_of_date(text, numeral, unit, end, &before)).then_some((unit, end))
}

/// "mười lăm (15) ngày": the figure stands in the bracket.
fn behind_bracket(text: &str, numeral: &Numeral) -> usize {
    let open = text[..numeral.range.start].trim_end().ends_with('(');
    let rest = skip_spaces(text, numeral.end);
    if open && text[rest..].starts_with(')') { rest + 1 } else { numeral.end }
}

/// "ngày làm việc", also in brackets or with a word doubled or mistyped: "ngày (làm việc)", "ngày ngày làm việc",
/// "ngày làm làm viêc".
fn day_unit(text: &str, end: usize) -> (Unit, usize) {
    let mut at = end;
    let mut works = false;
    let open = text[skip_spaces(text, at)..].starts_with('(');
    if open {
        at = skip_spaces(text, at) + 1;
    }
    while let Some((word, end)) = next_letters(text, at) {
        match fold(word).as_str() {
            "ngay" if !works => at = end,
            "lam" => {
                works = true;
                at = end;
            }
            "viec" if works => {
                let close = usize::from(open && text[end..].starts_with(')'));
                return (Unit::WorkingDays, end + close);
            }
            _ => break,
        }
    }
    (Unit::Days, end)
}

/// Nothing for a time of day: "trước 15 giờ", "7 giờ 30 phút", "24 giờ/ngày".
fn hour_unit(text: &str, end: usize, before: &str) -> Option<(Unit, usize)> {
    if let Some((_, works_end)) = next_letters(text, end).filter(|(word, _)| *word == "làm")
        && let Some((_, end)) = next_letters(text, works_end).filter(|(word, _)| *word == "việc")
    {
        return Some((Unit::WorkingHours, end));
    }
    let clock = ["sau", "trước", "lúc", "vào", "hồi", "đến", "tới", "từ", "khoảng"].contains(&before);
    let goes_on = text[skip_spaces(text, end)..].starts_with(|c: char| c.is_ascii_digit() || c == '/');
    (!clock && !goes_on).then_some((Unit::Hours, end))
}

fn is_part_of_date(text: &str, numeral: &Numeral, unit: Unit, end: usize, before: &str) -> bool {
    let rest = &text[skip_spaces(text, end)..];
    let counted = matches!(unit, Unit::Months | Unit::Years);
    let dated = counted && (rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("..."));
    let is_year = unit == Unit::Years && numeral.value >= Decimal::from_thousandths(1_900_000);
    let is_age = rest.starts_with("tuổi");
    let follows_date = counted && matches!(before, "ngày" | "mùng" | "mồng" | "tháng");
    dated || is_year || is_age || follows_date
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, i64, Unit)]) {
        let found: Vec<_> = parse_durations(text)
            .into_iter()
            .map(|d| (&text[d.range], d.value.thousandths(), d.unit))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn reads_limits() {
        use Unit::*;
        check("03 ngày làm việc", &[("03 ngày làm việc", 3000, WorkingDays)]);
        check("không quá 07 ngày làm việc.", &[("07 ngày làm việc", 7000, WorkingDays)]);
        check("10 ngày, kể từ ngày nhận", &[("10 ngày", 10_000, Days)]);
        check("trong 24 giờ", &[("24 giờ", 24_000, Hours)]);
        check("08 giờ làm việc", &[("08 giờ làm việc", 8000, WorkingHours)]);
        check("1,5 ngày", &[("1,5 ngày", 1500, Days)]);
        check("½ ngày làm việc", &[("½ ngày làm việc", 500, WorkingDays)]);
        check("02 tháng; 05 năm liên tiếp", &[("02 tháng", 2000, Months), ("05 năm", 5000, Years)]);
        check("05 (năm) ngày", &[("05 (năm) ngày", 5000, Days)]);
        check("55 ngày ngày làm việc", &[("55 ngày ngày làm việc", 55_000, WorkingDays)]);
        check("7 ngày làm hồ sơ", &[("7 ngày", 7000, Days)]);
        check("05 ngày (làm việc)", &[("05 ngày (làm việc)", 5000, WorkingDays)]);
        check("05 ngày (ngày làm viêc).", &[("05 ngày (ngày làm viêc)", 5000, WorkingDays)]);
        check("mười lăm (15) ngày làm việc", &[("15) ngày làm việc", 15_000, WorkingDays)]);
        check("trong 24h", &[("24h", 24_000, Hours)]);
    }

    #[test]
    fn reads_numbers_in_words() {
        use Unit::*;
        check("trong thời hạn ba ngày làm việc", &[("ba ngày làm việc", 3000, WorkingDays)]);
        check("không quá mười lăm ngày", &[("mười lăm ngày", 15_000, Days)]);
        check(
            "ba mươi ngày; hai mươi mốt ngày",
            &[("ba mươi ngày", 30_000, Days), ("hai mươi mốt ngày", 21_000, Days)],
        );
        check("mười ngày, kể từ ngày", &[("mười ngày", 10_000, Days)]);
        check("05 (năm) ngày", &[("05 (năm) ngày", 5000, Days)]);
        check("một ngày kia; đến ngày hẹn; lăm ngày", &[]);
    }

    #[test]
    fn reads_both_ends_of_a_span() {
        use Unit::*;
        check("03 - 05 ngày", &[("03", 3000, Days), ("05 ngày", 5000, Days)]);
        check("3 hoặc 5 ngày", &[("3", 3000, Days), ("5 ngày", 5000, Days)]);
        check(
            "từ 12 đến 24 giờ làm việc",
            &[("12", 12_000, WorkingHours), ("24 giờ làm việc", 24_000, WorkingHours)],
        );
        check("Bước 1 - 03 ngày", &[("03 ngày", 3000, Days)]);
    }

    #[test]
    fn leaves_dates_and_times() {
        for text in [
            "ngày 01 tháng 7 năm 2025",
            "ngày 15 tháng sau",
            "sau 15 giờ",
            "7 giờ 30 phút",
            "24 giờ/ngày",
            "dưới 06 tháng tuổi",
            "2025 năm",
            "5 ngày/tuần",
            "15h00",
            "sau 15h",
            "Nghị định 30/2020/NĐ-CP",
        ] {
            check(text, &[]);
        }
    }
}
