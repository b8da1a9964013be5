//! Measures TOML against the table of keys: what is unknown, misplaced, missing, of the wrong type,
//! not among the allowed words, empty, or unfit for one line of a page.

use toml::Spanned;
use toml::de::DeValue;

use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words};
use crate::vietnamese::{fold, is_control_or_bidi, nearest};

use super::Node;
use super::node::{date, halves, whole};
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
        for (name, value) in node.table {
            match keys.key(name.get_ref()) {
                Some(key) => self.value(node, key, value),
                // A name that is no bare key was reported by the parser.
                None if self.broken && !is_bare(name.get_ref()) => {}
                None => self.unknown(name.get_ref(), node.place(name.span()), keys),
            }
        }
        for key in keys.keys.iter().filter(|key| key.required && !self.broken && !node.has(key.name)) {
            self.report.push(missing(key, node.span()));
        }
    }

    /// A key that no table knows, or that stands in the wrong one.
    fn unknown(&mut self, name: &str, place: Span, keys: &'static Table) {
        let homes = self.root.homes(name);
        let near = nearest(name, keys.names());
        let Some(home) = homes.first().filter(|_| near.is_none()) else {
            self.report.push(Diagnostic::new(Mistake::UnknownKey { key: &name }).span(place).nearest(near));
            return;
        };
        let (here, there) = (keys.place(self.root), home.place(self.root));
        let label = Words::new(format!("thuộc {}", there.vi), format!("belongs to {}", there.en));
        let help = Words::new(
            format!("ở đây là {}; chuyển dòng này sang {}", here.vi, there.vi),
            format!("this is {}; move the line to {}", here.en, there.en),
        );
        self.report
            .push(Diagnostic::new(Mistake::MisplacedKey { key: &name }).span(place).label(label).help(help));
    }

    fn value(&mut self, node: Node<'_>, key: &'static Key, value: &Spanned<DeValue<'_>>) {
        let place = node.place(value.span());
        if self.broken && is_made_up(value.get_ref(), node.source(&place)) {
            return;
        }
        if key.required && value.get_ref().as_str().is_some_and(|text| text.trim().is_empty()) {
            self.report.push(missing(key, place));
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
                self.each(node, key, list, |this, text, place| this.line(key.name, text, place));
            }
            (Shape::Choices(words), DeValue::Array(list)) => {
                self.each(node, key, list, |this, text, place| this.choice(key, words, text, place));
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
                        _ => self.wrong_type(node, name.get_ref(), Shape::Text, value),
                    }
                }
            }
            (Shape::ByName(keys), DeValue::Table(table)) => {
                for (name, value) in table {
                    match value.get_ref() {
                        DeValue::Table(table) => {
                            self.table(
                                Node::new(node.whole_text(), node.offset(), table, value.span()),
                                keys,
                            );
                        }
                        _ => self.wrong_type(node, name.get_ref(), Shape::ByName(keys), value),
                    }
                }
            }
            (Shape::Tables(keys), DeValue::Array(list)) => {
                for item in list.iter() {
                    match item.get_ref() {
                        DeValue::Table(table) => {
                            self.table(Node::new(node.whole_text(), node.offset(), table, item.span()), keys);
                        }
                        _ => self.wrong_type(node, key.name, Shape::Named, item),
                    }
                }
            }
            _ => self.wrong_type(node, key.name, key.shape, value),
        }
    }

    fn each(
        &mut self,
        node: Node<'_>,
        key: &Key,
        list: &toml::de::DeArray<'_>,
        mut check: impl FnMut(&mut Self, &str, Span),
    ) {
        for item in list.iter() {
            let place = node.place(item.span());
            match item.get_ref() {
                DeValue::String(text) => check(self, text, place),
                _ => self.wrong_type(node, key.name, Shape::Line, item),
            }
        }
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
            self.report.push(
                Diagnostic::new(Mistake::NotOneLine { key: &name, character: &describe(found) }).span(place),
            );
        }
    }

    fn long_text(&mut self, name: &str, text: &str, place: Span) {
        if text.trim().is_empty() {
            self.report.push(Diagnostic::new(Mistake::EmptyText { key: &name }).span(place));
        } else if !is_plain(text) {
            let hidden = |c: char| is_control_or_bidi(c) && !matches!(c, '\n' | '\t');
            if let Some(found) = text.chars().find(|c| hidden(*c)) {
                self.report.push(
                    Diagnostic::new(Mistake::HiddenCharacter { key: &name, character: &describe(found) })
                        .span(place),
                );
            }
        }
    }

    fn choice(&mut self, key: &Key, words: &'static [Word], text: &str, place: Span) {
        let text = text.trim();
        if words.iter().any(|word| word.name == text) {
            return;
        }
        let folded = fold(text);
        let says = |word: &&Word| folded.len() > 2 && fold(word.vi).contains(&folded);
        let meant = words.iter().find(says);
        let near = meant.map(|word| word.name).or_else(|| nearest(text, words.iter().map(|word| word.name)));
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
        self.report.push(
            Diagnostic::new(Mistake::UnknownWord { key: &key.name, word: &text })
                .span(place)
                .nearest(near)
                .help(help),
        );
    }

    fn wrong_type(&mut self, node: Node<'_>, name: &str, shape: Shape, value: &Spanned<DeValue<'_>>) {
        let (value, place) = (value.get_ref(), node.place(value.span()));
        let written = node.source(&place);
        if self.broken && is_made_up(value, written) {
            return;
        }
        if matches!(shape, Shape::Date) {
            self.report.push(super::date::bad(written, place));
            return;
        }
        let expected = shape.expected();
        let label = Words::new(format!("phải là {}", expected.vi), format!("must be {}", expected.en));
        let mut wrong = Diagnostic::new(Mistake::WrongType { key: &name }).span(place).label(label);
        if let Some(right) = repaired(written, shape) {
            wrong =
                wrong.help(Words::new(format!("viết: {name} = {right}"), format!("write: {name} = {right}")));
        }
        self.report.push(wrong);
    }
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

/// What the author probably meant, where only the quotes are wrong.
fn repaired(written: &str, shape: Shape) -> Option<String> {
    let bare = written.trim_matches(['"', '\'']);
    match shape {
        Shape::Line | Shape::Text | Shape::Choice(_) if !written.starts_with(['[', '{', '"', '\'']) => {
            Some(format!("\"{written}\""))
        }
        Shape::Lines | Shape::Choices(_) if written.starts_with(['"', '\'']) && !written.contains('\n') => {
            Some(format!("[{written}]"))
        }
        Shape::Flag => match fold(bare).as_str() {
            "true" | "co" | "yes" | "dung" | "1" => Some("true".into()),
            "false" | "khong" | "no" | "sai" | "0" => Some("false".into()),
            _ => None,
        },
        Shape::Count => {
            let digits: String = bare.chars().filter(|c| c.is_ascii_digit()).collect();
            let other = bare.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '_'));
            (other && !digits.is_empty() && digits.len() < 16 && !bare.starts_with('-')).then_some(digits)
        }
        Shape::Halves => {
            let number = bare.replace(',', ".");
            number.parse::<f64>().is_ok_and(|n| n >= 0.0 && (n * 2.0).fract() == 0.0).then_some(number)
        }
        _ => None,
    }
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

fn is_bare(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// Nothing below the space, no C1 controls, no bidirectional marks: one look at the bytes is enough for most texts.
fn is_plain(text: &str) -> bool {
    !text.bytes().any(|byte| byte < 0x20 || matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2))
}

fn describe(c: char) -> String {
    match c {
        '\n' => "\\n".to_owned(),
        '\t' => "\\t".to_owned(),
        _ => format!("U+{:04X}", u32::from(c)),
    }
}
