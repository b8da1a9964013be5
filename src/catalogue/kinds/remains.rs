//! What of a file was never written by its author: sentences of the file that `niemyet new` makes, invented values of
//! the site that `niemyet init` makes and of the examples of keys, and days in years that somebody mistyped.
//!
//! In: a file's text and its TOML. Out: [`Remains`], and findings on what is wrong whatever the site is. All that is
//! looked for is taken from the templates, the starter and the keys themselves. Whether a site is a sample, in which
//! invented values are right, and which day it is, others know: what depends on that is kept with its place.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use toml::de::{DeTable, DeValue};

use super::{each_kind, field, procedure, site};
use crate::catalogue::keys::{Shape, Table};
use crate::catalogue::lower::identity::is_draft;
use crate::catalogue::lower::is_known_heading;
use crate::catalogue::raw::{At, FileText, Node};
use crate::catalogue::starter;
use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words, span};

/// What stands in one file and may be wrong.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Remains {
    /// Values that only a sample may have.
    pub(crate) invented: Vec<Invented>,
    /// The day of the file that is furthest beyond what is likely.
    pub(crate) far: Option<FarDay>,
}

/// An invented value and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Invented {
    pub(crate) written: String,
    pub(crate) span: Span,
    /// It is what the starter's procedure is known by.
    pub(crate) is_procedure: bool,
}

/// A day that is unlikely as long as the site's day is before `likely_from`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FarDay {
    pub(crate) day: Date,
    pub(crate) span: Span,
    pub(crate) likely_from: Date,
}

impl Remains {
    /// What remains in a file. A draft is being written: nothing of it is blamed.
    pub(crate) fn of(
        root: Node<'_>,
        keys: &'static Table,
        words: &FileText<'_>,
        report: &mut Report,
    ) -> Self {
        if is_draft(root) {
            return Self::default();
        }
        let mut remains = Remains::default();
        let mut sentences = Vec::new();
        let mut values = None;
        for hit in TEXTS.automaton.find_iter(words.text) {
            let known = TEXTS.known[hit.pattern().as_usize()];
            let stands = match known {
                Known::Sentence | Known::Intro => is_whole_line(words, hit.range()),
                Known::Value | Known::Procedure => {
                    values.get_or_insert_with(|| spans_of_values(root)).contains(&around(hit.range()))
                }
            };
            if stands && known == Known::Sentence {
                sentences.push(hit.range());
            } else if stands {
                remains.invented.push(Invented {
                    written: short(&words.text[hit.range()]),
                    span: span(hit.range()),
                    is_procedure: known != Known::Value,
                });
            }
        }
        report.diagnostics.extend(left_over(words.text, &sentences));
        each_date(root, keys, &mut |key, date| remains.take(key, date));
        report.diagnostics.extend(far_apart(root));
        remains
    }

    fn take(&mut self, key: &str, date: At<Date>) {
        let years = match key {
            "effective_to" | "valid_to" | "to" => 20,
            "effective_from" | "valid_from" | "from" | "in_force_from" => 5,
            // What has happened, or is being done.
            _ => 1,
        };
        let likely_from = date.value.year().checked_sub(years).and_then(|year| {
            // 29 February is not in every year.
            Date::new(year, date.value.month(), date.value.day().min(28)).ok()
        });
        let Some(likely_from) = likely_from else { return };
        if self.far.as_ref().is_none_or(|far| far.likely_from < likely_from) {
            self.far = Some(FarDay { day: date.value, span: date.span, likely_from });
        }
    }
}

impl FarDay {
    /// The finding, if it is one on this day.
    pub(crate) fn on(&self, today: Date) -> Option<Diagnostic> {
        (today < self.likely_from).then(|| {
            let far = Diagnostic::new(Mistake::FarDay { day: &self.day }).span(self.span.clone());
            let years = i32::from(self.day.year()) - i32::from(today.year());
            far.label(Words::new(format!("còn {years} năm nữa mới tới"), format!("{years} years from now")))
        })
    }
}

/// A document holds from about the day on which it was issued.
fn far_apart(root: Node<'_>) -> Option<Diagnostic> {
    const MOST_YEARS: i16 = 4;
    let (issued, from) = (root.date("date")?, root.date("effective_from")?);
    let years = from.value.year() - issued.value.year();
    (years > MOST_YEARS).then(|| {
        let label = Words::new(
            format!("cách ngày ban hành ({}) {years} năm", issued.value),
            format!("{years} years after the day of issue ({})", issued.value),
        );
        Diagnostic::new(Mistake::FarDay { day: &from.value }).span(from.span).label(label)
    })
}

fn each_date(node: Node<'_>, keys: &'static Table, visit: &mut dyn FnMut(&str, At<Date>)) {
    for key in keys.keys.iter().filter(|key| node.has(key.name)) {
        match key.shape {
            Shape::Date => {
                if let Some(date) = node.date(key.name) {
                    visit(key.name, date);
                }
            }
            Shape::Table(below) => {
                if let Some(table) = node.table(key.name) {
                    each_date(table, below, visit);
                }
            }
            Shape::Tables(below) => {
                node.tables(key.name).into_iter().for_each(|row| each_date(row, below, visit));
            }
            Shape::Line
            | Shape::Text
            | Shape::Lines
            | Shape::TextOrLines
            | Shape::Choice(_)
            | Shape::ChoiceOrLines(_)
            | Shape::Choices(_)
            | Shape::Flag
            | Shape::Count
            | Shape::Halves
            | Shape::Clock
            | Shape::Named
            | Shape::ByName(_) => {}
        }
    }
}

/// The first sentence of a template, and how many there are besides.
fn left_over(text: &str, sentences: &[Range<usize>]) -> Option<Diagnostic> {
    let first = sentences.first()?.clone();
    let found = Diagnostic::new(Mistake::TemplateSentence { sentence: &short(&text[first.clone()]) });
    let found = found.span(span(first));
    Some(match sentences.len() - 1 {
        0 => found,
        more => found.help(Words::new(
            format!("trong tệp này còn {more} câu nữa của tệp mẫu"),
            format!("{more} more sentences of the template in this file"),
        )),
    })
}

fn spans_of_values(root: Node<'_>) -> Vec<Span> {
    let mut values = Vec::new();
    root.each_text(&mut |_, _, place| values.push(place));
    values
}

/// With the quotation marks of a value.
fn around(range: Range<usize>) -> Span {
    span(range.start.saturating_sub(1)..range.end + 1)
}

fn is_whole_line(words: &FileText<'_>, range: Range<usize>) -> bool {
    let text = words.text;
    let start = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
    let end = text[range.end..].find('\n').map_or(text.len(), |end| range.end + end);
    range.start >= words.markdown.start
        && text[start..range.start].trim().is_empty()
        && text[range.end..end].trim().is_empty()
}

fn short(text: &str) -> String {
    const SHOWN: usize = 60;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What a text is that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// A line of a template that tells the author what to write.
    Sentence,
    /// A line of the starter's procedure that says what it is.
    Intro,
    /// The name of the starter's procedure.
    Procedure,
    /// A value that was invented.
    Value,
}

struct Texts {
    automaton: AhoCorasick,
    /// What each pattern is.
    known: Vec<Known>,
}

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    let texts = texts();
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .kind(Some(AhoCorasickKind::DFA))
        .build(texts.keys())
        .expect("some hundred short patterns fit");
    Texts { automaton, known: texts.into_values().collect() }
});

macro_rules! templates {
    ($($shelf:ident: $kind:ty,)*) => {
        /// The keys and the Markdown of each kind's template.
        fn templates() -> Vec<(&'static Table, &'static str)> {
            let rows = [procedure::ROW, $(<$kind as super::Kind>::ROW,)*];
            rows.into_iter().map(|row| (row.keys, row.draft.text)).collect()
        }
    };
}
each_kind!(templates);

/// All texts that are looked for, and what each is.
fn texts() -> BTreeMap<String, Known> {
    let mut texts = BTreeMap::new();
    let roots: [&'static Table; 2] = [&site::SITE, &field::FIELDS];
    for keys in templates().into_iter().map(|(keys, _)| keys).chain(roots) {
        for key in keys.all().into_iter().flat_map(|table| table.keys) {
            take_invented(&format!("{} = {}", key.name, key.example), &mut texts);
        }
    }
    take_invented(starter::SITE, &mut texts);
    let (head, text) = starter::parts(starter::PROCEDURE);
    take_invented(head, &mut texts);
    let intro = text.lines().map(str::trim).take_while(|line| !line.starts_with('#'));
    texts.extend(intro.filter(|line| !line.is_empty()).map(|line| (line.to_owned(), Known::Intro)));
    texts.extend(DeTable::parse(head).into_iter().filter_map(|table| {
        Some((table.get_ref().get("name")?.get_ref().as_str()?.to_owned(), Known::Procedure))
    }));
    for line in templates().into_iter().flat_map(|(_, text)| text.lines()).map(str::trim) {
        // A heading that every procedure has is kept on purpose.
        if !line.is_empty() && !line.strip_prefix("##").is_some_and(is_known_heading) {
            texts.insert(line.to_owned(), Known::Sentence);
        }
    }
    texts
}

fn take_invented(toml: &str, texts: &mut BTreeMap<String, Known>) {
    let Ok(table) = DeTable::parse(toml) else { return };
    table.get_ref().values().for_each(|value| each_invented(value.get_ref(), texts));
}

fn each_invented(value: &DeValue<'_>, texts: &mut BTreeMap<String, Known>) {
    match value {
        DeValue::String(text) if is_invented(text) => {
            texts.insert(text.to_string(), Known::Value);
        }
        DeValue::Array(list) => list.iter().for_each(|item| each_invented(item.get_ref(), texts)),
        DeValue::Table(table) => table.values().for_each(|item| each_invented(item.get_ref(), texts)),
        _ => {}
    }
}

/// Whether an example shows that it is none: the unit called Mẫu, a number of zeros, an address of nobody's. Names that
/// also stand in true texts ("Mẫu số 1") do not.
fn is_invented(text: &str) -> bool {
    let named = |name: &str| {
        text.match_indices(name).any(|(at, _)| {
            let after = text[at + name.len()..].trim_start();
            !after.starts_with("số") && !after.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    named("Mẫu")
        || text.contains("MẪU")
        || text.starts_with("00/")
        || text.starts_with("000/")
        || text.contains(" 000 00")
        || text.contains(".vi.du")
        || text.contains("example.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(known: Known) -> Vec<String> {
        texts().into_iter().filter(|(_, one)| *one == known).map(|(text, _)| text).collect()
    }

    #[test]
    fn what_is_looked_for_is_what_the_program_writes() {
        assert_eq!(of(Known::Procedure), ["Cấp giấy xác nhận mẫu (ví dụ để sửa)"]);
        assert_eq!(of(Known::Intro).len(), 1);
        let sentences = of(Known::Sentence);
        for kind in ["Viết ở đây lời mở đầu: cần có gì trong tay trước khi bắt đầu.", "## Tên bước thứ nhất"]
        {
            assert!(sentences.iter().any(|line| line == kind), "{kind}");
        }
        assert!(!sentences.iter().any(|line| line.contains("Trình tự")), "{sentences:?}");
        let values = of(Known::Value);
        for value in
            ["0200 000 001", "0236 000 001", "Mẫu", "Tỉnh Mẫu", "00/QĐ-MẪU", "Hội đồng nhân dân tỉnh Mẫu"]
        {
            assert!(values.iter().any(|known| known == value), "{value} in {values:?}");
        }
        for value in ["Giấy xác nhận", "Mẫu số 1", "Mẫu 01", "Viết đơn theo mẫu", "1.001193"]
        {
            assert!(!values.iter().any(|known| known == value), "{value}");
        }
    }
}
