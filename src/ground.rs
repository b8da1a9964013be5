//! The ground a run may change: what lies below one folder, as long as nothing on the way leads elsewhere.
//!
//! The folder itself is named by the user and may be a link; it is resolved once, so that one run works in one
//! place. Below it no link and no mount is passed, whoever put it there: what is written, renamed, emptied or
//! removed behind one would be somebody else's. Every writer asks right before it acts: [`Ground::way_to`] where
//! the act is about the name itself (making, renaming and removing do not follow a link in the last place),
//! [`Ground::whole_way`] where it is about what the name stands for (opening, listing, permissions).
//!
//! A refusal is an [`io::Error`] that holds a [`LeadsAway`], so it goes the way of every other fault of the disk.
//! It guards against what lies there, not against somebody who exchanges folders between two system calls.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this module is part of every edge that writes"
)]

mod seen;

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};
use std::sync::OnceLock;

use crate::diagnostic::{Lang, Words};

use seen::{Folder, Seen};

/// A folder, and where everything below it has to lie.
#[derive(Debug)]
pub(crate) struct Ground {
    base: PathBuf,
    /// The folder itself, once it exists.
    folder: OnceLock<Folder>,
}

/// What stands on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// A symbolic link; on Windows a junction as well.
    Link,
    /// Another disk, or a folder bound to this place.
    Mount,
    /// The name is none below the folder.
    Outside,
}

/// Why a path is not touched: this name on the way to it leads elsewhere.
#[derive(Debug)]
pub(crate) struct LeadsAway {
    pub(crate) path: PathBuf,
    pub(crate) obstacle: Obstacle,
}

impl Ground {
    /// What lies below this folder, which need not exist yet.
    pub(crate) fn at(base: &Path) -> Self {
        Self { base: resolved(base), folder: OnceLock::new() }
    }

    /// The folder, without links where the way to it had any.
    pub(crate) fn base(&self) -> &Path {
        &self.base
    }

    /// No folder on the way to this name leads elsewhere. What the name itself is does not matter.
    pub(crate) fn way_to(&self, path: &Path) -> io::Result<()> {
        match path.strip_prefix(&self.base) {
            Ok(below) => self.check(below.parent().unwrap_or(Path::new(""))),
            // The way to the folder is the user's own.
            Err(_) if self.base.starts_with(path) => Ok(()),
            Err(_) => Err(away(path, Obstacle::Outside)),
        }
    }

    /// The same, and the name itself is a folder or a file that lies here, or nothing.
    pub(crate) fn whole_way(&self, path: &Path) -> io::Result<()> {
        match path.strip_prefix(&self.base) {
            Ok(below) => self.check(below),
            Err(_) => self.way_to(path),
        }
    }

    /// The same, where the folder it lies in was looked at a moment ago.
    pub(crate) fn last_step(&self, path: &Path) -> io::Result<()> {
        self.look(path).map(|_| ())
    }

    /// Nothing is mounted below a folder, not at a single file either: what is renamed would carry it off. Only Linux can
    /// tell, and only of what this process may see; other disks are met by each look at a folder.
    pub(crate) fn no_mount_below(&self, folder: &Path) -> io::Result<()> {
        match seen::mounts_below(&real(folder)).into_iter().next() {
            None => Ok(()),
            Some(below) => Err(away(&folder.join(below), Obstacle::Mount)),
        }
    }

    /// The folder and those above it, where they are missing.
    pub(crate) fn make_folders(&self, folder: &Path) -> io::Result<()> {
        self.whole_way(folder)?;
        fs::create_dir_all(&self.base)?;
        let mut path = self.base.clone();
        for name in folder.strip_prefix(&self.base).unwrap_or(Path::new("")) {
            path.push(name);
            match fs::create_dir(&path) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => self.last_step(&path)?,
                made => made?,
            }
        }
        Ok(())
    }

    /// Looks at every name below the folder, the first one first, until there is nothing any more.
    fn check(&self, below: &Path) -> io::Result<()> {
        if below.as_os_str().is_empty() || self.folder().is_some_and(|folder| folder.leads_to(below)) {
            return Ok(());
        }
        let mut path = self.base.clone();
        for part in below.components() {
            let Component::Normal(name) = part else {
                return Err(away(&path.join(below), Obstacle::Outside));
            };
            path.push(name);
            if !self.look(&path)? {
                break;
            }
        }
        Ok(())
    }

    /// Whether something is there; what cannot be looked at cannot be passed either.
    fn look(&self, path: &Path) -> io::Result<bool> {
        match seen::at(path) {
            Ok(seen) if seen.is_link => Err(away(path, Obstacle::Link)),
            Ok(seen) if self.is_mount(&seen) => Err(away(path, Obstacle::Mount)),
            Ok(_) => Ok(true),
            Err(_) => Ok(false),
        }
    }

    /// Layered disks, such as those of containers, may give a file of one folder another device than the folder.
    fn is_mount(&self, seen: &Seen) -> bool {
        seen.is_mount_root
            || seen.is_folder && self.folder().is_some_and(|folder| folder.device != seen.device)
    }

    fn folder(&self) -> Option<&Folder> {
        if self.folder.get().is_none() {
            let here = if self.base.as_os_str().is_empty() { Path::new(".") } else { &self.base };
            let _ = Folder::open(here).map(|folder| self.folder.set(folder));
        }
        self.folder.get()
    }
}

/// A new file under a name that is ours for a moment. What a killed run left there makes way; anything but a
/// plain file does not, and is never written through.
pub(crate) fn create_anew(path: &Path) -> io::Result<File> {
    if fs::symlink_metadata(path).is_ok_and(|meta| meta.is_file()) {
        fs::remove_file(path)?;
    }
    match File::options().write(true).create_new(true).open(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && is_link(path) => {
            Err(away(path, Obstacle::Link))
        }
        created => created,
    }
}

/// The path without links, also where its end does not exist yet.
pub(crate) fn real(path: &Path) -> PathBuf {
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

/// The refusal in a fault of the disk, if it is one.
pub(crate) fn refusal(error: &io::Error) -> Option<&LeadsAway> {
    error.get_ref()?.downcast_ref()
}

/// The path as it was given, since messages show it, unless a link is on the way.
fn resolved(base: &Path) -> PathBuf {
    let absolute = std::path::absolute(base).unwrap_or_else(|_| base.to_path_buf());
    if absolute.ancestors().any(is_link) { real(base) } else { base.to_path_buf() }
}

fn is_link(path: &Path) -> bool {
    seen::at(path).is_ok_and(|seen| seen.is_link)
}

fn away(path: &Path, obstacle: Obstacle) -> io::Error {
    io::Error::other(LeadsAway { path: path.to_path_buf(), obstacle })
}

impl LeadsAway {
    /// What stands there and what to do about it.
    pub(crate) fn words(&self) -> Words {
        let path = self.path.display();
        match self.obstacle {
            Obstacle::Link => Words::new(
                format!(
                    "{path} là liên kết trỏ tới nơi khác, niemyet không ghi hay xóa gì qua liên kết; \
                     hãy xóa liên kết đó (thứ nó trỏ tới vẫn còn) hoặc thay bằng thư mục, tệp thật, rồi chạy lại"
                ),
                format!(
                    "{path} is a link to another place, and nothing is written or removed through a link; delete \
                     the link (what it points to stays) or put a real folder or file in its place, and run again"
                ),
            ),
            Obstacle::Mount => Words::new(
                format!(
                    "{path} là nơi gắn một ổ đĩa hoặc thư mục khác, niemyet không ghi hay xóa gì trong đó; \
                     hãy gỡ ra (umount) rồi chạy lại"
                ),
                format!(
                    "another disk or folder is mounted at {path}, and nothing is written or removed in it; \
                     unmount it and run again"
                ),
            ),
            Obstacle::Outside => Words::new(
                format!("{path} nằm ngoài thư mục được phép ghi"),
                format!("{path} lies outside the folder that may be written to"),
            ),
        }
    }
}

impl std::fmt::Display for LeadsAway {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.words().get(Lang::En))
    }
}

impl std::error::Error for LeadsAway {}
