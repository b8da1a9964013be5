//! `danh-muc.csv`: the list of procedures as a table for a spreadsheet.
//!
//! In: the [`Site`]. Out: CSV as Excel takes it, see [`table`](super::table).

use super::table::{Cell, csv};
use crate::cache::Fingerprint;
use crate::catalogue::Procedure;
use crate::render::public::reference;
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
    csv(HEAD.into_iter(), site.listed().zip(1..).map(|(entry, number)| row(site, number, entry)))
}

fn row(site: &Site, number: u64, entry: &Entry) -> [Cell; 10] {
    let procedure = &entry.procedure;
    let field = entry.field.map_or(procedure.field.as_str(), |id| &site.fields[id].field.name);
    [
        Cell::Count(number),
        Cell::Code(procedure.code.clone()),
        Cell::Text(procedure.name.clone()),
        Cell::Text(procedure.commune.plain_name.clone().unwrap_or_default()),
        Cell::Text(field.to_owned()),
        Cell::Text(time(site, procedure)),
        Cell::Text(words::fee_summary(procedure, site.day).lines.join(". ")),
        Cell::Text(words::online_official(procedure.online).to_owned()),
        Cell::Day(procedure.updated.map(|date| date.to_string()).unwrap_or_default()),
        Cell::Text(reference(site, address::LIST_CSV, &entry.address)),
    ]
}

/// The time with all that is said beside it.
fn time(site: &Site, procedure: &Procedure) -> String {
    let summary = words::time_summary(procedure, site.config.commune.remote);
    summary.lines.into_iter().chain(summary.quiet).collect::<Vec<_>>().join(". ")
}
