//! What a place says of itself, on pages and prints alike. Of the office `[commune]` speaks.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::catalogue::{Equipment, Place, PlaceSort, Reference, hamlet_key};
use crate::render::brief::office::{Dial, OpenHours, dial_of, dials, open_hours, unit_within};
use crate::render::words;
use crate::site::{Post, Site};
use crate::strings::TEXT;
use crate::vietnamese::{sort_key, upper_first};

/// The office's own hours stand in `[commune]`.
pub(crate) fn hours(site: &Site, place: &Place) -> Vec<OpenHours> {
    let own = if place.is_office() { &site.config.commune.hours } else { &place.hours };
    own.iter().filter(|row| !row.are_over(site.day)).map(|row| open_hours(site, row)).collect()
}

/// When it begins to be there and when it is there no more; what has begun is not told.
pub(crate) fn spans(site: &Site, place: &Place) -> Vec<String> {
    let from = place.from.filter(|_| !place.has_begun(site.day));
    let from = from.map(|from| TEXT.places.from(&words::date(from)));
    from.into_iter().chain(place.to.map(|to| TEXT.places.until(&words::date(to)))).collect()
}

/// Its name for something that is there from a first to a last day, with the days on which the place is, where that is
/// not on all of them: "Nhà văn hóa thôn Trung. Có đến hết 15/12/2026".
pub(crate) fn name_within(place: &Place, first: Date, last: Date) -> String {
    let from = place.from.filter(|from| *from > first).map(|from| TEXT.places.from(&words::date(from)));
    let to = place.to.filter(|to| *to < last).map(|to| TEXT.places.until(&words::date(to)));
    let parts = std::iter::once(place.title.clone()).chain(from).chain(to);
    parts.collect::<Vec<_>>().join(". ")
}

pub(crate) fn address_of<'a>(site: &'a Site, place: &'a Place) -> Option<&'a str> {
    if place.is_office() { site.config.commune.address.as_deref() } else { place.address.as_deref() }
}

/// "Nhà văn hóa thôn Trung, thôn Trung, xã Mẫu", for those who are told of something else that is there.
pub(crate) fn name_and_address(site: &Site, place: &Reference) -> Option<String> {
    let place = &site.posts.place(place)?.of;
    let parts = [Some(place.title.as_str()), address_of(site, place)];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// What the office is called: as the place says that stands for it, else as pages call it, "Bộ phận một cửa xã Mẫu".
pub(crate) fn office_name(site: &Site) -> String {
    let place = site.posts.places.iter().find(|post| post.of.is_office() && !post.is_over);
    let general = || format!("{} {}", TEXT.service_days.office, unit_within(&site.config));
    place.map_or_else(general, |post| post.of.title.clone())
}

pub(crate) fn phones(site: &Site, place: &Place) -> Vec<Dial> {
    match place.is_office() {
        true => dials(&site.config).collect(),
        false => dial_of(place.phone.as_deref()).into_iter().collect(),
    }
}

/// Where one number is told: the place's own, else that of somebody who is there.
pub(crate) fn first_phone(site: &Site, place: &Place) -> Option<Dial> {
    let person = || dial_of(place.people.iter().find_map(|one| one.phone.as_deref()));
    phones(site, place).into_iter().next().or_else(person)
}

/// "Thôn Trung, Thôn Thượng"
pub(crate) fn whom(site: &Site, place: &Place) -> String {
    match place.hamlets.as_slice() {
        [] => TEXT.places.whole_commune(kind(site)),
        hamlets => hamlets.iter().map(|one| one.code.as_str()).collect::<Vec<_>>().join(", "),
    }
}

pub(crate) fn lines(hours: &[OpenHours]) -> Vec<String> {
    let line = |row: &OpenHours| {
        let limit = row.limit.as_ref().map(|limit| format!(" ({limit})")).unwrap_or_default();
        format!("{} {}{limit}", row.days, row.open)
    };
    hours.iter().map(line).collect()
}

pub(crate) fn kind(site: &Site) -> &str {
    let kind = &site.config.commune.kind;
    if kind.is_empty() { TEXT.elsewhere.commune } else { kind }
}

pub(crate) fn sort(sort: PlaceSort) -> &'static str {
    match sort {
        PlaceSort::OneStop => TEXT.places.one_stop,
        PlaceSort::VillageHouse => TEXT.places.village_house,
        PlaceSort::DigitalTeam => TEXT.places.digital_team,
        PlaceSort::Volunteers => TEXT.places.volunteers,
        PlaceSort::Other => TEXT.places.other,
    }
}

pub(crate) fn equipment(one: Equipment) -> &'static str {
    match one {
        Equipment::Computer => TEXT.places.computer,
        Equipment::Printer => TEXT.places.printer,
        Equipment::Scanner => TEXT.places.scanner,
        Equipment::Copier => TEXT.places.copier,
        Equipment::Wifi => TEXT.places.wifi,
        Equipment::CardReader => TEXT.places.card_reader,
        Equipment::Charging => TEXT.places.charging,
    }
}

/// The places that are there, hamlet by hamlet in Vietnamese order, and behind them those that serve everybody (`None`).
/// A hamlet that is written in several ways is one.
pub(crate) fn by_hamlet(site: &Site) -> Vec<(Option<&str>, Vec<&Post<Place>>)> {
    let mut hamlets: BTreeMap<String, (&str, Vec<&Post<Place>>)> = BTreeMap::new();
    let mut everybody = Vec::new();
    for post in site.posts.places.iter().filter(|post| !post.is_over) {
        for Reference { code, .. } in &post.of.hamlets {
            let places = &mut hamlets.entry(hamlet_key(code)).or_insert((code, Vec::new())).1;
            // A file may name it twice.
            if !places.iter().any(|other| std::ptr::eq(*other, post)) {
                places.push(post);
            }
        }
        if post.of.hamlets.is_empty() {
            everybody.push(post);
        }
    }
    let mut groups: Vec<_> = hamlets.into_values().map(|(name, places)| (Some(name), places)).collect();
    groups.sort_by_cached_key(|(name, _)| sort_key(name.unwrap_or_default()));
    if !everybody.is_empty() {
        groups.push((None, everybody));
    }
    groups
}

/// Over the places of a hamlet, or over those that serve everybody.
pub(crate) fn title_of_hamlet(site: &Site, hamlet: Option<&str>) -> String {
    hamlet.map_or_else(|| TEXT.places.for_all(kind(site)), upper_first)
}
