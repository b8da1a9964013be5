//! The outputs that programs read: open data, the list as a table, the feed, what search engines ask for.
//!
//! In: the [`Site`]. Out: for each kind what decides its bytes, and the bytes. Pages are not made here.

use crate::cache::Fingerprint;
use crate::site::{OutputKind, Site};

use super::{feed, list_csv, open_data, sitemap};

/// All that decides the bytes of one of these outputs; `None` where the output is another's.
pub fn fingerprint(site: &Site, kind: &OutputKind) -> Option<Fingerprint> {
    Some(match kind {
        OutputKind::OpenData => open_data::fingerprint(site),
        OutputKind::AnnouncementData => open_data::announcements::fingerprint(site),
        OutputKind::FeeData => open_data::fees::fingerprint(site),
        OutputKind::GroupData => open_data::groups::fingerprint(site),
        OutputKind::ListCsv => list_csv::fingerprint(site),
        OutputKind::Feed => feed::fingerprint(site),
        OutputKind::Sitemap => sitemap::fingerprint(site),
        OutputKind::Robots => sitemap::fingerprint_of_robots(site),
        _ => return None,
    })
}

/// The bytes of one of these outputs; `None` where the output is another's.
pub fn render(site: &Site, kind: &OutputKind) -> Option<Vec<u8>> {
    Some(match kind {
        OutputKind::OpenData => open_data::pieces(site).flatten().collect(),
        OutputKind::AnnouncementData => open_data::announcements::render(site),
        OutputKind::FeeData => open_data::fees::render(site),
        OutputKind::GroupData => open_data::groups::render(site),
        OutputKind::ListCsv => list_csv::render(site),
        OutputKind::Feed => feed::render(site),
        OutputKind::Sitemap => sitemap::render(site),
        OutputKind::Robots => sitemap::render_robots(site),
        _ => return None,
    })
}

#[cfg(test)]
#[path = "machine_tests.rs"]
mod tests;
