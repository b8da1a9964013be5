//! What is added to the element that is open: blocks, text, and what the end of a line is there.

use std::ops::Range;

use super::content::Content;
use super::lines::{self, LineEnd};
use super::rows::Typed;
use super::{Builder, Frame, Run, hints};
use crate::prose::{Block, Inline, ListItem, is_invisible};

impl Builder<'_> {
    pub(super) fn push_block(&mut self, block: Block) {
        let blocks = match self.frames.last_mut() {
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
            Some(Frame::Verbatim(verbatim)) => return verbatim.push_str(text),
            Some(Frame::Indented { text: all, lines }) => {
                return hints::add_line(text, range.start, all, lines);
            }
            _ => {}
        }
        // A word processor's marks where a word may be cut: nobody sees them, and no search finds the word.
        if text.contains('\u{ad}') {
            return self.push_text(&text.replace('\u{ad}', ""));
        }
        // What an entity stands for came past the checks of the file's own characters.
        let typed = &self.markdown[range.clone()];
        if typed != text {
            let hidden = typed.starts_with('&') && text.chars().any(is_invisible);
            return self.push_text(if hidden { typed } else { text });
        }
        // Behind `\` a sign is only itself.
        let escaped = range.start > 0 && self.markdown.as_bytes()[range.start - 1] == b'\\';
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
        if !self.around.0.contains(&at) {
            self.around = lines::around(self.markdown, at);
        }
        let start = self.markdown[..at].rfind('\n').map_or(0, |end| end + 1);
        let after = self.markdown[at..].trim_start_matches([' ', '\t', '\n']);
        let after = after.lines().next().unwrap_or("").trim_start_matches(['>', ' ', '\t']);
        match lines::line_end(&self.markdown[start..at], after, self.around.1) {
            LineEnd::Wrapped => self.push_text(" "),
            LineEnd::Row if self.is_in_run() => {
                let outside = self.is_above_list(at, after);
                self.in_inlines().begin_row(outside);
            }
            LineEnd::Line | LineEnd::Row => self.push_inline(Inline::Break),
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

    fn is_in_run(&self) -> bool {
        matches!(self.frames.last(), Some(Frame::Inlines { kind: Run::Paragraph | Run::Implicit, .. }))
    }

    /// Whether a row at the edge of the page, typed under an item, stands above its list: "Bước 2" ends what "- Bản sao"
    /// stands in.
    fn is_above_list(&self, at: usize, row: &str) -> bool {
        let lists = self.frames.iter().filter(|frame| matches!(frame, Frame::List { .. })).count();
        let [.., Frame::List { sign, .. }, Frame::Item { .. }, Frame::Inlines { kind: Run::Implicit, .. }] =
            self.frames.as_slice()
        else {
            return false;
        };
        let at_edge = self.markdown[at..]
            .trim_start_matches(' ')
            .strip_prefix('\n')
            .is_some_and(|next| !next.starts_with([' ', '\t']));
        lists == 1 && at_edge && lines::rank(row) < lines::rank(&sign.to_string())
    }

    pub(super) fn html_line(&mut self, line: &str) {
        self.push_text(line.trim_end_matches('\n'));
        if line.ends_with('\n') {
            self.push_inline(Inline::Break);
        }
    }
}
