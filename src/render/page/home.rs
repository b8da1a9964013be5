//! The first page: one search field, what people come for most, what is new, the fields, the office.

use serde::Serialize;

use super::Link;
use super::groups::{self, Event};
use super::guide;
use super::head::Head;
use super::news::{self, DecisionLine};
use crate::catalogue::Life;
use crate::render::brief::office::unit;
use crate::render::words;
use crate::site::{Entry, Id, Site, address};
use crate::strings::TEXT;

/// What is new, in three lines.
const NEWS: usize = 3;

#[derive(Debug, Serialize)]
pub(crate) struct View {
    head: Head,
    count: String,
    tasks: Vec<Link>,
    /// The decision announced last, while it is news.
    decision: Option<DecisionLine>,
    news: Vec<News>,
    fields: Vec<FieldLink>,
    /// Linked groups by life event.
    events: Vec<Event>,
    guides: Vec<Link>,
    empty: bool,
}

#[derive(Debug, Serialize)]
struct News {
    href: String,
    text: String,
    when: String,
}

#[derive(Debug, Serialize)]
struct FieldLink {
    href: String,
    name: String,
    count: String,
}

pub(crate) fn view(site: &Site) -> View {
    let total = site.listed().count();
    let description = TEXT.home.description(&words::procedures(total), &unit(&site.config));
    let named = |&id: &Id<Entry>| {
        let entry = &site.entries[id];
        Link { href: to(&entry.address), text: entry.procedure.spoken_name().to_owned() }
    };
    View {
        head: Head::new(site, address::HOME, &site.config.title, &description),
        count: words::procedures(total),
        tasks: site.tasks.iter().map(named).collect(),
        decision: decision(site),
        news: site.news.iter().take(NEWS).map(|&id| line(&site.entries[id])).collect(),
        events: groups::events(site, address::HOME),
        fields: fields(site),
        guides: guide::links(site, address::HOME, None),
        empty: total == 0,
    }
}

/// The latest decision, up to so many days after it was issued or began to hold.
fn decision(site: &Site) -> Option<DecisionLine> {
    const NEWS_FOR: i32 = 60;
    let entry = site.decisions.iter().next()?;
    let decision = &entry.decision;
    let latest = decision.cited.date.max(decision.effective_from)?;
    let age = (site.day - latest).get_days();
    (age <= NEWS_FOR).then(|| news::decision(site, entry, address::HOME))
}

fn to(address: &str) -> String {
    address::relative(address::HOME, address)
}

fn line(entry: &Entry) -> News {
    let when = match (entry.life, entry.announced_on) {
        (Life::Announced(from), _) => TEXT.spans.holds_inline(&words::date(from)),
        (_, Some(day)) => words::date(day),
        (_, None) => String::new(),
    };
    News { href: to(&entry.address), text: entry.procedure.spoken_name().to_owned(), when }
}

fn fields(site: &Site) -> Vec<FieldLink> {
    let shown = site.fields.iter().filter(|field| !field.listed.is_empty());
    let link = |field: &crate::site::FieldEntry| FieldLink {
        href: to(&field.address),
        name: field.field.name.clone(),
        count: words::number(field.listed.len() as u64),
    };
    shown.map(link).collect()
}
