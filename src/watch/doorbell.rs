//! Says when it is worth looking at the files again.
//!
//! Editors save by renaming, write backup files and fire ten events for one save, so an event is only a
//! reason to look. Events are waited for until they stop for a moment. Without events the files are
//! looked at every few seconds all the same: network shares and synchronised folders report none. Where
//! the system has no more watches to give, that is done every second.

#![expect(clippy::disallowed_methods, reason = "watching is an edge: it waits and asks the disk")]

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::event::{EventKind, ModifyKind};
use notify::{Config, RecommendedWatcher, RecursiveMode, Watcher};

use crate::source::disk::FOLDERS;

/// A save is over when nothing has happened for so long. Short: someone is waiting for the page.
const QUIET: Duration = Duration::from_millis(5);
/// Something larger is under way, a branch checked out or a folder copied: it is waited for longer.
const QUIET_FOR_MANY: Duration = Duration::from_millis(150);
/// So many events are not one save.
const MANY: usize = 30;
/// However long it goes on, the files are looked at after this.
const MOST: Duration = Duration::from_millis(500);
const MOST_FOR_MANY: Duration = Duration::from_secs(5);
/// How often the files are looked at without a reason.
const EVERY: Duration = Duration::from_secs(2);
const EVERY_WHEN_BLIND: Duration = Duration::from_secs(1);

/// Why to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ring {
    /// Something happened to the files.
    Event,
    /// Nothing did, as far as is known.
    Time,
    /// [`Stopper::stop`] was called.
    Stop,
}

/// What the watcher's own thread sends.
enum Message {
    Event {
        count: usize,
        about_folders: bool,
    },
    /// Events were lost, or a folder cannot be watched.
    Lost,
    Stop,
}

/// Rings when a site's files may have changed.
pub(crate) struct Doorbell {
    root: PathBuf,
    messages: Receiver<Message>,
    sender: Sender<Message>,
    watcher: Option<RecommendedWatcher>,
    linked: Vec<PathBuf>,
    /// A folder came or went since the watches were set.
    is_outdated: bool,
}

/// Wakes whoever waits for the doorbell, for good.
#[derive(Clone)]
pub(crate) struct Stopper(Sender<Message>);

impl Stopper {
    pub(crate) fn stop(&self) {
        let _ = self.0.send(Message::Stop);
    }
}

impl Doorbell {
    pub(crate) fn new(root: &Path) -> Self {
        let (sender, messages) = mpsc::channel();
        // The system reports paths without links and the site may be named by a link.
        let root = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
        let folders: Vec<PathBuf> = FOLDERS.iter().map(|folder| root.join(folder)).collect();
        let own = sender.clone();
        let tell = move |event: notify::Result<notify::Event>| {
            let message = match event {
                Ok(event) if event.need_rescan() => Message::Lost,
                // Reading is an event too: answering it would never end.
                Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
                Ok(event) => Message::Event {
                    count: event.paths.len().max(1),
                    about_folders: is_about_folders(&event, &folders),
                },
                Err(_) => Message::Lost,
            };
            let _ = own.send(message);
        };
        // Where links to folders lead is said by whoever reads the site: followed by themselves, those that multiply would
        // be followed for ever.
        let watcher = RecommendedWatcher::new(tell, Config::default().with_follow_symlinks(false));
        let mut bell =
            Self { root, messages, sender, watcher: watcher.ok(), linked: Vec::new(), is_outdated: true };
        bell.set_watches();
        bell
    }

    pub(crate) fn stopper(&self) -> Stopper {
        Stopper(self.sender.clone())
    }

    /// Whether the system gives no events, and the files are looked at by the clock alone.
    pub(crate) fn is_blind(&self) -> bool {
        self.watcher.is_none()
    }

    /// Also listens for what happens behind links to folders.
    pub(crate) fn watch_linked(&mut self, folders: &[PathBuf]) {
        if self.linked != folders {
            self.linked = folders.to_vec();
            self.is_outdated = true;
        }
        if self.is_outdated {
            self.set_watches();
        }
    }

    /// Waits until it is worth looking. `took` is how long looking takes: on a slow disk it is not done
    /// all the time.
    pub(crate) fn wait(&mut self, took: Duration) -> Ring {
        let every = if self.is_blind() { EVERY_WHEN_BLIND } else { EVERY };
        let every = every.max(took * 20);
        match self.messages.recv_timeout(every) {
            Ok(message) => self.until_quiet(message),
            Err(RecvTimeoutError::Timeout) => Ring::Time,
            Err(RecvTimeoutError::Disconnected) => Ring::Stop,
        }
    }

    /// Waits a moment for what may still be on its way.
    pub(crate) fn wait_shortly(&mut self, moment: Duration) -> Ring {
        match self.messages.recv_timeout(moment) {
            Ok(message) => self.until_quiet(message),
            Err(_) => Ring::Time,
        }
    }

    fn until_quiet(&mut self, first: Message) -> Ring {
        let start = Instant::now();
        let mut events = 0;
        let mut message = first;
        loop {
            match message {
                Message::Stop => return Ring::Stop,
                Message::Lost => {
                    self.is_outdated = true;
                    events += 1;
                }
                Message::Event { count, about_folders } => {
                    self.is_outdated |= about_folders;
                    events += count;
                }
            }
            let (quiet, most) = if events < MANY { (QUIET, MOST) } else { (QUIET_FOR_MANY, MOST_FOR_MANY) };
            let left = most.saturating_sub(start.elapsed());
            if left.is_zero() {
                return Ring::Event;
            }
            match self.messages.recv_timeout(quiet.min(left)) {
                Ok(next) => message = next,
                Err(_) => return Ring::Event,
            }
        }
    }

    /// Watches the root for what lies in it, and the folders of the site with all that is below.
    fn set_watches(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        self.is_outdated = false;
        let own = FOLDERS.iter().map(|folder| self.root.join(folder));
        let below = own.chain(self.linked.iter().cloned()).filter(|folder| folder.is_dir());
        let mut all = vec![(self.root.clone(), RecursiveMode::NonRecursive)];
        all.extend(below.map(|folder| (folder, RecursiveMode::Recursive)));
        for (folder, mode) in all {
            match watcher.watch(&folder, mode) {
                Ok(()) => {}
                // Gone again: its going is an event of its own.
                Err(_) if !folder.exists() => {}
                Err(_) => {
                    // With half of the watches nobody could tell which changes are seen.
                    self.watcher = None;
                    return;
                }
            }
        }
    }
}

/// Whether one of the watched folders itself came, went or was renamed: then the watches are set anew.
fn is_about_folders(event: &notify::Event, folders: &[PathBuf]) -> bool {
    let moves = matches!(
        event.kind,
        EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_))
    );
    moves && event.paths.iter().any(|path| folders.contains(path))
}
