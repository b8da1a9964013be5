//! How many papers there are to bring.
//!
//! In: a procedure and its papers. Out: how many everybody needs, papers that replace each other counted once, and how
//! many of them are another by another way (a form on paper, or the same form on the portal). Whatever only some need
//! is "more", and never part of the number.

use std::collections::BTreeSet;

use super::{PaperLine, Papers, papers_of};
use crate::catalogue::{Paper, Procedure, Via};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Needed {
    /// Everyone needs `always`, of which `by_way` are another for each way of handing in, and up to `most` by the way
    /// with the most; some need more.
    Some {
        always: usize,
        most: usize,
        by_way: usize,
        more: More,
    },
    /// The source does not say who needs what of so many.
    Doubtful(usize),
    Unknown,
}

/// What some need beside what everybody needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum More {
    No,
    /// Only what one may have: "(nếu có)".
    IfAny,
    Cases,
}

/// `sorted`: the procedure's papers.
pub(crate) fn count(procedure: &Procedure, sorted: &Papers<'_>) -> Needed {
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
    let (everyone, conditional) = for_everyone(sorted);
    let (least, most) = by_way(sorted);
    let silent = is_silent_way(procedure, sorted);
    let more = conditional
        || silent
        || !sorted.some.is_empty()
        || !sorted.add_ons.is_empty()
        || !sorted.choices.is_empty()
        || !sorted.doubtful.is_empty();
    let more = match more {
        false => More::No,
        true if !silent && only_if_any(sorted) => More::IfAny,
        true => More::Cases,
    };
    Needed::Some { always: everyone + least, most: everyone + most, by_way: least, more }
}

/// Whether every paper that only some need is one that need not be there: "(nếu có)".
fn only_if_any(sorted: &Papers<'_>) -> bool {
    let within = sorted.always.iter().flat_map(|group| &group.lines);
    let within = within.filter(|line| line.is_conditional() && !line.is_by_way());
    let mut some = within.chain(&sorted.some);
    let if_any = |line: &PaperLine<'_>| match line {
        PaperLine::Paper(paper) => paper
            .when
            .as_deref()
            .is_some_and(|when| when.trim_matches(['(', ')', ' ']).to_lowercase() == "nếu có"),
        PaperLine::Choice(_) | PaperLine::Heading(_) => false,
    };
    let groups = [sorted.add_ons.len(), sorted.choices.len(), sorted.doubtful.len()];
    groups == [0, 0, 0] && some.all(if_any)
}

/// Papers without condition and way, and whether there are others beside them.
fn for_everyone(sorted: &Papers<'_>) -> (usize, bool) {
    let mut sum = 0;
    let mut conditional = false;
    for group in &sorted.always {
        let units = group.lines.iter().filter(|line| line.is_needed());
        let free = units.clone().filter(|line| !line.is_conditional()).count();
        // A way is told apart below.
        conditional |= units.clone().any(|line| line.is_conditional() && !line.is_by_way());
        sum += if group.one_of { free.min(1) } else { free };
    }
    (sum, conditional)
}

/// Papers of one way of handing in.
fn of_ways<'a>(sorted: &Papers<'a>) -> Vec<&'a Paper> {
    let within = sorted.always.iter().flat_map(|group| &group.lines).filter(|line| line.is_by_way());
    let within = within.filter_map(|line| match line {
        PaperLine::Paper(paper) => Some(*paper),
        PaperLine::Choice(_) | PaperLine::Heading(_) => None,
    });
    within.chain(sorted.by_way.iter().copied()).collect()
}

/// How many papers one needs of those that are for a way, at least and at most, whichever way is taken.
fn by_way(sorted: &Papers<'_>) -> (usize, usize) {
    let papers = of_ways(sorted);
    let ways: BTreeSet<Via> = papers.iter().flat_map(|paper| paper.via.iter().copied()).collect();
    let needed = |way: &Via| papers.iter().filter(|paper| paper.via.contains(way)).count();
    let all = ways.iter().map(needed);
    (all.clone().min().unwrap_or_default(), all.max().unwrap_or_default())
}

/// A way that no paper names, where others are named, is not without papers: of it the source only says nothing.
fn is_silent_way(procedure: &Procedure, sorted: &Papers<'_>) -> bool {
    let papers = of_ways(sorted);
    let named = |way: &Via| papers.iter().any(|paper| paper.via.contains(way));
    !papers.is_empty() && procedure.channels.iter().flat_map(|channel| &channel.via).any(|way| !named(way))
}
