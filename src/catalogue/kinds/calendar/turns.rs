//! The days on which the office is open otherwise than every week.

use super::{CALENDAR_FILE, CommuneCalendar};
use crate::catalogue::turn::{Turn, TurnKind, day_after};

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
}
