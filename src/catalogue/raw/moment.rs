//! Dates and times of day as people write them, in the form that the files want.

use jiff::civil::Date;

use super::week;
use crate::vietnamese::fold;

/// A date as people write it (`1/7/2025`, `01-07-2025`, "ngày 01 tháng 7 năm 2025"), as the file wants it.
pub(in crate::catalogue) fn date(written: &str) -> Option<String> {
    day(written).map(|(day, _)| day.to_string())
}

/// The day that is meant, and whether no other can be: its year is written out, its day stands where days stand, and no
/// day of the week says otherwise.
pub(in crate::catalogue) fn day(written: &str) -> Option<(Date, bool)> {
    const BETWEEN: [&str; 8] = ["", "ngay", "thang", "nam", "-", "/", ".", "\u{2013}"];
    let mut numbers: Vec<&str> = Vec::new();
    let mut rest = behind_weekday(written.trim());
    let names_weekday = rest.len() < written.trim().len();
    while numbers.len() < 3 {
        let start = rest.find(|c: char| c.is_ascii_digit())?;
        let between: String = fold(&rest[..start]).split_whitespace().collect::<Vec<_>>().join("");
        if !BETWEEN.contains(&between.trim_matches(',')) {
            return None;
        }
        let end = rest[start..].find(|c: char| !c.is_ascii_digit()).map_or(rest.len(), |end| start + end);
        numbers.push(&rest[start..end]);
        rest = &rest[end..];
    }
    let time = rest.trim().trim_start_matches('T');
    if !(time.is_empty()
        || time.contains(':') && time.chars().all(|c| c.is_ascii_digit() || ":.Z+".contains(c)))
    {
        return None;
    }
    let [first, second, third] = numbers[..] else { return None };
    let (day, month, year) = if first.len() == 4 { (third, second, first) } else { (first, second, third) };
    let is_whole_year = year.len() == 4;
    let year = match year.len() {
        4 => year.parse().ok()?,
        2 => 2000 + year.parse::<i16>().ok()?,
        _ => return None,
    };
    let (day, month): (i8, i8) = (day.parse().ok()?, month.parse().ok()?);
    let in_order = Date::new(year, month, day);
    let is_certain = in_order.is_ok() && is_whole_year && !names_weekday;
    let real = in_order.or_else(|_| Date::new(year, day, month));
    real.ok().map(|date| (date, is_certain))
}

/// What stands behind "thứ Tư,", "thứ 4 ngày", "Chủ nhật".
fn behind_weekday(written: &str) -> &str {
    const NAMES: [&str; 9] = ["hai", "ba", "tu", "nam", "sau", "bay", "chu nhat", "cn", "nhat"];
    let Some(digit) = written.find(|c: char| c.is_ascii_digit()) else { return written };
    let (words, mut rest) = written.split_at(digit);
    let folded = fold(words);
    let mut name = folded.trim_matches([',', ' ']).trim_end_matches("ngay").trim_matches([',', ' ']);
    if matches!(name, "thu" | "t") {
        // "thứ 4, ngày 18/11/2026"
        let Some(behind) = rest[1..].find(|c: char| c.is_ascii_digit()) else { return written };
        if !rest[1..].starts_with([',', ' ']) {
            return written;
        }
        rest = &rest[1 + behind..];
        return rest;
    }
    name = name.strip_prefix("thu ").unwrap_or(name);
    if NAMES.contains(&name) { rest } else { written }
}

/// "15h", "15h30", "15 giờ 30", "15.30", "3 giờ chiều": a time of day as the file wants it.
pub(in crate::catalogue) fn clock(bare: &str) -> Option<String> {
    let lowered = bare.to_lowercase().replace("giờ", "h").replace("phút", "").replace(' ', "");
    let part = ["sáng", "trưa", "chiều", "tối", "am", "pm"].into_iter().find(|part| lowered.contains(part));
    let bare = part.and_then(|part| lowered.strip_suffix(part).or_else(|| lowered.strip_prefix(part)));
    let (hour, minute) = bare.unwrap_or(&lowered).split_once(['h', 'g', ':', '.'])?;
    let minute = if minute.is_empty() { "0" } else { minute };
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = part.map_or(Some(hour), |part| week::hour_in(part, hour))?;
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for written in [
            "20/7/2026",
            "20-07-2026",
            "ngày 20 tháng 7 năm 2026",
            "2026–07–20",
            "2026-7-20",
            "20/7/26",
            "2026-20-07",
            "2026-07-20 08:00",
            "thứ Hai, 20/7/2026",
            "Thứ hai ngày 20 tháng 7 năm 2026",
            "thứ 2, ngày 20/7/2026",
            "Chủ nhật, 20/07/2026",
        ] {
            assert_eq!(date(written).as_deref(), Some("2026-07-20"), "{written}");
        }
        for written in [
            "7/2026",
            "2026",
            "2026-02-30",
            "ngày 5 hoặc 6 tháng 7 năm 2026",
            "thứ 2/2026",
            "quý 3, 7/2026",
            "",
        ] {
            assert_eq!(date(written), None, "{written}");
        }
    }

    #[test]
    fn days_that_can_be_no_other() {
        let is_certain = |written| day(written).map(|(_, is_certain)| is_certain);
        for written in ["5/12/2026", "05-12-2026", "2026-12-05", "ngày 5 tháng 12 năm 2026"] {
            assert_eq!(is_certain(written), Some(true), "{written}");
        }
        for written in ["5/12/26", "12/31/2026", "2026-31-12", "thứ Hai, 5/12/2026"] {
            assert_eq!(is_certain(written), Some(false), "{written}");
        }
    }

    #[test]
    fn clocks() {
        assert_eq!(clock("15h").as_deref(), Some("15:00"));
        assert_eq!(clock("7g30").as_deref(), Some("07:30"));
        assert_eq!(clock("15h chiều").as_deref(), Some("15:00"));
        assert_eq!(clock("3 giờ 30 chiều").as_deref(), Some("15:30"));
        assert_eq!(clock("sáng 9h").as_deref(), Some("09:00"));
        assert_eq!(clock("25:00"), None);
    }
}
