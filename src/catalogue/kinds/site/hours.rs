//! Opening hours: each row decided, then compared with the others, for several rows may be of one day.

use super::Hours;
use crate::catalogue::keys::words::DAYS as DAY_NAMES;
use crate::catalogue::lower::identity::references;
use crate::catalogue::lower::{days_in_order, empty_list, times};
use crate::catalogue::model::HourSpan;
use crate::catalogue::raw::{At, Node};
use crate::catalogue::turn::days_meet;
use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words};

/// All rows of the key `hours` of a table; `header` is how a row of it begins in the file, `[[commune.hours]]`.
pub(crate) fn all(table: Node<'_>, header: &str, report: &mut Report) -> Vec<Hours> {
    let rows = table.tables("hours");
    let places: Vec<Span> = rows.iter().map(|row| row.key_span("open")).collect();
    let all: Vec<Hours> = rows.into_iter().map(|row| hours(row, report)).collect();
    for (at, (one, place)) in all.iter().zip(&places).enumerate() {
        report.diagnostics.extend(within(one, place));
        let mut earlier = all[..at].iter().zip(&places).zip(1..);
        report.diagnostics.extend(
            earlier.find_map(|((other, at), row)| across(one, other, (header, row, table.line(at)), place)),
        );
    }
    all
}

fn hours(row: Node<'_>, report: &mut Report) -> Hours {
    for key in ["days", "open"] {
        report.diagnostics.extend(empty_list(row, key, row.texts(key).is_empty()));
    }
    report.diagnostics.extend(days_in_order(row, "from", "to"));
    Hours {
        days: weekdays(row),
        open: open(row, report),
        note: row.string("note"),
        fields: references(row, "fields"),
        from: row.date("from").map(|date| date.value),
        to: row.date("to").map(|date| date.value),
    }
}

/// The key `days`: 1 Monday … 7 Sunday, in order, each once.
pub(crate) fn weekdays(row: Node<'_>) -> Vec<u8> {
    let number =
        |word: At<&str>| DAY_NAMES.iter().position(|day| day.name == word.value).map(|at| at as u8 + 1);
    let mut days: Vec<u8> = row.texts("days").into_iter().filter_map(number).collect();
    days.sort_unstable();
    days.dedup();
    days
}

/// The key `open`: spans of a day, those that are understood.
pub(crate) fn open(row: Node<'_>, report: &mut Report) -> Vec<HourSpan> {
    row.texts("open").iter().filter_map(|span| times::office_hours(span, report)).collect()
}

/// Two spans of one row.
fn within(row: &Hours, place: &Span) -> Option<Diagnostic> {
    overlapping(&row.open, place)
}

fn overlapping(open: &[HourSpan], place: &Span) -> Option<Diagnostic> {
    let pairs =
        open.iter().enumerate().flat_map(|(at, one)| open[..at].iter().map(move |other| (one, other)));
    let (one, other) = pairs.into_iter().find(|(one, other)| one.meets(other))?;
    Some(times::overlap(one, other).span(place.clone()))
}

/// The same of a list alone: what a service day is open.
pub(crate) fn overlap(table: Node<'_>, open: &[HourSpan]) -> Option<Diagnostic> {
    overlapping(open, &table.key_span("open"))
}

/// A span of a row and one of an earlier row, of one day, at one time of the year, for one field.
fn across(
    row: &Hours,
    other: &Hours,
    (header, number, line): (&str, usize, usize),
    place: &Span,
) -> Option<Diagnostic> {
    let days = row.days.iter().any(|day| other.days.contains(day));
    let season = days_meet((row.from, row.to), (other.from, other.to));
    let shared = row.fields.iter().any(|field| other.fields.iter().any(|own| own.code == field.code));
    let fields = row.fields.is_empty() || other.fields.is_empty() || shared;
    if !(days && season && fields) {
        return None;
    }
    let mut pairs = row.open.iter().flat_map(|one| other.open.iter().map(move |other| (one, other)));
    // For some fields a counter may open earlier than for all, or close later.
    let told = |(one, own): &(&HourSpan, &HourSpan)| match (row.fields.is_empty(), other.fields.is_empty()) {
        (false, true) => one.lies_in(own),
        (true, false) => own.lies_in(one),
        (true, true) | (false, false) => one.meets(own),
    };
    let (one, own) = pairs.find(told)?;
    let found = Mistake::HoursOverlap { one, other: own };
    let found = Diagnostic::new(found).span(place.clone());
    if row.fields.is_empty() != other.fields.is_empty() {
        return Some(found.help(Words::new(
            format!("buổi kia ở bảng {header} thứ {number}, dòng {line}: giờ của lĩnh vực nằm trong giờ chung thì không ghi riêng, sớm hơn hay muộn hơn giờ chung mới ghi"),
            format!("the other stands in table {number} of {header}, line {line}: hours of a field that lie within those for all are not written, only earlier or later ones"),
        )));
    }
    Some(found.help(Words::new(
        format!("buổi kia ở bảng {header} thứ {number}, dòng {line}: gộp hai bảng, hoặc ghi from và to cho cả hai để mỗi mùa một bảng"),
        format!("the other stands in table {number} of {header}, line {line}: make one of both, or give both from and to, a table for each season"),
    )))
}
