//! Writing a file of the user's so that it is never half written, and never through a link.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::ground::{self, Ground};
use crate::source::disk::patiently;

/// Writes beside the file and renames; folders that are missing are made.
pub(crate) fn replace(ground: &Ground, path: &Path, bytes: &[u8]) -> io::Result<()> {
    ground.whole_way(path)?;
    make_folder_of(ground, path)?;
    exchange(ground, path, bytes)
}

/// The same in a folder that is there.
pub(crate) fn exchange(ground: &Ground, path: &Path, bytes: &[u8]) -> io::Result<()> {
    ground.whole_way(path)?;
    let beside = beside(path);
    let mut file = ground::create_anew(&beside)?;
    let written = file.write_all(bytes);
    drop(file);
    written.and_then(|()| patiently(|| fs::rename(&beside, path))).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.tmp"))
}

/// Removes what a run that was killed while it wrote this file left beside it.
pub(crate) fn clear_up(ground: &Ground, path: &Path) {
    let left = beside(path);
    if ground.whole_way(&left).is_ok() {
        let _ = fs::remove_file(left);
    }
}

/// Writes a file that is not there yet; one that is stays as it is, and is an `AlreadyExists`.
pub(crate) fn create(ground: &Ground, path: &Path, bytes: &[u8]) -> io::Result<()> {
    make_folder_of(ground, path)?;
    File::options().write(true).create_new(true).open(path)?.write_all(bytes)
}

/// Takes a file away; one that is gone already is no fault.
pub(super) fn remove(ground: &Ground, path: &Path) -> io::Result<()> {
    ground.whole_way(path)?;
    match patiently(|| fs::remove_file(path)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

fn make_folder_of(ground: &Ground, path: &Path) -> io::Result<()> {
    ground.make_folders(path.parent().unwrap_or(path))
}
