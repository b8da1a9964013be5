//! Legal bases and addressees: lists that the portal returns in random order.
//!
//! In: the record's lists. Out: the same without repeats, in an order that depends on nothing but what
//! they say, and the numbers of legal texts as they should be written.

use std::cmp::Ordering;

use super::clean::{Notes, folded, is_none};
use super::doubt::{DoubtKind, MergedPart, Place};
use super::record::{LegalText, Named};
use crate::catalogue::LegalBasis;
use crate::vietnamese;

/// Legal texts: laws before decrees before circulars, older before newer.
pub(crate) fn bases(list: &[LegalText], notes: &mut Notes) -> Vec<LegalBasis> {
    let mut out: Vec<LegalBasis> = Vec::with_capacity(list.len());
    let mut list: Vec<_> = list.iter().collect();
    let other = |one: &LegalText| (one.issuer.clone(), one.date, one.in_force_from);
    list.sort_by(|a, b| order(&a.named, &b.named).then_with(|| other(a).cmp(&other(b))));
    for text in list {
        let place = MergedPart::LegalBasis.whole();
        let basis = basis(text, place, notes);
        if basis.number.is_none() && basis.title.is_none() {
            continue;
        }
        match out.iter_mut().find_map(|known| joined(known, &basis).map(|joined| (known, joined))) {
            Some((known, joined)) => {
                notes.add(DoubtKind::Repeated, place, &text.named.code, "");
                *known = joined;
            }
            None => out.push(basis),
        }
    }
    out.sort_by_cached_key(|one| {
        let number = one.number.clone().unwrap_or_default();
        (rank(&number), year(&number), leading_number(&number), number, one.title.clone())
    });
    out
}

/// What two rows of one text say together; nothing where they are of two, or contradict each other.
fn joined(one: &LegalBasis, other: &LegalBasis) -> Option<LegalBasis> {
    let agree = one.number == other.number
        && one.title == other.title
        && one.issuer.as_ref().is_none_or(|own| other.issuer.as_ref().is_none_or(|theirs| own == theirs))
        && one.date.is_none_or(|own| other.date.is_none_or(|theirs| own == theirs))
        && one.in_force_from.is_none_or(|own| other.in_force_from.is_none_or(|theirs| own == theirs));
    agree.then(|| LegalBasis {
        issuer: one.issuer.clone().or_else(|| other.issuer.clone()),
        date: one.date.or(other.date),
        in_force_from: one.in_force_from.or(other.in_force_from),
        ..one.clone()
    })
}

/// Who may apply.
pub(crate) fn applicants(list: &[Named], notes: &mut Notes) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(list.len());
    for named in sorted(list) {
        if let Some(name) = notes.line(&named.name, MergedPart::Facts.whole())
            && !out.contains(&name)
        {
            out.push(name);
        }
    }
    out
}

/// In the order of the codes, "ĐT9" before "ĐT10", then of the names.
pub(crate) fn sorted(list: &[Named]) -> Vec<&Named> {
    let mut list: Vec<_> = list.iter().collect();
    list.sort_by(|a, b| order(a, b));
    list
}

fn order(a: &Named, b: &Named) -> Ordering {
    let numbered = |code: &str| (code.trim().len(), code.trim().to_owned());
    numbered(&a.code).cmp(&numbered(&b.code)).then_with(|| a.name.cmp(&b.name))
}

fn basis(text: &LegalText, place: Place, notes: &mut Notes) -> LegalBasis {
    let named = &text.named;
    let said = notes.line(&named.code, place);
    let mut title = notes.line(&named.name, place);
    let mut number = None;
    if let Some(said) = said {
        match parse(&said) {
            Some(found) => {
                if found.number != named.code.trim() {
                    notes.add(DoubtKind::LegalNumberMended, place, &named.code, &found.number);
                }
                title = with_kind(title, found.kind, &found.number);
                if found.number.contains("/NĐ-") && !found.number.ends_with("/NĐ-CP") {
                    notes.add(DoubtKind::LegalNumberOdd, place, &said, "");
                }
                number = Some(found.number);
            }
            None => {
                notes.add(DoubtKind::LegalNumberOdd, place, &said, "");
                // "Luật Đất đai" as a number says what the title says.
                number = (title.as_deref() != Some(said.as_str())).then_some(said);
            }
        }
    }
    let issuer = notes.line(&text.issuer, place).filter(|issuer| !is_none(issuer));
    let (date, in_force_from) = (text.date, text.in_force_from);
    LegalBasis { id: None, number, title, issuer, date, in_force_from, articles: None }
}

struct Parsed<'a> {
    number: String,
    /// "Thông tư", where it stood before the number.
    kind: Option<&'a str>,
}

/// "Thông tư số 03/2023/TT-BTP." is the number 03/2023/TT-BTP of a Thông tư.
fn parse(said: &str) -> Option<Parsed<'_>> {
    let start = said.find(|c: char| c.is_ascii_digit())?;
    let (before, number) = said.split_at(start);
    let before = before.trim().trim_end_matches([':', ',']).trim_end();
    let before = before.strip_suffix("số").or_else(|| before.strip_suffix("Số")).unwrap_or(before).trim_end();
    let number =
        [" /", "/ ", " -", "- "].iter().fold(number.to_owned(), |text, sign| text.replace(sign, sign.trim()));
    let number = number
        .trim_end()
        .trim_end_matches(['.', ',', ';', ':'])
        .replace(['\u{2013}', '\u{2011}', '\u{2010}'], "-");
    let parts: Vec<_> = number.split('/').collect();
    let shaped = match parts.as_slice() {
        [first, year, tail] => is_serial(first) && is_year(year) && is_tail(tail),
        [first, tail] => is_serial(first) && is_tail(tail) && tail.contains('-'),
        _ => false,
    };
    let known_kind = before.chars().count() <= 40 && before.chars().all(|c| c.is_alphabetic() || c == ' ');
    (shaped && known_kind)
        .then(|| Parsed { number: with_capitals(&parts), kind: (!before.is_empty()).then_some(before) })
}

/// "66.7" and "08.a" are in use.
fn is_serial(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
        && text.len() <= 10
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_tail(text: &str) -> bool {
    text.starts_with(char::is_alphabetic)
        && text.chars().all(|c| c.is_alphanumeric() || c == '-')
        && text.len() <= 40
}

/// "123/2015/nđ-cp" is 123/2015/NĐ-CP; "QĐ-TTg" is right as it is.
fn with_capitals(parts: &[&str]) -> String {
    let Some((tail, head)) = parts.split_last() else { return String::new() };
    let small = tail.chars().all(|c| !c.is_uppercase());
    let tail = if small { tail.to_uppercase().replace("TTG", "TTg") } else { (*tail).to_owned() };
    format!("{}/{tail}", head.join("/"))
}

/// The kind that stood before the number goes into the title, unless that begins with it.
fn with_kind(title: Option<String>, kind: Option<&str>, number: &str) -> Option<String> {
    let Some(kind) = kind else { return title };
    match title {
        None => Some(format!("{kind} số {number}")),
        Some(title) if folded(&title).contains(&folded(kind)) => Some(title),
        Some(title) => Some(format!("{kind} {title}")),
    }
}

fn rank(number: &str) -> u8 {
    let tail = number.rsplit('/').next().unwrap_or_default();
    match tail {
        _ if tail.contains("UBTVQH") => 1,
        _ if tail.contains("QH") => 0,
        "NĐ-CP" => 2,
        "NQ-CP" => 3,
        "QĐ-TTg" => 4,
        _ if tail.starts_with("TT") => 5,
        _ if number.is_empty() => 7,
        _ => 6,
    }
}

fn year(number: &str) -> u32 {
    number.split('/').nth(1).filter(|part| is_year(part)).and_then(|part| part.parse().ok()).unwrap_or(0)
}

fn leading_number(number: &str) -> u32 {
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    number[..digits].parse().unwrap_or(0)
}

/// The name of a field, without the code that some carry behind it, and with a capital.
pub(crate) fn field_name(raw: &str, notes: &mut Notes) -> Option<String> {
    let place = MergedPart::Field.whole();
    let line = notes.line(raw, place)?;
    let bare = match line.rsplit_once('(') {
        Some((name, code)) if is_field_code(code) => name.trim_end(),
        _ => &line,
    };
    let mut letters = bare.chars();
    let first = letters.next()?;
    let name: String = first.to_uppercase().chain(letters).collect();
    if name != line {
        notes.add(DoubtKind::FieldMended, place, &line, &name);
    }
    Some(vietnamese::one_line(&name).into_owned())
}

/// "G07-LĐ06)"
fn is_field_code(text: &str) -> bool {
    text.strip_suffix(')').is_some_and(|code| {
        code.contains('-')
            && code.chars().any(|c| c.is_ascii_digit())
            && code.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '-')
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;

    fn text(code: &str, name: &str) -> LegalText {
        LegalText { named: Named { name: name.into(), code: code.into() }, ..LegalText::default() }
    }

    fn check(code: &str, name: &str, number: Option<&str>, title: Option<&str>, doubt: Option<DoubtKind>) {
        let mut notes = Notes::new("1.000001");
        let found = basis(&text(code, name), MergedPart::LegalBasis.whole(), &mut notes);
        assert_eq!((found.number.as_deref(), found.title.as_deref()), (number, title));
        assert_eq!(notes.doubts.first().map(|one| one.kind), doubt);
    }

    #[test]
    fn puts_numbers_right() {
        let mended = Some(DoubtKind::LegalNumberMended);
        check("01/2020/NĐ-CP", "Quy định", Some("01/2020/NĐ-CP"), Some("Quy định"), None);
        check("01/2020/nđ-cp", "Quy định", Some("01/2020/NĐ-CP"), Some("Quy định"), mended);
        check(" 01/2020/QĐ-TTg. ", "Quy định", Some("01/2020/QĐ-TTg"), Some("Quy định"), mended);
        check("66.7/2025/NQ-CP", "", Some("66.7/2025/NQ-CP"), None, None);
        check(
            "Thông tư số 02/2020/TT-ABC",
            "quy định",
            Some("02/2020/TT-ABC"),
            Some("Thông tư quy định"),
            mended,
        );
        check(
            "Thông tư 02/2020/TT-ABC",
            "Thông tư mới",
            Some("02/2020/TT-ABC"),
            Some("Thông tư mới"),
            mended,
        );
        check("12/2020/NĐ- CP", "x", Some("12/2020/NĐ-CP"), Some("x"), mended);
        let odd = Some(DoubtKind::LegalNumberOdd);
        check("12/2020/QĐ-UBND MAU", "x", Some("12/2020/QĐ-UBND MAU"), Some("x"), odd);
        check("12/QĐ-UBND", "Về phí", Some("12/QĐ-UBND"), Some("Về phí"), None);
        check("Luật Mẫu", "Luật Mẫu", None, Some("Luật Mẫu"), Some(DoubtKind::LegalNumberOdd));
        check("55/2026/", "x", Some("55/2026/"), Some("x"), Some(DoubtKind::LegalNumberOdd));
    }

    #[test]
    fn orders_by_rank() {
        let list = ["02/2020/TT-ABC", "10/2020/NĐ-CP", "9/2020/NĐ-CP", "1/2019/QH14"];
        let texts = list.map(|code| text(code, "x"));
        let numbers: Vec<_> =
            bases(&texts, &mut Notes::new("1")).into_iter().filter_map(|one| one.number).collect();
        assert_eq!(numbers, ["1/2019/QH14", "9/2020/NĐ-CP", "10/2020/NĐ-CP", "02/2020/TT-ABC"]);
    }

    #[test]
    fn rows_of_one_text_say_together_what_each_says() {
        let day = |day| Some(Date::constant(2025, 12, day));
        let dated = |issuer: &str, date, from| LegalText {
            issuer: issuer.into(),
            date,
            in_force_from: from,
            ..text("1/2025/NĐ-CP", "x")
        };
        let check = |rows: &[LegalText], expected: &[(&str, Option<Date>, Option<Date>)]| {
            let found = bases(rows, &mut Notes::new("1"));
            let found: Vec<_> = found
                .iter()
                .map(|one| (one.issuer.as_deref().unwrap_or_default(), one.date, one.in_force_from))
                .collect();
            assert_eq!(found, expected);
        };
        check(&[dated("Bộ Mẫu", None, day(3)), dated("", day(1), None)], &[("Bộ Mẫu", day(1), day(3))]);
        check(&[dated("", day(2), None), dated("", day(1), None)], &[("", day(1), None), ("", day(2), None)]);
        check(&[dated("Không có thông tin", None, None)], &[("", None, None)]);
    }

    #[test]
    fn names_fields() {
        let mut notes = Notes::new("1");
        assert_eq!(field_name("Việc mẫu (G07-LĐ06)", &mut notes).as_deref(), Some("Việc mẫu"));
        assert_eq!(field_name("đất mẫu", &mut notes).as_deref(), Some("Đất mẫu"));
        assert_eq!(field_name("Mẫu (hộ kinh doanh)", &mut notes).as_deref(), Some("Mẫu (hộ kinh doanh)"));
    }
}
