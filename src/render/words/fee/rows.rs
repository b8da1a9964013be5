//! The rows of fees as they are told: with what each holds for, and by the ways that share them.
//!
//! In: a procedure on a day. Out: [`FeesOfWays`]s of ways with equal rows. A case is named where the rows of a way differ by it;
//! where they differ only by their way's note, they are known to be of several cases.

use jiff::civil::Date;

use super::amount;
use crate::catalogue::{Channel, Fee, Procedure, Stated, Via};

/// A row with what it holds for.
#[derive(Clone)]
pub(crate) struct ToldFee<'a> {
    pub(crate) fee: &'a Fee,
    /// For whom and in which case.
    pub(crate) when: Option<String>,
    pub(crate) note: Option<&'a str>,
    /// The note of its way tells it from the same fee of another row.
    pub(crate) by_note: Option<&'a str>,
}

/// The ways that have the same rows.
pub(crate) struct FeesOfWays<'a> {
    pub(crate) ways: Vec<Via>,
    pub(crate) rows: Vec<ToldFee<'a>>,
}

/// The rows of every way, ways with equal rows together.
pub(crate) fn groups<'a>(procedure: &'a Procedure, day: Date) -> Vec<FeesOfWays<'a>> {
    let mut groups: Vec<FeesOfWays<'a>> = Vec::new();
    let mut seen: Vec<Via> = Vec::new();
    for way in procedure.channels.iter().flat_map(|channel| channel.via.iter().copied()) {
        if seen.contains(&way) {
            continue;
        }
        seen.push(way);
        let rows = rows(procedure, way, day);
        match groups.iter_mut().find(|group| same(&group.rows, &rows)) {
            Some(group) => group.ways.push(way),
            None => groups.push(FeesOfWays { ways: vec![way], rows }),
        }
    }
    groups
}

fn rows<'a>(procedure: &'a Procedure, way: Via, day: Date) -> Vec<ToldFee<'a>> {
    let channels: Vec<&Channel> =
        procedure.channels.iter().filter(|channel| channel.via.contains(&way)).collect();
    let alike = channels.windows(2).all(|pair| pair[0].fees == pair[1].fees);
    let mut rows: Vec<ToldFee<'a>> = Vec::new();
    for channel in channels {
        for fee in channel.fees.iter().filter(|fee| fee.holds_on(day)) {
            let case = fee.case.as_deref().or(channel.case.as_deref().filter(|_| !alike));
            let case = case
                .and_then(|id| procedure.cases.iter().find(|case| case.id == id))
                .map(|case| case.title.as_str());
            let when = [case, fee.applies_to.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("; ");
            let note = fee.note.as_ref().map(|note| procedure.note_text(note));
            let by_note = channel.note.as_deref().filter(|_| !alike);
            let row = ToldFee { fee, when: (!when.is_empty()).then_some(when), note, by_note };
            if !rows.iter().any(|known| is_same(known, &row)) {
                rows.push(row);
            }
        }
    }
    rows
}

fn is_same(one: &ToldFee<'_>, other: &ToldFee<'_>) -> bool {
    let note = |row: &ToldFee<'_>| row.note.filter(|_| row.fee.stated == Stated::SeeText).map(str::to_owned);
    one.fee.kind == other.fee.kind
        && one.when == other.when
        && amount(one.fee) == amount(other.fee)
        && note(one) == note(other)
}

fn same(one: &[ToldFee<'_>], other: &[ToldFee<'_>]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| is_same(a, b))
}
