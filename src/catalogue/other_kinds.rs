//! Guides and campaigns: files of which a site has a few, read anew each time.
//!
//! In: the files of a folder. Out: what they say, with the places that are compared with other files, and
//! all that can be noticed in each file alone. What they say of procedures is looked at in `check`.

use crate::diagnostic::{Diagnostic, Report, Span};
use crate::source::{Body, SourceFile, SourceSet};

use super::check;
use super::keys::{CAMPAIGN, GUIDE, Table};
use super::lower::{self, Words};
use super::model::{Campaign, Guide, Layer, Origin};
use super::parsed::FileRef;
use super::raw::{self, Front, Node, Raw};

pub const GUIDES: &str = "content/guides/";
pub const CAMPAIGNS: &str = "content/campaigns/";

/// A file's content, and where it stands in the file.
pub struct Placed<T> {
    pub value: T,
    /// In no output, and its mistakes block nothing.
    pub draft: bool,
    /// Where the slug is written, else the title.
    pub slug: Span,
    pub pictures: Vec<FileRef>,
}

/// How a kind of file is cut, measured and decided.
struct Reader<T> {
    cut: fn(&str) -> Result<Front, Box<Diagnostic>>,
    keys: &'static Table,
    decide: fn(Node<'_>, &Words<'_>, Origin, &mut Report) -> Placed<T>,
}

/// The guides, in order of path.
pub fn guides(sources: &SourceSet, report: &mut Report) -> Vec<Placed<Guide>> {
    let reader = Reader { cut: raw::cut, keys: &GUIDE, decide: lower::guide };
    let is_guide =
        |file: &&SourceFile| file.path.ends_with(".md") && !check::is_translation(sources, &file.path);
    sources.below(GUIDES).filter(is_guide).filter_map(|file| read(file, &reader, report)).collect()
}

/// The campaigns, in order of path.
pub fn campaigns(sources: &SourceSet, report: &mut Report) -> Vec<Placed<Campaign>> {
    let reader = Reader { cut: |text| Ok(Front::whole(text)), keys: &CAMPAIGN, decide: lower::campaign };
    let is_campaign = |file: &&SourceFile| file.path.ends_with(".toml");
    sources.below(CAMPAIGNS).filter(is_campaign).filter_map(|file| read(file, &reader, report)).collect()
}

/// What may be published of them.
pub fn published<T>(placed: Vec<Placed<T>>) -> Vec<T> {
    placed.into_iter().filter(|one| !one.draft).map(|one| one.value).collect()
}

fn read<T>(file: &SourceFile, reader: &Reader<T>, report: &mut Report) -> Option<Placed<T>> {
    let Body::Text(text) = &file.body else { return None };
    let mut found = Report::default();
    let placed = match (reader.cut)(&text.text) {
        Ok(front) => Some(decide(file, &text.text, front, reader, &mut found)),
        Err(mistake) => {
            found.push(*mistake);
            None
        }
    };
    if placed.as_ref().is_some_and(|placed| placed.draft) {
        found.make_lenient();
    }
    report.extend(found.located(&file.path));
    placed
}

fn decide<T>(
    file: &SourceFile,
    text: &str,
    front: Front,
    reader: &Reader<T>,
    report: &mut Report,
) -> Placed<T> {
    let raw = Raw::read(text, front.clone(), reader.keys, report);
    let words = Words { text, markdown: front.markdown };
    let origin = Origin { layer: Layer::Commune, path: file.path.clone(), hash: file.hash };
    let mut found = Report::default();
    let placed = (reader.decide)(raw.root(), &words, origin, &mut found);
    check::wording(raw.root(), &words, &mut found);
    raw.keep_readable(&mut found);
    report.extend(found);
    placed
}
