//! The papers of the official text: one table with a part for each group, and the list of forms.

use super::{Column, Missing, Sheet, Span, Subject, To, missing, said};
use crate::catalogue::model::{DossierGroup, DossierItem, Form, Need, Paper, Pick, Procedure};
use crate::render::brief::papers::wanted_by;
use crate::render::words;

const COLUMNS: &[Column] = &[
    Column { title: "Tên giấy tờ", short: None, names_row: false },
    Column { title: "Số lượng", short: Some("Số lượng"), names_row: false },
];

pub fn papers(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    let procedure = subject.procedure;
    if procedure.dossier.is_empty() {
        missing(subject, sheet);
    } else {
        sheet.rows(COLUMNS, |sheet| {
            for (index, group) in procedure.dossier.iter().enumerate() {
                if index > 0 {
                    sheet.next_group();
                }
                self::group(procedure, group, sheet);
            }
        });
    }
    let sets = words::dossier_sets(procedure.dossier_sets);
    sheet.paragraph(&[Span::plain("Số lượng hồ sơ: "), said(sets)]);
}

fn group(procedure: &Procedure, group: &DossierGroup, sheet: &mut impl Sheet) {
    let case = group.case.as_deref().and_then(|id| procedure.cases.iter().find(|case| case.id == id));
    let case = case.map(|case| case.title.as_str()).filter(|case| group.title.as_deref() != Some(case));
    let title = group.title.as_deref().map(Span::lines);
    let quiet = [case, needed(group)].into_iter().flatten().map(Span::quiet);
    let heading: Vec<Span<'_>> = title.into_iter().chain(quiet).collect();
    if !heading.is_empty() {
        sheet.heading_row(&heading);
    }
    for item in &group.items {
        match item {
            DossierItem::Paper(paper) => self::paper(paper, sheet),
            DossierItem::Note(text) => sheet.note_row(text),
            DossierItem::Heading(text) => sheet.heading_row(&[Span::lines(text)]),
        }
    }
}

/// Who needs a group, and whether all of it; nothing where both follow from its place.
fn needed(group: &DossierGroup) -> Option<&'static str> {
    match (group.need, group.pick) {
        (Need::NotStated, Pick::One) => {
            Some("Nguồn chưa ghi rõ ai phải có; chỉ cần một trong các giấy tờ sau.")
        }
        (Need::NotStated, _) if group.title.is_none() => Some("Nguồn chưa ghi rõ ai phải có."),
        (_, Pick::One) => Some("Chỉ cần một trong các giấy tờ sau."),
        _ => None,
    }
}

fn paper(paper: &Paper, sheet: &mut impl Sheet) {
    let mut name = vec![Span::lines(&paper.name)];
    if let Some(when) = &paper.when {
        name.extend([Span::Break, Span::Quiet(words::only_when(when).into())]);
    }
    if !paper.wanted_by.is_empty() {
        name.extend([Span::Break, Span::Quiet(wanted_by(paper).into())]);
    }
    if let Some(stated) = &paper.form {
        name.extend([Span::Break, Span::plain("Mẫu: "), form(stated)]);
    }
    let copies = words::copies(paper);
    let mut count =
        vec![copies.map_or(Span::unknown(words::COUNT_NOT_STATED), |copies| Span::Plain(copies.into()))];
    if let Some(how) = paper.hand_over {
        count.extend([Span::plain(", "), Span::plain(words::hand_over(how))]);
    }
    if !paper.via.is_empty() {
        count.extend([Span::Break, Span::Quiet(words::ways(&paper.via, words::via).into())]);
    }
    sheet.row(&[&name, &count]);
}

pub fn forms(procedure: &Procedure, sheet: &mut impl Sheet) {
    let mut known: Vec<&Form> = Vec::new();
    let items = procedure.dossier.iter().flat_map(|group| &group.items);
    for item in items {
        if let DossierItem::Paper(Paper { form: Some(form), .. }) = item
            && !known.contains(&form)
        {
            known.push(form);
        }
    }
    if known.is_empty() {
        // A procedure may well have no form: nobody is sent to ask for one.
        return sheet.missing(&Missing { text: words::NOT_IN_SOURCE, before: "", ask: None });
    }
    sheet.bullets(|sheet| known.into_iter().for_each(|stated| sheet.item(&[form(stated)])));
}

fn form(form: &Form) -> Span<'_> {
    match &form.file {
        Some(file) => Span::Link(To::Form(file), &form.title),
        None => Span::plain(&form.title),
    }
}
