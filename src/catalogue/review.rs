//! What is to be compared with its source, who did it last, and when it is due again.
//!
//! In: the [`Catalogue`] and a day. Out: everything that shows on that day and is compared from time to time; of that
//! the findings, the turns of the agenda, and what the worklist names.

use jiff::civil::Date;

use super::model::{Life, Origin, Review};
use super::turn::{REVIEW, Turn};
use super::whole::Catalogue;
use crate::diagnostic::{Diagnostic, Mistake, Report};

/// A procedure, an answer, a place and the like.
#[derive(Debug)]
pub(crate) struct Reviewed<'a> {
    /// Of a procedure.
    pub(crate) code: Option<&'a str>,
    pub(crate) name: &'a str,
    pub(crate) origin: &'a Origin,
    pub(crate) review: &'a Review,
    /// Where the home page names a procedure that it is about: the lower, the more residents use it.
    pub(crate) rank: usize,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReviewTodo {
    /// Since this day.
    Overdue(Date),
    /// On this day, which is near.
    Due(Date),
    /// So many have compared it, and more are asked for.
    FewApprovals(usize),
    Never,
}

/// Days ahead that the worklist looks.
const AHEAD: i64 = 30;

impl Catalogue {
    /// Everything that is under review and shows on a day: what residents use most first, then procedures by code.
    pub(crate) fn under_review(&self, day: Date) -> Vec<Reviewed<'_>> {
        let rank = |code: &str| self.config.tasks.iter().position(|task| task.code == code);
        let procedures =
            self.on(day).filter(|current| !matches!(current.life, Life::Ended(_))).map(|current| {
                let procedure = &**current.procedure;
                Reviewed {
                    code: Some(&procedure.code),
                    name: procedure.spoken_name(),
                    origin: &procedure.origin,
                    review: &procedure.commune.review,
                    rank: rank(&procedure.code).unwrap_or(usize::MAX),
                }
            });
        let others = self.published.under_review(day).into_iter().map(|(face, under)| Reviewed {
            code: None,
            name: face.name,
            origin: face.origin,
            review: under.review,
            rank: under.about.iter().filter_map(|about| rank(&about.code)).min().unwrap_or(usize::MAX),
        });
        let mut all: Vec<_> = procedures.chain(others).collect();
        all.sort_by_key(|one| one.rank);
        all
    }

    /// What is wrong with how things say that they were compared.
    pub(crate) fn doubtful_reviews(&self, day: Date) -> Report {
        let asked = self.config.review.approvals;
        let mut report = Report::default();
        for Reviewed { review, origin, .. } in self.under_review(day) {
            let Some(checked) = review.checked_on else { continue };
            let names = review.checked_by.len();
            let found = if checked > day {
                Mistake::CheckedAhead { day: &checked }
            } else if names < asked {
                Mistake::FewApprovals { names: &names, approvals: &asked }
            } else {
                continue;
            };
            report.push(Diagnostic::new(found).span(review.day_span.clone()).path(&origin.path));
        }
        report
    }

    /// When what shows on a day is due.
    pub(in crate::catalogue) fn review_turns(&self, day: Date) -> Vec<Turn> {
        let all = self.under_review(day).into_iter();
        let turn = |one: Reviewed<'_>| {
            let due = one.review.due(&self.config.review);
            REVIEW.on(due, one.code, one.name, one.origin).next()
        };
        all.filter_map(turn).collect()
    }

    /// What is to be compared with its source, in the order of [`Catalogue::under_review`], overdue things of one rank
    /// first.
    pub(crate) fn review_todos(&self, day: Date) -> Vec<(Reviewed<'_>, ReviewTodo)> {
        let all = self.under_review(day).into_iter();
        let mut todos: Vec<_> =
            all.filter_map(|one| self.review_todo(&one, day).map(|todo| (one, todo))).collect();
        let order = |todo: ReviewTodo| match todo {
            ReviewTodo::Overdue(since) => (0, since),
            ReviewTodo::Due(on) => (1, on),
            ReviewTodo::FewApprovals(_) => (2, Date::MIN),
            ReviewTodo::Never => (3, Date::MIN),
        };
        todos.sort_by_key(|(one, todo)| (one.rank, order(*todo)));
        todos
    }

    fn review_todo(&self, one: &Reviewed<'_>, day: Date) -> Option<ReviewTodo> {
        let (review, asked) = (one.review, &self.config.review);
        if review.checked_on.is_none_or(|checked| checked > day) {
            return review.every.or(asked.every).map(|_| ReviewTodo::Never);
        }
        if review.shown(asked, day).is_none() {
            return Some(ReviewTodo::FewApprovals(review.checked_by.len()));
        }
        let due = review.due(asked)?;
        if due <= day {
            return Some(ReviewTodo::Overdue(due));
        }
        let near = day.checked_add(jiff::Span::new().days(AHEAD)).is_ok_and(|near| due <= near);
        near.then_some(ReviewTodo::Due(due))
    }
}
