//! What fee resolutions say, compared with each other and with what procedures state themselves.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::vietnamese::{Decimal, money};

use super::{FeeResolution, FeeRow};
use crate::catalogue::around::{Across, Around, ByCode, ReadFile, nearest_code, push_at};
use crate::catalogue::kinds::procedure::{Procedure, Status};
use crate::catalogue::model::{Fee, FeeKind, Reference, Stated, Via};

type Versions<'a> = [(&'a ReadFile, &'a Procedure)];
/// From, to; open where it is `None`.
type Window = (Option<Date>, Option<Date>);

impl Across for FeeResolution {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        for placed in &around.found.resolutions {
            let resolution = &placed.value;
            for row in &resolution.rows {
                for reference in &row.codes {
                    let code = reference.code.as_str();
                    let versions = by_code.get(code).map_or(&[][..], Vec::as_slice);
                    let found = if by_code.contains_key(code) {
                        against_procedure(around, resolution, row, reference, versions)
                    } else {
                        let unknown = Diagnostic::new(Mistake::UnknownMention { code: &code });
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
            return Some(Diagnostic::new(Mistake::NoPlaceForRate { code: &code, place: &place() }));
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
                return Some(Diagnostic::new(Mistake::RateContradicts {
                    code,
                    stated: worded(own),
                    place: &place(),
                    rate: worded(&row.fee),
                }));
            }
            if let Some(own) = stated.first()
                && !stated.iter().any(|own| own.kind == row.fee.kind)
            {
                return Some(Diagnostic::new(Mistake::RateOfOtherKind {
                    code,
                    own_kind: kind(own),
                    stated: worded(own),
                    place: &place(),
                    kind: kind(&row.fee),
                    rate: worded(&row.fee),
                }));
            }
        }
    }
    None
}

fn kind(fee: &Fee) -> Words {
    match fee.kind {
        FeeKind::Fee => Words::new("phí", "as a fee (phí)"),
        FeeKind::Charge => Words::new("lệ phí", "as a charge (lệ phí)"),
        FeeKind::Price => Words::new("giá", "as a price (giá)"),
    }
}

fn worded(fee: &Fee) -> Words {
    match &fee.stated {
        Stated::Free => Words::new("không thu", "nothing to pay"),
        Stated::Amount { money: stated, .. } => {
            let amount = i64::try_from(stated.amount).ok().and_then(Decimal::from_integer);
            Words::same(
                amount.map_or_else(|| stated.amount.to_string(), |amount| money(amount, &stated.currency)),
            )
        }
        Stated::SetByProvince | Stated::SeeText | Stated::NotStated => Words::same("–"),
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
                    let found = Diagnostic::new(Mistake::RateTwice {
                        code: &reference.code,
                        other: &earlier.origin.path,
                    });
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
