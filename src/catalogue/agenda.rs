//! What changes by itself on days to come: versions that begin and end, fees, decisions, campaigns.
//!
//! In: the [`Catalogue`] and a day. Out: the turns after that day, the next one first. A thing that ends is told on
//! the first day it no longer holds, for that is the day the site turns.

use jiff::civil::Date;
use serde::Serialize;

use super::model::{
    Announcement, Campaign, Catalogue, FeeResolution, Life, Origin, Procedure, Reference, Status,
};
use crate::source::SourcePath;

/// Something that is otherwise from a day on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Turn {
    pub day: Date,
    pub kind: TurnKind,
    /// Of a procedure.
    pub code: Option<String>,
    pub name: String,
    pub file: SourcePath,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TurnKind {
    DecisionBegins,
    ProcedureBegins,
    /// A later version takes the place of one in force.
    ProcedureChanges,
    ProcedureEnds,
    GroupBegins,
    GroupEnds,
    ResolutionBegins,
    ResolutionEnds,
    FeeBegins,
    FeeEnds,
    Campaign,
}

impl Catalogue {
    /// Every turn after `day`; drafts have none.
    pub fn agenda(&self, day: Date) -> Vec<Turn> {
        let mut turns = Vec::new();
        for versions in self.procedures.values() {
            let shown: Vec<&Procedure> = versions
                .iter()
                .map(|version| &**version)
                .filter(|version| version.status != Status::Draft)
                .collect();
            for (at, version) in shown.iter().enumerate() {
                let before = at.checked_sub(1).map(|before| shown[before]);
                of_version(before, version, shown.get(at + 1).copied(), &mut turns);
            }
        }
        let next = |last: Option<Date>| last.and_then(|last| last.tomorrow().ok());
        let mut push = |kind, day: Option<Date>, code: Option<&Reference>, name: &str, origin: &Origin| {
            turns.extend(day.map(|day| Turn {
                day,
                kind,
                code: code.map(|code| code.code.clone()),
                name: name.to_owned(),
                file: origin.path.clone(),
            }));
        };
        for Announcement { effective_from, decision, origin, .. } in &self.announcements {
            push(TurnKind::DecisionBegins, *effective_from, None, &decision.number, origin);
        }
        for Campaign { day, title, origin, .. } in &self.campaigns {
            push(TurnKind::Campaign, *day, None, title, origin);
        }
        for group in &self.groups {
            let (code, name) = (group.code.as_ref(), group.spoken_name());
            push(TurnKind::GroupBegins, group.effective_from, code, name, &group.origin);
            push(TurnKind::GroupEnds, next(group.effective_to), code, name, &group.origin);
        }
        for FeeResolution { effective_from, effective_to, number, origin, .. } in &self.resolutions {
            push(TurnKind::ResolutionBegins, *effective_from, None, number, origin);
            push(TurnKind::ResolutionEnds, next(*effective_to), None, number, origin);
        }
        turns.retain(|turn| turn.day > day);
        turns.sort_unstable();
        turns.dedup();
        turns
    }
}

fn of_version(
    before: Option<&Procedure>,
    version: &Procedure,
    after: Option<&Procedure>,
    turns: &mut Vec<Turn>,
) {
    let mut push = |kind, day| {
        turns.push(Turn {
            day,
            kind,
            code: Some(version.code.clone()),
            name: version.spoken_name().to_owned(),
            file: version.origin.path.clone(),
        });
    };
    // A version that begins the day after another ends takes its place.
    let held_until = |day: Date| {
        let eve = day.yesterday().ok();
        before.zip(eve).is_some_and(|(before, eve)| before.life_on(eve) == Life::InForce)
    };
    if let Some(from) = version.effective_from {
        push(if held_until(from) { TurnKind::ProcedureChanges } else { TurnKind::ProcedureBegins }, from);
    }
    if let Some(next) = version.effective_to.and_then(|last| last.tomorrow().ok())
        && after.and_then(|after| after.effective_from) != Some(next)
    {
        push(TurnKind::ProcedureEnds, next);
    }
    for fee in version.channels.iter().flat_map(|channel| &channel.fees) {
        if let Some(from) = fee.valid_from {
            push(TurnKind::FeeBegins, from);
        }
        if let Some(next) = fee.valid_to.and_then(|last| last.tomorrow().ok()) {
            push(TurnKind::FeeEnds, next);
        }
    }
}
