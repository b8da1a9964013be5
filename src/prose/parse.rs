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
mod closing;
mod content;
mod hints;
mod lines;
mod rows;
mod stars;
mod typed_links;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

use self::content::Content;
use self::rows::{Row, Rows, Typed};
use super::link;
use super::links::{LinkTo, TypedLink};
use super::typed::{printable, typed_label};
use super::{Block, Document, Inline, ListItem, safe_address};
use crate::diagnostic::{Checked, Diagnostic, Mistake, Report, Span, span};

/// How many frames may be open before containers are flattened.
const DEEPEST: usize = 48;

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
    },
    List {
        ordered: bool,
        items: Vec<ListItem>,
        /// What its items begin with.
        sign: char,
        /// Whether it goes on with, or stands below, the list directly before it.
        follows: Follows,
    },
    Item {
        label: Option<String>,
        blocks: Vec<Block>,
        /// Rows typed under it that stand above its list.
        outside: Vec<Block>,
    },
    Table {
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
        row: Vec<Vec<Inline>>,
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
            Tag::Paragraph => self.open_paragraph(range),
            Tag::Heading { level, .. } => self.open_heading(level, range),
            Tag::BlockQuote(_) => {
                self.between_blocks(range.start);
                let sign = hints::comparison(&self.markdown[range.clone()]);
                self.open_container(Frame::Quote { blocks: Vec::new(), sign }, range);
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
                self.frames.push(Frame::Table { head: Vec::new(), rows: Vec::new(), row: Vec::new() });
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
            TagEnd::Paragraph if self.is_in_typed_cell() => self.close_typed_table(range.end),
            _ => self.close(range),
        }
    }

    // Opening

    fn open_run(&mut self, kind: Run, start: usize) {
        self.between_blocks(start);
        self.frames.push(Frame::Inlines { kind, content: Content::default() });
    }

    fn open_paragraph(&mut self, range: Range<usize>) {
        match rows::rows(&self.markdown[range.clone()]) {
            Rows::Table(typed) => {
                self.between_blocks(range.start);
                self.frames.push(Frame::TypedTable { typed, rows: Vec::new(), row: Row::default() });
                self.frames.push(Frame::Inlines { kind: Run::Cell, content: Content::default() });
                return;
            }
            Rows::Doubtful if !self.told_rows => {
                self.told_rows = true;
                self.warn(Mistake::TableWithoutRule, range.clone());
            }
            Rows::Doubtful | Rows::No => {}
        }
        self.open_run(Run::Paragraph, range.start);
    }

    fn open_heading(&mut self, level: HeadingLevel, range: Range<usize>) {
        let kind = match hints::is_heading(&self.markdown[range.clone()]) {
            true => Run::Heading(level as u8),
            false => Run::Underlined,
        };
        self.open_run(kind, range.start);
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

    fn open_list(&mut self, ordered: bool, range: Range<usize>) {
        self.between_blocks(range.start);
        let sign = self.markdown[range.start..].chars().next().unwrap_or('-');
        let directly = |end: &usize| {
            self.markdown
                .get(*end..range.start)
                .is_some_and(|gap| !gap.contains("\n\n") && gap.trim().is_empty())
        };
        let follows = match self.bullets.filter(|(_, end)| directly(end)) {
            Some(('-', _)) if sign == '+' => Follows::Below,
            Some(('+', _)) if sign == '-' => Follows::Again,
            _ => Follows::Nothing,
        };
        self.open_container(Frame::List { ordered, items: Vec::new(), sign, follows }, range);
    }

    fn open_item(&mut self, range: Range<usize>) {
        self.between_blocks(range.start);
        let label = typed_label(&self.markdown[range.clone()]);
        if !self.told_rows && hints::is_parted(&self.markdown[range.clone()]) {
            self.told_rows = true;
            self.warn(Mistake::TableWithoutRule, range);
        }
        if self.flattened == 0 {
            self.frames.push(Frame::Item { label, blocks: Vec::new(), outside: Vec::new() });
        } else if let Some(label) = label {
            self.push_block(Block::Paragraph(vec![Inline::Text(label)]));
        }
    }

    fn open_verbatim(&mut self, kind: CodeBlockKind, range: Range<usize>) {
        self.between_blocks(range.start);
        let is_inside = matches!(self.origin, Origin::Lines(_));
        let first_line = match kind {
            CodeBlockKind::Indented if is_inside || hints::is_aligned(&self.markdown[range.clone()]) => {
                self.warn(Mistake::IndentedCode, range);
                String::new()
            }
            CodeBlockKind::Indented => {
                self.frames.push(Frame::Indented { text: String::new(), lines: Vec::new() });
                return;
            }
            CodeBlockKind::Fenced(words) => {
                if !hints::is_closed(&self.markdown[range.clone()]) {
                    self.warn(Mistake::OpenVerbatim, range);
                }
                if words.is_empty() { String::new() } else { format!("{words}\n") }
            }
        };
        self.frames.push(Frame::Verbatim(first_line));
    }

    fn open_inline(&mut self, kind: Run, range: Range<usize>) {
        self.in_inlines();
        self.open_container(Frame::Inlines { kind, content: Content::default() }, range);
    }

    /// Strong or emphasis, of `len` marks at each end.
    fn open_marked(&mut self, kind: Run, len: usize, range: Range<usize>) {
        if stars::is_meant(self.markdown, &range, len) {
            return self.open_inline(kind, range);
        }
        let marks = self.markdown[range.start..range.start + len].to_owned();
        self.push_text(&marks);
        self.open_inline(Run::Typed(marks), range);
    }

    fn open_link(&mut self, kind: LinkType, address: &str, title: CowStr, range: Range<usize>) {
        let address = if kind == LinkType::Email && !address.starts_with("mailto:") {
            format!("mailto:{address}")
        } else {
            address.to_owned()
        };
        let title = title.into_string();
        let place = self.place(range.clone());
        let kind = match (link::fault(&address), safe_address(&address)) {
            (None, Some(to)) if link::is_of_site(&to) => {
                self.document.links.typed.push(TypedLink { to: to.clone(), span: place, place: None });
                Run::Link { to: LinkTo::Typed(to), title }
            }
            (None, Some(to)) => Run::Link { to: LinkTo::Out(to), title },
            (fault, _) => {
                let found = match fault {
                    Some(fault) => fault.told(&printable(&address)),
                    None => Diagnostic::new(Mistake::UnsafeLink { address: &printable(&address) })
                        .written(link::completed(&address).as_deref()),
                };
                self.report.push(found.span(place));
                Run::Bare { title }
            }
        };
        self.open_inline(kind, range);
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
