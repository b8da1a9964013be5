//! Puts a bundle into `output/site/`, and what is packed to be taken along into `output/package/` ([`Shelf`]): as a
//! whole, or not at all.
//!
//! In comes a bundle that passed the gate; out goes a folder that holds exactly its outputs and
//! whatever a stranger put there. This is the only code that changes `output/`. What is to be done is
//! decided first, as a value ([`plan`]); only then something is touched:
//!
//! * new content is made into `.niemyet-staging/` beside the site, unchanged files are linked there,
//!   and the two folders are exchanged in one step ([`stage`]);
//! * where the system has no such step, a journal names every move before the first one is made, and
//!   the next run finishes it ([`journal`]).
//!
//! So a run that is killed leaves the old site, the new one, or (only in the second case) a journal
//! that says how to get to the new one. This holds against a kill, not against a power cut: no file is
//! forced to the disk.
//!
//! A manifest in the site names what is ours. What it does not name is never deleted, and a folder that
//! is not empty and has no manifest is refused. No change passes a link or a mount below `output`
//! ([`crate::ground`]): `output/site` and the parts of the staging folder must be folders of ours, a link
//! where one of them or a folder of the site must be is refused, and a link in a place of its own inside
//! the site is a stranger like any other. `output` itself may be a link, which is resolved once.

mod error;
mod guard;
mod hands;
mod journal;
mod last;
mod listing;
mod manifest;
mod parts;
mod paths;
mod plan;
mod record;
mod rights;
mod shelf;
mod stage;
mod stamp;

use std::path::Path;

use crate::build::bundle::{OutputPath, Outputs};
use crate::cache::{Fingerprint, Memo, Rendered};
use crate::diagnostic::{Accepted, Diagnostic};
use crate::source::Hash;

pub use error::PublishError;
pub use hands::{Act, Step};
pub(crate) use last::Last;
pub use plan::Part;
pub use shelf::Shelf;

use hands::Hands;
use manifest::Manifest;
use parts::Parts;
use plan::Plan;
use shelf::Place;
use stage::Staged;

/// What a run did to the site.
#[derive(Debug, Default)]
pub struct Published {
    /// New, or with other bytes than before.
    pub written: Vec<OutputPath>,
    /// In the manifest of before and in the site no more.
    pub removed: Vec<OutputPath>,
    /// Made again, and what came out was what lay there already.
    pub(crate) same: Vec<OutputPath>,
    /// Files whose bytes and times are as they were.
    pub kept: usize,
    /// What every output is made to, those that were kept as well: all that is to be remembered.
    pub made: Vec<(Fingerprint, Rendered)>,
    /// Of the site as it lies there now: the hash of its manifest.
    pub hash: Option<Hash>,
}

/// How the new site takes the place of the old one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// By exchanging folders where the disk can do that, else by the journal.
    #[default]
    Best,
    /// By the journal, as on Windows.
    Journal,
}

/// Asked before every single change to the disk; an error stands for the disk's own.
pub type Watch<'a> = &'a (dyn Fn(&Step<'_>) -> std::io::Result<()> + Sync);

/// How to publish, beyond what and where.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// How the site that was published gives way to the new one.
    pub mode: Mode,
    /// Which folder of `output` is published.
    pub shelf: Shelf,
    /// Only this part of the outputs is made, changed or removed.
    pub within: Option<Part<'a>>,
    /// Whose site it is, in a line: the manifest keeps it.
    pub whose: Option<&'a str>,
    /// The place was named by somebody: it may be that of another site, which is then left alone.
    pub is_named_place: bool,
    /// Tests fail or stop here; progress can be shown.
    pub watch: Watch<'a>,
    /// Called once right before readers see another site, all of which is made by then: what this run leaves half way
    /// from here on, the next one finishes. Where it refuses nothing is published.
    pub beforehand: &'a dyn Fn() -> Result<(), Box<Diagnostic>>,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            mode: Mode::Best,
            shelf: Shelf::Site,
            within: None,
            whose: None,
            is_named_place: false,
            watch: &|_| Ok(()),
            beforehand: &|| Ok(()),
        }
    }
}

/// Publishes to `<output>/site`, or to another [`Shelf`] of it. What is remembered of outputs is not made again. `root` is the site's
/// root: its assets are copied from there, and the record of what was published is kept in its
/// `.niemyet/`.
pub fn publish(
    outputs: &Accepted<impl AsRef<Outputs>>,
    remembered: &Memo<Rendered>,
    root: &Path,
    output: &Path,
    options: &Options<'_>,
) -> Result<Published, PublishError> {
    let outputs = outputs.get().as_ref();
    let wanted = paths::check(outputs)?;
    guard::outside_content(root, output)?;
    let place = Place::of(output, options.shelf);
    guard::nothing_is_mounted(&place)?;
    let hands = Hands::on(&place.ground, options.watch);
    guard::is_no_file(&place.output)?;
    hands.make_folders(&place.output)?;
    let _lock = guard::lock(&place)?;
    hands.opening(|| journal::recover(&place, &hands))?;
    let (old, state) = hands.opening(|| what_lies_there(root, &place))?;
    is_of_this_site(&place, old.as_ref(), options)?;
    let plan = plan::make(outputs, remembered, &wanted, old.as_ref(), &state, options.within)?;
    guard::removals_stay_here(&place, &plan)?;
    is_no_namesake(&place, old.as_ref(), &plan, options)?;
    if plan.is_done() {
        return Ok(unchanged(root, &place, &plan, old.as_ref(), &state));
    }
    let parts = Parts::new(root, &place, remembered);
    let result = change(&parts, root, &place, &plan, old.as_ref(), options, &hands);
    if result.is_err() {
        // Best effort: what cannot be cleaned up now is cleaned up by the next run.
        let _ = journal::clean_up_failure(&place, &hands);
    }
    result
}

/// Finishes what a run left half way, and clears up after it; says whether the site was half way. Any command that is
/// about to publish does so first: whatever is wrong with the content by now, readers must not go on seeing half of it.
pub fn finish(root: &Path, output: &Path, watch: Watch<'_>) -> Result<bool, PublishError> {
    let mut was_half_way = false;
    for place in Shelf::ALL.map(|shelf| Place::of(output, shelf)) {
        if !place.staging_exists() {
            continue;
        }
        guard::outside_content(root, output)?;
        guard::nothing_is_mounted(&place)?;
        let hands = Hands::on(&place.ground, watch);
        let _lock = guard::lock(&place)?;
        was_half_way |= journal::is_half_way(&place);
        hands.opening(|| journal::recover(&place, &hands))?;
    }
    Ok(was_half_way)
}

/// Whether the site, or what was packed, lies there half way between two, as after a kill where folders cannot be exchanged. The disk is
/// only looked at.
pub fn is_half_way(output: &Path) -> bool {
    Shelf::ALL.iter().any(|&shelf| journal::is_half_way(&Place::of(output, shelf)))
}

/// What [`publish`] would write and remove. Outputs of which nothing is remembered are made for it and
/// thrown away; the disk is only looked at.
pub(crate) fn rehearse(
    outputs: &Accepted<impl AsRef<Outputs>>,
    remembered: &Memo<Rendered>,
    root: &Path,
    output: &Path,
    options: &Options<'_>,
) -> Result<Published, PublishError> {
    let outputs = outputs.get().as_ref();
    let wanted = paths::check(outputs)?;
    guard::outside_content(root, output)?;
    let place = Place::of(output, options.shelf);
    guard::nothing_is_mounted(&place)?;
    let (old, state) = what_lies_there(root, &place)?;
    is_of_this_site(&place, old.as_ref(), options)?;
    let plan = plan::make(outputs, remembered, &wanted, old.as_ref(), &state, options.within)?;
    guard::removals_stay_here(&place, &plan)?;
    is_no_namesake(&place, old.as_ref(), &plan, options)?;
    let would_change = stage::rehearse(&Parts::new(root, &place, remembered), &plan)?;
    let outcome = plan.make.iter().zip(would_change);
    let (written, same): (Vec<_>, Vec<_>) = outcome.partition(|(_, would_change)| *would_change);
    let paths = |making: Vec<(&plan::Making<'_>, bool)>| {
        making.into_iter().map(|(making, _)| making.path.clone()).collect::<Vec<_>>()
    };
    let kept = plan.keep.len() + same.len();
    Ok(Published {
        written: paths(written),
        removed: plan.remove.clone(),
        same: paths(same),
        kept,
        ..Published::default()
    })
}

/// What was published before and what has become of it, where the folder is ours to change.
fn what_lies_there(root: &Path, place: &Place) -> Result<(Option<Manifest>, listing::State), PublishError> {
    guard::site_is_ours_to_change(place)?;
    let old = Manifest::read(place)?;
    let state = listing::look(place, old.as_ref(), &record::load(root, place))?;
    Ok((old, state))
}

/// A place that somebody names by mistake may hold the site of another commune.
fn is_of_this_site(place: &Place, old: Option<&Manifest>, options: &Options<'_>) -> Result<(), PublishError> {
    let theirs = old.and_then(|old| old.whose.as_deref()).zip(options.whose);
    match theirs.filter(|(theirs, own)| options.is_named_place && theirs != own) {
        Some((theirs, _)) => {
            Err(PublishError::OtherSite { folder: place.site.clone(), whose: theirs.to_owned() })
        }
        None => Ok(()),
    }
}

/// Two sites may be called the same. At the address of a page of its own a site always has one, be it to say that there
/// is nothing any more: where many pages would go from a place that somebody names, they are another site's.
fn is_no_namesake(
    place: &Place,
    old: Option<&Manifest>,
    plan: &plan::Plan<'_>,
    options: &Options<'_>,
) -> Result<(), PublishError> {
    /// So many pages, if they are also this part of all.
    const MANY: usize = 10;
    const PART: usize = 5;
    let Some(old) = old.filter(|_| options.is_named_place) else { return Ok(()) };
    let is_page = |path: &&OutputPath| path.ends_with(".html");
    let lost = plan.remove.iter().filter(is_page).count();
    if lost < MANY || lost * PART < old.entries.keys().filter(is_page).count() {
        return Ok(());
    }
    let whose = old.whose.clone().or_else(|| options.whose.map(str::to_owned)).unwrap_or_default();
    Err(PublishError::OtherSite { folder: place.site.clone(), whose })
}

/// Whether the site still lies there as the run that ended with `published` left it.
pub fn is_current(root: &Path, output: &Path, published: Hash) -> bool {
    let place = Place::of(output, Shelf::Site);
    let Ok(Some(manifest)) = Manifest::read(&place) else { return false };
    manifest.hash() == published
        && !place.staging_exists()
        && listing::is_as_recorded(&place, &manifest, &record::load(root, &place))
}

/// Reads the site that lies there, whole: how many files are what its manifest says, and which are not.
pub(crate) fn read_again(output: &Path) -> Result<(usize, Vec<OutputPath>), PublishError> {
    let place = Place::of(output, Shelf::Site);
    let Some(manifest) = Manifest::read(&place)? else {
        return Err(PublishError::ManifestDamaged { file: place.site.join(paths::MANIFEST) });
    };
    let state = listing::look(&place, Some(&manifest), &record::Record::default())?;
    let damaged = manifest.entries.into_keys().filter(|path| !state.intact.contains_key(path));
    Ok((state.intact.len(), damaged.collect()))
}

fn unchanged(
    root: &Path,
    place: &Place,
    plan: &Plan<'_>,
    old: Option<&Manifest>,
    state: &listing::State,
) -> Published {
    let hash = old.map(Manifest::hash);
    if let (Some(manifest), false) = (old, state.as_recorded) {
        record::save(root, place, manifest, &state.intact);
    }
    Published { kept: plan.keep.len(), made: plan.kept_as_made().collect(), hash, ..Published::default() }
}

fn change(
    parts: &Parts<'_>,
    root: &Path,
    place: &Place,
    plan: &Plan<'_>,
    old: Option<&Manifest>,
    options: &Options<'_>,
    hands: &Hands<'_>,
) -> Result<Published, PublishError> {
    let staged = stage::make(parts, place, plan, hands)?;
    let fresh =
        staged.iter().map(|file| (file.fingerprint, Rendered { made: file.made, said: file.said.clone() }));
    let made = plan.kept_as_made().chain(fresh).collect();
    let manifest = new_manifest(plan, &staged, options.whose.or(old.and_then(|old| old.whose.as_deref())));
    let hash = Some(manifest.hash());
    let stamps = stage::stamps(plan, &staged);
    let fresh: Vec<OutputPath> =
        staged.iter().filter(|file| file.is_fresh).map(|file| file.path.clone()).collect();
    let same = staged.iter().filter(|file| !file.is_fresh).map(|file| file.path.clone()).collect();
    let kept = manifest.len() - fresh.len();
    if old.is_none_or(|old| *old != manifest) || !fresh.is_empty() {
        record::forget(root, place);
        replace(place, plan, &staged, &manifest, options, hands)?;
    } else if place.staging_exists() {
        // What was made is what lay there already, and only the folders it was made in are left.
        let _ = stage::drop_old(place, hands);
    }
    record::save(root, place, &manifest, &stamps);
    Ok(Published { written: fresh, removed: plan.remove.clone(), same, kept, made, hash })
}

fn replace(
    place: &Place,
    plan: &Plan<'_>,
    staged: &[Staged],
    manifest: &Manifest,
    options: &Options<'_>,
    hands: &Hands<'_>,
) -> Result<(), PublishError> {
    match stage::way(place, plan, options.mode, hands)? {
        stage::Way::Whole => {
            stage::complete(place, plan, staged, manifest, hands)?;
            (options.beforehand)()?;
            stage::swap(place, hands)?;
            // The site is the new one. Clearing up can wait for the next run.
            let _ = stage::drop_old(place, hands);
            Ok(())
        }
        stage::Way::FileByFile => {
            (options.beforehand)()?;
            journal::run(place, plan, staged, manifest, hands)
        }
    }
}

fn new_manifest(plan: &Plan<'_>, staged: &[Staged], whose: Option<&str>) -> Manifest {
    let kept = plan.keep.iter().map(|kept| (kept.path.clone(), kept.made));
    Manifest::of(kept.chain(staged.iter().map(|file| (file.path.clone(), file.made))), whose)
}
