//! The loop of `watch` and `serve`: whoever edits saves a file and sees what came of it.
//!
//! Each round builds what the files say now. What passed the gate is handed to a [`Publisher`], which works
//! in the background and always on the newest site; a mistake is shown and what was published stays. The
//! loop never waits for the publisher, and the publisher gives way while a round is under way.

mod publisher;
mod telling;

use std::time::{Duration, Instant};

use jiff::civil::Date;

use self::publisher::{Job, Publisher};
use self::telling::Telling;
use super::arguments::{self, End};
use super::context::{Context, Failure};
use super::publishing::Publishing;
use super::{Outcome, terminal};
use crate::cache::disk as cache_disk;
use crate::serve::{Preview, Shown};
use crate::site::Editions;
use crate::source::disk::DiskError;
use crate::watch::{Doorbell, Ring, Round, Rounds, Stopper};

/// A file that is gone or wrong may be half way through being saved: it is looked at once more.
const SECOND_LOOK: Duration = Duration::from_millis(80);
/// What is remembered is saved when nothing has happened for so many looks by the clock.
const IDLE_LOOKS: u32 = 2;
/// After Ctrl-C work under way may end cleanly for so long.
const PATIENCE: Duration = Duration::from_secs(3);

/// A site that is being edited.
pub(crate) struct Editing<'a> {
    context: &'a Context,
    telling: Telling,
    rounds: Rounds,
    bell: Doorbell,
    /// `None` where it is only looked at.
    publisher: Option<Publisher>,
    preview: Option<Preview>,
    /// The last trouble with the disk that was told.
    trouble: Option<String>,
    idle_looks: u32,
}

impl<'a> Editing<'a> {
    pub(crate) fn new(
        context: &'a Context,
        mut publishing: Option<Publishing>,
        preview: Option<Preview>,
    ) -> Self {
        let mut cache = cache_disk::load(&context.root);
        let rendered = std::mem::take(&mut cache.rendered);
        let telling = Telling::new(context);
        let editions = publishing.as_ref().map_or(Editions::all(), |publishing| publishing.editions);
        let rounds = Rounds::new(&context.root, editions, cache);
        if let Some(publishing) = &mut publishing {
            publishing.own = rounds.own_writes();
        }
        Self {
            context,
            rounds,
            bell: Doorbell::new(&context.root),
            publisher: publishing.map(|publishing| Publisher::start(publishing, rendered, telling.clone())),
            preview,
            telling,
            trouble: None,
            idle_looks: 0,
        }
    }

    /// Goes on until it is stopped. Fails where there is no site to begin with.
    pub(crate) fn run(mut self, end: End) -> Result<Outcome, Failure> {
        stop_on_interrupt(self.bell.stopper());
        if let Err(error) = self.round(Instant::now()) {
            return Err(Failure { what: error.words(), help: None });
        }
        terminal::done(
            self.context,
            match end {
                End::Interrupt => self.context.say(
                    "đang theo dõi content/, themes/ và niemyet.toml; dừng bằng Ctrl-C",
                    "watching content/, themes/ and niemyet.toml; Ctrl-C ends it",
                ),
                End::Enter => self.context.say(
                    "đang theo dõi content/, themes/ và niemyet.toml; bấm Enter để dừng",
                    "watching content/, themes/ and niemyet.toml; press Enter to end it",
                ),
            },
        );
        if end == End::Enter {
            stop_on_enter(self.bell.stopper());
        }
        let mut was_blind = false;
        let mut took = Duration::ZERO;
        loop {
            self.bell.watch_linked(self.rounds.linked_folders());
            if self.bell.is_blind() && !std::mem::replace(&mut was_blind, true) {
                terminal::note(self.context.say(
                    "hệ thống không cho theo dõi thêm thư mục nên niemyet tự xem lại tệp mỗi giây (trên Linux: tăng fs.inotify.max_user_watches)",
                    "the system gives no more watches, so the files are looked at every second (on Linux: raise fs.inotify.max_user_watches)",
                ));
            }
            let ring = self.bell.wait(took);
            let start = Instant::now();
            match ring {
                Ring::Stop => break,
                Ring::Event => self.idle_looks = 0,
                Ring::Time => self.rest(),
            }
            if self.stopped_after_round(start) {
                break;
            }
            took = start.elapsed();
        }
        terminal::done(self.context, self.context.say("đã dừng", "stopped"));
        self.end();
        Ok(Outcome::Done)
    }

    /// A round that cannot fail the whole: trouble with the disk is told once and may pass.
    fn stopped_after_round(&mut self, start: Instant) -> bool {
        for is_last_look in [false, true] {
            match self.round(start) {
                Ok(stopped) => {
                    self.trouble = None;
                    return stopped;
                }
                Err(error) if is_last_look => {
                    let words = error.words().get(self.context.lang).to_owned();
                    if self.trouble.as_ref() != Some(&words) {
                        terminal::fail(self.context, &Failure { what: error.words(), help: None });
                        self.trouble = Some(words);
                    }
                }
                // A file that is saved by renaming is gone for a moment.
                Err(_) => {
                    if self.bell.wait_shortly(SECOND_LOOK) == Ring::Stop {
                        return true;
                    }
                }
            }
        }
        false
    }

    /// Looks, builds, and hands on what came of it. Says whether it was stopped meanwhile.
    fn round(&mut self, start: Instant) -> Result<bool, DiskError> {
        let _way = self.publisher.as_ref().map(Publisher::give_way);
        let Some(mut round) = self.rounds.look(self.day())? else { return Ok(false) };
        if round.may_be_unfinished() {
            let stopped = self.bell.wait_shortly(SECOND_LOOK) == Ring::Stop;
            // Trouble with the disk is met again by the next look; what was seen before it is not lost.
            if let Ok(Some(later)) = self.rounds.look(self.day()) {
                round = Round { change: round.change.and(later.change), ..later };
            }
            if stopped {
                return Ok(true);
            }
        }
        self.hand_on(round, start);
        Ok(false)
    }

    fn hand_on(&mut self, round: Round, start: Instant) {
        let Round { day, sources, change, result } = round;
        match result {
            Ok((bundle, report)) => {
                if let Some(preview) = &self.preview {
                    preview.show(Shown {
                        bundle: bundle.clone(),
                        sources: sources.clone(),
                        root: self.context.root.clone(),
                        lang: self.context.lang,
                        report: report.clone(),
                    });
                }
                match &self.publisher {
                    Some(publisher) => {
                        publisher.hand(Job { bundle, report, sources, day, change, start });
                    }
                    None => self.telling.shown(&change, &report, &sources, start),
                }
            }
            Err(report) => {
                if let Some(preview) = &self.preview {
                    preview.hold(&report, &sources);
                }
                self.telling.refused(&change, &report, &sources, start);
            }
        }
    }

    /// Nothing has happened: what could not be published is tried again, and what is remembered saved.
    fn rest(&mut self) {
        let Some(publisher) = &self.publisher else { return };
        publisher.try_again();
        self.idle_looks = self.idle_looks.saturating_add(1);
        if self.idle_looks == IDLE_LOOKS {
            let (parsed, tried) = self.rounds.remembered();
            publisher.save(parsed, tried);
        }
    }

    fn day(&self) -> Date {
        if self.context.is_day_chosen { self.context.today } else { arguments::today() }
    }

    fn end(self) {
        let (parsed, tried) = self.rounds.remembered();
        if let Some(publisher) = self.publisher {
            publisher.end(parsed, tried);
        }
    }
}

/// A line, or the end of what is typed, ends it: nothing else reads the keyboard meanwhile.
fn stop_on_enter(stopper: Stopper) {
    std::thread::spawn(move || {
        let _ = std::io::stdin().read_line(&mut String::new());
        stopper.stop();
    });
}

/// The first Ctrl-C ends cleanly; whatever takes too long is left as it is, which every run can begin from.
fn stop_on_interrupt(stopper: Stopper) {
    let handler = move || {
        stopper.stop();
        std::thread::sleep(PATIENCE);
        std::process::exit(0);
    };
    // Without a handler Ctrl-C ends the program all the same.
    let _ = ctrlc::set_handler(handler);
}
