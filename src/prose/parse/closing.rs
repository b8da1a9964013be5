//! Elements that end: what was collected becomes a part of what is open around it.

use std::ops::Range;

use super::content::{Blocks, Content};
use super::rows::{Row, Typed};
use super::{Builder, Follows, Frame, Origin, Run, hints};
use crate::diagnostic::Mistake;
use crate::prose::link;
use crate::prose::typed::{heading_id, surplus_cell};
use crate::prose::{Block, HeadingId, Inline, ListItem, Prose, Section, plain_text};

impl<'a> Builder<'a> {
    pub(super) fn close(&mut self, range: Range<usize>) {
        match self.frames.pop() {
            Some(Frame::Quote { blocks, sign: None, outside }) => {
                self.push_block(Block::Quote(blocks));
                outside.into_iter().for_each(|block| self.push_block(block));
            }
            Some(Frame::Quote { blocks, sign: Some(sign), outside }) => {
                let blocks = hints::signed(blocks, sign).into_iter().chain(outside);
                blocks.for_each(|block| self.push_block(block));
            }
            Some(Frame::List { ordered, items, sign, follows, .. }) => {
                self.close_list(ordered, items, sign, follows, range.end);
            }
            Some(Frame::Item { label, blocks, mut outside, goes_on }) => {
                if let Some(Frame::List { ordered, items, sign, .. }) = self.frames.last_mut() {
                    items.push(ListItem { label, blocks });
                    if goes_on {
                        go_on((*ordered, *sign), items, &mut outside);
                    }
                }
                if !outside.is_empty() {
                    self.interrupt_list(outside, range.end);
                }
            }
            Some(Frame::Table { head, mut rows, bare, .. }) => {
                // Markdown takes any line directly below a table for a row of it.
                let behind = rows.split_off(rows.len() - bare);
                self.push_block(Block::Table { head, rows });
                for row in behind {
                    self.push_block(Block::Paragraph(row.into_iter().flatten().collect()));
                }
            }
            Some(Frame::TypedTable { mut rows, .. }) => {
                let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
                self.push_block(Block::Table { head, rows });
            }
            Some(Frame::Verbatim(mut text)) => {
                text.truncate(text.trim_end_matches('\n').len());
                self.push_block(Block::Verbatim(text));
            }
            Some(Frame::Indented { text, lines }) => self.close_indented(&text, lines),
            Some(Frame::Inlines { kind, content }) => self.close_run(kind, content, range),
            None => {}
        }
    }

    fn close_list(&mut self, ordered: bool, items: Vec<ListItem>, sign: char, follows: Follows, end: usize) {
        self.bullets = (!ordered).then(|| (sign, self.markdown[..end].trim_end().len()));
        if items.is_empty() {
            return;
        }
        let before = match self.last_block() {
            Some(block) if follows == Follows::Glued => {
                glued(block, sign, items);
                return;
            }
            Some(Block::List { ordered: false, items }) => items,
            _ => return self.push_block(Block::List { ordered, items }),
        };
        match (follows, before.last_mut()) {
            (Follows::Below, Some(above)) => above.blocks.push(Block::List { ordered, items }),
            (Follows::Again, Some(_)) => before.extend(items),
            (Follows::Nothing | Follows::Glued, _) | (_, None) => {
                self.push_block(Block::List { ordered, items })
            }
        }
    }

    /// Ends the open list before what stands above it; its further items are a list of their own.
    fn interrupt_list(&mut self, outside: Vec<Block>, end: usize) {
        let Some(Frame::List { ordered, items, sign, follows, bodies }) = self.frames.pop() else { return };
        self.close_list(ordered, items, sign, follows, end);
        match self.frames.last_mut() {
            // It stands at the edge of the page, so it leaves what is around its list too.
            Some(Frame::Item { outside: around, .. } | Frame::Quote { outside: around, .. }) => {
                around.extend(outside);
            }
            _ => outside.into_iter().for_each(|block| self.push_block(block)),
        }
        let items = Vec::new();
        self.frames.push(Frame::List { ordered, items, sign, follows: Follows::Nothing, bodies });
    }

    pub(super) fn last_block(&mut self) -> Option<&mut Block> {
        match self.frames.last_mut() {
            Some(Frame::Quote { blocks, outside, .. } | Frame::Item { blocks, outside, .. }) => {
                outside.last_mut().or(blocks.last_mut())
            }
            Some(_) => None,
            None => self.document.last_blocks().last_mut(),
        }
    }

    /// Indented text is read again as what it would be without the space before it.
    fn close_indented(&mut self, text: &str, lines: Vec<(usize, usize)>) {
        let lines = lines.into_iter().map(|(here, there)| (here, self.place(there..there).start as usize));
        let mut inner = Builder::new(text, Origin::Lines(lines.collect()));
        inner.frames.push(Frame::Quote { blocks: Vec::new(), sign: None, outside: Vec::new() });
        inner.read();
        inner.between_blocks(text.len());
        if let Some(Frame::Quote { blocks, outside, .. }) = inner.frames.pop() {
            blocks.into_iter().chain(outside).for_each(|block| self.push_block(block));
        }
        self.report.extend(inner.report);
        self.document.links.typed.extend(inner.document.links.typed);
        self.document.links.ids.extend(inner.document.links.ids);
    }

    fn close_run(&mut self, kind: Run, mut content: Content, range: Range<usize>) {
        match kind {
            Run::Paragraph => self.close_paragraph(content),
            Run::Implicit => {
                content.trim_breaks();
                if !content.is_empty() {
                    self.close_paragraph(content);
                }
            }
            Run::Underlined => {
                self.close_paragraph(content);
                let line = hints::underline(&self.markdown[range]).to_owned();
                self.push_block(hints::rule_or_text(&line));
            }
            Run::Heading(level) => {
                let text = self.inlines(content);
                self.close_heading(level, text, range);
            }
            Run::Cell => {
                let cell = self.inlines(content);
                match self.frames.last_mut() {
                    Some(Frame::Table { row, .. }) => row.push(cell),
                    Some(Frame::TypedTable { row, .. }) => row.add(cell),
                    _ => {}
                }
            }
            Run::Strong => {
                let text = self.inlines(content);
                self.push_inline(Inline::Strong(text));
            }
            Run::Emphasis => {
                let text = self.inlines(content);
                self.push_inline(Inline::Emphasis(text));
            }
            Run::Link { to, title } => {
                let text = self.inlines(content);
                let span = self.place(range);
                self.push_inline(Inline::Link { to, text, span });
                self.push_title(&title);
            }
            Run::Bare { title, address } => {
                let text = self.inlines(content);
                let shown = address.and_then(|address| link::beside(&plain_text(&text), &address));
                text.into_iter().for_each(|inline| self.push_inline(inline));
                self.push_title(&shown.unwrap_or_default());
                self.push_title(&title);
            }
            Run::Typed(marks) => {
                self.inlines(content).into_iter().for_each(|inline| self.push_inline(inline));
                self.push_text(&marks);
            }
        }
    }

    fn inlines(&mut self, content: Content) -> Vec<Inline> {
        let (inlines, lonely) = content.inlines(self.markdown);
        self.tell_lonely(lonely);
        inlines
    }

    fn close_paragraph(&mut self, content: Content) {
        let Blocks { blocks, outside: behind, goes_on: again, lonely } = content.blocks(self.markdown);
        self.tell_lonely(lonely);
        blocks.into_iter().for_each(|block| self.push_block(block));
        match self.frames.last_mut() {
            Some(Frame::Item { outside, goes_on, .. }) => {
                *goes_on |= again && outside.is_empty();
                outside.extend(behind);
            }
            Some(Frame::Quote { outside, .. }) => outside.extend(behind),
            _ => behind.into_iter().for_each(|block| self.push_block(block)),
        }
    }

    fn tell_lonely(&mut self, stars: Vec<Range<usize>>) {
        for place in stars {
            self.warn(Mistake::OpenStars, place);
        }
    }

    fn close_heading(&mut self, level: u8, mut text: Vec<Inline>, range: Range<usize>) {
        let id = heading_id(&self.markdown[range.clone()], &mut text);
        self.document.links.ids.extend(id.as_deref().map(HeadingId::new));
        let end = range.start + self.markdown[range.clone()].trim_end().len();
        let span = self.place(range.start..end);
        // A heading inside a list or a quotation cannot begin a section.
        if level <= 2 && self.frames.is_empty() {
            let title = plain_text(&text).trim().to_owned();
            self.document.sections.push(Section { title, id, span, body: Prose::default() });
        } else {
            self.push_block(Block::Heading { level: level.max(3), id, text, span });
        }
    }

    /// Cells beyond the head's are dropped by the parser; what stood in them becomes one more cell.
    pub(super) fn close_row(&mut self, is_head: bool, end: usize) {
        let surplus = surplus_cell(self.markdown.get(self.seen..end).unwrap_or_default());
        let line = self.markdown[..end].trim_end().lines().next_back().unwrap_or("");
        if let Some(Frame::Table { head, rows, row, bare }) = self.frames.last_mut() {
            *bare = if line.contains('|') { 0 } else { *bare + 1 };
            let mut row = std::mem::take(row);
            row.extend(surplus.map(|text| vec![Inline::Text(text.to_owned())]));
            if is_head {
                *head = row;
            } else {
                rows.push(row);
            }
        }
    }

    // Typed tables

    /// The table whose cell is open, innermost.
    pub(super) fn typed_cell(&self) -> Option<Typed> {
        match self.frames.as_slice() {
            [.., Frame::TypedTable { typed, .. }, Frame::Inlines { kind: Run::Cell, .. }] => Some(*typed),
            _ => None,
        }
    }

    pub(super) fn is_in_typed_cell(&self) -> bool {
        self.typed_cell().is_some()
    }

    pub(super) fn next_cell(&mut self) {
        self.close(0..0);
        self.frames.push(Frame::Inlines { kind: Run::Cell, content: Content::default() });
    }

    /// At the end of a line, which ends a row, and maybe the table.
    pub(super) fn next_row(&mut self, at: usize) {
        if self.table.as_ref().is_some_and(|(lines, _)| at >= lines.end) {
            self.close_typed_table(at);
            return self.open_run(Run::Paragraph, at);
        }
        self.close(0..0);
        self.finish_row(at);
        // Tabs before the first word of the next line are empty cells, which the parser took for indentation.
        let next = self.markdown[at..].trim_start_matches([' ', '\\']).trim_start_matches('\n');
        let tabs = next.len() - next.trim_start_matches('\t').len();
        if let Some(Frame::TypedTable { typed: Typed { parted_by: '\t', .. }, row, .. }) =
            self.frames.last_mut()
        {
            (0..tabs).for_each(|_| row.add(Vec::new()));
        }
        self.frames.push(Frame::Inlines { kind: Run::Cell, content: Content::default() });
    }

    pub(super) fn close_typed_table(&mut self, end: usize) {
        self.close(0..0);
        self.finish_row(end);
        self.close(0..0);
    }

    fn finish_row(&mut self, end: usize) {
        let typed_line = self.markdown[..end].trim_end().lines().next_back().unwrap_or("");
        if let Some(Frame::TypedTable { typed, rows, row }) = self.frames.last_mut() {
            rows.extend(Row::finish(row, *typed, typed_line));
        }
    }

    // Between blocks

    pub(super) fn close_implicit(&mut self) {
        if let Some(Frame::Inlines { kind: Run::Implicit, .. }) = self.frames.last() {
            self.close(0..0);
        }
    }

    /// Called where a block begins or a container ends: at `place`, nothing inline is open any more.
    pub(super) fn between_blocks(&mut self, place: usize) {
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
}

/// Rows that were typed under an item and are of its list: "-Ảnh" below "- Đơn". The sign of a list is not shown.
fn go_on((ordered, sign): (bool, char), items: &mut Vec<ListItem>, outside: &mut Vec<Block>) {
    let Some(Block::List { items: further, .. }) = outside.first_mut() else { return };
    if ordered && further.iter().any(|item| item.label.is_none()) {
        return;
    }
    for item in further.iter_mut() {
        if let Some(Block::Paragraph(text)) = item.blocks.first_mut() {
            take_sign(text, sign);
        }
    }
    items.append(further);
    outside.remove(0);
}

/// Takes the sign of a list off a text that was typed without a space behind it. Before a number it may be a minus.
fn take_sign(text: &mut [Inline], sign: char) {
    if is_glued(text, sign)
        && let Some(Inline::Text(first)) = text.first_mut()
    {
        first.remove(0);
    }
}

fn is_glued(text: &[Inline], sign: char) -> bool {
    matches!(text.first(), Some(Inline::Text(first))
        if first.strip_prefix(sign).is_some_and(|rest| rest.starts_with(char::is_alphabetic)))
}

/// Whether a block is rows whose signs were typed without a space behind them: "-Đơn" directly above "- Ảnh".
pub(super) fn is_of_list(block: &Block, sign: char) -> bool {
    let is_row =
        |block: Option<&Block>| matches!(block, Some(Block::Paragraph(text)) if is_glued(text, sign));
    match block {
        Block::List { ordered: false, items } => items.iter().all(|item| is_row(item.blocks.first())),
        block => is_row(Some(block)),
    }
}

/// Makes such rows the first items of the list below them.
fn glued(block: &mut Block, sign: char, mut further: Vec<ListItem>) {
    let taken = std::mem::replace(block, Block::Rule);
    let mut items = match taken {
        Block::List { items, .. } => items,
        other => vec![ListItem { label: None, blocks: vec![other] }],
    };
    for item in &mut items {
        if let Some(Block::Paragraph(text)) = item.blocks.first_mut() {
            take_sign(text, sign);
        }
    }
    items.append(&mut further);
    *block = Block::List { ordered: false, items };
}
