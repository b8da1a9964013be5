//! The outputs that programs read: open data, the list as a table, the feed, what search engines ask for.
//!
//! In: the [`Site`]. Out: for each of them what decides its bytes, and the bytes or how they come one after the other. Pages are not made here.

use crate::cache::Fingerprint;
use crate::site::{Data, Site};

use super::{Content, feed, list_csv, open_data, sitemap};

/// All that decides the bytes of one of these outputs.
pub fn fingerprint(site: &Site, data: Data) -> Fingerprint {
    match data {
        Data::Procedures => open_data::fingerprint(site),
        Data::Announcements => open_data::announcements::fingerprint(site),
        Data::Fees => open_data::fees::fingerprint(site),
        Data::Groups => open_data::groups::fingerprint(site),
        Data::List => list_csv::fingerprint(site),
        Data::Feed => feed::fingerprint(site),
        Data::Sitemap => sitemap::fingerprint(site),
        Data::Robots => sitemap::fingerprint_of_robots(site),
    }
}

/// One of these outputs. All procedures of the country are 58 MB: they are made while they are written.
pub fn render(site: &Site, data: Data) -> Content<'_> {
    let bytes = match data {
        Data::Procedures => return Content::Pieces(Box::new(open_data::pieces(site))),
        Data::Announcements => open_data::announcements::render(site),
        Data::Fees => open_data::fees::render(site),
        Data::Groups => open_data::groups::render(site),
        Data::List => list_csv::render(site),
        Data::Feed => feed::render(site),
        Data::Sitemap => sitemap::render(site),
        Data::Robots => sitemap::render_robots(site),
    };
    Content::Bytes(bytes.into())
}

#[cfg(test)]
#[path = "machine_tests.rs"]
mod tests;
