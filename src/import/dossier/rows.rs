//! The rows of one group: read, put in their own order, and told apart.
//!
//! In: a group of the record. Out: [`DossierLine`]s, each with what it is and for whom. Every doubt of a row is
//! noted here.

use std::collections::BTreeMap;

use super::super::clean::{Notes, folded};
use super::super::doubt::{DoubtKind, MergedPart, Place};
use super::super::enumerator::{bullet, enumerator, own_order, without_bullet};
use super::super::record::{DossierList, DossierRow};
use super::clause::{self, Around, Clause};
use super::kind::{self, RowKind};
use super::label;
use super::list::{self, Piece};
use super::nouns::{begins_with_document, begins_with_paper, is_request};
use super::reach::{self, Reached};
use super::reading;
use super::role::{self, Role};
use super::{Context, Draft, siblings};

/// A row on its way.
#[derive(Debug)]
pub(crate) struct DossierLine<'a> {
    /// As the record has it, on one line, with bullet and enumerator.
    name: String,
    /// As it is shown.
    pub(crate) text: String,
    pub(crate) row: &'a DossierRow,
    /// Files of the same row said again.
    pub(crate) more_forms: Vec<&'a str>,
    /// The counts of the row are this line's.
    pub(crate) counted: bool,
    /// The forms of the row are this line's.
    pub(crate) with_forms: bool,
    pub(crate) kind: RowKind,
    pub(crate) clause: Clause,
    pub(crate) one_of: Option<String>,
}

impl DossierLine<'_> {
    pub(crate) fn is_unsure(&self) -> bool {
        self.kind == RowKind::Paper
            && self.clause.unsure
            && self.clause.when.is_none()
            && self.clause.via.is_empty()
    }

    /// A heading that opens a choice among the rows below.
    pub(crate) fn is_open_choice(&self) -> bool {
        self.kind == RowKind::Heading && kind::heads_a_choice(&self.text)
    }

    fn has_forms(&self) -> bool {
        self.forms().any(|form| !form.trim().is_empty())
    }

    /// The files of its form.
    pub(crate) fn forms(&self) -> impl Iterator<Item = &str> {
        let own = self.row.forms.iter().map(String::as_str).filter(|_| self.with_forms);
        own.chain(self.more_forms.iter().copied())
    }

    pub(crate) fn has_count(&self) -> bool {
        self.counted && self.row.originals + self.row.copies > 0
    }
}

/// The lines of a group in their own order, each only read so far.
pub(crate) fn read<'a>(
    source: &'a DossierList,
    draft: &Draft,
    aside: &mut Vec<String>,
    notes: &mut Notes,
) -> Vec<DossierLine<'a>> {
    let place = MergedPart::Dossier.row(draft.index);
    let mut lines = named(source, place, aside, notes);
    if let Some(sorted) = in_own_order(&lines) {
        notes.add(DoubtKind::RowsReordered, place, draft.title.as_deref().unwrap_or_default(), "");
        let mut taken: Vec<Option<DossierLine>> = lines.into_iter().map(Some).collect();
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
fn named<'a>(
    source: &'a DossierList,
    place: Place,
    aside: &mut Vec<String>,
    notes: &mut Notes,
) -> Vec<DossierLine<'a>> {
    let whole: Vec<String> = source.rows.iter().map(|row| folded(&row.name)).collect();
    let mut lines: Vec<DossierLine> = Vec::with_capacity(source.rows.len());
    let mut met: BTreeMap<_, usize> = BTreeMap::new();
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
        let key = (folded(&name), row.originals, row.copies, below);
        if let Some(&first) = met.get(&key) {
            notes.add(DoubtKind::RepeatedPaper, place, &name, "");
            let known: &mut DossierLine = &mut lines[first];
            known.more_forms.extend(row.forms.iter().map(String::as_str));
        } else {
            met.insert(key, lines.len());
            lines.push(line(name, row, true, true));
        }
    }
    lines
}

fn line(name: String, row: &DossierRow, counted: bool, with_forms: bool) -> DossierLine<'_> {
    DossierLine {
        text: String::new(),
        row,
        more_forms: Vec::new(),
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
    row: &'a DossierRow,
    stands_elsewhere: impl Fn(&str) -> bool,
    lines: &mut Vec<DossierLine<'a>>,
    aside: &mut Vec<String>,
) {
    let mut names: Vec<String> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::DossierRow(text) if stands_elsewhere(&text) => {}
            Piece::DossierRow(text) => names.push(crate::vietnamese::one_line(&text).into_owned()),
            Piece::Aside(text) => aside.push(text),
        }
    }
    let is_paper = |name: &String| kind::kind(without_bullet(name), false) == RowKind::Paper;
    let papers = names.iter().filter(|name| is_paper(name)).count();
    let single = |name: &String| kind::kind(without_bullet(name), true) == RowKind::Paper;
    // With the count of its row a sentence that asks for something is a paper.
    let asked = papers == 0 && names.iter().filter(|name| single(name)).count() == 1;
    let first = names.iter().position(|name| is_request(name)).or_else(|| names.iter().position(is_paper));
    for (at, name) in names.into_iter().enumerate() {
        let own_count = (papers == 1 && is_paper(&name)) || (asked && single(&name));
        lines.push(line(name, row, own_count, first == Some(at)));
    }
}

/// The lines in the order of their own numbers; unnumbered ones stay behind their predecessor.
fn in_own_order(lines: &[DossierLine]) -> Option<Vec<usize>> {
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
fn report_orphans(lines: &[DossierLine], place: Place, notes: &mut Notes) {
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
pub(crate) fn judge(draft: &mut Draft, context: &Context, notes: &mut Notes) -> bool {
    for line in &mut draft.lines {
        line.kind = kind_of(line, &draft.role);
    }
    find_counted_headings(&mut draft.lines);
    let counted = draft.lines.iter().any(DossierLine::has_count);
    for line in draft.lines.iter_mut().filter(|line| counted && !line.has_count() && !line.has_forms()) {
        if line.kind == RowKind::Paper && label::heads_among_counted(&line.name) {
            line.kind = RowKind::Heading;
        }
    }
    let cut_off = has_case_cut_off(&draft.lines);
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
    let sides = sides(&rows);
    let of_heading = |text: &str| match acts.iter().find(|(heading, _)| *heading == text) {
        Some((_, act)) => Clause { when: Some(act.clone()), ..Clause::default() },
        None if sides.contains(&text) => Clause::default(),
        None => match label::condition(text) {
            Some(when) => Clause { when: Some(when), ..Clause::default() },
            None => clause::of_heading(text, around(text)),
        },
    };
    let no_order = reach::apply(&mut rows, of_heading) || cut_off;
    if no_order {
        reach::by_topic(&mut rows, of_heading);
    }
    siblings::by_inclusion(&mut rows);
    siblings::by_replacement(&mut rows);
    siblings::beside_electronic_form(&mut rows);
    if draft.role != Role::AddOn {
        siblings::beside_the_request(&mut rows, &context.name);
    }
    if draft.title.as_deref().is_some_and(|title| kind::says_one_of(&folded(title))) {
        siblings::of_title(&mut rows);
    }
    prove(&mut rows, draft);
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

/// Whether a case is named of which it cannot be told what it is said of: cut off from a paper, in front of one, or
/// of people who may be a case or a side of the request.
fn has_case_cut_off(lines: &[DossierLine]) -> bool {
    let before_paper = |at: usize| {
        let next = lines.get(at + 1).filter(|next| next.kind == RowKind::Paper);
        next.is_some_and(|next| clause::of_start(&next.name).is_none())
    };
    lines.iter().enumerate().any(|(at, line)| match line.kind {
        RowKind::Paper if line.has_forms() => false,
        RowKind::Paper => label::is_bare_case(&line.name) && before_paper(at),
        RowKind::Note => !line.has_count() && label::is_fragment(&line.name),
        RowKind::Heading => label::is_unclear(&line.name),
    })
}

/// Headings that name two sides of one request ("Đối với bên nam", "Đối với bên nữ"): both are needed.
fn sides<'a>(rows: &[Reached<'a>]) -> Vec<&'a str> {
    let headings: Vec<&str> =
        rows.iter().filter(|row| row.kind == RowKind::Heading).map(|row| row.text).collect();
    let titles: Vec<Option<String>> = headings.iter().map(|text| Some((*text).to_owned())).collect();
    let mut roles = vec![Role::Case; headings.len()];
    role::find_sides(&titles, &mut roles);
    headings.into_iter().zip(roles).filter(|(_, role)| *role == Role::Party).map(|(text, _)| text).collect()
}

/// A case by name is a heading with a count too, where rows with bullets follow that its own mark does not have.
fn find_counted_headings(lines: &mut [DossierLine]) {
    for at in 1..lines.len() {
        let is_below = |line: &DossierLine| bullet(&line.name).is_some_and(|(sign, _)| sign != '*');
        let (above, below) = (&lines[at - 1], &lines[at]);
        let name = label::is_bare_case(&above.name) || label::is_name(&above.name);
        let heads = above.kind == RowKind::Paper && !above.has_forms() && name;
        if heads && below.kind == RowKind::Paper && is_below(below) && !is_below(above) {
            lines[at - 1].kind = RowKind::Heading;
        }
    }
}

/// A paper of which nothing is said is everybody's only where it is one by its name.
fn prove(rows: &mut [Reached], draft: &Draft) {
    let shared = !matches!(draft.role, Role::Case | Role::Act | Role::Way(_) | Role::AddOn);
    for (row, line) in rows.iter_mut().zip(&draft.lines) {
        if row.kind != RowKind::Paper || !row.clause.is_free() || row.one_of.is_some() {
            continue;
        }
        let named = line.has_forms()
            || begins_with_document(row.text)
            || clause::asks_everybody(reading::bare(row.text));
        row.clause.unsure = clause::is_of_some(row.text) || (shared && !named);
    }
}

fn kind_of(line: &DossierLine, role: &Role) -> RowKind {
    // A form is something to hand in.
    if line.has_forms() {
        return RowKind::Paper;
    }
    let bare = without_bullet(&line.name);
    let kind = kind::kind(bare, line.has_count());
    let named = line.has_count() && begins_with_paper(bare);
    if *role == Role::Remarks && kind == RowKind::Paper && !named { RowKind::Note } else { kind }
}

fn report(draft: &Draft, no_order: bool, notes: &mut Notes) {
    let place = MergedPart::Dossier.row(draft.index);
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

fn report_paper(line: &DossierLine, place: Place, notes: &mut Notes) {
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
