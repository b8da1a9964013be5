//! The commune's office: its name, whom to call, when it is open, where feedback goes.

use serde::Serialize;

use crate::catalogue::model::{Config, Hours};
use crate::prose::safe_address;
use crate::render::words;

/// A number one can dial; it does not break at a line's end.
#[derive(Clone, Debug, Serialize)]
pub struct Dial {
    pub label: Option<String>,
    pub number: String,
    /// `tel:` address.
    pub href: String,
}

/// Hours of some weekdays.
#[derive(Debug, Serialize)]
pub struct OpenHours<'a> {
    /// "Thứ Hai đến thứ Sáu"
    pub days: String,
    /// "7:30–11:30 và 13:30–17:00"
    pub open: String,
    pub note: Option<&'a str>,
}

/// Where feedback on procedures goes.
#[derive(Debug, Serialize)]
pub struct FeedbackTo<'a> {
    pub phone: Option<Dial>,
    pub email: Option<&'a str>,
    pub address: Option<&'a str>,
    pub link: Option<String>,
    pub any: bool,
}

/// "Xã Mẫu"; the title where no name is given.
pub fn unit(config: &Config) -> String {
    let commune = &config.commune;
    if commune.name.is_empty() {
        return config.title.clone();
    }
    words::upper_first(format!("{} {}", commune.kind, commune.name).trim())
}

pub fn dial(label: Option<&str>, number: &str) -> Dial {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    Dial {
        label: label.map(str::to_owned),
        number: number.replace(' ', "\u{a0}"),
        href: format!("tel:{digits}"),
    }
}

/// Every number of the commune, in the author's order.
pub fn dials(config: &Config) -> impl Iterator<Item = Dial> {
    config.commune.phones.iter().map(|phone| dial(phone.label.as_deref(), &phone.number))
}

/// The commune's number for a field: the one whose label names it, else the first.
pub fn dial_for(config: &Config, field: Option<&str>) -> Option<Dial> {
    let phones = &config.commune.phones;
    let field = field.map(str::to_lowercase);
    let names_it =
        |label: &str| field.as_ref().is_some_and(|field| label.to_lowercase().contains(field.as_str()));
    let fitting = phones.iter().find(|phone| phone.label.as_deref().is_some_and(names_it));
    fitting.or(phones.first()).map(|phone| dial(phone.label.as_deref(), &phone.number))
}

pub fn open_hours(hours: &Hours) -> OpenHours<'_> {
    OpenHours {
        days: words::days(&hours.days),
        open: hours.open.iter().map(|span| words::clock_span(*span)).collect::<Vec<_>>().join(" và "),
        note: hours.note.as_deref(),
    }
}

pub fn feedback(config: &Config) -> FeedbackTo<'_> {
    let feedback = &config.commune.feedback;
    let to = FeedbackTo {
        phone: feedback.phone.as_deref().map(|number| dial(None, number)),
        email: feedback.email.as_deref(),
        address: feedback.address.as_deref(),
        link: feedback.link.as_deref().and_then(safe_address),
        any: false,
    };
    let any = to.phone.is_some() || to.email.is_some() || to.address.is_some() || to.link.is_some();
    FeedbackTo { any, ..to }
}
