//! What a table of keys is: what may stand in a file, each key with its shape, its words and an example.
//!
//! The tables themselves stand with the kinds (`kinds/<kind>/keys.rs`). They drive the reader (unknown, misplaced and
//! ill-typed keys), edits, the JSON Schema for editors, the commented file that `niemyet new` writes and
//! `docs/format.md`, so that these never disagree. What the values of several keys mean together is decided in `lower`,
//! not here.

pub(crate) mod prints;
pub(crate) mod records;
pub(crate) mod review;
pub(crate) mod time;
pub(crate) mod words;

use super::model::Word;
use crate::diagnostic::Words;

/// A table of TOML: the root of a file (`path` is empty) or a nested one.
pub struct Table {
    /// Dotted, as it stands in a header: `channels.fees`.
    pub(crate) path: &'static str,
    /// In the order in which a file is written.
    pub keys: &'static [Key],
}

/// Tables that stand on one line inside their neighbours.
const WITHOUT_HEADER: &[&str] = &[
    "processing_time",
    "committed_time",
    "processing_time.remote",
    "processing_time.by_case",
    "processing_time.stages",
    "channels.processing_time",
    "channels.processing_time.remote",
    "channels.processing_time.by_case",
    "channels.processing_time.stages",
    "dossier.items",
    "dossier.items.form",
    "imported.parts",
    "copies",
    "handed_out",
    "posted",
    "papers.form",
    "commune.phones",
    "commune.feedback",
    "review_every",
    "review.every",
    "years.off",
    "years.work",
];

/// Whether a table of this path, where it is written anew, begins with a header of its own.
pub(crate) fn has_header(path: &str) -> bool {
    !WITHOUT_HEADER.contains(&path)
}

/// One key: what it is called, what it holds, what it is for.
pub struct Key {
    /// As a file writes it.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether a file without it is a mistake.
    pub required: bool,
    pub(crate) vi: &'static str,
    pub(crate) en: &'static str,
    /// A value as it would be written in the file.
    pub example: &'static str,
    /// What its value, or each of its values, stands for.
    pub(crate) holds: Holds,
}

/// What a value stands for beyond its shape, for whoever offers something to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Plain,
    /// Dong.
    Money,
    /// The code of a procedure.
    Procedure,
    /// The slug of a field.
    Field,
    /// The slug of a place.
    Place,
    /// The id of a case of the same file.
    Case,
}

/// What a key's value must be.
#[derive(Clone, Copy)]
pub enum Shape {
    /// Plain text on one line, without control characters.
    Line,
    /// Plain text that may run over several lines.
    Text,
    /// A list of one-line texts.
    Lines,
    /// One text, or a list of them.
    TextOrLines,
    /// One of these words.
    Choice(&'static [Word]),
    /// One of these words, or a list of one-line texts that take its place.
    ChoiceOrLines(&'static [Word]),
    /// A list of these words.
    Choices(&'static [Word]),
    /// `true` or `false`.
    Flag,
    /// A whole number from 0.
    Count,
    /// A number from 0 that may have a half.
    Halves,
    /// A day, `2026-07-01`.
    Date,
    /// A time of day, `"15:00"`.
    Clock,
    /// A table of these keys.
    Table(&'static Table),
    /// A list of tables of these keys.
    Tables(&'static Table),
    /// A table whose keys the author names; its values are texts.
    Named,
    /// The same, where each value is a table of these keys.
    ByName(&'static Table),
}

pub(crate) const fn key(
    name: &'static str,
    shape: Shape,
    vi: &'static str,
    en: &'static str,
    example: &'static str,
) -> Key {
    Key { name, shape, required: false, vi, en, example, holds: Holds::Plain }
}

/// The key `slug` of a file that gets an address.
pub(crate) const fn slug(vi: &'static str) -> Key {
    key(
        "slug",
        Shape::Line,
        vi,
        "Short name without marks; the file's own name when absent.",
        r#""nop-truc-tuyen""#,
    )
}

/// The key `former_slugs` of a file that has a page: a printed address leads on after the page got another.
pub(crate) const FORMER_SLUGS: Key = key(
    "former_slugs",
    Shape::Lines,
    "Những tên ngắn cũ của trang (slug): địa chỉ cũ, mã QR đã in vẫn dẫn đến đây.",
    "Former short names of the page: old addresses and printed QR codes still lead here.",
    r#"["nop-o-nha"]"#,
);

/// The key `draft` of every kind but procedures.
pub(crate) const DRAFT: Key = key(
    "draft",
    Shape::Flag,
    "true: bản nháp, chưa đưa lên đâu cả. Viết xong thì xóa dòng này.",
    "true: a draft, in no output.",
    "true",
);

impl Key {
    pub(crate) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub(crate) const fn holds(mut self, holds: Holds) -> Self {
        self.holds = holds;
        self
    }
}

impl Table {
    /// The key of a name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|key| key.name)
    }

    /// This table and all below it.
    pub(crate) fn all(&'static self) -> Vec<&'static Table> {
        let mut tables = vec![self];
        for key in self.keys {
            if let Some(below) = key.shape.table() {
                tables.extend(below.all());
            }
        }
        tables
    }

    /// Tables of the same file that know this key, for telling an author where it belongs.
    pub(crate) fn homes(&'static self, name: &str) -> Vec<&'static Table> {
        self.all().into_iter().filter(|table| table.key(name).is_some()).collect()
    }

    /// How people find it in the file: `[authority]`, `[[channels]]`, or the head of the file.
    pub(crate) fn place(&self, root: &'static Table) -> Words {
        if self.path.is_empty() {
            return Words::new(
                "đầu tệp (trên mọi dòng bắt đầu bằng “[”)",
                "the head of the file (above every line that begins with “[”)",
            );
        }
        let header = self.header(root);
        Words::new(format!("bảng {header}"), format!("the table {header}"))
    }

    /// `[authority]`, or `[[channels]]` where there may be several.
    pub(crate) fn header(&self, root: &'static Table) -> String {
        match root.shape_of(self.path) {
            Some(Shape::Tables(_)) => format!("[[{}]]", self.path),
            _ => format!("[{}]", self.path),
        }
    }

    fn shape_of(&'static self, path: &str) -> Option<Shape> {
        self.keys.iter().find_map(|key| match key.shape.table() {
            Some(below) if below.path == path => Some(key.shape),
            Some(below) => below.shape_of(path),
            None => None,
        })
    }
}

impl Shape {
    pub(crate) fn table(self) -> Option<&'static Table> {
        match self {
            Shape::Table(table) | Shape::Tables(table) | Shape::ByName(table) => Some(table),
            _ => None,
        }
    }

    /// What the value must be, in words.
    pub(crate) fn expected(self) -> Words {
        let (vi, en) = match self {
            Shape::Line => ("chữ trong ngoặc kép \"…\"", "text in quotes \"…\""),
            Shape::Text => (
                "chữ trong ngoặc kép \"…\" (nhiều dòng thì đặt giữa ''' và ''')",
                "text in quotes \"…\" (between ''' and ''' if it has several lines)",
            ),
            Shape::Lines => {
                ("danh sách chữ, ví dụ [\"một\", \"hai\"]", "a list of texts, such as [\"one\", \"two\"]")
            }
            Shape::TextOrLines => (
                "chữ trong ngoặc kép \"…\" hoặc danh sách [\"…\", \"…\"]",
                "text in quotes \"…\" or a list [\"…\", \"…\"]",
            ),
            Shape::Choice(_) => ("một từ trong ngoặc kép", "one word in quotes"),
            Shape::ChoiceOrLines(_) => (
                "một từ trong ngoặc kép hoặc danh sách [\"…\", \"…\"]",
                "one word in quotes or a list [\"…\", \"…\"]",
            ),
            Shape::Choices(_) => {
                ("danh sách từ trong ngoặc vuông [\"…\"]", "a list of words in brackets [\"…\"]")
            }
            Shape::Flag => {
                ("true (có) hoặc false (không), không có ngoặc kép", "true or false, without quotes")
            }
            Shape::Count => (
                "số nguyên, không có ngoặc kép; nhóm nghìn viết bằng dấu gạch dưới: 150_000",
                "a whole number without quotes; thousands are grouped as 150_000",
            ),
            Shape::Halves => {
                ("số, không có ngoặc kép; nửa viết là 3.5", "a number without quotes; halves as 3.5")
            }
            Shape::Date => (
                "ngày viết theo thứ tự năm-tháng-ngày, không có ngoặc kép: 2025-07-01",
                "a date as year-month-day without quotes: 2025-07-01",
            ),
            Shape::Clock => ("giờ trong ngoặc kép: \"15:00\"", "a time of day in quotes: \"15:00\""),
            Shape::Table(_) | Shape::Named | Shape::ByName(_) => {
                ("một bảng: { khóa = giá trị }", "a table: { key = value }")
            }
            Shape::Tables(_) => (
                "danh sách bảng, mỗi bảng bắt đầu bằng một dòng [[…]]",
                "a list of tables, each begun by a line [[…]]",
            ),
        };
        Words::new(vi, en)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::kinds::addresses::ADDRESSES;
    use crate::catalogue::kinds::calendar::CALENDAR;
    use crate::catalogue::kinds::field::FIELDS;
    use crate::catalogue::kinds::laws::LAWS;
    use crate::catalogue::kinds::site::SITE;
    use crate::catalogue::kinds::synonyms::SYNONYMS;
    use crate::catalogue::kinds::translation::TRANSLATION;
    use crate::catalogue::shelves::ROWS;

    /// Every table that is the root of a file.
    fn roots() -> impl Iterator<Item = &'static Table> {
        let single: [&'static Table; 7] =
            [&SITE, &FIELDS, &SYNONYMS, &CALENDAR, &LAWS, &ADDRESSES, &TRANSLATION];
        ROWS.iter().map(|row| row.keys).chain(single)
    }

    #[test]
    fn names_and_words_are_unique() {
        for root in roots() {
            for table in root.all() {
                let mut names: Vec<_> = table.names().collect();
                names.sort_unstable();
                names.dedup();
                assert_eq!(names.len(), table.keys.len(), "{}", table.path);
                assert!(table.keys.iter().all(|key| !key.vi.is_empty() && !key.en.is_empty()));
            }
        }
    }

    #[test]
    fn examples_parse_as_their_kind() {
        for root in roots() {
            for key in root.all().iter().flat_map(|table| table.keys) {
                let line = format!("{} = {}", key.name, key.example);
                let table: toml::Table = line.parse().unwrap_or_else(|error| panic!("{line}: {error}"));
                let value = &table[key.name];
                let fits = match key.shape {
                    Shape::Line | Shape::Text | Shape::TextOrLines | Shape::Clock => value.is_str(),
                    Shape::ChoiceOrLines(_) if value.is_array() => true,
                    Shape::Choice(words) | Shape::ChoiceOrLines(words) => {
                        words.iter().any(|word| value.as_str() == Some(word.name))
                    }
                    Shape::Flag => value.is_bool(),
                    Shape::Count => value.is_integer(),
                    Shape::Halves => value.is_integer() || value.is_float(),
                    Shape::Date => value.is_datetime(),
                    Shape::Lines | Shape::Choices(_) | Shape::Tables(_) => value.is_array(),
                    Shape::Table(_) | Shape::Named | Shape::ByName(_) => value.is_table(),
                };
                assert!(fits, "{line}");
            }
        }
    }
}
