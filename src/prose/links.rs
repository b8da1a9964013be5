//! Links of a text to other places of the same site.
//!
//! In: what was typed, as `1.001193`, `forms/to-khai.docx`, `#giay-to`. Where that leads only the site knows: it gives
//! each its place, and the tree then leads there from whatever page it lands on.

use serde::{Deserialize, Serialize};

use super::{Block, Inline, Prose};
use crate::diagnostic::Span;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum LinkTo {
    /// http, https, mailto or tel; others never pass.
    Out(String),
    /// A place of this site as the author wrote it. It leads nowhere until the site has found the place.
    Typed(String),
    /// A place of this site.
    Site(Place),
}

/// An output's address from the site's folder on, and what stands behind it: "#giay-to", "?q=…", or nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Place {
    pub(crate) at: String,
    pub(crate) tail: String,
}

/// What a file's text links to on this site, and what it can be linked by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Links {
    /// In the order of the text.
    pub(crate) typed: Vec<TypedLink>,
    /// The ids its headings were given.
    pub(crate) ids: Vec<HeadingId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TypedLink {
    pub(crate) to: String,
    pub(crate) span: Span,
    /// Where it leads, once the site has found it.
    pub(crate) place: Option<Place>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HeadingId {
    pub(crate) id: String,
    /// The id on the page.
    pub(crate) on_page: String,
}

/// A text with its links, to change where they lead.
pub(crate) struct Linked<'a> {
    pub(crate) links: &'a mut Links,
    pub(crate) prose: Vec<&'a mut Prose>,
}

/// Before ids of authors on a page, so that they do not meet those of the page.
pub(crate) const ID_PREFIX: &str = "m-";

impl HeadingId {
    pub(super) fn new(id: &str) -> Self {
        Self { id: id.to_owned(), on_page: format!("{ID_PREFIX}{id}") }
    }
}

impl Links {
    /// Where its links were found to lead, as far as they were: part of what the text is once they are.
    pub(crate) fn seen(&self) -> Option<String> {
        let places: Vec<String> = self
            .typed
            .iter()
            .filter_map(|link| link.place.as_ref())
            .map(|place| format!("{}{}\n", place.at, place.tail))
            .collect();
        (!places.is_empty()).then(|| places.concat())
    }
}

impl Prose {
    /// Changes where its links lead.
    pub(crate) fn relink(&mut self, change: &mut dyn FnMut(&mut LinkTo)) {
        self.blocks.iter_mut().for_each(|block| relink_block(block, change));
    }
}

fn relink_block(block: &mut Block, change: &mut dyn FnMut(&mut LinkTo)) {
    match block {
        Block::Paragraph(text) | Block::Heading { text, .. } => relink_inlines(text, change),
        Block::List { items, .. } => {
            items.iter_mut().flat_map(|item| &mut item.blocks).for_each(|block| relink_block(block, change));
        }
        Block::Quote(blocks) => blocks.iter_mut().for_each(|block| relink_block(block, change)),
        Block::Table { head, rows } => {
            head.iter_mut().chain(rows.iter_mut().flatten()).for_each(|cell| relink_inlines(cell, change));
        }
        Block::Verbatim(_) | Block::Rule => {}
    }
}

fn relink_inlines(inlines: &mut [Inline], change: &mut dyn FnMut(&mut LinkTo)) {
    for inline in inlines {
        match inline {
            Inline::Link { to, text, .. } => {
                change(to);
                relink_inlines(text, change);
            }
            Inline::Strong(inner) | Inline::Emphasis(inner) => relink_inlines(inner, change),
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}
