//! One round of the preview as a value: the last good site, and what is wrong since.
//!
//! Who looks at a page knows it by what decided its bytes ([`Seen`]). So a page that was served just
//! before a round, or was hidden for an hour, finds out by itself whether it is still the present one.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hyper::body::Bytes;
use serde::Serialize;
use tokio::sync::OnceCell;

use super::Shown;
use super::drafts::Drafts;
use super::look_up::{self, Found};
use crate::build::Bundle;
use crate::build::bundle::OutputPath;
use crate::cache::Fingerprint;
use crate::catalogue::worklist;
use crate::diagnostic::{Diagnostic, Lang, Report, Severity, print};
use crate::site::{OutputKind, Site, address};
use crate::source::{SourcePath, SourceSet};

/// More mistakes than these are counted, not shown.
const SHOWN: usize = 50;

pub struct Round {
    pub lang: Lang,
    /// The last good site, where there was one.
    pub showing: Option<Arc<Showing>>,
    pub mistakes: Mistakes,
}

/// A site on show, and what was found out about it since.
pub struct Showing {
    pub shown: Shown,
    drafts: OnceCell<Option<Arc<Drafts>>>,
    todos: OnceCell<BTreeMap<SourcePath, Vec<String>>>,
    /// Outputs that could not be made when they were asked for.
    failed: Mutex<BTreeMap<OutputPath, Failed>>,
}

struct Failed {
    fingerprint: Fingerprint,
    mistake: Diagnostic,
}

/// The mistakes of a round, as the panel is told of them. Shared by all who listen.
#[derive(Clone)]
pub struct Mistakes(pub Bytes);

#[derive(Serialize)]
struct Panel {
    /// What is looked at: the last good page, one that could not be made, or nothing yet.
    state: &'static str,
    /// How many there are; the list may hold fewer.
    total: usize,
    list: Vec<print::Quoted>,
}

impl Mistakes {
    pub fn none() -> Self {
        Self::of(&Panel { state: "held", total: 0, list: Vec::new() })
    }

    /// Those of a site that did not pass the gate.
    pub fn new(report: &Report, sources: &SourceSet, lang: Lang, has_site: bool) -> Self {
        let errors = || report.diagnostics.iter().filter(|found| found.severity == Severity::Error);
        let list = errors().take(SHOWN).map(|found| print::quoted(found, sources, lang)).collect();
        let state = if has_site { "held" } else { "empty" };
        Self::of(&Panel { state, total: errors().count(), list })
    }

    /// That of a page that could not be made.
    fn of_page(mistake: &Diagnostic, sources: &SourceSet, lang: Lang) -> Self {
        Self::of(&Panel { state: "failed", total: 1, list: vec![print::quoted(mistake, sources, lang)] })
    }

    fn of(panel: &Panel) -> Self {
        Self(serde_json::to_vec(panel).expect("strings and numbers are JSON").into())
    }
}

/// What an open page was made of. Written `page.style`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    pub page: u64,
    pub style: u64,
}

impl Seen {
    /// Before there is a site.
    const NOTHING: Self = Self { page: 0, style: 0 };

    pub fn read(text: &str) -> Option<Self> {
        let (page, style) = text.split_once('.')?;
        let number = |text| u64::from_str_radix(text, 16).ok();
        Some(Self { page: number(page)?, style: number(style)? })
    }
}

impl std::fmt::Display for Seen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}.{:016x}", self.page, self.style)
    }
}

fn short(seen: &impl Serialize) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = Fingerprint::of(seen).0.0;
    u64::from_be_bytes([a, b, c, d, e, f, g, h])
}

impl Round {
    /// What a page at this path is made of now.
    pub async fn seen(&self, path: &str) -> Seen {
        match &self.showing {
            Some(showing) => showing.seen(path).await,
            None => Seen::NOTHING,
        }
    }

    /// What is to be said over a page.
    pub fn mistakes_of(&self, path: &str) -> Mistakes {
        let failed = self.showing.as_ref().and_then(|showing| showing.mistake_of(path, self.lang));
        failed.unwrap_or_else(|| self.mistakes.clone())
    }
}

impl Showing {
    /// What failed in the last site and did not change since would fail again.
    pub fn new(shown: Shown, before: Option<&Self>) -> Self {
        let bundle = shown.bundle.get();
        let mut failed = before.map(|before| std::mem::take(&mut *before.failed())).unwrap_or_default();
        // That of a draft is kept as well: it is forgotten when its page is made.
        failed.retain(|at, failed| {
            look_up::fingerprint(bundle, at).is_none_or(|now| now == failed.fingerprint)
        });
        Self { shown, drafts: OnceCell::new(), todos: OnceCell::new(), failed: Mutex::new(failed) }
    }

    pub fn bundle(&self) -> &Bundle {
        self.shown.bundle.get()
    }

    pub fn site(&self) -> Option<&Arc<Site>> {
        self.bundle().site()
    }

    /// What is published at a path.
    pub fn find(&self, path: &str) -> Found {
        look_up::find(path, &self.root_path(), |at| {
            look_up::output(self.bundle(), at).map(|(at, _)| at.clone())
        })
    }

    fn root_path(&self) -> String {
        self.site().map_or_else(|| "/".to_owned(), |site| site.config.root_path())
    }

    /// What a draft brings to a path where nothing is published.
    pub async fn find_draft(self: &Arc<Self>, path: &str) -> Option<(Arc<Drafts>, OutputPath)> {
        let drafts = self.drafts().await?;
        let found = look_up::find(path, &self.root_path(), |at| drafts.output(at).map(|(at, _)| at.clone()));
        match found {
            Found::Output(at) => Some((drafts, at)),
            Found::Folder(_) | Found::Nothing => None,
        }
    }

    /// The second site with the drafts in it: planned once, for the first who asks.
    pub async fn drafts(self: &Arc<Self>) -> Option<Arc<Drafts>> {
        let has_drafts = self.bundle().catalogue().is_some_and(|all| all.drafts().next().is_some());
        if !has_drafts {
            return None;
        }
        let plan = || async {
            let showing = self.clone();
            let planned = tokio::task::spawn_blocking(move || Drafts::plan(&showing.shown));
            planned.await.ok().flatten().map(Arc::new)
        };
        self.drafts.get_or_init(plan).await.clone()
    }

    /// What is still to be written, by the file it is to be written in: gathered once.
    pub async fn todos(self: &Arc<Self>) -> &BTreeMap<SourcePath, Vec<String>> {
        let gather = || async {
            let showing = self.clone();
            let gathered = tokio::task::spawn_blocking(move || gather_todos(&showing));
            gathered.await.unwrap_or_default()
        };
        self.todos.get_or_init(gather).await
    }

    async fn seen(self: &Arc<Self>, path: &str) -> Seen {
        let bundle = self.bundle();
        let of = |at: &str| look_up::fingerprint(bundle, at);
        let page = match self.find(path) {
            Found::Output(at) => short(&("page", of(&at), self.beside(&at))),
            Found::Folder(_) => short(&"folder"),
            Found::Nothing => match self.find_draft(path).await {
                Some((drafts, at)) => {
                    let kind = drafts.output(&at).map(|(_, kind)| drafts.renderer.fingerprint(&at, kind));
                    short(&("draft", kind, self.beside(&at)))
                }
                None => short(&("absent", of(address::NOT_FOUND), self.beside(path))),
            },
        };
        Seen { page, style: of(address::STYLE).map_or(0, |style| short(&style)) }
    }

    /// What a page shows that is not in its own bytes, except its style.
    fn beside(&self, at: &str) -> Vec<Fingerprint> {
        let Some(site) = self.site() else { return Vec::new() };
        let logo = site.config.commune.logo.as_deref();
        let steps = match site.outputs.get(at) {
            Some(OutputKind::Guide(index)) => site.guides[*index].guide.steps.as_slice(),
            _ => &[],
        };
        let pictures = steps.iter().filter_map(|step| step.picture.as_ref());
        let files = pictures.map(|picture| picture.file.as_str()).chain(logo).map(address::asset);
        let all = files.chain([address::SCRIPT.into()]);
        all.filter_map(|at| look_up::fingerprint(self.bundle(), &at)).collect()
    }

    /// An output could not be made: its page says so until it changes.
    pub fn fail(&self, at: OutputPath, fingerprint: Fingerprint, mistake: Diagnostic) {
        self.failed().insert(at, Failed { fingerprint, mistake });
    }

    /// An output was made.
    pub fn succeed(&self, at: &str) {
        self.failed().remove(at);
    }

    fn mistake_of(&self, path: &str, lang: Lang) -> Option<Mistakes> {
        let at = look_up::name_of(&self.find(path), path);
        let failed = self.failed();
        Some(Mistakes::of_page(&failed.get(&at)?.mistake, &self.shown.sources, lang))
    }

    fn failed(&self) -> MutexGuard<'_, BTreeMap<OutputPath, Failed>> {
        self.failed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn gather_todos(showing: &Showing) -> BTreeMap<SourcePath, Vec<String>> {
    let bundle = showing.bundle();
    let Some((site, catalogue)) = bundle.site().zip(bundle.catalogue()) else { return BTreeMap::new() };
    let lang = showing.shown.lang;
    let mut by_file: BTreeMap<SourcePath, Vec<String>> = BTreeMap::new();
    for todo in worklist::todos(catalogue, site.day) {
        let said = |part: &(&'static str, &'static str)| lang.pick(part.0, part.1);
        let waits = lang.pick("tờ rơi, tờ gấp còn chờ", "flyers and folded leaflets wait for");
        let of_leaflets = todo.leaflets_lack.iter().map(|part| format!("{waits}: {}", said(part)));
        let all = todo.lacks.iter().map(|part| said(part).to_owned()).chain(of_leaflets);
        by_file.entry(todo.procedure.origin.path.clone()).or_default().extend(all);
    }
    by_file
}
