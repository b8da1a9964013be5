//! The portal's records as files of the catalogue.
//!
//! In: the sources of a site and the bytes of the records. Out: an [`ImportPlan`]: which files to write,
//! and a report with every doubt. Nothing here reads or writes a file. The way of a record is [`record`]
//! (as the portal has it) → [`convert`] (decided, one theme a file) → `catalogue::write` (its text) →
//! [`merge`] (with what people made of an earlier import).

mod cases;
mod channels;
mod clean;
mod convert;
mod dossier;
pub mod doubt;
mod enumerator;
mod fees;
mod fields;
mod legal;
mod merge;
mod parts;
pub mod record;
mod report;
mod rows;
mod steps;
mod text;
mod time;

use std::collections::BTreeMap;

use rayon::prelude::*;

pub use merge::Dispute;
pub use report::ImportReport;

use convert::Converted;
use doubt::{Doubt, DoubtKind, Part};
use fields::Fields;
use record::{Record, Refusal};

use crate::catalogue::write;
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese;

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

/// What an import would do.
#[derive(Clone, Debug, Default)]
pub struct ImportPlan {
    pub writes: BTreeMap<SourcePath, String>,
    pub report: ImportReport,
}

/// What `[imported]` says of files made of the portal's JSON.
const SOURCE: &str = "portal-json";

const FIELDS: &str = "content/fields.toml";
const PROCEDURES: &str = "content/procedures";

/// A file name is no place for a long title.
const NAME_BYTES: usize = 60;

/// Plans an import of records, each with the name of its file.
pub fn plan(sources: &SourceSet, records: Vec<(String, Vec<u8>)>, choice: Choice) -> ImportPlan {
    let mut report = ImportReport::default();
    let records = readable(records, &mut report);
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for one in &records {
        *names.entry(one.field.clone()).or_default() += 1;
    }
    let fields = fields::plan(sources.text(FIELDS).map(|text| &*text.text), &names);
    let existing = Existing::find(sources);
    let outcomes: Vec<Outcome> =
        records.par_iter().map(|one| outcome(one, &fields, &existing, sources, choice)).collect();
    let mut plan = ImportPlan { writes: BTreeMap::new(), report };
    report_shared_names(&records, &mut plan.report);
    for outcome in outcomes {
        plan.take(outcome, sources);
    }
    report_joined(&fields, &mut plan.report);
    if let Some(text) = fields.text {
        plan.writes.insert(FIELDS.into(), text);
    }
    plan
}

/// The bytes to write for a new text, with the line ends and the byte order mark of the file that is there.
pub fn as_on_disk(existing: Option<&[u8]>, text: &str) -> Vec<u8> {
    let existing = existing.unwrap_or_default();
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
}

/// Reads all files, refuses what is no procedure, and takes each code once, in order of code.
fn readable(files: Vec<(String, Vec<u8>)>, report: &mut ImportReport) -> Vec<Known> {
    let mut read: Vec<(String, Result<Known, Refusal>)> = files
        .into_par_iter()
        .flat_map_iter(|(name, bytes)| {
            let records = record::read(&bytes);
            records.into_iter().map(move |found| (name.clone(), found.and_then(known)))
        })
        .collect();
    read.sort_by(|a, b| a.0.cmp(&b.0));
    let mut by_code: BTreeMap<String, Known> = BTreeMap::new();
    for (name, found) in read {
        match found {
            Err(why) => report.refused.push((name, why)),
            Ok(known) => take_newest(&mut by_code, known, &name),
        }
    }
    by_code.into_values().collect()
}

fn known(record: Record) -> Result<Known, Refusal> {
    let code = convert::code(&record)?;
    let field = convert::field_name(&record);
    Ok(Known { record, code, field, doubts: Vec::new() })
}

fn take_newest(by_code: &mut BTreeMap<String, Known>, mut known: Known, name: &str) {
    if let Some(other) = by_code.remove(&known.code) {
        let doubt = Doubt {
            kind: DoubtKind::RepeatedCode,
            code: known.code.clone(),
            place: Part::Facts.whole(),
            said: name.to_owned(),
            taken: String::new(),
        };
        if other.record.updated > known.record.updated {
            known = other;
        } else {
            known.doubts.extend(other.doubts);
        }
        known.doubts.push(doubt);
    }
    by_code.insert(known.code.clone(), known);
}

/// Files of the site by the code in them.
#[derive(Default)]
struct Existing {
    files: BTreeMap<String, Vec<Candidate>>,
}

struct Candidate {
    path: SourcePath,
    imported: bool,
    /// As written: dates sort as text.
    effective_from: Option<String>,
}

impl Existing {
    /// Anywhere under `content/`.
    fn find(sources: &SourceSet) -> Self {
        let files: Vec<_> = sources.below("content/").filter(|file| file.path.ends_with(".md")).collect();
        let found: Vec<_> = files
            .par_iter()
            .filter_map(|file| {
                let text = sources.text(&file.path)?;
                let code = parts::quickly_read(&text.text, "code")?;
                let candidate = Candidate {
                    path: file.path.clone(),
                    imported: text.text.contains("\n[imported]"),
                    effective_from: parts::quickly_read(&text.text, "effective_from")
                        .map(|date| date.to_string()),
                };
                Some((code.as_str()?.trim().to_owned(), candidate))
            })
            .collect();
        let mut existing = Existing::default();
        for (code, candidate) in found {
            existing.files.entry(code).or_default().push(candidate);
        }
        existing
    }

    /// The file that a record belongs to: of several versions the last one that an import wrote.
    fn of(&self, code: &str) -> Option<&Candidate> {
        self.files.get(code)?.iter().max_by_key(|one| (one.imported, &one.effective_from, &one.path))
    }
}

/// What becomes of one record.
struct Outcome {
    code: String,
    path: SourcePath,
    fate: Fate,
    doubts: Vec<Doubt>,
}

enum Fate {
    New(String),
    ByHand,
    Merged(merge::Merged),
}

fn outcome(
    one: &Known,
    fields: &Fields,
    existing: &Existing,
    sources: &SourceSet,
    choice: Choice,
) -> Outcome {
    let Converted { procedure, doubts } = convert::convert(&one.record, &one.code, &fields.slug(&one.field));
    let bare = write::procedure(&procedure, None);
    let candidate = existing.of(&one.code);
    let (path, fate) = match candidate {
        Some(candidate) => {
            let text = sources.text(&candidate.path).map_or("", |text| &*text.text);
            let merged = merge::merge(text, &bare, choice);
            (candidate.path.clone(), merged.map_or(Fate::ByHand, Fate::Merged))
        }
        None => {
            let parts = parts::of(&bare).map(|parts| parts.hashes()).unwrap_or_default();
            let imported = write::Imported { source: SOURCE.to_owned(), parts };
            let text = write::procedure(&procedure, Some(&imported));
            (new_path(&procedure.code, &procedure.name, &procedure.field), Fate::New(text))
        }
    };
    let doubts = one.doubts.iter().cloned().chain(doubts).collect();
    Outcome { code: one.code.clone(), path, fate, doubts }
}

fn new_path(code: &str, name: &str, field: &str) -> SourcePath {
    let file = match vietnamese::slug(name, NAME_BYTES) {
        Some(slug) => format!("{code}-{slug}.md"),
        None => format!("{code}.md"),
    };
    format!("{PROCEDURES}/{field}/{file}").into()
}

impl ImportPlan {
    fn take(&mut self, outcome: Outcome, sources: &SourceSet) {
        let Outcome { code, path, fate, doubts } = outcome;
        self.report.doubts.extend(doubts);
        match fate {
            Fate::New(text) => {
                self.report.new += 1;
                let path = self.free_path(path, sources);
                self.writes.insert(path, text);
            }
            Fate::ByHand => {
                self.report.left_alone += 1;
                self.report.by_hand.push((code, path));
            }
            Fate::Merged(merged) => self.take_merged(code, path, merged),
        }
    }

    fn take_merged(&mut self, code: String, path: SourcePath, merged: merge::Merged) {
        match (&merged.text, merged.disputes.is_empty()) {
            (_, false) => self.report.left_alone += 1,
            (Some(_), true) => self.report.changed += 1,
            (None, true) => self.report.unchanged += 1,
        }
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

fn report_shared_names(records: &[Known], report: &mut ImportReport) {
    let mut names: BTreeMap<String, Vec<&Known>> = BTreeMap::new();
    for one in records {
        names.entry(clean::folded(&one.record.name)).or_default().push(one);
    }
    for (_, sharing) in names.into_iter().filter(|(name, sharing)| sharing.len() > 1 && !name.is_empty()) {
        let codes: Vec<_> = sharing.iter().map(|one| one.code.as_str()).collect();
        report.doubts.push(Doubt {
            kind: DoubtKind::SharedName,
            code: codes.join(", "),
            place: Part::Name.whole(),
            said: clean::short(&sharing[0].record.name),
            taken: String::new(),
        });
    }
}

fn report_joined(fields: &Fields, report: &mut ImportReport) {
    for (name, others) in &fields.joined {
        report.doubts.push(Doubt {
            kind: DoubtKind::FieldJoined,
            code: "content/fields.toml".to_owned(),
            place: Part::Field.whole(),
            said: others.join("”, “"),
            taken: name.clone(),
        });
    }
}
