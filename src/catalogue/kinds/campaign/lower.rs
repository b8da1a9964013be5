//! A campaign's file.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Mistake, Report};

use super::Campaign;
use crate::catalogue::found::Placed;
use crate::catalogue::lower::identity::{is_draft, references_once};
use crate::catalogue::lower::{empty_list, slug, times};
use crate::catalogue::model::{HourSpan, Origin, PrintFormat};
use crate::catalogue::raw::Node;

/// Copies of one format that a commune can still mean.
const MOST_COPIES: u64 = 1_000_000;

pub(crate) fn campaign(root: Node<'_>, origin: Origin, report: &mut Report) -> Placed<Campaign> {
    let title = root.string("title").unwrap_or_default();
    let slug = slug::of_file(root, &origin.path, &title, report);
    let procedures = references_once(root, "procedures");
    report.diagnostics.extend(empty_list(root, "procedures", procedures.is_empty()));
    let copies = counts(root.table("copies"), report);
    let handed_out = counts(root.table("handed_out"), report);
    too_many(root, &copies, &handed_out, report);
    let value = Campaign {
        origin,
        slug: slug.value,
        title,
        day: root.date("day").map(|date| date.value),
        hours: hours(root, report),
        hamlet: root.string("hamlet"),
        place: root.string("place"),
        helpers: root.strings("helpers"),
        procedures,
        message: root.string("message"),
        imprint: root.string("imprint"),
        copies,
        handed_out,
    };
    Placed { value, draft: is_draft(root), slug: slug.span, files: Vec::new() }
}

fn hours(root: Node<'_>, report: &mut Report) -> Option<HourSpan> {
    let written = root.text("hours")?;
    let hours = HourSpan::parse(written.value);
    if hours.is_none() {
        report.push(times::bad_hours(&written));
    }
    hours
}

fn counts(table: Option<Node<'_>>, report: &mut Report) -> BTreeMap<PrintFormat, u32> {
    let Some(table) = table else { return BTreeMap::new() };
    let count = |format: PrintFormat| {
        let count = table.count(format.name())?;
        if count.value > MOST_COPIES {
            report.push(Diagnostic::new(Mistake::BadNumber { written: &count.value }).span(count.span));
            return None;
        }
        Some((format, count.value as u32))
    };
    PrintFormat::ALL.into_iter().filter_map(count).collect()
}

/// Nobody hands out more than was printed: one of the two numbers is wrong.
fn too_many(
    root: Node<'_>,
    copies: &BTreeMap<PrintFormat, u32>,
    handed_out: &BTreeMap<PrintFormat, u32>,
    report: &mut Report,
) {
    let Some(table) = root.table("handed_out") else { return };
    for (format, handed_out) in handed_out {
        let Some(copies) = copies.get(format).filter(|copies| *copies < handed_out) else { continue };
        let name = format.name();
        let more = Diagnostic::new(Mistake::HandedOutMore {
            format: &name,
            handed_out: &handed_out,
            copies: &copies,
        });
        report.push(more.span(table.key_span(name)));
    }
}
