//! What lies in the published folder: which of our files are as we left them, and what is not ours.

#![expect(clippy::disallowed_methods, reason = "publishing is an edge")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::manifest::Manifest;
use super::paths::MANIFEST;
use super::record::Record;
use super::shelf::Place;
use super::stamp::Stamp;
use super::{PublishError, paths};
use crate::build::bundle::OutputPath;
use crate::cache::Made;
use crate::source::Hash;
use crate::source::disk::open_file;

/// The published folder as it is.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Files that hold what the manifest says.
    pub(crate) intact: BTreeMap<OutputPath, Stamp>,
    /// Files, links and whatever else is not ours, relative to the folder.
    pub(crate) strangers: Vec<PathBuf>,
    /// Folders that hold nothing of ours.
    pub(crate) stray_folders: Vec<PathBuf>,
    /// Nobody has touched a file of ours since the last run.
    pub(crate) as_recorded: bool,
}

/// Compares the folder with what was published there. A file that looks as recorded is believed; any
/// other is read.
pub(super) fn look(
    place: &Place,
    manifest: Option<&Manifest>,
    record: &Record,
) -> Result<State, PublishError> {
    let Some(manifest) = manifest else { return Ok(State::default()) };
    let found = list(place, manifest).map_err(|(path, error)| PublishError::disk(&path, error))?;
    let trusted = record.fits(manifest);
    let entries: Vec<(&OutputPath, &Made)> = manifest.entries.iter().collect();
    let intact: Vec<(OutputPath, Stamp)> = entries
        .into_par_iter()
        .enumerate()
        .filter_map(|(index, (path, made))| {
            let stamp = *found.ours.get(path)?;
            let is_intact = trusted && record.stamps.get(index) == Some(&stamp)
                || holds(&place.site.join(&**path), stamp, made);
            is_intact.then(|| (path.clone(), stamp))
        })
        .collect();
    let as_recorded = trusted && record.stamps.iter().eq(intact.iter().map(|(_, stamp)| stamp));
    Ok(State {
        intact: intact.into_iter().collect(),
        strangers: found.strangers,
        stray_folders: found.stray_folders,
        as_recorded,
    })
}

/// Whether every file of the manifest looks as recorded; nothing is read.
pub(super) fn is_as_recorded(place: &Place, manifest: &Manifest, record: &Record) -> bool {
    let Ok(found) = list(place, manifest) else { return false };
    let stamps = manifest.entries.keys().map(|path| found.ours.get(path));
    record.fits(manifest) && stamps.eq(record.stamps.iter().map(Some))
}

fn holds(file: &Path, stamp: Stamp, made: &Made) -> bool {
    stamp.len == made.len && hash_file(file).is_ok_and(|hash| hash == made.hash)
}

fn hash_file(file: &Path) -> io::Result<Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(open_file(file)?)?;
    Ok(Hash(*hasher.finalize().as_bytes()))
}

struct Found {
    ours: HashMap<OutputPath, Stamp>,
    strangers: Vec<PathBuf>,
    stray_folders: Vec<PathBuf>,
}

/// Every entry below the folder; no link is followed, and a disk that is mounted in it is refused.
fn list(place: &Place, manifest: &Manifest) -> Result<Found, (PathBuf, io::Error)> {
    let folders: BTreeSet<&str> = manifest.entries.keys().flat_map(|path| paths::ancestors(path)).collect();
    let mut found = Found {
        ours: HashMap::with_capacity(manifest.len()),
        strangers: Vec::new(),
        stray_folders: Vec::new(),
    };
    let mut to_visit = vec![PathBuf::new()];
    while let Some(folder) = to_visit.pop() {
        let full = place.site.join(&folder);
        let named = |error| (full.clone(), error);
        place.ground.last_step(&full).map_err(named)?;
        let prefix = folder.to_str().map(|folder| folder.replace('\\', "/"));
        for entry in fs::read_dir(&full).map_err(named)? {
            let entry = entry.map_err(named)?;
            let kind = entry.file_type().map_err(named)?;
            let name = entry.file_name();
            let path = prefix.as_deref().zip(name.to_str()).map(|(prefix, name)| joined(prefix, name));
            let known = path.as_deref().and_then(|path| manifest.entries.get_key_value(path));
            match (known, path.as_deref()) {
                (Some((path, _)), _) if kind.is_file() => {
                    let meta = entry.metadata().map_err(named)?;
                    found.ours.insert(path.clone(), Stamp::of(&meta));
                }
                // Something in the place of our file that is none: it is made again over it.
                (Some(_), _) if !kind.is_dir() => {}
                (_, Some(MANIFEST)) => {}
                (_, path) if kind.is_dir() => {
                    if path.is_none_or(|path| !folders.contains(path)) {
                        found.stray_folders.push(folder.join(&name));
                    }
                    to_visit.push(folder.join(&name));
                }
                _ => found.strangers.push(folder.join(&name)),
            }
        }
    }
    found.strangers.sort();
    found.stray_folders.sort();
    Ok(found)
}

fn joined(prefix: &str, name: &str) -> String {
    if prefix.is_empty() { name.to_owned() } else { format!("{prefix}/{name}") }
}
