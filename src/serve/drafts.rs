//! Drafts as pages: the site as if they were published, beside the one that is.
//!
//! A draft is in no output, so its page is planned and made here, and only what the draft itself brings
//! is taken from this second site. Pages that are published never come from it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Shown;
use crate::catalogue::model::Procedure;
use crate::render::Renderer;
use crate::site::{self, OutputKind, Parts, PrintOf, Site};
use crate::source::SourcePath;

pub struct Drafts {
    pub renderer: Renderer,
    /// The files of drafts.
    files: BTreeSet<SourcePath>,
}

impl Drafts {
    /// `None` where there is no draft. As long as planning the site once more.
    pub fn plan(shown: &Shown) -> Option<Self> {
        let bundle = shown.bundle.get();
        let (renderer, catalogue) = bundle.renderer().zip(bundle.catalogue())?;
        let files: BTreeSet<SourcePath> = catalogue.drafts().map(|draft| draft.origin.path.clone()).collect();
        if files.is_empty() {
            return None;
        }
        let published = renderer.site();
        let parts = Parts { prints: !published.prints.is_empty() };
        let catalogue = catalogue.with_drafts_published();
        // What the plan complains of is for the day the draft is published.
        let site = site::plan(&catalogue, &shown.sources, published.day, parts).value;
        Some(Self { renderer: renderer.of_other(Arc::new(site)), files })
    }

    /// What a draft brings to an address: its page, its prints, a form that nobody else has. The caller
    /// has looked among the published outputs first.
    pub fn output(&self, at: &str) -> Option<(&Arc<str>, &OutputKind)> {
        let site = self.renderer.site();
        let (at, kind) = site.outputs.get_key_value(at)?;
        let is_of_draft = match kind {
            OutputKind::Procedure(index) => self.is_draft(site, *index),
            OutputKind::Print(index) => match site.prints[*index].of {
                PrintOf::Procedure(index) => self.is_draft(site, index),
                _ => false,
            },
            OutputKind::Asset { .. } => true,
            _ => false,
        };
        is_of_draft.then_some((at, kind))
    }

    fn is_draft(&self, site: &Site, index: usize) -> bool {
        self.files.contains(&site.entries[index].procedure.origin.path)
    }

    /// The draft whose page this is.
    pub fn procedure(&self, at: &str) -> Option<&Procedure> {
        match self.output(at)? {
            (_, OutputKind::Procedure(index)) => Some(&self.renderer.site().entries[*index].procedure),
            _ => None,
        }
    }
}
