//! What a key says, without how it is written: the plain side of an edit.
//!
//! Made of TOML that was read, or by whoever wants something written. An edit is first made here, where it is a few
//! lines; the edited text must then say the same.

use jiff::civil::Date;
use toml_edit::{Item, Table, Value as Toml};

use super::path::Step;
use crate::catalogue::model::Halves;
use crate::catalogue::raw::in_halves;
use crate::vietnamese::nfc;

/// A value of the front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// On one line or several.
    Text(String),
    /// A whole number from 0.
    Whole(u64),
    /// Never a whole one.
    Halves(Halves),
    /// `true` or `false`.
    Flag(bool),
    /// A day.
    Date(Date),
    /// Values, or rows of a list of tables.
    List(Vec<Value>),
    /// In the order of the file.
    Table(Vec<(String, Value)>),
    /// What no key takes, as it is written: a negative number, a time of day. It is read and never written.
    Other(String),
}

impl Value {
    /// A number counted in halves.
    pub(crate) fn in_halves(value: Halves) -> Self {
        if value.0.is_multiple_of(2) { Value::Whole((value.0 / 2).into()) } else { Value::Halves(value) }
    }

    /// A table of pairs.
    pub(crate) fn table<'a, V: Into<Value>>(pairs: impl IntoIterator<Item = (&'a str, V)>) -> Self {
        Value::Table(pairs.into_iter().map(|(key, value)| (key.to_owned(), value.into())).collect())
    }

    /// The value of a key of a table; none where it is something else.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.pairs().iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The text it is; none where it is something else.
    pub fn as_text(&self) -> Option<&str> {
        if let Value::Text(text) = self { Some(text) } else { None }
    }

    /// The rows of a list; none where it is something else.
    pub fn rows(&self) -> &[Value] {
        if let Value::List(list) = self { list } else { &[] }
    }

    /// The keys of a table with their values; none where it is something else.
    pub(crate) fn pairs(&self) -> &[(String, Value)] {
        if let Value::Table(pairs) = self { pairs } else { &[] }
    }

    /// Whether it is a list or a table without anything in it.
    pub(super) fn is_emptied(&self) -> bool {
        matches!(self, Value::List(list) if list.is_empty())
            || matches!(self, Value::Table(pairs) if pairs.is_empty())
    }

    pub(super) fn at(&self, steps: &[Step]) -> Option<&Value> {
        steps.iter().try_fold(self, |value, step| match step {
            Step::Key(key) => value.get(key),
            Step::Row(row) => value.rows().get(*row),
        })
    }

    /// Whether two values say the same: the order of keys says nothing.
    pub fn says_as(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Table(one), Value::Table(two)) => {
                one.len() == two.len()
                    && one.iter().all(|(key, value)| other.get(key).is_some_and(|other| value.says_as(other)))
            }
            (Value::List(one), Value::List(two)) => {
                one.len() == two.len() && one.iter().zip(two).all(|(one, two)| one.says_as(two))
            }
            _ => self == other,
        }
    }

    /// The value as it will be read: NFC, with `\n` between lines.
    pub(super) fn into_read(self) -> Self {
        match self {
            Value::Text(text) => Value::Text(read(&text)),
            Value::List(list) => Value::List(list.into_iter().map(Value::into_read).collect()),
            Value::Table(pairs) => {
                Value::Table(pairs.into_iter().map(|(key, value)| (read(&key), value.into_read())).collect())
            }
            Value::Halves(value) => Value::in_halves(value),
            same @ (Value::Whole(_) | Value::Flag(_) | Value::Date(_) | Value::Other(_)) => same,
        }
    }
}

// Edits of the plain value

impl Value {
    /// Sets what stands there, with the tables above it; nothing where there is no such row.
    pub(super) fn set(&mut self, steps: &[Step], value: Value) -> Option<()> {
        let Some((step, below)) = steps.split_first() else {
            *self = value;
            return Some(());
        };
        match (step, self) {
            (Step::Key(key), Value::Table(pairs)) => {
                let at = pairs.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
                    let is_list = matches!(below.first(), Some(Step::Row(_)));
                    let empty = if is_list { Value::List(Vec::new()) } else { Value::Table(Vec::new()) };
                    pairs.push((key.clone(), empty));
                    pairs.len() - 1
                });
                pairs[at].1.set(below, value)
            }
            (Step::Row(row), Value::List(list)) => {
                if *row == list.len() {
                    list.push(Value::Table(Vec::new()));
                }
                list.get_mut(*row)?.set(below, value)
            }
            _ => None,
        }
    }

    /// Takes out what stands there; a list that was taken out whole is no longer there.
    pub(super) fn take(&mut self, steps: &[Step]) -> Option<Value> {
        let (last, above) = steps.split_last()?;
        match (last, self.at_mut(above)?) {
            (Step::Key(key), Value::Table(pairs)) => {
                let at = pairs.iter().position(|(name, _)| name == key)?;
                Some(pairs.remove(at).1)
            }
            (Step::Row(row), Value::List(list)) if *row < list.len() => Some(list.remove(*row)),
            _ => None,
        }
    }

    pub(super) fn insert(&mut self, steps: &[Step], at: usize, value: Value) -> Option<()> {
        if self.at(steps).is_none() {
            self.set(steps, Value::List(Vec::new()))?;
        }
        let Value::List(list) = self.at_mut(steps)? else { return None };
        if at > list.len() {
            return None;
        }
        list.insert(at, value);
        Some(())
    }

    fn at_mut(&mut self, steps: &[Step]) -> Option<&mut Value> {
        steps.iter().try_fold(self, |value, step| match (step, value) {
            (Step::Key(key), Value::Table(pairs)) => {
                pairs.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value)
            }
            (Step::Row(row), Value::List(list)) => list.get_mut(*row),
            _ => None,
        })
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Value::Whole(number)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Value::Flag(flag)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Value::Date(date)
    }
}

impl<V: Into<Value>> From<Vec<V>> for Value {
    fn from(list: Vec<V>) -> Self {
        Value::List(list.into_iter().map(Into::into).collect())
    }
}

// From TOML

fn read(text: &str) -> String {
    let text = nfc(text);
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.into_owned() }
}

pub(super) fn of_table(table: &Table) -> Value {
    let pairs = table.iter().filter(|(_, item)| !item.is_none());
    Value::Table(pairs.map(|(key, item)| (read(key), of_item(item))).collect())
}

pub(super) fn of_item(item: &Item) -> Value {
    match item {
        Item::None => Value::Table(Vec::new()),
        Item::Value(value) => of_value(value),
        Item::Table(table) => of_table(table),
        Item::ArrayOfTables(tables) => Value::List(tables.iter().map(of_table).collect()),
    }
}

pub(super) fn of_value(value: &Toml) -> Value {
    match value {
        Toml::String(text) => Value::Text(read(text.value())),
        Toml::Integer(number) => match u64::try_from(*number.value()) {
            Ok(number) => Value::Whole(number),
            Err(_) => Value::Other(number.value().to_string()),
        },
        Toml::Float(number) => halves(*number.value()),
        Toml::Boolean(flag) => Value::Flag(*flag.value()),
        Toml::Datetime(stamp) => date(stamp.value()),
        Toml::Array(array) => Value::List(array.iter().map(of_value).collect()),
        Toml::InlineTable(table) => {
            Value::Table(table.iter().map(|(key, value)| (read(key), of_value(value))).collect())
        }
    }
}

fn halves(number: f64) -> Value {
    match in_halves(number) {
        Some(count) => Value::in_halves(Halves(count)),
        None => Value::Other(number.to_string()),
    }
}

fn date(stamp: &toml_edit::Datetime) -> Value {
    let day = stamp.date.filter(|_| stamp.time.is_none());
    let date = day.and_then(|day| {
        Date::new(i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?)
            .ok()
    });
    date.map_or_else(|| Value::Other(stamp.to_string()), Value::Date)
}
