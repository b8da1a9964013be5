//! What changed from one version of a procedure to the next, part by part.
//!
//! In: two versions of one procedure, as [`Subject`]s. Out: for each part of the official text that reads
//! otherwise, the lines that are gone, new or reworded. Lines are compared as residents read them, so that what is
//! shown is what changed and nothing else; an id or an order of keys in the file is no change.

use std::fmt::Write as _;

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Subject;
use crate::catalogue::{Channel, Procedure};
use crate::prose::Prose;
use crate::render::official::{self, Column, Missing, Sheet, Span};
use crate::strings::TEXT;

/// A part that reads otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct PartChange {
    /// As the official text is titled; "Tên thủ tục" for the name.
    pub(crate) title: &'static str,
    pub(crate) changes: Vec<Change>,
}

/// A line that is not what it was. At least one of both sides is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Change {
    /// Empty where the line is new.
    pub(crate) before: Vec<Piece>,
    /// Empty where the line is gone.
    pub(crate) after: Vec<Piece>,
}

/// A run of words, all of them as they were or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) changed: bool,
}

/// Lines that share at least this part of their words are one line reworded, in hundredths.
const ALIKE: usize = 50;

/// What people ask of a change before all else; the other parts follow in the order of the law.
const ASKED_FIRST: [&str; 4] =
    [TEXT.official.fees, TEXT.official.times, TEXT.official.papers, TEXT.official.steps];

/// The parts that differ.
pub(crate) fn changes(old: &Subject<'_>, new: &Subject<'_>) -> Vec<PartChange> {
    let (old_lines, new_lines) = (Lines::of(old), Lines::of(new));
    let titles = merged(&old_lines.parts, &new_lines.parts);
    let part = |title| {
        let changes = compared(old_lines.under(title), new_lines.under(title));
        (!changes.is_empty()).then_some(PartChange { title, changes })
    };
    let mut parts: Vec<PartChange> = titles.into_iter().filter_map(part).collect();
    let first = |part: &PartChange| ASKED_FIRST.iter().position(|title| *title == part.title);
    parts.sort_by_key(|part| first(part).unwrap_or(ASKED_FIRST.len()));
    parts
}

/// All titles of both, in their order: both follow the law's.
fn merged(old: &[ComparedPart], new: &[ComparedPart]) -> Vec<&'static str> {
    let mut titles: Vec<&'static str> = new.iter().map(|part| part.title).collect();
    for (at, part) in old.iter().enumerate() {
        if !titles.contains(&part.title) {
            let before = old[..at].iter().rev().find_map(|one| titles.iter().position(|t| *t == one.title));
            titles.insert(before.map_or(0, |before| before + 1), part.title);
        }
    }
    titles
}

fn compared(old: &[String], new: &[String]) -> Vec<Change> {
    let mut changes = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, old, new) {
        match op {
            DiffOp::Equal { .. } => {}
            DiffOp::Delete { old_index, old_len, .. } => {
                changes.extend(old[old_index..old_index + old_len].iter().map(|line| gone(line)));
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                changes.extend(new[new_index..new_index + new_len].iter().map(|line| added(line)));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let (old, new) = (&old[old_index..old_index + old_len], &new[new_index..new_index + new_len]);
                replaced(old, new, &mut changes);
            }
        }
    }
    changes
}

/// Each old line is told with the first new line that is alike, in order; the rest are gone or new.
fn replaced(old: &[String], new: &[String], changes: &mut Vec<Change>) {
    let mut next = 0;
    for line in old {
        let alike = (next..new.len()).find_map(|at| reworded(line, &new[at]).map(|change| (at, change)));
        let Some((at, change)) = alike else {
            changes.push(gone(line));
            continue;
        };
        changes.extend(new[next..at].iter().map(|line| added(line)));
        changes.push(change);
        next = at + 1;
    }
    changes.extend(new[next..].iter().map(|line| added(line)));
}

fn whole(line: &str) -> Vec<Piece> {
    vec![Piece { text: line.to_owned(), changed: true }]
}

fn gone(line: &str) -> Change {
    Change { before: whole(line), after: Vec::new() }
}

fn added(line: &str) -> Change {
    Change { before: Vec::new(), after: whole(line) }
}

/// Both lines with the words that differ; `None` where they have too little in common to be one line.
fn reworded(old: &str, new: &str) -> Option<Change> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let mut change = Change::default();
    let mut same = 0;
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (before, after) = (&old[op.old_range()], &new[op.new_range()]);
        let changed = !matches!(op, DiffOp::Equal { .. });
        if !changed {
            same += before.len();
        }
        push(&mut change.before, before, changed);
        push(&mut change.after, after, changed);
    }
    // A label before a short value ("Lệ phí: 8.000 đồng") makes a line one, however little of it stays.
    let label = |words: &[&str]| words.iter().position(|word| word.ends_with(':'));
    let labelled = label(&old).is_some_and(|end| label(&new) == Some(end) && old[..=end] == new[..=end]);
    let enough = same * 100 >= ALIKE * old.len().max(new.len());
    (enough || labelled).then_some(change)
}

fn push(pieces: &mut Vec<Piece>, words: &[&str], changed: bool) {
    if words.is_empty() {
        return;
    }
    let mut text = words.join(" ");
    if !pieces.is_empty() {
        text.insert(0, ' ');
    }
    pieces.push(Piece { text, changed });
}

struct ComparedPart {
    title: &'static str,
    lines: Vec<String>,
}

/// A sheet that keeps the official text as lines.
struct Lines {
    parts: Vec<ComparedPart>,
    /// What the values that follow are said of; a line for each.
    terms: Vec<String>,
    /// Columns of the table being read; one that repeats a part of its own is left out.
    columns: &'static [Column],
    left_out: Option<&'static str>,
}

impl Lines {
    fn of(subject: &Subject<'_>) -> Self {
        let name = ComparedPart { title: TEXT.official.name, lines: vec![subject.procedure.name.clone()] };
        // Where all ways share the procedure's own time it would be told twice.
        let procedure = subject.procedure;
        let shared = !procedure.processing_time.is_silent()
            && procedure.channels.iter().all(|channel| channel.processing_time.is_silent());
        let left_out = shared.then_some(TEXT.official.times);
        let mut lines = Lines { parts: vec![name], terms: Vec::new(), columns: &[], left_out };
        let split = one_way_each(procedure);
        let subject = subject.of_version(&split);
        official::write(&subject, &mut lines);
        lines
    }

    fn under(&self, title: &str) -> &[String] {
        self.parts.iter().find(|part| part.title == title).map_or(&[], |part| &part.lines)
    }

    fn line(&mut self, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some(part) = self.parts.last_mut().filter(|_| !text.is_empty()) else { return };
        if self.terms.is_empty() {
            part.lines.push(text);
        } else {
            part.lines.extend(self.terms.iter().map(|term| format!("{term}: {text}")));
        }
    }
}

/// The same procedure with a channel for each way: two ways are written as one in a version where they agree.
fn one_way_each(procedure: &Procedure) -> Procedure {
    let split = |channel: &Channel| {
        let channel = channel.clone();
        channel.via.clone().into_iter().map(move |via| Channel { via: vec![via], ..channel.clone() })
    };
    Procedure { channels: procedure.channels.iter().flat_map(split).collect(), ..procedure.clone() }
}

/// The words of a text; a line break within it is a semicolon.
fn plain(spans: &[Span<'_>]) -> String {
    let mut out = String::new();
    for span in spans {
        let _ = match span {
            Span::Plain(text) | Span::Lines(text) | Span::Quiet(text) | Span::Unknown(text) => {
                write!(out, "{text}")
            }
            Span::Strong(text) | Span::QuietLines(text) | Span::Link(_, text) => write!(out, "{text}"),
            Span::Missing(missing) => write!(out, "{}", missing.text),
            Span::Break => write!(out, "; "),
        };
    }
    out
}

impl Sheet for Lines {
    fn part(&mut self, _: usize, title: &'static str, body: impl FnOnce(&mut Self)) {
        self.parts.push(ComparedPart { title, lines: Vec::new() });
        body(self);
    }

    fn prose(&mut self, prose: &Prose) {
        prose.plain_text().lines().for_each(|line| self.line(line));
    }

    fn paragraph(&mut self, text: &[Span<'_>]) {
        self.line(&plain(text));
    }

    fn missing(&mut self, missing: &Missing<'_>) {
        self.line(missing.text);
    }

    fn bullets(&mut self, body: impl FnOnce(&mut Self)) {
        body(self);
    }

    fn item(&mut self, text: &[Span<'_>]) {
        self.line(&plain(text));
    }

    fn rows(&mut self, columns: &'static [Column], body: impl FnOnce(&mut Self)) {
        self.columns = columns;
        body(self);
    }

    fn row(&mut self, cells: &[&[Span<'_>]]) {
        let told = |(column, _): &(&Column, &&[Span<'_>])| self.left_out != Some(column.title);
        let cells = self.columns.iter().zip(cells).filter(told).map(|(_, cell)| plain(cell));
        let line = cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" – ");
        self.line(&line);
    }

    fn heading_row(&mut self, lines: &[Span<'_>]) {
        self.line(&lines.iter().map(|line| plain(std::slice::from_ref(line))).collect::<Vec<_>>().join("; "));
    }

    fn note_row(&mut self, text: &str) {
        self.line(text);
    }

    fn pairs(&mut self, body: impl FnOnce(&mut Self)) {
        body(self);
    }

    fn pair(&mut self, body: impl FnOnce(&mut Self)) {
        body(self);
        self.terms.clear();
    }

    fn term(&mut self, text: &[Span<'_>]) {
        self.terms.push(plain(text));
    }

    fn value(&mut self, text: &[Span<'_>]) {
        self.line(&plain(text));
    }

    fn note(&mut self, _: usize, text: &str) {
        text.lines().for_each(|line| self.line(line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample_site::{first, public_site};

    /// Each change as "title: before → after", changed words in brackets.
    fn told(old: &str, new: &str) -> Vec<String> {
        let file = |body: &str, days: &str| {
            let (keys, text) = body.split_once("---\n").unwrap_or((body, ""));
            format!(
                "+++\ncode = \"1.000001\"\nname = \"Một\"\nfield = \"ho-tich\"\n{days}\n{keys}+++\n{text}"
            )
        };
        let site = public_site(&[
            &file(old, "effective_to = 2026-06-30"),
            &file(new, "effective_from = 2026-07-01"),
        ]);
        let subject = first(&site);
        let old = Subject { procedure: &subject.entry.earlier[0], ..first(&site) };
        let side = |pieces: &[Piece]| -> String {
            let piece = |one: &Piece| {
                if one.changed { format!("[{}]", one.text.trim()) } else { one.text.trim().to_owned() }
            };
            pieces.iter().map(piece).collect::<Vec<_>>().join(" ")
        };
        let parts = changes(&old, &subject);
        let line = |title, one: &Change| format!("{title}: {} → {}", side(&one.before), side(&one.after));
        parts.iter().flat_map(|part| part.changes.iter().map(move |one| line(part.title, one))).collect()
    }

    #[track_caller]
    fn check(old: &str, new: &str, expected: &[&str]) {
        assert_eq!(told(old, new), expected);
    }

    #[test]
    fn a_fee_and_a_time_are_told_with_what_they_were() {
        let way = |amount| {
            format!("[[channels]]\nvia = [\"in-person\"]\n[[channels.fees]]\nkind = \"charge\"\n{amount}\n")
        };
        check(
            &format!("processing_time = {{ working_days = 5 }}\n{}", way("amount = 8_000")),
            &format!("processing_time = {{ working_days = 3 }}\n{}", way("free = true")),
            &[
                "Phí, lệ phí: Trực tiếp: Lệ phí: [8.000 đồng] → Trực tiếp: Lệ phí: [không thu]",
                "Thời hạn giải quyết: [5] ngày làm việc → [3] ngày làm việc",
            ],
        );
    }

    #[test]
    fn papers_come_and_go() {
        let papers = |items: &str| format!("[[dossier]]\nneed = \"always\"\nitems = [{items}]\n");
        check(
            &papers("{ paper = \"Tờ khai\", originals = 1 }, { paper = \"Sổ hộ khẩu\", copies = 1 }"),
            &papers("{ paper = \"Tờ khai\", originals = 1 }, { paper = \"Giấy chứng sinh\", originals = 1 }"),
            &[
                "Thành phần, số lượng hồ sơ: [Sổ hộ khẩu – 1 bản sao] → ",
                "Thành phần, số lượng hồ sơ:  → [Giấy chứng sinh – 1 bản chính]",
            ],
        );
    }

    #[test]
    fn steps_are_compared_word_by_word() {
        check(
            "---\n## Trình tự thực hiện\n\n1. Nộp hồ sơ tại quầy số 1.\n2. Nhận kết quả.\n",
            "---\n## Trình tự thực hiện\n\n1. Nộp hồ sơ tại quầy số 3.\n2. Nhận kết quả.\n3. Đánh giá cán bộ.\n",
            &[
                "Trình tự thực hiện: 1. Nộp hồ sơ tại quầy số [1.] → 1. Nộp hồ sơ tại quầy số [3.]",
                "Trình tự thực hiện:  → [3. Đánh giá cán bộ.]",
            ],
        );
    }

    #[test]
    fn ids_and_layout_are_no_change() {
        check(
            "[[results]]\ntitle = \"Giấy\"\nid = \"a\"\n---\nMột  dòng.\n",
            "[[results]]\ntitle = \"Giấy\"\n---\nMột dòng.\n",
            &[],
        );
    }
}
