//! The days on which a procedure becomes otherwise by itself.

use super::Procedure;
use crate::catalogue::model::Life;
use crate::catalogue::turn::{Turn, TurnKind, day_after};

const BEGINS: TurnKind =
    TurnKind { rank: 10, name: "procedure-begins", vi: "bắt đầu áp dụng", en: "begins" };
/// A later version takes the place of one in force.
const CHANGES: TurnKind = TurnKind {
    rank: 11,
    name: "procedure-changes",
    vi: "chuyển sang nội dung mới",
    en: "changes to a new version",
};
const ENDS: TurnKind =
    TurnKind { rank: 12, name: "procedure-ends", vi: "hết hiệu lực", en: "has ended" };
const FEE_BEGINS: TurnKind =
    TurnKind { rank: 40, name: "fee-begins", vi: "bắt đầu mức thu mới", en: "a fee begins" };
const FEE_ENDS: TurnKind =
    TurnKind { rank: 41, name: "fee-ends", vi: "hết áp dụng một mức thu", en: "a fee has ended" };

/// The turns of the published versions of one code, given in order of their first day.
pub(crate) fn of_versions(versions: &[&Procedure]) -> Vec<Turn> {
    let of_version = |(at, version): (usize, &&Procedure)| {
        let before = at.checked_sub(1).map(|before| versions[before]);
        of_version(before, version, versions.get(at + 1).copied())
    };
    versions.iter().enumerate().flat_map(of_version).collect()
}

fn of_version(before: Option<&Procedure>, version: &Procedure, after: Option<&Procedure>) -> Vec<Turn> {
    // A version that begins the day after another ends takes its place.
    let held_until = |day: jiff::civil::Date| {
        let eve = day.yesterday().ok();
        before.zip(eve).is_some_and(|(before, eve)| before.life_on(eve) == Life::InForce)
    };
    let begins = if version.effective_from.is_some_and(held_until) { CHANGES } else { BEGINS };
    let is_followed = |next| after.and_then(|after| after.effective_from) == Some(next);
    let end = day_after(version.effective_to).filter(|next| !is_followed(*next));
    let own = [(begins, version.effective_from), (ENDS, end)];
    let fees = version.channels.iter().flat_map(|channel| &channel.fees);
    let of_fees = fees.flat_map(|fee| [(FEE_BEGINS, fee.valid_from), (FEE_ENDS, day_after(fee.valid_to))]);
    own.into_iter()
        .chain(of_fees)
        .flat_map(|(kind, day)| kind.on(day, Some(&version.code), version.spoken_name(), &version.origin))
        .collect()
}
