//! A place's file.

use super::{Equipment, Person, Place, PlaceSort};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::site::hours;
use crate::catalogue::lower::identity::{is_draft, references_once};
use crate::catalogue::lower::review::review;
use crate::catalogue::lower::{bad_link, bad_phone, days_in_order, slug, unused};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report};

pub(super) fn place(root: Node<'_>, origin: Origin, report: &mut Report) -> Placed<Place> {
    let title = root.string("title").unwrap_or_default();
    let former_slugs = slug::former(root, &title, report);
    let slug = slug::of_file(root, &origin.path, &title, report);
    let links = ["map", "zalo"].into_iter().filter_map(|key| bad_link(root, key));
    report.diagnostics.extend(links.chain(bad_phone(root, "phone")));
    report.diagnostics.extend(days_in_order(root, "from", "to"));
    let sort = root.text("kind").and_then(|word| PlaceSort::named(word.value)).unwrap_or(PlaceSort::Other);
    let equipment = root.texts("equipment").into_iter().filter_map(|word| Equipment::named(word.value));
    let mut equipment: Vec<Equipment> = equipment.collect();
    equipment.sort_unstable();
    equipment.dedup();
    let value = Place {
        slug: slug.value,
        former_slugs,
        title,
        sort,
        keywords: root.strings("keywords"),
        hamlets: references_once(root, "hamlets"),
        address: root.string("address"),
        map: root.string("map"),
        hours: hours::all(root, "[[hours]]", report),
        when: root.string("when"),
        phone: root.string("phone"),
        zalo: root.string("zalo"),
        people: people(root, report),
        equipment,
        wheelchair: root.flag("wheelchair").map(|flag| flag.value),
        helps: root.strings("helps"),
        procedures: references_once(root, "procedures"),
        note: root.string("note"),
        from: root.date("from").map(|day| day.value),
        to: root.date("to").map(|day| day.value),
        review: review(root, report),
        origin,
    };
    report.diagnostics.extend(of_office(root, &value));
    if is_out_of_reach(&value) && !is_draft(root) {
        report.push(Diagnostic::new(Mistake::OutOfReach).span(slug.span.clone()));
    }
    Placed { value, draft: is_draft(root), slug: slug.span, files: Vec::new() }
}

/// What a place says of itself that the office's own table says already.
fn of_office<'a>(root: Node<'a>, place: &Place) -> impl Iterator<Item = Diagnostic> {
    let said = if place.is_office() { &["hours", "phone"][..] } else { &[] };
    said.iter().filter_map(move |key| {
        unused(
            root,
            key,
            "bộ phận một cửa lấy giờ và điện thoại ở [commune]: sửa ở niemyet.toml; điểm tiếp nhận khác thì ghi address",
            "the one-stop shop has the hours and telephones of [commune]: change niemyet.toml; another point of reception has an address",
        )
    })
}

/// Whoever reads of it knows neither where to go nor whom to call.
fn is_out_of_reach(place: &Place) -> bool {
    let people = place.people.iter().any(|one| one.phone.is_some() || one.zalo.is_some());
    !(place.is_office() || place.address.is_some() || place.phone.is_some() || place.zalo.is_some() || people)
}

/// Those who agreed; of the others is told that they are left out.
fn people(root: Node<'_>, report: &mut Report) -> Vec<Person> {
    let person = |row: Node<'_>| {
        report.diagnostics.extend(bad_link(row, "zalo").into_iter().chain(bad_phone(row, "phone")));
        let name = row.string("name")?;
        if row.flag("agreed").is_none_or(|agreed| !agreed.value) {
            report.push(Diagnostic::new(Mistake::NotAgreed { name: &name }).span(row.key_span("name")));
            return None;
        }
        Some(Person { name, role: row.string("role"), phone: row.string("phone"), zalo: row.string("zalo") })
    };
    root.tables("people").into_iter().filter_map(person).collect()
}
