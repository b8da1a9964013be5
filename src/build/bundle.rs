//! The ordered set of outputs a build decided on, each made only when it is asked for.
//!
//! A national site is over a hundred megabytes of pages: they are never all in memory at once. The
//! publisher asks for those whose content is not already in place, the preview for the one being looked at.
//!
//! A [`Body`] has with it all that makes it, so that [`Outputs`] can be published whatever they are of. What is made
//! of finished outputs, a packed site, is therefore one more body that holds those it is made of ([`Pack`]).

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::offline::Listing;
use super::pack::Pack;
use super::workers;
use crate::cache::{Fingerprint, Made, Memo, Rendered};
use crate::catalogue::Catalogue;
use crate::catalogue::kinds::addresses;
use crate::catalogue::write::addresses::written;
use crate::diagnostic::{Diagnostic, Report};
use crate::render::{self, Pieces, Renderer};
use crate::site::{Data, Output, Page, Site};
use crate::source::{Hash, SourcePath};

/// Path below `output/site/`, with `/`.
pub(crate) type OutputPath = Arc<str>;

/// Every output of a site, and what makes them.
#[derive(Debug)]
pub struct Bundle {
    /// Found when they are first asked for: the preview shows a page without all others.
    outputs: OnceLock<Outputs>,
    renderer: Arc<Renderer>,
    catalogue: Arc<Catalogue>,
}

/// What is published: outputs by path, whatever made them.
#[derive(Debug, Default)]
pub struct Outputs(BTreeMap<OutputPath, Bundled>);

/// One file to publish.
#[derive(Clone, Debug)]
pub struct Bundled {
    /// Decides the bytes.
    pub fingerprint: Fingerprint,
    /// How its bytes come to be.
    pub body: Body,
}

/// How an output's bytes come to be.
#[derive(Clone, Debug)]
pub enum Body {
    /// At hand.
    Bytes(Arc<[u8]>),
    /// A file of the site, copied as it is.
    Asset(SourcePath),
    /// Made when it is asked for, by what carries the site.
    Rendered(Arc<Renderer>, Output),
    /// A list of other outputs: made of what each of them came to.
    Listed(Arc<Listing>),
    /// Made of other outputs, all finished.
    Packed(Arc<Pack>),
}

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
    /// Made of what other outputs came to, once all of them are made.
    Listed(&'a Listing),
    /// Put together of other outputs while it is written.
    Packed(&'a Pack),
}

impl<'a> From<render::Making<'a>> for Making<'a> {
    fn from(making: render::Making<'a>) -> Self {
        let content = match making.content {
            render::Content::Bytes(bytes) => Content::Bytes(bytes),
            render::Content::Pieces(pieces) => Content::Pieces(pieces),
            render::Content::Asset(path) => Content::Asset(path),
        };
        Self { content, said: making.said }
    }
}

impl Bundle {
    /// Every output of a site. None is made yet.
    pub(crate) fn new(catalogue: Arc<Catalogue>, renderer: Renderer) -> Self {
        Self { outputs: OnceLock::new(), renderer: Arc::new(renderer), catalogue }
    }

    /// Every output by path.
    pub fn outputs(&self) -> &Outputs {
        self.outputs.get_or_init(|| {
            let outputs = self.site().outputs.par_iter();
            let all = outputs.map(|(at, output)| (at.clone(), self.bundled(at, output)));
            Outputs(all.collect()).with_lists()
        })
    }

    /// The path of an output, where there is one.
    pub(crate) fn path(&self, at: &str) -> Option<OutputPath> {
        self.site().outputs.get_key_value(at).map(|(at, _)| at.clone())
    }

    /// One output, found without the others.
    pub(crate) fn output(&self, at: &str) -> Option<Bundled> {
        match self.outputs.get() {
            Some(outputs) => outputs.get(at).cloned(),
            None => Some(self.bundled(at, self.site().outputs.get(at)?)),
        }
    }

    /// How one output's bytes come to be; what decides them is not asked.
    pub(crate) fn body(&self, at: &str) -> Option<Body> {
        Some(self.body_of(self.site().outputs.get(at)?))
    }

    /// The site the outputs are of.
    pub(crate) fn site(&self) -> &Arc<Site> {
        self.renderer.site()
    }

    /// All that is true, also of other days and of drafts.
    pub(crate) fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// What makes the outputs.
    pub(crate) fn renderer(&self) -> &Renderer {
        &self.renderer
    }

    /// Makes every output of which nothing is remembered and throws it away: what would stop a publication, and
    /// what an author should be told of all outputs. Gives what the new ones came to as well.
    pub fn trial(&self, remembered: &Memo<Rendered>) -> (Report, Vec<(Fingerprint, Rendered)>) {
        let outputs: Vec<(&OutputPath, &Bundled)> = self.outputs().0.iter().collect();
        let tried = workers::each(outputs.len(), |index| {
            let (at, output) = outputs[index];
            match remembered.get(&output.fingerprint.0) {
                Some(known) => Ok((known.said.clone(), None)),
                None => output.body.make(at).map(|making| {
                    let made = match &making.content {
                        Content::Bytes(bytes) => Some(Made::of(bytes)),
                        Content::Pieces(_) | Content::Asset(_) | Content::Listed(_) | Content::Packed(_) => {
                            None
                        }
                    };
                    let said = making.said;
                    let rendered = made.map(|made| Rendered { made, said: said.clone() });
                    (said, rendered.map(|rendered| (output.fingerprint, rendered)))
                }),
            }
        });
        let mut report = Report::default();
        let mut rendered = Vec::new();
        for one in tried {
            match one {
                Ok((said, fresh)) => {
                    report.diagnostics.extend(said);
                    rendered.extend(fresh);
                }
                Err(mistake) => report.push(*mistake),
            }
        }
        report.sort();
        (report, rendered)
    }

    /// What `addresses.toml` says once this is published; `None` where `text` says it already, or has mistakes.
    pub fn addresses(&self, text: &str) -> Option<String> {
        let read = addresses::read(text);
        let is_sound = !read.report.has_errors();
        is_sound.then(|| written(text, &read.value, &self.site().kept(), self.site().day)).flatten()
    }

    fn bundled(&self, at: &str, output: &Output) -> Bundled {
        Bundled { fingerprint: self.renderer.fingerprint(at, output), body: self.body_of(output) }
    }

    fn body_of(&self, output: &Output) -> Body {
        match output {
            Output::Asset { path, .. } => Body::Asset(path.clone()),
            Output::Data(Data::OfflineList) => Body::Listed(Arc::new(Listing::of(self.site()))),
            Output::Page(_)
            | Output::Data(_)
            | Output::Print(_)
            | Output::Picture(_)
            | Output::Share
            | Output::Theme(_) => Body::Rendered(self.renderer.clone(), output.clone()),
        }
    }
}

impl AsRef<Outputs> for Bundle {
    fn as_ref(&self) -> &Outputs {
        self.outputs()
    }
}

impl Outputs {
    /// A list is decided by what decides all that is on it.
    fn with_lists(mut self) -> Self {
        let decided = |listing: &Listing| {
            let listed: Vec<_> = self.iter().filter(|(at, _)| listing.kept().contains(*at)).collect();
            let listed: Vec<_> = listed.iter().map(|(at, output)| (at, output.fingerprint)).collect();
            Fingerprint::of(&("list", listing.day(), listed))
        };
        let lists: Vec<(OutputPath, Fingerprint)> = (self.iter())
            .filter_map(|(at, output)| match &output.body {
                Body::Listed(listing) => Some((at.clone(), decided(listing))),
                Body::Bytes(_) | Body::Asset(_) | Body::Rendered(..) | Body::Packed(_) => None,
            })
            .collect();
        for (at, fingerprint) in lists {
            if let Some(list) = self.0.get_mut(&at) {
                list.fingerprint = fingerprint;
            }
        }
        self
    }
}

impl AsRef<Outputs> for Outputs {
    fn as_ref(&self) -> &Outputs {
        self
    }
}

impl Deref for Outputs {
    type Target = BTreeMap<OutputPath, Bundled>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl FromIterator<(OutputPath, Bundled)> for Outputs {
    fn from_iter<I: IntoIterator<Item = (OutputPath, Bundled)>>(outputs: I) -> Self {
        Self(outputs.into_iter().collect())
    }
}

impl Bundled {
    /// An output whose bytes are at hand.
    pub fn of_bytes(bytes: Arc<[u8]>) -> Self {
        Self { fingerprint: Fingerprint(Hash::of(&bytes)), body: Body::Bytes(bytes) }
    }
}

impl Body {
    /// Whether it says something of all that the site holds, and takes the longer the more there is.
    pub(crate) fn is_of_whole_site(&self) -> bool {
        matches!(self, Body::Rendered(_, Output::Data(_) | Output::Page(Page::Home | Page::Procedures)))
    }

    /// Makes the output. Fails where the theme's template or design does, with the place in it.
    pub fn make<'a>(&'a self, at: &str) -> Result<Making<'a>, Box<Diagnostic>> {
        let silent = |content| Making { content, said: Vec::new() };
        match self {
            Body::Bytes(bytes) => Ok(silent(Content::Bytes(Cow::Borrowed(bytes)))),
            Body::Asset(path) => Ok(silent(Content::Asset(path))),
            Body::Rendered(renderer, output) => renderer.render(at, output).map(Making::from),
            Body::Listed(listing) => Ok(silent(Content::Listed(listing))),
            Body::Packed(pack) => Ok(silent(Content::Packed(pack))),
        }
    }
}
