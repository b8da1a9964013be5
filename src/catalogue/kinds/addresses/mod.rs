//! `addresses.toml`: every address that a publication of this site ever had.
//!
//! It lies at the site's root, is a source like any other, and is the one source that a publication writes: it adds
//! what is published for the first time, and marks what it published no more. What was only added changes no output,
//! so a site that is built once more from the file it wrote is the same site. People write one thing there: that an
//! address has ended for good.
//!
//! In: the text of the file. Out: [`Addresses`]. How it is written is in `catalogue::write::addresses`; which addresses
//! are kept, and what becomes of one that is gone, the site decides.

mod keys;
mod lines;
mod lower;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::Span;

pub(crate) use keys::ADDRESSES;
pub(crate) use lower::read;

pub(crate) const ADDRESSES_FILE: &str = "addresses.toml";

/// What is known of an address, whether there is a page or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Known {
    /// What was there, as people call it.
    pub(crate) name: Option<String>,
    /// The slug of the field of a procedure.
    pub(crate) field: Option<String>,
}

/// One line of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Address {
    pub(crate) known: Known,
    /// Since when nothing is published there.
    pub(crate) gone: Option<Date>,
    /// Somebody confirmed that it has ended.
    pub(crate) ended: Option<Date>,
    /// From its key to the end of what is said of it.
    pub(crate) span: Span,
}

/// Every address ever published, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Addresses(pub(crate) BTreeMap<Arc<str>, Address>);

impl Address {
    /// Whether the last publication had it, and nobody has ended it since.
    pub(crate) fn is_last(&self) -> bool {
        self.gone.is_none() && self.ended.is_none()
    }
}

impl Addresses {
    /// Those that the last publication had.
    pub(crate) fn last(&self) -> impl Iterator<Item = &Address> {
        self.0.values().filter(|address| address.is_last())
    }
}
