//! Names of elements: `id` must be the only one of its file.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Mistake, Report, Span};

use crate::catalogue::raw::Node;

/// The ids met so far, and where.
#[derive(Default)]
pub(crate) struct Ids<'a> {
    met: BTreeMap<&'a str, Span>,
}

impl<'a> Ids<'a> {
    /// The id of an element, if it has one.
    pub(crate) fn take(&mut self, node: Node<'a>, report: &mut Report) -> Option<String> {
        let id = node.text("id")?;
        if self.met.contains_key(id.value) {
            report.push(Diagnostic::new(Mistake::DuplicateId { id: &id.value }).span(id.span));
        } else {
            self.met.insert(id.value, id.span);
        }
        Some(id.value.to_owned())
    }
}
