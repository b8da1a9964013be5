//! What residents ask, and what the commune answers ("Trả lời công dân").
//!
//! An answer that nobody compared with the law yet is in no output: it stands on the worklist. One that is settled in
//! part says on its page what is not.

mod check;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::{LegalBasis, Origin, Reference, Review, words};
use crate::prose::Document;

/// One file of `content/questions/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub(crate) origin: Origin,
    /// No other question has it.
    pub(crate) slug: String,
    /// Slugs it had before, and where they are written: their addresses lead here.
    pub(crate) former_slugs: Vec<Reference>,
    /// As residents ask it.
    pub(crate) title: String,
    /// What else people say for it.
    pub(crate) keywords: Vec<String>,
    /// Procedures it is about.
    pub(crate) procedures: Vec<Reference>,
    pub(crate) legal_basis: Vec<LegalBasis>,
    pub(crate) asked_on: Option<Date>,
    /// When the loudspeaker told the answer.
    pub(crate) broadcast_on: Option<Date>,
    pub(crate) state: AnswerState,
    /// What is not settled yet, of an answer that is so in part.
    pub(crate) unsettled: Option<String>,
    pub(crate) review: Review,
    /// The answer's first sentences, to be found by and to be told in a line.
    pub(crate) lead: String,
    pub(crate) answer: Document,
}

words! {
    pub(crate) enum AnswerState {
        Verified "verified" "đã đối chiếu với quy định" "compared with the law",
        Partial "partial" "mới rõ một phần" "settled in part",
        Unverified "unverified" "chưa đối chiếu, chưa đưa lên trang" "not compared yet, and in no output",
    }
}
