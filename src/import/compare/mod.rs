//! What has become of the site's procedures at the portal: new there, changed part by part, gone.
//!
//! In: the sources of a site and the records or lists of today. Out: a [`Comparison`], in which nothing is decided yet;
//! and for what somebody has decided of it ([`Compared::decide`]), the files that follow. What is adopted goes the
//! way of an import. What is put off or not taken stands in `content/portal.toml` ([`left`]), and is asked again once its
//! day has come or the portal says otherwise again.
//!
//! That a procedure has gone is only asked where a list or somebody says that there are no others: that a few records do
//! not hold it says nothing.

mod decide;
mod gone;
mod json;
mod left;
mod report;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::convert;
use super::doubt::MergedPart;
use super::drafts;
use super::existing::{Candidate, Existing};
use super::fate::{Site, Verdicts};
use super::fields;
use super::listed::Fact;
use super::merge;
use super::record::Source;
use super::report::ImportReport;
use super::{Known, Wanted, parts, readable, with_listed};
use crate::catalogue::kinds::portal::ChangeAtPortal;
use crate::catalogue::write;
use crate::source::{Hash, SourcePath, SourceSet};
use crate::vietnamese::one_line;

pub(crate) use decide::{Decided, Decision, Objection, Settled};
pub(crate) use left::forget_settled;

/// Days that a change is put off where no day is said.
pub(crate) const PUT_OFF: i64 = 14;

/// How a comparison is wanted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) wanted: Wanted,
    /// What was given is all that the portal has for this commune.
    pub(crate) is_whole: bool,
    pub(crate) day: Date,
}

/// What is otherwise at the portal.
#[derive(Debug, Default)]
pub(crate) struct Comparison {
    /// To be decided: new ones, changed ones, those that are gone; each in order of code, then of part.
    pub(crate) open: Vec<Change>,
    /// Put off until a day that has not come.
    pub(crate) put_off: Vec<Change>,
    /// Changes that were decided not to be taken: whoever names one can take it all the same.
    pub(crate) kept: Vec<Change>,
    /// Codes of which the sentences quoted have changed with other parts: they follow what is decided of those.
    quotes: BTreeSet<String>,
    /// Procedures of the site that were compared, and with which the portal agrees.
    pub(crate) agreed: usize,
    /// What could not be read, and files that nothing is compared with.
    pub(crate) report: ImportReport,
    pub(crate) gone: GoneAsked,
}

/// Whether it was asked which procedures are gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum GoneAsked {
    /// Neither a list was given nor said that the records are all there are.
    #[default]
    No,
    /// Not all that was given could be read: what is missing may stand there.
    Unread,
    /// Of the fields that the list names.
    OfFields,
    OfAll,
}

/// Something that is otherwise at the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) what: What,
    /// The site's file; nothing where it has none.
    pub(crate) path: Option<SourcePath>,
    /// A mark of what the portal says.
    pub(crate) seen: String,
    /// The day it was put off to.
    pub(crate) put_off: Option<Date>,
}

/// What has become of a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    New {
        field: String,
        /// Only a list says it: name, field, authority and no more.
        is_listed: bool,
    },
    /// There is a record of a procedure of which the site has but the name.
    Whole,
    Part {
        part: MergedPart,
        ours: String,
        theirs: String,
        /// The commune has written in this part.
        is_edited: bool,
    },
    /// A list states something otherwise than the file.
    Stated { part: MergedPart, facts: Vec<Stated> },
    Gone {
        /// The list's words for it; nothing where it only is not there any more.
        words: Option<String>,
        /// Whether those words say that it has ended, and leave no doubt.
        is_sure: bool,
        /// The one other procedure of the same name at the portal.
        replaced_by: Option<String>,
    },
}

/// A fact of a list, and what the file states instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    pub(crate) fact: Fact,
    pub(crate) ours: String,
    pub(crate) theirs: String,
}

impl Change {
    pub(crate) fn kind(&self) -> ChangeAtPortal {
        match self.what {
            What::New { .. } => ChangeAtPortal::New,
            What::Whole | What::Part { .. } | What::Stated { .. } => ChangeAtPortal::Changed,
            What::Gone { .. } => ChangeAtPortal::Gone,
        }
    }

    pub(crate) fn part(&self) -> Option<MergedPart> {
        match self.what {
            What::Part { part, .. } | What::Stated { part, .. } => Some(part),
            What::New { .. } | What::Whole | What::Gone { .. } => None,
        }
    }

    /// Whether nothing that people wrote or decide is lost when it is adopted without being looked at.
    pub(crate) fn is_plain(&self) -> bool {
        match &self.what {
            What::New { .. } | What::Whole => true,
            What::Part { is_edited, .. } => !is_edited,
            What::Stated { .. } | What::Gone { .. } => false,
        }
    }

    fn key(&self) -> (ChangeAtPortal, &str, Option<MergedPart>) {
        (self.kind(), &self.code, self.part())
    }
}

/// A comparison, and what it was made of: what is decided of it needs both.
pub(crate) struct Compared {
    pub(crate) comparison: Comparison,
    records: Vec<Known>,
    existing: Existing,
    asked: Asked,
}

impl Compared {
    /// Compares; changes nothing.
    pub(crate) fn of(sources: &SourceSet, files: Vec<(String, Vec<u8>)>, asked: Asked) -> Self {
        let mut report = ImportReport::default();
        let existing = Existing::find(sources);
        let (records, lists) = readable(files, &existing, &mut report);
        let mut portal = gone::Portal::of(&records, &lists, sources, &report);
        let records = with_listed(records, lists, &existing, sources, asked.wanted, &mut report);
        portal.look_at(&report);
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        records.iter().for_each(|one| *names.entry(one.field.clone()).or_default() += 1);
        let fields = fields::plan(sources.text(super::FIELDS).map(|text| &*text.text), &names);
        let verdicts = Verdicts::Of(asked.wanted.choice);
        let own = drafts::own(sources);
        let site = Site { sources, fields, existing, own, wanted: asked.wanted, verdicts };
        let mut comparison = Comparison::default();
        for one in &records {
            record(one, &site, &mut comparison, &mut report);
        }
        stated(&mut report, sources, &mut comparison);
        let existing = site.existing;
        comparison.gone = portal.gone(asked.is_whole, &existing, sources, &mut comparison.open, &report);
        comparison.agreed += report.lists.agreed;
        comparison.report = report;
        comparison.open.sort_by(|a, b| a.key().cmp(&b.key()));
        comparison.set_aside(&left::Left::read(sources), asked.day);
        Compared { comparison, records, existing, asked }
    }
}

impl Comparison {
    /// What was decided before, of what the portal says still.
    fn set_aside(&mut self, left: &left::Left, day: Date) {
        for mut change in std::mem::take(&mut self.open) {
            match left.of(&change) {
                Some(None) => self.kept.push(change),
                Some(Some(until)) => {
                    change.put_off = Some(until);
                    if until > day { self.put_off.push(change) } else { self.open.push(change) }
                }
                None => self.open.push(change),
            }
        }
    }

    /// Everything that can be decided.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Change> {
        self.open.iter().chain(&self.put_off).chain(&self.kept)
    }
}

/// What one record says otherwise than the site.
fn record(one: &Known, site: &Site<'_>, to: &mut Comparison, report: &mut ImportReport) {
    let whose = drafts::whose(&one.record);
    let foreign = site.foreign(&whose).map(|province| province.name().to_owned());
    let converted = convert::convert(&one.record, &one.code, &site.fields.slug(&one.field)).procedure;
    let text = write::procedure(&converted, None);
    let name = one_line(&converted.name).into_owned();
    let change = |what, path: Option<&SourcePath>, seen| Change {
        code: one.code.clone(),
        name: name.clone(),
        what,
        path: path.cloned(),
        seen,
        put_off: None,
    };
    let Some(candidate) = site.existing.of(&one.code) else {
        match foreign {
            Some(province) => report.drafts.entry(province).or_default().push(one.code.clone()),
            None => {
                let is_listed = one.record.source == Source::List;
                let what = What::New { field: one.field.clone(), is_listed };
                to.open.push(change(what, None, mark(&text)));
            }
        }
        return;
    };
    let ours = site.sources.text(&candidate.path).map_or("", |text| &*text.text);
    if super::fate::is_fuller(candidate, one, site) {
        report.fuller.push((one.code.clone(), candidate.path.clone()));
        return;
    }
    if drafts::is_drafted(ours) {
        report.still_drafts += 1;
        return;
    }
    let Some(changed) = merge::changed(ours, &text, one.record.source) else {
        report.by_hand.push((one.code.clone(), candidate.path.clone()));
        return;
    };
    if changed.is_empty() {
        to.agreed += 1;
    } else if is_listed(candidate) && one.record.source != Source::List {
        to.open.push(change(What::Whole, Some(&candidate.path), mark(&text)));
    } else {
        // A sentence that is quoted stands in another part too; beside an older text of that it would be false.
        let is_quotes = |one: &merge::Changed| one.part == MergedPart::Quotes && !one.is_edited;
        let (quotes, others): (Vec<_>, Vec<_>) = changed.into_iter().partition(is_quotes);
        if !quotes.is_empty() && !others.is_empty() {
            to.quotes.insert(one.code.clone());
        }
        let changed = if others.is_empty() { quotes } else { others };
        let part = |one: merge::Changed| {
            let merge::Changed { part, ours, theirs, is_edited, seen } = one;
            change(What::Part { part, ours, theirs, is_edited }, Some(&candidate.path), seen)
        };
        to.open.extend(changed.into_iter().map(part));
    }
}

fn is_listed(candidate: &Candidate) -> bool {
    candidate.source.as_deref() == Some(Source::List.word())
}

/// What lists state otherwise than files, the facts of one part together.
fn stated(report: &mut ImportReport, sources: &SourceSet, to: &mut Comparison) {
    let mut of_parts: BTreeMap<(String, MergedPart), (SourcePath, Vec<Stated>)> = BTreeMap::new();
    for one in std::mem::take(&mut report.lists.differences) {
        let of_part = of_parts.entry((one.code, one.fact.part())).or_insert_with(|| (one.path, Vec::new()));
        of_part.1.push(Stated { fact: one.fact, ours: one.ours, theirs: one.theirs });
    }
    for ((code, part), (path, facts)) in of_parts {
        let said: Vec<&str> = facts.iter().map(|one| one.theirs.as_str()).collect();
        let seen = mark(&said.join("\n"));
        let name = name_in(sources, &path);
        to.open.push(Change {
            code,
            name,
            what: What::Stated { part, facts },
            path: Some(path),
            seen,
            put_off: None,
        });
    }
}

/// What the procedure of a file is called.
fn name_in(sources: &SourceSet, path: &SourcePath) -> String {
    let name = sources.text(path).and_then(|text| parts::quickly_read(&text.text, "name"));
    name.as_ref().and_then(|name| name.as_str()).map(|name| one_line(name).into_owned()).unwrap_or_default()
}

/// Twelve digits that stand for a text.
fn mark(text: &str) -> String {
    Hash::of(text.as_bytes()).to_string()[..12].to_owned()
}
