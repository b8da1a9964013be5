//! The workroom: processes of the same program in which a site's own templates and designs are at work.
//!
//! In: a theme and a task, see [`crate::theme::apart`] and [`crate::render::apart`]. Out: what came of it, or why it was
//! given up. A thread cannot be ended, nor can its memory be bounded; a process can, on every system. Each has one
//! task at a time, so there come to be as many as outputs are made at once; they stay for the next build while the
//! theme is the same. A process that is not asked any more ends with the program, however that ends: its input is over then.

#![expect(
    clippy::disallowed_methods,
    reason = "an edge: how long ago something was given up is asked of the clock"
)]

mod bounds;
mod frame;
mod inside;

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufReader, BufWriter};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::source::Hash;
use crate::theme::apart::{self, GivenUp, Parcel, Workroom};

pub(crate) use inside::run;

/// The argument that makes the program a place to work in.
pub(crate) const WORK: &str = "@workroom";

/// How long a page may take where nobody says otherwise; the slowest of a commune takes a second.
const USUAL_SECONDS: u64 = 60;
/// What is much takes long: another second for so many bytes of a task.
const BYTES_A_SECOND: u64 = 4096;
/// What was given up is not begun again for so long while the program runs: each edit of whoever previews would wait for
/// it. A machine that was only too busy then is asked anew later.
const STAYS_GIVEN_UP: Duration = Duration::from_secs(600);

/// From now on a site's own files are at work in processes of this program.
pub(crate) fn open(program: PathBuf, seconds: Option<u64>) {
    let seconds = seconds.unwrap_or(USUAL_SECONDS);
    apart::open(Box::new(Rooms::new(program, seconds)));
}

/// All processes.
struct Rooms {
    program: PathBuf,
    seconds: u64,
    /// Those that have nothing to do.
    idle: Mutex<Vec<Room>>,
    /// By theme and task.
    given_up: Mutex<BTreeMap<(Hash, Hash), (Instant, GivenUp)>>,
}

/// A process that knows its theme.
struct Room {
    theme: Hash,
    child: Child,
    tasks: BufWriter<ChildStdin>,
    /// Read by a thread of its own, so that waiting can end.
    replies: Receiver<Vec<u8>>,
}

impl fmt::Debug for Rooms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rooms").field("program", &self.program).finish_non_exhaustive()
    }
}

impl Workroom for Rooms {
    fn ask(&self, parcel: &Parcel, task: &[u8]) -> Result<Vec<u8>, GivenUp> {
        let asked = (parcel.hash, Hash::of(task));
        if let Some((since, why)) = held(&self.given_up).get(&asked)
            && since.elapsed() < STAYS_GIVEN_UP
        {
            return Err(*why);
        }
        let mut room = match self.take(parcel.hash) {
            Some(room) => room,
            None => Room::start(&self.program, parcel).ok_or(GivenUp::NoRoom)?,
        };
        let seconds = self.seconds + task.len() as u64 / BYTES_A_SECOND;
        let reply = room.done(task, Duration::from_secs(seconds));
        match reply {
            Ok(_) => held(&self.idle).push(room),
            Err(why) => {
                let mut given_up = held(&self.given_up);
                given_up.retain(|(theme, _), _| *theme == parcel.hash);
                given_up.insert(asked, (Instant::now(), why));
            }
        }
        reply
    }
}

impl Rooms {
    fn new(program: PathBuf, seconds: u64) -> Self {
        Self { program, seconds, idle: Mutex::default(), given_up: Mutex::default() }
    }

    /// One that knows the theme. Those of other themes are not asked any more.
    fn take(&self, theme: Hash) -> Option<Room> {
        let mut idle = held(&self.idle);
        idle.retain(|room| room.theme == theme);
        idle.pop()
    }
}

fn held<T>(what: &Mutex<T>) -> MutexGuard<'_, T> {
    what.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Room {
    fn start(program: &PathBuf, parcel: &Parcel) -> Option<Self> {
        let mut child = Command::new(program)
            .arg(WORK)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // What a process says that has no memory left is told as a finding.
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let tasks = BufWriter::new(child.stdin.take()?);
        let mut written = BufReader::new(child.stdout.take()?);
        let (told, replies) = channel();
        let read = move || {
            while let Ok(Some(reply)) = frame::read(&mut written) {
                if told.send(reply).is_err() {
                    return;
                }
            }
        };
        let mut room = Self { theme: parcel.hash, child, tasks, replies };
        std::thread::Builder::new().spawn(read).ok()?;
        frame::write(&mut room.tasks, &postcard::to_stdvec(parcel).ok()?).ok()?;
        Some(room)
    }

    fn done(&mut self, task: &[u8], patience: Duration) -> Result<Vec<u8>, GivenUp> {
        frame::write(&mut self.tasks, task).map_err(|_| GivenUp::Broken)?;
        self.replies.recv_timeout(patience).map_err(|error| match error {
            RecvTimeoutError::Timeout => GivenUp::Late { seconds: patience.as_secs() },
            RecvTimeoutError::Disconnected => GivenUp::Broken,
        })
    }
}

/// Whatever it is at.
impl Drop for Room {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "the program that never answers is a file")]

    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// A program that never answers is begun once for a task, however often it is asked.
    #[test]
    fn what_was_given_up_is_not_begun_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let (program, begun) = (folder.path().join("program"), folder.path().join("begun"));
        let script = format!("#!/bin/sh\necho >>'{}'\nexec sleep 100\n", begun.display());
        fs::write(&program, script).expect("written");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("a program");
        let rooms = Rooms::new(program, 1);
        let times = || fs::read_to_string(&begun).map_or(0, |begun| begun.lines().count());
        let (one, other) = (Parcel::of_texts(&[("a", "1")]), Parcel::of_texts(&[("a", "2")]));
        for (parcel, task, expected) in [(&one, "x", 1), (&one, "x", 1), (&one, "y", 2), (&other, "x", 3)] {
            assert_eq!(rooms.ask(parcel, task.as_bytes()), Err(GivenUp::Late { seconds: 1 }));
            assert_eq!(times(), expected);
        }
    }
}
