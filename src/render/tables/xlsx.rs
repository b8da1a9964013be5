//! Tables as a workbook: a sheet each, every cell text or a number, headings that stay in sight.
//!
//! The same tables give the same bytes: the workbook says that it was made on a day that never changes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::Table;
use crate::render::data::table::Cell;

/// What a cell may hold; Excel refuses a file with more.
const MOST_LETTERS: usize = 32_767;

/// The bytes of a workbook of these tables.
pub(crate) fn workbook(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_author("niemyet").set_creation_datetime(&made));
    let heading = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    // "@": what is typed over a code stays text too.
    let text = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
    let number = Format::new().set_align(FormatAlign::Top);
    for table in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(table.name)?;
        for (column, (title, width)) in (0..).zip(&table.head) {
            sheet.set_column_width(column, f64::from(*width))?;
            sheet.write_string_with_format(0, column, *title, &heading)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        for (at, row) in (1..).zip(&table.rows) {
            for (column, cell) in (0..).zip(row) {
                write(sheet, (at, column), cell, &text, &number)?;
            }
        }
    }
    workbook.save_to_buffer()
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    text: &Format,
    number: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Count(count) => {
            // A float is exact as far as anybody will ever count here.
            sheet.write_number_with_format(row, column, *count as f64, number)?;
        }
        Cell::Text(said) | Cell::Code(said) | Cell::Day(said) => {
            let fits: String = said.chars().filter(|c| is_of_xml(*c)).take(MOST_LETTERS).collect();
            if !fits.is_empty() {
                sheet.write_string_with_format(row, column, fits, text)?;
            }
        }
    }
    Ok(())
}

/// Control characters cannot stand in XML, and nobody sees them.
fn is_of_xml(c: char) -> bool {
    matches!(c, '\t' | '\n') || !c.is_control()
}
