//! Links of texts to a place on a page, looked up on the page as it is made: only there is it known which places it has.
//!
//! In: the [`Anchor`]s of a site. Out: a finding for each whose id no element has, with the nearest one, or with what to
//! write at a heading that has no id yet. A page that nobody links into is not made for it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Bundle, Content};
use crate::diagnostic::{Code, Diagnostic, Mistake, Report, Severity, Words};
use crate::prose::ID_PREFIX;
use crate::site::Anchor;
use crate::source::SourceSet;
use crate::vietnamese::{nearest, slug};

/// An id is made of a heading's first words.
const MOST_ID_BYTES: usize = 48;

/// `before`: what was found until now. A page that shows only half of its file lacks places for that alone.
pub(super) fn findings(bundle: &Bundle, sources: &SourceSet, before: &Report) -> Report {
    let anchors = &bundle.site().anchors;
    let mut report = Report::default();
    if anchors.is_empty() {
        return report;
    }
    let causes = before
        .diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error && found.code != Code::LeadsNowhere);
    let broken: BTreeSet<&str> = causes.map(|found| &*found.path).collect();
    let mut ids: BTreeMap<&str, Option<BTreeSet<String>>> = BTreeMap::new();
    for anchor in anchors {
        if anchor.file.as_ref().is_some_and(|file| broken.contains(&**file)) {
            continue;
        }
        let of_page = ids.entry(&anchor.at).or_insert_with(|| ids_of(bundle, &anchor.at));
        // What cannot be made is told where it is made.
        if let Some(ids) = of_page.as_ref().filter(|ids| !ids.contains(&anchor.id)) {
            report.push(nowhere(anchor, ids, sources));
        }
    }
    report
}

/// The ids of all elements of a page.
fn ids_of(bundle: &Bundle, at: &str) -> Option<BTreeSet<String>> {
    let body = bundle.body(at)?;
    let Content::Bytes(bytes) = body.make(at).ok()?.content else { return None };
    let html = std::str::from_utf8(&bytes).ok()?;
    let ids = html.split(" id=\"").skip(1).filter_map(|behind| behind.split_once('"'));
    Some(ids.map(|(id, _)| id.to_owned()).collect())
}

fn nowhere(anchor: &Anchor, ids: &BTreeSet<String>, sources: &SourceSet) -> Diagnostic {
    let found = Diagnostic::new(Mistake::LeadsNowhere { address: &anchor.typed })
        .path(&anchor.path)
        .span(anchor.span.clone());
    if let Some((heading, id)) = heading(anchor, sources) {
        let file = if anchor.file.as_ref() == Some(&anchor.path) { "" } else { &*anchor.at };
        return found.help(Words::new(
            format!("cho đề mục ấy một tên: viết {heading} {{#{id}}}, rồi dẫn tới {file}#{id}"),
            format!("give that heading an id: write “{heading} {{#{id}}}”, and link to {file}#{id}"),
        ));
    }
    let typed: Vec<&str> = ids.iter().map(|id| id.strip_prefix(ID_PREFIX).unwrap_or(id)).collect();
    let near = nearest(&anchor.id, typed.into_iter()).map(|id| format!("#{id}"));
    found.nearest(near.as_deref())
}

/// The line of a heading that the link names by its words, and the id it should have.
fn heading(anchor: &Anchor, sources: &SourceSet) -> Option<(String, String)> {
    let wanted = slug(&anchor.id, MOST_ID_BYTES)?;
    // In a file of keys alone such a line is a comment.
    let file = anchor.file.as_ref().filter(|file| file.ends_with(".md"))?;
    let text = &sources.text(file)?.text;
    let headings = text.lines().filter(|line| line.starts_with('#') && !line.contains("{#"));
    let mut named = headings.filter_map(|line| Some((line.trim_end(), slug(line, MOST_ID_BYTES)?)));
    let (line, id) = named.find(|(_, id)| *id == wanted)?;
    Some((line.to_owned(), id))
}
