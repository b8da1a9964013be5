//! The site and the commune: `niemyet.toml`, decided.

mod accepted;
mod check;
pub(crate) mod hours;
mod idn;
mod keys;
mod lower;
mod payment_code;
mod public_url;
mod turns;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::{HourSpan, Pay, Prints, Reference, Reviewing};
use crate::diagnostic::{Code, Diagnostic, Lang, Report, Span};

pub(crate) use check::across;
pub(crate) use keys::{HOURS_KEYS, SITE};
pub(crate) use lower::site;
pub(crate) use turns::turns;

/// The file that makes a folder a site.
pub(crate) const SITE_FILE: &str = "niemyet.toml";

/// All of `niemyet.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Config {
    pub(crate) title: String,
    /// Public address without a trailing `/`; `None` when absent, local, or the sample's.
    pub(crate) base_url: Option<String>,
    pub(crate) language: String,
    pub(crate) theme: String,
    /// Every page says that this is sample data.
    pub(crate) sample: bool,
    /// Codes of the tasks on the home page, each in force or at least known.
    pub(crate) tasks: Vec<Reference>,
    /// What chats show beside a link, relative to `content/`; absent: drawn by the program.
    pub(crate) picture: Option<String>,
    pub(crate) commune: Commune,
    pub(crate) prints: Prints,
    /// How often content is compared with its source.
    pub(crate) review: Reviewing,
    /// Warnings that may stand. Nothing of it is in any output.
    #[serde(skip)]
    pub(crate) accepted: Vec<Accepted>,
}

impl Config {
    /// Takes what may stand out of what is told: what one entry names, and no other.
    pub(crate) fn set_aside(&self, report: &mut Report) {
        let sound: Vec<&Accepted> = self.accepted.iter().filter(|one| one.names_one(report)).collect();
        let reason = |one: &&Accepted| one.reason.clone();
        report.set_aside(|found| sound.iter().find(|one| one.is_about(found)).map(reason));
    }
}

/// A warning of a file that somebody has looked at and lets stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Accepted {
    /// Of a warning.
    pub(crate) code: Code,
    pub(crate) path: String,
    /// Words of its message, with each name and number in it.
    pub(crate) about: String,
    pub(crate) reason: String,
    /// Where it is written.
    pub(crate) span: Span,
}

/// Where files and folders are named that may be missing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    pub(crate) logo: Option<Span>,
    pub(crate) picture: Option<Span>,
    pub(crate) theme: Option<Span>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Commune {
    pub(crate) name: String,
    /// xã, phường, đặc khu
    pub(crate) kind: String,
    pub(crate) province: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) phones: Vec<Phone>,
    pub(crate) email: Option<String>,
    pub(crate) hours: Vec<Hours>,
    /// Where procedures of some fields are handed in.
    pub(crate) counters: Vec<Counter>,
    /// Mountainous, an island or another hard region: the longer times hold here.
    pub(crate) remote: bool,
    /// Other communes whose residents are served here.
    pub(crate) also_serves: Vec<String>,
    /// thôn, ấp, bản, buôn, làng, khu phố, tổ dân phố
    pub(crate) hamlet_word: Option<String>,
    /// Path relative to `content/`, a file that exists.
    pub(crate) logo: Option<String>,
    /// Where residents submit online.
    pub(crate) online: Option<String>,
    /// Where a dossier that was handed in is looked up; absent: at the National Portal.
    pub(crate) lookup: Option<String>,
    pub(crate) feedback: Feedback,
    /// How fees are paid for what is handed in here; none: not stated.
    pub(crate) pay: Vec<Pay>,
    /// The account for transfers.
    pub(crate) payment: Option<Payment>,
    /// Where residents say whether they are satisfied.
    pub(crate) survey: Option<String>,
}

/// The office's account, as its bank names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Payment {
    pub(crate) bank: String,
    pub(crate) account: String,
    pub(crate) holder: String,
    /// What is to be written with a transfer.
    pub(crate) note: Option<String>,
    /// The text of the code to scan that the bank gave (VietQR, EMVCo), its check sum verified.
    pub(crate) code: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Phone {
    pub(crate) label: Option<String>,
    pub(crate) number: String,
}

/// Opening hours of some weekdays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Hours {
    /// 1 Monday … 7 Sunday, in order.
    pub(crate) days: Vec<u8>,
    pub(crate) open: Vec<HourSpan>,
    pub(crate) note: Option<String>,
    /// Slugs of the fields whose procedures are received then; empty: all.
    pub(crate) fields: Vec<Reference>,
    /// First and last day of the season in which they hold.
    pub(crate) from: Option<Date>,
    pub(crate) to: Option<Date>,
}

/// A counter of the commune's own, for procedures of some fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Counter {
    pub(crate) name: String,
    /// Absent: at the commune's own address.
    pub(crate) address: Option<String>,
    pub(crate) phone: Option<String>,
    /// Slugs of the fields it serves; empty: all.
    pub(crate) fields: Vec<Reference>,
    /// Received and settled at the counter ("2 tại chỗ").
    pub(crate) two_on_site: bool,
}

/// Where feedback on procedures goes (phản ánh, kiến nghị).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Feedback {
    pub(crate) phone: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) link: Option<String>,
}

impl Accepted {
    /// Whether it is about a finding: its words are in the message, and each name and number of that is in its words. What
    /// says less would let another amount stand, which nobody has looked at.
    pub(crate) fn is_about(&self, found: &Diagnostic) -> bool {
        // Some values are for what to do alone.
        let message = found.message(Lang::Vi);
        let mut told = found.values(Lang::Vi).filter(|value| message.contains(value));
        self.hints_at(found) && told.all(|value| self.about.contains(value))
    }

    /// Whether its words are in the message of a finding.
    pub(crate) fn hints_at(&self, found: &Diagnostic) -> bool {
        let is_of_file = self.code == found.code && *self.path == *found.path;
        is_of_file && found.message(Lang::Vi).contains(&self.about)
    }

    /// Whether all it hints at say the same: where they do not, nobody has looked at each of them.
    pub(crate) fn names_one(&self, report: &Report) -> bool {
        let accepted = report.accepted.iter().map(|one| &one.found);
        let about = report.diagnostics.iter().chain(accepted).filter(|found| self.hints_at(found));
        let mut messages = about.map(|found| found.message(Lang::Vi));
        let first = messages.next();
        messages.all(|message| Some(message) == first)
    }
}

impl Hours {
    /// Whether their season is over on a day: they show no more.
    pub(crate) fn are_over(&self, day: Date) -> bool {
        self.to.is_some_and(|to| to < day)
    }

    /// Whether a day is in their season.
    pub(crate) fn hold_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl Config {
    /// The path of the public address, with a `/` at both ends: what absolute links begin with.
    pub(crate) fn root_path(&self) -> String {
        path_of(self.base_url.as_deref().unwrap_or_default())
    }
}

/// The path of a public address, with a `/` at both ends.
pub(crate) fn path_of(base: &str) -> String {
    let after_scheme = base.split_once("://").map_or("", |(_, rest)| rest);
    let path = after_scheme.split_once('/').map_or("", |(_, path)| path).trim_matches('/');
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}
