//! What places say of procedures, and of each other.

use std::collections::BTreeMap;

use super::{Place, PlaceSort, hamlet_key};
use crate::catalogue::around::{Across, Around, ByCode, known_mentions, push_at};
use crate::catalogue::found::Placed;
use crate::catalogue::model::Reference;
use crate::diagnostic::{Diagnostic, Mistake, Report};

impl Across for Place {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        let places = &around.found.places;
        known_mentions(places, by_code, report);
        second_office(places, report);
        hamlets(places, report);
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
