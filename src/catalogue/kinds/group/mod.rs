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

use crate::catalogue::model::words;
use crate::catalogue::model::{
    CommuneWords, LegalBasis, Life, Origin, PageText, Paper, Reference, Time, Via,
};
use crate::diagnostic::Span;

pub use kind::PAGES;

/// One file of `content/groups/`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkedGroup {
    pub origin: Origin,
    /// No other group has it.
    pub slug: String,
    pub name_span: Span,
    pub name: String,
    /// The procedure that the group is itself, where it has a code of its own.
    pub code: Option<Reference>,
    pub event: Option<LifeEvent>,
    /// In the order they are settled; at least two, none twice.
    pub members: Vec<Reference>,
    /// Empty: not stated.
    pub via: Vec<Via>,
    pub address: Option<String>,
    pub link: Option<String>,
    /// For all members together.
    pub processing_time: Time,
    pub time_span: Span,
    pub effective_from: Option<Date>,
    /// The last day.
    pub effective_to: Option<Date>,
    pub updated: Option<Date>,
    pub words: CommuneWords,
    pub papers: Vec<GroupPaper>,
    pub legal_basis: Vec<LegalBasis>,
    pub text: PageText,
}

/// A paper that the group asks for itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupPaper {
    pub paper: Paper,
    /// Names of members' papers it takes the place of.
    pub instead_of: Vec<Reference>,
}

words! {
    /// What brings people to the office (sự kiện đời sống).
    pub enum LifeEvent {
        Birth "birth" "sinh con" "birth",
        Marriage "marriage" "kết hôn" "marriage",
        Death "death" "người thân qua đời" "death",
        House "house" "nhà ở, đất đai" "house and land",
        Business "business" "làm ăn, kinh doanh" "business",
    }
}

impl LinkedGroup {
    pub fn life_on(&self, day: Date) -> Life {
        Life::on(self.effective_from, self.effective_to, day)
    }

    /// How people say it, else the official name.
    pub fn spoken_name(&self) -> &str {
        self.words.plain_name.as_deref().unwrap_or(&self.name)
    }
}
