//! The papers of the official text: one table with a part for each group, and the list of forms.

use super::{Column, Missing, Sheet, Span, Subject, To, missing, said};
use crate::catalogue::{DossierGroup, DossierItem, Form, Need, Paper, Pick, Procedure};
use crate::render::brief::papers::{name, says_one_of, wanted_by};
use crate::render::words;
use crate::strings::TEXT;
use crate::vietnamese::{holds_any, lower};

const COLUMNS: &[Column] = &[
    Column { title: TEXT.official.paper, short: None, names_row: false },
    Column { title: TEXT.official.count, short: Some(TEXT.official.count), names_row: false },
];

pub(crate) fn papers(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    let procedure = subject.procedure;
    if let Some(quote) = &procedure.quotes.papers {
        quote.lines().for_each(|sentence| sheet.paragraph(&quoted("", sentence)));
    } else if procedure.dossier.is_empty() {
        missing(subject, sheet);
    }
    if !procedure.dossier.is_empty() {
        sheet.rows(COLUMNS, |sheet| {
            let mut after_doubt = false;
            for (index, group) in procedure.dossier.iter().enumerate() {
                if index > 0 {
                    sheet.next_group();
                }
                self::group(procedure, group, after_doubt, sheet);
                after_doubt = group.need == Need::NotStated;
            }
        });
    }
    match &procedure.quotes.sets {
        Some(quote) => sheet.paragraph(&quoted(TEXT.official.sets, quote)),
        None => {
            let sets = words::dossier_sets(procedure.dossier_sets);
            sheet.paragraph(&[Span::plain(TEXT.official.sets), said(sets)]);
        }
    }
}

/// The source's own sentence, where it speaks of a thing in words that could not be read.
fn quoted<'a>(label: &'a str, quote: &'a str) -> [Span<'a>; 2] {
    [Span::plain(label), Span::Plain(TEXT.source.said(&format!("“{quote}”")).into())]
}

/// `after_doubt`: it follows rows of which the source does not say who needs them.
fn group(procedure: &Procedure, group: &DossierGroup, after_doubt: bool, sheet: &mut impl Sheet) {
    let case = group.case.as_deref().and_then(|id| procedure.cases.iter().find(|case| case.id == id));
    let case = case.map(|case| case.title.as_str()).filter(|case| group.title.as_deref() != Some(case));
    let title = group.title.as_deref().map(Span::lines);
    let quiet = [case, needed(group, after_doubt)].into_iter().flatten().map(Span::quiet);
    let heading: Vec<Span<'_>> = title.into_iter().chain(quiet).collect();
    if !heading.is_empty() {
        sheet.heading_row(&heading);
    }
    let mut before: Option<&DossierItem> = None;
    // A choice that only our own words open must be closed by them too.
    let mut is_open = false;
    for item in &group.items {
        match item {
            DossierItem::Paper(paper) => {
                if let Some(said) = opens_choice(group, paper, before) {
                    sheet.heading_row(&[Span::quiet(said)]);
                    is_open = true;
                } else if is_open && paper.one_of.is_none() {
                    sheet.heading_row(&[Span::quiet(TEXT.official.together)]);
                    is_open = false;
                }
                self::paper(paper, sheet);
            }
            DossierItem::Note(text) => sheet.note_row(text),
            DossierItem::Heading(text) => {
                sheet.heading_row(&[Span::lines(text)]);
                is_open = false;
            }
        }
        before = Some(item);
    }
}

/// What is said above the first of several papers that replace each other, where the row above does not say it.
fn opens_choice(group: &DossierGroup, paper: &Paper, before: Option<&DossierItem>) -> Option<&'static str> {
    let letter = paper.one_of.as_ref()?;
    let says = match before {
        Some(DossierItem::Heading(text)) => says_one_of(text),
        Some(DossierItem::Paper(before)) => before.one_of.as_ref() == Some(letter),
        Some(DossierItem::Note(_)) => false,
        None => group.title.as_deref().is_some_and(says_one_of),
    };
    let papers = group.items.iter().filter_map(|item| match item {
        DossierItem::Paper(paper) => Some(paper),
        DossierItem::Note(_) | DossierItem::Heading(_) => None,
    });
    let is_first = papers.clone().find(|one| one.one_of.as_ref() == Some(letter)) == Some(paper);
    match (says, is_first) {
        (true, _) => None,
        (false, true) => Some(TEXT.official.one_of_these),
        (false, false) => Some(TEXT.official.or_these),
    }
}

/// Who needs a group, and whether all of it; nothing where both follow from its place.
fn needed(group: &DossierGroup, after_doubt: bool) -> Option<&'static str> {
    match (group.need, group.pick) {
        (Need::Always, _) if after_doubt && group.title.is_none() => Some(TEXT.official.for_everybody),
        (Need::NotStated, Pick::One) => Some(TEXT.official.unclear_one_of),
        (Need::NotStated, _) if group.title.is_none() => Some(TEXT.official.unclear),
        (_, Pick::One) => Some(TEXT.official.one_of_these),
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
        let label = if stated.title.starts_with("Mẫu") { "" } else { TEXT.official.form };
        name.extend([Span::Break, Span::plain(label), form(stated)]);
    }
    let copies = words::copies(paper);
    let mut count =
        vec![copies.map_or(Span::unknown(TEXT.papers.count_not_stated), |copies| Span::Plain(copies.into()))];
    if let Some(how) = paper.hand_over {
        count.extend([Span::plain(", "), Span::plain(words::hand_over(how))]);
    }
    if !paper.via.is_empty() {
        count.extend([Span::Break, Span::Quiet(words::ways(&paper.via, words::via).into())]);
    }
    sheet.row(&[&name, &count]);
}

pub(crate) fn forms(procedure: &Procedure, sheet: &mut impl Sheet) {
    let mut known: Vec<(&Form, &str)> = Vec::new();
    for paper in procedure.papers() {
        let Some(form) = &paper.form else { continue };
        // A title that says nothing is told with the paper it belongs to.
        let of = if form.title == Form::UNNAMED { name(paper) } else { "" };
        if !known.contains(&(form, of)) {
            known.push((form, of));
        }
    }
    // A form that a paper names and the source does not attach is named all the same.
    let named: Vec<&str> = procedure.papers().map(name).filter(|name| names_form(name)).collect();
    if known.is_empty() && !named.is_empty() {
        sheet.paragraph(&[Span::plain(TEXT.official.forms_named)]);
        return sheet.bullets(|sheet| named.iter().for_each(|name| sheet.item(&[Span::plain(name)])));
    }
    if known.is_empty() {
        // A procedure may well have no form: nobody is sent to ask for one.
        return sheet.missing(&Missing { text: TEXT.source.silent, before: "", ask: None });
    }
    sheet.bullets(|sheet| {
        for (stated, of) in known {
            match of {
                "" => sheet.item(&[form(stated)]),
                of => sheet.item(&[form(stated), Span::Plain(format!(": {of}").into())]),
            }
        }
    });
}

/// "Đơn đề nghị (Mẫu số 3)", "Tờ khai theo mẫu"
fn names_form(name: &str) -> bool {
    if !holds_any(name, &["ẫ", "Ẫ"]) {
        return false;
    }
    let name = lower(name);
    ["mẫu số", "theo mẫu", "mẫu quy định"].iter().any(|word| name.contains(word))
}

fn form(form: &Form) -> Span<'_> {
    match &form.file {
        Some(file) => Span::Link(To::Form(file), &form.title),
        None => Span::plain(&form.title),
    }
}
