//! The ordered set of outputs a build decided on, each made only when it is asked for.
//!
//! A national site is over a hundred megabytes of pages: they are never all in memory at once. The
//! publisher asks for those whose content is not already in place, the preview for the one being looked at.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::workers;
use crate::cache::{Fingerprint, Made, Memo, Rendered};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Report};
use crate::render::{Content, Making, Renderer};
use crate::site::{Output, Site};
use crate::source::{Hash, SourcePath};

/// Path below `output/site/`, with `/`.
pub type OutputPath = Arc<str>;

/// Outputs by path, and what makes them.
#[derive(Debug, Default)]
pub struct Bundle {
    /// Found when they are first asked for: the preview shows a page without all others.
    outputs: OnceLock<BTreeMap<OutputPath, Bundled>>,
    renderer: Option<Renderer>,
    catalogue: Option<Arc<Catalogue>>,
}

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
    /// Made by the bundle's renderer.
    Rendered(Output),
}

impl Bundle {
    /// Every output of a site. None is made yet.
    pub fn of_site(catalogue: Arc<Catalogue>, renderer: Renderer) -> Self {
        Self { outputs: OnceLock::new(), renderer: Some(renderer), catalogue: Some(catalogue) }
    }

    /// Outputs whose bytes are at hand.
    pub fn of_bytes(files: impl IntoIterator<Item = (OutputPath, Arc<[u8]>)>) -> Self {
        let output = |bytes: Arc<[u8]>| Bundled {
            fingerprint: Fingerprint(Hash::of(&bytes)),
            body: Body::Bytes(bytes),
        };
        Self::of_outputs(files.into_iter().map(|(at, bytes)| (at, output(bytes))))
    }

    /// Outputs that no renderer has to make.
    pub fn of_outputs(outputs: impl IntoIterator<Item = (OutputPath, Bundled)>) -> Self {
        Self { outputs: OnceLock::from(BTreeMap::from_iter(outputs)), ..Self::default() }
    }

    /// Every output by path.
    pub fn outputs(&self) -> &BTreeMap<OutputPath, Bundled> {
        self.outputs.get_or_init(|| {
            let Some(renderer) = &self.renderer else { return BTreeMap::new() };
            let outputs = renderer.site().outputs.par_iter();
            outputs.map(|(at, output)| (at.clone(), bundled(renderer, at, output))).collect()
        })
    }

    /// The path of an output, where there is one.
    pub fn path(&self, at: &str) -> Option<OutputPath> {
        match &self.renderer {
            Some(renderer) => renderer.site().outputs.get_key_value(at).map(|(at, _)| at.clone()),
            None => self.outputs().get_key_value(at).map(|(at, _)| at.clone()),
        }
    }

    /// One output, found without the others.
    pub fn output(&self, at: &str) -> Option<Bundled> {
        match (self.outputs.get(), &self.renderer) {
            (None, Some(renderer)) => Some(bundled(renderer, at, renderer.site().outputs.get(at)?)),
            (outputs, _) => outputs?.get(at).cloned(),
        }
    }

    /// How one output's bytes come to be; what decides them is not asked.
    pub fn body(&self, at: &str) -> Option<Body> {
        match &self.renderer {
            Some(renderer) => Some(body(renderer.site().outputs.get(at)?)),
            None => Some(self.outputs().get(at)?.body.clone()),
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
    pub fn make<'a>(&'a self, at: &str, body: &'a Body) -> Result<Making<'a>, Box<Diagnostic>> {
        let silent = |content| Making { content, said: Vec::new() };
        match (body, &self.renderer) {
            (Body::Bytes(bytes), _) => Ok(silent(Content::Bytes(Cow::Borrowed(bytes)))),
            (Body::Asset(path), _) => Ok(silent(Content::Asset(path))),
            (Body::Rendered(output), Some(renderer)) => renderer.render(at, output),
            (Body::Rendered(_), None) => {
                unreachable!("only `of_site` gives rendered bodies, and a renderer with them")
            }
        }
    }

    /// Makes every output of which nothing is remembered and throws it away: what would stop a publication, and
    /// what an author should be told of all outputs. Gives what the new ones came to as well.
    pub fn trial(&self, remembered: &Memo<Rendered>) -> (Report, Vec<(Fingerprint, Rendered)>) {
        let outputs: Vec<(&OutputPath, &Bundled)> = self.outputs().iter().collect();
        let tried = workers::each(outputs.len(), |index| {
            let (at, output) = outputs[index];
            match remembered.get(&output.fingerprint.0) {
                Some(known) => Ok((known.said.clone(), None)),
                None => self.make(at, &output.body).map(|making| {
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

fn bundled(renderer: &Renderer, at: &str, output: &Output) -> Bundled {
    Bundled { fingerprint: renderer.fingerprint(at, output), body: body(output) }
}

fn body(output: &Output) -> Body {
    match output {
        Output::Asset { path, .. } => Body::Asset(path.clone()),
        Output::Page(_) | Output::Data(_) | Output::Print(_) | Output::Picture(_) | Output::Theme(_) => {
            Body::Rendered(output.clone())
        }
    }
}
