//! Who is on duty: a page for each month, and the months that run and come.

use jiff::civil::Date;
use serde::Serialize;

use super::head::Head;
use super::posts::{self, Look};
use super::{Link, link, print_room};
use crate::calendar::each_day;
use crate::catalogue::kinds::posted::Posted;
use crate::catalogue::{Duty, Roster};
use crate::render::brief::office::{Dial, dial_of, unit};
use crate::render::places::name_within;
use crate::render::words;
use crate::site::{Id, Post, PostId, PostKind, PrintOf, Site};
use crate::strings::TEXT;
use crate::vietnamese::{upper_first, weekday};

#[derive(Debug, Serialize)]
struct View<'a> {
    head: Head,
    list: Link,
    title: &'a str,
    over: bool,
    roster: RosterView<'a>,
    prints: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct ListView<'a> {
    head: Head,
    title: &'static str,
    rosters: Vec<Listed<'a>>,
    earlier: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct Listed<'a> {
    href: String,
    title: &'a str,
    roster: RosterView<'a>,
}

#[derive(Debug, Serialize)]
struct RosterView<'a> {
    place: Option<Link>,
    /// No other place is written.
    office: bool,
    hours: Option<&'a str>,
    phone: Option<Dial>,
    note: Option<&'a str>,
    /// Whether some row has a telephone of its own.
    phones: bool,
    rows: Vec<Row>,
}

/// A day, or the days of a week with the same people.
#[derive(Debug, Serialize)]
struct Row {
    /// "Thứ Ba 01/12"
    day: String,
    /// "2026-12-01", for the line about today.
    from: Date,
    to: Date,
    who: String,
    phone: Option<Dial>,
    nobody: bool,
    /// The days on which it is said that it is today.
    today: String,
}

impl Look for Roster {
    const TEMPLATES: (&'static str, &'static str) = ("roster.html", "rosters.html");

    fn view(site: &Site, id: Id<Post<Self>>) -> impl Serialize {
        view(site, id)
    }

    fn list(site: &Site) -> impl Serialize {
        list(site)
    }
}

fn view(site: &Site, id: Id<Post<Roster>>) -> View<'_> {
    let post = &site.posts.rosters[id];
    let at = &*post.address;
    View {
        head: Head::new(site, at, &post.of.title, &TEXT.rosters.description(&unit(&site.config))),
        list: posts::list_link(PostKind::Roster, at),
        title: &post.of.title,
        over: post.is_over,
        roster: roster(site, at, post, None),
        prints: print_room::links(site, at, PrintOf::Post(PostId::Roster(id))),
    }
}

fn list(site: &Site) -> ListView<'_> {
    let title = (Roster::POSTING.title)();
    let at = Roster::POSTING.list;
    let (over, running): (Vec<_>, Vec<_>) = site.posts.rosters.iter().partition(|post| post.is_over);
    ListView {
        head: Head::new(site, at, title, &TEXT.rosters.description(&unit(&site.config))),
        title,
        rosters: running
            .iter()
            .map(|post| Listed {
                href: link(at, &post.address),
                title: &post.of.title,
                roster: roster(site, at, post, Some(site.day)),
            })
            .collect(),
        earlier: over
            .into_iter()
            .map(|post| Link { href: link(at, &post.address), text: post.of.title.clone() })
            .collect(),
    }
}

/// Who is there, `from` a day on where one is given.
fn roster<'a>(site: &'a Site, at: &str, post: &'a Post<Roster>, from: Option<Date>) -> RosterView<'a> {
    let one = &post.of;
    let place = one.place.as_ref().and_then(|place| site.posts.place(place));
    // Who was there is nobody's business any more.
    let mut rows = if post.is_over { Vec::new() } else { rows(site, one) };
    let is_there =
        |row: &Row| place.is_none_or(|place| each_day(row.from, row.to).any(|day| place.of.is_there(day)));
    rows.retain(|row| from.is_none_or(|from| from <= row.to) && is_there(row));
    RosterView {
        place: place.map(|post| Link {
            href: link(at, &post.address),
            text: name_within(&post.of, one.month, one.last()),
        }),
        office: one.place.is_none(),
        hours: one.hours.as_deref(),
        phone: dial_of(one.phone.as_deref()),
        note: one.note.as_deref(),
        phones: rows.iter().any(|row| row.phone.is_some()),
        rows,
    }
}

/// Every row of the file, and the days between them on which nobody is there yet.
fn rows(site: &Site, one: &Roster) -> Vec<Row> {
    let mut rows: Vec<Row> = one.duty.iter().map(|row| duty(site, one, row)).collect();
    let open = each_day(one.month, one.last())
        .filter(|day| one.is_wanted(*day, &site.calendar) && one.on(*day, &site.calendar).next().is_none());
    rows.extend(open.map(|day| Row {
        day: said(day),
        from: day,
        to: day,
        who: TEXT.rosters.nobody.to_owned(),
        phone: None,
        nobody: true,
        today: day.to_string(),
    }));
    rows.sort_by_key(|row| (row.from, row.to));
    rows
}

fn duty(site: &Site, one: &Roster, duty: &Duty) -> Row {
    let place = one.place.as_ref().and_then(|place| site.posts.place(place));
    let days = one.days_of(duty, &site.calendar);
    let days = days.filter(|day| place.is_none_or(|place| place.of.is_there(*day)));
    let today = days.map(|day| day.to_string());
    let day = match duty.from == duty.to {
        true => said(duty.from),
        false => format!("{} – {}", said(duty.from), said(duty.to)),
    };
    Row {
        day,
        from: duty.from,
        to: duty.to,
        who: words::on_duty(duty),
        phone: dial_of(duty.phone.as_deref()),
        nobody: false,
        today: today.collect::<Vec<_>>().join(" "),
    }
}

/// "Thứ Ba 01/12"
fn said(day: Date) -> String {
    let date = words::date(day);
    let without_year = date.rsplit_once('/').map_or(date.as_str(), |(day, _)| day);
    format!("{} {without_year}", upper_first(weekday(day.weekday())))
}
