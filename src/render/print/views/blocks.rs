//! Prose as the designs read it: the same small tree, as JSON.

use serde::Serialize;

use crate::prose::{
    Block as Stated, Cell, Inline as StatedInline, ListItem as StatedItem, Prose, plain_text, safe_address,
};

#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub(crate) enum Block {
    #[serde(rename = "p")]
    Paragraph {
        x: Vec<Inline>,
    },
    /// Below the heading of the part it stands in: 1 to 3.
    Heading {
        level: u8,
        x: Vec<Inline>,
    },
    List {
        ordered: bool,
        items: Vec<ListItem>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    Verbatim {
        text: String,
    },
    Table {
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Rule,
    /// The source does not say.
    Missing {
        text: String,
    },
    Bullets {
        items: Vec<String>,
    },
    Rows {
        columns: Vec<&'static str>,
        rows: Vec<TableRow>,
    },
    Pairs {
        pairs: Vec<Pair>,
    },
}

#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct ListItem {
    pub(crate) label: Option<String>,
    /// Its text begins with an enumerator of its own.
    pub(crate) bare: bool,
    pub(crate) blocks: Vec<Block>,
}

#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum Inline {
    Text(String),
    Strong { strong: Vec<Inline> },
    Emphasis { em: Vec<Inline> },
    Code { code: String },
    Link { link: String, x: Vec<Inline> },
    Break { br: bool },
}

#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum TableRow {
    #[serde(rename = "row")]
    Cells {
        cells: Vec<Vec<CellLine>>,
    },
    Group {
        lines: Vec<CellLine>,
    },
    Note {
        lines: Vec<CellLine>,
    },
}

#[derive(Debug, Default, PartialEq, Serialize)]
pub(crate) struct Pair {
    pub(crate) terms: Vec<String>,
    pub(crate) values: Vec<Vec<CellLine>>,
}

#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct CellLine {
    pub(crate) text: String,
    pub(crate) quiet: bool,
    pub(crate) missing: bool,
}

pub(crate) fn prose(prose: &Prose) -> Vec<Block> {
    blocks(&prose.blocks)
}

fn blocks(all: &[Stated]) -> Vec<Block> {
    all.iter().map(block).collect()
}

fn block(block: &Stated) -> Block {
    match block {
        Stated::Paragraph(text) => Block::Paragraph { x: inlines(text) },
        Stated::Heading { level, text, .. } => {
            Block::Heading { level: level.saturating_sub(2).clamp(1, 3), x: inlines(text) }
        }
        Stated::List { ordered, items } => {
            Block::List { ordered: *ordered, items: items.iter().map(item).collect() }
        }
        Stated::Quote(inner) => Block::Quote { blocks: blocks(inner) },
        Stated::Verbatim(text) => Block::Verbatim { text: text.trim_end().to_owned() },
        Stated::Table { head, rows } => {
            Block::Table { head: cells(head), rows: rows.iter().map(|row| cells(row)).collect() }
        }
        Stated::Rule => Block::Rule,
    }
}

fn item(item: &StatedItem) -> ListItem {
    ListItem {
        label: item.shown_label().map(str::to_owned),
        bare: item.has_own_enumerator(),
        blocks: blocks(&item.blocks),
    }
}

fn cells(row: &[Cell]) -> Vec<Vec<Inline>> {
    row.iter().map(|cell| inlines(cell)).collect()
}

fn inlines(all: &[StatedInline]) -> Vec<Inline> {
    all.iter().map(inline).collect()
}

fn inline(inline: &StatedInline) -> Inline {
    match inline {
        StatedInline::Text(text) => Inline::Text(text.clone()),
        StatedInline::Strong(inner) => Inline::Strong { strong: inlines(inner) },
        StatedInline::Emphasis(inner) => Inline::Emphasis { em: inlines(inner) },
        StatedInline::Code(code) => Inline::Code { code: code.clone() },
        // Only an address that works from paper is a link there.
        StatedInline::Link { to, text, .. } => match safe_address(to).filter(|to| to.contains(':')) {
            Some(link) => Inline::Link { link, x: inlines(text) },
            None => Inline::Text(plain_text(text)),
        },
        StatedInline::Break => Inline::Break { br: true },
    }
}
