//! The ordered set of outputs a build decided on, each made only when it is asked for.
//!
//! A national site is over a hundred megabytes of pages: they are never all in memory at once. The
//! publisher asks for those whose content is not already in place, the preview for the one being looked at.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::workers;
use crate::cache::{Fingerprint, Made, Memo, Rendered};
use crate::catalogue::model::Catalogue;
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
    catalogue: Option<Arc<Catalogue>>,
}

/// One file to publish.
#[derive(Debug)]
pub struct Output {
    pub fingerprint: Fingerprint,
    /// What this fingerprint came to before, if that is remembered.
    pub known: Option<Rendered>,
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

/// An output that was made, and what an author should be told of it.
pub struct Making<'a> {
    pub content: Content<'a>,
    pub said: Vec<Diagnostic>,
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
    pub fn of_site(catalogue: Arc<Catalogue>, renderer: Renderer, remembered: &Memo<Rendered>) -> Self {
        let site = renderer.site().clone();
        let outputs = site.outputs.par_iter().map(|(at, kind)| {
            let (fingerprint, body) = match kind {
                OutputKind::Asset { path, hash } => (Fingerprint(*hash), Body::Asset(path.clone())),
                kind => (renderer.fingerprint(at, kind), Body::Rendered(kind.clone())),
            };
            (at.clone(), Output { fingerprint, known: remembered.get(&fingerprint.0).cloned(), body })
        });
        let outputs = outputs.collect();
        Self { outputs, renderer: Some(renderer), catalogue: Some(catalogue) }
    }

    /// Outputs whose bytes are at hand.
    pub fn of_bytes(files: impl IntoIterator<Item = (OutputPath, Arc<[u8]>)>) -> Self {
        let output = |bytes: Arc<[u8]>| Output {
            fingerprint: Fingerprint(Made::of(&bytes).hash),
            known: Some(Rendered { made: Made::of(&bytes), said: Vec::new() }),
            body: Body::Bytes(bytes),
        };
        Self {
            outputs: files.into_iter().map(|(at, bytes)| (at, output(bytes))).collect(),
            ..Self::default()
        }
    }

    /// The site the outputs are of, where there is one.
    pub fn site(&self) -> Option<&Arc<Site>> {
        self.renderer.as_ref().map(Renderer::site)
    }

    /// All that is true, also of other days and of drafts, where the outputs are of a site.
    pub fn catalogue(&self) -> Option<&Arc<Catalogue>> {
        self.catalogue.as_ref()
    }

    /// What makes the outputs of a site.
    pub fn renderer(&self) -> Option<&Renderer> {
        self.renderer.as_ref()
    }

    /// Makes one output. Fails where the theme's template or design does, with the place in it.
    pub fn make<'a>(&'a self, at: &str, output: &'a Output) -> Result<Making<'a>, Box<Diagnostic>> {
        let silent = |content| Making { content, said: Vec::new() };
        match (&output.body, &self.renderer) {
            (Body::Bytes(bytes), _) => Ok(silent(Content::Bytes(Cow::Borrowed(bytes)))),
            (Body::Asset(path), _) => Ok(silent(Content::Asset(path))),
            (Body::Rendered(kind), Some(renderer)) => match renderer.pieces(kind) {
                Some(pieces) => Ok(silent(Content::Pieces(pieces))),
                None => {
                    let (bytes, said) = renderer.render(at, kind)?;
                    Ok(Making { content: Content::Bytes(Cow::Owned(bytes)), said })
                }
            },
            (Body::Rendered(_), None) => {
                unreachable!("only `of_site` gives rendered bodies, and a renderer with them")
            }
        }
    }

    /// Makes every output that was never made and throws it away: what would stop a publication, and
    /// what an author should be told of all outputs. Gives what the new ones came to as well.
    pub fn trial(&self) -> (Report, Vec<(Fingerprint, Rendered)>) {
        let outputs: Vec<(&OutputPath, &Output)> = self.outputs.iter().collect();
        let tried = workers::each(outputs.len(), |index| {
            let (at, output) = outputs[index];
            match &output.known {
                Some(known) => Ok((known.said.clone(), None)),
                None => self.make(at, output).map(|making| {
                    let made = match &making.content {
                        Content::Bytes(bytes) => Some(Made::of(bytes)),
                        Content::Pieces(_) | Content::Asset(_) => None,
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
}
