//! What the corner of a page tells whoever writes it: where the page comes from, what it still waits
//! for, what was noticed, and which drafts there are.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::editor::has_form;
use super::look_up::{self, Found};
use super::round::{InForm, Showing};
use crate::catalogue::SITE_FILE;
use crate::catalogue::worklist::{self, Todo};
use crate::catalogue::{Catalogue, Origin};
use crate::diagnostic::{Lang, print, span};
use crate::site::{Begins, Output, Site, address};
use crate::source::{SourcePath, SourceSet};

/// More than these are counted, not shown.
const SHOWN: usize = 200;

#[derive(Serialize)]
struct About<'a> {
    draft: bool,
    /// "content/procedures/khai-sinh.md:2"
    source: Option<String>,
    /// The file, where the page is written in one that has a form.
    form: Option<&'a str>,
    /// Where that is.
    editor: Option<&'a str>,
    todo: &'a [String],
    warnings: Vec<InForm<'a>>,
    drafts: &'a [Draft],
    /// How many drafts there are; the list may hold fewer.
    drafts_total: usize,
    gone: &'a [Gone],
    gone_total: usize,
}

/// An address where there is nothing any more, which nobody has confirmed yet.
#[derive(Serialize)]
struct Gone {
    at: String,
    name: Option<String>,
    /// `None` where there cannot be a page.
    href: Option<String>,
}

#[derive(Serialize)]
struct Draft {
    name: String,
    /// The code of a procedure, the number of a decision or a resolution.
    code: Option<String>,
    file: String,
    /// `None` where it is taken, and for what has no page of its own.
    href: Option<String>,
    /// The address shows what is published under the same code or name.
    is_taken: bool,
}

/// What there is to say of each file of a site, and of all.
#[derive(Default)]
pub(crate) struct Notes {
    todos: BTreeMap<SourcePath, Vec<String>>,
    /// Indices of the report's findings.
    warnings: BTreeMap<SourcePath, Vec<usize>>,
    drafts: Vec<Draft>,
    drafts_total: usize,
    gone: Vec<Gone>,
    gone_total: usize,
}

/// The file a page is written in.
struct Source<'a> {
    path: &'a str,
    /// The same, where it is this file alone that says what the page is about.
    of_one: Option<&'a str>,
    begins: Begins<'a>,
}

/// What is known of the page at a path, as JSON.
pub(crate) async fn page(showing: &Arc<Showing>, path: &str, editor: Option<&str>) -> Vec<u8> {
    let notes = showing.notes().await;
    let found = showing.find(path);
    let of_draft = showing.draft_instead(&found, path).await;
    let draft = of_draft.as_ref().and_then(|(drafts, at)| {
        let (_, output) = drafts.output(at)?;
        Some((drafts.renderer.site(), output))
    });
    let site = showing.site();
    let published = match &found {
        Found::Output(at) => site.outputs.get(at).map(|output| (site, output)),
        Found::Folder(_) | Found::Nothing => None,
    };
    let source = draft.or(published).map(|(site, output)| Source::of(site, output));
    let shown = &showing.shown;
    let file = source.as_ref().map(|source| source.path);
    let warnings = file.and_then(|file| notes.warnings.get(file)).into_iter().flatten().take(SHOWN);
    let quoted = |&index: &usize| print::quoted(&shown.report.diagnostics[index], &shown.sources, shown.lang);
    let warnings: Vec<_> = warnings.map(quoted).collect();
    let about = About {
        draft: draft.is_some(),
        source: source.as_ref().map(|source| source.place(&shown.sources)),
        form: source.as_ref().and_then(|source| source.of_one).filter(|file| has_form(file)),
        editor,
        todo: file.and_then(|file| notes.todos.get(file)).map_or(&[], Vec::as_slice),
        warnings: warnings.iter().map(InForm::new).collect(),
        drafts: &notes.drafts,
        drafts_total: notes.drafts_total,
        gone: &notes.gone,
        gone_total: notes.gone_total,
    };
    serde_json::to_vec(&about).expect("strings and numbers are JSON")
}

impl Notes {
    /// Goes through the whole catalogue.
    pub(crate) fn gather(showing: &Showing) -> Self {
        let mut notes = Self::default();
        for (index, found) in showing.shown.report.diagnostics.iter().enumerate() {
            notes.warnings.entry(found.path.clone()).or_default().push(index);
        }
        let bundle = showing.bundle();
        let (site, catalogue) = (bundle.site(), bundle.catalogue());
        for todo in worklist::todos(catalogue, site.day) {
            let file = notes.todos.entry(todo.procedure.origin.path.clone()).or_default();
            file.extend(sentences(&todo, showing.shown.lang));
        }
        let is_taken = |at: &str| showing.bundle().path(at).is_some() && !showing.is_gone(at);
        notes.drafts_total = catalogue.draft_versions().count() + catalogue.drafts.faces().count();
        notes.drafts = drafts(catalogue, is_taken).take(SHOWN).collect();
        let unconfirmed = || site.gone.iter().filter(|gone| gone.ended.is_none());
        notes.gone_total = unconfirmed().count();
        let gone = unconfirmed().take(SHOWN).map(|gone| Gone {
            at: gone.at.to_string(),
            name: gone.name.clone(),
            href: gone.has_page.then(|| look_up::link(&gone.at)),
        });
        notes.gone = gone.collect();
        notes
    }
}

fn drafts<'a>(
    catalogue: &'a Catalogue,
    is_taken: impl Fn(&str) -> bool + Copy + 'a,
) -> impl Iterator<Item = Draft> + 'a {
    let draft = move |name: &str, code: Option<&str>, origin: &Origin, at: Option<Arc<str>>| {
        let is_taken = at.as_deref().is_some_and(is_taken);
        Draft {
            name: name.to_owned(),
            code: code.map(str::to_owned),
            file: origin.path.to_string(),
            href: at.filter(|_| !is_taken).map(|at| look_up::link(&at)),
            is_taken,
        }
    };
    let procedures = catalogue.draft_versions().map(move |one| {
        draft(one.spoken_name(), Some(&one.code), &one.origin, Some(address::procedure(&one.code)))
    });
    let others = catalogue.drafts.faces();
    procedures.chain(
        others.map(move |(kind, one)| draft(one.name, one.number, one.origin, address::of(kind, &one))),
    )
}

fn sentences(todo: &Todo<'_>, lang: Lang) -> impl Iterator<Item = String> {
    let waits = lang.pick("tờ rơi, tờ gấp còn chờ", "flyers and folded leaflets wait for");
    let lacks = todo.lacks.iter().map(move |part| lang.pick(part.0, part.1).to_owned());
    let of_leaflets = todo.leaflets_lack.iter();
    lacks.chain(of_leaflets.map(move |part| format!("{waits}: {}", lang.pick(part.0, part.1))))
}

impl<'a> Source<'a> {
    /// What is made of many files begins where all of the site does.
    fn of(site: &'a Site, output: &'a Output) -> Self {
        let begins = output.page().map_or(Begins::Nowhere, |page| page.begins(site));
        let path = output.written_in(site).unwrap_or(SITE_FILE);
        Self { path, of_one: (path != SITE_FILE).then_some(path), begins }
    }

    /// The file, and the line where the page begins in it.
    fn place(&self, sources: &SourceSet) -> String {
        let path = self.path;
        let line = sources.text(path).and_then(|text| {
            let at = match &self.begins {
                Begins::At(span) => (*span).clone(),
                Begins::With(words) => {
                    let at = text.text.find(&**words)?;
                    span(at..at)
                }
                Begins::Nowhere => return None,
            };
            Some(text.place(&at).line)
        });
        line.map_or_else(|| path.to_string(), |line| format!("{path}:{line}"))
    }
}
