//! Publishing where folders cannot be exchanged: every move is written down before the first is made.
//!
//! The new files and the journal are complete before the site is touched. Each move can be told from
//! the disk to have been made or not, so the whole list can be gone through again by the next run,
//! after a kill at any moment. A move that fails takes all those before it back.

#![expect(clippy::disallowed_methods, reason = "publishing is an edge")]

use std::fmt::Write;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::hands::Hands;
use super::manifest::{Manifest, parse_hash};
use super::paths::MANIFEST;
use super::plan::Plan;
use super::shelf::Place;
use super::stage::{Staged, drop_old};
use super::{PublishError, guard, paths};
use crate::source::Hash;
use crate::source::disk::{patiently, read_file};

const HEAD: &str = "niemyet journal 1";

/// One change of the site, numbered so that what it sets aside has a name.
#[derive(Debug, PartialEq, Eq)]
struct Move {
    kind: Kind,
    path: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Away from the site.
    Remove,
    /// From the staging folder into the site, over what is there.
    Place,
}

/// Brings the staged files into the site.
pub(super) fn run(
    place: &Place,
    plan: &Plan<'_>,
    staged: &[Staged],
    manifest: &Manifest,
    hands: &Hands<'_>,
) -> Result<(), PublishError> {
    let moves = moves(plan, staged);
    hands.write_bytes(&place.next().join(MANIFEST), manifest.text().as_bytes())?;
    let draft = place.journal_draft();
    hands.write_bytes(&draft, print(&moves).as_bytes())?;
    hands.rename(&draft, &place.journal())?;
    match forward(place, &moves, hands) {
        Ok(()) => {
            // The site is the new one. Clearing up can wait for the next run.
            let _ = finish(place, hands);
            Ok(())
        }
        Err(PublishError::Disk { path, error }) => match backward(place, &moves, hands) {
            Ok(()) => Err(PublishError::Disk { path, error }),
            Err(_) => Err(PublishError::Unfinished { path, error }),
        },
        Err(error) => Err(error),
    }
}

/// Finishes or clears up what a run before this one left.
pub(super) fn recover(place: &Place, hands: &Hands<'_>) -> Result<(), PublishError> {
    if !place.staging_exists() {
        return Ok(());
    }
    guard::staging_is_ours(place)?;
    match read(place)? {
        Some(moves) => {
            forward(place, &moves, hands).map_err(|error| match error {
                PublishError::Disk { path, error } => PublishError::Unfinished { path, error },
                error => error,
            })?;
            finish(place, hands)
        }
        None => drop_old(place, hands),
    }
}

/// Whether moves were written down that may not be made yet.
pub(super) fn is_half_way(place: &Place) -> bool {
    match read(place) {
        Ok(moves) => moves.is_some(),
        // It is there, and nobody can say what it tells.
        Err(PublishError::Unfinished { .. }) => true,
        Err(_) => false,
    }
}

/// After a failure: no journal means that nothing of the site was moved.
pub(super) fn clean_up_failure(place: &Place, hands: &Hands<'_>) -> Result<(), PublishError> {
    match read(place)? {
        Some(_) => Ok(()),
        None if place.staging_exists() => drop_old(place, hands),
        None => Ok(()),
    }
}

/// Removals come first, since a folder may make way for a file; the manifest comes last.
fn moves(plan: &Plan<'_>, staged: &[Staged]) -> Vec<Move> {
    let removed = plan.remove.iter().map(|path| Move { kind: Kind::Remove, path: path.to_string() });
    let fresh = staged.iter().filter(|file| file.is_fresh).map(|file| file.path.to_string());
    let placed = fresh.chain([MANIFEST.to_owned()]).map(|path| Move { kind: Kind::Place, path });
    removed.chain(placed).collect()
}

/// Without the journal the rest is litter, so the journal goes first.
fn finish(place: &Place, hands: &Hands<'_>) -> Result<(), PublishError> {
    hands.delete(&place.journal())?;
    hands.delete_all(&place.staging)
}

/// Makes every move that is not made yet.
fn forward(place: &Place, moves: &[Move], hands: &Hands<'_>) -> Result<(), PublishError> {
    let (removals, placements) = by_kind(moves);
    hands.make_folders(&place.aside())?;
    for (number, entry) in &removals {
        let spot = Spot::of(place, *number, entry);
        let is_file = hands.look(&spot.site)?.is_some_and(|meta| !meta.is_dir());
        if is_file && !exists(&spot.aside, hands)? {
            spot.set_aside(hands)?;
        }
    }
    prune(place, &removals, hands)?;
    for (number, entry) in &placements {
        let spot = Spot::of(place, *number, entry);
        // What was made for the site is a file that lies here; behind a link nothing counts as moved or to be moved.
        hands.stays_here(&spot.new)?;
        if !exists(&spot.new, hands)? {
            continue;
        }
        if !exists(&spot.aside, hands)? && exists(&spot.site, hands)? && !spot.is_linked_aside(hands) {
            spot.set_aside(hands)?;
        }
        hands.rename(&spot.new, &spot.site)?;
    }
    Ok(())
}

/// Takes back every move that was made, in the other order, and gives the journal up.
fn backward(place: &Place, moves: &[Move], hands: &Hands<'_>) -> Result<(), PublishError> {
    let (removals, placements) = by_kind(moves);
    for (number, entry) in &placements {
        let spot = Spot::of(place, *number, entry);
        if !exists(&spot.new, hands)? && exists(&spot.site, hands)? {
            hands.rename(&spot.site, &spot.new)?;
        }
        if exists(&spot.aside, hands)? {
            hands.rename(&spot.aside, &spot.site)?;
        }
    }
    // A folder that was made for a new file may stand where an old file goes back to.
    prune(place, &placements, hands)?;
    for (number, entry) in &removals {
        let spot = Spot::of(place, *number, entry);
        if exists(&spot.aside, hands)? {
            hands.rename(&spot.aside, &spot.site)?;
        }
    }
    hands.delete(&place.journal())
}

type Numbered<'a> = Vec<(usize, &'a Move)>;

/// Removals and placements, each with its number in the journal.
fn by_kind(moves: &[Move]) -> (Numbered<'_>, Numbered<'_>) {
    moves.iter().enumerate().partition(|(_, entry)| entry.kind == Kind::Remove)
}

/// Deletes the folders these moves may have left empty.
fn prune(place: &Place, moves: &[(usize, &Move)], hands: &Hands<'_>) -> Result<(), PublishError> {
    let mut folders: Vec<&str> = moves.iter().flat_map(|(_, entry)| paths::ancestors(&entry.path)).collect();
    // Those below come before those above.
    folders.sort_unstable_by(|a, b| b.cmp(a));
    folders.dedup();
    for folder in folders {
        let folder = place.site.join(folder);
        let is_empty = || fs::read_dir(&folder).is_ok_and(|mut entries| entries.next().is_none());
        // What lies behind a link is not ours to prune.
        if hands.stays_here(&folder).is_ok() && is_empty() {
            hands.delete_folder_if_empty(&folder)?;
        }
    }
    Ok(())
}

/// The three places of one move.
struct Spot {
    site: PathBuf,
    new: PathBuf,
    /// What was there before; while it exists, the move can be taken back.
    aside: PathBuf,
}

impl Spot {
    fn of(place: &Place, number: usize, entry: &Move) -> Self {
        Self {
            site: place.site.join(&entry.path),
            new: place.next().join(&entry.path),
            aside: place.aside().join(number.to_string()),
        }
    }

    /// A second name keeps the old file where it is until the new one takes its place. Windows lets none of
    /// its names go while a program holds a file open, so there it is moved, or the move fails with nothing done.
    fn is_linked_aside(&self, hands: &Hands<'_>) -> bool {
        !cfg!(windows) && hands.link(&self.site, &self.aside).is_ok()
    }

    /// What fails is the file of the site, not where it was to go.
    fn set_aside(&self, hands: &Hands<'_>) -> Result<(), PublishError> {
        hands.rename(&self.site, &self.aside).map_err(|error| match error {
            PublishError::Disk { error, .. } => PublishError::Disk { path: self.site.clone(), error },
            error => error,
        })
    }
}

fn exists(path: &Path, hands: &Hands<'_>) -> Result<bool, PublishError> {
    hands.look(path).map(|seen| seen.is_some())
}

fn print(moves: &[Move]) -> String {
    let mut text = format!("{HEAD}\n");
    for entry in moves {
        let kind = match entry.kind {
            Kind::Remove => "remove",
            Kind::Place => "place",
        };
        let _ = writeln!(text, "{kind} {}", entry.path);
    }
    let seal = Hash::of(text.as_bytes());
    let _ = writeln!(text, "end {seal}");
    text
}

/// The journal, if there is a whole one. Fails where it lies there and cannot be read: what was moved aside is only
/// known from it.
fn read(place: &Place) -> Result<Option<Vec<Move>>, PublishError> {
    let path = place.journal();
    place.ground.whole_way(&path).map_err(|error| PublishError::disk(&path, error))?;
    match patiently(|| read_file(&path)) {
        Ok(bytes) => Ok(std::str::from_utf8(&bytes).ok().and_then(parse)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(PublishError::Unfinished { path, error }),
    }
}

fn parse(text: &str) -> Option<Vec<Move>> {
    let (body, seal) = text.trim_end_matches('\n').rsplit_once("\nend ")?;
    let body = format!("{body}\n");
    (parse_hash(seal)? == Hash::of(body.as_bytes())).then_some(())?;
    let lines = body.strip_prefix(HEAD)?.strip_prefix('\n')?.lines();
    lines.map(parse_move).collect()
}

fn parse_move(line: &str) -> Option<Move> {
    let (kind, path) = line.split_once(' ')?;
    let kind = match kind {
        "remove" => Kind::Remove,
        "place" => Kind::Place,
        _ => return None,
    };
    let is_ours = path == MANIFEST || paths::fault(path).is_none();
    is_ours.then(|| Move { kind, path: path.to_owned() })
}
