//! A guide: how something is done, step by step.

use std::sync::Arc;

use serde::Serialize;

use super::blocks::{self, Block};
use crate::catalogue::{GuideStep, Picture};
use crate::render::print::code::{Scan, scan};
use crate::render::print::version::Version;
use crate::render::words;
use crate::site::{Fold, GuideEntry, Id, Site};

#[derive(PartialEq, Serialize)]
pub(crate) struct GuideSheet<'a> {
    title: &'a str,
    lead: Option<&'a str>,
    intro: Vec<Block>,
    fold: bool,
    steps: Vec<Step<'a>>,
    source: Option<&'a str>,
    updated: Option<String>,
    pub(crate) version: Version,
    page: Option<Scan>,
}

#[derive(PartialEq, Serialize)]
struct Step<'a> {
    title: &'a str,
    blocks: Vec<Block>,
    picture: Option<Shown<'a>>,
}

#[derive(PartialEq, Serialize)]
struct Shown<'a> {
    path: String,
    alt: &'a str,
}

/// Where a folded sheet has too little room, pictures go first, then
/// what stands below the first words of each step; the headings always stay, and the page has all.
pub(crate) fn item(site: &Site, id: Id<GuideEntry>, fold: Fold, level: u8) -> GuideSheet<'_> {
    let entry = &site.guides[id];
    let guide = &entry.guide;
    let steps: Vec<Step<'_>> =
        guide.steps.iter().enumerate().map(|(at, step)| self::step(site, at, step, level)).collect();
    GuideSheet {
        title: &guide.title,
        lead: guide.lead.as_deref(),
        intro: blocks::prose(site, &guide.intro),
        fold: fold == Fold::InThree,
        version: Version::of(&(&guide.title, &guide.lead, guide.origin.hash)),
        steps,
        source: guide.source.as_deref(),
        updated: guide.updated.map(words::date),
        page: scan(site, &entry.address),
    }
}

/// Whether a level leaves out anything of the guide: a picture that is not there cannot be missed.
pub(crate) fn loses(site: &Site, id: Id<GuideEntry>, fold: Fold, level: u8) -> bool {
    item(site, id, fold, level) != item(site, id, fold, 0)
}

fn step<'a>(site: &Site, at: usize, step: &'a GuideStep, level: u8) -> Step<'a> {
    let shown = |picture: &&Picture| level == 0 && site.pictures.contains_key(&picture.file);
    let picture = step.picture.as_ref().filter(shown);
    let mut blocks = blocks::prose(site, &step.body);
    blocks.truncate(match level {
        0 | 1 => usize::MAX,
        2 => 2,
        3 => 1,
        _ => 0,
    });
    Step {
        title: &step.title,
        blocks,
        picture: picture.map(|picture| Shown { path: place(at, &picture.file), alt: &picture.alt }),
    }
}

/// The pictures of its steps.
pub(crate) fn pictures(site: &Site, id: Id<GuideEntry>) -> impl Iterator<Item = (String, Arc<[u8]>)> {
    let steps = site.guides[id].guide.steps.iter().enumerate();
    steps.filter_map(|(at, step)| {
        let file = &step.picture.as_ref()?.file;
        Some((place(at, file), site.pictures.get(file)?.clone()))
    })
}

/// Where a design finds the picture of a step. Few names, for Typst keeps each of them for ever.
fn place(step: usize, file: &str) -> String {
    let kind = file.rsplit_once('.').map_or("png", |(_, kind)| kind);
    format!("/pictures/g{step}.{}", kind.to_lowercase())
}
