//! Small pieces several pages show: a telephone number, a link, a form.

use serde::Serialize;

use crate::catalogue::model::Config;

/// A number one can dial; it does not break at a line's end.
#[derive(Clone, Debug, Serialize)]
pub struct Dial {
    pub label: Option<String>,
    pub number: String,
    /// `tel:` address.
    pub href: String,
}

pub fn dial(label: Option<&str>, number: &str) -> Dial {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    Dial {
        label: label.map(str::to_owned),
        number: number.replace(' ', "\u{a0}"),
        href: format!("tel:{digits}"),
    }
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

/// A place to go to.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    pub href: String,
    pub text: String,
}
