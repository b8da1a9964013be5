//! What is added to the element that is open: blocks, text, and what the end of a line is there.

use std::ops::Range;

use super::content::{Content, Leaves};
use super::lines::{self, Belongs, LineEnd};
use super::rows::Typed;
use super::{Builder, Frame, Mistake, Run, backslash, hints};
use crate::diagnostic::{Diagnostic, Words};
use crate::prose::{Block, Inline, ListItem, is_invisible};
use crate::vietnamese::without_unseen;

impl Builder<'_> {
    pub(super) fn push_block(&mut self, block: Block) {
        let blocks = match self.frames.last_mut() {
            // What stands behind a line that has left the item stands there too.
            Some(Frame::Item { outside, .. } | Frame::Quote { outside, .. }) if !outside.is_empty() => {
                outside
            }
            Some(Frame::Quote { blocks, .. } | Frame::Item { blocks, .. }) => blocks,
            Some(Frame::List { items, .. }) => {
                if items.is_empty() {
                    items.push(ListItem { label: None, blocks: Vec::new() });
                }
                let last = items.len() - 1;
                &mut items[last].blocks
            }
            _ => self.document.last_blocks(),
        };
        blocks.push(block);
    }

    /// Makes sure that inlines can be added: the text of a tight item has no paragraph of its own.
    pub(super) fn in_inlines(&mut self) -> &mut Content {
        if !matches!(self.frames.last(), Some(Frame::Inlines { .. })) {
            self.between_blocks(self.here);
            self.frames.push(Frame::Inlines { kind: Run::Implicit, content: Content::default() });
        }
        match self.frames.last_mut() {
            Some(Frame::Inlines { content, .. }) => content,
            _ => unreachable!("a run of inlines was just opened"),
        }
    }

    pub(super) fn push_inline(&mut self, inline: Inline) {
        self.in_inlines().push(inline);
    }

    pub(super) fn push_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.in_inlines().push_text(text);
        }
    }

    pub(super) fn push_title(&mut self, title: &str) {
        if !title.is_empty() {
            self.push_text(&format!(" ({title})"));
        }
    }

    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        match self.frames.last_mut() {
            Some(Frame::Verbatim(verbatim)) => return verbatim.push_str(&without_unseen(text)),
            Some(Frame::Indented { text: all, lines }) => {
                return hints::add_line(text, range.start, all, lines);
            }
            _ => {}
        }
        // What an entity stands for came past the checks of the file's own characters.
        let typed = &self.markdown[range.clone()];
        if typed != text {
            let hidden = typed.starts_with('&') && text.chars().any(is_invisible);
            return self.push_text(if hidden { typed } else { text });
        }
        // Behind `\` a sign is only itself.
        let escaped = backslash::is_escaped(self.markdown, range.start);
        if escaped && backslash::is_meant(self.markdown, range.start) {
            self.push_text("\\");
        }
        let kept = if escaped { text.chars().next().map_or(0, char::len_utf8) } else { 0 };
        self.push_text(&text[..kept]);
        match self.typed_cell() {
            Some(typed) => self.push_cells(&text[kept..], typed),
            None if text[kept..].contains('*') => {
                self.in_inlines().push_starred(&text[kept..], range.start + kept);
            }
            None => self.push_text(&text[kept..]),
        }
    }

    /// Text of a typed table: its signs end a cell each.
    pub(super) fn push_cells(&mut self, text: &str, typed: Typed) {
        for (at, piece) in text.split(typed.parted_by).enumerate() {
            if at > 0 {
                self.next_cell();
            }
            self.push_text(piece);
        }
    }

    pub(super) fn line_end(&mut self, at: usize) {
        if self.is_in_typed_cell() {
            return self.next_row(at);
        }
        if self.begins_table(at) {
            return;
        }
        if !self.around.0.contains(&at) {
            self.around = lines::around(self.markdown, at);
        }
        let start = self.markdown[..at].rfind('\n').map_or(0, |end| end + 1);
        let after = self.markdown[at..].trim_start_matches([' ', '\t', '\n']);
        let after = after.lines().next().unwrap_or("").trim_start_matches(['>', ' ', '\t']);
        match lines::line_end(&self.markdown[start..at], after, self.around.1) {
            LineEnd::Wrapped => self.push_text(" "),
            LineEnd::Row if self.is_in_run() => {
                let leaves = self.leaves(at, after);
                self.in_inlines().begin_row(leaves);
            }
            LineEnd::Line if self.is_in_run() && self.is_apart(start, at) => {
                let leaves = if self.is_in_container() { Leaves::Above } else { Leaves::Not };
                self.in_inlines().begin_paragraph(leaves);
            }
            LineEnd::Line | LineEnd::Row => {
                self.push_inline(Inline::Break);
                self.tell_table(at, after);
            }
        }
        // Each line of comparisons has its sign.
        let typed = self.markdown[at..].trim_start_matches([' ', '\t', '\n']);
        let innermost = self.frames.iter().rev().find_map(|frame| match frame {
            Frame::Quote { sign, .. } => Some(sign.is_some()),
            _ => None,
        });
        if typed.starts_with('>') && innermost == Some(true) {
            self.push_text(if typed.starts_with("> ") { "> " } else { ">" });
        }
    }

    /// Begins the table whose first line stands behind `at`, where one does.
    pub(super) fn begins_table(&mut self, at: usize) -> bool {
        let is_run = matches!(self.frames.last(), Some(Frame::Inlines { kind: Run::Paragraph, .. }));
        let next = self.markdown[at..].find('\n').map(|end| at + end + 1);
        match self.table.as_ref().filter(|(lines, _)| is_run && next == Some(lines.start)) {
            Some((lines, typed)) => {
                let (start, typed) = (lines.start, *typed);
                self.close(at..at);
                self.open_typed_table(start, typed);
                true
            }
            None => false,
        }
    }

    fn is_in_run(&self) -> bool {
        matches!(self.frames.last(), Some(Frame::Inlines { kind: Run::Paragraph | Run::Implicit, .. }))
    }

    fn is_in_container(&self) -> bool {
        matches!(
            self.frames.as_slice(),
            [.., Frame::Item { .. } | Frame::Quote { .. }, Frame::Inlines { .. }]
        )
    }

    /// Whether the line behind `at` is a paragraph of its own, and none of the row, item or quotation it was typed
    /// under.
    fn is_apart(&mut self, start: usize, at: usize) -> bool {
        let Some(rest) = self.edge(at) else { return false };
        let belongs = lines::belongs(&self.markdown[start..at], rest);
        match self.frames.as_mut_slice() {
            [.., Frame::List { bodies, .. }, Frame::Item { .. }, Frame::Inlines { content, .. }] => {
                *bodies |= belongs == Belongs::Body;
                belongs == Belongs::Apart && !*bodies && !content.is_in_paragraph()
            }
            [.., Frame::Quote { sign: None, .. }, Frame::Inlines { content, .. }] => {
                belongs != Belongs::Item && !content.is_in_paragraph()
            }
            [.., Frame::Inlines { content, .. }] => content.parts_from_rows(belongs),
            _ => false,
        }
    }

    /// A table directly below an item stays text of the item.
    fn tell_table(&mut self, at: usize, line: &str) {
        let is_row = line.starts_with('|') && line.trim_end().ends_with('|') && line.len() > 2;
        if is_row && !self.told_rows && self.is_in_container() {
            self.told_rows = true;
            let start = at + self.markdown[at..].find('|').unwrap_or(0);
            let place = self.place(start..start + line.len());
            let right = Words::new("để một dòng trống phía trên bảng", "leave an empty line above the table");
            self.report.push(Diagnostic::new(Mistake::TableWithoutRule).span(place).label(right));
        }
    }

    /// What is typed from the line behind `at` on, where that begins at the edge of the page.
    fn edge(&self, at: usize) -> Option<&'_ str> {
        let next = self.markdown[at..].trim_start_matches([' ', '\\']).strip_prefix('\n')?;
        (!next.starts_with([' ', '\t', '>'])).then_some(next)
    }

    /// How a row typed under an item leaves its list: "Bước 2" ends what "- Bản sao" stands in, and "-Ảnh" goes on
    /// with it.
    fn leaves(&self, at: usize, row: &str) -> Leaves {
        let lists = self.frames.iter().filter(|frame| matches!(frame, Frame::List { .. })).count();
        let [.., Frame::List { sign, .. }, Frame::Item { .. }, Frame::Inlines { .. }] =
            self.frames.as_slice()
        else {
            return Leaves::Not;
        };
        let (row, list) = (lines::rank(row), lines::rank(&sign.to_string()));
        match self.edge(at) {
            None => Leaves::Not,
            Some(_) if lists > 1 || row < list => Leaves::Above,
            Some(_) if row == list => Leaves::Beside,
            Some(_) => Leaves::Not,
        }
    }

    pub(super) fn html_line(&mut self, line: &str) {
        self.push_text(line.trim_end_matches('\n'));
        if line.ends_with('\n') {
            self.push_inline(Inline::Break);
        }
    }
}
