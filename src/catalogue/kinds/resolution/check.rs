//! What fee resolutions say, compared with each other and with what procedures state themselves.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Report, Words};
use crate::vietnamese::{Decimal, money};

use super::{FeeResolution, FeeRow};
use crate::catalogue::around::{Around, ByCode, ReadFile, nearest_code, push_at};
use crate::catalogue::kinds::procedure::{Procedure, Status};
use crate::catalogue::model::{Fee, FeeKind, Reference, Stated, Via};

type Versions<'a> = [(&'a ReadFile, &'a Procedure)];
/// From, to; open where it is `None`.
type Window = (Option<Date>, Option<Date>);

pub fn check(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    for placed in &around.found.resolutions {
        let resolution = &placed.value;
        for row in &resolution.rows {
            for reference in &row.codes {
                let code = reference.code.as_str();
                let versions = by_code.get(code).map_or(&[][..], Vec::as_slice);
                let found = if by_code.contains_key(code) {
                    against_procedure(around, resolution, row, reference, versions)
                } else {
                    let unknown = Diagnostic::new(Code::UnknownMention).arg(code);
                    Some(unknown.nearest(nearest_code(code, by_code)))
                };
                if let Some(found) = found {
                    let found = found.span(reference.span.clone());
                    push_at(report, &resolution.origin.path, placed.draft, found);
                }
            }
        }
    }
    twice(around, report);
}

fn overlap(one: Window, other: Window) -> bool {
    let before = |to: Option<Date>, from: Option<Date>| to.zip(from).is_some_and(|(to, from)| to < from);
    !before(one.1, other.0) && !before(other.1, one.0)
}

/// A fee that the procedure states itself is another, or of another kind, or the rate finds no place.
fn against_procedure(
    around: &Around<'_>,
    resolution: &FeeResolution,
    row: &FeeRow,
    reference: &Reference,
    versions: &Versions<'_>,
) -> Option<Diagnostic> {
    let code = &reference.code;
    let time = resolution.window(row);
    let live = versions.iter().filter(|(_, version)| version.status == Status::Published);
    for (file, version) in
        live.filter(|(_, version)| overlap(time, (version.effective_from, version.effective_to)))
    {
        let place = || around.line_of(&file.path, &version.code_span);
        if version.channels.is_empty() {
            return Some(Diagnostic::new(Code::NoPlaceForRate).arg(code).arg(place()));
        }
        for via in Via::ALL.into_iter().filter(|via| row.is_for(*via)) {
            let of_way = version.channels.iter().filter(|channel| channel.via.contains(&via));
            let stated: Vec<&Fee> = of_way
                .flat_map(|channel| &channel.fees)
                .filter(|own| matches!(own.stated, Stated::Free | Stated::Amount { .. }) && !own.is_open())
                .filter(|own| overlap((own.valid_from, own.valid_to), time))
                .collect();
            // Several rows at a time may stand for several cases: one that agrees is enough.
            let agrees = |own: &Fee| {
                let mut rows = resolution
                    .rows
                    .iter()
                    .filter(|other| other.is_for(via) && other.codes.iter().any(|one| one.code == *code))
                    .filter(|other| overlap(resolution.window(other), time));
                rows.any(|other| own.is_of(&other.fee) && own.stated == other.fee.stated)
            };
            let other = stated.iter().find(|own| own.is_of(&row.fee) && !agrees(own));
            if let Some(own) = other {
                let found = Diagnostic::new(Code::RateContradicts).arg(code).arg(worded(own)).arg(place());
                return Some(found.arg(worded(&row.fee)));
            }
            if let Some(own) = stated.first()
                && !stated.iter().any(|own| own.kind == row.fee.kind)
            {
                let found = Diagnostic::new(Code::RateOfOtherKind).arg(code).arg(kind(own)).arg(worded(own));
                return Some(found.arg(place()).arg(kind(&row.fee)).arg(worded(&row.fee)));
            }
        }
    }
    None
}

fn kind(fee: &Fee) -> &'static str {
    match fee.kind {
        FeeKind::Fee => "phí",
        FeeKind::Charge => "lệ phí",
        FeeKind::Price => "giá",
    }
}

fn worded(fee: &Fee) -> String {
    match &fee.stated {
        Stated::Free => "không thu".to_owned(),
        Stated::Amount { money: stated, .. } => {
            let amount = i64::try_from(stated.amount).ok().and_then(Decimal::from_integer);
            amount.map_or_else(|| stated.amount.to_string(), |amount| money(amount, &stated.currency))
        }
        Stated::SetByProvince | Stated::SeeText | Stated::NotStated => "–".to_owned(),
    }
}

/// Two resolutions at once say what one thing costs.
fn twice(around: &Around<'_>, report: &mut Report) {
    let mut by_code: BTreeMap<&str, Vec<(&FeeResolution, &FeeRow)>> = BTreeMap::new();
    let mut published: Vec<_> = around.found.resolutions.iter().filter(|placed| !placed.draft).collect();
    published.sort_by_key(|placed| (placed.value.effective_from, placed.value.origin.path.clone()));
    for placed in published {
        let later = &placed.value;
        for row in &later.rows {
            for reference in &row.codes {
                let known = by_code.entry(&reference.code).or_default();
                let clash = known.iter().find(|(earlier, other)| {
                    row.fee.kind == other.fee.kind
                        && row.fee.applies_to == other.fee.applies_to
                        && Via::ALL.iter().any(|via| row.is_for(*via) && other.is_for(*via))
                        && overlap(later.window(row), earlier.window(other))
                });
                if let Some((earlier, _)) = clash {
                    let found =
                        Diagnostic::new(Code::RateTwice).arg(&reference.code).arg(&earlier.origin.path);
                    let found = found.span(reference.span.clone()).help(ends_before(earlier, later));
                    push_at(report, &later.origin.path, false, found);
                }
                known.push((later, row));
            }
        }
    }
}

/// What to do about two rates of one thing: the earlier resolution ends, or they are told apart.
fn ends_before(earlier: &FeeResolution, later: &FeeResolution) -> Words {
    let last = later.effective_from.filter(|from| Some(*from) > earlier.effective_from);
    match last.and_then(|from| from.yesterday().ok()) {
        Some(last) => {
            let path = &earlier.origin.path;
            Words::new(
                format!("ghi vào {path}: effective_to = {last}"),
                format!("write in {path}: effective_to = {last}"),
            )
        }
        None => Words::new(
            "bỏ một mức, hoặc ghi applies_to cho từng mức nếu là hai trường hợp",
            "take one of them out, or write applies_to for each if they are two cases",
        ),
    }
}
