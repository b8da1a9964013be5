//! How many papers there are to bring.
//!
//! In: a procedure. Out: how many everybody needs, papers that replace each other counted once, and how many of
//! them are another by another way (a form on paper, or the same form on the portal). Whatever only some need is
//! "more", and never part of the number.

use std::collections::BTreeSet;

use super::{Line, Papers, papers, papers_of};
use crate::catalogue::model::{Paper, Procedure, Via};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Everyone needs `always`, of which `by_way` are another for each way of handing in; some need more.
    Some {
        always: usize,
        by_way: usize,
        more: bool,
    },
    /// The source does not say who needs what of so many.
    Doubtful(usize),
    Unknown,
}

pub fn count(procedure: &Procedure) -> Needed {
    let sorted = papers(procedure);
    let all: usize = procedure.dossier.iter().map(|group| papers_of(&group.items).count()).sum();
    if all == 0 {
        return Needed::Unknown;
    }
    let settled = !sorted.always.is_empty()
        || !sorted.some.is_empty()
        || !sorted.by_way.is_empty()
        || !sorted.add_ons.is_empty()
        || !sorted.choices.is_empty();
    if !settled {
        return Needed::Doubtful(all);
    }
    let (everyone, conditional) = for_everyone(&sorted);
    let (by_way, differs) = by_way(procedure, &sorted);
    let more = conditional
        || differs
        || !sorted.some.is_empty()
        || !sorted.add_ons.is_empty()
        || !sorted.choices.is_empty()
        || !sorted.doubtful.is_empty();
    Needed::Some { always: everyone + by_way, by_way, more }
}

/// Papers without condition and way, and whether there are others beside them.
fn for_everyone(sorted: &Papers<'_>) -> (usize, bool) {
    let mut sum = 0;
    let mut conditional = false;
    for group in &sorted.always {
        let units = group.lines.iter().filter(|line| !matches!(line, Line::Heading(_)));
        let free = units.clone().filter(|line| !line.is_conditional()).count();
        // A way is told apart below.
        conditional |= units.clone().any(|line| line.is_conditional() && !is_by_way(line));
        sum += if group.one_of { free.min(1) } else { free };
    }
    (sum, conditional)
}

fn is_by_way(line: &Line<'_>) -> bool {
    matches!(line, Line::Paper(paper) if paper.when.is_none() && !paper.via.is_empty())
}

/// How many papers one needs at least of those that are for a way, whichever way is taken.
fn by_way(procedure: &Procedure, sorted: &Papers<'_>) -> (usize, bool) {
    let within = sorted.always.iter().flat_map(|group| &group.lines).filter(|line| is_by_way(line));
    let within = within.filter_map(|line| match line {
        Line::Paper(paper) => Some(*paper),
        Line::Choice(_) | Line::Heading(_) => None,
    });
    let papers: Vec<&Paper> = within.chain(sorted.by_way.iter().copied()).collect();
    if papers.is_empty() {
        return (0, false);
    }
    // A way that no paper names is not without papers: of it the source only says nothing.
    let ways: BTreeSet<Via> = papers.iter().flat_map(|paper| paper.via.iter().copied()).collect();
    let silent = procedure.channels.iter().flat_map(|channel| &channel.via).any(|way| !ways.contains(way));
    let needed = |way: &Via| papers.iter().filter(|paper| paper.via.contains(way)).count();
    let least = ways.iter().map(needed).min().unwrap_or_default();
    let most = ways.iter().map(needed).max().unwrap_or_default();
    (least, most > least || silent)
}
