//! What a campaign says of procedures.

use jiff::civil::Date;

use super::Campaign;
use crate::catalogue::around::{Across, Around, ByCode, dead, live, push_at};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::procedure::Procedure;
use crate::catalogue::model::{Life, Reference};
use crate::diagnostic::{Diagnostic, Mistake, Report};

impl Across for Campaign {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        for campaign in &around.found.campaigns {
            for reference in &campaign.value.procedures {
                let code = reference.code.as_str();
                let dead = dead(code, by_code, Mistake::UnknownProcedure { code: &code });
                let found = match dead {
                    Some(dead) => Some(dead.span(reference.span.clone())),
                    None => ended(campaign, reference, &live(by_code.get(code))),
                };
                if let Some(found) = found {
                    push_at(report, &campaign.value.origin.path, campaign.draft, found);
                }
            }
        }
    }
}

/// A procedure all of whose versions are over on the campaign's day.
fn ended(campaign: &Placed<Campaign>, reference: &Reference, live: &[&Procedure]) -> Option<Diagnostic> {
    let day = campaign.value.day?;
    let last_days: Option<Vec<Date>> = live
        .iter()
        .map(|version| match version.life_on(day) {
            Life::Ended(last) => Some(last),
            Life::Announced(_) | Life::InForce => None,
        })
        .collect();
    let last = last_days?.into_iter().max()?;
    let ended = Diagnostic::new(Mistake::EndedOnDay { code: &reference.code, last_day: &last, day: &day });
    Some(ended.span(reference.span.clone()))
}
