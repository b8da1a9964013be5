//! `content/synonyms.toml`: what residents of this commune say, and the official words or procedures they mean.
//!
//! The program has synonyms of its own; this file adds a commune's. In: the text of the file. Out: [`Synonyms`], a value
//! a table. What the search makes of them is not decided here.

mod check;
mod keys;
mod lower;

use serde::{Deserialize, Serialize};

use crate::catalogue::model::Reference;

pub(crate) use check::across;
pub(crate) use keys::SYNONYMS;
pub(crate) use lower::synonyms;

pub(crate) const SYNONYMS_FILE: &str = "content/synonyms.toml";

/// Words that mean the same. At least one of `means` and `codes` is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Synonyms {
    /// What people say; at least one, none of filler words alone.
    pub(crate) say: Vec<String>,
    /// The words they mean.
    pub(crate) means: Vec<String>,
    /// The procedures they mean; a code that is not in the catalogue was warned about.
    pub(crate) codes: Vec<Reference>,
}
