//! The announcement decisions that are known on a day, tied to the procedures they name.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{AnnouncementEntry, Entry, address};
use crate::catalogue::kinds::decision;
use crate::catalogue::{Announcement, Catalogue, decision_key};

/// The latest first; each entry is told where it is named.
pub fn announcements(
    catalogue: &Catalogue,
    day: Date,
    by_code: &BTreeMap<String, usize>,
    entries: &mut [Entry],
) -> Vec<AnnouncementEntry> {
    let issued = |one: &&Announcement| one.decision.date.is_none_or(|date| date <= day);
    let mut known: Vec<&Announcement> = catalogue.published.announcements.iter().filter(issued).collect();
    known.sort_by_cached_key(|one| (Reverse((one.decision.date, one.effective_from)), one.slug.clone()));
    let by_number: BTreeMap<String, usize> =
        known.iter().enumerate().map(|(index, one)| (decision_key(&one.decision.number), index)).collect();
    let index_of = |code: &str| by_code.get(code).copied();
    let entry = |(index, one): (usize, &Announcement)| {
        let items = one.items.iter().enumerate().map(|(at, item)| {
            let own = index_of(&item.code.code);
            let successor = item.replaced_by.as_ref().and_then(|successor| index_of(&successor.code));
            if let Some(own) = own {
                entries[own].announced.push((index, at));
                // What the procedure's own file says comes first, then the latest decision.
                entries[own].replaced_by = entries[own].replaced_by.or(successor);
            }
            (own, successor)
        });
        AnnouncementEntry {
            items: items.collect(),
            address: address::page(decision::PAGES, &one.slug),
            base: one.base.as_ref().and_then(|number| by_number.get(&decision_key(number)).copied()),
            announcement: one.clone(),
        }
    };
    known.into_iter().enumerate().map(entry).collect()
}
