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
use super::about::Notes;
use super::drafts::Drafts;
use super::editor::has_form;
use super::last::Last;
use super::look_up::{self, Found};
use crate::build::Bundle;
use crate::build::bundle::OutputPath;
use crate::cache::Fingerprint;
use crate::catalogue::SITE_FILE;
use crate::diagnostic::{Diagnostic, Lang, Report, Severity, print};
use crate::site::{Output, Page, Site, address};
use crate::source::SourceSet;

/// More mistakes than these are counted, not shown.
const SHOWN: usize = 50;

pub(crate) struct Round {
    pub(crate) lang: Lang,
    /// The last good site, where there was one.
    pub(crate) showing: Option<Arc<Showing>>,
    /// Where there was none yet: what was published before.
    pub(crate) last: Option<Arc<Last>>,
    /// Where its files are edited, without `/` at the end.
    pub(crate) edited_at: Option<Arc<str>>,
    mistakes: Mistakes,
    /// What was found in which files; nothing before the first.
    found: Option<(Report, Arc<SourceSet>)>,
    /// What most pages are told; shared by all of them.
    panel: Bytes,
}

/// A site on show, and what was found out about it since.
pub(crate) struct Showing {
    pub(crate) shown: Shown,
    drafts: OnceCell<Option<Arc<Drafts>>>,
    notes: OnceCell<Arc<Notes>>,
    /// That of a list looks at every procedure, and hundreds of tabs ask for it each round.
    fingerprints: Mutex<BTreeMap<OutputPath, Fingerprint>>,
    /// Outputs that could not be made when they were asked for.
    failed: Mutex<BTreeMap<OutputPath, Failed>>,
}

struct Failed {
    fingerprint: Fingerprint,
    mistake: Diagnostic,
}

/// The mistakes of a round.
#[derive(Default)]
pub(crate) struct Mistakes {
    /// How many there are; the list may hold fewer.
    total: usize,
    list: Vec<print::Quoted>,
}

/// What the panel is told.
#[derive(Serialize)]
struct Panel<'a> {
    /// What is looked at: the last good page, one that could not be made, one that was published before, or
    /// nothing yet.
    state: &'static str,
    total: usize,
    list: Vec<InForm<'a>>,
    /// Where the files are edited.
    #[serde(skip_serializing_if = "Option::is_none")]
    editor: Option<&'a str>,
}

/// A finding, and whether its file has a form.
#[derive(Serialize)]
pub(crate) struct InForm<'a> {
    #[serde(flatten)]
    quoted: &'a print::Quoted,
    form: bool,
}

impl<'a> InForm<'a> {
    pub(crate) fn new(quoted: &'a print::Quoted) -> Self {
        Self { form: has_form(&quoted.file), quoted }
    }
}

impl Mistakes {
    /// Those of a site that did not pass the gate.
    pub(crate) fn new(report: &Report, sources: &SourceSet, lang: Lang) -> Self {
        let errors = || report.diagnostics.iter().filter(|found| found.severity == Severity::Error);
        let list = errors().take(SHOWN).map(|found| print::quoted(found, sources, lang)).collect();
        Self { total: errors().count(), list }
    }

    /// As the panel is told of them, after the one that keeps the page itself from being made.
    fn panel(&self, state: &'static str, of_page: Option<&print::Quoted>, editor: Option<&str>) -> Bytes {
        let list: Vec<_> = of_page.into_iter().chain(&self.list).map(InForm::new).collect();
        let total = self.total + usize::from(of_page.is_some());
        serde_json::to_vec(&Panel { state, total, list, editor })
            .expect("strings and numbers are JSON")
            .into()
    }
}

/// What an open page was made of. Written `page.style`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) page: u64,
    pub(crate) style: u64,
}

impl Seen {
    /// Before there is a site.
    const NOTHING: Self = Self { page: 0, style: 0 };

    pub(crate) fn read(text: &str) -> Option<Self> {
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

pub(crate) fn short(seen: &impl Serialize) -> u64 {
    let [a, b, c, d, e, f, g, h, ..] = Fingerprint::of(seen).0.0;
    u64::from_be_bytes([a, b, c, d, e, f, g, h])
}

impl Round {
    pub(crate) fn new(
        lang: Lang,
        showing: Option<Arc<Showing>>,
        last: Option<Arc<Last>>,
        mistakes: Mistakes,
        found: Option<(Report, Arc<SourceSet>)>,
        edited_at: Option<Arc<str>>,
    ) -> Self {
        let state = match (&showing, &last) {
            (Some(_), _) => "held",
            (None, Some(_)) => "last",
            (None, None) => "empty",
        };
        let panel = mistakes.panel(state, None, edited_at.as_deref());
        Self { lang, showing, last, edited_at, mistakes, found, panel }
    }

    /// What a page at this path is made of now.
    pub(crate) async fn seen(&self, path: &str) -> Seen {
        match (&self.showing, &self.last) {
            (Some(showing), _) => showing.seen(path).await,
            (None, Some(last)) => last.seen(path),
            (None, None) => Seen::NOTHING,
        }
    }

    /// What was found, if it was found in these very files.
    pub(crate) fn report_on(&self, sources: &SourceSet) -> Option<&Report> {
        let (report, read) = self.found.as_ref()?;
        let files = |set: &SourceSet| {
            set.files.values().map(|file| (file.path.clone(), file.hash)).collect::<Vec<_>>()
        };
        (files(read) == files(sources)).then_some(report)
    }

    /// What is to be said over a page.
    pub(crate) fn panel_of(&self, path: &str) -> Bytes {
        let failed = self.showing.as_ref().and_then(|showing| showing.mistake_of(path, self.lang));
        failed.map_or_else(
            || self.panel.clone(),
            |of_page| self.mistakes.panel("failed", Some(&of_page), self.edited_at.as_deref()),
        )
    }
}

impl Showing {
    /// What failed in the last site and did not change since would fail again.
    pub(crate) fn new(shown: Shown, before: Option<&Self>) -> Self {
        let bundle = shown.bundle.get();
        let mut failed =
            before.map(|before| std::mem::take(&mut *locked(&before.failed))).unwrap_or_default();
        // That of a draft is kept as well: it is forgotten when its page is made.
        failed.retain(|at, failed| bundle.output(at).is_none_or(|now| now.fingerprint == failed.fingerprint));
        Self {
            drafts: OnceCell::new(),
            notes: OnceCell::new(),
            fingerprints: Mutex::default(),
            failed: Mutex::new(failed),
            shown,
        }
    }

    pub(crate) fn bundle(&self) -> &Bundle {
        self.shown.bundle.get()
    }

    pub(crate) fn site(&self) -> &Arc<Site> {
        self.bundle().site()
    }

    /// What is published at a path.
    pub(crate) fn find(&self, path: &str) -> Found {
        look_up::find(path, &self.root_path(), |at| self.bundle().path(at))
    }

    fn root_path(&self) -> String {
        self.site().config.root_path()
    }

    /// What a draft brings to a path where nothing is published, or nothing any more.
    pub(crate) async fn draft_instead(
        self: &Arc<Self>,
        found: &Found,
        path: &str,
    ) -> Option<(Arc<Drafts>, OutputPath)> {
        match found {
            Found::Nothing => self.find_draft(path).await,
            Found::Output(at) if self.is_gone(at) => self.find_draft(path).await,
            Found::Output(_) | Found::Folder(_) => None,
        }
    }

    /// Whether a page only says that there is nothing any more.
    pub(crate) fn is_gone(&self, at: &str) -> bool {
        let page = self.site().outputs.get(at).and_then(Output::page);
        matches!(page, Some(Page::Gone(_)))
    }

    async fn find_draft(self: &Arc<Self>, path: &str) -> Option<(Arc<Drafts>, OutputPath)> {
        let drafts = self.drafts().await?;
        let found = look_up::find(path, &self.root_path(), |at| drafts.output(at).map(|(at, _)| at.clone()));
        match found {
            Found::Output(at) => Some((drafts, at)),
            Found::Folder(_) | Found::Nothing => None,
        }
    }

    /// The second site with the drafts in it: planned once, for the first who asks.
    pub(crate) async fn drafts(self: &Arc<Self>) -> Option<Arc<Drafts>> {
        let all = self.bundle().catalogue();
        if all.draft_versions().next().is_none() && all.drafts.faces().next().is_none() {
            return None;
        }
        let plan = || async {
            let showing = self.clone();
            let planned = tokio::task::spawn_blocking(move || Drafts::plan(&showing.shown));
            planned.await.ok().flatten().map(Arc::new)
        };
        self.drafts.get_or_init(plan).await.clone()
    }

    /// The page that is written in a file, that of a draft too. To be called where waiting is allowed.
    pub(crate) fn page_of(self: &Arc<Self>, file: &str) -> Option<String> {
        // Every page has something of it.
        if file == SITE_FILE {
            return Some(address::HOME.to_owned());
        }
        let page = |site: &Site| {
            let is_page = |output: &Output| output.page().is_some() && output.written_in(site) == Some(file);
            site.outputs.iter().find(|(_, output)| is_page(output)).map(|(at, _)| at.to_string())
        };
        page(self.site()).or_else(|| {
            let drafts = tokio::runtime::Handle::try_current().ok()?.block_on(self.drafts())?;
            page(drafts.renderer.site())
        })
    }

    /// What there is to say of each file: gathered once.
    pub(crate) async fn notes(self: &Arc<Self>) -> &Arc<Notes> {
        let gather = || async {
            let showing = self.clone();
            let gathered = tokio::task::spawn_blocking(move || Notes::gather(&showing));
            Arc::new(gathered.await.unwrap_or_default())
        };
        self.notes.get_or_init(gather).await
    }

    /// All that decides the bytes of an output; `None` where there is none.
    pub(crate) fn fingerprint(&self, at: &str) -> Option<Fingerprint> {
        if let Some(known) = locked(&self.fingerprints).get(at) {
            return Some(*known);
        }
        let at = self.bundle().path(at)?;
        let fingerprint = self.bundle().output(&at)?.fingerprint;
        locked(&self.fingerprints).insert(at, fingerprint);
        Some(fingerprint)
    }

    async fn seen(self: &Arc<Self>, path: &str) -> Seen {
        let of = |at: &str| self.fingerprint(at);
        let found = self.find(path);
        let page = match (self.draft_instead(&found, path).await, found) {
            (Some((drafts, at)), _) => {
                let output = drafts.output(&at);
                let of_draft = output.map(|(_, output)| drafts.renderer.fingerprint(&at, output));
                short(&("draft", of_draft, self.beside(&at)))
            }
            (None, Found::Output(at)) => short(&("page", of(&at), self.beside(&at))),
            (None, Found::Folder(_)) => short(&"folder"),
            (None, Found::Nothing) => short(&("absent", of(address::NOT_FOUND), self.beside(path))),
        };
        Seen { page, style: short(&[address::MORE_STYLE, address::STYLE].map(of)) }
    }

    /// What a page shows that is not in its own bytes, except its style.
    fn beside(&self, at: &str) -> Vec<Fingerprint> {
        let site = self.site();
        let logo = site.config.commune.logo.as_deref();
        let page = site.outputs.get(at).and_then(Output::page);
        let pictures = page.into_iter().flat_map(|page| page.pictures(site));
        let files = pictures.map(|picture| picture.file.as_str()).chain(logo).map(address::asset);
        let all = files.chain([address::SCRIPT.into()]);
        all.filter_map(|at| self.fingerprint(&at)).collect()
    }

    /// An output could not be made: its page says so until it changes.
    pub(crate) fn fail(&self, at: OutputPath, fingerprint: Fingerprint, mistake: Diagnostic) {
        locked(&self.failed).insert(at, Failed { fingerprint, mistake });
    }

    /// An output was made.
    pub(crate) fn succeed(&self, at: &str) {
        locked(&self.failed).remove(at);
    }

    /// What keeps the page at a path from being made.
    fn mistake_of(&self, path: &str, lang: Lang) -> Option<print::Quoted> {
        let at = look_up::name_of(&self.find(path), path);
        let failed = locked(&self.failed);
        Some(print::quoted(&failed.get(&at)?.mistake, &self.shown.sources, lang))
    }
}

/// A lock that outlives a thread that failed while it held it: each change is a single step.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
