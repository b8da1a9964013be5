//! What must be known about the time before going, in a few lines.
//!
//! In: a procedure, and whether the commune is remote. Out: a [`TimeSummary`]. The commune's promise stands before what the
//! law gives; what the source only says in words is quoted.

use super::beside::{beside, in_a_word, in_short};
use super::offers::{by_cases, by_ways, is_of_all};
use super::short::{opened, short};
use super::{added, steps_alone};
use crate::catalogue::{ForWhom, Offers, Procedure, Time};
use crate::strings::TEXT;

/// What a resident must know about the time, in a few lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TimeSummary {
    /// Largest first; one or more.
    pub(crate) lines: Vec<String>,
    /// Said more quietly: for whom else, until what hour, what the law gives where the commune promised less.
    pub(crate) quiet: Vec<String>,
    pub(crate) known: bool,
    /// It depends on the way or the case: the table of channels has it all.
    pub(crate) differs: bool,
    /// The lines are the source's own words.
    pub(crate) quoted: bool,
    /// What holds in the other kind of communes, in a word or two, for a list.
    pub(crate) elsewhere: Option<String>,
}

/// The words of a remote commune's time up to this many letters stand beside the time.
const WORDS: usize = 60;
/// Of the source's words as many letters stand among the facts.
const QUOTE: usize = 180;

/// The commune's promise, else what the source says of the procedure and its ways.
pub(crate) fn time_summary(procedure: &Procedure, remote: bool) -> TimeSummary {
    let law = by_law(procedure, remote);
    let Some(promised) = procedure.promised_time() else { return law };
    let (line, mut quiet) = short(promised);
    if law.known {
        quiet.push(TEXT.times.promised(&law.lines.join("; ")));
        quiet.extend(law.quiet);
    }
    TimeSummary {
        lines: vec![line],
        quiet,
        known: true,
        differs: law.differs,
        quoted: false,
        elsewhere: None,
    }
}

fn by_law(procedure: &Procedure, remote: bool) -> TimeSummary {
    let offers = Offers::of(procedure, remote).all;
    let mut times: Vec<&Time> = Vec::new();
    for offer in &offers {
        if !times.contains(&offer.time) {
            times.push(offer.time);
        }
    }
    let timings = procedure.timings();
    let quote = procedure.quotes.time.as_deref();
    let steps = timings.iter().map(|timing| timing.stages.as_slice()).find(|stages| !stages.is_empty());
    if let Some(quote) = quote
        && steps.is_none()
        && times.iter().all(|time| matches!(time, Time::SeeText(_)))
    {
        return quoted(quote);
    }
    let by_case = offers.iter().any(|offer| offer.case != ForWhom::Everybody);
    // Of another way nothing is said: then the time is told of those it is said of.
    let gaps = procedure.channels.iter().any(|channel| procedure.timing_of(channel).is_silent());
    let (lines, mut quiet) = match (times.as_slice(), steps) {
        ([], Some(stages)) => (vec![steps_alone(stages)], Vec::new()),
        ([], None) => return silent(),
        ([_], _) if gaps && !by_case => (by_ways(&times, &offers), Vec::new()),
        ([only], _) if !by_case || is_of_all(&offers) => {
            let (line, quiet) = short(only);
            (vec![line], quiet)
        }
        (several, _) if by_case => by_cases(several, &offers),
        (several, _) => (by_ways(several, &offers), Vec::new()),
    };
    quiet.extend(steps.filter(|_| times.len() == 1).map(|stages| TEXT.times.steps(&added(stages))));
    quiet.extend(beside(&timings, remote, times.len() == 1));
    quiet.extend(quote.map(|quote| TEXT.times.source_adds(&opened(quote, QUOTE))));
    let mut lines = lines;
    // In this commune the first line is not all there is to wait for.
    if let [timing] = timings[..]
        && remote
        && let Some(Time::SeeText(text)) = &timing.remote
        && let Some(line) = lines.last_mut()
    {
        let whole = text.chars().count() <= WORDS;
        let said = if whole { text.as_str() } else { TEXT.times.longer };
        quiet.retain(|line| !(whole && line.starts_with(TEXT.times.remote)));
        line.push(' ');
        line.push_str(&TEXT.times.here(said));
    }
    let differs = times.len() > 1 || by_case;
    let mut words: Vec<String> = timings.iter().filter_map(|timing| in_a_word(timing, remote)).collect();
    words.dedup();
    let elsewhere = match words.len() {
        0 | 1 => words.pop(),
        // Each case has its own.
        _ => Some(format!("{}: {}", in_short(remote), TEXT.times.longer)),
    };
    TimeSummary { lines, quiet, known: true, differs, quoted: false, elsewhere }
}

fn silent() -> TimeSummary {
    let lines = vec![TEXT.times.not_stated.to_owned()];
    TimeSummary { lines, quiet: Vec::new(), known: false, differs: false, quoted: false, elsewhere: None }
}

fn quoted(quote: &str) -> TimeSummary {
    let lines = vec![TEXT.source.said(&opened(quote, QUOTE))];
    TimeSummary { lines, quiet: Vec::new(), known: true, differs: true, quoted: true, elsewhere: None }
}
