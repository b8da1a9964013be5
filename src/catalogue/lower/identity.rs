//! Who a procedure is: code, life, references, and the commune's own words.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Mistake};

use super::review::review;
use super::{Lower, days_in_order};
use crate::catalogue::found::Anchors;
use crate::catalogue::model::{CommuneWords, Count, Reference};
use crate::catalogue::raw::Node;

/// Steps in plain words that a leaflet has room for.
const MOST_STEPS: usize = 5;

impl<'a> Lower<'_, 'a> {
    /// First and last day in force.
    pub(crate) fn in_force(&mut self, root: Node<'a>, anchors: &mut Anchors) -> (Option<Date>, Option<Date>) {
        let (from, to) = (root.date("effective_from"), root.date("effective_to"));
        self.report.diagnostics.extend(days_in_order(root, "effective_from", "effective_to"));
        anchors.effective_from = from.as_ref().map(|date| date.span.clone());
        anchors.effective_to = to.as_ref().map(|date| date.span.clone());
        (from.map(|date| date.value), to.map(|date| date.value))
    }

    pub(crate) fn commune_words(&mut self, root: Node<'a>) -> CommuneWords {
        let summary = root.texts("summary");
        if let Some(sixth) = summary.get(MOST_STEPS) {
            self.push(
                Diagnostic::new(Mistake::LongSummary { steps: &summary.len() }).span(sixth.span.clone()),
            );
        }
        CommuneWords {
            plain_name: root.string("plain_name"),
            keywords: root.strings("keywords"),
            summary: summary.into_iter().map(|step| step.value.to_owned()).collect(),
            act_within: root.string("act_within"),
            committed_time: root.has("committed_time").then(|| self.time(root.table("committed_time"))),
            cautions: root.strings("cautions"),
            assisted_writing: root.flag("assisted_writing").is_some_and(|flag| flag.value),
            review: review(root, self.report),
        }
    }

    /// A count that people write by hand; absent is not stated.
    pub(crate) fn number(&mut self, node: Node<'a>, key: &str) -> Count {
        const MOST: u64 = 1_000;
        match node.count(key) {
            None => Count::NotStated,
            Some(count) if count.value <= MOST => Count::Stated(count.value as u32),
            Some(count) => {
                self.push(Diagnostic::new(Mistake::BadNumber { written: &count.value }).span(count.span));
                Count::NotStated
            }
        }
    }
}

pub(crate) fn is_draft(root: Node<'_>) -> bool {
    root.flag("draft").is_some_and(|flag| flag.value)
}

pub(crate) fn reference(root: Node<'_>, key: &str) -> Option<Reference> {
    root.text(key).map(|code| Reference { code: code.value.to_owned(), span: code.span })
}

pub(crate) fn references(node: Node<'_>, key: &str) -> Vec<Reference> {
    node.texts(key)
        .into_iter()
        .map(|code| Reference { code: code.value.to_owned(), span: code.span })
        .collect()
}

/// The same, each code once: what is made of it is made once.
pub(crate) fn references_once(node: Node<'_>, key: &str) -> Vec<Reference> {
    let mut met = BTreeSet::new();
    references(node, key).into_iter().filter(|reference| met.insert(reference.code.clone())).collect()
}
