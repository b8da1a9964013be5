//! What is said beside the time of communes such as this: of the others, and until what hour.

use super::super::halves;
use super::super::time::{counted, either, inline};
use super::{by_place, cutoff};
use crate::catalogue::{Time, Timing};
use crate::strings::TEXT;

/// What is said beside the time: of other communes, and until what hour.
pub(super) fn beside(timings: &[&Timing], remote: bool, one: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut places: Vec<String> = Vec::new();
    for timing in timings {
        places.extend(by_place(timing, remote).1.filter(|line| !places.contains(line)));
        lines.extend(timing.cutoff.map(cutoff).filter(|line| !lines.contains(line)));
    }
    let place = match places.as_slice() {
        [] => None,
        // With several times each has its own elsewhere.
        [only] if one || timings.len() == 1 => {
            Some(only.clone()).filter(|line| line.chars().count() <= PLACE)
        }
        _ if !one => None,
        _ => other_values(timings, remote),
    };
    if !places.is_empty() {
        let other = whose(remote);
        lines.insert(0, place.unwrap_or_else(|| TEXT.times.differs(other)));
    }
    lines
}

/// A line on other communes longer than this stands with the ways.
const PLACE: usize = 110;

/// "Xã miền núi, …: 20 hoặc 25 ngày làm việc, tùy cách nộp", where everybody else has one time.
fn other_values(timings: &[&Timing], remote: bool) -> Option<String> {
    let values: Option<Vec<&Time>> = timings
        .iter()
        .map(|timing| if remote { Some(&timing.time) } else { timing.remote.as_ref() })
        .collect();
    let other = whose(remote);
    either(&values?).map(|values| TEXT.times.by_way(other, &values))
}

/// The communes that have the other time.
fn whose(remote: bool) -> &'static str {
    if remote { TEXT.times.others } else { TEXT.times.remote }
}

pub(super) fn in_short(remote: bool) -> &'static str {
    if remote { TEXT.times.others_short } else { TEXT.times.remote_short }
}

/// "xã miền núi, đảo, khó khăn: 14"
pub(super) fn in_a_word(timing: &Timing, remote: bool) -> Option<String> {
    let other = match (&timing.remote, remote) {
        (None, _) => return None,
        (Some(other), false) => other,
        (Some(Time::SeeText(_)), true) => return None,
        (Some(_), true) => &timing.time,
    };
    let whose = in_short(remote);
    let said = match (counted(other), counted(&timing.time)) {
        (Some((value, unit)), Some((_, own))) if unit == own => halves(value),
        (Some(_), _) => inline(other),
        (None, _) => TEXT.times.longer.to_owned(),
    };
    Some(format!("{whose}: {said}"))
}
