//! `danh-muc.csv`: the list of procedures as a table for a spreadsheet.
//!
//! In: the [`Site`]. Out: UTF-8 with a byte order mark, CRLF, commas, as Excel takes it. Text is never
//! a formula, a number or a date there, whatever it looks like: see [`as_text`] and [`as_code`].

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

use crate::cache::Fingerprint;
use crate::catalogue::Procedure;
use crate::render::public::{plain_line, reference};
use crate::render::words;
use crate::site::{Entry, Site, address};
use crate::strings::TEXT;

const HEAD: [&str; 10] = [
    TEXT.open_data.column_number,
    TEXT.open_data.column_code,
    TEXT.open_data.column_name,
    TEXT.open_data.column_plain_name,
    TEXT.open_data.column_field,
    TEXT.open_data.column_time,
    TEXT.open_data.column_fee,
    TEXT.open_data.column_online,
    TEXT.open_data.column_updated,
    TEXT.open_data.column_address,
];

/// Kept by hand, for there may be thousands of rows. All that the list shows follows from the files, the day (fees have
/// days they hold on), the names of fields, the public address, and whether the commune is remote.
pub(crate) fn fingerprint(site: &Site) -> Fingerprint {
    let rows: Vec<_> = site.listed().map(|entry| entry.procedure.seen).collect();
    let fields: Vec<_> = site.fields.iter().map(|entry| &entry.field).collect();
    let config = (&site.config.base_url, site.config.commune.remote);
    Fingerprint::of(&("list csv", site.day, config, rows, fields))
}

pub(crate) fn render(site: &Site) -> Vec<u8> {
    table(HEAD, site.listed().enumerate().map(|(at, entry)| row(site, at + 1, entry)))
}

/// A table as Excel takes it.
pub(super) fn table<const COLUMNS: usize>(
    head: [&str; COLUMNS],
    rows: impl Iterator<Item = [String; COLUMNS]>,
) -> Vec<u8> {
    let mut table =
        WriterBuilder::new().terminator(Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let mut rows = rows;
    let written = table.write_record(head).and_then(|()| rows.try_for_each(|row| table.write_record(row)));
    written.expect("records of one length are written to memory");
    table.into_inner().expect("memory takes all that is flushed")
}

fn row(site: &Site, number: usize, entry: &Entry) -> [String; 10] {
    let procedure = &entry.procedure;
    let field = entry.field.map_or(procedure.field.as_str(), |id| &site.fields[id].field.name);
    [
        number.to_string(),
        as_code(&procedure.code),
        as_text(&procedure.name),
        as_text(procedure.commune.plain_name.as_deref().unwrap_or_default()),
        as_text(field),
        as_text(&time(site, procedure)),
        as_text(&words::fee_summary(procedure, site.day).lines.join(". ")),
        as_text(words::online_official(procedure.online)),
        // ISO 8601 is the one order of day and month that a spreadsheet reads alike in every language.
        procedure.updated.map(|date| date.to_string()).unwrap_or_default(),
        as_text(&reference(site, address::LIST_CSV, &entry.address)),
    ]
}

/// The time with all that is said beside it.
fn time(site: &Site, procedure: &Procedure) -> String {
    let summary = words::time_summary(procedure, site.config.commune.remote);
    summary.lines.into_iter().chain(summary.quiet).collect::<Vec<_>>().join(". ")
}

/// A code that stays text. Excel reads 1.001610 as a number and drops its last zero, or in Vietnamese
/// settings takes the dot for a separator of thousands. `="1.001610"` would be a formula, an
/// apostrophe or a tab would show or be refused as one; a no-break space at the end cannot be seen,
/// makes no number, is found by searching for the code, and programs that trim a cell take it off.
pub(super) fn as_code(code: &str) -> String {
    format!("{}\u{a0}", as_text(code))
}

/// Text that no spreadsheet runs. A cell that begins with `= + - @` (also behind blanks and quotes, or
/// in the wide forms of an Asian keyboard) gets an apostrophe before it (OWASP, CSV injection). So does
/// one behind a semicolon: where that separates lists, Excel splits a quoted cell there.
pub(super) fn as_text(text: &str) -> String {
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

fn guarded(part: &str) -> Cow<'_, str> {
    let first =
        part.trim_start_matches(|ch: char| ch.is_whitespace() || matches!(ch, '"' | '\'' | '“' | '‘'));
    if first.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        Cow::Owned(format!("'{part}"))
    } else {
        Cow::Borrowed(part)
    }
}
