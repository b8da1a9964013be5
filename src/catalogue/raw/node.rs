//! A table of a file with its place, read by key.
//!
//! The getters give what was written where it has the right type and nothing where it has not:
//! `validate` has said so already, so `lower` need not.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Span, span};

/// A value and where it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

/// One table.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    text: &'a str,
    offset: usize,
    pub(super) table: &'a DeTable<'a>,
    start: usize,
    end: usize,
}

impl<'a> Node<'a> {
    /// `place` is counted from `offset`, as the parser counts.
    pub(super) fn new(text: &'a str, offset: usize, table: &'a DeTable<'a>, place: Range<usize>) -> Self {
        Node { text, offset, table, start: place.start, end: place.end }
    }

    /// Where the table stands: its header line, or the braces of an inline table.
    pub(crate) fn span(&self) -> Span {
        let from = (self.offset + self.start).min(self.text.len());
        let rest = &self.text[from..];
        if rest.starts_with('{') {
            return self.place(self.start..self.end);
        }
        let line = rest.split('\n').next().unwrap_or(rest).trim_end();
        span(from..from + line.len())
    }

    /// The line of the file, from 1, on which something begins.
    pub(crate) fn line(&self, place: &Span) -> usize {
        let start = self.text.floor_char_boundary((place.start as usize).min(self.text.len()));
        self.text[..start].matches('\n').count() + 1
    }

    pub(super) fn whole_text(&self) -> &'a str {
        self.text
    }

    pub(super) fn offset(&self) -> usize {
        self.offset
    }

    pub(super) fn place(&self, range: Range<usize>) -> Span {
        span(self.offset + range.start..self.offset + range.end)
    }

    /// What the file says there, word for word.
    pub(crate) fn source(&self, place: &Span) -> &'a str {
        self.text.get(place.start as usize..place.end as usize).unwrap_or("")
    }

    fn value(&self, key: &str) -> Option<(&'a DeValue<'a>, Span)> {
        let value = self.table.get(key)?;
        Some((value.get_ref(), self.place(value.span())))
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Where the key itself stands.
    pub(crate) fn key_span(&self, key: &str) -> Span {
        self.table
            .iter()
            .find(|(name, _)| name.get_ref() == key)
            .map_or_else(|| self.span(), |(name, _)| self.place(name.span()))
    }

    /// Text without the white space around it; text that is only white space is not stated.
    pub(crate) fn text(&self, key: &str) -> Option<At<&'a str>> {
        let (value, span) = self.value(key)?;
        filled(value.as_str()?).map(|value| At { value, span })
    }

    /// Owned, where the place does not matter.
    pub(crate) fn string(&self, key: &str) -> Option<String> {
        self.text(key).map(|text| text.value.to_owned())
    }

    /// The texts of a list; empty ones are left out.
    pub(crate) fn texts(&self, key: &str) -> Vec<At<&'a str>> {
        let Some(list) = self.value(key).and_then(|(value, _)| value.as_array()) else { return Vec::new() };
        list.iter()
            .filter_map(|item| {
                let value = filled(item.get_ref().as_str()?)?;
                Some(At { value, span: self.place(item.span()) })
            })
            .collect()
    }

    pub(crate) fn strings(&self, key: &str) -> Vec<String> {
        self.texts(key).into_iter().map(|text| text.value.to_owned()).collect()
    }

    pub(crate) fn flag(&self, key: &str) -> Option<At<bool>> {
        let (value, span) = self.value(key)?;
        value.as_bool().map(|value| At { value, span })
    }

    /// A whole number from 0.
    pub(crate) fn count(&self, key: &str) -> Option<At<u64>> {
        let (value, span) = self.value(key)?;
        whole(value).map(|value| At { value, span })
    }

    /// A number from 0, in halves.
    pub(crate) fn halves(&self, key: &str) -> Option<At<u32>> {
        let (value, span) = self.value(key)?;
        halves(value).map(|value| At { value, span })
    }

    pub(crate) fn date(&self, key: &str) -> Option<At<Date>> {
        let (value, span) = self.value(key)?;
        date(value).map(|value| At { value, span })
    }

    pub(crate) fn table(&self, key: &str) -> Option<Node<'a>> {
        let value = self.table.get(key)?;
        self.below(value)
    }

    pub(crate) fn tables(&self, key: &str) -> Vec<Node<'a>> {
        let Some(list) = self.value(key).and_then(|(value, _)| value.as_array()) else { return Vec::new() };
        list.iter().filter_map(|item| self.below(item)).collect()
    }

    /// A table whose keys the author named.
    pub(crate) fn named(&self, key: &str) -> Vec<(&'a str, At<&'a str>)> {
        let Some(table) = self.table(key) else { return Vec::new() };
        table
            .table
            .keys()
            .filter_map(|name| Some((name.get_ref().as_ref(), table.text(name.get_ref())?)))
            .collect()
    }

    /// The tables of a table whose keys the author named, each with its key and where both stand together.
    pub(crate) fn by_name(&self, key: &str) -> Vec<(&'a str, Node<'a>, Span)> {
        let Some(table) = self.table(key) else { return Vec::new() };
        let rows = table.table.iter().filter_map(|(name, value)| {
            let whole = self.place(name.span().start..value.span().end);
            Some((name.get_ref().as_ref(), table.below(value)?, whole))
        });
        rows.collect()
    }

    fn below(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Node<'a>> {
        let table = value.get_ref().as_table()?;
        Some(Node::new(self.text, self.offset, table, value.span()))
    }

    /// Every text of the table and of those below it, with the path of its key.
    pub(crate) fn each_text(&self, visit: &mut dyn FnMut(&[&str], &'a str, Span)) {
        walk_table(*self, &mut Vec::new(), visit);
    }
}

fn walk_table<'a>(node: Node<'a>, path: &mut Vec<&'a str>, visit: &mut dyn FnMut(&[&str], &'a str, Span)) {
    for (name, value) in node.table {
        path.push(name.get_ref());
        walk_value(node, value, path, visit);
        path.pop();
    }
}

/// The parser refuses more than 80 levels, so this ends.
fn walk_value<'a>(
    node: Node<'a>,
    value: &'a Spanned<DeValue<'a>>,
    path: &mut Vec<&'a str>,
    visit: &mut dyn FnMut(&[&str], &'a str, Span),
) {
    match value.get_ref() {
        DeValue::String(text) => visit(path, text, node.place(value.span())),
        DeValue::Array(list) => list.iter().for_each(|item| walk_value(node, item, path, visit)),
        DeValue::Table(_) => {
            if let Some(below) = node.below(value) {
                walk_table(below, path, visit);
            }
        }
        _ => {}
    }
}

fn filled(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

pub(super) fn whole(value: &DeValue<'_>) -> Option<u64> {
    let number = value.as_integer()?;
    u64::from_str_radix(number.as_str(), number.radix()).ok()
}

pub(super) fn halves(value: &DeValue<'_>) -> Option<u32> {
    match whole(value) {
        Some(whole) => in_halves(whole as f64),
        None => in_halves(value.as_float()?.as_str().parse().ok()?),
    }
}

/// A number counted in halves, where a key takes it: whole or with a half, and at most 100,000.
pub(crate) fn in_halves(number: f64) -> Option<u32> {
    const MOST: f64 = 100_000.0;
    let doubled = number * 2.0;
    (doubled.fract() == 0.0 && (0.0..=MOST * 2.0).contains(&doubled)).then_some(doubled as u32)
}

pub(super) fn date(value: &DeValue<'_>) -> Option<Date> {
    let stamp = value.as_datetime()?;
    let day = stamp.date.filter(|_| stamp.time.is_none())?;
    Date::new(i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()
}
