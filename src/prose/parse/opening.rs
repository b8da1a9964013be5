//! Elements that begin: what is meant by them is told from the typed text, and decides what is opened.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, HeadingLevel, LinkType};

use super::content::Content;
use super::rows::{self, Row, Rows, Typed};
use super::{Builder, Follows, Frame, Origin, Run, closing, hints, stars};
use crate::diagnostic::{Diagnostic, Mistake};
use crate::prose::links::{LinkTo, TypedLink};
use crate::prose::typed::{printable, typed_label};
use crate::prose::{Block, Inline, link, safe_address};

/// How many frames may be open before containers are flattened.
const DEEPEST: usize = 48;

impl Builder<'_> {
    pub(super) fn open_run(&mut self, kind: Run, start: usize) {
        self.between_blocks(start);
        self.frames.push(Frame::Inlines { kind, content: Content::default() });
    }

    pub(super) fn open_paragraph(&mut self, range: Range<usize>) {
        match rows::rows(&self.markdown[range.clone()]) {
            Rows::Table(typed, lines) => {
                let start = range.start + lines.start;
                self.table = Some((start..range.start + lines.end, typed));
                if start == range.start {
                    return self.open_typed_table(start, typed);
                }
            }
            Rows::Doubtful if !self.told_rows => {
                self.told_rows = true;
                self.warn(Mistake::TableWithoutRule, range.clone());
            }
            Rows::Doubtful | Rows::No => {}
        }
        self.open_run(Run::Paragraph, range.start);
    }

    pub(super) fn open_typed_table(&mut self, start: usize, typed: Typed) {
        self.between_blocks(start);
        self.frames.push(Frame::TypedTable { typed, rows: Vec::new(), row: Row::default() });
        self.frames.push(Frame::Inlines { kind: Run::Cell, content: Content::default() });
    }

    pub(super) fn open_heading(&mut self, level: HeadingLevel, range: Range<usize>) {
        let kind = match hints::is_heading(&self.markdown[range.clone()]) {
            true => Run::Heading(level as u8),
            false => Run::Underlined,
        };
        self.open_run(kind, range.start);
    }

    /// Opens a container, or leaves it out of the tree if it is nested too deep. Once one is left out,
    /// so is all inside it, hence the innermost open container is a flattened one while any is.
    pub(super) fn open_container(&mut self, frame: Frame, range: Range<usize>) {
        if self.frames.len() < DEEPEST {
            self.frames.push(frame);
            return;
        }
        if self.flattened == 0 {
            self.warn(Mistake::NestedTooDeep, range.start..range.start);
        }
        self.flattened += 1;
    }

    /// Whether "-Đơn" stands directly above a list of "- Ảnh".
    pub(super) fn is_behind_glued(&mut self, start: usize, sign: char) -> bool {
        let gap = &self.markdown[self.markdown[..start].trim_end().len()..start];
        gap.matches('\n').count() == 1
            && self.last_block().is_some_and(|block| closing::is_of_list(block, sign))
    }

    pub(super) fn open_list(&mut self, ordered: bool, range: Range<usize>) {
        self.between_blocks(range.start);
        let sign = self.markdown[range.start..].chars().next().unwrap_or('-');
        let directly = |end: &usize| {
            self.markdown
                .get(*end..range.start)
                .is_some_and(|gap| !gap.contains("\n\n") && gap.trim().is_empty())
        };
        let follows = match self.bullets.filter(|(_, end)| directly(end)) {
            Some(('-' | '*', _)) if sign == '+' => Follows::Below,
            Some(('+', _)) if sign == '-' || sign == '*' => Follows::Again,
            _ if !ordered && self.is_behind_glued(range.start, sign) => Follows::Glued,
            _ => Follows::Nothing,
        };
        self.open_container(Frame::List { ordered, items: Vec::new(), sign, follows, bodies: false }, range);
    }

    pub(super) fn open_item(&mut self, range: Range<usize>) {
        self.between_blocks(range.start);
        let label = typed_label(&self.markdown[range.clone()]);
        if !self.told_rows && hints::is_parted(&self.markdown[range.clone()]) {
            self.told_rows = true;
            self.warn(Mistake::TableWithoutRule, range);
        }
        if self.flattened == 0 {
            self.frames.push(Frame::Item { label, blocks: Vec::new(), outside: Vec::new(), goes_on: false });
        } else if let Some(label) = label {
            self.push_block(Block::Paragraph(vec![Inline::Text(label)]));
        }
    }

    pub(super) fn open_verbatim(&mut self, kind: CodeBlockKind, range: Range<usize>) {
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

    pub(super) fn open_inline(&mut self, kind: Run, range: Range<usize>) {
        self.in_inlines();
        self.open_container(Frame::Inlines { kind, content: Content::default() }, range);
    }

    /// Strong or emphasis, of `len` marks at each end.
    pub(super) fn open_marked(&mut self, kind: Run, len: usize, range: Range<usize>) {
        if stars::is_meant(self.markdown, &range, len) {
            return self.open_inline(kind, range);
        }
        let marks = self.markdown[range.start..range.start + len].to_owned();
        self.push_text(&marks);
        self.open_inline(Run::Typed(marks), range);
    }

    pub(super) fn open_link(&mut self, kind: LinkType, address: &str, title: CowStr, range: Range<usize>) {
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
                    Some(fault) => fault.told(&printable(&address)).written(link::apart(&address).as_deref()),
                    None if address.is_empty() => {
                        let typed = printable(&self.markdown[range.clone()]);
                        Diagnostic::new(Mistake::EmptyLink { written: &typed })
                    }
                    None => Diagnostic::new(Mistake::UnsafeLink { address: &printable(&address) })
                        .written(link::completed(&address).as_deref()),
                };
                self.report.push(found.span(place));
                Run::Bare { title, address: Some(address) }
            }
        };
        self.open_inline(kind, range);
    }
}
