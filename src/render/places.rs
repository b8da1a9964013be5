//! What a place says of itself, on pages and prints alike. Of the office `[commune]` speaks.

use crate::catalogue::{Equipment, Place, PlaceSort};
use crate::render::brief::office::{Dial, OpenHours, dial, dials, open_hours};
use crate::site::Site;
use crate::strings::TEXT;

/// The office's own hours stand in `[commune]`.
pub(crate) fn hours(site: &Site, place: &Place) -> Vec<OpenHours> {
    let own = if place.is_office() { &site.config.commune.hours } else { &place.hours };
    own.iter().map(|row| open_hours(site, row)).collect()
}

pub(crate) fn address_of<'a>(site: &'a Site, place: &'a Place) -> Option<&'a str> {
    if place.is_office() { site.config.commune.address.as_deref() } else { place.address.as_deref() }
}

pub(crate) fn phones(site: &Site, place: &Place) -> Vec<Dial> {
    match place.is_office() {
        true => dials(&site.config).collect(),
        false => place.phone.iter().map(|number| dial(None, number)).collect(),
    }
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
