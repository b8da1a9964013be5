//! A linked group (liên thông, "2 trong 1", "3 trong 1"): several procedures, handed in once.
//!
//! Nghị định 63/2024/NĐ-CP links birth, residence and health insurance, and death, end of residence and funeral
//! benefit; provinces link others.

mod check;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::{
    CommuneWords, LegalBasis, Life, LifeEvent, Origin, PageText, Paper, Reference, Time, Via,
};
use crate::diagnostic::Span;

pub(crate) use kind::{DATA, PAGE, PAGES};

/// One file of `content/groups/`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct LinkedGroup {
    pub(crate) origin: Origin,
    /// No other group has it.
    pub(crate) slug: String,
    /// Slugs it had before, and where they are written: their addresses lead here.
    pub(crate) former_slugs: Vec<Reference>,
    pub(crate) name_span: Span,
    pub(crate) name: String,
    /// The procedure that the group is itself, where it has a code of its own.
    pub(crate) code: Option<Reference>,
    pub(crate) event: Option<LifeEvent>,
    /// In the order they are settled; at least two, none twice.
    pub(crate) members: Vec<Reference>,
    /// Empty: not stated.
    pub(crate) via: Vec<Via>,
    pub(crate) address: Option<String>,
    pub(crate) link: Option<String>,
    /// For all members together.
    pub(crate) processing_time: Time,
    pub(crate) time_span: Span,
    pub(crate) effective_from: Option<Date>,
    /// The last day.
    pub(crate) effective_to: Option<Date>,
    pub(crate) updated: Option<Date>,
    pub(crate) words: CommuneWords,
    pub(crate) papers: Vec<GroupPaper>,
    pub(crate) legal_basis: Vec<LegalBasis>,
    pub(crate) text: PageText,
}

/// A paper that the group asks for itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct GroupPaper {
    pub(crate) paper: Paper,
    /// Names of members' papers it takes the place of.
    pub(crate) instead_of: Vec<Reference>,
}

impl LinkedGroup {
    pub(crate) fn life_on(&self, day: Date) -> Life {
        Life::on(self.effective_from, self.effective_to, day)
    }

    /// How people say it, else the official name.
    pub(crate) fn spoken_name(&self) -> &str {
        self.words.plain_name.as_deref().unwrap_or(&self.name)
    }
}
