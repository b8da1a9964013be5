//! A run of inlines while it is collected: its text, the stars that marked nothing, and where its rows begin.
//!
//! Stars that Markdown left over are kept apart until the run ends, for only then is it known whether two of them
//! were meant as a pair: see [`stars`](super::stars).

use std::ops::Range;

use super::stars;
use crate::prose::{Block, Inline, ListItem};
use crate::vietnamese::{LineSign, line_sign};

#[derive(Debug, Default)]
pub(super) struct Content {
    inlines: Vec<Inline>,
    stars: Vec<Star>,
    /// Before which inline a row begins.
    rows: Vec<usize>,
    /// The first row that belongs no more to the item it was typed under.
    outside: Option<usize>,
}

/// A run as blocks.
#[derive(Debug)]
pub(super) struct Blocks {
    pub(super) blocks: Vec<Block>,
    /// What stands behind the list whose item it was typed under.
    pub(super) outside: Vec<Block>,
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
            other => self.inlines.push(other),
        }
    }

    pub(super) fn push_text(&mut self, text: &str) {
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

    /// What comes next begins a row; `outside` of the list in whose item it was typed, it and all behind it.
    pub(super) fn begin_row(&mut self, outside: bool) {
        if outside {
            self.outside.get_or_insert(self.rows.len());
        }
        self.rows.push(self.inlines.len());
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
        let (mut parts, lonely) = self.parts(typed);
        // The first part stands before the first row.
        let behind = outside.map(|row| parts.split_off(row + 1)).unwrap_or_default();
        let outside = listed(behind).into_iter().collect();
        let is_row =
            |part: &[Inline]| matches!(part.first(), Some(Inline::Text(text)) if line_sign(text).is_some());
        let head = (parts.len() == 1 || !is_row(&parts[0])).then(|| parts.remove(0));
        let head = head.filter(|head| !head.is_empty()).map(Block::Paragraph);
        Blocks { blocks: head.into_iter().chain(listed(parts)).collect(), outside, lonely }
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

fn listed(rows: Vec<Vec<Inline>>) -> Option<Block> {
    let items: Vec<ListItem> = rows.into_iter().map(row).collect();
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
