//! No two things of a kind share an address, be it a former one.

use std::collections::BTreeMap;

use crate::catalogue::around::{Around, push_at};
use crate::catalogue::shelves::Thing;
use crate::diagnostic::{Diagnostic, Mistake, Report, Span};

pub(crate) fn check(around: &Around<'_>, report: &mut Report) {
    let mut met: BTreeMap<(&str, &str), (Thing<'_>, &Span)> = BTreeMap::new();
    // Present ones first: what is wrong is the former slug that takes one of them.
    let things: Vec<Thing<'_>> = around.found.things().collect();
    // What is a procedure itself has that page, and none of its slug. Where no file writes its slug, the kind tells of what
    // that is made of.
    let writes_slug = |thing: &&Thing<'_>| thing.row.keys.key("slug").is_some();
    let with_page = things.iter().filter(|thing| thing.face.procedure.is_none()).filter(writes_slug);
    let own = with_page.filter_map(|thing| Some((*thing, thing.face.slug?, thing.slug)));
    let former = things.iter().flat_map(|thing| {
        thing.face.former_slugs.iter().map(|slug| (*thing, slug.code.as_str(), &slug.span))
    });
    for (thing, slug, span) in own.chain(former) {
        // One that could not be made was reported already.
        if slug.is_empty() {
            continue;
        }
        match met.get(&(thing.row.name, slug)) {
            Some((first, at)) => {
                let place = around.line_of(&first.face.origin.path, at);
                let twice = Diagnostic::new(Mistake::DuplicateSlug { slug: &slug, other: &place });
                push_at(report, &thing.face.origin.path, thing.draft, twice.span(span.clone()));
            }
            None => drop(met.insert((thing.row.name, slug), (thing, span))),
        }
    }
}
