//! A field (lĩnh vực).

mod check;
mod keys;
mod lower;

use serde::{Deserialize, Serialize};

pub use check::across;
pub use keys::FIELDS;
pub use lower::{PlacedField, fields};

pub const FIELDS_FILE: &str = "content/fields.toml";

/// A field (lĩnh vực): procedures are listed by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    pub slug: String,
    pub name: String,
    pub also_called: Vec<String>,
    /// Addresses printed once live for ever: each former slug keeps a page that points here.
    pub former_slugs: Vec<String>,
    pub icon: Option<String>,
}
