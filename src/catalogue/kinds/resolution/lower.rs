//! A fee resolution's file.

use crate::diagnostic::{Diagnostic, Mistake, Report};

use super::{FeeResolution, FeeRow};
use crate::catalogue::found::Anchors;
use crate::catalogue::found::Placed;
use crate::catalogue::lower::channels::ways;
use crate::catalogue::lower::dossier::own_file;
use crate::catalogue::lower::identity::{is_draft, references_once};
use crate::catalogue::lower::{Lower, bad_link, empty_list};
use crate::catalogue::model::{Origin, Stated};
use crate::catalogue::raw::Node;

pub(crate) fn fees(root: Node<'_>, origin: Origin, report: &mut Report) -> Placed<FeeResolution> {
    report.diagnostics.extend(bad_link(root, "link"));
    let (file, files) = own_file(root, "file", report);
    report.diagnostics.extend(empty_list(root, "fees", root.tables("fees").is_empty()));
    if !root.has("fees") && !is_draft(root) {
        report.push(Diagnostic::new(Mistake::NoRates).span(root.key_span("number")));
    }
    let mut lower = Lower::new(report);
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
        self.report.diagnostics.extend(empty_list(row, "codes", codes.is_empty()));
        let fee = self.fee(row)?;
        if matches!(fee.stated, Stated::NotStated | Stated::SeeText) && !row.has("amount") {
            self.push(Diagnostic::new(Mistake::NoRate).span(row.span()));
            return None;
        }
        Some(FeeRow { codes, via: ways(row), fee })
    }
}
