//! What must hold before anything is touched: the place is no source, it is ours, and nobody else is at it.

#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "publishing is an edge")]

use std::ffi::OsString;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use super::manifest::NAME;
use super::{Place, PublishError};

/// Publishing into the content would make the next build read its own output; publishing around the
/// sources would call them strangers at best.
pub(super) fn outside_content(root: &Path, output: &Path) -> Result<(), PublishError> {
    let (real_root, real_output) = (real(root), real(output));
    let sources = ["content", "themes", ".niemyet", ".git"].map(|folder| real(&real_root.join(folder)));
    let is_among = sources.iter().any(|folder| real_output.starts_with(folder))
        || real_root.starts_with(real_output.join("site"));
    if is_among { Err(PublishError::AmongSources { output: output.to_path_buf() }) } else { Ok(()) }
}

/// The path without links, also where its end does not exist yet.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut missing: Vec<OsString> = Vec::new();
    let mut known = absolute.as_path();
    loop {
        if let Ok(real) = known.canonicalize() {
            return missing.iter().rev().fold(real, |path, name| path.join(name));
        }
        let (Some(name), Some(parent)) = (known.file_name(), known.parent()) else { return absolute };
        missing.push(name.to_owned());
        known = parent;
    }
}

/// A folder with a manifest of ours, an empty one, or none.
pub(super) fn site_is_ours_to_change(place: &Place) -> Result<(), PublishError> {
    let site = &place.site;
    let Ok(meta) = std::fs::symlink_metadata(site) else { return Ok(()) };
    if !meta.is_dir() {
        return Err(PublishError::NotAFolder { path: site.clone(), is_link: meta.file_type().is_symlink() });
    }
    if is_another_disk(place, &meta) {
        return Err(PublishError::Mounted { site: site.clone() });
    }
    if std::fs::symlink_metadata(site.join(NAME)).is_ok_and(|manifest| manifest.is_file()) {
        return Ok(());
    }
    let is_empty = std::fs::read_dir(site).map(|mut entries| entries.next().is_none());
    match is_empty {
        Ok(true) => Ok(()),
        Ok(false) => Err(PublishError::NotOurs { folder: site.clone() }),
        Err(error) => Err(PublishError::disk(site, error)),
    }
}

#[cfg(unix)]
fn is_another_disk(place: &Place, site: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(&place.output).is_ok_and(|output| output.dev() != site.dev())
}

#[cfg(not(unix))]
fn is_another_disk(_: &Place, _: &std::fs::Metadata) -> bool {
    false
}

/// Held while a run changes the folder; the system lets go of it when the run ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    file: Option<File>,
}

impl Drop for Lock {
    /// Said aloud, since a program started meanwhile may hold a copy of the handle for a moment.
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            let _ = file.unlock();
        }
    }
}

/// Keeps a second run out of this output folder.
pub(super) fn lock(place: &Place) -> Result<Lock, PublishError> {
    // A disk that cannot lock, such as some network shares, is no reason not to publish.
    let Ok(file) = lockable(place) else { return Ok(Lock { file: None }) };
    match file.try_lock() {
        Ok(()) | Err(TryLockError::Error(_)) => Ok(Lock { file: Some(file) }),
        Err(TryLockError::WouldBlock) => {
            Err(PublishError::Busy { output: place.output.clone(), since: under_way(place) })
        }
    }
}

/// The folder itself can be locked, which leaves no file behind.
#[cfg(unix)]
fn lockable(place: &Place) -> std::io::Result<File> {
    File::open(&place.output)
}

/// A folder cannot be opened there; the file that stands for it goes with the last run that holds it.
#[cfg(windows)]
fn lockable(place: &Place) -> std::io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    const GENERIC_WRITE: u32 = 0x4000_0000;
    const DELETE: u32 = 0x0001_0000;
    const FILE_FLAG_DELETE_ON_CLOSE: u32 = 0x0400_0000;
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .access_mode(GENERIC_WRITE | DELETE)
        .custom_flags(FILE_FLAG_DELETE_ON_CLOSE)
        .open(place.output.join(".niemyet-lock"))
}

/// How long the other run has been at it, as far as its staging folder tells.
fn under_way(place: &Place) -> Option<std::time::Duration> {
    std::fs::metadata(&place.staging).ok()?.modified().ok()?.elapsed().ok()
}
