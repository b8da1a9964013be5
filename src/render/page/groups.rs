//! Linked groups by life event: what a family has to do at once, as one thing.

use serde::Serialize;

use super::head::Head;
use crate::catalogue::kinds::group;
use crate::catalogue::{Life, LifeEvent};
use crate::render::brief::{gain, joining};
use crate::render::words;
use crate::site::{GroupEntry, Site, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct View {
    head: Head,
    events: Vec<Event>,
}

/// The groups of one life event; those without one come last.
#[derive(Debug, Serialize)]
pub(crate) struct Event {
    title: &'static str,
    groups: Vec<GroupRow>,
}

#[derive(Debug, Serialize)]
pub(crate) struct GroupRow {
    href: String,
    name: String,
    /// "Một lần nộp cho 3 thủ tục"
    gain: String,
    /// "Khai sinh; Thường trú"
    members: String,
    state: Option<String>,
}

pub(crate) fn view(site: &Site) -> View {
    let description = TEXT.linked.description;
    View {
        head: Head::new(site, group::PAGE, TEXT.linked.title, description),
        events: events(site, group::PAGE),
    }
}

/// Groups that have not ended, by event, as links from a page.
pub(crate) fn events(site: &Site, from: &str) -> Vec<Event> {
    let of = |event: Option<LifeEvent>| {
        let groups = site.groups.iter().filter(|entry| entry.group.event == event);
        let has_ended = |life| matches!(life, Life::Ended(_));
        let live =
            groups.filter(|entry| !has_ended(entry.life) && !has_ended(site.entries[entry.entry].life));
        let groups: Vec<GroupRow> = live.map(|entry| group(site, entry, from)).collect();
        (!groups.is_empty()).then(|| {
            let title = event.map_or(TEXT.linked.other_event, words::life_event);
            Event { title, groups }
        })
    };
    LifeEvent::ALL.into_iter().map(Some).chain([None]).filter_map(of).collect()
}

/// A linked group as a link from a page.
pub(super) fn group(site: &Site, entry: &GroupEntry, from: &str) -> GroupRow {
    let own = &site.entries[entry.entry];
    GroupRow {
        href: address::relative(from, &own.address),
        name: own.procedure.spoken_name().to_owned(),
        gain: gain(entry),
        members: joining(site, entry),
        state: match entry.life {
            Life::Announced(day) => Some(TEXT.linked.coming(&words::date(day))),
            Life::InForce | Life::Ended(_) => None,
        },
    }
}
