//! Values that content of several kinds has: what passed the checks.
//!
//! Code that receives one of these never re-checks it. Every state has a word: what is not stated is
//! not free, not zero and not empty, so counts, times, fees and online levels are enums.

mod channel;
mod compare;
mod dossier;
mod fee;
mod life;
mod origin;
mod outcome;
mod prints;
mod record;
mod time;
mod timing;
mod word;

pub use channel::{Channel, Return, Via};
pub use compare::{Compared, range};
pub use dossier::{DossierGroup, DossierItem, Form, HandOver, Need, Paper, Pick, paper_key};
pub use fee::{Fee, FeeKind, Money, Note, Stated};
pub use life::Life;
pub use origin::{Origin, Reference};
pub use outcome::Outcome;
pub use prints::{Chosen, PrintFormat, Prints};
pub use record::{CitedDecision, CommuneWords, Count, LegalBasis, PageText, decision_key};
pub use time::{CalendarDays, Halves, Time, WorkingDays};
pub use timing::{CaseTime, Stage, Timing};
pub(in crate::catalogue) use word::words;
pub use word::{Word, word};
