//! Values and changes as JSON: how the editor in the browser says them.
//!
//! In: JSON that somebody sent. Out: a [`Value`] of the shape that the table of keys has at its path, or a [`Change`]
//! that is made through [`Edit`], whose checks hold for it as for any other.

use serde::Deserialize;
use serde_json::{Map, Value as Json};

use super::{Edit, Path, Refused, Takes, Value, takes};
use crate::catalogue::keys::{Shape, Table};
use crate::catalogue::model::Halves;

/// One change of a file. Paths are written as `channels[0].fees[1].amount`, from the head of the front matter.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Change {
    /// Lets a value stand there.
    Set { path: String, value: Json },
    /// Takes a key or a row out.
    Remove { path: String },
    /// Puts a row into a list.
    Insert { path: String, at: usize, value: Json },
    /// Moves a row of a list.
    Move { path: String, from: usize, to: usize },
    /// Puts the text of a section of the Markdown anew, counted from what stands before the first heading.
    Section { at: usize, text: String },
    /// A new section before the one at a place.
    AddSection { at: usize, title: String, text: String },
    /// Takes a section out with its heading.
    RemoveSection { at: usize },
}

impl Edit {
    /// Makes a change that was sent.
    pub(crate) fn make(&mut self, change: &Change) -> Result<(), Refused> {
        match change {
            Change::Set { path, value } => {
                let path = read(path)?;
                let value = self.value(&path, value)?;
                self.set(&path, value)
            }
            Change::Remove { path } => self.remove(&read(path)?),
            Change::Insert { path, at, value } => {
                let list = read(path)?;
                let value = self.value(&list.clone().row(*at), value)?;
                self.insert_row(&list, *at, value)
            }
            Change::Move { path, from, to } => self.move_row(&read(path)?, *from, *to),
            Change::Section { at, text } => self.type_section(*at, text),
            Change::AddSection { at, title, text } => {
                self.insert_section(*at, title, "")?;
                self.type_section(*at, text)
            }
            Change::RemoveSection { at } => self.remove_section(*at),
        }
    }

    /// A value as the key at a path takes it.
    fn value(&self, path: &Path, json: &Json) -> Result<Value, Refused> {
        let value = match takes(self.frame.keys, path)? {
            Takes::Value(key) => shaped(key.shape, json),
            Takes::Row(table) => of_table(table, json),
            Takes::Element | Takes::Named => shaped(Shape::Text, json),
            Takes::Head(_) => None,
        };
        value.ok_or_else(|| Refused::UnknownKey(path.clone()))
    }
}

fn read(path: &str) -> Result<Path, Refused> {
    path.parse().map_err(|_| Refused::UnknownKey(Path::from(path)))
}

/// Nothing where the JSON cannot be that; what the value itself must be is the reader's to say.
fn shaped(shape: Shape, json: &Json) -> Option<Value> {
    match (shape, json) {
        (Shape::Date, Json::String(text)) => {
            Some(text.parse().map_or_else(|_| Value::Text(text.clone()), Value::Date))
        }
        (Shape::Table(table), Json::Object(_)) => of_table(table, json),
        (Shape::Tables(table), Json::Array(rows)) => {
            rows.iter().map(|row| of_table(table, row)).collect::<Option<_>>().map(Value::List)
        }
        (Shape::ByName(table), Json::Object(pairs)) => {
            pairs_of(pairs, |_, value| of_table(table, value)).map(Value::Table)
        }
        (Shape::Named, Json::Object(pairs)) => {
            pairs_of(pairs, |_, value| shaped(Shape::Text, value)).map(Value::Table)
        }
        (_, Json::String(text)) => Some(Value::Text(text.clone())),
        (_, Json::Bool(flag)) => Some(Value::Flag(*flag)),
        (_, Json::Number(number)) => match number.as_u64() {
            Some(whole) => Some(Value::Whole(whole)),
            None => {
                let halves = number.as_f64().map(|number| number * 2.0);
                let halves = halves.filter(|halves| halves.fract() == 0.0 && (0.0..1e9).contains(halves))?;
                Some(Value::in_halves(Halves(halves as u32)))
            }
        },
        (_, Json::Array(list)) => {
            list.iter().map(|one| shaped(Shape::Text, one)).collect::<Option<_>>().map(Value::List)
        }
        (_, Json::Object(_) | Json::Null) => None,
    }
}

/// A key that the table does not have is handed on, for the reader to name it.
fn of_table(table: &'static Table, json: &Json) -> Option<Value> {
    let pairs = json.as_object()?;
    let shape = |name: &str| table.key(name).map_or(Shape::Text, |key| key.shape);
    // In the order of the file, whatever order they were sent in.
    let rank = |name: &str| table.keys.iter().position(|key| key.name == name).unwrap_or(usize::MAX);
    let mut pairs = pairs_of(pairs, |name, value| shaped(shape(name), value))?;
    pairs.sort_by_key(|(name, _)| rank(name));
    Some(Value::Table(pairs))
}

fn pairs_of(
    pairs: &Map<String, Json>,
    read: impl Fn(&str, &Json) -> Option<Value>,
) -> Option<Vec<(String, Value)>> {
    pairs.iter().map(|(name, value)| Some((name.clone(), read(name, value)?))).collect()
}

/// A value for the browser. What no key takes is an object of its own, so that a form shows it and leaves it.
pub(crate) fn of_value(value: &Value) -> Json {
    match value {
        Value::Text(text) => text.as_str().into(),
        Value::Whole(number) => (*number).into(),
        Value::Halves(Halves(halves)) => (f64::from(*halves) / 2.0).into(),
        Value::Flag(flag) => (*flag).into(),
        Value::Date(date) => date.to_string().into(),
        Value::List(list) => list.iter().map(of_value).collect(),
        Value::Table(pairs) => {
            Json::Object(pairs.iter().map(|(name, value)| (name.clone(), of_value(value))).collect())
        }
        Value::Other(written) => serde_json::json!({ "$written": written }),
    }
}
