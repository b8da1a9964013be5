//! What places say of procedures, and of each other.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::{Place, PlaceSort, hamlet_key};
use crate::catalogue::around::{Across, Around, ByCode, known_mentions, push_at};
use crate::catalogue::found::Placed;
use crate::catalogue::model::Reference;
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::vietnamese::same_name;

impl Across for Place {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        let places = &around.found.places;
        known_mentions(places, by_code, report);
        second_office(places, report);
        hamlets(places, report);
        twice(around, report);
    }
}

/// One place in two files, or two of one name.
fn twice(around: &Around<'_>, report: &mut Report) {
    let mut titles: BTreeMap<String, &Placed<Place>> = BTreeMap::new();
    let places = around.found.places.iter();
    for placed in places.filter(|one| !one.draft && !one.value.title.is_empty()) {
        match titles.entry(same_name(&placed.value.title)) {
            Entry::Vacant(free) => drop(free.insert(placed)),
            Entry::Occupied(first) => {
                let first = first.get();
                let other = around.line_of(&first.value.origin.path, &first.slug);
                let found = Mistake::PlaceTwice { title: &placed.value.title, other: &other };
                let found = Diagnostic::new(found).span(placed.slug.clone());
                push_at(report, &placed.value.origin.path, placed.draft, found);
            }
        }
    }
}

/// `[commune]` is one office.
fn second_office(places: &[Placed<Place>], report: &mut Report) {
    let offices = places.iter().filter(|one| one.value.sort == PlaceSort::OneStop && one.value.is_office());
    let mut offices = offices.filter(|one| !one.draft);
    let Some(first) = offices.next() else { return };
    for placed in offices {
        let found = Mistake::SecondOffice { first: &first.value.origin.path };
        push_at(
            report,
            &placed.value.origin.path,
            placed.draft,
            Diagnostic::new(found).span(placed.slug.clone()),
        );
    }
}

/// One hamlet in two spellings is two on the list that residents look themselves up in.
fn hamlets(places: &[Placed<Place>], report: &mut Report) {
    let mut written: BTreeMap<String, &str> = BTreeMap::new();
    for placed in places.iter().filter(|one| !one.draft) {
        for hamlet in &placed.value.hamlets {
            let Reference { code, span } = hamlet;
            let first = *written.entry(hamlet_key(code)).or_insert(code);
            if first != code {
                let found = Mistake::HamletSpelling { written: code, first: &first };
                let found = Diagnostic::new(found).span(span.clone());
                push_at(report, &placed.value.origin.path, placed.draft, found);
            }
        }
    }
}
