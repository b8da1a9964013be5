//! What stands in each table.

use crate::catalogue::{Channel, DossierItem, Fee, Note, Paper, Procedure};
use crate::diagnostic::Lang;
use crate::render::brief::ways::case_title;
use crate::render::data::figures_table;
use crate::render::data::table::Cell;
use crate::render::words;
use crate::site::{Entry, Site};
use crate::strings::TEXT;

type Head = &'static [(&'static str, u8)];

pub(super) const LIST: Head = &[
    (TEXT.open_data.column_number, 6),
    (TEXT.open_data.column_code, 12),
    (TEXT.open_data.column_name, 50),
    (TEXT.open_data.column_plain_name, 30),
    (TEXT.open_data.column_field, 24),
    (TEXT.official.executing, 30),
    (TEXT.tables.decision, 24),
    (TEXT.open_data.column_time, 28),
    (TEXT.open_data.column_fee, 36),
    (TEXT.open_data.column_online, 24),
    (TEXT.open_data.column_updated, 14),
];

pub(super) fn list(site: &Site) -> Vec<Vec<Cell>> {
    site.listed().zip(1..).map(|(entry, number)| listed(site, entry, number)).collect()
}

fn listed(site: &Site, entry: &Entry, number: u64) -> Vec<Cell> {
    let procedure = &entry.procedure;
    let decisions: Vec<&str> = procedure.decisions.iter().map(|one| one.number.as_str()).collect();
    let time = words::time_summary(procedure, site.config.commune.remote);
    let time: Vec<String> = time.lines.into_iter().chain(time.quiet).collect();
    vec![
        Cell::Count(number),
        Cell::Code(procedure.code.clone()),
        Cell::Text(procedure.name.clone()),
        Cell::Text(procedure.commune.plain_name.clone().unwrap_or_default()),
        Cell::Text(field(site, entry).to_owned()),
        Cell::Text(procedure.authority.executing.join("; ")),
        Cell::Text(decisions.join("; ")),
        Cell::Text(time.join("\n")),
        Cell::Text(words::fee_summary(procedure, site.day).lines.join("\n")),
        Cell::Text(words::online_official(procedure.online).to_owned()),
        Cell::Day(procedure.updated.map(|date| date.to_string()).unwrap_or_default()),
    ]
}

fn field<'a>(site: &'a Site, entry: &'a Entry) -> &'a str {
    entry.field.map_or(entry.procedure.field.as_str(), |id| &site.fields[id].field.name)
}

pub(super) const PAPERS: Head = &[
    (TEXT.open_data.column_code, 12),
    (TEXT.open_data.column_name, 40),
    (TEXT.tables.group, 28),
    (TEXT.tables.need, 22),
    (TEXT.tables.row_kind, 12),
    (TEXT.tables.paper, 60),
    (TEXT.tables.short, 24),
    (TEXT.tables.when, 30),
    (TEXT.tables.count, 22),
    (TEXT.tables.hand_over, 16),
    (TEXT.tables.form, 30),
];

pub(super) fn papers(site: &Site) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for entry in site.listed() {
        let procedure = &entry.procedure;
        for group in &procedure.dossier {
            let title = group.title.clone().unwrap_or_default();
            let need = group.need.label(Lang::Vi);
            for item in &group.items {
                let (kind, rest) = match item {
                    DossierItem::Paper(one) => (TEXT.tables.paper, paper(one)),
                    DossierItem::Note(text) => (TEXT.tables.note, alone(text)),
                    DossierItem::Heading(text) => (TEXT.tables.heading, alone(text)),
                };
                let mut row = whose(procedure);
                row.extend([title.clone(), need.to_owned(), kind.to_owned()].map(Cell::Text));
                row.extend(rest.map(Cell::Text));
                rows.push(row);
            }
        }
        if procedure.papers().next().is_none() {
            let mut row = whose(procedure);
            let silent = alone(TEXT.source.silent);
            row.extend([String::new(), String::new(), String::new()].map(Cell::Text));
            row.extend(silent.map(Cell::Text));
            rows.push(row);
        }
    }
    rows
}

fn whose(procedure: &Procedure) -> Vec<Cell> {
    vec![Cell::Code(procedure.code.clone()), Cell::Text(procedure.name.clone())]
}

fn paper(paper: &Paper) -> [String; 6] {
    [
        paper.name.clone(),
        paper.short.clone().unwrap_or_default(),
        paper.when.clone().unwrap_or_default(),
        words::copies(paper).unwrap_or_else(|| TEXT.source.silent.to_owned()),
        paper.hand_over.map(words::hand_over).unwrap_or_default().to_owned(),
        paper.form.as_ref().map(|form| form.title.clone()).unwrap_or_default(),
    ]
}

fn alone(text: &str) -> [String; 6] {
    [text.to_owned(), String::new(), String::new(), String::new(), String::new(), String::new()]
}

pub(super) const FEES: Head = &[
    (TEXT.open_data.column_code, 12),
    (TEXT.open_data.column_name, 40),
    (TEXT.official.way, 24),
    (TEXT.tables.case, 28),
    (TEXT.tables.fee_kind, 12),
    (TEXT.tables.amount, 32),
    (TEXT.tables.details, 40),
    (TEXT.tables.exempt, 40),
    (TEXT.tables.basis, 32),
    (TEXT.tables.fee_note, 50),
];

pub(super) fn fees(site: &Site) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for entry in site.listed() {
        let procedure = &entry.procedure;
        for channel in &procedure.channels {
            let fees = channel.fees.iter().filter(|fee| is_of_day(fee, site));
            let before = rows.len();
            rows.extend(fees.map(|fee| {
                let said = words::fee(fee);
                let mut row = way(procedure, Some(channel));
                row.extend(
                    [
                        said.kind.to_owned(),
                        said.amount,
                        said.details.join("\n"),
                        said.exempt.join("\n"),
                        said.basis.unwrap_or_default(),
                        note(procedure, fee),
                    ]
                    .map(Cell::Text),
                );
                row
            }));
            if rows.len() == before {
                rows.push(silent(procedure, Some(channel)));
            }
        }
        if procedure.channels.is_empty() {
            rows.push(silent(procedure, None));
        }
    }
    rows
}

/// What was charged before the day, or will be after it, is on no page of that day either.
fn is_of_day(fee: &Fee, site: &Site) -> bool {
    fee.valid_from.is_none_or(|from| from <= site.day) && fee.valid_to.is_none_or(|to| to >= site.day)
}

fn way(procedure: &Procedure, channel: Option<&Channel>) -> Vec<Cell> {
    let mut row = whose(procedure);
    let ways = channel.map(|one| words::ways(&one.via, words::via_official)).unwrap_or_default();
    let case = channel.and_then(|one| case_title(procedure, one)).unwrap_or_default();
    row.extend([Cell::Text(ways), Cell::Text(case.to_owned())]);
    row
}

/// No row of a fee: nobody has said that nothing is charged.
fn silent(procedure: &Procedure, channel: Option<&Channel>) -> Vec<Cell> {
    let quote = procedure.quotes.fees.as_deref().map(|quote| TEXT.source.said(quote)).unwrap_or_default();
    let mut row = way(procedure, channel);
    row.extend(["", TEXT.fees.way_not_stated, "", "", "", &quote].map(|text| Cell::Text(text.to_owned())));
    row
}

fn note(procedure: &Procedure, fee: &Fee) -> String {
    fee.note.as_ref().map(|note: &Note| procedure.note_text(note).to_owned()).unwrap_or_default()
}

pub(super) const FIGURES: Head = &[
    (TEXT.figures.period, 12),
    (TEXT.figures.table_of, 20),
    (TEXT.figures.table_code, 16),
    (TEXT.figures.table_name, 40),
    (TEXT.figures.indicator, 34),
    (TEXT.figures.table_count, 12),
];

pub(super) fn figures(site: &Site) -> Vec<Vec<Cell>> {
    figures_table::all(site).map(Vec::from).collect()
}
