//! Notices, those that have ended too.

use jiff::civil::Date;
use serde::Serialize;

use super::Published;
use crate::catalogue::kinds::posted::Posted;
use crate::catalogue::{Notice, NoticeLife};
use crate::render::data::parts::codes_of;
use crate::render::public::reference;
use crate::site::{Post, Site};

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    kind: &'static str,
    /// On the day of the site.
    state: &'static str,
    urgent: bool,
    from: Date,
    to: Option<Date>,
    posted_on: Option<Date>,
    place: Option<&'a str>,
    hours: Option<&'a str>,
    /// Empty: the whole commune.
    hamlets: &'a [String],
    phone: Option<&'a str>,
    link: Option<&'a str>,
    keywords: &'a [String],
    procedures: Vec<&'a str>,
    /// Plain text, a block a line.
    text: String,
    page: String,
}

impl Published for Notice {
    const NAME: &'static str = "notices";

    fn view<'a>(site: &'a Site, post: &'a Post<Self>) -> impl Serialize {
        let notice = &post.of;
        View {
            title: &notice.title,
            kind: notice.sort.word(),
            state: match notice.life(site.day) {
                NoticeLife::Running => "running",
                NoticeLife::Coming => "coming",
                NoticeLife::Ended => "ended",
            },
            urgent: notice.is_urgent(site.day),
            from: notice.from,
            to: notice.to,
            posted_on: notice.posted_on,
            place: notice.place.as_deref(),
            hours: notice.hours.as_deref(),
            hamlets: &notice.hamlets,
            phone: notice.phone.as_deref(),
            link: notice.link.as_deref(),
            keywords: &notice.keywords,
            procedures: codes_of(site, &post.procedures),
            text: notice.text.plain_text(),
            page: reference(site, Notice::POSTING.data, &post.address),
        }
    }
}
