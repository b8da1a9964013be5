//! The outputs that programs read: open data, the list as a table, the feed, what search engines ask for,
//! what a page's own search looks in.
//!
//! In: the [`Site`]. Out: for each of them what decides its bytes, and the bytes or
//! how they come one after the other. Pages are not made here.

mod calendar;
mod dates;
mod decisions;
mod feed;
pub(crate) mod figures_table;
mod groups;
mod laws;
mod list;
mod parts;
mod posts;
mod procedures;
mod resolutions;
pub(crate) mod search;
mod sitemap;
pub(crate) mod table;

use crate::cache::Fingerprint;
use crate::site::{Data, Site};

use super::Content;

/// All that decides the bytes of one of these outputs.
pub(crate) fn fingerprint(site: &Site, data: Data) -> Fingerprint {
    match data {
        Data::Procedures => procedures::fingerprint(site),
        Data::Decisions => decisions::fingerprint(site),
        Data::Resolutions => resolutions::fingerprint(site),
        Data::Groups => groups::fingerprint(site),
        Data::Laws => laws::fingerprint(site),
        Data::Posts(kind) => posts::fingerprint(site, kind),
        Data::Dates(id) => dates::fingerprint(site, id),
        Data::Calendar => calendar::fingerprint(site),
        Data::CalendarScript => calendar::fingerprint_of_script(site),
        Data::List => list::fingerprint(site),
        Data::FiguresTable => figures_table::fingerprint(site),
        Data::Feed => feed::fingerprint(site),
        Data::Sitemap => sitemap::fingerprint(site),
        Data::Robots => sitemap::fingerprint_of_robots(site),
        Data::Search => search::fingerprint_of_engine(),
        Data::SearchIndex => search::fingerprint(site),
        Data::OfflineList => Fingerprint::of(&("offline list", site.day)),
    }
}

/// One of these outputs. All procedures of the country are 58 MB: they are made while they are written.
pub(crate) fn render(site: &Site, data: Data) -> Content<'_> {
    let bytes = match data {
        Data::Procedures => return Content::Pieces(Box::new(procedures::pieces(site))),
        Data::Decisions => decisions::render(site),
        Data::Resolutions => resolutions::render(site),
        Data::Groups => groups::render(site),
        Data::Laws => laws::render(site),
        Data::Posts(kind) => posts::render(site, kind),
        Data::Dates(id) => dates::render(site, id),
        Data::Calendar => calendar::render(site),
        Data::CalendarScript => calendar::render_script(site),
        Data::List => list::render(site),
        Data::FiguresTable => figures_table::render(site),
        Data::Feed => feed::render(site),
        Data::Sitemap => sitemap::render(site),
        Data::Robots => sitemap::render_robots(site),
        Data::Search => return Content::Bytes(search::SCRIPT.as_bytes().into()),
        Data::SearchIndex => search::index(site).script(),
        // What there is to keep is known once all of it is made: the bundle has the list.
        Data::OfflineList => b"{}\n".to_vec(),
    };
    Content::Bytes(bytes.into())
}

#[cfg(test)]
mod tests;
