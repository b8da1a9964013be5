//! "Bao giờ có kết quả?": the day on which a dossier is done.
//!
//! In: a [`Subject`]. Out: [`Due`] rows with the rule they follow and an example; nothing where the time is not understood,
//! and for what is not handed in here or not yet. The day itself is counted on the page by its script, which knows what day
//! it is; where none runs, the rule and its example say how.

use jiff::civil::Date;

use super::Subject;
use crate::calendar::{Handed, Term};
use crate::catalogue::Life;
use crate::catalogue::kinds::calendar::CommuneCalendar;
use crate::render::words::{self, Due, dues};
use crate::strings::TEXT;

/// When it is done, for whoever hands in now.
#[derive(Debug)]
pub(crate) struct WhenDone {
    pub(crate) rows: Vec<Due>,
    /// How it is counted.
    pub(crate) rule: String,
    /// With what is handed in on the day of the build, where there is one time only and its end is known.
    pub(crate) example: Option<String>,
    /// The last day on which this holds, where it is known to change.
    pub(crate) until: Option<Date>,
}

pub(crate) fn when_done(subject: &Subject<'_>) -> Option<WhenDone> {
    let is_now = subject.entry.life == Life::InForce;
    let rows = if is_now { dues(subject.procedure, subject.site.config.commune.remote) } else { Vec::new() };
    let first = rows.first()?;
    let next = subject.entry.next.as_ref().and_then(|next| next.effective_from);
    let ends = [next.and_then(|day| day.yesterday().ok()), subject.procedure.effective_to];
    Some(WhenDone {
        rule: rules(&rows),
        example: if rows.len() == 1 { example(&subject.site.calendar, first, subject) } else { None },
        until: ends.into_iter().flatten().min(),
        rows,
    })
}

/// How each sort of time is counted, once.
fn rules(rows: &[Due]) -> String {
    let mut said: Vec<&str> = Vec::new();
    for row in rows {
        let rule = rule(row.term);
        if !said.contains(&rule) {
            said.push(rule);
        }
    }
    said.join(" ")
}

/// How a time is counted, in a sentence.
fn rule(term: Term) -> &'static str {
    match term {
        Term::WorkingDays(_) => TEXT.due.working_days,
        Term::Days(_) => TEXT.due.days,
        Term::Months(_) | Term::Years(_) => TEXT.due.months,
        Term::SameDay => TEXT.due.same_day,
    }
}

/// "Ví dụ nộp thứ Hai 30/11/2026 thì chậm nhất thứ Năm 03/12/2026."
fn example(calendar: &CommuneCalendar, due: &Due, subject: &Subject<'_>) -> Option<String> {
    if due.term == Term::SameDay {
        return None;
    }
    let field = subject.field.map(|field| field.field.slug.as_str());
    let handed = Handed { on: subject.day, late: false };
    let closed = |day| calendar.is_closed(day, field);
    let found = calendar.days.deadline(handed, due.term, &closed).ok()?;
    if found.computed {
        return None;
    }
    Some(TEXT.due.example(&words::weekday_date(found.received), &words::weekday_date(found.last)))
}

/// What the page's script is told of a row: "w5@900|Nộp trực tuyến".
pub(crate) fn for_script(rows: &[Due]) -> String {
    let row = |due: &Due| {
        let mut line = match due.term {
            Term::WorkingDays(count) => format!("w{count}"),
            Term::Days(count) => format!("d{count}"),
            Term::Months(count) => format!("m{count}"),
            Term::Years(count) => format!("y{count}"),
            Term::SameDay => "s".to_owned(),
        };
        if let Some(until) = due.until {
            let minutes = i32::from(until.hour()) * 60 + i32::from(until.minute());
            line.push_str(&format!("@{minutes}"));
        }
        if let Some(whose) = &due.whose {
            line.push('|');
            line.push_str(&whose.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        line
    };
    rows.iter().map(row).collect::<Vec<_>>().join("\n")
}
