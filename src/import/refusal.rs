//! Why a file gives no record, and what to do about it.
//!
//! In: the bytes of a file, or what its JSON holds. Out: the reason, in words where only they can say it.

use serde_json::Value;

use super::sheets::Unread;
use crate::diagnostic::{Lang, Words};
use crate::source::encoding;
use crate::vietnamese::{legacy_encoding, lost_letters, mojibake, to_unicode};

/// Why a file gave no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No JSON; what the parser says.
    NotJson(Words),
    /// Another file than those that are read, or one in which something is missing.
    Unread(Words),
    /// Saved in an encoding that is not known.
    NotUtf8,
    /// Rather in an old encoding: its name, and what the first line reads in it.
    UncertainEncoding(&'static str, String),
    /// A table that cannot be read: what is in the way and what to do.
    Table(Unread),
    /// A table without headings that name a code and a name.
    NoList,
    /// A table with such headings, and no row that has a code.
    NoRows,
    /// JSON, but without the parts of a procedure.
    NoProcedure,
    /// The code is missing, or could be a path.
    BadCode(String),
    /// Its letters were broken by a wrong encoding: a piece of it, and what that reads where it can be told.
    BrokenLetters(String, Option<String>),
}

impl Refusal {
    /// Why, and what to do.
    pub(crate) fn words(&self) -> Words {
        match self {
            Refusal::NotJson(why) | Refusal::Unread(why) => why.clone(),
            Refusal::UncertainEncoding(name, sample) => Words::new(
                format!(
                    "không chắc tệp lưu bằng bảng mã nào; đọc theo {name} là “{sample}”: đúng thì chuyển tệp sang Unicode \
                     bằng Unikey, lưu bằng UTF-8 rồi nhập lại"
                ),
                format!(
                    "the encoding is not certain; in {name} it reads “{sample}”: if that is right, convert it to Unicode \
                     with Unikey, save it as UTF-8 and import it"
                ),
            ),
            Refusal::NotUtf8 => Words::new(
                "tệp không lưu bằng UTF-8; tải lại hồ sơ từ Cổng và giữ nguyên tệp, hoặc lưu lại bằng UTF-8 (Notepad: Lưu \
                 với tên khác, mục Mã hóa), rồi nhập lại",
                "the file is not saved as UTF-8; download the record again and leave the file as it is, or save it as \
                 UTF-8 (Notepad: Save As, Encoding), then import it",
            ),
            Refusal::Table(unread) => Words::new(unread.said(Lang::Vi), unread.said(Lang::En)),
            Refusal::NoList => Words::new(
                "không thấy dòng đầu bảng: cần một dòng có cột mã thủ tục (“Mã TTHC”) và cột tên (“Tên TTHC”)",
                "there are no headings: a row must name a column of codes (“Mã TTHC”) and one of names (“Tên TTHC”)",
            ),
            Refusal::NoRows => Words::new(
                "bảng không có dòng nào của một thủ tục: dưới cột mã không thấy mã nào như 1.001612; \
                 kiểm tra lại có đúng tệp không",
                "the table has no row of a procedure: below the codes' heading stands none like 1.001612; \
                 look whether it is the right file",
            ),
            Refusal::NoProcedure => {
                Words::new("không phải bản ghi của một thủ tục", "not the record of a procedure")
            }
            Refusal::BadCode(code) => Words::new(
                format!("mã thủ tục “{code}” thiếu hoặc không dùng được"),
                format!("the code “{code}” is missing or cannot be used"),
            ),
            Refusal::BrokenLetters(written, meant) => broken(written, meant.as_deref()),
        }
    }
}

/// The record is sound on the portal: what broke it is a program that opened it in another encoding and saved it.
fn broken(written: &str, meant: Option<&str>) -> Words {
    let short = |text: &str| text.chars().take(40).collect::<String>();
    let written = short(written);
    match meant.map(short) {
        Some(meant) => Words::new(
            format!(
                "chữ có dấu đã vỡ: “{written}” đúng ra là “{meant}”; tải lại hồ sơ từ Cổng và giữ nguyên tệp, hoặc chuyển \
                 sang Unicode và lưu bằng UTF-8, rồi nhập lại"
            ),
            format!(
                "its letters are broken: “{written}” should read “{meant}”; download the record again and leave the file \
                 as it is, or convert it to Unicode and save it as UTF-8, then import it"
            ),
        ),
        None => Words::new(
            format!("chữ có dấu đã mất: “{written}”; tải lại hồ sơ từ Cổng và giữ nguyên tệp, rồi nhập lại"),
            format!(
                "its letters are lost: “{written}”; download the record again and leave the file as it is, then import it"
            ),
        ),
    }
}

/// What a file is that is none of the portal's, as its first bytes tell. Asked before its encoding: a document of Word
/// has none that could be changed.
pub(super) fn other_file(bytes: &[u8]) -> Option<Words> {
    let start = bytes.trim_ascii_start();
    if start.starts_with(b"<") {
        return Some(Words::new(
            "đây là một trang mạng (HTML): mở bằng trình duyệt, chọn cả trang (Ctrl+A), chép vào Word rồi lưu thành .docx; \
             hoặc tải tệp Word của thủ tục trên Cổng",
            "this is a web page (HTML): open it in a browser, copy the whole page into Word and save it as .docx; or \
             download the Word file of the procedure at the portal",
        ));
    }
    if start.starts_with(b"%PDF") {
        return Some(Words::new(
            "đây là tệp PDF: chữ lấy ra từ PDF bị rời dấu, đứt âm tiết, và PDF của Cổng ghi “Miễn phí” cả ở chỗ chưa ghi \
             mức thu; trên trang chi tiết thủ tục của Cổng hãy tải tệp Word rồi nhập tệp ấy",
            "this is a PDF: its text comes out broken, and the portal's PDF says “free” where no amount is stated; \
             download the Word file on the procedure's page at the portal and import that",
        ));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Some(save_as_docx("Word 97 (.doc)"));
    }
    if start.starts_with(b"{\\rtf") {
        return Some(save_as_docx("RTF (.rtf)"));
    }
    // No text holds an empty byte, but in UTF-16.
    let is_binary = bytes.contains(&0) && encoding::decode(bytes).is_none();
    is_binary.then(|| {
        Words::new(
            "đây không phải hồ sơ hay danh sách của Cổng (có thể là ảnh, hoặc tệp hỏng); chọn tệp .json, .xlsx, .csv, .docx, .txt",
            "this is no record or list of the portal (a picture perhaps, or a damaged file); choose a .json, .xlsx, .csv, \
             .docx or .txt",
        )
    })
}

/// What to do with a document of a form that Word knows and nobody else.
pub(super) fn save_as_docx(form: &str) -> Words {
    Words::new(
        format!(
            "đây là tệp {form}; mở bằng Word, chọn Lưu dưới dạng “Word Document (.docx)” rồi nhập tệp ấy"
        ),
        format!(
            "this is a file of {form}; open it in Word, save it as “Word Document (.docx)” and import that"
        ),
    )
}

/// Why a file is no JSON, and what to do about it.
pub(super) fn no_json(bytes: &[u8], error: &serde_json::Error) -> Words {
    let (line, letter) = (error.line(), letter(bytes, error));
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
        format!("không phải JSON: không hiểu được từ dòng {line}, ký tự thứ {letter}"),
        format!("not JSON: line {line}, letter {letter} cannot be understood"),
    )
}

/// Which letter of its line an error is at, from 1: it counts bytes, and none where the line has just begun.
fn letter(bytes: &[u8], error: &serde_json::Error) -> usize {
    let line = bytes.split(|byte| *byte == b'\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = &line[..error.column().min(line.len())];
    String::from_utf8_lossy(before).chars().count().max(1)
}

/// A piece of the record's texts that a wrong encoding broke, if several words are, or that is in an old one, if several
/// texts are: a letter or a text that is so on the portal itself is no reason to go without the procedure, and `check`
/// names it.
pub(super) fn broken_letters(value: &Value) -> Option<(String, Option<String>)> {
    let mut texts = Vec::new();
    each_text(value, &mut |text| texts.push(text));
    broken_letters_of(texts.into_iter())
}

/// The same of some texts.
pub(super) fn broken_letters_of<'a>(
    texts: impl Iterator<Item = &'a str>,
) -> Option<(String, Option<String>)> {
    const ENOUGH: usize = 3;
    let mut first = None;
    let (mut words, mut in_legacy) = (0, 0);
    let of = |piece: &str| piece.split_whitespace().filter(|word| !word.is_ascii()).count();
    for text in texts {
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
    }
    if words < ENOUGH && in_legacy < ENOUGH { None } else { first }
}

fn each_text<'a>(value: &'a Value, visit: &mut dyn FnMut(&'a str)) {
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

    #[track_caller]
    fn check(bytes: &[u8], said: &str) {
        match super::super::reading::read("a", bytes).records.remove(0) {
            Err(Refusal::NotJson(why) | Refusal::Unread(why)) => {
                assert!(why.get(Lang::Vi).contains(said), "{why:?}")
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn another_file_is_named_before_its_encoding() {
        check(b"PK\x03\x04\0\0\xff\xd0", "Word");
        check(b"\xd0\xcf\x11\xe0\xa1", ".docx");
        check(b"{\\rtf1\\ansi", ".docx");
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
