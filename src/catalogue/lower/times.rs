//! Times: exactly one of a number with its unit, a time of day, or words; beside it, or instead of it, what the time
//! depends on.

use jiff::civil::Time as TimeOfDay;

use crate::diagnostic::{Diagnostic, Mistake, Report, Words};

use super::Lower;
use crate::catalogue::model::{
    CalendarDays, CaseTime, Halves, HourSpan, Stage, Time, Timing, WorkingDays, time_of_day,
};
use crate::catalogue::raw::{At, Node, moment, week};

const UNITS: [&str; 5] = ["working_days", "days", "hours", "months", "years"];

impl<'a> Lower<'_, 'a> {
    /// A time and all that it depends on. Of stages the time is the sum, where it is not said.
    pub(crate) fn timing(&mut self, table: Option<Node<'a>>) -> Timing {
        let Some(table) = table else { return Timing::default() };
        let by_case: Vec<_> = table.tables("by_case").into_iter().map(|row| self.case_time(row)).collect();
        let stages: Vec<_> = table.tables("stages").into_iter().filter_map(|row| self.stage(row)).collect();
        let parts = !by_case.is_empty() || !stages.is_empty();
        let is_said = UNITS.into_iter().chain(["same_day", "text"]).any(|key| table.has(key));
        let time =
            if parts && !is_said { Timing::sum(&stages).unwrap_or_default() } else { self.time(Some(table)) };
        let remote = table.table("remote").map(|table| self.time(Some(table)));
        Timing { time, by_case, stages, remote, cutoff: self.clock(table, "cutoff") }
    }

    fn case_time(&mut self, row: Node<'a>) -> CaseTime {
        CaseTime { case: self.case(row), time: self.time(Some(row)) }
    }

    /// The key `text` of a stage says what is done in it, not how long.
    fn stage(&mut self, row: Node<'a>) -> Option<Stage> {
        let text = row.string("text")?;
        let stated: Vec<_> = UNITS.into_iter().filter(|key| row.has(key)).collect();
        let [unit] = stated[..] else {
            self.push(Diagnostic::new(Mistake::BadTime).span(row.span()));
            return None;
        };
        Some(Stage { text, time: self.length(row, unit) })
    }

    pub(crate) fn time(&mut self, table: Option<Node<'a>>) -> Time {
        let Some(table) = table else { return Time::NotStated };
        let stated: Vec<_> =
            UNITS.into_iter().chain(["same_day", "text"]).filter(|key| table.has(key)).collect();
        let [key] = stated[..] else {
            self.push(Diagnostic::new(Mistake::BadTime).span(table.span()));
            return Time::NotStated;
        };
        match key {
            "text" => table.string("text").map_or(Time::NotStated, Time::SeeText),
            "same_day" => self.same_day(table),
            unit => self.length(table, unit),
        }
    }

    fn length(&mut self, table: Node<'a>, unit: &str) -> Time {
        let Some(number) = table.halves(unit) else { return Time::NotStated };
        if number.value == 0 {
            self.push(Diagnostic::new(Mistake::ZeroTime).span(number.span));
            return Time::NotStated;
        }
        let halves = Halves(number.value);
        match unit {
            "working_days" => Time::WorkingDays(WorkingDays(halves)),
            "days" => Time::Days(CalendarDays(halves)),
            "hours" => Time::Hours(halves),
            "months" => Time::Months(halves),
            _ => Time::Years(halves),
        }
    }

    fn same_day(&mut self, table: Node<'a>) -> Time {
        self.clock(table, "same_day").map_or(Time::NotStated, Time::SameDay)
    }

    fn clock(&mut self, table: Node<'a>, key: &str) -> Option<TimeOfDay> {
        let clock = table.text(key)?;
        let time = time_of_day(clock.value);
        if time.is_none() {
            let bad = Diagnostic::new(Mistake::BadClock { written: &clock.value }).span(clock.span);
            self.push(match moment::clock(clock.value) {
                Some(right) => {
                    bad.label(Words::new(format!("viết \"{right}\""), format!("write \"{right}\"")))
                }
                None => bad,
            });
        }
        time
    }
}

/// A span of hours in which an office is open; what is none is told of.
pub(crate) fn office_hours(written: &At<&str>, report: &mut Report) -> Option<HourSpan> {
    let span = HourSpan::parse(written.value).filter(HourSpan::is_of_an_office);
    if span.is_none() {
        report.push(bad_hours_of_list(written));
    }
    span
}

/// Two spans of one list that have hours in common.
pub(crate) fn overlap(one: &HourSpan, other: &HourSpan) -> Diagnostic {
    let help = Words::new("viết hai buổi không trùm lên nhau", "write two spans that do not overlap");
    Diagnostic::new(Mistake::HoursOverlap { one, other }).help(help)
}

/// A span of a day that is not written as the files want it, with what was meant.
pub(crate) fn bad_hours(written: &At<&str>) -> Diagnostic {
    let bad = Diagnostic::new(Mistake::BadHours { written: &written.value }).span(written.span.clone());
    match meant_hours(written.value).as_deref() {
        Some([only]) => bad.written(Some(&format!("\"{only}\""))),
        Some([first, .., last]) => {
            let whole = format!("{}-{}", &first[..5], &last[6..]);
            bad.help(Words::new(
                format!("ở đây chỉ ghi được một buổi: \"{first}\" hoặc \"{last}\"; cả ngày thì \"{whole}\""),
                format!(
                    "there is room for one span: \"{first}\" or \"{last}\"; for the whole day \"{whole}\""
                ),
            ))
        }
        Some([]) | None => bad,
    }
}

/// As [`bad_hours`], where one text of a list may stand for several spans.
fn bad_hours_of_list(written: &At<&str>) -> Diagnostic {
    match meant_hours(written.value) {
        Some(all) if all.len() > 1 => {
            let bad = Diagnostic::new(Mistake::BadHours { written: &written.value });
            bad.span(written.span.clone()).written(Some(&format!("\"{}\"", all.join("\", \""))))
        }
        Some(_) | None => bad_hours(written),
    }
}

/// The spans that are written, or the one that was turned around.
fn meant_hours(written: &str) -> Option<Vec<String>> {
    let turned = || week::span(&written.split_once('-').map(|(to, from)| format!("{from}-{to}"))?);
    // The small clock of "13:00-6:30" is one of the evening: only what no afternoon has was written in front by mistake.
    let is_day = |span: &String| &**span >= "07:00";
    week::spans(written).or_else(|| Some(vec![turned().filter(is_day)?]))
}
