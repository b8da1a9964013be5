//! The Atom feed of what was announced or changed last.
//!
//! In: the [`Site`]. Out: Atom (RFC 4287), made only where the site has a public address. An entry's id
//! is its page's address, which lives for ever; its time follows from the catalogue and the site's
//! day, never from a clock.

use std::io;

use jiff::civil::Date;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde::Serialize;

use crate::cache::Fingerprint;
use crate::catalogue::{Life, Notice};
use crate::render::page::when;
use crate::render::public::{plain_line, public_address};
use crate::render::words;
use crate::site::{DecisionEntry, Entry, Post, Site, address};
use crate::strings::TEXT;
use crate::vietnamese::short_date;

/// As many as a reader catches up with.
const ENTRIES: usize = 30;

/// A feed must have a time, also one in which nothing has happened yet: the day since which there are communes of today.
const BEFORE_ALL: Date = Date::constant(2025, 7, 1);

/// What the feed shows.
#[derive(Debug, Serialize)]
struct Feed {
    title: String,
    author: String,
    own: String,
    home: String,
    updated: Date,
    entries: Vec<FeedEntry>,
}

#[derive(Debug, Serialize)]
struct FeedEntry {
    title: String,
    page: String,
    updated: Date,
    field: Option<(String, String)>,
    summary: String,
}

pub(crate) fn fingerprint(site: &Site) -> Fingerprint {
    Fingerprint::of_view(&("feed", view(site)))
}

pub(crate) fn render(site: &Site) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    view(site).write(&mut xml).expect("XML is written to memory");
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

fn view(site: &Site) -> Feed {
    let decisions = site.decisions.iter().filter_map(|entry| decision(site, entry));
    let procedures = site.news.iter().filter_map(|&id| item(site, &site.entries[id]));
    let mut notices: Vec<FeedEntry> =
        site.posts.notices.iter().filter_map(|post| notice(site, post)).collect();
    notices.sort_by_key(|item| std::cmp::Reverse(item.updated));
    let known = decisions.take(ENTRIES).chain(procedures.take(ENTRIES));
    let mut entries: Vec<FeedEntry> = known.chain(notices.into_iter().take(ENTRIES)).collect();
    entries.sort_by_key(|item| std::cmp::Reverse(item.updated));
    entries.truncate(ENTRIES);
    let commune = &site.config.commune;
    let author = [commune.kind.as_str(), &commune.name].join(" ");
    Feed {
        title: plain_line(&TEXT.news.feed(&site.config.title)).into_owned(),
        author: plain_line(if author.trim().is_empty() { &site.config.title } else { &author }).into_owned(),
        own: public_address(site, address::FEED).unwrap_or_default(),
        home: public_address(site, address::HOME).unwrap_or_default(),
        updated: entries.iter().map(|item| item.updated).max().unwrap_or(BEFORE_ALL),
        entries,
    }
}

fn item(site: &Site, entry: &Entry) -> Option<FeedEntry> {
    let updated = updated(site, entry)?;
    let procedure = &entry.procedure;
    let field = entry.field.map(|id| &site.fields[id].field);
    let mut facts = vec![TEXT.news.feed_code(&procedure.code)];
    facts.extend(field.map(|field| TEXT.news.feed_field(&field.name)));
    facts.extend(match entry.life {
        Life::Announced(from) => Some(TEXT.news.feed_coming(&short_date(from))),
        _ => procedure.effective_from.map(|from| TEXT.news.feed_holds(&short_date(from))),
    });
    Some(FeedEntry {
        title: plain_line(&procedure.name).into_owned(),
        page: public_address(site, &entry.address).unwrap_or_default(),
        updated,
        field: field.map(|field| (field.slug.clone(), plain_line(&field.name).into_owned())),
        summary: plain_line(&format!("{}.", facts.join("; "))).into_owned(),
    })
}

/// A decision without a date is no news.
fn decision(site: &Site, entry: &DecisionEntry) -> Option<FeedEntry> {
    let decision = &entry.decision;
    let mut facts: Vec<String> = decision.title.iter().cloned().collect();
    facts.extend(Some(words::counted_items(&decision.items)).filter(|counted| !counted.is_empty()));
    facts.extend(decision.effective_from.map(|from| TEXT.news.feed_decision_holds(&short_date(from))));
    Some(FeedEntry {
        title: plain_line(&words::decision(&decision.cited)).into_owned(),
        page: public_address(site, &entry.address).unwrap_or_default(),
        updated: decision.cited.date?,
        field: None,
        summary: plain_line(&format!("{}.", facts.join("; "))).into_owned(),
    })
}

/// A notice is news once people are told of it; one without a day of that, on its first day.
fn notice(site: &Site, post: &Post<Notice>) -> Option<FeedEntry> {
    let notice = &post.of;
    let place = notice.place.as_ref().map(|place| format!("{place}."));
    let facts = [TEXT.announcements.feed(&when(notice)), place.unwrap_or_default(), notice.lead.clone()];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    Some(FeedEntry {
        title: plain_line(&notice.title).into_owned(),
        page: public_address(site, &post.address).unwrap_or_default(),
        updated: Some(notice.told_on()).filter(|day| *day <= site.day)?,
        field: None,
        summary: plain_line(&facts.join(" ")).into_owned(),
    })
}

/// When it was announced or changed. Readers hide entries of tomorrow and show anew what changed its
/// time, so what holds from a day to come counts from its announcement; without a date of that it is no news yet, and
/// never news of the day on which the site happens to be built.
fn updated(site: &Site, entry: &Entry) -> Option<Date> {
    let procedure = &entry.procedure;
    let announced = procedure.decisions.iter().filter_map(|decision| decision.date).chain(procedure.updated);
    entry.dated.into_iter().chain(announced).filter(|day| *day <= site.day).max()
}

/// The first moment of a day in Việt Nam.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00+07:00")
}

impl Feed {
    fn write(&self, xml: &mut Writer<Vec<u8>>) -> io::Result<()> {
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let feed = xml
            .create_element("feed")
            .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "vi")]);
        feed.write_inner_content(|xml| {
            text(xml, "id", &self.own)?;
            text(xml, "title", &self.title)?;
            text(xml, "updated", &moment(self.updated))?;
            link(xml, "self", "application/atom+xml", &self.own)?;
            link(xml, "alternate", "text/html", &self.home)?;
            xml.create_element("author").write_inner_content(|xml| text(xml, "name", &self.author))?;
            self.entries.iter().try_for_each(|item| item.write(xml))
        })?;
        Ok(())
    }
}

impl FeedEntry {
    fn write(&self, xml: &mut Writer<Vec<u8>>) -> io::Result<()> {
        xml.create_element("entry").write_inner_content(|xml| {
            text(xml, "id", &self.page)?;
            text(xml, "title", &self.title)?;
            text(xml, "updated", &moment(self.updated))?;
            link(xml, "alternate", "text/html", &self.page)?;
            if let Some((slug, name)) = &self.field {
                let category = xml.create_element("category");
                category.with_attributes([("term", slug.as_str()), ("label", name)]).write_empty()?;
            }
            text(xml, "summary", &self.summary)
        })?;
        Ok(())
    }
}

fn text(xml: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text))?;
    Ok(())
}

fn link(xml: &mut Writer<Vec<u8>>, rel: &str, kind: &str, to: &str) -> io::Result<()> {
    xml.create_element("link").with_attributes([("rel", rel), ("type", kind), ("href", to)]).write_empty()?;
    Ok(())
}
