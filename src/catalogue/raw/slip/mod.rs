//! Finds what is wrong with a statement that the parser refused, and says what to write for it.
//!
//! In: one statement and the table it stands in. Out: findings, mostly one, each at the place where something must be
//! typed, taken away or written otherwise. A key's shape tells what was meant: the same `3 ngày` is a date's fault, a
//! number's or a text's. What none of this explains is left to the parser's own place.

mod list;
mod value;

use std::ops::Range;

use super::called::key_meant;
use super::meant::{Meant, Stands, meant, quoted};
use super::statement::{Kind, Statement, equals, trimmed};
use crate::catalogue::keys::{Key, Shape, Table};
use crate::diagnostic::{Diagnostic, Mistake, Words, span};
use crate::vietnamese::{hidden, is_other_space, seen};

/// Looks at statements of one file.
pub(super) struct Slips<'t> {
    text: &'t str,
    /// Where running text may stand in this file: nowhere in one that holds keys alone.
    has_text: bool,
    root: &'static Table,
    /// How many brackets stand around: inside them no note can follow.
    depth: usize,
    /// In which of them a value stands.
    stands: Stands,
    found: Vec<Diagnostic>,
}

/// What a value belongs to.
#[derive(Clone, Copy)]
struct Place {
    key: &'static Key,
    shape: Shape,
    table: &'static Table,
}

impl<'t> Slips<'t> {
    pub(super) fn new(text: &'t str, has_text: bool, root: &'static Table) -> Self {
        Slips { text, has_text, root, depth: 0, stands: Stands::Line, found: Vec::new() }
    }

    /// What is wrong with a statement; nothing where that cannot be told.
    pub(super) fn of(&mut self, statement: &Statement, table: Option<&'static Table>) -> Vec<Diagnostic> {
        let range = statement.range.clone();
        if !self.odd_sign(range.clone()) {
            match statement.kind {
                Kind::Header => self.header(range),
                Kind::Pair => self.pair(range, table),
                Kind::Stray => self.stray(range, table),
            }
        }
        std::mem::take(&mut self.found)
    }

    fn push(&mut self, mistake: Mistake<'_>, range: Range<usize>, label: Option<Words>) {
        let mut found = Diagnostic::new(mistake).span(span(range));
        found.label = label;
        self.found.push(found);
    }

    fn write(&mut self, mistake: Mistake<'_>, range: Range<usize>, text: &str) {
        self.push(mistake, range, Some(write(text)));
    }

    fn of_range(&self, range: &Range<usize>) -> &'t str {
        &self.text[range.clone()]
    }

    /// A control character anywhere, or one that nobody sees outside a text.
    fn odd_sign(&mut self, range: Range<usize>) -> bool {
        let written = self.of_range(&range);
        if let Some((at, c)) =
            written.char_indices().find(|(_, c)| c.is_control() && !matches!(c, '\n' | '\t'))
        {
            let place = range.start + at..range.start + at + c.len_utf8();
            self.push(
                Mistake::ControlCharacter { character: &format!("U+{:04X}", u32::from(c)) },
                place,
                None,
            );
            return true;
        }
        let mut quote = None;
        for (at, c) in written.char_indices() {
            match (c, quote) {
                ('\n', _) => quote = None,
                ('"' | '\'', None) => quote = Some(c),
                (_, Some(open)) if c == open => quote = None,
                (_, None) if hidden(c).is_some() => {
                    self.hidden(range.start + at, c);
                    return true;
                }
                _ => {}
            }
        }
        false
    }

    fn hidden(&mut self, at: usize, c: char) {
        let Some((vi, en)) = hidden(c) else { return };
        let label = if is_other_space(c) {
            Words::new("xóa rồi gõ một dấu cách thường", "delete it and type an ordinary space")
        } else {
            Words::new("xóa ký tự này", "delete this character")
        };
        let character = format!("U+{:04X}", u32::from(c));
        let mistake = Mistake::HiddenSign { name: Words::new(vi, en), character: &character };
        self.push(mistake, at..at + c.len_utf8(), Some(label));
    }

    /// `[table]` and `[[table]]`.
    fn header(&mut self, range: Range<usize>) {
        let line = self.of_range(&range);
        let line = line.split('#').next().unwrap_or(line).trim_end();
        let range = range.start..range.start + line.len();
        let name: String = line.trim_matches(['[', ']', ' ', '"', '\'']).trim().to_owned();
        if name.is_empty() {
            return self.push(Mistake::TomlSyntax, range, None);
        }
        let known = self.root.all().into_iter().filter(|table| !table.path.is_empty());
        let exact = known.clone().find(|table| table.path == name);
        let right = exact.map(|table| table.header(self.root)).or_else(|| self.header_of(&name));
        let opened = line.len() - line.trim_start_matches('[').len();
        let closed = line.len() - line.trim_end_matches(']').len();
        match right {
            Some(right) if exact.is_some() && opened > closed && closed < 2 => {
                let missing = &"]]"[..(right.matches(']').count()).saturating_sub(closed)];
                if missing.is_empty() || opened != right.matches('[').count() {
                    return self.write(Mistake::TableName { name: &name }, range, &right);
                }
                let end = range.end;
                self.push(Mistake::MissingBracket { bracket: &missing }, end..end, Some(add(missing)));
            }
            Some(right) => self.write(Mistake::TableName { name: &name }, range, &right),
            None => {
                let all: Vec<_> = known
                    .filter(|table| !table.path.contains('.'))
                    .map(|table| table.header(self.root))
                    .collect();
                let label = Words::new(
                    format!("các bảng của tệp này: {}", all.join(", ")),
                    format!("the tables of this file: {}", all.join(", ")),
                );
                self.push(Mistake::TableName { name: &name }, range, Some(label));
            }
        }
    }

    /// `key = value`.
    fn pair(&mut self, range: Range<usize>, table: Option<&'static Table>) {
        let written = self.of_range(&range);
        let Some(at) = equals(written) else { return };
        let name = range.start..range.start + at;
        let name = trimmed(self.text, name);
        let behind = range.start + at + 1..range.end;
        if let Some(sign) = self.of_range(&behind).chars().next().filter(|c| matches!(c, '=' | '>')) {
            let place = behind.start - 1..behind.start + sign.len_utf8();
            return self.write(Mistake::OtherSign { sign: &format!("={sign}") }, place, "=");
        }
        if !self.key(name.clone(), table) {
            return;
        }
        let key = table.and_then(|table| table.key(self.of_range(&name)));
        let place = key.zip(table).map(|(key, table)| Place { key, shape: key.shape, table });
        self.value(trimmed(self.text, behind), self.by_name(table).or(place));
    }

    /// In a table whose keys authors name: what any of them holds.
    fn by_name(&self, table: Option<&'static Table>) -> Option<Place> {
        let table = table?;
        let is_own = |key: &&Key| matches!(key.shape, Shape::ByName(own) if std::ptr::eq(own, table));
        let key = self.root.keys.iter().find(is_own)?;
        Some(Place { key, shape: Shape::Table(table), table })
    }

    /// Whether this can be a key; says so if not.
    fn key(&mut self, name: Range<usize>, table: Option<&'static Table>) -> bool {
        let written = self.of_range(&name);
        if is_key(written) {
            return true;
        }
        let right = match self.by_name(table).filter(|_| self.depth == 0) {
            Some(_) => Some(write(&quoted(&written.trim_matches(['"', '\'']).replace('\\', "/")))),
            None => table.and_then(|table| key_meant(table, written)).map(|key| write(key.name)),
        };
        if let Some(colon) = written.find(':').filter(|_| right.is_none()) {
            // `khóa: chữ = chữ`, where the colon came first.
            return self.colon(name.start..self.line_end(name.start), colon, table);
        }
        self.push(Mistake::BadKeyName { name: &written }, name, right);
        false
    }

    fn colon(&mut self, line: Range<usize>, _colon: usize, table: Option<&'static Table>) -> bool {
        self.stray(line, table);
        false
    }

    fn line_end(&self, from: usize) -> usize {
        self.text[from..].find('\n').map_or(self.text.len(), |end| from + end)
    }

    /// A line without an equals sign.
    fn stray(&mut self, range: Range<usize>, table: Option<&'static Table>) {
        let line = self.of_range(&range);
        if line == "+++" {
            let label = Words::new(
                "xóa dòng này: tệp .toml không có dòng +++",
                "delete it: a .toml file has no line +++",
            );
            return self.push(Mistake::StrayLine, range, Some(label));
        }
        if line.starts_with("//") || line.starts_with("<!--") || line.starts_with(';') {
            let note = line.trim_start_matches(['/', '<', '!', '-', ';']).trim_end_matches("-->").trim();
            return self.write(Mistake::StrayLine, range, &format!("# {note}"));
        }
        if let Some(header) = line.strip_suffix(':').and_then(|name| self.header_of(name.trim())) {
            return self.write(Mistake::TableName { name: &line.trim_end_matches(':') }, range, &header);
        }
        if let Some((key, value)) = table.and_then(|table| self.parted(line, table)) {
            let label = value.map_or_else(
                || {
                    Words::new(
                        format!("viết {} = rồi đến giá trị, ví dụ {}", key.name, key.example),
                        format!("write {} = and the value, such as {}", key.name, key.example),
                    )
                },
                |value| write(&format!("{} = {value}", key.name)),
            );
            return self.push(Mistake::MissingEquals, range, Some(label));
        }
        let label = if self.has_text {
            Words::new(
                "lời văn thì chuyển xuống dưới dòng +++ thứ hai; ghi chú thì thêm # ở đầu dòng",
                "move running text below the second line +++; begin a note with #",
            )
        } else {
            Words::new(
                "ghi chú thì thêm # ở đầu dòng; tệp này không có chỗ cho lời văn",
                "begin a note with #; this file has no place for running text",
            )
        };
        self.push(Mistake::StrayLine, range, Some(label));
    }

    /// The header of a table of that name at the head of the file.
    fn header_of(&self, name: &str) -> Option<String> {
        let key = self.root.key(name).or_else(|| key_meant(self.root, name))?;
        key.shape.table().map(|table| table.header(self.root))
    }

    /// The key and the value of a line whose equals sign is missing or another sign; no value where there is none.
    fn parted(&self, line: &str, table: &'static Table) -> Option<(&'static Key, Option<String>)> {
        let line = line.trim_start_matches(['-', '*', '•', ' ']);
        let bare =
            line.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))).unwrap_or(line.len());
        let exact = table.key(&line[..bare]).map(|key| (key, &line[bare..]));
        let (key, rest) = exact.or_else(|| {
            let (name, rest) = line.split_once([':', '\u{ff1d}', '\t'])?;
            Some((key_meant(table, name)?, rest))
        })?;
        const SIGNS: [char; 10] =
            [':', '=', '\u{ff1d}', '\u{ff1a}', '\u{2013}', '\u{2014}', '-', '>', ' ', '\t'];
        let value = rest.trim_start_matches(SIGNS).trim().trim_end_matches(',');
        // Prose that begins with a word that is a key.
        if exact.is_some()
            && rest.starts_with(' ')
            && !value.starts_with(['"', '[', '{', '\''])
            && !rest.trim_start().starts_with(SIGNS)
        {
            return None;
        }
        if value.is_empty() {
            return Some((key, None));
        }
        if parses(value) && fits(key.shape, value) {
            return Some((key, Some(value.to_owned())));
        }
        match meant(key, key.shape, Some(table), value, Stands::Line) {
            Meant::Write(text) => Some((key, Some(text))),
            Meant::Do(_) => Some((key, None)),
        }
    }
}

/// Whether a value that parses is of the kind that the shape wants, as far as its first letter tells.
fn fits(shape: Shape, value: &str) -> bool {
    let first = value.chars().next().unwrap_or(' ');
    match shape {
        Shape::Line | Shape::Text | Shape::Clock | Shape::Choice(_) => matches!(first, '"' | '\''),
        Shape::TextOrLines | Shape::ChoiceOrLines(_) => matches!(first, '"' | '\'' | '['),
        Shape::Lines | Shape::Choices(_) | Shape::Tables(_) => first == '[',
        Shape::Table(_) | Shape::Named | Shape::ByName(_) => first == '{',
        Shape::Flag => matches!(value, "true" | "false"),
        Shape::Count | Shape::Halves | Shape::Date => first.is_ascii_digit(),
    }
}

/// Whether this is a value as files write it.
fn parses(value: &str) -> bool {
    toml::de::DeTable::parse(&format!("x = {value}")).is_ok()
}

fn is_key(name: &str) -> bool {
    !name.is_empty() && parses_as_key(name)
}

fn parses_as_key(name: &str) -> bool {
    !name.contains('\n') && toml::de::DeTable::parse(&format!("{name} = 1")).is_ok()
}

fn write(text: &str) -> Words {
    Words::new(format!("viết {text}"), format!("write {text}"))
}

pub(super) fn add(what: &str) -> Words {
    Words::new(format!("thêm {what} ở đây"), format!("add {what} here"))
}

fn remove(what: &str) -> Words {
    let what = seen(what);
    Words::new(format!("xóa {what}"), format!("delete {what}"))
}
