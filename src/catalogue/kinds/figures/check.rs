//! Periods compared with each other, and with the fields and procedures of the catalogue.

use std::collections::BTreeMap;

use super::sums::{named, number};
use super::{Counts, Figures, Measure, Period};
use crate::catalogue::around::{Across, Around, ByCode, nearest_code, push_at};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::service_day::ServiceDay;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::vietnamese::nearest;

/// Months missing in a row that are named one by one.
const NAMED: usize = 3;

impl Across for Figures {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        for placed in &around.found.figures {
            references(around, by_code, placed, report);
            service_days(around, placed, report);
        }
        let mut by_period: BTreeMap<Period, &Placed<Figures>> = BTreeMap::new();
        for placed in around.found.figures.iter().filter(|placed| !placed.draft) {
            let Some(period) = placed.value.period else { continue };
            match by_period.get(&period) {
                Some(first) => {
                    let other = around.line_of(&first.value.origin.path, &first.slug);
                    let twice = Mistake::PeriodTwice { period: &period.name(), other: &other };
                    tell(placed, Diagnostic::new(twice), report);
                }
                None => drop(by_period.insert(period, placed)),
            }
        }
        gaps(&by_period, report);
        carried_over(&by_period, report);
        longer(&by_period, report);
    }
}

fn tell(placed: &Placed<Figures>, found: Diagnostic, report: &mut Report) {
    push_at(report, &placed.value.origin.path, placed.draft, found.span(placed.slug.clone()));
}

/// Fields and procedures that rows are of.
fn references(around: &Around<'_>, by_code: &ByCode<'_>, placed: &Placed<Figures>, report: &mut Report) {
    let path = &placed.value.origin.path;
    for reference in placed.value.fields.iter().filter_map(|row| row.field.as_ref()) {
        let slug = reference.code.as_str();
        let known = |one: &str| {
            around.fields.iter().any(|placed| {
                placed.field.slug == one || placed.field.former_slugs.iter().any(|former| former == one)
            })
        };
        if !known(slug) {
            let slugs = around.fields.iter().map(|placed| placed.field.slug.as_str());
            let called =
                around.fields.iter().find(|placed| placed.field.name.to_lowercase() == slug.to_lowercase());
            let near = called.map(|placed| placed.field.slug.as_str()).or_else(|| nearest(slug, slugs));
            let unknown = Diagnostic::new(Mistake::UnknownField { field: &slug }).nearest(near);
            let unknown = unknown.help(Words::new(
                "lĩnh vực không có trong danh mục thì ghi name = \"…\" thay cho field",
                "of a field that the catalogue does not have write name = \"…\" in place of field",
            ));
            push_at(report, path, placed.draft, unknown.span(reference.span.clone()));
        }
    }
    for reference in placed.value.procedures.iter().map(|row| &row.procedure) {
        let code = reference.code.as_str();
        if !by_code.contains_key(code) {
            let unknown = Diagnostic::new(Mistake::UnknownMention { code: &code });
            let unknown = unknown.nearest(nearest_code(code, by_code)).span(reference.span.clone());
            push_at(report, path, placed.draft, unknown);
        }
    }
}

/// Service days that rows are of.
fn service_days(around: &Around<'_>, placed: &Placed<Figures>, report: &mut Report) {
    for reference in placed.value.service_days.iter().map(|row| &row.slug) {
        let slug = reference.code.as_str();
        let all = || around.found.service_days.iter().map(|day| &day.value);
        let former = |day: &ServiceDay| day.former_slugs.iter().any(|former| former.code == slug);
        if !all().any(|day| day.slug == slug || former(day)) {
            let unknown = Diagnostic::new(Mistake::UnknownServiceDay { slug: &slug });
            let unknown = unknown.nearest(nearest(slug, all().map(|day| day.slug.as_str())));
            push_at(report, &placed.value.origin.path, placed.draft, unknown.span(reference.span.clone()));
        }
    }
}

/// Months between two that are given, and are not.
fn gaps(by_period: &BTreeMap<Period, &Placed<Figures>>, report: &mut Report) {
    let months: Vec<Period> = by_period.keys().copied().filter(|period| period.is_month()).collect();
    for pair in months.windows(2) {
        let missing: Vec<Period> = std::iter::successors(Some(pair[0].next()), |one| Some(one.next()))
            .take_while(|one| *one < pair[1])
            .collect();
        let (Some(first), Some(last)) = (missing.first(), missing.last()) else { continue };
        let said = match missing.len() {
            ..=NAMED => missing.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            _ => format!("{first} … {last}"),
        };
        let gap = Mistake::MonthsMissing { missing: &said, count: &missing.len(), first };
        tell(by_period[&pair[1]], Diagnostic::new(gap), report);
    }
}

/// What a period carried over is what was in progress at the end of the one before.
fn carried_over(by_period: &BTreeMap<Period, &Placed<Figures>>, report: &mut Report) {
    for (period, before) in by_period {
        let Some(placed) = by_period.get(&period.next()) else { continue };
        let (left, carried) =
            (before.value.counts.in_progress(), placed.value.counts.get(Measure::CarriedOver));
        if let (Some(left), Some(carried)) = (left, carried)
            && left != carried
        {
            let differs = Mistake::CarriedOverDiffers {
                carried: &number(carried),
                before: &period.name_inline(),
                left: &number(left),
                difference: &number(left.abs_diff(carried)),
            };
            tell(placed, Diagnostic::new(differs), report);
        }
    }
}

/// A longer period against the shorter ones it is made of, where all of one length are given: its months, and so its
/// quarters and halves. What months told already is not told of quarters again.
fn longer(by_period: &BTreeMap<Period, &Placed<Figures>>, report: &mut Report) {
    for (period, placed) in by_period.iter().filter(|(period, _)| !period.is_month()) {
        let whole = &placed.value;
        let mut told: Vec<(Measure, u64)> = Vec::new();
        for length in Length::ALL {
            let parts = match made_of(by_period, (*period, whole), length) {
                Parts::All(parts) => parts,
                Parts::Some(parts) => {
                    exceeding(&parts, (*period, placed), length, &mut told, report);
                    continue;
                }
            };
            let Some(sum) = (!parts.is_empty()).then(|| together(&parts)) else { continue };
            let received = parts.iter().map(|one| one.taken_in(&one.counts)).sum::<Option<u64>>();
            let totals = [(
                Measure::Received,
                Words::new("tiếp nhận trong kỳ", "received"),
                whole.taken_in(&whole.counts),
                received,
            )];
            let others = Measure::ALL.into_iter().filter(|one| *one != Measure::Received);
            let others = others.map(|one| (one, named(one, None), whole.counts.get(one), sum.get(one)));
            for (measure, what, stated, sum) in totals.into_iter().chain(others) {
                let (Some(stated), Some(sum)) = (stated, sum) else { continue };
                if stated == sum || told.contains(&(measure, sum)) {
                    continue;
                }
                told.push((measure, sum));
                let differs = Mistake::MonthsDiffer {
                    what,
                    period: &period.name_inline(),
                    stated: &number(stated),
                    parts: length.named(),
                    sum: &number(sum),
                    difference: &number(stated.abs_diff(sum)),
                };
                tell(placed, Diagnostic::new(differs), report);
            }
        }
    }
}

/// What some parts of a period come to, where that is more than the whole: those that are missing only add to it.
fn exceeding(
    parts: &[&Figures],
    (period, placed): (Period, &Placed<Figures>),
    length: Length,
    told: &mut Vec<(Measure, u64)>,
    report: &mut Report,
) {
    let whole = &placed.value;
    for measure in Measure::ALL.into_iter().filter(|measure| !measure.is_of_a_day()) {
        let count = |one: &Figures| match measure {
            Measure::Received => one.taken_in(&one.counts),
            _ => one.counts.get(measure),
        };
        let counts: Vec<u64> = parts.iter().filter_map(|one| count(one)).collect();
        let sum = counts.iter().fold(0, |sum: u64, one| sum.saturating_add(*one));
        // A total with what was carried over is no less than what was taken in.
        let stated = count(whole).or_else(|| whole.counts.get(measure));
        let Some(stated) = stated.filter(|stated| *stated < sum) else { continue };
        if told.iter().any(|(known, _)| *known == measure) {
            continue;
        }
        told.push((measure, sum));
        let what = match measure {
            Measure::Received => Words::new("tiếp nhận trong kỳ", "received"),
            _ => named(measure, None),
        };
        let exceed = Mistake::PartsExceed {
            what,
            period: &period.name_inline(),
            stated: &number(stated),
            parts: length.named(),
            count: &counts.len(),
            sum: &number(sum),
            difference: &number(sum - stated),
        };
        tell(placed, Diagnostic::new(exceed), report);
    }
}

/// The parts of one length that there are of a period.
enum Parts<'a> {
    /// They fill it.
    All(Vec<&'a Figures>),
    /// Some are missing; none is counted twice.
    Some(Vec<&'a Figures>),
}

/// How long parts of a period are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Months,
    Quarters,
    Halves,
}

impl Length {
    const ALL: [Length; 3] = [Length::Months, Length::Quarters, Length::Halves];

    fn has(self, period: Period) -> bool {
        match period {
            Period::Month(..) => self == Length::Months,
            Period::Quarter(..) => self == Length::Quarters,
            Period::Half(..) => self == Length::Halves,
            Period::Year(_) => false,
        }
    }

    fn named(self) -> Words {
        match self {
            Length::Months => Words::new("các tháng", "months"),
            Length::Quarters => Words::new("các quý", "quarters"),
            Length::Halves => Words::new("hai nửa năm", "halves"),
        }
    }
}

/// The parts of one length within a period, in order, and whether they fill it without a gap. One that counts up
/// to a day of its own, or from one, is filled by what was counted until then.
fn made_of<'a>(
    by_period: &BTreeMap<Period, &'a Placed<Figures>>,
    (period, whole): (Period, &Figures),
    length: Length,
) -> Parts<'a> {
    let is_stated = whole.from.is_some() || whole.to.is_some();
    let days = |period: Period, one: &Figures| match is_stated {
        true => (one.from.unwrap_or(period.first()), one.to.unwrap_or(period.last())),
        false => (period.first(), period.last()),
    };
    let (first, last) = days(period, whole);
    let within = by_period.iter().filter(|(own, _)| length.has(**own) && **own != period);
    let within = within.map(|(own, placed)| (days(*own, &placed.value), &placed.value));
    let mut parts: Vec<_> = within.filter(|((from, to), _)| first <= *from && *to <= last).collect();
    parts.sort_by_key(|(days, _)| *days);
    let follows = parts.windows(2).all(|pair| pair[0].0.1.tomorrow().ok() == Some(pair[1].0.0));
    let fills = parts.first().is_some_and(|(days, _)| days.0 == first)
        && parts.last().is_some_and(|(days, _)| days.1 == last);
    if follows && fills {
        return Parts::All(parts.into_iter().map(|(_, one)| one).collect());
    }
    let mut until = None;
    parts.retain(|((from, to), _)| {
        let is_apart = until.is_none_or(|last| last < *from);
        if is_apart {
            until = Some(*to);
        }
        is_apart
    });
    Parts::Some(parts.into_iter().map(|(_, one)| one).collect())
}

/// Parts together: what is counted over a time adds up, what was carried over is the first one's, what is in progress
/// the last one's.
fn together(parts: &[&Figures]) -> Counts {
    let mut sum = Counts::sum(parts.iter().map(|one| &one.counts)).unwrap_or_default();
    for measure in Measure::ALL.into_iter().filter(|one| one.is_of_a_day()) {
        let at = if measure == Measure::CarriedOver { parts.first() } else { parts.last() };
        sum.set(measure, at.and_then(|one| one.counts.get(measure)));
    }
    sum
}
