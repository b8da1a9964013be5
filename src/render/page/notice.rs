//! Pages of one message: not found, moved, what the open data are.

use serde::Serialize;

use super::head::Head;
use crate::catalogue::kinds::{decision, group, resolution};
use crate::render::words;
use crate::site::{FieldEntry, Id, Site, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct NotFound {
    head: Head,
}

pub(crate) fn not_found(site: &Site) -> NotFound {
    let head = Head::new(site, address::NOT_FOUND, TEXT.not_found.title, TEXT.not_found.description);
    NotFound { head: Head { canonical: None, ..head } }
}

/// A field's former address: printed codes still lead here.
#[derive(Debug, Serialize)]
pub(crate) struct Moved {
    head: Head,
    name: String,
    href: String,
}

pub(crate) fn moved(site: &Site, at: &str, id: Id<FieldEntry>) -> Moved {
    let field = &site.fields[id];
    let title = TEXT.lists.field(&field.field.name);
    // The head is that of the present page, whose address is the one to remember.
    let head = Head::new(site, &field.address, &title, TEXT.not_found.moved_description);
    Moved { head, name: field.field.name.clone(), href: address::relative(at, &field.address) }
}

#[derive(Debug, Serialize)]
pub(crate) struct OpenData {
    head: Head,
    count: String,
    json: String,
    csv: String,
    decisions: Option<String>,
    fees: Option<String>,
    groups: Option<String>,
}

pub(crate) fn open_data(site: &Site) -> OpenData {
    let description = TEXT.open_data.description;
    let to = |target| address::relative(address::OPEN_DATA_PAGE, target);
    OpenData {
        head: Head::new(site, address::OPEN_DATA_PAGE, TEXT.open_data.title, description),
        count: words::procedures(site.listed().count()),
        json: to(address::OPEN_DATA),
        csv: to(address::LIST_CSV),
        groups: (!site.groups.is_empty()).then(|| to(group::DATA)),
        fees: (!site.shelves.resolutions.is_empty()).then(|| to(resolution::DATA)),
        decisions: (!site.decisions.is_empty()).then(|| to(decision::DATA)),
    }
}
