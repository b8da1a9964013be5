//! All fields with their codes: the board in the hall, and labels for the counters.

use serde::Serialize;

use crate::render::print::code::{Scan, scan};
use crate::render::print::version::Version;
use crate::render::words;
use crate::site::{FieldEntry, Site, address};
use crate::strings::TEXT;

#[derive(Serialize)]
pub(crate) struct Board<'a> {
    fields: Vec<Field<'a>>,
    count: String,
    pub(crate) version: Version,
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'a str,
    count: String,
    page: Option<Scan>,
}

#[derive(Serialize)]
pub(crate) struct Labels<'a> {
    labels: Vec<Label<'a>>,
    pub(crate) version: Version,
}

#[derive(Serialize)]
struct Label<'a> {
    title: &'a str,
    sub: String,
    page: Scan,
}

pub(crate) fn board(site: &Site) -> Board<'_> {
    let fields: Vec<Field<'_>> = shown(site)
        .map(|entry| Field {
            name: &entry.field.name,
            count: words::procedures(entry.listed.len()),
            page: scan(site, &entry.address),
        })
        .collect();
    Board { version: Version::of(&fields), fields, count: words::procedures(site.listed().count()) }
}

/// A label for all procedures, then one for each field. Without a public address there is none.
pub(crate) fn labels(site: &Site) -> Labels<'_> {
    let all = scan(site, address::PROCEDURES).map(|page| Label {
        title: TEXT.prints.all_procedures,
        sub: words::procedures(site.listed().count()),
        page,
    });
    let fields = shown(site).filter_map(|entry| {
        let page = scan(site, &entry.address)?;
        Some(Label { title: &entry.field.name, sub: words::procedures(entry.listed.len()), page })
    });
    let labels: Vec<Label<'_>> = all.into_iter().chain(fields).collect();
    Labels { version: Version::of(&labels), labels }
}

fn shown(site: &Site) -> impl Iterator<Item = &FieldEntry> {
    site.fields.iter().filter(|entry| !entry.listed.is_empty())
}
