//! Which procedures synonyms name.

use super::SYNONYMS_FILE;
use crate::catalogue::around::{Around, ByCode, dead, push_at};
use crate::diagnostic::{Mistake, Report};
use crate::source::SourcePath;

/// Every code is one of the catalogue.
pub(crate) fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    let path = SourcePath::from(SYNONYMS_FILE);
    for reference in around.synonyms.iter().flat_map(|one| &one.codes) {
        if let Some(found) = dead(&reference.code, by_code, Mistake::UnknownMention { code: &reference.code })
        {
            push_at(report, &path, false, found.span(reference.span.clone()));
        }
    }
}
