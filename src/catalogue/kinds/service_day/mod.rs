//! Days on which the office does something in another way: "Ngày thứ Tư trực tuyến – không giấy tờ", "Ngày không viết,
//! không hẹn".
//!
//! A file says on which weekdays, for which procedures, and where the limits are. On which dates it is follows from the
//! [`CommuneCalendar`]: there is none on a day off or while the office is closed, and none in a year that nobody confirmed.

mod check;
mod keys;
mod kind;
mod lower;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::calendar::{Closure, CommuneCalendar};
use crate::calendar::{DayIs, Unconfirmed, each_day, weekday_number};
use crate::catalogue::model::{HourSpan, Origin, Reference, Review, words};
use crate::catalogue::turn::{day_after, days_meet};

/// How far ahead days are told: a year and a little, so that the same day of the next year is among them.
const AHEAD_MONTHS: i32 = 13;

/// One file of `content/service-days/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceDay {
    pub(crate) origin: Origin,
    /// No other service day has it.
    pub(crate) slug: String,
    /// Slugs it had before, and where they are written: their addresses lead here.
    pub(crate) former_slugs: Vec<Reference>,
    pub(crate) title: String,
    /// What is otherwise on that day, in a sentence or two.
    pub(crate) what: String,
    pub(crate) keywords: Vec<String>,
    /// 1 Monday … 7 Sunday, in order.
    pub(crate) days: Vec<u8>,
    /// Of each month; empty: every week.
    pub(crate) weeks: Vec<Week>,
    /// Empty: as long as the office is open.
    pub(crate) open: Vec<HourSpan>,
    /// The slug of a place; `None`: the office.
    pub(crate) place: Option<Reference>,
    /// For these procedures, and those of these fields; neither: for all.
    pub(crate) procedures: Vec<Reference>,
    pub(crate) fields: Vec<Reference>,
    /// What residents bring or have ready.
    pub(crate) prepare: Vec<String>,
    /// How far it goes: how many dossiers a person, what needs more time.
    pub(crate) limits: Vec<String>,
    /// What must be written, signed or come to in person all the same.
    pub(crate) not_for: Vec<String>,
    pub(crate) phone: Option<String>,
    /// Days on which it is not, in order, and why.
    pub(crate) except: Vec<Exception>,
    /// First and last day.
    pub(crate) from: Option<Date>,
    pub(crate) to: Option<Date>,
    pub(crate) review: Review,
}

/// A day on which it is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Exception {
    pub(crate) on: Date,
    pub(crate) reason: Option<String>,
}

words! {
    pub(crate) enum Week {
        First "first" "tuần đầu" "the first",
        Second "second" "tuần thứ hai" "the second",
        Third "third" "tuần thứ ba" "the third",
        Fourth "fourth" "tuần thứ tư" "the fourth",
        Last "last" "tuần cuối" "the last",
    }
}

impl ServiceDay {
    /// Whether it is on a day; nobody knows of a year whose days off are not confirmed.
    pub(crate) fn is_on(&self, day: Date, calendar: &CommuneCalendar) -> Result<bool, Unconfirmed> {
        Ok(self.is_planned(day, calendar)? && !self.is_shut(day, calendar))
    }

    /// Whether it would be on a day if the office were not closed for a reason of its own.
    fn is_planned(&self, day: Date, calendar: &CommuneCalendar) -> Result<bool, Unconfirmed> {
        let is_meant = self.is_there(day)
            && self.days.contains(&weekday_number(day))
            && (self.weeks.is_empty() || self.weeks.iter().any(|week| week.has(day)))
            && self.except.iter().all(|one| one.on != day);
        // A Saturday on which the office opens for it is no working day; only a holiday is in its way.
        let is_off = matches!(calendar.days.is(day)?, DayIs::Off(_));
        Ok(is_meant && !is_off)
    }

    /// What is closed of the office while it is, in part or whole: for all or for some of its fields.
    pub(crate) fn closings<'a>(
        &'a self,
        day: Date,
        calendar: &'a CommuneCalendar,
    ) -> impl Iterator<Item = &'a Closure> {
        let meets = move |one: &&Closure| {
            let hours =
                one.hours.is_empty() || self.open.is_empty() || HourSpan::any_meet(&one.hours, &self.open);
            // Of which fields its procedures are is not known here.
            let fields = one.fields.is_empty()
                || self.is_for_all()
                || !self.procedures.is_empty()
                || one.fields.iter().any(|field| self.fields.iter().any(|own| own.code == field.code));
            self.place.is_none() && one.is_on(day) && hours && fields
        };
        calendar.closed.iter().filter(meets)
    }

    /// Whether a closing is for all that it is for.
    fn is_for_whole(&self, closing: &Closure) -> bool {
        let has = |own: &Reference| closing.fields.iter().any(|field| field.code == own.code);
        let every = !self.fields.is_empty() && self.procedures.is_empty() && self.fields.iter().all(has);
        closing.fields.is_empty() || every
    }

    /// Its hours that closings leave on a day. Where it has none of its own, none are told.
    pub(crate) fn open_on(&self, day: Date, calendar: &CommuneCalendar) -> Vec<HourSpan> {
        let closings = self.closings(day, calendar).filter(|one| self.is_for_whole(one));
        closings
            .flat_map(|one| &one.hours)
            .fold(self.open.clone(), |open, shut| open.iter().flat_map(|span| span.without(shut)).collect())
    }

    /// Whether closings leave nothing of it.
    fn is_shut(&self, day: Date, calendar: &CommuneCalendar) -> bool {
        let whole = |one: &Closure| one.hours.is_empty() && self.is_for_whole(one);
        self.closings(day, calendar).any(whole)
            || (!self.open.is_empty() && self.open_on(day, calendar).is_empty())
    }

    /// The days that closings take, of those that are told of on a day, and why.
    pub(crate) fn shut_days(&self, day: Date, calendar: &CommuneCalendar) -> Vec<Exception> {
        let days = each_day(day, self.last_told(day))
            .filter(|day| self.is_planned(*day, calendar) == Ok(true) && self.is_shut(*day, calendar));
        let reason = |on| {
            let closings = self.closings(on, calendar).filter(|one| self.is_for_whole(one));
            let mut reasons: Vec<&str> = closings.map(|one| one.reason.as_str()).collect();
            reasons.dedup();
            Exception { on, reason: Some(reasons.join("; ")) }
        };
        days.map(reason).collect()
    }

    /// The days on which it is not, by its file and by closings of the office, in order.
    pub(crate) fn excepted(&self, day: Date, calendar: &CommuneCalendar) -> Vec<Exception> {
        let mut all: Vec<Exception> =
            self.except.iter().cloned().chain(self.shut_days(day, calendar)).collect();
        all.sort_by_key(|one| one.on);
        all
    }

    /// The days on which it is, from a day on, up to a last one; as far as years are confirmed.
    fn days_between(&self, first: Date, last: Date, calendar: &CommuneCalendar) -> Vec<Date> {
        each_day(first, last).filter(|day| self.is_on(*day, calendar) == Ok(true)).collect()
    }

    /// The days on which it is though its place is not there: before the place begins, where it is written that it begins
    /// earlier, and after the place ends.
    fn outside(&self, (begin, end): (Option<Date>, Option<Date>), calendar: &CommuneCalendar) -> Vec<Date> {
        let before = self.from.zip(begin.and_then(|begin| begin.yesterday().ok()));
        let after = day_after(end).map(|first| (first, self.last_told(first)));
        let spans = before.into_iter().chain(after);
        spans.flat_map(|(first, last)| self.days_between(first, last, calendar)).collect()
    }

    /// The last day that is told of on a day.
    fn last_told(&self, day: Date) -> Date {
        let last = day.saturating_add(AHEAD_MONTHS.months());
        self.to.map_or(last, |to| to.min(last))
    }

    /// The year, of those that are told of on a day, of which nobody knows on which days it is.
    pub(crate) fn unknown_year(&self, day: Date, calendar: &CommuneCalendar) -> Option<Unconfirmed> {
        // Before it begins no year matters.
        let first = self.from.map_or(day, |from| from.max(day));
        let mut years = first.year()..=self.last_told(day).year();
        years.find(|year| !calendar.days.knows(*year)).map(Unconfirmed)
    }

    fn is_there(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// The weekdays on which both are, at one place, in one season, at hours that meet.
    fn shared(&self, other: &Self) -> Option<Vec<u8>> {
        let place = |one: &Self| one.place.as_ref().map(|place| place.code.clone());
        let season = days_meet((self.from, self.to), (other.from, other.to));
        let weeks = self.weeks.is_empty()
            || other.weeks.is_empty()
            || self.weeks.iter().any(|week| other.weeks.contains(week));
        let hours =
            self.open.is_empty() || other.open.is_empty() || HourSpan::any_meet(&self.open, &other.open);
        let days: Vec<u8> = self.days.iter().filter(|day| other.days.contains(day)).copied().collect();
        (place(self) == place(other) && season && weeks && hours && !days.is_empty()).then_some(days)
    }

    /// Whether it is for every procedure.
    pub(crate) fn is_for_all(&self) -> bool {
        self.procedures.is_empty() && self.fields.is_empty()
    }
}

impl Week {
    /// Whether a day is in that week of its month: the first Wednesday is in the first.
    fn has(self, day: Date) -> bool {
        let number = (day.day() - 1) / 7;
        match self {
            Week::First => number == 0,
            Week::Second => number == 1,
            Week::Third => number == 2,
            Week::Fourth => number == 3,
            Week::Last => day.day() + 7 > day.days_in_month(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(days: &[u8], weeks: &[Week], first: &str, last: &str) -> Vec<String> {
        let service_day = ServiceDay {
            origin: Origin::unwritten(),
            slug: String::new(),
            former_slugs: Vec::new(),
            title: String::new(),
            what: String::new(),
            keywords: Vec::new(),
            days: days.to_vec(),
            weeks: weeks.to_vec(),
            open: Vec::new(),
            place: None,
            procedures: Vec::new(),
            fields: Vec::new(),
            prepare: Vec::new(),
            limits: Vec::new(),
            not_for: Vec::new(),
            phone: None,
            except: vec![Exception { on: Date::constant(2026, 12, 9), reason: None }],
            from: None,
            to: None,
            review: Review::default(),
        };
        let day = |text: &str| text.parse().expect("a day");
        let days = service_day.days_between(day(first), day(last), &CommuneCalendar::default());
        days.iter().map(Date::to_string).collect()
    }

    #[test]
    fn it_is_on_its_weekdays_but_on_no_day_off() {
        let days = on(&[3], &[], "2026-12-01", "2026-12-31");
        assert_eq!(days, ["2026-12-02", "2026-12-16", "2026-12-23", "2026-12-30"], "9/12 is excepted");
        // 2 September is a holiday, 10 February 2027 stands for one.
        assert_eq!(on(&[3], &[], "2026-09-01", "2026-09-10"), ["2026-09-09"]);
        assert_eq!(on(&[3], &[], "2027-02-01", "2027-02-20"), ["2027-02-03", "2027-02-17"]);
        assert_eq!(
            on(&[6], &[Week::First, Week::Last], "2026-10-01", "2026-10-31"),
            ["2026-10-03", "2026-10-31"]
        );
    }

    #[test]
    fn a_year_that_nobody_confirmed_has_no_days() {
        assert_eq!(on(&[5], &[Week::Last], "2027-12-20", "2028-02-01"), ["2027-12-31"]);
    }
}
