//! Where a value stands in a file: `channels[0].fees[1].amount`.

use std::fmt;
use std::str::FromStr;

use toml_edit::Key;

use crate::catalogue::write::toml::key;

/// A way from the head of a file to a value, by keys and by rows from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(Vec<Step>);

/// One step of a way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Into a table, by the name of a key.
    Key(String),
    /// Into a list, by the place of a row, from 0.
    Row(usize),
}

/// A text that is no path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPath;

impl Path {
    /// The key below this place.
    pub fn key(mut self, name: &str) -> Self {
        self.0.push(Step::Key(name.to_owned()));
        self
    }

    /// The row of the list that stands here.
    pub fn row(mut self, at: usize) -> Self {
        self.0.push(Step::Row(at));
        self
    }

    /// From the head of the file on.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }
}

/// A key at the head of the file.
impl From<&str> for Path {
    fn from(name: &str) -> Self {
        Path::default().key(name)
    }
}

impl From<&[Step]> for Path {
    fn from(steps: &[Step]) -> Self {
        Path(steps.to_vec())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(name) if at == 0 => f.write_str(&key(name))?,
                Step::Key(name) => write!(f, ".{}", key(name))?,
                Step::Row(row) => write!(f, "[{row}]")?,
            }
        }
        Ok(())
    }
}

impl FromStr for Path {
    type Err = NoPath;

    fn from_str(text: &str) -> Result<Self, NoPath> {
        let mut path = Path::default();
        let mut rest = text;
        while !rest.is_empty() {
            if let Some(inner) = rest.strip_prefix('[') {
                let (row, behind) = inner.split_once(']').ok_or(NoPath)?;
                path = path.row(row.parse().map_err(|_| NoPath)?);
                rest = behind;
                continue;
            }
            let from = match (rest.strip_prefix('.'), path.0.is_empty()) {
                (Some(inner), false) => inner,
                (None, true) => rest,
                (Some(_), true) | (None, false) => return Err(NoPath),
            };
            let (name, behind) = from.split_at(end_of_key(from));
            path = path.key(Key::parse(name).ok().filter(|keys| keys.len() == 1).ok_or(NoPath)?[0].get());
            rest = behind;
        }
        if path.0.is_empty() { Err(NoPath) } else { Ok(path) }
    }
}

/// The end of the key that a text begins with; one in quotes may hold dots.
fn end_of_key(text: &str) -> usize {
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            text[1..].find(quote).map_or(text.len(), |end| end + 1 + quote.len_utf8())
        }
        _ => text.find(['.', '[']).unwrap_or(text.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for text in ["code", "channels[0].fees[12].amount", "dossier[0].items[2].form.title", "texts.\"a.b\""]
        {
            assert_eq!(text.parse::<Path>().map(|path| path.to_string()), Ok(text.to_owned()));
        }
        for text in ["", ".a", "a..b", "a[", "a[x]", "a.", "a b", "a.\"b"] {
            assert_eq!(text.parse::<Path>(), Err(NoPath), "{text}");
        }
    }
}
