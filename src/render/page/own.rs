//! A page that the site's theme adds: all that is said on it stands in its template.

use serde::Serialize;

use super::Link;
use super::head::Head;
use crate::site::{Id, Site, address};
use crate::theme::OwnPage;

#[derive(Debug, Serialize)]
pub(crate) struct View {
    head: Head,
    title: String,
}

pub(crate) fn view(site: &Site, id: Id<OwnPage>) -> View {
    let OwnPage { name, title, description, .. } = &site.own_pages[id];
    let about = description.as_deref().unwrap_or(title);
    View { head: Head::new(site, &address::own_page(name), title, about), title: title.clone() }
}

/// What all pages show of these.
pub(super) fn named(site: &Site) -> Vec<(&str, &str)> {
    site.own_pages.iter().map(|page| (page.name.as_str(), page.title.as_str())).collect()
}

/// The way to each; `to` makes the links.
pub(super) fn links(site: &Site, to: &dyn Fn(&str) -> String) -> Vec<Link> {
    let link = |page: &OwnPage| Link { href: to(&address::own_page(&page.name)), text: page.title.clone() };
    site.own_pages.iter().map(link).collect()
}
