//! The whole catalogue, from all files of a site.
//!
//! In: every file as a value, and what was remembered. Out: the catalogue and everything that is wrong
//! with it, first in each file, then across them. What was noticed while the files were read comes first.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::cache::Memo;
use crate::diagnostic::{Checked, Code, Diagnostic, Report};
use crate::source::{Body, SourceFile, SourcePath, SourceSet};

use super::check::{self, Around};
use super::keys::{FIELDS, SITE};
use super::lower::{self, PlacedField};
use super::model::{Catalogue, Config, OtherKinds, Procedure};
use super::other_kinds::{self, parted};
use super::parsed::{ParsedFile, parse_file};
use super::plain_names;
use super::raw::{Front, Raw};

/// The file that makes a folder a site.
pub const SITE_FILE: &str = "niemyet.toml";
pub const FIELDS_FILE: &str = "content/fields.toml";
/// Where procedures lie, in folders named as one likes.
pub const PROCEDURES: &str = "content/procedures/";

/// Reads everything. Files that did not change since `cache` was filled are not parsed again; entries
/// of files that are gone are forgotten.
pub fn load(sources: &SourceSet, cache: &mut Memo<Arc<ParsedFile>>) -> Checked<Catalogue> {
    let mut report = sources.report.clone();
    let (config, logo) = site(sources, &mut report);
    let fields = fields(sources, &mut report);
    let guides = other_kinds::guides(sources, &mut report);
    let campaigns = other_kinds::campaigns(sources, &mut report);
    let announcements = other_kinds::announcements(sources, &mut report);
    let groups = other_kinds::groups(sources, &mut report);
    let resolutions = other_kinds::resolutions(sources, &mut report);
    let files = procedures(sources, cache);
    let found: Vec<Report> = files.par_iter().map(|file| file.parsed.report_at(&file.path)).collect();
    found.into_iter().for_each(|found| report.extend(found));
    let around = Around {
        sources,
        config: &config,
        logo,
        fields: &fields,
        files: &files,
        guides: &guides,
        campaigns: &campaigns,
        announcements: &announcements,
        groups: &groups,
        resolutions: &resolutions,
    };
    check::across(&around, &mut report);
    let mut drafts = OtherKinds::default();
    let mut catalogue = Catalogue {
        config,
        fields: fields.into_iter().map(|placed| placed.field).collect(),
        procedures: versions(files),
        ..Catalogue::default()
    };
    (catalogue.guides, drafts.guides) = parted(guides);
    (catalogue.campaigns, drafts.campaigns) = parted(campaigns);
    (catalogue.announcements, drafts.announcements) = parted(announcements);
    (catalogue.groups, drafts.groups) = parted(groups);
    (catalogue.resolutions, drafts.resolutions) = parted(resolutions);
    catalogue.drafts = drafts;
    Checked::new(catalogue, report)
}

/// The first file below `content/procedures/` that carries a code, as it stands now.
pub fn find_code(sources: &SourceSet, code: &str) -> Option<SourcePath> {
    let mentions = |file: &&SourceFile| matches!(&file.body, Body::Text(text) if text.text.contains(code));
    let carries =
        |file: &&SourceFile| parse_file(file).procedure.is_some_and(|procedure| procedure.code == code);
    sources.below(PROCEDURES).filter(mentions).find(carries).map(|file| file.path.clone())
}

/// A procedure's file and what it was read to.
pub struct ReadFile {
    pub path: SourcePath,
    pub parsed: Arc<ParsedFile>,
}

fn site(sources: &SourceSet, report: &mut Report) -> (Config, Option<crate::diagnostic::Span>) {
    let path = SourcePath::from(SITE_FILE);
    let Some(text) = sources.text(SITE_FILE) else {
        // A file that is there but cannot be read was reported with the sources.
        if !sources.files.contains_key(SITE_FILE) {
            report.push(Diagnostic::new(Code::NoSiteFile).path(&path));
        }
        return Default::default();
    };
    let mut found = Report::default();
    let raw = Raw::read(&text.text, Front::whole(&text.text), &SITE, &mut found);
    let decided = lower::site(raw.root(), &mut found);
    report.extend(found.located(&path));
    decided
}

fn fields(sources: &SourceSet, report: &mut Report) -> Vec<PlacedField> {
    let Some(text) = sources.text(FIELDS_FILE) else { return Vec::new() };
    let mut found = Report::default();
    let raw = Raw::read(&text.text, Front::whole(&text.text), &FIELDS, &mut found);
    let fields = lower::fields(raw.root(), &mut found);
    report.extend(found.located(&SourcePath::from(FIELDS_FILE)));
    fields
}

/// Every procedure's file, in order of path.
fn procedures(sources: &SourceSet, cache: &mut Memo<Arc<ParsedFile>>) -> Vec<ReadFile> {
    let files: Vec<&SourceFile> =
        sources.below(PROCEDURES).filter(|file| is_procedure(sources, file)).collect();
    let remembered: &Memo<_> = cache;
    let read: Vec<ReadFile> = files
        .par_iter()
        .map(|file| {
            let parsed = match remembered.get(&file.hash) {
                Some(parsed) => parsed.clone(),
                None => Arc::new(parse_file(file)),
            };
            ReadFile { path: file.path.clone(), parsed: parsed.at(&file.path) }
        })
        .collect();
    cache.replace(files.iter().zip(&read).map(|(file, read)| (file.hash, read.parsed.clone())));
    read
}

/// Markdown that could be read as text and is no translation of its neighbour.
fn is_procedure(sources: &SourceSet, file: &SourceFile) -> bool {
    matches!(file.body, Body::Text(_))
        && file.path.ends_with(".md")
        && !check::is_translation(sources, &file.path)
}

/// Versions of each code in order of their first day, with our words where a file has none of the commune.
fn versions(files: Vec<ReadFile>) -> BTreeMap<String, Vec<Arc<Procedure>>> {
    let mut procedures: BTreeMap<String, Vec<Arc<Procedure>>> = BTreeMap::new();
    for procedure in files.into_iter().filter_map(|file| file.parsed.procedure.clone()) {
        procedures.entry(procedure.code.clone()).or_default().push(plain_names::filled(procedure));
    }
    for versions in procedures.values_mut() {
        versions.sort_by_key(|version| version.effective_from);
    }
    procedures
}
