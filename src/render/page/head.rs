//! What stands in a page's head, for search and for links shared in messages.

use serde::Serialize;

use crate::render::html::Html;
use crate::render::public::public_address;
use crate::render::words;
use crate::site::{Site, address};

/// Longest description shown by those who read it.
const DESCRIPTION: usize = 200;
const TITLE: usize = 110;

#[derive(Debug, Serialize)]
pub(crate) struct Head {
    pub(crate) title: String,
    pub(crate) description: String,
    /// Absolute, where the site has a public address.
    pub(crate) canonical: Option<String>,
    /// Absolute address of a picture.
    pub(crate) image: Option<String>,
    /// `<script type="application/ld+json">` with its data, or nothing.
    pub(crate) json_ld: Html,
}

impl Head {
    pub(crate) fn new(site: &Site, at: &str, title: &str, description: &str) -> Self {
        let own = words::cut(title, TITLE);
        let title = if own == site.config.title { own } else { format!("{own} – {}", site.config.title) };
        Self {
            title,
            description: words::cut(description, DESCRIPTION),
            canonical: public_address(site, at),
            image: site
                .config
                .commune
                .logo
                .as_deref()
                .and_then(|logo| public_address(site, &address::asset(logo))),
            json_ld: Html::default(),
        }
    }
}
