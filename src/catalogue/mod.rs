//! All that is true of a commune's procedures, and of what is made around them.
//!
//! What one thing is stands together: each kind of content has a folder in [`kinds`], with its keys, how a file of it
//! is decided, how it is compared with others. The rest is for all kinds alike, in the order of the work: [`keys`]
//! says what a table of keys is; `raw` is what a file says, measured against such a table; `model` holds the values
//! that several kinds have; `lower` decides those, with good messages; `wording` looks at words and letters;
//! `shelves` reads every kind; `check` compares files; [`load()`] goes this way for a whole site and gives the
//! [`Catalogue`]. Made of it, or of the keys alone: the agenda, the worklist, [`schema`]s, [`template`]s for
//! `niemyet new`, and procedures that are written ([`write`]). Files of any kind that people wrote are changed by
//! [`edit`].

pub(crate) mod agenda;
mod around;
pub(crate) mod asking;
mod check;
pub mod edit;
pub(crate) mod forms;
mod found;
pub mod keys;
pub(crate) mod kinds;
mod load;
mod lower;
mod model;
pub(crate) mod province;
mod raw;
pub(crate) mod reference;
pub(crate) mod review;
pub(crate) mod schema;
mod shelves;
pub(crate) mod starter;
pub(crate) mod template;
pub(crate) mod turn;
mod whole;
mod wording;
pub(crate) mod worklist;
pub mod write;

pub(crate) use check::follows::keep_causes_of_links;
pub(crate) use found::CONTENT;
pub(crate) use kinds::addresses::{ADDRESSES_FILE, Address, Addresses, Known};
pub(crate) use kinds::campaign::Campaign;
pub(crate) use kinds::chooser::{Answer, Chooser, Question as ChooserQuestion};
pub(crate) use kinds::decision::{ChangeKind, Decision, DecisionItem, PostingPlace};
pub(crate) use kinds::elsewhere::{DoneBy, Elsewhere};
pub(crate) use kinds::field::{FIELDS_FILE, Field};
pub(crate) use kinds::figures::Figures;
pub(crate) use kinds::group::{GroupPaper, LinkedGroup};
pub(crate) use kinds::guide::{Guide, GuideStep, Picture};
pub(crate) use kinds::language::Language;
pub(crate) use kinds::laws::Law;
pub(crate) use kinds::notice::{Notice, NoticeLife, NoticeSort};
pub(crate) use kinds::place::{Equipment, Person, Place, PlaceSort, hamlet_key};
pub use kinds::procedure::Scope;
pub use kinds::procedure::parse_file;
pub(crate) use kinds::procedure::{
    Authority, Case, ForWhom, Offer, Offers, Online, ParsedFile, Part, Procedure, Quotes, Status,
    is_fit_code, is_usual_code,
};
pub(crate) use kinds::question::{AnswerState, Question};
pub(crate) use kinds::resolution::{FeeResolution, FeeRow, Filling};
pub(crate) use kinds::roster::{Duty, Roster};
pub(crate) use kinds::service_day::{ServiceDay, Week};
pub(crate) use kinds::site::{Commune, Config, Counter, Hours, Payment, SITE_FILE, path_of};
pub(crate) use kinds::synonyms::Synonyms;
pub(crate) use kinds::translation::Translation;
pub use load::load;
pub(crate) use load::{days_off, find_code};
pub use model::*;
pub use shelves::ROWS;
pub(crate) use shelves::Shelves;
pub(crate) use shelves::row_at;
pub use whole::Catalogue;
pub(crate) use whole::Current;
