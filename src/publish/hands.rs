//! The single changes to the disk that publishing is made of. Every one is announced before it is
//! made, so that a test can fail it or stop everything there. None passes a link or a mount: right before each
//! the [`Ground`] is asked about the way there.

#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "publishing is an edge")]

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::stamp::Stamp;
use super::{PublishError, Watch};
use crate::ground::Ground;
use crate::source::disk::patiently;

/// A change that is about to be made.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// What is done.
    pub act: Act,
    /// To which file or folder; of a link, a move and an exchange the name it goes to.
    pub path: &'a Path,
}

/// What kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// A folder is made.
    MakeFolder,
    /// An empty file is made.
    Create,
    /// A file gets its bytes.
    Fill,
    /// A file is given a second name.
    Link,
    /// A file or folder gets another name.
    Move,
    /// Two folders exchange their names.
    Exchange,
    /// A file is removed.
    Delete,
    /// An empty folder is removed.
    DeleteFolder,
    /// A folder gets the rights of the one it is to replace.
    Permit,
}

/// All changes go through here.
pub(super) struct Hands<'a> {
    ground: &'a Ground,
    watch: Watch<'a>,
}

type Done<T = ()> = Result<T, PublishError>;

impl<'a> Hands<'a> {
    /// Hands that reach no further than this ground.
    pub(super) fn on(ground: &'a Ground, watch: Watch<'a>) -> Self {
        Self { ground, watch }
    }

    fn announce(&self, act: Act, path: &Path) -> io::Result<()> {
        (self.watch)(&Step { act, path })
    }

    /// Announces and does; an error names the path.
    fn step<T>(&self, act: Act, path: &Path, mut change: impl FnMut() -> io::Result<T>) -> Done<T> {
        self.announce(act, path)
            .and_then(|()| self.ground.way_to(path))
            .and_then(|()| patiently(&mut change))
            .map_err(|error| PublishError::disk(path, error))
    }

    /// What this name stands for lies here, or nothing does.
    pub(super) fn stays_here(&self, path: &Path) -> Done {
        self.ground.whole_way(path).map_err(|error| PublishError::disk(path, error))
    }

    /// What has this name; a link is not followed.
    pub(super) fn look(&self, path: &Path) -> Done<Option<Metadata>> {
        self.ground.way_to(path).map_err(|error| PublishError::disk(path, error))?;
        Ok(fs::symlink_metadata(path).ok())
    }

    /// The folder and those above it, where they are missing.
    pub(super) fn make_folders(&self, folder: &Path) -> Done {
        self.stays_here(folder)?;
        if fs::metadata(folder).is_ok_and(|meta| meta.is_dir()) {
            return Ok(());
        }
        if let Some(parent) = folder.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            self.make_folders(parent)?;
        }
        let made = self.step(Act::MakeFolder, folder, || fs::create_dir(folder));
        match made {
            // Another thread was faster.
            Err(PublishError::Disk { error, .. })
                if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() =>
            {
                Ok(())
            }
            made => made,
        }
    }

    /// A new file of this content, and how it looks from outside.
    pub(super) fn write(&self, path: &Path, fill: impl FnOnce(&mut File) -> Done) -> Done<Stamp> {
        let mut file = self.create(path)?;
        self.announce(Act::Fill, path).map_err(|error| PublishError::disk(path, error))?;
        fill(&mut file)?;
        file.metadata().map(|meta| Stamp::of(&meta)).map_err(|error| PublishError::disk(path, error))
    }

    pub(super) fn write_bytes(&self, path: &Path, bytes: &[u8]) -> Done<Stamp> {
        self.write(path, |file| file.write_all(bytes).map_err(|error| PublishError::disk(path, error)))
    }

    /// Folders are made when they turn out to be missing: most files have neighbours.
    fn create(&self, path: &Path) -> Done<File> {
        let open = || File::options().write(true).create_new(true).open(path);
        match self.step(Act::Create, path, open) {
            Err(PublishError::Disk { error, .. }) if error.kind() == ErrorKind::NotFound => {
                self.make_folders(path.parent().unwrap_or(path))?;
                self.step(Act::Create, path, open)
            }
            created => created,
        }
    }

    /// The same file under a second name.
    pub(super) fn link(&self, from: &Path, to: &Path) -> Done {
        let link = || self.ground.way_to(from).and_then(|()| fs::hard_link(from, to));
        match self.step(Act::Link, to, link) {
            Err(PublishError::Disk { error, .. }) if error.kind() == ErrorKind::NotFound => {
                self.make_folders(to.parent().unwrap_or(to))?;
                self.step(Act::Link, to, link)
            }
            linked => linked,
        }
    }

    /// The same content and time under a second name, by linking or by copying.
    pub(super) fn link_or_copy(&self, from: &Path, to: &Path) -> Done {
        if self.link(from, to).is_ok() {
            return Ok(());
        }
        self.stays_here(from)?;
        self.write(to, |file| copy(from, file).map_err(|error| PublishError::disk(to, error))).map(|_| ())
    }

    /// Renames; what lies at `to` is replaced.
    pub(super) fn rename(&self, from: &Path, to: &Path) -> Done {
        let rename = || self.ground.way_to(from).and_then(|()| fs::rename(from, to));
        match self.step(Act::Move, to, rename) {
            Err(PublishError::Disk { error, .. }) if error.kind() == ErrorKind::NotFound => {
                self.make_folders(to.parent().unwrap_or(to))?;
                self.step(Act::Move, to, rename)
            }
            renamed => renamed,
        }
    }

    /// Each takes the place of the other, in one step.
    pub(super) fn exchange(&self, one: &Path, other: &Path) -> Done {
        self.step(Act::Exchange, other, || {
            self.ground.whole_way(one)?;
            self.ground.whole_way(other)?;
            exchange(one, other)
        })
    }

    /// Deletes a file or a link; nothing there is as good.
    pub(super) fn delete(&self, path: &Path) -> Done {
        match self.step(Act::Delete, path, || fs::remove_file(path)) {
            Err(PublishError::Disk { error, .. }) if error.kind() == ErrorKind::NotFound => Ok(()),
            deleted => deleted,
        }
    }

    /// Deletes a folder if nothing is in it, and says whether it is gone.
    pub(super) fn delete_folder_if_empty(&self, path: &Path) -> Done<bool> {
        let remove = || self.ground.whole_way(path).and_then(|()| fs::remove_dir(path));
        match self.step(Act::DeleteFolder, path, remove) {
            Ok(()) => Ok(true),
            Err(PublishError::Disk { error, .. }) => match error.kind() {
                ErrorKind::NotFound => Ok(true),
                ErrorKind::DirectoryNotEmpty | ErrorKind::NotADirectory => Ok(false),
                _ => Err(PublishError::disk(path, error)),
            },
            Err(error) => Err(error),
        }
    }

    /// Deletes a folder of our own making with all that is in it. Links in it are not followed.
    pub(super) fn delete_all(&self, folder: &Path) -> Done {
        self.empty(folder, None)?;
        self.delete_folder_if_empty(folder).map(|_| ())
    }

    /// The same, but the folder stays with one file in it.
    pub(super) fn delete_all_but(&self, folder: &Path, name: &str) -> Done {
        self.empty(folder, Some(name))
    }

    fn empty(&self, folder: &Path, but: Option<&str>) -> Done {
        self.stays_here(folder)?;
        let entries = match fs::read_dir(folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            entries => entries.map_err(|error| PublishError::disk(folder, error))?,
        };
        for entry in entries {
            let entry = entry.map_err(|error| PublishError::disk(folder, error))?;
            match entry.file_type() {
                _ if but.is_some_and(|name| entry.file_name() == name) => {}
                Ok(kind) if kind.is_dir() => self.delete_all(&entry.path())?,
                _ => self.delete(&entry.path())?,
            }
        }
        Ok(())
    }

    /// Gives `to` the permissions of `from`, so that a folder shared with a group stays shared.
    pub(super) fn same_permissions(&self, from: &Path, to: &Path) -> Done {
        let (Ok(from), Ok(now)) = (fs::metadata(from), fs::metadata(to)) else { return Ok(()) };
        if from.permissions() == now.permissions() || from.permissions().readonly() {
            return Ok(());
        }
        let permit = || self.ground.whole_way(to).and_then(|()| fs::set_permissions(to, from.permissions()));
        self.step(Act::Permit, to, permit)
    }
}

fn copy(from: &Path, to: &mut File) -> io::Result<()> {
    let mut from = File::open(from)?;
    io::copy(&mut from, to)?;
    to.set_modified(from.metadata()?.modified()?)
}

#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}
