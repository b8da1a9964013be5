//! A table of figures, as an office exports it, as a file of `content/figures/`.
//!
//! In: the bytes of a CSV or XLSX file, the period, the fields of the catalogue. Out: [`Taken`], the text of a file, or
//! [`Unread`]: which cell is in the way and what to do. The way: [`sheet`] is cells by row and column, whichever file they
//! are from ([`csv`], [`xlsx`]); [`columns`] finds what each column counts; [`rows`] reads the numbers; [`write`] writes
//! them. Nothing is worked out here: whether the numbers add up is looked at when the file is read, as with one that was
//! typed.

mod columns;
mod csv;
mod rows;
mod sheet;
mod write;
mod xlsx;

use crate::catalogue::kinds::figures::Period;
use crate::catalogue::{Field, Figures};
use crate::diagnostic::{Report, Words};

use rows::Table;
use sheet::Sheet;
use write::Doubt;

/// Why a table could not be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unread {
    /// "Sheet1!C7"
    pub(crate) at: Option<String>,
    pub(crate) what: Words,
    pub(crate) help: Words,
}

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
    let sheets = sheets(name, bytes)?;
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

fn sheets(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Unread> {
    if bytes.starts_with(b"PK") {
        return xlsx::sheets(bytes);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(unread(
            (
                "đây là tệp Excel cũ (.xls), hoặc tệp có mật khẩu",
                "this is an old workbook (.xls), or one with a password",
            ),
            (
                "mở bằng Excel, bỏ mật khẩu nếu có, chọn Lưu dưới dạng “Excel Workbook (.xlsx)”",
                "open it, take the password off, save it as “Excel Workbook (.xlsx)”",
            ),
        ));
    }
    if bytes.starts_with(b"%PDF") {
        return Err(unread(
            ("đây là tệp PDF, không phải bảng tính", "this is a PDF and no table"),
            ("xuất báo cáo ra Excel (.xlsx) hoặc CSV", "export the report as .xlsx or CSV"),
        ));
    }
    if bytes.trim_ascii_start().starts_with(b"<") {
        return Err(unread(
            (
                "đây là trang mạng (HTML) mang đuôi của bảng tính",
                "this is a web page (HTML) under the name of a table",
            ),
            (
                "mở bằng Excel rồi chọn Lưu dưới dạng “Excel Workbook (.xlsx)”",
                "open it in Excel and save it as “Excel Workbook (.xlsx)”",
            ),
        ));
    }
    Ok(vec![csv::sheet(name, bytes)?])
}

fn unread((vi, en): (&str, &str), (help_vi, help_en): (&str, &str)) -> Unread {
    Unread { at: None, what: Words::new(vi, en), help: Words::new(help_vi, help_en) }
}

fn empty() -> Unread {
    unread(
        ("tệp không có bảng nào", "the file has no table"),
        (
            "mở tệp xem có đúng báo cáo không, rồi xuất lại",
            "look whether it is the report, and export it again",
        ),
    )
}

#[cfg(test)]
mod tests;
