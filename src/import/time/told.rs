//! What one row of the portal says of time: its number, read together with its sentences.
//!
//! In: the number and unit of a way of handing in, and its description. Out: [`Told`]. The number is the portal's own
//! and holds where the sentences bear it out; where they say in so many words for whom, for what place or from when,
//! they hold. Where the two cannot be brought together nothing is claimed and the sentence is quoted.

use jiff::civil::Time as TimeOfDay;

use super::flat::Flat;
use super::head::CASES;
use super::limit::{Kind, Limit, When, limits};
use super::region::{self, Place};
use super::rows;
use super::same_day::{self, SameDay};
use super::topic::{Act, Start};
use super::unit;
use crate::catalogue::model::{Stage, Time, Via};
use crate::import::doubt::DoubtKind;
use crate::import::enumerator::{enumerator, without_bullet};
use crate::vietnamese::parse_durations;

/// The number of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Stated {
    Nothing,
    /// A number without a unit.
    Bare(f64),
    Time(Time),
}

/// What is known of the record beside the row.
#[derive(Debug)]
pub struct Context<'a> {
    pub name: &'a str,
    /// Times of the record's cases.
    pub cases: &'a [Time],
    /// Lengths of time in the steps.
    pub steps: &'a [Limit],
}

/// A time for a case by its title.
pub type Titled = (Option<String>, Time);

/// What a row says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    pub time: Time,
    /// Other times of the same row, each for its case.
    pub others: Vec<Titled>,
    pub stages: Vec<Stage>,
    pub remote: Option<Time>,
    pub cutoff: Option<TimeOfDay>,
    /// The case that [`Told::time`] is for.
    pub case: Option<String>,
    /// What it is the time of, among several things.
    pub label: Option<String>,
    /// The case that the row's text begins with, or that a refusal is for: it tells rows apart, and nothing else.
    pub heading: Option<String>,
    pub place: Place,
    /// It runs from a decision or another later event, as this sentence says.
    pub later: Option<String>,
    /// The sentence, where the time runs from the receipt.
    pub sentence: Option<String>,
    pub quotes: Vec<String>,
    /// A number without a unit that nothing explains.
    pub number: Option<f64>,
    pub doubts: Vec<(DoubtKind, String, String)>,
}

impl Told {
    /// Whether no time was understood.
    pub fn is_silent(&self) -> bool {
        self.time == Time::NotStated && self.others.is_empty() && self.stages.is_empty()
    }
}

/// Reads a row.
pub fn tell(stated: &Stated, text: &str, via: Via, context: &Context<'_>) -> Told {
    let all: Vec<Limit> = limits(text).into_iter().filter(|one| is_for(one, via)).collect();
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
        let part = |of: &Limit| self.all.iter().find(|one| one.kind == Kind::Part && one.time == of.time);
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
        // Eight hours of work are a working day.
        if limit.time == *stated || unit::is_hours_of(&limit.time, stated) {
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
            if !self.all.iter().any(|one| one.kind == Kind::Unclear && one.time == *stated) {
                self.doubt(DoubtKind::TimeContradictsText, &unit::worded(stated), &range.clause);
                self.told.quotes.push(format!("{}; {}", unit::worded(stated), range.clause));
                return;
            }
            self.told.time = stated.clone();
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
            .filter(|one| matches!(one.kind, Kind::Limit | Kind::Part) || one.kind == Kind::Other && one.bare)
            .filter(|one| !matches!(one.when, When::Refusal(_)))
            .collect();
        let fits = |count: &usize| {
            let sum = unit::sum(parts[..*count].iter().map(|one| &one.time));
            sum.is_some_and(|sum| sum == *stated || unit::is_hours_of(stated, &sum))
        };
        let Some(count) = (2..=parts.len()).find(fits) else { return false };
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

    /// Without those that add up to the time that was taken: they tell its parts.
    fn without_parts<'l>(&self, unclear: Vec<&'l Limit>, taken: Option<&Limit>) -> Vec<&'l Limit> {
        let halves = |limit: &&Limit| unit::number(&limit.time).map(|halves| halves.0);
        let whole = taken.and_then(|taken| unit::number(&taken.time));
        let parts = |one: &&Limit| matches!(one.kind, Kind::Limit | Kind::Part) && one.place != Place::Remote;
        let rest = self.all.iter().filter(|one| !taken.is_some_and(|taken| std::ptr::eq(taken, *one)));
        let sum: Option<u32> = rest.filter(parts).map(|one| halves(&one)).sum();
        match (whole, sum) {
            (Some(whole), Some(sum)) if whole.0 == sum => Vec::new(),
            _ => unclear,
        }
    }

    /// Times of two things that the text names: one after the other where one says so, else one or the other.
    fn take_labels<'l>(&mut self, unclear: Vec<&'l Limit>) -> Vec<&'l Limit> {
        let Some(first) = self.told.label.clone() else { return unclear };
        let (labelled, rest): (Vec<_>, Vec<_>) =
            unclear.into_iter().partition(|one| one.is_whole() && matches!(one.when, When::Labelled(_)));
        let label = |one: &Limit| match &one.when {
            When::Labelled(label) => label.clone(),
            _ => String::new(),
        };
        let follows = |label: &str| Flat::of(label).has_any("sau|sau khi|tiep theo");
        match labelled.as_slice() {
            [] => rest,
            [second] if follows(&label(second)) => {
                self.told.stages = vec![
                    Stage { text: upper_first(&first), time: self.told.time.clone() },
                    Stage { text: upper_first(&label(second)), time: second.time.clone() },
                ];
                self.told.time = unit::sum(self.told.stages.iter().map(|one| &one.time)).unwrap_or_default();
                rest
            }
            several if several.iter().all(|one| is_other_matter(&first, &label(one))) => {
                self.told.case = Some(first);
                self.told.others.extend(several.iter().map(|one| (Some(label(one)), one.time.clone())));
                rest
            }
            _ => labelled.into_iter().chain(rest).collect(),
        }
    }

    /// What follows a decision adds to it where money or the result is handed over then.
    fn add_later(&mut self, limit: &'a Limit, taken: Option<&Limit>, unclear: &mut Vec<&'a Limit>) {
        let first = taken.filter(|taken| taken.start != Start::Later && taken.kind == Kind::Limit);
        match (first, limit.act) {
            (Some(first), Act::Delivers) => {
                if self.told.stages.is_empty() {
                    self.told.stages.push(stage(first, &self.told.time));
                }
                self.told.stages.push(stage(limit, &limit.time));
                self.told.time = unit::sum(self.told.stages.iter().map(|one| &one.time)).unwrap_or_default();
            }
            (_, Act::Decides | Act::Delivers) => unclear.push(limit),
            _ => {}
        }
    }

    fn add_remote(&mut self, rest: &[&Limit]) {
        if self.told.remote.is_some() || self.told.place == Place::Remote {
            return;
        }
        let remote: Vec<&&Limit> = rest
            .iter()
            .filter(|one| one.place == Place::Remote && matches!(one.kind, Kind::Limit | Kind::More))
            .collect();
        let several = !self.told.others.is_empty() || self.told.time == Time::NotStated;
        self.told.remote = match remote.as_slice() {
            [] => return,
            [one] if one.kind == Kind::Limit && !several => Some(one.time.clone()),
            [one] if one.kind == Kind::More && !several => Some(
                unit::added(&self.told.time, &one.time).unwrap_or_else(|| Time::SeeText(one.phrase.clone())),
            ),
            several => Some(Time::SeeText(self.words_of(several))),
        };
    }

    /// The times of remote communes in words, each behind the case it stands with.
    fn words_of(&self, remote: &[&&Limit]) -> String {
        let mut words: Vec<String> = Vec::new();
        for one in remote {
            let said = match one.kind {
                Kind::More => one.phrase.clone(),
                _ => unit::worded(&one.time),
            };
            let at = self.all.iter().position(|other| std::ptr::eq(other, **one)).unwrap_or(0);
            let before = self.all[..at]
                .iter()
                .rev()
                .find(|other| other.place != Place::Remote && other.kind == Kind::Limit);
            let title = match (&one.when, before.map(|other| &other.when)) {
                (When::Case(title), _) | (_, Some(When::Case(title) | When::Labelled(title)))
                    if remote.len() > 1 =>
                {
                    Some(title)
                }
                _ => None,
            };
            let line = title.map_or_else(|| said.clone(), |title| format!("{title}: {said}"));
            if !words.contains(&line) {
                words.push(line);
            }
        }
        words.join("; ")
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

fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Whether two labels speak of two requests, of which somebody makes one: a first licence or its extension.
fn is_other_matter(one: &str, other: &str) -> bool {
    const KINDS: &str = "gia han|cap lai|cap doi|cap moi|dieu chinh|lan dau|sua doi|thu hoi|huy|dinh chinh|chuyen nhuong|tam ngung|\
                         cham dut|bo sung";
    let (one, other) = (Flat::of(one), Flat::of(other));
    super::flat::each(KINDS).any(|kind| one.has(kind) != other.has(kind))
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
