//! Where links inside texts lead: to a procedure by its code, to a file below `content/` or the page that is made of
//! it, to a heading, to any other output.
//!
//! In: the catalogue, whose texts have their links as they were typed, and the files. Out: the same catalogue with a
//! place for each. Whether something lies there is known once all outputs are: [`Linked::check`] tells what leads
//! nowhere, with the nearest name. A site without such links pays nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Editions, Site, address, prints};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Diagnostic, Mistake, Report, Span};
use crate::prose::{LinkTo, Links, Place, completed};
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese::{nearest, nfc};

const CONTENT: &str = "content/";

/// Parts of a procedure's page that a text may link to without giving them an id.
const PARTS: [&str; 16] = [
    "noi-dung",
    "bon-dieu",
    "giay-to",
    "cac-buoc",
    "cach-nop",
    "noi-nop",
    "ai-lam",
    "dieu-kien",
    "toan-van",
    "can-truoc",
    "lien-quan",
    "quyen",
    "thay-doi",
    "huong-dan",
    "ban-in",
    "can-cu",
];

/// A catalogue whose links lead somewhere, where it has any.
#[derive(Debug, Default)]
pub(super) struct Linked {
    catalogue: Option<Catalogue>,
    /// Files below `content/` that texts link to.
    pub(super) files: BTreeSet<String>,
    links: Vec<Followed>,
}

/// One link, and where it would lead.
#[derive(Debug)]
struct Followed {
    path: SourcePath,
    span: Span,
    typed: String,
    at: Option<String>,
    /// The nearest heading, where it names one that is not there.
    near: Option<String>,
}

/// What links may name.
struct Names<'a> {
    sources: &'a SourceSet,
    codes: BTreeSet<&'a str>,
    /// By path: the page that is made of a file; `None` where none is.
    pages: BTreeMap<&'a str, Option<Arc<str>>>,
    /// By the address of a page: what the headings of its file are called.
    headings: BTreeMap<Arc<str>, &'a Links>,
}

/// Finds where the links of all published texts lead.
pub(super) fn resolved(catalogue: &Catalogue, sources: &SourceSet) -> Linked {
    let has_links = |links: &Links| !links.typed.is_empty();
    let of_procedures = catalogue.published_versions().any(|version| has_links(&version.text.links));
    if !of_procedures && !catalogue.published.linking().any(|(_, _, links)| has_links(links)) {
        return Linked::default();
    }
    let names = Names::of(catalogue, sources);
    let mut linked = Linked::default();
    let mut changed = catalogue.clone();
    changed.each_linked(&mut |origin, text| {
        let mut places: BTreeMap<String, Place> = BTreeMap::new();
        for link in &mut text.links.typed {
            let (found, file) = names.follow(&origin.path, &link.to);
            linked.files.extend(file);
            let (place, near) = match found {
                Ok(place) => (Some(place), None),
                Err(near) => (None, near),
            };
            linked.links.push(Followed {
                path: origin.path.clone(),
                span: link.span.clone(),
                typed: link.to.clone(),
                at: place.as_ref().map(|place| place.at.clone()),
                near,
            });
            places.extend(place.clone().map(|place| (link.to.clone(), place)));
            link.place = place;
        }
        for prose in text.prose {
            prose.relink(&mut |to| {
                if let LinkTo::Typed(typed) = to
                    && let Some(place) = places.get(typed)
                {
                    *to = LinkTo::Site(place.clone());
                }
            });
        }
    });
    linked.catalogue = Some(changed);
    linked
}

impl Linked {
    /// The catalogue to go on with.
    pub(super) fn catalogue<'a>(&'a self, own: &'a Catalogue) -> &'a Catalogue {
        self.catalogue.as_ref().unwrap_or(own)
    }

    /// Tells of links at whose place nothing lies.
    pub(super) fn check(&self, site: &Site, sources: &SourceSet, editions: Editions, report: &mut Report) {
        for link in &self.links {
            // A site that is planned without its prints still has them.
            let is_there = |at: &str| {
                site.outputs.contains_key(at) || !editions.prints() && at.starts_with(prints::FOLDER)
            };
            if link.at.as_deref().is_some_and(is_there) {
                continue;
            }
            let found = Diagnostic::new(Mistake::LeadsNowhere { address: &link.typed })
                .path(&link.path)
                .span(link.span.clone());
            report.push(match completed(&link.typed) {
                Some(right) => found.written(Some(&right)),
                None => {
                    let near = link.near.clone().or_else(|| near(&link.typed, site, sources));
                    found.nearest(near.as_deref())
                }
            });
        }
    }
}

/// The nearest code, file or page.
fn near(typed: &str, site: &Site, sources: &SourceSet) -> Option<String> {
    let typed = address::decode(typed).unwrap_or_else(|| typed.to_owned());
    let bare = typed.trim_start_matches("../").trim_start_matches('/').trim_start_matches(CONTENT);
    let files = || sources.below(CONTENT).filter_map(|file| file.path.strip_prefix(CONTENT));
    let named = |path: &str| path.rsplit('/').next().unwrap_or(path).to_lowercase();
    if let Some(same) = files().find(|file| named(file) == named(bare)) {
        return Some(same.to_owned());
    }
    let codes = site.entries.iter().map(|entry| entry.procedure.code.as_str());
    let all = codes.chain(files()).chain(site.outputs.keys().map(|at| &**at));
    nearest(bare, all).map(str::to_owned)
}

impl<'a> Names<'a> {
    fn of(catalogue: &'a Catalogue, sources: &'a SourceSet) -> Self {
        let mut names =
            Names { sources, codes: BTreeSet::new(), pages: BTreeMap::new(), headings: BTreeMap::new() };
        for version in catalogue.published_versions() {
            names.codes.insert(&version.code);
            let page = address::procedure(&version.code);
            names.add(&version.origin.path, Some(page), &version.text.links);
        }
        for (row, face, links) in catalogue.published.linking() {
            names.add(&face.origin.path, address::of(row, &face), links);
        }
        names
    }

    fn add(&mut self, path: &'a str, page: Option<Arc<str>>, links: &'a Links) {
        self.headings.extend(page.clone().map(|page| (page, links)));
        self.pages.insert(path, page);
    }

    /// Where a link in a file leads, and the file below `content/` that it offers. Where it leads nowhere, the nearest
    /// heading may be known.
    fn follow(&self, from: &str, typed: &str) -> (Result<Place, Option<String>>, Option<String>) {
        let end = typed.find(['#', '?']).unwrap_or(typed.len());
        let (path, tail) = typed.split_at(end);
        let decoded = address::decode(path).unwrap_or_else(|| path.to_owned());
        let path = nfc(&decoded);
        if path.is_empty() {
            return (self.on_page_of(from, tail), None);
        }
        let bare = path.trim_start_matches("./").trim_start_matches('/');
        if let Some(code) = self.codes.get(bare.strip_suffix(".html").unwrap_or(bare)) {
            return (self.on_page(&address::procedure(code), tail), None);
        }
        for file in [joined(from, &path), Some(format!("{CONTENT}{bare}")), Some(bare.to_owned())] {
            let Some(file) = file.filter(|file| file.starts_with(CONTENT)) else { continue };
            if self.pages.contains_key(file.as_str()) {
                return (self.on_page_of(&file, tail), None);
            }
            let is_text = file.ends_with(".md") || file.ends_with(".toml");
            if !is_text && self.sources.files.contains_key(file.as_str()) {
                let file = file[CONTENT.len()..].to_owned();
                return (self.on_page(&address::asset(&file), tail), Some(file));
            }
        }
        let at = bare.trim_start_matches("../");
        let folder = if at.is_empty() || at.ends_with('/') { "index.html" } else { "" };
        (self.on_page(&format!("{at}{folder}"), tail), None)
    }

    fn on_page_of(&self, file: &str, tail: &str) -> Result<Place, Option<String>> {
        let page = self.pages.get(file).and_then(Option::as_deref).ok_or(None)?;
        self.on_page(page, tail)
    }

    fn on_page(&self, at: &str, tail: &str) -> Result<Place, Option<String>> {
        tailed(at, self.headings.get(at).copied(), tail)
    }
}

/// A place on a page: an id that an author gave is looked up where the headings are known.
fn tailed(at: &str, links: Option<&Links>, tail: &str) -> Result<Place, Option<String>> {
    let place = |tail: &str| Ok(Place { at: at.to_owned(), tail: tail.to_owned() });
    let (Some(links), Some(id)) = (links, tail.strip_prefix('#').filter(|id| !id.is_empty())) else {
        return place(if tail == "#" { "" } else { tail });
    };
    if let Some(own) = links.ids.iter().find(|own| own.id == id || own.on_page == id) {
        return place(&format!("#{}", own.on_page));
    }
    if PARTS.contains(&id) || id.starts_with("tv-") || id.starts_with("muc-") {
        return place(tail);
    }
    let near = nearest(id, links.ids.iter().map(|own| own.id.as_str()).chain(PARTS));
    Err(near.map(|near| format!("#{near}")))
}

/// A path as it is seen from the folder of a file; `None` where it leaves the site.
fn joined(from: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_joined() {
        let check = |path: &str, expected: Option<&str>| {
            assert_eq!(joined("content/guides/a.md", path).as_deref(), expected, "{path}");
        };
        check("b.md", Some("content/guides/b.md"));
        check("../forms/./x.docx", Some("content/forms/x.docx"));
        check("../../../x", None);
    }
}
