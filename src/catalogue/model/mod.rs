//! Values that content of several kinds has: what passed the checks.
//!
//! Code that receives one of these never re-checks it. Every state has a word: what is not stated is
//! not free, not zero and not empty, so counts, times, fees and online levels are enums.

mod audience;
mod channel;
mod compare;
mod dossier;
mod fee;
mod hour_span;
mod legal_number;
mod life;
mod life_event;
mod merged_part;
mod origin;
mod outcome;
mod prints;
mod record;
mod review;
mod time;
mod timing;
mod word;

pub(crate) use audience::Audience;
pub(crate) use channel::{Channel, Pay, Return, Via};
pub(crate) use compare::{Compared, range};
pub(crate) use dossier::{DossierGroup, DossierItem, Form, HandOver, Need, Paper, Pick, paper_key};
pub(crate) use fee::{Fee, FeeKind, Money, Note, Stated, is_free_for_all, is_silent_of_charge};
pub(crate) use hour_span::{HourSpan, time_of_day, written_time};
pub(crate) use legal_number::{LawKind, is_local, law_key, law_name, law_number};
pub(crate) use life::Life;
pub(crate) use life_event::LifeEvent;
pub use merged_part::MergedPart;
pub(crate) use origin::{Origin, Reference};
pub(crate) use outcome::Outcome;
pub(crate) use prints::{Chosen, PrintFormat, Prints};
pub(crate) use record::{CitedDecision, CommuneWords, Count, LegalBasis, PageText, decision_key};
pub(crate) use review::{Every, Review, Reviewing};
pub(crate) use time::{CalendarDays, Halves, Time, WorkingDays};
pub(crate) use timing::{CaseTime, Stage, Timing};
pub use word::Word;
pub(crate) use word::word;
pub(in crate::catalogue) use word::words;
