//! The first page: one search field, what people come for most, what is new, the fields, the office.

use serde::Serialize;

use super::Link;
use super::announcements::{self, Running};
use super::browse::{CountedLink, counted_apart};
use super::elsewhere;
use super::groups::{self, Event};
use super::guide;
use super::head::Head;
use super::news::{self, DecisionLine};
use super::posts::{self, Beside};
use crate::catalogue::Life;
use crate::render::brief::office::unit;
use crate::render::words;
use crate::site::browse::{Browse, Sort};
use crate::site::traits::{Cost, Handing};
use crate::site::{Entry, Id, PostKind, Site, address};
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
    /// Procedures by what they have in common: events of life, whom they are for, how they are done.
    browse: Vec<BrowseLinks>,
    fields: Vec<CountedLink>,
    /// Fields of one procedure each, where there are many fields.
    rest: Vec<CountedLink>,
    rest_title: String,
    /// What the folded fields are called, where there are many.
    folded: Option<String>,
    /// Linked groups by life event.
    events: Vec<Event>,
    guides: Vec<Link>,
    /// Notices that run.
    running: Vec<Running>,
    /// Said on these days alone.
    of_days: Vec<Beside>,
    notices: Option<Link>,
    /// Who helps, what others asked and the like.
    posts: Vec<Link>,
    /// What is not done here.
    elsewhere: Option<Link>,
    empty: bool,
}

#[derive(Debug, Serialize)]
struct News {
    href: String,
    text: String,
    when: String,
}

/// Pages of one sort.
#[derive(Debug, Serialize)]
struct BrowseLinks {
    title: &'static str,
    links: Vec<CountedLink>,
}

/// More fields than this are folded, for they are three screens of a phone.
const MANY_FIELDS: usize = 16;

pub(crate) fn view(site: &Site) -> View {
    let total = site.listed().count();
    let description = TEXT.home.description(&words::procedures(total), &unit(&site.config));
    let named = |&id: &Id<Entry>| {
        let entry = &site.entries[id];
        Link { href: to(&entry.address), text: entry.procedure.spoken_name().to_owned() }
    };
    let all = fields(site);
    let running = announcements::running(site, address::HOME);
    let notices = (!running.is_empty()).then(|| posts::list_link(PostKind::Notice, address::HOME));
    let fields_there = all.len();
    let (fields, rest) = parted(all);
    View {
        head: Head::new(site, address::HOME, &site.config.title, &description),
        count: words::procedures(total),
        tasks: site.tasks.iter().map(named).collect(),
        decision: decision(site),
        news: site.news.iter().take(NEWS).map(|&id| line(&site.entries[id])).collect(),
        events: groups::events(site, address::HOME),
        browse: browse(site),
        fields,
        rest_title: TEXT.browse.rest(&words::number(rest.len() as u64)),
        rest,
        folded: (fields_there > MANY_FIELDS)
            .then(|| TEXT.browse.all_fields(&words::number(fields_there as u64))),
        guides: guide::links(site, address::HOME, None),
        running,
        of_days: posts::of_days(site, address::HOME),
        notices,
        posts: posts::list_links(site, address::HOME),
        elsewhere: elsewhere::list_link(site, address::HOME),
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

fn browse(site: &Site) -> Vec<BrowseLinks> {
    let sort = |title, is_of: fn(&Browse) -> bool| BrowseLinks {
        title,
        links: counted_apart(site, address::HOME, is_of),
    };
    let all = [
        sort(TEXT.browse.by_event, |of| of.sort() == Sort::Event),
        sort(TEXT.browse.by_audience, |of| of.sort() == Sort::Audience),
        sort(TEXT.browse.by_way, |of| {
            let useful = [Browse::Handing(Handing::FromHome), Browse::Cost(Cost::Free), Browse::SameDay];
            useful.contains(of)
        }),
    ];
    all.into_iter().filter(|sort| !sort.links.is_empty()).collect()
}

fn fields(site: &Site) -> Vec<(usize, CountedLink)> {
    let shown = site.fields.iter().filter(|field| !field.listed.is_empty());
    let link = |field: &crate::site::FieldEntry| CountedLink {
        href: to(&field.address),
        name: field.field.name.clone(),
        count: words::number(field.listed.len() as u64),
    };
    shown.map(|field| (field.listed.len(), link(field))).collect()
}

/// The fields, and apart from them those of one procedure where there are so many that they would hide the others.
fn parted(all: Vec<(usize, CountedLink)>) -> (Vec<CountedLink>, Vec<CountedLink>) {
    let many = all.len() > MANY_FIELDS;
    let (rest, fields): (Vec<_>, Vec<_>) = all.into_iter().partition(|(count, _)| many && *count == 1);
    let links = |parted: Vec<(usize, CountedLink)>| parted.into_iter().map(|(_, link)| link).collect();
    (links(fields), links(rest))
}
