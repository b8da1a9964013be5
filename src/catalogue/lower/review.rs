//! When something was compared with its source.

use crate::catalogue::model::{Every, Review};
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report};

/// The longest time between two comparisons, in its unit: more is a slip of the hand.
const MOST: u64 = 1_000;

/// The keys of [`keys::review`](crate::catalogue::keys::review), where they stand at the head of a file.
pub(crate) fn review(root: Node<'_>, report: &mut Report) -> Review {
    let every = root.table("review_every").and_then(|table| every(table, report));
    if every.is_some() && !root.has("checked_on") {
        report.push(Diagnostic::new(Mistake::ReviewWithoutDay).span(root.key_span("review_every")));
    }
    Review {
        checked_on: root.date("checked_on").map(|day| day.value),
        checked_by: root.strings("checked_by"),
        every,
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
