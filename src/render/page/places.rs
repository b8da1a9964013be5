//! Places where residents find help: a page each, and all of them by hamlet.

use serde::Serialize;

use super::head::Head;
use super::posts::{self, Look, ProcedureLink};
use super::{Link, link, print_room};
use crate::catalogue::kinds::posted::Posted;
use crate::catalogue::{Person, Place, hamlet_key};
use crate::prose::safe_address;
use crate::render::brief::office::{Dial, OpenHours, dial_of, unit};
use crate::render::places::{
    address_of, by_hamlet, equipment, first_phone, hours, lines, phones, sort, spans, title_of_hamlet, whom,
};
use crate::render::words;
use crate::site::{Id, Post, PostKind, PrintOf, Site, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
struct View<'a> {
    head: Head,
    list: Link,
    title: &'a str,
    sort: &'static str,
    whom: String,
    address: Option<&'a str>,
    map: Option<String>,
    hours: Vec<OpenHours>,
    when: Option<&'a str>,
    phones: Vec<Dial>,
    zalo: Option<String>,
    people: Vec<PersonView<'a>>,
    equipment: String,
    wheelchair: &'static str,
    helps: &'a [String],
    procedures: Vec<ProcedureLink>,
    note: Option<&'a str>,
    /// "Có từ 05/01/2026"
    spans: Vec<String>,
    /// Counters of the office that receive and settle.
    two_on_site: String,
    /// Where the counters stand, of the office.
    contact: Option<String>,
    checked: Option<String>,
}

#[derive(Debug, Serialize)]
struct PersonView<'a> {
    name: &'a str,
    role: Option<&'a str>,
    dial: Option<Dial>,
    zalo: Option<String>,
}

#[derive(Debug, Serialize)]
struct ListView<'a> {
    head: Head,
    title: &'static str,
    unit: String,
    groups: Vec<Group<'a>>,
    prints: Vec<Link>,
}

/// What serves one hamlet, or everybody.
#[derive(Debug, Serialize)]
struct Group<'a> {
    title: String,
    id: String,
    rows: Vec<Row<'a>>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    href: String,
    title: &'a str,
    sort: &'static str,
    address: Option<&'a str>,
    /// "thứ Tư 07:30–11:30"
    hours: String,
    when: Option<&'a str>,
    dial: Option<Dial>,
    spans: Vec<String>,
}

impl Look for Place {
    const TEMPLATES: (&'static str, &'static str) = ("place.html", "places.html");

    fn view(site: &Site, id: Id<Post<Self>>) -> impl Serialize {
        view(site, &site.posts.places[id])
    }

    fn list(site: &Site) -> impl Serialize {
        list(site)
    }

    fn beside(site: &Site, post: &Post<Self>) -> Option<String> {
        let spans = spans(site, &post.of);
        (!spans.is_empty()).then(|| spans.join(". "))
    }
}

fn view<'a>(site: &'a Site, post: &'a Post<Place>) -> View<'a> {
    let (place, at) = (&post.of, &*post.address);
    let hours = hours(site, place);
    let whom = whom(site, place);
    let said: Vec<String> =
        address_of(site, place).map(str::to_owned).into_iter().chain(lines(&hours)).collect();
    let description = format!("{}: {whom}. {}", sort(place.sort), said.join("; "));
    View {
        head: Head::new(site, at, &place.title, description.trim()),
        list: posts::list_link(PostKind::Place, at),
        title: &place.title,
        sort: sort(place.sort),
        whom,
        address: address_of(site, place),
        map: place.map.as_deref().and_then(safe_address),
        when: place.when.as_deref(),
        phones: phones(site, place),
        zalo: place.zalo.as_deref().and_then(safe_address),
        people: place.people.iter().map(person).collect(),
        equipment: place.equipment.iter().map(|one| equipment(*one)).collect::<Vec<_>>().join(", "),
        wheelchair: match place.wheelchair {
            Some(true) => TEXT.places.wheelchair_yes,
            Some(false) => TEXT.places.wheelchair_no,
            None => TEXT.places.wheelchair_unknown,
        },
        helps: &place.helps,
        procedures: posts::procedures(site, at, &post.procedures),
        note: place.note.as_deref(),
        spans: spans(site, place),
        two_on_site: match place.is_office() {
            true => {
                let counters = site.config.commune.counters.iter().filter(|one| one.two_on_site);
                counters.map(|one| one.name.as_str()).collect::<Vec<_>>().join("; ")
            }
            false => String::new(),
        },
        contact: place.is_office().then(|| link(at, address::CONTACT)),
        checked: site.checked_on(&place.review).map(words::date),
        hours,
    }
}

fn person(one: &Person) -> PersonView<'_> {
    PersonView {
        name: &one.name,
        role: one.role.as_deref(),
        dial: dial_of(one.phone.as_deref()),
        zalo: one.zalo.as_deref().and_then(safe_address),
    }
}

fn list(site: &Site) -> ListView<'_> {
    let title = (Place::POSTING.title)();
    let unit = unit(&site.config);
    let groups = by_hamlet(site).into_iter().map(|(hamlet, places)| group(site, hamlet, &places));
    ListView {
        head: Head::new(site, Place::POSTING.list, title, &TEXT.places.description(&unit)),
        title,
        unit,
        groups: groups.collect(),
        prints: print_room::links(site, Place::POSTING.list, PrintOf::Posts(PostKind::Place)),
    }
}

fn group<'a>(site: &'a Site, hamlet: Option<&str>, places: &[&'a Post<Place>]) -> Group<'a> {
    Group {
        title: title_of_hamlet(site, hamlet),
        // A hamlet may be called as all of them are.
        id: hamlet.map_or_else(|| "tat-ca".to_owned(), |name| format!("o-{}", hamlet_key(name))),
        rows: places.iter().map(|post| row(site, post)).collect(),
    }
}

fn row<'a>(site: &'a Site, post: &'a Post<Place>) -> Row<'a> {
    let place = &post.of;
    Row {
        href: link(Place::POSTING.list, &post.address),
        title: &place.title,
        sort: sort(place.sort),
        address: address_of(site, place),
        hours: lines(&hours(site, place)).join("; "),
        when: place.when.as_deref(),
        dial: first_phone(site, place),
        spans: spans(site, place),
    }
}
