//! `sitemap.xml` and `robots.txt`: what search engines ask for.
//!
//! In: the [`Site`]. Out: every page worth finding, with the day its content was last updated at the
//! source. Pages of ended procedures and former addresses are reached by their links alone. A sample
//! site asks not to be indexed.

use std::io;

use jiff::civil::Date;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::cache::Fingerprint;
use crate::render::public::public_address;
use crate::site::{Findable, Site, address};

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

pub(crate) fn fingerprint(site: &Site) -> Fingerprint {
    Fingerprint::of(&("sitemap", pages(site)))
}

pub(crate) fn render(site: &Site) -> Vec<u8> {
    let mut xml = Writer::new(Vec::new());
    write(&pages(site), &mut xml).expect("memory takes what is written");
    xml.into_inner()
}

/// One page a line.
fn write(pages: &[(String, Option<Date>)], xml: &mut Writer<Vec<u8>>) -> io::Result<()> {
    let line_end = || Event::Text(BytesText::from_escaped("\n"));
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.write_event(line_end())?;
    xml.create_element("urlset").with_attribute(("xmlns", NAMESPACE)).write_inner_content(|xml| {
        xml.write_event(line_end())?;
        for (location, updated) in pages {
            xml.create_element("url").write_inner_content(|xml| {
                xml.create_element("loc").write_text_content(BytesText::new(location))?;
                if let Some(updated) = updated {
                    let day = updated.to_string();
                    xml.create_element("lastmod").write_text_content(BytesText::new(&day))?;
                }
                Ok(())
            })?;
            xml.write_event(line_end())?;
        }
        Ok(())
    })?;
    xml.write_event(line_end())
}

pub(crate) fn fingerprint_of_robots(site: &Site) -> Fingerprint {
    Fingerprint::of(&("robots", site.config.sample, &site.config.base_url))
}

pub(crate) fn render_robots(site: &Site) -> Vec<u8> {
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
    let found = outputs.filter_map(|(at, output)| match output.page()?.findable(site) {
        Findable::Since(updated) => Some((public_address(site, at)?, updated)),
        Findable::No => None,
    });
    let mut pages: Vec<_> = found.collect();
    pages.sort();
    pages
}
