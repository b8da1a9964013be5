//! What guides and campaigns say of procedures, and that no two of a kind share an address.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Report, Span, Words};
use crate::source::SourcePath;

use crate::catalogue::kinds::campaign::Campaign;
use crate::catalogue::kinds::procedure::Procedure;
use crate::catalogue::model::{Life, Reference};
use crate::catalogue::found::Placed;
use crate::catalogue::around::nearest_code;
use crate::catalogue::around::{Around, ByCode, live, push_at};

pub fn check(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    unique_slugs(around, around.guides, |guide| (&guide.slug, &guide.origin.path), report);
    unique_slugs(around, around.campaigns, |campaign| (&campaign.slug, &campaign.origin.path), report);
    unique_slugs(around, around.groups, |group| (&group.slug, &group.origin.path), report);
    unique_slugs(
        around,
        around.announcements,
        |announcement| (&announcement.slug, &announcement.origin.path),
        report,
    );
    for guide in around.guides {
        let unknown = guide.value.procedures.iter().filter(|one| !by_code.contains_key(one.code.as_str()));
        for Reference { code, span } in unknown {
            let found = Diagnostic::new(Code::UnknownMention).arg(code).span(span.clone());
            let found = found.nearest(nearest_code(code, by_code));
            push_at(report, &guide.value.origin.path, guide.draft, found);
        }
    }
    for campaign in around.campaigns {
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

/// Nothing is handed out for a procedure that has no page.
fn absent(reference: &Reference, is_draft: bool, by_code: &ByCode<'_>) -> Diagnostic {
    let found = Diagnostic::new(Code::UnknownProcedure).arg(&reference.code).span(reference.span.clone());
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
    let ended = Diagnostic::new(Code::EndedOnDay).arg(&reference.code).arg(last).arg(day);
    Some(ended.span(reference.span.clone()))
}

fn unique_slugs<'a, T>(
    around: &Around<'_>,
    kind: &'a [Placed<T>],
    of: impl Fn(&'a T) -> (&'a String, &'a SourcePath),
    report: &mut Report,
) {
    let mut met: BTreeMap<&str, (&SourcePath, &Span)> = BTreeMap::new();
    for placed in kind {
        let (slug, path) = of(&placed.value);
        // One that could not be made was reported already.
        if slug.is_empty() {
            continue;
        }
        if let Some((other, span)) = met.get(slug.as_str()) {
            let place = around.line_of(other, span);
            let twice = Diagnostic::new(Code::DuplicateSlug).arg(slug).arg(place).span(placed.slug.clone());
            push_at(report, path, placed.draft, twice);
        } else {
            met.insert(slug, (path, &placed.slug));
        }
    }
}
