//! "Bao giờ có kết quả?": the day on which a dossier is done.
//!
//! In: a [`Subject`]. Out: [`Due`] rows with the rule they follow and an example; nothing where the time is not understood,
//! and for what is not handed in here or not yet. The day itself is counted on the page by its script, which knows what day
//! it is; where none runs, the rule and its example say how.

use jiff::civil::Date;

use super::Subject;
use crate::calendar::{Handed, Office, Term};
use crate::catalogue::Life;
use crate::catalogue::kinds::calendar::CommuneCalendar;
use crate::render::words::{self, Due, dues};
use crate::strings::TEXT;

/// When it is done, for whoever hands in now.
#[derive(Debug)]
pub(crate) struct WhenDone {
    pub(crate) rows: Vec<Due>,
    /// How it is counted, and by which law.
    pub(crate) rule: String,
    /// With what is handed in on the day of the build, where there is one time only, for everybody, and its end is known.
    pub(crate) example: Option<String>,
    /// The last day on which this holds, where it is known to change.
    pub(crate) until: Option<Date>,
}

pub(crate) fn when_done(subject: &Subject<'_>) -> Option<WhenDone> {
    let is_now = subject.entry.life == Life::InForce;
    let rows = if is_now { dues(subject.procedure, subject.site.config.commune.remote) } else { Vec::new() };
    if rows.is_empty() {
        return None;
    }
    let next = subject.entry.next.as_ref().and_then(|next| next.effective_from);
    let ends = [next.and_then(|day| day.yesterday().ok()), subject.procedure.effective_to];
    Some(WhenDone {
        rule: rules(&rows).into_iter().chain([TEXT.due.by_law]).collect::<Vec<_>>().join(" "),
        example: of_all(&rows)
            .and_then(|due| Some(said_so(due, example(&subject.site.calendar, due, subject)?))),
        until: ends.into_iter().flatten().min(),
        rows,
    })
}

/// The one time that is everybody's: an example does not say whose it is.
fn of_all(rows: &[Due]) -> Option<&Due> {
    match rows {
        [only] if only.whose.as_deref().is_none_or(|whose| whose == TEXT.due.promised) => Some(only),
        _ => None,
    }
}

/// The commune's own time is told as that.
fn said_so(due: &Due, example: String) -> String {
    if !due.promised {
        return example;
    }
    let mut said = TEXT.due.promised_so.to_owned();
    words::push_lower_first(&example, &mut said);
    said
}

/// How each sort of time is counted, once.
fn rules(rows: &[Due]) -> Vec<&'static str> {
    let mut said: Vec<&'static str> = Vec::new();
    for row in rows {
        let rule = rule(row.term);
        if !said.contains(&rule) {
            said.push(rule);
        }
    }
    said
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
    let week = &subject.site.config.commune.hours;
    let office = Office {
        closed: &|day| calendar.is_closed(day, field),
        open: &|day| calendar.is_open(day, week, field),
    };
    let found = calendar.days.deadline(handed, due.term, &office).ok()?;
    if found.computed {
        return None;
    }
    Some(TEXT.due.example(&words::weekday_date(found.received), &words::weekday_date(found.last)))
}

/// For paper, which outlives any day: how it is counted, with an example of weekdays or numbers of a month.
#[derive(Debug)]
pub(crate) struct OnPaper {
    rules: Vec<&'static str>,
    example: Option<String>,
}

impl OnPaper {
    /// For a sheet that has room.
    pub(crate) fn whole(&self) -> String {
        let rules = self.rules.iter().copied().chain([TEXT.due.by_law]);
        rules.chain(self.example.as_deref()).collect::<Vec<_>>().join(" ")
    }

    /// For a leaflet: the example, which shows the rule, else the rule; nothing where the times need several.
    pub(crate) fn in_short(self) -> Option<String> {
        match self.rules.as_slice() {
            [rule] => Some(self.example.unwrap_or_else(|| (*rule).to_owned())),
            _ => None,
        }
    }
}

/// Nothing where the time line says all of it.
pub(crate) fn on_paper(subject: &Subject<'_>) -> Option<OnPaper> {
    let rows = dues(subject.procedure, subject.site.config.commune.remote);
    if rows.is_empty() || rows.iter().all(|row| row.term == Term::SameDay) {
        return None;
    }
    let example = of_all(&rows).and_then(|only| Some(said_so(only, of_no_day(only.term)?)));
    Some(OnPaper { rules: rules(&rows), example })
}

/// Days of a week on which the office works.
const WEEK: u32 = 5;
/// Behind the first of a month so many days are in every month.
const SHORTEST: u32 = 27;

/// "Ví dụ nộp thứ Hai thì chậm nhất thứ Năm, nếu trong đó không có ngày lễ."
fn of_no_day(term: Term) -> Option<String> {
    match term {
        Term::WorkingDays(count) => {
            let day = words::weekday_from(count % WEEK);
            let days = words::number(u64::from(count));
            Some(match count / WEEK {
                0 => TEXT.due.weekday(&days, day),
                1 => TEXT.due.weekday_next_week(&days, day),
                weeks => TEXT.due.weekday_weeks_later(&days, day, &words::number(u64::from(weeks))),
            })
        }
        Term::Days(count) if count <= SHORTEST => {
            Some(TEXT.due.day_of_month(&words::number(u64::from(count)), &format!("{:02}", 1 + count)))
        }
        Term::Months(count) => Some(TEXT.due.months_later(&words::number(u64::from(count)))),
        Term::Days(_) | Term::Years(_) | Term::SameDay => None,
    }
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
