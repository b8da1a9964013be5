//! The days on which hours of a season begin and end.

use jiff::civil::Weekday;

use super::Hours;
use crate::catalogue::turn::{Turn, TurnKind, day_after};
use crate::source::SourcePath;
use crate::vietnamese::{upper_first, weekdays};

const BEGIN: TurnKind =
    TurnKind {
        rank: 65, name: "hours-begin", vi: "giờ của mùa bắt đầu", en: "hours of a season begin"
    };
const END: TurnKind =
    TurnKind {
        rank: 66, name: "hours-end", vi: "giờ của mùa đã hết", en: "hours of a season have ended"
    };

/// Those of a place are told with its name.
pub(crate) fn turns(hours: &[Hours], of: Option<&str>, file: &SourcePath) -> Vec<Turn> {
    let turns = |row: &Hours| {
        let days = [(BEGIN, row.from), (END, day_after(row.to))];
        let name = name(row, of);
        let turn = |(kind, day): (TurnKind, Option<_>)| {
            Some(Turn { day: day?, kind, code: None, name: name.clone(), file: file.clone() })
        };
        days.into_iter().filter_map(turn).collect::<Vec<_>>()
    };
    hours.iter().flat_map(turns).collect()
}

/// "Thứ Hai, thứ Ba 07:00-11:30"
fn name(row: &Hours, of: Option<&str>) -> String {
    let weekday = |day: &u8| Weekday::from_monday_one_offset(i8::try_from(*day).ok()?).ok();
    let days: Vec<Weekday> = row.days.iter().filter_map(weekday).collect();
    let open: Vec<String> = row.open.iter().map(ToString::to_string).collect();
    let hours = format!("{} {}", upper_first(&weekdays(&days)), open.join(", "));
    match of {
        Some(of) => format!("{of}, {hours}"),
        None => hours,
    }
}
