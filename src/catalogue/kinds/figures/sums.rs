//! What does not add up within a file: totals against their parts, what was resolved against what there was to settle,
//! the totals of the file against its fields.

use super::{Counts, FieldRow, Measure, Shape};
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Lang, Mistake, Report, Words};
use crate::vietnamese::integer;

/// A total and what it is the sum of.
const TOTALS: [(Measure, &[Measure]); 3] = [
    (Measure::InPersonOrPostal, &[Measure::InPerson, Measure::Postal]),
    (Measure::Resolved, &[Measure::Early, Measure::OnTime, Measure::Late]),
    (Measure::InProgress, &[Measure::Within, Measure::Overdue]),
];

/// A part that is counted of a whole.
const PARTS: [(Measure, Measure); 6] = [
    (Measure::PaidOnline, Measure::WithFee),
    (Measure::Digitised, Measure::ToDigitise),
    (Measure::ElectronicResults, Measure::Results),
    (Measure::Satisfied, Measure::Votes),
    (Measure::FeedbackOnTime, Measure::Feedback),
    (Measure::Online, Measure::Received),
];

/// The counts of one table.
pub(super) fn within(node: Node<'_>, counts: &Counts, shape: Shape, report: &mut Report) {
    for (total, parts) in TOTALS {
        adds_up(node, counts, (total, parts), shape, report);
    }
    received(node, counts, shape, report);
    for (part, whole) in PARTS {
        if let (Some(some), Some(all)) = (counts.get(part), counts.get(whole))
            && some > all
        {
            let wrong = Diagnostic::new(Mistake::MoreThanAll {
                part: named(part, Some(shape)),
                some: &number(some),
                whole: named(whole, Some(shape)),
                all: &number(all),
            });
            report.push(wrong.span(node.key_span(part.word())));
        }
    }
    settled(node, counts, shape, report);
}

fn received(node: Node<'_>, counts: &Counts, shape: Shape, report: &mut Report) {
    let mut parts = vec![Measure::Online];
    match counts.get(Measure::InPersonOrPostal) {
        Some(_) => parts.push(Measure::InPersonOrPostal),
        None => parts.extend([Measure::InPerson, Measure::Postal]),
    }
    if shape == Shape::OneStop {
        parts.push(Measure::CarriedOver);
    }
    adds_up(node, counts, (Measure::Received, &parts), shape, report);
}

/// A total that is stated is the sum of its parts, and no less than those that are stated.
fn adds_up(
    node: Node<'_>,
    counts: &Counts,
    (total, parts): (Measure, &[Measure]),
    shape: Shape,
    report: &mut Report,
) {
    let Some(stated) = counts.get(total) else { return };
    let (sum, all) = counts.known(parts);
    if sum == stated || (!all && sum < stated) {
        return;
    }
    // Of one part alone the sum is its number.
    let is_alone = parts.iter().filter(|part| counts.get(**part).is_some()).count() == 1;
    let parts: Vec<Words> = parts
        .iter()
        .filter_map(|part| {
            let count = number(counts.get(*part)?);
            let name = named(*part, Some(shape));
            match is_alone {
                true => Some(name),
                false => Some(Words::new(format!("{} {count}", name.vi), format!("{} {count}", name.en))),
            }
        })
        .collect();
    let wrong = Diagnostic::new(Mistake::SumsDiffer {
        total: named(total, Some(shape)),
        stated: &number(stated),
        parts: Words::joined(&parts, " + "),
        sum: &number(sum),
        difference: &number(sum.abs_diff(stated)),
    });
    report.push(wrong.span(node.key_span(total.word())));
}

/// What is resolved and in progress is what there was to settle.
fn settled(node: Node<'_>, counts: &Counts, shape: Shape, report: &mut Report) {
    let Some(resolved) = counts.resolved() else { return };
    let to_settle = counts.all_to_settle(shape);
    // Without what was carried over more may be resolved than was taken in; whoever reads it would wonder all the same.
    let Some(most) = to_settle.or_else(|| counts.taken_in(shape)) else { return };
    let taken = taken_words(counts, shape, to_settle.is_some());
    let at = if node.has("resolved") { "resolved" } else { "resolved_on_time" };
    if resolved > most {
        let (resolved, difference) = (&number(resolved), &number(resolved - most));
        let most = &number(most);
        // What is not stated is not zero: the rest may have been carried over.
        let wrong = match to_settle {
            Some(_) => Mistake::ResolvedExceeds { resolved, taken, most, difference },
            None => Mistake::CarriedOverAbsent { resolved, taken, most, difference },
        };
        let wrong = Diagnostic::new(wrong);
        report.push(wrong.span(node.key_span(at)));
        return;
    }
    let (Some(to_settle), Some(in_progress)) = (to_settle, counts.in_progress()) else { return };
    let sum = resolved.saturating_add(in_progress);
    if sum != to_settle {
        let parts = Words::new(
            format!("đã giải quyết {} + đang giải quyết {}", number(resolved), number(in_progress)),
            format!("resolved {} + in progress {}", number(resolved), number(in_progress)),
        );
        let wrong = Diagnostic::new(Mistake::SumsDiffer {
            total: taken,
            stated: &number(to_settle),
            parts,
            sum: &number(sum),
            difference: &number(sum.abs_diff(to_settle)),
        });
        report.push(wrong.span(node.key_span(at)));
    }
}

fn taken_words(counts: &Counts, shape: Shape, with_carried: bool) -> Words {
    match shape {
        Shape::OneStop if counts.get(Measure::Received).is_some() => named(Measure::Received, Some(shape)),
        _ if with_carried => {
            Words::new("tiếp nhận trong kỳ và kỳ trước chuyển sang", "received and carried over")
        }
        _ => Words::new("tiếp nhận trong kỳ", "received"),
    }
}

/// The totals of a file and the sum of its fields.
pub(super) fn of_fields(
    root: Node<'_>,
    counts: &Counts,
    fields: &[FieldRow],
    shape: Shape,
    report: &mut Report,
) {
    let Some(sum) = Counts::sum(fields.iter().map(|row| &row.counts)) else { return };
    for measure in Measure::ALL {
        let (Some(stated), Some(sum)) = (counts.get(measure), sum.get(measure)) else { continue };
        if stated != sum {
            let wrong = Diagnostic::new(Mistake::FieldsDiffer {
                total: named(measure, Some(shape)),
                stated: &number(stated),
                sum: &number(sum),
                difference: &number(stated.abs_diff(sum)),
            });
            report.push(wrong.span(root.key_span(measure.word())));
        }
    }
}

/// A field, procedure or service day has no more than the whole period.
pub(super) fn of_row(
    node: Node<'_>,
    row: &Counts,
    whole: &Counts,
    told: &Counts,
    shape: Shape,
    report: &mut Report,
) {
    let of = ["field", "name", "code", "slug"].into_iter().find_map(|key| node.text(key));
    let of = of.map_or("", |of| of.value);
    for measure in Measure::ALL.into_iter().filter(|measure| told.get(*measure).is_none()) {
        let (Some(some), Some(all)) = (row.get(measure), whole.get(measure)) else { continue };
        if some > all {
            let name = named(measure, Some(shape));
            let wrong = Diagnostic::new(Mistake::MoreThanAll {
                part: Words::new(format!("{} của “{of}”", name.vi), format!("{} of “{of}”", name.en)),
                some: &number(some),
                whole: Words::new(format!("{} của cả kỳ", name.vi), format!("{} of the period", name.en)),
                all: &number(all),
            });
            let wrong = wrong.help(Words::new(
                "một dòng là một phần của cả kỳ: sửa dòng này, hoặc sửa số của cả kỳ",
                "a row is a part of the period: mend the row, or the number of the period",
            ));
            report.push(wrong.span(node.key_span(measure.word())));
        }
    }
}

/// "đã giải quyết quá hạn (10)"; columns are those of the one-stop form.
pub(super) fn named(measure: Measure, shape: Option<Shape>) -> Words {
    let (vi, en) = (measure.label(Lang::Vi), measure.label(Lang::En));
    match measure.column().filter(|_| shape == Some(Shape::OneStop)) {
        Some(column) => Words::new(format!("{vi} ({column})"), format!("{en} ({column})")),
        None => Words::new(vi, en),
    }
}

pub(super) fn number(count: u64) -> String {
    i64::try_from(count).map_or_else(|_| count.to_string(), integer)
}
