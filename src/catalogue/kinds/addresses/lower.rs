//! What `addresses.toml` says, or why it cannot be relied on.

use crate::diagnostic::{Checked, Diagnostic, Mistake, Report, span};
use crate::vietnamese::{is_control_or_bidi, is_reserved_name};

use super::{ADDRESSES, Address, Addresses, Known, lines};
use crate::catalogue::kinds::{decision, group, guide, procedure};
use crate::catalogue::raw::{Front, Kept, Raw};
use crate::source::disk::first_git_mark;

/// Reads the file's text. Every mistake stops a publication: it would be written anew without what was not understood.
pub(crate) fn read(text: &str) -> Checked<Addresses> {
    if let Some(mark) = conflict(text) {
        return Checked::new(Addresses::default(), Report::of([mark]));
    }
    if let Some(addresses) = lines::read(text) {
        return Checked::clean(addresses);
    }
    in_full(text)
}

/// Whatever form it is written in.
pub(super) fn in_full(text: &str) -> Checked<Addresses> {
    let mut report = Report::default();
    let kept = Kept::default();
    let raw = Raw::read(text, &kept, Front::whole(text), &ADDRESSES, &mut report);
    let mut addresses = Addresses::default();
    for (at, row, place) in raw.root().by_name("addresses") {
        if !is_address(at) {
            report.push(Diagnostic::new(Mistake::BadAddress { address: &at }).span(place));
            continue;
        }
        let day = |key| row.date(key).map(|day| day.value);
        let known = Known { name: row.string("name"), field: row.string("field") };
        let address = Address { known, gone: day("gone"), ended: day("ended"), span: place };
        addresses.0.insert(at.into(), address);
    }
    Checked::new(addresses, report)
}

/// The first line that git wrote into the file.
fn conflict(text: &str) -> Option<Diagnostic> {
    let line = first_git_mark(text.as_bytes(), true)?;
    Some(Diagnostic::new(Mistake::AddressConflict).span(span(line)))
}

/// Whether a file of the site can have this path, on every system.
pub(super) fn is_address(at: &str) -> bool {
    let part = |part: &str| {
        !part.contains(['\\', ':', '<', '>', '"', '|', '?', '*'])
            && !part.contains(is_control_or_bidi)
            && !part.starts_with('.')
            && !is_reserved_name(part)
    };
    at.len() <= 1000 && at.split('/').all(part) && is_of_ours(at)
}

/// Whether we ever published under such a name: pages are in folders in small letters, with their ending. Forms and signed files
/// keep the names that their office gave them.
fn is_of_ours(at: &str) -> bool {
    const PAGES: [&str; 5] = [procedure::PAGES, guide::PAGES, decision::PAGES, group::PAGES, "linh-vuc/"];
    let folder = at.find('/').map_or("", |slash| &at[..=slash]);
    match PAGES.iter().find(|own| own.eq_ignore_ascii_case(folder)) {
        Some(own) => *own == folder && at.ends_with(".html"),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_site_can_have_is_an_address() {
        for good in ["index.html", "thu-tuc/1.html", "bieu-mau/Tờ khai (1).docx", "thu-tuc/1.H05.html"] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "/index.html",
            "a//b.html",
            "../a.html",
            "a/../b.html",
            "C:/a.html",
            "a\\b.html",
            "a/",
            "con.html",
            "huong-dan/x",
            "huong-dan/x.htm",
            "Huong-Dan/X.HTML",
            "huong-dan/x.HTML",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
