//! What only follows from a file that could not be read: it is not told, for mending that file ends it.
//!
//! A procedure whose file is refused is missing in every list that names it. Nothing is lost by the silence: the file's
//! own mistake blocks the publication, and once it is mended whatever is really missing is told.

use std::collections::BTreeSet;

use crate::catalogue::kinds::site::SITE_FILE;
use crate::diagnostic::{Code, Diagnostic, Lang, Report, Severity};
use crate::source::{SourcePath, SourceSet};

/// Drops from `found` what misses something that stands in a file with an error in `before`.
pub(super) fn keep_causes(sources: &SourceSet, before: &Report, found: &mut Report) {
    let blocked = before.diagnostics.iter().filter(|one| one.severity == Severity::Error);
    let files: BTreeSet<&SourcePath> = blocked.clone().map(|one| &one.path).collect();
    if files.is_empty() {
        return;
    }
    let errors: Vec<&Diagnostic> = blocked.clone().collect();
    let labels: Vec<&str> =
        blocked.filter_map(|one| one.label.as_ref().map(|label| label.get(Lang::Vi))).collect();
    let says = |named: &str, place: &SourcePath| {
        labels.iter().any(|label| label.contains(named))
            || files.iter().filter(|path| **path != place).any(|path| match sources.text(path) {
                Some(text) => text.text.contains(named),
                // Nobody knows what stands in it.
                None => path.starts_with("content/procedures/"),
            })
    };
    found.diagnostics.retain(|one| {
        let of_own_file = own_key(one).is_some_and(|keys| {
            let own = errors.iter().filter(|error| error.path == one.path);
            own.into_iter().any(|error| keys.iter().any(|key| is_about(error, key, sources)))
        });
        // Nobody knows what a list of a decision names whose file has mistakes.
        // Whether this is the sample could not be read.
        let of_sample = one.code == Code::SampleValue && files.iter().any(|path| ***path == *SITE_FILE);
        let decision = one.value("decision", Lang::Vi);
        let of_its_decision =
            one.code == Code::NotInDecision && files.iter().any(|path| ***path == *decision);
        !of_own_file
            && !of_sample
            && !of_its_decision
            && missed(one).is_none_or(|named| !says(named, &one.path))
    });
}

/// What a finding misses in other files.
fn missed(found: &Diagnostic) -> Option<&str> {
    let value = match found.code {
        Code::UnknownProcedure | Code::UnknownTask | Code::UnknownMention | Code::NotTakenOver => "code",
        Code::ReplacesNothing => "paper",
        Code::UnknownField => "field",
        _ => return None,
    };
    Some(found.value(value, Lang::Vi)).filter(|named| !named.is_empty())
}

/// The keys of its own file that a finding depends on: one that was written otherwise is not missing.
fn own_key(found: &Diagnostic) -> Option<Vec<&str>> {
    match found.code {
        Code::ReplacesNothing => Some(vec!["members"]),
        Code::SilentGroup => {
            let parts = found.value("parts", Lang::En);
            Some(parts.split('(').skip(1).filter_map(|part| part.split(')').next()).collect())
        }
        _ => None,
    }
}

/// Whether an error lies in the line of a key, or says that the key was meant.
fn is_about(error: &Diagnostic, key: &str, sources: &SourceSet) -> bool {
    let says = error.label.as_ref().is_some_and(|label| label.get(Lang::Vi).contains(key));
    let Some((span, text)) = error.span.as_ref().zip(sources.text(&error.path)) else { return true };
    let start = text.text[..span.start as usize].rfind('\n').map_or(0, |end| end + 1);
    says || text.text[start..].trim_start().trim_start_matches('[').starts_with(key)
}
