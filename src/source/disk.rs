//! The only place where files of a site are read.
//!
//! In comes the site's root, out goes a [`SourceSet`] of `niemyet.toml`, `addresses.toml`, `content/` and `themes/`:
//! texts decoded, pictures and fonts
//! held for the prints, everything else hashed and left on disk until [`copy_asset`]. Published and hidden
//! files, and what editors leave behind, are not content. What is wrong with one file is a finding in
//! the set's report and the others are still read; only a root that is no site is a [`DiskError`].
//!
//! Symbolic links are followed as far as [`links`] allows: a folder may lie elsewhere, so that several sites can share
//! it, a file may not.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this module is the edge that reads the disk"
)]

mod asset;
mod cause;
mod conflict;
mod decode;
mod links;
mod look;
mod ordinary;
mod patience;
mod walk;

use std::collections::{BTreeMap, HashMap};
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rayon::prelude::*;

use super::{Body, Hash, Layer, SourceFile, SourcePath, SourceSet, pixels};
use crate::diagnostic::{Diagnostic, Lang, Mistake, Words};

pub(crate) use asset::CopyError;
pub use asset::copy_asset;
pub(crate) use cause::{cause, cause_at, is_held_open};
pub(crate) use conflict::first as first_git_mark;
pub(crate) use decode::known_format;
pub(crate) use ordinary::{is_not_ordinary, open_file, read_file};
pub use patience::patiently;
pub(crate) use walk::FOLDERS;

/// A text beyond this is not loaded: the longest real procedure has a few hundred kilobytes.
const MAX_TEXT_BYTES: u64 = 5 * 1024 * 1024;
/// A picture beyond this is no picture for a leaflet.
const MAX_PICTURE_BYTES: u64 = 20 * 1024 * 1024;
/// How often a file that changes under our hands is read again, and how long to wait in between.
const ATTEMPTS: usize = 4;
const PAUSE: Duration = Duration::from_millis(15);
const ASSET_BUFFER_BYTES: usize = 128 * 1024;
/// Whose all is that lies below a site's root.
const LAYER: Layer = Layer::Commune;

/// Reads every file of the site below `root`.
pub fn read(root: &Path) -> Result<SourceSet, DiskError> {
    Reader::new(root).read()
}

/// Reads a site again and again, each time only the files that look different from outside. What it
/// gives is what [`read`] would give at that moment.
#[derive(Debug)]
pub(crate) struct Reader {
    root: PathBuf,
    /// By the place on disk.
    known: HashMap<PathBuf, Known>,
    linked: Vec<PathBuf>,
}

/// A file as it was read last, and how it looked then.
#[derive(Debug)]
struct Known {
    look: look::Look,
    reading: Reading,
}

impl Reader {
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), known: HashMap::new(), linked: Vec::new() }
    }

    /// Every file of the site as it is now.
    pub(crate) fn read(&mut self) -> Result<SourceSet, DiskError> {
        let found = walk::find(&self.root)?;
        let now = SystemTime::now();
        let known = &self.known;
        let readings: Vec<(Reading, Option<look::Look>)> = found
            .files
            .par_iter()
            .map_init(Vec::new, |buffer, file| {
                if let Some(refused) = &file.refused {
                    return (Reading::unusable(file, (**refused).clone()), None);
                }
                let look = look::Look::at(&file.disk);
                match (look, known.get(&file.disk)) {
                    (Some(look), Some(known)) if known.look == look => (known.reading.clone(), Some(look)),
                    // Looked at before it was read: a change in between shows the next time.
                    (look, _) => (read_one(file, buffer), look.filter(|look| look.is_settled(now))),
                }
            })
            .collect();
        let mut report = found.report;
        let mut files = BTreeMap::new();
        self.known.clear();
        for ((reading, look), found) in readings.into_iter().zip(found.files) {
            // What could not be read is tried again each time: a program may have held it open.
            if let Some(look) = look.filter(|_| reading.problem.is_none()) {
                self.known.insert(found.disk, Known { look, reading: reading.clone() });
            }
            report.diagnostics.extend(reading.problem);
            files.insert(reading.file.path.clone(), reading.file);
        }
        report.sort();
        self.linked = found.linked;
        Ok(SourceSet { files, report })
    }

    /// Where links to folders led when the site was read last.
    pub(crate) fn linked_folders(&self) -> &[PathBuf] {
        &self.linked
    }
}

/// Why a site cannot be read, or a file of it not be copied: the machine's fault, not the author's.
#[derive(Debug)]
pub enum DiskError {
    /// There is no folder, or none that can be opened.
    Root {
        /// The folder that was asked for.
        root: PathBuf,
        /// What the machine said.
        error: io::Error,
    },
    /// The folder holds no `niemyet.toml`.
    NotASite {
        /// The folder that was asked for.
        root: PathBuf,
    },
    /// A file that was there when the site was read cannot be copied now.
    Asset {
        /// Its path in the site.
        path: SourcePath,
        /// Its path on the disk.
        disk: PathBuf,
        /// What the machine said.
        error: io::Error,
    },
    /// A file is not what it was when the site was read.
    Changed {
        /// Its path in the site.
        path: SourcePath,
    },
}

impl DiskError {
    /// What went wrong and what to do.
    pub fn words(&self) -> Words {
        match self {
            Self::Root { root, error } => {
                let (root, why) = (root.display(), cause_at(root, error));
                Words::new(
                    format!("không mở được thư mục trang {root}: {}", why.vi),
                    format!("cannot open the site's folder {root}: {}", why.en),
                )
            }
            Self::NotASite { root } => {
                let root = root.display();
                Words::new(
                    format!(
                        "{root} không có tệp niemyet.toml; hãy chạy trong thư mục của trang, hoặc chỉ ra bằng --root, \
                         hoặc tạo trang mới bằng lệnh init"
                    ),
                    format!(
                        "{root} holds no niemyet.toml; run in the site's folder, name it with --root, \
                         or make a new site with init"
                    ),
                )
            }
            Self::Asset { path, disk, error } => {
                let why = cause_at(disk, error);
                Words::new(
                    format!("không chép được tệp {path}: {}", why.vi),
                    format!("cannot copy the file {path}: {}", why.en),
                )
            }
            Self::Changed { path } => Words::new(
                format!("tệp {path} thay đổi trong lúc đang chép; hãy chạy lại lệnh"),
                format!("the file {path} changed while it was being copied; run the command again"),
            ),
        }
    }
}

impl std::fmt::Display for DiskError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.words().get(Lang::En))
    }
}

impl std::error::Error for DiskError {}

/// A file of the set and what was wrong with it.
#[derive(Clone, Debug)]
struct Reading {
    file: SourceFile,
    problem: Option<Diagnostic>,
}

/// Why a file gave no body.
enum Failure {
    /// Being written, or gone: worth another look.
    InFlux,
    Finding(Box<Diagnostic>),
}

fn read_one(found: &walk::Found, buffer: &mut Vec<u8>) -> Reading {
    for attempt in 0..ATTEMPTS {
        if attempt > 0 {
            std::thread::sleep(PAUSE);
        }
        match attempt_read(found, buffer) {
            Ok(reading) => return reading,
            Err(Failure::InFlux) => {}
            Err(Failure::Finding(problem)) => return Reading::unusable(found, *problem),
        }
    }
    Reading::unusable(found, Diagnostic::new(Mistake::ChangedWhileRead))
}

fn attempt_read(found: &walk::Found, buffer: &mut Vec<u8>) -> Result<Reading, Failure> {
    let refused = |error: io::Error| io_failure(&found.disk, &error);
    let mut file = open(&found.disk).map_err(refused)?;
    let before = file.metadata().map_err(refused)?;
    if !before.is_file() {
        return Err(Failure::Finding(Box::new(Diagnostic::new(Mistake::SpecialFile))));
    }
    let use_of = use_of(&found.path);
    if before.len() > use_of.most_bytes() {
        return Err(Failure::Finding(Box::new(too_large(before.len(), use_of.most_bytes()))));
    }
    let is_text = use_of == Use::Read || is_text_of_others(&found.path, before.len());
    let (hash, len) = if use_of == Use::Copied && !is_text {
        asset::hash(&mut file, buffer).map_err(refused)?
    } else {
        buffer.clear();
        buffer.reserve(before.len() as usize + 1);
        file.by_ref().take(use_of.most_bytes().saturating_add(1)).read_to_end(buffer).map_err(refused)?;
        (Hash::of(buffer), buffer.len() as u64)
    };
    let after = file.metadata().map_err(refused)?;
    if len != before.len() || is_changed(&before, &after) {
        return Err(Failure::InFlux);
    }
    let conflict = is_text.then(|| conflict::find(&found.path, buffer)).flatten();
    let (body, problem) = match conflict {
        // The hash still stands for the file, so that the next build sees an edit of it.
        Some(problem) => (Body::Unusable, Some(problem.path(&found.path))),
        None => body(use_of, &found.path, buffer),
    };
    Ok(Reading { file: SourceFile { layer: LAYER, path: found.path.clone(), hash, len, body }, problem })
}

/// What a file's bytes are taken for.
fn body(use_of: Use, path: &SourcePath, bytes: &[u8]) -> (Body, Option<Diagnostic>) {
    match use_of {
        Use::Copied => (Body::Asset, None),
        Use::Held => match too_many_pixels(bytes) {
            None => (Body::Bytes(bytes.into()), None),
            Some(problem) => (Body::Unusable, Some(problem.path(path))),
        },
        Use::Read => match decode::text(bytes) {
            Ok((text, warning)) => (Body::Text(text), warning.map(|warning| warning.path(path))),
            Err(problem) => (Body::Unusable, Some(problem.path(path))),
        },
    }
}

/// A picture that nothing may take apart: there might not be the memory.
fn too_many_pixels(bytes: &[u8]) -> Option<Diagnostic> {
    let (width, height) = pixels::too_many(bytes)?;
    let most = pixels::MOST / 1_000_000;
    Some(Diagnostic::new(Mistake::TooManyPixels { width: &width, height: &height, most: &most }))
}

/// A file that lies nowhere, taken as if it had been read, for tests.
#[cfg(test)]
pub(crate) fn in_memory(path: &str, bytes: &[u8]) -> (SourceFile, Option<Diagnostic>) {
    let path = SourcePath::from(path);
    let (body, problem) = body(use_of(&path), &path, bytes);
    (SourceFile::of_commune(path, bytes, body), problem)
}

impl Reading {
    /// A file whose bytes were not read.
    fn unusable(found: &walk::Found, problem: Diagnostic) -> Self {
        let file = SourceFile {
            layer: LAYER,
            path: found.path.clone(),
            hash: Hash::of(b""),
            len: 0,
            body: Body::Unusable,
        };
        Self { file, problem: Some(problem.path(&found.path)) }
    }
}

/// The bytes of a text as a build takes them; `None` where they are none.
pub(crate) fn as_text(bytes: &[u8]) -> Option<Arc<str>> {
    decode::text(bytes).ok().map(|(text, _)| text.text)
}

fn is_changed(before: &Metadata, after: &Metadata) -> bool {
    before.len() != after.len() || before.modified().ok() != after.modified().ok()
}

fn open(path: &Path) -> io::Result<File> {
    patience::patiently_read(|| ordinary::open_at_once(path))
}

fn io_failure(path: &Path, error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::NotFound => Failure::InFlux,
        _ if is_not_ordinary(error) => Failure::Finding(Box::new(Diagnostic::new(Mistake::SpecialFile))),
        _ => Failure::Finding(Box::new(unreadable(path, error))),
    }
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::new(Mistake::Unreadable).help(cause_at(path, error))
}

fn too_large(len: u64, most: u64) -> Diagnostic {
    let mega = 1024 * 1024;
    Diagnostic::new(Mistake::FileTooLarge { megabytes: &len.div_ceil(mega), most: &(most / mega) })
}

/// What a build does with a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    /// Taken in as text.
    Read,
    /// Its bytes are kept: a print is typeset with them.
    Held,
    Copied,
}

impl Use {
    fn most_bytes(self) -> u64 {
        match self {
            Use::Read => MAX_TEXT_BYTES,
            Use::Held => MAX_PICTURE_BYTES,
            Use::Copied => u64::MAX,
        }
    }
}

/// Whether a file that is copied or set into a print is a text that people edit: it is looked through as well.
fn is_text_of_others(path: &str, len: u64) -> bool {
    const TEXT: [&str; 9] = ["txt", "csv", "tsv", "html", "htm", "xml", "svg", "rtf", "md"];
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    len <= MAX_TEXT_BYTES && TEXT.iter().any(|one| one.eq_ignore_ascii_case(extension))
}

/// Forms are only ever copied, whatever they are.
fn use_of(path: &str) -> Use {
    const TEXT: [&str; 8] = ["md", "toml", "html", "css", "js", "txt", "typ", "json"];
    const HELD: [&str; 7] = ["png", "jpg", "jpeg", "webp", "svg", "ttf", "otf"];
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    let is_one_of = |known: &[&str]| known.iter().any(|one| one.eq_ignore_ascii_case(extension));
    match () {
        () if path.starts_with("content/forms/") => Use::Copied,
        () if is_one_of(&TEXT) => Use::Read,
        () if is_one_of(&HELD) => Use::Held,
        () => Use::Copied,
    }
}
