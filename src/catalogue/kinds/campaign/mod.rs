//! A campaign (đợt tuyên truyền): what is printed and handed out, where, when, and by whom.

mod check;
mod keys;
mod kind;
mod lower;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::{HourSpan, Origin, PrintFormat, Reference};

/// One file of `content/campaigns/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Campaign {
    pub(crate) origin: Origin,
    /// No other campaign has it.
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) day: Option<Date>,
    pub(crate) hours: Option<HourSpan>,
    pub(crate) hamlet: Option<String>,
    pub(crate) place: Option<String>,
    /// Who helps, as residents may read it: written here in order to be published.
    pub(crate) helpers: Vec<String>,
    /// At least one, each in the catalogue, none twice.
    pub(crate) procedures: Vec<Reference>,
    /// What residents are told.
    pub(crate) message: Option<String>,
    /// Stands in place of the site's imprint.
    pub(crate) imprint: Option<String>,
    /// How many are printed; a format without an entry: not stated.
    pub(crate) copies: BTreeMap<PrintFormat, u32>,
    /// How many were handed out; a format without an entry: not stated.
    pub(crate) handed_out: BTreeMap<PrintFormat, u32>,
}
