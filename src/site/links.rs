//! Where links inside texts lead: to a procedure by its code, to a file below `content/` or the page that is made of
//! it, to a heading, to any other output.
//!
//! In: the catalogue, whose texts have their links as they were typed, and the files. Out: the same catalogue with a
//! place for each. Whether something lies there is known once all outputs are: [`Linked::check`] tells what leads
//! nowhere, with the nearest name. Which places a page has is known once it is made, so links to one become [`Anchor`]s of
//! the site. A site without such links pays nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::kept::drafts;
use super::{Editions, Site, address, prints};
use crate::catalogue::Catalogue;
use crate::catalogue::kinds::resolution;
use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words};
use crate::prose::{LinkTo, Links, Place, completed};
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese::{nearest, nfc};

const CONTENT: &str = "content/";
/// Files below `content/` that have no page each.
const FEES: &str = "fees/";
const FIELDS: &str = "fields.toml";

/// A catalogue whose links lead somewhere, where it has any.
#[derive(Debug, Default)]
pub(super) struct Linked {
    catalogue: Option<Catalogue>,
    /// Files below `content/` that texts link to.
    pub(super) files: BTreeSet<String>,
    links: Vec<Followed>,
    /// By address: the file a page is made of.
    made_of: BTreeMap<Arc<str>, SourcePath>,
}

/// One link, and where it would lead.
#[derive(Debug)]
struct Followed {
    path: SourcePath,
    span: Span,
    typed: String,
    to: Option<Place>,
}

/// A link to a place on a page: an id that has to be there.
#[derive(Debug)]
pub(crate) struct Anchor {
    pub(crate) path: SourcePath,
    pub(crate) span: Span,
    pub(crate) typed: String,
    /// The page.
    pub(crate) at: String,
    pub(crate) id: String,
    /// The file whose text the page shows.
    pub(crate) file: Option<SourcePath>,
}

/// What links may name.
struct Names<'a> {
    sources: &'a SourceSet,
    codes: BTreeSet<&'a str>,
    /// By path: the page that is made of a file; `None` where none is.
    pages: BTreeMap<&'a str, Option<Arc<str>>>,
    /// By the address of a page that has no Markdown: the file it is made of.
    of_keys: BTreeMap<Arc<str>, &'a SourcePath>,
    /// By the address of a page: its file, and what the headings there are called.
    headings: BTreeMap<Arc<str>, (&'a SourcePath, &'a Links)>,
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
            linked.links.push(Followed {
                path: origin.path.clone(),
                span: link.span.clone(),
                typed: link.to.clone(),
                to: found.clone(),
            });
            places.extend(found.clone().map(|place| (link.to.clone(), place)));
            link.place = found;
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
    linked.made_of = names.made_of();
    linked.catalogue = Some(changed);
    linked
}

impl Linked {
    /// The catalogue to go on with.
    pub(super) fn catalogue<'a>(&'a self, own: &'a Catalogue) -> &'a Catalogue {
        self.catalogue.as_ref().unwrap_or(own)
    }

    /// Tells of links at whose place nothing lies. Those that lead to a place on a page are given, for only the page knows
    /// its places.
    pub(super) fn check(
        &self,
        site: &Site,
        (catalogue, sources): (&Catalogue, &SourceSet),
        editions: Editions,
        report: &mut Report,
    ) -> Vec<Anchor> {
        let mut anchors = Vec::new();
        // What is translated of a version that does not show is in no output.
        let translations = &catalogue.published.translations;
        let shown: BTreeSet<&str> =
            site.translations.iter().map(|one| &*one.translation.origin.path).collect();
        let unshown = translations.iter().map(|one| &*one.origin.path).filter(|path| !shown.contains(path));
        let unshown: BTreeSet<&str> = unshown.collect();
        for link in self.links.iter().filter(|link| !unshown.contains(&*link.path)) {
            // A site that is planned without its prints still has them.
            let is_there = |at: &str| {
                site.outputs.contains_key(at) || !editions.prints() && at.starts_with(prints::FOLDER)
            };
            if let Some(place) = link.to.as_ref().filter(|place| is_there(&place.at)) {
                anchors.extend(self.anchor(link, place));
                continue;
            }
            // A file that is there and has no output met another one: that is told.
            let is_of_file = |at: &str| self.files.iter().any(|file| *address::asset(file) == *at);
            if link.to.as_ref().is_some_and(|place| is_of_file(&place.at)) {
                continue;
            }
            let found = Diagnostic::new(Mistake::LeadsNowhere { address: &link.typed })
                .path(&link.path)
                .span(link.span.clone());
            report.push(match completed(&link.typed) {
                Some(right) => found.written(Some(&right)),
                None if drafted(link, catalogue) => found.label(Words::new(
                    "bản nháp thì chưa có trang: bỏ draft = true ở tệp ấy, hoặc bỏ liên kết này",
                    "a draft has no page yet: take draft = true out of that file, or take this link out",
                )),
                None if self.waits(link) => found.label(Words::new(
                    "tệp ấy chưa đến ngày lên trang: đợi đến ngày ấy hãy đặt liên kết này",
                    "that file has no page until its day has come: link to it from then on",
                )),
                None => found.nearest(self.near(&link.typed, site, sources).as_deref()),
            });
        }
        anchors
    }

    /// Whether a file is named that is no draft and has its page on another day.
    fn waits(&self, link: &Followed) -> bool {
        link.to.as_ref().is_some_and(|place| self.made_of.contains_key(place.at.as_str()))
    }

    /// The nearest code, file or page that leads somewhere, never what stands there already.
    fn near(&self, typed: &str, site: &Site, sources: &SourceSet) -> Option<String> {
        let typed = address::decode(typed).unwrap_or_else(|| typed.to_owned());
        let bare = typed.trim_start_matches("../").trim_start_matches('/').trim_start_matches(CONTENT);
        let with_page: BTreeSet<&str> = self
            .made_of
            .iter()
            .filter(|(at, _)| site.outputs.contains_key(*at))
            .map(|(_, file)| &**file)
            .collect();
        let all = sources.below(CONTENT).filter_map(|file| {
            let name = file.path.strip_prefix(CONTENT)?;
            Some((name, leads(name, with_page.contains(&*file.path), site)?))
        });
        let files: Vec<(&str, &str)> = all.collect();
        let named = |path: &str| path.rsplit('/').next().unwrap_or(path).to_lowercase();
        let stem = |path: &str| {
            let name = named(path);
            [".md", ".toml", ".html"]
                .iter()
                .find_map(|end| name.strip_suffix(end))
                .unwrap_or(&name)
                .to_owned()
        };
        let wanted = named(bare);
        let same = files.iter().find(|(name, _)| named(name) == wanted);
        let same = same.or_else(|| files.iter().find(|(name, _)| stem(name) == wanted)).map(|(_, to)| *to);
        let same = same.or_else(|| {
            site.outputs.keys().map(|at| &**at).find(|at| at.ends_with(".html") && stem(at) == wanted)
        });
        if let Some(same) = same.filter(|same| *same != typed) {
            return Some(same.to_owned());
        }
        let codes = site.entries.iter().map(|entry| entry.procedure.code.as_str());
        let others = files.iter().filter(|(name, to)| name == to).map(|(name, _)| *name);
        let all = codes.chain(others).chain(site.outputs.keys().map(|at| &**at));
        nearest(bare, all.filter(|one| *one != typed)).map(str::to_owned)
    }

    fn anchor(&self, link: &Followed, place: &Place) -> Option<Anchor> {
        let id = place.tail.strip_prefix('#').filter(|id| !id.is_empty() && place.at.ends_with(".html"))?;
        Some(Anchor {
            path: link.path.clone(),
            span: link.span.clone(),
            typed: link.typed.clone(),
            at: place.at.clone(),
            id: address::decode(id).unwrap_or_else(|| id.to_owned()),
            file: self.made_of.get(place.at.as_str()).cloned(),
        })
    }
}

/// What to write for a file below `content/`: itself, or the one page that all files of its kind share.
fn leads<'a>(name: &'a str, has_page: bool, site: &Site) -> Option<&'a str> {
    let shared = if name.starts_with(FEES) {
        resolution::PAGE
    } else if name == FIELDS {
        address::PROCEDURES
    } else {
        let is_text = name.ends_with(".md") || name.ends_with(".toml");
        return (has_page || !is_text).then_some(name);
    };
    site.outputs.contains_key(shared).then_some(shared)
}

/// Whether a link names a draft, by its file, its code or the page it would have.
fn drafted(link: &Followed, catalogue: &Catalogue) -> bool {
    let typed = address::decode(&link.typed).unwrap_or_else(|| link.typed.clone());
    let typed = typed.split(['#', '?']).next().unwrap_or_default();
    let at = typed.trim_start_matches(['.', '/']);
    let code = address::procedure(at);
    let files = [joined(&link.path, typed), Some(format!("{CONTENT}{at}")), Some(at.to_owned())];
    let drafts = drafts(catalogue);
    drafts.iter().any(|(page, file)| {
        **page == *at || *page == code || files.iter().flatten().any(|path| ***file == **path)
    })
}

impl<'a> Names<'a> {
    fn of(catalogue: &'a Catalogue, sources: &'a SourceSet) -> Self {
        let mut names = Names {
            sources,
            codes: BTreeSet::new(),
            pages: BTreeMap::new(),
            of_keys: BTreeMap::new(),
            headings: BTreeMap::new(),
        };
        for version in catalogue.published_versions() {
            names.codes.insert(&version.code);
            let page = address::procedure(&version.code);
            names.add(&version.origin.path, Some(page), &version.text.links);
        }
        for (row, face, links) in catalogue.published.linking() {
            names.add(&face.origin.path, address::of(row, &face), links);
        }
        // What is keys alone has a page as well.
        for (row, face) in catalogue.published.faces() {
            let path = &face.origin.path;
            if let Some(page) = address::of(row, &face).filter(|_| !names.pages.contains_key(&**path)) {
                names.of_keys.insert(page.clone(), path);
                names.pages.insert(path, Some(page));
            }
        }
        // They lie beside what they translate.
        for translation in &catalogue.published.translations {
            let original = names.pages.get(&*translation.original).cloned().flatten();
            let page = original.map(|page| address::translation(&page, &translation.language));
            names.add(&translation.origin.path, page, &translation.text.links);
        }
        names
    }

    /// Each page with its file.
    fn made_of(self) -> BTreeMap<Arc<str>, SourcePath> {
        let of_texts = self.headings.into_iter().map(|(at, (path, _))| (at, path.clone()));
        self.of_keys.into_iter().map(|(at, path)| (at, path.clone())).chain(of_texts).collect()
    }

    fn add(&mut self, path: &'a SourcePath, page: Option<Arc<str>>, links: &'a Links) {
        self.headings.extend(page.clone().map(|page| (page, (path, links))));
        self.pages.insert(path, page);
    }

    /// Where a link in a file leads, if that may be somewhere, and the file below `content/` that it offers.
    fn follow(&self, from: &str, typed: &str) -> (Option<Place>, Option<String>) {
        let end = typed.find(['#', '?']).unwrap_or(typed.len());
        let (path, tail) = typed.split_at(end);
        let decoded = address::decode(path).unwrap_or_else(|| path.to_owned());
        let path = nfc(&decoded);
        if path.is_empty() {
            return (self.on_page_of(from, tail), None);
        }
        let bare = path.trim_start_matches("./").trim_start_matches('/');
        if let Some(code) = self.codes.get(bare.strip_suffix(".html").unwrap_or(bare)) {
            return (Some(self.on_page(&address::procedure(code), tail)), None);
        }
        for file in [joined(from, &path), Some(format!("{CONTENT}{bare}")), Some(bare.to_owned())] {
            let Some(file) = file.filter(|file| file.starts_with(CONTENT)) else { continue };
            if self.pages.contains_key(file.as_str()) {
                return (self.on_page_of(&file, tail), None);
            }
            let is_text = file.ends_with(".md") || file.ends_with(".toml");
            if !is_text && self.sources.files.contains_key(file.as_str()) {
                let file = file[CONTENT.len()..].to_owned();
                return (Some(self.on_page(&address::asset(&file), tail)), Some(file));
            }
        }
        let at = bare.trim_start_matches("../");
        let folder = if at.is_empty() || at.ends_with('/') { "index.html" } else { "" };
        (Some(self.on_page(&format!("{at}{folder}"), tail)), None)
    }

    fn on_page_of(&self, file: &str, tail: &str) -> Option<Place> {
        let page = self.pages.get(file)?.as_deref()?;
        Some(self.on_page(page, tail))
    }

    /// An id that an author gave is another one on the page.
    fn on_page(&self, at: &str, tail: &str) -> Place {
        let own = || {
            let (id, (_, links)) = (tail.strip_prefix('#')?, self.headings.get(at)?);
            links.ids.iter().find(|own| own.id == id || own.on_page == id)
        };
        let tail = match own() {
            Some(own) => format!("#{}", own.on_page),
            None if tail == "#" => String::new(),
            None => tail.to_owned(),
        };
        Place { at: at.to_owned(), tail }
    }
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
