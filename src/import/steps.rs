//! The steps: one blob in most records, several rows or cases in the others.
//!
//! In: `executionSteps`. Out: [`Prose`] with a `###` heading for every named row; a heading that speaks of
//! a case carries its id. Rows of one name in a row have one heading, and rows of one case wherever they stand: what
//! a case asks for is read in one place, and an id stands for one place.

use std::collections::BTreeSet;

use super::cases::Cases;
use super::clean::{Notes, folded};
use super::doubt::{DoubtKind, MergedPart};
use super::enumerator::{enumerator, step_number, without_bullet};
use super::record::Step;
use super::text::{self, is_case};
use crate::prose::{Block, Inline, Prose};

pub(crate) fn read(steps: &[Step], cases: &mut Cases, notes: &mut Notes) -> Prose {
    let mut rows: Vec<Named> = vec![Named::default()];
    let mut current = 0;
    for (index, step) in steps.iter().enumerate() {
        let place = MergedPart::Steps.row(index);
        let name = notes.line(&step.name, place).unwrap_or_default();
        let mut description = once_numbered(&notes.content(&step.text, place).unwrap_or_default());
        let named = !without_bullet(&name).is_empty();
        if named && step_number(&name).is_some() {
            // The row is a step, and its name the first line of it.
            description = with_name(&name, description);
        } else if named {
            current = match of_one_name(&rows, current, &name) {
                Some(known) => {
                    notes.add(DoubtKind::StepsJoined, place, &name, "");
                    known
                }
                None => {
                    rows.push(Named { title: name, text: String::new() });
                    rows.len() - 1
                }
            };
        }
        let text = &mut rows[current].text;
        text.push_str(without_own_title(&description));
        text.push('\n');
    }
    let mut headed = BTreeSet::new();
    let blocks = rows.iter().flat_map(|row| row.blocks(cases, &mut headed)).collect();
    Prose { blocks }
}

/// The name of a step before what is done in it. A bare number ("Bước 1:") is none where the text numbers itself.
fn with_name(name: &str, description: String) -> String {
    let bare_number = folded(name).split_whitespace().count() == 2;
    let numbers_itself = description.lines().filter(|line| step_number(line).is_some()).count() > 1;
    if folded(&description).starts_with(&folded(name)) || bare_number && numbers_itself {
        return description;
    }
    let first = enumerator(&description).filter(|found| {
        found.number.is_some() && found.number == step_number(name).map(|number| vec![number])
    });
    let alone = || {
        let others = description.lines().skip(1);
        others.filter(|line| enumerator(line).is_some_and(|found| found.number.is_some())).count() == 0
    };
    match first.filter(|_| bare_number && alone()) {
        // "Bước 1:" over "1. Nộp hồ sơ" is one number told twice.
        Some(found) => {
            let name = name.trim_end_matches([':', '.', ' ']);
            format!("{name}: {}", description[found.len..].trim_start())
        }
        None => format!("{name}\n{description}"),
    }
}

/// "1. Bước 1: Nộp hồ sơ" is numbered once.
fn once_numbered(text: &str) -> String {
    let line = |line: &str| {
        let bare = enumerator(line).filter(|found| found.number.is_some());
        let rest = bare.map(|found| (found.number, line[found.len..].trim_start()));
        let same = |number: &Option<Vec<u32>>, rest: &str| step_number(rest).map(|one| vec![one]) == *number;
        match rest.filter(|(number, rest)| same(number, rest) && rest.starts_with(['B', 'b'])) {
            Some((_, rest)) => rest.to_owned(),
            None => line.to_owned(),
        }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// What stands under one heading; nothing but text before the first one.
#[derive(Default)]
struct Named {
    title: String,
    text: String,
}

/// The heading that a row of this name goes on with.
fn of_one_name(rows: &[Named], current: usize, name: &str) -> Option<usize> {
    let is_same = |row: &Named| folded(&row.title) == folded(name);
    if is_same(&rows[current]) {
        return Some(current);
    }
    is_case(name).then(|| rows.iter().position(is_same)).flatten()
}

impl Named {
    fn blocks(&self, cases: &mut Cases, headed: &mut BTreeSet<String>) -> Vec<Block> {
        let heading = (!self.title.is_empty()).then(|| heading(&self.title, cases, headed));
        heading.into_iter().chain(text::prose(&self.text).blocks).collect()
    }
}

/// Two names may be worded differently and speak of one case: its id is that of the first.
fn heading(name: &str, cases: &mut Cases, headed: &mut BTreeSet<String>) -> Block {
    let id = is_case(name).then(|| cases.id_of(name)).filter(|id| headed.insert(id.clone()));
    let text = vec![Inline::Text(without_bullet(name).to_owned())];
    Block::Heading { level: 3, id, text, span: 0..0 }
}

/// Some blobs begin with the title that the section has anyway.
fn without_own_title(text: &str) -> &str {
    match text.split_once('\n') {
        Some((first, rest)) if folded(first) == "trinh tu thuc hien" => rest,
        _ => text,
    }
}
