//! What a list may be narrowed by: questions, each with the answers that its rows give.
//!
//! Only where scripts run: without them there are pages of each answer. A question that all rows answer alike is not asked.

use serde::Serialize;

use super::rows::{SAME_DAY, of_cost, of_handing};
use crate::render::words;
use crate::site::Entry;
use crate::site::traits::{Cost, Handing};
use crate::strings::TEXT;

/// A question and its answers.
#[derive(Debug, Serialize)]
pub(crate) struct Narrowing {
    id: &'static str,
    title: &'static str,
    /// What stands there as long as nothing is chosen.
    any: &'static str,
    answers: Vec<Answer>,
}

#[derive(Debug, Serialize)]
struct Answer {
    /// What its rows are marked with.
    mark: char,
    text: &'static str,
    count: String,
}

/// The questions that leave some rows and not all.
pub(crate) fn narrowing<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<Narrowing> {
    let entries: Vec<&Entry> = entries.collect();
    let answer = |mark, text, fits: &dyn Fn(&Entry) -> bool| {
        let count = entries.iter().filter(|entry| fits(entry)).count();
        let leaves = count > 0 && count < entries.len();
        leaves.then(|| Answer { mark, text, count: words::number(count as u64) })
    };
    let handing =
        |one: Handing| answer(of_handing(one), words::handing(one), &|entry| entry.traits.handing == one);
    let cost = |one: Cost| answer(of_cost(one), words::cost(one), &|entry| entry.traits.cost == one);
    let same_day = answer(SAME_DAY, TEXT.browse.same_day, &|entry| entry.traits.same_day);
    let all = [
        Narrowing {
            id: "nop",
            title: TEXT.browse.handing,
            any: TEXT.browse.any_handing,
            answers: Handing::ALL.into_iter().filter_map(handing).collect(),
        },
        Narrowing {
            id: "phi",
            title: TEXT.browse.cost,
            any: TEXT.browse.any_cost,
            answers: Cost::ALL.into_iter().filter_map(cost).collect(),
        },
        Narrowing {
            id: "han",
            title: TEXT.browse.time,
            any: TEXT.browse.any_time,
            answers: same_day.into_iter().collect(),
        },
    ];
    all.into_iter().filter(|question| !question.answers.is_empty()).collect()
}
