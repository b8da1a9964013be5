//! Where everything stands in a file: the lines of its keys, its headers, the pieces between brackets.
//!
//! In: the text as it lies on disk, whatever its line ends. Out: byte ranges of that text. Nothing is changed here, and
//! what a comment belongs to is decided here: one directly above a header or an element is its own.

use std::ops::Range;

use toml_edit::{Array, ArrayOfTables, Document, InlineTable, Item, Table, Value as Toml};

use super::path::Step;
use super::value::{self, Value};
use crate::catalogue::kinds::Form;
use crate::vietnamese::nfc;

/// A file's text, cut and parsed.
pub(super) struct Layout {
    /// As long as the file's own text, but every line ends with `\n`.
    text: String,
    /// The TOML.
    pub(crate) front: Range<usize>,
    pub(crate) markdown: Range<usize>,
    document: Document<String>,
}

/// What stands at a path.
#[derive(Clone, Copy)]
pub(super) enum Found<'l> {
    /// With a header, or named by dotted keys or by headers below it.
    Table(&'l Table),
    /// Rows that begin with a header each.
    Rows(&'l ArrayOfTables),
    Value(&'l Toml),
}

/// A key with its value: on a line of its own, or between braces.
pub(super) struct Line {
    /// Several where it is dotted.
    pub(crate) names: Vec<String>,
    /// From the first letter of the key.
    pub(crate) key: usize,
    /// Behind the last letter of the key.
    pub(crate) key_end: usize,
    pub(crate) value: Range<usize>,
}

/// A table with a header, without those below it; the first one is the head of the file.
pub(super) struct Block {
    pub(crate) path: Vec<Step>,
    /// Where the comment directly above it begins.
    pub(crate) start: usize,
    pub(crate) header: usize,
    /// Behind the last line of it, and of the comments directly below that.
    pub(crate) end: usize,
}

/// A list or a table between brackets.
pub(super) struct Bracket {
    /// Behind the opening one.
    pub(crate) open: usize,
    /// Before the closing one.
    pub(crate) close: usize,
    pub(crate) items: Vec<Range<usize>>,
}

impl Layout {
    /// Nothing where the file cannot be cut or its TOML not be parsed.
    pub(crate) fn of(text: &str, form: Form) -> Option<Self> {
        let text = with_line_feeds(text);
        let mark = text.len() - text.trim_start_matches('\u{feff}').len();
        let cut = form.cut(&text[mark..]).ok()?;
        let shifted = |range: Range<usize>| range.start + mark..range.end + mark;
        let (front, markdown) = (shifted(cut.toml), shifted(cut.markdown));
        let document = Document::parse(text[front.clone()].to_owned()).ok()?;
        Some(Layout { text, front, markdown, document })
    }

    pub(super) fn root(&self) -> &Table {
        self.document.as_table()
    }

    pub(crate) fn said(&self) -> Value {
        value::of_table(self.document.as_table())
    }

    pub(crate) fn find(&self, steps: &[Step]) -> Option<Found<'_>> {
        let root = Found::Table(self.document.as_table());
        steps.iter().try_fold(root, |found, step| found.below(step))
    }

    /// How many of the steps lead to the nearest table with a header: keys of what is below it stand on its lines.
    pub(crate) fn headed(&self, steps: &[Step]) -> usize {
        let is_headed = |count: &usize| matches!(self.find(&steps[..*count]), Some(Found::Table(table)) if !table.is_dotted());
        (0..=steps.len()).rev().find(is_headed).unwrap_or(0)
    }

    /// The braces in which the key at a path stands, and how many of the steps lead to them. A table that is named by
    /// dotted keys has none: its keys stand in those around it.
    pub(crate) fn braces_around(&self, steps: &[Step]) -> Option<(usize, &InlineTable)> {
        let headed = self.headed(&steps[..steps.len() - 1]);
        (headed..steps.len()).rev().find_map(|count| match self.find(&steps[..count])? {
            Found::Value(Toml::InlineTable(table)) if !table.is_dotted() => Some((count, table)),
            Found::Value(_) | Found::Table(_) | Found::Rows(_) => None,
        })
    }

    /// The keys on the lines of a table, in order of place.
    pub(crate) fn lines(&self, table: &Table) -> Vec<Line> {
        let mut lines = Vec::new();
        self.add_lines(table, &mut Vec::new(), &mut lines);
        lines.sort_by_key(|line| line.key);
        lines
    }

    fn add_lines(&self, table: &Table, names: &mut Vec<String>, lines: &mut Vec<Line>) {
        for (name, item) in table {
            names.push(nfc(name).into_owned());
            match item {
                Item::Table(below) if below.is_dotted() => self.add_lines(below, names, lines),
                Item::Value(value) => {
                    let key = table.key(name).and_then(toml_edit::Key::span);
                    if let (Some(key), Some(value)) = (key, value.span()) {
                        let (key, value) = (self.at(key), self.at(value));
                        let start = self.line_start(key.start);
                        let indent = self.text[start..].len() - self.text[start..].trim_start().len();
                        let names = names.clone();
                        lines.push(Line { names, key: start + indent, key_end: key.end, value });
                    }
                }
                Item::Table(_) | Item::ArrayOfTables(_) | Item::None => {}
            }
            names.pop();
        }
    }

    /// The keys between braces, in order of place.
    pub(crate) fn pairs(&self, table: &InlineTable) -> Vec<Line> {
        let mut pairs = Vec::new();
        self.add_pairs(table, &mut Vec::new(), &mut pairs);
        pairs.sort_by_key(|pair| pair.key);
        let mut from = table.span().map_or(0, |span| self.at(span).start + 1);
        for pair in &mut pairs {
            pair.key = self.behind_gap(from).min(pair.key);
            from = pair.value.end;
        }
        pairs
    }

    fn add_pairs(&self, table: &InlineTable, names: &mut Vec<String>, pairs: &mut Vec<Line>) {
        for (name, value) in table {
            names.push(nfc(name).into_owned());
            match value {
                Toml::InlineTable(below) if below.is_dotted() => self.add_pairs(below, names, pairs),
                value => {
                    let key = table.get_key_value(name).and_then(|(key, _)| key.span());
                    if let (Some(key), Some(value)) = (key, value.span()) {
                        let (key, value) = (self.at(key), self.at(value));
                        pairs.push(Line { names: names.clone(), key: key.start, key_end: key.end, value });
                    }
                }
            }
            names.pop();
        }
    }

    /// Every table with a header, in order of place, behind the head of the file.
    pub(crate) fn blocks(&self) -> Vec<Block> {
        let mut found = vec![(Vec::new(), self.front.start, self.document.as_table())];
        self.add_blocks(self.document.as_table(), &mut Vec::new(), &mut found);
        found.sort_by_key(|(path, header, _)| (!path.is_empty(), *header));
        let mut blocks: Vec<Block> = Vec::new();
        for (path, header, table) in found {
            let last = self.lines(table).last().map(|line| self.line_end(line.value.end));
            let own = if path.is_empty() { header } else { self.line_end(header) };
            let written = last.unwrap_or(own).max(own);
            let above = blocks.last().map_or(self.front.start, |block| block.end);
            let start = if path.is_empty() { header } else { self.comment_above(header, above) };
            blocks.push(Block { path, start, header, end: written });
        }
        let next: Vec<usize> =
            blocks.iter().skip(1).map(|block| block.start).chain([self.front.end]).collect();
        for (block, next) in blocks.iter_mut().zip(next) {
            block.end = self.comment_below(block.end, next);
        }
        blocks
    }

    fn add_blocks<'l>(
        &self,
        table: &'l Table,
        path: &mut Vec<Step>,
        found: &mut Vec<(Vec<Step>, usize, &'l Table)>,
    ) {
        for (name, item) in table {
            path.push(Step::Key(nfc(name).into_owned()));
            match item {
                Item::Table(below) => {
                    if let (false, Some(span)) = (below.is_implicit(), below.span()) {
                        found.push((path.clone(), self.at(span).start, below));
                    }
                    self.add_blocks(below, path, found);
                }
                Item::ArrayOfTables(rows) => {
                    for (at, row) in rows.iter().enumerate() {
                        path.push(Step::Row(at));
                        let header = row.span().map_or(self.front.start, |span| self.at(span).start);
                        found.push((path.clone(), header, row));
                        self.add_blocks(row, path, found);
                        path.pop();
                    }
                }
                Item::Value(_) | Item::None => {}
            }
            path.pop();
        }
    }

    pub(crate) fn array(&self, array: &Array) -> Bracket {
        let items = array.iter().filter_map(|value| Some(self.at(value.span()?))).collect();
        self.bracket(array.span(), items)
    }

    pub(crate) fn braces(&self, table: &InlineTable) -> Bracket {
        let items = self.pairs(table).into_iter().map(|pair| pair.key..pair.value.end).collect();
        self.bracket(table.span(), items)
    }

    fn bracket(&self, span: Option<Range<usize>>, items: Vec<Range<usize>>) -> Bracket {
        let span = self.at(span.unwrap_or(0..0));
        Bracket { open: span.start + 1, close: span.end.saturating_sub(1), items }
    }

    pub(crate) fn at(&self, span: Range<usize>) -> Range<usize> {
        span.start + self.front.start..span.end + self.front.start
    }

    pub(crate) fn span_of(&self, value: &Toml) -> Range<usize> {
        self.at(value.span().unwrap_or(0..0))
    }
}

// Lines and comments

impl Layout {
    pub(crate) fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |end| end + 1).max(self.front.start)
    }

    /// Behind the line's end.
    pub(crate) fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1).min(self.front.end)
    }

    /// The line that ends at a place.
    fn line_before(&self, at: usize) -> Option<(usize, &str)> {
        if at <= self.front.start {
            return None;
        }
        let start = self.line_start(at - 1);
        Some((start, self.text[start..at].trim()))
    }

    pub(crate) fn is_blank_before(&self, at: usize) -> bool {
        self.line_before(at).is_some_and(|(_, line)| line.is_empty())
    }

    /// The empty line that begins at a place.
    pub(crate) fn blank_line(&self, at: usize) -> Option<Range<usize>> {
        let end = self.line_end(at);
        (at < end && self.text[at..end].trim().is_empty()).then_some(at..end)
    }

    /// The empty line that ends at a place.
    pub(crate) fn blank_line_before(&self, at: usize) -> Option<Range<usize>> {
        self.line_before(at).filter(|(_, line)| line.is_empty()).map(|(start, _)| start..at)
    }

    /// Where the lines of comment directly above a line begin, none of them above `least`.
    pub(crate) fn comment_above(&self, at: usize, least: usize) -> usize {
        let mut start = self.line_start(at);
        while let Some((above, line)) = self.line_before(start) {
            if above < least || !line.starts_with('#') {
                break;
            }
            start = above;
        }
        start
    }

    /// Where the lines of comment directly below a line end: at an empty line, and before `most` if they reach it they
    /// are what stands there.
    fn comment_below(&self, at: usize, most: usize) -> usize {
        let mut end = at;
        while end < most {
            let next = self.line_end(end);
            let line = self.text[end..next].trim();
            match line.starts_with('#') {
                true => end = next,
                false if line.is_empty() => return end,
                false => return at,
            }
        }
        if most == self.front.end { end } else { at }
    }

    /// The line behind one in a stretch that says `# key = …`: a key that its author has switched off.
    pub(crate) fn switched_off(&self, stretch: Range<usize>, key: &str, lines: &[Line]) -> Option<usize> {
        let mut at = stretch.start;
        while at < stretch.end {
            let end = self.line_end(at);
            let is_in_value = lines.iter().any(|line| line.value.contains(&at));
            let line = if is_in_value { "" } else { self.text[at..end].trim() };
            if let Some(inner) = line.strip_prefix('#').map(str::trim_start) {
                if inner.starts_with('[') {
                    return None;
                }
                let rest = inner.strip_prefix(key).map(str::trim_start);
                if rest.is_some_and(|rest| rest.starts_with('=')) {
                    return Some(end);
                }
            }
            at = end;
        }
        None
    }

    /// Behind white space, comments and one comma.
    fn behind_gap(&self, from: usize) -> usize {
        let mut at = from;
        loop {
            let rest = &self.text[at..self.front.end];
            match rest.as_bytes().first() {
                Some(b'#') => at = self.line_end(at),
                Some(b',' | b' ' | b'\t' | b'\n' | b'\r') => at += 1,
                _ => return at,
            }
        }
    }

    /// Behind the comma that follows an element, if there is one before the next.
    pub(crate) fn behind_comma(&self, item: usize, close: usize) -> Option<usize> {
        let mut at = item;
        while at < close {
            match self.text.as_bytes()[at] {
                b',' => return Some(at + 1),
                b'#' => at = self.line_end(at),
                b' ' | b'\t' | b'\n' | b'\r' => at += 1,
                _ => return None,
            }
        }
        None
    }

    pub(crate) fn slice(&self, range: Range<usize>) -> &str {
        &self.text[range]
    }
}

impl Bracket {
    /// Whether every element has a line, or lines, of its own.
    pub(crate) fn is_by_lines(&self, layout: &Layout) -> bool {
        let begins_line = |item: &Range<usize>| {
            let start = layout.line_start(item.start);
            start >= self.open && layout.slice(start..item.start).trim().is_empty()
        };
        let apart = |one: &Range<usize>, next: usize| layout.line_end(one.end) <= next;
        let nexts = self.items.iter().skip(1).map(|item| item.start).chain([self.close]);
        !self.items.is_empty()
            && self.items.iter().all(begins_line)
            && self.items.iter().zip(nexts).all(|(item, next)| apart(item, next))
            && self.items[..self.items.len() - 1].iter().all(|item| {
                layout
                    .behind_comma(item.end, self.close)
                    .is_some_and(|comma| comma <= layout.line_end(item.end))
            })
    }

    /// The lines of an element, with the comments directly above it.
    pub(crate) fn lines_of(&self, at: usize, layout: &Layout) -> Range<usize> {
        let above = match at.checked_sub(1) {
            Some(before) => layout.line_end(self.items[before].end),
            None => layout.line_end(self.open),
        };
        let item = &self.items[at];
        layout.comment_above(item.start, above)..layout.line_end(item.end)
    }
}

impl<'l> Found<'l> {
    fn below(self, step: &Step) -> Option<Found<'l>> {
        match (step, self) {
            (Step::Key(key), Found::Table(table)) => {
                let (_, item) = table.iter().find(|(name, _)| nfc(name) == key.as_str())?;
                match item {
                    Item::None => None,
                    Item::Value(value) => Some(Found::Value(value)),
                    Item::Table(table) => Some(Found::Table(table)),
                    Item::ArrayOfTables(rows) => Some(Found::Rows(rows)),
                }
            }
            (Step::Key(key), Found::Value(Toml::InlineTable(table))) => {
                table.iter().find(|(name, _)| nfc(name) == key.as_str()).map(|(_, value)| Found::Value(value))
            }
            (Step::Row(row), Found::Rows(rows)) => rows.get(*row).map(Found::Table),
            (Step::Row(row), Found::Value(Toml::Array(array))) => array.get(*row).map(Found::Value),
            _ => None,
        }
    }

    pub(crate) fn said(self) -> Value {
        match self {
            Found::Table(table) => value::of_table(table),
            Found::Rows(rows) => Value::List(rows.iter().map(value::of_table).collect()),
            Found::Value(toml) => value::of_value(toml),
        }
    }
}

/// A lone `\r`, the line end of old systems, is as long as the one that TOML knows.
fn with_line_feeds(text: &str) -> String {
    let mut out = text.to_owned();
    let lone: Vec<usize> = memchr::memchr_iter(b'\r', text.as_bytes())
        .filter(|at| text.as_bytes().get(at + 1) != Some(&b'\n'))
        .collect();
    for at in lone {
        out.replace_range(at..=at, "\n");
    }
    out
}
