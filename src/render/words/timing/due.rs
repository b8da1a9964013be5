//! Times from which a day follows: for whom, how long, and until what hour.
//!
//! In: a procedure, and whether the commune is remote. Out: a row for each way or case whose time is one of
//! [`Term`]'s; none at all where one row could be taken for another's, where the source adds something in words, and where
//! stages cannot be added. What is said in halves or hours has no row: no rule says on which day it ends.

use jiff::civil::Time as TimeOfDay;

use super::super::{push_lower_first, upper_first, via, ways};
use super::of_channel;
use super::offers::{Case, Offer, offers, timings};
use crate::calendar::Term;
use crate::catalogue::{Halves, Procedure, Time};
use crate::strings::TEXT;

/// A time that ends on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    pub(crate) term: Term,
    /// What is received later counts from the next working day.
    pub(crate) until: Option<TimeOfDay>,
    /// Whose it is, where there are several.
    pub(crate) whose: Option<String>,
}

/// A case's name of more letters does not stand beside a day.
const TITLE: usize = 140;

/// Each time that ends on a day. The commune's promise is what counts, where it made one.
pub(crate) fn dues(procedure: &Procedure, remote: bool) -> Vec<Due> {
    let timings = timings(procedure);
    let until = timings.iter().filter_map(|timing| timing.cutoff).min();
    let promised = procedure.commune.committed_time.as_ref().filter(|time| **time != Time::NotStated);
    if let Some(promised) = promised {
        let whose = Some(TEXT.due.promised.to_owned());
        return due(promised, until, whose).into_iter().collect();
    }
    let adds_words = |time: &Option<Time>| matches!(time, Some(Time::SeeText(_)));
    let is_longer = remote && timings.iter().any(|timing| adds_words(&timing.remote));
    let offers = offers(procedure, remote);
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
    offers.iter().zip(whose).filter_map(|(offer, whose)| due(offer.time, until, whose)).collect()
}

/// Of a way, of a case, of both; `None` where that has too many letters, and nothing where it is everybody's.
fn whose(offer: &Offer<'_>, all: &[Offer<'_>], gaps: bool) -> Option<Option<String>> {
    let differ = gaps || all.iter().any(|other| other.ways != offer.ways);
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
    Some(Due { term, until, whose })
}
