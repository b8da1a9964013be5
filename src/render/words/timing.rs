//! For whom which time holds: by case, step after step, in remote communes, until what hour.
//!
//! In: a procedure, and whether the commune is remote. Out: all of a time in lines ([`timing()`]), or what a resident must
//! know of it before all else ([`time_summary`]). A value that does not hold for everybody is never told as if it did.

mod beside;
mod due;
mod offers;
mod short;
mod summary;

use super::time::{either, inline, time};
use super::{Said, clock, push_lower_first, upper_first};
use crate::catalogue::{CaseTime, Procedure, Stage, Time, Timing};
use crate::strings::TEXT;

pub(crate) use due::{Due, dues};
pub(crate) use short::bare;
pub(crate) use summary::{TimeSummary, time_summary};

/// The one time that holds for everybody in a commune such as this, where there is one.
pub(crate) fn own_time(timing: &Timing, remote: bool) -> Option<&Time> {
    let own = timing.here(remote);
    let added_to = remote && matches!(timing.remote, Some(Time::SeeText(_)));
    (timing.by_case.is_empty() && !added_to && *own != Time::NotStated).then_some(own)
}

/// All that a time says, a line each. The first is what holds where nothing sets a case or place apart.
pub(crate) fn timing(procedure: &Procedure, timing: &Timing, remote: bool) -> Vec<String> {
    let (own, elsewhere) = by_place(timing, remote);
    let mut lines = Vec::new();
    let unnamed: Vec<&Time> =
        timing.by_case.iter().filter(|one| one.case.is_none()).map(|one| &one.time).collect();
    match (own, unnamed.as_slice()) {
        (Time::NotStated, []) => {}
        (Time::NotStated, [only]) => lines.push(TEXT.times.in_some_case(&inline(only))),
        (Time::NotStated, several) => lines.push(depends(several)),
        (own, []) => lines.push(with_steps(own, &timing.stages)),
        (own, unnamed) => lines.push(depends(&[&[own], unnamed].concat())),
    }
    if *own == Time::NotStated && !timing.stages.is_empty() {
        lines.push(steps_alone(&timing.stages));
    }
    for CaseTime { case, time } in &timing.by_case {
        if let Some(title) = case.as_deref().and_then(|id| procedure.case_title(id)) {
            lines.push(format!("{title}: {}", inline(time)));
        }
    }
    lines.extend(elsewhere);
    lines.extend(timing.cutoff.map(cutoff));
    lines
}

/// The same in one paragraph; that the source does not say it where nothing does.
pub(crate) fn timing_line(procedure: &Procedure, of: &Timing, remote: bool) -> Said {
    let mut line = String::new();
    for next in timing(procedure, of, remote) {
        if line.is_empty() {
            line.push_str(&next);
        } else {
            line.push_str("; ");
            push_lower_first(&next, &mut line);
        }
    }
    if line.is_empty() { Said::missing(TEXT.source.silent) } else { Said::known(line) }
}

/// The time of communes such as this, and a line on the others.
fn by_place(timing: &Timing, remote: bool) -> (&Time, Option<String>) {
    let line = match (&timing.remote, remote) {
        (None, _) => None,
        (Some(other), false) => Some(format!("{}: {}", TEXT.times.remote, inline(other))),
        (Some(Time::SeeText(text)), true) => Some(TEXT.times.remote_as_here(text)),
        (Some(_), true) if timing.time == Time::NotStated => None,
        (Some(_), true) => Some(format!("{}: {}", TEXT.times.others, inline(&timing.time))),
    };
    (timing.here(remote), line)
}

/// "7 ngày làm việc (gồm 3 ngày làm việc + 4 ngày làm việc)"
fn with_steps(own: &Time, stages: &[Stage]) -> String {
    let whole = time(own).text;
    if stages.is_empty() { whole } else { TEXT.times.in_steps(&whole, &added(stages)) }
}

fn steps_alone(stages: &[Stage]) -> String {
    match stages {
        [only] => inline(&only.time),
        several => upper_first(&added(several)),
    }
}

/// "3 ngày làm việc + 4 ngày làm việc"
fn added(stages: &[Stage]) -> String {
    stages.iter().map(|stage| inline(&stage.time)).collect::<Vec<_>>().join(" + ")
}

fn depends(times: &[&Time]) -> String {
    match either(times) {
        Some(values) => format!("{}: {values}", TEXT.times.by_case),
        None => TEXT.times.by_case.to_owned(),
    }
}

fn cutoff(until: jiff::civil::Time) -> String {
    TEXT.times.received_after(&clock(until))
}

#[cfg(test)]
mod tests;
