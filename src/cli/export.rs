//! `niemyet export`: the list of procedures, their papers, their fees or the figures as a file for a spreadsheet.

use super::arguments::ExportOptions;
use super::context::{Context, Failure};
use super::pipeline::Run;
use super::{Outcome, files, print, terminal};
use crate::diagnostic::{Code, Lang};
use crate::render::tables::{Of, Table, xlsx};
use crate::site::Editions;

pub(crate) fn run(options: &ExportOptions, context: &Context) -> Result<Outcome, Failure> {
    let ending = options.to.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let is_workbook = match ending.as_deref() {
        Some("xlsx") => true,
        Some("csv") => false,
        _ => {
            let shown = options.to.display();
            return Err(Failure::new(
                format!("{shown}: tên tệp phải có đuôi .xlsx hoặc .csv"),
                format!("{shown}: the file must be called .xlsx or .csv"),
            ));
        }
    };
    if !is_workbook && options.what.is_none() {
        return Err(Failure::new("một tệp .csv chỉ chứa một bảng", "a .csv file holds one table")
            .help("ghi .xlsx, hoặc lấy từng bảng một", "name an .xlsx, or take out one table at a time"));
    }
    if !options.force && std::fs::symlink_metadata(&options.to).is_ok() {
        let shown = options.to.display();
        return Err(Failure::new(
            format!("{shown} đã có, không ghi đè"),
            format!("{shown} exists and is not overwritten"),
        )
        .help(
            "chọn tên khác, hoặc thêm --force để thay tệp ấy",
            "choose another name, or replace it by --force",
        ));
    }
    let mut run = Run::start(context)?;
    let mut checked = run.build(Editions::site_only());
    // Nothing is lost by a table.
    checked.report.allow(Code::ManyGone);
    let (bundle, _) = match checked.accept() {
        Ok(accepted) => accepted,
        Err(mut report) => {
            report.sort();
            return Ok(print::refuse(&report, &run, context));
        }
    };
    let renderer = bundle.get().renderer();
    let of = options.what.map_or(Of::ALL.to_vec(), |one| vec![one]);
    let tables: Vec<Table> = of.into_iter().map(|one| Table::of(one, renderer.site())).collect();
    let bytes = match is_workbook {
        true => xlsx::workbook(&tables).map_err(|error| {
            Failure::new(
                format!("không làm được bảng tính: {error}"),
                format!("the workbook could not be made: {error}"),
            )
        })?,
        false => tables.first().map(Table::csv).unwrap_or_default(),
    };
    files::put(&options.to, &bytes)?;
    run.clock.done();
    let shown = options.to.display();
    let rows: Vec<String> = tables.iter().map(|one| format!("{}: {}", one.name, one.rows.len())).collect();
    let rows = rows.join("; ");
    terminal::line(match context.lang {
        Lang::Vi => format!("đã ghi {shown} (số dòng – {rows})"),
        Lang::En => format!("{shown} was written (rows – {rows})"),
    });
    Ok(Outcome::Done)
}
