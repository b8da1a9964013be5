//! Notices: a page each, all of them, the line that every page has of an urgent one, and those of the home page.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;

use super::head::Head;
use super::posts::{self, Look, ProcedureLink, State, Stated};
use super::text::Text;
use super::{Link, link, outside};
use crate::catalogue::kinds::posted::Posted;
use crate::catalogue::{Notice, NoticeLife, NoticeSort};
use crate::render::brief::office::{Dial, dial_of, unit};
use crate::render::words;
use crate::site::{Id, Post, PostKind, Site};
use crate::strings::TEXT;

/// Of those that run the home page names so many.
const ON_HOME: usize = 3;
/// Urgent ones that every page names: a page is not read below a wall of warnings.
const ON_EVERY_PAGE: usize = 2;

#[derive(Debug, Serialize)]
struct View<'a> {
    head: Head,
    list: Link,
    title: &'a str,
    sort: &'static str,
    /// "Thông báo này đã kết thúc sau ngày …"
    ended: Option<String>,
    when: String,
    hours: Option<&'a str>,
    place: Option<&'a str>,
    hamlets: String,
    phone: Option<Dial>,
    /// The address, and whose it is.
    more: Option<Link>,
    text: Text<'a>,
    procedures: Vec<ProcedureLink>,
    posted: Option<String>,
}

#[derive(Debug, Serialize)]
struct ListView<'a> {
    head: Head,
    title: &'static str,
    unit: String,
    /// Whether nothing runs and nothing is to come.
    calm: bool,
    groups: Vec<Group<'a>>,
}

#[derive(Debug, Serialize)]
struct Group<'a> {
    title: &'static str,
    rows: Vec<Row<'a>>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    href: String,
    title: &'a str,
    sort: &'static str,
    when: String,
    place: Option<&'a str>,
}

/// One that runs, as the home page names it.
#[derive(Debug, Serialize)]
pub(super) struct Running {
    href: String,
    text: String,
    when: String,
}

impl Look for Notice {
    const TEMPLATES: (&'static str, &'static str) = ("notice.html", "notices.html");

    fn view(site: &Site, id: Id<Post<Self>>) -> impl Serialize {
        view(site, &site.posts.notices[id])
    }

    fn list(site: &Site) -> impl Serialize {
        list(site)
    }

    fn stated(site: &Site, post: &Post<Self>) -> Stated {
        let notice = &post.of;
        let mut stated = Stated {
            state: ended(site, notice).map(|text| State { name: "ended", text: format!("{text}.") }),
            dial: dial_of(notice.phone.as_deref()),
            more: notice.link.as_deref().and_then(outside),
            days: posted(notice).into_iter().collect(),
            ..Stated::default()
        };
        stated.row("when", [when(notice)]);
        stated.row("hours", notice.hours.clone());
        stated.row("place", notice.place.clone());
        stated.row("for_whom", [notice.hamlets.join(", ")]);
        stated
    }
}

/// "Thông báo này đã kết thúc sau ngày …"
fn ended(site: &Site, notice: &Notice) -> Option<String> {
    let last = notice.to.filter(|_| notice.life(site.day) == NoticeLife::Ended)?;
    Some(TEXT.announcements.ended(&words::date(last)))
}

fn posted(notice: &Notice) -> Option<String> {
    notice.posted_on.map(|day| TEXT.announcements.posted(&words::date(day)))
}

fn view<'a>(site: &'a Site, post: &'a Post<Notice>) -> View<'a> {
    let (notice, at) = (&post.of, &*post.address);
    let when = when(notice);
    let ended = ended(site, notice);
    let said = ended.iter().cloned().chain([when.clone()]).chain(notice.place.clone()).collect::<Vec<_>>();
    let description = format!("{}. {}", said.join(". "), notice.lead);
    View {
        head: Head::new(site, at, &notice.title, description.trim()),
        list: posts::list_link(PostKind::Notice, at),
        title: &notice.title,
        sort: sort(notice.sort),
        ended,
        when,
        hours: notice.hours.as_deref(),
        place: notice.place.as_deref(),
        hamlets: notice.hamlets.join(", "),
        phone: dial_of(notice.phone.as_deref()),
        more: notice.link.as_deref().and_then(outside),
        text: Text::on(at, &notice.text),
        procedures: posts::procedures(site, at, &post.procedures),
        posted: posted(notice),
    }
}

/// "Từ 05/12/2026 đến hết 12/12/2026"
pub(crate) fn when(notice: &Notice) -> String {
    let from = words::date(notice.from);
    match notice.to {
        Some(to) if to == notice.from => TEXT.announcements.one_day(&from),
        Some(to) => TEXT.announcements.between(&from, &words::date(to)),
        None => TEXT.announcements.since(&from),
    }
}

fn list(site: &Site) -> ListView<'_> {
    let title = (Notice::POSTING.title)();
    let unit = unit(&site.config);
    let of = |life: NoticeLife, title: &'static str| {
        let rows = site.posts.notices.iter().filter(|post| post.of.life(site.day) == life);
        Group { title, rows: rows.map(row).collect() }
    };
    let groups = [
        of(NoticeLife::Running, TEXT.announcements.running),
        of(NoticeLife::Coming, TEXT.announcements.coming),
        of(NoticeLife::Ended, TEXT.announcements.archive),
    ];
    ListView {
        head: Head::new(site, Notice::POSTING.list, title, &TEXT.announcements.description(&unit)),
        title,
        unit,
        calm: site.posts.notices.iter().all(|post| post.is_over),
        groups: groups.into_iter().filter(|group| !group.rows.is_empty()).collect(),
    }
}

fn row(post: &Post<Notice>) -> Row<'_> {
    Row {
        href: link(Notice::POSTING.list, &post.address),
        title: &post.of.title,
        sort: sort(post.of.sort),
        when: when(&post.of),
        place: post.of.place.as_deref(),
    }
}

/// Those that run on the day, from a page.
pub(super) fn running(site: &Site, from: &str) -> Vec<Running> {
    let running = site.posts.notices.iter().filter(|post| post.of.life(site.day) == NoticeLife::Running);
    let line = |post: &Post<Notice>| Running {
        href: link(from, &post.address),
        text: post.of.title.clone(),
        when: when(&post.of),
    };
    running.take(ON_HOME).map(line).collect()
}

/// What every page says of an urgent notice.
#[derive(Debug, Serialize)]
pub(super) struct Urgent<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) address: &'a str,
    /// Not what leads to the others.
    is_one: bool,
    /// "đến hết 30/11/2026"
    pub(super) when: Option<String>,
    /// The last day on which it is said: the pages' script takes it away after it.
    pub(super) until: Option<Date>,
}

/// What every page says, a line each: the first of them, and behind those what leads to the others.
pub(super) fn urgent(site: &Site) -> Vec<Urgent<'_>> {
    let urgent = site.posts.notices.iter().filter(|post| post.of.is_urgent(site.day));
    let mut lines: Vec<Urgent<'_>> = urgent.map(|post| line(site, post)).collect();
    let others = lines.split_off(lines.len().min(ON_EVERY_PAGE));
    // Where one of them has no end, it is said until somebody builds anew.
    let until: Option<Vec<Date>> = others.iter().map(|other| other.until).collect();
    lines.extend((!others.is_empty()).then(|| Urgent {
        text: TEXT.announcements.other_urgent(others.len()).into(),
        address: Notice::POSTING.list,
        is_one: false,
        when: None,
        until: until.and_then(|days| days.into_iter().max()),
    }));
    lines
}

fn line<'a>(site: &Site, post: &'a Post<Notice>) -> Urgent<'a> {
    let notice = &post.of;
    let has_begun = notice.from <= site.day;
    let when = match notice.to {
        Some(to) if has_begun && to != notice.from => Some(TEXT.announcements.until(&words::date(to))),
        None if has_begun => None,
        Some(_) | None => Some(when(notice).to_lowercase()),
    };
    Urgent {
        text: notice.title.as_str().into(),
        address: &post.address,
        is_one: true,
        when,
        until: notice.urgent_until(),
    }
}

fn sort(sort: NoticeSort) -> &'static str {
    match sort {
        NoticeSort::Class => TEXT.announcements.class,
        NoticeSort::Campaign => TEXT.announcements.campaign,
        NoticeSort::Storm => TEXT.announcements.storm,
        NoticeSort::Outage => TEXT.announcements.outage,
        NoticeSort::Closure => TEXT.announcements.closure,
        NoticeSort::Other => TEXT.announcements.other,
    }
}
