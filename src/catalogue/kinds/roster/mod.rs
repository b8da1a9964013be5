//! Who is on duty: a month, day by day or week by week.
//!
//! People are named only where the file says that they agreed; else their unit alone is told.

mod check;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::calendar::CommuneCalendar;
use crate::calendar::{DayIs, each_day, weekday_number};
use crate::catalogue::model::{Origin, Reference};
use crate::diagnostic::Span;

/// One file of `content/rosters/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    pub(crate) origin: Origin,
    /// No other roster has it.
    pub(crate) slug: String,
    pub(crate) former_slugs: Vec<Reference>,
    /// "Trực hỗ trợ dịch vụ công tháng 12/2026"
    pub(crate) title: String,
    /// The first day of the month it is for.
    pub(crate) month: Date,
    /// The slug of a place; `None`: the office.
    pub(crate) place: Option<Reference>,
    /// "07:30–17:00, ngoài giờ gọi số trực"
    pub(crate) hours: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) note: Option<String>,
    /// The weekdays on which somebody must be there, 1 Monday … 7 Sunday; empty: the working days.
    pub(crate) days: Vec<u8>,
    /// In order of their first days.
    pub(crate) duty: Vec<Duty>,
}

/// Who is there, from a first to a last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Duty {
    pub(crate) from: Date,
    pub(crate) to: Date,
    pub(crate) unit: Option<String>,
    /// Only of those who agreed.
    pub(crate) person: Option<String>,
    pub(crate) phone: Option<String>,
    /// In the file.
    pub(crate) span: Span,
}

impl Roster {
    pub(crate) fn last(&self) -> Date {
        self.month.last_of_month()
    }

    /// Whether somebody must be there on a day. Of a year that nobody confirmed only the weekdays are known.
    pub(crate) fn is_wanted(&self, day: Date, calendar: &CommuneCalendar) -> bool {
        let is_closed = self.place.is_none() && calendar.is_closed(day, None);
        !is_closed
            && match self.days.as_slice() {
                [] => calendar.days.is_worked_or_weekday(day),
                days => {
                    let is_off = matches!(calendar.days.is(day), Ok(DayIs::Off(_)));
                    days.contains(&weekday_number(day)) && !is_off
                }
            }
    }

    /// Who is there on a day: more than one where the file says so.
    pub(crate) fn on(&self, day: Date, calendar: &CommuneCalendar) -> impl Iterator<Item = &Duty> {
        self.duty.iter().filter(move |duty| self.is_there(duty, day, calendar))
    }

    /// The days on which somebody of the roster is there.
    pub(crate) fn days_of(&self, duty: &Duty, calendar: &CommuneCalendar) -> impl Iterator<Item = Date> {
        // No row is of more than a month.
        let days = each_day(duty.from, duty.to).take(31);
        days.filter(move |day| self.is_there(duty, *day, calendar))
    }

    /// Within a week nobody is there on its Sunday; who is written for one day is there on that day.
    fn is_there(&self, duty: &Duty, day: Date, calendar: &CommuneCalendar) -> bool {
        let is_within = duty.from <= day && day <= duty.to;
        is_within && (duty.from == duty.to || self.is_wanted(day, calendar))
    }
}
