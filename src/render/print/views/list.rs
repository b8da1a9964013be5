//! All procedures of a field on a sheet for the notice board.

use serde::Serialize;

use crate::render::brief::row;
use crate::render::print::code::{Scan, scan};
use crate::render::print::version::Version;
use crate::render::words;
use crate::site::{Entry, Site};

#[derive(Serialize)]
pub struct Item<'a> {
    field: &'a str,
    count: String,
    updated: Option<String>,
    pub version: Version,
    page: Option<Scan>,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    number: usize,
    #[serde(flatten)]
    said: row::Row<'a>,
    online: Option<&'static str>,
    /// Below the site's address.
    page: Option<&'a str>,
}

/// `index` is one of [`Site::fields`].
pub fn item(site: &Site, index: usize) -> Item<'_> {
    let field = &site.fields[index];
    let entries: Vec<&Entry> = field.listed.iter().map(|&entry| &site.entries[entry]).collect();
    let rows: Vec<Row<'_>> = entries.iter().enumerate().map(|(at, entry)| row(site, at + 1, entry)).collect();
    let updated = entries.iter().filter_map(|entry| entry.dated).filter(|dated| *dated <= site.day).max();
    Item {
        field: &field.field.name,
        count: words::procedures(entries.len()),
        updated: updated.map(words::date),
        version: Version::of(&rows),
        page: scan(site, &field.address),
        rows,
    }
}

fn row<'a>(site: &Site, number: usize, entry: &'a Entry) -> Row<'a> {
    Row {
        number,
        said: row::row(site, entry),
        online: words::online_short(entry.procedure.online),
        page: site.is_public().then_some(&*entry.address),
    }
}
