//! What is wrong or suspicious beyond single values.
//!
//! [`within`] looks at one file alone, so that what it finds is remembered with the file; [`across`]
//! compares files. One theme a file. Nothing here changes the catalogue.

mod absent;
mod announcements;
mod fees;
mod files;
mod groups;
mod home;
mod letters;
mod named_files;
mod other_kinds;
mod provinces;
mod references;
mod resolutions;
mod said;
mod scan;
mod times;
mod versions;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Report, Span};
use crate::source::{SourcePath, SourceSet};

use super::load::ReadFile;
use super::lower::{PlacedField, Words};
use super::model::{Announcement, Campaign, Config, FeeResolution, Guide, LinkedGroup, Procedure, Status};
use super::other_kinds::Placed;
use super::raw::Node;

pub use absent::{Part, missing_parts};
pub use files::is_translation;

/// Checks that need one file only.
pub(super) fn within(procedure: &Procedure, root: Node<'_>, words: &Words<'_>, report: &mut Report) {
    absent::check(procedure, root, report);
    fees::check(root, report);
    times::check(procedure, root, report);
    wording(root, words, report);
}

/// Words that have had their day, and letters that are not what they seem: in any kind of file.
pub(super) fn wording(root: Node<'_>, words: &Words<'_>, report: &mut Report) {
    scan::check(root, words, report);
    letters::check(root, words, report);
}

/// All files, as far as they could be read.
pub(super) struct Around<'a> {
    pub sources: &'a SourceSet,
    pub config: &'a Config,
    /// Where `niemyet.toml` names a logo.
    pub logo: Option<Span>,
    pub fields: &'a [PlacedField],
    pub files: &'a [ReadFile],
    pub guides: &'a [Placed<Guide>],
    pub campaigns: &'a [Placed<Campaign>],
    pub announcements: &'a [Placed<Announcement>],
    pub groups: &'a [Placed<LinkedGroup>],
    pub resolutions: &'a [Placed<FeeResolution>],
}

/// The files of each code, in order of path.
type ByCode<'a> = BTreeMap<&'a str, Vec<(&'a ReadFile, &'a Procedure)>>;

/// Checks that need all files, side by side; what they find stands in the order of this list.
pub(super) fn across(around: &Around<'_>, report: &mut Report) {
    type Check = fn(&Around<'_>, &ByCode<'_>, &mut Report);
    const CHECKS: [Check; 11] = [
        |around, _, report| files::check(around, report),
        |around, _, report| references::fields(around, report),
        references::procedures,
        versions::check,
        provinces::check,
        |around, _, report| named_files::check(around, report),
        other_kinds::check,
        announcements::check,
        resolutions::check,
        groups::check,
        home::check,
    ];
    let by_code = around.by_code();
    let found = CHECKS.par_iter().map(|check| {
        let mut found = Report::default();
        check(around, &by_code, &mut found);
        found
    });
    found.collect::<Vec<_>>().into_iter().for_each(|found| report.extend(found));
}

impl Around<'_> {
    fn procedures(&self) -> impl Iterator<Item = (&ReadFile, &Procedure)> {
        self.files.iter().filter_map(|file| Some((file, file.parsed.procedure.as_deref()?)))
    }

    fn by_code(&self) -> ByCode<'_> {
        let mut by_code = ByCode::new();
        for (file, procedure) in self.procedures() {
            by_code.entry(&procedure.code).or_default().push((file, procedure));
        }
        by_code
    }

    /// A place as people read it: `content/a.md:3`.
    fn line_of(&self, path: &SourcePath, span: &Span) -> String {
        match self.sources.text(path) {
            Some(text) => format!("{path}:{}", text.place(span).line),
            None => path.to_string(),
        }
    }
}

/// The versions of a code that are no drafts.
fn live<'a>(versions: Option<&Vec<(&ReadFile, &'a Procedure)>>) -> Vec<&'a Procedure> {
    let all = versions.into_iter().flatten().map(|(_, version)| *version);
    all.filter(|version| version.status != Status::Draft).collect()
}

/// Reports a finding of a procedure's file.
fn push(report: &mut Report, file: &ReadFile, diagnostic: Diagnostic) {
    push_at(report, &file.path, file.parsed.is_draft(), diagnostic);
}

/// Reports a finding of one file; in a draft nothing blocks.
fn push_at(report: &mut Report, path: &SourcePath, draft: bool, diagnostic: Diagnostic) {
    let mut found = Report { diagnostics: vec![diagnostic.path(path)] };
    if draft {
        found.make_lenient();
    }
    report.extend(found);
}
