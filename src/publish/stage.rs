//! The new site, made beside the old one and put in its place in one step.

#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "publishing is an edge")]

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::hands::Hands;
use super::manifest::Manifest;
use super::parts::Parts;
use super::paths::MANIFEST;
use super::plan::{Making, Plan, slashed};
use super::shelf::Place;
use super::stamp::Stamp;
use super::{Mode, PublishError, paths};
use crate::build::bundle::{Body, OutputPath};
use crate::build::pack::Pack;
use crate::build::{self, Content, workers};
use crate::cache::{Fingerprint, Made};
use crate::diagnostic::Diagnostic;
use crate::render::Pieces;
use crate::source::Hash;
use crate::source::disk::copy_asset;

/// An output that was made.
#[derive(Debug)]
pub(super) struct Staged {
    pub(crate) path: OutputPath,
    pub(crate) fingerprint: Fingerprint,
    pub(crate) made: Made,
    /// What an author should be told of it.
    pub(crate) said: Vec<Diagnostic>,
    pub(crate) stamp: Stamp,
    /// It lies in the staging folder; otherwise the same content is in place already.
    pub(crate) is_fresh: bool,
}

/// Makes what the plan says, in parallel. Of several failures the first of those that were begun is told, whichever
/// thread was faster, so that the same mistake always gives the same message.
pub(super) fn make(
    parts: &Parts<'_>,
    place: &Place,
    plan: &Plan<'_>,
    hands: &Hands<'_>,
) -> Result<Vec<Staged>, PublishError> {
    let folder = place.next();
    let (lists, mut others): (Vec<_>, Vec<_>) =
        plan.make.iter().partition(|making| matches!(making.output.body, Body::Listed(_)));
    // These take longest: begun last, one thread would still be at them when the others have nothing left.
    others.sort_by_key(|making| !making.output.body.is_of_whole_site());
    let mut staged = make_each(parts, &folder, &others, hands)?;
    for making in lists {
        let made = made_of(plan, &staged);
        staged.push(make_one(parts, &folder, making, &made, hands)?);
    }
    staged.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(staged)
}

/// What each output came to, as far as it is made.
fn made_of<'a>(plan: &'a Plan<'_>, staged: &'a [Staged]) -> BTreeMap<&'a str, Made> {
    let kept = plan.keep.iter().map(|kept| (&**kept.path, kept.made));
    kept.chain(staged.iter().map(|file| (&*file.path, file.made))).collect()
}

fn make_each(
    parts: &Parts<'_>,
    folder: &Path,
    plan: &[&Making<'_>],
    hands: &Hands<'_>,
) -> Result<Vec<Staged>, PublishError> {
    let first_failure = AtomicUsize::new(usize::MAX);
    let results = workers::each(plan.len(), |index| {
        if index > first_failure.load(Ordering::Relaxed) {
            return None;
        }
        let made = make_one(parts, folder, plan[index], &BTreeMap::new(), hands);
        if made.is_err() {
            first_failure.fetch_min(index, Ordering::Relaxed);
        }
        Some(made)
    });
    results.into_iter().flatten().collect()
}

/// For each output to be made, whether it would come out different from what is in place.
pub(super) fn rehearse(parts: &Parts<'_>, plan: &Plan<'_>) -> Result<Vec<bool>, PublishError> {
    let would_change = |making: &Making<'_>| {
        let made = making.output.body.make(making.path).map_err(PublishError::Render)?;
        let hash = match made.content {
            Content::Bytes(bytes) => Hash::of(&bytes),
            Content::Asset(_) => making.output.fingerprint.0,
            Content::Pieces(pieces) => {
                let mut hasher = blake3::Hasher::new();
                pieces.for_each(|piece| {
                    hasher.update(&piece);
                });
                Hash(*hasher.finalize().as_bytes())
            }
            Content::Listed(_) => return Ok(making.intact.is_none()),
            Content::Packed(pack) => {
                let mut hasher = blake3::Hasher::new();
                parts.pack(pack, &mut |bytes| {
                    hasher.update(bytes);
                    Ok(())
                })?;
                Hash(*hasher.finalize().as_bytes())
            }
        };
        Ok(making.in_place(hash).is_none())
    };
    let changes = workers::each(plan.make.len(), |index| would_change(&plan.make[index]));
    let changes = changes.into_iter().collect::<Result<Vec<bool>, PublishError>>()?;
    // A list becomes another with anything that is on it.
    let any = changes.contains(&true) || !plan.remove.is_empty();
    let is_list = |making: &Making<'_>| matches!(making.output.body, Body::Listed(_));
    Ok(plan.make.iter().zip(changes).map(|(making, changes)| changes || any && is_list(making)).collect())
}

fn make_one(
    parts: &Parts<'_>,
    folder: &Path,
    making: &Making<'_>,
    made: &BTreeMap<&str, Made>,
    hands: &Hands<'_>,
) -> Result<Staged, PublishError> {
    let build::Making { content, said } =
        making.output.body.make(making.path).map_err(PublishError::Render)?;
    let fingerprint = making.output.fingerprint;
    let staged = |made, stamp, is_fresh| Staged {
        path: making.path.clone(),
        fingerprint,
        made,
        said: said.clone(),
        stamp,
        is_fresh,
    };
    let to = folder.join(&**making.path);
    let in_place = |hash| making.in_place(hash).map(|(made, stamp)| staged(made, stamp, false));
    let fresh = |hash, stamp: Stamp| staged(Made { hash, len: stamp.len }, stamp, true);
    match content {
        Content::Bytes(bytes) => {
            let hash = Hash::of(&bytes);
            match in_place(hash) {
                Some(kept) => Ok(kept),
                None => Ok(fresh(hash, hands.write_bytes(&to, &bytes)?)),
            }
        }
        Content::Asset(path) => {
            let hash = fingerprint.0;
            if let Some(kept) = in_place(hash) {
                return Ok(kept);
            }
            let copy = |file: &mut File| {
                copy_asset(parts.root, path, hash, file)
                    .map(|_| ())
                    .map_err(|error| PublishError::copy(&to, error))
            };
            Ok(fresh(hash, hands.write(&to, copy)?))
        }
        Content::Pieces(pieces) => {
            let (hash, stamp) = write_pieces(pieces, &to, hands)?;
            match in_place(hash) {
                Some(kept) => hands.delete(&to).map(|()| kept),
                None => Ok(fresh(hash, stamp)),
            }
        }
        Content::Listed(listing) => {
            let text = listing.text(&|at| made.get(at).copied());
            let hash = Hash::of(text.as_bytes());
            match in_place(hash) {
                Some(kept) => Ok(kept),
                None => Ok(fresh(hash, hands.write_bytes(&to, text.as_bytes())?)),
            }
        }
        Content::Packed(pack) => {
            let (hash, stamp, said) = write_packed(pack, parts, &to, hands)?;
            match in_place(hash) {
                Some(kept) => hands.delete(&to).map(|()| Staged { said, ..kept }),
                None => Ok(Staged { said, ..fresh(hash, stamp) }),
            }
        }
    }
}

/// Writes an output while it is made, and hashes it on the way.
fn write_pieces(pieces: Pieces<'_>, to: &Path, hands: &Hands<'_>) -> Result<(Hash, Stamp), PublishError> {
    let mut hasher = blake3::Hasher::new();
    let stamp = hands.write(to, |file| {
        for piece in pieces {
            hasher.update(&piece);
            file.write_all(&piece).map_err(|error| PublishError::disk(to, error))?;
        }
        Ok(())
    })?;
    Ok((Hash(*hasher.finalize().as_bytes()), stamp))
}

/// The same, of a file that other outputs are packed into; with what an author should be told of those.
fn write_packed(
    pack: &Pack,
    parts: &Parts<'_>,
    to: &Path,
    hands: &Hands<'_>,
) -> Result<(Hash, Stamp, Vec<Diagnostic>), PublishError> {
    let mut hasher = blake3::Hasher::new();
    let mut said = Vec::new();
    let stamp = hands.write(to, |file| {
        said = parts.pack(pack, &mut |bytes| {
            hasher.update(bytes);
            file.write_all(bytes).map_err(|error| PublishError::disk(to, error))
        })?;
        Ok(())
    })?;
    Ok((Hash(*hasher.finalize().as_bytes()), stamp, said))
}

/// How the new site comes into place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// A whole folder in one step.
    Whole,
    FileByFile,
}

/// The best way this disk allows.
pub(super) fn way(
    place: &Place,
    plan: &Plan<'_>,
    mode: Mode,
    hands: &Hands<'_>,
) -> Result<Way, PublishError> {
    if is_missing_or_empty(&place.site) {
        return Ok(Way::Whole);
    }
    match mode {
        Mode::Best
            if cfg!(target_os = "linux") && can_clear(place, plan, hands) && can_exchange(place, hands)? =>
        {
            Ok(Way::Whole)
        }
        _ => Ok(Way::FileByFile),
    }
}

/// After an exchange every folder of the old site is emptied. One that belongs to another user would stay, with what
/// is in it: file by file it is left alone.
fn can_clear(place: &Place, plan: &Plan<'_>, hands: &Hands<'_>) -> bool {
    let removed = plan.remove.iter().flat_map(|path| paths::ancestors(path)).map(Path::new);
    let kept = plan.folders.iter().map(Path::new);
    let theirs = plan.carry_folders.iter().map(PathBuf::as_path);
    let all: BTreeSet<&Path> = removed.chain(kept).chain(theirs).chain([Path::new("")]).collect();
    all.into_iter().all(|folder| hands.can_clear(&place.site.join(folder)))
}

fn is_missing_or_empty(folder: &Path) -> bool {
    match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == ErrorKind::NotFound,
    }
}

/// Tried out on two folders, since no system says so beforehand. Without hard links every unchanged
/// file would have to be copied, and the journal is the better way.
fn can_exchange(place: &Place, hands: &Hands<'_>) -> Result<bool, PublishError> {
    let [one, other] = place.tried();
    hands.make_folders(&one)?;
    hands.make_folders(&other)?;
    hands.write_bytes(&one.join("a"), b"")?;
    let can = hands.link(&one.join("a"), &other.join("a")).is_ok() && hands.exchange(&one, &other).is_ok();
    hands.delete_all(&one)?;
    hands.delete_all(&other)?;
    Ok(can)
}

/// Adds to what was made all that stays: unchanged files, strangers, and last the manifest.
pub(super) fn complete(
    place: &Place,
    plan: &Plan<'_>,
    staged: &[Staged],
    manifest: &Manifest,
    hands: &Hands<'_>,
) -> Result<(), PublishError> {
    let new = place.next();
    hands.make_folders(&new)?;
    for folder in &plan.folders {
        hands.make_folders(&new.join(folder))?;
    }
    let kept: Vec<&OutputPath> = plan.keep.iter().map(|kept| kept.path).collect();
    let same: Vec<&OutputPath> = staged.iter().filter(|file| !file.is_fresh).map(|file| &file.path).collect();
    kept.par_iter()
        .chain(&same)
        .try_for_each(|path| hands.link_or_copy(&place.site.join(&***path), &new.join(&***path)))?;
    for folder in plan.carry_folders {
        hands.make_folders(&new.join(folder))?;
    }
    for stranger in plan.carry {
        // What cannot be linked, such as another user's file, is moved over after the exchange.
        let _ = hands.link(&place.site.join(stranger), &new.join(stranger));
    }
    hands.write_bytes(&new.join(MANIFEST), manifest.text().as_bytes())?;
    // Those below come first: what is read-only lets nothing in it be changed.
    for folder in plan.carry_folders.iter().rev() {
        hands.same_permissions_as_strangers(&place.site.join(folder), &new.join(folder))?;
    }
    for folder in plan.folders.iter().map(String::as_str).chain([""]) {
        hands.same_permissions(&place.site.join(folder), &new.join(folder))?;
    }
    Ok(())
}

/// The one step in which the new site takes the old one's place.
pub(super) fn swap(place: &Place, hands: &Hands<'_>) -> Result<(), PublishError> {
    let swapped = if is_missing_or_empty(&place.site) {
        hands.delete_folder_if_empty(&place.site)?;
        hands.rename(&place.next(), &place.site)
    } else {
        hands.exchange(&place.next(), &place.site)
    };
    swapped.map_err(|error| match error {
        PublishError::Disk { error, .. }
            if matches!(error.kind(), ErrorKind::CrossesDevices | ErrorKind::ResourceBusy) =>
        {
            PublishError::Mounted { site: place.site.clone() }
        }
        error => error,
    })
}

/// Clears the staging folder. What lies in `new/` is a new site that was not finished, or the old one
/// after the exchange: in both, only what its manifest names is ours beyond doubt. Anything else is in
/// the site as well, and if not, it is put there.
pub(super) fn drop_old(place: &Place, hands: &Hands<'_>) -> Result<(), PublishError> {
    let folder = place.next();
    match Manifest::read_in(&place.ground, &folder) {
        Ok(Some(manifest)) => {
            delete_ours(&folder, &manifest, hands)?;
            rescue(place, &folder, &manifest, hands)?;
            hands.delete_all_but(&folder, MANIFEST)?;
        }
        // Without a whole manifest it was being made, and holds nothing but copies.
        Ok(None) | Err(PublishError::ManifestDamaged { .. }) => {}
        // A manifest that cannot be read, or is a link, may be the old site's: what is a stranger's is not known.
        Err(error) => return Err(error),
    }
    hands.delete_all(&place.staging)
}

fn delete_ours(folder: &Path, manifest: &Manifest, hands: &Hands<'_>) -> Result<(), PublishError> {
    let paths: Vec<&OutputPath> = manifest.entries.keys().collect();
    paths.par_iter().try_for_each(|path| {
        let file = folder.join(&***path);
        match fs::symlink_metadata(&file) {
            Ok(meta) if meta.is_dir() => Ok(()),
            _ => hands.delete(&file),
        }
    })
}

/// Sees to it that every stranger in the folder is in the site.
fn rescue(place: &Place, folder: &Path, manifest: &Manifest, hands: &Hands<'_>) -> Result<(), PublishError> {
    let ours: BTreeSet<&str> = manifest.entries.keys().flat_map(|path| paths::ancestors(path)).collect();
    let mut to_visit = vec![PathBuf::new()];
    while let Some(below) = to_visit.pop() {
        let full = folder.join(&below);
        for entry in fs::read_dir(&full).map_err(|error| PublishError::disk(&full, error))? {
            let entry = entry.map_err(|error| PublishError::disk(&full, error))?;
            let path = below.join(entry.file_name());
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if is_folder {
                if !ours.contains(&*slashed(&path)) {
                    hands.make_folders(&place.site.join(&path))?;
                }
                to_visit.push(path);
            } else if path != Path::new(MANIFEST) {
                bring_over(place, &entry.path(), &path, hands)?;
            }
        }
    }
    Ok(())
}

fn bring_over(place: &Place, from: &Path, path: &Path, hands: &Hands<'_>) -> Result<(), PublishError> {
    let to = place.site.join(path);
    match hands.look(&to)? {
        Some(there) if is_same_file(from, &there) => return Ok(()),
        Some(_) => {
            let site = Manifest::read(place)?;
            let ours = site.as_ref().and_then(|site| site.entries.get_key_value(&*slashed(path)));
            if let Some((output, _)) = ours {
                return Err(PublishError::Stranger { stranger: from.to_path_buf(), output: output.clone() });
            }
        }
        None => {}
    }
    hands.rename(from, &to)
}

#[cfg(unix)]
fn is_same_file(file: &Path, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(file).is_ok_and(|meta| (meta.dev(), meta.ino()) == (other.dev(), other.ino()))
}

#[cfg(not(unix))]
fn is_same_file(file: &Path, other: &fs::Metadata) -> bool {
    fs::symlink_metadata(file).is_ok_and(|meta| Stamp::of(&meta) == Stamp::of(other))
}

/// How the files of the new site look.
pub(super) fn stamps(plan: &Plan<'_>, staged: &[Staged]) -> BTreeMap<OutputPath, Stamp> {
    let kept = plan.keep.iter().map(|kept| (kept.path.clone(), kept.stamp));
    kept.chain(staged.iter().map(|file| (file.path.clone(), file.stamp))).collect()
}
