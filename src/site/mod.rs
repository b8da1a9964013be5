//! What exists on a day, and where.
//!
//! In: the catalogue and the day. Out: a [`Site`]: every procedure that shows, in Vietnamese order,
//! with its place in life and its links resolved, and the list of outputs with their addresses. Two
//! outputs on one address are a mistake found here. Nothing is worded or rendered here.

pub mod address;
mod plan;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::catalogue::model::{Config, Field, Life, Procedure};
use crate::source::{Hash, SourcePath};

pub use plan::plan;

/// All that a site of one day is made of.
#[derive(Debug)]
pub struct Site {
    pub day: Date,
    pub config: Arc<Config>,
    /// In Vietnamese order of their names; those without a procedure in their list come too.
    pub fields: Vec<FieldEntry>,
    /// Every procedure that has a page, in Vietnamese order of the name people say.
    pub entries: Vec<Entry>,
    /// The tasks of the home page, as indices of [`Site::entries`], in the author's order.
    pub tasks: Vec<usize>,
    /// What was announced last, newest first; indices of [`Site::entries`].
    pub news: Vec<usize>,
    pub outputs: BTreeMap<Arc<str>, OutputKind>,
    by_code: BTreeMap<String, usize>,
}

/// A procedure that has a page.
#[derive(Debug)]
pub struct Entry {
    pub procedure: Arc<Procedure>,
    pub life: Life,
    /// The next version, announced and not yet in force.
    pub next: Option<Arc<Procedure>>,
    /// Index of [`Site::fields`]; `None` where the field is unknown.
    pub field: Option<usize>,
    /// Path below the site's folder.
    pub address: Arc<str>,
    /// Indices of [`Site::entries`].
    pub replaced_by: Option<usize>,
    pub requires: Vec<usize>,
    pub related: Vec<usize>,
    /// When it was last announced or changed: what [`Site::news`] goes by.
    pub dated: Option<Date>,
}

/// A field and what is listed in it.
#[derive(Debug)]
pub struct FieldEntry {
    pub field: Field,
    pub address: Arc<str>,
    /// Indices of [`Site::entries`], in their order; ended ones are not listed.
    pub listed: Vec<usize>,
}

/// What an output is. A closed list: adding one makes the compiler name every place that must know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputKind {
    Home,
    /// All procedures.
    Procedures,
    /// Index of [`Site::fields`].
    Field(usize),
    /// A field's former address, which points to its present one. Index of [`Site::fields`].
    FormerField(usize),
    /// Index of [`Site::entries`].
    Procedure(usize),
    Contact,
    NotFound,
    /// What the open data are.
    OpenDataPage,
    OpenData,
    ListCsv,
    Feed,
    Sitemap,
    Robots,
    Style,
    Script,
    /// A form or the logo, copied.
    Asset {
        path: SourcePath,
        hash: Hash,
    },
}

impl Entry {
    /// Whether it stands in lists, counts, search and feeds: an ended one only keeps its page.
    pub fn is_listed(&self) -> bool {
        !matches!(self.life, Life::Ended(_))
    }
}

impl Site {
    /// The page of a code, if it has one.
    pub fn entry(&self, code: &str) -> Option<&Entry> {
        self.by_code.get(code).map(|&index| &self.entries[index])
    }

    /// Entries that stand in lists, in order.
    pub fn listed(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.is_listed())
    }

    /// Whether links can be made absolute: QR codes, sitemap and feed need it.
    pub fn is_public(&self) -> bool {
        self.config.base_url.is_some()
    }
}
