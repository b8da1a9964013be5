//! Lists: all procedures by field, and the page of one field.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Value;

use super::head::Head;
use super::narrow::{Narrowing, narrowing};
use super::print_room;
use super::rows::Rows;
use super::{Link, browse, chooser, elsewhere};
use crate::cache::Fingerprint;
use crate::catalogue::kinds::{laws, resolution};
use crate::render::brief::office::unit;
use crate::render::words;
use crate::site::browse::Sort;
use crate::site::{Entry, FieldEntry, Id, PrintOf, Site, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct AllView {
    head: Head,
    /// "46 thủ tục trong 10 lĩnh vực"
    count: String,
    /// Way to the folder of the procedures' pages.
    folder: String,
    narrowing: Vec<Narrowing>,
    groups: Vec<FieldRows>,
    /// What helps to choose among procedures.
    choosers: Vec<Link>,
    folded: bool,
    /// Pages of those that have something in common.
    see_also: Vec<Link>,
    /// Pages about all procedures alike: shorter times, fees of the province; and about what is none.
    about: Vec<Link>,
    empty: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct FieldView {
    head: Head,
    name: String,
    also_called: Vec<String>,
    count: String,
    folder: String,
    narrowing: Vec<Narrowing>,
    rows: Vec<Value>,
    prints: Vec<Link>,
    empty: bool,
}

/// The rows of one field.
#[derive(Debug, Serialize)]
pub(super) struct FieldRows {
    id: String,
    name: String,
    /// The field's own page.
    page: Option<Link>,
    count: String,
    rows: Vec<Value>,
}

/// A list with more rows than this shows its fields, each to be opened.
const MANY: usize = 30;

/// Whether the fields of a list are folded.
pub(super) fn is_folded(rows: usize, fields: &[FieldRows]) -> bool {
    rows > MANY && fields.len() > 1
}

/// Kept by hand, for there may be thousands of rows. A row follows from these, and so does the field it is listed in;
/// a field's page follows from its name and rows.
pub(super) fn seen_rows<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<impl Serialize> {
    entries.map(|entry| (entry.procedure.seen, &*entry.address, entry.life)).collect()
}

pub(crate) fn fingerprint_of_all(site: &Site) -> Fingerprint {
    let fields: Vec<_> = site.fields.iter().map(|field| &field.field).collect();
    let choosers = chooser::links(site, address::PROCEDURES);
    Fingerprint::of(&(fields, seen_rows(site.listed()), choosers, about(site), see_also(site)))
}

pub(crate) fn fingerprint_of_field(site: &Site, id: Id<FieldEntry>) -> Fingerprint {
    let field = &site.fields[id];
    Fingerprint::of(&(&field.field, seen_rows(listed(site, field)), prints(site, id)))
}

fn listed<'a>(site: &'a Site, field: &'a FieldEntry) -> impl Iterator<Item = &'a Entry> {
    field.listed.iter().map(|&id| &site.entries[id])
}

/// Some of the entries by their fields, those without a field last.
pub(super) fn by_field(site: &Site, from: &str, listed: &[Id<Entry>], rows: &Rows) -> Vec<FieldRows> {
    let mut of_field: BTreeMap<Option<Id<FieldEntry>>, Vec<Value>> = BTreeMap::new();
    for &id in listed {
        of_field.entry(site.entries[id].field).or_default().push(rows[id].clone());
    }
    let without = of_field.remove(&None);
    let of_field = site.fields.each().filter_map(|(id, field)| {
        let rows = of_field.remove(&Some(id))?;
        Some(FieldRows {
            id: field.field.slug.clone(),
            name: field.field.name.clone(),
            page: Some(Link {
                href: address::relative(from, &field.address),
                text: TEXT.browse.field_page(&field.field.name),
            }),
            count: words::procedures(rows.len()),
            rows,
        })
    });
    let mut all: Vec<FieldRows> = of_field.collect();
    all.extend(without.map(|rows| FieldRows {
        id: "chua-xep".to_owned(),
        name: TEXT.lists.without_field.to_owned(),
        page: None,
        count: words::procedures(rows.len()),
        rows,
    }));
    all
}

pub(crate) fn of_all(site: &Site, rows: &Rows) -> AllView {
    let listed: Vec<Id<Entry>> =
        site.entries.each().filter(|(_, entry)| entry.is_listed()).map(|(id, _)| id).collect();
    let groups = by_field(site, address::PROCEDURES, &listed, rows);
    let count = TEXT.lists.counted(&words::procedures(listed.len()), &words::number(groups.len() as u64));
    let description = TEXT.lists.description(&count, &unit(&site.config));
    AllView {
        head: Head::new(site, address::PROCEDURES, TEXT.lists.title, &description),
        count,
        folder: String::new(),
        narrowing: narrowing(site.listed()),
        folded: is_folded(listed.len(), &groups),
        groups,
        choosers: chooser::links(site, address::PROCEDURES),
        see_also: see_also(site),
        about: about(site),
        empty: listed.is_empty(),
    }
}

pub(crate) fn of_field(site: &Site, id: Id<FieldEntry>, rows: &Rows) -> FieldView {
    let field = &site.fields[id];
    let count = words::procedures(field.listed.len());
    let title = TEXT.lists.field(&field.field.name);
    let description = TEXT.lists.field_description(&count, &field.field.name, &unit(&site.config));
    FieldView {
        head: Head::new(site, &field.address, &title, &description),
        name: field.field.name.clone(),
        also_called: field.field.also_called.clone(),
        count,
        folder: "../thu-tuc/".to_owned(),
        narrowing: narrowing(listed(site, field)),
        rows: field.listed.iter().map(|&id| rows[id].clone()).collect(),
        prints: prints(site, id),
        empty: field.listed.is_empty(),
    }
}

fn about(site: &Site) -> Vec<Link> {
    let link = |to, text| Link { href: address::relative(address::PROCEDURES, to), text };
    let count = site.shortened().count();
    let shortened = TEXT.lists.shortened(&words::procedures(count));
    let fees = TEXT.resolutions.title.to_owned();
    let shortened = (count > 0).then(|| link(address::SHORTENED, shortened));
    let fees = (!site.shelves.resolutions.is_empty()).then(|| link(resolution::PAGE, fees));
    let laws = (!site.laws.is_empty()).then(|| link(laws::PAGE, TEXT.laws.title.to_owned()));
    fees.into_iter()
        .chain(laws)
        .chain(shortened)
        .chain(elsewhere::list_link(site, address::PROCEDURES))
        .collect()
}

/// Where scripts are off, what the list would be narrowed to.
fn see_also(site: &Site) -> Vec<Link> {
    browse::counted(site, address::PROCEDURES, |of| of.sort() == Sort::Way)
}

fn prints(site: &Site, id: Id<FieldEntry>) -> Vec<Link> {
    print_room::links(site, &site.fields[id].address, PrintOf::Field(id))
}
