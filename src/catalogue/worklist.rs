//! What is to be done: what is false or late first, then what is still to be written, what residents use most first.
//!
//! In: the catalogue, what a check found, and the day. Out: a list to work off, as values, as text, for programs.

mod items;
mod json;
mod text;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::kinds::procedure::{MissingPart, Procedure, Status, missing_parts};
use super::kinds::resolution::Filling;
use super::model::{DossierGroup, Need, Paper, Stated};
use super::whole::Catalogue;

pub(crate) use items::{Item, Reason, items};
pub(crate) use json::{Json, json};
pub(crate) use text::{Screen, text};

/// A procedure and what it lacks.
pub(crate) struct Todo<'a> {
    pub(crate) procedure: &'a Procedure,
    /// Whether the home page leads to it.
    pub(crate) often_used: bool,
    pub(crate) lacks: Vec<MissingPart>,
    /// Plain words without which no flyer and no folded leaflet is made of it; empty where
    /// [`Procedure::has_plain_words`].
    pub(crate) leaflets_lack: Vec<MissingPart>,
}

impl Todo<'_> {
    fn count(&self) -> usize {
        self.lacks.len() + self.leaflets_lack.len()
    }
}

/// Procedures that lack something: those of the home page in its order, then by how much they lack.
pub(crate) fn todos(catalogue: &Catalogue, day: Date) -> Vec<Todo<'_>> {
    let rank = |code: &str| catalogue.config.tasks.iter().position(|task| task.code == code);
    // As they show: what the province charges need not be written.
    let filling = Filling::of(&catalogue.published.resolutions);
    let filled = |version: &Procedure| filling.fill(version, day).map(|filled| filled.procedure);
    let shown: BTreeSet<(&str, Option<Date>)> = catalogue
        .on(day)
        .map(|current| (current.procedure.code.as_str(), current.procedure.effective_from))
        .collect();
    let is_shown = |version: &Procedure| shown.contains(&(version.code.as_str(), version.effective_from));
    let versions = catalogue.procedures.values().flatten().map(Arc::as_ref);
    let current = versions.filter(|version| version.status == Status::Draft || is_shown(version));
    let mut todos: Vec<Todo<'_>> = current
        .map(|procedure| Todo {
            procedure,
            often_used: rank(&procedure.code).is_some(),
            lacks: filled(procedure).map_or_else(|| lacks(procedure), |filled| lacks(&filled)),
            leaflets_lack: leaflets_lack(procedure),
        })
        .filter(|todo| todo.count() > 0)
        .collect();
    todos.sort_by_key(|todo| {
        let rank = rank(&todo.procedure.code).unwrap_or(usize::MAX);
        (rank, usize::MAX - todo.count(), todo.procedure.code.clone())
    });
    todos
}

/// Parts of the law, then what residents ask first and only the commune can say.
fn lacks(procedure: &Procedure) -> Vec<MissingPart> {
    match procedure.status {
        Status::Draft => return vec![("đang là bản nháp", "still a draft")],
        Status::Listed => return vec![("mới có tên và mã, chưa có nội dung", "listed only, no content yet")],
        Status::Published => {}
    }
    let mut lacks = missing_parts(procedure);
    let fees = || procedure.channels.iter().flat_map(|channel| &channel.fees);
    let no_fee = !fees().any(|fee| fee.stated != Stated::NotStated);
    let no_file = |paper: &Paper| paper.form.as_ref().is_some_and(|form| form.file.is_none());
    let in_a_case = procedure.dossier.iter().filter(|group| group.need != Need::Always);
    let more = [
        (no_fee, ("phí, lệ phí", "fees")),
        (
            in_a_case.flat_map(DossierGroup::papers).any(Paper::needs_short),
            (
                "tên ngắn của giấy tờ theo trường hợp (short)",
                "short names of papers needed in a case (short)",
            ),
        ),
        (procedure.papers().any(no_file), ("tệp mẫu đơn", "files of forms")),
    ];
    lacks.extend(absent(more));
    lacks
}

/// The parts of [`Procedure::has_plain_words`], each by itself.
fn leaflets_lack(procedure: &Procedure) -> Vec<MissingPart> {
    if procedure.status != Status::Published || procedure.has_plain_words() {
        return Vec::new();
    }
    let words = &procedure.commune;
    let parts = [
        (words.plain_name.is_none(), ("tên thường gọi (plain_name)", "plain name (plain_name)")),
        (words.summary.is_empty(), ("các bước bằng lời thường (summary)", "steps in plain words (summary)")),
        (
            procedure.papers_of_all().any(Paper::needs_short),
            ("tên ngắn của giấy tờ (short)", "short names of papers (short)"),
        ),
    ];
    absent(parts).collect()
}

fn absent<const N: usize>(parts: [(bool, MissingPart); N]) -> impl Iterator<Item = MissingPart> {
    parts.into_iter().filter(|(absent, _)| *absent).map(|(_, part)| part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::kinds::procedure::parse_file;
    use crate::source::SourceFile;

    /// What leaflets lack, by the key to be written.
    fn check(lines: &str, expected: &[&str]) {
        let text =
            format!("+++\ncode = \"1.000001\"\nname = \"Khai sinh\"\nfield = \"ho-tich\"\n{lines}\n+++\n");
        let parsed = parse_file(&SourceFile::plain("content/procedures/a.md", &text));
        let procedure = parsed.procedure.expect("a procedure");
        let keys: Vec<&str> = leaflets_lack(&procedure)
            .into_iter()
            .map(|(vi, _)| vi.rsplit(['(', ')']).nth(1).unwrap_or(vi))
            .collect();
        assert_eq!(keys, expected, "{lines}");
    }

    #[test]
    fn leaflets_wait_for_plain_words() {
        let words = "plain_name = \"Khai sinh\"\nsummary = [\"Nộp tờ khai\"]";
        let long = "Giấy tờ ".repeat(8);
        let group = |need: &str, more: &str| {
            format!("{words}\n[[dossier]]\nneed = \"{need}\"\nitems = [{{ paper = \"{long}\"{more} }}]")
        };
        check("", &["plain_name", "summary"]);
        check("plain_name = \"Khai sinh\"", &["summary"]);
        check(words, &[]);
        check(&group("always", ""), &["short"]);
        check(&group("always", ", short = \"Giấy tờ\""), &[]);
        check(&group("in-case", ""), &[]);
        check("listed = true", &[]);
        check("draft = true", &[]);
    }
}
