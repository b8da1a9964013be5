//! What a file says, before anything is decided.
//!
//! In: the text of a file. Out: its front matter as TOML with spans, measured against the table of
//! keys, and the place where its Markdown begins. Every mistake that one value can have by itself is
//! reported here; what values mean together is left to `lower`.

mod below;
mod date;
mod front;
mod node;
mod syntax;
mod validate;

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use crate::diagnostic::{Report, Words};

use crate::catalogue::keys::Table;

pub(crate) use below::keys_in_text;
pub(crate) use front::{Front, cut};
pub(crate) use node::{At, Node, in_halves};

/// A file's text and where its Markdown stands.
pub(crate) struct FileText<'a> {
    pub(crate) text: &'a str,
    pub(crate) markdown: Range<usize>,
}

/// A file's TOML.
pub(crate) struct Raw<'a> {
    text: &'a str,
    /// Where the TOML begins in the file.
    offset: usize,
    table: Spanned<DeTable<'a>>,
    /// From here on nothing was read as it was meant.
    unreadable_from: Option<usize>,
}

impl<'a> Raw<'a> {
    /// Reads the TOML in `front`, a part of the whole file's `text`, and measures it against `keys`.
    pub(crate) fn read(text: &'a str, front: Front, keys: &'static Table, report: &mut Report) -> Self {
        let (table, errors) = DeTable::parse_recoverable(&text[front.toml.clone()]);
        let unreadable_from = syntax::explain(text, front.toml.start, &errors, report);
        let raw = Raw { text, offset: front.toml.start, table, unreadable_from };
        let mut found = Report::default();
        validate::validate(raw.root(), keys, !errors.is_empty(), &mut found);
        raw.keep_readable(&mut found);
        report.extend(found);
        raw
    }

    /// Drops findings about what was only misread after something that is never closed.
    pub(crate) fn keep_readable(&self, found: &mut Report) {
        let Some(from) = self.unreadable_from else { return };
        found.diagnostics.retain(|one| one.span.as_ref().is_none_or(|span| (span.start as usize) < from));
    }

    pub(crate) fn root(&self) -> Node<'_> {
        Node::new(self.text, self.offset, self.table.get_ref(), self.table.span())
    }
}

/// `“tên”` in both languages, for labels.
pub(in crate::catalogue) fn both(text: impl AsRef<str>) -> Words {
    Words::new(text.as_ref(), text.as_ref())
}
