//! A field (lĩnh vực).

mod check;
mod keys;
mod lower;

use serde::{Deserialize, Serialize};

pub(crate) use check::across;
pub(crate) use keys::FIELDS;
pub(crate) use lower::{PlacedField, fields};

pub(crate) const FIELDS_FILE: &str = "content/fields.toml";

/// A field (lĩnh vực): procedures are listed by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Field {
    pub(crate) slug: String,
    pub(crate) name: String,
    pub(crate) also_called: Vec<String>,
    /// Addresses printed once live for ever: each former slug keeps a page that points here.
    pub(crate) former_slugs: Vec<String>,
    pub(crate) icon: Option<String>,
}
