//! What one file says of another: fields and other procedures must exist.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Report, Words};
use crate::source::SourcePath;
use crate::vietnamese::{fold, nearest};

use super::super::load::{FIELDS_FILE, SITE_FILE};
use super::super::model::Reference;
use super::{Around, ByCode, push};

/// Slugs are unique, former ones too, and every procedure's field is one of them.
pub fn fields(around: &Around<'_>, report: &mut Report) {
    unique_slugs(around, report);
    let known: BTreeSet<&str> = around.fields.iter().map(|placed| placed.field.slug.as_str()).collect();
    if known.is_empty() {
        // One finding for the cause instead of one for each procedure.
        if around.procedures().next().is_some()
            && around.sources.text(FIELDS_FILE).is_none_or(|text| text.text.trim().is_empty())
        {
            report.push(Diagnostic::new(Code::NoFields).path(&SourcePath::from(FIELDS_FILE)));
        }
        return;
    }
    office(around, &known, report);
    for (file, procedure) in around.procedures() {
        if procedure.field.is_empty() || known.contains(procedure.field.as_str()) {
            continue;
        }
        let unknown =
            Diagnostic::new(Code::UnknownField).arg(&procedure.field).span(file.parsed.anchors.field.clone());
        push(report, file, unknown.nearest(meant(around, &procedure.field)));
    }
}

/// Hours and counters in `niemyet.toml` name fields that exist.
fn office(around: &Around<'_>, known: &BTreeSet<&str>, report: &mut Report) {
    let path = SourcePath::from(SITE_FILE);
    let commune = &around.config.commune;
    let hours = commune.hours.iter().flat_map(|hours| &hours.fields);
    let counters = commune.counters.iter().flat_map(|counter| &counter.fields);
    for Reference { code, span } in hours.chain(counters).filter(|one| !known.contains(one.code.as_str())) {
        let unknown = Diagnostic::new(Code::UnknownField).arg(code).path(&path).span(span.clone());
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
                    Diagnostic::new(Code::DuplicateField)
                        .arg(slug)
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

/// `replaced_by`, `requires` and `related` name procedures of the catalogue.
pub fn procedures(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    for (file, procedure) in around.procedures() {
        let references = procedure.replaced_by.iter().chain(&procedure.requires).chain(&procedure.related);
        for Reference { code, span } in references {
            if by_code.contains_key(code.as_str()) {
                continue;
            }
            let dead = Diagnostic::new(Code::UnknownProcedure).arg(code).span(span.clone());
            push(report, file, dead.nearest(nearest_code(code, by_code)));
        }
    }
}

/// Codes are digits, where one slip always hits a neighbour: only a swapped or doubled sign is worth a guess.
pub fn nearest_code<'a>(code: &str, by_code: &ByCode<'a>) -> Option<&'a str> {
    let bare = |code: &str| code.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let wanted = bare(code);
    by_code.keys().copied().find(|known| bare(known) == wanted).or_else(|| {
        let mut digits: Vec<char> = wanted.chars().collect();
        digits.sort_unstable();
        by_code.keys().copied().find(|known| {
            let mut other: Vec<char> = bare(known).chars().collect();
            other.sort_unstable();
            other == digits && strsim::osa_distance(&bare(known), &wanted) == 1
        })
    })
}
