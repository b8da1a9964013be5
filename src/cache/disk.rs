//! The cache as files in `.niemyet/` of the site's root, and nowhere else.
//!
//! Deleting the folder is always safe. A file that is damaged, cut short, or written by another build
//! of the program counts as absent, without a word: it would only have saved time. Saving may fail,
//! on a read-only disk for instance, and then the next run is slower; the caller decides whether to
//! mention it. Each file is written beside its place and renamed into it, so that a kill leaves the
//! old one; what it was writing is cleared away by a later run ([`leftovers`]). Neither the folder nor what is read or written in it may be a link ([`crate::ground`]): behind one
//! nothing is remembered, and nothing is kept.
//!
//! A table is stored in segments of their own checksum, which are checked and decoded in parallel.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this module is the edge that keeps the cache"
)]

mod leftovers;
mod sealed;

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Cache, Memo};
use crate::diagnostic::Report;
use crate::ground::{self, Ground};
use crate::source::Hash;
use crate::source::disk::read_file;

/// The folder below the site's root.
pub(crate) const FOLDER: &str = ".niemyet";

/// Entries a segment: enough to be worth a thread's while, few enough to share among threads.
const SEGMENT_ENTRIES: usize = 128;

/// Segments in memory at a time while a table is written.
const AT_ONCE: usize = 8;

const GITIGNORE: &str = "*\n";
const CACHEDIR_TAG: &str = "Signature: 8a477f597d28d172789f06886806bc55\n\
    # Thư mục này do niemyet tạo để chạy nhanh hơn; xóa lúc nào cũng được.\n\
    # niemyet keeps this folder to run faster; it can be deleted at any time.\n";

/// What was remembered; empty where nothing usable is.
pub fn load<P>(root: &Path) -> Cache<P>
where
    P: DeserializeOwned + Send,
{
    let (parsed, rendered) = rayon::join(|| load_memo(root, "parsed"), || load_memo(root, "rendered"));
    Cache {
        parsed: parsed.unwrap_or_default(),
        rendered: rendered.unwrap_or_default(),
        tried: load_memo(root, "tried").unwrap_or_default(),
    }
}

/// Keeps the cache for the next run.
pub fn save<P>(root: &Path, cache: &Cache<P>) -> io::Result<()>
where
    P: Serialize + Sync,
{
    save_memo(root, "parsed", &cache.parsed)?;
    save_memo(root, "rendered", &cache.rendered)?;
    save_memo(root, "tried", &cache.tried)
}

/// What the last build came to, so that a run for which nothing has changed can stop early.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBuild {
    /// Of all that decides a build: every source file, the report of reading them, the theme, the
    /// day, the options. The program itself is accounted for here.
    pub key: Hash,
    /// Of the manifest that was published.
    pub published: Hash,
    /// What the author was told, to be told again.
    pub report: Report,
}

impl LastBuild {
    /// What is remembered of a site's last build; `None` where nothing is, or it cannot be read.
    pub fn load(root: &Path) -> Option<Self> {
        load_value(root, "last")
    }

    /// Remembers it for the next run.
    pub fn save(&self, root: &Path) -> io::Result<()> {
        save_value(root, "last", self)
    }

    /// Forgets the last build; needed before an output changes whose record would still fit.
    pub fn forget(root: &Path) {
        forget_value(root, "last");
    }
}

/// One small value, as a whole. `None` where there is none that can be used.
pub(crate) fn load_value<T: DeserializeOwned>(root: &Path, name: &str) -> Option<T> {
    let bytes = read(root, name)?;
    let segments = sealed::open(&bytes)?;
    let [segment] = segments.as_slice() else { return None };
    postcard::from_bytes(segment.checked()?).ok()
}

/// Keeps one small value.
pub fn save_value(root: &Path, name: &str, value: &impl Serialize) -> io::Result<()> {
    let bytes = postcard::to_stdvec(value).map_err(io::Error::other)?;
    save_sealed(root, name, |file| sealed::add(file, &bytes))
}

/// Forgets one small value.
pub fn forget_value(root: &Path, name: &str) {
    let ground = Ground::at(root);
    let file = place(&ground, name);
    let _ = ground.way_to(&file).and_then(|()| std::fs::remove_file(&file));
}

/// Keeps a text for people to read, and says where.
pub fn keep_text(root: &Path, name: &str, text: &str) -> io::Result<PathBuf> {
    replace(root, name, |file| file.write_all(text.as_bytes()))
}

fn load_memo<V>(root: &Path, name: &str) -> Option<Memo<V>>
where
    V: DeserializeOwned + Send,
{
    let bytes = read(root, name)?;
    let segments = sealed::open(&bytes)?;
    let parts: Vec<Vec<(Hash, V)>> = segments
        .par_iter()
        .map(|segment| postcard::from_bytes(segment.checked()?).ok())
        .collect::<Option<_>>()?;
    Some(Memo { entries: parts.into_iter().flatten().collect() })
}

fn save_memo<V>(root: &Path, name: &str, memo: &Memo<V>) -> io::Result<()>
where
    V: Serialize + Sync,
{
    let entries: Vec<(&Hash, &V)> = memo.entries.iter().collect();
    save_sealed(root, name, |file| {
        for group in entries.chunks(SEGMENT_ENTRIES * AT_ONCE) {
            let segments = group.par_chunks(SEGMENT_ENTRIES).map(postcard::to_stdvec);
            let segments: Vec<Vec<u8>> = segments.collect::<Result<_, _>>().map_err(io::Error::other)?;
            segments.iter().try_for_each(|segment| sealed::add(file, segment))?;
        }
        Ok(())
    })
}

fn save_sealed(
    root: &Path,
    name: &str,
    segments: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<()> {
    let sealed = |file: &mut File| {
        sealed::begin(file)?;
        segments(file)?;
        sealed::end(file)
    };
    replace(root, name, sealed).map(|_| ())
}

/// The bytes under this name, if it is a file of this folder: behind a link lies nothing of ours.
fn read(root: &Path, name: &str) -> Option<Vec<u8>> {
    let ground = Ground::at(root);
    let file = place(&ground, name);
    ground.whole_way(&file).ok()?;
    read_file(&file).ok()
}

fn place(ground: &Ground, name: &str) -> PathBuf {
    ground.base().join(FOLDER).join(name)
}

/// Writes beside the place and renames.
fn replace(root: &Path, name: &str, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<PathBuf> {
    let ground = Ground::at(root);
    make_folder(&ground)?;
    leftovers::clear(&ground.base().join(FOLDER));
    let file = place(&ground, name);
    let temporary = place(&ground, &leftovers::name_of(name));
    let mut fresh = ground::create_anew(&temporary)?;
    leftovers::hold(&fresh);
    let filled = fill(&mut fresh);
    drop(fresh);
    let written = filled.and_then(|()| std::fs::rename(&temporary, &file));
    if written.is_err() {
        let _ = std::fs::remove_file(&temporary);
    }
    written.map(|()| file)
}

/// The folder with its notes. A link in its place is refused: the cache stays below the root.
fn make_folder(ground: &Ground) -> io::Result<()> {
    let folder = ground.base().join(FOLDER);
    ground.whole_way(&folder)?;
    match std::fs::symlink_metadata(&folder) {
        Ok(meta) if meta.is_dir() => {}
        Ok(_) => return Err(io::ErrorKind::NotADirectory.into()),
        Err(_) => std::fs::create_dir(&folder)?,
    }
    for (name, text) in [(".gitignore", GITIGNORE), ("CACHEDIR.TAG", CACHEDIR_TAG)] {
        let note = folder.join(name);
        if std::fs::symlink_metadata(&note).is_err() {
            ground::create_anew(&note)?.write_all(text.as_bytes())?;
        }
    }
    Ok(())
}
