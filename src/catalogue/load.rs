//! The whole catalogue, from all files of a site.
//!
//! In: every file as a value, and what was remembered. Out: the catalogue and everything that is wrong
//! with it, first in each file, then across them. What was noticed while the files were read comes first.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::around::{Around, ReadFile};
use super::check;
use super::keys::Table;
use super::kinds::addresses::{self, ADDRESSES_FILE, Addresses};
use super::kinds::calendar::{self, CALENDAR, CALENDAR_FILE, CommuneCalendar};
use super::kinds::decision::ending;
use super::kinds::field::{self, FIELDS, FIELDS_FILE, PlacedField};
use super::kinds::laws::{self, LAWS, LAWS_FILE, Law};
use super::kinds::portal::{self, PORTAL, PORTAL_FILE, PortalChange};
use super::kinds::procedure::{self, ParsedFile, Procedure, parse_file, plain_names};
use super::kinds::remains::Remains;
use super::kinds::site::{self, Config, Named, SITE, SITE_FILE};
use super::kinds::synonyms::{self, SYNONYMS, SYNONYMS_FILE, Synonyms};
use super::kinds::translation;
use super::raw::{FileText, Front, Kept, Node, Raw, keep_causes};
use super::shelves::Found;
use super::whole::Catalogue;
use super::wording;
use crate::cache::Memo;
use crate::calendar::Calendar;
use crate::diagnostic::{Checked, Diagnostic, Mistake, Report};
use crate::source::{Body, SourceFile, SourcePath, SourceSet};

/// Reads everything. Files that did not change since `cache` was filled are not parsed again; entries
/// of files that are gone are forgotten.
pub fn load(sources: &SourceSet, cache: &mut Memo<Arc<ParsedFile>>) -> Checked<Catalogue> {
    let mut report = sources.report.clone();
    let mut remains = Vec::new();
    let (config, named) = site(sources, &mut remains, &mut report);
    let fields = fields(sources, &mut remains, &mut report);
    let synonyms = synonyms(sources, &mut remains, &mut report);
    let calendar = calendar(sources, &mut remains, &mut report);
    let laws = laws(sources, &mut remains, &mut report);
    let portal = portal(sources, &mut remains, &mut report);
    let addresses = addresses(sources, &mut report);
    let found = Found::read(sources, &mut report);
    let mut files = procedures(sources, cache);
    end_by_decisions(&found, &mut files);
    let said: Vec<Report> = files.par_iter().map(|file| file.parsed.report_at(&file.path)).collect();
    said.into_iter().for_each(|said| report.extend(said));
    let around = Around {
        sources,
        config: &config,
        named,
        fields: &fields,
        synonyms: &synonyms,
        calendar: &calendar,
        laws: &laws,
        files: &files,
        found: &found,
        remains: &remains,
    };
    check::across(&around, &mut report);
    let far_days = around.far_days();
    let (published, drafts) = found.parted();
    // Two of one name are told of; only the first can have the page.
    let mut met = BTreeSet::new();
    let fields = fields.into_iter().map(|placed| placed.field).filter(|field| met.insert(field.slug.clone()));
    let fields = fields.collect();
    let procedures = versions(files);
    let catalogue = Catalogue {
        config,
        fields,
        synonyms,
        calendar,
        laws,
        portal,
        addresses,
        published,
        drafts,
        far_days,
        procedures,
    };
    Checked::new(catalogue, report)
}

/// The first file below `content/procedures/` that carries a code, as it stands now.
pub(crate) fn find_code(sources: &SourceSet, code: &str) -> Option<SourcePath> {
    let mentions = |file: &&SourceFile| matches!(&file.body, Body::Text(text) if text.text.contains(code));
    let carries =
        |file: &&SourceFile| parse_file(file).procedure.is_some_and(|procedure| procedure.code == code);
    sources.below(procedure::ROW.folder).filter(mentions).find(carries).map(|file| file.path.clone())
}

/// The days off that are known: the program's, with those of the site's own file.
pub(crate) fn days_off(sources: &SourceSet) -> Calendar {
    calendar(sources, &mut Vec::new(), &mut Report::default()).days
}

fn site(sources: &SourceSet, remains: &mut Vec<Remaining>, report: &mut Report) -> (Config, Named) {
    // A file that is there but cannot be read was reported with the sources.
    if !sources.files.contains_key(SITE_FILE) {
        report.push(Diagnostic::new(Mistake::NoSiteFile).path(&SourcePath::from(SITE_FILE)));
    }
    only(sources, (SITE_FILE, &SITE), remains, report, site::site)
}

fn fields(sources: &SourceSet, remains: &mut Vec<Remaining>, report: &mut Report) -> Vec<PlacedField> {
    only(sources, (FIELDS_FILE, &FIELDS), remains, report, field::fields)
}

fn synonyms(sources: &SourceSet, remains: &mut Vec<Remaining>, report: &mut Report) -> Vec<Synonyms> {
    only(sources, (SYNONYMS_FILE, &SYNONYMS), remains, report, synonyms::synonyms)
}

fn calendar(sources: &SourceSet, remains: &mut Vec<Remaining>, report: &mut Report) -> CommuneCalendar {
    only(sources, (CALENDAR_FILE, &CALENDAR), remains, report, calendar::calendar)
}

fn laws(sources: &SourceSet, remains: &mut Vec<Remaining>, report: &mut Report) -> Vec<Law> {
    only(sources, (LAWS_FILE, &LAWS), remains, report, laws::laws)
}

fn portal(sources: &SourceSet, remains: &mut Vec<Remaining>, report: &mut Report) -> Vec<PortalChange> {
    only(sources, (PORTAL_FILE, &PORTAL), remains, report, portal::portal)
}

fn addresses(sources: &SourceSet, report: &mut Report) -> Addresses {
    let Some(text) = sources.text(ADDRESSES_FILE) else { return Addresses::default() };
    let read = addresses::read(&text.text);
    report.extend(read.report.located(&SourcePath::from(ADDRESSES_FILE)));
    read.value
}
type Remaining = (SourcePath, Remains);

/// What a file says of which a site has only one; as if it said nothing where it cannot be read.
fn only<T: Default>(
    sources: &SourceSet,
    (path, keys): (&str, &'static Table),
    remains: &mut Vec<Remaining>,
    report: &mut Report,
    decide: impl FnOnce(Node<'_>, &mut Report) -> T,
) -> T {
    let Some(text) = sources.text(path) else { return T::default() };
    let mut found = Report::default();
    let kept = Kept::default();
    let raw = Raw::read(&text.text, &kept, Front::whole(&text.text), keys, &mut found);
    let mut more = Report::default();
    let decided = decide(raw.root(), &mut more);
    raw.keep_readable(&mut more);
    found.extend(more);
    keep_causes(&text.text, &mut found);
    let words = FileText { text: &text.text, markdown: text.text.len()..text.text.len() };
    wording::check_names(raw.root(), &words, &mut found);
    remains.push((path.into(), Remains::of(raw.root(), keys, &words, &mut found)));
    report.extend(found.located(&SourcePath::from(path)));
    decided
}

/// Every procedure's file, in order of path.
fn procedures(sources: &SourceSet, cache: &mut Memo<Arc<ParsedFile>>) -> Vec<ReadFile> {
    let files: Vec<&SourceFile> =
        sources.below(procedure::ROW.folder).filter(|file| is_procedure(file)).collect();
    let remembered: &Memo<_> = cache;
    let read: Vec<ReadFile> = files
        .par_iter()
        .map(|file| {
            let parsed = match remembered.get(&file.hash) {
                Some(parsed) => parsed.clone(),
                None => Arc::new(parse_file(file)),
            };
            ReadFile { path: file.path.clone(), parsed: parsed.of(file) }
        })
        .collect();
    cache.replace(files.iter().zip(&read).map(|(file, read)| (file.hash, read.parsed.clone())));
    read
}

/// Markdown that could be read as text and is no translation.
fn is_procedure(file: &SourceFile) -> bool {
    matches!(file.body, Body::Text(_)) && file.path.ends_with(".md") && translation::named(file).is_none()
}

/// Ends what decisions end, before anything is compared.
fn end_by_decisions(found: &Found, files: &mut [ReadFile]) {
    let published = found.decisions.iter().filter(|one| !one.draft).map(|one| &one.value);
    let endings = ending::all(published);
    let mut ended: BTreeMap<&str, Vec<&mut ReadFile>> =
        endings.iter().map(|ending| (ending.code, Vec::new())).collect();
    if ended.is_empty() {
        return;
    }
    for file in files {
        let code = file.parsed.procedure.as_ref().map_or("", |procedure| &procedure.code);
        if let Some(versions) = ended.get_mut(code) {
            versions.push(file);
        }
    }
    for ending in &endings {
        let versions = ended.get_mut(ending.code).into_iter().flatten();
        ending.apply(versions.filter_map(|file| Arc::make_mut(&mut file.parsed).procedure.as_mut()));
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::starter;
    use crate::source::Layer;

    #[test]
    fn a_new_site_has_no_mistake_and_says_what_is_done_elsewhere() {
        let mut sources = SourceSet::default();
        for (path, text) in starter::files() {
            let file = SourceFile::plain(path, text);
            sources.files.insert(file.path.clone(), file);
        }
        let read = load(&sources, &mut Memo::default());
        let of_content = |found: &Diagnostic| found.path.starts_with("content/");
        assert!(!read.report.diagnostics.iter().any(of_content), "{:#?}", read.report);
        assert_eq!(read.value.published.elsewhere.len(), 16);
        assert!(read.value.published.elsewhere.iter().all(|one| one.keywords.len() > 3));
    }

    #[test]
    fn what_is_remembered_of_one_layer_is_not_said_of_another() {
        let text = "+++\ncode = \"1.1\"\nname = \"Một\"\nfield = \"a\"\n+++\n";
        let own = SourceFile::plain("content/procedures/a.md", text);
        let base = SourceFile { layer: Layer::Province, ..own.clone() };
        let mut cache = Memo::default();
        for (file, layer) in [(own, Layer::Commune), (base, Layer::Province)] {
            let sources = SourceSet { files: [(file.path.clone(), file)].into(), ..SourceSet::default() };
            let read = load(&sources, &mut cache).value;
            assert_eq!(read.procedures["1.1"][0].origin.layer, layer);
        }
    }
}
