//! The announcement decisions that are known on a day, tied to the procedures they name.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{All, AnnouncementEntry, ByCode, Entry, Id, ItemLinks, Named, address};
use crate::catalogue::kinds::decision;
use crate::catalogue::{Announcement, Catalogue, decision_key};

/// The latest first; each entry is told where it is named.
pub fn announcements(
    catalogue: &Catalogue,
    day: Date,
    by_code: &ByCode,
    entries: &mut All<Entry>,
) -> All<AnnouncementEntry> {
    let issued = |one: &&Announcement| one.decision.date.is_none_or(|date| date <= day);
    let mut known: Vec<&Announcement> = catalogue.published.announcements.iter().filter(issued).collect();
    known.sort_by_cached_key(|one| (Reverse((one.decision.date, one.effective_from)), one.slug.clone()));
    let mut announcements: All<_> = known.into_iter().map(|one| announcement(one, by_code)).collect();
    let by_number = by_decision(&announcements);
    for entry in announcements.iter_mut() {
        let base = entry.announcement.base.as_ref();
        entry.base = base.and_then(|number| by_number.get(&decision_key(number)).copied());
    }
    for (id, entry) in announcements.each() {
        for (item, links) in entry.items.iter().enumerate() {
            let Some(own) = links.procedure.map(|own| &mut entries[own]) else { continue };
            own.announced.push(Named { announcement: id, item });
            // What the procedure's own file says comes first, then the latest decision.
            own.replaced_by = own.replaced_by.or(links.successor);
        }
    }
    announcements
}

/// By their numbers, however they are written: the earliest where several have one.
pub fn by_decision(announcements: &All<AnnouncementEntry>) -> BTreeMap<String, Id<AnnouncementEntry>> {
    announcements.each().map(|(id, entry)| (decision_key(&entry.announcement.decision.number), id)).collect()
}

fn announcement(one: &Announcement, by_code: &ByCode) -> AnnouncementEntry {
    let id_of = |code: &str| by_code.get(code).copied();
    let links = one.items.iter().map(|item| ItemLinks {
        procedure: id_of(&item.code.code),
        successor: item.replaced_by.as_ref().and_then(|successor| id_of(&successor.code)),
    });
    AnnouncementEntry {
        items: links.collect(),
        address: address::page(decision::PAGES, &one.slug),
        base: None,
        announcement: one.clone(),
    }
}
