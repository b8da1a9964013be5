//! Files that are only copied: hashed when the site is read, and hashed again while they are copied,
//! so that what is published is what the build saw.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this module is the edge that reads the disk"
)]

use std::fs::File;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::{ASSET_BUFFER_BYTES, DiskError, Hash, SourcePath, cause, open};

/// Hash and length of what is left to read, holding only a piece of it in memory.
pub(super) fn hash(file: &mut File, buffer: &mut Vec<u8>) -> io::Result<(Hash, u64)> {
    buffer.resize(ASSET_BUFFER_BYTES, 0);
    let mut hasher = blake3::Hasher::new();
    let mut len = 0;
    loop {
        match file.read(buffer) {
            Ok(0) => return Ok((Hash(*hasher.finalize().as_bytes()), len)),
            Ok(read) => {
                hasher.update(&buffer[..read]);
                len += read as u64;
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Why a copy stopped: the site's file could not be read, or the copy not be written.
#[derive(Debug)]
pub enum CopyError {
    Read(DiskError),
    Write(io::Error),
}

/// Copies a file of the site into `to` and gives its length. Fails where it is no longer the content the build saw; then
/// what has been written so far is worthless.
pub fn copy_asset(
    root: &Path,
    path: &SourcePath,
    expected: Hash,
    to: &mut impl Write,
) -> Result<u64, CopyError> {
    let disk = on_disk(root, path);
    let failed = |error| CopyError::Read(DiskError::Asset { path: path.clone(), disk: disk.clone(), error });
    let mut file = open(&disk).map_err(failed)?;
    if !file.metadata().map_err(failed)?.is_file() {
        return Err(CopyError::Read(DiskError::Changed { path: path.clone() }));
    }
    let mut buffer = vec![0; ASSET_BUFFER_BYTES];
    let mut hasher = blake3::Hasher::new();
    let mut len = 0;
    loop {
        let read = match file.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(failed(error)),
        };
        hasher.update(&buffer[..read]);
        to.write_all(&buffer[..read]).map_err(CopyError::Write)?;
        len += read as u64;
    }
    let hash = Hash(*hasher.finalize().as_bytes());
    if hash != expected {
        return Err(CopyError::Read(DiskError::Changed { path: path.clone() }));
    }
    Ok(len)
}

/// Where a file of the set lies. Its path is NFC; on disk a name may be decomposed, as macOS writes it.
fn on_disk(root: &Path, path: &str) -> PathBuf {
    let plain = root.join(path);
    if path.is_ascii() || std::fs::symlink_metadata(&plain).is_ok() {
        return plain;
    }
    path.split('/').fold(root.to_path_buf(), |folder, name| {
        let plain = folder.join(name);
        if std::fs::symlink_metadata(&plain).is_ok() {
            plain
        } else {
            decomposed(&folder, name).unwrap_or(plain)
        }
    })
}

/// The entry of a folder whose name is `name` once it is NFC.
fn decomposed(folder: &Path, name: &str) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?;
    let mut same = entries
        .flatten()
        .filter(|entry| entry.file_name().to_str().is_some_and(|found| found.nfc().eq(name.chars())));
    same.next().map(|entry| entry.path())
}

impl CopyError {
    /// What went wrong and what to do.
    pub(crate) fn words(&self) -> crate::diagnostic::Words {
        match self {
            Self::Read(error) => error.words(),
            Self::Write(error) => cause(error),
        }
    }
}
