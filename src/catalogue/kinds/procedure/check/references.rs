//! What a procedure says of others: they must exist.

use crate::catalogue::around::{Around, ByCode, nearest_code, push};
use crate::catalogue::model::Reference;
use crate::diagnostic::{Diagnostic, Mistake, Report};

/// `replaced_by`, `requires` and `related` name procedures of the catalogue.
pub(crate) fn check(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    for (file, procedure) in around.procedures() {
        let references = procedure.replaced_by.iter().chain(&procedure.requires).chain(&procedure.related);
        for Reference { code, span } in references {
            if by_code.contains_key(code.as_str()) {
                continue;
            }
            let dead = Diagnostic::new(Mistake::UnknownProcedure { code: &code }).span(span.clone());
            push(report, file, dead.nearest(nearest_code(code, by_code)));
        }
    }
}
