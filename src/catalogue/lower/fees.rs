//! A fee resolution's file.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Report};

use super::super::model::{FeeResolution, FeeRow, Origin, Stated};
use super::super::other_kinds::Placed;
use super::super::parsed::Anchors;
use super::super::raw::Node;
use super::channels::ways;
use super::dossier::own_file;
use super::identity::{is_draft, references_once};
use super::{Lower, Words, bad_link, ids};

pub fn fees(root: Node<'_>, _: &Words<'_>, origin: Origin, report: &mut Report) -> Placed<FeeResolution> {
    report.diagnostics.extend(bad_link(root, "link"));
    let (file, files) = own_file(root, report);
    let mut lower = Lower { report, ids: ids::Ids::default(), cases: Vec::new(), texts: BTreeMap::new() };
    let (effective_from, effective_to) = lower.in_force(root, &mut Anchors::default());
    let rows = root.tables("fees").into_iter().filter_map(|row| lower.fee_row(row)).collect();
    let value = FeeResolution {
        origin,
        number: root.string("number").unwrap_or_default(),
        date: root.date("date").map(|date| date.value),
        issuer: root.string("issuer"),
        title: root.string("title"),
        effective_from,
        effective_to,
        file,
        link: root.string("link"),
        rows,
    };
    Placed { value, draft: is_draft(root), slug: root.key_span("number"), files }
}

impl<'a> Lower<'_, 'a> {
    fn fee_row(&mut self, row: Node<'a>) -> Option<FeeRow> {
        let codes = references_once(row, "codes");
        if row.has("codes") && codes.is_empty() {
            self.push(Diagnostic::new(Code::EmptyList).arg("codes").span(row.key_span("codes")));
        }
        let fee = self.fee(row)?;
        if matches!(fee.stated, Stated::NotStated | Stated::SeeText) && !row.has("amount") {
            self.push(Diagnostic::new(Code::NoRate).span(row.span()));
            return None;
        }
        Some(FeeRow { codes, via: ways(row), fee })
    }
}
