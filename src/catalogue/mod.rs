//! All that is true of a commune's procedures, and of what is made around them.
//!
//! [`raw`] is what a file says, read by one table of [`keys`]; [`lower`] decides what it means, with
//! good messages; [`check`] looks at what each file claims and across files; [`model`] holds only what
//! passed. [`load`] goes this way for a whole site, [`parse_file`] for one procedure, `other_kinds` for the kinds
//! of which a site has few files: guides, campaigns, decisions, groups, fees. [`plain_names`] are our own words for
//! national procedures, put in by [`load`] where a file has none.

pub mod agenda;
pub mod check;
pub mod keys;
mod load;
mod lower;
pub mod model;
mod other_kinds;
mod parsed;
pub mod plain_names;
pub mod province;
mod raw;
pub mod schema;
pub mod template;
pub mod worklist;
pub mod write;

pub use load::{FIELDS_FILE, PROCEDURES, SITE_FILE, find_code, load};
pub use other_kinds::{DECISIONS, GROUPS, GUIDES, RESOLUTIONS};
pub use parsed::{Anchors, FileRef, PARSER_VERSION, ParsedFile, parse_file};
