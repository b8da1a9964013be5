//! Dates and weekdays in the words and figures of official documents.
//!
//! Two digits for days below ten and for January and February, so that nobody can put a digit in front
//! (Nghị định 30/2020/NĐ-CP, annex I); weekdays with a capital on the number word (annex II): thứ Hai, Chủ nhật.

use jiff::civil::{Date, Weekday};

/// 5 August 2019 gives "05/8/2019".
pub(crate) fn short_date(date: Date) -> String {
    format!("{:02}/{}/{}", date.day(), month(date), date.year())
}

fn month(date: Date) -> String {
    if date.month() <= 2 { format!("{:02}", date.month()) } else { date.month().to_string() }
}

/// "thứ Hai" to "Chủ nhật".
pub(crate) fn weekday(day: Weekday) -> &'static str {
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
pub(crate) fn weekdays(days: &[Weekday]) -> String {
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

    fn check_date(date: Date, short: &str) {
        assert_eq!(short_date(date), short);
    }

    #[test]
    fn dates() {
        check_date(date(2019, 8, 5), "05/8/2019");
        check_date(date(2020, 7, 2), "02/7/2020");
        check_date(date(2026, 2, 18), "18/02/2026");
        check_date(date(2025, 7, 1), "01/7/2025");
        check_date(date(2025, 12, 31), "31/12/2025");
        check_date(date(2025, 1, 10), "10/01/2025");
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
