//! Keys and tables that nothing reads where they stand: names with a slip, or in the wrong table.
//!
//! What is proposed is all that must be written: where the right name takes a value of another kind, the value as well.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::DeValue;

use super::Node;
use super::called::key_meant;
use super::meant::{Meant, Stands, meant};
use super::node::{date, halves, whole};
use crate::catalogue::keys::{Key, Shape, Table};
use crate::catalogue::model::Word;
use crate::diagnostic::{Diagnostic, Mistake, Span, Words};
use crate::vietnamese::nearest;

/// A key that no table knows, or that stands in the wrong one; gives the key that was meant.
pub(super) fn unknown(
    root: &'static Table,
    node: Node<'_>,
    keys: &'static Table,
    (written, value): (&Spanned<Cow<'_, str>>, &Spanned<DeValue<'_>>),
) -> (Diagnostic, Option<&'static str>) {
    let name = written.get_ref().as_ref();
    let place = node.place(written.span());
    let homes = root.homes(name);
    let near = nearest(name, keys.names())
        .or_else(|| key_meant(keys, name).map(|key| key.name).filter(|_| homes.is_empty()));
    let unknown = Unknown { root, node, keys, name, place, value };
    match (near.and_then(|near| keys.key(near)), homes.first()) {
        (Some(near), _) => (unknown.near(near), Some(near.name)),
        (None, None) => (unknown.strange(), None),
        (None, Some(home)) => (unknown.misplaced(home, &homes), None),
    }
}

struct Unknown<'a, 'n> {
    root: &'static Table,
    node: Node<'n>,
    /// The table in which it stands.
    keys: &'static Table,
    name: &'a str,
    place: Span,
    value: &'a Spanned<DeValue<'a>>,
}

impl Unknown<'_, '_> {
    fn text(&self) -> &str {
        self.node.whole_text()
    }

    /// The name of another key, with a slip.
    fn near(self, near: &'static Key) -> Diagnostic {
        if let Some(table) = near.shape.table().filter(|_| is_in_header(self.text(), &self.place)) {
            return self.table_name(&table.header(self.root));
        }
        let unknown = Diagnostic::new(Mistake::UnknownKey { key: &self.name });
        let value_place = self.node.place(self.value.span());
        let written = self.node.source(&value_place);
        if !takes(near.shape, self.value.get_ref())
            && !is_header(written)
            && let Meant::Write(text) = meant(near, near.shape, Some(self.keys), written, Stands::Line)
        {
            // The key's own name alone would lead to the next mistake.
            let whole = format!("{} = {text}", near.name);
            return unknown.span(self.place.start..value_place.end).written(Some(&whole));
        }
        unknown.span(self.place).nearest(Some(near.name))
    }

    /// A name that nothing is like.
    fn strange(self) -> Diagnostic {
        let unknown = Diagnostic::new(Mistake::UnknownKey { key: &self.name }).span(self.place);
        if self.keys.keys.len() > MOST_NAMED {
            return unknown;
        }
        let all = self.keys.keys.iter().map(|key| key.name).collect::<Vec<_>>().join(", ");
        unknown.help(Words::new(
            format!("các khóa dùng được ở đây: {all}"),
            format!("the keys that can stand here: {all}"),
        ))
    }

    /// A key of another table.
    fn misplaced(self, home: &'static Table, homes: &[&'static Table]) -> Diagnostic {
        let in_header = is_in_header(self.text(), &self.place);
        let misplaced = Diagnostic::new(Mistake::MisplacedKey { key: &self.name });
        if !in_header
            && self.keys.path == self.name
            && self.text()[self.place.end as usize..].starts_with('.')
        {
            // `authority.executing` below [authority].
            let label = Words::new(format!("xóa {}.", self.name), format!("delete {}.", self.name));
            return misplaced.span(self.place.start..self.place.end + 1).label(label);
        }
        let value = self.value.get_ref();
        let is_table = value.is_table()
            || value.as_array().is_some_and(|list| list.iter().all(|one| one.get_ref().is_table()));
        let below = homes.iter().filter_map(|home| home.key(self.name)?.shape.table()).next();
        if let Some(table) = below.filter(|_| is_table) {
            return self.table_name(&table.header(self.root));
        }
        if let Some(table) = home.key(self.name).and_then(|key| key.shape.table()) {
            // Moving the line alone would lead to the next mistake.
            let header = table.header(self.root);
            return misplaced.span(self.place).label(Words::new(
                format!(
                    "thay dòng này bằng một bảng riêng: một dòng {header}, bên dưới là các khóa của bảng"
                ),
                format!("write a table of its own in its place: a line {header} with its keys below"),
            ));
        }
        let (here, there) = (self.keys.place(self.root), home.place(self.root));
        let label = Words::new(format!("thuộc {}", there.vi), format!("belongs to {}", there.en));
        let help = Words::new(
            format!("ở đây là {}; chuyển dòng này sang {}", here.vi, there.vi),
            format!("this is {}; move the line to {}", here.en, there.en),
        );
        misplaced.span(self.place).label(label).help(help)
    }

    fn table_name(&self, right: &str) -> Diagnostic {
        let line = header_around(self.text(), &self.place);
        Diagnostic::new(Mistake::TableName { name: &self.name }).span(line).written(Some(right))
    }
}

/// Whether a value is of the kind that a key of this shape takes.
fn takes(shape: Shape, value: &DeValue<'_>) -> bool {
    match shape {
        Shape::Line | Shape::Text | Shape::Clock => value.is_str(),
        Shape::Choice(words) => is_one_of(words, value),
        Shape::ChoiceOrLines(words) => is_one_of(words, value) || value.is_array(),
        Shape::TextOrLines => value.is_str() || value.is_array(),
        Shape::Lines | Shape::Choices(_) | Shape::Tables(_) => value.is_array(),
        Shape::Table(_) | Shape::Named | Shape::ByName(_) => value.is_table(),
        Shape::Flag => value.is_bool(),
        Shape::Count => whole(value).is_some(),
        Shape::Halves => halves(value).is_some(),
        Shape::Date => date(value).is_some(),
    }
}

fn is_one_of(words: &[Word], value: &DeValue<'_>) -> bool {
    value.as_str().is_some_and(|text| words.iter().any(|word| word.name == text.trim()))
}

/// Keys of a table that are all named where nothing is near: of more nobody finds his own.
const MOST_NAMED: usize = 14;

/// Whether a name stands in the line that begins a table.
fn is_in_header(text: &str, name: &Span) -> bool {
    let before = text[..name.start as usize].rsplit('\n').next().unwrap_or_default();
    before.trim_start().starts_with('[') && !before.contains(['=', ']', '"', '{'])
}

/// Whether a table begins with a line of its own there.
pub(super) fn is_header(written: &str) -> bool {
    let line = written.split('\n').next().unwrap_or(written);
    line.trim_matches(['[', ']', ' '])
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
        && line.ends_with(']')
        && !line.contains(['"', ','])
        && line.contains(|c: char| c.is_ascii_alphabetic())
}

/// The brackets around a table's name, where it stands in a line of its own.
fn header_around(text: &str, name: &Span) -> Span {
    let (start, end) = (name.start as usize, name.end as usize);
    let line = text[..start].rfind('\n').map_or(0, |end| end + 1);
    let before = text[line..start].find('[').map_or(0, |at| start - line - at);
    let line = text[end..].split('\n').next().unwrap_or_default();
    let behind = line.len() - line.trim_start_matches([']', ' ']).len();
    (start - before) as u32..(end + line[..behind].trim_end().len()) as u32
}
