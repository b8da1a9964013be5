//! Prints of things with a page each: the sheet of a month's duty, the poster of a service day, the sheet of all places and
//! their cards.

use jiff::civil::Date;
use serde::Serialize;

use crate::cache::Fingerprint;
use crate::catalogue::kinds::posted::Posted;
use crate::catalogue::{Figures, Life, Place, PrintFormat, Question, Roster, ServiceDay};
use crate::render::brief::office::{dial, field_names};
use crate::render::chart;
use crate::render::figures::{
    Count, Quality, Table, came_in, field_of, in_time, is_known, quality, row, said, settled, settled_about,
    settled_chart, sources, spans, table,
};
use crate::render::month::{Month, month};
use crate::render::places::{
    address_of, by_hamlet, first_phone, hours, lines, name_and_address, name_within, sort,
    spans as place_spans, title_of_hamlet, whom,
};
use crate::render::print::code::{Scan, scan, scan_of};
use crate::render::print::job::{Content, Job};
use crate::render::print::version::Version;
use crate::render::service_days::{months_to_come, partly_closed};
use crate::render::words;
use crate::site::{Entry, Id, Post, PostId, PostKind, PrintOf, Site};
use crate::strings::TEXT;

/// Months on the poster of a service day.
const MONTHS: i32 = 2;
/// Shares that stand large on the sheet of a period; where one is not known, one of the others does.
const LARGE: [&str; 4] =
    [TEXT.figures.of_months, TEXT.figures.online_share, TEXT.figures.paid_online, TEXT.figures.satisfied];
/// Procedures that a poster names; of more it names the fields.
const MOST_PROCEDURES: usize = 8;

/// Letters of a name on a poster: longer ones are official names that nobody reads on a wall.
const LONGEST_NAME: usize = 110;

/// What one of them shows.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Item<'a> {
    Roster(RosterItem<'a>),
    ServiceDay(ServiceDayItem<'a>),
    Directory(Directory<'a>),
    Cards(Cards<'a>),
    Questions(QuestionSheet<'a>),
    Figures(FiguresItem<'a>),
}

#[derive(Serialize)]
pub(crate) struct RosterItem<'a> {
    title: &'a str,
    place: Option<String>,
    office: bool,
    hours: Option<&'a str>,
    phone: Option<String>,
    note: Option<&'a str>,
    month: Month<Vec<OnDuty>>,
    page: Option<Scan>,
    version: Version,
}

#[derive(Serialize)]
struct OnDuty {
    who: String,
    phone: Option<String>,
}

#[derive(Serialize)]
pub(crate) struct ServiceDayItem<'a> {
    title: &'a str,
    what: &'a str,
    when: String,
    place: Option<String>,
    /// Empty: for all.
    procedures: Vec<String>,
    prepare: &'a [String],
    limits: &'a [String],
    not_for: &'a [String],
    phone: Option<String>,
    /// Whether it is on each day.
    months: Vec<Month<bool>>,
    /// "Thứ Tư 30/12/2026 – nghỉ 16:00–17:00 (Họp)"
    #[serde(skip_serializing_if = "Vec::is_empty")]
    closed: Vec<String>,
    page: Option<Scan>,
    version: Version,
}

#[derive(Serialize)]
pub(crate) struct Directory<'a> {
    title: &'static str,
    groups: Vec<Group<'a>>,
    page: Option<Scan>,
    version: Version,
}

/// What serves one hamlet, or everybody.
#[derive(Serialize)]
struct Group<'a> {
    title: String,
    rows: Vec<Card<'a>>,
}

#[derive(Serialize)]
pub(crate) struct Cards<'a> {
    cards: Vec<Card<'a>>,
    version: Version,
}

/// What residents write their questions on.
#[derive(Serialize)]
pub(crate) struct QuestionSheet<'a> {
    title: &'static str,
    /// Where it is handed in, as the commune says it.
    box_at: Option<&'a str>,
    phones: Vec<String>,
    page: Option<Scan>,
    version: Version,
}

/// The figures of a period.
#[derive(Serialize)]
pub(crate) struct FiguresItem<'a> {
    title: &'a str,
    spans: Vec<String>,
    said: Vec<String>,
    /// Those that are known, the most important first.
    shares: Vec<Quality>,
    /// The others.
    quality: Vec<Quality>,
    came_in: Vec<Count>,
    settled: Vec<Count>,
    early_within: bool,
    chart: Option<Chart>,
    /// All of them, the largest first: the design shows as many as there is room for.
    fields: Option<Table<&'a str>>,
    has_unknown: bool,
    note: Option<&'a str>,
    sources: Vec<String>,
    page: Option<Scan>,
    version: Version,
}

#[derive(Serialize)]
struct Chart {
    svg: String,
    alt: String,
}

#[derive(Clone, Serialize)]
struct Card<'a> {
    title: &'a str,
    sort: &'static str,
    whom: String,
    address: Option<&'a str>,
    /// "Có từ 20/01/2027"; a card of a place that is simply there is what it was.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    spans: Vec<String>,
    hours: Vec<String>,
    when: Option<&'a str>,
    phone: Option<String>,
    /// The code of its page, else that of its group in Zalo.
    page: Option<Scan>,
    zalo: Option<Scan>,
}

impl Item<'_> {
    pub(super) fn version(&self) -> &Version {
        match self {
            Item::Roster(item) => &item.version,
            Item::ServiceDay(item) => &item.version,
            Item::Directory(item) => &item.version,
            Item::Cards(item) => &item.version,
            Item::Questions(item) => &item.version,
            Item::Figures(item) => &item.version,
        }
    }
}

/// What a job shows; `None` for a format that is not made of what it is given.
pub(super) fn item<'a>(site: &'a Site, job: &Job) -> Option<Item<'a>> {
    match (&job.content, job.format) {
        (Content::Post(PostId::Roster(id)), _) => Some(Item::Roster(roster(site, &site.posts.rosters[*id]))),
        (Content::Post(PostId::ServiceDay(id)), _) => {
            Some(Item::ServiceDay(service_day(site, &site.posts.service_days[*id])))
        }
        (Content::Post(PostId::Figures(id)), _) => {
            Some(Item::Figures(figures(site, &site.posts.figures[*id])))
        }
        (Content::Posts(PostKind::Question), _) => Some(Item::Questions(question_sheet(site))),
        (Content::Posts(PostKind::Place), PrintFormat::Cards) => Some(Item::Cards(cards(site))),
        (Content::Posts(PostKind::Place), _) => Some(Item::Directory(directory(site))),
        _ => None,
    }
}

/// What decides these prints: the files, and of the day no more than its month. Found without drawing a code.
pub(crate) fn seen(site: &Site, of: PrintOf) -> Fingerprint {
    let places = site.posts.of_kind(PostKind::Place);
    let places: Vec<_> = places.map(|post| (&**post.address, post.face.origin.hash, post.is_over)).collect();
    let of_day = site.posts.places.iter().map(|post| {
        let hours: Vec<bool> = post.of.hours.iter().map(|row| row.are_over(site.day)).collect();
        (post.of.has_begun(site.day), hours)
    });
    let places = (places, of_day.collect::<Vec<_>>());
    match of {
        PrintOf::Post(PostId::Figures(id)) => {
            let figures = &site.posts.figures[id].of;
            let fields: Vec<&str> = figures.fields.iter().map(|row| field_of(site, row).1).collect();
            Fingerprint::of(&(figures.origin.hash, fields, spans(site, figures)))
        }
        PrintOf::Post(id) => {
            let post = site.posts.face(id);
            let names: Vec<&str> = offered(site, post.procedures).collect();
            let fields: Vec<_> = site.fields.iter().map(|entry| &entry.field).collect();
            let days = (site.day.first_of_month(), &site.calendar);
            Fingerprint::of(&(&**post.address, post.face.origin.hash, names, fields, places, days))
        }
        // Of the questions themselves the sheet says nothing.
        PrintOf::Posts(PostKind::Question) => Fingerprint::of(&"questions"),
        _ => Fingerprint::of(&places),
    }
}

fn roster<'a>(site: &'a Site, post: &'a Post<Roster>) -> RosterItem<'a> {
    let one = &post.of;
    let place = one.place.as_ref();
    let there = place.and_then(|place| site.posts.place(place)).map(|post| &post.of);
    let on_duty = |day: Date| -> Vec<OnDuty> {
        let is_there = there.is_none_or(|place| place.is_there(day));
        let duty = one.on(day, &site.calendar).filter(|_| is_there);
        duty.map(|duty| OnDuty { who: words::on_duty(duty), phone: duty.phone.as_deref().map(number) })
            .collect()
    };
    let month = month(one.month, &site.calendar.days, on_duty);
    RosterItem {
        title: &one.title,
        place: there.map(|place| name_within(place, one.month, one.last())),
        office: place.is_none(),
        hours: one.hours.as_deref(),
        phone: one.phone.as_deref().map(number),
        note: one.note.as_deref(),
        version: Version::of(&(&one.title, &month, &one.hours, &one.phone, &one.note)),
        month,
        page: scan(site, &post.address),
    }
}

fn number(written: &str) -> String {
    dial(None, written).number
}

fn service_day<'a>(site: &'a Site, post: &'a Post<ServiceDay>) -> ServiceDayItem<'a> {
    let one = &post.of;
    let calendar = &site.calendar;
    let months: Vec<Month<bool>> = months_to_come(site, MONTHS)
        .map(|first| month(first, &calendar.days, |day| one.is_on(day, calendar) == Ok(true)))
        .collect();
    let last = months_to_come(site, MONTHS).last().map_or(site.day, Date::last_of_month);
    let closed = partly_closed(site, post, last);
    let when = words::service_day(one);
    let version =
        Version::of(&(&one.title, &one.what, &when, &months, &one.prepare, &one.limits, &one.not_for));
    ServiceDayItem {
        title: &one.title,
        what: &one.what,
        place: one.place.as_ref().and_then(|place| name_and_address(site, place)),
        procedures: named(site, post),
        prepare: &one.prepare,
        limits: &one.limits,
        not_for: &one.not_for,
        phone: one.phone.as_deref().map(number),
        version: if closed.is_empty() { version } else { Version::of(&(version, &closed)) },
        closed,
        when,
        months,
        page: scan(site, &post.address),
    }
}

/// The names of those that have not ended: nobody is asked to come for what cannot be done any more.
fn offered<'a>(site: &'a Site, procedures: &'a [Id<Entry>]) -> impl Iterator<Item = &'a str> {
    let entries = procedures.iter().map(|&id| &site.entries[id]);
    let offered = entries.filter(|entry| !matches!(entry.life, Life::Ended(_)));
    offered.map(|entry| entry.procedure.spoken_name())
}

/// For which procedures: the fields, and as many names as a poster has room for.
fn named(site: &Site, post: &Post<ServiceDay>) -> Vec<String> {
    let one = &post.of;
    let names = offered(site, &post.procedures).map(|name| words::cut(name, LONGEST_NAME));
    let mut named: Vec<String> =
        field_names(site, &one.fields).map(|name| TEXT.service_days.field(name)).chain(names).collect();
    if named.len() > MOST_PROCEDURES {
        let others = named.len() - (MOST_PROCEDURES - 1);
        named.truncate(MOST_PROCEDURES - 1);
        named.push(TEXT.service_days.and_others(&words::procedures(others)));
    }
    named
}

fn running(site: &Site) -> impl Iterator<Item = &Post<Place>> {
    site.posts.places.iter().filter(|post| !post.is_over)
}

fn directory(site: &Site) -> Directory<'_> {
    let groups = by_hamlet(site).into_iter().map(|(hamlet, places)| Group {
        title: title_of_hamlet(site, hamlet),
        rows: places.into_iter().map(|post| card(site, post)).collect(),
    });
    let groups: Vec<Group<'_>> = groups.collect();
    Directory {
        title: (Place::POSTING.title)(),
        version: Version::of(&groups),
        groups,
        page: scan(site, Place::POSTING.list),
    }
}

fn question_sheet(site: &Site) -> QuestionSheet<'_> {
    let feedback = &site.config.commune.feedback;
    let phones = feedback.phone.iter().chain(site.config.commune.phones.iter().map(|phone| &phone.number));
    let phones: Vec<String> = phones.take(2).map(|written| number(written)).collect();
    QuestionSheet {
        title: TEXT.questions.sheet_title,
        box_at: feedback.address.as_deref(),
        version: Version::of(&(&feedback.address, &phones)),
        phones,
        page: scan(site, Question::POSTING.list),
    }
}

fn figures<'a>(site: &'a Site, post: &'a Post<Figures>) -> FiguresItem<'a> {
    let one = &post.of;
    let known = in_time(&one.counts).into_iter().chain(quality(one)).filter(|one| is_known(&one.share));
    let mut shares: Vec<Quality> = known.collect();
    shares.sort_by_key(|one| LARGE.iter().position(|name| *name == one.name).unwrap_or(LARGE.len()));
    let smaller = shares.split_off(shares.len().min(LARGE.len()));
    let mut fields: Vec<_> = one.fields.iter().collect();
    // Largest first; equals in the order of the file.
    fields.sort_by_key(|field| std::cmp::Reverse(field.counts.resolved().or(one.taken_in(&field.counts))));
    let rows = fields.into_iter().map(|field| row(field_of(site, field).1, &field.counts, one.shape));
    let fields = table(rows.collect());
    let chart = settled_chart(one).map(|svg| {
        let about = settled_about(one);
        Chart { svg: chart::alone(&svg), alt: format!("{}. {}", about.0, about.1) }
    });
    let (came_in, settled) = (came_in(one), settled(&one.counts));
    let (spans, sources) = (spans(site, one), sources(one));
    let unknown = came_in.iter().chain(&settled).any(|count| !is_known(&count.count));
    FiguresItem {
        title: &one.title,
        said: said(one),
        early_within: one.counts.has_early_within_on_time(),
        version: Version::of(&(
            &one.title, &spans, &shares, &smaller, &came_in, &settled, &fields, &one.note, &sources,
        )),
        has_unknown: unknown || fields.iter().any(crate::render::figures::has_unknown),
        spans,
        shares,
        quality: smaller,
        came_in,
        settled,
        chart,
        fields,
        note: one.note.as_deref(),
        sources,
        page: scan(site, &post.address),
    }
}

fn cards(site: &Site) -> Cards<'_> {
    let cards: Vec<Card<'_>> = running(site)
        .map(|post| Card {
            page: scan(site, &post.address),
            zalo: post.of.zalo.as_deref().and_then(scan_of),
            ..card(site, post)
        })
        .collect();
    Cards { version: Version::of(&cards), cards }
}

/// Without codes, which a row of a sheet has no room for.
fn card<'a>(site: &'a Site, post: &'a Post<Place>) -> Card<'a> {
    let place = &post.of;
    Card {
        title: &place.title,
        sort: sort(place.sort),
        whom: whom(site, place),
        address: address_of(site, place),
        spans: place_spans(site, place),
        hours: lines(&hours(site, place)),
        when: place.when.as_deref(),
        phone: first_phone(site, place).map(|dial| dial.number),
        page: None,
        zalo: None,
    }
}
