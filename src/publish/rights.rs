//! What an owner may do with a folder or a file, and how much has to be given back so that it can be changed.

use std::fs::{Metadata, Permissions};
use std::path::Path;

/// The rights under which the owner of a folder can change what is in it; `None` where they are given.
#[cfg(unix)]
pub(super) fn to_change(meta: &Metadata) -> Option<Permissions> {
    meta.is_dir().then(|| with(meta, 0o700))?
}

/// The rights under which the owner of a file can read it; `None` where they are given.
#[cfg(unix)]
pub(super) fn to_read(meta: &Metadata) -> Option<Permissions> {
    meta.is_file().then(|| with(meta, 0o400))?
}

#[cfg(unix)]
fn with(meta: &Metadata, wanted: u32) -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    let mode = meta.permissions().mode();
    (mode & wanted != wanted).then(|| Permissions::from_mode(mode | wanted))
}

/// There the attribute is one of the file itself, and a folder that has it cannot be removed.
#[cfg(not(unix))]
#[expect(clippy::permissions_set_readonly_false, reason = "not on Unix, where all the world could write")]
pub(super) fn to_change(meta: &Metadata) -> Option<Permissions> {
    let mut rights = meta.permissions();
    let is_closed = rights.readonly() && !meta.file_type().is_symlink();
    is_closed.then(|| {
        rights.set_readonly(false);
        rights
    })
}

/// Reading is never refused by the attribute.
#[cfg(not(unix))]
pub(super) fn to_read(_: &Metadata) -> Option<Permissions> {
    None
}

/// Whether what lies in the folder can be removed by this user, once its owner's rights are given back.
#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "publishing is an edge")]
pub(super) fn may_change(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    use rustix::fs::{Access, access};
    let is_open = access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok();
    let user = rustix::process::geteuid().as_raw();
    is_open || std::fs::symlink_metadata(folder).map_or(true, |meta| meta.uid() == user)
}

/// Only Linux exchanges folders and has to clear an old one.
#[cfg(not(target_os = "linux"))]
pub(super) fn may_change(_: &Path) -> bool {
    true
}
