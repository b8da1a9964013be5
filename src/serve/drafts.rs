//! Drafts as pages: the site as if they were published, beside the one that is.
//!
//! A draft is in no output, so its page is planned and made here, and only what the draft itself brings
//! is taken from this second site. Pages that are published never come from it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Shown;
use crate::render::Renderer;
use crate::site::{self, Editions, Output};
use crate::source::SourcePath;

pub(crate) struct Drafts {
    pub(crate) renderer: Renderer,
    /// The files of drafts.
    files: BTreeSet<SourcePath>,
}

impl Drafts {
    /// `None` where there is no draft. As long as planning the site once more.
    pub(crate) fn plan(shown: &Shown) -> Option<Self> {
        let bundle = shown.bundle.get();
        let (renderer, catalogue) = (bundle.renderer(), bundle.catalogue());
        let versions = catalogue.draft_versions().map(|draft| &draft.origin);
        let origins = versions.chain(catalogue.drafts.faces().map(|(_, face)| face.origin));
        let files: BTreeSet<SourcePath> = origins.map(|origin| origin.path.clone()).collect();
        if files.is_empty() {
            return None;
        }
        let published = renderer.site();
        let editions = if published.prints.is_empty() { Editions::site_only() } else { Editions::all() };
        let catalogue = catalogue.with_drafts_published();
        // What the plan complains of is for the day the draft is published.
        let site = site::plan(&catalogue, &shown.sources, published.day, editions).value;
        Some(Self { renderer: renderer.of_other(Arc::new(site)), files })
    }

    /// What a draft brings to an address: its page, its prints, a form that nobody else has. The caller
    /// has looked among the published outputs first.
    pub(crate) fn output(&self, at: &str) -> Option<(&Arc<str>, &Output)> {
        let site = self.renderer.site();
        let (at, output) = site.outputs.get_key_value(at)?;
        let is_of_draft = match output {
            Output::Asset { .. } => true,
            Output::Page(_)
            | Output::Data(_)
            | Output::Print(_)
            | Output::Picture(_)
            | Output::Share
            | Output::Theme(_) => {
                // What is made of many and published nowhere is there because a draft is among them.
                output.written_in(site).is_none_or(|file| self.files.contains(file))
            }
        };
        is_of_draft.then_some((at, output))
    }
}
