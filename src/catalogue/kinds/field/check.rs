//! What is compared between fields, and between them and the procedures that name them.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::source::SourcePath;
use crate::vietnamese::{fold, nearest};

use super::FIELDS_FILE;
use crate::catalogue::around::{Around, push};
use crate::catalogue::kinds::calendar::CALENDAR_FILE;
use crate::catalogue::kinds::site::SITE_FILE;
use crate::catalogue::model::Reference;

/// Slugs are unique, former ones too, and every procedure's field is one of them.
pub(crate) fn across(around: &Around<'_>, report: &mut Report) {
    unique_slugs(around, report);
    let known: BTreeSet<&str> = around.fields.iter().map(|placed| placed.field.slug.as_str()).collect();
    if known.is_empty() {
        // One finding for the cause instead of one for each procedure.
        let is_told = around.sources.report.diagnostics.iter().any(|found| *found.path == *FIELDS_FILE);
        if !is_told
            && around.procedures().next().is_some()
            && around.sources.text(FIELDS_FILE).is_none_or(|text| text.text.trim().is_empty())
        {
            report.push(Diagnostic::new(Mistake::NoFields).path(&SourcePath::from(FIELDS_FILE)));
        }
        return;
    }
    office(around, &known, report);
    for (file, procedure) in around.procedures() {
        if procedure.field.is_empty() || known.contains(procedure.field.as_str()) {
            continue;
        }
        let unknown = Diagnostic::new(Mistake::UnknownField { field: &procedure.field })
            .span(file.parsed.anchors.field.clone());
        push(report, file, unknown.nearest(meant(around, &procedure.field)));
    }
}

/// Hours and counters in `niemyet.toml`, closures and openings in the calendar name fields that exist.
fn office(around: &Around<'_>, known: &BTreeSet<&str>, report: &mut Report) {
    let path = SourcePath::from(SITE_FILE);
    let commune = &around.config.commune;
    let hours = commune.hours.iter().flat_map(|hours| &hours.fields);
    let counters = commune.counters.iter().flat_map(|counter| &counter.fields);
    let of_site = hours.chain(counters).map(|field| (&path, field));
    let days = SourcePath::from(CALENDAR_FILE);
    let closed = around.calendar.closed.iter().flat_map(|one| &one.fields);
    let opens = around.calendar.opens.iter().flat_map(|one| &one.fields);
    let all = of_site.chain(closed.chain(opens).map(|field| (&days, field)));
    for (path, Reference { code, span }) in all.filter(|(_, one)| !known.contains(one.code.as_str())) {
        let unknown = Diagnostic::new(Mistake::UnknownField { field: &code }).path(path).span(span.clone());
        report.push(unknown.nearest(meant(around, code)));
    }
}

/// The slug an author meant: by a name, a former slug, or a slip of the pen.
fn meant<'a>(around: &'a Around<'_>, written: &str) -> Option<&'a str> {
    let folded = fold(written);
    let named = around.fields.iter().map(|placed| &placed.field).find(|field| {
        field.former_slugs.iter().any(|slug| slug == written)
            || fold(&field.name) == folded
            || field.also_called.iter().any(|name| fold(name) == folded)
    });
    named
        .map(|field| field.slug.as_str())
        .or_else(|| nearest(written, around.fields.iter().map(|placed| placed.field.slug.as_str())))
}

fn unique_slugs(around: &Around<'_>, report: &mut Report) {
    let path = SourcePath::from(FIELDS_FILE);
    let mut met: BTreeMap<&str, crate::diagnostic::Span> = BTreeMap::new();
    let slugs = around.fields.iter().flat_map(|placed| {
        let former = placed.field.former_slugs.iter().zip(&placed.former);
        std::iter::once((&placed.field.slug, &placed.slug)).chain(former)
    });
    for (slug, span) in slugs {
        match met.get(slug.as_str()) {
            Some(first) => {
                let first = around.line_of(&path, first);
                let label = Words::new(format!("đã dùng ở {first}"), format!("used already in {first}"));
                report.push(
                    Diagnostic::new(Mistake::DuplicateField { slug: &slug })
                        .path(&path)
                        .span(span.clone())
                        .label(label),
                );
            }
            None => {
                met.insert(slug, span.clone());
            }
        }
    }
}
