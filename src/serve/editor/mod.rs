//! The editor in the browser: every file of the site as a form, for people who know neither TOML nor Markdown.
//!
//! A server of its own beside the preview, so that no page of the site shares an origin with it: a theme's script cannot
//! read the editor's page, nor the token in it. In: what a form says, as JSON ([`guard`] decides whether it is our own
//! page that asks). Out: what the file says now, with what is wrong in it ([`files`]), or the file changed
//! ([`actions`]). A change is made through `catalogue::edit`, so that whatever was not touched keeps its bytes, and
//! written through `desk`, so that what stood there can be put back and nobody's work is overwritten.
//!
//! The editor builds and publishes nothing: whoever watches the folder sees the change and does.

mod actions;
mod answer;
mod comparing;
mod files;
mod findings;
mod guard;
mod listing;
mod mending;
mod page;
mod reply;
mod taking;
mod worklist;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::civil::{Date, DateTime};

use crate::cache::Memo;
use crate::catalogue::ParsedFile;
use crate::desk::Desk;
use crate::diagnostic::Lang;
use crate::source::SourceSet;
use crate::source::disk::{DiskError, Reader};

pub(super) use answer::answer;
use findings::Looked;
use listing::Known;
pub(super) use listing::has_form;

use super::Preview;

/// What whoever runs the editor decides for it.
pub struct Settings {
    /// The site's folder.
    pub root: PathBuf,
    /// In which it speaks.
    pub lang: Lang,
    /// Where the preview is, without `/` at the end: `http://127.0.0.1:4000`.
    pub preview: String,
    /// Whether what is saved is published by itself.
    pub publishes: bool,
    /// Unguessable, new at each start.
    pub token: String,
    /// The day the site is built for.
    pub today: Box<dyn Fn() -> Date + Send + Sync>,
    /// The time on the wall.
    pub now: fn() -> DateTime,
}

/// An editor of one site.
pub struct Editor {
    settings: Settings,
    desk: Desk,
    room: Mutex<Room>,
    preview: Preview,
}

/// What is remembered between two requests.
struct Room {
    reader: Reader,
    parsed: Memo<Arc<ParsedFile>>,
    known: Known,
    looked: Option<Looked>,
}

impl Editor {
    /// Of the site that a preview shows.
    pub fn new(settings: Settings, preview: Preview) -> Self {
        let room = Mutex::new(Room::new(&settings.root));
        Self { desk: Desk::at(&settings.root), settings, room, preview }
    }

    fn lang(&self) -> Lang {
        self.settings.lang
    }

    fn room(&self) -> MutexGuard<'_, Room> {
        self.room.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Room {
    fn new(root: &Path) -> Self {
        Self { reader: Reader::new(root), parsed: Memo::default(), known: Known::default(), looked: None }
    }

    /// Every file of the site as it is now.
    fn read(&mut self) -> Result<SourceSet, DiskError> {
        self.reader.read()
    }
}
