//! Who a procedure is: code, life, references, and the commune's own words.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic};
use crate::vietnamese::is_reserved_name;

use super::super::model::{CommuneWords, Count, Online, Reference, Scope, Status};
use super::super::parsed::Anchors;
use super::super::raw::{At, Node};
use super::Lower;

/// Longest code in bytes: it becomes a file name.
const LONGEST_CODE: usize = 64;
/// Steps in plain words that a leaflet has room for.
const MOST_STEPS: usize = 5;

/// A digit, a dot, six digits: what the national database gives.
fn is_usual_code(code: &str) -> bool {
    let bytes = code.as_bytes();
    bytes.len() == 8
        && bytes[1] == b'.'
        && bytes.iter().enumerate().all(|(at, byte)| at == 1 || byte.is_ascii_digit())
}

impl<'a> Lower<'_, 'a> {
    /// The code becomes a file name and an address, so it must be fit for both.
    pub(super) fn code(&mut self, root: Node<'a>) -> Option<At<&'a str>> {
        let code = root.text("code")?;
        let fit = code.value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
            && !code.value.starts_with(['.', '-'])
            && !code.value.contains("..")
            && code.value.len() <= LONGEST_CODE
            && !is_reserved_name(code.value);
        if !fit {
            self.push(Diagnostic::new(Code::BadCode).arg(code.value).span(code.span));
            return None;
        }
        if !is_usual_code(code.value) {
            self.push(Diagnostic::new(Code::UnusualCode).arg(code.value).span(code.span.clone()));
        }
        Some(code)
    }

    /// First and last day in force.
    pub(super) fn in_force(&mut self, root: Node<'a>, anchors: &mut Anchors) -> (Option<Date>, Option<Date>) {
        let (from, to) = (root.date("effective_from"), root.date("effective_to"));
        if let (Some(from), Some(to)) = (&from, &to)
            && to.value < from.value
        {
            let wrong = Diagnostic::new(Code::DateOrder)
                .arg("effective_to")
                .arg(to.value)
                .arg("effective_from")
                .arg(from.value);
            self.push(wrong.span(to.span.clone()));
        }
        anchors.effective_from = from.as_ref().map(|date| date.span.clone());
        anchors.effective_to = to.as_ref().map(|date| date.span.clone());
        (from.map(|date| date.value), to.map(|date| date.value))
    }

    pub(super) fn commune_words(&mut self, root: Node<'a>) -> CommuneWords {
        let summary = root.texts("summary");
        if let Some(sixth) = summary.get(MOST_STEPS) {
            self.push(Diagnostic::new(Code::LongSummary).arg(summary.len()).span(sixth.span.clone()));
        }
        CommuneWords {
            plain_name: root.string("plain_name"),
            keywords: root.strings("keywords"),
            summary: summary.into_iter().map(|step| step.value.to_owned()).collect(),
            act_within: root.string("act_within"),
            committed_time: root.has("committed_time").then(|| self.time(root.table("committed_time"))),
            cautions: root.strings("cautions"),
        }
    }

    /// A count that people write by hand; absent is not stated.
    pub(super) fn number(&mut self, node: Node<'a>, key: &str) -> Count {
        const MOST: u64 = 1_000;
        match node.count(key) {
            None => Count::NotStated,
            Some(count) if count.value <= MOST => Count::Stated(count.value as u32),
            Some(count) => {
                self.push(Diagnostic::new(Code::BadNumber).arg(count.value).span(count.span));
                Count::NotStated
            }
        }
    }
}

pub(super) fn scope(root: Node<'_>) -> Option<Scope> {
    Some(match root.text("scope")?.value {
        "national" => Scope::National,
        "province" => Scope::Province,
        "internal" => Scope::Internal,
        _ => return None,
    })
}

pub(super) fn online(root: Node<'_>) -> Online {
    match root.text("online").map(|word| word.value) {
        Some("full") => Online::Full,
        Some("partial") => Online::Partial,
        Some("information") => Online::Information,
        Some("none") => Online::None,
        _ => Online::NotStated,
    }
}

pub(super) fn status(root: Node<'_>) -> Status {
    let listed = root.flag("listed").is_some_and(|flag| flag.value);
    match (is_draft(root), listed) {
        (true, _) => Status::Draft,
        (false, true) => Status::Listed,
        (false, false) => Status::Published,
    }
}

pub(super) fn is_draft(root: Node<'_>) -> bool {
    root.flag("draft").is_some_and(|flag| flag.value)
}

pub(super) fn reference(root: Node<'_>, key: &str) -> Option<Reference> {
    root.text(key).map(|code| Reference { code: code.value.to_owned(), span: code.span })
}

pub(super) fn references(node: Node<'_>, key: &str) -> Vec<Reference> {
    node.texts(key)
        .into_iter()
        .map(|code| Reference { code: code.value.to_owned(), span: code.span })
        .collect()
}

/// The same, each code once: what is made of it is made once.
pub(super) fn references_once(node: Node<'_>, key: &str) -> Vec<Reference> {
    let mut met = BTreeSet::new();
    references(node, key).into_iter().filter(|reference| met.insert(reference.code.clone())).collect()
}
