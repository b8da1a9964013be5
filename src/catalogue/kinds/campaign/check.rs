//! What a campaign says of procedures.

use jiff::civil::Date;

use super::Campaign;
use crate::catalogue::around::{Across, Around, ByCode, live, nearest_code, push_at};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::procedure::Procedure;
use crate::catalogue::model::{Life, Reference};
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};

impl Across for Campaign {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        for campaign in &around.found.campaigns {
            for reference in &campaign.value.procedures {
                let versions = by_code.get(reference.code.as_str());
                let live = live(versions);
                let found = match live[..] {
                    [] => Some(absent(reference, versions.is_some(), by_code)),
                    _ => ended(campaign, reference, &live),
                };
                if let Some(found) = found {
                    push_at(report, &campaign.value.origin.path, campaign.draft, found);
                }
            }
        }
    }
}

/// Nothing is handed out for a procedure that has no page.
fn absent(reference: &Reference, is_draft: bool, by_code: &ByCode<'_>) -> Diagnostic {
    let found =
        Diagnostic::new(Mistake::UnknownProcedure { code: &reference.code }).span(reference.span.clone());
    match is_draft {
        true => found.label(Words::new("thủ tục này mới là bản nháp", "this procedure is still a draft")),
        false => found.nearest(nearest_code(&reference.code, by_code)),
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
