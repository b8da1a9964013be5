//! What must hold before anything is touched: the place is no source, it is ours, and nobody else is at it.

#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "publishing is an edge")]

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

use super::PublishError;
use super::paths::MANIFEST;
use super::plan::Plan;
use super::shelf::{Place, Shelf};
use crate::catalogue::SITE_FILE;
use crate::ground::real;

/// Publishing into the content would make the next build read its own output; publishing around the
/// sources would call them strangers at best.
pub(super) fn outside_content(root: &Path, output: &Path) -> Result<(), PublishError> {
    let (real_root, real_output) = (real(root), real(output));
    let sources = SOURCES.map(|folder| real(&real_root.join(folder)));
    let shelves = Shelf::ALL.map(|shelf| real_output.join(shelf.names().0));
    let is_among = sources.iter().any(|folder| real_output.starts_with(folder))
        || shelves.iter().any(|folder| real_root.starts_with(folder))
        || real_output.ancestors().any(is_of_a_site);
    if is_among { Err(PublishError::AmongSources { output: output.to_path_buf() }) } else { Ok(()) }
}

/// What people wrote, and what is kept of it.
const SOURCES: [&str; 5] = ["content", "themes", "history", ".niemyet", ".git"];

/// Whether a folder is a site that was published, or holds the sources of one: another site's, too. What is put in there
/// stays when that one is published again.
fn is_of_a_site(folder: &Path) -> bool {
    let is_source = || {
        let name = folder.file_name().and_then(|name| name.to_str());
        let beside = folder.parent().map(|parent| parent.join(SITE_FILE));
        name.is_some_and(|name| SOURCES.contains(&name)) && beside.is_some_and(|file| file.is_file())
    };
    folder.join(MANIFEST).is_file() || is_source()
}

/// Nothing is mounted below `output`; that the site itself is a disk of its own is told with what to do about it.
pub(super) fn nothing_is_mounted(place: &Place) -> Result<(), PublishError> {
    let named = |error| PublishError::disk(&place.output, error);
    match place.ground.whole_way(&place.site) {
        Ok(()) => place.ground.no_mount_below(&place.output).map_err(named),
        Err(_) => Ok(()),
    }
}

/// A folder with a manifest of ours, an empty one, or none.
pub(super) fn site_is_ours_to_change(place: &Place) -> Result<(), PublishError> {
    let site = &place.site;
    let Ok(meta) = std::fs::symlink_metadata(site) else { return Ok(()) };
    if !meta.is_dir() {
        return Err(PublishError::NotAFolder { path: site.clone(), is_link: meta.file_type().is_symlink() });
    }
    if place.ground.whole_way(site).is_err() {
        return Err(PublishError::Mounted { site: site.clone() });
    }
    let manifest = site.join(MANIFEST);
    place.ground.whole_way(&manifest).map_err(|error| PublishError::disk(&manifest, error))?;
    match std::fs::symlink_metadata(&manifest) {
        Ok(manifest) if manifest.is_file() => return Ok(()),
        // It may well be there.
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            return Err(PublishError::disk(&manifest, error));
        }
        _ => {}
    }
    let is_empty = std::fs::read_dir(site).map(|mut entries| entries.next().is_none());
    match is_empty {
        Ok(true) => Ok(()),
        Ok(false) => Err(PublishError::NotOurs { folder: site.clone() }),
        Err(error) => Err(PublishError::disk(site, error)),
    }
}

/// What is under way lies in a folder of our own, and so do the parts of it. A link there would lead whatever is
/// emptied or moved to somebody else's files. Nor is anything cleared up around a site that became a link.
pub(super) fn staging_is_ours(place: &Place) -> Result<(), PublishError> {
    let [one, other] = place.tried();
    let parts = [place.next(), place.aside(), place.journal(), place.journal_draft(), one, other];
    for path in parts.iter().chain([&place.site]) {
        place.ground.whole_way(path).map_err(|error| PublishError::disk(path, error))?;
    }
    is_no_file(&place.staging)
}

/// A folder lies there, or nothing does yet.
pub(super) fn is_no_file(path: &Path) -> Result<(), PublishError> {
    match std::fs::metadata(path) {
        Ok(meta) if !meta.is_dir() => Err(PublishError::NotAFolder { path: path.to_owned(), is_link: false }),
        _ => Ok(()),
    }
}

/// A folder of ours that became a link since holds none of the files to be removed.
pub(super) fn removals_stay_here(place: &Place, plan: &Plan<'_>) -> Result<(), PublishError> {
    for path in &plan.remove {
        let file = place.site.join(&**path);
        place.ground.way_to(&file).map_err(|error| PublishError::disk(&file, error))?;
    }
    Ok(())
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
    if cfg!(windows) {
        let path = place.lock();
        place.ground.whole_way(&path).map_err(|error| PublishError::disk(&path, error))?;
    }
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
    // A link put there meanwhile is opened itself: what goes on closing is never what it points to.
    const FILE_FLAG_OPEN_REPARSE_POINT: u32 = 0x0020_0000;
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .access_mode(GENERIC_WRITE | DELETE)
        .custom_flags(FILE_FLAG_DELETE_ON_CLOSE | FILE_FLAG_OPEN_REPARSE_POINT)
        .open(place.lock())
}

/// How long the other run has been at it, as far as its staging folder tells.
fn under_way(place: &Place) -> Option<std::time::Duration> {
    std::fs::symlink_metadata(&place.staging).ok()?.modified().ok()?.elapsed().ok()
}
