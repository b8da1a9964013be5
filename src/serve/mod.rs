//! The preview: the site as it would be published, shown from memory while it is written.
//!
//! In: bundles that passed the gate, handed to [`Preview::show`] by whoever builds them, and the
//! mistakes that kept one from passing, handed to [`Preview::hold`]. Out: answers to a browser on this
//! machine. A page is made when it is asked for, from the same bundle that `publish` would write; what
//! the preview adds (one script, which shows mistakes, the file behind a page and the drafts) goes into
//! the response alone, never into the bundle.
//!
//! Nothing here watches files or builds, and nothing is written. The server never waits for a browser:
//! a round is a value that takes the place of the last one ([`round`]), and each open page is told what
//! concerns it when it has room to listen ([`events`]). There are so many connections at a time ([`connections`]).
//! An address is only ever looked up among the outputs, so no request can reach a file that is not published
//! ([`look_up`]). One thing can be confirmed ([`ended`]).

mod about;
mod answer;
mod connections;
mod drafts;
mod editor;
mod ended;
mod error;
mod events;
mod host;
mod last;
mod look_up;
mod media;
mod memory;
mod page;
mod range;
mod round;
mod server;

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use tokio::sync::watch;

use crate::build::Bundle;
use crate::diagnostic::{Accepted, Lang, Report};
use crate::source::SourceSet;

pub use editor::{Editor, Settings};
pub use error::BindError;
pub(crate) use last::Last;
pub use server::Running;
pub use server::Server;

use answer::Unmade;
use ended::Confirm;
use memory::Memory;
use round::{Mistakes, Round, Showing};

/// What the preview shows: a site that passed the gate, and the files it was made of.
pub struct Shown {
    /// The site.
    pub bundle: Arc<Accepted<Bundle>>,
    /// Its files.
    pub sources: Arc<SourceSet>,
    /// The site's folder: forms and pictures are copied from there.
    pub root: PathBuf,
    /// In which findings are shown.
    pub lang: Lang,
    /// What was noticed and does not keep the site from being published.
    pub report: Report,
}

/// The handle through which the preview learns of each round. Cheap to clone; no call waits for a browser.
#[derive(Clone)]
pub struct Preview {
    rounds: Arc<watch::Sender<Arc<Round>>>,
    memory: Arc<Memory<Unmade>>,
    confirm: Option<Confirm>,
    find_last: Option<last::Find>,
    edited_at: Arc<OnceLock<Arc<str>>>,
}

impl Preview {
    /// Nothing to show yet: every page says so, and loads again when there is.
    pub fn new(lang: Lang) -> Self {
        let first = Round::new(lang, None, None, Mistakes::default(), None, None);
        let rounds = Arc::new(watch::Sender::new(Arc::new(first)));
        Self { rounds, memory: Arc::default(), confirm: None, find_last: None, edited_at: Arc::default() }
    }

    /// Lets whoever looks confirm that an address has ended; this is how it is written.
    pub(crate) fn confirming(mut self, confirm: Confirm) -> Self {
        self.confirm = Some(confirm);
        self
    }

    /// Where the first files that are read have mistakes, the site that was published last is looked at; this is how
    /// it is found.
    pub(crate) fn beginning_with(mut self, find_last: last::Find) -> Self {
        self.find_last = Some(find_last);
        self
    }

    /// Pages lead to the editor at this address, without `/` at the end, from the next round on. They learn where it is
    /// and nothing else: what it does it does for its own page alone.
    pub fn edited_at(&self, address: &str) {
        // It stays where it is.
        let _ = self.edited_at.set(address.into());
    }

    /// A good site takes the place of the last one. Open pages that changed are told to load again, and
    /// mistakes are gone.
    pub fn show(&self, shown: Shown) {
        let lang = shown.lang;
        let found = (shown.report.clone(), shown.sources.clone());
        let showing = Showing::new(shown, self.round().showing.as_deref());
        self.enter(Round::new(
            lang,
            Some(Arc::new(showing)),
            None,
            Mistakes::default(),
            Some(found),
            self.editor(),
        ));
    }

    /// The last good site stays, with these mistakes over every page; where there was none yet, the one that was
    /// published last.
    pub fn hold(&self, mistakes: &Report, sources: &Arc<SourceSet>) {
        let before = self.round();
        let found = (mistakes.clone(), sources.clone());
        let mistakes = Mistakes::new(mistakes, sources, before.lang);
        let last = match (&before.showing, &self.find_last) {
            (None, Some(find)) => find().map(Arc::new),
            _ => None,
        };
        self.enter(Round::new(
            before.lang,
            before.showing.clone(),
            last,
            mistakes,
            Some(found),
            self.editor(),
        ));
    }

    /// What was found in the files as they are, where the last round was of these very files.
    fn report_on(&self, sources: &SourceSet) -> Option<Report> {
        self.round().report_on(sources).cloned()
    }

    /// The address at which a file is shown, drafts included; nothing where it has no page.
    fn page_of(&self, file: &str) -> Option<String> {
        let round = self.round();
        round.showing.as_ref()?.page_of(file)
    }

    fn editor(&self) -> Option<Arc<str>> {
        self.edited_at.get().cloned()
    }

    fn enter(&self, round: Round) {
        self.rounds.send_replace(Arc::new(round));
    }

    fn round(&self) -> Arc<Round> {
        self.rounds.borrow().clone()
    }
}
