//! No two things of a kind share an address.

use std::collections::BTreeMap;

use crate::catalogue::around::{Around, push_at};
use crate::catalogue::shelves::Thing;
use crate::diagnostic::{Diagnostic, Mistake, Report};

pub(crate) fn check(around: &Around<'_>, report: &mut Report) {
    let mut met: BTreeMap<(&str, &str), Thing<'_>> = BTreeMap::new();
    for thing in around.found.things() {
        // One that could not be made was reported already.
        let Some(slug) = thing.face.slug.filter(|slug| !slug.is_empty()) else { continue };
        let path = &thing.face.origin.path;
        match met.get(&(thing.row.name, slug)) {
            Some(first) => {
                let place = around.line_of(&first.face.origin.path, first.slug);
                let twice = Diagnostic::new(Mistake::DuplicateSlug { slug: &slug, other: &place });
                push_at(report, path, thing.draft, twice.span(thing.slug.clone()));
            }
            None => drop(met.insert((thing.row.name, slug), thing)),
        }
    }
}
