//! What a piece of a file says, in the words of its form: for people who do not know how a file is written.
//!
//! Out: a line for each value or row, so that two of them can be compared line by line. Nothing that is said is left out;
//! labels and words are those of the table that a value stands in.

use std::fmt::Write as _;

use super::{Edit, Form, Frame, Value};
use crate::catalogue::forms::{label, word};
use crate::catalogue::keys::{Key, Table};
use crate::diagnostic::Lang;
use crate::vietnamese::{by_thousands, short_date};

/// The keys in a text and what they say; nothing where the text cannot be read.
pub(crate) fn in_words(keys: &'static Table, text: &str, lang: Lang) -> Option<String> {
    let edit = Edit::open(Frame { form: Form::Toml, keys }, text).ok()?;
    let mut told = Told { lang, out: String::new() };
    edit.said().pairs().iter().for_each(|(name, value)| told.pair(Some(keys), name, value, 0));
    Some(told.out)
}

struct Told {
    lang: Lang,
    out: String,
}

impl Told {
    /// A value behind its label; what holds others begins a line, and they stand below it.
    fn pair(&mut self, table: Option<&'static Table>, name: &str, value: &Value, depth: usize) {
        let key = table.and_then(|table| table.key(name));
        let label = key.map_or_else(|| name.to_owned(), |key| label(key, self.lang));
        let below = key.and_then(|key| key.shape.table());
        match value {
            Value::List(values) if values.iter().any(|value| matches!(value, Value::Table(_))) => {
                values.iter().for_each(|value| self.row(&label, below, value, depth));
            }
            Value::Table(pairs) if pairs.len() > 1 => {
                self.line(&format!("{label}:"), depth);
                pairs.iter().for_each(|(name, value)| self.pair(below, name, value, depth + 1));
            }
            Value::Table(_) => self.row(&label, below, value, depth),
            _ => self.line(&format!("{label}: {}", self.plain(key, value)), depth),
        }
    }

    /// A row of a list, or a table of one value: its plain values in one line, then what is in the others.
    fn row(&mut self, label: &str, table: Option<&'static Table>, row: &Value, depth: usize) {
        let is_plain = |value: &Value| match value {
            Value::List(values) => !values.iter().any(|value| matches!(value, Value::Table(_))),
            Value::Table(_) => false,
            _ => true,
        };
        let mut said = Vec::new();
        for (name, value) in row.pairs().iter().filter(|(_, value)| is_plain(value)) {
            let key = table.and_then(|table| table.key(name));
            let of = key.map_or_else(|| name.clone(), |key| self::label(key, self.lang));
            said.push(format!("{of}: {}", self.plain(key, value)));
        }
        self.line(format!("{label}: {}", said.join("; ")).trim_end(), depth);
        for (name, value) in row.pairs().iter().filter(|(_, value)| !is_plain(value)) {
            self.pair(table, name, value, depth + 1);
        }
    }

    fn line(&mut self, text: &str, depth: usize) {
        let indent = "  ".repeat(depth);
        for line in text.lines() {
            let _ = writeln!(self.out, "{indent}{line}");
        }
    }

    fn plain(&self, key: Option<&'static Key>, value: &Value) -> String {
        match value {
            Value::Text(text) => {
                let known = key.and_then(|key| word(key, text, self.lang));
                known.map_or_else(|| text.trim().to_owned(), str::to_owned)
            }
            Value::Whole(number) => by_thousands(&number.to_string(), '.'),
            Value::Halves(halves) => {
                let half = if halves.0 % 2 == 1 { ",5" } else { "" };
                format!("{}{half}", halves.0 / 2)
            }
            Value::Flag(flag) => match flag {
                true => self.lang.pick("có", "yes").to_owned(),
                false => self.lang.pick("không", "no").to_owned(),
            },
            Value::Date(day) => short_date(*day),
            Value::List(values) => {
                values.iter().map(|value| self.plain(key, value)).collect::<Vec<_>>().join(" | ")
            }
            Value::Table(_) => String::new(),
            Value::Other(written) => written.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::kinds::procedure::ROW;

    #[test]
    fn each_word_is_told_as_its_own_table_has_it() {
        let text = "processing_time = { working_days = 3.5 }\nboundary_free = true\n\n[[channels]]\nvia = \"in-person\"\n\
                    [[channels.fees]]\nkind = \"charge\"\namount = 70_000\nset_by = \"province\"\n";
        let told = in_words(ROW.keys, text, Lang::Vi).expect("it can be read");
        assert!(told.contains("Số ngày làm việc: 3,5"), "{told}");
        assert!(told.contains("lệ phí;") && told.contains("70.000") && told.contains(": có"), "{told}");
        assert!(!told.contains("Thủ tục đặc thù"), "the word of another key: {told}");
        assert!(!told.contains('"') && !told.contains('='), "{told}");
        assert_eq!(in_words(ROW.keys, "= nothing", Lang::Vi), None);
    }
}
