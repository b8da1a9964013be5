//! How a file looks from outside: whether it has to be read again.

#![expect(clippy::disallowed_methods, reason = "this module is the edge that reads the disk")]

use std::path::Path;
use std::time::{Duration, SystemTime};

/// A clock of a disk may tick this slowly (FAT: two seconds): of two changes within one tick only one shows.
const TICK: Duration = Duration::from_secs(2);

/// What the system says of a file without opening it. A file that looks the same and is settled is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    len: u64,
    modified: SystemTime,
    /// Where the system has them: which file it is, and when anything about it changed last.
    #[cfg(unix)]
    inode: (u64, u64, i64, i64),
}

impl Look {
    /// Links are followed. `None` where there is nothing to be seen.
    pub(super) fn at(file: &Path) -> Option<Self> {
        let meta = std::fs::metadata(file).ok()?;
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;
        Some(Self {
            len: meta.len(),
            modified: meta.modified().ok()?,
            #[cfg(unix)]
            inode: (meta.dev(), meta.ino(), meta.ctime(), meta.ctime_nsec()),
        })
    }

    /// Whether a change after `now` would show: the last one is longer ago than a tick.
    pub(super) fn is_settled(&self, now: SystemTime) -> bool {
        now.duration_since(self.changed()).is_ok_and(|since| since > TICK)
    }

    /// When it changed last, as far as is known.
    fn changed(&self) -> SystemTime {
        #[cfg(unix)]
        if let Ok(seconds) = u64::try_from(self.inode.2) {
            return self.modified.max(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds));
        }
        self.modified
    }
}
