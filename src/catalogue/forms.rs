//! What an editor shows of a table of keys: a form, as JSON.
//!
//! In: a [`Table`]. Out: its keys in the order of the file, each with a label, a hint, an example and the control that
//! fits its shape. Label and hint are the key's one description, which speaks of lines of a file: the first clause names,
//! what follows explains, in the words of a form.

mod words;

use serde::Serialize;

use super::keys::{Holds, Key, Shape, Table};
use super::model::Word;
use crate::diagnostic::Lang;

pub(crate) use words::in_form;

/// One key as a field of a form.
#[derive(Serialize)]
pub(crate) struct Field {
    name: &'static str,
    label: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    hint: String,
    /// As somebody would type it.
    #[serde(skip_serializing_if = "String::is_empty")]
    example: String,
    #[serde(skip_serializing_if = "is_not")]
    required: bool,
    control: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    holds: Option<&'static str>,
    /// What may be chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    words: Vec<Choice>,
    /// Of a table, or of each row.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keys: Vec<Field>,
}

#[derive(Serialize)]
struct Choice {
    name: &'static str,
    label: String,
}

fn is_not(flag: &bool) -> bool {
    !flag
}

/// The fields of a table, and all below it.
pub(crate) fn fields(table: &'static Table, lang: Lang) -> Vec<Field> {
    table.keys.iter().map(|key| field(table, key, lang)).collect()
}

/// One key of a table.
pub(crate) fn field(table: &'static Table, key: &'static Key, lang: Lang) -> Field {
    let (label, hint) = label_and_hint(lang.pick(key.vi, key.en));
    let hint = in_form(&hint, table, None, lang);
    let choice = |word: &Word| Choice { name: word.name, label: capitalised(lang.pick(word.vi, word.en)) };
    Field {
        name: key.name,
        label,
        hint,
        example: example(key),
        required: key.required,
        control: control(key.shape),
        holds: holds(key.holds),
        words: words(key).iter().map(choice).collect(),
        keys: key.shape.table().map(|below| fields(below, lang)).unwrap_or_default(),
    }
}

/// As a form calls a key.
pub(crate) fn label(key: &Key, lang: Lang) -> String {
    label_and_hint(lang.pick(key.vi, key.en)).0
}

/// The keys of a path, without their rows.
fn names(path: &str) -> impl Iterator<Item = &str> {
    path.split('.').map(|step| step.split('[').next().unwrap_or(step))
}

/// The key at a path of a form: `channels[0].fees[1].amount`.
pub(crate) fn key_at(keys: &'static Table, path: &str) -> Option<&'static Key> {
    let mut names = names(path).peekable();
    let mut table = keys;
    while let Some(name) = names.next() {
        let key = table.key(name)?;
        if names.peek().is_none() {
            return Some(key);
        }
        table = key.shape.table()?;
    }
    None
}

/// What a word that may be chosen for a key means; nothing where it is none.
pub(crate) fn word(key: &Key, name: &str, lang: Lang) -> Option<&'static str> {
    words(key).iter().find(|word| word.name == name).map(|word| lang.pick(word.vi, word.en))
}

fn words(key: &Key) -> &'static [Word] {
    match key.shape {
        Shape::Choice(words) | Shape::ChoiceOrLines(words) | Shape::Choices(words) => words,
        _ => &[],
    }
}

fn control(shape: Shape) -> &'static str {
    match shape {
        Shape::Line => "line",
        Shape::Text => "text",
        Shape::Lines => "lines",
        Shape::TextOrLines => "text_or_lines",
        Shape::Choice(_) => "choice",
        Shape::ChoiceOrLines(_) => "choice_or_lines",
        Shape::Choices(_) => "choices",
        Shape::Flag => "flag",
        Shape::Count => "count",
        Shape::Halves => "halves",
        Shape::Date => "date",
        Shape::Clock => "clock",
        Shape::Table(_) => "table",
        Shape::Tables(_) => "rows",
        Shape::Named => "named",
        Shape::ByName(_) => "by_name",
    }
}

fn holds(holds: Holds) -> Option<&'static str> {
    match holds {
        Holds::Plain => None,
        Holds::Money => Some("money"),
        Holds::Procedure => Some("procedure"),
        Holds::Field => Some("field"),
        Holds::Place => Some("place"),
        Holds::Case => Some("case"),
    }
}

/// Letters of a label; a longer one ends at its first comma.
const LABEL: usize = 60;

/// The description's first clause, and the rest of it. What is said of a flag's `true` is what it means to tick it.
fn label_and_hint(said: &str) -> (String, String) {
    let said = chosen(said);
    let said = ["true: ", "\"none\": "].iter().find_map(|start| said.strip_prefix(start)).unwrap_or(&said);
    let end = |sign: &str| said.find(sign);
    let ends = [". ", "; ", ": ", " ("].map(end).into_iter().flatten();
    let mut end = ends.min().unwrap_or(said.len());
    if said[..end].chars().count() > LABEL || said[..end].contains(" = ") {
        end = said.find(", ").map_or(end, |comma| comma.min(end));
    }
    let label = said[..end].trim_end_matches('.');
    let rest = said[end..].trim_start_matches([':', ';', '.', ',', ' ']).trim();
    (capitalised(label), in_a_form(&capitalised(rest)))
}

/// What a file names by its short name or its id is chosen in a form.
fn chosen(said: &str) -> String {
    let of_files = [
        ("tên ngắn (slug) của nó trong content/fields.toml", "chọn trong các lĩnh vực đã có"),
        ("Tên ngắn của lĩnh vực trong content/fields.toml", "Lĩnh vực"),
        ("Tên ngắn (slug) của một nơi trong content/places/", "Nơi, chọn trong các nơi đã có"),
        ("nhắc đến id của chúng", "chọn trong các trường hợp này"),
        ("Số người phải đối chiếu, ghi ở checked_by", "Số người phải đối chiếu"),
        ("khi tệp không ghi review_every", "khi tệp không ghi riêng"),
        (" (slug)", ""),
        ("lệnh nhập", "lần nhập"),
    ];
    replaced(said, &of_files)
}

/// A text with the words of a form for each of the words of a file.
fn replaced(said: &str, words: &[(&str, &str)]) -> String {
    words.iter().fold(said.to_owned(), |said, (file, form)| said.replace(file, form))
}

/// A form has no lines that are left out.
fn in_a_form(hint: &str) -> String {
    let of_lines = [
        ("bỏ dòng này", "để trống"),
        ("Bỏ dòng này", "Để trống"),
        ("bỏ dòng đó", "để trống"),
        ("xóa dòng này", "bỏ đánh dấu"),
        ("mỗi người một dòng", "mỗi người một ô"),
        ("; [] là không thuộc việc nào", ""),
        ("Leave it out", "Leave it empty"),
    ];
    replaced(hint, &of_lines)
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Of texts and numbers, without the signs of TOML.
fn example(key: &Key) -> String {
    let plain = key.example.trim_matches('"');
    match key.shape {
        Shape::Line | Shape::Text | Shape::TextOrLines => plain.to_owned(),
        Shape::Count | Shape::Halves => plain.replace('_', "."),
        Shape::Lines | Shape::ChoiceOrLines(_) => {
            let first = key.example.trim_start_matches('[').split("\", \"").next().unwrap_or_default();
            first.trim_matches(['"', '[', ']']).to_owned()
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::shelves::ROWS;

    #[test]
    fn every_key_has_a_label_that_fits_beside_a_field() {
        fn each(fields: &[Field], wrong: &mut Vec<String>) {
            for field in fields {
                let letters = field.label.chars().count();
                if !(2..=70).contains(&letters) {
                    wrong.push(format!("{}: {}", field.name, field.label));
                }
                each(&field.keys, wrong);
            }
        }
        let mut wrong = Vec::new();
        for lang in [Lang::Vi, Lang::En] {
            ROWS.iter().for_each(|row| each(&fields(row.keys, lang), &mut wrong));
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn no_hint_speaks_of_toml() {
        fn each(fields: &[Field], wrong: &mut Vec<String>) {
            for field in fields {
                let said = format!("{}: {} {}", field.name, field.label, field.hint);
                let is_key = |word: &str| word.contains('_') && !word.contains(|c: char| c.is_uppercase());
                let words = format!("{} {}", field.label, field.hint);
                let names = words.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(is_key);
                let told =
                    [" = ", "[[", "slug", ".toml", "{ ", "dòng này"].iter().any(|sign| words.contains(sign));
                if names || told {
                    wrong.push(said);
                }
                each(&field.keys, wrong);
            }
        }
        let mut wrong = Vec::new();
        let tables = ROWS.iter().map(|row| row.keys).chain(words::SINGLE);
        tables.for_each(|table| each(&fields(table, Lang::Vi), &mut wrong));
        wrong.sort();
        wrong.dedup();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn the_first_clause_is_the_label() {
        let told = |said: &str| label_and_hint(said);
        assert_eq!(told("Số ngày làm việc."), ("Số ngày làm việc".to_owned(), String::new()));
        let (label, hint) = told("true: nộp ở xã nào trong tỉnh cũng được. Không rõ thì bỏ dòng này.");
        assert_eq!((&*label, &*hint), ("Nộp ở xã nào trong tỉnh cũng được", "Không rõ thì để trống."));
    }
}
