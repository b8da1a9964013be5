//! A run of inlines while it is collected: its text, the stars that marked nothing, and where its rows begin.
//!
//! Stars that Markdown left over are kept apart until the run ends, for only then is it known whether two of them
//! were meant as a pair: see [`stars`](super::stars).

use std::ops::Range;

use super::lines::Belongs;
use super::stars;
use crate::prose::{Block, Inline, ListItem};
use crate::vietnamese::{LineSign, line_sign, without_unseen};

#[derive(Debug, Default)]
pub(super) struct Content {
    inlines: Vec<Inline>,
    stars: Vec<Star>,
    /// Before which inline a row begins.
    rows: Vec<usize>,
    /// The first row that belongs no more to the item it was typed under, and how it left.
    outside: Option<(usize, Leaves)>,
    /// Which of them are no rows but paragraphs behind them.
    paragraphs: Vec<usize>,
    /// A row had text below its first line, and another row followed.
    bodies: bool,
}

/// How a row stands to the list it was typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leaves {
    /// It stays below the item.
    Not,
    /// It is one more item.
    Beside,
    /// It ends the list.
    Above,
}

/// A run as blocks.
#[derive(Debug)]
pub(super) struct Blocks {
    pub(super) blocks: Vec<Block>,
    /// What stands behind the item it was typed under; whether it begins with further items of the list.
    pub(super) outside: Vec<Block>,
    pub(super) goes_on: bool,
    /// Stars that look as if their partner was forgotten.
    pub(super) lonely: Vec<Range<usize>>,
}

/// Stars in a row that marked nothing.
#[derive(Debug)]
struct Star {
    /// Which inline they are.
    inline: usize,
    typed: Range<usize>,
}

impl Content {
    pub(super) fn push(&mut self, inline: Inline) {
        match inline {
            Inline::Text(text) => self.push_text(&text),
            Inline::Code(text) => self.inlines.push(Inline::Code(without_unseen(&text).into_owned())),
            other => self.inlines.push(other),
        }
    }

    pub(super) fn push_text(&mut self, text: &str) {
        // A word processor's marks where a word may be cut: nobody sees them, and no search finds the word.
        let text = &*without_unseen(text);
        if text.is_empty() {
            return;
        }
        let behind_stars = self.stars.last().is_some_and(|star| star.inline + 1 == self.inlines.len());
        let begins_row = self.rows.last() == Some(&self.inlines.len());
        match self.inlines.last_mut() {
            Some(Inline::Text(before)) if !behind_stars && !begins_row => before.push_str(text),
            _ => self.inlines.push(Inline::Text(text.to_owned())),
        }
    }

    /// Text as it was typed from byte `start` on, with stars among it.
    pub(super) fn push_starred(&mut self, text: &str, start: usize) {
        let mut rest = text;
        while let Some(at) = rest.find('*') {
            self.push_text(&rest[..at]);
            let len = rest[at..].bytes().take_while(|byte| *byte == b'*').count();
            let from = start + (text.len() - rest.len()) + at;
            self.push_stars(from..from + len);
            rest = &rest[at + len..];
        }
        self.push_text(rest);
    }

    fn push_stars(&mut self, typed: Range<usize>) {
        let stars = "*".repeat(typed.len());
        if let Some(last) = self.stars.last_mut()
            && last.typed.end == typed.start
            && let Some(Inline::Text(before)) = self.inlines.get_mut(last.inline)
        {
            before.push_str(&stars);
            last.typed.end = typed.end;
            return;
        }
        self.stars.push(Star { inline: self.inlines.len(), typed });
        self.inlines.push(Inline::Text(stars));
    }

    /// What comes next begins a row, which may leave the item that it was typed under, and all behind it.
    pub(super) fn begin_row(&mut self, leaves: Leaves) {
        if leaves != Leaves::Not {
            self.outside.get_or_insert((self.rows.len(), leaves));
        }
        self.rows.push(self.inlines.len());
    }

    /// What comes next is a paragraph behind rows.
    pub(super) fn begin_paragraph(&mut self, leaves: Leaves) {
        self.paragraphs.push(self.rows.len());
        self.begin_row(leaves);
    }

    pub(super) fn is_in_paragraph(&self) -> bool {
        self.paragraphs.last().is_some_and(|last| last + 1 == self.rows.len())
    }

    /// Whether a line behind rows is no part of the last of them.
    pub(super) fn parts_from_rows(&mut self, belongs: Belongs) -> bool {
        self.bodies |= belongs == Belongs::Body;
        belongs == Belongs::Apart && !self.bodies && !self.is_in_paragraph() && !self.rows.is_empty()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.inlines.is_empty()
    }

    /// Takes line breaks off the end.
    pub(super) fn trim_breaks(&mut self) {
        while self.inlines.last() == Some(&Inline::Break) {
            self.inlines.pop();
        }
    }

    /// The inlines, and the stars that look as if their partner was forgotten.
    pub(super) fn inlines(self, typed: &str) -> (Vec<Inline>, Vec<Range<usize>>) {
        let (parts, lonely) = self.parts(typed);
        (parts.into_iter().flatten().collect(), lonely)
    }

    /// The same as blocks: rows become a list.
    pub(super) fn blocks(self, typed: &str) -> Blocks {
        let outside = self.outside;
        let paragraphs = self.paragraphs.clone();
        let (parts, lonely) = self.parts(typed);
        let is_sign =
            |part: &[Inline]| matches!(part.first(), Some(Inline::Text(text)) if line_sign(text).is_some());
        let alone = parts.len() == 1;
        // The first part stands before the first row.
        let mut parts: Vec<Part> = parts
            .into_iter()
            .enumerate()
            .map(|(at, text)| match at.checked_sub(1) {
                None if alone || !is_sign(&text) => Part::Paragraph(text),
                Some(row) if paragraphs.contains(&row) => Part::Paragraph(text),
                None | Some(_) => Part::Row(text),
            })
            .collect();
        let behind = outside.map(|(row, _)| parts.split_off(row + 1)).unwrap_or_default();
        let goes_on = outside.is_some_and(|(_, leaves)| leaves == Leaves::Beside);
        Blocks { blocks: listed(parts), outside: listed(behind), goes_on, lonely }
    }

    /// The inlines cut where rows begin, pairs of stars made marks.
    fn parts(self, typed: &str) -> (Vec<Vec<Inline>>, Vec<Range<usize>>) {
        let Content { inlines, stars, rows, .. } = self;
        let places: Vec<Range<usize>> = stars.iter().map(|star| star.typed.clone()).collect();
        let apart = |a: usize, b: usize| {
            let between = stars[a].inline..stars[b].inline;
            let rows_before = |inline: usize| rows.partition_point(|row| *row <= inline);
            rows_before(between.start) != rows_before(between.end)
                || inlines[between].contains(&Inline::Break)
        };
        let (pairs, lonely) = stars::pairs(typed, &places, apart);
        let mut marks: Vec<Option<Mark>> = inlines.iter().map(|_| None).collect();
        for (opens, closes) in pairs {
            marks[stars[opens].inline] = Some(Mark::Opens { strong: places[opens].len() == 2 });
            marks[stars[closes].inline] = Some(Mark::Closes);
        }
        let mut rows = rows.into_iter().peekable();
        let (mut parts, mut part, mut inner) = (Vec::new(), Vec::new(), None);
        for (at, (inline, mark)) in inlines.into_iter().zip(marks).enumerate() {
            if rows.next_if_eq(&at).is_some() {
                parts.push(merged(std::mem::take(&mut part)));
            }
            match (mark, &mut inner) {
                (Some(Mark::Opens { strong }), _) => inner = Some((Vec::new(), strong)),
                (Some(Mark::Closes), open) => {
                    let (inner, strong) = open.take().unwrap_or_default();
                    wrap(merged(inner), strong, &mut part);
                }
                (None, Some((inner, _))) => inner.push(inline),
                (None, None) => part.push(inline),
            }
        }
        parts.push(merged(part));
        (parts, lonely)
    }
}

enum Mark {
    Opens { strong: bool },
    Closes,
}

/// What stood between two stars; a space that was typed inside belongs outside.
fn wrap(mut inner: Vec<Inline>, strong: bool, out: &mut Vec<Inline>) {
    if let Some(Inline::Text(first)) = inner.first_mut() {
        *first = first.trim_start().to_owned();
    }
    let mut spaced = false;
    if let Some(Inline::Text(last)) = inner.last_mut() {
        let kept = last.trim_end().len();
        spaced = kept < last.len();
        last.truncate(kept);
    }
    out.push(if strong { Inline::Strong(inner) } else { Inline::Emphasis(inner) });
    if spaced {
        out.push(Inline::Text(" ".to_owned()));
    }
}

/// Neighbouring texts as one; two spaces where they meet as one.
fn merged(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match (out.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) if before == " " && text.starts_with(' ') => {
                *before = text;
            }
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, inline) => out.push(inline),
        }
    }
    out
}

enum Part {
    Row(Vec<Inline>),
    Paragraph(Vec<Inline>),
}

/// Rows as lists, and what is no row as a paragraph.
fn listed(parts: Vec<Part>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut items: Vec<ListItem> = Vec::new();
    for part in parts {
        match part {
            Part::Row(text) => items.push(row(text)),
            Part::Paragraph(text) => {
                blocks.extend(list(std::mem::take(&mut items)));
                if !text.is_empty() {
                    blocks.push(Block::Paragraph(text));
                }
            }
        }
    }
    blocks.extend(list(items));
    blocks
}

fn list(items: Vec<ListItem>) -> Option<Block> {
    let ordered = items.iter().all(|item| item.label.is_some());
    (!items.is_empty()).then_some(Block::List { ordered, items })
}

/// A row with its sign as a list shows it.
fn row(mut text: Vec<Inline>) -> ListItem {
    let mut label = None;
    if let Some(Inline::Text(first)) = text.first_mut() {
        match line_sign(first) {
            Some(LineSign::Bullet { words }) => *first = first[words..].to_owned(),
            Some(LineSign::Number { label: end, words }) => {
                label = Some(first[..end].to_owned());
                *first = first[words..].to_owned();
            }
            Some(LineSign::Own) | None => {}
        }
    }
    ListItem { label, blocks: vec![Block::Paragraph(text)] }
}
