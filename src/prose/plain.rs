//! The words of a text without its shape: for summaries, search, checks and spoken text.
//!
//! In: a tree or a part of it. Out: its letters in the order of the source, blocks on lines of their
//! own, items with the label they were typed with.

use super::{Block, Document, Inline, ListItem, Prose};

impl Document {
    /// Titles and texts, each block on its own line.
    pub(crate) fn plain_text(&self) -> String {
        let mut out = self.lead.plain_text();
        for section in &self.sections {
            start_line(&mut out);
            out.push_str(&section.title);
            write_blocks(&section.body.blocks, &mut out);
        }
        out
    }
}

/// What the tests of reading ask of a whole text.
#[cfg(test)]
impl Document {
    /// Every piece of text in the order of the source, titles among them.
    pub(crate) fn each_text<'a>(&'a self, visit: &mut dyn FnMut(&'a str)) {
        self.lead.each_text(visit);
        for section in &self.sections {
            visit(&section.title);
            section.body.each_text(visit);
        }
    }

    /// Every link in the order of the source.
    pub(crate) fn each_link<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        self.lead.each_link(visit);
        self.sections.iter().for_each(|section| section.body.each_link(visit));
    }
}

impl Prose {
    /// The text, each block on its own line.
    pub(crate) fn plain_text(&self) -> String {
        let mut out = String::new();
        write_blocks(&self.blocks, &mut out);
        out
    }
}

/// The text of a run of inlines; a line break is a space.
pub(crate) fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    write_inlines(inlines, &mut out);
    out
}

fn write_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Heading { text, .. } => {
                start_line(out);
                write_inlines(text, out);
            }
            Block::List { items, .. } => items.iter().for_each(|item| write_item(item, out)),
            Block::Quote(blocks) => write_blocks(blocks, out),
            Block::Verbatim(text) => {
                start_line(out);
                out.push_str(text);
            }
            Block::Table { head, rows } => {
                for row in std::iter::once(head).chain(rows) {
                    start_line(out);
                    write_row(row, out);
                }
            }
            Block::Rule => {}
        }
    }
}

fn write_item(item: &ListItem, out: &mut String) {
    let Some(label) = item.shown_label() else {
        return write_blocks(&item.blocks, out);
    };
    start_line(out);
    out.push_str(label);
    match item.blocks.as_slice() {
        [Block::Paragraph(first), rest @ ..] => {
            out.push(' ');
            write_inlines(first, out);
            write_blocks(rest, out);
        }
        blocks => write_blocks(blocks, out),
    }
}

fn write_row(row: &[Vec<Inline>], out: &mut String) {
    for (at, cell) in row.iter().enumerate() {
        if at > 0 {
            out.push_str("; ");
        }
        write_inlines(cell, out);
    }
}

fn write_inlines(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => {
                write_inlines(inner, out);
            }
            Inline::Break => out.push(' '),
        }
    }
}

fn start_line(out: &mut String) {
    if !out.is_empty() {
        out.push('\n');
    }
}

#[cfg(test)]
impl Prose {
    /// Every piece of text in the order of the source; labels of items are not among them.
    pub(crate) fn each_text<'a>(&'a self, visit: &mut dyn FnMut(&'a str)) {
        self.each_piece(&mut |piece| match piece {
            Piece::Inline(Inline::Text(text) | Inline::Code(text)) => visit(text),
            Piece::Verbatim(text) => visit(text),
            Piece::Inline(_) => {}
        });
    }

    /// Every link in the order of the source.
    pub(crate) fn each_link<'a>(&'a self, visit: &mut dyn FnMut(&'a Inline)) {
        self.each_piece(&mut |piece| {
            if let Piece::Inline(link @ Inline::Link { .. }) = piece {
                visit(link);
            }
        });
    }

    fn each_piece<'a>(&'a self, visit: &mut dyn FnMut(Piece<'a>)) {
        self.blocks.iter().for_each(|block| pieces(block, visit));
    }
}

/// What a block is made of, below its shape.
#[cfg(test)]
enum Piece<'a> {
    Inline(&'a Inline),
    Verbatim(&'a str),
}

#[cfg(test)]
fn pieces<'a>(block: &'a Block, visit: &mut dyn FnMut(Piece<'a>)) {
    match block {
        Block::Paragraph(text) | Block::Heading { text, .. } => inline_pieces(text, visit),
        Block::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).for_each(|block| pieces(block, visit));
        }
        Block::Quote(blocks) => blocks.iter().for_each(|block| pieces(block, visit)),
        Block::Verbatim(text) => visit(Piece::Verbatim(text)),
        Block::Table { head, rows } => {
            head.iter().chain(rows.iter().flatten()).for_each(|cell| inline_pieces(cell, visit));
        }
        Block::Rule => {}
    }
}

#[cfg(test)]
fn inline_pieces<'a>(inlines: &'a [Inline], visit: &mut dyn FnMut(Piece<'a>)) {
    for inline in inlines {
        visit(Piece::Inline(inline));
        if let Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } = inline {
            inline_pieces(inner, visit);
        }
    }
}
