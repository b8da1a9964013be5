//! What keeps an import from deciding anything: files of the site that cannot be read.

use crate::catalogue::FIELDS_FILE;
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::source::{Body, SourceSet};

/// An import decides by what lies in `content/`: what cannot be read there would be taken for missing, and written anew.
/// Nothing may be imported where this is not empty.
pub(crate) fn unread(sources: &SourceSet) -> Report {
    let is_decided_by = |path: &str| path.ends_with(".md") || path == FIELDS_FILE;
    let is_unread = |found: &&Diagnostic| match sources.files.get(&found.path) {
        Some(file) => matches!(file.body, Body::Unusable) && is_decided_by(&found.path),
        // A folder.
        None => found.code == Code::Unreadable,
    };
    let below = sources.report.diagnostics.iter().filter(|found| found.path.starts_with("content"));
    Report::of(below.filter(is_unread).cloned().collect::<Vec<_>>())
}
