//! Times the commune promised shorter than the law gives, and what that saves in all.
//!
//! Working days, days and hours are each summed by themselves and never added together: a day off counts in the one
//! and not in the other. A promise in another unit than the law's is told beside it, and counted as shorter only where
//! that is beyond doubt.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Link;
use super::head::Head;
use crate::catalogue::{Compared, Halves, Time};
use crate::render::brief::office::unit;
use crate::render::words;
use crate::site::{Site, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct View {
    head: Head,
    /// "12 thủ tục", of those whose promise is shorter beyond doubt.
    count: String,
    /// "Giảm 20 ngày làm việc", a line for each unit.
    totals: Vec<String>,
    rows: Vec<ShorterTime>,
    /// Rows whose two times are of different units are in no total.
    unsummed: bool,
}

#[derive(Debug, Serialize)]
struct ShorterTime {
    page: Link,
    statutory: String,
    committed: String,
    /// "3 ngày làm việc"; absent where the two are counted in different units.
    saved: Option<String>,
    /// Shorter beyond doubt, though nobody can say by how much.
    shorter: bool,
}

pub(crate) fn view(site: &Site) -> View {
    let mut totals: BTreeMap<Unit, Halves> = BTreeMap::new();
    let mut rows = Vec::new();
    for (entry, promised) in site.shortened() {
        let procedure = &entry.procedure;
        let stated = words::own_time(&procedure.processing_time, site.config.commune.remote);
        let compared = stated.map_or(Compared::Unsure, |stated| promised.compared(stated));
        if matches!(compared, Compared::Same | Compared::Longer) {
            continue;
        }
        let saved = stated.and_then(|stated| saved(stated, promised));
        if let Some((unit, halves)) = saved {
            totals.entry(unit).or_insert(Halves(0)).0 += halves.0;
        }
        let timing = &procedure.processing_time;
        rows.push(ShorterTime {
            page: Link {
                href: address::relative(address::SHORTENED, &entry.address),
                text: entry.procedure.spoken_name().to_owned(),
            },
            statutory: words::timing_line(procedure, timing, site.config.commune.remote).text,
            committed: words::time(promised).text,
            saved: saved.map(said),
            shorter: compared == Compared::Shorter,
        });
    }
    let count = words::procedures(rows.iter().filter(|row| row.shorter).count());
    let totals: Vec<String> = totals.into_iter().map(said).collect();
    let unit = unit(&site.config);
    let description = match totals.is_empty() {
        true => TEXT.shortened.description(&unit, &count),
        false => {
            TEXT.shortened.description_by(&unit, &count, &totals.join(&format!(" {} ", TEXT.shortened.and)))
        }
    };
    View {
        head: Head::new(site, address::SHORTENED, TEXT.shortened.title, &description),
        unsummed: rows.iter().any(|row| row.saved.is_none()),
        count,
        totals,
        rows,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    WorkingDays,
    Days,
    Hours,
    Months,
    Years,
}

fn said((unit, halves): (Unit, Halves)) -> String {
    let word = match unit {
        Unit::WorkingDays => TEXT.times.working_days,
        Unit::Days => TEXT.times.days,
        Unit::Hours => TEXT.times.hours,
        Unit::Months => TEXT.times.months,
        Unit::Years => TEXT.times.years,
    };
    format!("{} {word}", words::halves(halves))
}

/// How much less the promise is, where both are counted in one unit.
fn saved(statutory: &Time, promised: &Time) -> Option<(Unit, Halves)> {
    let ((unit, long), (other, short)) = (counted(statutory)?, counted(promised)?);
    (unit == other && long > short).then(|| (unit, Halves(long.0 - short.0)))
}

fn counted(time: &Time) -> Option<(Unit, Halves)> {
    Some(match time {
        Time::WorkingDays(days) => (Unit::WorkingDays, days.0),
        Time::Days(days) => (Unit::Days, days.0),
        Time::Hours(halves) => (Unit::Hours, *halves),
        Time::Months(halves) => (Unit::Months, *halves),
        Time::Years(halves) => (Unit::Years, *halves),
        Time::SameDay(_) | Time::SeeText(_) | Time::NotStated => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample_site::public_site;

    fn told(times: &[(&str, &str)]) -> (Vec<String>, Vec<Option<String>>) {
        let file = |(at, (law, own)): (usize, &(&str, &str))| {
            format!(
                "+++\ncode = \"1.00000{at}\"\nname = \"Một {at}\"\nfield = \"ho-tich\"\nprocessing_time = {{ {law} }}\n\
                 committed_time = {{ {own} }}\n+++\n"
            )
        };
        let files: Vec<String> = times.iter().enumerate().map(file).collect();
        let site = public_site(&files.iter().map(String::as_str).collect::<Vec<_>>());
        let view = view(&site);
        (view.totals, view.rows.into_iter().map(|row| row.saved).collect())
    }

    #[test]
    fn a_promise_in_another_unit_is_compared_where_that_is_sound() {
        let (totals, rows) = told(&[
            ("working_days = 3", "same_day = \"15:00\""),
            ("months = 1", "days = 25"),
            ("days = 30", "months = 1"),
            ("working_days = 3, remote = { working_days = 8 }", "working_days = 2"),
            ("by_case = [{ working_days = 3 }, { working_days = 5 }]", "working_days = 2"),
        ]);
        assert_eq!(totals, ["1 ngày làm việc"]);
        assert_eq!(rows, [None, None, None, Some("1 ngày làm việc".to_owned()), None]);
    }

    #[test]
    fn units_are_never_added() {
        let (totals, rows) = told(&[
            ("working_days = 10", "working_days = 7"),
            ("working_days = 3", "working_days = 1.5"),
            ("days = 30", "days = 25"),
            ("working_days = 5", "hours = 8"),
            ("working_days = 5", "working_days = 5"),
        ]);
        assert_eq!(totals, ["4,5 ngày làm việc", "5 ngày"]);
        let saved = [Some("3 ngày làm việc"), Some("1,5 ngày làm việc"), Some("5 ngày"), None];
        assert_eq!(rows, saved.map(|one| one.map(str::to_owned)));
    }
}
