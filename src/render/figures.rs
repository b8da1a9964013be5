//! Figures of a period in words, in rows and as a chart, on pages and prints alike. What is not stated is a dash, and no
//! sum is made of it.

use serde::Serialize;

use super::chart::{self, About};
use super::words;
use crate::catalogue::Figures;
use crate::catalogue::kinds::figures::{Counts, FieldRow, Measure, Period, Shape, Share};
use crate::site::{FieldEntry, Site};
use crate::strings::TEXT;

/// Rows of numbers, without columns in which nothing is known.
#[derive(Debug, Serialize)]
pub(crate) struct Table<N> {
    pub(crate) rows: Vec<Row<N>>,
    pub(crate) has: Columns,
}

#[derive(Debug, Serialize)]
pub(crate) struct Columns {
    pub(crate) taken_in: bool,
    pub(crate) online: bool,
    pub(crate) resolved: bool,
    pub(crate) in_time: bool,
    pub(crate) in_progress: bool,
    pub(crate) overdue: bool,
}

/// One row of numbers as people read them.
#[derive(Debug, Serialize)]
pub(crate) struct Row<N> {
    pub(crate) name: N,
    pub(crate) taken_in: String,
    pub(crate) online: String,
    pub(crate) resolved: String,
    pub(crate) in_time: String,
    pub(crate) in_progress: String,
    pub(crate) overdue: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Count {
    pub(crate) name: &'static str,
    pub(crate) count: String,
    /// Of what stands above it.
    pub(crate) is_part: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct Quality {
    pub(crate) name: &'static str,
    /// "350 trên 420"
    pub(crate) of: String,
    pub(crate) share: String,
}

pub(crate) fn row<N>(name: N, counts: &Counts, shape: Shape) -> Row<N> {
    Row {
        name,
        taken_in: number(counts.taken_in(shape)),
        online: match counts.online_share(shape) {
            None => number(counts.get(Measure::Online)),
            share => percent(share),
        },
        resolved: number(counts.resolved()),
        in_time: percent(counts.in_time_share()),
        in_progress: number(counts.in_progress()),
        overdue: number(counts.get(Measure::Overdue)),
    }
}

pub(crate) fn is_known(cell: &str) -> bool {
    cell != TEXT.figures.unknown
}

/// Nothing where there is no row.
pub(crate) fn table<N>(rows: Vec<Row<N>>) -> Option<Table<N>> {
    let has = |cell: fn(&Row<N>) -> &String| rows.iter().any(|row| is_known(cell(row)));
    let has = Columns {
        taken_in: has(|row| &row.taken_in),
        online: has(|row| &row.online),
        resolved: has(|row| &row.resolved),
        in_time: has(|row| &row.in_time),
        in_progress: has(|row| &row.in_progress),
        overdue: has(|row| &row.overdue),
    };
    (!rows.is_empty()).then_some(Table { rows, has })
}

/// Whether a dash is to be explained.
pub(crate) fn has_unknown<N>(table: &Table<N>) -> bool {
    let is = |shown: bool, cell: &str| shown && !is_known(cell);
    let has = &table.has;
    table.rows.iter().any(|row| {
        is(has.taken_in, &row.taken_in)
            || is(has.online, &row.online)
            || is(has.resolved, &row.resolved)
            || is(has.in_time, &row.in_time)
            || is(has.in_progress, &row.in_progress)
            || is(has.overdue, &row.overdue)
    })
}

/// Early, on time, late; nothing where a report does not say all of it.
pub(crate) fn parts(counts: &Counts) -> Vec<u64> {
    let (early, on_time, late) =
        (counts.get(Measure::Early), counts.get(Measure::OnTime), counts.get(Measure::Late));
    match (early, on_time, late) {
        (Some(early), Some(on_time), Some(late)) => vec![early, on_time, late],
        (None, Some(on_time), Some(late)) if counts.has_early_within_on_time() => vec![0, on_time, late],
        _ => Vec::new(),
    }
}

pub(crate) fn number(count: Option<u64>) -> String {
    count.map_or_else(|| TEXT.figures.unknown.to_owned(), words::number)
}

pub(crate) fn percent(share: Option<Share>) -> String {
    share.map_or_else(|| TEXT.figures.unknown.to_owned(), |share| words::percent(share.permille()))
}

/// A period in two or three sentences.
pub(crate) fn said(figures: &Figures) -> Vec<String> {
    let counts = &figures.counts;
    let received = figures.taken_in(counts).map(|count| match counts.get(Measure::CarriedOver) {
        None | Some(0) => TEXT.figures.received(&words::number(count)),
        Some(before) => TEXT.figures.received_and_carried(&words::number(count), &words::number(before)),
    });
    let resolved = counts.resolved().map(|count| match counts.in_time_share() {
        Some(share) => {
            TEXT.figures.resolved_in_time(&words::number(count), &words::percent(share.permille()))
        }
        None => TEXT.figures.resolved(&words::number(count)),
    });
    let overdue = counts.get(Measure::Overdue).map(|count| match count {
        0 => TEXT.figures.none_overdue.to_owned(),
        count => TEXT.figures.overdue(&words::number(count)),
    });
    [received, resolved, overdue].into_iter().flatten().collect()
}

pub(crate) fn came_in(figures: &Figures) -> Vec<Count> {
    let counts = &figures.counts;
    let count = |name, count: Option<u64>, is_part| Count { name, count: number(count), is_part };
    let mut rows = vec![count(TEXT.figures.taken_in, figures.taken_in(counts), false)];
    rows.push(count(TEXT.figures.online, counts.get(Measure::Online), true));
    let (in_person, postal) = (counts.get(Measure::InPerson), counts.get(Measure::Postal));
    if in_person.is_some() || postal.is_some() {
        rows.push(count(TEXT.figures.in_person, in_person, true));
        rows.push(count(TEXT.figures.postal, postal, true));
    } else {
        rows.push(count(TEXT.figures.not_online, counts.get(Measure::InPersonOrPostal), true));
    }
    rows.push(count(TEXT.figures.carried_over, counts.get(Measure::CarriedOver), false));
    rows.push(count(TEXT.figures.to_settle, counts.all_to_settle(figures.shape), false));
    rows
}

pub(crate) fn settled(counts: &Counts) -> Vec<Count> {
    let count = |name, count: Option<u64>, is_part| Count { name, count: number(count), is_part };
    let mut rows = vec![count(TEXT.figures.total, counts.resolved(), false)];
    let parts = [
        (TEXT.figures.early, Measure::Early),
        (TEXT.figures.on_time, Measure::OnTime),
        (TEXT.figures.late, Measure::Late),
    ];
    // What a report does not part is not a number that is missing.
    let parts =
        parts.into_iter().filter(|(_, one)| *one != Measure::Early || !counts.has_early_within_on_time());
    rows.extend(parts.map(|(name, measure)| count(name, counts.get(measure), true)));
    rows.push(count(TEXT.figures.in_progress, counts.in_progress(), false));
    rows.push(count(TEXT.figures.within, counts.get(Measure::Within), true));
    rows.push(count(TEXT.figures.overdue_now, counts.get(Measure::Overdue), true));
    rows
}

/// What the chart of what was resolved is called, and what it shows.
pub(crate) fn settled_about(figures: &Figures) -> (String, String) {
    let period = figures.period.map(Period::name_inline).unwrap_or_default();
    let resolved = figures.counts.resolved().unwrap_or_default();
    (TEXT.figures.settled_chart(&period), TEXT.figures.settled_chart_says(&words::number(resolved)))
}

/// Nothing where the parts are not known, or there are none.
pub(crate) fn settled_chart(figures: &Figures) -> Option<String> {
    let counts = &figures.counts;
    let (resolved, parts) = (counts.resolved().filter(|resolved| *resolved > 0)?, parts(counts));
    if parts.is_empty() {
        return None;
    }
    let (title, description) = settled_about(figures);
    let about = About {
        id: "giai-quyet",
        title: &title,
        description: &description,
        parts: &[TEXT.figures.early, TEXT.figures.on_time, TEXT.figures.late],
    };
    let share = counts.in_time_share();
    let row = chart::Row {
        name: TEXT.figures.resolved(&words::number(resolved)),
        value: share.map(|_| format!("{}: {}", TEXT.figures.in_time, percent(share))).unwrap_or_default(),
        parts,
        whole: resolved,
    };
    Some(chart::rows(&about, &[row]))
}

/// Of what was resolved, what was so in time.
pub(crate) fn in_time(counts: &Counts) -> Option<Quality> {
    let share = counts.in_time_share()?;
    Some(Quality {
        name: TEXT.figures.of_months,
        of: TEXT.figures.of_count(&words::number(share.part), &words::number(share.whole)),
        share: percent(Some(share)),
    })
}

pub(crate) fn quality(figures: &Figures) -> Vec<Quality> {
    let counts = &figures.counts;
    let own = [
        (TEXT.figures.online_share, counts.get(Measure::Online), figures.taken_in(counts)),
        (TEXT.figures.paid_online, counts.get(Measure::PaidOnline), counts.get(Measure::WithFee)),
        (TEXT.figures.digitised, counts.get(Measure::Digitised), counts.get(Measure::ToDigitise)),
        (
            TEXT.figures.electronic_results,
            counts.get(Measure::ElectronicResults),
            counts.get(Measure::Results),
        ),
        (TEXT.figures.satisfied, counts.get(Measure::Satisfied), counts.get(Measure::Votes)),
        (TEXT.figures.feedback, counts.get(Measure::FeedbackOnTime), counts.get(Measure::Feedback)),
    ];
    let row = |(name, part, whole): (&'static str, Option<u64>, Option<u64>)| {
        let (of, share) = match (part, whole) {
            (_, Some(0)) => (TEXT.figures.of_nothing.to_owned(), TEXT.figures.unknown.to_owned()),
            (Some(part), Some(whole)) => (
                TEXT.figures.of_count(&words::number(part), &words::number(whole)),
                percent(Share::of(Some(part), Some(whole))),
            ),
            (Some(part), None) => (words::number(part), TEXT.figures.unknown.to_owned()),
            _ => return None,
        };
        Some(Quality { name, of, share })
    };
    own.into_iter().filter_map(row).collect()
}

pub(crate) fn spans(site: &Site, figures: &Figures) -> Vec<String> {
    let Some(period) = figures.period else { return Vec::new() };
    let counted = (figures.from.is_some() || figures.to.is_some()).then(|| {
        let (from, to) = (figures.from.unwrap_or(period.first()), figures.to.unwrap_or(period.last()));
        TEXT.figures.counted(&words::date(from), &words::date(to))
    });
    let not_over = (!period.is_over(site.day)).then(|| {
        match figures.updated.or(figures.to).filter(|day| *day <= site.day) {
            Some(day) => TEXT.figures.not_over(&words::date(day)),
            None => TEXT.figures.not_over_undated.to_owned(),
        }
    });
    counted.into_iter().chain(not_over).collect()
}

pub(crate) fn sources(figures: &Figures) -> Vec<String> {
    let form = match figures.shape {
        Shape::CarriedApart => TEXT.figures.form_apart,
        Shape::OneStop => TEXT.figures.form_one_stop,
    };
    let source = figures.source.as_deref().map(|source| TEXT.figures.source(source));
    let updated = figures.updated.map(|day| TEXT.figures.updated(&words::date(day)));
    source.into_iter().chain(updated).chain([form.to_owned()]).collect()
}

/// The field of a row, and what it is called here or in the report.
pub(crate) fn field_of<'a>(site: &'a Site, row: &'a FieldRow) -> (Option<&'a FieldEntry>, &'a str) {
    let slug = row.field.as_ref().map(|reference| reference.code.as_str());
    let known = slug.and_then(|slug| {
        site.fields.iter().find(|entry| {
            entry.field.slug == slug || entry.field.former_slugs.iter().any(|former| former == slug)
        })
    });
    let name = known.map(|entry| entry.field.name.as_str()).or(row.name.as_deref()).or(slug);
    (known, name.unwrap_or_default())
}
