//! Waiting for a program that holds a file open. Windows refuses to read, replace or delete such a file, and a
//! virus scanner, an indexer or a program that synchronises folders lets go of it soon; Word does not.

#![expect(clippy::disallowed_methods, reason = "this module is the edge that waits for the disk")]

use std::io::{self, ErrorKind};
use std::time::Duration;

use super::is_held_open;

/// Pauses between attempts, in milliseconds: two seconds for what somebody asked to be written.
const TO_WRITE: [u64; 7] = [10, 20, 50, 100, 250, 500, 1000];
/// A third of a second for a file among many that are read.
const TO_READ: [u64; 5] = [10, 20, 50, 100, 150];

/// Makes a change to the disk, again and again while a program holds the file open.
pub fn patiently<T>(change: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    again(&TO_WRITE, change)
}

/// The same for reading.
pub(super) fn patiently_read<T>(read: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    again(&TO_READ, read)
}

fn again<T>(pauses: &[u64], mut attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for pause in pauses {
        match attempt() {
            Err(error) if is_held_open(&error) || is_refused_for_now(&error) => {
                std::thread::sleep(Duration::from_millis(*pause));
            }
            done => return done,
        }
    }
    attempt()
}

/// Windows answers "access denied" for a file that is open or about to be deleted.
fn is_refused_for_now(error: &io::Error) -> bool {
    cfg!(windows) && error.kind() == ErrorKind::PermissionDenied
}
