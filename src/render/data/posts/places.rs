//! Places.

use jiff::civil::Date;
use serde::Serialize;

use super::Published;
use crate::catalogue::kinds::posted::Posted;
use crate::catalogue::{Hours, Person, Place};
use crate::render::data::parts::{self, OrNotStated, codes, codes_of};
use crate::render::public::reference;
use crate::site::{Post, Site};

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    kind: &'static str,
    /// Empty: the whole commune.
    hamlets: Vec<&'a str>,
    address: Option<&'a str>,
    map: Option<&'a str>,
    phone: Option<&'a str>,
    zalo: Option<&'a str>,
    hours: Vec<HoursView<'a>>,
    when: Option<&'a str>,
    people: &'a [Person],
    equipment: Vec<&'static str>,
    wheelchair: OrNotStated<bool>,
    helps: &'a [String],
    procedures: Vec<&'a str>,
    note: Option<&'a str>,
    from: Option<Date>,
    to: Option<Date>,
    checked_on: Option<Date>,
    page: String,
}

/// Opening hours of some weekdays, 1 Monday … 7 Sunday.
#[derive(Serialize)]
pub(super) struct HoursView<'a> {
    days: &'a [u8],
    /// "07:30-11:30"
    open: Vec<String>,
    fields: Vec<&'a str>,
    from: Option<Date>,
    to: Option<Date>,
    note: Option<&'a str>,
}

impl<'a> HoursView<'a> {
    pub(super) fn of(row: &'a Hours) -> Self {
        Self {
            days: &row.days,
            open: parts::hours(&row.open),
            fields: codes(&row.fields),
            from: row.from,
            to: row.to,
            note: row.note.as_deref(),
        }
    }
}

impl Published for Place {
    const NAME: &'static str = "places";

    fn view<'a>(site: &'a Site, post: &'a Post<Self>) -> impl Serialize {
        let place = &post.of;
        let commune = &site.config.commune;
        let is_office = place.is_office();
        let hours = if is_office { &commune.hours } else { &place.hours };
        let first = commune.phones.first().map(|phone| phone.number.as_str());
        View {
            title: &place.title,
            kind: place.sort.word(),
            hamlets: codes(&place.hamlets),
            address: if is_office { commune.address.as_deref() } else { place.address.as_deref() },
            map: place.map.as_deref(),
            phone: if is_office { first } else { place.phone.as_deref() },
            zalo: place.zalo.as_deref(),
            hours: hours.iter().map(HoursView::of).collect(),
            when: place.when.as_deref(),
            people: &place.people,
            equipment: place.equipment.iter().map(|one| one.word()).collect(),
            wheelchair: place.wheelchair.into(),
            helps: &place.helps,
            procedures: codes_of(site, &post.procedures),
            note: place.note.as_deref(),
            from: place.from,
            to: place.to,
            checked_on: site.checked_on(&place.review),
            page: reference(site, Place::POSTING.data, &post.address),
        }
    }
}
