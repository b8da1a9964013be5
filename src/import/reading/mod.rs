//! What the portal and the offices give out, as [`Record`]s and [`List`]s: each form of file is read by a file of this folder.
//!
//! In: the bytes of one file. Out: what it holds, in order, each a record or why it is none, and the rows of its lists.
//! Which form it is, its first bytes say and not its name, for names are changed by those who send files on.

mod code;
mod columns;
mod joined;
mod json;
mod list;
mod workbook;

use crate::vietnamese::without_marks;

use super::list::List;
use super::record::Record;
use super::refusal::Refusal;
use super::sheets::{self, Sheet};

/// What the names of files end with that an import looks for in folders.
pub(crate) const ENDINGS: [&str; 4] = ["json", "xlsx", "xls", "csv"];

/// What one file holds.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) records: Vec<Result<Record, Refusal>>,
    pub(super) list: Option<List>,
}

impl From<Refusal> for Read {
    fn from(why: Refusal) -> Self {
        Self { records: vec![Err(why)], list: None }
    }
}

/// What a file of this name holds.
pub(super) fn read(name: &str, bytes: &[u8]) -> Read {
    if let Some(table) = table(name, bytes) {
        return table;
    }
    Read { records: json::read(without_marks(bytes)), list: None }
}

/// A file that is a table; nothing where it is another.
fn table(name: &str, bytes: &[u8]) -> Option<Read> {
    let is_called = |ending: &str| name.to_lowercase().ends_with(ending);
    let is_called_table = [".xlsx", ".xlsm", ".xls", ".csv"].into_iter().any(is_called);
    let text = without_marks(bytes).trim_ascii_start();
    let is_other = text.is_empty() || text.starts_with(b"{") || text.starts_with(b"[");
    let is_workbook = sheets::is_workbook(bytes);
    if is_other || !(is_workbook || is_called_table || sheets::is_text(bytes)) {
        return None;
    }
    match sheets::read(name, bytes) {
        Ok(sheets) => {
            of_sheets(&sheets).or_else(|| (is_workbook || is_called_table).then(|| Refusal::NoList.into()))
        }
        Err(unread) if is_workbook || is_called_table => Some(Refusal::Unread(unread).into()),
        Err(_) => None,
    }
}

fn of_sheets(sheets: &[Sheet]) -> Option<Read> {
    if let Some((records, list)) = workbook::read(sheets) {
        return Some(Read { records: records.into_iter().map(Ok).collect(), list: Some(list) });
    }
    list::read(sheets).map(|list| Read { records: Vec::new(), list: Some(list) })
}
