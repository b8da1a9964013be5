//! Why a file gives no record, and what to do about it.
//!
//! In: the bytes of a file, or what its JSON holds. Out: the reason, in words where only they can say it.

use serde_json::Value;

use super::sheets::Unread;
use crate::diagnostic::Words;
use crate::vietnamese::{legacy_encoding, lost_letters, mojibake, to_unicode};

/// Why a file gave no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No JSON; what the parser says.
    NotJson(Words),
    /// Saved in another encoding, which JSON is never.
    NotUtf8,
    /// A table that cannot be read: what is in the way and what to do.
    Unread(Unread),
    /// A table without headings that name a code and a name.
    NoList,
    /// JSON, but without the parts of a procedure.
    NoProcedure,
    /// The code is missing, or could be a path.
    BadCode(String),
    /// Its letters were broken by a wrong encoding: a piece of it, and what that reads where it can be told.
    BrokenLetters(String, Option<String>),
}

/// What a file is that is none of the portal's, as its first bytes tell. Asked before its encoding: a document of Word
/// has none that could be changed.
pub(super) fn other_file(bytes: &[u8]) -> Option<Words> {
    let start = bytes.trim_ascii_start();
    if start.starts_with(b"<") {
        return Some(Words::new(
            "đây là một trang mạng (HTML), không phải bản ghi JSON; tải lại từ Cổng",
            "this is a web page (HTML), not a record in JSON; download it again",
        ));
    }
    (start.starts_with(b"PK") || start.starts_with(b"%PDF")).then(|| {
        Words::new(
            "đây là tệp Word, Excel, nén hoặc PDF, không phải bản ghi JSON",
            "this is a Word, Excel, ZIP or PDF file, not a record in JSON",
        )
    })
}

/// Why a file is no JSON, and what to do about it.
pub(super) fn no_json(bytes: &[u8], error: &serde_json::Error) -> Words {
    let (line, column) = (error.line(), error.column());
    let start = bytes.trim_ascii_start();
    if start.is_empty() {
        return Words::new("tệp trống; tải lại từ Cổng", "the file is empty; download it again");
    }
    if error.is_eof() {
        return Words::new(
            format!("tệp bị cắt ngang ở dòng {line}; tải lại từ Cổng"),
            format!("the file ends too early, in line {line}; download it again"),
        );
    }
    Words::new(
        format!("không phải JSON: không hiểu được từ dòng {line}, ký tự thứ {column}"),
        format!("not JSON: line {line}, column {column} cannot be understood"),
    )
}

/// A piece of the record's texts that a wrong encoding broke, if several words are, or that is in an old one, if several
/// texts are: a letter or a text that is so on the portal itself is no reason to go without the procedure, and `check`
/// names it.
pub(super) fn broken_letters(value: &Value) -> Option<(String, Option<String>)> {
    const ENOUGH: usize = 3;
    let mut first = None;
    let (mut words, mut in_legacy) = (0, 0);
    let of = |piece: &str| piece.split_whitespace().filter(|word| !word.is_ascii()).count();
    each_text(value, &mut |text| {
        for (range, meant) in mojibake(text) {
            words += of(&text[range.clone()]);
            first.get_or_insert_with(|| (text[range].to_owned(), Some(meant)));
        }
        if let Some((legacy, range)) = legacy_encoding(text) {
            in_legacy += 1;
            first.get_or_insert_with(|| {
                (text[range.clone()].to_owned(), Some(to_unicode(legacy, &text[range])))
            });
        }
        for range in lost_letters(text) {
            words += 1;
            first.get_or_insert_with(|| (text[range].to_owned(), None));
        }
    });
    if words < ENOUGH && in_legacy < ENOUGH { None } else { first }
}

fn each_text(value: &Value, visit: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(list) => list.iter().for_each(|item| each_text(item, visit)),
        Value::Object(object) => object.values().for_each(|item| each_text(item, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    #[track_caller]
    fn check(bytes: &[u8], said: &str) {
        match super::super::reading::read("a", bytes).records.remove(0) {
            Err(Refusal::NotJson(why)) => assert!(why.get(Lang::Vi).contains(said), "{why:?}"),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn another_file_is_named_before_its_encoding() {
        check(b"PK\x03\x04\0\0\xff\xd0", "Word");
        check(b"%PDF-1.7\n\xe2\xe3", "PDF");
        check(b"<html>\xff", "HTML");
        check(b"", "trống");
    }

    #[track_caller]
    fn check_letters(name: &str, expected: Option<&str>) {
        let record = format!(
            r#"{{"executionSteps": [], "name": "{name}", "a": "1", "b": ["{name}"], "c": "{name}"}}"#
        );
        let read = super::super::reading::read("a", record.as_bytes()).records.remove(0);
        let refused = match read {
            Err(Refusal::BrokenLetters(written, meant)) => Some(meant.unwrap_or(written)),
            Err(other) => panic!("{other:?}"),
            Ok(_) => None,
        };
        assert_eq!(refused.as_deref(), expected);
    }

    #[test]
    fn a_record_with_broken_letters_is_refused() {
        check_letters("Cấp bản sao từ sổ gốc", None);
        check_letters("CÃ¡ÂºÂ¥p bÃ¡ÂºÂ£n sao", Some("Cấp bản"));
        check_letters("C?p cho ng??i dân", Some("C?p"));
        check_letters("CÊp giÊy phÐp x©y dùng", Some("Cấp giấy phép xây"));
        check_letters("Caáp giaáy pheùp", Some("Cấp giấy phép"));
    }

    #[test]
    fn one_broken_name_is_enough_and_one_lost_letter_is_not() {
        let refused = |name: &str| {
            let record = format!(r#"{{"executionSteps": [], "name": "{name}"}}"#);
            super::super::reading::read("a", record.as_bytes()).records.remove(0).is_err()
        };
        assert!(refused("Cáº¥p báº£n sao tá»« sá»• gá»‘c"));
        assert!(refused("C?p b?n sao t? s? g?c"));
        assert!(!refused("Cấp bản sao từ sổ g\u{fffd}c"));
        assert!(!refused("Cấp bản sao từ sổ gốc, có phải nộp phí không?Nếu có thì sao?"));
    }
}
