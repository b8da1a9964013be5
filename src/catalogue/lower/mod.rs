//! Decides what content of several kinds means alike: from TOML and Markdown with spans to the model.
//!
//! What is one kind's alone is decided in its own folder, with the help of what is here. `raw` has said what is wrong
//! with each value by itself; here is decided what values mean together, and only what can be told from this one file.
//! Where something is wrong the rest is still decided, so that one run shows every mistake.

pub(crate) mod channels;
pub(crate) mod dossier;
pub(crate) mod identity;
pub(crate) mod ids;
mod page_text;
mod records;
pub(crate) mod review;
pub(crate) mod slug;
pub(crate) mod times;

use std::collections::BTreeMap;

pub(crate) use page_text::is_known_heading;

use super::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words as Wording};
use crate::prose::{self, begun, dialled};
use crate::vietnamese::first_sentences;

/// What the parts of one file share while they are decided.
pub(crate) struct Lower<'r, 'a> {
    pub(crate) report: &'r mut Report,
    pub(crate) ids: ids::Ids<'a>,
    /// Ids of the cases of the file.
    pub(crate) cases: Vec<&'a str>,
    /// Long notes that rows share, by name.
    pub(crate) texts: BTreeMap<String, String>,
}

impl<'r> Lower<'r, '_> {
    /// For a file that has neither cases nor shared notes.
    pub(crate) fn new(report: &'r mut Report) -> Self {
        Self { report, ids: ids::Ids::default(), cases: Vec::new(), texts: BTreeMap::new() }
    }

    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.report.push(diagnostic);
    }
}

/// The first sentences of a text, which are shown without the rest.
pub(crate) fn lead(text: &prose::Document) -> String {
    const LETTERS: usize = 200;
    let lead = text.lead.plain_text();
    first_sentences(lead.lines().next().unwrap_or_default(), LETTERS)
}

/// A list of nothing: whoever writes its key wants to say something. `is_empty`: as it was understood.
pub(crate) fn empty_list(row: Node<'_>, key: &str, is_empty: bool) -> Option<Diagnostic> {
    let empty = || Diagnostic::new(Mistake::EmptyList { key: &key }).span(row.key_span(key));
    (row.has(key) && is_empty).then(empty)
}

/// A key that says nothing where it stands.
pub(crate) fn unused(row: Node<'_>, key: &str, vi: &str, en: &str) -> Option<Diagnostic> {
    let (name, why) = (Wording::new(key, key), Wording::new(vi, en));
    let unused = || Diagnostic::new(Mistake::UnusedKey { key: name, why });
    row.has(key).then(|| unused().span(row.key_span(key)))
}

/// A last day before its first.
pub(crate) fn days_in_order(table: Node<'_>, first: &str, last: &str) -> Option<Diagnostic> {
    let (from, to) = (table.date(first)?, table.date(last)?);
    let wrong =
        Mistake::DateOrder { last: &last, last_day: &to.value, first: &first, first_day: &from.value };
    (to.value < from.value).then(|| Diagnostic::new(wrong).span(to.span))
}

/// The message for a web address that is none.
pub(crate) fn bad_link(node: Node<'_>, key: &str) -> Option<Diagnostic> {
    let link = node.text(key)?;
    if let Some(fault) = prose::fault(link.value) {
        return Some(fault.told(link.value).span(link.span));
    }
    let rest = link.value.strip_prefix("https://").or_else(|| link.value.strip_prefix("http://"));
    let good = rest.is_some_and(|rest| {
        rest.split(['/', '?', '#']).next().is_some_and(|host| host.len() > 2 && !host.contains(['@', '\\']))
    }) && !link.value.contains(char::is_whitespace);
    if good {
        return None;
    }
    let bad = Diagnostic::new(Mistake::BadLink { written: &link.value }).span(link.span);
    let right = format!("https://{}", link.value);
    Some(match !link.value.contains([' ', ':']) && link.value.contains('.') {
        true => bad.label(Wording::new(format!("viết \"{right}\""), format!("write \"{right}\""))),
        false => bad,
    })
}

/// The message for a mailbox that is none.
pub(crate) fn bad_mailbox(node: Node<'_>, key: &str) -> Option<Diagnostic> {
    let email = node.text(key)?;
    let bad = Diagnostic::new(Mistake::NoContact { written: &email.value }).span(email.span);
    (!prose::is_mailbox(email.value)).then_some(bad)
}

/// The message for a telephone whose digits were mistyped. One with words beside it is text, and nothing is wrong
/// with that.
pub(crate) fn bad_phone(node: Node<'_>, key: &str) -> Option<Diagnostic> {
    let phone = node.text(key)?;
    if let Some(right) = begun(phone.value) {
        let lost = Diagnostic::new(Mistake::LostZero { written: &phone.value }).span(phone.span);
        return Some(lost.written(Some(&format!("\"{right}\""))));
    }
    let is_digit = |c: char| c.is_ascii_digit();
    let right = in_digits(phone.value);
    let mistyped = right != phone.value;
    let bad = Diagnostic::new(Mistake::NoContact { written: &phone.value }).span(phone.span);
    // Nothing but digits, and still no number: one is missing, or there are two.
    let joins = |c: char| is_digit(c) || c.is_whitespace() || "+().,;/-\u{2013}".contains(c);
    let undialled = right.chars().all(joins) && dialled(phone.value).is_none();
    if !(mistyped || undialled) {
        return (!phone.value.contains(is_digit)).then_some(bad);
    }
    if let Some((one, other)) = two_numbers(&right) {
        return Some(bad.label(Wording::new(
            format!("đây là hai số, mỗi số một dòng riêng: \"{one}\" và \"{other}\""),
            format!("these are two numbers, each belongs in a row of its own: \"{one}\" and \"{other}\""),
        )));
    }
    let right = Some(right).map(|right| behind_country(&right).unwrap_or(right));
    let right = right.map(|right| begun(&right).unwrap_or(right)).filter(|right| dialled(right).is_some());
    Some(match right {
        Some(right) => bad.written(Some(&format!("\"{right}\""))),
        None => bad,
    })
}

/// The letter O for 0 and l for 1, beside a digit, as the digits that were meant.
fn in_digits(phone: &str) -> String {
    let letters: Vec<char> = phone.chars().collect();
    let is_digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let meant = |(at, &letter): (usize, &char)| match letter {
        'O' | 'o' | 'l' | 'I' if !(is_digit(at.checked_sub(1)) || is_digit(Some(at + 1))) => letter,
        'O' | 'o' => '0',
        'l' | 'I' => '1',
        _ => letter,
    };
    letters.iter().enumerate().map(meant).collect()
}

/// Two numbers in one text.
fn two_numbers(phone: &str) -> Option<(&str, &str)> {
    let between = [" - ", " \u{2013} ", ";", "/", ","];
    let pair = between.into_iter().find_map(|between| phone.split_once(between))?;
    let (one, other) = (pair.0.trim(), pair.1.trim());
    (dialled(one).is_some() && dialled(other).is_some()).then_some((one, other))
}

/// The number of the country where its 0 stands behind +84: it is dialled with one of both.
fn behind_country(phone: &str) -> Option<String> {
    let rest = phone.trim().strip_prefix("+84")?.trim_start_matches([' ', '.', '-']);
    let rest = rest.strip_prefix("(0)").map_or(rest.to_owned(), |rest| format!("0{}", rest.trim_start()));
    rest.starts_with('0').then_some(rest)
}
