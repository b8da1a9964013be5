//! A table as a spreadsheet takes it: UTF-8 with a byte order mark, CRLF, commas, as Excel reads CSV.
//!
//! Text is never a formula, a number or a date there, whatever it looks like: see [`as_text`] and [`as_code`].

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

use crate::render::public::plain_line;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Text(String),
    /// Of a procedure, a field, a period: never a number, though it may look like one.
    Code(String),
    /// ISO 8601, the one order of day and month that a spreadsheet reads alike in every language.
    Day(String),
    Count(u64),
}

impl Cell {
    fn csv(&self) -> String {
        match self {
            Cell::Text(text) => as_text(text),
            Cell::Code(code) if code.is_empty() => String::new(),
            Cell::Code(code) => as_code(code),
            Cell::Day(day) => day.clone(),
            Cell::Count(count) => count.to_string(),
        }
    }
}

/// The bytes of a table.
pub(crate) fn csv<'a>(
    head: impl Iterator<Item = &'a str>,
    rows: impl Iterator<Item = impl IntoIterator<Item = Cell>>,
) -> Vec<u8> {
    let mut table =
        WriterBuilder::new().terminator(Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let mut rows = rows;
    let written = table
        .write_record(head)
        .and_then(|()| rows.try_for_each(|row| table.write_record(row.into_iter().map(|cell| cell.csv()))));
    written.expect("records of one length are written to memory");
    table.into_inner().expect("memory takes all that is flushed")
}

/// A code that stays text. Excel reads 1.001610 as a number and drops its last zero, or in Vietnamese
/// settings takes the dot for a separator of thousands. `="1.001610"` would be a formula, an
/// apostrophe or a tab would show or be refused as one; a no-break space at the end cannot be seen,
/// makes no number, is found by searching for the code, and programs that trim a cell take it off.
fn as_code(code: &str) -> String {
    format!("{}\u{a0}", as_text(code))
}

/// Text that no spreadsheet runs. A cell that begins with `= + - @` (also behind blanks and quotes, or
/// in the wide forms of an Asian keyboard) gets an apostrophe before it (OWASP, CSV injection). So does
/// one behind a semicolon: where that separates lists, Excel splits a quoted cell there.
fn as_text(text: &str) -> String {
    let line = plain_line(text);
    let mut safe = String::with_capacity(line.len());
    for (at, part) in line.split(';').enumerate() {
        if at > 0 {
            safe.push(';');
        }
        safe.push_str(&guarded(part));
    }
    safe
}

/// A cell as its author wrote it: without the signs that [`as_text`] puts before what looks like a formula.
pub(crate) fn as_written(cell: &str) -> String {
    let part = |part| match looks_like_a_formula(part) {
        true => part.strip_prefix('\'').unwrap_or(part),
        false => part,
    };
    cell.split(';').map(part).collect::<Vec<_>>().join(";")
}

fn guarded(part: &str) -> Cow<'_, str> {
    match looks_like_a_formula(part) {
        true => Cow::Owned(format!("'{part}")),
        false => Cow::Borrowed(part),
    }
}

fn looks_like_a_formula(part: &str) -> bool {
    let first =
        part.trim_start_matches(|ch: char| ch.is_whitespace() || matches!(ch, '"' | '\'' | '“' | '‘'));
    first.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
