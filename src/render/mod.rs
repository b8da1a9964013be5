//! From the site to bytes: pages, feeds, open data.
//!
//! Each renderer makes a small plain view of what it shows and turns the view into bytes. What a view
//! is made from is what its fingerprint covers. No renderer reads a file, writes one, or knows the day
//! by itself. What a procedure says to residents is decided in [`brief`], what the law has posted in
//! [`official`]; wording lives in [`words`], markup in [`html`] and in the theme's templates.

pub(crate) mod apart;
pub(crate) mod brief;
pub(crate) mod chart;
pub(crate) mod data;
#[cfg(all(test, feature = "prints"))]
mod documented;
pub(crate) mod figures;
#[cfg(all(test, feature = "prints"))]
mod fingerprint_tests;
pub(crate) mod html;
pub(crate) mod json_ld;
pub(crate) mod month;
pub(crate) mod official;
pub(crate) mod packed;
pub(crate) mod page;
pub(crate) mod places;
pub(crate) mod print;
pub(crate) mod public;
pub(crate) mod sample;
#[cfg(test)]
mod sample_site;
pub(crate) mod service_days;
pub(crate) mod tables;
pub(crate) mod words;

use std::borrow::Cow;
use std::sync::Arc;

use crate::cache::Fingerprint;
use crate::diagnostic::Diagnostic;
use crate::site::{Entry, Id, Output, Site, ThemeFile};
use crate::source::SourcePath;
use crate::theme::Theme;

/// An output's bytes in order.
pub(crate) type Pieces<'a> = Box<dyn Iterator<Item = Vec<u8>> + 'a>;

/// An output that was made, and what an author should be told of it.
pub struct Making<'a> {
    /// Its bytes, or where they lie.
    pub content: Content<'a>,
    /// What an author should be told.
    pub said: Vec<Diagnostic>,
}

/// An output's bytes, or where they lie.
pub enum Content<'a> {
    /// At hand.
    Bytes(Cow<'a, [u8]>),
    /// Too large to be held whole: made while it is written.
    Pieces(Pieces<'a>),
    /// Copy this file of the site; its content must hash to the output's fingerprint.
    Asset(&'a SourcePath),
}

/// Makes every output of one site, and says which file is one by itself.
#[derive(Debug)]
pub struct Renderer {
    site: Arc<Site>,
    theme: Arc<Theme>,
    pages: page::Pages,
    prints: print::Prints,
}

impl Renderer {
    pub(crate) fn new(site: Arc<Site>, theme: Arc<Theme>) -> Self {
        let pages = page::Pages::new(site.clone(), theme.clone());
        let prints = print::Prints::new(site.clone(), theme.clone());
        Self { pages, prints, site, theme }
    }

    /// Makes another site in the same theme.
    pub(crate) fn of_other(&self, site: Arc<Site>) -> Self {
        Self::new(site, self.theme.clone())
    }

    /// For prints that are asked for one by one.
    pub(crate) fn prints(&self) -> &print::Prints {
        &self.prints
    }

    pub(crate) fn site(&self) -> &Arc<Site> {
        &self.site
    }

    /// The essentials of a procedure, for where its page has no place.
    pub(crate) fn short(&self, at: &str, id: Id<Entry>) -> Result<String, Box<Diagnostic>> {
        self.pages.short(at, id)
    }

    /// All that decides an output's bytes, found without making it.
    pub(crate) fn fingerprint(&self, at: &str, output: &Output) -> Fingerprint {
        match output {
            Output::Page(page) => self.pages.fingerprint(at, *page),
            Output::Data(data) => data::fingerprint(&self.site, *data),
            Output::Print(id) => self.prints.fingerprint(*id),
            Output::Picture(id) => Fingerprint::of(&("picture", self.prints.fingerprint(*id))),
            Output::Share => self.prints.fingerprint_of_share(),
            Output::Theme(ThemeFile::Style) => Fingerprint::of(&("style", self.theme.hashes.style)),
            Output::Theme(ThemeFile::MoreStyle) => Fingerprint::of(&("more style", &*self.theme.more_style)),
            Output::Theme(ThemeFile::Script) => Fingerprint::of(&("script", self.theme.hashes.script)),
            Output::Theme(ThemeFile::MoreScript) => Fingerprint::of(&("more", &*self.theme.more)),
            Output::Theme(ThemeFile::OfflineScript) => Fingerprint::of(&("offline", &*self.theme.offline)),
            Output::Theme(ThemeFile::Worker) => Fingerprint::of(&("worker", &*self.theme.worker)),
            Output::Theme(ThemeFile::Letters(letters)) => {
                Fingerprint::of(&("letters", letters.name(), letters.style()))
            }
            Output::Asset { hash, .. } => Fingerprint(*hash),
        }
    }

    /// Makes an output, and says what an author should know of it. Fails where the theme's template or
    /// design does, with the place in it.
    pub(crate) fn render<'a>(&'a self, at: &str, output: &'a Output) -> Result<Making<'a>, Box<Diagnostic>> {
        let made = |bytes| Content::Bytes(Cow::Owned(bytes));
        let content = match output {
            Output::Page(page) => made(self.pages.render(at, *page)?),
            Output::Data(data) => data::render(&self.site, *data),
            Output::Print(id) => {
                let print = self.prints.pdf(*id)?;
                return Ok(Making { content: made(print.bytes), said: print.said });
            }
            Output::Picture(id) => made(self.prints.picture(*id)?),
            Output::Share => made(self.prints.share()?),
            Output::Theme(ThemeFile::Style) => Content::Bytes(Cow::Borrowed(self.theme.style.as_bytes())),
            Output::Theme(ThemeFile::MoreStyle) => {
                Content::Bytes(Cow::Borrowed(self.theme.more_style.as_bytes()))
            }
            Output::Theme(ThemeFile::Script) => Content::Bytes(Cow::Borrowed(self.theme.script.as_bytes())),
            Output::Theme(ThemeFile::MoreScript) => Content::Bytes(Cow::Borrowed(self.theme.more.as_bytes())),
            Output::Theme(ThemeFile::OfflineScript) => {
                Content::Bytes(Cow::Borrowed(self.theme.offline.as_bytes()))
            }
            Output::Theme(ThemeFile::Worker) => Content::Bytes(Cow::Borrowed(self.theme.worker.as_bytes())),
            Output::Theme(ThemeFile::Letters(letters)) => made(letters.style().into_bytes()),
            Output::Asset { path, .. } => Content::Asset(path),
        };
        Ok(Making { content, said: Vec::new() })
    }
}
