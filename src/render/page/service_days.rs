//! Days on which something is done in another way: a page each, and all of them with the months to come.

use jiff::civil::Date;
use serde::Serialize;

use super::head::Head;
use super::posts::{self, Look, ProcedureLink};
use super::{Link, link, print_room};
use crate::calendar::Unconfirmed;
use crate::catalogue::ServiceDay;
use crate::catalogue::kinds::posted::Posted;
use crate::render::brief::office::{Dial, dial_of, unit};
use crate::render::month::{Month, month};
use crate::render::places;
use crate::render::service_days::{months_to_come, partly_closed, told};
use crate::render::words;
use crate::site::{Id, Post, PostId, PostKind, PrintOf, Site, address};
use crate::strings::TEXT;
use crate::vietnamese::upper_first;

/// Days to come that are told one by one.
const NEXT: usize = 6;
/// Months that are shown on the page of all.
const MONTHS: i32 = 3;

#[derive(Debug, Serialize)]
struct View<'a> {
    head: Head,
    list: Link,
    title: &'a str,
    what: &'a str,
    /// "Thứ Tư hằng tuần, 7:30–11:30"
    when: String,
    spans: Vec<String>,
    over: Option<String>,
    next: Vec<String>,
    /// Of which year nobody knows the days off, where that is why there are no more.
    unknown: Option<String>,
    excepted: Vec<String>,
    place: Option<Link>,
    /// Where no other place is written.
    office: Option<String>,
    all: bool,
    fields: Vec<Link>,
    procedures: Vec<ProcedureLink>,
    prepare: &'a [String],
    limits: &'a [String],
    not_for: &'a [String],
    phone: Option<Dial>,
    calendar: String,
    prints: Vec<Link>,
    checked: Option<String>,
}

#[derive(Debug, Serialize)]
struct ListView<'a> {
    head: Head,
    title: &'static str,
    rows: Vec<Row<'a>>,
    over: Vec<Link>,
    months: Vec<MonthView>,
    calendar: String,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    /// By which the tables of months name it: "A".
    letter: char,
    href: String,
    title: &'a str,
    what: &'a str,
    when: String,
    next: Option<String>,
    /// The days of the months shown of which something is closed.
    closed: Vec<String>,
}

#[derive(Debug, Serialize)]
struct MonthView {
    caption: String,
    /// The letters of each day.
    #[serde(flatten)]
    month: Month<String>,
}

impl Look for ServiceDay {
    const TEMPLATES: (&'static str, &'static str) = ("service_day.html", "service_days.html");

    fn view(site: &Site, id: Id<Post<Self>>) -> impl Serialize {
        view(site, id)
    }

    fn list(site: &Site) -> impl Serialize {
        list(site)
    }

    fn beside(_: &Site, post: &Post<Self>) -> Option<String> {
        Some(words::service_day(&post.of))
    }

    fn days(site: &Site, post: &Post<Self>, field: Option<&str>) -> Option<String> {
        Some(next_days(site, post, field))
    }
}

fn view(site: &Site, id: Id<Post<ServiceDay>>) -> View<'_> {
    let post = &site.posts.service_days[id];
    let (one, at) = (&post.of, &*post.address);
    let when = words::service_day(one);
    let begins = one.from.filter(|from| *from > site.day).map(words::date);
    let begins = begins.map(|day| TEXT.service_days.begins(&day));
    let ends = one.to.filter(|_| !post.is_over).map(|day| TEXT.service_days.until(&words::date(day)));
    let unknown = one.unknown_year(site.day, &site.calendar);
    View {
        head: Head::new(site, at, &one.title, &format!("{when}. {}", one.what)),
        list: posts::list_link(PostKind::ServiceDay, at),
        title: &one.title,
        what: &one.what,
        when,
        spans: begins.into_iter().chain(ends).collect(),
        over: one.to.filter(|_| post.is_over).map(words::date),
        next: post.dates.iter().take(NEXT).map(|day| told(site, post, *day)).collect(),
        unknown: unknown.map(|Unconfirmed(year)| TEXT.service_days.unknown_year(year)),
        excepted: excepted(site, one),
        place: posts::place_link(site, at, one.place.as_ref()),
        office: one.place.is_none().then(|| places::office_name(site)),
        all: one.is_for_all(),
        fields: site
            .fields_of(&one.fields)
            .map(|entry| Link {
                href: link(at, &entry.address),
                text: TEXT.service_days.field(&entry.field.name),
            })
            .collect(),
        procedures: posts::procedures(site, at, &post.procedures),
        prepare: &one.prepare,
        limits: &one.limits,
        not_for: &one.not_for,
        phone: dial_of(one.phone.as_deref()),
        calendar: link(at, &address::service_days(Some(&post.address))),
        prints: print_room::links(site, at, PrintOf::Post(PostId::ServiceDay(id))),
        checked: site.checked_on(&one.review).map(words::date),
    }
}

/// The next days, as the pages' script compares them with its own: "2026-12-02 2026-12-16". A page that nobody builds
/// anew for longer than they last says nothing. On the page of a procedure those on which its field is closed are left out.
fn next_days(site: &Site, post: &Post<ServiceDay>, field: Option<&str>) -> String {
    const NEXT: usize = 9;
    let is_closed =
        |day: Date| post.of.place.is_none() && field.is_some() && site.calendar.is_closed(day, field);
    post.dates
        .iter()
        .filter(|day| !is_closed(**day))
        .take(NEXT)
        .map(Date::to_string)
        .collect::<Vec<_>>()
        .join(" ")
}

/// "Thứ Tư 02/12/2026"
fn said(day: Date) -> String {
    upper_first(&words::weekday_date(day))
}

fn excepted(site: &Site, one: &ServiceDay) -> Vec<String> {
    let all = one.excepted(site.day, &site.calendar);
    let to_come = all.iter().filter(|except| except.on >= site.day);
    to_come
        .map(|except| match &except.reason {
            Some(reason) => format!("{} ({reason})", said(except.on)),
            None => said(except.on),
        })
        .collect()
}

fn list(site: &Site) -> ListView<'_> {
    let title = (ServiceDay::POSTING.title)();
    let at = ServiceDay::POSTING.list;
    let (over, running): (Vec<_>, Vec<_>) = site.posts.service_days.iter().partition(|post| post.is_over);
    let lettered: Vec<(char, &Post<ServiceDay>)> = ('A'..='Z').zip(running).collect();
    let row = |(letter, post): &(char, &'_ Post<ServiceDay>)| Row {
        letter: *letter,
        href: link(at, &post.address),
        title: "",
        what: "",
        when: words::service_day(&post.of),
        next: post.dates.first().map(|day| told(site, post, *day)),
        closed: Vec::new(),
    };
    let last = months_to_come(site, MONTHS).last().map_or(site.day, Date::last_of_month);
    let rows = lettered.iter().map(|one| Row {
        title: &one.1.of.title,
        what: &one.1.of.what,
        closed: partly_closed(site, one.1, last),
        ..row(one)
    });
    let to = |post: &Post<ServiceDay>| Link { href: link(at, &post.address), text: post.of.title.clone() };
    ListView {
        head: Head::new(site, at, title, &TEXT.service_days.description(&unit(&site.config))),
        title,
        rows: rows.collect(),
        over: over.into_iter().map(to).collect(),
        months: months(site, &lettered),
        calendar: link(at, &address::service_days(None)),
    }
}

/// The months to come whose days off are known.
fn months(site: &Site, lettered: &[(char, &Post<ServiceDay>)]) -> Vec<MonthView> {
    let calendar = &site.calendar;
    let held = |day: Date| {
        let there = lettered.iter().filter(|(_, post)| post.of.is_on(day, calendar) == Ok(true));
        there.map(|(letter, _)| letter.to_string()).collect::<Vec<_>>().join(" ")
    };
    let view = |first| {
        let month = month(first, &calendar.days, held);
        MonthView { caption: TEXT.service_days.table_of(&month.title.to_lowercase()), month }
    };
    if lettered.is_empty() { Vec::new() } else { months_to_come(site, MONTHS).map(view).collect() }
}
