//! Decides what publishing has to do, as a value, from what is wanted and what lies there. Pure: it
//! asks the disk nothing and changes nothing.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::PublishError;
use super::listing::State;
use super::manifest::Manifest;
use super::paths::Wanted;
use super::stamp::Stamp;
use crate::build::bundle::{Bundled, OutputPath, Outputs};
use crate::cache::{Fingerprint, Made, Memo, Rendered};
use crate::source::Hash;

/// Every output is in `keep` or in `make`; every file of the old site is among them or in `remove`.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    /// In place, with the content they are to have.
    pub(crate) keep: Vec<Kept<'a>>,
    /// To be made, and written unless they turn out to be what is in place.
    pub(crate) make: Vec<Making<'a>>,
    /// Ours until now, and no longer wanted.
    pub(crate) remove: Vec<OutputPath>,
    /// Not ours: files and links, and folders that hold nothing of ours.
    pub(crate) carry: &'a [PathBuf],
    pub(crate) carry_folders: &'a [PathBuf],
    /// The folders the outputs need, those above before those below.
    pub(crate) folders: BTreeSet<String>,
    has_manifest: bool,
}

/// One output that lies there already.
#[derive(Debug)]
pub(super) struct Kept<'a> {
    pub(crate) path: &'a OutputPath,
    /// What it is known as; `None` where it only stays because this run is about others.
    pub(crate) known: Option<(Fingerprint, &'a Rendered)>,
    pub(crate) made: Made,
    pub(crate) stamp: Stamp,
}

/// One output to make.
#[derive(Debug)]
pub(super) struct Making<'a> {
    pub(crate) path: &'a OutputPath,
    pub(crate) output: &'a Bundled,
    /// What is in place, if it is as we left it.
    pub(crate) intact: Option<(Made, Stamp)>,
}

impl Plan<'_> {
    /// The folder is what is wanted: nothing is to be touched.
    pub(super) fn is_done(&self) -> bool {
        self.has_manifest && self.make.is_empty() && self.remove.is_empty()
    }

    pub(super) fn kept_as_made(&self) -> impl Iterator<Item = (Fingerprint, Rendered)> {
        let known = self.keep.iter().filter_map(|kept| kept.known);
        known.map(|(fingerprint, rendered)| (fingerprint, rendered.clone()))
    }
}

/// A part of what is published: the rest stays as it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// What lies below this folder (`ban-in/`).
    Below(&'a str),
    /// What does not lie below this folder.
    Outside(&'a str),
    /// What has this ending (`.zip`).
    Ending(&'a str),
}

impl Part<'_> {
    fn has(self, path: &str) -> bool {
        match self {
            Part::Below(folder) => path.starts_with(folder),
            Part::Outside(folder) => !path.starts_with(folder),
            Part::Ending(ending) => path.ends_with(ending),
        }
    }
}

/// The plan, or the stranger in its way. With `within`, outputs outside that part stay as they lie.
pub(super) fn make<'a>(
    outputs: &'a Outputs,
    remembered: &'a Memo<Rendered>,
    wanted: &'a Wanted,
    old: Option<&'a Manifest>,
    state: &'a State,
    within: Option<Part<'_>>,
) -> Result<Plan<'a>, PublishError> {
    without_strangers(wanted, state)?;
    let mut plan = Plan {
        keep: Vec::new(),
        make: Vec::new(),
        remove: Vec::new(),
        carry: &state.strangers,
        carry_folders: &state.stray_folders,
        folders: BTreeSet::new(),
        has_manifest: old.is_some(),
    };
    let is_meant = |path: &OutputPath| within.is_none_or(|part| part.has(path));
    for (path, output) in outputs.iter() {
        let published = old.and_then(|old| old.entries.get(path)).copied();
        let intact = published.zip(state.intact.get(path).copied());
        match (intact, remembered.get(&output.fingerprint.0)) {
            (Some((made, stamp)), Some(known)) if known.made == made => {
                plan.keep.push(Kept { path, known: Some((output.fingerprint, known)), made, stamp });
            }
            (Some((made, stamp)), _) if !is_meant(path) => {
                plan.keep.push(Kept { path, known: None, made, stamp });
            }
            // What was never published here is not begun by a run about others; what is damaged is mended.
            _ if !is_meant(path) && published.is_none() => {}
            _ => plan.make.push(Making { path, output, intact }),
        }
    }
    for (path, &made) in old.iter().flat_map(|old| &old.entries) {
        match state.intact.get(path) {
            _ if outputs.contains_key(path) => {}
            Some(&stamp) if !is_meant(path) => plan.keep.push(Kept { path, known: None, made, stamp }),
            _ => plan.remove.push(path.clone()),
        }
    }
    let paths = plan.keep.iter().map(|kept| kept.path).chain(plan.make.iter().map(|making| making.path));
    plan.folders = folders_of(paths);
    Ok(plan)
}

/// The folders these files lie in, and those above them.
fn folders_of<'a>(paths: impl Iterator<Item = &'a OutputPath>) -> BTreeSet<String> {
    let mut folders = BTreeSet::new();
    let mut last = "";
    for path in paths {
        let mut folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if folder == std::mem::replace(&mut last, folder) {
            continue;
        }
        while !folder.is_empty() && folders.insert(folder.to_owned()) {
            folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
        }
    }
    folders
}

impl Making<'_> {
    /// What is in place, if its content is this.
    pub(super) fn in_place(&self, hash: Hash) -> Option<(Made, Stamp)> {
        self.intact.filter(|(made, _)| made.hash == hash)
    }
}

/// What is not ours stays; where an output must go to the same place, a person has to decide.
fn without_strangers(wanted: &Wanted, state: &State) -> Result<(), PublishError> {
    let files = state.strangers.iter().map(|stranger| (stranger, wanted.taken_from(&slashed(stranger))));
    let folders =
        state.stray_folders.iter().map(|folder| (folder, wanted.taken_from_by_folder(&slashed(folder))));
    match files.chain(folders).find_map(|(stranger, output)| Some((stranger, output?))) {
        Some((stranger, output)) => {
            Err(PublishError::Stranger { stranger: stranger.clone(), output: output.clone() })
        }
        None => Ok(()),
    }
}

pub(super) fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
