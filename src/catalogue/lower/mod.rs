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
pub(crate) mod slug;
pub(crate) mod times;

use std::collections::BTreeMap;

pub(crate) use page_text::is_known_heading;

use super::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words as Wording};
use crate::prose::{self, begun, dialled};

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

/// A key that says nothing where it stands.
pub(crate) fn unused(row: Node<'_>, key: &str, vi: &str, en: &str) -> Option<Diagnostic> {
    let (name, why) = (Wording::new(key, key), Wording::new(vi, en));
    let unused = || Diagnostic::new(Mistake::UnusedKey { key: name, why });
    row.has(key).then(|| unused().span(row.key_span(key)))
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
    let letters: Vec<char> = phone.value.chars().collect();
    // The letter O for 0 and l for 1, beside a digit.
    let mistyped = letters.windows(2).any(|pair| {
        let slip = |c: char| matches!(c, 'O' | 'o' | 'l' | 'I');
        slip(pair[0]) && is_digit(pair[1]) || is_digit(pair[0]) && slip(pair[1])
    });
    let bad = Diagnostic::new(Mistake::NoContact { written: &phone.value }).span(phone.span);
    // Nothing but digits, and still no number: one is missing, or there are two.
    let joins = |c: char| is_digit(c) || c.is_whitespace() || "+().,;/-\u{2013}".contains(c);
    let undialled = phone.value.chars().all(joins) && dialled(phone.value).is_none();
    (mistyped || undialled || !phone.value.contains(is_digit)).then_some(bad)
}
