//! What the portal and the offices give out, as [`Record`]s and [`List`]s: each form of file is read by a file of this folder.
//!
//! In: the bytes of one file. Out: what it holds, in order, each a record or why it is none, and the rows of its lists.
//! Which form it is, its first bytes say and not its name, for names are changed by those who send files on.

mod blocks;
mod code;
mod columns;
mod docx;
mod joined;
mod json;
mod list;
mod sections;
mod workbook;

use crate::source::encoding::{self, Encoding};
use crate::vietnamese::without_marks;

use super::list::List;
use super::record::Record;
use super::refusal::{Refusal, other_file};
use super::sheets::{self, Sheet};

/// What the names of files end with that an import looks for in folders; `.doc` is what the portal calls its Word files of
/// today.
pub(crate) const ENDINGS: [&str; 7] = ["json", "xlsx", "xls", "csv", "docx", "doc", "txt"];

/// What one file holds.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) records: Vec<Result<Record, Refusal>>,
    pub(super) list: Option<List>,
    /// What its text was saved in, where that is not UTF-8 and was told by the letters.
    pub(super) encoding: Option<Encoding>,
}

impl Read {
    /// Whether there is nothing of any procedure.
    fn is_empty(&self) -> bool {
        self.records.is_empty() && self.list.as_ref().is_none_or(|list| list.rows.is_empty())
    }

    /// With why it is refused; what was odd in it is still told.
    fn and(mut self, why: Refusal) -> Self {
        self.records.push(Err(why));
        self
    }
}

impl From<Refusal> for Read {
    fn from(why: Refusal) -> Self {
        Self { records: vec![Err(why)], ..Self::default() }
    }
}

/// What a file of this name holds.
pub(super) fn read(name: &str, bytes: &[u8]) -> Read {
    let read = table(name, bytes).unwrap_or_else(|| Read { records: records(bytes), ..Read::default() });
    Read { encoding: other_encoding(bytes), ..read }
}

/// The encoding of a text that is not UTF-8.
fn other_encoding(bytes: &[u8]) -> Option<Encoding> {
    let is_packed = bytes.starts_with(b"PK") || bytes.starts_with(OLD_OFFICE);
    if is_packed || std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let decoded = encoding::decode(bytes).filter(|decoded| decoded.is_certain)?;
    (decoded.encoding != Encoding::Utf8).then_some(decoded.encoding)
}

/// What Word and Excel of before 2007 begin with.
const OLD_OFFICE: &[u8] = b"\xd0\xcf\x11\xe0";

/// A file that is a table; nothing where it is another.
fn table(name: &str, bytes: &[u8]) -> Option<Read> {
    let is_called = |ending: &str| name.to_lowercase().ends_with(ending);
    let is_called_table = [".xlsx", ".xlsm", ".xls", ".csv"].into_iter().any(is_called);
    let text = without_marks(bytes).trim_ascii_start();
    let is_other = text.is_empty() || text.starts_with(b"{") || text.starts_with(b"[");
    let is_workbook = sheets::is_workbook(bytes);
    // Old Word files begin as old workbooks do.
    let is_old_office = bytes.starts_with(OLD_OFFICE);
    if is_other || !(is_workbook || is_called_table || sheets::is_text(bytes)) {
        return None;
    }
    match sheets::read(name, bytes) {
        Ok(sheets) => {
            let is_table = is_workbook || is_called_table;
            match of_sheets(&sheets) {
                Some(read) if read.is_empty() && is_table => Some(read.and(Refusal::NoRows)),
                Some(read) if read.is_empty() => None,
                None if is_table => Some(Refusal::NoList.into()),
                read => read,
            }
        }
        Err(unread) if (is_workbook && !is_old_office) || is_called_table => {
            Some(Refusal::Table(unread).into())
        }
        Err(_) => None,
    }
}

fn of_sheets(sheets: &[Sheet]) -> Option<Read> {
    if let Some((records, list)) = workbook::read(sheets) {
        let records = records.into_iter().map(Ok).collect();
        return Some(Read { records, list: Some(list), ..Read::default() });
    }
    list::read(sheets).map(|list| Read { list: Some(list), ..Read::default() })
}

/// The records of a file that is no table: one, or several of them.
fn records(bytes: &[u8]) -> Vec<Result<Record, Refusal>> {
    if bytes.starts_with(b"PK") {
        return match docx::blocks(bytes) {
            Ok(blocks) => sections::read(&blocks),
            Err(why) => vec![Err(Refusal::Unread(why))],
        };
    }
    if let Some(why) = other_file(bytes) {
        return vec![Err(Refusal::Unread(why))];
    }
    let text = match text(bytes) {
        Ok(text) => text,
        Err(refusal) => return vec![Err(refusal)],
    };
    match text.trim_start().starts_with(['{', '[']) || text.trim().is_empty() {
        true => json::read(&text),
        false => sections::read(&blocks::of_text(&text)),
    }
}

/// The text of a file, whatever it was saved in, where that is certain.
fn text(bytes: &[u8]) -> Result<String, Refusal> {
    match encoding::decode(bytes) {
        Some(decoded) if decoded.is_certain => Ok(decoded.text.into_owned()),
        Some(decoded) => Err(Refusal::UncertainEncoding(decoded.encoding.name(), decoded.sample())),
        None => Err(Refusal::NotUtf8),
    }
}
