//! All procedures of a field on a sheet for the notice board.

use jiff::civil::Date;
use serde::Serialize;

use crate::render::brief::row;
use crate::render::print::code::{Scan, scan};
use crate::render::print::version::Version;
use crate::render::words;
use crate::site::{Entry, FieldEntry, Id, Site};

#[derive(Serialize)]
pub(crate) struct FieldSheet<'a> {
    field: &'a str,
    count: String,
    updated: Option<String>,
    pub(crate) version: Version,
    page: Option<Scan>,
    rows: Vec<ListedProcedure<'a>>,
}

#[derive(Serialize)]
struct ListedProcedure<'a> {
    number: usize,
    #[serde(flatten)]
    said: row::ProcedureRow<'a>,
    online: Option<&'static str>,
    /// Below the site's address.
    page: Option<&'a str>,
}

pub(crate) fn item(site: &Site, id: Id<FieldEntry>) -> FieldSheet<'_> {
    let field = &site.fields[id];
    let entries: Vec<&Entry> = field.listed.iter().map(|&entry| &site.entries[entry]).collect();
    let rows: Vec<ListedProcedure<'_>> =
        entries.iter().enumerate().map(|(at, entry)| row(site, at + 1, entry)).collect();
    FieldSheet {
        field: &field.field.name,
        count: words::procedures(entries.len()),
        updated: updated(site, id).map(words::date),
        version: Version::of(&rows),
        page: scan(site, &field.address),
        rows,
    }
}

/// When something of a field was last announced or changed, as of the site's day.
pub(crate) fn updated(site: &Site, id: Id<FieldEntry>) -> Option<Date> {
    let listed = site.fields[id].listed.iter().map(|&entry| &site.entries[entry]);
    listed.filter_map(|entry| entry.dated).filter(|dated| *dated <= site.day).max()
}

fn row<'a>(site: &Site, number: usize, entry: &'a Entry) -> ListedProcedure<'a> {
    ListedProcedure {
        number,
        said: row::row(site, entry),
        online: words::online_short(entry.procedure.online),
        page: site.is_public().then_some(&*entry.address),
    }
}
