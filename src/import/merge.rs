//! A new import into a file that an earlier one wrote and people went on editing.
//!
//! In: the file's text, the text the import would write now, and whose side holds where both changed a
//! part. Out: the merged text and the parts that are in dispute. Parts that nobody edited are replaced;
//! the commune's own keys, further sections and comments stay as they are.

use std::collections::{BTreeMap, BTreeSet};

use toml_edit::{Array, ArrayOfTables, InlineTable, Item, Table, Value};

use super::doubt::Part;
use super::parts::{self, Parts, Section, sections};
use super::{Choice, SOURCE};
use crate::catalogue::write;

/// What came of one file.
pub struct Merged {
    /// The new text; nothing where it is the same.
    pub text: Option<String>,
    pub disputes: Vec<Dispute>,
    /// The parts of which the portal says something else than an earlier import knew.
    pub touched: BTreeSet<Part>,
}

/// A part changed on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    pub part: Part,
    /// What the file says.
    pub ours: String,
    /// What the portal says now.
    pub theirs: String,
}

/// Merges; nothing where the file cannot be taken apart or was not written by an import.
pub fn merge(ours: &str, theirs: &str, choice: Choice) -> Option<Merged> {
    let portal = parts::of(theirs)?;
    let hashes = || portal.hashes().into_iter().map(|(part, hash)| (part.to_owned(), hash)).collect();
    if parts::quickly_remembered(ours).is_some_and(|known| known == hashes()) {
        return Some(Merged { text: None, disputes: Vec::new(), touched: BTreeSet::new() });
    }
    let mut file = parts::of(ours)?;
    let mut remembered = file.remembered()?;
    let before = remembered.clone();
    let mut disputes = Vec::new();
    let mut touched = BTreeSet::new();
    let mut replaced = false;
    for &part in Part::ALL {
        let base = before.get(part.key()).cloned();
        let (now, new) = (file.hash(part), portal.hash(part));
        if new == base {
            continue;
        }
        touched.insert(part);
        let untouched = now == base && (part != Part::Dossier || keeps_additions(&file, &portal));
        if now != new && !untouched && choice == Choice::Ask {
            disputes.push(dispute(part, &file, &portal));
            continue;
        }
        if now != new && (untouched || choice == Choice::Theirs) {
            replace(part, &mut file, &portal);
            replaced = true;
        }
        match new {
            Some(hash) => remembered.insert(part.key().to_owned(), hash),
            None => remembered.remove(part.key()),
        };
    }
    let changed = replaced || remembered != before;
    if !changed {
        return Some(Merged { text: None, disputes, touched });
    }
    keep_cases(&mut file, ours);
    remember(&mut file, &remembered);
    let text = file.text();
    Some(Merged { text: (text != ours).then_some(text), disputes, touched })
}

fn dispute(part: Part, file: &Parts, portal: &Parts) -> Dispute {
    let shown = |parts: &Parts| match part.keys() {
        [] => parts.says(part).trim().to_owned(),
        keys => {
            let mut shown = toml_edit::DocumentMut::new();
            for key in keys {
                if let Some(item) = parts.front.get(key) {
                    shown.insert(key, item.clone());
                }
            }
            shown.to_string().trim().to_owned()
        }
    };
    Dispute { part, ours: shown(file), theirs: shown(portal) }
}

fn replace(part: Part, file: &mut Parts, portal: &Parts) {
    if part.keys().is_empty() {
        replace_section(part, file, portal);
        return;
    }
    for key in part.keys() {
        let mut item = portal.front.get(key).cloned().unwrap_or(Item::None);
        if part == Part::Dossier {
            carry_additions(file.front.get(key), &mut item);
        }
        replace_key(key, item, file);
    }
}

/// Puts an item in the place of the one with the same key, with its comments; a new one behind the
/// nearest key that stands before it in the order of the file.
fn replace_key(key: &str, mut item: Item, file: &mut Parts) {
    let root = file.front.as_table_mut();
    if item.is_none() {
        root.remove(key);
        return;
    }
    let position = match root.get(key) {
        Some(old) => {
            keep_comments(old, &mut item);
            first_position(old)
        }
        None => None,
    };
    let position = position.or_else(|| last_position_before(key, root));
    set_positions(&mut item, position);
    match root.get_mut(key) {
        Some(old) => *old = item,
        None => drop(root.insert(key, item)),
    }
}

fn keep_comments(old: &Item, new: &mut Item) {
    match (old, new) {
        (Item::Value(old), Item::Value(new)) => *new.decor_mut() = old.decor().clone(),
        (Item::Table(old), Item::Table(new)) => *new.decor_mut() = old.decor().clone(),
        (Item::ArrayOfTables(old), Item::ArrayOfTables(new)) => {
            if let (Some(old), Some(new)) = (old.get(0), new.get_mut(0)) {
                *new.decor_mut() = old.decor().clone();
            }
        }
        _ => {}
    }
}

fn first_position(item: &Item) -> Option<isize> {
    match item {
        Item::Table(table) => table.position(),
        Item::ArrayOfTables(tables) => tables.get(0).and_then(Table::position),
        _ => None,
    }
}

/// All tables of an item get one position: of equal ones the order is that of the item itself.
fn set_positions(item: &mut Item, position: Option<isize>) {
    let set = |table: &mut Table| {
        table.set_position(position);
        let keys: Vec<_> = table.iter().map(|(key, _)| key.to_owned()).collect();
        for key in keys {
            if let Some(item) = table.get_mut(&key) {
                set_positions(item, position);
            }
        }
    };
    match item {
        Item::Table(table) => set(table),
        Item::ArrayOfTables(tables) => tables.iter_mut().for_each(set),
        _ => {}
    }
}

fn last_position_before(key: &str, root: &Table) -> Option<isize> {
    let order: Vec<&str> = Part::ALL.iter().flat_map(|part| part.keys()).copied().collect();
    let at = order.iter().position(|one| *one == key)?;
    order[..at].iter().filter_map(|key| root.get(key)).filter_map(last_position).max()
}

fn last_position(item: &Item) -> Option<isize> {
    let of_table = |table: &Table| {
        let inner = table.iter().filter_map(|(_, item)| last_position(item)).max();
        table.position().max(inner)
    };
    match item {
        Item::Table(table) => of_table(table),
        Item::ArrayOfTables(tables) => tables.iter().filter_map(of_table).max(),
        _ => None,
    }
}

/// Cases that a part left alone still refers to stay, so that no reference is dead.
fn keep_cases(file: &mut Parts, ours: &str) {
    let Some(before) = parts::of(ours) else { return };
    let known: BTreeSet<String> = case_ids(&file.front);
    let needed: BTreeSet<String> = ["channels", "dossier"]
        .iter()
        .filter_map(|key| file.front.get(key).and_then(Item::as_array_of_tables))
        .flat_map(ArrayOfTables::iter)
        .filter_map(|table| table.get("case").and_then(Item::as_str).map(str::to_owned))
        .filter(|id| !known.contains(id))
        .collect();
    if needed.is_empty() {
        return;
    }
    let Some(old) = before.front.get("cases").and_then(Item::as_array_of_tables) else { return };
    let kept: Vec<Table> = old
        .iter()
        .filter(|case| case.get("id").and_then(Item::as_str).is_some_and(|id| needed.contains(id)))
        .cloned()
        .collect();
    let mut cases = match file.front.get("cases").and_then(Item::as_array_of_tables) {
        Some(cases) => cases.clone(),
        None => ArrayOfTables::new(),
    };
    kept.into_iter().for_each(|case| cases.push(case));
    replace_key("cases", Item::ArrayOfTables(cases), file);
}

fn case_ids(front: &toml_edit::DocumentMut) -> BTreeSet<String> {
    let cases = front.get("cases").and_then(Item::as_array_of_tables);
    cases
        .into_iter()
        .flat_map(ArrayOfTables::iter)
        .filter_map(|case| case.get("id").and_then(Item::as_str).map(str::to_owned))
        .collect()
}

/// Writes down what the import knows now, in the order of the file.
fn remember(file: &mut Parts, remembered: &BTreeMap<String, String>) {
    let mut parts = InlineTable::new();
    for &part in Part::ALL {
        if let Some(hash) = remembered.get(part.key()) {
            parts.insert(part.key(), hash.as_str().into());
        }
    }
    let imported = file.front.entry("imported").or_insert_with(|| Item::Table(Table::new()));
    if let Some(table) = imported.as_table_like_mut() {
        if !table.contains_key("source") {
            table.insert("source", Item::Value(SOURCE.into()));
        }
        match table.get_mut("parts") {
            Some(Item::Value(old)) => {
                let decor = old.decor().clone();
                *old = Value::InlineTable(parts);
                *old.decor_mut() = decor;
            }
            Some(other) => *other = Item::Value(Value::InlineTable(parts)),
            None => drop(table.insert("parts", Item::Value(Value::InlineTable(parts)))),
        }
    }
}

// What the commune added to papers

/// The papers of a dossier, each by its id or, without one, by its text.
fn papers(dossier: Option<&Item>) -> BTreeMap<String, &InlineTable> {
    let tables = dossier.and_then(Item::as_array_of_tables);
    let items =
        tables.into_iter().flat_map(ArrayOfTables::iter).filter_map(|table| table.get("items")?.as_array());
    let papers = items.flat_map(Array::iter).filter_map(Value::as_inline_table);
    let key = |paper: &InlineTable| {
        let text = |key: &str| paper.get(key).and_then(Value::as_str).map(str::to_owned);
        text("id").or_else(|| text("paper"))
    };
    papers.filter_map(|paper| Some((key(paper)?, paper))).collect()
}

/// The plain name and the form's file of a paper.
fn additions(paper: &InlineTable) -> (Option<&Value>, Option<&Value>) {
    let file = paper.get("form").and_then(Value::as_inline_table).and_then(|form| form.get("file"));
    (paper.get("short"), file)
}

/// Whether every paper with an addition of the commune is still there, with a form where one had a file.
fn keeps_additions(file: &Parts, portal: &Parts) -> bool {
    let new = papers(portal.front.get("dossier"));
    papers(file.front.get("dossier")).iter().all(|(key, paper)| {
        let (short, form) = additions(paper);
        let target = new.get(key);
        (short.is_none() || target.is_some())
            && (form.is_none() || target.is_some_and(|paper| paper.contains_key("form")))
    })
}

fn carry_additions(old: Option<&Item>, new: &mut Item) {
    let old = papers(old);
    let Some(tables) = new.as_array_of_tables_mut() else { return };
    for table in tables.iter_mut() {
        let Some(items) = table.get_mut("items").and_then(Item::as_array_mut) else { continue };
        for paper in items.iter_mut().filter_map(Value::as_inline_table_mut) {
            let key = ["id", "paper"].iter().find_map(|key| paper.get(key).and_then(Value::as_str));
            let Some((short, file)) = key.and_then(|key| old.get(key)).map(|paper| additions(paper)) else {
                continue;
            };
            if let (Some(file), Some(form)) =
                (file, paper.get_mut("form").and_then(Value::as_inline_table_mut))
            {
                form.insert("file", file.clone());
                form.fmt();
            }
            if let Some(short) = short {
                paper.insert("short", short.clone());
                paper.fmt();
            }
        }
    }
}

// Markdown

fn replace_section(part: Part, file: &mut Parts, portal: &Parts) {
    let new = sections(&portal.markdown).into_iter().find(|section| section.part == Some(part));
    let body = new.map_or("", |section| portal.markdown[section.body].trim());
    let all = sections(&file.markdown);
    let old: Vec<&Section> = all.iter().filter(|section| section.part == Some(part)).collect();
    let mut markdown = file.markdown.clone();
    match old.as_slice() {
        [] => insert_section(part, body, &all, &mut markdown),
        [first, more @ ..] => {
            // Sections behind come first, so that the ranges before them still hold.
            for section in more.iter().rev() {
                markdown.replace_range(section.heading.start..section.body.end, "");
            }
            let is_lead = part == Part::Description;
            if body.is_empty() && !is_lead {
                markdown.replace_range(first.heading.start..first.body.end, "");
            } else {
                let is_last = first.body.end == file.markdown.len();
                markdown.replace_range(first.body.clone(), &spaced(body, is_last));
            }
        }
    }
    while markdown.ends_with("\n\n") {
        markdown.pop();
    }
    file.markdown = markdown;
}

/// A body with an empty line on both sides; at the end of the file only before it.
fn spaced(body: &str, is_last: bool) -> String {
    match (body.is_empty(), is_last) {
        (true, _) => "\n".to_owned(),
        (false, true) => format!("\n{body}\n"),
        (false, false) => format!("\n{body}\n\n"),
    }
}

fn insert_section(part: Part, body: &str, all: &[Section], markdown: &mut String) {
    if body.is_empty() {
        return;
    }
    let title = match part {
        Part::Steps => write::STEPS,
        Part::Requirements => write::REQUIREMENTS,
        _ => super::convert::NOTES,
    };
    let before = all.iter().rev().find(|section| section.part.is_some_and(|known| known < part));
    let at = match (part, before) {
        (Part::Notes, _) | (_, None) => markdown.len(),
        (_, Some(section)) => section.body.end,
    };
    let mut text = format!("## {title}\n\n{body}\n");
    if at < markdown.len() {
        text.push('\n');
    }
    let gap = if markdown[..at].ends_with("\n\n") { "" } else { "\n" };
    markdown.insert_str(at, &format!("{gap}{text}"));
}
