//! One page by itself: whether its tags stand in each other, each name on it is there once, and all that must be said is said.
//!
//! End tags that HTML lets one leave out (of a paragraph, an item, a row) may be left out. What a page leads to is handed on.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::links::is_elsewhere;
use super::markup::{Mark, Tag, each};
use crate::diagnostic::{Diagnostic, Mistake, Span, span};

/// What other pages, and the page itself, may lead to, and what it leads to.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) ids: BTreeSet<String>,
    pub(super) links: Vec<Link>,
}

#[derive(Debug)]
pub(super) struct Link {
    pub(super) to: String,
    pub(super) place: Span,
}

const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// Whose end tag may be left out.
const MAY_STAY_OPEN: [&str; 11] =
    ["p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "option", "colgroup"];
/// What begins within a paragraph ends it.
const ENDS_PARAGRAPH: [&str; 28] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "div",
    "dl",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
    "menu",
];
/// What begins ends an open one of the same row.
const ENDS_LIKE: [&[&str]; 5] =
    [&["li"], &["dt", "dd"], &["tr"], &["td", "th"], &["tbody", "thead", "tfoot"]];
/// What else an end of it, or one like it, takes along.
const ROW_PARTS: [&str; 3] = ["td", "th", "tr"];

/// Reads a page and tells what is wrong with it.
pub(super) fn read(html: &str, tell: &mut dyn FnMut(Diagnostic)) -> Page {
    let mut reader = Reader {
        page: Page::default(),
        open: Vec::new(),
        named: BTreeMap::new(),
        labels: BTreeSet::new(),
        fields: Vec::new(),
        references: Vec::new(),
        title: false,
        lang: false,
        html: None,
        tell,
    };
    each(html, |mark, place| reader.mark(mark, place));
    reader.end();
    reader.page
}

struct Open {
    name: String,
    place: Range<usize>,
    /// Something in it is shown or said.
    says: bool,
}

/// A field somebody fills in.
struct Field {
    id: Option<String>,
    place: Range<usize>,
}

struct Reader<'t> {
    page: Page,
    open: Vec<Open>,
    /// Where each name stands first.
    named: BTreeMap<String, Range<usize>>,
    /// Fields that a label names.
    labels: BTreeSet<String>,
    fields: Vec<Field>,
    /// Names that something on the page refers to.
    references: Vec<(String, Range<usize>)>,
    title: bool,
    lang: bool,
    html: Option<Range<usize>>,
    tell: &'t mut dyn FnMut(Diagnostic),
}

impl Reader<'_> {
    fn told(&mut self, mistake: Mistake<'_>, place: Range<usize>) {
        (self.tell)(Diagnostic::new(mistake).span(span(place)));
    }

    fn mark(&mut self, mark: Mark<'_>, place: Range<usize>) {
        match mark {
            Mark::Text => self.said(),
            Mark::Bare => self.told(Mistake::BareSign, place),
            Mark::Open(tag) => self.opened(&tag, place),
            Mark::Close(name) => self.closed(&name.to_ascii_lowercase(), place),
        }
    }

    /// Something is shown: all that is open says it.
    fn said(&mut self) {
        self.open.iter_mut().for_each(|one| one.says = true);
    }

    fn opened(&mut self, tag: &Tag<'_>, place: Range<usize>) {
        if let Some(name) = tag.twice {
            self.told(Mistake::AttributeTwice { name: &name, tag: &tag.name }, place.clone());
        }
        self.end_those_that(tag.name.as_str());
        self.names(tag, &place);
        self.leads(tag, &place);
        self.people(tag, &place);
        let is_foreign = self.open.iter().any(|one| matches!(one.name.as_str(), "svg" | "math"));
        if !VOID.contains(&tag.name.as_str()) && !(tag.closed && (is_foreign || tag.name == "svg")) {
            let says = tag.says("aria-label") || tag.says("aria-labelledby") || tag.says("title");
            self.open.push(Open { name: tag.name.clone(), place, says });
        }
    }

    /// Open ones that end where `name` begins, as HTML has it.
    fn end_those_that(&mut self, name: &str) {
        let Some(top) = self.open.last().map(|one| one.name.clone()) else { return };
        let like = ENDS_LIKE.iter().find(|like| like.contains(&name));
        let is_row = name == "tr" || like.is_some_and(|like| like.contains(&"tbody"));
        let ends = (top == "p" && (ENDS_PARAGRAPH.contains(&name) || like.is_some()))
            || like.is_some_and(|like| like.contains(&top.as_str()))
            || (is_row && ROW_PARTS.contains(&top.as_str()))
            || (name == "option" && top == "option");
        if ends {
            self.open.pop();
            self.end_those_that(name);
        }
    }

    fn closed(&mut self, name: &str, place: Range<usize>) {
        let Some(at) = self.open.iter().rposition(|one| one.name == name) else {
            if !VOID.contains(&name) {
                self.told(Mistake::StrayEnd { tag: &name }, place);
            }
            return;
        };
        for inner in self.open.split_off(at).into_iter().rev() {
            let is_meant = inner.name == name || MAY_STAY_OPEN.contains(&inner.name.as_str());
            if !is_meant {
                self.told(Mistake::NeverClosed { tag: &inner.name }, inner.place.clone());
            }
            let is_spoken = matches!(inner.name.as_str(), "a" | "button" | "summary");
            if is_spoken && !inner.says {
                self.told(Mistake::SaysNothing { tag: &inner.name }, inner.place.clone());
            }
            if inner.name == "title" && self.open.iter().any(|one| one.name == "head") {
                self.title = inner.says;
            }
        }
    }

    /// The names it has, and those that it speaks of.
    fn names(&mut self, tag: &Tag<'_>, place: &Range<usize>) {
        if let Some(id) = tag.get("id") {
            if self.named.insert(id.to_owned(), place.clone()).is_some() {
                self.told(Mistake::IdTwice { id: &id }, place.clone());
            }
            self.page.ids.insert(id.to_owned());
        }
        for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "headers", "list"] {
            let several = tag.get(attribute).unwrap_or_default().split_ascii_whitespace();
            self.references.extend(several.map(|id| (id.to_owned(), place.clone())));
        }
        if let Some(field) = tag.get("for").filter(|_| tag.name == "label") {
            self.labels.insert(field.to_owned());
            self.references.push((field.to_owned(), place.clone()));
        }
    }

    fn leads(&mut self, tag: &Tag<'_>, place: &Range<usize>) {
        let name = tag.name.as_str();
        let loads = |attribute| match name {
            "img" | "script" | "iframe" | "audio" | "video" | "source" | "embed" => attribute == "src",
            "link" => attribute == "href" && tag.get("rel").is_some_and(|rel| rel.contains("stylesheet")),
            _ => false,
        };
        for attribute in ["href", "src", "action", "poster"] {
            let Some(to) = tag.get(attribute) else { continue };
            // A picture within the page itself asks nobody.
            if loads(attribute) && is_elsewhere(to) && !to.starts_with("data:") {
                self.told(Mistake::LoadsElsewhere { to: &to }, place.clone());
            }
            self.page.links.push(Link { to: to.to_owned(), place: span(place.clone()) });
        }
        let refreshes =
            name == "meta" && tag.get("http-equiv").is_some_and(|of| of.eq_ignore_ascii_case("refresh"));
        let target = tag.get("content").filter(|_| refreshes).and_then(|content| content.split_once("url="));
        if let Some((_, to)) = target {
            self.page.links.push(Link { to: to.trim().to_owned(), place: span(place.clone()) });
        }
    }

    /// What somebody needs who does not see the page.
    fn people(&mut self, tag: &Tag<'_>, place: &Range<usize>) {
        match tag.name.as_str() {
            "html" => {
                self.html = Some(place.clone());
                self.lang = tag.says("lang");
            }
            "img" if !tag.has("alt") => self.told(Mistake::NoAlt, place.clone()),
            "img" | "svg" if tag.says("alt") || tag.says("aria-label") => self.said(),
            "iframe" if !tag.says("title") => {
                self.told(Mistake::SaysNothing { tag: &"iframe" }, place.clone())
            }
            "input" | "select" | "textarea" => self.field(tag, place),
            _ => {}
        }
    }

    fn field(&mut self, tag: &Tag<'_>, place: &Range<usize>) {
        let kind = tag.get("type").unwrap_or_default().to_ascii_lowercase();
        let is_button = matches!(kind.as_str(), "hidden" | "submit" | "reset" | "button" | "image");
        let is_named = tag.says("aria-label") || tag.says("aria-labelledby") || tag.says("title");
        let is_within = self.open.iter().any(|one| one.name == "label");
        if !(is_button || is_named || is_within) {
            self.fields.push(Field { id: tag.get("id").map(str::to_owned), place: place.clone() });
        }
    }

    /// What is known only when the whole page was read.
    fn end(&mut self) {
        for open in std::mem::take(&mut self.open) {
            let is_meant = MAY_STAY_OPEN.contains(&open.name.as_str());
            if !is_meant && !["html", "body"].contains(&open.name.as_str()) {
                self.told(Mistake::NeverClosed { tag: &open.name }, open.place);
            }
        }
        for field in std::mem::take(&mut self.fields) {
            if !field.id.is_some_and(|id| self.labels.contains(&id)) {
                self.told(Mistake::NoLabel, field.place);
            }
        }
        for (id, place) in std::mem::take(&mut self.references) {
            if !self.page.ids.contains(&id) {
                self.told(Mistake::IdNowhere { id: &id }, place);
            }
        }
        let place = self.html.clone().unwrap_or(0..0);
        if !self.lang {
            self.told(Mistake::NoLanguage, place.clone());
        }
        if !self.title {
            self.told(Mistake::NoTitle, place);
        }
    }
}
