//! The portal's workbook of whole procedures, which a commune downloads: the sheet `TTHC2-CAPXA` with a row a procedure,
//! beside it sheets whose rows belong to the code in their second column.
//!
//! In: the sheets of a file. Out: a [`Record`] of each procedure of which they say more than a list does. A sheet may be
//! missing and a row short: what is missing is not stated. The sheet of papers does not say which of them belong to which
//! case, so who must bring them is not stated either.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::code::{self, Coded};
use super::columns::{self, Column, Head};
use super::joined;
use crate::import::clean::{self, folded};
use crate::import::doubt::{MergedPart, Place};
use crate::import::list::{List, Reach, State};
use crate::import::record::{
    DossierList, DossierRow, LegalText, Method, Named, Quantity, Record, Source, Step,
};
use crate::import::sheets::Sheet;
use crate::vietnamese::one_line;

/// A sheet beside the first, and what its name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    Methods,
    Steps,
    Papers,
    Results,
    Legal,
    /// The country's procedures, with what they require.
    Country,
}

const NAMES: [(Beside, &str); 6] = [
    (Beside::Methods, "cach thuc thuc hien"),
    (Beside::Steps, "trinh tu thuc hien"),
    (Beside::Papers, "tphs"),
    (Beside::Results, "kqth"),
    (Beside::Legal, "ccpl"),
    (Beside::Country, "tthc"),
];

/// Where rows begin, and the column of the code.
const FIRST_ROW: usize = 1;
const CODE: usize = 1;
/// Where what a sheet is about begins.
const OWN: usize = 3;
/// Of the sheet of the country.
const REQUIREMENTS: usize = 16;

/// The sheet with a row a procedure.
fn is_main(sheet: &Sheet) -> bool {
    folded(&sheet.name).starts_with("tthc2")
}

/// The records of a workbook of this form, and the list of all its procedures; nothing where it is another.
pub(super) fn read(sheets: &[Sheet]) -> Option<(Vec<Record>, List)> {
    let main = sheets.iter().find(|sheet| is_main(sheet))?;
    let head = columns::find(main)?;
    let mut list = List::default();
    super::list::rows(main, &head, &mut list);
    let mut records = main_rows(main, &head);
    for sheet in sheets {
        if let Some((beside, _)) = NAMES.iter().find(|(_, name)| folded(&sheet.name) == *name) {
            rows_beside(*beside, sheet, &mut records);
        }
    }
    // What has ended, may have, or is another office's is told as a row of the list, and not taken in.
    let is_ours = |code: &String| {
        list.rows.get(code).is_some_and(|row| {
            matches!(row.state, State::InForce | State::NotStated) && row.reach() != Reach::Elsewhere
        })
    };
    let whole: Vec<String> = records
        .iter()
        .filter(|(code, one)| one.is_whole() && is_ours(code))
        .map(|(code, _)| code.clone())
        .collect();
    let mut taken = Vec::new();
    for code in whole {
        taken.extend(records.remove(&code).map(|one| one.record));
    }
    Some((taken, list))
}

/// A record on its way.
#[derive(Default)]
struct Draft {
    record: Record,
    papers: Vec<DossierRow>,
}

impl Draft {
    /// A procedure of which nothing stands beside its row is only listed.
    fn is_whole(&self) -> bool {
        let record = &self.record;
        !(record.methods.is_empty()
            && record.steps.is_empty()
            && record.results.is_empty()
            && record.legal.is_empty()
            && record.groups.is_empty())
    }
}

fn code_at(sheet: &Sheet, row: usize, column: usize) -> Option<String> {
    match code::of(sheet.cell(row, column)?, sheet.numbers.contains(&(row, column))) {
        Coded::Is(code) | Coded::Mended(code) => Some(code),
        Coded::No => None,
    }
}

fn main_rows(sheet: &Sheet, head: &Head) -> BTreeMap<String, Draft> {
    let mut records: BTreeMap<String, Draft> = BTreeMap::new();
    for &row in sheet.rows.range(head.first_row..).map(|(row, _)| row) {
        let Some(code) = head.at(Column::Code).and_then(|column| code_at(sheet, row, column)) else {
            continue;
        };
        records
            .entry(code.clone())
            .or_insert_with(|| Draft { record: main_row(sheet, head, row, code), ..Draft::default() });
    }
    records
}

fn main_row(sheet: &Sheet, head: &Head, row: usize, code: String) -> Record {
    let at = |column| head.at(column);
    let text = |column| at(column).and_then(|column| sheet.seen(row, column)).unwrap_or_default().to_owned();
    let names = |column: Column| -> Vec<String> {
        let lines = text(column);
        let names = lines.split(['\n', ';']).map(|name| one_line(name).into_owned());
        names.filter(|name| !name.is_empty()).collect()
    };
    let mut wrong = Vec::new();
    let decision_date = at(Column::DecisionDate)
        .and_then(|column| day(sheet, row, column, MergedPart::Decisions.whole(), &mut wrong))
        .and_then(epoch);
    Record {
        id: portal_id(&text(Column::Link)).unwrap_or_default(),
        code,
        name: text(Column::Name),
        kind: kind(&text(Column::Kind)),
        description: text(Column::Description),
        keywords: text(Column::Keywords),
        receiving: text(Column::Receiving),
        executing: names(Column::Executing),
        competent: names(Column::Competent),
        delegated: names(Column::Delegated),
        coordinating: names(Column::Coordinating),
        subjects: joined::names(&text(Column::Applicants)).into_iter().map(named).collect(),
        fields: names(Column::Field),
        issuer: text(Column::Issuer),
        decision_number: text(Column::Decision),
        decision_date,
        papers_ungrouped: true,
        source: Source::Workbook,
        wrong,
        ..Record::default()
    }
}

fn named(name: &str) -> Named {
    Named { name: name.to_owned(), code: String::new() }
}

/// The day in a cell; what is none is told.
fn day(
    sheet: &Sheet,
    row: usize,
    column: usize,
    place: Place,
    wrong: &mut Vec<(Place, String)>,
) -> Option<Date> {
    let said = sheet.cell(row, column).filter(|said| !clean::is_none(said))?;
    let day = joined::day(said, sheet.numbers.contains(&(row, column)), sheet.is_from_1904);
    if day.is_none() {
        wrong.push((place, said.to_owned()));
    }
    day
}

/// Milliseconds of midnight in Vietnam, as the portal's interface has days.
fn epoch(day: Date) -> Option<i64> {
    let zone = jiff::tz::Offset::constant(7).to_time_zone();
    day.to_zoned(zone).ok().map(|midnight| midnight.timestamp().as_millisecond())
}

/// `formalityId=` of the address.
fn portal_id(link: &str) -> Option<String> {
    let (_, rest) = link.split_once("formalityId=")?;
    let id = rest.split(['&', '#', ' ']).next()?;
    (!id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')).then(|| id.to_owned())
}

/// The interface's word for the kind; words that are not known stay, to be doubted.
fn kind(said: &str) -> String {
    let words = folded(said);
    match () {
        () if words.contains("dac thu") => "SPECIFIC".to_owned(),
        () if words.contains("noi bo") => "STANDARD_INTERNAL".to_owned(),
        () if words.contains("luat giao") => "STANDARD".to_owned(),
        () => said.trim().to_owned(),
    }
}

fn rows_beside(beside: Beside, sheet: &Sheet, records: &mut BTreeMap<String, Draft>) {
    for &row in sheet.rows.range(FIRST_ROW..).map(|(row, _)| row) {
        let Some(draft) = code_at(sheet, row, CODE).and_then(|code| records.get_mut(&code)) else { continue };
        let text = |column: usize| sheet.seen(row, column).unwrap_or_default();
        let own = |at: usize| text(OWN + at);
        let record = &mut draft.record;
        // A row of which nothing but its code is written.
        if beside != Beside::Country && sheet.rows[&row].range(OWN..).next().is_none() {
            continue;
        }
        match beside {
            Beside::Methods => {
                let (time, unit) = joined::time(own(1));
                record.methods.push(Method {
                    via: joined::via(own(0)),
                    time,
                    unit,
                    fees: joined::fees(own(2)),
                    description: own(3).to_owned(),
                });
            }
            Beside::Steps => record.steps.push(Step { name: own(0).to_owned(), text: own(1).to_owned() }),
            Beside::Papers => {
                if record.groups.is_empty() {
                    record.groups.push(DossierList::default());
                }
                let place = MergedPart::Dossier.row(draft.papers.len());
                let count = |said: &str, wrong: &mut Vec<(Place, String)>| count(said, place, wrong);
                let paper = DossierRow {
                    code: own(0).to_owned(),
                    name: own(1).to_owned(),
                    originals: count(own(4), &mut record.wrong),
                    copies: count(own(5), &mut record.wrong),
                    forms: own(6)
                        .lines()
                        .map(str::trim)
                        .filter(|file| !file.is_empty())
                        .map(str::to_owned)
                        .collect(),
                };
                draft.papers.push(paper.clone());
                record.groups[0].rows.push(paper);
            }
            Beside::Results => {
                record.results.push(Named { code: own(0).to_owned(), name: own(1).to_owned() })
            }
            Beside::Legal => {
                let place = MergedPart::LegalBasis.row(record.legal.len());
                let mut day = |at| day(sheet, row, OWN + at, place, &mut record.wrong);
                record.legal.push(LegalText {
                    named: Named { code: own(0).to_owned(), name: own(1).to_owned() },
                    date: day(3),
                    in_force_from: day(4),
                    issuer: own(2).to_owned(),
                });
            }
            Beside::Country if record.requirements.is_empty() => {
                record.requirements = text(REQUIREMENTS).to_owned();
            }
            Beside::Country => {}
        }
    }
}

/// How many of a paper; a mark says that it is wanted and not how often.
fn count(said: &str, place: Place, wrong: &mut Vec<(Place, String)>) -> u32 {
    match said.trim() {
        "" | "-" => 0,
        said => match joined::number(said) {
            Some(Quantity::Number(number)) if (0.0..1e6).contains(&number) && number.fract() == 0.0 => {
                number as u32
            }
            _ => {
                wrong.push((place, said.to_owned()));
                0
            }
        },
    }
}
