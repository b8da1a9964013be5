//! A finished site looked at as its readers meet it: every link and place on a page it leads to, markup that a browser need
//! not guess at, and what people need who do not see the page.
//!
//! In: the files of the site and where they are served. Out: a [`Report`]. It is for themes of a commune's own, so the same
//! mistake of a template is told once, with the number of pages that have it. It judges no content, and no design: contrast,
//! width and what scripts do are seen in a browser only.
//!
//! The reader is our own: `html5ever` and what builds on it mend a page as browsers do, and what they mended is told without
//! its place; they are also thirty crates.

mod links;
mod markup;
mod page;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use links::Broken;

use crate::diagnostic::{Code, Diagnostic, Lang, Mistake, Report, Words};
use crate::source::SourceSet;

/// A finished site.
pub(crate) struct Built<'a> {
    pub(crate) files: &'a SourceSet,
    /// The folder it lies in, as the paths of the files begin: `output/site/`.
    pub(crate) folder: &'a str,
    /// The path it is served under: `/` or `/xa-mau/`.
    pub(crate) root: &'a str,
}

/// Everything that is wrong with it.
pub(crate) fn site(built: &Built<'_>) -> Report {
    let mut told = Told::default();
    let mut pages = BTreeMap::new();
    for file in built.files.below(built.folder) {
        let inside = &file.path[built.folder.len()..];
        let Some(text) = built.files.text(&file.path).filter(|_| inside.ends_with(".html")) else { continue };
        let page = page::read(&text.text, &mut |finding| told.add(finding.path(&file.path)));
        pages.insert(inside, page);
    }
    let files: BTreeSet<&str> =
        built.files.below(built.folder).map(|file| &file.path[built.folder.len()..]).collect();
    for (at, page) in &pages {
        let path: Arc<str> = format!("{}{at}", built.folder).into();
        for link in &page.links {
            let to = &link.to;
            let mistake = match links::broken(at, to, built.root, &files, &pages) {
                None => continue,
                Some(Broken::Nowhere) => Mistake::LinkNowhere { to },
                Some(Broken::NoPlace) => Mistake::PlaceNowhere { to },
            };
            told.add(Diagnostic::new(mistake).path(&path).span(link.place.clone()));
        }
    }
    told.report()
}

/// Findings, alike ones once.
#[derive(Default)]
struct Told {
    by_message: BTreeMap<(Code, String), (Diagnostic, usize)>,
}

impl Told {
    fn add(&mut self, finding: Diagnostic) {
        let key = (finding.code, finding.message(Lang::Vi));
        let known = self.by_message.entry(key).or_insert_with(|| (finding.clone(), 0));
        // Twice on one page is one page.
        if known.1 == 0 || known.0.path != finding.path {
            known.1 += 1;
        }
    }

    fn report(self) -> Report {
        let mut report = Report::default();
        for (finding, pages) in self.by_message.into_values() {
            let more = pages.saturating_sub(1);
            report.push(match more {
                0 => finding,
                more => finding.help(Words::new(
                    format!("cũng thế ở {more} trang khác; thường do cùng một mẫu trang"),
                    format!("the same on {more} other pages; mostly made by one template"),
                )),
            });
        }
        report.sort();
        report
    }
}

#[cfg(test)]
mod tests;
