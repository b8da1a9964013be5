//! What questions say of procedures, and of each other.

use std::collections::BTreeMap;

use super::Question;
use crate::catalogue::around::{Across, Around, ByCode, known_mentions, push_at};
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::vietnamese::slug;

impl Across for Question {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        let questions = &around.found.questions;
        known_mentions(questions, by_code, report);
        // Asked twice it may be answered in two ways.
        let mut met: BTreeMap<String, &str> = BTreeMap::new();
        for placed in questions.iter().filter(|one| !one.draft) {
            let Some(asked) = slug(&placed.value.title, usize::MAX) else { continue };
            let path = &placed.value.origin.path;
            if let Some(first) = met.get(&*asked) {
                let found = Diagnostic::new(Mistake::AskedTwice { first }).span(placed.slug.clone());
                push_at(report, path, placed.draft, found);
            } else {
                met.insert(asked, path);
            }
        }
    }
}
