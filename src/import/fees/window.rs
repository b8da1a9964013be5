//! From when until when a price holds, where its condition says so.
//!
//! In: a condition. Out: its first and last day and the condition without them. A date in a condition may as well be
//! one of the matter ("nhà ở xây dựng trước ngày …"): only one that stands by itself, in brackets or behind "áp dụng" is
//! told as a day of the price; any other stays in words.

use jiff::civil::Date;

use super::small::{lead, only, small, trimmed};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) from: Option<Date>,
    pub(crate) to: Option<Date>,
    /// The condition that is left; may be empty.
    pub(crate) rest: String,
}

/// The days a condition names; nothing where it names none, or none that is surely the price's.
pub(crate) fn window(condition: &str) -> Option<Window> {
    let low = small(condition);
    if let Some(year) = whole_year(&low) {
        return Some(Window {
            from: Some(year.first_of_year()),
            to: Some(year.last_of_year()),
            rest: String::new(),
        });
    }
    let (start, end, from, to) = span(&low)?;
    let before = condition[..start].trim_end();
    let behind = condition[end..].trim_start();
    let opened = without_words(before).ends_with('(');
    let applied =
        super::small::tail(low[..start].trim_end(), &["áp dụng", "thực hiện", "mức thu", "hiệu lực"])
            .is_some();
    let before_words = without_tail(before.trim_end_matches(['(', ' ']));
    let alone = trimmed(before_words).is_empty() || only_of_ways(&small(before_words));
    let alone_behind =
        trimmed(behind.trim_start_matches(')')).is_empty() || opened || behind.starts_with([',', ':', ';']);
    if !(opened || applied || (alone && alone_behind)) {
        return None;
    }
    let behind = if opened {
        behind.strip_prefix(')').map_or_else(|| format!("({behind}"), str::to_owned)
    } else {
        behind.to_owned()
    };
    let cited = super::price::is_remark(&behind);
    let rest = format!("{} {}", trimmed(before_words), if cited { "" } else { behind.trim() });
    Some(Window { from, to, rest: trimmed(&rest).to_owned() })
}

/// Whether a text names a day, a month or a year from which or until which something holds.
pub(crate) fn names_days(text: &str) -> bool {
    span(&small(text)).is_some()
}

/// Without "áp dụng" and the like at the end, and the bracket before it.
fn without_tail(text: &str) -> &str {
    without_words(text).trim_end_matches(['(', ' ', ','])
}

fn without_words(text: &str) -> &str {
    let text = text.trim_end();
    let words = [
        "áp dụng",
        "thực hiện",
        "mức thu",
        "mức thu áp dụng",
        "có hiệu lực",
        "hiệu lực",
        "thời gian áp dụng",
        "thời gian",
        "từ nay",
        "mức thu có hiệu lực",
    ];
    match super::small::tail(&small(text), &words) {
        Some(len) => text[..text.len() - len].trim_end(),
        None => text,
    }
}

fn only_of_ways(text: &str) -> bool {
    only(text, super::way::WORDS)
}

/// "Năm 2025", "Mức thu năm 2025": all of a year, where nothing else is said.
fn whole_year(low: &str) -> Option<Date> {
    let text = super::price::without_lead(trimmed(low), &["mức thu", "mức thu của", "áp dụng", "trong"]);
    let text = text.strip_prefix("trong ").unwrap_or(text);
    let (year, len) = year(text)?;
    trimmed(&text[len..]).is_empty().then_some(year)
}

/// Where a span of days stands in a text of small letters, and its ends.
fn span(low: &str) -> Option<(usize, usize, Option<Date>, Option<Date>)> {
    const FROM: &[&str] = &["kể từ ngày", "kể từ", "bắt đầu từ ngày", "từ ngày", "từ"];
    const TO: &[&str] = &[
        "đến hết ngày",
        "đến hết",
        "đến trước ngày",
        "đến trước",
        "đến ngày",
        "đến",
        "tới hết ngày",
        "tới hết",
        "tới ngày",
        "tới",
        "trước ngày",
        "trước",
        "hết ngày",
        "hết",
    ];
    for (at, _) in crate::vietnamese::words(low) {
        let rest = &low[at..];
        if let Some(len) = lead(rest, FROM)
            && let Some((from, _, day_len)) = days(rest[len..].trim_start())
        {
            let day_end = at + rest.len() - rest[len..].trim_start().len() + day_len;
            let behind = low[day_end..].trim_start_matches([' ', '-', '–', ',']);
            let until = lead(behind, TO).and_then(|to_len| {
                let to = days(behind[to_len..].trim_start())?;
                let end = low.len() - behind[to_len..].trim_start().len() + to.2;
                Some((last(to, &behind[..to_len])?, end))
            });
            return Some(match until {
                Some((to, end)) => (at, end, Some(from), Some(to)),
                None => (at, after(low, day_end, &["trở đi"]), Some(from), None),
            });
        }
        if let Some(len) = lead(rest, TO)
            && let Some(to) = days(rest[len..].trim_start())
        {
            let end = at + rest.len() - rest[len..].trim_start().len() + to.2;
            return Some((at, end, None, Some(last(to, &rest[..len])?)));
        }
    }
    None
}

/// "trước ngày" is until the eve.
fn last((first, last, _): (Date, Date, usize), word: &str) -> Option<Date> {
    if word.contains("trước") { first.yesterday().ok() } else { Some(last) }
}

/// A day, a month or a year at the start of a text: its first and last day, and its length. Those from before the fees of
/// today are days of the matter ("nhà xây dựng trước năm 2004").
fn days(text: &str) -> Option<(Date, Date, usize)> {
    let found = date(text)
        .map(|(day, len)| (day, day, len))
        .or_else(|| month(text))
        .or_else(|| year(text).map(|(day, len)| (day, day.last_of_year(), len)));
    found.filter(|(first, ..)| first.year() >= EARLIEST)
}

/// The law on fees and charges of today holds from 2017.
const EARLIEST: i16 = 2016;

/// "tháng 7/2025", "tháng 7 năm 2025".
fn month(text: &str) -> Option<(Date, Date, usize)> {
    let start = text.strip_prefix("tháng ").map(|rest| text.len() - rest.len())?;
    let (month, at) = number(text, start, 2)?;
    let (year, at) = number(text, separator(text, at, &[" năm "])?, 4)?;
    let first = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok()?;
    let ends = !text[at..].starts_with(char::is_alphanumeric) && !text[at..].starts_with('/');
    ends.then_some((first, first.last_of_month(), at))
}

/// The first day of "năm 2025".
fn year(text: &str) -> Option<(Date, usize)> {
    let start = text.strip_prefix("năm ").map(|rest| text.len() - rest.len())?;
    let (year, at) = number(text, start, 4)?;
    let year = i16::try_from(year).ok().filter(|year| (EARLIEST..2100).contains(year))?;
    let ends = !text[at..].starts_with(char::is_alphanumeric) && !text[at..].starts_with('/');
    ends.then(|| Date::new(year, 1, 1).ok()).flatten().map(|day| (day, at))
}

fn after(low: &str, at: usize, words: &[&str]) -> usize {
    let rest = low[at..].trim_start();
    lead(rest, words).map_or(at, |len| low.len() - rest.len() + len)
}

/// "31/12/2025", "31-12-2025", "31 tháng 12 năm 2025" at the start of a text, and its length.
pub(crate) fn date(text: &str) -> Option<(Date, usize)> {
    let (day, at) = number(text, 0, 2)?;
    let (month, at) = number(text, separator(text, at, &[" tháng "])?, 2)?;
    let (year, at) = number(text, separator(text, at, &[" năm "])?, 4)?;
    let ends = !text[at..].starts_with(char::is_alphanumeric) && !text[at..].starts_with('/');
    let date =
        Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (ends && (1990..2100).contains(&year)).then_some((date, at))
}

fn number(text: &str, at: usize, most: usize) -> Option<(u16, usize)> {
    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let fits = (1..=most).contains(&digits);
    if fits { text[at..at + digits].parse().ok().map(|number| (number, at + digits)) } else { None }
}

fn separator(text: &str, at: usize, words: &[&str]) -> Option<usize> {
    let rest = &text[at..];
    let sign = rest.starts_with(['/', '-', '.']).then_some(at + 1);
    sign.or_else(|| words.iter().find(|word| rest.starts_with(**word)).map(|word| at + word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(condition: &str, expected: Option<(&str, &str, &str)>) {
        let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
        let found = window(condition).map(|one| (day(one.from), day(one.to), one.rest));
        let expected = expected.map(|(from, to, rest)| (from.to_owned(), to.to_owned(), rest.to_owned()));
        assert_eq!(found, expected, "{condition}");
    }

    #[test]
    fn reads_the_days_of_a_price() {
        check(
            "Nộp trực tuyến (từ 01/02/2024 đến hết ngày 30/11/2025)",
            Some(("2024-02-01", "2025-11-30", "Nộp trực tuyến")),
        );
        check("áp dụng đến hết ngày 30/11/2025", Some(("", "2025-11-30", "")));
        check("Từ ngày 01 tháng 02 năm 2024", Some(("2024-02-01", "", "")));
        check("kể từ ngày 01/02/2024 trở đi", Some(("2024-02-01", "", "")));
        check("Trước ngày 01/02/2024", Some(("", "2024-01-31", "")));
        check("Cấp mới (áp dụng từ 1-2-2024 đến 30-11-2025)", Some(("2024-02-01", "2025-11-30", "Cấp mới")));
        check("Cấp mới, áp dụng đến 30/11/2025", Some(("", "2025-11-30", "Cấp mới")));
        check("Áp dụng tới 30/6/2025", Some(("", "2025-06-30", "")));
        check("(hiệu lực đến ngày 30 tháng 6 năm 2025)", Some(("", "2025-06-30", "")));
        check("đến trước ngày 01/7/2025", Some(("", "2025-06-30", "")));
    }

    #[test]
    fn reads_months_and_years() {
        check("Năm 2025", Some(("2025-01-01", "2025-12-31", "")));
        check("Mức thu năm 2025", Some(("2025-01-01", "2025-12-31", "")));
        check("từ năm 2026", Some(("2026-01-01", "", "")));
        check("đến hết năm 2025", Some(("", "2025-12-31", "")));
        check("trước năm 2026", Some(("", "2025-12-31", "")));
        check("áp dụng từ tháng 7/2025 đến tháng 02 năm 2026", Some(("2025-07-01", "2026-02-28", "")));
        check("xe sản xuất năm 2025", None);
        check("trước năm 2004", None);
    }

    #[test]
    fn a_day_of_the_matter_is_none_of_the_price() {
        check("nhà ở xây dựng trước ngày 01/7/2004", None);
        check("người sử dụng đất từ ngày 15/10/1993 đến ngày 01/7/2014", None);
        check("theo Nghị quyết số 5/NQ ngày 01/7/2024", None);
        check("cấp mới", None);
    }
}
