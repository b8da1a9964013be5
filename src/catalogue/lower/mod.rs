//! Decides what content of several kinds means alike: from TOML and Markdown with spans to the model.
//!
//! What is one kind's alone is decided in its own folder, with the help of what is here. `raw` has said what is wrong
//! with each value by itself; here is decided what values mean together, and only what can be told from this one file.
//! Where something is wrong the rest is still decided, so that one run shows every mistake.

pub(crate) mod channels;
pub(crate) mod dossier;
pub(crate) mod identity;
pub(crate) mod ids;
mod page_text;
mod records;
pub(crate) mod slug;
pub(crate) mod times;

use std::collections::BTreeMap;

use super::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words as Wording};

/// What the parts of one file share while they are decided.
pub(crate) struct Lower<'r, 'a> {
    pub(crate) report: &'r mut Report,
    pub(crate) ids: ids::Ids<'a>,
    /// Ids of the cases of the file.
    pub(crate) cases: Vec<&'a str>,
    /// Long notes that rows share, by name.
    pub(crate) texts: BTreeMap<String, String>,
}

impl<'r> Lower<'r, '_> {
    /// For a file that has neither cases nor shared notes.
    pub(crate) fn new(report: &'r mut Report) -> Self {
        Self { report, ids: ids::Ids::default(), cases: Vec::new(), texts: BTreeMap::new() }
    }

    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.report.push(diagnostic);
    }
}

/// The message for a web address that is none.
pub(crate) fn bad_link(node: Node<'_>, key: &str) -> Option<Diagnostic> {
    let link = node.text(key)?;
    let rest = link.value.strip_prefix("https://").or_else(|| link.value.strip_prefix("http://"));
    let good = rest.is_some_and(|rest| {
        rest.split(['/', '?', '#']).next().is_some_and(|host| host.len() > 2 && !host.contains(['@', '\\']))
    }) && !link.value.contains(char::is_whitespace);
    if good {
        return None;
    }
    let bad = Diagnostic::new(Mistake::BadLink { written: &link.value }).span(link.span);
    let right = format!("https://{}", link.value);
    Some(match !link.value.contains([' ', ':']) && link.value.contains('.') {
        true => bad.label(Wording::new(format!("viết \"{right}\""), format!("write \"{right}\""))),
        false => bad,
    })
}
