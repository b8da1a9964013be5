//! Which files belong to a site: a walk over `content/` and `themes/` that ends whatever it meets.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this module is the edge that reads the disk"
)]

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use super::links::{Links, Refused, link_loop};
use super::{DiskError, SourcePath, unreadable};
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::vietnamese::is_reserved_name;

const CONFIG: &str = "niemyet.toml";
/// Written by a publication, where there has been one; what it says is in `catalogue`.
const ADDRESSES: &str = "addresses.toml";
/// The folders of a site whose files a build reads.
pub(crate) const FOLDERS: [&str; 2] = ["content", "themes"];
const MAX_DEPTH: usize = 32;
const MAX_PATH_BYTES: usize = 1000;

/// A file of the site and where it lies.
pub(super) struct Found {
    /// NFC, with `/`.
    pub(crate) path: SourcePath,
    /// As the disk spells it.
    pub(crate) disk: PathBuf,
    /// Why it is not read: it lies where none of the site's files may.
    pub(crate) refused: Option<Box<Diagnostic>>,
}

/// All files of the site, each path once, and what was noticed about their names.
pub(super) struct Findings {
    pub(crate) files: Vec<Found>,
    pub(crate) report: Report,
    /// Where links to folders lead: files of the site that do not lie below its root.
    pub(crate) linked: Vec<PathBuf>,
}

/// Lists the site below `root` without opening a file.
pub(super) fn find(root: &Path) -> Result<Findings, DiskError> {
    let failed = |error| DiskError::Root { root: root.to_path_buf(), error };
    // Windows cannot tell it of every drive of the network.
    let real_root = root.canonicalize().or_else(|_| std::path::absolute(root)).map_err(failed)?;
    std::fs::read_dir(root).map_err(failed)?;
    let config = root.join(CONFIG);
    if std::fs::symlink_metadata(&config).is_err() {
        return Err(DiskError::NotASite { root: root.to_path_buf() });
    }
    let links = Links::of(real_root);
    let mut walk = Walk { root, links, files: Vec::new(), report: Report::default() };
    walk.root_file(CONFIG, config);
    let addresses = root.join(ADDRESSES);
    if std::fs::symlink_metadata(&addresses).is_ok() {
        walk.root_file(ADDRESSES, addresses);
    }
    for folder in FOLDERS {
        walk.folder(folder);
    }
    let mut files = walk.files;
    let mut report = walk.report;
    without_collisions(&mut files, &mut report);
    Ok(Findings { files, report, linked: walk.links.entered })
}

struct Walk<'a> {
    root: &'a Path,
    links: Links,
    files: Vec<Found>,
    report: Report,
}

impl Walk<'_> {
    fn root_file(&mut self, name: &str, disk: PathBuf) {
        let refused = match () {
            () if !is_link(&disk) => None,
            () if is_endless_link(&disk) => Some(Box::new(broken_link(&disk))),
            () => self.links.file(&disk),
        };
        self.files.push(Found { path: Arc::from(name), disk, refused });
    }

    fn folder(&mut self, name: &str) {
        let top = self.root.join(name);
        match std::fs::metadata(&top) {
            Ok(meta) if meta.is_dir() => {}
            Ok(_) => {
                let not_a_folder = std::io::Error::from(std::io::ErrorKind::NotADirectory);
                return self.note(&top, unreadable(&top, &not_a_folder));
            }
            Err(error) if std::fs::symlink_metadata(&top).is_err() => {
                // A site need not have each of them; one whose drive is gone has.
                if !is_readable(self.root) {
                    self.note(&top, unreadable(&top, &error));
                }
                return;
            }
            Err(_) => return self.note(&top, broken_link(&top)),
        }
        let mut entries = WalkDir::new(&top).follow_links(true).into_iter();
        while let Some(entry) = entries.next() {
            match entry {
                Ok(entry) if entry.depth() > 0 && is_leftover(&entry) => {
                    if entry.file_type().is_dir() {
                        entries.skip_current_dir();
                    }
                }
                Ok(entry) if entry.file_type().is_dir() => {
                    if let Err(refused) = self.may_enter(&entry) {
                        if let Some(problem) = refused.problem {
                            self.note(entry.path(), *problem);
                        }
                        entries.skip_current_dir();
                    }
                }
                Ok(entry) => self.file(entry),
                Err(error) => self.failure(&error),
            }
        }
    }

    fn may_enter(&mut self, entry: &DirEntry) -> Result<(), Refused> {
        self.check_name(entry);
        if entry.depth() >= MAX_DEPTH {
            return Err(Refused::because(Diagnostic::new(Mistake::TooDeep { most: &MAX_DEPTH })));
        }
        if !entry.path_is_symlink() {
            return Ok(());
        }
        let entered = self.links.folder(entry.path())?;
        if let Some(warning) = entered {
            self.note(entry.path(), *warning);
        }
        Ok(())
    }

    fn file(&mut self, entry: DirEntry) {
        self.check_name(&entry);
        if !entry.file_type().is_file() {
            return self.note(entry.path(), Diagnostic::new(Mistake::SpecialFile));
        }
        let Some(path) = relative(self.root, entry.path()) else {
            return self.note(entry.path(), Diagnostic::new(Mistake::NameNotUnicode));
        };
        if path.len() > MAX_PATH_BYTES {
            let too_long =
                Diagnostic::new(Mistake::PathTooLong { bytes: &path.len(), most: &MAX_PATH_BYTES });
            return self.note(entry.path(), too_long);
        }
        let refused = if entry.path_is_symlink() { self.links.file(entry.path()) } else { None };
        self.files.push(Found { path: path.into(), disk: entry.into_path(), refused });
    }

    fn check_name(&mut self, entry: &DirEntry) {
        if let Some(name) = entry.file_name().to_str().filter(|name| is_reserved_name(name)) {
            self.note(entry.path(), Diagnostic::new(Mistake::ReservedName { name: &name }));
        }
    }

    fn failure(&mut self, error: &walkdir::Error) {
        let path = error.path().unwrap_or(self.root);
        if path.file_name().and_then(|name| name.to_str()).is_some_and(is_leftover_name) {
            // Emacs locks a file by a link that points nowhere; an unreadable hidden folder is none of ours.
            return;
        }
        let problem = match (error.loop_ancestor(), error.io_error()) {
            (Some(ancestor), _) => link_loop(ancestor),
            (None, Some(io)) if io.kind() == std::io::ErrorKind::NotFound => {
                match std::fs::symlink_metadata(path) {
                    Ok(meta) if meta.file_type().is_symlink() => broken_link(path),
                    // Listed a moment ago and gone now; not so where the drive is gone.
                    _ if is_readable(path.parent().unwrap_or(self.root)) => return,
                    _ => unreadable(path, io),
                }
            }
            (None, Some(io)) => match is_endless_link(path) {
                true => broken_link(path),
                false => unreadable(path, io),
            },
            (None, None) => Diagnostic::new(Mistake::Unreadable),
        };
        self.note(path, problem);
    }

    fn note(&mut self, path: &Path, problem: Diagnostic) {
        let shown = relative(self.root, path).unwrap_or_else(|| {
            path.strip_prefix(self.root).unwrap_or(path).to_string_lossy().replace('\\', "/")
        });
        self.report.push(problem.path(&shown.into()));
    }
}

fn is_readable(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok()
}

fn is_link(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|meta| meta.file_type().is_symlink())
}

/// A link that leads nowhere, or to itself by another: the system gives up on it.
fn is_endless_link(path: &Path) -> bool {
    is_link(path)
        && std::fs::metadata(path).is_err_and(|error| error.kind() != std::io::ErrorKind::PermissionDenied)
}

fn broken_link(path: &Path) -> Diagnostic {
    let target = std::fs::read_link(path).unwrap_or_default();
    Diagnostic::new(Mistake::BrokenLink { target: &target.display() })
}

/// Path below the root, NFC, with `/`.
fn relative(root: &Path, path: &Path) -> Option<String> {
    let below = path.strip_prefix(root).ok()?;
    let mut joined = String::with_capacity(below.as_os_str().len());
    for component in below.components() {
        let Component::Normal(name) = component else { continue };
        if !joined.is_empty() {
            joined.push('/');
        }
        match name.to_str()? {
            name if name.is_ascii() => joined.push_str(name),
            name => joined.extend(name.nfc()),
        }
    }
    Some(joined)
}

fn is_leftover(entry: &DirEntry) -> bool {
    is_leftover_name(&entry.file_name().to_string_lossy())
}

/// Hidden files, and what editors, Office and file managers leave behind.
fn is_leftover_name(name: &str) -> bool {
    const ENDS: [&str; 8] = ["~", ".swp", ".swo", ".bak", ".tmp", ".temp", ".orig", ".crdownload"];
    const NAMES: [&str; 3] = ["thumbs.db", "desktop.ini", "4913"];
    let lower = name.to_ascii_lowercase();
    name.starts_with(['.', '~', '#'])
        || ENDS.iter().any(|end| lower.ends_with(end))
        || NAMES.contains(&lower.as_str())
}

/// Keeps one file of those that Windows or macOS would take for one, and names both.
fn without_collisions(files: &mut Vec<Found>, report: &mut Report) {
    files.sort_by(|a, b| (&a.path, &a.disk).cmp(&(&b.path, &b.disk)));
    let mut seen: BTreeMap<String, SourcePath> = BTreeMap::new();
    let mut last: Option<SourcePath> = None;
    files.retain(|file| {
        let first = match seen.entry(file.path.to_lowercase()) {
            std::collections::btree_map::Entry::Vacant(free) => {
                free.insert(file.path.clone());
                last = Some(file.path.clone());
                return true;
            }
            std::collections::btree_map::Entry::Occupied(taken) => taken.get().clone(),
        };
        report.push(Diagnostic::new(Mistake::NamesCollide { other: &first }).path(&file.path));
        let is_new_path = last.as_ref() != Some(&file.path);
        last = Some(file.path.clone());
        is_new_path
    });
}
