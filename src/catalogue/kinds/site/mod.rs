//! The site and the commune: `niemyet.toml`, decided.

mod check;
mod keys;
mod lower;

use jiff::civil::{Date, Time as TimeOfDay};
use serde::{Deserialize, Serialize};

use crate::catalogue::model::{Prints, Reference};

pub use check::across;
pub use keys::SITE;
pub use lower::site;

/// The file that makes a folder a site.
pub const SITE_FILE: &str = "niemyet.toml";

/// All of `niemyet.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Config {
    pub title: String,
    /// Public address without a trailing `/`; `None` when absent, local, or the sample's.
    pub base_url: Option<String>,
    pub language: String,
    pub theme: String,
    /// Every page says that this is sample data.
    pub sample: bool,
    /// Codes of the tasks on the home page, each in force or at least known.
    pub tasks: Vec<Reference>,
    pub commune: Commune,
    pub prints: Prints,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commune {
    pub name: String,
    /// xã, phường, đặc khu
    pub kind: String,
    pub province: Option<String>,
    pub address: Option<String>,
    pub phones: Vec<Phone>,
    pub email: Option<String>,
    pub hours: Vec<Hours>,
    /// Where procedures of some fields are handed in.
    pub counters: Vec<Counter>,
    /// Mountainous, an island or another hard region: the longer times hold here.
    pub remote: bool,
    /// Other communes whose residents are served here.
    pub also_serves: Vec<String>,
    /// thôn, ấp, bản, buôn, làng, khu phố, tổ dân phố
    pub hamlet_word: Option<String>,
    /// Path relative to `content/`, a file that exists.
    pub logo: Option<String>,
    /// Where residents submit online.
    pub online: Option<String>,
    pub feedback: Feedback,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    pub label: Option<String>,
    pub number: String,
}

/// Opening hours of some weekdays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// 1 Monday … 7 Sunday, in order.
    pub days: Vec<u8>,
    /// From, to.
    pub open: Vec<(TimeOfDay, TimeOfDay)>,
    pub note: Option<String>,
    /// Slugs of the fields whose procedures are received then; empty: all.
    pub fields: Vec<Reference>,
    /// First and last day of the season in which they hold.
    pub from: Option<Date>,
    pub to: Option<Date>,
}

/// A counter of the commune's own, for procedures of some fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counter {
    pub name: String,
    /// Absent: at the commune's own address.
    pub address: Option<String>,
    pub phone: Option<String>,
    /// Slugs of the fields it serves; empty: all.
    pub fields: Vec<Reference>,
}

/// Where feedback on procedures goes (phản ánh, kiến nghị).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    pub phone: Option<String>,
    pub email: Option<String>,
    pub address: Option<String>,
    pub link: Option<String>,
}

impl Config {
    /// The path of the public address, with a `/` at both ends: what absolute links begin with.
    pub fn root_path(&self) -> String {
        let base = self.base_url.as_deref().unwrap_or_default();
        let after_scheme = base.split_once("://").map_or("", |(_, rest)| rest);
        let path = after_scheme.split_once('/').map_or("", |(_, path)| path).trim_matches('/');
        if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
    }
}
