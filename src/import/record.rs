//! What the portal knows of a procedure, untouched: keys may be missing or of another type than elsewhere.
//!
//! Filled by [`reading`](super::reading) from whatever the portal or an office gives out. Texts stay as they are, and what a
//! text means is decided by the other files of this module.

use super::doubt::{DoubtKind, Place};

/// One procedure as the portal gives it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record {
    /// Of the file it came in.
    pub(crate) form: Form,
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) kind: String,
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
    pub(crate) cases: Vec<TimedCase>,
    pub(crate) legal: Vec<Named>,
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

/// How much a file can say of a procedure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// The portal's own data: everything it knows.
    #[default]
    Data,
    /// A text for people: dates, kinds of fees and currencies are not all in it.
    Text,
}

impl Form {
    /// What `[imported]` says of a file that was made of it.
    pub(crate) fn source(self) -> &'static str {
        match self {
            Form::Data => "portal-json",
            Form::Text => "portal-text",
        }
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Step {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// One way of handing in, in one case.
#[derive(Clone, Debug, Default)]
pub(crate) struct Method {
    pub(crate) via: String,
    pub(crate) time: Quantity,
    pub(crate) unit: String,
    pub(crate) description: String,
    pub(crate) fees: Vec<FeeRow>,
}

#[derive(Clone, Debug, Default)]
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
#[derive(Clone, Debug, Default)]
pub(crate) struct Returning {
    /// Of what is handed in ONLINE or OFFLINE.
    pub(crate) by: String,
    pub(crate) ways: Vec<String>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct DossierList {
    pub(crate) title: String,
    pub(crate) rows: Vec<DossierRow>,
}

/// A row of the dossier.
#[derive(Clone, Debug, Default)]
pub(crate) struct DossierRow {
    pub(crate) name: String,
    pub(crate) code: String,
    pub(crate) originals: u32,
    pub(crate) copies: u32,
    pub(crate) forms: Vec<String>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) code: String,
}

/// The second time limit of the record.
#[derive(Clone, Debug, Default)]
pub(crate) struct TimedCase {
    pub(crate) name: String,
    pub(crate) time: Quantity,
    pub(crate) unit: String,
}
