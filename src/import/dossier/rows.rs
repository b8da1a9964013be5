//! The rows of one group: read, put in their own order, and told apart.
//!
//! In: a group of the record. Out: [`Line`]s, each with what it is and for whom. Every doubt of a row is
//! noted here.

use std::collections::BTreeSet;

use super::super::clean::{Notes, folded};
use super::super::doubt::{DoubtKind, Part, Place};
use super::super::enumerator::{bullet, enumerator, own_order, without_bullet};
use super::super::record::{Group, Row};
use super::clause::{self, Around, Clause};
use super::kind::{self, RowKind};
use super::list::{self, Piece};
use super::nouns::{begins_with_paper, is_request};
use super::reach::{self, Reached};
use super::role::Role;
use super::{Context, Draft, siblings};

/// A row on its way.
#[derive(Debug)]
pub struct Line<'a> {
    /// As the record has it, on one line, with bullet and enumerator.
    name: String,
    /// As it is shown.
    pub text: String,
    pub row: &'a Row,
    /// The counts of the row are this line's.
    pub counted: bool,
    /// The forms of the row are this line's.
    pub with_forms: bool,
    pub kind: RowKind,
    pub clause: Clause,
    pub one_of: Option<String>,
}

impl Line<'_> {
    pub fn is_unsure(&self) -> bool {
        self.kind == RowKind::Paper
            && self.clause.unsure
            && self.clause.when.is_none()
            && self.clause.via.is_empty()
    }

    /// A heading that opens a choice among the rows below.
    pub fn is_open_choice(&self) -> bool {
        self.kind == RowKind::Heading && kind::heads_a_choice(&self.text)
    }

    pub fn has_count(&self) -> bool {
        self.counted && self.row.originals + self.row.copies > 0
    }
}

/// The lines of a group in their own order, each only read so far.
pub fn read<'a>(
    source: &'a Group,
    draft: &Draft,
    aside: &mut Vec<String>,
    notes: &mut Notes,
) -> Vec<Line<'a>> {
    let place = Part::Dossier.row(draft.index);
    let mut lines = named(source, place, aside, notes);
    if let Some(sorted) = in_own_order(&lines) {
        notes.add(DoubtKind::RowsReordered, place, draft.title.as_deref().unwrap_or_default(), "");
        let mut taken: Vec<Option<Line>> = lines.into_iter().map(Some).collect();
        lines = sorted.into_iter().filter_map(|at| taken[at].take()).collect();
    }
    report_orphans(&lines, place, notes);
    let keep_plus = lines.iter().any(|line| may_have_sub_rows(&line.name));
    for line in &mut lines {
        let bare = without_bullet(&line.name);
        // The sign tells which row it belongs to, as long as others have another.
        let is_sub_row = bullet(&line.name).is_some_and(|(sign, _)| sign == '+');
        line.text = if keep_plus && is_sub_row { format!("+ {bare}") } else { bare.to_owned() };
    }
    lines
}

/// Every row, or the pieces of a list in one row; what is said twice once.
fn named<'a>(source: &'a Group, place: Place, aside: &mut Vec<String>, notes: &mut Notes) -> Vec<Line<'a>> {
    let whole: Vec<String> = source.rows.iter().map(|row| folded(&row.name)).collect();
    let mut lines: Vec<Line> = Vec::with_capacity(source.rows.len());
    let mut met = BTreeSet::new();
    // One paper may stand under two headings: only below the same one it is there twice.
    let mut parent = None;
    for (index, row) in source.rows.iter().enumerate() {
        let text = notes.text(&row.name, place);
        if text.is_empty() {
            notes.add(DoubtKind::EmptyRow, place, "", "");
            continue;
        }
        if let Some(pieces) = list::pieces(&text) {
            notes.add(DoubtKind::ListInRow, place, &text, "");
            // A piece that is a row of its own besides stands there once.
            let others =
                |piece: &str| whole.iter().enumerate().any(|(at, one)| at != index && *one == folded(piece));
            take_apart(pieces, row, others, &mut lines, aside);
            continue;
        }
        let name = crate::vietnamese::one_line(&text).into_owned();
        let is_numbered = enumerator(without_bullet(&name)).is_some();
        let below = if is_numbered { None } else { parent };
        if is_numbered || name.ends_with(':') {
            parent = Some(index);
        }
        if met.insert((folded(&name), row.originals, row.copies, &row.forms, below)) {
            lines.push(line(name, row, true, true));
        } else {
            notes.add(DoubtKind::RepeatedPaper, place, &name, "");
        }
    }
    lines
}

fn line(name: String, row: &Row, counted: bool, with_forms: bool) -> Line<'_> {
    Line {
        text: String::new(),
        row,
        counted,
        with_forms,
        kind: RowKind::Paper,
        clause: Clause::default(),
        one_of: None,
        name,
    }
}

/// The pieces of one row. Its count is that of a paper only where there is one; its forms are the request's.
fn take_apart<'a>(
    pieces: Vec<Piece>,
    row: &'a Row,
    stands_elsewhere: impl Fn(&str) -> bool,
    lines: &mut Vec<Line<'a>>,
    aside: &mut Vec<String>,
) {
    let mut names: Vec<String> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Row(text) if stands_elsewhere(&text) => {}
            Piece::Row(text) => names.push(crate::vietnamese::one_line(&text).into_owned()),
            Piece::Aside(text) => aside.push(text),
        }
    }
    let is_paper = |name: &String| kind::kind(without_bullet(name), false) == RowKind::Paper;
    let counted = names.iter().filter(|name| is_paper(name)).count() == 1;
    let first = names.iter().position(|name| is_request(name)).or_else(|| names.iter().position(is_paper));
    for (at, name) in names.into_iter().enumerate() {
        let own_count = counted && is_paper(&name);
        lines.push(line(name, row, own_count, first == Some(at)));
    }
}

/// The lines in the order of their own numbers; unnumbered ones stay behind their predecessor.
fn in_own_order(lines: &[Line]) -> Option<Vec<usize>> {
    let names: Vec<_> = lines.iter().map(|line| line.name.as_str()).collect();
    let own = own_order(&names)?;
    let mut keys = Vec::with_capacity(lines.len());
    let mut current = Vec::new();
    for value in own {
        current = value.unwrap_or(current);
        keys.push(current.clone());
    }
    if keys.is_sorted() {
        return None;
    }
    let mut order: Vec<_> = (0..lines.len()).collect();
    order.sort_by(|&a, &b| keys[a].cmp(&keys[b]));
    Some(order)
}

/// A "+" row belongs to a "-" row or heading before it.
fn report_orphans(lines: &[Line], place: Place, notes: &mut Notes) {
    let sign = |name: &str| bullet(name).map(|(sign, _)| sign);
    if lines.iter().all(|line| sign(&line.name) == Some('+')) {
        return;
    }
    let mut has_parent = false;
    for line in lines {
        if sign(&line.name) == Some('+') {
            if !has_parent {
                notes.add(DoubtKind::OrphanRow, place, &line.name, "");
            }
        } else {
            has_parent = may_have_sub_rows(&line.name);
        }
    }
}

fn may_have_sub_rows(name: &str) -> bool {
    let sign = bullet(name).map(|(sign, _)| sign);
    sign != Some('+')
        && (sign == Some('-') || name.ends_with(':') || enumerator(without_bullet(name)).is_some())
}

/// Tells the lines of a group apart, and for whom each is. Tells whether some cannot be told.
pub fn judge(draft: &mut Draft, context: &Context, notes: &mut Notes) -> bool {
    for line in &mut draft.lines {
        line.kind = kind_of(line, &draft.role);
    }
    let around = |text: &str| Around {
        subject: &context.subject,
        only_request: context.one_request && is_request(text),
    };
    let names: Vec<String> = draft.lines.iter().map(|line| line.name.clone()).collect();
    let mut rows: Vec<Reached> = draft
        .lines
        .iter()
        .zip(&names)
        .map(|(line, name)| {
            let clause = if line.kind == RowKind::Paper {
                clause::read(name, around(name))
            } else {
                Clause::default()
            };
            Reached { text: name, kind: line.kind, clause, one_of: None }
        })
        .collect();
    siblings::by_applicant(&mut rows);
    let acts = siblings::acts_of_headings(&rows);
    let of_heading = |text: &str| match acts.iter().find(|(heading, _)| *heading == text) {
        Some((_, act)) => Clause { when: Some(act.clone()), ..Clause::default() },
        None => clause::of_heading(text, around(text)),
    };
    let no_order = reach::apply(&mut rows, of_heading);
    if no_order {
        reach::by_topic(&mut rows, of_heading);
    }
    siblings::by_inclusion(&mut rows);
    if draft.role != Role::AddOn {
        siblings::beside_the_request(&mut rows, &context.name);
    }
    if draft.title.as_deref().is_some_and(|title| kind::says_one_of(&folded(title))) {
        siblings::of_title(&mut rows);
    }
    let shared = matches!(draft.role, Role::Untitled | Role::Base | Role::Unclear);
    let several_acts = shared && siblings::by_act(&mut rows, &context.name);
    for (line, row) in draft.lines.iter_mut().zip(rows) {
        line.kind = row.kind;
        line.clause = row.clause;
        line.one_of = row.one_of.filter(|_| row.kind == RowKind::Paper);
        if let Role::Way(via) = &draft.role
            && line.kind == RowKind::Paper
            && line.clause.via.is_empty()
        {
            line.clause.via.clone_from(via);
        }
    }
    report(draft, no_order, notes);
    no_order || several_acts
}

fn kind_of(line: &Line, role: &Role) -> RowKind {
    // A form is something to hand in.
    if line.with_forms && line.row.forms.iter().any(|form| !form.trim().is_empty()) {
        return RowKind::Paper;
    }
    let bare = without_bullet(&line.name);
    let kind = kind::kind(bare, line.has_count());
    let named = line.has_count() && begins_with_paper(bare);
    if *role == Role::Remarks && kind == RowKind::Paper && !named { RowKind::Note } else { kind }
}

fn report(draft: &Draft, no_order: bool, notes: &mut Notes) {
    let place = Part::Dossier.row(draft.index);
    if no_order {
        notes.add(DoubtKind::OrderUnsure, place, draft.title.as_deref().unwrap_or_default(), "");
    }
    for line in &draft.lines {
        match line.kind {
            RowKind::Note => notes.add(DoubtKind::RowIsNote, place, &line.text, ""),
            RowKind::Heading => notes.add(DoubtKind::RowIsHeading, place, &line.text, ""),
            RowKind::Paper => report_paper(line, place, notes),
        }
    }
}

fn report_paper(line: &Line, place: Place, notes: &mut Notes) {
    if !line.has_count() {
        notes.add(DoubtKind::NoCount, place, &line.text, "");
    }
    if let Some(when) = &line.clause.when {
        notes.add(DoubtKind::ConditionInText, place, &line.text, when);
    }
    if !line.clause.via.is_empty() {
        notes.add(DoubtKind::WayInText, place, &line.text, "");
    }
    if line.one_of.is_some() {
        notes.add(DoubtKind::ChoiceInGroup, place, &line.text, "");
    }
    if line.is_unsure() {
        notes.add(DoubtKind::ConditionUnsure, place, &line.text, "");
    }
}
