//! Single values as the portal's page, its Word file and its dump print them: a time, fees, counts, ways.

use crate::import::clean::{self, folded};
use crate::import::doubt::DoubtKind;
use crate::import::record::{FeeRow, Quantity};
use crate::vietnamese;

/// Whether a text only says that the portal has nothing there.
pub(super) fn is_empty(text: &str) -> bool {
    text.len() < 60
        && matches!(folded(text).as_str(), "" | "khong co thong tin" | "chua co thong tin" | "null")
}

/// A text, empty where it only says that there is none.
pub(super) fn stated(text: &str) -> String {
    if is_empty(text) { String::new() } else { text.trim().to_owned() }
}

/// Whether a section only says "không".
pub(super) fn says_none(text: &str) -> bool {
    clean::is_none(text)
}

/// The way of handing in that a cell names.
pub(super) fn way(cell: &str) -> Option<&'static str> {
    if cell.len() > 90 {
        return None;
    }
    Some(match folded(cell).as_str() {
        "truc tiep" | "direct" | "nop truc tiep" => "DIRECT",
        "truc tuyen" | "online" | "nop truc tuyen" => "ONLINE",
        "dich vu buu chinh"
        | "buu chinh"
        | "postal"
        | "buu chinh cong ich"
        | "dich vu buu chinh cong ich"
        | "qua dich vu buu chinh"
        | "qua buu chinh"
        | "qua dich vu buu chinh cong ich" => "POSTAL",
        _ => return None,
    })
}

/// A number as it is printed: "5", "3,5", "8.000", "2 000 000".
fn number(text: &str) -> Option<f64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.split(['.', ',']).collect();
    if text.len() > 18 || !parts.iter().all(|part| digits(part)) {
        return None;
    }
    match parts.as_slice() {
        [whole] => whole.parse().ok(),
        [first, rest @ ..] if first.len() <= 3 && rest.iter().all(|part| part.len() == 3) => {
            parts.concat().parse().ok()
        }
        [whole, decimals] if decimals.len() <= 2 => format!("{whole}.{decimals}").parse().ok(),
        _ => None,
    }
}

/// Where the number at the start of a text ends.
fn number_end(text: &str) -> usize {
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}')));
    text[..end.unwrap_or(text.len())].trim_end_matches([' ', '\u{a0}', '.', ',']).len()
}

/// A time that is a number and a unit and no more.
pub(super) fn plain_time(text: &str) -> Option<(f64, &'static str)> {
    let text = text.trim().trim_end_matches('.');
    let end = number_end(text);
    let number = number(&text[..end])?;
    let unit = match folded(&text[end..]).as_str() {
        "ngay lam viec" | "working day" | "working_day" => "WORKING_DAY",
        "ngay" | "day" => "DAY",
        "gio" | "hour" | "gio lam viec" => "HOUR",
        "thang" | "month" => "MONTH",
        "nam" | "year" => "YEAR",
        "" | "khac" | "other" => "OTHER",
        _ => return None,
    };
    Some((number, unit))
}

/// The time of a way.
pub(super) fn time(text: &str) -> (Quantity, String) {
    let text = stated(text);
    if text.is_empty() {
        return (Quantity::Absent, String::new());
    }
    match plain_time(&text) {
        Some((number, unit)) => (Quantity::Number(number), unit.to_owned()),
        // "… OTHER" is how a dump ends a time that is a sentence.
        None => {
            let words = ["OTHER", "Khác"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(&text);
            (Quantity::Words(words.trim().to_owned()), "OTHER".to_owned())
        }
    }
}

/// The fees of a cell; what of it is not to be taken as it stands.
#[derive(Debug, Default)]
pub(super) struct Fees {
    pub(super) rows: Vec<FeeRow>,
    pub(super) doubts: Vec<(DoubtKind, String)>,
}

/// Reads a cell of fees: "Lệ phí : 8.000 Đồng (mỗi bản)", several of them on lines or parted by " | ".
pub(super) fn fees(cell: &str) -> Fees {
    let mut fees = Fees::default();
    for piece in pieces(cell) {
        if !is_empty(&piece) {
            fee(&piece, &mut fees);
        }
    }
    fees
}

/// Where one fee ends and the next begins: never within brackets.
fn pieces(cell: &str) -> Vec<String> {
    let mut out: Vec<String> = vec![String::new()];
    let mut depth = 0_i32;
    for line in cell.split('\n') {
        for (at, part) in line.split(" | ").enumerate() {
            let begins = at > 0 || starts_fee(part);
            match out.last_mut() {
                Some(last) if depth > 0 || !begins || last.is_empty() => {
                    let between = if last.is_empty() {
                        ""
                    } else if at > 0 {
                        " | "
                    } else {
                        "\n"
                    };
                    last.push_str(between);
                    last.push_str(part.trim());
                }
                _ => {
                    depth = 0;
                    out.push(part.trim().to_owned());
                }
            }
            depth += part.matches('(').count() as i32 - part.matches(')').count() as i32;
            depth = depth.max(0);
        }
    }
    out
}

/// Whether a line begins a fee of the portal's.
pub(super) fn starts_fee(line: &str) -> bool {
    let (kind, rest) = kind_of(line);
    !kind.is_empty() || amount(rest).is_some() || is_shown_free(line)
}

/// The kind that a fee is headed with, and the rest.
fn kind_of(text: &str) -> (&'static str, &str) {
    let Some((head, rest)) = text.split_once(':') else { return ("", text) };
    let kind = match folded(head).as_str() {
        "phi" => "FEE",
        "le phi" => "SERVICE_FEE",
        "gia" | "muc gia" => "PRICE_LEVEL",
        _ => return ("", text),
    };
    (kind, rest.trim())
}

/// "8.000 Đồng (mỗi bản)": the number, its currency, and what stands in the brackets.
fn amount(text: &str) -> Option<(f64, &'static str, &str)> {
    let text = text.trim();
    let (text, note) = match text.find('(') {
        Some(open) if text.ends_with(')') => (&text[..open], text[open + 1..text.len() - 1].trim()),
        Some(_) => return None,
        None => (text, ""),
    };
    let end = number_end(text);
    let value = number(&text[..end])?;
    let currency = match folded(&text[end..]).as_str() {
        // The portal prints đồng where the record names no currency, and where it names another one.
        "vnd" | "dong" | "viet nam dong" | "d" | "dong viet nam" => "",
        "usd" | "do la my" => "USD",
        "eur" | "euro" => "EUR",
        _ => return None,
    };
    Some((value, currency, note))
}

/// " Đồng (theo quy định)": no amount before its currency, and what stands in the brackets.
fn without_amount(text: &str) -> Option<&str> {
    let (currency, note) = text.split_once('(')?;
    let is_bare =
        matches!(folded(currency).as_str(), "vnd" | "dong" | "viet nam dong" | "null vnd" | "null dong");
    if is_bare { note.trim().strip_suffix(')').map(str::trim) } else { None }
}

/// The portal prints this for each amount of 0, whatever its text says.
fn is_shown_free(text: &str) -> bool {
    let (_, rest) = kind_of(text);
    matches!(folded(rest).as_str(), "mien phi" | "mien le phi")
}

fn fee(piece: &str, fees: &mut Fees) {
    /// No fee in đồng is as low; one in dollars may be.
    const LOWEST: f64 = 1000.0;
    let (kind, rest) = kind_of(piece);
    let row = |value, currency: &str, description: &str| FeeRow {
        kind: kind.to_owned(),
        value,
        currency: currency.to_owned(),
        description: stated(description),
        attachment: String::new(),
    };
    let row = match amount(rest) {
        _ if without_amount(rest).is_some() => {
            row(Quantity::Absent, "", without_amount(rest).unwrap_or_default())
        }
        Some((value, "", note))
            if value > 0.0 && value < LOWEST && vietnamese::parse_amounts(note).is_empty() =>
        {
            row(Quantity::Words(rest.trim_end_matches("()").trim().to_owned()), "", "")
        }
        Some((value, currency, note)) => row(Quantity::Number(value), currency, note),
        None if is_shown_free(piece) => {
            fees.doubts.push((DoubtKind::FeeShownFree, piece.to_owned()));
            row(Quantity::Number(0.0), "", "")
        }
        None => row(Quantity::Absent, "", rest),
    };
    fees.rows.push(row);
}

/// "Bản chính: 1 Bản sao: 0": originals and copies.
pub(super) fn counts(text: &str) -> Option<(u32, u32)> {
    // "Bản chính: 1Bản sao: 0" is what is left of two lines in a cell.
    let words = folded(text).replace("ban sao", " ban sao").replace("ban chinh", " ban chinh");
    let (original, copy) = (words.find("ban chinh"), words.find("ban sao"));
    if text.len() > 120 || original.is_none() && copy.is_none() {
        return None;
    }
    let of = |name: &str| {
        let at = words.find(name)?;
        let behind = words[at + name.len()..].split(' ').find(|word| !word.is_empty());
        let before = words[..at].trim_end().rsplit(' ').next();
        let number = |word: Option<&str>| {
            let digits = word?.trim_end_matches(|c: char| !c.is_ascii_digit());
            digits.parse::<u32>().ok().filter(|count| *count < 1000)
        };
        match text.contains(':') {
            true => number(behind),
            false => number(before),
        }
    };
    let (originals, copies) = (of("ban chinh"), of("ban sao"));
    if originals.is_none() && copies.is_none() {
        return None;
    }
    Some((originals.unwrap_or(0), copies.unwrap_or(0)))
}

/// Whether a text is nothing but the two counts.
pub(super) fn is_counts(text: &str) -> bool {
    let rest = folded(text).replace("ban chinh", " ").replace("ban sao", " ").replace("so luong", " ");
    counts(text).is_some()
        && rest.split_whitespace().all(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// "31-12-2015", "31/12/2015"
pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(['-', '/']).collect();
    let digits = |part: &&str, lengths: &[usize]| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    matches!(parts.as_slice(), [day, month, year]
        if digits(day, &[1, 2]) && digits(month, &[1, 2]) && digits(year, &[4]))
}

/// The name of a file: "Mau01.docx".
pub(super) fn is_file(text: &str) -> bool {
    const ENDINGS: [&str; 10] = ["doc", "docx", "pdf", "xls", "xlsx", "rar", "zip", "jpg", "png", "rtf"];
    let ending = text.trim().rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    text.len() < 300 && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// "tên (mã)": what stands before the last brackets, and in them.
pub(super) fn with_code(text: &str) -> (String, String) {
    let text = text.trim();
    if let Some(inner) = text.strip_suffix(')') {
        let mut depth = 1;
        for (at, c) in inner.char_indices().rev() {
            match c {
                ')' => depth += 1,
                '(' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return (inner[..at].trim().to_owned(), inner[at + 1..].trim().to_owned());
            }
        }
    }
    (text.to_owned(), String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times() {
        assert_eq!(plain_time("1 WORKING_DAY"), Some((1.0, "WORKING_DAY")));
        assert_eq!(plain_time("3,5 Ngày làm việc"), Some((3.5, "WORKING_DAY")));
        assert_eq!(plain_time("30 Ngày"), Some((30.0, "DAY")));
        assert_eq!(plain_time("05 ngày làm việc kể từ ngày nhận"), None);
        assert_eq!(time("Không có thông tin"), (Quantity::Absent, String::new()));
    }

    #[track_caller]
    fn check_fees(cell: &str, expected: &[(&str, &str, &str, &str)]) {
        let fees = fees(cell).rows;
        let shown: Vec<_> = fees
            .iter()
            .map(|row| {
                (row.kind.as_str(), row.value.to_string(), row.currency.as_str(), row.description.as_str())
            })
            .collect();
        let shown: Vec<_> = shown.iter().map(|(a, b, c, d)| (*a, b.as_str(), *c, *d)).collect();
        assert_eq!(shown, expected, "{cell}");
    }

    #[test]
    fn fees_of_a_cell() {
        check_fees("0 VNĐ ()", &[("", "0", "", "")]);
        check_fees("Lệ phí : 8.000 Đồng (mỗi bản)", &[("SERVICE_FEE", "8000", "", "mỗi bản")]);
        check_fees(
            "Phí : 5000 Đồng (a | b)\nLệ phí: 0 Đồng ()",
            &[("FEE", "5000", "", "a | b"), ("SERVICE_FEE", "0", "", "")],
        );
        check_fees("0 VNĐ (a) | 5000 VNĐ (b)", &[("", "0", "", "a"), ("", "5000", "", "b")]);
        check_fees("10 VNĐ ()", &[("", "10 VNĐ", "", "")]);
        check_fees("Miễn phí", &[("", "0", "", "")]);
        check_fees("Phí : 5 triệu Đồng (a)", &[("FEE", "", "", "5 triệu Đồng (a)")]);
        check_fees("Phí : 0 Đồng (dòng một\nPhí: dòng hai)", &[("FEE", "0", "", "dòng một\nPhí: dòng hai")]);
        check_fees("Không có thông tin", &[]);
    }

    #[test]
    fn counts_of_a_cell() {
        for (text, expected) in [
            ("Bản chính: 1 Bản sao: 0", Some((1, 0))),
            ("Bản chính: 1Bản sao: 2", Some((1, 2))),
            ("Số lượng: Bản chính: 1, Bản sao: 0", Some((1, 0))),
            ("01 bản chính", Some((1, 0))),
            ("01 bản chính, 02 bản sao", Some((1, 2))),
            ("bản chính giấy khai sinh", None),
            ("01", None),
        ] {
            assert_eq!(counts(text), expected, "{text}");
        }
        assert!(is_counts("Bản chính: 1\nBản sao: 0") && !is_counts("01 bản chính giấy khai sinh"));
    }

    #[test]
    fn names_and_codes() {
        assert_eq!(
            with_code("Luật (sửa đổi) (01/2025/QH15)"),
            ("Luật (sửa đổi)".into(), "01/2025/QH15".into())
        );
        assert_eq!(with_code("Giấy (a(b))"), ("Giấy".into(), "a(b)".into()));
        assert_eq!(with_code("b)"), ("b)".into(), String::new()));
        assert!(
            is_date("31-12-2015") && !is_date("12/2015/NĐ-CP") && is_file("Mau 01.DOCX") && !is_file("a.b")
        );
    }
}
