//! What is said of keys and lines of a file, in the words of its form: a field is called by its label, and what is
//! written as TOML is told as it is typed or chosen there.
//!
//! In: a sentence that speaks of a file, and the keys that it may mean, the nearest first. Out: the sentence for a form.
//! What an author wrote stands between “ ” and is left as it is.

use std::iter::Peekable;
use std::str::CharIndices;

use jiff::civil::Date;
use toml_edit::Value as Toml;

use super::{label, names, replaced, word};
use crate::catalogue::keys::{Key, Shape, Table};
use crate::catalogue::kinds::calendar::CALENDAR;
use crate::catalogue::kinds::field::FIELDS;
use crate::catalogue::kinds::laws::LAWS;
use crate::catalogue::kinds::site::SITE;
use crate::catalogue::kinds::synonyms::SYNONYMS;
use crate::catalogue::shelves::ROWS;
use crate::diagnostic::Lang;
use crate::vietnamese::{integer, short_date};

/// What is done to lines of a file is done to a field; a draft has a button.
const OF_LINES: &[(&str, &str)] = &[
    ("chưa biết thì xóa cả dòng này", "chưa biết thì để trống ô này"),
    ("chưa biết thì bỏ dòng này", "chưa biết thì để trống ô này"),
    ("bỏ dòng này", "để trống ô này"),
    ("bỏ cả dòng", "để trống"),
    ("hoặc xóa cả dòng", "hoặc để trống"),
    ("bỏ dòng ", "để trống "),
    ("xóa dòng này", "bỏ đi"),
    ("thêm dòng: ", "thêm "),
    ("mỗi khóa viết trên một dòng riêng", "mỗi điều viết trên một dòng riêng"),
    ("thêm draft = true", "bấm “Cất thành bản nháp”"),
    ("ghi draft = true ở đầu tệp", "bấm “Cất thành bản nháp”"),
    ("ghi draft = true", "bấm “Cất thành bản nháp”"),
    ("xóa dòng draft = true", "bấm “Đăng lên trang”"),
    (" (khóa slug)", ""),
    (" (slug)", ""),
    ("slug, hoặc tên tệp", "hoặc tên tệp"),
    (" vào [site]", ""),
    (" trong niemyet.toml", " ở Thông tin xã"),
    ("sửa niemyet.toml", "sửa ở Thông tin xã"),
    (", không có ngoặc kép", ""),
    (" trong ngoặc kép", ""),
    ("take out the line draft = true", "press “Đăng lên trang”"),
    (" to [site]", ""),
];

/// What is written where only the value is to be taken out of a line.
const OF_VALUES: [(&str, &str, &str); 2] = [
    ("chưa biết thì chỉ xóa ", "giữ phần còn lại của ", "chưa biết thì để trống ô này"),
    ("while it is not known take ", "", "leave the field empty while it is not known"),
];

/// The keys of files that are of no kind and have a form.
pub(super) const SINGLE: [&Table; 5] = [&SITE, &FIELDS, &CALENDAR, &LAWS, &SYNONYMS];

/// Words of Vietnamese, and of TOML's own, that are keys too.
const WORDS: [&str; 4] = ["to", "on", "say", "true"];

/// A sentence about a file, in the words of its form. `near` is the place in the form that it is about.
pub(crate) fn in_form(said: &str, keys: &'static Table, near: Option<&str>, lang: Lang) -> String {
    for (start, end, form) in OF_VALUES {
        if said.starts_with(start) && said.contains(end) {
            return form.to_owned();
        }
    }
    let said = replaced(said, OF_LINES);
    let mut teller = Teller { said: &said, known: Known::near(keys, near), lang, out: String::new() };
    teller.tell();
    teller.out
}

/// The tables in which a name is looked for, in this order.
struct Known(Vec<&'static Table>);

impl Known {
    fn near(keys: &'static Table, near: Option<&str>) -> Self {
        let mut way = vec![keys];
        for name in names(near.unwrap_or_default()) {
            let below = way.last().and_then(|table| table.key(name)).and_then(|key| key.shape.table());
            way.extend(below);
        }
        way.reverse();
        way.extend(keys.all());
        way.extend(SINGLE.into_iter().flat_map(Table::all));
        way.extend(ROWS.iter().flat_map(|row| row.keys.all()));
        Known(way)
    }

    fn key(&self, name: &str) -> Option<&'static Key> {
        self.0.iter().find_map(|table| table.key(name))
    }

    /// The key of a table's header: `commune.hours`.
    fn of_header(&self, header: &str) -> Option<&'static Key> {
        self.key(header.rsplit('.').next().unwrap_or(header).trim())
    }
}

struct Teller<'s> {
    said: &'s str,
    known: Known,
    lang: Lang,
    out: String,
}

impl<'s> Teller<'s> {
    fn tell(&mut self) {
        let said = self.said;
        let mut signs = said.char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            let end = match sign {
                '“' => self.quoted(at),
                '[' => self.header(at),
                '{' => self.braces(at),
                '"' => self.text(at),
                sign if sign.is_ascii_lowercase() && self.begins_name(at) => self.name(at),
                _ => None,
            };
            match end {
                Some(end) => skip_to(&mut signs, end),
                None => self.out.push(sign),
            }
        }
    }

    /// What an author wrote; a key that is named so is one all the same.
    fn quoted(&mut self, at: usize) -> Option<usize> {
        let inside = at + '“'.len_utf8();
        let end = inside + self.said[inside..].find('”')?;
        let own = &self.said[inside..end];
        let key = self.known.0.first().and_then(|table| table.key(own)).filter(|_| own.len() > 2);
        match key {
            Some(key) => self.out.push_str(&format!("“{}”", label(key, self.lang))),
            None => self.out.push_str(&self.said[at..end + '”'.len_utf8()]),
        }
        Some(end + '”'.len_utf8())
    }

    /// `[[cases]]`, `[commune.payment]`
    fn header(&mut self, at: usize) -> Option<usize> {
        let rest = &self.said[at..];
        let name = rest.trim_start_matches('[');
        let name = &name[..name.find(']')?];
        let is_name = name.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'.'));
        let key = self.known.of_header(name).filter(|_| is_name)?;
        self.drop_word("bảng");
        self.out.push_str(&format!("“{}”", label(key, self.lang)));
        let signs = rest.len() - rest.trim_start_matches('[').len();
        Some(at + 2 * signs + name.len())
    }

    /// `{ same_day = "15:00" }`; what is a place of a page in braces is none.
    fn braces(&mut self, at: usize) -> Option<usize> {
        let end = at + self.said[at..].find('}')? + 1;
        let table: toml_edit::InlineTable = match self.said[at..end].replace('…', "\"…\"").parse::<Toml>()
        {
            Ok(Toml::InlineTable(table)) if !table.is_empty() => table,
            _ => return None,
        };
        let told: Option<Vec<String>> = table.iter().map(|(name, value)| self.pair(name, value)).collect();
        self.out.push_str(&told?.join(", "));
        Some(end)
    }

    /// A text in straight quotes is typed without them.
    fn text(&mut self, at: usize) -> Option<usize> {
        let end = at + 1 + self.said[at + 1..].find('"')?;
        self.out.push_str(&format!("“{}”", &self.said[at + 1..end]));
        Some(end + 1)
    }

    /// A name is no part of another word, of a file's name or of an address.
    fn begins_name(&self, at: usize) -> bool {
        let before = self.said[..at].chars().next_back();
        !before.is_some_and(|sign| {
            sign.is_alphanumeric() || matches!(sign, '_' | '-' | '.' | '/' | '#' | '<' | '{')
        })
    }

    /// `name = value`, or a name alone.
    fn name(&mut self, at: usize) -> Option<usize> {
        let rest = &self.said[at..];
        let is_of_name = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
        let name = &rest[..rest.find(|sign| !is_of_name(sign)).unwrap_or(rest.len())];
        let key = self.known.key(name)?;
        let behind = &rest[name.len()..];
        if let Some(written) = behind.strip_prefix(" = ") {
            let read = value(written).and_then(|(value, length)| Some((self.pair(name, &value)?, length)));
            // What is no value is told in words: "ngày đầu tiên không còn áp dụng".
            let (pair, length) = read.unwrap_or_else(|| (format!("{}: ", self.field(key)), 0));
            self.drop_word("dòng");
            if self.follows_verb() {
                self.out.push_str("ở ");
            }
            self.out.push_str(&pair);
            return Some(at + name.len() + " = ".len() + length);
        }
        let goes_on = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-' | '/' | '(');
        let mut next = behind.chars();
        let is_whole = match next.next() {
            Some('.') => !next.next().is_some_and(char::is_alphanumeric),
            Some(sign) => !goes_on(sign),
            None => true,
        };
        let is_meant = match self.lang {
            Lang::Vi => !WORDS.contains(&name) || name == "to" && self.said.contains("from"),
            Lang::En => name.contains('_'),
        };
        if !is_whole || !is_meant {
            return None;
        }
        self.drop_word("khóa");
        self.out.push_str(&format!("“{}”", label(key, self.lang)));
        Some(at + name.len())
    }

    /// A key with its value, as somebody sees it in the form.
    fn pair(&self, name: &str, value: &Toml) -> Option<String> {
        let key = self.known.key(name)?;
        let value = self.value(key, value)?;
        Some(format!("{}: {value}", self.field(key)))
    }

    fn field(&self, key: &Key) -> String {
        let label = label(key, self.lang);
        format!("{}“{label}”", self.lang.pick("ô ", ""))
    }

    fn value(&self, key: &'static Key, value: &Toml) -> Option<String> {
        Some(match value {
            Toml::String(text) => {
                let text = text.value().as_str();
                format!("“{}”", word(key, text, self.lang).unwrap_or(text))
            }
            Toml::Integer(number) => match key.shape {
                Shape::Count => integer(*number.value()),
                _ => number.value().to_string(),
            },
            Toml::Float(number) => number.value().to_string().replace('.', ","),
            Toml::Boolean(flag) => match flag.value() {
                true => self.lang.pick("“Có”", "“Có”").to_owned(),
                false => self.lang.pick("“Không”", "“Không”").to_owned(),
            },
            Toml::Datetime(day) => short_date(day.value().to_string().parse::<Date>().ok()?),
            Toml::Array(list) => {
                let told: Option<Vec<String>> = list.iter().map(|one| self.value(key, one)).collect();
                told?.join(", ")
            }
            Toml::InlineTable(table) => {
                let told: Option<Vec<String>> =
                    table.iter().map(|(name, value)| self.pair(name, value)).collect();
                told?.join(", ")
            }
        })
    }

    /// Whether what was told last is what one does with a field.
    fn follows_verb(&self) -> bool {
        ["thêm", "viết", "ghi", "ghi lại"].iter().any(|verb| self.out.trim_end().ends_with(verb))
    }

    /// Takes out the word for what a file has, where it was told last.
    fn drop_word(&mut self, word: &str) {
        if let Some(before) = self.out.strip_suffix(&format!("{word} ")) {
            self.out.truncate(before.len());
        }
    }
}

fn skip_to(signs: &mut Peekable<CharIndices<'_>>, end: usize) {
    while signs.next_if(|(at, _)| *at < end).is_some() {}
}

/// The value that a text begins with, and its length.
fn value(text: &str) -> Option<(Toml, usize)> {
    let close = |sign: char| text[1..].find(sign).map(|end| end + 2);
    let length = match text.chars().next()? {
        '"' => close('"')?,
        '[' => close(']')?,
        '{' => close('}')?,
        _ => text.find([' ', ',', ';', ')']).unwrap_or(text.len()),
    };
    let written = text[..length].trim_end_matches(['.', ':']);
    let value = written.replace(", …]", ", \"…\"]").replace("{…}", "\"…\"").parse().ok()?;
    Some((value, written.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::kinds::procedure;
    use crate::diagnostic::{Code, code};

    /// Of text that no form can be made of, of what has none, of HTML, and a sum.
    const BY_HAND: &[&str] =
        &["E0101", "E0104", "E0144", "E0147", "E0173", "W0526", "E0583", "E0584", "E0585", "E0662"];

    #[test]
    fn no_finding_speaks_of_toml_in_a_form() {
        let mut wrong = Vec::new();
        for code in Code::ALL {
            let entry = code.entry();
            for said in [entry.vi, entry.help_vi] {
                let said = code::fill(said, |_| "x");
                let told = in_form(&said, procedure::ROW.keys, None, Lang::Vi);
                let is_key = |word: &str| {
                    word.contains('_') && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
                };
                let names = told.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_').any(is_key);
                if names || told.contains(" = ") || told.contains("[[") {
                    wrong.push(format!("{}: {told}", entry.id));
                }
            }
        }
        wrong.retain(|line| !BY_HAND.iter().any(|id| line.starts_with(id)));
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn keys_are_called_by_their_labels() {
        let told =
            |said: &str| in_form(said, procedure::ROW.keys, Some("channels[0].fees[0].amount"), Lang::Vi);
        for (said, form) in [
            (
                "amount ghi bằng đồng: viết amount = 15_000",
                "“Số tiền, chỉ ghi khi biết chắc” ghi bằng đồng: viết ở ô “Số tiền, chỉ ghi khi biết chắc”: 15.000",
            ),
            ("viết \"07:30-11:30\"", "viết “07:30-11:30”"),
            (
                "thì viết { same_day = \"15:00\" }; chưa rõ",
                "thì viết ô “Trong ngày, nếu nộp trước giờ này”: “15:00”; chưa rõ",
            ),
            ("khóa “amount” và “note của ai”", "khóa “Số tiền, chỉ ghi khi biết chắc” và “note của ai”"),
            ("chạy niemyet sang-utf8, xem to.md, to quá", "chạy niemyet sang-utf8, xem to.md, to quá"),
        ] {
            assert_eq!(told(said), form);
        }
    }
}
