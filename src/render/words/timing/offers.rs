//! Which time is offered to whom: by which ways, in which case.
//!
//! In: a procedure, and whether the commune is remote. Out: each time once ([`offers`]), told by cases or by ways. A case
//! whose name is too long is not told, and then none is: one case's time alone would pass for the usual one.

use super::super::time::{either, inline};
use super::super::{told_apart, upper_first, via, ways};
use super::short::short;
use super::{by_place, case_title, depends, of_channel};
use crate::catalogue::{Procedure, Time, Timing, Via};
use crate::strings::TEXT;

/// More lines than this are not read.
const LINES: usize = 3;
/// A case's name up to this many letters stands beside its time.
const TITLE: usize = 60;

/// For whom a time is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case<'a> {
    Everybody,
    Named(&'a str),
    /// In some case that the source does not name.
    Unnamed,
}

/// A time, by which ways and for whom.
pub(super) struct Offer<'a> {
    pub(crate) ways: Vec<Via>,
    pub(crate) case: Case<'a>,
    pub(crate) time: &'a Time,
}

/// Each time that holds for somebody; ways with the same time for the same come together.
pub(super) fn offers<'a>(procedure: &'a Procedure, remote: bool) -> Vec<Offer<'a>> {
    let mut out: Vec<Offer<'a>> = Vec::new();
    let mut add = |ways: &[Via], case: Case<'a>, time: &'a Time| {
        if *time == Time::NotStated {
            return;
        }
        match out.iter_mut().find(|offer| offer.case == case && offer.time == time) {
            Some(offer) => {
                let new: Vec<Via> = ways.iter().filter(|via| !offer.ways.contains(via)).copied().collect();
                offer.ways.extend(new);
            }
            None => out.push(Offer { ways: ways.to_vec(), case, time }),
        }
    };
    let named = |id: &Option<String>, else_is: Case<'a>| match id.as_deref() {
        Some(id) => case_title(procedure, id).map_or(Case::Unnamed, Case::Named),
        None => else_is,
    };
    let mut all = |ways: &[Via], of: &'a Timing, case: Case<'a>| {
        add(ways, case, by_place(of, remote).0);
        of.by_case.iter().for_each(|one| add(ways, named(&one.case, Case::Unnamed), &one.time));
    };
    for channel in &procedure.channels {
        all(&channel.via, of_channel(procedure, channel), named(&channel.case, Case::Everybody));
    }
    if procedure.channels.is_empty() {
        all(&[], &procedure.processing_time, Case::Everybody);
    }
    out
}

/// The times of all ways, each once.
pub(super) fn timings(procedure: &Procedure) -> Vec<&Timing> {
    let mut out: Vec<&Timing> = Vec::new();
    for channel in &procedure.channels {
        let timing = of_channel(procedure, channel);
        if !out.contains(&timing) {
            out.push(timing);
        }
    }
    if out.is_empty() { vec![&procedure.processing_time] } else { out }
}

/// One time for several cases, or for all but some that have it too.
pub(super) fn is_of_all(offers: &[Offer<'_>]) -> bool {
    let named = offers.iter().filter(|offer| matches!(offer.case, Case::Named(_))).count();
    offers.iter().any(|offer| offer.case == Case::Everybody) || named > 1
}

/// The values, and whose they are where that is said in a few words.
pub(super) fn by_cases(times: &[&Time], offers: &[Offer<'_>]) -> (Vec<String>, Vec<String>) {
    if let [only] = times {
        return match offers[0].case {
            Case::Named(title) if title.chars().count() <= TITLE => {
                (vec![format!("{}: {}", upper_first(title), inline(only))], Vec::new())
            }
            _ => (vec![TEXT.times.in_some_case(&short(only).0)], Vec::new()),
        };
    }
    let wordy = |offer: &&Offer<'_>| matches!(offer.time, Time::SeeText(_));
    let counted: Vec<&Time> = offers.iter().filter(|offer| !wordy(offer)).map(|offer| offer.time).collect();
    let line = match either(&counted) {
        Some(values) if offers.iter().any(|offer| wordy(&offer)) => TEXT.times.by_case_or_longer(&values),
        Some(values) => format!("{}: {values}", TEXT.times.by_case),
        None => TEXT.times.by_case.to_owned(),
    };
    let said = |offer: &&Offer<'_>| match offer.case {
        Case::Named(title) if title.chars().count() <= TITLE => {
            Some(format!("{}: {}", upper_first(title), inline(offer.time)))
        }
        _ => None,
    };
    // All of them or none: one case's time alone would pass for the usual one.
    let named: Vec<&Offer<'_>> = offers.iter().filter(|offer| offer.case != Case::Everybody).collect();
    if named.iter().all(|offer| offer.case == Case::Unnamed) {
        return (vec![line], vec![TEXT.times.cases_unnamed.to_owned()]);
    }
    let quiet: Option<Vec<String>> = named.iter().map(said).collect();
    (vec![line], quiet.filter(|lines| lines.len() < LINES).unwrap_or_default())
}

pub(super) fn by_ways(times: &[&Time], offers: &[Offer<'_>]) -> Vec<String> {
    if offers.len() <= LINES && told_apart(offers.iter().map(|offer| &offer.ways)) {
        return offers
            .iter()
            .map(|offer| format!("{}: {}", ways(&offer.ways, via), short(offer.time).0))
            .collect();
    }
    vec![depends(times)]
}
