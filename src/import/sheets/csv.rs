//! A table as CSV: of whatever sign between the cells, in UTF-8, UTF-16 or Windows-1258. The apostrophe that keeps a text
//! from being a formula goes again.

use unicode_normalization::UnicodeNormalization;

use super::Unread;
use super::sheet::{MOST_CELLS, Sheet};
use super::{too_large, unread};
use crate::render::data::table::as_written;

pub(super) fn sheet(name: &str, bytes: &[u8]) -> Result<Sheet, Unread> {
    let text = text(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let stem = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let mut sheet = Sheet { name: stem.to_owned(), ..Sheet::default() };
    let mut row = 0;
    for record in reader.records() {
        // The text is UTF-8, and rows may be of any length.
        let Ok(record) = record else { continue };
        // An empty line is no record, and a row of the table all the same; a record begins before those above it. Its line
        // says nothing: a cell may have several.
        let begin = record.position().and_then(|position| usize::try_from(position.byte()).ok());
        let rest = begin.and_then(|begin| text.as_bytes().get(begin..)).unwrap_or_default();
        row += rest.iter().take_while(|byte| **byte == b'\n').count();
        record.iter().enumerate().for_each(|(column, cell)| sheet.put(row, column, &as_written(cell)));
        row += 1;
    }
    if sheet.size > MOST_CELLS {
        return Err(too_large());
    }
    Ok(sheet)
}

fn text(bytes: &[u8]) -> Result<String, Unread> {
    let utf16 = |bytes: &[u8], of: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| of([pair[0], pair[1]]));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).nfc().collect()
    };
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Ok(utf16(rest, u16::from_le_bytes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Ok(utf16(rest, u16::from_be_bytes));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(unread(
            ("đây không phải bảng tính", "this is no table"),
            ("xuất bảng ra Excel (.xlsx) hoặc CSV", "export the table as .xlsx or CSV"),
        ));
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => text.nfc().collect(),
        Err(_) => bytes.iter().map(|byte| windows_1258(*byte)).nfc().collect(),
    })
}

/// As Excel of a Vietnamese Windows saves "CSV": marks stand behind their letters.
fn windows_1258(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x85 => '…',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x96 => '–',
        0x97 => '—',
        0xc3 => 'Ă',
        0xcc => '\u{300}',
        0xd0 => 'Đ',
        0xd2 => '\u{309}',
        0xd5 => 'Ơ',
        0xdd => 'Ư',
        0xde => '\u{303}',
        0xe3 => 'ă',
        0xec => '\u{301}',
        0xf0 => 'đ',
        0xf2 => '\u{323}',
        0xf5 => 'ơ',
        0xfd => 'ư',
        0xfe => '₫',
        other => char::from(other),
    }
}

/// The sign that parts the most cells.
fn delimiter(text: &str) -> u8 {
    const LINES: usize = 30;
    let count = |sign: u8| {
        text.lines().take(LINES).map(|line| line.bytes().filter(|byte| *byte == sign).count()).sum::<usize>()
    };
    // Of as many commas as semicolons the first are within numbers.
    [b';', b'\t', b','].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}
