//! The dossier: which groups everybody needs, which only in a case, and the papers in each.
//!
//! In: `executionCases`. Out: groups with the base ones first, their rows told apart, and the cases that
//! their titles speak of. What is doubtful is "not stated" and stays visible.

use std::collections::BTreeSet;

use super::cases::Cases;
use super::clean::{Notes, folded};
use super::doubt::{DoubtKind, Part, Place};
use super::enumerator::{bullet, enumerator, own_order, without_bullet};
use super::record::{Group, Row};
use super::rows::{self, RowKind};
use super::text::is_case;
use crate::catalogue::model::{Count, DossierGroup, DossierItem, Form, HandOver, Need, Paper, Pick};

/// What a group's title makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    /// No title at all.
    Untitled,
    /// "Giấy tờ phải nộp", "Hồ sơ gồm": for everybody.
    Base,
    /// "Trường hợp …".
    Case,
    /// "… ủy quyền … kèm theo": on top of the others, whatever they are.
    AddOn,
    Unclear,
    /// "Lưu ý".
    Remarks,
}

/// A group on its way.
struct Draft<'a> {
    source: &'a Group,
    index: usize,
    title: Option<String>,
    role: Role,
}

pub fn read(groups: &[Group], cases: &mut Cases, notes: &mut Notes) -> Vec<DossierGroup> {
    let mut drafts = drafts(groups, notes);
    let alternatives = are_alternatives(&drafts);
    if alternatives {
        notes.add(DoubtKind::GroupsExclude, Part::Dossier.whole(), "", "");
    }
    put_base_first(&mut drafts, notes);
    let alone = drafts.len() == 1;
    let mut ids = BTreeSet::new();
    drafts.into_iter().map(|draft| group(draft, alternatives, alone, cases, &mut ids, notes)).collect()
}

fn drafts<'a>(groups: &'a [Group], notes: &mut Notes) -> Vec<Draft<'a>> {
    let mut out = Vec::with_capacity(groups.len());
    for (index, source) in groups.iter().enumerate() {
        let place = Part::Dossier.row(index);
        let title = notes.line(&source.title, place).map(|title| without_bullet(&title).to_owned());
        let title = title.filter(|title| !title.is_empty());
        if source.rows.iter().all(|row| row.name.trim().is_empty()) {
            notes.add(DoubtKind::EmptyGroup, place, title.as_deref().unwrap_or_default(), "");
            // A title without papers still says something.
            if title.is_none() {
                continue;
            }
        }
        let role = role(title.as_deref());
        out.push(Draft { source, index, title, role });
    }
    out
}

fn role(title: Option<&str>) -> Role {
    let Some(title) = title else { return Role::Untitled };
    let words = folded(title);
    let unnumbered = enumerator(title).map_or(words.clone(), |found| folded(&title[found.len..]));
    let starts = |list: &[&str]| list.iter().any(|word| unnumbered.starts_with(word));
    if starts(&["luu y", "ghi chu"]) {
        Role::Remarks
    } else if is_case(title) {
        let is_add_on = words.contains("uy quyen thuc hien thu tuc") || words.contains("uy quyen nop");
        if is_add_on { Role::AddOn } else { Role::Case }
    } else if starts(&[
        "giay to phai nop",
        "giay to phai xuat trinh",
        "giay to can nop",
        "giay to can xuat trinh",
        "giay to nop",
        "giay to xuat trinh",
        "xuat trinh",
        "khi nop ho so can xuat trinh",
        "nguoi yeu cau chung thuc",
        "thanh phan ho so gom",
        "thanh phan ho so bao gom",
        "ho so gom",
        "ho so bao gom",
    ]) || unnumbered == "thanh phan ho so"
        || unnumbered == "ho so"
        || unnumbered.starts_with("so luong ho so")
    {
        Role::Base
    } else {
        Role::Unclear
    }
}

/// Groups exclude each other only if every one of them is titled as a case. Those for a person who acts
/// for another go with any of them.
fn are_alternatives(drafts: &[Draft]) -> bool {
    let cases = drafts.iter().filter(|draft| draft.role == Role::Case).count();
    cases > 1 && drafts.iter().all(|draft| matches!(draft.role, Role::Case | Role::AddOn))
}

fn put_base_first(drafts: &mut [Draft], notes: &mut Notes) {
    let order = |draft: &Draft| match draft.role {
        Role::Untitled => 0,
        // What is handed in comes before what is only shown, as every decree has it.
        Role::Base => match draft.title.as_deref().and_then(hand_over) {
            None => 1,
            Some(HandOver::Submit) => 2,
            Some(HandOver::Present) => 3,
        },
        Role::Case | Role::AddOn | Role::Unclear => 4,
        Role::Remarks => 5,
    };
    drafts.sort_by_key(order);
    if drafts.windows(2).any(|pair| pair[0].index > pair[1].index) {
        notes.add(DoubtKind::GroupsReordered, Part::Dossier.whole(), "", "");
    }
}

fn group(
    draft: Draft,
    alternatives: bool,
    alone: bool,
    cases: &mut Cases,
    ids: &mut BTreeSet<String>,
    notes: &mut Notes,
) -> DossierGroup {
    let place = Part::Dossier.row(draft.index);
    let need = match draft.role {
        Role::Untitled | Role::Base | Role::Remarks => Need::Always,
        Role::Case | Role::AddOn => Need::InCase,
        // A group beside no other is the dossier, whatever its title.
        Role::Unclear if alone => Need::Always,
        Role::Unclear => {
            notes.add(DoubtKind::NeedUnclear, place, draft.title.as_deref().unwrap_or_default(), "");
            Need::NotStated
        }
    };
    let case = match (need, &draft.title) {
        (Need::InCase, Some(title)) => Some(cases.id_of(title)),
        _ => None,
    };
    let items = items(&draft, ids, notes);
    DossierGroup {
        id: None,
        pick: pick(&draft, need, &items),
        need,
        case,
        choose: (alternatives && draft.role == Role::Case).then(|| "truong-hop".to_owned()),
        items,
        title: draft.title,
    }
}

fn pick(draft: &Draft, need: Need, items: &[DossierItem]) -> Pick {
    let one_of = |text: &str| rows::says_one_of(&folded(text));
    let has_choice = items.iter().any(|item| matches!(item, DossierItem::Heading(text) if one_of(text)));
    match &draft.title {
        Some(title) if one_of(title) => Pick::One,
        _ if has_choice || need == Need::NotStated || draft.role == Role::Remarks => Pick::NotStated,
        _ => Pick::All,
    }
}

fn items(draft: &Draft, ids: &mut BTreeSet<String>, notes: &mut Notes) -> Vec<DossierItem> {
    let place = Part::Dossier.row(draft.index);
    let mut rows: Vec<(String, &Row)> = Vec::with_capacity(draft.source.rows.len());
    let mut met = BTreeSet::new();
    // One paper may stand under two headings: only below the same one it is there twice.
    let mut parent = None;
    for (index, row) in draft.source.rows.iter().enumerate() {
        let Some(name) = notes.line(&row.name, place) else {
            notes.add(DoubtKind::EmptyRow, place, "", "");
            continue;
        };
        let is_numbered = enumerator(without_bullet(&name)).is_some();
        let below = if is_numbered { None } else { parent };
        if is_numbered || name.ends_with(':') {
            parent = Some(index);
        }
        if met.insert((folded(&name), row.originals, row.copies, &row.forms, below)) {
            rows.push((name, row));
        } else {
            notes.add(DoubtKind::RepeatedPaper, place, &name, "");
        }
    }
    if let Some(sorted) = in_own_order(&rows) {
        notes.add(DoubtKind::RowsReordered, place, draft.title.as_deref().unwrap_or_default(), "");
        rows = sorted;
    }
    report_orphans(&rows, place, notes);
    let keep_plus = rows.iter().any(|(name, _)| may_have_sub_rows(name));
    rows.iter().map(|(name, row)| item(name, row, draft, keep_plus, ids, notes)).collect()
}

/// The rows in the order of their own numbers; unnumbered ones stay behind their predecessor.
fn in_own_order<'a>(rows: &[(String, &'a Row)]) -> Option<Vec<(String, &'a Row)>> {
    let names: Vec<_> = rows.iter().map(|(name, _)| name.as_str()).collect();
    let own = own_order(&names)?;
    let mut keys = Vec::with_capacity(rows.len());
    let mut current = Vec::new();
    for value in own {
        current = value.unwrap_or(current);
        keys.push(current.clone());
    }
    if keys.is_sorted() {
        return None;
    }
    let mut order: Vec<_> = (0..rows.len()).collect();
    order.sort_by(|&a, &b| keys[a].cmp(&keys[b]));
    Some(order.into_iter().map(|at| rows[at].clone()).collect())
}

/// A "+" row belongs to a "-" row or heading before it.
fn report_orphans(rows: &[(String, &Row)], place: Place, notes: &mut Notes) {
    let sign = |name: &str| bullet(name).map(|(sign, _)| sign);
    if rows.iter().all(|(name, _)| sign(name) == Some('+')) {
        return;
    }
    let mut has_parent = false;
    for (name, _) in rows {
        if sign(name) == Some('+') {
            if !has_parent {
                notes.add(DoubtKind::OrphanRow, place, name, "");
            }
        } else {
            has_parent = may_have_sub_rows(name);
        }
    }
}

fn may_have_sub_rows(name: &str) -> bool {
    let sign = bullet(name).map(|(sign, _)| sign);
    sign != Some('+')
        && (sign == Some('-') || name.ends_with(':') || enumerator(without_bullet(name)).is_some())
}

fn item(
    name: &str,
    row: &Row,
    draft: &Draft,
    keep_plus: bool,
    ids: &mut BTreeSet<String>,
    notes: &mut Notes,
) -> DossierItem {
    let place = Part::Dossier.row(draft.index);
    let bare = without_bullet(name);
    // The sign tells which row it belongs to, as long as others have another.
    let is_sub_row = bullet(name).is_some_and(|(sign, _)| sign == '+');
    let text = if keep_plus && is_sub_row { format!("+ {bare}") } else { bare.to_owned() };
    let has_count = row.originals + row.copies > 0;
    let kind = rows::kind(bare, has_count);
    let kind = match draft.role {
        Role::Remarks if kind == RowKind::Paper && !has_count => RowKind::Note,
        _ => kind,
    };
    // A form is something to hand in.
    let kind = if row.forms.iter().all(|form| form.trim().is_empty()) { kind } else { RowKind::Paper };
    match kind {
        RowKind::Note => {
            notes.add(DoubtKind::RowIsNote, place, &text, "");
            DossierItem::Note(text)
        }
        RowKind::Heading => {
            notes.add(DoubtKind::RowIsHeading, place, &text, "");
            DossierItem::Heading(text)
        }
        RowKind::Paper => DossierItem::Paper(paper(text, row, draft, ids, notes)),
    }
}

fn paper(name: String, row: &Row, draft: &Draft, ids: &mut BTreeSet<String>, notes: &mut Notes) -> Paper {
    let place = Part::Dossier.row(draft.index);
    let stated = row.originals + row.copies > 0;
    if !stated {
        notes.add(DoubtKind::NoCount, place, &name, "");
    }
    let count = |number| if stated { Count::Stated(number) } else { Count::NotStated };
    let when = rows::condition(&name);
    if let Some(when) = &when {
        notes.add(DoubtKind::ConditionInText, place, &name, when);
    }
    Paper {
        id: id(&row.code, ids, notes),
        short: None,
        originals: count(row.originals),
        copies: count(row.copies),
        form: form(row, place, notes),
        when,
        via: Vec::new(),
        hand_over: draft.title.as_deref().and_then(hand_over),
        wanted_by: Vec::new(),
        name,
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

/// Several files of one paper have one title: the model knows one form a paper.
fn form(row: &Row, place: Place, notes: &mut Notes) -> Option<Form> {
    let mut titles: Vec<String> = Vec::new();
    for file in &row.forms {
        if let Some(title) = notes.line(file, place)
            && !titles.contains(&title)
        {
            titles.push(title);
        }
    }
    let title = titles.join("; ");
    if title.is_empty() {
        return None;
    }
    notes.add(DoubtKind::FormWithoutFile, place, &title, "");
    Some(Form { title, file: None })
}

/// The component's code, short where it can be: "000.00.00.G12-KQ014016" is KQ014016.
fn id(code: &str, ids: &mut BTreeSet<String>, notes: &mut Notes) -> Option<String> {
    let code = notes.line(code, Part::Dossier.whole())?;
    let short = code.rsplit('-').next().filter(|tail| tail.starts_with("KQ")).unwrap_or(&code);
    let wanted = if ids.contains(short) { &code } else { short };
    let plain = wanted.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
    (plain && ids.insert(wanted.to_owned())).then(|| wanted.to_owned())
}
