//! What a file says, before anything is decided.
//!
//! In: the text of a file. Out: its front matter as TOML with spans, measured against the table of
//! keys, and the place where its Markdown begins. Every mistake that one value can have by itself is
//! reported here; what values mean together is left to `lower`.

mod below;
mod called;
mod causes;
mod front;
mod meant;
pub(in crate::catalogue) mod moment;
mod node;
mod numbers;
pub(in crate::catalogue) mod path;
mod slip;
mod statement;
mod syntax;
mod unknown;
mod validate;
pub(in crate::catalogue) mod week;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::catalogue::keys::Table;
use crate::diagnostic::Report;
use crate::vietnamese::without_unseen;

use syntax::Unread;

pub(crate) use below::keys_in_text;
pub(crate) use causes::keep_causes;
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
    unread: Unread,
}

/// Keeps what could be read of a file that could not be read in full.
#[derive(Default)]
pub(crate) struct Kept(OnceCell<String>);

impl<'a> Raw<'a> {
    /// Reads the TOML in `front`, a part of the whole file's `text`, and measures it against `keys`.
    pub(crate) fn read(
        text: &'a str,
        kept: &'a Kept,
        front: Front,
        keys: &'static Table,
        report: &mut Report,
    ) -> Self {
        let offset = front.toml.start;
        let (mut table, errors) = DeTable::parse_recoverable(&text[front.toml.clone()]);
        let mut unread = Unread::default();
        if !errors.is_empty() {
            let (sound, missed) = syntax::isolate(text, &front, keys, report);
            unread = missed;
            let (rest, errors) = DeTable::parse_recoverable(kept.0.get_or_init(|| sound));
            syntax::between(text, offset, &errors, report);
            table = rest;
        }
        let mut raw = Raw { text, offset, table, unread };
        let mut found = Report::default();
        validate::validate(raw.root(), keys, !errors.is_empty(), &mut found);
        raw.keep_readable(&mut found);
        report.extend(found);
        // Told of, and then left out: what nobody sees is neither shown nor keeps a word from being found.
        if let Cow::Owned(_) = without_unseen(&text[front.toml]) {
            raw.table.get_mut().iter_mut().for_each(|(_, value)| leave_out_unseen(value.get_mut()));
        }
        raw
    }

    /// Drops findings that only follow from what could not be read.
    pub(crate) fn keep_readable(&self, found: &mut Report) {
        found.diagnostics.retain(|one| !self.unread.explains(one, self.text));
    }

    pub(crate) fn root(&self) -> Node<'_> {
        Node::new(self.text, self.offset, self.table.get_ref(), self.table.span())
    }
}

fn leave_out_unseen(value: &mut DeValue<'_>) {
    match value {
        DeValue::String(text) => {
            if let Cow::Owned(seen) = without_unseen(text) {
                *text = Cow::Owned(seen);
            }
        }
        DeValue::Array(items) => items.iter_mut().for_each(|item| leave_out_unseen(item.get_mut())),
        DeValue::Table(table) => table.iter_mut().for_each(|(_, value)| leave_out_unseen(value.get_mut())),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {}
    }
}
