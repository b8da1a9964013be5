//! Which time is offered to whom: by which ways, in which case; and for whom the commune's promise stands.
//!
//! In: a procedure, and whether the commune is remote. Out: each time once ([`Offers`]). The promise stands for those whose
//! time by law it shortens, and for no other way or case: whoever tells of it asks here.

use super::Procedure;
use crate::catalogue::model::{Channel, Compared, Time, Timing, Via};

/// For whom a time is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ForWhom<'a> {
    Everybody,
    /// The title of a case.
    Named(&'a str),
    /// In some case that the source does not name.
    Unnamed,
}

/// A time, by which ways and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Offer<'a> {
    pub(crate) ways: Vec<Via>,
    pub(crate) case: ForWhom<'a>,
    /// By law.
    pub(crate) time: &'a Time,
}

/// Each time that holds for somebody, and the commune's promise beside it.
pub(crate) struct Offers<'a> {
    procedure: &'a Procedure,
    remote: bool,
    /// Ways with the same time for the same come together.
    pub(crate) all: Vec<Offer<'a>>,
    promised: Option<&'a Time>,
    /// The law's time that the promise takes the place of.
    shortened: Option<&'a Time>,
}

impl Procedure {
    /// The time of a way of handing in: its own, else the procedure's.
    pub(crate) fn timing_of<'a>(&'a self, channel: &'a Channel) -> &'a Timing {
        if channel.processing_time.is_silent() { &self.processing_time } else { &channel.processing_time }
    }

    /// The times of all ways, each once.
    pub(crate) fn timings(&self) -> Vec<&Timing> {
        let mut out: Vec<&Timing> = Vec::new();
        for channel in &self.channels {
            let timing = self.timing_of(channel);
            if !out.contains(&timing) {
                out.push(timing);
            }
        }
        if out.is_empty() { vec![&self.processing_time] } else { out }
    }

    /// What a case is called.
    pub(crate) fn case_title(&self, id: &str) -> Option<&str> {
        self.cases.iter().find(|case| case.id == id).map(|case| case.title.as_str())
    }

    /// What the commune promised, where it is a time.
    pub(crate) fn promised_time(&self) -> Option<&Time> {
        self.commune.committed_time.as_ref().filter(|time| **time != Time::NotStated)
    }
}

impl<'a> Offers<'a> {
    pub(crate) fn of(procedure: &'a Procedure, remote: bool) -> Self {
        let all = each(procedure, remote);
        let promised = procedure.promised_time();
        let shortened = promised.and_then(|promised| shortened(promised, procedure, &all, remote));
        Self { procedure, remote, all, promised, shortened }
    }

    /// The promise, for those for whom it stands.
    pub(crate) fn promise_to(&self, offer: &Offer<'a>) -> Option<&'a Time> {
        self.promised.filter(|_| self.shortened == Some(offer.time))
    }

    /// The promise, where it stands for everybody: nobody's time by law is another, and the source adds nothing in words.
    pub(crate) fn promise_to_all(&self) -> Option<&'a Time> {
        let in_words = |offer: &Offer<'_>| matches!(offer.time, Time::SeeText(_));
        let adds_none = self.procedure.quotes.time.is_none() || self.all.iter().all(in_words);
        let is_kept = |offer| self.promise_to(offer).is_some();
        self.promised.filter(|_| adds_none && self.all.iter().all(is_kept))
    }

    /// Whether it is done the same day for everybody, by every way, by law or by promise.
    pub(crate) fn is_same_day(&self) -> bool {
        let same_day = |time: &Time| matches!(time, Time::SameDay(_));
        if let Some(promised) = self.promise_to_all() {
            return same_day(promised);
        }
        let is_longer = |timing: &Timing| self.remote && matches!(timing.remote, Some(Time::SeeText(_)));
        let is_whole = |timing: &&Timing| *timing.here(self.remote) != Time::NotStated && !is_longer(timing);
        let is_told = self.procedure.quotes.time.is_none() && self.procedure.timings().iter().all(is_whole);
        is_told && self.all.iter().all(|offer| same_day(self.promise_to(offer).unwrap_or(offer.time)))
    }
}

fn each<'a>(procedure: &'a Procedure, remote: bool) -> Vec<Offer<'a>> {
    let mut out: Vec<Offer<'a>> = Vec::new();
    let mut add = |ways: &[Via], case: ForWhom<'a>, time: &'a Time| {
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
    let named = |id: &Option<String>, else_is: ForWhom<'a>| match id.as_deref() {
        Some(id) => procedure.case_title(id).map_or(ForWhom::Unnamed, ForWhom::Named),
        None => else_is,
    };
    let mut all = |ways: &[Via], of: &'a Timing, case: ForWhom<'a>| {
        add(ways, case, of.here(remote));
        of.by_case.iter().for_each(|one| add(ways, named(&one.case, ForWhom::Unnamed), &one.time));
    };
    for channel in &procedure.channels {
        all(&channel.via, procedure.timing_of(channel), named(&channel.case, ForWhom::Everybody));
    }
    if procedure.channels.is_empty() {
        all(&[], &procedure.processing_time, ForWhom::Everybody);
    }
    out
}

/// The law's time that a promise takes the place of: the procedure's own; where only its ways or cases have one, the
/// shortest of those that are not shorter than the promise, for a longer one may never have been meant.
fn shortened<'a>(
    promised: &Time,
    procedure: &'a Procedure,
    offers: &[Offer<'a>],
    remote: bool,
) -> Option<&'a Time> {
    let own = procedure.processing_time.here(remote);
    if *own != Time::NotStated {
        return Some(own);
    }
    let usual = |offer: &&Offer<'_>| offer.case == ForWhom::Everybody;
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
