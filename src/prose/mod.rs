//! Markdown as a small neutral tree with spans.
//!
//! HTML never enters the model: the page, the PDF and the spoken text are made from the same tree.
//! In: the text of a file and where its Markdown begins. Out: a [`Document`] of sections. Raw HTML
//! and dangerous addresses are reported and kept as the plain text they are; nothing is dropped.

mod host;
mod link;
mod links;
mod parse;
mod plain;
mod typed;

use serde::{Deserialize, Serialize};

use crate::diagnostic::Span;
use crate::vietnamese::{begins_with_enumerator, is_control_or_bidi, own_step};

pub(crate) use link::{begun, completed, dialled, fault, is_mailbox, safe_address};
pub(crate) use links::{HeadingId, ID_PREFIX, LinkTo, Linked, Links, Place};
pub(crate) use parse::parse;
pub(crate) use plain::plain_text;

/// The Markdown part of a file: what stands before the first heading, then its `##` sections.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Document {
    pub(crate) lead: Prose,
    pub(crate) sections: Vec<Section>,
    pub(crate) links: Links,
}

impl Document {
    /// All of it that may link to other places of the site.
    pub(crate) fn linked(&mut self) -> Linked<'_> {
        let Document { lead, sections, links } = self;
        let sections = sections.iter_mut().map(|section| &mut section.body);
        Linked { links, prose: std::iter::once(lead).chain(sections).collect() }
    }
}

/// A heading of the first or second level and all up to the next one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Section {
    pub(crate) title: String,
    pub(crate) id: Option<String>,
    pub(crate) span: Span,
    pub(crate) body: Prose,
}

/// A run of blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Prose {
    pub(crate) blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Block {
    Paragraph(Vec<Inline>),
    /// A heading below a section's own: level 3 to 6, with the `{#id}` an author gave it.
    Heading {
        level: u8,
        id: Option<String>,
        text: Vec<Inline>,
        span: Span,
    },
    List {
        ordered: bool,
        items: Vec<ListItem>,
    },
    Quote(Vec<Block>),
    /// Code and indented text, kept as written.
    Verbatim(String),
    Table {
        head: Vec<Cell>,
        rows: Vec<Vec<Cell>>,
    },
    Rule,
}

pub(crate) type Cell = Vec<Inline>;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ListItem {
    /// The number as written, `1.` or `2)`; `None` for a bullet. See [`ListItem::shown_label`].
    pub(crate) label: Option<String>,
    pub(crate) blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Inline {
    Text(String),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Code(String),
    Link { to: LinkTo, text: Vec<Inline>, span: Span },
    Break,
}

impl Document {
    /// The blocks of the section that is written now.
    fn last_blocks(&mut self) -> &mut Vec<Block> {
        match self.sections.last_mut() {
            Some(section) => &mut section.body.blocks,
            None => &mut self.lead.blocks,
        }
    }
}

impl Prose {
    pub(crate) fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }
}

impl ListItem {
    /// The label as pages and prints show it. A step that names itself ("Bước 2: …") has a number already.
    pub(crate) fn shown_label(&self) -> Option<&str> {
        self.label.as_deref().filter(|_| own_step(first_text(&self.blocks)).is_none())
    }

    /// Its text begins with an enumerator that its author typed: a bullet before it would be one too many.
    pub(crate) fn has_own_enumerator(&self) -> bool {
        self.shown_label().is_none() && begins_with_enumerator(first_text(&self.blocks))
    }
}

fn first_text(blocks: &[Block]) -> &str {
    match blocks.first() {
        Some(Block::Paragraph(inlines)) => first_inline(inlines),
        _ => "",
    }
}

fn first_inline(inlines: &[Inline]) -> &str {
    match inlines.first() {
        Some(Inline::Text(text)) => text,
        Some(Inline::Strong(inner) | Inline::Emphasis(inner)) => first_inline(inner),
        _ => "",
    }
}

/// Control characters, and those that turn the direction of writing or have no width at all.
pub(crate) fn is_invisible(ch: char) -> bool {
    is_control_or_bidi(ch)
        || matches!(ch, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}
