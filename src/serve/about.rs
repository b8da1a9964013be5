//! What the corner of a page tells whoever writes it: where the page comes from, what it still waits
//! for, what was noticed, and which drafts there are.

use std::sync::Arc;

use serde::Serialize;

use super::look_up::{self, Found};
use super::round::Showing;
use crate::diagnostic::print;
use crate::site::{OutputKind, Site, address};
use crate::source::{SourcePath, SourceSet};

/// More than these are counted, not shown.
const SHOWN: usize = 200;

#[derive(Serialize)]
pub struct About {
    draft: bool,
    /// "content/procedures/khai-sinh.md:2"
    source: Option<String>,
    todo: Vec<String>,
    warnings: Vec<print::Quoted>,
    drafts: Vec<Draft>,
    /// How many drafts there are; the list may hold fewer.
    drafts_total: usize,
}

#[derive(Serialize)]
struct Draft {
    name: String,
    code: String,
    file: String,
    /// None where the address shows a published version of the same code.
    href: Option<String>,
}

/// The file a page is written in, and the words that stand where it begins.
struct Source {
    path: SourcePath,
    begins: Option<String>,
}

/// What is known of the page at a path.
pub async fn page(showing: &Arc<Showing>, path: &str) -> About {
    let shown = &showing.shown;
    let drafts = match showing.find(path) {
        Found::Nothing => showing.find_draft(path).await,
        Found::Output(_) | Found::Folder(_) => None,
    };
    let draft = drafts.as_ref().and_then(|(drafts, at)| drafts.procedure(at));
    let (source, place) = match (draft, showing.find(path), showing.site()) {
        (Some(draft), ..) => {
            let place = line_at(&shown.sources, &draft.origin.path, draft.code_span.start as usize);
            (Some(draft.origin.path.clone()), place)
        }
        (None, Found::Output(at), Some(site)) => match site.outputs.get(&at) {
            Some(OutputKind::Procedure(index)) => {
                let procedure = &site.entries[*index].procedure;
                let path = &procedure.origin.path;
                let place = line_at(&shown.sources, path, procedure.code_span.start as usize);
                (Some(path.clone()), place)
            }
            Some(kind) => {
                let source = of_other(site, kind);
                let begins = source.begins.as_deref();
                let place = begins.and_then(|begins| line_of(&shown.sources, &source.path, begins));
                (Some(source.path), place)
            }
            None => (None, None),
        },
        _ => (None, None),
    };
    let todo = match &source {
        Some(source) => showing.todos().await.get(source).cloned().unwrap_or_default(),
        None => Vec::new(),
    };
    let own = shown.report.diagnostics.iter().filter(|found| Some(&found.path) == source.as_ref());
    let warnings = own.take(SHOWN).map(|found| print::quoted(found, &shown.sources, shown.lang)).collect();
    About {
        draft: draft.is_some(),
        source: source.map(|path| match place {
            Some(line) => format!("{path}:{line}"),
            None => path.to_string(),
        }),
        todo,
        warnings,
        drafts: all_drafts(showing).take(SHOWN).collect(),
        drafts_total: all_drafts(showing).count(),
    }
}

fn all_drafts(showing: &Showing) -> impl Iterator<Item = Draft> {
    let catalogue = showing.bundle().catalogue();
    catalogue.into_iter().flat_map(|catalogue| catalogue.drafts()).map(|draft| {
        let at = address::procedure(&draft.code);
        let is_taken = look_up::fingerprint(showing.bundle(), &at).is_some();
        Draft {
            name: draft.spoken_name().to_owned(),
            code: draft.code.clone(),
            file: draft.origin.path.to_string(),
            href: (!is_taken).then(|| look_up::link(&at)),
        }
    })
}

fn of_other(site: &Site, kind: &OutputKind) -> Source {
    let source = |path: &str, begins: Option<String>| Source { path: path.into(), begins };
    let of_site = |table: Option<&str>| source("niemyet.toml", table.map(str::to_owned));
    match kind {
        OutputKind::Field(index) | OutputKind::FormerField(index) => {
            source("content/fields.toml", Some(format!("\"{}\"", site.fields[*index].field.slug)))
        }
        OutputKind::Guide(index) => {
            let guide = &site.guides[*index].guide;
            source(&guide.origin.path, Some(guide.title.clone()))
        }
        OutputKind::Home => of_site(Some("[home]")),
        OutputKind::Contact => of_site(Some("[commune]")),
        OutputKind::PrintRoom => of_site(Some("[prints]")),
        _ => of_site(None),
    }
}

fn line_at(sources: &SourceSet, path: &str, at: usize) -> Option<usize> {
    Some(sources.text(path)?.place(&crate::diagnostic::span(at..at)).line)
}

fn line_of(sources: &SourceSet, path: &str, words: &str) -> Option<usize> {
    line_at(sources, path, sources.text(path)?.text.find(words)?)
}
