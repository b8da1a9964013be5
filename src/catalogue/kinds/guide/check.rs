//! What a guide says of procedures.

use super::Guide;
use crate::catalogue::around::{Across, Around, ByCode, dead, push_at};
use crate::catalogue::model::Reference;
use crate::diagnostic::{Mistake, Report};

impl Across for Guide {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        for guide in &around.found.guides {
            for Reference { code, span } in &guide.value.procedures {
                let Some(found) = dead(code, by_code, Mistake::UnknownMention { code: &code }) else {
                    continue;
                };
                let found = found.span(span.clone());
                push_at(report, &guide.value.origin.path, guide.draft, found);
            }
        }
    }
}
