//! Values as they are written: on a line, between braces, or as tables with headers of their own.
//!
//! In: a value and the keys it is measured with. Out: TOML in the form of [`super::super::write::toml`], keys in the
//! order of their table.

use super::value::Value;
use crate::catalogue::keys::{Key, Shape, Table, has_header};
use crate::catalogue::model::Halves;
use crate::catalogue::write::toml::{Lines, grouped, key, long_string, string, strings};

/// Keys of a new table are aligned as far as this.
const WIDTH: usize = 10;

/// A value on the right of `=`.
pub(super) fn inline(value: &Value, shape: Option<Shape>) -> String {
    match value {
        Value::Text(text) => string(text),
        Value::Whole(number) if matches!(shape, Some(Shape::Count)) => grouped(*number),
        Value::Whole(number) => number.to_string(),
        Value::Halves(Halves(number)) => format!("{}.5", number / 2),
        Value::Flag(flag) => flag.to_string(),
        Value::Date(date) => date.to_string(),
        Value::List(list) => inline_list(list, shape),
        Value::Table(pairs) => inline_table(pairs, shape.and_then(Shape::table)),
        Value::Other(written) => written.clone(),
    }
}

fn inline_list(list: &[Value], shape: Option<Shape>) -> String {
    let texts: Option<Vec<String>> = list.iter().map(|value| value.as_text().map(str::to_owned)).collect();
    if let Some(texts) = texts {
        return strings(&texts);
    }
    let rows: Vec<String> = list.iter().map(|value| row(value, shape)).collect();
    format!("[\n  {},\n]", rows.join(",\n  "))
}

/// An element of a list.
pub(super) fn row(value: &Value, list: Option<Shape>) -> String {
    match value {
        Value::Table(pairs) => inline_table(pairs, list.and_then(Shape::table)),
        other => inline(other, None),
    }
}

fn inline_table(pairs: &[(String, Value)], keys: Option<&'static Table>) -> String {
    let written: Vec<String> = ordered(pairs, keys)
        .into_iter()
        .map(|(name, value, known)| format!("{} = {}", key(name), inline(value, known.map(|key| key.shape))))
        .collect();
    if written.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", written.join(", ")) }
}

/// All of a file's TOML.
pub(super) fn whole(pairs: &[(String, Value)], keys: &'static Table) -> String {
    body(&[], false, pairs, Some(keys))
}

/// Whether a new value gets a header of its own, in a table that has one itself.
pub(super) fn is_headed(path: &str, shape: Option<Shape>, value: &Value) -> bool {
    match (shape, value) {
        (Some(Shape::Table(_) | Shape::Named | Shape::ByName(_)), Value::Table(_)) => has_header(path),
        (Some(Shape::Tables(_)), Value::List(list)) => !list.is_empty() && has_header(path),
        _ => false,
    }
}

/// A table or a list of tables with headers, without an empty line before it.
pub(super) fn headed(names: &[&str], in_row: bool, value: &Value, shape: Option<Shape>) -> String {
    let below = shape.and_then(Shape::table);
    if let Value::List(rows) = value {
        let rows: Vec<String> = rows.iter().map(|one| headed_row(names, one, below)).collect();
        return rows.join(if in_row { "" } else { "\n" });
    }
    format!("[{}]\n{}", dotted(names), body(names, in_row, value.pairs(), below))
}

pub(super) fn headed_row(names: &[&str], value: &Value, keys: Option<&'static Table>) -> String {
    format!("[[{}]]\n{}", dotted(names), body(names, true, value.pairs(), keys))
}

fn dotted(names: &[&str]) -> String {
    names.iter().map(|name| key(name)).collect::<Vec<_>>().join(".")
}

/// First the lines, then the tables below.
fn body(names: &[&str], in_row: bool, pairs: &[(String, Value)], keys: Option<&'static Table>) -> String {
    let mut lines = Lines::new(WIDTH);
    let mut below = Vec::new();
    for (name, value, known) in ordered(pairs, keys) {
        let path = keys.map_or_else(String::new, |keys| path_of(keys, name));
        let shape = known.map(|key| key.shape);
        match (is_headed(&path, shape, value), value, keys) {
            (true, _, _) => below.push((name, value, shape)),
            (false, Value::Text(text), None) => drop(lines.raw(name, long_string(text))),
            (false, _, _) => drop(lines.raw(name, inline(value, shape))),
        }
    }
    let mut out = lines.text();
    for (name, value, shape) in below {
        let names: Vec<&str> = names.iter().copied().chain([name]).collect();
        // Rows of a row follow it at once, as its own lines do.
        if !out.is_empty() && !in_row {
            out.push('\n');
        }
        out.push_str(&headed(&names, in_row, value, shape));
    }
    out
}

/// The path of a key, as [`has_header`] knows it.
pub(super) fn path_of(keys: &Table, name: &str) -> String {
    if keys.path.is_empty() { name.to_owned() } else { format!("{}.{name}", keys.path) }
}

type Written<'v> = (&'v str, &'v Value, Option<&'static Key>);

/// Pairs in the order of their table; those that it does not know, last and as they came.
fn ordered<'v>(pairs: &'v [(String, Value)], keys: Option<&'static Table>) -> Vec<Written<'v>> {
    let known = |name: &str| keys.and_then(|keys| keys.key(name));
    let order = |name: &str| keys.and_then(|keys| keys.names().position(|known| known == name));
    let mut out: Vec<Written<'v>> =
        pairs.iter().map(|(name, value)| (name.as_str(), value, known(name))).collect();
    out.sort_by_key(|(name, ..)| order(name).unwrap_or(usize::MAX));
    out
}
