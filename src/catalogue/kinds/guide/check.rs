//! What a guide says of procedures.

use super::Guide;
use crate::catalogue::around::{Across, Around, ByCode, nearest_code, push_at};
use crate::catalogue::model::Reference;
use crate::diagnostic::{Diagnostic, Mistake, Report};

impl Across for Guide {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        for guide in &around.found.guides {
            let unknown =
                guide.value.procedures.iter().filter(|one| !by_code.contains_key(one.code.as_str()));
            for Reference { code, span } in unknown {
                let found = Diagnostic::new(Mistake::UnknownMention { code: &code }).span(span.clone());
                let found = found.nearest(nearest_code(code, by_code));
                push_at(report, &guide.value.origin.path, guide.draft, found);
            }
        }
    }
}
