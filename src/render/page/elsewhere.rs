//! What is not done at the commune's one-stop shop: a page each that says where to go, and the list of all.

use serde::Serialize;

use super::head::Head;
use super::text::{Section, Text};
use super::{Link, link, outside};
use crate::catalogue::DoneBy;
use crate::catalogue::kinds::elsewhere::LIST;
use crate::render::brief::office::{Dial, dial_of, unit};
use crate::render::html::Html;
use crate::render::words;
use crate::site::{ElsewhereEntry, Id, Site};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct View<'a> {
    head: Head,
    title: &'a str,
    list: Link,
    /// "Việc này không làm ở bộ phận một cửa của Xã Mẫu."
    who: String,
    place: &'a str,
    hours: Option<&'a str>,
    phone: Option<Dial>,
    /// The address, and whose it is.
    online: Option<Link>,
    text: Html,
    /// Its `##` sections.
    sections: Vec<Section<'a>>,
    keywords: String,
    updated: Option<String>,
    checked: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct ListView<'a> {
    head: Head,
    title: String,
    unit: String,
    groups: Vec<Group<'a>>,
}

/// What the same people do.
#[derive(Debug, Serialize)]
struct Group<'a> {
    title: String,
    rows: Vec<Row<'a>>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    href: String,
    text: &'a str,
    place: &'a str,
}

pub(crate) fn view(site: &Site, id: Id<ElsewhereEntry>) -> View<'_> {
    let entry = &site.elsewhere[id];
    let one = &entry.elsewhere;
    let at = &*entry.address;
    let unit = unit(&site.config);
    let who = match one.by {
        DoneBy::CommunePolice => TEXT.elsewhere.by_police(kind(site)),
        DoneBy::Elsewhere => TEXT.elsewhere.by_others(&unit),
    };
    let Text { lead: text, sections } = Text::on(at, &one.text);
    View {
        head: Head::new(site, at, &one.title, &format!("{who} {}: {}.", TEXT.elsewhere.place, one.place)),
        title: &one.title,
        list: Link { href: link(at, LIST), text: title(site) },
        who,
        place: &one.place,
        hours: one.hours.as_deref(),
        phone: dial_of(one.phone.as_deref()),
        online: one.link.as_deref().and_then(outside),
        text,
        sections,
        keywords: one.keywords.join(", "),
        updated: one.updated.map(words::date),
        checked: site.checked_on(&one.review).map(words::date),
    }
}

pub(crate) fn list(site: &Site) -> ListView<'_> {
    let group = |by: DoneBy| {
        let rows = site.elsewhere.iter().filter(|entry| entry.elsewhere.by == by);
        let rows: Vec<Row<'_>> = rows
            .map(|entry| Row {
                href: link(LIST, &entry.address),
                text: &entry.elsewhere.title,
                place: &entry.elsewhere.place,
            })
            .collect();
        let title = match by {
            DoneBy::CommunePolice => TEXT.elsewhere.police(kind(site)),
            DoneBy::Elsewhere => TEXT.elsewhere.others.to_owned(),
        };
        (!rows.is_empty()).then_some(Group { title, rows })
    };
    let unit = unit(&site.config);
    let title = title(site);
    ListView {
        head: Head::new(site, LIST, &title, &TEXT.elsewhere.description(&unit)),
        title,
        unit,
        groups: DoneBy::ALL.into_iter().filter_map(group).collect(),
    }
}

/// The link from a page to all of them, where there are any.
pub(crate) fn list_link(site: &Site, from: &str) -> Option<Link> {
    (!site.elsewhere.is_empty()).then(|| Link { href: link(from, LIST), text: title(site) })
}

/// "Việc không làm ở xã"
pub(crate) fn title(site: &Site) -> String {
    TEXT.elsewhere.title(kind(site))
}

fn kind(site: &Site) -> &str {
    let kind = &site.config.commune.kind;
    if kind.is_empty() { TEXT.elsewhere.commune } else { kind }
}
