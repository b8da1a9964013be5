//! The single changes to the disk that publishing is made of. Every one is announced before it is
//! made, so that a test can fail it or stop everything there. None passes a link or a mount: right before each
//! the [`Ground`] is asked about the way there.
//!
//! What somebody made read-only below `output` (`chmod -R a-w`, the attribute of Windows) and we own is opened up
//! again when it refuses a change: nothing but ours is changed in it, and refused once it would be refused for ever.

#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "publishing is an edge")]

use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::stamp::Stamp;
use super::{PublishError, Watch, rights};
use crate::ground::Ground;
use crate::source::disk::{open_file, patiently};

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
    /// A folder gets the rights of the one it is to replace, or its owner's own rights back; a file the latter.
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
    fn step<T>(&self, act: Act, path: &Path, change: impl FnMut() -> io::Result<T>) -> Done<T> {
        self.step_between(act, path, path, change)
    }

    /// The same where something comes `from` elsewhere.
    fn step_between<T>(
        &self,
        act: Act,
        from: &Path,
        to: &Path,
        mut change: impl FnMut() -> io::Result<T>,
    ) -> Done<T> {
        let mut is_opened = false;
        let mut attempt = || match change() {
            Err(error) if error.kind() == ErrorKind::PermissionDenied && !is_opened => {
                is_opened = true;
                self.open_up(to)?;
                self.open_up(from)?;
                change()
            }
            changed => changed,
        };
        self.announce(act, to)
            .and_then(|()| self.ground.way_to(to))
            .and_then(|()| patiently(&mut attempt))
            .map_err(|error| PublishError::disk(to, error))
    }

    /// Gives the owner of the folders on the way to this name, and of what it stands for, the rights back without which
    /// nothing can be changed there. Says whether that changed anything; what is somebody else's stays as it is.
    fn open_up(&self, path: &Path) -> io::Result<bool> {
        let Ok(below) = path.strip_prefix(self.ground.base()) else { return Ok(false) };
        let mut at = self.ground.base().to_path_buf();
        let mut is_changed = false;
        for name in below {
            at.push(name);
            let Ok(meta) = fs::symlink_metadata(&at) else { break };
            if let Some(rights) = rights::to_change(&meta) {
                is_changed |= self.permit(&at, rights)?;
            }
        }
        Ok(is_changed)
    }

    fn permit(&self, path: &Path, rights: Permissions) -> io::Result<bool> {
        self.announce(Act::Permit, path)?;
        self.ground.whole_way(path)?;
        Ok(fs::set_permissions(path, rights).is_ok())
    }

    /// Looks at what lies here. Where something of ours keeps even its owner from looking, it is opened up, and looked
    /// at again.
    pub(super) fn opening<T>(&self, mut look: impl FnMut() -> Done<T>) -> Done<T> {
        loop {
            let refused = match look() {
                Err(error) => error,
                seen => return seen,
            };
            let at = match &refused {
                PublishError::Disk { path, error } | PublishError::Unfinished { path, error }
                    if error.kind() == ErrorKind::PermissionDenied =>
                {
                    path
                }
                _ => return Err(refused),
            };
            let opened = self.open_up(at).and_then(|is_opened| Ok(is_opened || self.let_read(at)?));
            if !opened.map_err(|error| PublishError::disk(at, error))? {
                return Err(refused);
            }
        }
    }

    /// A file that says what is ours, or what is under way.
    fn let_read(&self, file: &Path) -> io::Result<bool> {
        let meta = self.ground.whole_way(file).and_then(|()| fs::symlink_metadata(file));
        match meta.ok().and_then(|meta| rights::to_read(&meta)) {
            Some(rights) => self.permit(file, rights),
            None => Ok(false),
        }
    }

    /// Whether this run could empty the folder, and remove it.
    pub(super) fn can_clear(&self, folder: &Path) -> bool {
        rights::may_change(folder)
    }

    /// What this name stands for lies here, or nothing does.
    pub(super) fn stays_here(&self, path: &Path) -> Done {
        self.ground.whole_way(path).map_err(|error| PublishError::disk(path, error))
    }

    /// What has this name; a link is not followed.
    pub(super) fn look(&self, path: &Path) -> Done<Option<Metadata>> {
        self.ground.way_to(path).map_err(|error| PublishError::disk(path, error))?;
        self.opening(|| match fs::symlink_metadata(path) {
            // What cannot be looked at may well be there.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(PublishError::disk(path, error)),
            seen => Ok(seen.ok()),
        })
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
        match self.step_between(Act::Link, from, to, link) {
            Err(PublishError::Disk { error, .. }) if error.kind() == ErrorKind::NotFound => {
                self.make_folders(to.parent().unwrap_or(to))?;
                self.step_between(Act::Link, from, to, link)
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
        match self.step_between(Act::Move, from, to, rename) {
            Err(PublishError::Disk { error, .. }) if error.kind() == ErrorKind::NotFound => {
                self.make_folders(to.parent().unwrap_or(to))?;
                self.step_between(Act::Move, from, to, rename)
            }
            renamed => renamed,
        }
    }

    /// Each takes the place of the other, in one step.
    pub(super) fn exchange(&self, one: &Path, other: &Path) -> Done {
        self.step_between(Act::Exchange, one, other, || {
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
        let entries = self.opening(|| match fs::read_dir(folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            entries => entries.map(Some).map_err(|error| PublishError::disk(folder, error)),
        })?;
        for entry in entries.into_iter().flatten() {
            let entry = entry.map_err(|error| PublishError::disk(folder, error))?;
            match entry.file_type() {
                _ if but.is_some_and(|name| entry.file_name() == name) => {}
                Ok(kind) if kind.is_dir() => self.delete_all(&entry.path())?,
                _ => self.delete(&entry.path())?,
            }
        }
        Ok(())
    }

    /// Gives `to` the permissions of `from`, so that a folder shared with a group stays shared. One of ours that was made
    /// read-only becomes one that can be changed.
    pub(super) fn same_permissions(&self, from: &Path, to: &Path) -> Done {
        match fs::metadata(from) {
            Ok(from) if !from.permissions().readonly() => self.permissions_of(&from, to),
            _ => Ok(()),
        }
    }

    /// The same for a folder of a stranger, which stays read-only where it was.
    pub(super) fn same_permissions_as_strangers(&self, from: &Path, to: &Path) -> Done {
        fs::metadata(from).map_or(Ok(()), |from| self.permissions_of(&from, to))
    }

    fn permissions_of(&self, from: &Metadata, to: &Path) -> Done {
        if fs::metadata(to).is_ok_and(|now| now.permissions() == from.permissions()) {
            return Ok(());
        }
        let permit = || self.ground.whole_way(to).and_then(|()| fs::set_permissions(to, from.permissions()));
        self.step(Act::Permit, to, permit)
    }
}

fn copy(from: &Path, to: &mut File) -> io::Result<()> {
    let mut from = open_file(from)?;
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
