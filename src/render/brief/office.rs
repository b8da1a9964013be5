//! The commune's office: its name, its counters, whom to call, when it is open and for which fields, where feedback goes.
//!
//! Hours and counters that name fields hold for procedures of these alone; a procedure without a field gets none of
//! them. Seasons are told with their dates, also those to come, for a print outlives the day it was made; one that is over
//! is told no more.

use serde::Serialize;

use crate::catalogue::{Config, Counter, Field, Hours, Reference};
use crate::prose::{dialled, is_mailbox, safe_address};
use crate::render::html::{Html, Writer};
use crate::render::words;
use crate::site::Site;
use crate::strings::TEXT;

/// More digits than this in a row are read as one large number.
const MOST_DIGITS: usize = 4;

/// Whom to call. What is exactly one number can be dialled and does not break at a line's end; two numbers in one, or
/// an extension behind it, are read and typed by people.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Dial {
    pub(crate) label: Option<String>,
    pub(crate) number: String,
    /// `tel:` address.
    pub(crate) href: Option<String>,
    /// The number as a link, or as text.
    pub(crate) link: Html,
}

/// Hours of some weekdays.
#[derive(Debug, Serialize)]
pub(crate) struct OpenHours {
    /// "Thứ Hai đến thứ Sáu"
    pub(crate) days: String,
    /// "7:30–11:30 và 13:30–17:00"
    pub(crate) open: String,
    /// For which fields, in which season, and what the author says of it.
    pub(crate) note: Option<String>,
    /// The part of the note without which the hours would be told wrong.
    #[serde(skip)]
    pub(crate) limit: Option<String>,
}

/// Where feedback on procedures goes.
#[derive(Debug, Serialize)]
pub(crate) struct FeedbackTo<'a> {
    pub(crate) phone: Option<Dial>,
    pub(crate) email: Option<&'a str>,
    pub(crate) mail: Option<Html>,
    pub(crate) address: Option<&'a str>,
    pub(crate) link: Option<String>,
    pub(crate) any: bool,
}

/// "Xã Mẫu"; the title where no name is given.
pub(crate) fn unit(config: &Config) -> String {
    let commune = &config.commune;
    if commune.name.is_empty() {
        return config.title.clone();
    }
    words::upper_first(format!("{} {}", commune.kind, commune.name).trim())
}

/// "xã Mẫu", within a sentence.
pub(crate) fn unit_within(config: &Config) -> String {
    match config.commune.name.is_empty() {
        true => unit(config),
        false => format!("{} {}", config.commune.kind, config.commune.name),
    }
}

pub(crate) fn dial(label: Option<&str>, number: &str) -> Dial {
    let href = dialled(number).map(|digits| format!("tel:{digits}"));
    let number = if href.is_some() { in_groups(number) } else { number.to_owned() };
    let link = linked(href.as_deref(), &number);
    Dial { label: label.map(str::to_owned), number, href, link }
}

/// The number that a thing has for itself.
pub(crate) fn dial_of(number: Option<&str>) -> Option<Dial> {
    number.map(|number| dial(None, number))
}

/// A number as it is read aloud and copied by hand: in groups of at most four digits with spaces that do not break. Without
/// them it is read as millions, with dots as a number with decimals. No markup does that: what is read out otherwise than
/// it is written confuses those who feel it as braille.
fn in_groups(number: &str) -> String {
    let parts: Vec<&str> = number.split([' ', '\u{a0}', '.', '-']).filter(|part| !part.is_empty()).collect();
    let digits = |part: &str| part.chars().filter(char::is_ascii_digit).count();
    let country = parts.first().is_some_and(|part| part.starts_with('+'));
    if parts.iter().all(|part| digits(part) <= MOST_DIGITS) || country {
        return parts.join("\u{a0}");
    }
    let all: String = number.chars().filter(char::is_ascii_digit).collect();
    // The two largest cities have codes of three digits.
    let first = if all.starts_with("024") || all.starts_with("028") { 3 } else { MOST_DIGITS };
    let (first, rest) = all.split_at(first.min(all.len()));
    let (second, third) = rest.split_at((rest.len().div_ceil(2)).min(rest.len()));
    let groups = match rest.len() {
        0..=MOST_DIGITS => vec![first, rest],
        _ => vec![first, second, third],
    };
    groups.into_iter().filter(|group| !group.is_empty()).collect::<Vec<_>>().join("\u{a0}")
}

/// A mailbox as a link, or what stands in its place as text.
pub(crate) fn mail(address: &str) -> Html {
    linked(is_mailbox(address).then(|| format!("mailto:{address}")).as_deref(), address)
}

fn linked(href: Option<&str>, text: &str) -> Html {
    let mut writer = Writer::default();
    match href {
        Some(href) => writer.link(href, text),
        None => writer.text(text),
    };
    writer.finish()
}

/// Every number of the commune, in the author's order.
pub(crate) fn dials(config: &Config) -> impl Iterator<Item = Dial> {
    config.commune.phones.iter().map(|phone| dial(phone.label.as_deref(), &phone.number))
}

/// The commune's number for a field: that of the counter that serves it alone, the one whose label names it, else the
/// first.
pub(crate) fn dial_for(config: &Config, field: Option<&Field>) -> Option<Dial> {
    let own = |counter: &&Counter| !counter.fields.is_empty() && counter.phone.is_some();
    let counter = field.and_then(|field| counters(config, Some(&field.slug)).into_iter().find(own));
    if let Some((name, number)) = counter.and_then(|counter| Some((&counter.name, counter.phone.as_ref()?))) {
        return Some(dial(Some(name), number));
    }
    let phones = &config.commune.phones;
    let field = field.map(|field| field.name.to_lowercase());
    let names_it =
        |label: &str| field.as_ref().is_some_and(|field| label.to_lowercase().contains(field.as_str()));
    let fitting = phones.iter().find(|phone| phone.label.as_deref().is_some_and(names_it));
    fitting.or(phones.first()).map(|phone| dial(phone.label.as_deref(), &phone.number))
}

/// The commune's next number that can be dialled: where the first does not answer, somebody must be reached all the same.
pub(crate) fn other_dial(config: &Config, first: &Dial) -> Option<Dial> {
    let mut others = dials(config).filter(|one| one.href.is_some() && one.href != first.href);
    others.next()
}

/// Whether hours or a counter of these fields hold for a procedure of a field.
fn serves(fields: &[Reference], field: Option<&str>) -> bool {
    fields.is_empty() || field.is_some_and(|field| fields.iter().any(|one| one.code == field))
}

/// The counters for a field: those that name it, else those that serve all.
pub(crate) fn counters<'a>(config: &'a Config, field: Option<&str>) -> Vec<&'a Counter> {
    let serving = config.commune.counters.iter().filter(|one| serves(&one.fields, field));
    let (own, all): (Vec<_>, Vec<_>) = serving.partition(|one| !one.fields.is_empty());
    if own.is_empty() { all } else { own }
}

/// Hours of the commune whose season is not over.
pub(crate) fn hours(site: &Site) -> impl Iterator<Item = &Hours> {
    site.config.commune.hours.iter().filter(|hours| !hours.are_over(site.day))
}

/// The hours for procedures of a field.
pub(crate) fn hours_for<'a>(site: &'a Site, field: Option<&'a str>) -> impl Iterator<Item = &'a Hours> {
    hours(site).filter(move |hours| serves(&hours.fields, field))
}

/// Names of fields by their slugs; a slug that no field has is left out.
pub(crate) fn field_names<'a>(site: &'a Site, slugs: &'a [Reference]) -> impl Iterator<Item = &'a str> {
    site.fields_of(slugs).map(|entry| entry.field.name.as_str())
}

/// What is said of fields around the office: part of what everything that shows the office follows from.
pub(crate) fn named_fields(site: &Site) -> Vec<&str> {
    let commune = &site.config.commune;
    let hours = commune.hours.iter().map(|hours| &hours.fields);
    let counters = commune.counters.iter().map(|counter| &counter.fields);
    hours.chain(counters).flat_map(|slugs| field_names(site, slugs)).collect()
}

/// Hours as they are told to everybody: with the fields they are for.
pub(crate) fn open_hours(site: &Site, hours: &Hours) -> OpenHours {
    let names: Vec<&str> = field_names(site, &hours.fields).collect();
    let fields = (!hours.fields.is_empty()).then(|| match names.as_slice() {
        [] => TEXT.office.some_fields.to_owned(),
        names => TEXT.office.fields_only(&names.join("; ")),
    });
    said_of(hours, fields)
}

/// Hours as they are told of a procedure that they are for.
pub(crate) fn own_hours(hours: &Hours) -> OpenHours {
    said_of(hours, None)
}

fn said_of(hours: &Hours, fields: Option<String>) -> OpenHours {
    let limits: Vec<String> = fields.into_iter().chain(words::from_to(hours.from, hours.to)).collect();
    let limit = (!limits.is_empty()).then(|| limits.join(". "));
    let notes: Vec<&str> = limit.as_deref().into_iter().chain(hours.note.as_deref()).collect();
    OpenHours {
        days: words::days(&hours.days),
        open: hours
            .open
            .iter()
            .map(|span| words::clock_span(*span))
            .collect::<Vec<_>>()
            .join(TEXT.office.and),
        note: (!notes.is_empty()).then(|| notes.join(". ")),
        limit,
    }
}

pub(crate) fn feedback(config: &Config) -> FeedbackTo<'_> {
    let feedback = &config.commune.feedback;
    let to = FeedbackTo {
        phone: dial_of(feedback.phone.as_deref()),
        email: feedback.email.as_deref(),
        mail: feedback.email.as_deref().map(mail),
        address: feedback.address.as_deref(),
        link: feedback.link.as_deref().and_then(safe_address),
        any: false,
    };
    let any = to.phone.is_some() || to.email.is_some() || to.address.is_some() || to.link.is_some();
    FeedbackTo { any, ..to }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, shown: &str) {
        assert_eq!(dial(None, written).number.replace('\u{a0}', " "), shown, "{written}");
    }

    #[test]
    fn a_number_is_shown_as_it_is_read() {
        check("0200 000 001", "0200 000 001");
        check("0912345678", "0912 345 678");
        check("0236.3822.123", "0236 3822 123");
        check("02363822123", "0236 3822 123");
        check("024-34567890", "024 3456 7890");
        check("(0236) 3822123", "0236 3822 123");
        check("19001234", "1900 1234");
        check("113", "113");
        check("+84 236 3822 123", "+84 236 3822 123");
        // People read these.
        check("0236 3822 123, máy lẻ 5", "0236 3822 123, máy lẻ 5");
    }
}
