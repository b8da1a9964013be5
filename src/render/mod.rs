//! From the site to bytes: pages, feeds, open data.
//!
//! Each renderer makes a small plain view of what it shows and turns the view into bytes. What a view
//! is made from is what its fingerprint covers. No renderer reads a file, writes one, or knows the day
//! by itself. What a procedure says to residents is decided in [`brief`], what the law has posted in
//! [`official`]; wording lives in [`words`], markup in [`html`] and in the theme's templates.

pub mod brief;
mod feed;
#[cfg(all(test, feature = "prints"))]
mod fingerprint_tests;
pub mod html;
pub mod json_ld;
mod list_csv;
pub mod machine;
pub mod official;
mod open_data;
pub mod page;
pub mod print;
pub mod public;
pub mod sample;
#[cfg(test)]
mod sample_site;
mod sitemap;
pub mod words;

use std::sync::Arc;

use crate::cache::Fingerprint;
use crate::diagnostic::Diagnostic;
use crate::site::{OutputKind, Site};
use crate::theme::Theme;

/// An output's bytes in order.
pub type Pieces<'a> = Box<dyn Iterator<Item = Vec<u8>> + 'a>;

/// Makes every output of one site but the files that are only copied.
#[derive(Debug)]
pub struct Renderer {
    site: Arc<Site>,
    theme: Arc<Theme>,
    pages: page::Pages,
    prints: print::Prints,
}

impl Renderer {
    pub fn new(site: Arc<Site>, theme: Arc<Theme>) -> Self {
        let pages = page::Pages::new(site.clone(), theme.clone());
        let prints = print::Prints::new(site.clone(), theme.clone());
        Self { pages, prints, site, theme }
    }

    /// Makes another site in the same theme.
    pub fn of_other(&self, site: Arc<Site>) -> Self {
        Self::new(site, self.theme.clone())
    }

    /// For prints that are asked for one by one.
    pub fn prints(&self) -> &print::Prints {
        &self.prints
    }

    pub fn site(&self) -> &Arc<Site> {
        &self.site
    }

    /// All that decides an output's bytes, found without making it.
    pub fn fingerprint(&self, at: &str, kind: &OutputKind) -> Fingerprint {
        match kind {
            OutputKind::Asset { hash, .. } => Fingerprint(*hash),
            OutputKind::Style => Fingerprint::of(&("style", self.theme.hashes.style)),
            OutputKind::Script => Fingerprint::of(&("script", self.theme.hashes.script)),
            OutputKind::Print(index) => self.prints.fingerprint(*index),
            OutputKind::PrintPicture(index) => Fingerprint::of(&("picture", self.prints.fingerprint(*index))),
            kind => self
                .pages
                .fingerprint(at, kind)
                .or_else(|| machine::fingerprint(&self.site, kind))
                .unwrap_or_else(|| unreachable!("{kind:?} has a renderer")),
        }
    }

    /// The bytes of an output that is too large to be held whole, piece by piece.
    pub fn pieces(&self, kind: &OutputKind) -> Option<Pieces<'_>> {
        matches!(kind, OutputKind::OpenData).then(|| Box::new(open_data::pieces(&self.site)) as Pieces<'_>)
    }

    /// Makes an output, and says what an author should know of it. Fails where the theme's template or
    /// design does, with the place in it.
    pub fn render(&self, at: &str, kind: &OutputKind) -> Result<(Vec<u8>, Vec<Diagnostic>), Box<Diagnostic>> {
        let silent = |bytes| (bytes, Vec::new());
        match kind {
            OutputKind::Style => Ok(silent(self.theme.style.as_bytes().to_vec())),
            OutputKind::Script => Ok(silent(self.theme.script.as_bytes().to_vec())),
            OutputKind::Print(index) => self.prints.pdf(*index).map(|made| (made.bytes, made.said)),
            OutputKind::PrintPicture(index) => self.prints.picture(*index).map(silent),
            kind => match machine::render(&self.site, kind) {
                Some(bytes) => Ok(silent(bytes)),
                None => {
                    let page = self.pages.render(at, kind);
                    page.unwrap_or_else(|| unreachable!("{kind:?} has a renderer")).map(silent)
                }
            },
        }
    }
}
