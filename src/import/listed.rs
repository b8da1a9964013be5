//! What becomes of the rows of lists.
//!
//! In: a [`List`], the whole records that come with it, and the site. Out: [`Known`] records of procedures that the site
//! has not, of which it shows but their names, and what is told: where the list says something else than a file, which
//! procedures have ended, which are none of the commune's. No file that is there is changed by a list.

use std::collections::{BTreeMap, BTreeSet};

use super::existing::{Candidate, Existing};
use super::list::{Head, List, Odd, OddRow, Reach, Row, State};
use super::merge::Merged;
use super::record::{Record, Source};
use super::{Known, Wanted, clean, convert, fields, legal, parts};
use crate::catalogue::edit::{Edit, Path, Value};
use crate::catalogue::{FIELDS_FILE, MergedPart, Online};
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese::{one_line, same_name};

/// What lists said, apart from what records did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListReport {
    /// Each list that was found, with its file.
    pub(crate) heads: Vec<(String, Head)>,
    /// Codes that the site has from now on, by name alone.
    pub(crate) fresh: Vec<String>,
    /// Codes of files with which the list agrees.
    pub(crate) agreed: usize,
    pub(crate) differences: Vec<Difference>,
    /// Procedures that have ended by the list, or may have; with their file where the site has them without an end.
    pub(crate) ended: Vec<Ended>,
    /// Procedures of other offices, by the level that the list names; not taken in.
    pub(crate) elsewhere: BTreeMap<String, Vec<String>>,
    /// Procedures of which the list does not say whose they are; not taken in.
    pub(crate) unstated: Vec<String>,
    /// Codes of a workbook of whole procedures of which the site has more than it says.
    pub(crate) richer: Vec<String>,
    pub(crate) odd: Vec<Odd>,
}

/// Where a list says something else than a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) code: String,
    pub(crate) path: SourcePath,
    pub(crate) fact: Fact,
    pub(crate) ours: String,
    pub(crate) theirs: String,
}

/// What a list states and a file states otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fact {
    Name,
    Field,
    Authority,
    Level,
    Decision,
    Online,
    BoundaryFree,
}

impl Fact {
    /// The part of a file that states it.
    pub(crate) fn part(self) -> MergedPart {
        match self {
            Fact::Name => MergedPart::Name,
            Fact::Field => MergedPart::Field,
            Fact::Authority => MergedPart::Authority,
            Fact::Decision => MergedPart::Decisions,
            Fact::Level | Fact::Online | Fact::BoundaryFree => MergedPart::Facts,
        }
    }

    /// Whether a list tells too little of it to write it down: its day, who took it and what it is about are not there.
    pub(crate) fn is_half_told(self) -> bool {
        matches!(self, Fact::Decision | Fact::Level)
    }
}

/// A procedure that is no longer, or about which the list's words leave a doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ended {
    pub(crate) code: String,
    pub(crate) words: String,
    pub(crate) is_sure: bool,
    pub(crate) path: Option<SourcePath>,
}

/// The fields of the site, by the names that a list may write.
pub(crate) struct Names(fields::Known);

/// Decides every row. `whole` are the codes of which a record is taken in, and needs no row.
pub(crate) fn decide(
    list: List,
    whole: &BTreeSet<String>,
    existing: &Existing,
    sources: &SourceSet,
    wanted: Wanted,
) -> (Vec<Known>, ListReport) {
    let names = Names::of(sources);
    let mut report = ListReport { odd: list.odd, ..ListReport::default() };
    let mut fresh = Vec::new();
    for (code, row) in list.rows {
        if whole.contains(&code) {
            continue;
        }
        match existing.all(&code) {
            [] => fresh.extend(begin(code, row, wanted, &mut report)),
            versions => compare(code, &row, versions, &names, sources, &mut report),
        }
    }
    (fresh, report)
}

/// Whether a record of a workbook says less than what the site has of the procedure: it is compared like a row of a list.
pub(crate) fn says_less(one: &Known, existing: &Existing) -> bool {
    let ours = existing.of(&one.code).map(|candidate| candidate.source.as_deref());
    let less = [Some(Source::Workbook.word()), Some(Source::List.word())];
    one.record.source == Source::Workbook && ours.is_some_and(|source| !less.contains(&source))
}

/// Of several versions a list knows one: it is compared with the one that is most like it.
fn compare(
    code: String,
    row: &Row,
    versions: &[Candidate],
    names: &Names,
    sources: &SourceSet,
    report: &mut ListReport,
) {
    let compared = versions.iter().filter_map(|version| {
        let file = parts::edit(&sources.text(&version.path)?.text)?;
        Some((differences(row, &file, names), file, &version.path))
    });
    let Some((found, file, path)) = compared.min_by_key(|(found, ..)| found.len()) else { return };
    let (words, is_sure) = match &row.state {
        State::Ended(words) => (words.clone(), true),
        State::Unclear(words) => (words.clone(), false),
        State::NotStated | State::InForce => (String::new(), false),
    };
    let has_end = file.get(&Path::from("effective_to")).is_some();
    if !words.is_empty() && !has_end {
        report.ended.push(Ended { code: code.clone(), words, is_sure, path: Some(path.clone()) });
    }
    report.agreed += usize::from(found.is_empty());
    let told = found.into_iter().map(|(fact, ours, theirs)| Difference {
        code: code.clone(),
        path: path.clone(),
        fact,
        ours,
        theirs,
    });
    report.differences.extend(told);
}

/// What a row states otherwise than a file; of what either does not state nothing is told, but for a decision.
fn differences(row: &Row, file: &Edit, names: &Names) -> Vec<(Fact, String, String)> {
    let said = |key: &str| file.get(&Path::from(key)).and_then(Value::as_text).unwrap_or_default();
    let mut found = Vec::new();
    let mut differ = |fact, ours: &str, theirs: &str| found.push((fact, ours.to_owned(), theirs.to_owned()));
    if !row.name.is_empty() && same_name(&row.name) != same_name(said("name")) {
        differ(Fact::Name, said("name"), &row.name);
    }
    if !row.field.is_empty() && names.slug(&row.field).as_deref() != Some(said("field")) {
        differ(Fact::Field, names.0.name(said("field")), &row.field);
    }
    let offices: Vec<&str> = texts(file.get(&Path::from("authority").key("executing")));
    let folded = |names: &mut dyn Iterator<Item = &str>| names.map(office).collect::<BTreeSet<_>>();
    let theirs = folded(&mut row.executing.iter().map(String::as_str));
    if !row.executing.is_empty() && !offices.is_empty() && folded(&mut offices.iter().copied()) != theirs {
        differ(Fact::Authority, &offices.join("; "), &row.executing.join("; "));
    }
    if !row.level.is_empty() && row.reach() == Reach::Elsewhere {
        differ(Fact::Level, "", &row.level);
    }
    if !row.decision.is_empty() {
        let decisions = file.get(&Path::from("decisions")).map_or(&[][..], Value::rows);
        let numbers: Vec<&str> = decisions.iter().filter_map(|one| one.get("number")?.as_text()).collect();
        let whole = |text: &str| format!(" {} ", clean::folded(text));
        let theirs = whole(&row.decision);
        if !numbers.iter().any(|number| theirs.contains(&whole(number))) {
            differ(Fact::Decision, &numbers.join("; "), &row.decision);
        }
    }
    let online = Online::named(said("online"));
    if let (Some(theirs), Some(ours)) = (row.online, online)
        && theirs != ours
    {
        differ(Fact::Online, ours.word(), theirs.word());
    }
    if let (Some(theirs), Some(Value::Flag(ours))) =
        (row.boundary_free, file.get(&Path::from("boundary_free")))
        && theirs != *ours
    {
        differ(Fact::BoundaryFree, &ours.to_string(), &theirs.to_string());
    }
    found
}

fn texts(list: Option<&Value>) -> Vec<&str> {
    list.map_or(&[][..], Value::rows).iter().filter_map(Value::as_text).collect()
}

/// An office however it is spelled: short or long, by its head or by its name.
fn office(name: &str) -> String {
    let folded = clean::folded(name).replace("uy ban nhan dan", "ubnd");
    folded.strip_prefix("chu tich ").unwrap_or(&folded).to_owned()
}

impl Names {
    /// The fields that a site has.
    pub(crate) fn of(sources: &SourceSet) -> Self {
        Names(fields::Known::read(sources.text(FIELDS_FILE).map_or("", |text| &*text.text)))
    }

    pub(crate) fn slug(&self, name: &str) -> Option<String> {
        let mended = legal::field_name(name, &mut clean::Notes::default())?;
        self.0.slug(&mended)
    }
}

/// A procedure that the site has not: as a record that says its name, or told.
fn begin(code: String, row: Row, wanted: Wanted, report: &mut ListReport) -> Option<Known> {
    let is_sure = matches!(row.state, State::Ended(_));
    if let State::Ended(words) | State::Unclear(words) = row.state {
        report.ended.push(Ended { code, words, is_sure, path: None });
        return None;
    }
    match row.reach() {
        Reach::Commune => {}
        _ if wanted.all_levels => {}
        Reach::Elsewhere => {
            report.elsewhere.entry(row.level).or_default().push(code);
            return None;
        }
        Reach::NotStated => {
            report.unstated.push(code);
            return None;
        }
    }
    if one_line(&row.name).is_empty() {
        report.odd.push(Odd { at: row.at, said: String::new(), why: OddRow::NoName(code) });
        return None;
    }
    report.fresh.push(code.clone());
    let record = Record {
        code: code.clone(),
        name: row.name,
        executing: row.executing,
        competent: row.competent,
        // Without the decision's number it says only whose the procedure is.
        issuer: row.issuer,
        online: row.online,
        fields: Some(row.field).filter(|field| !field.is_empty()).into_iter().collect(),
        source: Source::List,
        ..Record::default()
    };
    let field = convert::field_name(&record);
    Some(Known { record, code, field, doubts: Vec::new(), file: String::new() })
}

/// The text of a draft, which is to be listed once it is none.
pub(crate) fn listed(text: String) -> String {
    let edited = parts::edit(&text).and_then(|mut file| {
        file.set(&Path::from(LISTED), true).ok()?;
        Some(file.into_text())
    });
    edited.unwrap_or(text)
}

/// A file that was made of a list says more once a record has come: it is not only listed any longer.
pub(crate) fn made_whole(merged: Merged, before: &str) -> Merged {
    if parts::quickly_source(before).as_deref() != Some(Source::List.word()) {
        return merged;
    }
    let text = merged.text.as_deref().and_then(|text| {
        let mut file = parts::edit(text)?;
        file.remove(&Path::from(LISTED)).ok()?;
        Some(file.into_text())
    });
    Merged { text: text.or(merged.text), ..merged }
}

const LISTED: &str = "listed";
