//! The calendar for programs: `lich.js`, which says on pages whether the office is open and when a dossier is done, with
//! the days it counts with, and `lich.json`, the same days as open data, version 1.
//!
//! In: the [`Site`]. The script carries its data with it, for from a folder no page may read a file. Neither depends on
//! the day of the build: each device knows its own.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use serde::Serialize;

use super::parts::{self, codes};
use crate::cache::Fingerprint;
use crate::calendar::{Special, SpecialKind};
use crate::catalogue::kinds::calendar::{Closure, Opening};
use crate::catalogue::{HourSpan, Hours, Reference};
use crate::site::Site;
use crate::theme::bare;

/// The arithmetic, and what pages say with it.
const SCRIPT: [&str; 2] = [include_str!("../../calendar/twin.js"), include_str!("calendar/page.js")];

/// What the script counts with.
#[derive(Serialize)]
struct ScriptData<'a> {
    years: Vec<i16>,
    off: BTreeMap<Date, &'a str>,
    /// Each make-up day with the day it makes up for.
    work: BTreeMap<Date, Option<Date>>,
    computed: Vec<Date>,
    hours: Vec<ScriptHours<'a>>,
    closed: Vec<ScriptClosure<'a>>,
    opens: Vec<ScriptOpening<'a>>,
}

type Minutes = (u16, u16);

#[derive(Serialize)]
struct ScriptHours<'a> {
    days: &'a [u8],
    open: Vec<Minutes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<Date>,
}

#[derive(Serialize)]
struct ScriptClosure<'a> {
    from: Date,
    to: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<Vec<Minutes>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Vec<&'a str>>,
    reason: &'a str,
}

#[derive(Serialize)]
struct ScriptOpening<'a> {
    on: Date,
    open: Vec<Minutes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Vec<&'a str>>,
}

fn minutes(spans: &[HourSpan]) -> Vec<Minutes> {
    let minute =
        |time: Time| u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs());
    spans.iter().map(|span| (minute(span.from), minute(span.to))).collect()
}

fn some_fields(fields: &[Reference]) -> Option<Vec<&str>> {
    (!fields.is_empty()).then(|| codes(fields))
}

fn script_data(site: &Site) -> ScriptData<'_> {
    let calendar = &site.calendar;
    let days = || calendar.days.years().flat_map(|year| calendar.days.of_year(year));
    let is_work = |special: &&Special| special.kind == SpecialKind::MakeUp;
    ScriptData {
        years: calendar.days.years().collect(),
        off: days().filter(|one| !is_work(one)).map(|one| (one.day, one.name.as_str())).collect(),
        work: days().filter(is_work).map(|one| (one.day, one.instead_of)).collect(),
        computed: days().filter(|one| one.computed).map(|one| one.day).collect(),
        hours: site.config.commune.hours.iter().map(script_hours).collect(),
        closed: calendar.closed.iter().map(script_closure).collect(),
        opens: calendar.opens.iter().map(script_opening).collect(),
    }
}

fn script_hours(row: &Hours) -> ScriptHours<'_> {
    ScriptHours {
        days: &row.days,
        open: minutes(&row.open),
        fields: some_fields(&row.fields),
        from: row.from,
        to: row.to,
    }
}

fn script_closure(one: &Closure) -> ScriptClosure<'_> {
    ScriptClosure {
        from: one.from,
        to: one.to,
        hours: (!one.hours.is_empty()).then(|| minutes(&one.hours)),
        fields: some_fields(&one.fields),
        reason: &one.reason,
    }
}

fn script_opening(one: &Opening) -> ScriptOpening<'_> {
    ScriptOpening { on: one.on, open: minutes(&one.open), fields: some_fields(&one.fields) }
}

pub(crate) fn fingerprint_of_script(site: &Site) -> Fingerprint {
    Fingerprint::of_view(&("calendar script", SCRIPT, script_data(site)))
}

pub(crate) fn render_script(site: &Site) -> Vec<u8> {
    // In a script `<` may begin the end of it.
    let data = serde_json::to_string(&script_data(site)).expect("plain values").replace('<', "\\u003c");
    let [twin, page] = SCRIPT.map(bare);
    format!("// What day it is for the office, and when a dossier is done.\nwindow.niemyetDays = (function () {{\n'use strict';\nvar data = {data};\n{twin}{page}return show;\n}})();\n").into_bytes()
}

/// A line of the open data.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Line<'a> {
    Holiday(DayOff<'a>),
    Substitute(DayOff<'a>),
    Swap(DayOff<'a>),
    MakeUp(DayOff<'a>),
    Hours(HoursLine<'a>),
    Closed(ClosedLine<'a>),
    Opens(OpensLine<'a>),
}

#[derive(Serialize)]
struct DayOff<'a> {
    day: Date,
    name: &'a str,
    instead_of: Option<Date>,
    /// "announced", or "expected" where it follows from the law alone.
    state: &'static str,
    basis: &'a str,
}

#[derive(Serialize)]
struct HoursLine<'a> {
    /// 1 Monday … 7 Sunday.
    days: &'a [u8],
    open: Vec<String>,
    fields: Vec<&'a str>,
    from: Option<Date>,
    to: Option<Date>,
    note: Option<&'a str>,
}

#[derive(Serialize)]
struct ClosedLine<'a> {
    from: Date,
    to: Date,
    hours: Vec<String>,
    fields: Vec<&'a str>,
    reason: &'a str,
}

#[derive(Serialize)]
struct OpensLine<'a> {
    day: Date,
    open: Vec<String>,
    fields: Vec<&'a str>,
    reason: Option<&'a str>,
}

fn day_off(special: &Special) -> Line<'_> {
    let day = DayOff {
        day: special.day,
        name: &special.name,
        instead_of: special.instead_of,
        state: if special.computed { "expected" } else { "announced" },
        basis: &special.basis,
    };
    match special.kind {
        SpecialKind::Off => Line::Holiday(day),
        SpecialKind::Substitute => Line::Substitute(day),
        SpecialKind::Swap => Line::Swap(day),
        SpecialKind::MakeUp => Line::MakeUp(day),
    }
}

/// Days off of every confirmed year, then hours, closures and openings.
fn lines(site: &Site) -> Vec<Line<'_>> {
    let calendar = &site.calendar;
    let days = calendar.days.years().flat_map(|year| calendar.days.of_year(year)).map(day_off);
    let hours = site.config.commune.hours.iter().map(|row| {
        Line::Hours(HoursLine {
            days: &row.days,
            open: parts::hours(&row.open),
            fields: codes(&row.fields),
            from: row.from,
            to: row.to,
            note: row.note.as_deref(),
        })
    });
    let closed = calendar.closed.iter().map(|one| {
        Line::Closed(ClosedLine {
            from: one.from,
            to: one.to,
            hours: parts::hours(&one.hours),
            fields: codes(&one.fields),
            reason: &one.reason,
        })
    });
    let opens = calendar.opens.iter().map(|one| {
        Line::Opens(OpensLine {
            day: one.on,
            open: parts::hours(&one.open),
            fields: codes(&one.fields),
            reason: one.reason.as_deref(),
        })
    });
    days.chain(hours).chain(closed).chain(opens).collect()
}

pub(crate) fn fingerprint(site: &Site) -> Fingerprint {
    Fingerprint::of_view(&("calendar", lines(site)))
}

pub(crate) fn render(site: &Site) -> Vec<u8> {
    parts::document("days", lines(site))
}
