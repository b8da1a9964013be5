//! When something was compared with its source.

use std::collections::BTreeSet;

use crate::catalogue::model::{Every, Review, Reviewing};
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::vietnamese::fold;

/// The longest time between two comparisons, in its unit: more is a slip of the hand.
const MOST: u64 = 1_000;

/// The keys of [`keys::review`](crate::catalogue::keys::review), where they stand at the head of a file.
pub(crate) fn review(root: Node<'_>, report: &mut Report) -> Review {
    let every = root.table("review_every").and_then(|table| every(table, report));
    if every.is_some() && !root.has("checked_on") {
        report.push(Diagnostic::new(Mistake::ReviewWithoutDay).span(root.key_span("review_every")));
    }
    let checked = root.date("checked_on");
    Review {
        day_span: checked.as_ref().map(|day| day.span.clone()).unwrap_or_default(),
        checked_on: checked.map(|day| day.value),
        checked_by: names(root),
        every,
    }
}

/// One who is written twice is one.
fn names(root: Node<'_>) -> Vec<String> {
    let mut met = BTreeSet::new();
    root.strings("checked_by").into_iter().filter(|name| met.insert(fold(name))).collect()
}

/// `[review]` of `niemyet.toml`.
pub(crate) fn reviewing(table: Option<Node<'_>>, report: &mut Report) -> Reviewing {
    const MOST_APPROVALS: u64 = 9;
    let Some(table) = table else { return Reviewing::default() };
    let approvals = table.count("approvals");
    if let Some(many) = approvals.as_ref().filter(|count| count.value > MOST_APPROVALS) {
        report.push(Diagnostic::new(Mistake::BadNumber { written: &many.value }).span(many.span.clone()));
    }
    Reviewing {
        every: table.table("every").and_then(|table| every(table, report)),
        approvals: approvals.map_or(0, |count| count.value.min(MOST_APPROVALS) as usize),
    }
}

fn every(table: Node<'_>, report: &mut Report) -> Option<Every> {
    let number = |key| table.count(key).map_or(0, |count| count.value.min(MOST + 1));
    let (days, months, years) = (number("days"), number("months"), number("years"));
    let all = [days, months, years];
    if all.iter().all(|count| *count == 0) || all.iter().any(|count| *count > MOST) {
        report.push(Diagnostic::new(Mistake::BadReviewEvery).span(table.span()));
        return None;
    }
    Some(Every { days: days as u16, months: months as u16, years: years as u16 })
}
