//! `can-cu.json`: the legal texts that procedures rest on as open data, version 1.
//!
//! In: the [`Site`]. Out: one text a line, by kind and the latest first, each key always there; what is not stated is
//! `null`, which of `repealed` is no word that the text holds.

use jiff::civil::Date;
use serde::Serialize;

use super::parts;
use crate::cache::Fingerprint;
use crate::catalogue::kinds::laws::DATA;
use crate::render::public::reference;
use crate::site::{LawEntry, Site};

#[derive(Serialize)]
struct LawData<'a> {
    number: &'a str,
    kind: &'static str,
    title: Option<&'a str>,
    issuer: Option<&'a str>,
    date: Option<Date>,
    in_force_from: Option<Date>,
    /// The first day on which it holds no more.
    repealed: Option<Date>,
    replaced_by: Vec<&'a str>,
    note: Option<&'a str>,
    link: Option<&'a str>,
    page: Option<String>,
    procedures: Vec<Resting<'a>>,
    /// Answers that cite it, and the fee resolution that it is.
    others: Vec<Other<'a>>,
}

#[derive(Serialize)]
struct Resting<'a> {
    code: &'a str,
    articles: &'a [String],
}

#[derive(Serialize)]
struct Other<'a> {
    name: &'a str,
    page: String,
    articles: &'a [String],
}

pub(crate) fn fingerprint(site: &Site) -> Fingerprint {
    Fingerprint::of_view(&("laws", view(site)))
}

pub(crate) fn render(site: &Site) -> Vec<u8> {
    parts::document("laws", view(site))
}

fn view(site: &Site) -> Vec<LawData<'_>> {
    site.laws.iter().map(|text| law(site, text)).collect()
}

fn law<'a>(site: &'a Site, text: &'a LawEntry) -> LawData<'a> {
    let law = text.law.as_ref();
    // A linked group without a code is no procedure.
    let cited = text.cited.iter().filter(|one| !site.entries[one.entry].is_composed);
    LawData {
        number: &text.number,
        kind: text.kind.word(),
        title: text.title.as_deref(),
        issuer: text.issuer.as_deref(),
        date: text.date,
        in_force_from: text.in_force_from,
        repealed: law.and_then(|law| law.repealed),
        replaced_by: text.replaced_by.iter().map(|one| one.number.as_str()).collect(),
        note: law.and_then(|law| law.note.as_deref()),
        link: law.and_then(|law| law.link.as_deref()),
        page: text.address.as_deref().map(|at| reference(site, DATA, at)),
        procedures: cited
            .map(|one| Resting { code: &site.entries[one.entry].procedure.code, articles: &one.articles })
            .collect(),
        others: text
            .others
            .iter()
            .map(|one| Other {
                name: &one.name,
                page: reference(site, DATA, &one.address),
                articles: &one.articles,
            })
            .collect(),
    }
}
