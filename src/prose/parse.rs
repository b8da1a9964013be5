//! Markdown text → [`Document`].
//!
//! In: the whole text of a file and the byte where its Markdown begins, so that every span points
//! into the file. Out: the tree and what was noticed. No word of the source is lost: HTML tags,
//! link definitions, surplus table cells and link titles, which Markdown would drop, stay as text;
//! an ordered item keeps the number that was typed. Nesting is bounded, so whatever walks the tree may recurse.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

use super::typed::{heading_id, printable, surplus_cell, typed_label};
use super::{Block, Document, Inline, ListItem, Prose, Section, is_invisible, plain_text, safe_address};
use crate::diagnostic::{Checked, Diagnostic, Mistake, Report, span};

/// How many frames may be open before containers are flattened.
const DEEPEST: usize = 48;

/// Reads the Markdown that begins at byte `offset` of `text`.
pub(crate) fn parse(text: &str, offset: usize) -> Checked<Document> {
    let markdown = text.get(offset..).unwrap_or_default();
    let mut builder = Builder::new(markdown, offset);
    // Heading attributes are read here, see `heading_id`: the parser's own drop words in braces.
    for (event, range) in Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter() {
        builder.event(event, range);
    }
    builder.finish()
}

/// An element that was opened and not yet closed.
enum Frame {
    Quote(Vec<Block>),
    List { ordered: bool, items: Vec<ListItem> },
    Item { label: Option<String>, blocks: Vec<Block> },
    Table { head: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>>, row: Vec<Vec<Inline>> },
    Verbatim(String),
    Inlines { kind: Run, content: Vec<Inline> },
}

/// What a run of inlines becomes when it is closed.
enum Run {
    Paragraph,
    /// The text of a tight item or of a line of HTML: it ends with whatever block begins next.
    Implicit,
    Heading(u8),
    Cell,
    Strong,
    Emphasis,
    Link {
        to: String,
        title: String,
    },
    /// An image or a link that does not pass: its text joins the text around it.
    Bare {
        title: String,
    },
}

struct Builder<'a> {
    markdown: &'a str,
    offset: usize,
    document: Document,
    frames: Vec<Frame>,
    /// Containers that were opened too deep and are left out of the tree.
    flattened: usize,
    /// End of what the events have told of so far.
    seen: usize,
    /// Where the event at hand begins.
    here: usize,
    report: Report,
}

impl<'a> Builder<'a> {
    fn new(markdown: &'a str, offset: usize) -> Self {
        Self {
            markdown,
            offset,
            document: Document::default(),
            frames: Vec::new(),
            flattened: 0,
            seen: 0,
            here: 0,
            report: Report::default(),
        }
    }

    fn event(&mut self, event: Event, range: Range<usize>) {
        self.here = range.start;
        match event {
            Event::Start(tag) => {
                let start = range.start;
                self.start(tag, range);
                self.seen = self.seen.max(start);
            }
            Event::End(tag) => {
                let end = range.end;
                self.end(tag, range);
                self.seen = self.seen.max(end);
            }
            Event::Rule => {
                self.between_blocks(range.start);
                self.push_block(Block::Rule);
                self.seen = range.end;
            }
            leaf => {
                let end = range.end;
                self.leaf(leaf, range);
                self.seen = end;
            }
        }
    }

    fn leaf(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Text(text) => self.text(&text, range),
            Event::Code(code) => self.push_inline(Inline::Code(code.into_string())),
            Event::Html(line) => self.html_line(&line),
            Event::InlineHtml(tag) => {
                if !tag.starts_with("</") {
                    self.warn(Mistake::RawHtml, range);
                }
                self.push_text(&tag);
            }
            Event::SoftBreak => self.push_text(" "),
            Event::HardBreak => self.push_inline(Inline::Break),
            // Not asked for: footnotes, mathematics, task lists.
            _ => {
                let typed = self.markdown[range].to_owned();
                self.push_text(&typed);
            }
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.open_run(Run::Paragraph, range.start),
            Tag::Heading { level, .. } => self.open_run(Run::Heading(level_number(level)), range.start),
            Tag::BlockQuote(_) => {
                self.between_blocks(range.start);
                self.open_container(Frame::Quote(Vec::new()), range);
            }
            Tag::List(number) => {
                self.between_blocks(range.start);
                let ordered = number.is_some();
                self.open_container(Frame::List { ordered, items: Vec::new() }, range);
            }
            Tag::Item => self.open_item(range),
            Tag::CodeBlock(kind) => self.open_verbatim(kind, range),
            Tag::HtmlBlock => {
                self.open_run(Run::Implicit, range.start);
                self.warn(Mistake::RawHtml, range);
            }
            Tag::Table(_) => {
                self.between_blocks(range.start);
                self.frames.push(Frame::Table { head: Vec::new(), rows: Vec::new(), row: Vec::new() });
            }
            Tag::TableCell => {
                self.frames.push(Frame::Inlines { kind: Run::Cell, content: Vec::new() });
            }
            Tag::Strong => self.open_inline(Run::Strong, range),
            Tag::Emphasis => self.open_inline(Run::Emphasis, range),
            Tag::Link { link_type, dest_url, title, .. } => {
                self.open_link(link_type, &dest_url, title, range);
            }
            Tag::Image { title, .. } => {
                self.warn(Mistake::ImageInText, range.clone());
                self.open_inline(Run::Bare { title: title.into_string() }, range);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.between_blocks(range.end);
                let flat = self.flattened > 0;
                if flat {
                    self.flattened -= usize::from(tag != TagEnd::Item);
                } else {
                    self.close(range);
                }
            }
            TagEnd::HtmlBlock => self.close_implicit(),
            TagEnd::TableHead | TagEnd::TableRow => self.close_row(tag == TagEnd::TableHead, range.end),
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link | TagEnd::Image if self.flattened > 0 => {
                self.flattened -= 1;
            }
            _ => self.close(range),
        }
    }

    // Opening

    fn open_run(&mut self, kind: Run, start: usize) {
        self.between_blocks(start);
        self.frames.push(Frame::Inlines { kind, content: Vec::new() });
    }

    /// Opens a container, or leaves it out of the tree if it is nested too deep. Once one is left out,
    /// so is all inside it, hence the innermost open container is a flattened one while any is.
    fn open_container(&mut self, frame: Frame, range: Range<usize>) {
        if self.frames.len() < DEEPEST {
            self.frames.push(frame);
            return;
        }
        if self.flattened == 0 {
            self.warn(Mistake::NestedTooDeep, range.start..range.start);
        }
        self.flattened += 1;
    }

    fn open_item(&mut self, range: Range<usize>) {
        self.between_blocks(range.start);
        let label = typed_label(&self.markdown[range]);
        if self.flattened == 0 {
            self.frames.push(Frame::Item { label, blocks: Vec::new() });
        } else if let Some(label) = label {
            self.push_block(Block::Paragraph(vec![Inline::Text(label)]));
        }
    }

    fn open_verbatim(&mut self, kind: CodeBlockKind, range: Range<usize>) {
        self.between_blocks(range.start);
        let first_line = match kind {
            CodeBlockKind::Indented => {
                self.warn(Mistake::IndentedCode, range);
                String::new()
            }
            CodeBlockKind::Fenced(words) if words.is_empty() => String::new(),
            CodeBlockKind::Fenced(words) => format!("{words}\n"),
        };
        self.frames.push(Frame::Verbatim(first_line));
    }

    fn open_inline(&mut self, kind: Run, range: Range<usize>) {
        self.in_inlines();
        self.open_container(Frame::Inlines { kind, content: Vec::new() }, range);
    }

    fn open_link(&mut self, kind: LinkType, address: &str, title: CowStr, range: Range<usize>) {
        let address = if kind == LinkType::Email && !address.starts_with("mailto:") {
            format!("mailto:{address}")
        } else {
            address.to_owned()
        };
        let title = title.into_string();
        let kind = match safe_address(&address) {
            Some(to) => Run::Link { to, title },
            None => {
                let place = span(range.start + self.offset..range.end + self.offset);
                self.report
                    .push(Diagnostic::new(Mistake::UnsafeLink { address: &printable(&address) }).span(place));
                Run::Bare { title }
            }
        };
        self.open_inline(kind, range);
    }

    // Closing

    fn close(&mut self, range: Range<usize>) {
        match self.frames.pop() {
            Some(Frame::Quote(blocks)) => self.push_block(Block::Quote(blocks)),
            Some(Frame::List { ordered, items }) => self.push_block(Block::List { ordered, items }),
            Some(Frame::Item { label, blocks }) => {
                if let Some(Frame::List { items, .. }) = self.frames.last_mut() {
                    items.push(ListItem { label, blocks });
                }
            }
            Some(Frame::Table { head, rows, .. }) => self.push_block(Block::Table { head, rows }),
            Some(Frame::Verbatim(mut text)) => {
                text.truncate(text.trim_end_matches('\n').len());
                self.push_block(Block::Verbatim(text));
            }
            Some(Frame::Inlines { kind, content }) => self.close_run(kind, content, range),
            None => {}
        }
    }

    fn close_run(&mut self, kind: Run, mut content: Vec<Inline>, range: Range<usize>) {
        match kind {
            Run::Paragraph => self.push_block(Block::Paragraph(content)),
            Run::Implicit => {
                while content.last() == Some(&Inline::Break) {
                    content.pop();
                }
                if !content.is_empty() {
                    self.push_block(Block::Paragraph(content));
                }
            }
            Run::Heading(level) => self.close_heading(level, content, range),
            Run::Cell => {
                if let Some(Frame::Table { row, .. }) = self.frames.last_mut() {
                    row.push(content);
                }
            }
            Run::Strong => self.push_inline(Inline::Strong(content)),
            Run::Emphasis => self.push_inline(Inline::Emphasis(content)),
            Run::Link { to, title } => {
                let span = span(range.start + self.offset..range.end + self.offset);
                self.push_inline(Inline::Link { to, text: content, span });
                self.push_title(&title);
            }
            Run::Bare { title } => {
                content.into_iter().for_each(|inline| self.push_inline(inline));
                self.push_title(&title);
            }
        }
    }

    fn close_heading(&mut self, level: u8, mut text: Vec<Inline>, range: Range<usize>) {
        let id = heading_id(&self.markdown[range.clone()], &mut text);
        let end = range.start + self.markdown[range.clone()].trim_end().len();
        let span = span(range.start + self.offset..end + self.offset);
        // A heading inside a list or a quotation cannot begin a section.
        if level <= 2 && self.frames.is_empty() {
            let title = plain_text(&text).trim().to_owned();
            self.document.sections.push(Section { title, id, span, body: Prose::default() });
        } else {
            self.push_block(Block::Heading { level: level.max(3), id, text, span });
        }
    }

    /// Cells beyond the head's are dropped by the parser; what stood in them becomes one more cell.
    fn close_row(&mut self, is_head: bool, end: usize) {
        let surplus = surplus_cell(self.markdown.get(self.seen..end).unwrap_or_default());
        if let Some(Frame::Table { head, rows, row }) = self.frames.last_mut() {
            let mut row = std::mem::take(row);
            row.extend(surplus.map(|text| vec![Inline::Text(text.to_owned())]));
            if is_head {
                *head = row;
            } else {
                rows.push(row);
            }
        }
    }

    fn close_implicit(&mut self) {
        if let Some(Frame::Inlines { kind: Run::Implicit, .. }) = self.frames.last() {
            self.close(0..0);
        }
    }

    /// Called where a block begins or a container ends: at `place`, nothing inline is open any more.
    fn between_blocks(&mut self, place: usize) {
        self.close_implicit();
        // The parser tells of no event for a link definition, so it is found as a hole between events.
        let hole = self.markdown.get(self.seen..place).unwrap_or_default();
        if hole.contains("]:") {
            self.keep_definition(hole);
            self.seen = place;
        }
    }

    fn keep_definition(&mut self, hole: &'a str) {
        let from = hole.find('[').unwrap_or(0);
        let start = self.seen + from;
        self.warn(Mistake::LinkDefinition, start..start + hole[from..].trim_end().len());
        let mut text = Vec::new();
        for line in hole[from..].lines().map(|line| line.trim_start_matches(['>', ' ', '\t']).trim_end()) {
            if line.is_empty() {
                continue;
            }
            if !text.is_empty() {
                text.push(Inline::Break);
            }
            text.push(Inline::Text(line.to_owned()));
        }
        self.push_block(Block::Paragraph(text));
    }

    // Adding

    fn push_block(&mut self, block: Block) {
        let blocks = match self.frames.last_mut() {
            Some(Frame::Quote(blocks) | Frame::Item { blocks, .. }) => blocks,
            Some(Frame::List { items, .. }) => {
                if items.is_empty() {
                    items.push(ListItem { label: None, blocks: Vec::new() });
                }
                let last = items.len() - 1;
                &mut items[last].blocks
            }
            _ => match self.document.sections.last_mut() {
                Some(section) => &mut section.body.blocks,
                None => &mut self.document.lead.blocks,
            },
        };
        blocks.push(block);
    }

    /// Makes sure that inlines can be added: the text of a tight item has no paragraph of its own.
    fn in_inlines(&mut self) -> &mut Vec<Inline> {
        if !matches!(self.frames.last(), Some(Frame::Inlines { .. })) {
            self.between_blocks(self.here);
            self.frames.push(Frame::Inlines { kind: Run::Implicit, content: Vec::new() });
        }
        match self.frames.last_mut() {
            Some(Frame::Inlines { content, .. }) => content,
            _ => unreachable!("a run of inlines was just opened"),
        }
    }

    fn push_inline(&mut self, inline: Inline) {
        match inline {
            Inline::Text(text) => self.push_text(&text),
            other => self.in_inlines().push(other),
        }
    }

    fn push_text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let content = self.in_inlines();
        match content.last_mut() {
            Some(Inline::Text(before)) => before.push_str(text),
            _ => content.push(Inline::Text(text.to_owned())),
        }
    }

    fn push_title(&mut self, title: &str) {
        if !title.is_empty() {
            self.push_text(&format!(" ({title})"));
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if let Some(Frame::Verbatim(verbatim)) = self.frames.last_mut() {
            return verbatim.push_str(text);
        }
        // What an entity stands for came past the checks of the file's own characters.
        let typed = &self.markdown[range];
        let hidden = typed.starts_with('&') && text.chars().any(is_invisible);
        self.push_text(if hidden { typed } else { text });
    }

    fn html_line(&mut self, line: &str) {
        self.push_text(line.trim_end_matches('\n'));
        if line.ends_with('\n') {
            self.push_inline(Inline::Break);
        }
    }

    fn warn(&mut self, mistake: Mistake<'_>, range: Range<usize>) {
        // Of a long block its first line is pointed at.
        let start = range.start;
        let length = self.markdown[range].lines().next().map_or(0, str::len);
        let place = span(start + self.offset..start + length + self.offset);
        self.report.push(Diagnostic::new(mistake).span(place));
    }

    fn finish(mut self) -> Checked<Document> {
        self.between_blocks(self.markdown.len());
        Checked::new(self.document, self.report)
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    level as u8
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
