//! `lien-thong.json`: the linked groups as open data, version 1.
//!
//! In: the [`Site`]. Out: one group a line, in the site's order: members, ways, the joint time, and the check list with
//! each paper once and the members that want it. What is not stated says so, as in `thu-tuc.json`.

use jiff::civil::Date;
use serde::Serialize;

use super::parts::{self, GroupView, OrNotStated, TimeView, codes_of};
use crate::cache::Fingerprint;
use crate::catalogue::kinds::group;
use crate::render::public::reference;
use crate::site::{GroupEntry, Site};

#[derive(Serialize)]
struct GroupData<'a> {
    name: &'a str,
    plain_name: Option<&'a str>,
    code: Option<&'a str>,
    event: OrNotStated<&'static str>,
    members: Vec<&'a str>,
    life: &'static str,
    effective_from: Option<Date>,
    effective_to: Option<Date>,
    via: Vec<&'static str>,
    processing_time: TimeView<'a>,
    link: Option<&'a str>,
    page: String,
    dossier: Vec<GroupView<'a>>,
}

pub(crate) fn fingerprint(site: &Site) -> Fingerprint {
    Fingerprint::of_view(&("groups", view(site)))
}

pub(crate) fn render(site: &Site) -> Vec<u8> {
    parts::document("groups", view(site))
}

fn view(site: &Site) -> Vec<GroupData<'_>> {
    site.groups.iter().map(|one| group(site, one)).collect()
}

fn group<'a>(site: &'a Site, entry: &'a GroupEntry) -> GroupData<'a> {
    let own = &site.entries[entry.entry];
    let group = &entry.group;
    GroupData {
        name: &group.name,
        plain_name: group.words.plain_name.as_deref(),
        code: (!own.is_composed).then_some(own.procedure.code.as_str()),
        event: group.event.map(|event| event.word()).into(),
        members: codes_of(site, &entry.members),
        life: parts::life_word(entry.life),
        effective_from: group.effective_from,
        effective_to: group.effective_to,
        via: group.via.iter().map(|via| via.word()).collect(),
        processing_time: TimeView::of(&group.processing_time),
        link: group.link.as_deref(),
        page: reference(site, group::DATA, &own.address),
        dossier: own.procedure.dossier.iter().map(|part| GroupView::of(site, part)).collect(),
    }
}
