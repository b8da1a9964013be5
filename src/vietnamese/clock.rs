//! Times of day in running text: "15 giờ", "15 giờ 30 phút", "15h00", "15:30", "16g".
//!
//! Whether an hour is a time of day or a length ("trong 24 giờ") only the words before it tell: what counts is
//! given by the caller through them.

use std::ops::Range;

use super::fold::fold;
use super::words::{previous_word, skip_spaces};

/// A time of day and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) hour: i8,
    pub(crate) minute: i8,
    /// From the first digit to the end of the minutes or the unit.
    pub(crate) range: Range<usize>,
}

/// The times of day that stand behind one of the words (folded: "sau", "truoc"), in order.
pub(crate) fn parse_clocks(text: &str, behind: &[&str]) -> Vec<Clock> {
    clocks(text, |before| behind.contains(&fold(before).as_str()))
}

/// All that looks like a time of day, whatever stands before it: "24 giờ" is none, "8 giờ" may be a length.
pub(crate) fn parse_any_clocks(text: &str) -> Vec<Clock> {
    clocks(text, |_| true)
}

fn clocks(text: &str, counts: impl Fn(&str) -> bool) -> Vec<Clock> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(|c: char| c.is_ascii_digit()).map(|at| from + at) {
        let len = digits(text, start);
        let clock = if counts(previous_word(text, start)) { clock(text, start, start + len) } else { None };
        from = clock.as_ref().map_or(start + len, |clock| clock.range.end);
        found.extend(clock.map(|clock| in_part_of_day(text, clock)));
    }
    found
}

/// "3 giờ chiều" is 15:00, "7 giờ tối" 19:00, "1 giờ trưa" 13:00.
fn in_part_of_day(text: &str, clock: Clock) -> Clock {
    let rest = &text[skip_spaces(text, clock.range.end)..];
    let later = ["chiều", "tối"].iter().any(|word| rest.to_lowercase().starts_with(word)) && clock.hour < 12
        || rest.to_lowercase().starts_with("trưa") && clock.hour < 4;
    Clock { hour: if later { clock.hour + 12 } else { clock.hour }, ..clock }
}

fn clock(text: &str, start: usize, end: usize) -> Option<Clock> {
    let hour = number(text, start, end).filter(|hour| *hour < 24)?;
    let unit = &text[skip_spaces(text, end)..];
    let (sign, behind) =
        if unit.starts_with([':', 'h', 'H', 'g', 'G']) && !unit.to_lowercase().starts_with("gi") {
            (unit.starts_with(':'), text.len() - unit.len() + 1)
        } else if unit.to_lowercase().starts_with("giờ") {
            (false, text.len() - unit.len() + "giờ".len())
        } else {
            return None;
        };
    if text[behind..].starts_with(char::is_alphabetic) {
        return None;
    }
    let at = if sign { behind } else { skip_spaces(text, behind) };
    let len = digits(text, at);
    match number(text, at, at + len).filter(|minute| len == 2 && *minute < 60) {
        Some(minute) => Some(Clock { hour, minute, range: start..behind_minutes(text, at + len) }),
        // "15:" alone, and "15 giờ 7": no time of day is written so.
        None if sign || len > 0 => None,
        None => Some(Clock { hour, minute: 0, range: start..behind }),
    }
}

/// Behind the word "phút" or a "p", where it stands.
fn behind_minutes(text: &str, end: usize) -> usize {
    let at = skip_spaces(text, end);
    if text[at..].starts_with("phút") { at + "phút".len() } else { end }
}

fn digits(text: &str, at: usize) -> usize {
    text[at..].bytes().take_while(u8::is_ascii_digit).count()
}

fn number(text: &str, start: usize, end: usize) -> Option<i8> {
    let digits = &text[start..end];
    if (1..=2).contains(&digits.len()) { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(i8, i8, &str)]) {
        let found = parse_clocks(text, &["sau", "truoc"]);
        let found: Vec<_> =
            found.iter().map(|one| (one.hour, one.minute, &text[one.range.clone()])).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn reads_times_of_day() {
        check("nhận hồ sơ sau 15 giờ thì", &[(15, 0, "15 giờ")]);
        check("sau 15h00, trước 7h30 và sau 16 h", &[(15, 0, "15h00"), (7, 30, "7h30"), (16, 0, "16 h")]);
        check("sau 15 giờ 30 phút; sau 15:30;", &[(15, 30, "15 giờ 30 phút"), (15, 30, "15:30")]);
        check("sau 16g00.", &[(16, 0, "16g00")]);
        check("sau 3 giờ chiều; trước 8 giờ sáng", &[(15, 0, "3 giờ"), (8, 0, "8 giờ")]);
        check("sau 1h30 trưa, sau 7 giờ tối", &[(13, 30, "1h30"), (19, 0, "7 giờ")]);
    }

    #[test]
    fn leaves_lengths_and_other_numbers() {
        for text in [
            "trong 24 giờ",
            "sau 24 giờ",
            "sau 15 ngày",
            "15 giờ",
            "sau 3 giấy",
            "sau 15 giờ 7",
            "sau 100 giờ",
            "sau 15:",
        ] {
            check(text, &[]);
        }
    }
}
