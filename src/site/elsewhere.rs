//! What is done elsewhere, as far as the site itself does not do it.

use std::sync::Arc;

use super::{All, ByCode, Entry, Id, address};
use crate::catalogue::kinds::elsewhere::PAGES;
use crate::catalogue::{Elsewhere, Life};
use crate::vietnamese;

/// What the commune's one-stop shop does not do, and its page.
#[derive(Debug)]
pub struct ElsewhereEntry {
    pub(crate) elsewhere: Elsewhere,
    pub(crate) address: Arc<str>,
}

/// All that does not give way to a procedure, in Vietnamese order of the titles.
pub(super) fn shown(all: &[Elsewhere], entries: &All<Entry>, by_code: &ByCode) -> All<ElsewhereEntry> {
    let mut shown: Vec<ElsewhereEntry> = all
        .iter()
        .filter(|one| gives_way(one, entries, by_code).is_none())
        .map(|one| ElsewhereEntry { elsewhere: one.clone(), address: address::page(PAGES, &one.slug) })
        .collect();
    shown.sort_by_cached_key(|one| (vietnamese::sort_key(&one.elsewhere.title), one.elsewhere.slug.clone()));
    shown.into_iter().collect()
}

/// The procedure in force that takes its place.
pub(super) fn gives_way(one: &Elsewhere, entries: &All<Entry>, by_code: &ByCode) -> Option<Id<Entry>> {
    let mut known = one.codes.iter().filter_map(|code| by_code.get(&code.code).copied());
    known.find(|&id| entries[id].life == Life::InForce)
}
