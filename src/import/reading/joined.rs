//! What the interface gives apart and the portal's exports have in one text: a time with its unit, fees, days.
//!
//! In: the text of a cell. Out: the same as JSON would have it. What is written in another way stays as it is, in words:
//! the sentences of records are read elsewhere.

use jiff::civil::{Date, date};

use crate::import::clean::folded;
use crate::import::record::{FeeRow, Quantity};

/// The interface's word for a way of handing in; words that are not known stay, to be doubted.
pub(super) fn via(said: &str) -> String {
    let words = folded(said);
    match () {
        () if words.contains("buu chinh") || words == "postal" => "POSTAL".to_owned(),
        () if words.contains("truc tuyen") || words == "online" => "ONLINE".to_owned(),
        () if words.contains("truc tiep") || words == "direct" => "DIRECT".to_owned(),
        () => said.trim().to_owned(),
    }
}

/// "15 Ngày làm việc", "1 WORKING_DAY"; a number alone has no unit.
pub(super) fn time(said: &str) -> (Quantity, String) {
    // "Không quá 7 ngày OTHER": the unit of what is said in words.
    let said = said.trim();
    let said = said.strip_suffix(" OTHER").unwrap_or(said).trim_end();
    let end = said.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(said.len());
    let (number, unit) = said.split_at(end);
    let unit = match folded(unit).as_str() {
        "ngay lam viec" | "working day" | "working_day" => "WORKING_DAY",
        "ngay" | "day" => "DAY",
        "gio" | "hour" => "HOUR",
        "thang" | "month" => "MONTH",
        "nam" | "year" => "YEAR",
        "" | "other" | "khac" => "OTHER",
        _ => return (words(said), "OTHER".to_owned()),
    };
    match self::number(number) {
        Some(number) => (number, unit.to_owned()),
        None => (words(said), "OTHER".to_owned()),
    }
}

fn words(said: &str) -> Quantity {
    if said.is_empty() { Quantity::Absent } else { Quantity::Words(said.to_owned()) }
}

/// "10", "3,5", "8.000", "150.000": behind the last sign at most two digits are decimals, three are a thousand.
pub(super) fn number(said: &str) -> Option<Quantity> {
    let said = said.trim();
    let is_digits =
        |text: &str| !text.is_empty() && text.len() <= 12 && text.bytes().all(|b| b.is_ascii_digit());
    if is_digits(said) {
        return said.parse().ok().map(Quantity::Number);
    }
    let parts: Vec<&str> = said.split(['.', ',']).collect();
    let (last, before) = parts.split_last()?;
    if before.is_empty() || !parts.iter().all(|part| is_digits(part)) {
        return None;
    }
    let are_thousands = before[0].len() <= 3 && parts[1..].iter().all(|part| part.len() == 3);
    let number = match () {
        () if are_thousands => parts.concat().parse().ok()?,
        () if before.len() == 1 && last.len() <= 2 => format!("{}.{last}", before[0]).parse().ok()?,
        () => return None,
    };
    Some(Quantity::Number(number))
}

/// "Phí: 10.000 VNĐ (mỗi bản) | Lệ phí: 0 VNĐ ()": behind a bar, or on a line that begins with a kind, a row of its own
/// begins; other lines go on with what is said of one.
pub(super) fn fees(said: &str) -> Vec<FeeRow> {
    let mut rows: Vec<String> = Vec::new();
    for row in said.split(" | ") {
        let mut is_first = true;
        for line in row.lines() {
            let begins = line.split_once(':').is_some_and(|(kind, _)| kind_of(kind).is_some());
            match rows.last_mut().filter(|_| !is_first && !begins) {
                Some(row) => row.extend(["\n", line]),
                None => rows.push(line.to_owned()),
            }
            is_first = false;
        }
    }
    rows.iter().map(|row| row.trim()).filter(|row| !row.is_empty()).map(fee).collect()
}

fn kind_of(said: &str) -> Option<&'static str> {
    const KINDS: [(&str, &str); 7] = [
        ("le phi", "SERVICE_FEE"),
        ("phi", "FEE"),
        ("gia", "PRICE_LEVEL"),
        ("muc gia", "PRICE_LEVEL"),
        ("service_fee", "SERVICE_FEE"),
        ("fee", "FEE"),
        ("price_level", "PRICE_LEVEL"),
    ];
    KINDS.iter().find(|(name, _)| folded(said) == folded(name)).map(|(_, kind)| *kind)
}

fn fee(said: &str) -> FeeRow {
    let whole = || FeeRow { description: said.to_owned(), ..FeeRow::default() };
    let named = said.split_once(':').and_then(|(kind, rest)| Some((kind_of(kind)?, rest.trim())));
    let (kind, rest) = named.unwrap_or(("", said));
    let (stated, description) = match rest.split_once('(') {
        Some((stated, note)) => match note.trim_end().strip_suffix(')') {
            Some(note) => (stated.trim(), note.trim()),
            None => return FeeRow { kind: kind.to_owned(), ..whole() },
        },
        None => (rest, ""),
    };
    let end = stated.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(stated.len());
    let (amount, currency) = stated.split_at(end);
    let currency = match folded(currency).as_str() {
        "vnd" | "dong" | "d" | "dong viet nam" | "viet nam dong" => "VNĐ".to_owned(),
        "usd" => "USD".to_owned(),
        "" => String::new(),
        // "10.000 đồng mỗi trang": words of their own, which others read.
        _ => return FeeRow { kind: kind.to_owned(), description: rest.to_owned(), ..FeeRow::default() },
    };
    // "VNĐ (Chi tiết tại văn bản kèm theo)", "(HĐND cấp tỉnh quy định)": what is charged stands in the words.
    if amount.is_empty() && (!currency.is_empty() || !description.is_empty()) {
        let description = description.to_owned();
        return FeeRow { kind: kind.to_owned(), currency, description, ..FeeRow::default() };
    }
    match number(amount) {
        Some(value) => FeeRow {
            kind: kind.to_owned(),
            value,
            currency,
            description: description.to_owned(),
            ..FeeRow::default()
        },
        None => FeeRow { kind: kind.to_owned(), description: rest.to_owned(), ..FeeRow::default() },
    }
}

/// "05/09/2026", "2026-09-05", or a number of days as spreadsheets count them.
pub(super) fn day(said: &str, is_number: bool, is_from_1904: bool) -> Option<Date> {
    let said = said.trim();
    if is_number {
        let days: i32 =
            said.split('.').next()?.parse().ok().filter(|days| (10_000..100_000).contains(days))?;
        let first = if is_from_1904 { date(1904, 1, 1) } else { date(1899, 12, 30) };
        return first.checked_add(jiff::Span::new().days(days)).ok();
    }
    let said = said.split([' ', 'T']).next()?;
    let parts: Vec<i16> = said.split(['/', '-', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let &[first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first > 31 { (first, last) } else { (last, first) };
    let day = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (1945..2200).contains(&day.year()).then_some(day)
}

/// Names apart by lines, semicolons and commas. A comma within brackets, or before a small letter, is part of a name:
/// "Cán bộ, công chức, viên chức".
pub(super) fn names(text: &str) -> Vec<&str> {
    let (mut names, mut depth, mut begin) = (Vec::new(), 0_usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let goes_on = || text[at + 1..].trim_start().chars().next().is_some_and(char::is_lowercase);
        if matches!(c, '\n' | ';') || (c == ',' && depth == 0 && !goes_on()) {
            names.push(&text[begin..at]);
            begin = at + 1;
        }
    }
    names.push(&text[begin..]);
    names.into_iter().map(str::trim).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_fee(said: &str, expected: &[(&str, &str, &str, &str)]) {
        let found = fees(said);
        let found: Vec<_> = found
            .iter()
            .map(|one| {
                (one.kind.as_str(), one.value.to_string(), one.currency.as_str(), one.description.as_str())
            })
            .collect();
        let expected: Vec<_> = expected.iter().map(|(k, v, c, d)| (*k, (*v).to_owned(), *c, *d)).collect();
        assert_eq!(found, expected, "{said}");
    }

    #[test]
    fn fees_come_apart() {
        check_fee("", &[]);
        check_fee("0 VNĐ ()", &[("", "0", "VNĐ", "")]);
        check_fee(
            "Phí: 10.000 VNĐ (mỗi bản) | Lệ phí : 8000 đồng",
            &[("FEE", "10000", "VNĐ", "mỗi bản"), ("SERVICE_FEE", "8000", "VNĐ", "")],
        );
        check_fee("10 USD (người nước ngoài)", &[("", "10", "USD", "người nước ngoài")]);
        check_fee("Miễn phí", &[("", "", "", "Miễn phí")]);
        check_fee("10.000 đồng/trang", &[("", "", "", "10.000 đồng/trang")]);
        check_fee(
            "Lệ phí: Do HĐND cấp tỉnh quy định",
            &[("SERVICE_FEE", "", "", "Do HĐND cấp tỉnh quy định")],
        );
    }

    #[test]
    fn times_days_and_names_come_apart() {
        let number = |number: f64, unit: &str| (Quantity::Number(number), unit.to_owned());
        assert_eq!(time("15 Ngày làm việc"), number(15.0, "WORKING_DAY"));
        assert_eq!(time("3,5 WORKING_DAY"), number(3.5, "WORKING_DAY"));
        assert_eq!(time("30 ngày"), number(30.0, "DAY"));
        assert_eq!(time("7"), number(7.0, "OTHER"));
        assert_eq!(time(""), (Quantity::Absent, "OTHER".to_owned()));
        assert_eq!(time("Không quá 7 ngày").0, Quantity::Words("Không quá 7 ngày".to_owned()));
        assert_eq!(day("05/09/2026", false, false), Some(date(2026, 9, 5)));
        assert_eq!(day("2026-09-05T00:00", false, false), Some(date(2026, 9, 5)));
        assert_eq!(day("46270", true, false), Some(date(2026, 9, 5)));
        assert_eq!(day("44808", true, true), Some(date(2026, 9, 5)));
        assert_eq!(day("31/02/2026", false, false), None);
        assert_eq!(day("46270", false, false), None);
        let text = "Công dân, Tổ chức (không gồm doanh nghiệp, HTX);Cán bộ, công chức, viên chức";
        let expected = ["Công dân", "Tổ chức (không gồm doanh nghiệp, HTX)", "Cán bộ, công chức, viên chức"];
        assert_eq!(names(text), expected);
    }
}
