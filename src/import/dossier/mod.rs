//! The dossier: which groups everybody needs, which only in a case, and the papers in each.
//!
//! In: the record. Out: groups with the base ones first, their rows told apart, the cases that their titles
//! speak of, and the number of sets. Group by group: lists in one row are taken apart ([`list`]), each row is
//! told from the others ([`kind`]), its own condition is read ([`clause`]), then what the headings above it
//! ([`reach`]) and the rows beside it ([`siblings`]) say; the titles of all groups together decide who needs
//! them ([`role`]). What is doubtful is "not stated" and stays visible.

mod besides;
mod clause;
mod forms;
mod instructs;
mod items;
mod kind;
mod label;
mod list;
mod nouns;
mod reach;
mod reading;
mod role;
mod rows;
mod sections;
mod sets;
mod siblings;
mod speech;

use std::collections::BTreeSet;

use super::cases::Cases;
use super::clean::{Notes, folded};
use super::doubt::{DoubtKind, MergedPart};
use super::enumerator::without_bullet;
use super::record::{DossierList, Record};
use crate::catalogue::{Count, DossierGroup, HandOver, Need, Pick};
use clause::Subject;
use kind::RowKind;
use nouns::is_request;
use role::{Candidate, Decided, Role};
use rows::DossierLine;

pub(crate) use reading::lower_first;

/// What a record says of papers.
#[derive(Debug, Default)]
pub(crate) struct Dossier {
    pub(crate) groups: Vec<DossierGroup>,
    pub(crate) sets: Count,
    /// What is said of papers in sentences: where no row is one, or besides the rows.
    pub(crate) papers_quote: Option<String>,
    /// The sentence where sets could not be read.
    pub(crate) sets_quote: Option<String>,
    /// Other parts of the procedure that were pasted in among the papers.
    pub(crate) aside: Vec<String>,
}

/// A group on its way.
struct Draft<'a> {
    index: usize,
    title: Option<String>,
    role: Role,
    lines: Vec<DossierLine<'a>>,
    /// Who needs its papers cannot be told row by row.
    unsure: bool,
}

/// What is known of the whole record while its groups are read.
struct Context {
    name: String,
    subject: Subject,
    /// There is one request in the whole dossier.
    one_request: bool,
}

pub(crate) fn read(record: &Record, cases: &mut Cases, notes: &mut Notes) -> Dossier {
    let context = Context {
        name: record.name.clone(),
        subject: Subject::of(&record.name),
        one_request: requests(&record.groups) == 1,
    };
    let mut dossier = Dossier::default();
    let mut drafts = drafts(&record.groups, &context, &mut dossier.aside, notes);
    let decided = decide(&mut drafts, &context, notes);
    let mut drafts: Vec<(Draft, Decided)> = drafts.into_iter().zip(decided).collect();
    put_base_first(&mut drafts, notes);
    let mut ids = BTreeSet::new();
    for (draft, decided) in drafts {
        dossier.groups.extend(groups(draft, &decided, cases, &mut ids, notes));
    }
    speak(record, &mut dossier, notes);
    dossier
}

fn requests(groups: &[DossierList]) -> usize {
    let names: BTreeSet<String> = groups
        .iter()
        .flat_map(|group| &group.rows)
        .filter(|row| is_request(&row.name))
        .map(|row| folded(&row.name))
        .collect();
    names.len()
}

/// The number of sets, and the quotations where something cannot be read.
fn speak(record: &Record, dossier: &mut Dossier, notes: &mut Notes) {
    let sets = sets::read(record);
    dossier.sets = sets.count;
    dossier.sets_quote = sets.quote;
    if let Some(quote) = &dossier.sets_quote {
        notes.add(DoubtKind::SetsQuoted, MergedPart::Dossier.whole(), quote, "");
    }
    let any = dossier.groups.iter().flat_map(|group| &group.items).any(items::is_paper);
    dossier.papers_quote = if any { besides::quote(record) } else { speech::of_papers(record) };
    if let Some(quote) = &dossier.papers_quote {
        let kind = if any { DoubtKind::PapersBeside } else { DoubtKind::PapersQuoted };
        notes.add(kind, MergedPart::Dossier.whole(), quote, "");
    }
    if let Some(first) = dossier.aside.first() {
        notes.add(DoubtKind::TextAside, MergedPart::Dossier.whole(), first, "");
    }
}

fn drafts<'a>(
    groups: &'a [DossierList],
    context: &Context,
    aside: &mut Vec<String>,
    notes: &mut Notes,
) -> Vec<Draft<'a>> {
    let mut out = Vec::with_capacity(groups.len());
    for (index, source) in groups.iter().enumerate() {
        let place = MergedPart::Dossier.row(index);
        let title = notes.line(&source.title, place).map(|title| without_bullet(&title).to_owned());
        let title = title.filter(|title| !title.is_empty());
        if source.rows.iter().all(|row| row.name.trim().is_empty()) {
            notes.add(DoubtKind::EmptyGroup, place, title.as_deref().unwrap_or_default(), "");
            // A title without papers still says something.
            if title.is_none() {
                continue;
            }
        }
        let role = role::role(title.as_deref());
        let mut draft = Draft { index, role, lines: Vec::new(), unsure: false, title };
        draft.lines = rows::read(source, &draft, aside, notes);
        draft.unsure = rows::judge(&mut draft, context, notes);
        out.push(draft);
    }
    out
}

/// Who needs each group, from all titles together.
fn decide(drafts: &mut [Draft], context: &Context, notes: &mut Notes) -> Vec<Decided> {
    let titles: Vec<Option<String>> = drafts.iter().map(|draft| draft.title.clone()).collect();
    let mut roles: Vec<Role> = drafts.iter().map(|draft| draft.role.clone()).collect();
    role::find_sides(&titles, &mut roles);
    for (draft, role) in drafts.iter_mut().zip(roles) {
        draft.role = role;
        if draft.only_adds() {
            draft.role = Role::AddOn;
        }
    }
    let candidates: Vec<Candidate> = drafts
        .iter()
        .map(|draft| Candidate {
            role: &draft.role,
            title: draft.title.as_deref(),
            has_papers: draft.has_papers(),
        })
        .collect();
    let decided = role::decide(&candidates, &context.subject);
    if decided.iter().any(|one| one.alternative) {
        notes.add(DoubtKind::GroupsExclude, MergedPart::Dossier.whole(), "", "");
    }
    for (draft, decided) in drafts.iter().zip(&decided) {
        if decided.need == Need::NotStated {
            let title = draft.title.as_deref().unwrap_or_default();
            notes.add(DoubtKind::NeedUnclear, MergedPart::Dossier.row(draft.index), title, "");
        }
    }
    decided
}

impl Draft<'_> {
    fn has_papers(&self) -> bool {
        self.lines.iter().any(|line| line.kind == RowKind::Paper)
    }

    /// Every paper of a case says that it comes on top of those of another.
    fn only_adds(&self) -> bool {
        let mut papers = self.lines.iter().filter(|line| line.kind == RowKind::Paper).peekable();
        matches!(self.role, Role::Case | Role::Act | Role::Unclear)
            && papers.peek().is_some()
            && papers.all(|line| folded(reading::bare(&line.text)).starts_with("ngoai "))
    }
}

fn put_base_first(drafts: &mut [(Draft, Decided)], notes: &mut Notes) {
    let order = |(draft, _): &(Draft, Decided)| match draft.role {
        Role::Remarks => 5,
        _ if !draft.has_papers() && draft.role != Role::AddOn && draft.role != Role::Untitled => 5,
        Role::Untitled => 0,
        // What is handed in comes before what is only shown, as every decree has it.
        Role::Base if draft.title.as_deref().is_some_and(role::is_only_shown) => 3,
        Role::Base => match draft.title.as_deref().and_then(hand_over) {
            None => 1,
            Some(HandOver::Submit) => 2,
            Some(HandOver::Present) => 3,
        },
        _ => 4,
    };
    drafts.sort_by_key(order);
    if drafts.windows(2).any(|pair| pair[0].0.index > pair[1].0.index) {
        notes.add(DoubtKind::GroupsReordered, MergedPart::Dossier.whole(), "", "");
    }
}

/// A group, or several where only some of its rows cannot be told.
fn groups(
    mut draft: Draft,
    decided: &Decided,
    cases: &mut Cases,
    ids: &mut BTreeSet<String>,
    notes: &mut Notes,
) -> Vec<DossierGroup> {
    let place = MergedPart::Dossier.row(draft.index);
    let case = match (decided.need, &draft.title) {
        (Need::InCase, Some(title)) => Some(cases.id_of(title)),
        _ => None,
    };
    let need = if draft.unsure && decided.need == Need::Always { Need::NotStated } else { decided.need };
    let lettered = draft.lines.iter().any(|line| line.one_of.is_some());
    let has_choice = !lettered && draft.lines.iter().any(DossierLine::is_open_choice);
    let runs = runs(&draft, need);
    if need == Need::InCase {
        let title = folded(draft.title.as_deref().unwrap_or_default());
        draft.lines.iter_mut().for_each(|line| say_unsure(line, &title));
    }
    let pick = pick(&draft, need, has_choice);
    let mut title = draft.title.clone();
    let over = draft.title.as_deref().and_then(hand_over);
    let mut lines = draft.lines.into_iter();
    let mut out = Vec::with_capacity(runs.len());
    for (need, len) in runs {
        let items = lines.by_ref().take(len).map(|line| items::item(line, over, place, ids, notes)).collect();
        out.push(DossierGroup {
            id: None,
            title: title.take(),
            need,
            case: case.clone(),
            pick: if need == Need::NotStated && pick == Pick::All { Pick::NotStated } else { pick },
            choose: decided.alternative.then(|| "truong-hop".to_owned()),
            items,
        });
    }
    out
}

/// A row of a case of which it is not sure who needs it stays where it stands, and says so; but one that only says again
/// of which case it is belongs to all of that case.
fn say_unsure(line: &mut DossierLine, title: &str) {
    if line.is_unsure() && line.one_of.is_none() && !repeats(&folded(&line.text), title) {
        line.clause.when = Some(UNSURE.to_owned());
    }
}

/// Whether the case a row names is that of the title above it, both folded.
fn repeats(row: &str, title: &str) -> bool {
    const NAMES: [&str; 2] = ["doi voi truong hop ", "truong hop "];
    let named = NAMES.iter().find_map(|name| row.split_once(name)).map(|(_, named)| named);
    let words = |named: &str| named.split(' ').take(6).collect::<Vec<_>>().join(" ");
    named.map(words).is_some_and(|named| named.split(' ').count() >= 3 && title.contains(&named))
}

/// In the place of a condition that the source does not make clear.
const UNSURE: &str = "tùy trường hợp, nguồn chưa ghi rõ";

/// Rows of which it is not sure who needs them stand apart, in their place; all of a group in which rows belong
/// together.
fn runs(draft: &Draft, need: Need) -> Vec<(Need, usize)> {
    let unsure = draft.lines.iter().filter(|line| line.is_unsure()).count();
    if need != Need::Always || unsure == 0 {
        return vec![(need, draft.lines.len())];
    }
    let belongs = |line: &DossierLine| line.kind == RowKind::Heading || line.one_of.is_some();
    if draft.lines.iter().any(belongs) || draft.title.as_deref().is_some_and(kind::heads_a_choice) {
        return vec![(Need::NotStated, draft.lines.len())];
    }
    let mut out: Vec<(Need, usize)> = Vec::new();
    for line in &draft.lines {
        let need = if line.is_unsure() { Need::NotStated } else { Need::Always };
        match out.last_mut() {
            Some((last, len)) if *last == need => *len += 1,
            _ => out.push((need, 1)),
        }
    }
    out
}

fn pick(draft: &Draft, need: Need, has_choice: bool) -> Pick {
    match &draft.title {
        // The letters tell which of its rows replace each other.
        Some(title)
            if kind::says_one_of(&folded(title)) && draft.lines.iter().all(|line| line.one_of.is_none()) =>
        {
            Pick::One
        }
        _ if has_choice || need == Need::NotStated || draft.role == Role::Remarks => Pick::NotStated,
        _ => Pick::All,
    }
}

/// "Giấy tờ phải nộp" and "Giấy tờ phải xuất trình" say it of all their papers.
fn hand_over(title: &str) -> Option<HandOver> {
    let title = folded(title);
    let title = title.strip_prefix("giay to phai ").or_else(|| title.strip_prefix("giay to "))?;
    if title.starts_with("nop") {
        Some(HandOver::Submit)
    } else if title.starts_with("xuat trinh") {
        Some(HandOver::Present)
    } else {
        None
    }
}
