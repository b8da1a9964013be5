//! A language beside Vietnamese: what it is called, and what pages in it say by themselves.
//!
//! A page is translated in a file of its own ([`translation`](super::translation)); its labels are the same on every page
//! and stand here, in a table a language that somebody fills who speaks it. None is built in but English, for nobody here
//! can vouch for another. What a table lacks is said in Vietnamese, marked as such, and reported.

mod check;
mod keys;
mod kind;
mod lower;
mod said;
mod tag;

use std::collections::BTreeMap;

use crate::catalogue::model::Origin;

pub(crate) use lower::wrong_tag;
pub(crate) use said::{MOST_NAMED, in_vietnamese, names};
pub(crate) use tag::{Direction, Tag};

/// One file of `content/languages/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Language {
    pub(crate) origin: Origin,
    /// "rad"; "" where what is written is none.
    pub(crate) code: String,
    /// As its speakers call it.
    pub(crate) name: String,
    /// By the names of [`said`]; what is not there is said in Vietnamese.
    pub(crate) strings: BTreeMap<&'static str, String>,
}

impl Language {
    /// English, the one language that is built in.
    pub(crate) fn built_in(code: &str) -> Option<&'static Language> {
        let english = lower::english();
        (code == english.code).then_some(english)
    }
}
