//! What a procedure says of others: they must exist.

use crate::catalogue::around::{Around, ByCode, dead, push};
use crate::catalogue::model::Reference;
use crate::diagnostic::{Mistake, Report};

/// `replaced_by`, `requires` and `related` name procedures of the catalogue.
pub(crate) fn check(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    for (file, procedure) in around.procedures() {
        let references = procedure.replaced_by.iter().chain(&procedure.requires).chain(&procedure.related);
        for Reference { code, span } in references {
            let found = match by_code.contains_key(code.as_str()) {
                // What is only a draft leaves a line out; a draft that names another stands aside anyway.
                true if file.parsed.is_draft() => None,
                true => dead(code, by_code, Mistake::UnknownMention { code }),
                false => dead(code, by_code, Mistake::UnknownProcedure { code }),
            };
            if let Some(found) = found {
                push(report, file, found.span(span.clone()));
            }
        }
    }
}
