//! The one function: sources, theme and day in, a checked bundle of outputs out.
//!
//! `check`, `build`, `watch` and the preview call [`build`] and differ only in what they do with the
//! result. Nothing here reads a disk or a clock: the same input gives the same bytes.

mod accepted;
mod anchors;
pub mod bundle;
pub(crate) mod lost;
pub mod offline;
mod once;
pub mod pack;
pub(crate) mod why;
pub(crate) mod workers;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::cache::{self, Fingerprint, Memo};
use crate::catalogue::Catalogue;
use crate::catalogue::{self, ParsedFile};
use crate::diagnostic::{Checked, Code, Diagnostic, Lang, Mistake, Report, Severity, span};
use crate::render::{Renderer, page, print, sample};
use crate::site::{self, Editions};
use crate::source::{Hash, SourceSet};
use crate::theme::Theme;

pub use accepted::set_aside;
pub use bundle::{Bundle, Content, Making};

/// What is remembered between builds.
pub type Cache = cache::Cache<Arc<ParsedFile>>;

/// The steps of a build, for those who show how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Files are read as the catalogue.
    Catalogue,
    /// Templates and designs are read, and a site's own tried out.
    Theme,
    /// What exists on the day is decided.
    Site,
    /// Each output is made, where it must be.
    Outputs,
}

/// A site's own templates and designs are tried out before the first output: some mistakes show only
/// when rendering. What was found is remembered as long as they stay the same.
fn tried_out(theme: Theme, name: &str, tried: &mut Memo<Report>) -> Checked<Theme> {
    let mut found = Vec::new();
    let mut report = Report::default();
    let mut try_out = |part: &str, hash: Hash, check: &dyn Fn() -> Report| {
        let key = Fingerprint::of(&(part, name, hash)).0;
        let seen = tried.get_or(key, check).clone();
        report.extend(seen.clone());
        // What took too long today may not tomorrow.
        if !seen.diagnostics.iter().any(|found| matches!(found.code, Code::ThemeLate | Code::ThemeBroken)) {
            found.push((key, seen));
        }
    };
    if theme.has_own_templates || theme.has_own_pages() {
        let both = Fingerprint::of(&(theme.hashes.templates, theme.hashes.own_pages)).0;
        try_out("templates", both, &|| page::check(&theme));
    }
    if theme.has_own_prints {
        try_out("prints", theme.hashes.prints, &|| print::check(&theme, sample::sites()));
    }
    tried.replace(found);
    Checked::new(theme, report)
}

/// Prints only where they are wanted and this program can make them; says so where it cannot.
fn possible(wanted: Editions, catalogue: &Catalogue, report: &mut Report) -> Editions {
    let asked = wanted.prints() && catalogue.config.prints.any();
    if asked && !print::AVAILABLE {
        report.push(Diagnostic::new(Mistake::NoPrints));
    }
    if asked && print::AVAILABLE { wanted } else { Editions::site_only() }
}

/// A print knows the characters it has no glyph for, and often whose text they are in; here each becomes a finding with
/// its place, in that file or else in the first that has it.
pub fn locate(report: &mut Report, sources: &SourceSet) {
    let found = std::mem::take(&mut report.diagnostics);
    for found in found {
        if found.code != Code::MissingGlyph {
            report.push(found);
            continue;
        }
        for letter in found.value("letter", Lang::Vi).chars() {
            let own = sources.files.get(&found.path);
            let place = own.into_iter().chain(sources.files.values()).find_map(|file| {
                let at = sources.text(&file.path)?.text.find(letter)?;
                Some((&file.path, span(at..at + letter.len_utf8())))
            });
            let glyph = print::missing_glyphs(letter.encode_utf8(&mut [0; 4]));
            report.push(match place {
                Some((path, place)) => glyph.path(path).span(place),
                None => glyph.path(&found.path),
            });
        }
    }
    report.sort();
}

/// Drops from what outputs say of themselves what only follows from a file that could not be read: without its name a
/// print has an empty heading, and without the name of the commune its lines are longer or shorter than they will be.
pub fn keep_causes(before: &Report, tried: &mut Report, sources: &SourceSet) {
    if !before.has_errors() {
        return;
    }
    let blocked = before.diagnostics.iter().filter(|one| one.severity == Severity::Error);
    let broken: BTreeSet<&str> = blocked.map(|one| &*one.path).collect();
    // What stands on every print, and the amounts that are filled in.
    let of_all = ["niemyet.toml", "content/fields.toml", "content/fees/"];
    let all = broken.iter().any(|path| of_all.iter().any(|shared| path.starts_with(shared)));
    tried.diagnostics.retain(|one| match one.code {
        Code::Condensed => !all && !broken.contains(&*one.path),
        // What the program brings along has no mistakes of its own.
        Code::Design => sources.files.contains_key(&*one.path),
        _ => true,
    });
}

/// Builds the site of a day. A warm cache changes how long it takes, never what it returns; `entering`
/// is told each step as it begins.
pub fn build(
    sources: &SourceSet,
    day: Date,
    editions: Editions,
    cache: &mut Cache,
    entering: &dyn Fn(Stage),
) -> Checked<Bundle> {
    entering(Stage::Catalogue);
    let cache::Cache { parsed, tried, .. } = cache;
    let mut built = catalogue::load(sources, parsed)
        .then(|catalogue| {
            entering(Stage::Theme);
            let name = &catalogue.config.theme;
            let theme = Theme::load(sources, name).then(|theme| tried_out(theme, name, tried));
            theme.map(|theme| (catalogue, theme))
        })
        .then(|(catalogue, theme)| {
            entering(Stage::Site);
            let mut report = Report::default();
            let editions = possible(editions, &catalogue, &mut report);
            Checked::new((), report)
                .then(|()| site::plan(&catalogue, sources, day, editions))
                .map(|site| (catalogue, site, theme))
        })
        .then(|(catalogue, site, theme)| {
            entering(Stage::Outputs);
            let renderer = Renderer::new(Arc::new(site), Arc::new(theme));
            Checked::clean(Bundle::new(Arc::new(catalogue), renderer))
        });
    built.report.extend(anchors::findings(&built.value, sources, &built.report));
    catalogue::keep_causes_of_links(sources, &mut built.report);
    once::tell_once(&mut built.report);
    // What a mistake hides has not gone.
    if !built.report.has_errors() {
        built.report.extend(lost::findings(built.value.site()));
    }
    set_aside(&mut built.report, &built.value, false);
    built
}
