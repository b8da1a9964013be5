//! Lists: all procedures by field, and the page of one field.

use serde::Serialize;
use tera::Value;

use super::head::Head;
use super::print_room;
use super::rows::{Rows, is_free, is_online, is_same_day};
use super::{Link, chooser, elsewhere};
use crate::cache::Fingerprint;
use crate::catalogue::kinds::resolution;
use crate::render::brief::office::unit;
use crate::render::words;
use crate::site::{Entry, FieldEntry, Id, PrintOf, Site, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct AllView {
    head: Head,
    /// "46 thủ tục trong 10 lĩnh vực"
    count: String,
    /// Way to the folder of the procedures' pages.
    folder: String,
    filters: Vec<Filter>,
    groups: Vec<FieldRows>,
    /// What helps to choose among procedures.
    choosers: Vec<Link>,
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
    filters: Vec<Filter>,
    rows: Vec<Value>,
    prints: Vec<Link>,
    empty: bool,
}

/// The rows of one field.
#[derive(Debug, Serialize)]
struct FieldRows {
    id: String,
    name: String,
    /// The field's own page.
    href: Option<String>,
    count: String,
    rows: Vec<Value>,
}

/// A filter as words, and how many it leaves.
#[derive(Debug, Serialize)]
struct Filter {
    mark: char,
    text: String,
}

/// Kept by hand, for there may be thousands of rows. A row follows from these, and so does the field it is listed in;
/// a field's page follows from its name and rows.
fn seen_rows<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<impl Serialize> {
    entries.map(|entry| (entry.procedure.seen, &*entry.address, entry.life)).collect()
}

pub(crate) fn fingerprint_of_all(site: &Site) -> Fingerprint {
    let fields: Vec<_> = site.fields.iter().map(|field| &field.field).collect();
    let choosers = chooser::links(site, address::PROCEDURES);
    Fingerprint::of(&(fields, seen_rows(site.listed()), choosers, about(site)))
}

pub(crate) fn fingerprint_of_field(site: &Site, id: Id<FieldEntry>) -> Fingerprint {
    let field = &site.fields[id];
    Fingerprint::of(&(&field.field, seen_rows(listed(site, field)), prints(site, id)))
}

fn listed<'a>(site: &'a Site, field: &'a FieldEntry) -> impl Iterator<Item = &'a Entry> {
    field.listed.iter().map(|&id| &site.entries[id])
}

pub(crate) fn of_all(site: &Site, rows: &Rows) -> AllView {
    let total = site.listed().count();
    let mut groups: Vec<FieldRows> = site
        .fields
        .iter()
        .filter(|field| !field.listed.is_empty())
        .map(|field| FieldRows {
            id: field.field.slug.clone(),
            name: field.field.name.clone(),
            href: Some(address::relative(address::PROCEDURES, &field.address)),
            count: words::procedures(field.listed.len()),
            rows: field.listed.iter().map(|&id| rows[id].clone()).collect(),
        })
        .collect();
    let without = site.entries.each().filter(|(_, entry)| entry.field.is_none() && entry.is_listed());
    let without: Vec<Value> = without.map(|(id, _)| rows[id].clone()).collect();
    if !without.is_empty() {
        groups.push(FieldRows {
            id: "chua-xep".to_owned(),
            name: TEXT.lists.without_field.to_owned(),
            href: None,
            count: words::procedures(without.len()),
            rows: without,
        });
    }
    let count = TEXT.lists.counted(&words::procedures(total), &words::number(groups.len() as u64));
    let description = TEXT.lists.description(&count, &unit(&site.config));
    AllView {
        head: Head::new(site, address::PROCEDURES, TEXT.lists.title, &description),
        count,
        folder: String::new(),
        filters: filters(site, site.listed()),
        groups,
        choosers: chooser::links(site, address::PROCEDURES),
        about: about(site),
        empty: total == 0,
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
        filters: filters(site, listed(site, field)),
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
    fees.into_iter().chain(shortened).chain(elsewhere::list_link(site, address::PROCEDURES)).collect()
}

fn prints(site: &Site, id: Id<FieldEntry>) -> Vec<Link> {
    print_room::links(site, &site.fields[id].address, PrintOf::Field(id))
}

/// Only filters that leave some and not all.
fn filters<'a>(site: &Site, entries: impl Iterator<Item = &'a Entry>) -> Vec<Filter> {
    let entries: Vec<&Entry> = entries.collect();
    let filter = |mark, words: &str, test: &dyn Fn(&Entry) -> bool| {
        let count = entries.iter().filter(|entry| test(entry)).count();
        let text = format!("{words} ({})", words::number(count as u64));
        (count > 0 && count < entries.len()).then_some(Filter { mark, text })
    };
    let all = [
        filter('o', TEXT.lists.filter_online, &is_online),
        filter('f', TEXT.lists.filter_free, &|entry| is_free(site, entry)),
        filter('d', TEXT.lists.filter_same_day, &is_same_day),
    ];
    all.into_iter().flatten().collect()
}
