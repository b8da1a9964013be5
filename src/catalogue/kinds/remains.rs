//! What of a file was never written by its author: sentences of the file that `niemyet new` makes, places that were left
//! to be filled in, invented values of the site that `niemyet init` makes and of the examples of keys, and days in years
//! that somebody mistyped.
//!
//! In: a file's text and its TOML. Out: [`Remains`], and findings on what is wrong whatever the site is. All that is
//! looked for is taken from the templates, the starter and the keys themselves. Whether a site is a sample, in which
//! invented values are right, and which day it is, others know: what depends on that is kept with its place.

mod contacts;
mod days;
mod gaps;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use serde::{Deserialize, Serialize};
use toml::de::{DeTable, DeValue};

use super::{each_kind, field, procedure, site};
use crate::catalogue::keys::Table;
use crate::catalogue::lower::identity::is_draft;
use crate::catalogue::lower::is_known_heading;
use crate::catalogue::raw::{FileText, Node};
use crate::catalogue::starter;
use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words, span};
use days::Days;
pub(crate) use days::FarDay;

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
        let places = Places { root, words, values: OnceCell::new() };
        let is_record = keys.key("imported").is_some();
        let (mut sentences, mut gaps): (Vec<Range<usize>>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
        let mut remains = Remains::default();
        for hit in TEXTS.automaton.find_iter(words.text) {
            let at = hit.range();
            let mut invented =
                |is_procedure| remains.invented.push(places.invented(at.clone(), is_procedure));
            match TEXTS.known[hit.pattern().as_usize()] {
                Known::Sentence if places.is_whole_line(&at) => sentences.push(at),
                Known::Sentence | Known::Opening if places.opens(&at) => sentences.push(places.rest_of(at)),
                Known::Mark => gaps.extend(places.gap(&at, is_record).filter(|gap| gaps.last() != Some(gap))),
                Known::Intro if places.is_whole_line(&at) => invented(true),
                Known::Procedure if places.is_value(&at) => invented(true),
                Known::Value if places.is_value(&at) => invented(false),
                Known::Sentence | Known::Opening | Known::Intro | Known::Procedure | Known::Value => {}
            }
        }
        remains.take_contacts(&places);
        report.diagnostics.extend(first_of(words.text, &sentences, Left::Sentence));
        report.diagnostics.extend(first_of(words.text, &gaps, Left::Gap));
        let days = Days::of(root, keys);
        report.diagnostics.extend(days.wrong);
        Self { far: days.far, ..remains }
    }

    /// Telephones and addresses of nobody, but for those that are whole values of ours.
    fn take_contacts(&mut self, places: &Places<'_, '_>) {
        for at in contacts::nobodys(places.words.text) {
            let place = span(at.clone());
            let is_known = |one: &Invented| one.span.start <= place.start && place.end <= one.span.end;
            if !self.invented.iter().any(is_known) && places.is_read(&at) {
                self.invented.push(places.invented(at, false));
            }
        }
        self.invented.sort_by_key(|one| one.span.start);
    }
}

/// Where something of a file stands.
struct Places<'a, 'w> {
    root: Node<'a>,
    words: &'w FileText<'w>,
    /// Of all texts that are values, worked out when they are first asked for.
    values: OnceCell<Vec<Span>>,
}

impl Places<'_, '_> {
    fn values(&self) -> &[Span] {
        self.values.get_or_init(|| {
            let mut values = Vec::new();
            self.root.each_text(&mut |_, _, place| values.push(place));
            values
        })
    }

    /// With its quotation marks.
    fn value_around(&self, at: &Range<usize>) -> Option<Range<usize>> {
        let around = |value: &&Span| value.start as usize <= at.start && at.end <= value.end as usize;
        let value = self.values().iter().find(around)?;
        Some(value.start as usize..value.end as usize)
    }

    /// Whether it is a whole value, in its quotation marks.
    fn is_value(&self, at: &Range<usize>) -> bool {
        self.values().contains(&span(at.start.saturating_sub(1)..at.end + 1))
    }

    fn in_markdown(&self, at: &Range<usize>) -> bool {
        at.start >= self.words.markdown.start
    }

    /// Whether anybody reads it: a comment nobody does.
    fn is_read(&self, at: &Range<usize>) -> bool {
        self.in_markdown(at) || self.value_around(at).is_some()
    }

    fn line_around(&self, at: &Range<usize>) -> Range<usize> {
        let text = self.words.text;
        let start = text[..at.start].rfind('\n').map_or(0, |end| end + 1);
        start..text[at.end..].find('\n').map_or(text.len(), |end| at.end + end)
    }

    fn is_whole_line(&self, at: &Range<usize>) -> bool {
        let line = self.line_around(at);
        self.in_markdown(at) && self.words.text[line].trim() == &self.words.text[at.clone()]
    }

    /// Whether a sentence of a template begins there, whatever was made of its end.
    fn opens(&self, at: &Range<usize>) -> bool {
        OPENINGS.iter().any(|opening| self.words.text[at.clone()].starts_with(opening)) && self.is_read(at)
    }

    /// From where a sentence of a template begins to the end of its line or its value.
    fn rest_of(&self, at: Range<usize>) -> Range<usize> {
        let mut end = self.line_around(&at).end;
        if !self.in_markdown(&at) {
            end = self.value_around(&at).map_or(end, |value| end.min(value.end));
        }
        let rest = self.words.text[at.start..end].trim_end().trim_end_matches(['"', '\'', ']', ')']);
        at.start..at.start + rest.len()
    }

    /// The value or the line of a mark, where it is still to be filled in.
    fn gap(&self, at: &Range<usize>, is_record: bool) -> Option<Range<usize>> {
        let text = self.words.text;
        let (place, is_gap) = if self.in_markdown(at) {
            let line = self.line_around(at);
            let is_gap = gaps::in_line(&text[line.clone()], is_record);
            (line, is_gap)
        } else {
            let value = self.value_around(at)?;
            let quotes = ['"', '\''];
            let inner = text[value.clone()].trim_start_matches(quotes);
            let start = value.end - inner.len();
            let inner = inner.trim_end_matches(quotes);
            (start..start + inner.len(), gaps::in_value(inner, is_record))
        };
        is_gap.then_some(place)
    }

    fn invented(&self, at: Range<usize>, is_procedure: bool) -> Invented {
        Invented { written: short(&self.words.text[at.clone()]), span: span(at), is_procedure }
    }
}

/// What somebody left in a file that belongs to nobody's text.
enum Left {
    Sentence,
    Gap,
}

/// The first that was left, and how many there are besides.
fn first_of(text: &str, places: &[Range<usize>], left: Left) -> Option<Diagnostic> {
    let first = places.first()?.clone();
    let written = short(text[first.clone()].trim());
    let more = places.len() - 1;
    let (mistake, others) = match left {
        Left::Sentence => (
            Mistake::TemplateSentence { sentence: &written },
            Words::new(
                format!("trong tệp này còn {more} câu nữa của tệp mẫu"),
                format!("{more} more sentences of the template in this file"),
            ),
        ),
        Left::Gap => (
            Mistake::LeftOpen { written: &written },
            Words::new(
                format!("trong tệp này còn {more} chỗ nữa để trống như vậy"),
                format!("{more} more such places in this file"),
            ),
        ),
    };
    let found = Diagnostic::new(mistake).span(span(first));
    Some(if more == 0 { found } else { found.help(others) })
}

fn short(text: &str) -> String {
    const SHOWN: usize = 60;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Words that only lines of templates begin with: they stand there also where such a line was half filled in.
const OPENINGS: [&str; 4] =
    ["Viết ở đây", "## Tên bước thứ", "Mỗi đề mục bắt đầu bằng", "Bước cuối nên nói rõ làm sao"];

/// What a text is that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// A line of a template that tells the author what to write.
    Sentence,
    /// How such a line begins.
    Opening,
    /// Stands for what is not written yet.
    Mark,
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
    texts.extend(OPENINGS.iter().map(|opening| ((*opening).to_owned(), Known::Opening)));
    texts.extend(gaps::MARKS.iter().map(|mark| ((*mark).to_owned(), Known::Mark)));
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
        for opening in OPENINGS {
            assert!(sentences.iter().any(|line| line.starts_with(opening)), "{opening}");
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
