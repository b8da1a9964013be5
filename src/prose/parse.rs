//! Markdown text → [`Document`].
//!
//! In: the whole text of a file and the byte where its Markdown begins, so that every span points
//! into the file. Out: the tree and what was noticed. No word of the source is lost: HTML tags,
//! link definitions, surplus table cells and link titles, which Markdown would drop, stay as text;
//! an ordered item keeps the number that was typed. Nesting is bounded, so whatever walks the tree may recurse.
//!
//! Most authors know no Markdown. Where its rules would make of their text what nobody means (a product of two stars,
//! a quotation of "> 18 tuổi", code of a paragraph with a tab before it), the tree says what is meant, and where that
//! is in doubt a finding says how to write it.

mod adding;
mod backslash;
mod closing;
mod content;
mod hints;
mod lines;
mod opening;
mod rows;
mod stars;
mod typed_links;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

use self::content::Content;
use self::rows::{Row, Typed};
use super::links::LinkTo;
use super::{Block, Document, Inline, ListItem};
use crate::diagnostic::{Checked, Diagnostic, Mistake, Report, Span, span};

/// Reads the Markdown that begins at byte `offset` of `text`.
pub(crate) fn parse(text: &str, offset: usize) -> Checked<Document> {
    let markdown = text.get(offset..).unwrap_or_default();
    let mut builder = Builder::new(markdown, Origin::Offset(offset));
    builder.read();
    hints::of_lines(&mut builder);
    typed_links::of(&mut builder);
    builder.finish()
}

/// An element that was opened and not yet closed.
enum Frame {
    /// With the sign that was typed, where it is none but a text that begins with `>`.
    Quote {
        blocks: Vec<Block>,
        sign: Option<&'static str>,
        /// What was typed directly below it and is no part of it.
        outside: Vec<Block>,
    },
    List {
        ordered: bool,
        items: Vec<ListItem>,
        /// What its items begin with.
        sign: char,
        /// Whether it goes on with, or stands below, the list directly before it.
        follows: Follows,
        /// An item had text below its first line, at the edge of the page, and another followed.
        bodies: bool,
    },
    Item {
        label: Option<String>,
        blocks: Vec<Block>,
        /// What was typed under it and stands behind it, and whether that begins with further items of its list.
        outside: Vec<Block>,
        goes_on: bool,
    },
    Table {
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
        row: Vec<Vec<Inline>>,
        /// How many rows at its end have no sign between cells.
        bare: usize,
    },
    /// A table that was typed without the line that makes it one.
    TypedTable {
        typed: Typed,
        rows: Vec<Vec<Vec<Inline>>>,
        row: Row,
    },
    Verbatim(String),
    /// Indented text, which is no code but paragraphs: its lines, and where each stands.
    Indented {
        text: String,
        lines: Vec<(usize, usize)>,
    },
    Inlines {
        kind: Run,
        content: Content,
    },
}

/// How a list of bullets stands to the one directly before it: rows under "-" begin with "+".
#[derive(Clone, Copy, PartialEq, Eq)]
enum Follows {
    Nothing,
    Below,
    Again,
    /// Rows directly above it are its first items: "-Đơn" without a space.
    Glued,
}

/// What a run of inlines becomes when it is closed.
enum Run {
    Paragraph,
    /// The text of a tight item or of a line of HTML: it ends with whatever block begins next.
    Implicit,
    Heading(u8),
    /// A paragraph with a line of `-` or `=` below it, which Markdown takes for a heading.
    Underlined,
    Cell,
    Strong,
    Emphasis,
    Link {
        to: LinkTo,
        title: String,
    },
    /// An image or a link that does not pass: its text joins the text around it.
    Bare {
        title: String,
        /// Where a link would have led: shown beside its text, for it may say what the text does not.
        address: Option<String>,
    },
    /// Marks that are meant as they look.
    Typed(String),
}

/// Where a builder's text stands in the file.
enum Origin {
    Offset(usize),
    /// Pairs of where a line begins here and in the file.
    Lines(Vec<(usize, usize)>),
}

struct Builder<'a> {
    markdown: &'a str,
    origin: Origin,
    document: Document,
    frames: Vec<Frame>,
    /// Containers that were opened too deep and are left out of the tree.
    flattened: usize,
    /// End of what the events have told of so far.
    seen: usize,
    /// Where the event at hand begins.
    here: usize,
    /// Lines without an empty one between them, and the letters of the longest.
    around: (Range<usize>, usize),
    /// The sign of the list of bullets that was closed last, and where it ended.
    bullets: Option<(char, usize)>,
    /// Where the lines of the typed table at hand are.
    table: Option<(Range<usize>, Typed)>,
    /// A table in doubt is told once.
    told_rows: bool,
    report: Report,
}

impl<'a> Builder<'a> {
    fn new(markdown: &'a str, origin: Origin) -> Self {
        Self {
            markdown,
            origin,
            document: Document::default(),
            frames: Vec::new(),
            flattened: 0,
            seen: 0,
            here: 0,
            around: (0..0, 0),
            bullets: None,
            table: None,
            told_rows: false,
            report: Report::default(),
        }
    }

    fn read(&mut self) {
        // Heading attributes are read here, see `heading_id`: the parser's own drop words in braces.
        for (event, range) in Parser::new_ext(self.markdown, Options::ENABLE_TABLES).into_offset_iter() {
            self.event(event, range);
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
                if hints::is_html(&tag) && !tag.starts_with("</") {
                    self.warn(Mistake::RawHtml, range);
                }
                self.push_text(&tag);
            }
            Event::SoftBreak => self.line_end(range.start),
            Event::HardBreak if self.is_in_typed_cell() => self.next_row(range.start),
            Event::HardBreak if self.begins_table(range.start) => {}
            Event::HardBreak => {
                // A folder's name that ends the line ends with its backslash.
                let is_folder = self.markdown[range.start..].starts_with('\\')
                    && backslash::is_path(&self.markdown[..range.start]);
                self.push_text(if is_folder { "\\" } else { "" });
                self.push_inline(Inline::Break);
            }
            // Not asked for: footnotes, mathematics, task lists.
            _ => {
                let typed = self.markdown[range].to_owned();
                self.push_text(&typed);
            }
        }
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.open_paragraph(range),
            Tag::Heading { level, .. } => self.open_heading(level, range),
            Tag::BlockQuote(_) => {
                self.between_blocks(range.start);
                let sign = hints::comparison(&self.markdown[range.clone()]);
                self.open_container(Frame::Quote { blocks: Vec::new(), sign, outside: Vec::new() }, range);
            }
            Tag::List(number) => self.open_list(number.is_some(), range),
            Tag::Item => self.open_item(range),
            Tag::CodeBlock(kind) => self.open_verbatim(kind, range),
            Tag::HtmlBlock => {
                self.open_run(Run::Implicit, range.start);
                if hints::is_html(self.markdown[range.clone()].trim_start()) {
                    self.warn(Mistake::RawHtml, range);
                }
            }
            Tag::Table(_) => {
                self.between_blocks(range.start);
                self.frames.push(Frame::Table {
                    head: Vec::new(),
                    rows: Vec::new(),
                    row: Vec::new(),
                    bare: 0,
                });
            }
            Tag::TableCell => {
                self.frames.push(Frame::Inlines { kind: Run::Cell, content: Content::default() });
            }
            Tag::Strong => self.open_marked(Run::Strong, 2, range),
            Tag::Emphasis => self.open_marked(Run::Emphasis, 1, range),
            Tag::Link { link_type, dest_url, title, .. } => {
                self.open_link(link_type, &dest_url, title, range);
            }
            Tag::Image { title, .. } => {
                self.warn(Mistake::ImageInText, range.clone());
                self.open_inline(Run::Bare { title: title.into_string(), address: None }, range);
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
            TagEnd::Paragraph if self.is_in_typed_cell() => self.close_typed_table(range.end),
            _ => self.close(range),
        }
    }

    fn place(&self, range: Range<usize>) -> Span {
        let at = |place: usize| match &self.origin {
            Origin::Offset(offset) => place + offset,
            Origin::Lines(lines) => {
                let line = lines.partition_point(|(here, _)| *here <= place).saturating_sub(1);
                lines.get(line).map_or(0, |(here, there)| there + place - here)
            }
        };
        span(at(range.start)..at(range.end))
    }

    fn warn(&mut self, mistake: Mistake<'_>, range: Range<usize>) {
        // Of a long block its first line is pointed at.
        let start = range.start;
        let length = self.markdown[range].lines().next().map_or(0, str::len);
        let place = self.place(start..start + length);
        self.report.push(Diagnostic::new(mistake).span(place));
    }

    fn finish(mut self) -> Checked<Document> {
        self.between_blocks(self.markdown.len());
        Checked::new(self.document, self.report)
    }
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
