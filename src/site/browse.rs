//! Pages of procedures that have something in common other than their field: an event of life, whom they are for, a way
//! of handing in, what they cost, how fast they are.
//!
//! In: the entries with their traits. Out: a [`BrowseEntry`] for each such page that has something to show, or whose
//! address was published once: somebody may have it in hand, and what left it is still worth finding elsewhere.

use std::sync::Arc;

use super::traits::{Cost, Handing};
use super::{All, Entry, GroupEntry, Id, address};
use crate::catalogue::{Address, Addresses, Audience, Life, LifeEvent};

/// What the procedures of a page have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Browse {
    Event(LifeEvent),
    Audience(Audience),
    Handing(Handing),
    Cost(Cost),
    SameDay,
}

/// What is offered together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Event,
    Audience,
    /// How it is done: the answers that lists are narrowed by.
    Way,
}

/// A page of procedures that have something in common.
#[derive(Debug)]
pub struct BrowseEntry {
    pub(crate) of: Browse,
    pub(crate) address: Arc<str>,
    /// In the order of the site's entries.
    pub(crate) listed: Vec<Id<Entry>>,
    /// Linked groups of the event that have not ended.
    pub(crate) groups: Vec<Id<GroupEntry>>,
}

impl Browse {
    /// Every page there may be, in the order in which they are offered.
    pub(crate) fn all() -> impl Iterator<Item = Browse> {
        let events = LifeEvent::ALL.into_iter().map(Browse::Event);
        let audiences = Audience::ALL.into_iter().map(Browse::Audience);
        // How one hands in where nobody states it is a question to ask, and no page to look through.
        let handing = [Handing::FromHome, Handing::InPerson].into_iter().map(Browse::Handing);
        let cost = Cost::ALL.into_iter().map(Browse::Cost);
        events.chain(audiences).chain(handing).chain(cost).chain([Browse::SameDay])
    }

    pub(crate) fn sort(self) -> Sort {
        match self {
            Browse::Event(_) => Sort::Event,
            Browse::Audience(_) => Sort::Audience,
            Browse::Handing(_) | Browse::Cost(_) | Browse::SameDay => Sort::Way,
        }
    }

    fn has(self, entry: &Entry) -> bool {
        let traits = &entry.traits;
        match self {
            Browse::Event(event) => traits.events.contains(&event),
            Browse::Audience(audience) => traits.audiences.contains(&audience),
            Browse::Handing(handing) => traits.handing == handing,
            Browse::Cost(cost) => traits.cost == cost,
            Browse::SameDay => traits.same_day,
        }
    }
}

impl BrowseEntry {
    /// How many things it has to offer.
    pub(crate) fn count(&self) -> usize {
        if self.listed.is_empty() { self.groups.len() } else { self.listed.len() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.listed.is_empty() && self.groups.is_empty()
    }
}

/// The pages that there are.
pub(crate) fn pages(
    entries: &All<Entry>,
    groups: &All<GroupEntry>,
    published: &Addresses,
) -> All<BrowseEntry> {
    let page = |of: Browse| BrowseEntry {
        of,
        address: address::browse(of),
        listed: entries
            .each()
            .filter(|(_, entry)| entry.is_listed() && of.has(entry))
            .map(|(id, _)| id)
            .collect(),
        groups: groups.each().filter(|(_, group)| is_of(group, of, entries)).map(|(id, _)| id).collect(),
    };
    let all = Browse::all().map(page);
    all.filter(|one| !one.is_empty() || published.0.get(&one.address).is_some_and(Address::is_last)).collect()
}

fn is_of(entry: &GroupEntry, of: Browse, entries: &All<Entry>) -> bool {
    let has_ended = |life| matches!(life, Life::Ended(_));
    let own = entry.group.event.map(Browse::Event);
    own == Some(of) && !has_ended(entry.life) && !has_ended(entries[entry.entry].life)
}
