//! What one row of the portal says of time: its number, read together with its sentences.
//!
//! In: the number and unit of a way of handing in, and its description. Out: [`Told`]. The number is the portal's own
//! and holds where the sentences bear it out; where they say in so many words for whom, for what place or from when,
//! they hold. Where the two cannot be brought together nothing is claimed and the sentence is quoted.

mod others;

use jiff::civil::Time as TimeOfDay;

use super::flat::Flat;
use super::head::CASES;
use super::left;
use super::limit::{Kind, Limit, When, limits};
use super::region::{self, Place};
use super::rows;
use super::same_day::{self, SameDay};
use super::stages::{self, Step};
use super::topic::{Act, Start};
use super::unit;
use crate::catalogue::{Stage, Time, Via};
use crate::import::doubt::DoubtKind;
use crate::import::enumerator::{enumerator, without_bullet};
use crate::vietnamese::parse_durations;

/// The number of a row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stated {
    Nothing,
    /// A number without a unit.
    Bare(f64),
    Time(Time),
}

/// What is known of the record beside the row.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(crate) name: &'a str,
    /// Times of the record's cases.
    pub(crate) cases: &'a [Time],
    /// The ways of handing in that the record has a row for.
    pub(crate) ways: &'a [Via],
    /// Lengths of time in the steps.
    pub(crate) steps: &'a [Limit],
}

/// A time for a case by its title.
pub(crate) type Titled = (Option<String>, Time);

/// What a row says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Told {
    pub(crate) time: Time,
    /// Other times of the same row, each for its case.
    pub(crate) others: Vec<Titled>,
    pub(crate) stages: Vec<Stage>,
    /// The numbered step that the row is.
    pub(crate) step: Option<Step>,
    pub(crate) remote: Option<Time>,
    pub(crate) cutoff: Option<TimeOfDay>,
    /// The case that [`Told::time`] is for.
    pub(crate) case: Option<String>,
    /// What it is the time of, among several things.
    pub(crate) label: Option<String>,
    /// The case that the row's text begins with, or that a refusal is for: it tells rows apart, and nothing else.
    pub(crate) heading: Option<String>,
    /// It is how long the authority takes to refuse or to send back.
    pub(crate) refusal: bool,
    /// Several times were said, and not which of them is whose: they are quoted, and none is taken later.
    pub(crate) unsure: bool,
    pub(crate) place: Place,
    /// It runs from a decision or another later event, as this sentence says.
    pub(crate) later: Option<String>,
    /// The sentence, where the time runs from the receipt.
    pub(crate) sentence: Option<String>,
    pub(crate) quotes: Vec<String>,
    /// Sentences that speak of time beside no value of the row: shown whatever else the record says.
    pub(crate) words: Vec<String>,
    /// A number without a unit that nothing explains.
    pub(crate) number: Option<f64>,
    pub(crate) doubts: Vec<(DoubtKind, String, String)>,
}

impl Told {
    /// Whether no time was understood.
    pub(crate) fn is_silent(&self) -> bool {
        self.time == Time::NotStated && self.others.is_empty() && self.stages.is_empty()
    }
}

/// Reads a row.
pub(crate) fn tell(stated: &Stated, text: &str, via: Via, context: &Context<'_>) -> Told {
    let limits = limits(text);
    let all: Vec<Limit> = limits.iter().filter(|one| is_for(one, via)).cloned().collect();
    let day = same_day::read(text);
    // The hour of one case is no hour for all.
    let cutoff = day.cutoff.filter(|_| day.when.is_none());
    let told = Told { cutoff, heading: heading(text), ..Told::default() };
    let reader = Reader { all: &all, context, told };
    let mut told = match stated {
        Stated::Time(time) => reader.with_time(time, &day),
        Stated::Bare(number) => reader.without_time(Some(*number), &day),
        Stated::Nothing => reader.without_time(None, &day),
    };
    if let Some(title) = day.when.clone()
        && told.quotes.is_empty()
    {
        let time = day.cutoff.map_or_else(|| Time::SeeText("trong ngày".to_owned()), Time::SameDay);
        told.others.push((Some(title), time));
    }
    if told.stages.is_empty() && told.others.is_empty() {
        told.stages = stages::of_whole(&all, &told.time);
    }
    told.step = stages::step(text, &all);
    left::keep(&mut told, text, &limits, context.ways);
    told
}

/// "Đối với trường hợp cấp lần đầu. Nộp tại …": a first sentence that only names a case.
fn heading(text: &str) -> Option<String> {
    let end = text.find(['.', ';', '\n', ':']).unwrap_or(text.len());
    let first = without_mark(text[..end].trim());
    let names =
        Flat::of(first).starts_with_any(CASES) && !first.contains([',']) && parse_durations(first).is_empty();
    (names && region::place(first) == Place::Everywhere).then(|| first.to_owned())
}

fn without_mark(text: &str) -> &str {
    let text = without_bullet(text);
    enumerator(text).map_or(text, |found| text[found.len..].trim_start())
}

fn is_for(limit: &Limit, via: Via) -> bool {
    !matches!(&limit.when, When::By(ways) if !ways.contains(&via))
}

struct Reader<'a> {
    all: &'a [Limit],
    context: &'a Context<'a>,
    told: Told,
}

impl<'a> Reader<'a> {
    fn with_time(mut self, stated: &Time, day: &SameDay) -> Told {
        if let Some(until) = self.same_day(stated, day) {
            self.told.time = until;
            self.add_others(None);
            return self.told;
        }
        match self.matching(stated) {
            Some(limit) => self.matched(stated, limit),
            None => self.unmatched(stated),
        }
        self.told
    }

    /// "1 ngày" beside "trong ngày, nhận sau 15 giờ thì …": the sentence says it better.
    fn same_day(&self, stated: &Time, day: &SameDay) -> Option<Time> {
        let one = unit::number(stated)?.0 == 2 && matches!(stated, Time::WorkingDays(_) | Time::Days(_));
        let said = day.sentence.is_some() && day.when.is_none();
        let until = day.cutoff.filter(|_| one && said && self.matching(stated).is_none());
        until.map(Time::SameDay)
    }

    /// The length of time in the text that is the stated one.
    fn matching(&self, stated: &Time) -> Option<&'a Limit> {
        let fits = |one: &&Limit| {
            let counts = matches!(one.kind, Kind::Limit | Kind::Other);
            counts
                && (unit::is_same_number_of_days(&one.time, stated) || unit::is_hours_of(stated, &one.time))
        };
        let rank = |one: &&Limit| {
            let plain = !matches!(one.when, When::Refusal(_)) && one.kind == Kind::Limit;
            (one.time != *stated, !plain, one.place == Place::Remote, one.start == Start::Later)
        };
        self.all.iter().filter(fits).min_by_key(rank)
    }

    /// A row without a number that means anything: its sentences alone.
    fn without_time(mut self, number: Option<f64>, day: &SameDay) -> Told {
        let named = |one: &Limit| match &one.when {
            When::Labelled(label) => rows::is_the_procedure(label, self.context.name),
            _ => true,
        };
        let wholes =
            || self.all.iter().filter(|one| one.is_whole() && one.place != Place::Remote && named(one));
        let general: Vec<&Limit> = wholes().filter(|one| !matches!(one.when, When::Case(_))).collect();
        let only: Vec<&Limit> = wholes().collect();
        let on_the_day = day.sentence.is_some() && day.when.is_none();
        let general = match only[..] {
            [only] if !on_the_day => vec![only],
            _ => general,
        };
        let same = number.and_then(|number| general.iter().find(|one| unit::is_number(&one.time, number)));
        let joined: Vec<&Limit> = self.all.iter().filter(|one| one.kind == Kind::Joined).collect();
        if let Some(limit) = same.or(general.first()).copied() {
            if number.is_some_and(|number| number != 1.0 && same.is_none()) {
                // A number that nobody explains beside another: neither is sure.
                let clauses: Vec<&Limit> = general.clone();
                self.report_unclear(&clauses);
                return self.told;
            }
            let time = limit.time.clone();
            self.doubt(DoubtKind::TimeFromText, &limit.clause, &unit::worded(&time));
            self.matched(&time, limit);
        } else if on_the_day {
            self.told.time = on_same_day(day);
            self.add_others(None);
        } else if let [first, second] = joined[..] {
            self.told.stages = self.parts_of([first, second]);
        } else {
            self.add_others(None);
            if self.told.others.is_empty() {
                self.quote_all();
            }
        }
        self.told
    }

    /// "02 tháng và 15 ngày làm việc, trong đó: a) … b) …": the parts say what is done in each.
    fn parts_of(&self, joined: [&Limit; 2]) -> Vec<Stage> {
        let part = |of: &Limit| self.all.iter().find(|one| one.kind == Kind::Share && one.time == of.time);
        let stage = |of: &Limit| Stage {
            text: part(of).map_or_else(|| of.phrase.clone(), |part| part.clause.clone()),
            time: of.time.clone(),
        };
        joined.map(stage).into()
    }

    /// Nothing was understood: all that speaks of a time.
    fn quote_all(&mut self) {
        let unread: Vec<&Limit> =
            self.all.iter().filter(|one| one.kind == Kind::Unclear || is_read(one)).collect();
        self.report_unclear(&unread);
    }

    fn matched(&mut self, stated: &Time, limit: &'a Limit) {
        self.told.time = self.right_unit(stated, limit);
        self.compare_with_steps();
        self.told.place = limit.place;
        if limit.start == Start::Later && limit.kind == Kind::Limit {
            self.told.later = Some(limit.clause.clone());
        } else {
            self.told.sentence = Some(limit.clause.clone());
        }
        match &limit.when {
            When::Case(title) | When::Refusal(title) if limit.kind == Kind::Other => {
                self.told.heading = Some(title.clone());
                self.told.refusal = matches!(limit.when, When::Refusal(_));
            }
            _ => self.name_by(limit),
        }
        if limit.place == Place::Remote {
            self.base_of_remote(limit);
        }
        self.add_others(Some(limit));
    }

    /// Days against working days: the sentence holds, unless the steps say as the number does.
    fn right_unit(&mut self, stated: &Time, limit: &Limit) -> Time {
        // Eight hours of work are a working day; what is another's says nothing of the unit.
        if limit.time == *stated || limit.kind == Kind::Other || unit::is_hours_of(&limit.time, stated) {
            return stated.clone();
        }
        let said =
            |time: &Time| self.context.steps.iter().any(|one| one.time == *time && one.kind == Kind::Limit);
        let taken = if said(stated) && !said(&limit.time) { stated } else { &limit.time };
        self.doubt(DoubtKind::TimeUnitFromText, &unit::worded(stated), &unit::worded(taken));
        let other = if taken == stated { &limit.time } else { stated };
        if matches!(other, Time::WorkingDays(_) | Time::Days(_)) {
            // The source says both: the one that is not taken is shown beside the other.
            self.told.quotes.push(unit::worded(other));
        }
        taken.clone()
    }

    /// Row and sentence agree, and the steps count in another unit.
    fn compare_with_steps(&mut self) {
        let settles = self.context.steps.iter().filter(|one| super::recorded::is_settlement(one));
        let mut same = settles.filter(|one| unit::is_same_number_of_days(&one.time, &self.told.time));
        if let Some(step) = same.find(|one| one.time != self.told.time) {
            let clause = step.clause.clone();
            self.doubt(DoubtKind::TimeContradictsSteps, &unit::worded(&self.told.time.clone()), &clause);
        }
    }

    /// The number is that of remote communes: the other time of the text is everybody else's.
    fn base_of_remote(&mut self, remote: &Limit) {
        let base = self
            .all
            .iter()
            .find(|one| one.is_whole() && one.place != Place::Remote && one.when == remote.when);
        if let Some(base) = base {
            self.told.remote = Some(std::mem::replace(&mut self.told.time, base.time.clone()));
            self.told.place = Place::Everywhere;
            self.doubt(DoubtKind::TimeOfRemote, &unit::worded(&remote.time), &unit::worded(&base.time));
        }
    }

    /// A number that no sentence has.
    fn unmatched(&mut self, stated: &Time) {
        if self.remote_sum(stated) || self.is_sum(stated) || self.hours_of_steps(stated) {
            return;
        }
        if let Some(range) = self.all.iter().find(|one| one.kind == Kind::Unclear) {
            let ends = self.all.iter().any(|one| one.kind == Kind::Unclear && one.time == *stated);
            self.doubt(DoubtKind::TimeContradictsText, &unit::worded(stated), &range.clause);
            // One end of a span is nobody's time for sure.
            let value = if ends { String::new() } else { format!("{}; ", unit::worded(stated)) };
            self.told.quotes.push(format!("{value}{}", range.clause));
            return;
        }
        let mut others = self.all.iter().filter(|one| one.is_whole() && one.place != Place::Remote);
        match others.find(|one| !matches!(one.when, When::Case(_))) {
            Some(other) => {
                let clause = other.clause.clone();
                self.doubt(DoubtKind::TimeContradictsText, &unit::worded(stated), &clause);
                self.told.quotes.push(format!("{}; {clause}", unit::worded(stated)));
            }
            None => {
                self.told.time = stated.clone();
                self.add_others(None);
            }
        }
    }

    /// 40 hours where the steps say five working days.
    fn hours_of_steps(&mut self, stated: &Time) -> bool {
        let step =
            self.context.steps.iter().find(|one| one.is_whole() && unit::is_hours_of(stated, &one.time));
        let Some(step) = step else { return false };
        self.doubt(DoubtKind::TimeUnitFromText, &unit::worded(stated), &unit::worded(&step.time));
        self.told.time = step.time.clone();
        true
    }

    /// 17,5 days where the text says 7,5 and ten more in remote communes.
    fn remote_sum(&mut self, stated: &Time) -> bool {
        let Some(more) = self.all.iter().find(|one| one.kind == Kind::More && one.place == Place::Remote)
        else {
            return false;
        };
        let base = self.all.iter().find(|one| one.is_whole() && one.place != Place::Remote);
        let base = match base {
            Some(base) => {
                unit::added(&base.time, &more.time).filter(|sum| sum == stated).map(|_| base.time.clone())
            }
            // The record's case has it without the addition.
            None => unit::without(stated, &more.time).filter(|rest| self.context.cases.contains(rest)),
        };
        let Some(base) = base else { return false };
        self.doubt(DoubtKind::TimeOfRemote, &unit::worded(stated), &unit::worded(&base));
        self.told.time = base.clone();
        self.told.remote = Some(stated.clone());
        if let Some(limit) = self.all.iter().find(|one| one.time == base) {
            self.name_by(limit);
        }
        true
    }

    fn name_by(&mut self, limit: &Limit) {
        match &limit.when {
            When::Case(title) => self.told.case = Some(title.clone()),
            When::Labelled(label) => self.told.label = Some(label.clone()),
            _ => {}
        }
    }

    /// The number is what the parts or steps of the text add up to.
    fn is_sum(&mut self, stated: &Time) -> bool {
        let parts: Vec<&Limit> = self
            .all
            .iter()
            .filter(|one| {
                matches!(one.kind, Kind::Limit | Kind::Share) || one.kind == Kind::Other && one.bare
            })
            .filter(|one| !matches!(one.when, When::Refusal(_)))
            .collect();
        let fits = |count: &usize| {
            let sum = unit::sum(parts[..*count].iter().map(|one| &one.time));
            sum.is_some_and(|sum| sum == *stated || unit::is_hours_of(stated, &sum))
        };
        let Some(count) = (2..=parts.len()).find(fits) else { return false };
        if count == parts.len() {
            let stage = |one: &&Limit| Stage { text: stages::words(one), time: one.time.clone() };
            self.told.stages = parts.iter().map(stage).collect();
        }
        let parts = &parts[..count];
        self.told.time = unit::sum(parts.iter().map(|one| &one.time)).unwrap_or_else(|| stated.clone());
        self.told.place = parts.iter().map(|one| one.place).max().unwrap_or_default();
        self.told.case = parts.iter().find_map(|one| match &one.when {
            When::Case(title) => Some(title.clone()),
            _ => None,
        });
        true
    }

    /// Times of the text beside the one that was taken.
    fn add_others(&mut self, taken: Option<&Limit>) {
        let rest: Vec<&Limit> =
            self.all.iter().filter(|one| !taken.is_some_and(|taken| std::ptr::eq(taken, *one))).collect();
        let mut unclear: Vec<&Limit> = Vec::new();
        for limit in &rest {
            match (&limit.when, limit.kind) {
                (_, Kind::Unclear | Kind::Joined) => unclear.push(limit),
                (_, Kind::Limit | Kind::More) if limit.place == Place::Remote => {}
                (When::Refusal(_), Kind::More) => unclear.push(limit),
                (When::Case(title), Kind::More) => {
                    self.told.others.push((Some(title.clone()), Time::SeeText(limit.phrase.clone())));
                }
                (_, Kind::More) => unclear.push(limit),
                (When::Case(title), Kind::Limit) if limit.is_whole() => {
                    self.told.others.push((Some(title.clone()), limit.time.clone()));
                }
                (_, Kind::Limit) if limit.start == Start::Later => self.add_later(limit, taken, &mut unclear),
                (_, Kind::Limit) if limit.is_whole() && limit.time != self.told.time => unclear.push(limit),
                _ => {}
            }
        }
        let unclear = self.take_labels(self.without_parts(unclear, taken));
        self.add_remote(&rest);
        if unclear.iter().any(|one| one.is_whole()) {
            // A second time for everybody: neither is claimed.
            self.told.quotes.extend(self.told.sentence.take());
            self.told.time = Time::NotStated;
            self.told.stages.clear();
        }
        self.report_unclear(&unclear);
    }

    /// A sentence that could not be read: with a second time for everybody nothing is claimed.
    fn report_unclear(&mut self, unclear: &[&Limit]) {
        for limit in unclear {
            self.doubt(DoubtKind::TimeQuoted, &limit.clause, "");
            if !self.told.quotes.contains(&limit.clause) {
                self.told.quotes.push(limit.clause.clone());
            }
        }
    }

    fn doubt(&mut self, kind: DoubtKind, said: &str, taken: &str) {
        self.told.doubts.push((kind, said.to_owned(), taken.to_owned()));
    }
}

/// Speaks of settling, whether or not for sure.
fn is_read(limit: &Limit) -> bool {
    matches!(limit.kind, Kind::Limit | Kind::More) && (limit.act != Act::Unsaid || limit.is_whole())
}

fn stage(limit: &Limit, time: &Time) -> Stage {
    Stage { text: limit.clause.clone(), time: time.clone() }
}

fn on_same_day(day: &SameDay) -> Time {
    match (day.cutoff, &day.sentence) {
        (Some(until), _) => Time::SameDay(until),
        (None, Some(sentence)) => Time::SeeText(sentence.clone()),
        (None, None) => Time::NotStated,
    }
}
