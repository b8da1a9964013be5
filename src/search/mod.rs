//! Finding what somebody means who types "giay doc than" and not the official title.
//!
//! In: what can be found ([`Subject`]) and the words residents have for things ([`Synonym`]), as one [`Index`].
//! Out: the index as a script for the pages ([`Index::script`]), which [`ENGINE`] searches in a browser without a
//! server; and, for `niemyet why --search`, the same search here ([`Searcher`]) with its reasons. Both rank alike to
//! the last point: every weight is a whole number, and a test puts the same questions to both.
//!
//! Vietnamese is searched by whole syllables. A syllable is known by its letters and, apart from them, its tone, so that
//! hòa and hoà are one. It may stand for another of the same letters without marks (giay, giấy), one that sounds alike
//! in some region (s and x, final n and ng), or one a slip of the finger away; each is worth less than the one before.
//! Rare words weigh more than common ones, who in the family it is about weighs half, and what only asks ("xin", "ở đâu")
//! weighs nothing. Beside its own words a question has those of the sayings in it: "giấy độc thân" means xác nhận tình
//! trạng hôn nhân. Some say what is done to a paper ("mất": cấp lại): among procedures for one paper the one for that.

mod answer;
mod engine;
mod index;
mod listings;
mod near;
mod question;
mod read;
mod score;
mod syllable;
mod tables;

pub(crate) use answer::{Answer, Answers, Searcher};
pub(crate) use engine::ENGINE;
pub(crate) use engine::office_words;
pub(crate) use index::{Index, Listing, Subject, SubjectKind, Synonym};
#[cfg(test)]
pub(crate) use listings::asks_for_listing;
pub(crate) use tables::only_asks;
