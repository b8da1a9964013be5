//! `sitemap.xml` and `robots.txt`: what search engines ask for.
//!
//! In: the [`Site`]. Out: every page worth finding, with the day its content was last updated at the
//! source. Pages of ended procedures and former addresses are reached by their links alone. A sample
//! site asks not to be indexed.

use jiff::civil::Date;

use super::public::public_address;
use crate::cache::Fingerprint;
use crate::catalogue::model::Life;
use crate::site::{Entry, OutputKind, Site, address};

pub fn fingerprint(site: &Site) -> Fingerprint {
    Fingerprint::of(&("sitemap", pages(site)))
}

pub fn render(site: &Site) -> Vec<u8> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (location, updated) in pages(site) {
        xml.push_str("<url><loc>");
        xml.push_str(&quick_xml::escape::escape(location.as_str()));
        xml.push_str("</loc>");
        if let Some(updated) = updated {
            xml.push_str(&format!("<lastmod>{updated}</lastmod>"));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}

pub fn fingerprint_of_robots(site: &Site) -> Fingerprint {
    Fingerprint::of(&("robots", site.config.sample, &site.config.base_url))
}

pub fn render_robots(site: &Site) -> Vec<u8> {
    let rule = if site.config.sample { "Disallow: /" } else { "Disallow:" };
    let mut text = format!("User-agent: *\n{rule}\n");
    if let Some(sitemap) = public_address(site, address::SITEMAP) {
        text.push_str(&format!("Sitemap: {sitemap}\n"));
    }
    text.into_bytes()
}

/// Address and last day of change of each page, in order of address.
fn pages(site: &Site) -> Vec<(String, Option<Date>)> {
    let outputs = site.outputs.iter();
    let mut pages: Vec<_> =
        outputs.filter_map(|(at, kind)| Some((public_address(site, at)?, updated(site, kind)?))).collect();
    pages.sort();
    pages
}

/// `None` where it is no page to be found, `Some(None)` where no day of change is known.
fn updated(site: &Site, kind: &OutputKind) -> Option<Option<Date>> {
    let known = |entry: &Entry| entry.procedure.updated.filter(|day| *day <= site.day);
    match kind {
        OutputKind::Home | OutputKind::Procedures => Some(site.listed().filter_map(known).max()),
        OutputKind::Field(index) => {
            let listed = site.fields[*index].listed.iter();
            Some(listed.filter_map(|&entry| known(&site.entries[entry])).max())
        }
        OutputKind::Procedure(index) => {
            let entry = &site.entries[*index];
            let ended = matches!(entry.life, Life::Ended(_));
            (!ended).then(|| known(entry))
        }
        OutputKind::Guide(index) => Some(site.guides[*index].guide.updated.filter(|day| *day <= site.day)),
        OutputKind::Announcement(index) => Some(site.announcements[*index].announcement.decision.date),
        OutputKind::News => {
            Some(site.announcements.iter().filter_map(|one| one.announcement.decision.date).max())
        }
        OutputKind::Contact
        | OutputKind::OpenDataPage
        | OutputKind::Shortened
        | OutputKind::Fees
        | OutputKind::Groups => Some(None),
        _ => None,
    }
}
