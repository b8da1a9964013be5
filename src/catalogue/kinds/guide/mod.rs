//! A guide (hướng dẫn): how something is done, step by step, for several procedures alike.

mod check;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::prose::Prose;

use crate::catalogue::model::{Origin, Reference};

pub use kind::PAGES;

/// One file of `content/guides/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    pub origin: Origin,
    /// No other guide has it.
    pub slug: String,
    pub title: String,
    /// What it is for, in a sentence or two.
    pub lead: Option<String>,
    /// What stands before the first step.
    pub intro: Prose,
    /// At least one.
    pub steps: Vec<GuideStep>,
    pub updated: Option<Date>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Procedures it helps with; a code that is not in the catalogue was warned about.
    pub procedures: Vec<Reference>,
}

/// A `##` section: its heading, and all up to the next one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuideStep {
    pub title: String,
    pub body: Prose,
    pub picture: Option<Picture>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Path relative to `content/`, a file that exists.
    pub file: String,
    /// What it shows, for those who cannot see it.
    pub alt: String,
}
