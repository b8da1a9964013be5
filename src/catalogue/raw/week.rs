//! Days of the week and office hours as people write them on a door: "T2-T6", "sáng 7h30-11h30, chiều 13h30-17h".
//!
//! In: what was written. Out: the words and spans that the files want, or nothing where any sign of it is not
//! understood: half an answer would close an office that is open.

use unicode_normalization::UnicodeNormalization;

use crate::catalogue::keys::words::DAYS;
use crate::vietnamese::{lower, seen};

/// The days that are written, by their names in the files.
pub(super) fn days(written: &str) -> Option<Vec<&'static str>> {
    let signs = signs(written);
    let mut days: Vec<usize> = Vec::new();
    let mut is_range = false;
    let mut at = 0;
    while at < signs.len() {
        if let Some((day, taken)) = day(&signs[at..]) {
            at += taken;
            match days.last() {
                Some(first) if std::mem::take(&mut is_range) => {
                    if day <= *first {
                        return None;
                    }
                    days.extend(*first + 1..=day);
                }
                _ => days.push(day),
            }
            continue;
        }
        match signs[at].as_str() {
            "-" | "–" | "—" | "→" | ">" | "đến" | "tới" | "den" | "toi" if !days.is_empty() => {
                is_range = true;
            }
            "," | ";" | "/" | "&" | "+" | "." | "và" | "va" => {}
            "từ" | "tu" | "các" | "cac" | "ngày" | "ngay" | "hằng" | "hàng" | "hang" | "mỗi" | "tuần"
            | "tuan" | "trong" => {}
            _ => return None,
        }
        at += 1;
    }
    days.dedup();
    let sound = !days.is_empty() && !is_range && days.is_sorted();
    sound.then(|| days.into_iter().filter_map(|day| Some(DAYS.get(day)?.name)).collect())
}

/// The day that the signs begin with, counted from Monday, and how many signs it takes.
fn day(signs: &[String]) -> Option<(usize, usize)> {
    const NAMES: [&[&str]; 7] = [
        &["hai", "mon", "monday"],
        &["ba", "tue", "tuesday"],
        &["tư", "wed", "wednesday"],
        &["năm", "nam", "thu", "thursday"],
        &["sáu", "sau", "fri", "friday"],
        &["bảy", "bẩy", "bay", "sat", "saturday"],
        &["cn", "sun", "sunday"],
    ];
    let sign = |at: usize| signs.get(at).map_or("", String::as_str);
    let named = |word: &str| NAMES.iter().position(|names| names.contains(&word));
    let numbered = |word: &str| word.parse::<usize>().ok().filter(|day| (2..=7).contains(day));
    if matches!((sign(0), sign(1)), ("chủ" | "chúa" | "chu", "nhật" | "nhat")) {
        return Some((6, 2));
    }
    // Without marks the word before a day's name is written as Thursday is in the files.
    if matches!(sign(0), "thứ" | "thu" | "t") {
        let named = named(sign(1)).or(match sign(1) {
            "tu" => Some(2),
            _ => None,
        });
        if let Some(day) = numbered(sign(1)).map(|day| day - 2).or(named) {
            return Some((day, 2));
        }
    }
    numbered(sign(0)).map(|day| day - 2).or_else(|| named(sign(0))).map(|day| (day, 1))
}

/// A time of day as it is written, and the part of the day that is said with it.
struct Clock {
    time: (u32, u32),
    part: Option<String>,
}

/// All office hours that are written, as the files want each.
pub(in crate::catalogue) fn spans(written: &str) -> Option<Vec<String>> {
    let signs = signs(written);
    let mut clocks: Vec<Clock> = Vec::new();
    let mut part: Option<String> = None;
    let (mut joined, mut behind_clock) = (false, false);
    let mut at = 0;
    while at < signs.len() {
        if let Some((time, taken)) = clock(&signs[at..]) {
            // The second of two clocks, and none other, stands behind a dash.
            if joined == clocks.len().is_multiple_of(2) {
                return None;
            }
            clocks.push(Clock { time, part: part.clone() });
            (joined, behind_clock) = (false, true);
            at += taken;
            continue;
        }
        match signs[at].as_str() {
            "-" | "–" | "—" | "→" | "đến" | "tới" | "den" => {
                (joined, behind_clock) = (true, false)
            }
            word if is_part_of_day(word) => match clocks.last_mut() {
                // "1h30-5h chiều", where no time follows that the word could belong to
                Some(last) if behind_clock && ends_a_clock(signs.get(at + 1)) => {
                    last.part = Some(word.to_owned());
                    part = None;
                }
                _ => (part, behind_clock) = (Some(word.to_owned()), false),
            },
            "buổi" | "buoi" => {}
            "," | ";" | ":" | "/" | "&" | "+" | "." | "và" | "va" | "từ" | "tu" | "ca" => {
                behind_clock = false;
            }
            _ => return None,
        }
        at += 1;
    }
    let pairs: Option<Vec<_>> = clocks.chunks(2).map(meant).collect();
    let pairs = pairs.filter(|pairs| !joined && !pairs.is_empty())?;
    let shown = |(hour, minute): (u32, u32)| format!("{hour:02}:{minute:02}");
    Some(pairs.into_iter().map(|(from, to)| format!("{}-{}", shown(from), shown(to))).collect())
}

fn ends_a_clock(sign: Option<&String>) -> bool {
    sign.is_none_or(|sign| {
        matches!(
            sign.as_str(),
            "," | ";" | "/" | "&" | "+" | "." | "và" | "va" | "-" | "–" | "—" | "→" | "đến" | "tới" | "den"
        )
    })
}

type Span = ((u32, u32), (u32, u32));

/// The span that two clocks mean. Where no part of the day is said, an office is open neither backwards nor at night:
/// such a clock is one of the afternoon, if it ends with the working day then. Any other stays unread.
fn meant(pair: &[Clock]) -> Option<Span> {
    const MORNING: (u32, u32) = (5, 0);
    const EVENING: (u32, u32) = (18, 0);
    let [first, last] = pair else { return None };
    let said = |clock: &Clock| match &clock.part {
        Some(part) => Some((hour_in(part, clock.time.0)?, clock.time.1)),
        None => Some(clock.time),
    };
    let to = said(last)?;
    let mut from = said(first)?;
    // A word behind a span is mostly of both its ends: "1h30-5h chiều", but "7h30-5h chiều".
    if let (None, Some(part)) = (&first.part, &last.part)
        && let Some(hour) = hour_in(part, from.0)
        && (hour, from.1) < to
    {
        from.0 = hour;
    }
    let is_sound = |(from, to): &Span| MORNING <= *from && from < to;
    if is_sound(&(from, to)) {
        return Some((from, to));
    }
    let later = |clock: &Clock, (hour, minute): (u32, u32)| {
        (clock.part.is_none() && hour > 0).then_some((hour + 12, minute))
    };
    let (from_later, to_later) = (later(first, from), later(last, to));
    let read = [(Some(from), to_later), (from_later, to_later), (from_later, Some(to))];
    let read = read.into_iter().filter_map(|(from, to)| from.zip(to));
    read.into_iter().find(|span| is_sound(span) && span.1 <= EVENING)
}

fn is_part_of_day(word: &str) -> bool {
    hour_in(word, 12).is_some() || hour_in(word, 20).is_some()
}

/// The hour of 24 that an hour with a part of the day means: "5 giờ chiều" is 17. None where the two do not fit.
pub(super) fn hour_in(part: &str, hour: u32) -> Option<u32> {
    match (part, hour) {
        ("sáng" | "sang" | "am", _) => Some(hour),
        ("trưa" | "trua", 1..=2) | ("chiều" | "chieu" | "pm", 1..=6) | ("tối", 5..=11) => {
            Some(hour + 12)
        }
        ("trưa" | "trua", 10..=14) | ("chiều" | "chieu" | "pm", 12..) | ("tối", 17..) => Some(hour),
        _ => None,
    }
}

/// The only span that is written.
pub(in crate::catalogue) fn span(written: &str) -> Option<String> {
    match &mut spans(written)?[..] {
        [only] => Some(std::mem::take(only)),
        _ => None,
    }
}

/// "7h30", "7 giờ 30 phút", "07:30", "7.30", "7h", "7 giờ rưỡi".
fn clock(signs: &[String]) -> Option<((u32, u32), usize)> {
    let sign = |at: usize| signs.get(at).map_or("", String::as_str);
    let number = |at: usize| sign(at).parse::<u32>().ok().filter(|_| sign(at).len() <= 2);
    let hour = number(0).filter(|hour| *hour < 24)?;
    let minutes = || number(2).filter(|minute| *minute < 60);
    match sign(1) {
        ":" | "." => Some(((hour, minutes().filter(|_| sign(2).len() == 2)?), 3)),
        "h" | "g" | "giờ" | "gio" => Some(match (minutes(), sign(2)) {
            (Some(minute), _) if matches!(sign(3), "phút" | "phut" | "p" | "'") => ((hour, minute), 4),
            (Some(minute), _) => ((hour, minute), 3),
            (None, "rưỡi" | "ruoi") => ((hour, 30), 3),
            (None, _) => ((hour, 0), 2),
        }),
        _ => None,
    }
}

/// Numbers, words and other signs, in small letters.
fn signs(written: &str) -> Vec<String> {
    let clean: String = seen(written).nfkc().nfc().collect();
    let mut signs: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in lower(&clean).chars() {
        let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
        match signs.last_mut() {
            Some(sign) if c.is_alphanumeric() && kind(last) == kind(c) => sign.push(c),
            _ if !c.is_whitespace() => signs.push(c.to_string()),
            _ => {}
        }
        last = c;
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_days(written: &str, expected: &str) {
        assert_eq!(days(written).unwrap_or_default().join(" "), expected, "{written}");
    }

    #[test]
    fn days_of_the_week() {
        check_days("T7", "sat");
        check_days("Thứ 7", "sat");
        check_days("thứ hai", "mon");
        check_days("CN", "sun");
        check_days("Chủ nhật", "sun");
        check_days("T2-T6", "mon tue wed thu fri");
        check_days("thứ 2 – thứ 6", "mon tue wed thu fri");
        check_days("Từ thứ Hai đến thứ Sáu hằng tuần", "mon tue wed thu fri");
        check_days("tu thu hai den thu sau", "mon tue wed thu fri");
        check_days("mon-fri", "mon tue wed thu fri");
        check_days("thứ 2, 4, 6", "mon wed fri");
        check_days("thứ hai, thứ tư và thứ năm", "mon wed thu");
        check_days("thu tu", "wed");
        check_days("thu", "thu");
        for written in ["", "thứ 8", "T6-T2", "ngày lễ", "T2-", "thứ 2 trừ ngày lễ", "8-10", "sáng T7"]
        {
            check_days(written, "");
        }
    }

    fn check_spans(written: &str, expected: &str) {
        assert_eq!(spans(written).unwrap_or_default().join(" "), expected, "{written}");
    }

    #[test]
    fn office_hours() {
        check_spans("7h30 – 11h", "07:30-11:00");
        check_spans("7h30-11h30, 13h30-17h", "07:30-11:30 13:30-17:00");
        check_spans("sáng 7h30-11h30; chiều 1h30-5h", "07:30-11:30 13:30-17:00");
        check_spans("Buổi sáng: từ 7 giờ 30 phút đến 11 giờ rưỡi", "07:30-11:30");
        check_spans("07.30-11.30 13.30-17.00", "07:30-11:30 13:30-17:00");
        for written in ["", "7h30", "7-11", "11h-7h", "7h30-11h30-13h30-17h", "25h-26h", "7h30-11h30 T7"] {
            check_spans(written, "");
        }
    }

    #[test]
    fn parts_of_a_day() {
        check_spans("1h30-5h chiều", "13:30-17:00");
        check_spans("13g-5g chiều", "13:00-17:00");
        check_spans("13:00-5:00 PM", "13:00-17:00");
        check_spans("8:00 AM - 5:00 PM", "08:00-17:00");
        check_spans("7h30-5h chiều", "07:30-17:00");
        check_spans("7h30-11h30 sáng, 1h30-5h chiều", "07:30-11:30 13:30-17:00");
        check_spans("sáng 7h30-11h30 chiều 1h30-5h", "07:30-11:30 13:30-17:00");
        check_spans("7h sáng đến 11h trưa", "07:00-11:00");
        check_spans("7h-8h tối", "19:00-20:00");
        for written in ["sáng 1h30-5h", "7h30-11h30 chiều", "tối 1h-3h"] {
            check_spans(written, "");
        }
    }

    #[test]
    fn backwards_and_at_night() {
        check_spans("13:30-5:00", "13:30-17:00");
        check_spans("1:30-5:00", "13:30-17:00");
        check_spans("7h30-5h", "07:30-17:00");
        check_spans("7h30-11h30, 1h30-5h", "07:30-11:30 13:30-17:00");
        for written in ["17:00-13:30", "11:30-7:30", "0:30-4:00", "4:30-7:30", "22:00-2:00"] {
            check_spans(written, "");
        }
    }
}
