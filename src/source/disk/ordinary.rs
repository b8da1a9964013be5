//! Opening a file that may have become something else. A pipe that nobody writes to would be waited for without end, and
//! a device never end: both are refused, whoever put them there.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this module is the edge that reads the disk"
)]

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use crate::diagnostic::{Lang, Words};

/// A pipe, a socket or a device where a file should be. Travels in an [`io::Error`].
#[derive(Debug)]
pub(crate) struct NotOrdinary;

/// Opens an ordinary file for reading; links are followed.
pub(crate) fn open_file(path: &Path) -> io::Result<File> {
    let file = open_at_once(path)?;
    let meta = file.metadata()?;
    match () {
        () if meta.is_file() => Ok(file),
        () if meta.is_dir() => Err(ErrorKind::IsADirectory.into()),
        () => Err(io::Error::other(NotOrdinary)),
    }
}

/// The bytes of an ordinary file.
pub(crate) fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open_file(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Opens for reading without ever waiting: a file may have become a pipe since the folder was listed.
#[cfg(target_os = "linux")]
pub(super) fn open_at_once(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    // Of a socket there is nothing to open.
    let refused = |error: io::Error| match std::fs::metadata(path) {
        Ok(meta) if !meta.is_file() && !meta.is_dir() => io::Error::other(NotOrdinary),
        _ => error,
    };
    let flags = rustix::fs::OFlags::NONBLOCK.bits() as i32;
    File::options().read(true).custom_flags(flags).open(path).map_err(refused)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn open_at_once(path: &Path) -> io::Result<File> {
    match std::fs::metadata(path) {
        Ok(meta) if !meta.is_file() && !meta.is_dir() => Err(io::Error::other(NotOrdinary)),
        _ => File::open(path),
    }
}

/// Whether that is why a file could not be opened.
pub(crate) fn is_not_ordinary(error: &io::Error) -> bool {
    error.get_ref().is_some_and(|inner| inner.is::<NotOrdinary>())
}

impl NotOrdinary {
    /// What lies there and what to do about it.
    pub(super) fn words() -> Words {
        Words::new(
            "không phải tệp thường (là ống dẫn, ổ cắm hay thiết bị); hãy xóa nó",
            "not an ordinary file (a pipe, a socket or a device); delete it",
        )
    }
}

impl std::fmt::Display for NotOrdinary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(Self::words().get(Lang::En))
    }
}

impl std::error::Error for NotOrdinary {}
