//! A campaign (đợt tuyên truyền): what is printed and handed out, where, when, and by whom.

mod check;
mod keys;
mod kind;
mod lower;

use std::collections::BTreeMap;

use jiff::civil::{Date, Time as TimeOfDay};
use serde::{Deserialize, Serialize};

use crate::catalogue::model::{Origin, PrintFormat, Reference};

/// One file of `content/campaigns/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campaign {
    pub origin: Origin,
    /// No other campaign has it.
    pub slug: String,
    pub title: String,
    pub day: Option<Date>,
    /// From, to.
    pub hours: Option<(TimeOfDay, TimeOfDay)>,
    pub hamlet: Option<String>,
    pub place: Option<String>,
    /// Who helps, as residents may read it: written here in order to be published.
    pub helpers: Vec<String>,
    /// At least one, each in the catalogue, none twice.
    pub procedures: Vec<Reference>,
    /// What residents are told.
    pub message: Option<String>,
    /// Stands in place of the site's imprint.
    pub imprint: Option<String>,
    /// How many are printed; a format without an entry: not stated.
    pub copies: BTreeMap<PrintFormat, u32>,
    /// How many were handed out; a format without an entry: not stated.
    pub handed_out: BTreeMap<PrintFormat, u32>,
}
