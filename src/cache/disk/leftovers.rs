//! What a killed run was writing. A file under way has the number of its process in its name and is locked by it, and
//! the system lets go of the lock however the process ends: one that can be locked is nobody's any more.
//!
//! Between making and locking it, and between closing and renaming it, a file is not locked. One that is cleared away in
//! that moment is missing when it is renamed, and then a cache is not kept: that costs time, and nothing else.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this module is part of the edge that keeps the cache"
)]

use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::time::Duration;

/// Where nothing can be locked, as on some network drives, a file that nobody wrote to for so long is nobody's.
const FORGOTTEN: Duration = Duration::from_secs(60 * 60);

/// The name under which this process writes the file of this name.
pub(super) fn name_of(name: &str) -> String {
    format!("{name}.{}.tmp", std::process::id())
}

/// Says that the file is being written.
pub(super) fn hold(file: &File) {
    // Where that cannot be said, its age has to tell.
    let _ = file.try_lock();
}

/// Removes what killed runs left in the folder of the cache.
pub(super) fn clear(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && entry.file_name().to_str().is_some_and(is_ours) && is_nobodys(&entry.path()) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_ours(name: &str) -> bool {
    let process =
        name.strip_suffix(".tmp").and_then(|name| name.rsplit_once('.')).map(|(_, process)| process);
    process.is_some_and(|process| !process.is_empty() && process.bytes().all(|byte| byte.is_ascii_digit()))
}

fn is_nobodys(file: &Path) -> bool {
    let Ok(opened) = File::options().write(true).open(file) else { return false };
    match opened.try_lock() {
        Ok(()) => true,
        Err(TryLockError::WouldBlock) => false,
        Err(TryLockError::Error(_)) => {
            let modified = opened.metadata().and_then(|meta| meta.modified());
            modified.is_ok_and(|modified| modified.elapsed().is_ok_and(|age| age > FORGOTTEN))
        }
    }
}
