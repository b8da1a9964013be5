//! What only follows from a file that could not be read: it is not told, for mending that file ends it.
//!
//! A procedure whose file is refused is missing in every list that names it. Nothing is lost by the silence: the file's
//! own mistake blocks the publication, and once it is mended whatever is really missing is told.

use std::collections::BTreeSet;

use crate::catalogue::kinds::site::SITE_FILE;
use crate::diagnostic::{Code, Diagnostic, Lang, Report, Severity};
use crate::source::{SourcePath, SourceSet};

const PROCEDURES: &str = "content/procedures/";

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
    let says = |(value, named): (&str, &str), place: &SourcePath| {
        labels.iter().any(|label| label.contains(named))
            || files.iter().filter(|path| **path != place).any(|path| match sources.text(path) {
                Some(text) if value == "code" => is_of_code(path, &text.text, named),
                Some(text) => text.text.contains(named),
                // Nobody knows what stands in it.
                None => path.starts_with(PROCEDURES),
            })
    };
    found.diagnostics.retain(|one| {
        let of_its_file = depends(one).is_some_and(|(other, keys)| {
            let its = errors.iter().filter(|error| error.path == one.path || *error.path == *other);
            its.into_iter().any(|error| keys.iter().any(|key| is_about(error, key, sources)))
        });
        // Whether this is the sample could not be read.
        let of_sample = one.code == Code::SampleValue && files.iter().any(|path| ***path == *SITE_FILE);
        // Nor the weekly hours that a closure is compared with.
        let of_hours = matches!(one.code, Code::ClosedAnyway | Code::OpenAnyway)
            && files.iter().any(|path| ***path == *SITE_FILE);
        !of_its_file && !of_sample && !of_hours && missed(one).is_none_or(|named| !says(named, &one.path))
    });
}

/// The same for links, which are followed where the site is planned.
pub(crate) fn keep_causes_of_links(sources: &SourceSet, report: &mut Report) {
    let is_link = |one: &Diagnostic| one.code == Code::LeadsNowhere;
    if !report.diagnostics.iter().any(is_link) {
        return;
    }
    let (links, others) = report.diagnostics.iter().cloned().partition(is_link);
    let (mut left, mut before) = (Report::default(), Report::default());
    (left.diagnostics, before.diagnostics) = (links, others);
    keep_causes(sources, &before, &mut left);
    let is_left =
        |one: &Diagnostic| left.diagnostics.iter().any(|link| link.path == one.path && link.span == one.span);
    report.diagnostics.retain(|one| !is_link(one) || is_left(one));
}

/// What a finding misses in other files.
fn missed(found: &Diagnostic) -> Option<(&'static str, &str)> {
    let value = match found.code {
        Code::UnknownProcedure | Code::UnknownTask | Code::UnknownMention | Code::NotTakenOver => "code",
        Code::LeadsNowhere => return Some(("code", found.value("address", Lang::Vi))),
        Code::ReplacesNothing => "paper",
        Code::UnknownField => "field",
        _ => return None,
    };
    Some((value, found.value(value, Lang::Vi))).filter(|(_, named)| !named.is_empty())
}

/// Whether a file that has mistakes may be the one of a code, and does not only name it.
fn is_of_code(path: &str, text: &str, code: &str) -> bool {
    let names_others = |line: &str| {
        ["related", "requires", "replaced_by"].iter().any(|key| line.trim_start().starts_with(key))
    };
    path.starts_with(PROCEDURES) && text.lines().any(|line| line.contains(code) && !names_others(line))
}

/// The keys that a finding depends on, of its own file and of another: one that could not be taken is not missing.
fn depends(found: &Diagnostic) -> Option<(&str, Vec<&str>)> {
    match found.code {
        Code::ReplacesNothing => Some(("", vec!["members"])),
        Code::SilentGroup => {
            let parts = found.value("parts", Lang::En);
            Some(("", parts.split('(').skip(1).filter_map(|part| part.split(')').next()).collect()))
        }
        Code::NotInDecision => Some((found.value("decision", Lang::Vi), vec!["items", "code", "kind"])),
        // What parts two amounts of one procedure.
        Code::RateTwice => {
            Some((found.value("other", Lang::Vi), vec!["via", "effective", "valid", "applies_to", "codes"]))
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
