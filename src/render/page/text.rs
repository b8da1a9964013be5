//! What an author wrote below the keys of a file, as it stands on the page of its own.

use serde::Serialize;

use crate::prose::{self, Document, ID_PREFIX, Prose};
use crate::render::html::{Html, Writer};

/// Markdown on a page.
#[derive(Debug, Serialize)]
pub(super) struct Text<'a> {
    pub(super) lead: Html,
    /// Its `##` sections.
    pub(super) sections: Vec<Section<'a>>,
}

/// One of its sections.
#[derive(Debug, Serialize)]
pub(super) struct Section<'a> {
    title: &'a str,
    id: Option<String>,
    body: Html,
}

impl<'a> Text<'a> {
    /// On the page of an address.
    pub(super) fn on(at: &str, text: &'a Document) -> Self {
        let section = |part: &'a prose::Section| Section {
            title: &part.title,
            id: part.id.as_deref().map(|id| format!("{ID_PREFIX}{id}")),
            body: html(at, &part.body),
        };
        Self { lead: html(at, &text.lead), sections: text.sections.iter().map(section).collect() }
    }
}

/// A part of a text, below the sections' headings, on the page of an address.
pub(super) fn html(at: &str, prose: &Prose) -> Html {
    let mut writer = Writer::on(at);
    writer.prose(prose, 3);
    writer.finish()
}
