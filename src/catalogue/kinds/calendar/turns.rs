//! The days on which the office is open otherwise than every week.

use jiff::civil::Date;

use super::{ASKED_FROM, CALENDAR_FILE, CommuneCalendar};
use crate::catalogue::kinds::site::Config;
use crate::catalogue::turn::{CONFIRM_YEAR, Turn, TurnKind, day_after};

const CLOSES: TurnKind =
    TurnKind { rank: 60, name: "office-closes", vi: "cơ quan đóng cửa", en: "the office is closed" };
const OPENS_AGAIN: TurnKind = TurnKind {
    rank: 61,
    name: "office-opens-again",
    vi: "cơ quan làm việc trở lại",
    en: "the office opens again",
};
const OPENS: TurnKind =
    TurnKind {
        rank: 62, name: "office-opens", vi: "cơ quan mở cửa thêm", en: "the office is open as well"
    };

impl CommuneCalendar {
    /// Closures and openings. The days off of every year are no turns: nothing of a site is otherwise on them.
    pub(crate) fn turns(&self) -> Vec<Turn> {
        let turn = |day, kind, name: &str| Turn {
            day,
            kind,
            code: None,
            name: name.to_owned(),
            file: CALENDAR_FILE.into(),
        };
        let mut turns = Vec::new();
        for one in &self.closed {
            turns.push(turn(one.from, CLOSES, &one.reason));
            // What is closed for some hours is open on the same day.
            let last = day_after(Some(one.to)).filter(|_| one.hours.is_empty());
            turns.extend(last.map(|day| turn(day, OPENS_AGAIN, &one.reason)));
        }
        let opens = self.opens.iter().map(|one| turn(one.on, OPENS, one.reason.as_deref().unwrap_or("—")));
        turns.extend(opens);
        turns
    }

    /// When the next year that is not confirmed is asked for, where the site shows days at all: this year's own while it
    /// is missing.
    pub(crate) fn to_be_confirmed(&self, config: &Config, day: Date) -> Option<Turn> {
        if config.commune.hours.is_empty() && !self.is_used() {
            return None;
        }
        let year = (day.year()..Date::MAX.year()).find(|&year| !self.days.knows(year))?;
        Some(Turn {
            day: Date::new(year - 1, ASKED_FROM, 1).ok()?,
            kind: CONFIRM_YEAR,
            code: None,
            name: format!("Lịch nghỉ năm {year}"),
            file: CALENDAR_FILE.into(),
        })
    }
}
