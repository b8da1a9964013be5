//! Pages of one message: not found, moved, what the open data are, what can be kept without a network.

use serde::Serialize;

use super::head::Head;
use crate::catalogue::kinds::posted::Posting;
use crate::catalogue::kinds::{decision, elsewhere, group, laws, resolution};
use crate::render::words;
use crate::site::{PostKind, Site, Target, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct NotFound {
    head: Head,
}

pub(crate) fn not_found(site: &Site) -> NotFound {
    let head = Head::new(site, address::NOT_FOUND, TEXT.not_found.title, TEXT.not_found.description);
    NotFound { head: Head { canonical: None, ..head } }
}

/// A former address: printed codes still lead here.
#[derive(Debug, Serialize)]
pub(crate) struct Moved {
    head: Head,
    /// "Lĩnh vực này nay ở địa chỉ mới:"
    moved_to: &'static str,
    name: String,
    href: String,
}

pub(crate) fn moved(site: &Site, at: &str, target: Target) -> Moved {
    let (name, now) = (target.name(site), target.address(site));
    let (title, moved_to) = match target {
        Target::Translation(_) => (name.to_owned(), TEXT.translated.moved),
        Target::Field(_) => (TEXT.lists.field(name), TEXT.not_found.moved_to),
        Target::Entry(_) if at.starts_with(elsewhere::PAGES) => (name.to_owned(), TEXT.elsewhere.done_here),
        Target::Entry(_) => (name.to_owned(), TEXT.not_found.moved_group_to),
        Target::Guide(_) => (name.to_owned(), TEXT.not_found.moved_guide_to),
        Target::Decision(_) => (name.to_owned(), TEXT.not_found.moved_decision_to),
        Target::Chooser(_) => (name.to_owned(), TEXT.not_found.moved_chooser_to),
        Target::Elsewhere(_) => (name.to_owned(), TEXT.not_found.moved_elsewhere_to),
        Target::Post(_) => (name.to_owned(), TEXT.not_found.moved_page_to),
    };
    let lost_translation = !matches!(target, Target::Translation(_)) && is_of_translation(site, at);
    let moved_to = if lost_translation { TEXT.translated.gone } else { moved_to };
    // The head is that of the present page, whose address is the one to remember.
    let head = Head::new(site, now, &title, TEXT.not_found.moved_description);
    let head = Head { vietnamese: None, languages: Vec::new(), letters: Vec::new(), ..head };
    Moved { head, moved_to, name: name.to_owned(), href: address::relative(at, now) }
}

/// Whether there was a page in another language.
fn is_of_translation(site: &Site, at: &str) -> bool {
    address::translated(at).is_some_and(|(original, _)| site.outputs.contains_key(original.as_str()))
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
    laws: Option<String>,
    posts: Vec<DataFile>,
    calendar: String,
}

/// The open data of a kind.
#[derive(Debug, Serialize)]
struct DataFile {
    href: String,
    /// "noi-ho-tro.json"
    name: &'static str,
    about: &'static str,
}

pub(crate) fn open_data(site: &Site) -> OpenData {
    let description = TEXT.open_data.description;
    let to = |target| address::relative(address::OPEN_DATA_PAGE, target);
    OpenData {
        head: Head::new(site, address::OPEN_DATA_PAGE, TEXT.open_data.title, description),
        count: words::procedures(site.listed().count()),
        json: to(address::OPEN_DATA),
        csv: to(address::LIST_CSV),
        posts: site.posts.kinds().flat_map(data_files).collect(),
        laws: (!site.laws.is_empty()).then(|| to(laws::DATA)),
        groups: (!site.groups.is_empty()).then(|| to(group::DATA)),
        calendar: to(address::CALENDAR),
        fees: (!site.shelves.resolutions.is_empty()).then(|| to(resolution::DATA)),
        decisions: (!site.decisions.is_empty()).then(|| to(decision::DATA)),
    }
}

/// Figures are read in a spreadsheet too.
fn data_files(kind: PostKind) -> impl Iterator<Item = DataFile> {
    let table = DataFile {
        href: address::relative(address::OPEN_DATA_PAGE, address::FIGURES_CSV),
        name: "so-lieu.csv",
        about: TEXT.figures.about_table,
    };
    let table = (kind == PostKind::Figures).then_some(table);
    std::iter::once(data_file(kind.posting())).chain(table)
}

fn data_file(posting: &Posting) -> DataFile {
    DataFile {
        href: address::relative(address::OPEN_DATA_PAGE, posting.data),
        name: posting.data.rsplit('/').next().unwrap_or(posting.data),
        about: (posting.about_data)(),
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct Offline {
    head: Head,
    script: String,
}

pub(crate) fn offline(site: &Site) -> Offline {
    let to = |target| address::relative(address::OFFLINE, target);
    let head = Head::new(site, address::OFFLINE, TEXT.offline.title, TEXT.offline.description);
    Offline { head, script: to(address::OFFLINE_SCRIPT) }
}
