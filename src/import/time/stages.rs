//! Times that follow each other: the parts that a text tells of its whole, and rows of the portal that number their steps.
//!
//! In: the lengths of time of a text with its whole, or two rows. Out: [`Stage`]s where everything was read and adds up.
//! What does not add up is no stage: it is quoted by those who look for what is left.

use super::limit::{Kind, Limit, When};
use super::unit;
use crate::catalogue::{CalendarDays, Halves, Stage, Time, WorkingDays};
use crate::import::enumerator::step_number;
use crate::vietnamese::{parse_durations, upper_first};

/// "10 ngày làm việc, trong đó: tại xã 4 ngày, tại tỉnh 6 ngày": the parts, where they make up the whole. Days of a
/// part are of the kind that the whole counts in.
pub(crate) fn of_whole(all: &[Limit], whole: &Time) -> Vec<Stage> {
    let parts: Vec<&Limit> = all.iter().filter(|one| one.kind == Kind::Share).collect();
    let halves: Option<u32> = parts.iter().map(|one| unit::number(&one.time).map(|value| value.0)).sum();
    let place = parts.first().map(|one| one.place);
    let days = |time: &Time| matches!(time, Time::WorkingDays(_) | Time::Days(_));
    let fits = |one: &&Limit| {
        let same_kind = days(whole) && days(&one.time) || unit::added(whole, &one.time).is_some();
        same_kind && one.when == When::Always && Some(one.place) == place
    };
    let whole_halves = unit::number(whole).map(|value| value.0);
    if parts.len() < 2 || halves.is_none() || halves != whole_halves || !parts.iter().all(fits) {
        return Vec::new();
    }
    let stage = |one: &&Limit| Stage { text: words(one), time: in_kind_of(&one.time, whole) };
    parts.iter().map(stage).collect()
}

/// Its sentence, or of one that tells several its own words.
pub(crate) fn words(limit: &Limit) -> String {
    let alone = parse_durations(&limit.clause).len() == 1;
    upper_first(if alone { limit.clause.trim_end_matches([':', ' ']) } else { &limit.words })
}

fn in_kind_of(time: &Time, whole: &Time) -> Time {
    let halves = unit::number(time).unwrap_or(Halves(0));
    match whole {
        Time::WorkingDays(_) => Time::WorkingDays(WorkingDays(halves)),
        Time::Days(_) => Time::Days(CalendarDays(halves)),
        _ => time.clone(),
    }
}

/// The step that the whole text of a row is: "Bước 2: thẩm tra 5 ngày làm việc".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    /// Of the first of the steps that were put together, and of the last.
    pub(crate) first: u32,
    pub(crate) number: u32,
    pub(crate) text: String,
    pub(crate) time: Time,
}

/// Reads a row's text as one numbered step with one length of time.
pub(crate) fn step(text: &str, all: &[Limit]) -> Option<Step> {
    let [only] = all else { return None };
    let line = text.trim();
    let number = step_number(line).filter(|_| line.starts_with(['B', 'b']) && !line.contains('\n'))?;
    let plain = matches!(only.kind, Kind::Limit | Kind::Share | Kind::Other) && only.when == When::Always;
    plain.then(|| Step { first: number, number, text: upper_first(&only.clause), time: only.time.clone() })
}
