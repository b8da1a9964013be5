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

pub mod agenda;
mod around;
mod check;
pub mod edit;
mod found;
pub mod keys;
pub mod kinds;
mod load;
mod lower;
mod model;
pub mod province;
mod raw;
pub mod reference;
pub mod schema;
mod shelves;
pub mod template;
pub mod turn;
mod whole;
mod wording;
pub mod worklist;
pub mod write;

pub use found::{Anchors, CONTENT, FileRef};
pub use kinds::campaign::Campaign;
pub use kinds::decision::{ChangeKind, Decision, DecisionItem, Posting, PostingPlace};
pub use kinds::field::{FIELDS_FILE, Field};
pub use kinds::group::{GroupPaper, LifeEvent, LinkedGroup};
pub use kinds::guide::{Guide, GuideStep, Picture};
pub use kinds::procedure::{
    Authority, Case, Online, ParsedFile, Part, Procedure, Quotes, Scope, Status, parse_file,
};
pub use kinds::resolution::{FeeResolution, FeeRow, Filled, Filling};
pub use kinds::site::{Commune, Config, Counter, Feedback, Hours, Phone, SITE_FILE};
pub use load::{find_code, load};
pub use model::*;
pub use shelves::{ROWS, Shelves};
pub use whole::{Catalogue, Current};
