//! Times from which a day follows: for whom, how long, and until what hour.
//!
//! In: a procedure, and whether the commune is remote. Out: a row for each way or case whose time is one of
//! [`Term`]'s; none at all where one row could be taken for another's, where the source adds something in words, and where
//! stages cannot be added. The commune's promise stands for those whose time by law it shortens, and for no other way or
//! case. What is said in halves or hours has no row: no rule says on which day it ends.

use jiff::civil::Time as TimeOfDay;

use super::super::{push_lower_first, upper_first, via, ways};
use super::offers::{Case, Offer, offers, timings};
use super::{by_place, of_channel};
use crate::calendar::Term;
use crate::catalogue::{Compared, Halves, Procedure, Time};
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
    let timings = timings(procedure);
    let until = timings.iter().filter_map(|timing| timing.cutoff).min();
    let promised = procedure.commune.committed_time.as_ref().filter(|time| **time != Time::NotStated);
    let offers = offers(procedure, remote);
    let shortened = promised.and_then(|promised| shortened(promised, procedure, &offers, remote));
    let is_kept = |offer: &Offer<'_>| shortened == Some(offer.time);
    if let Some(promised) = promised
        && offers.iter().all(is_kept)
        && (procedure.quotes.time.is_none() || offers.iter().all(|offer| is_in_words(offer.time)))
    {
        return due(promised, until, None).map(Due::by_promise).into_iter().collect();
    }
    let adds_words = |time: &Option<Time>| time.as_ref().is_some_and(is_in_words);
    let is_longer = remote && timings.iter().any(|timing| adds_words(&timing.remote));
    if procedure.quotes.time.is_some() || is_longer || offers.iter().any(|offer| offer.case == Case::Unnamed)
    {
        return Vec::new();
    }
    let gaps = procedure.channels.iter().any(|channel| of_channel(procedure, channel).is_silent());
    let whose: Option<Vec<Option<String>>> = offers.iter().map(|offer| whose(offer, &offers, gaps)).collect();
    let Some(whose) = whose else { return Vec::new() };
    let is_told_twice = whose.iter().enumerate().any(|(at, one)| whose[..at].contains(one));
    if is_told_twice {
        return Vec::new();
    }
    let row = |(offer, whose): (&Offer<'_>, Option<String>)| match promised.filter(|_| is_kept(offer)) {
        Some(promised) => due(promised, until, whose).map(Due::by_promise),
        None => due(offer.time, until, whose),
    };
    offers.iter().zip(whose).filter_map(row).collect()
}

fn is_in_words(time: &Time) -> bool {
    matches!(time, Time::SeeText(_))
}

/// The law's time that a promise takes the place of: the procedure's own; where only its ways or cases have one, the
/// shortest of those that are not shorter than the promise, for a longer one may never have been meant.
fn shortened<'a>(
    promised: &Time,
    procedure: &'a Procedure,
    offers: &[Offer<'a>],
    remote: bool,
) -> Option<&'a Time> {
    let own = by_place(&procedure.processing_time, remote).0;
    if *own != Time::NotStated {
        return Some(own);
    }
    let usual = |offer: &&Offer<'_>| offer.case == Case::Everybody;
    let is_usual = offers.iter().any(|offer| usual(&offer));
    let times: Vec<&'a Time> = offers
        .iter()
        .filter(|offer| !is_usual || usual(offer))
        .map(|offer| offer.time)
        .filter(|time| promised.compared(time) != Compared::Longer)
        .collect();
    let is_shortest = |time: &&Time| {
        times.iter().all(|other| matches!(time.compared(other), Compared::Shorter | Compared::Same))
    };
    match times.as_slice() {
        [only] => Some(only),
        several => several.iter().copied().find(is_shortest),
    }
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
    let by_case = all.iter().any(|other| other.case != Case::Everybody);
    let case = match offer.case {
        Case::Named(title) if title.chars().count() > TITLE => return None,
        Case::Named(title) => Some(upper_first(title)),
        Case::Everybody if by_case => Some(TEXT.due.other_cases.to_owned()),
        Case::Everybody | Case::Unnamed => None,
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
