//! How long something takes. Working days and days are never mixed or added.

use super::{NOT_IN_SOURCE, Said, TIME_NOT_STATED, clock, halves, via, ways};
use crate::catalogue::model::{Halves, Procedure, Time, Via};

/// "3 ngày làm việc", "Trong ngày (…)", or that the source does not say.
pub fn time(time: &Time) -> Said {
    Said::known(match time {
        Time::WorkingDays(days) => format!("{} ngày làm việc", halves(days.0)),
        Time::Days(days) => format!("{} ngày", halves(days.0)),
        Time::Hours(hours) => format!("{} giờ", halves(*hours)),
        Time::Months(months) => format!("{} tháng", halves(*months)),
        Time::Years(years) => format!("{} năm", halves(*years)),
        Time::SameDay(until) => format!("Trong ngày (nộp sau {}: ngày làm việc tiếp theo)", clock(*until)),
        Time::SeeText(text) => text.clone(),
        Time::NotStated => return Said::missing(NOT_IN_SOURCE),
    })
}

/// What a resident must know about the time, in a few lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeSummary {
    /// Largest first; one or more.
    pub lines: Vec<String>,
    /// Said more quietly: until what hour, what the law gives where the commune promised less.
    pub quiet: Vec<String>,
    pub known: bool,
    /// It depends on the way or the case: the table of channels has it all.
    pub differs: bool,
}

/// Above this many letters a time is a text of its own, shown with the channels only.
const SHORT: usize = 90;
/// More lines than this are not read.
const LINES: usize = 3;

/// The commune's promise, else the procedure's time, else that of its channels.
pub fn time_summary(procedure: &Procedure) -> TimeSummary {
    let own = &procedure.processing_time;
    let rows = by_channel(procedure);
    let differs = rows.len() > 1;
    let promised = procedure.commune.committed_time.as_ref().filter(|time| **time != Time::NotStated);
    if let Some(promised) = promised {
        let (line, mut quiet) = short(promised);
        if *own != Time::NotStated {
            quiet.push(format!("Xã cam kết; theo quy định: {}", short(own).0));
        }
        return TimeSummary { lines: vec![line], quiet, known: true, differs };
    }
    let one = |time: &Time| {
        let (line, quiet) = short(time);
        TimeSummary { lines: vec![line], quiet, known: true, differs }
    };
    match rows.as_slice() {
        [] => TimeSummary {
            lines: vec![TIME_NOT_STATED.to_owned()],
            quiet: Vec::new(),
            known: false,
            differs: false,
        },
        [(_, only)] => one(only),
        _ if *own != Time::NotStated => one(own),
        several => TimeSummary { lines: lines_of(several), quiet: Vec::new(), known: true, differs },
    }
}

/// Times that hold, each with the ways it holds for; ways with the same time come together.
fn by_channel(procedure: &Procedure) -> Vec<(Vec<Via>, &Time)> {
    let own = &procedure.processing_time;
    let mut rows: Vec<(Vec<Via>, &Time)> = Vec::new();
    for channel in &procedure.channels {
        let time = match &channel.processing_time {
            Time::NotStated => own,
            time => time,
        };
        match rows.iter_mut().find(|(_, known)| *known == time) {
            _ if *time == Time::NotStated => {}
            Some((ways, _)) => {
                ways.extend(
                    channel.via.iter().filter(|via| !ways.contains(via)).copied().collect::<Vec<_>>(),
                );
            }
            None => rows.push((channel.via.clone(), time)),
        }
    }
    if rows.is_empty() && *own != Time::NotStated {
        rows.push((Vec::new(), own));
    }
    rows
}

fn lines_of(rows: &[(Vec<Via>, &Time)]) -> Vec<String> {
    if let Some(span) = span(rows) {
        return vec![span];
    }
    if rows.len() > LINES || !super::told_apart(rows.iter().map(|(ways, _)| ways)) {
        return vec!["Tùy trường hợp".to_owned()];
    }
    rows.iter().map(|(all, time)| format!("{}: {}", ways(all, via), short(time).0)).collect()
}

/// "3 đến 15 ngày làm việc", where all are counted in one unit.
fn span(rows: &[(Vec<Via>, &Time)]) -> Option<String> {
    let mut values: Vec<Halves> = Vec::new();
    let mut unit = None;
    for (_, time) in rows {
        let (value, own) = counted(time)?;
        if *unit.get_or_insert(own) != own {
            return None;
        }
        values.push(value);
    }
    let (least, most) = (values.iter().min()?, values.iter().max()?);
    Some(format!("{} đến {} {}", halves(*least), halves(*most), unit?))
}

fn counted(time: &Time) -> Option<(Halves, &'static str)> {
    match time {
        Time::WorkingDays(days) => Some((days.0, "ngày làm việc")),
        Time::Days(days) => Some((days.0, "ngày")),
        Time::Hours(hours) => Some((*hours, "giờ")),
        Time::Months(months) => Some((*months, "tháng")),
        Time::Years(years) => Some((*years, "năm")),
        Time::SameDay(_) | Time::SeeText(_) | Time::NotStated => None,
    }
}

/// A time in a few words, and what is said beside it.
fn short(stated: &Time) -> (String, Vec<String>) {
    if let Time::SameDay(until) = stated {
        let after = format!("Nộp sau {}: ngày làm việc tiếp theo", clock(*until));
        return ("Trong ngày".to_owned(), vec![after]);
    }
    let said = time(stated).text;
    if said.chars().count() > SHORT {
        ("Xem phần cách nộp và lệ phí".to_owned(), Vec::new())
    } else {
        (said, Vec::new())
    }
}
