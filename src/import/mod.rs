//! The portal's records as files of the catalogue.
//!
//! In: the sources of a site and the bytes of the records. Out: an [`ImportPlan`]: which files to write,
//! and a report with every doubt. Nothing here reads or writes a file. The way of a record is [`reading`] (a file
//! as it is given out) → [`record`] (what the portal knows) → [`convert`] (decided, one theme a file) →
//! `catalogue::write` (its text) → [`merge`] (with what people made of an earlier import).

mod across;
mod cases;
mod channels;
mod clean;
mod comments;
pub(crate) mod compare;
mod convert;
mod dossier;
pub mod doubt;
mod drafts;
mod enumerator;
mod existing;
mod fate;
mod fees;
mod fields;
pub(crate) mod figures;
mod legal;
pub(crate) mod list;
mod listed;
mod merge;
mod once;
mod online;
mod parts;
mod place_sentence;
mod reading;
mod receiving;
mod record;
pub(crate) mod refusal;
mod report;
mod requirements;
mod results;
mod returns;
mod sentences;
pub(crate) mod sheets;
mod signs;
mod steps;
mod text;
mod time;
mod unread;
pub(crate) mod untouched;
mod weight;
mod xml;
mod zip;

use std::collections::BTreeMap;

use rayon::prelude::*;

pub(crate) use parts::{sections_of, without_notes};
pub(crate) use reading::ENDINGS;
pub(crate) use report::{Advice, ImportReport, Rewritten};
pub(crate) use unread::unread;

use across::Fresh;
use doubt::{Doubt, DoubtKind, MergedPart};
use drafts::Whose;
use existing::Existing;
use fate::{Fate, Outcome, Site, Verdicts};
use list::List;
use listed::ListReport;
use reading::Read;
use record::Record;
use refusal::Refusal;

use crate::source::encoding::{self, Encoding};
use crate::source::{SourcePath, SourceSet};

/// Whose text holds where a part was changed on both sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Neither: it is left alone and shown.
    #[default]
    Ask,
    /// The portal's is taken.
    Theirs,
    /// The file's stays, and counts as settled.
    Mine,
}

/// How an import is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// What is done where file and record both changed.
    pub choice: Choice,
    /// Procedures of other provinces are taken in like our own.
    pub all_provinces: bool,
    /// Rows of lists are taken in whatever office carries the procedure out.
    pub all_levels: bool,
    /// Doubts that an earlier import has told are told again.
    pub retell: bool,
}

impl From<Choice> for Wanted {
    fn from(choice: Choice) -> Self {
        Self { choice, ..Self::default() }
    }
}

/// What an import would do.
#[derive(Clone, Debug, Default)]
pub struct ImportPlan {
    /// The new text of each file, by its path in the site.
    pub writes: BTreeMap<SourcePath, String>,
    /// What was taken in and what was doubted.
    pub report: ImportReport,
}

const FIELDS: &str = "content/fields.toml";
const PROCEDURES: &str = "content/procedures";

/// A file name is no place for a long title.
const NAME_BYTES: usize = 60;

/// Plans an import of records, each with the name of its file.
pub fn plan(sources: &SourceSet, records: Vec<(String, Vec<u8>)>, wanted: impl Into<Wanted>) -> ImportPlan {
    let wanted = wanted.into();
    let mut report = ImportReport::default();
    let existing = Existing::find(sources);
    let (records, lists) = readable(records, &existing, &mut report);
    let records = with_listed(records, lists, &existing, sources, wanted, &mut report);
    let verdicts = Verdicts::Of(wanted.choice);
    let mut plan = taken_in(sources, &records, existing, wanted, verdicts, report);
    compare::forget_settled(sources, &mut plan);
    plan
}

/// What becomes of the site when records are taken in.
fn taken_in(
    sources: &SourceSet,
    records: &[Known],
    existing: Existing,
    wanted: Wanted,
    verdicts: Verdicts<'_>,
    mut report: ImportReport,
) -> ImportPlan {
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for one in records {
        *names.entry(one.field.clone()).or_default() += 1;
    }
    let fields = fields::plan(sources.text(FIELDS).map(|text| &*text.text), &names);
    let site = Site { sources, fields, existing, own: drafts::own(sources), wanted, verdicts };
    let outcomes: Vec<Outcome> = records.par_iter().map(|one| fate::outcome(one, &site)).collect();
    report.province = site.own.clone();
    let mut plan = ImportPlan { writes: BTreeMap::new(), report };
    let fresh = Fresh::of(records, &outcomes, wanted);
    across::report_shared_names(records, &fresh, &mut plan.report);
    across::report_joined(&site.fields, &fresh, &mut plan.report);
    for outcome in outcomes {
        plan.take(outcome, &site);
    }
    let fields = site.fields;
    if let Some(text) = fields.text {
        if sources.text(FIELDS).is_some() {
            plan.report.rewritten.push(Rewritten::of("", FIELDS.into(), Vec::new(), sources, &text));
        }
        plan.writes.insert(FIELDS.into(), text);
    }
    plan
}

/// The bytes to write for a new text, with the line ends and the byte order mark of the file that is there.
pub fn as_on_disk(existing: Option<&[u8]>, text: &str) -> Vec<u8> {
    let existing = existing.unwrap_or_default();
    let decoded = encoding::decode(existing).filter(|decoded| decoded.encoding != Encoding::Utf8);
    let existing = decoded.as_ref().map_or(existing, |decoded| decoded.text.as_bytes());
    let first_line_end = existing.iter().position(|&byte| byte == b'\n');
    let is_crlf = first_line_end.is_some_and(|at| at > 0 && existing[at - 1] == b'\r');
    let mut out = Vec::with_capacity(text.len() + 3);
    if existing.starts_with(b"\xef\xbb\xbf") {
        out.extend_from_slice(b"\xef\xbb\xbf");
    }
    match is_crlf {
        true => out.extend_from_slice(text.replace('\n', "\r\n").as_bytes()),
        false => out.extend_from_slice(text.as_bytes()),
    }
    out
}

/// A record that can be imported.
struct Known {
    record: Record,
    code: String,
    field: String,
    /// Doubts from before the record was looked at.
    doubts: Vec<Doubt>,
    /// The file it was read from; empty of a row of a list.
    file: String,
}

/// Reads all files, refuses what is no procedure, and takes each code once, in order of code; beside them the lists.
fn readable(
    files: Vec<(String, Vec<u8>)>,
    existing: &Existing,
    report: &mut ImportReport,
) -> (Vec<Known>, Vec<(String, List)>) {
    let mut read: Vec<(String, Read)> =
        files.into_par_iter().map(|(name, bytes)| (name.clone(), reading::read(&name, &bytes))).collect();
    read.sort_by(|a, b| a.0.cmp(&b.0));
    let encoded = read.iter().filter_map(|(name, read)| Some((name.clone(), read.encoding?.name())));
    report.encodings.extend(encoded);
    let mut by_code: BTreeMap<String, Known> = BTreeMap::new();
    let mut lists = Vec::new();
    for (name, Read { records, list, .. }) in read {
        lists.extend(list.map(|list| (name.clone(), list)));
        for found in records {
            match found.and_then(|record| known(record, &name)) {
                Err(why) => report.refused.push((name.clone(), why)),
                Ok(known) if listed::says_less(&known, existing) => report.lists.richer.push(known.code),
                Ok(known) => take_newest(&mut by_code, known),
            }
        }
    }
    (by_code.into_values().collect(), lists)
}

/// The records, and those that rows of lists come to.
fn with_listed(
    mut records: Vec<Known>,
    lists: Vec<(String, List)>,
    existing: &Existing,
    sources: &SourceSet,
    wanted: Wanted,
    report: &mut ImportReport,
) -> Vec<Known> {
    if lists.is_empty() {
        return records;
    }
    let whole = records.iter().map(|one| one.code.clone()).collect();
    let (list, heads) = List::of_all(lists);
    let (fresh, told) = listed::decide(list, &whole, existing, sources, wanted);
    let richer = std::mem::take(&mut report.lists.richer);
    report.lists = ListReport { heads, richer, ..told };
    records.extend(fresh);
    records.sort_by(|a, b| a.code.cmp(&b.code));
    records
}

fn known(record: Record, file: &str) -> Result<Known, Refusal> {
    let code = convert::code(&record)?;
    let field = convert::field_name(&record);
    Ok(Known { record, code, field, doubts: Vec::new(), file: file.to_owned() })
}

fn take_newest(by_code: &mut BTreeMap<String, Known>, mut known: Known) {
    if let Some(mut other) = by_code.remove(&known.code) {
        let is_undated = other.record.updated == known.record.updated && other.record != known.record;
        let files = (other.file.clone(), known.file.clone());
        if other.record.updated > known.record.updated {
            std::mem::swap(&mut other, &mut known);
        }
        let doubt = Doubt {
            kind: if is_undated { DoubtKind::RepeatedUndated } else { DoubtKind::RepeatedCode },
            code: known.code.clone(),
            place: MergedPart::Facts.whole(),
            said: format!("{}; {}", files.0, files.1),
            taken: known.file.clone(),
        };
        known.doubts.extend(other.doubts);
        known.doubts.push(doubt);
    }
    by_code.insert(known.code.clone(), known);
}

impl ImportPlan {
    fn take(&mut self, outcome: Outcome, site: &Site<'_>) {
        let foreign = site.foreign(&outcome.whose).map(|province| province.name().to_owned());
        let Outcome { code, path, whose, fate, doubts } = outcome;
        if !matches!(fate, Fate::ByHand | Fate::Fuller) {
            let told = |doubt: &Doubt| site.wanted.retell || fate.is_fresh(doubt.place.part);
            let (told, known): (Vec<_>, Vec<_>) = doubts.into_iter().partition(told);
            self.report.doubts.extend(told);
            self.report.told_before += known.len();
        }
        match fate {
            Fate::New(text) => {
                self.report.new += 1;
                let path = self.free_path(path, site.sources);
                match (foreign, whose) {
                    (Some(province), _) => self.report.drafts.entry(province).or_default().push(code),
                    (None, Whose::Province(province)) if site.own.is_none() => {
                        self.report.of_provinces.entry(province.name().to_owned()).or_default().push(code);
                    }
                    _ => {}
                }
                self.writes.insert(path, text);
            }
            Fate::ByHand => {
                self.report.left_alone += 1;
                self.report.by_hand.push((code, path));
            }
            Fate::Fuller => {
                self.report.left_alone += 1;
                self.report.fuller.push((code, path));
            }
            Fate::Merged(merged) => self.take_merged(code, path, merged, site.sources),
            Fate::TakenIn(merged) => {
                self.report.taken_in.push(code.clone());
                self.take_merged(code, path, merged, site.sources);
            }
            Fate::StillDraft(merged) => {
                self.report.still_drafts += 1;
                self.take_merged(code, path, merged, site.sources);
            }
        }
    }

    fn take_merged(&mut self, code: String, path: SourcePath, merged: merge::Merged, sources: &SourceSet) {
        match (&merged.text, merged.disputes.is_empty()) {
            (Some(text), _) => {
                self.report.changed += 1;
                let written = Rewritten::of(&code, path.clone(), merged.replaced, sources, text);
                self.report.rewritten.push(written);
            }
            (None, false) => self.report.left_alone += 1,
            (None, true) => self.report.unchanged += 1,
        }
        let lost = merged.lost.into_iter().map(|note| (code.clone(), path.clone(), note));
        self.report.lost_notes.extend(lost);
        let named = merged.disputes.into_iter().map(|dispute| (code.clone(), path.clone(), dispute));
        self.report.disputes.extend(named);
        if let Some(text) = merged.text {
            self.writes.insert(path, text);
        }
    }

    /// A path that nobody has: names that differ only in case are one file on some systems.
    fn free_path(&self, path: SourcePath, sources: &SourceSet) -> SourcePath {
        let taken = |path: &str| {
            let same = |other: &str| other.len() == path.len() && other.to_lowercase() == path.to_lowercase();
            let folder = &path[..path.rfind('/').map_or(0, |at| at + 1)];
            sources.files.contains_key(path)
                || sources.below(folder).any(|file| same(&file.path))
                || self.writes.contains_key(path)
        };
        if !taken(&path) {
            return path;
        }
        let stem = path.strip_suffix(".md").unwrap_or(&path).to_owned();
        (2..)
            .map(|number| format!("{stem}-{number}.md"))
            .find(|path| !taken(path))
            .map_or(path, SourcePath::from)
    }
}
