//! A new import into a file that an earlier one wrote and people went on editing.
//!
//! In: the file's text, the text the import would write now, and whose side holds where both changed a
//! part. Out: the merged text and the parts that are in dispute. Parts that nobody edited are replaced;
//! the commune's own keys, further sections and comments stay as they are; comments inside a part that is replaced
//! are told.

use std::collections::{BTreeMap, BTreeSet};

use super::doubt::MergedPart;
use super::parts::{self, Parts, sections_of};
use super::record::Source;
use super::{Choice, comments};
use crate::catalogue::edit::{Edit, Path, Refused, Value};
use crate::catalogue::write;

/// What came of one file.
pub(crate) struct Merged {
    /// The new text; nothing where it is the same.
    pub(crate) text: Option<String>,
    pub(crate) disputes: Vec<Dispute>,
    /// What people noted in parts that are replaced.
    pub(crate) lost: Vec<String>,
    /// The parts that are the portal's now and were not before.
    pub(crate) replaced: Vec<MergedPart>,
    /// The parts of which the portal says something else than an earlier import knew.
    pub(crate) touched: BTreeSet<MergedPart>,
}

impl Merged {
    fn nothing() -> Self {
        Merged {
            text: None,
            disputes: Vec::new(),
            lost: Vec::new(),
            replaced: Vec::new(),
            touched: BTreeSet::new(),
        }
    }
}

/// What is done with a part of which the portal says something else than an earlier import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Taken where nobody edited it; where somebody did, by this choice.
    Of(Choice),
    /// The portal's text is taken.
    Adopt,
    /// The file's stays, and counts as settled.
    Keep,
    /// Nothing is done, and it is asked again.
    Leave,
}

/// A part of which the portal says something else than an earlier import, and something else than the file.
pub(crate) struct Changed {
    pub(crate) part: MergedPart,
    pub(crate) ours: String,
    pub(crate) theirs: String,
    /// Whether the file says something else than an earlier import.
    pub(crate) is_edited: bool,
    /// A mark of what the portal says.
    pub(crate) seen: String,
}

/// The mark of a part of which the portal says nothing any more.
pub(crate) const NOTHING_SAID: &str = "-";

/// The parts that have changed at the portal; nothing where [`merge`] would not touch the file either.
pub(crate) fn changed(ours: &str, theirs: &str, source: Source) -> Option<Vec<Changed>> {
    let portal = parts::of(theirs)?;
    if is_known(ours, &portal) {
        return Some(Vec::new());
    }
    let file = parts::of(ours)?;
    let (before, new) = (parts::edit(ours)?, parts::edit(theirs)?);
    let known = file.remembered()?;
    let news = MergedPart::ALL.into_iter().filter_map(|part| {
        let base = known.get(part.word()).cloned();
        let (now, then) = (file.hash(part), portal.hash(part));
        if is_no_news(&then, &base, source) || now == then {
            return None;
        }
        Some(Changed {
            part,
            ours: file.shown(part),
            theirs: portal.shown(part),
            is_edited: !is_untouched(part, &now, &base, &before, &new),
            seen: then.unwrap_or_else(|| NOTHING_SAID.to_owned()),
        })
    });
    Some(news.collect())
}

/// Whether an earlier import has seen just this, found without reading the file.
fn is_known(ours: &str, portal: &Parts) -> bool {
    let hashes = || portal.hashes().into_iter().map(|(part, hash)| (part.to_owned(), hash)).collect();
    parts::quickly_remembered(ours).is_some_and(|known| known == hashes())
}

/// Whether the portal says of a part what an earlier import knew.
fn is_no_news(then: &Option<String>, base: &Option<String>, source: Source) -> bool {
    // A workbook whose sheet is missing says nothing of a part, which is not that there is nothing.
    then == base || (then.is_none() && source == Source::Workbook)
}

/// Whether a part can be replaced without losing what people wrote.
fn is_untouched(
    part: MergedPart,
    now: &Option<String>,
    base: &Option<String>,
    file: &Edit,
    portal: &Edit,
) -> bool {
    now == base && (part != MergedPart::Dossier || keeps_additions(file, portal))
}

/// A part changed on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    pub(crate) part: MergedPart,
    /// What the file says.
    pub(crate) ours: String,
    /// What the portal says now.
    pub(crate) theirs: String,
}

/// Merges; nothing where the file cannot be taken apart, was not written by an import, or is written in a way in which
/// its parts cannot be replaced.
pub(crate) fn merge(
    ours: &str,
    theirs: &str,
    source: Source,
    verdict: impl Fn(MergedPart) -> Verdict,
) -> Option<Merged> {
    let portal = parts::of(theirs)?;
    if is_known(ours, &portal) {
        return Some(Merged::nothing());
    }
    let file = parts::of(ours)?;
    let (before, new) = (parts::edit(ours)?, parts::edit(theirs)?);
    let known = file.remembered()?;
    let mut remembered = known.clone();
    let mut edit = before.clone();
    let mut disputes = Vec::new();
    let mut touched = BTreeSet::new();
    let mut replaced = Vec::new();
    for part in MergedPart::ALL {
        let base = known.get(part.word()).cloned();
        let (now, then) = (file.hash(part), portal.hash(part));
        if is_no_news(&then, &base, source) {
            continue;
        }
        let untouched = is_untouched(part, &now, &base, &before, &new);
        let taken = match verdict(part) {
            Verdict::Leave => continue,
            Verdict::Of(Choice::Ask) if now != then && !untouched => {
                touched.insert(part);
                disputes.push(dispute(part, &file, &portal));
                continue;
            }
            Verdict::Adopt | Verdict::Of(Choice::Theirs) => true,
            Verdict::Of(Choice::Ask | Choice::Mine) => untouched,
            Verdict::Keep => false,
        };
        touched.insert(part);
        if now != then && taken {
            replace(part, &mut edit, &new).ok()?;
            replaced.push(part);
            if part == MergedPart::Dossier {
                carry_additions(&before, &mut edit).ok()?;
            }
        }
        match then {
            Some(hash) => remembered.insert(part.word().to_owned(), hash),
            None => remembered.remove(part.word()),
        };
    }
    if edit.text() == ours && remembered == known {
        return Some(Merged { disputes, touched, ..Merged::nothing() });
    }
    keep_cases(&before, &mut edit).ok()?;
    keep_cases(&new, &mut edit).ok()?;
    remember(&mut edit, source, &remembered).ok()?;
    let text = edit.into_text();
    let lost = comments::lost(ours, &text);
    Some(Merged { text: (text != ours).then_some(text), disputes, lost, replaced, touched })
}

fn dispute(part: MergedPart, file: &Parts, portal: &Parts) -> Dispute {
    Dispute { part, ours: file.shown(part), theirs: portal.shown(part) }
}

fn replace(part: MergedPart, edit: &mut Edit, portal: &Edit) -> Result<(), Refused> {
    match part.keys() {
        [] => replace_section(part, edit, portal),
        keys => keys.iter().try_for_each(|key| edit.adopt(key, portal)),
    }
}

/// Cases that a part still refers to are there, whichever side it was taken from, so that no reference is dead.
fn keep_cases(from: &Edit, edit: &mut Edit) -> Result<(), Refused> {
    let ids = |of: &Edit, key: &str, id: &str| -> Vec<Option<String>> {
        let rows = of.get(&Path::from(key)).map_or(&[][..], Value::rows);
        rows.iter().map(|row| Some(row.get(id)?.as_text()?.to_owned())).collect()
    };
    let known = ids(edit, "cases", "id");
    let named = ["channels", "dossier"].iter().flat_map(|key| ids(edit, key, "case"));
    let needed: BTreeSet<Option<String>> = named.filter(|id| id.is_some() && !known.contains(id)).collect();
    let old = ids(from, "cases", "id").into_iter().enumerate();
    let mut kept = old.filter(|(_, id)| needed.contains(id));
    kept.try_for_each(|(at, _)| edit.adopt_row("cases", from, at))
}

/// Writes down what the import knows now, in the order of the file.
fn remember(edit: &mut Edit, from: Source, remembered: &BTreeMap<String, String>) -> Result<(), Refused> {
    let imported = Path::from("imported");
    let source = imported.clone().key("source");
    if edit.get(&source).and_then(Value::as_text) != Some(from.word()) {
        edit.set(&source, from.word())?;
    }
    let hash = |part: &MergedPart| Some((part.word(), remembered.get(part.word())?.as_str()));
    edit.set(&imported.key("parts"), Value::table(MergedPart::ALL.iter().filter_map(hash)))
}

// What the commune added to papers

/// A paper of a dossier, and where it stands.
struct Placed<'e> {
    path: Path,
    /// Its id or, without one, its text.
    key: &'e str,
    paper: &'e Value,
}

fn papers(edit: &Edit) -> Vec<Placed<'_>> {
    let dossier = Path::from("dossier");
    let groups = edit.get(&dossier).map_or(&[][..], Value::rows).iter().enumerate();
    let papers = groups.flat_map(|(group, value)| {
        let items = dossier.clone().row(group).key("items");
        let rows = value.get("items").map_or(&[][..], Value::rows).iter().enumerate();
        rows.map(move |(at, paper)| (items.clone().row(at), paper))
    });
    papers.filter_map(|(path, paper)| Some(Placed { path, key: key_of(paper)?, paper })).collect()
}

fn key_of(paper: &Value) -> Option<&str> {
    ["id", "paper"].iter().find_map(|key| paper.get(key)?.as_text())
}

/// The last paper of a key.
fn paper<'p, 'e>(key: &str, papers: &'p [Placed<'e>]) -> Option<&'p Placed<'e>> {
    papers.iter().rev().find(|paper| paper.key == key)
}

/// The plain name of a paper, and the files of its form by their keys.
fn additions(paper: &Value) -> (Option<&Value>, Vec<(&'static str, &Value)>) {
    let form = paper.get("form");
    let files = parts::FORM_FILES.into_iter().filter_map(|key| Some((key, form?.get(key)?)));
    (paper.get("short"), files.collect())
}

/// Whether every paper with an addition of the commune is still there, with a form where one had files.
fn keeps_additions(file: &Edit, portal: &Edit) -> bool {
    let new = papers(portal);
    papers(file).iter().all(|old| {
        let (short, files) = additions(old.paper);
        let target = paper(old.key, &new);
        (short.is_none() || target.is_some())
            && (files.is_empty() || target.is_some_and(|new| new.paper.get("form").is_some()))
    })
}

fn carry_additions(before: &Edit, edit: &mut Edit) -> Result<(), Refused> {
    let old = papers(before);
    let mut carried = Vec::new();
    for new in papers(edit) {
        let Some((short, files)) = paper(new.key, &old).map(|old| additions(old.paper)) else { continue };
        if new.paper.get("form").is_some() {
            let form = new.path.clone().key("form");
            carried.extend(files.into_iter().map(|(key, file)| (form.clone().key(key), file.clone())));
        }
        carried.extend(short.map(|short| (new.path.key("short"), short.clone())));
    }
    carried.into_iter().try_for_each(|(path, value)| edit.set(&path, value))
}

// Markdown

fn replace_section(part: MergedPart, edit: &mut Edit, portal: &Edit) -> Result<(), Refused> {
    let theirs = portal.markdown();
    let new = sections_of(theirs).find(|(_, of, _)| *of == part);
    let body = new.map_or("", |(_, _, section)| theirs[section.body].trim());
    let own: Vec<usize> =
        sections_of(edit.markdown()).filter(|(_, of, _)| *of == part).map(|(at, ..)| at).collect();
    let Some((&first, more)) = own.split_first() else { return insert_section(part, body, edit) };
    more.iter().rev().try_for_each(|&at| edit.remove_section(at))?;
    match body.is_empty() && part != MergedPart::Description {
        true => edit.remove_section(first),
        false => edit.set_section(first, body),
    }
}

fn insert_section(part: MergedPart, body: &str, edit: &mut Edit) -> Result<(), Refused> {
    if body.is_empty() {
        return Ok(());
    }
    let title = match part {
        MergedPart::Steps => write::STEPS,
        MergedPart::Requirements => write::REQUIREMENTS,
        _ => super::convert::NOTES,
    };
    let before = sections_of(edit.markdown()).filter(|(_, of, _)| *of < part).last();
    match (part, before) {
        (MergedPart::Notes, _) | (_, None) => edit.insert_section(usize::MAX, title, body),
        (_, Some((at, ..))) => edit.insert_section(at + 1, title, body),
    }
}
