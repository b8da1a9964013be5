//! The announcement decisions that are known on a day, tied to the procedures they name.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{All, ByCode, DecisionEntry, Entry, Id, ItemLinks, Named, address};
use crate::catalogue::kinds::decision;
use crate::catalogue::{Catalogue, Decision, decision_key};

/// The latest first; each entry is told where it is named.
pub(crate) fn entries(
    catalogue: &Catalogue,
    day: Date,
    by_code: &ByCode,
    entries: &mut All<Entry>,
) -> All<DecisionEntry> {
    let issued = |one: &&Decision| one.cited.date.is_none_or(|date| date <= day);
    let mut known: Vec<&Decision> = catalogue.published.decisions.iter().filter(issued).collect();
    known.sort_by_cached_key(|one| (Reverse((one.cited.date, one.effective_from)), one.slug.clone()));
    let mut decisions: All<_> = known.into_iter().map(|one| decision(one, by_code)).collect();
    let by_number = by_decision(&decisions);
    for entry in decisions.iter_mut() {
        let base = entry.decision.base.as_ref();
        entry.base = base.and_then(|number| by_number.get(&decision_key(number)).copied());
    }
    for (id, entry) in decisions.each() {
        for (item, links) in entry.items.iter().enumerate() {
            let Some(own) = links.procedure.map(|own| &mut entries[own]) else { continue };
            own.announced.push(Named { decision: id, item });
            // What the procedure's own file says comes first, then the latest decision.
            own.replaced_by = own.replaced_by.or(links.successor);
        }
    }
    decisions
}

/// By their numbers, however they are written: the earliest where several have one.
pub(crate) fn by_decision(decisions: &All<DecisionEntry>) -> BTreeMap<String, Id<DecisionEntry>> {
    decisions.each().map(|(id, entry)| (decision_key(&entry.decision.cited.number), id)).collect()
}

fn decision(one: &Decision, by_code: &ByCode) -> DecisionEntry {
    let id_of = |code: &str| by_code.get(code).copied();
    let links = one.items.iter().map(|item| ItemLinks {
        procedure: id_of(&item.code.code),
        successor: item.replaced_by.as_ref().and_then(|successor| id_of(&successor.code)),
    });
    DecisionEntry {
        items: links.collect(),
        address: address::page(decision::PAGES, &one.slug),
        base: None,
        decision: one.clone(),
    }
}
