//! `sitemap.xml` and `robots.txt`: what search engines ask for.
//!
//! In: the [`Site`]. Out: every page worth finding, with the day its content was last updated at the
//! source. Pages of ended procedures and former addresses are reached by their links alone. A sample
//! site asks not to be indexed.

use std::io;

use jiff::civil::Date;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde::Serialize;

use crate::cache::Fingerprint;
use crate::render::public::public_address;
use crate::site::{Findable, Page, Site, Target, address};

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
/// Of links to the same page in other languages.
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// A page as a search engine is told of it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Listed {
    location: String,
    updated: Option<Date>,
    /// The page in each of its languages, itself among them: language and address.
    languages: Vec<(String, String)>,
}

pub(crate) fn fingerprint(site: &Site) -> Fingerprint {
    Fingerprint::of(&("sitemap", pages(site)))
}

pub(crate) fn render(site: &Site) -> Vec<u8> {
    let mut xml = Writer::new(Vec::new());
    write(&pages(site), &mut xml).expect("memory takes what is written");
    xml.into_inner()
}

/// One page a line.
fn write(pages: &[Listed], xml: &mut Writer<Vec<u8>>) -> io::Result<()> {
    let line_end = || Event::Text(BytesText::from_escaped("\n"));
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.write_event(line_end())?;
    let mut set = xml.create_element("urlset").with_attribute(("xmlns", NAMESPACE));
    if pages.iter().any(|page| !page.languages.is_empty()) {
        set = set.with_attribute(("xmlns:xhtml", XHTML));
    }
    set.write_inner_content(|xml| {
        xml.write_event(line_end())?;
        for page in pages {
            xml.create_element("url").write_inner_content(|xml| {
                xml.create_element("loc").write_text_content(BytesText::new(&page.location))?;
                if let Some(updated) = page.updated {
                    let day = updated.to_string();
                    xml.create_element("lastmod").write_text_content(BytesText::new(&day))?;
                }
                for (language, location) in &page.languages {
                    let link = xml.create_element("xhtml:link").with_attribute(("rel", "alternate"));
                    let link = link.with_attribute(("hreflang", language.as_str()));
                    link.with_attribute(("href", location.as_str())).write_empty()?;
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

/// Each page, in order of address.
fn pages(site: &Site) -> Vec<Listed> {
    let outputs = site.outputs.iter();
    let found = outputs.filter_map(|(at, output)| {
        let page = output.page()?;
        let Findable::Since(updated) = page.findable(site) else { return None };
        Some(Listed { location: public_address(site, at)?, updated, languages: languages(site, page) })
    });
    let mut pages: Vec<_> = found.collect();
    pages.sort();
    pages
}

/// Nothing for what is there in one language alone.
fn languages(site: &Site, page: Page) -> Vec<(String, String)> {
    let original = match page.target() {
        Some(Target::Translation(id)) => site.translations[id].of.address(site),
        Some(target) => target.address(site),
        None => return Vec::new(),
    };
    let translated = site.translations_of(original);
    let others = translated.map(|entry| (entry.translation.language.as_str(), &*entry.address));
    let all = std::iter::once(("vi", original)).chain(others);
    let all: Vec<(String, String)> =
        all.filter_map(|(code, at)| Some((code.to_owned(), public_address(site, at)?))).collect();
    if all.len() > 1 { all } else { Vec::new() }
}
