//! The ordered set of outputs a build decided on, each made only when it is asked for.
//!
//! A national site is over a hundred megabytes of pages: they are never all in memory at once. The
//! publisher asks for those whose content is not already in place, the preview for the one being looked at.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::cache::{Fingerprint, Made, Memo};
use crate::diagnostic::{Diagnostic, Report};
use crate::render::{Pieces, Renderer};
use crate::site::{OutputKind, Site};
use crate::source::SourcePath;

/// Path below `output/site/`, with `/`.
pub type OutputPath = Arc<str>;

/// Outputs by path, and what makes them.
#[derive(Debug, Default)]
pub struct Bundle {
    pub outputs: BTreeMap<OutputPath, Output>,
    renderer: Option<Renderer>,
}

/// One file to publish.
#[derive(Debug)]
pub struct Output {
    pub fingerprint: Fingerprint,
    /// What this fingerprint was made to before, if that is remembered.
    pub known: Option<Made>,
    pub body: Body,
}

/// How an output's bytes come to be.
#[derive(Debug)]
pub enum Body {
    Bytes(Arc<[u8]>),
    /// A file of the site, copied as it is.
    Asset(SourcePath),
    /// Made by the bundle's renderer.
    Rendered(OutputKind),
}

/// An output's bytes, or where they lie.
pub enum Content<'a> {
    Bytes(Cow<'a, [u8]>),
    /// Too large to be held whole: made while it is written.
    Pieces(Pieces<'a>),
    /// Copy this file of the site; its content must hash to the output's fingerprint.
    Asset(&'a SourcePath),
}

impl Bundle {
    /// Every output of a site, with what is remembered of it. None is made yet.
    pub fn of_site(renderer: Renderer, remembered: &Memo<Made>) -> Self {
        let site = renderer.site().clone();
        let outputs = site.outputs.par_iter().map(|(at, kind)| {
            let (fingerprint, body) = match kind {
                OutputKind::Asset { path, hash } => (Fingerprint(*hash), Body::Asset(path.clone())),
                kind => (renderer.fingerprint(at, kind), Body::Rendered(kind.clone())),
            };
            (at.clone(), Output { fingerprint, known: remembered.get(&fingerprint.0).copied(), body })
        });
        let outputs = outputs.collect();
        Self { outputs, renderer: Some(renderer) }
    }

    /// Outputs whose bytes are at hand.
    pub fn of_bytes(files: impl IntoIterator<Item = (OutputPath, Arc<[u8]>)>) -> Self {
        let output = |bytes: Arc<[u8]>| Output {
            fingerprint: Fingerprint(Made::of(&bytes).hash),
            known: Some(Made::of(&bytes)),
            body: Body::Bytes(bytes),
        };
        Self { outputs: files.into_iter().map(|(at, bytes)| (at, output(bytes))).collect(), renderer: None }
    }

    /// The site the outputs are of, where there is one.
    pub fn site(&self) -> Option<&Arc<Site>> {
        self.renderer.as_ref().map(Renderer::site)
    }

    /// Makes one output. Fails where the theme's template does, with the place in the template.
    pub fn make<'a>(&'a self, at: &str, output: &'a Output) -> Result<Content<'a>, Box<Diagnostic>> {
        match (&output.body, &self.renderer) {
            (Body::Bytes(bytes), _) => Ok(Content::Bytes(Cow::Borrowed(bytes))),
            (Body::Asset(path), _) => Ok(Content::Asset(path)),
            (Body::Rendered(kind), Some(renderer)) => match renderer.pieces(kind) {
                Some(pieces) => Ok(Content::Pieces(pieces)),
                None => Ok(Content::Bytes(Cow::Owned(renderer.render(at, kind)?))),
            },
            (Body::Rendered(_), None) => {
                unreachable!("only `of_site` gives rendered bodies, and a renderer with them")
            }
        }
    }

    /// Makes every output that was never made and throws it away: what would stop a publication.
    pub fn trial(&self) -> Report {
        let fresh = self.outputs.par_iter().filter(|(_, output)| output.known.is_none());
        let mistakes = fresh.filter_map(|(at, output)| self.make(at, output).err().map(|mistake| *mistake));
        let mut report = Report { diagnostics: mistakes.collect() };
        report.sort();
        report
    }
}
