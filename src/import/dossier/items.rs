//! Lines as items of the dossier.
//!
//! In: a [`DossierLine`] that is decided. Out: the item that the catalogue has.

use std::collections::BTreeSet;

use super::super::clean::Notes;
use super::super::doubt::{DoubtKind, MergedPart, Place};
use super::forms;
use super::kind::RowKind;
use super::rows::DossierLine;
use crate::catalogue::{Count, DossierItem, Form, HandOver, Paper};

pub(crate) fn item(
    line: DossierLine,
    over: Option<HandOver>,
    place: Place,
    ids: &mut BTreeSet<String>,
    notes: &mut Notes,
) -> DossierItem {
    match line.kind {
        RowKind::Note => DossierItem::Note(line.text),
        RowKind::Heading => DossierItem::Heading(line.text),
        RowKind::Paper => DossierItem::Paper(paper(line, over, place, ids, notes)),
    }
}

pub(crate) fn is_paper(item: &DossierItem) -> bool {
    matches!(item, DossierItem::Paper(_))
}

fn paper(
    line: DossierLine,
    over: Option<HandOver>,
    place: Place,
    ids: &mut BTreeSet<String>,
    notes: &mut Notes,
) -> Paper {
    let stated = line.has_count();
    let count = |number| if stated { Count::Stated(number) } else { Count::NotStated };
    Paper {
        id: if line.counted { id(&line.row.code, ids, notes) } else { None },
        short: None,
        originals: count(line.row.originals),
        copies: count(line.row.copies),
        form: form(&line, place, notes),
        when: line.clause.when,
        via: line.clause.via,
        one_of: line.one_of,
        hand_over: over,
        wanted_by: Vec::new(),
        name: line.text,
    }
}

fn form(line: &DossierLine, place: Place, notes: &mut Notes) -> Option<Form> {
    let files: Vec<String> = line.forms().filter_map(|file| notes.line(file, place)).collect();
    let title = forms::title(&files, &line.text)?;
    notes.add(DoubtKind::FormWithoutFile, place, &files.join("; "), &title);
    Some(Form { title, file: None, sample: None })
}

/// The component's code, short where it can be: "000.00.00.G12-KQ014016" is KQ014016.
fn id(code: &str, ids: &mut BTreeSet<String>, notes: &mut Notes) -> Option<String> {
    let code = notes.line(code, MergedPart::Dossier.whole())?;
    let short = code.rsplit('-').next().filter(|tail| tail.starts_with("KQ")).unwrap_or(&code);
    let wanted = if ids.contains(short) { &code } else { short };
    let plain = wanted.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'));
    (plain && ids.insert(wanted.to_owned())).then(|| wanted.to_owned())
}
