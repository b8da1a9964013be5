//! `content/calendar.toml`: each year's days against each other, each closure and opening by itself and against those
//! before it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Closure, CommuneCalendar, NamedYear, Opening};
use crate::calendar::{Calendar, Special, SpecialKind, each_day, is_weekend};
use crate::catalogue::lower::{empty_list, identity::references, times};
use crate::catalogue::model::{HourSpan, Reference};
use crate::catalogue::raw::{At, Node};
use crate::catalogue::turn::days_meet;
use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words};
use crate::vietnamese::short_date;

pub(crate) fn calendar(root: Node<'_>, report: &mut Report) -> CommuneCalendar {
    let mut calendar = CommuneCalendar::default();
    for row in root.tables("years") {
        year(row, &mut calendar, report);
    }
    let mut closed: Vec<Closure> = Vec::new();
    for row in root.tables("closed") {
        let Some(one) = closure(row, report) else { continue };
        let met = |other: &&Closure| {
            days_meet((Some(one.from), Some(one.to)), (Some(other.from), Some(other.to)))
                && shared(&one.fields, &other.fields)
                && (one.hours.is_empty()
                    || other.hours.is_empty()
                    || HourSpan::any_meet(&one.hours, &other.hours))
        };
        if let Some(other) = closed.iter().find(met) {
            let day = one.from.max(other.from);
            report.push(twice(day, "[[closed]]", root.line(&other.span)).span(place(row, "on")));
        }
        closed.push(one);
    }
    let mut opens: Vec<Opening> = Vec::new();
    for row in root.tables("opens") {
        let Some(one) = opening(row, report) else { continue };
        let meets = |other: &&Opening| {
            one.on == other.on
                && shared(&one.fields, &other.fields)
                && HourSpan::any_meet(&one.open, &other.open)
        };
        let is_closed = |other: &&Closure| {
            other.is_on(one.on)
                && shared(&one.fields, &other.fields)
                && (other.hours.is_empty() || HourSpan::any_meet(&one.open, &other.hours))
        };
        let told = opens.iter().find(meets).map(|other| ("[[opens]]", &other.span));
        let told = told.or_else(|| closed.iter().find(is_closed).map(|other| ("[[closed]]", &other.span)));
        if let Some((table, other)) = told {
            report.push(twice(one.on, table, root.line(other)).span(place(row, "on")));
        }
        opens.push(one);
    }
    closed.sort_by_key(|one| (one.from, one.to));
    opens.sort_by_key(|one| one.on);
    CommuneCalendar { closed, opens, ..calendar }
}

fn twice(day: Date, table: &str, line: usize) -> Diagnostic {
    Diagnostic::new(Mistake::DayTwice { day: &short_date(day), table: &table, line: &line })
}

/// Whether something is of one field: nothing named is all of them.
fn shared(one: &[Reference], other: &[Reference]) -> bool {
    let names = |field: &Reference| other.iter().any(|own| own.code == field.code);
    one.is_empty() || other.is_empty() || one.iter().any(names)
}

/// Hours of a list; those that are not understood are told of.
fn hours(row: Node<'_>, key: &str, report: &mut Report) -> Vec<HourSpan> {
    let written = row.texts(key);
    report.diagnostics.extend(empty_list(row, key, written.is_empty()));
    let mut open: Vec<HourSpan> = Vec::new();
    for span in written {
        let Some(own) = times::office_hours(&span, report) else { continue };
        match open.iter().find(|other| own.meets(other)) {
            Some(other) => report.push(times::overlap(&own, other).span(span.span)),
            None => open.push(own),
        }
    }
    open.sort_unstable();
    open
}

/// Where a row says a day.
fn place(row: Node<'_>, key: &str) -> Span {
    row.date(key).map_or_else(|| row.key_span(key), |date| date.span)
}

/// The first and the last day of a row.
fn days(row: Node<'_>, report: &mut Report) -> Option<(Date, Date)> {
    let on = row.date("on")?.value;
    let Some(to) = row.date("to") else { return Some((on, on)) };
    if to.value < on {
        let wrong = Mistake::DateOrder { last: &"to", last_day: &to.value, first: &"on", first_day: &on };
        report.push(Diagnostic::new(wrong).span(to.span));
        return Some((on, on));
    }
    Some((on, to.value))
}

fn closure(row: Node<'_>, report: &mut Report) -> Option<Closure> {
    let hours = hours(row, "hours", report);
    let (from, to) = days(row, report)?;
    Some(Closure {
        from,
        to,
        hours,
        fields: references(row, "fields"),
        reason: row.string("reason")?,
        span: place(row, "on"),
    })
}

fn opening(row: Node<'_>, report: &mut Report) -> Option<Opening> {
    let open = hours(row, "open", report);
    let on = row.date("on")?.value;
    Some(Opening {
        on,
        open,
        fields: references(row, "fields"),
        reason: row.string("reason"),
        span: place(row, "on"),
    })
}

/// A day of a year as it is written.
struct Written {
    day: Date,
    name: Option<String>,
    instead_of: Option<At<Date>>,
    computed: bool,
    /// Of several days at once.
    is_one: bool,
    place: Span,
}

fn year(row: Node<'_>, calendar: &mut CommuneCalendar, report: &mut Report) {
    let Some(named) = row.count("year") else { return };
    let year = i16::try_from(named.value).unwrap_or(i16::MAX);
    if let Some(other) = calendar.years.iter().find(|other| other.year == year) {
        let line = row.line(&other.span);
        let twice = Mistake::DayTwice { day: &named.value, table: &"[[years]]", line: &line };
        report.push(Diagnostic::new(twice).span(named.span.clone()));
    }
    let is_new = !calendar.days.knows(year);
    let mut met: BTreeMap<Date, Span> = BTreeMap::new();
    let mut own = |days: Vec<Written>, report: &mut Report| -> Vec<Written> {
        let mut kept = Vec::new();
        for one in days {
            if i64::from(one.day.year()) != i64::from(year) {
                let wrong = Mistake::DayOutsideYear { day: &short_date(one.day), year: &named.value };
                report.push(Diagnostic::new(wrong).span(one.place));
            } else if let Some(other) = met.get(&one.day) {
                report.push(twice(one.day, "[[years]]", row.line(other)).span(one.place));
            } else {
                met.insert(one.day, one.place.clone());
                kept.push(one);
            }
        }
        kept
    };
    let off = own(written(row, "off", report), report);
    let work = own(written(row, "work", report), report);
    let basis = row.string("source").unwrap_or_default();
    let mut days: Vec<Special> = Vec::new();
    for one in &off {
        days.push(Special {
            day: one.day,
            kind: kind(one, (&off, &work), &calendar.days, report),
            name: one.name.clone().unwrap_or_default(),
            instead_of: one.instead_of.as_ref().map(|other| other.value),
            computed: one.computed,
            basis: basis.clone(),
        });
    }
    for one in &work {
        days.push(worked(one, &days, (&calendar.days, &basis), report));
    }
    // With one holiday missing a term would end a day early, and something be told for a day off.
    let is_whole = !is_new || is_whole(named.value, &days, named.span.clone(), report);
    if is_whole {
        calendar.days.confirm(year, days);
    }
    calendar.years.push(NamedYear { year, span: named.span });
}

fn written(row: Node<'_>, key: &str, report: &mut Report) -> Vec<Written> {
    let mut all = Vec::new();
    for one in row.tables(key) {
        let Some((from, to)) = days(one, report) else { continue };
        let one_day = |day: Date, place: Span| Written {
            day,
            name: one.string("name"),
            instead_of: one.date("instead_of"),
            computed: one.flag("computed").is_some_and(|flag| flag.value),
            is_one: from == to,
            place,
        };
        let each = each_day(from, to).take_while(|day| day.year() == from.year());
        all.extend(each.map(|day| one_day(day, place(one, "on"))));
        // A slip of the year is one mistake, not one for each day.
        if to.year() != from.year() {
            all.push(one_day(to, place(one, "to")));
        }
    }
    all
}

/// A holiday, what stands for one on a weekly day off, or a day that is worked another day.
fn kind(
    one: &Written,
    (off, work): (&[Written], &[Written]),
    known: &Calendar,
    report: &mut Report,
) -> SpecialKind {
    let Some(other) = &one.instead_of else { return SpecialKind::Off };
    let is_holiday = off.iter().any(|own| own.day == other.value && own.instead_of.is_none())
        || known.special(other.value).is_some_and(|special| special.kind == SpecialKind::Off);
    let is_worked = work.iter().any(|own| own.day == other.value)
        || known.special(other.value).is_some_and(|special| special.kind == SpecialKind::MakeUp);
    let kind = if is_worked { SpecialKind::Swap } else { SpecialKind::Substitute };
    let stands_for = is_worked || (is_holiday && is_weekend(other.value));
    if !one.is_one || !stands_for {
        let wrong = Mistake::InsteadOfNothing { day: &short_date(one.day), other: &short_date(other.value) };
        report.push(Diagnostic::new(wrong).span(other.span.clone()));
    } else if is_weekend(one.day) {
        let why = Words::new("ngày ấy vốn đã nghỉ", "that day is off anyway");
        report.push(wrong_weekday(one, why));
    }
    kind
}

fn wrong_weekday(one: &Written, why: Words) -> Diagnostic {
    let found = Mistake::WrongWeekday { day: &short_date(one.day), why };
    Diagnostic::new(found).span(one.place.clone())
}

/// A weekly day off that is worked for another, or a day that a later notice takes back.
fn worked(one: &Written, off: &[Special], (known, basis): (&Calendar, &str), report: &mut Report) -> Special {
    let was_off = known.special(one.day).is_some_and(|special| special.kind != SpecialKind::MakeUp);
    let made_up = one.instead_of.as_ref().map(|other| {
        let own = off.iter().find(|own| own.day == other.value);
        (
            other,
            own.or_else(|| known.special(other.value)).filter(|special| special.kind == SpecialKind::Swap),
        )
    });
    match &made_up {
        Some((other, None)) => {
            let wrong =
                Mistake::InsteadOfNothing { day: &short_date(one.day), other: &short_date(other.value) };
            report.push(Diagnostic::new(wrong).span(other.span.clone()));
        }
        _ if !is_weekend(one.day) && !was_off => {
            let why = Words::new("ngày ấy vốn đã làm việc", "that day is worked anyway");
            report.push(wrong_weekday(one, why));
        }
        None if !was_off => {
            let why = Words::new(
                "chưa ghi làm bù cho ngày nào (instead_of)",
                "for which day is not said (instead_of)",
            );
            report.push(wrong_weekday(one, why));
        }
        Some((_, Some(_))) | None => {}
    }
    let name = made_up.and_then(|(_, special)| special).map(|special| special.name.clone());
    Special {
        day: one.day,
        kind: SpecialKind::MakeUp,
        name: name.unwrap_or_default(),
        instead_of: one.instead_of.as_ref().map(|other| other.value),
        computed: false,
        basis: basis.to_owned(),
    }
}

/// A holiday by law that a whole year must have.
struct ByLaw {
    vi: &'static str,
    en: &'static str,
    /// The first and the last day, month before day, on which it can be: those of the moon are only looked for.
    between: ((i8, i8), (i8, i8)),
    /// Days of it.
    least: usize,
}

const fn by_law(vi: &'static str, en: &'static str, first: (i8, i8), last: (i8, i8), least: usize) -> ByLaw {
    ByLaw { vi, en, between: (first, last), least }
}

const BY_LAW: [ByLaw; 7] = [
    by_law("Tết Dương lịch (01/01)", "New Year (1/1)", (1, 1), (1, 1), 1),
    by_law("Tết Nguyên đán (5 ngày)", "the lunar New Year (5 days)", (1, 15), (2, 28), 5),
    by_law("Giỗ Tổ Hùng Vương (10/3 âm lịch)", "the Hung Kings' day", (3, 28), (4, 29), 1),
    by_law("Ngày Chiến thắng (30/4)", "30/4", (4, 30), (4, 30), 1),
    by_law("Ngày Quốc tế lao động (01/5)", "1/5", (5, 1), (5, 1), 1),
    by_law("Quốc khánh (02/9 và một ngày liền kề)", "2/9 with a day next to it", (9, 1), (9, 3), 2),
    by_law("Ngày Văn hóa Việt Nam (24/11)", "24/11", (11, 24), (11, 24), 1),
];

/// Holidays by article 112 of the Labour Code 2019 and resolution 28/2026/QH16 that a new year does not name.
fn is_whole(year: u64, days: &[Special], place: Span, report: &mut Report) -> bool {
    let lacks = |law: &&ByLaw| {
        let holidays = days.iter().filter(|day| day.kind == SpecialKind::Off);
        let (first, last) = law.between;
        let own = holidays.filter(|day| (first..=last).contains(&(day.day.month(), day.day.day())));
        own.count() < law.least
    };
    let lacking: Vec<&ByLaw> = BY_LAW.iter().filter(lacks).collect();
    if !lacking.is_empty() {
        let named = |name: fn(&ByLaw) -> &'static str| {
            lacking.iter().map(|law| name(law)).collect::<Vec<_>>().join("; ")
        };
        let names = Words::new(named(|law| law.vi), named(|law| law.en));
        report.push(Diagnostic::new(Mistake::HolidayMissing { year: &year, names }).span(place));
    }
    lacking.is_empty()
}
