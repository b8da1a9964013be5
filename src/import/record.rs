//! What the portal knows of a procedure, untouched: keys may be missing or of another type than elsewhere.
//!
//! Filled by [`reading`](super::reading) from whatever the portal or an office gives out. Texts stay as they are, and what a
//! text means is decided by the other files of this module.

use jiff::civil::Date;

use super::doubt::{DoubtKind, Place};
use crate::catalogue::Online;

/// In what form a record came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Source {
    #[default]
    Json,
    /// A workbook of whole procedures, which says less than the interface.
    Workbook,
    /// A text for people: dates, kinds of fees and currencies are not all in it.
    Text,
    /// A row of a list: it says that there is such a procedure.
    List,
}

impl Source {
    /// What `[imported]` says of files made of it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Source::Json => "portal-json",
            Source::Workbook => "portal-workbook",
            Source::Text => "portal-text",
            Source::List => "portal-list",
        }
    }
}

/// One procedure as the portal gives it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Record {
    pub(crate) source: Source,
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) kind: String,
    /// As a column of a list states it; other sources do not.
    pub(crate) online: Option<Online>,
    pub(crate) is_full_process: bool,
    pub(crate) is_offline_only: bool,
    pub(crate) is_non_territorial: bool,
    pub(crate) requirements: String,
    pub(crate) description: String,
    pub(crate) note: String,
    pub(crate) keywords: String,
    pub(crate) receiving: String,
    /// How the result comes back, by how one hands in.
    pub(crate) returning: Vec<Returning>,
    pub(crate) executing: Vec<String>,
    pub(crate) competent: Vec<String>,
    pub(crate) delegated: Vec<String>,
    pub(crate) coordinating: Vec<String>,
    pub(crate) steps: Vec<Step>,
    pub(crate) methods: Vec<Method>,
    pub(crate) groups: Vec<DossierList>,
    /// The source does not say which papers belong to which case.
    pub(crate) papers_ungrouped: bool,
    pub(crate) cases: Vec<TimedCase>,
    pub(crate) legal: Vec<LegalText>,
    pub(crate) results: Vec<Named>,
    pub(crate) subjects: Vec<Named>,
    pub(crate) fields: Vec<String>,
    pub(crate) issuer: String,
    pub(crate) decision_number: String,
    /// Milliseconds.
    pub(crate) decision_date: Option<i64>,
    pub(crate) updated: Option<i64>,
    /// Values of a type that nothing can be made of.
    pub(crate) wrong: Vec<(Place, String)>,
    /// What the reader of the form was not sure of, with what is said there.
    pub(crate) doubts: Vec<(DoubtKind, Place, String)>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Step {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// One way of handing in, in one case.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Method {
    pub(crate) via: String,
    pub(crate) time: Quantity,
    pub(crate) unit: String,
    pub(crate) description: String,
    pub(crate) fees: Vec<FeeRow>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FeeRow {
    pub(crate) kind: String,
    pub(crate) value: Quantity,
    pub(crate) currency: String,
    pub(crate) description: String,
    pub(crate) attachment: String,
}

/// A number, or the words that stand in its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Quantity {
    #[default]
    Absent,
    Number(f64),
    Words(String),
}

impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Quantity::Absent => Ok(()),
            Quantity::Number(number) => write!(f, "{number}"),
            Quantity::Words(words) => f.write_str(words),
        }
    }
}

/// Ways in which the result comes back.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Returning {
    /// Of what is handed in ONLINE or OFFLINE.
    pub(crate) by: String,
    pub(crate) ways: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DossierList {
    pub(crate) title: String,
    pub(crate) rows: Vec<DossierRow>,
}

/// A row of the dossier.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DossierRow {
    pub(crate) name: String,
    pub(crate) code: String,
    pub(crate) originals: u32,
    pub(crate) copies: u32,
    pub(crate) forms: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) code: String,
}

/// A text of the law. The interface says its number and title alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct LegalText {
    pub(crate) named: Named,
    pub(crate) issuer: String,
    pub(crate) date: Option<Date>,
    pub(crate) in_force_from: Option<Date>,
}

/// The second time limit of the record.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TimedCase {
    pub(crate) name: String,
    pub(crate) time: Quantity,
    pub(crate) unit: String,
}
