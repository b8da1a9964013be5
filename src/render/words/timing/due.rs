//! Times from which a day follows: for whom, how long, and until what hour.
//!
//! In: a procedure, and whether the commune is remote. Out: a row for each way or case whose time is one of
//! [`Term`]'s; none at all where one row could be taken for another's, where the source adds something in words, and where
//! stages cannot be added. The commune's promise stands for those whose time by law it shortens, and for no other way or
//! case. What is said in halves or hours has no row: no rule says on which day it ends.

use jiff::civil::Time as TimeOfDay;

use super::super::{push_lower_first, upper_first, via, ways};
use crate::calendar::Term;
use crate::catalogue::{ForWhom, Halves, Offer, Offers, Procedure, Time};
use crate::strings::TEXT;

/// A time that ends on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) term: Term,
    /// What is received later counts from the next working day.
    pub(crate) until: Option<TimeOfDay>,
    /// Whose it is, where there are several, and that it is by the commune's promise.
    pub(crate) whose: Option<String>,
    /// The commune's own time, shorter than the law's.
    pub(crate) promised: bool,
}

/// A case's name of more letters does not stand beside a day.
const TITLE: usize = 140;

/// Each time that ends on a day. The commune's promise is what counts for those whose time it shortens; others keep theirs.
pub(crate) fn dues(procedure: &Procedure, remote: bool) -> Vec<Due> {
    let timings = procedure.timings();
    let until = timings.iter().filter_map(|timing| timing.cutoff).min();
    let offers = Offers::of(procedure, remote);
    if let Some(promised) = offers.promise_to_all() {
        return due(promised, until, None).map(Due::by_promise).into_iter().collect();
    }
    let all = &offers.all;
    let adds_words = |time: &Option<Time>| time.as_ref().is_some_and(is_in_words);
    let is_longer = remote && timings.iter().any(|timing| adds_words(&timing.remote));
    if procedure.quotes.time.is_some() || is_longer || all.iter().any(|offer| offer.case == ForWhom::Unnamed)
    {
        return Vec::new();
    }
    let gaps = procedure.channels.iter().any(|channel| procedure.timing_of(channel).is_silent());
    let whose: Option<Vec<Option<String>>> = all.iter().map(|offer| whose(offer, all, gaps)).collect();
    let Some(whose) = whose else { return Vec::new() };
    let is_told_twice = whose.iter().enumerate().any(|(at, one)| whose[..at].contains(one));
    if is_told_twice {
        return Vec::new();
    }
    let row = |(offer, whose): (&Offer<'_>, Option<String>)| match offers.promise_to(offer) {
        Some(promised) => due(promised, until, whose).map(Due::by_promise),
        None => due(offer.time, until, whose),
    };
    all.iter().zip(whose).filter_map(row).collect()
}

fn is_in_words(time: &Time) -> bool {
    matches!(time, Time::SeeText(_))
}

impl Due {
    /// The commune's own time, and said to be.
    fn by_promise(self) -> Self {
        let whose = match self.whose {
            Some(whose) => TEXT.due.promised_to(&whose),
            None => TEXT.due.promised.to_owned(),
        };
        Self { whose: Some(whose), promised: true, ..self }
    }
}

/// Of a way, of a case, of both; `None` where that has too many letters, and nothing where it is everybody's.
fn whose(offer: &Offer<'_>, all: &[Offer<'_>], gaps: bool) -> Option<Option<String>> {
    let same_ways = |other: &Offer<'_>| {
        other.ways.len() == offer.ways.len() && other.ways.iter().all(|way| offer.ways.contains(way))
    };
    let differ = gaps || !all.iter().all(same_ways);
    let way = (differ && !offer.ways.is_empty()).then(|| ways(&offer.ways, via));
    let by_case = all.iter().any(|other| other.case != ForWhom::Everybody);
    let case = match offer.case {
        ForWhom::Named(title) if title.chars().count() > TITLE => return None,
        ForWhom::Named(title) => Some(upper_first(title)),
        ForWhom::Everybody if by_case => Some(TEXT.due.other_cases.to_owned()),
        ForWhom::Everybody | ForWhom::Unnamed => None,
    };
    Some(match (case, way) {
        (Some(case), Some(way)) => {
            let mut said = format!("{case} (");
            push_lower_first(&way, &mut said);
            Some(said + ")")
        }
        (case, way) => case.or(way),
    })
}

fn due(time: &Time, until: Option<TimeOfDay>, whose: Option<String>) -> Option<Due> {
    let whole = |number: Halves| (number.0 > 0 && number.0.is_multiple_of(2)).then_some(number.0 / 2);
    let (term, until) = match time {
        Time::WorkingDays(days) => (Term::WorkingDays(whole(days.0)?), until),
        Time::Days(days) => (Term::Days(whole(days.0)?), until),
        Time::Months(months) => (Term::Months(whole(*months)?), until),
        Time::Years(years) => (Term::Years(whole(*years)?), until),
        Time::SameDay(own) => (Term::SameDay, until.min(Some(*own)).or(Some(*own))),
        Time::Hours(_) | Time::SeeText(_) | Time::NotStated => return None,
    };
    Some(Due { term, until, whose, promised: false })
}
