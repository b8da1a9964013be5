//! Procedures that another province has announced: posted here they would be taken for ours.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Mistake, Report, Span, span};

use crate::catalogue::around::{Around, push};
use crate::catalogue::kinds::procedure::{Procedure, Status};
use crate::catalogue::province::Province;

/// The provinces of agencies, each worked out once: thousands of procedures name the same few.
type Provinces<'p> = HashMap<&'p str, Option<Province>>;

/// A finding for each procedure whose announcing provinces are all others than the commune's.
pub(crate) fn check(around: &Around<'_>, report: &mut Report) {
    let Some(own) = around.config.commune.province.as_deref().and_then(Province::named) else { return };
    let mut provinces = Provinces::new();
    for (file, procedure) in around.procedures().filter(|(_, procedure)| procedure.status != Status::Draft) {
        let Some((issuer, province)) = foreign(procedure, &own, &mut provinces) else { continue };
        let place = around.sources.text(&file.path).and_then(|text| place(&text.text, issuer));
        let found = Diagnostic::new(Mistake::OtherProvince {
            code: &procedure.code,
            province: &province.name(),
            own: &own.name(),
        });
        push(report, file, found.span(place.unwrap_or_else(|| procedure.code_span.clone())));
    }
}

/// Where the file says it, if it stands there in so many letters.
fn place(text: &str, issuer: &str) -> Option<Span> {
    let decisions = text.find("decisions")?;
    let at = decisions + text[decisions..].find(issuer)?;
    Some(span(at..at + issuer.len()))
}

/// The first issuer of another province, where none is of ours.
fn foreign<'p>(
    procedure: &'p Procedure,
    own: &Province,
    provinces: &mut Provinces<'p>,
) -> Option<(&'p str, Province)> {
    let mut first = None;
    for issuer in procedure.decisions.iter().filter_map(|decision| decision.issuer.as_deref()) {
        let of_issuer = provinces.entry(issuer).or_insert_with(|| Province::of_agency(issuer));
        let Some(province) = of_issuer else { continue };
        if province == own {
            return None;
        }
        first = first.or_else(|| Some((issuer, province.clone())));
    }
    first
}
