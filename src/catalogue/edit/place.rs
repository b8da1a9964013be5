//! Which key or section of a file a place of its text belongs to: where a finding is shown in a form.

use std::ops::Range;

use toml_edit::{Item, Table, Value as Toml};

use super::layout::Layout;
use super::path::Step;
use super::{Edit, Path, sections};
use crate::vietnamese::nfc;

/// What a place of a file's text belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A key of the front matter, or a row.
    Key(Path),
    /// A section of the Markdown, counted as [`sections`] does.
    Section(usize),
}

impl Edit {
    /// The deepest key whose name, value or header holds this byte of the text; nothing where it is between them.
    pub(crate) fn place_at(&self, at: usize) -> Option<Place> {
        let layout = &self.layout;
        if layout.markdown.contains(&at) || at >= layout.markdown.end {
            let at = at - layout.markdown.start;
            let all = sections(self.markdown());
            let found = all.iter().rposition(|one| one.heading.start <= at);
            return (!self.markdown().is_empty()).then_some(found.map(Place::Section)).flatten();
        }
        let mut steps = Vec::new();
        layout.within(layout.root(), at, &mut steps).then(|| Place::Key(Path::from(&*steps)))
    }
}

impl Layout {
    /// Whether something of a table holds the place; the way to it is then in `steps`.
    fn within(&self, table: &Table, at: usize, steps: &mut Vec<Step>) -> bool {
        for (name, item) in table {
            steps.push(Step::Key(nfc(name).into_owned()));
            let of_key = table.key(name).and_then(toml_edit::Key::span);
            let found = match item {
                Item::Table(below) => {
                    self.within(below, at, steps)
                        || !below.is_dotted() && below.span().is_some_and(|span| self.holds(span, at))
                }
                Item::ArrayOfTables(rows) => rows.iter().enumerate().any(|(row, below)| {
                    steps.push(Step::Row(row));
                    let found = self.within(below, at, steps)
                        || below.span().is_some_and(|span| self.holds(span, at));
                    if !found {
                        steps.pop();
                    }
                    found
                }),
                Item::Value(value) => self.within_value(value, at, steps),
                Item::None => false,
            };
            if found || of_key.is_some_and(|span| self.holds(span, at)) {
                return true;
            }
            steps.pop();
        }
        false
    }

    fn within_value(&self, value: &Toml, at: usize, steps: &mut Vec<Step>) -> bool {
        if !value.span().is_some_and(|span| self.holds(span, at)) {
            return false;
        }
        match value {
            Toml::InlineTable(table) => {
                for (name, below) in table {
                    steps.push(Step::Key(nfc(name).into_owned()));
                    let of_key = table.key(name).and_then(toml_edit::Key::span);
                    if self.within_value(below, at, steps) || of_key.is_some_and(|span| self.holds(span, at))
                    {
                        return true;
                    }
                    steps.pop();
                }
            }
            Toml::Array(list) => {
                for (row, below) in list.iter().enumerate() {
                    steps.push(Step::Row(row));
                    if self.within_value(below, at, steps) {
                        return true;
                    }
                    steps.pop();
                }
            }
            _ => {}
        }
        true
    }

    /// The end belongs to it: a finding may point behind the last letter.
    fn holds(&self, span: Range<usize>, at: usize) -> bool {
        let span = self.at(span);
        (span.start..=span.end).contains(&at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::edit::Frame;

    const FILE: &str = "+++\ncode = \"1.001193\"\nname = \"A\"\nfield = \"ho-tich\"\nprocessing_time = { days = 3 }\n\n\
        [[channels]]\nvia = [\"in-person\", \"post\"]\n\n[[channels.fees]]\nkind = \"fee\"\namount = 8_000\n+++\n\nĐầu.\n\n## Lưu ý\n\nCuối.\n";

    #[track_caller]
    fn check(words: &str, expected: &str) {
        let frame = Frame::at("content/procedures/a.md").expect("a kind");
        let edit = Edit::open(frame, FILE).expect("it can be read");
        let place = edit.place_at(FILE.find(words).expect("in the file"));
        let said = match place {
            None => String::new(),
            Some(Place::Key(path)) => path.to_string(),
            Some(Place::Section(at)) => format!("#{at}"),
        };
        assert_eq!(said, expected, "{words}");
    }

    #[test]
    fn a_place_of_the_text_is_one_of_the_form() {
        check("code", "code");
        check("1.001193", "code");
        check("days", "processing_time.days");
        check("{ days", "processing_time");
        check("[[channels]]", "channels[0]");
        check("\"post\"", "channels[0].via[1]");
        check("[[channels.fees]]", "channels[0].fees[0]");
        check("8_000", "channels[0].fees[0].amount");
        check("Đầu", "#0");
        check("## Lưu", "#1");
        check("Cuối", "#1");
        check("+++", "");
    }
}
