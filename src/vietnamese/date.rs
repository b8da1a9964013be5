//! Dates, weekdays and times of day in the words and figures of official documents.
//!
//! Two digits for days below ten and for January and February, so that nobody can put a digit in front
//! (Nghị định 30/2020/NĐ-CP, annex I); weekdays with a capital on the number word (annex II): thứ Hai, Chủ nhật.

use jiff::civil::{Date, Weekday};

/// 5 August 2019 gives "05/8/2019".
pub fn short_date(date: Date) -> String {
    format!("{:02}/{}/{}", date.day(), month(date), date.year())
}

/// 1 July 2025 gives "ngày 01 tháng 7 năm 2025".
pub fn full_date(date: Date) -> String {
    format!("ngày {:02} tháng {} năm {}", date.day(), month(date), date.year())
}

fn month(date: Date) -> String {
    if date.month() <= 2 { format!("{:02}", date.month()) } else { date.month().to_string() }
}

/// "07:30" gives "7 giờ 30 phút", "15:00" gives "15 giờ". Nothing for what is no time of day; 24:00 is one.
pub fn time_of_day(time: &str) -> Option<String> {
    let (hour, minute) = time.split_once(':')?;
    let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
    match (hour, minute) {
        (0..=24, 0) => Some(format!("{hour} giờ")),
        (0..=23, 1..=59) => Some(format!("{hour} giờ {minute:02} phút")),
        _ => None,
    }
}

/// "07:30-11:30" gives "7 giờ 30 phút đến 11 giờ 30 phút". Nothing if an end is no time of day or comes first.
pub fn opening(span: &str) -> Option<String> {
    let (from, to) = span.split_once(['-', '–'])?;
    let (from, to) = (from.trim(), to.trim());
    let minutes = |time: &str| -> Option<u32> {
        let (hour, minute) = time.split_once(':')?;
        Some(two_digits(hour)? * 60 + two_digits(minute)?)
    };
    let words = format!("{} đến {}", time_of_day(from)?, time_of_day(to)?);
    (minutes(from)? < minutes(to)?).then_some(words)
}

fn two_digits(text: &str) -> Option<u32> {
    let fits = matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

/// "thứ Hai" to "Chủ nhật".
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "thứ Hai",
        Weekday::Tuesday => "thứ Ba",
        Weekday::Wednesday => "thứ Tư",
        Weekday::Thursday => "thứ Năm",
        Weekday::Friday => "thứ Sáu",
        Weekday::Saturday => "thứ Bảy",
        Weekday::Sunday => "Chủ nhật",
    }
}

/// Several weekdays from Monday on, three or more in a row as a span: "thứ Hai đến thứ Sáu", "thứ Ba và thứ Bảy".
pub fn weekdays(days: &[Weekday]) -> String {
    let mut offsets: Vec<i8> = days.iter().map(|day| day.to_monday_zero_offset()).collect();
    offsets.sort_unstable();
    offsets.dedup();
    let spans = offsets.chunk_by(|a, b| a + 1 == *b).flat_map(|run| match run {
        [first, .., last] if run.len() > 2 => {
            vec![format!("{} đến {}", name(*first), name(*last))]
        }
        short => short.iter().map(|&day| name(day).to_owned()).collect(),
    });
    join(&spans.collect::<Vec<_>>())
}

fn name(monday_offset: i8) -> &'static str {
    Weekday::from_monday_zero_offset(monday_offset).map_or("", weekday)
}

fn join(parts: &[String]) -> String {
    match parts {
        [rest @ .., last] if !rest.is_empty() => format!("{} và {last}", rest.join(", ")),
        _ => parts.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn check_date(date: Date, short: &str, full: &str) {
        assert_eq!(short_date(date), short);
        assert_eq!(full_date(date), full);
    }

    #[test]
    fn dates() {
        check_date(date(2019, 8, 5), "05/8/2019", "ngày 05 tháng 8 năm 2019");
        check_date(date(2020, 7, 2), "02/7/2020", "ngày 02 tháng 7 năm 2020");
        check_date(date(2026, 2, 18), "18/02/2026", "ngày 18 tháng 02 năm 2026");
        check_date(date(2025, 7, 1), "01/7/2025", "ngày 01 tháng 7 năm 2025");
        check_date(date(2025, 12, 31), "31/12/2025", "ngày 31 tháng 12 năm 2025");
        check_date(date(2025, 1, 10), "10/01/2025", "ngày 10 tháng 01 năm 2025");
    }

    #[test]
    fn times() {
        for (time, expected) in [
            ("15:00", Some("15 giờ")),
            ("07:30", Some("7 giờ 30 phút")),
            ("7:05", Some("7 giờ 05 phút")),
            ("00:00", Some("0 giờ")),
            ("24:00", Some("24 giờ")),
            ("24:01", None),
            ("7:60", None),
            ("7h30", None),
            ("+7:30", None),
            ("", None),
        ] {
            assert_eq!(time_of_day(time).as_deref(), expected, "{time}");
        }
    }

    #[test]
    fn openings() {
        assert_eq!(opening("07:30-11:30").as_deref(), Some("7 giờ 30 phút đến 11 giờ 30 phút"));
        assert_eq!(opening("13:30 – 17:00").as_deref(), Some("13 giờ 30 phút đến 17 giờ"));
        for wrong in ["11:30-07:30", "07:30", "07:30-25:00", ""] {
            assert_eq!(opening(wrong), None, "{wrong}");
        }
    }

    fn check_weekdays(days: &[Weekday], expected: &str) {
        assert_eq!(weekdays(days), expected);
    }

    #[test]
    fn spans_of_weekdays() {
        use Weekday::*;
        check_weekdays(&[], "");
        check_weekdays(&[Saturday], "thứ Bảy");
        check_weekdays(&[Friday, Monday, Tuesday, Wednesday, Thursday], "thứ Hai đến thứ Sáu");
        check_weekdays(&[Monday, Tuesday], "thứ Hai và thứ Ba");
        check_weekdays(&[Monday, Wednesday, Friday], "thứ Hai, thứ Tư và thứ Sáu");
        check_weekdays(&[Monday, Tuesday, Wednesday, Sunday, Sunday], "thứ Hai đến thứ Tư và Chủ nhật");
    }
}
