//! The officer's desk: the only code that changes what people wrote.
//!
//! In: [`Change`]s, each with what lay at its path when it was decided. Out: the files, and in `history/` what stood there
//! before, so that every change of the program's can be put back ([`history`]). Who decides what a file shall say is
//! above: an import, the editor in the browser, a command. A file that is no longer what the change was made of is left
//! as it is and named, for somebody saved it meanwhile; the other changes are made.
//!
//! `addresses.toml`, and a file that is new and asked for by name, are written without a history ([`files`]).

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this module is the edge that writes what people wrote"
)]

pub(crate) mod files;
pub(crate) mod history;

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::Path;

use jiff::civil::DateTime;

use crate::ground::Ground;
use crate::import::as_on_disk;
use crate::source::disk::{patiently, read_file};
use crate::source::encoding::{self, Decoded, Encoding};
use crate::source::{Hash, SourcePath, SourceSet};

use history::{Copied, Fate};

pub(crate) use history::{Cause, Id};

/// What shall lie at a path of the site.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) path: SourcePath,
    /// The file that the change was made of; nothing where there was none.
    pub(crate) before: Option<Hash>,
    /// Its bytes from now on; nothing where it shall be gone.
    pub(crate) after: Option<Vec<u8>>,
}

/// The change that makes UTF-8 of a file in another encoding; nothing where it is UTF-8, or is not certain what it is.
pub(crate) fn as_utf8<'b>(path: &str, bytes: &'b [u8]) -> Option<(Decoded<'b>, Change)> {
    let decoded = encoding::decode(bytes).filter(|one| one.is_certain && one.encoding != Encoding::Utf8)?;
    let after = decoded.text.as_bytes().to_vec();
    let change = Change { path: path.into(), before: Some(Hash::of(bytes)), after: Some(after) };
    Some((decoded, change))
}

/// What came of some changes.
#[derive(Debug, Default)]
pub(crate) struct Done {
    /// Where the former files are; nothing where no file was changed.
    pub(crate) kept: Option<Id>,
    /// Changes that were not made.
    pub(crate) refused: Vec<(SourcePath, Refused)>,
}

/// Why a change was not made; the file is as it was.
#[derive(Debug)]
pub(crate) enum Refused {
    /// What lies there is not what the change was made of.
    Meanwhile,
    /// The disk would not.
    Disk(io::Error),
}

/// A site's folder, in which files are changed.
#[derive(Debug)]
pub(crate) struct Desk {
    ground: Ground,
}

impl Desk {
    /// Of the site below `root`.
    pub(crate) fn at(root: &Path) -> Self {
        Self { ground: Ground::at(root) }
    }

    /// Makes the changes, after the files that they touch were copied to `history/`. Where that cannot be done nothing is
    /// changed at all. `now` is the time on the wall, which the copies are named by; changes that change nothing are
    /// passed over.
    pub(crate) fn make(&self, cause: Cause, now: DateTime, changes: Vec<Change>) -> io::Result<Done> {
        let mut done = Done::default();
        let mut sound = Vec::new();
        let mut copies = Vec::new();
        for change in changes {
            let former = match self.former(&change) {
                Ok(former) => former,
                Err(refused) => {
                    done.refused.push((change.path, refused));
                    continue;
                }
            };
            if former == change.after {
                continue;
            }
            copies.push(Copied {
                path: change.path.clone(),
                fate: match (&former, &change.after) {
                    (None, _) => Fate::Created,
                    (Some(_), Some(_)) => Fate::Changed,
                    (Some(_), None) => Fate::Deleted,
                },
                after: change.after.as_deref().map(Hash::of),
                former,
            });
            sound.push(change);
        }
        if sound.is_empty() {
            return Ok(done);
        }
        done.kept = Some(history::keep(&self.ground, cause, now, &copies)?);
        for change in sound {
            let at = self.ground.base().join(&*change.path);
            let made = match &change.after {
                Some(bytes) => files::replace(&self.ground, &at, bytes),
                None => files::remove(&self.ground, &at),
            };
            if let Err(error) = made {
                done.refused.push((change.path, Refused::Disk(error)));
            }
        }
        Ok(done)
    }

    /// Writes the texts that an import planned on these sources, each with the line ends and the byte order mark that its
    /// file has.
    pub(crate) fn take_in(
        &self,
        cause: Cause,
        sources: &SourceSet,
        writes: BTreeMap<SourcePath, String>,
        now: DateTime,
    ) -> io::Result<Done> {
        let change = |(path, text): (SourcePath, String)| {
            // What cannot be read now is refused when the change is made.
            let existing = self.lying(&path).ok().flatten();
            let before = sources.files.get(&path).map(|file| file.hash);
            Change { after: Some(as_on_disk(existing.as_deref(), &text)), before, path }
        };
        self.make(cause, now, writes.into_iter().map(change).collect())
    }

    /// The kept changes, the newest first.
    pub(crate) fn history(&self) -> io::Result<Vec<history::Entry>> {
        history::entries(&self.ground)
    }

    /// Puts back what a change touched, or those files of it that are named. What lies there now is kept in its turn.
    pub(crate) fn put_back(
        &self,
        entry: &history::Entry,
        only: Option<&[SourcePath]>,
        now: DateTime,
    ) -> io::Result<Done> {
        let wanted = |kept: &&history::Kept| only.is_none_or(|only| only.contains(&kept.path));
        let change = |kept: &history::Kept| {
            Ok(Change {
                path: kept.path.clone(),
                before: self.lying(&kept.path)?.as_deref().map(Hash::of),
                after: self.copy(entry, kept)?,
            })
        };
        let changes = entry.files.iter().filter(wanted).map(change).collect::<io::Result<Vec<_>>>()?;
        self.make(Cause::PutBack, now, changes)
    }

    /// What a file was before a change; nothing where there was none.
    pub(crate) fn copy(&self, entry: &history::Entry, kept: &history::Kept) -> io::Result<Option<Vec<u8>>> {
        match kept.fate {
            Fate::Created => Ok(None),
            Fate::Changed | Fate::Deleted => history::copy(&self.ground, &entry.id, &kept.path).map(Some),
        }
    }

    /// The bytes of a file as it lies there; nothing where there is none.
    pub(crate) fn lying(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        let at = self.ground.base().join(path);
        self.ground.whole_way(&at)?;
        match patiently(|| read_file(&at)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What lies at the path of a change, which must be what it was made of.
    fn former(&self, change: &Change) -> Result<Option<Vec<u8>>, Refused> {
        let lying = self.lying(&change.path).map_err(Refused::Disk)?;
        if lying.as_deref().map(Hash::of) == change.before { Ok(lying) } else { Err(Refused::Meanwhile) }
    }
}

/// Whether the folder belongs to a git work tree, whose history is somebody else's.
pub(crate) fn is_in_git(root: &Path) -> bool {
    let absolute = std::path::absolute(root).unwrap_or_else(|_| root.to_path_buf());
    absolute.ancestors().any(|folder| folder.join(".git").exists())
}
