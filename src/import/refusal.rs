//! Why a file gives no record, and what to do about it.
//!
//! In: the bytes of a file, or what its JSON holds. Out: the reason, in words where only they can say it.

use serde_json::Value;

use crate::diagnostic::Words;
use crate::vietnamese::{lost_letters, mojibake};

/// Why a file gave no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No JSON; what the parser says.
    NotJson(Words),
    /// Saved in another encoding, which JSON is never.
    NotUtf8,
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

/// A piece of the record's texts that a wrong encoding broke, if there are several: a letter or two that the portal
/// itself has lost are no reason to go without the procedure, and `check` names them.
pub(super) fn broken_letters(value: &Value) -> Option<(String, Option<String>)> {
    const ENOUGH: usize = 3;
    let mut found = Vec::new();
    each_text(value, &mut |text| {
        found.extend(mojibake(text).into_iter().map(|(range, meant)| (text[range].to_owned(), Some(meant))));
        found.extend(lost_letters(text).into_iter().map(|range| (text[range].to_owned(), None)));
    });
    if found.len() < ENOUGH { None } else { found.into_iter().next() }
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
        match super::super::record::read(bytes).remove(0) {
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
}
