//! What the commune's one-stop shop does not do (hộ chiếu, giấy phép lái xe …), and where it is done.
//!
//! Residents ask for it all the same, so it is found too and says where to go. It is no procedure and is counted as none.
//! The catalogue always wins: a thing whose code the site has in force gives way to that procedure.

mod check;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::words;
use crate::catalogue::model::{Origin, Reference, Review};
use crate::prose::Document;

pub(crate) use kind::{LIST, PAGES};

/// One file of `content/elsewhere/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Elsewhere {
    pub(crate) origin: Origin,
    /// No other thing done elsewhere has it.
    pub(crate) slug: String,
    /// Slugs it had before, and where they are written: their addresses lead here.
    pub(crate) former_slugs: Vec<Reference>,
    /// How people call it.
    pub(crate) title: String,
    /// What else people say for it.
    pub(crate) keywords: Vec<String>,
    pub(crate) by: DoneBy,
    /// Where it is done, in plain words.
    pub(crate) place: String,
    pub(crate) hours: Option<String>,
    /// A portal's address, http or https.
    pub(crate) link: Option<String>,
    pub(crate) phone: Option<String>,
    /// National codes of it: where the site has one of them in force, this gives way.
    pub(crate) codes: Vec<Reference>,
    pub(crate) updated: Option<Date>,
    pub(crate) review: Review,
    pub(crate) text: Document,
}

words! {
    pub(crate) enum DoneBy {
        /// In the same commune, and not at the one-stop shop.
        CommunePolice "commune-police" "công an xã, phường, đặc khu" "the commune's police",
        /// At an office of another place or level.
        Elsewhere "elsewhere" "cơ quan khác" "another office",
    }
}
