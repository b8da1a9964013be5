//! Times that are offered to some, told by cases or by ways.
//!
//! In: [`Offer`]s of a procedure. Out: their lines. A case whose name is too long is not told, and then none is: one case's
//! time alone would pass for the usual one.

use super::super::time::{either, inline};
use super::super::{told_apart, upper_first, via, ways};
use super::depends;
use super::short::short;
use crate::catalogue::{ForWhom, Offer, Time};
use crate::strings::TEXT;

/// More lines than this are not read.
const LINES: usize = 3;
/// A case's name up to this many letters stands beside its time.
const TITLE: usize = 60;

/// One time for several cases, or for all but some that have it too.
pub(super) fn is_of_all(offers: &[Offer<'_>]) -> bool {
    let named = offers.iter().filter(|offer| matches!(offer.case, ForWhom::Named(_))).count();
    offers.iter().any(|offer| offer.case == ForWhom::Everybody) || named > 1
}

/// The values, and whose they are where that is said in a few words.
pub(super) fn by_cases(times: &[&Time], offers: &[Offer<'_>]) -> (Vec<String>, Vec<String>) {
    if let [only] = times {
        return match offers[0].case {
            ForWhom::Named(title) if title.chars().count() <= TITLE => {
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
        ForWhom::Named(title) if title.chars().count() <= TITLE => {
            Some(format!("{}: {}", upper_first(title), inline(offer.time)))
        }
        _ => None,
    };
    // All of them or none: one case's time alone would pass for the usual one.
    let named: Vec<&Offer<'_>> = offers.iter().filter(|offer| offer.case != ForWhom::Everybody).collect();
    if named.iter().all(|offer| offer.case == ForWhom::Unnamed) {
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
