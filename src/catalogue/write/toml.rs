//! Pieces of TOML as a person writes them: aligned keys, one line an item, long notes between `'''`.
//!
//! In: plain values. Out: text whose value is exactly what came in. Which key stands where is not
//! decided here.

use std::fmt::Write as _;

use jiff::civil::Date;
use toml_writer::{ToTomlKey, ToTomlValue, TomlKeyBuilder, TomlStringBuilder};

use crate::vietnamese::by_thousands;

/// A string value on one line where it can be, else over several lines.
pub(crate) fn string(text: &str) -> String {
    if !text.contains('\n') {
        return one_line(text);
    }
    if is_literal(text) { format!("'''\n{text}'''") } else { one_line(text) }
}

/// A text with a name of its own: always between `'''` where that can be.
pub(crate) fn long_string(text: &str) -> String {
    match is_literal(text) {
        true if text.contains('\n') || text.is_empty() => string(text),
        true => format!("'''{text}'''"),
        false => string(text),
    }
}

/// Whether a text can stand between `'''` as it is. A line of `+++` would end the front matter.
fn is_literal(text: &str) -> bool {
    let is_plain = !text.contains("'''") && !text.ends_with('\'') && !text.chars().any(is_unwritable);
    is_plain && !text.lines().any(|line| line.trim() == "+++")
}

fn one_line(text: &str) -> String {
    // A literal string spares the backslashes where a text holds quotes.
    let plain = !text.contains(['\'', '\n']) && !text.chars().any(is_unwritable);
    if plain && text.contains(['"', '\\']) {
        format!("'{text}'")
    } else {
        TomlStringBuilder::new(text).as_basic().to_toml_value()
    }
}

/// Control characters cannot stand in a literal string; the tab could, but nobody would see it.
fn is_unwritable(c: char) -> bool {
    c.is_control() && c != '\n'
}

/// A list of strings on one line, or one line each where that would be too long to read.
pub(crate) fn strings(list: &[String]) -> String {
    let values: Vec<_> = list.iter().map(|text| one_line(text)).collect();
    let width: usize = values.iter().map(|value| value.chars().count() + 2).sum();
    if width <= 100 || values.len() == 1 {
        return format!("[{}]", values.join(", "));
    }
    let mut out = String::from("[\n");
    for value in values {
        let _ = writeln!(out, "  {value},");
    }
    out.push(']');
    out
}

/// A number with `_` between groups of three, as amounts are read.
pub(crate) fn grouped(number: u64) -> String {
    by_thousands(&number.to_string(), '_')
}

/// A key as it must be written: bare where it can be.
pub(crate) fn key(name: &str) -> String {
    TomlKeyBuilder::new(name).as_unquoted().map_or_else(|| one_line(name), |bare| bare.to_toml_key())
}

/// Lines `key = value` under one header, aligned as far as `width`.
pub(crate) struct Lines {
    least: usize,
    width: usize,
    lines: Vec<(String, String)>,
}

impl Lines {
    /// Keys longer than `width` stand out to the right.
    pub(crate) fn new(width: usize) -> Self {
        Self { least: 0, width, lines: Vec::new() }
    }

    /// As [`Lines::new`], but aligned at `width` whatever keys there are, so that another key moves none.
    pub(crate) fn fixed(width: usize) -> Self {
        Self { least: width, width, lines: Vec::new() }
    }

    pub(crate) fn raw(&mut self, name: &str, value: String) -> &mut Self {
        self.lines.push((key(name), value));
        self
    }

    pub(crate) fn string(&mut self, name: &str, value: Option<&str>) -> &mut Self {
        match value {
            Some(value) => self.raw(name, string(value)),
            None => self,
        }
    }

    pub(crate) fn strings(&mut self, name: &str, value: &[String]) -> &mut Self {
        if value.is_empty() { self } else { self.raw(name, strings(value)) }
    }

    pub(crate) fn date(&mut self, name: &str, value: Option<Date>) -> &mut Self {
        match value {
            Some(value) => self.raw(name, value.to_string()),
            None => self,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// All lines, each with its line end.
    pub(crate) fn text(&self) -> String {
        let width =
            self.lines.iter().map(|(key, _)| key.len()).filter(|&len| len <= self.width).max().unwrap_or(0);
        let width = width.max(self.least);
        let mut out = String::new();
        for (key, value) in &self.lines {
            let _ = writeln!(out, "{key:<width$} = {value}");
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str) {
        for written in [string(text), long_string(text)] {
            let table: toml::Table = format!("a = {written}").parse().expect(&written);
            assert_eq!(table["a"].as_str(), Some(text), "{written}");
        }
        let written = strings(&[text.to_owned(), "b".to_owned()]);
        if !text.contains('\n') {
            let table: toml::Table = format!("a = {written}").parse().expect(&written);
            assert_eq!(table["a"][0].as_str(), Some(text), "{written}");
        }
    }

    #[test]
    fn writes_as_a_person_would() {
        assert_eq!(string("Đơn"), "\"Đơn\"");
        assert_eq!(string("Bằng “Tổ quốc”"), "\"Bằng “Tổ quốc”\"");
        assert_eq!(string("\"a\""), "'\"a\"'");
        assert_eq!(string("a\nb"), "'''\na\nb'''");
        assert_eq!(string("a\n+++\nb"), "\"a\\n+++\\nb\"");
        assert_eq!(long_string("a"), "'''a'''");
        assert_eq!(grouped(150_000), "150_000");
        assert_eq!(grouped(50), "50");
    }

    proptest! {
        #[test]
        fn strings_come_back(text in "['\"\\\\\na\t\u{7f}ơ]{0,12}") {
            check(&text);
        }
    }
}
