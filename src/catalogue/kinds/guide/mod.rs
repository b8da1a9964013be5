//! A guide (hướng dẫn): how something is done, step by step, for several procedures alike.

mod check;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::prose::{Links, Prose};

use crate::catalogue::model::{Origin, Reference, Review};

pub(crate) use kind::PAGES;

/// One file of `content/guides/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Guide {
    pub(crate) origin: Origin,
    /// No other guide has it.
    pub(crate) slug: String,
    /// Slugs it had before, and where they are written: their addresses lead here.
    pub(crate) former_slugs: Vec<Reference>,
    pub(crate) title: String,
    /// What it is for, in a sentence or two.
    pub(crate) lead: Option<String>,
    /// What stands before the first step.
    pub(crate) intro: Prose,
    /// At least one.
    pub(crate) steps: Vec<GuideStep>,
    pub(crate) updated: Option<Date>,
    pub(crate) review: Review,
    /// Where it comes from.
    pub(crate) source: Option<String>,
    /// Procedures it helps with; a code that is not in the catalogue was warned about.
    pub(crate) procedures: Vec<Reference>,
    pub(crate) links: Links,
}

/// A `##` section: its heading, and all up to the next one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct GuideStep {
    pub(crate) title: String,
    /// The `{#id}` of its heading.
    pub(crate) id: Option<String>,
    pub(crate) body: Prose,
    pub(crate) picture: Option<Picture>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Picture {
    /// Path relative to `content/`, a file that exists.
    pub(crate) file: String,
    /// What it shows, for those who cannot see it.
    pub(crate) alt: String,
}
