//! What a chooser says of procedures, beside the links of its answers, which are looked at with all links.

use super::Chooser;
use crate::catalogue::around::{Across, Around, ByCode, dead, push_at};
use crate::diagnostic::{Mistake, Report};

impl Across for Chooser {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        for chooser in &around.found.choosers {
            for reference in &chooser.value.procedures {
                let code = &reference.code;
                if let Some(found) = dead(code, by_code, Mistake::UnknownMention { code: &code }) {
                    let found = found.span(reference.span.clone());
                    push_at(report, &chooser.value.origin.path, chooser.draft, found);
                }
            }
        }
    }
}
