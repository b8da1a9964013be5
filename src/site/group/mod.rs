//! Linked groups as the site shows them: each is a page of its own, or the page of the procedure whose code it has.
//!
//! In: the groups of the catalogue and the procedures that show. Out: for a group without a code a [`Procedure`]
//! composed of its members, which pages and prints show like any other; for one with a code that procedure, with the
//! group's words where it has none. The check list has each paper once, with the members that want it.

mod dossier;
mod procedure;

use jiff::civil::Date;

use super::shown::{OnDay, Shown};
use super::traits::Traits;
use super::{All, ByCode, Entry, GroupEntry, Id, address};
use crate::catalogue::kinds::group;
use crate::catalogue::{Catalogue, Life, LinkedGroup};
use crate::vietnamese::sort_key;
use procedure::{composed, worded};

/// Gives a procedure that is a linked group in force the group's words: it is listed by them. `shown` is in order of
/// code.
pub(crate) fn give_words(shown: &mut [OnDay], catalogue: &Catalogue, day: Date) {
    // Before its first day and after its last the procedure is itself alone.
    let groups = catalogue.published.groups.iter();
    let coded: Vec<_> = groups.filter_map(|group| Some((group, &group.code.as_ref()?.code))).collect();
    let index_of = |shown: &[OnDay], code: &str| {
        shown.binary_search_by(|current| current.procedure.code.as_str().cmp(code)).ok()
    };
    for (group, code) in coded {
        let Some(own) = index_of(shown, code) else { continue };
        let members = group.members.iter().filter_map(|member| index_of(shown, &member.code));
        let members: Vec<&OnDay> = members.map(|index| &shown[index]).collect();
        let lives: Vec<Life> = members.iter().map(|one| one.life).collect();
        if life(group, &lives, day) != Life::InForce {
            continue;
        }
        let live = members.into_iter().filter(|one| takes_part(one.life, Life::InForce));
        let parts: Vec<&Shown> = live.map(|one| &one.procedure).collect();
        shown[own].procedure = worded(group, &parts, &shown[own].procedure, day);
    }
}

/// The groups, each with what stands for it; one without a code becomes an entry of its own.
pub(crate) fn groups(
    catalogue: &Catalogue,
    day: Date,
    by_code: &mut ByCode,
    entries: &mut All<Entry>,
) -> All<GroupEntry> {
    let mut ordered: Vec<&LinkedGroup> = catalogue.published.groups.iter().collect();
    ordered.sort_by_cached_key(|group| (sort_key(group.spoken_name()), group.slug.clone()));
    let mut groups = All::new();
    for group in ordered {
        let members: Vec<Id<Entry>> =
            group.members.iter().filter_map(|member| by_code.get(&member.code).copied()).collect();
        let lives: Vec<Life> = members.iter().map(|&member| entries[member].life).collect();
        let life = life(group, &lives, day);
        // What a member that ended asked for is asked for no more, and that of one to come not yet.
        let joining: Vec<Id<Entry>> =
            members.iter().copied().filter(|&member| takes_part(entries[member].life, life)).collect();
        let parts: Vec<&Shown> = joining.iter().map(|&member| &entries[member].procedure).collect();
        // A code that is not there was reported; the group then stands for itself.
        let own = group.code.as_ref().and_then(|code| by_code.get(&code.code).copied());
        let entry = match own {
            Some(own) => own,
            None => {
                let composed = composed(group, &parts, day);
                let code = composed.code.clone();
                let entry = entries.push(alone(group, composed, life));
                by_code.entry(code).or_insert(entry);
                entry
            }
        };
        let joins = life == Life::InForce && entries[entry].life == Life::InForce;
        let together = if joins { joining.clone() } else { Vec::new() };
        let id = groups.push(GroupEntry { group: group.clone(), entry, life, members, joining });
        if own.is_none() || life == Life::InForce {
            entries[entry].group = Some(id);
        }
        for member in together {
            entries[member].joined.push(id);
        }
    }
    groups
}

/// Where a group stands on a day. One procedure in force is handed in like any other: a group begins with its second,
/// and has ended with the last but one.
fn life(group: &LinkedGroup, members: &[Life], day: Date) -> Life {
    const LEAST: usize = 2;
    let own = group.life_on(day);
    let in_force = members.iter().filter(|life| **life == Life::InForce).count();
    if own != Life::InForce || in_force >= LEAST {
        return own;
    }
    let missing = LEAST - in_force;
    let mut coming: Vec<Date> = Vec::new();
    let mut ended: Vec<Date> = Vec::new();
    for life in members {
        match life {
            Life::Announced(from) => coming.push(*from),
            Life::Ended(last) => ended.push(*last),
            Life::InForce => {}
        }
    }
    coming.sort_unstable();
    ended.sort_unstable_by_key(|day| std::cmp::Reverse(*day));
    match (coming.get(missing - 1), ended.get(missing - 1).or(ended.last())) {
        (Some(first), _) => Life::Announced(*first),
        (None, Some(last)) => Life::Ended(*last),
        // Members that are nowhere were reported.
        (None, None) => own,
    }
}

/// Whether a procedure is settled with the group: now, or on the first day of a group that is to come.
fn takes_part(member: Life, group: Life) -> bool {
    match (member, group) {
        (Life::InForce, _) => true,
        (Life::Announced(from), Life::Announced(first)) => from <= first,
        (Life::Announced(_) | Life::Ended(_), _) => false,
    }
}

fn alone(group: &LinkedGroup, procedure: Shown, life: Life) -> Entry {
    Entry {
        life,
        earlier: Vec::new(),
        next: None,
        field: None,
        address: address::page(group::PAGES, &group.slug),
        is_composed: true,
        traits: Traits::default(),
        replaced_by: None,
        requires: Vec::new(),
        related: Vec::new(),
        announced_on: None,
        dated: None,
        group: None,
        joined: Vec::new(),
        laws: Vec::new(),
        announced: Vec::new(),
        procedure,
    }
}

#[cfg(test)]
mod tests;
