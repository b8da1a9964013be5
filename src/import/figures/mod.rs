//! A table of figures, as an office exports it, as a file of `content/figures/`.
//!
//! In: the bytes of a CSV or XLSX file, the period, the fields of the catalogue. Out: [`Taken`], the text of a file, or
//! [`Unread`]: which cell is in the way and what to do. The way: [`sheets`](super::sheets) gives cells by row and column;
//! [`columns`] finds what each column counts; [`rows`] reads the numbers; [`write`] writes them. Nothing is worked out here:
//! whether the numbers add up is looked at when the file is read, as with one that was typed.

mod columns;
mod rows;
mod write;

pub(crate) use super::sheets::Unread;

use crate::catalogue::kinds::figures::Period;
use crate::catalogue::{Field, Figures};
use crate::diagnostic::{Report, Words};

use super::sheets::{self, Sheet, empty};
use rows::Table;
use write::Doubt;

/// What came of a table.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    /// Of the file to write.
    pub(crate) text: String,
    /// The sheet it was read from, and where its first number stands.
    pub(crate) from: String,
    pub(crate) rows: usize,
    /// Other sheets that have something in them.
    pub(crate) unread: Vec<String>,
    /// Columns that are not read, and those whose number says another thing than their name.
    pub(crate) columns: Vec<Words>,
    /// Fields that the catalogue does not have.
    pub(crate) unknown: Vec<String>,
    /// Another period that the table names: the file is a draft then.
    pub(crate) other_period: Option<Period>,
    /// What does not add up: the file is a draft then.
    pub(crate) report: Report,
}

/// Reads the table of a file of this name.
pub(crate) fn take_in(name: &str, bytes: &[u8], period: Period, fields: &[Field]) -> Result<Taken, Unread> {
    let sheets: Vec<Sheet> = sheets::read(name, bytes)?.into_iter().map(Sheet::on_lines).collect();
    let mut first = None;
    let mut tables = Vec::new();
    for sheet in &sheets {
        match Table::of(sheet) {
            Ok(found) => tables.push((sheet, found)),
            // A sheet with headings and a wrong cell says more than one that is another thing.
            Err(unread) if unread.at.is_some() && tables.is_empty() => return Err(unread),
            Err(unread) => drop(first.get_or_insert(unread)),
        }
    }
    // Some workbooks have a sheet each month.
    let asked = tables.iter().position(|(_, table)| table.period == Some(period)).unwrap_or(0);
    let Some((sheet, table)) = tables.get(asked) else { return Err(first.unwrap_or_else(empty)) };
    let others = sheets.iter().filter(|one| !std::ptr::eq(*one, *sheet) && !one.rows.is_empty());
    let other_period = table.period.filter(|other| *other != period);
    let text = |differs| write::text(table, period, fields, name, Doubt { differs, other: other_period });
    let certain = text(false);
    let report = Figures::found_in(&certain);
    let (text, report) = match report.has_errors() {
        false => (certain, report),
        true => {
            let draft = text(true);
            let report = Figures::found_in(&draft);
            (draft, report)
        }
    };
    Ok(Taken {
        from: table.from(sheet),
        rows: table.rows.len(),
        unread: others.map(|one| one.name.clone()).collect(),
        columns: table.told.clone(),
        unknown: write::unknown(table, fields),
        other_period,
        report,
        text,
    })
}

#[cfg(test)]
mod tests;
