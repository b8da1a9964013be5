//! Measures TOML against the table of keys: what is unknown, misplaced, missing, of the wrong type,
//! not among the allowed words, empty, or unfit for one line of a page.

use toml::Spanned;
use toml::de::DeValue;

use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words};
use crate::vietnamese::{
    hidden, is_control_or_bidi, is_other_space, legacy_encoding, legacy_phrase, mojibake, one_line, seen,
    unbroken,
};

use super::Node;
use super::called::choices;
use super::meant::{Stands, meant, quoted, refused, several};
use super::node::{date, halves, whole};
use super::path;
use super::unknown::{is_header, unknown};
use crate::catalogue::keys::{Key, Shape, Table};
use crate::catalogue::model::Word;

/// Measures a file. A file that could not be read in full is not blamed for what seems to be missing.
pub(crate) fn validate(root: Node<'_>, keys: &'static Table, broken: bool, report: &mut Report) {
    Validator { root: keys, text: root.whole_text(), broken, report }.table(root, keys);
}

struct Validator<'r> {
    root: &'static Table,
    text: &'r str,
    broken: bool,
    report: &'r mut Report,
}

impl Validator<'_> {
    fn table(&mut self, node: Node<'_>, keys: &'static Table) {
        let mut meant: Vec<&str> = Vec::new();
        for (name, value) in node.table {
            match keys.key(name.get_ref()) {
                Some(key) => self.value(node, (keys, key), value),
                // A name that is no bare key was reported by the parser.
                None if self.broken && !is_bare(name.get_ref()) => {}
                None => {
                    let (found, near) = unknown(self.root, node, keys, (name, value));
                    self.report.push(found);
                    meant.extend(near);
                }
            }
        }
        let absent = |key: &&Key| key.required && !node.has(key.name) && !meant.contains(&key.name);
        for key in keys.keys.iter().filter(absent) {
            self.report.push(missing(key, node.span()));
        }
    }

    fn value(
        &mut self,
        node: Node<'_>,
        (around, key): (&'static Table, &'static Key),
        value: &Spanned<DeValue<'_>>,
    ) {
        let place = node.place(value.span());
        if self.broken && is_made_up(value.get_ref(), node.source(&place)) {
            return;
        }
        if key.required && value.get_ref().as_str().is_some_and(|text| text.trim().is_empty()) {
            let label = Words::new(
                format!("ghi vào đây, ví dụ {}", key.example),
                format!("write it here, such as {}", key.example),
            );
            self.report
                .push(Diagnostic::new(Mistake::MissingKey { key: &key.name }).span(place).label(label));
            return;
        }
        match (key.shape, value.get_ref()) {
            (Shape::Flag, DeValue::Boolean(_)) => {}
            (Shape::Line | Shape::Clock, DeValue::String(text)) => self.line(key.name, text, place),
            (Shape::Text | Shape::TextOrLines, DeValue::String(text)) => {
                self.long_text(key.name, text, place)
            }
            (Shape::Choice(words) | Shape::ChoiceOrLines(words), DeValue::String(text)) => {
                self.choice(key, words, text, place);
            }
            (Shape::Lines | Shape::TextOrLines | Shape::ChoiceOrLines(_), DeValue::Array(list)) => {
                self.each(node, (around, key), list, |this, text, place| this.line(key.name, text, place));
            }
            (Shape::Choices(words), DeValue::Array(list)) => {
                self.each(node, (around, key), list, |this, text, place| {
                    this.choice(key, words, text, place)
                });
            }
            (Shape::Count, number) if whole(number).is_some() => {}
            (Shape::Halves, number) if halves(number).is_some() => {}
            (Shape::Date, stamp) if date(stamp).is_some() => {}
            (Shape::Table(keys), DeValue::Table(table)) => {
                self.table(Node::new(node.whole_text(), node.offset(), table, value.span()), keys);
            }
            (Shape::Named, DeValue::Table(table)) => {
                for (name, value) in table {
                    match value.get_ref() {
                        DeValue::String(text) => {
                            self.long_text(name.get_ref(), text, node.place(value.span()))
                        }
                        _ => self.wrong_type(node, (around, key), Shape::Text, value),
                    }
                }
            }
            (Shape::ByName(keys), DeValue::Table(table)) => {
                for (_, value) in table {
                    match value.get_ref() {
                        DeValue::Table(table) => {
                            self.table(
                                Node::new(node.whole_text(), node.offset(), table, value.span()),
                                keys,
                            );
                        }
                        _ => self.wrong_type(node, (around, key), Shape::Table(keys), value),
                    }
                }
            }
            (Shape::Tables(_), DeValue::Array(list))
                if !list.is_empty() && !list.iter().any(|one| one.get_ref().is_table()) =>
            {
                self.wrong_type(node, (around, key), key.shape, value);
            }
            (Shape::Tables(keys), DeValue::Array(list)) => {
                for item in list.iter() {
                    match item.get_ref() {
                        DeValue::Table(table) => {
                            self.table(Node::new(node.whole_text(), node.offset(), table, item.span()), keys);
                        }
                        _ => self.wrong_type(node, (around, key), Shape::Table(keys), item),
                    }
                }
            }
            _ => self.wrong_type(node, (around, key), key.shape, value),
        }
    }

    fn each(
        &mut self,
        node: Node<'_>,
        (around, key): (&'static Table, &'static Key),
        list: &toml::de::DeArray<'_>,
        mut check: impl FnMut(&mut Self, &str, Span),
    ) {
        for item in list.iter() {
            let place = node.place(item.span());
            match item.get_ref() {
                DeValue::String(text) => check(self, text, place),
                _ => {
                    let shape = if let Shape::Choices(words) = key.shape {
                        Shape::Choice(words)
                    } else {
                        Shape::Line
                    };
                    self.wrong_type(node, (around, key), shape, item);
                }
            }
        }
    }

    /// What is open around a value on its line.
    fn stands(&self, place: &Span) -> Stands {
        let before = self.text[..place.start as usize].rsplit('\n').next().unwrap_or_default();
        let (mut open, mut quote) = (Vec::new(), None);
        for c in before.chars() {
            match (c, quote) {
                ('"' | '\'', None) => quote = Some(c),
                (_, Some(own)) if c == own => quote = None,
                ('[', None) => open.push(Stands::List),
                ('{', None) => open.push(Stands::Braces),
                (']' | '}', None) => drop(open.pop()),
                _ => {}
            }
        }
        open.pop().unwrap_or(Stands::Line)
    }

    fn source(&self, place: &Span) -> &str {
        self.text.get(place.start as usize..place.end as usize).unwrap_or("")
    }

    fn line(&mut self, name: &str, text: &str, place: Span) {
        if text.trim().is_empty() {
            self.report.push(Diagnostic::new(Mistake::EmptyText { key: &name }).span(place));
        } else if !is_plain(text) && text.trim().contains(is_control_or_bidi) {
            let found = text.trim().chars().find(|c| is_control_or_bidi(*c)).unwrap_or(' ');
            if self.broken && found.is_control() && self.source(&place).contains(found) {
                // The parser has refused it already.
                return;
            }
            // `forms\to-khai.docx`: the parser took two of its signs for a tab.
            let written = self.source(&place);
            let typed = written.trim_matches('"');
            if let Some(meant) = path::Meant::by(typed).filter(|_| typed.contains('\\')) {
                self.report.push(Diagnostic::new(Mistake::BadEscape).span(place).label(meant.words()));
                return;
            }
            if let Some(path) = typed_path(written, found) {
                let label = Words::new(format!("viết {path}"), format!("write {path}"));
                let help = Words::new(
                    "giữa hai dấu \" thì \\ và chữ đứng sau là một ký hiệu, không phải hai chữ; tên tệp thì nên dùng /",
                    "between \" a \\ and the letter behind it are one sign, not two; in paths write /",
                );
                self.report.push(Diagnostic::new(Mistake::BadEscape).span(place).label(label).help(help));
                return;
            }
            let right = quoted(&unbroken(text).unwrap_or_else(|| seen(&one_line(text))));
            let mistake = Mistake::NotOneLine { key: &name, character: describe(found) };
            let label = Words::new(format!("viết {right}"), format!("write {right}"));
            self.report.push(Diagnostic::new(mistake).span(place).label(label));
        } else if !is_plain(text)
            && let Some(found) =
                text.chars().find(|c| hidden(*c).is_some() && !is_other_space(*c) && !joins(*c))
            && !is_part_of_letters(found, text)
        {
            let right = quoted(&seen(text));
            let mistake = Mistake::HiddenCharacter { key: &name, character: describe(found) };
            let label = Words::new(format!("viết {right}"), format!("write {right}"));
            self.report.push(Diagnostic::new(mistake).span(place).label(label));
        }
    }

    fn long_text(&mut self, name: &str, text: &str, place: Span) {
        if text.trim().is_empty() {
            self.report.push(Diagnostic::new(Mistake::EmptyText { key: &name }).span(place));
        } else if !is_plain(text) {
            let is_hidden = |c: char| {
                let control = is_control_or_bidi(c) && !matches!(c, '\n' | '\t');
                control || hidden(c).is_some() && !is_other_space(c) && !joins(c)
            };
            if let Some(found) = text.chars().find(|c| is_hidden(*c))
                && !is_part_of_letters(found, text)
            {
                let mistake = Mistake::HiddenCharacter { key: &name, character: describe(found) };
                let found = Diagnostic::new(mistake).span(place);
                let is_line = !text.contains('\n') && !text.contains(char::is_control);
                let right = is_line.then(|| quoted(&seen(text)));
                self.report.push(found.written(right.as_deref()));
            }
        }
    }

    fn choice(&mut self, key: &Key, words: &'static [Word], text: &str, place: Span) {
        let text = text.trim();
        if words.iter().any(|word| word.name == text) {
            return;
        }
        // A single code where a list of codes belongs.
        if let Shape::ChoiceOrLines(_) = key.shape
            && text.contains(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_digit() || ".,; ".contains(c))
        {
            let right = meant(key, Shape::Lines, None, text, Stands::Line).words();
            let unknown = Mistake::UnknownWord { key: &key.name, word: &text };
            return self.report.push(Diagnostic::new(unknown).span(place).label(right));
        }
        let near = choices(words, text);
        let list = |say: fn(&Word) -> &str| {
            let each: Vec<_> =
                words.iter().map(|word| format!("\"{}\" ({})", word.name, say(word))).collect();
            each.join(", ")
        };
        let (or_vi, or_en) = match key.shape {
            Shape::ChoiceOrLines(_) => ("; hoặc một danh sách [\"…\"]", "; or a list [\"…\"]"),
            _ => ("", ""),
        };
        let help = Words::new(
            format!("các từ dùng được: {}{or_vi}", list(|word| word.vi)),
            format!("the words are: {}{or_en}", list(|word| word.en)),
        );
        let unknown = Diagnostic::new(Mistake::UnknownWord { key: &key.name, word: &text }).span(place);
        let unknown = match near.as_deref() {
            Some([only]) => unknown.nearest(Some(only)),
            Some(all) => unknown.written(Some(&several(all))),
            None => unknown,
        };
        self.report.push(unknown.help(help));
    }

    /// A value of another kind than its key takes, with what to write instead.
    fn wrong_type(
        &mut self,
        node: Node<'_>,
        (around, key): (&'static Table, &'static Key),
        shape: Shape,
        value: &Spanned<DeValue<'_>>,
    ) {
        let place = node.place(value.span());
        let written = node.source(&place);
        if self.broken && is_made_up(value.get_ref(), written) {
            return;
        }
        let value = value.get_ref();
        if let Some(table) = key.shape.table().filter(|_| written.starts_with('[') && is_header(written)) {
            // `[cases]` for `[[cases]]`, or the other way round.
            let header = table.header(self.root);
            let label = Words::new(format!("viết {header}"), format!("write {header}"));
            self.report.push(
                Diagnostic::new(Mistake::TableName { name: &table.path })
                    .span(first_line(&place, written))
                    .label(label),
            );
            return;
        }
        let written = match (shape, value) {
            (Shape::Line | Shape::Text, DeValue::Array(list)) if list.len() == 1 => {
                list.first().map_or("", |item| node.source(&node.place(item.span())))
            }
            _ => written,
        };
        let stands = self.stands(&place);
        self.report.push(refused(key, shape, Some(around), written, (place, stands)));
    }
}

/// A text that was meant letter by letter, where a backslash and a letter became a control character: a path of
/// Windows, "C:\thu muc\ten". A line break or a tab alone may be meant as one.
fn typed_path(written: &str, found: char) -> Option<String> {
    let inner = written.strip_prefix('"')?.strip_suffix('"')?;
    let is_path = inner.contains(":\\")
        || found == '\t' && inner.matches('\\').count() > 1
        || found.is_control() && !matches!(found, '\n' | '\t');
    let is_sound = !inner.contains(['\'', '\n', '\t']) && inner.contains('\\') && !inner.contains("\\u");
    (is_path && is_sound && !inner.contains("\\\"")).then(|| format!("'{inner}'"))
}

fn first_line(place: &Span, written: &str) -> Span {
    let line = written.split('\n').next().unwrap_or(written).trim_end();
    place.start..place.start + line.len() as u32
}

/// A key that must be there, with the line to add.
fn missing(key: &Key, place: Span) -> Diagnostic {
    let help = Words::new(
        format!("thêm dòng: {} = {}", key.name, key.example),
        format!("add the line: {} = {}", key.name, key.example),
    );
    Diagnostic::new(Mistake::MissingKey { key: &key.name })
        .span(place)
        .label(Words::new(key.vi, key.en))
        .help(help)
}

/// A value that the recovering parser made up where it could not read what stands there; that was reported.
fn is_made_up(value: &DeValue<'_>, written: &str) -> bool {
    match value {
        _ if written.is_empty() => true,
        DeValue::String(_) => !written.starts_with(['"', '\'']),
        DeValue::Boolean(_) => !matches!(written, "true" | "false"),
        DeValue::Integer(number) => number.as_str().is_empty(),
        DeValue::Float(number) => number.as_str().is_empty(),
        DeValue::Datetime(stamp) => stamp.date.is_none() && stamp.time.is_none(),
        DeValue::Array(_) | DeValue::Table(_) => false,
    }
}

/// What other scripts and pictures need between two letters.
fn joins(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn is_bare(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// Whether what nobody sees is half of a letter: UTF-8 read in another encoding is full of them, and the soft hyphen is
/// the "ư" of TCVN3. Such a text is told with what it reads, and without its halves nobody could read it.
fn is_part_of_letters(found: char, text: &str) -> bool {
    matches!(found, '\u{80}'..='\u{ad}')
        && (!mojibake(text).is_empty() || legacy_encoding(text).is_some() || legacy_phrase(text).is_some())
}

/// Nothing below the space, no C1 controls, no bidirectional marks: one look at the bytes is enough for most texts.
fn is_plain(text: &str) -> bool {
    !text.bytes().any(|byte| byte < 0x20 || matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2 | 0xef))
}

fn describe(c: char) -> Words {
    let code = format!("U+{:04X}", u32::from(c));
    match (c, hidden(c)) {
        ('\n', _) => Words::new("dấu xuống dòng", "a line break"),
        ('\t', _) => Words::new("dấu Tab", "a tab"),
        (_, Some((vi, en))) => Words::new(format!("{vi} ({code})"), format!("{en} ({code})")),
        (_, None) => Words::same(code),
    }
}
