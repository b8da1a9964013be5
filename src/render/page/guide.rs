//! A guide: how something is done, step by step.

use serde::Serialize;

use super::Link;
use super::head::Head;
use super::text::html;
use super::{picture, print_room};
use crate::catalogue::GuideStep;
use crate::prose::ID_PREFIX;
use crate::render::html::Html;
use crate::render::words;
use crate::site::{Entry, Fold, GuideEntry, Id, PrintOf, Site, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct View<'a> {
    head: Head,
    title: &'a str,
    lead: Option<&'a str>,
    intro: Html,
    steps: Vec<Step<'a>>,
    procedures: Vec<Link>,
    prints: Vec<Link>,
    source: Option<&'a str>,
    updated: Option<String>,
    checked: Option<String>,
}

#[derive(Debug, Serialize)]
struct Step<'a> {
    title: &'a str,
    id: Option<String>,
    body: Html,
    picture: Option<Picture>,
}

/// Where it lies, what it shows and how large it is.
#[derive(Debug, Serialize)]
pub(super) struct Picture {
    href: String,
    text: String,
    width: Option<u32>,
    height: Option<u32>,
}

pub(crate) fn view(site: &Site, id: Id<GuideEntry>) -> View<'_> {
    let entry = &site.guides[id];
    let guide = &entry.guide;
    let description = guide.lead.as_deref().unwrap_or(TEXT.guides.description);
    View {
        head: Head::new(site, &entry.address, &guide.title, description),
        title: &guide.title,
        lead: guide.lead.as_deref(),
        intro: html(&entry.address, &guide.intro),
        steps: guide.steps.iter().map(|one| step(site, &entry.address, one)).collect(),
        procedures: procedures(site, id),
        prints: prints(site, id),
        source: guide.source.as_deref(),
        updated: guide.updated.map(words::date),
        checked: site.checked_on(&guide.review).map(words::date),
    }
}

fn step<'a>(site: &Site, at: &str, step: &'a GuideStep) -> Step<'a> {
    let picture = picture_of(site, at, step);
    let id = step.id.as_deref().map(|id| format!("{ID_PREFIX}{id}"));
    Step { title: &step.title, id, body: html(at, &step.body), picture }
}

/// The picture of a step, as a page at `at` shows it.
pub(super) fn picture_of(site: &Site, at: &str, step: &GuideStep) -> Option<Picture> {
    step.picture.as_ref().map(|picture| {
        let size = site.pictures.get(&picture.file).and_then(|bytes| picture::size(bytes));
        Picture {
            href: address::relative(at, &address::asset(&picture.file)),
            text: picture.alt.clone(),
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
        }
    })
}

fn procedures(site: &Site, id: Id<GuideEntry>) -> Vec<Link> {
    let entry = &site.guides[id];
    let link = |&other: &Id<Entry>| {
        let other = &site.entries[other];
        Link {
            href: address::relative(&entry.address, &other.address),
            text: other.procedure.spoken_name().to_owned(),
        }
    };
    entry.procedures.iter().map(link).collect()
}

fn prints(site: &Site, id: Id<GuideEntry>) -> Vec<Link> {
    let at = &site.guides[id].address;
    let folds = [Fold::Flat, Fold::InThree].into_iter();
    folds.flat_map(|fold| print_room::links(site, at, PrintOf::Guide(id, fold))).collect()
}

/// The guides that help with a procedure, or all of them; links from a page.
pub(crate) fn links(site: &Site, from: &str, procedure: Option<Id<Entry>>) -> Vec<Link> {
    let fitting =
        site.guides.iter().filter(|entry| procedure.is_none_or(|id| entry.procedures.contains(&id)));
    let link = |entry: &crate::site::GuideEntry| Link {
        href: address::relative(from, &entry.address),
        text: entry.guide.title.clone(),
    };
    fitting.map(link).collect()
}
