//! `quyet-dinh.json`: the announcement decisions as open data, version 1.
//!
//! In: the [`Site`]. Out: one decision a line, the latest first, with the keys of their files, each always there;
//! what is not stated is `null`.

use jiff::civil::Date;
use serde::Serialize;

use super::parts;
use crate::cache::Fingerprint;
use crate::catalogue::kinds::decision;
use crate::catalogue::{DecisionItem, Part};
use crate::render::public::reference;
use crate::site::{DecisionEntry, ItemLinks, Site, address};

#[derive(Serialize)]
struct DecisionData<'a> {
    number: &'a str,
    date: Option<Date>,
    issuer: Option<&'a str>,
    title: Option<&'a str>,
    effective_from: Option<Date>,
    base_decision: Option<&'a str>,
    page: String,
    file: Option<String>,
    link: Option<&'a str>,
    posted: Posted<'a>,
    items: Vec<ItemData<'a>>,
}

#[derive(Serialize)]
struct Posted<'a> {
    received_on: Option<Date>,
    posted_on: Option<Date>,
    #[serde(rename = "where")]
    places: Vec<&'static str>,
    approved_by: Option<&'a str>,
}

#[derive(Serialize)]
struct ItemData<'a> {
    kind: &'static str,
    code: &'a str,
    /// Of the procedure, where it has a page.
    name: Option<&'a str>,
    effective_from: Option<Date>,
    changed_parts: Vec<&'static str>,
    replaced_by: Option<&'a str>,
    basis: Option<&'a str>,
    note: Option<&'a str>,
}

pub(crate) fn fingerprint(site: &Site) -> Fingerprint {
    Fingerprint::of_view(&("decisions", view(site)))
}

pub(crate) fn render(site: &Site) -> Vec<u8> {
    parts::document("decisions", view(site))
}

fn view(site: &Site) -> Vec<DecisionData<'_>> {
    site.decisions.iter().map(|one| decision(site, one)).collect()
}

fn decision<'a>(site: &'a Site, entry: &'a DecisionEntry) -> DecisionData<'a> {
    let decision = &entry.decision;
    let posting = &decision.posting;
    let named = |links: &ItemLinks| links.procedure.map(|id| site.entries[id].procedure.name.as_str());
    let items = decision.items.iter().zip(&entry.items);
    DecisionData {
        number: &decision.cited.number,
        date: decision.cited.date,
        issuer: decision.cited.issuer.as_deref(),
        title: decision.title.as_deref(),
        effective_from: decision.effective_from,
        base_decision: decision.base.as_deref(),
        page: reference(site, decision::DATA, &entry.address),
        file: decision.file.as_deref().map(|file| reference(site, decision::DATA, &address::asset(file))),
        link: decision.link.as_deref(),
        posted: Posted {
            received_on: posting.received_on,
            posted_on: posting.posted_on,
            places: posting.places.iter().map(|place| place.word()).collect(),
            approved_by: posting.approved_by.as_deref(),
        },
        items: items.map(|(one, links)| item(one, named(links))).collect(),
    }
}

fn item<'a>(item: &'a DecisionItem, name: Option<&'a str>) -> ItemData<'a> {
    ItemData {
        kind: item.kind.word(),
        code: &item.code.code,
        name: name.or(item.name.as_deref()),
        effective_from: item.effective_from,
        changed_parts: item.changed.iter().map(|part: &Part| part.word()).collect(),
        replaced_by: item.replaced_by.as_ref().map(|one| one.code.as_str()),
        basis: item.basis.as_deref(),
        note: item.note.as_deref(),
    }
}
