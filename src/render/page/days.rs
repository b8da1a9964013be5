//! Days off, closures and special openings to come, as the page on the office tells them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use crate::calendar::{Calendar, Special, SpecialKind};
use crate::catalogue::Reference;
use crate::render::brief::office::field_names;
use crate::render::words::{clock_span, upper_first, weekday_date};
use crate::site::Site;
use crate::strings::TEXT;

/// From this month on the next year is told too.
const NEXT_FROM: i8 = 10;

#[derive(Debug, Serialize)]
pub(super) struct DaysView {
    /// In order.
    off: Vec<OffView>,
    /// "Lịch nghỉ năm 2028 chưa có."
    unknown: Option<String>,
    /// "Theo: 9441/TB-BNV; …"
    basis: Option<String>,
    /// Closures and openings, in order.
    otherwise: Vec<String>,
}

/// A day off, or several of one name in a row.
#[derive(Debug, Serialize)]
struct OffView {
    when: String,
    name: String,
    note: String,
}

pub(super) fn view(site: &Site) -> DaysView {
    let days = &site.calendar.days;
    let (this, next) = (site.day.year(), site.day.year() + 1);
    let told: Vec<i16> = if site.day.month() < NEXT_FROM { vec![this] } else { vec![this, next] };
    let off: Vec<&Special> = told
        .iter()
        .filter(|&&year| days.knows(year))
        .flat_map(|&year| days.of_year(year))
        .filter(|special| special.day >= site.day && special.kind != SpecialKind::MakeUp)
        .collect();
    let mut basis: Vec<&str> = Vec::new();
    let mut met = BTreeSet::new();
    for special in &off {
        if met.insert(special.basis.as_str()) {
            basis.push(&special.basis);
        }
    }
    DaysView {
        basis: (!basis.is_empty()).then(|| TEXT.calendar.basis(&basis.join("; "))),
        off: in_rows(&off).into_iter().map(|row| off_view(days, &row)).collect(),
        unknown: told.into_iter().find(|&year| !days.knows(year)).map(|year| TEXT.calendar.unknown(year)),
        otherwise: otherwise(site),
    }
}

/// Days that follow each other, have one name and are off for one reason.
fn in_rows<'a>(off: &[&'a Special]) -> Vec<Vec<&'a Special>> {
    let mut rows: Vec<Vec<&Special>> = Vec::new();
    for special in off {
        let goes_on = |last: &&Special| {
            last.name == special.name
                && last.computed == special.computed
                && last.day.tomorrow().is_ok_and(|day| day == special.day)
                && is_plain(last)
                && is_plain(special)
        };
        match rows.last_mut() {
            Some(row) if row.last().is_some_and(goes_on) => row.push(special),
            _ => rows.push(vec![special]),
        }
    }
    rows
}

/// What stands for a day of the same name in a row of days is one of them.
fn is_plain(special: &Special) -> bool {
    special.kind != SpecialKind::Swap
}

fn off_view(days: &Calendar, row: &[&Special]) -> OffView {
    let (first, last) = (row[0], row[row.len() - 1]);
    let name = match first.kind {
        SpecialKind::Swap => TEXT.calendar.swapped(&first.name),
        SpecialKind::Substitute => TEXT.calendar.substitute(&first.name),
        SpecialKind::Off | SpecialKind::MakeUp => first.name.clone(),
    };
    let made_up = first.instead_of.filter(|_| first.kind == SpecialKind::Swap);
    let made_up = made_up.filter(|&day| days.special(day).is_some());
    let notes = made_up
        .map(|day| TEXT.calendar.made_up(&weekday_date(day)))
        .into_iter()
        .chain(first.computed.then(|| TEXT.calendar.expected.to_owned()));
    OffView {
        when: upper_first(&span(first.day, last.day)),
        name,
        note: notes.collect::<Vec<_>>().join("; "),
    }
}

/// "thứ Hai 16/02/2026", "thứ Hai 16/02/2026 – thứ Sáu 20/02/2026"
fn span(first: Date, last: Date) -> String {
    if first == last {
        weekday_date(first)
    } else {
        format!("{} – {}", weekday_date(first), weekday_date(last))
    }
}

/// Closures and openings that are not over, in order of their days.
fn otherwise(site: &Site) -> Vec<String> {
    let calendar = &site.calendar;
    let with_hours = |when: String, hours: &[_]| {
        let spans: Vec<String> = hours.iter().map(|span| clock_span(*span)).collect();
        let when = upper_first(&when);
        if spans.is_empty() { when } else { format!("{when}, {}", spans.join(TEXT.office.and)) }
    };
    let limited = |line: String, fields: &[Reference]| {
        let names: Vec<&str> = field_names(site, fields).collect();
        match (fields, names.as_slice()) {
            ([], _) => format!("{line}."),
            (_, []) => format!("{line} ({}).", TEXT.office.some_fields.to_lowercase()),
            (_, names) => format!("{line} ({}).", TEXT.calendar.fields_only(&names.join("; "))),
        }
    };
    let closed = calendar.closed.iter().filter(|one| one.to >= site.day).map(|one| {
        let when = with_hours(span(one.from, one.to), &one.hours);
        (one.from, limited(TEXT.calendar.closed(&when, &one.reason), &one.fields))
    });
    let opens = calendar.opens.iter().filter(|one| one.on >= site.day).map(|one| {
        let when = with_hours(span(one.on, one.on), &one.open);
        (one.on, limited(TEXT.calendar.open(&when, one.reason.as_deref().unwrap_or_default()), &one.fields))
    });
    let mut all: Vec<(Date, String)> = closed.chain(opens).collect();
    all.sort();
    all.into_iter().map(|(_, line)| line).collect()
}
