//! Publishes in the background, always the newest site.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use std::{io, thread};

use jiff::civil::Date;

use super::telling::Telling;
use crate::build::why::{Change, Inputs};
use crate::build::{Bundle, Cache};
use crate::cache::disk as cache_disk;
use crate::cache::{Memo, Rendered};
use crate::catalogue::ParsedFile;
use crate::cli::publishing::{Publishing, Refused};
use crate::diagnostic::{Accepted, Report};
use crate::publish::{Act, Step};
use crate::source::SourceSet;

/// How long to wait before looking whether the round that has the right of way is over.
const PAUSE: Duration = Duration::from_millis(3);

/// A site to publish.
pub(crate) struct Job {
    pub(crate) bundle: Arc<Accepted<Bundle>>,
    pub(crate) report: Report,
    pub(crate) sources: Arc<SourceSet>,
    pub(crate) day: Date,
    /// Since the round before.
    pub(crate) change: Change,
    /// When the round began.
    pub(crate) start: Instant,
}

/// What is remembered of files and of themes, to be saved.
type Remembered = (Memo<Arc<ParsedFile>>, Memo<Report>);

/// A thread that publishes what it is handed.
pub(crate) struct Publisher {
    desk: Arc<Desk>,
    thread: JoinHandle<()>,
}

/// What the loop and the thread share.
#[derive(Default)]
struct Desk {
    tray: Mutex<Tray>,
    filled: Condvar,
    /// Rounds that have the right of way.
    rounds: AtomicUsize,
    is_ending: AtomicBool,
}

#[derive(Default)]
struct Tray {
    job: Option<Job>,
    /// Could not be published; tried again by and by.
    failed: Option<Job>,
    save: Option<Remembered>,
    is_over: bool,
}

/// While it lives, the publisher does nothing that could slow a round down.
pub(crate) struct Way(Arc<Desk>);

impl Drop for Way {
    fn drop(&mut self) {
        self.0.rounds.fetch_sub(1, Ordering::Release);
    }
}

impl Publisher {
    pub(crate) fn start(publishing: Publishing, rendered: Memo<Rendered>, telling: Telling) -> Self {
        let desk = Arc::new(Desk::default());
        let own = desk.clone();
        let thread = thread::spawn(move || work(&own, &publishing, rendered, &telling));
        Self { desk, thread }
    }

    /// Publishes this site instead of any that is still waiting.
    pub(crate) fn hand(&self, mut job: Job) {
        let mut tray = self.desk.tray();
        for waiting in [tray.job.take(), tray.failed.take()].into_iter().flatten() {
            job.change = waiting.change.and(job.change);
        }
        tray.job = Some(job);
        self.desk.filled.notify_one();
    }

    pub(crate) fn try_again(&self) {
        let mut tray = self.desk.tray();
        if tray.job.is_none() {
            tray.job = tray.failed.take();
            self.desk.filled.notify_one();
        }
    }

    /// Saves what is remembered when there is nothing else to do.
    pub(crate) fn save(&self, parsed: Memo<Arc<ParsedFile>>, tried: Memo<Report>) {
        self.desk.tray().save = Some((parsed, tried));
        self.desk.filled.notify_one();
    }

    pub(crate) fn give_way(&self) -> Way {
        self.desk.rounds.fetch_add(1, Ordering::Acquire);
        Way(self.desk.clone())
    }

    /// Stops what is under way, cleanly, and saves what is remembered.
    pub(crate) fn end(self, parsed: Memo<Arc<ParsedFile>>, tried: Memo<Report>) {
        self.desk.is_ending.store(true, Ordering::Release);
        let mut tray = self.desk.tray();
        tray.save = Some((parsed, tried));
        tray.is_over = true;
        drop(tray);
        self.desk.filled.notify_one();
        let _ = self.thread.join();
    }
}

/// What the thread has to do next.
enum Task {
    Publish(Job),
    Save(Remembered),
    End,
}

impl Desk {
    fn tray(&self) -> MutexGuard<'_, Tray> {
        self.tray.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next(&self) -> Task {
        let mut tray = self.tray();
        loop {
            if tray.is_over {
                return tray.save.take().map_or(Task::End, Task::Save);
            }
            if let Some(job) = tray.job.take() {
                return Task::Publish(job);
            }
            if let Some(remembered) = tray.save.take() {
                return Task::Save(remembered);
            }
            tray = self.filled.wait(tray).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Asked before every change to the disk. A thread of the shared pool never waits here: the round that
    /// has the right of way needs the pool itself, and both would wait for ever.
    fn may_go_on(&self, step: &Step<'_>) -> io::Result<()> {
        while rayon::current_thread_index().is_none()
            && self.rounds.load(Ordering::Acquire) > 0
            && !self.is_ending.load(Ordering::Acquire)
        {
            thread::sleep(PAUSE);
        }
        // What only clears up goes on: the new site may be in place already, and the old one is in the way of the next run.
        let clears_up = matches!(step.act, Act::Delete | Act::DeleteFolder | Act::Permit);
        match self.is_ending.load(Ordering::Acquire) && !clears_up {
            true => Err(io::ErrorKind::Interrupted.into()),
            false => Ok(()),
        }
    }
}

fn work(desk: &Desk, publishing: &Publishing, mut rendered: Memo<Rendered>, telling: &Telling) {
    let mut is_saved = true;
    match publishing.finish(&|step| desk.may_go_on(step)) {
        Ok(was_half_way) if was_half_way => telling.finished(),
        Ok(_) => {}
        Err(_) if desk.is_ending.load(Ordering::Acquire) => {}
        Err(error) => telling.not_published(&error),
    }
    loop {
        match desk.next() {
            Task::End => return,
            Task::Save((parsed, tried)) => {
                if !std::mem::replace(&mut is_saved, true) {
                    let cache = Cache { parsed, rendered: rendered.clone(), tried };
                    // A site that cannot be written to is no reason to stop.
                    let _ = cache_disk::save(&publishing.root, &cache);
                }
            }
            Task::Publish(job) => {
                publish(desk, publishing, &mut rendered, telling, job);
                is_saved = false;
            }
        }
    }
}

fn publish(desk: &Desk, publishing: &Publishing, rendered: &mut Memo<Rendered>, telling: &Telling, job: Job) {
    let inputs = Inputs::of(&job.sources, job.day);
    let (bundle, sources) = (job.bundle.clone(), job.sources.clone());
    let published = publishing
        .publish(&bundle, job.report.clone(), &sources, inputs, rendered, &|step| desk.may_go_on(step));
    match published {
        Ok((published, report)) => telling.published(&job.change, &published, &report, &sources, job.start),
        Err(Refused::Mistakes(report)) => telling.refused(&job.change, &report, &sources, job.start),
        Err(Refused::Machine(_)) if desk.is_ending.load(Ordering::Acquire) => {}
        Err(Refused::Machine(error)) => {
            telling.not_published(&error);
            let mut tray = desk.tray();
            if tray.job.is_none() {
                tray.failed = Some(job);
            }
        }
    }
}
