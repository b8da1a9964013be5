//! Rosters. Of a month that is over nobody is named.

use jiff::civil::Date;
use serde::Serialize;

use super::Published;
use crate::catalogue::Roster;
use crate::catalogue::kinds::posted::Posted;
use crate::render::public::reference;
use crate::site::{Post, Site};

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    /// "2026-12"
    month: String,
    place: Option<&'a str>,
    hours: Option<&'a str>,
    phone: Option<&'a str>,
    note: Option<&'a str>,
    duty: Vec<Row<'a>>,
    page: String,
}

#[derive(Serialize)]
struct Row<'a> {
    from: Date,
    to: Date,
    unit: Option<&'a str>,
    person: Option<&'a str>,
    phone: Option<&'a str>,
}

impl Published for Roster {
    const NAME: &'static str = "rosters";

    fn view<'a>(site: &'a Site, post: &'a Post<Self>) -> impl Serialize {
        let one = &post.of;
        let duty = if post.is_over { &[][..] } else { &one.duty[..] };
        View {
            title: &one.title,
            month: format!("{:04}-{:02}", one.month.year(), one.month.month()),
            place: one.place.as_ref().map(|place| place.code.as_str()),
            hours: one.hours.as_deref(),
            phone: one.phone.as_deref(),
            note: one.note.as_deref(),
            duty: duty
                .iter()
                .map(|duty| Row {
                    from: duty.from,
                    to: duty.to,
                    unit: duty.unit.as_deref(),
                    person: duty.person.as_deref(),
                    phone: duty.phone.as_deref(),
                })
                .collect(),
            page: reference(site, Roster::POSTING.data, &post.address),
        }
    }
}
