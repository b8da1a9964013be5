//! The one function: sources, theme and day in, a checked bundle of outputs out.
//!
//! `check`, `build` and later the preview call [`build`] and differ only in what they do with the
//! result. Nothing here reads a disk or a clock: the same input gives the same bytes.

pub mod bundle;

use std::sync::Arc;

use jiff::civil::Date;

use crate::cache;
use crate::catalogue::{self, ParsedFile};
use crate::diagnostic::{Checked, Report};
use crate::render::{Renderer, page};
use crate::site;
use crate::source::SourceSet;
use crate::theme::Theme;

pub use bundle::{Bundle, Content, Output};

/// What is remembered between builds.
pub type Cache = cache::Cache<Arc<ParsedFile>>;

/// The steps of a build, for those who show how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Catalogue,
    Theme,
    Site,
    Outputs,
}

/// A site's own templates are tried out before the first page: some mistakes show only when rendering.
fn tried_out(theme: Theme) -> Checked<Theme> {
    let report = if theme.has_own_templates { page::check(&theme) } else { Report::default() };
    Checked::new(theme, report)
}

/// Builds the site of a day. A warm cache changes how long it takes, never what it returns; `entering`
/// is told each step as it begins.
pub fn build(sources: &SourceSet, day: Date, cache: &mut Cache, entering: &dyn Fn(Stage)) -> Checked<Bundle> {
    entering(Stage::Catalogue);
    catalogue::load(sources, &mut cache.parsed)
        .then(|catalogue| {
            entering(Stage::Theme);
            Theme::load(sources, &catalogue.config.theme).then(tried_out).map(|theme| (catalogue, theme))
        })
        .then(|(catalogue, theme)| {
            entering(Stage::Site);
            site::plan(&catalogue, sources, day).map(|site| (site, theme))
        })
        .then(|(site, theme)| {
            entering(Stage::Outputs);
            let renderer = Renderer::new(Arc::new(site), Arc::new(theme));
            Checked::clean(Bundle::of_site(renderer, &cache.rendered))
        })
}
