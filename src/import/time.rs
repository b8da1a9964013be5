//! How long a procedure takes, put together from everything a record says of it.
//!
//! In: the rows of `executionMethods`, the record's `cases` and its texts. Out: for each row what it says of time, for
//! whom and where, and the sentences that could not be read. The portal's columns hold a number and a unit; the truth
//! is in the sentences beside them, so these are read by [`limit`] and brought together with the number by [`told`].
//! Days and working days are never mixed or added.

mod clause;
mod elsewhere;
mod flat;
mod head;
mod left;
mod limit;
mod recorded;
mod region;
mod rows;
mod same_day;
mod stages;
mod told;
mod topic;
mod unit;

use super::cases::Cases;
use super::clean::{Notes, is_none};
use super::doubt::{DoubtKind, MergedPart, Place};
use super::record::{Method, Quantity, Record, TimedCase};
use crate::catalogue::{CaseTime, Time, Timing, Via};
use limit::Limit;
use told::{Context, Stated};

pub(crate) use rows::{TimeRow, arranged};
pub(crate) use told::Told;
pub(crate) use unit::{decimal, worded};

/// What the record says beside its rows.
#[derive(Debug)]
pub(crate) struct Beside<'a> {
    record: &'a Record,
    cases: Vec<Time>,
    steps_text: String,
    steps: Vec<Limit>,
    ways: Vec<Via>,
}

impl<'a> Beside<'a> {
    pub(crate) fn of(record: &'a Record) -> Self {
        let mut unreported = Notes::default();
        let texts = record.steps.iter().map(|step| unreported.text(&step.text, MergedPart::Steps.whole()));
        let steps_text = texts.collect::<Vec<_>>().join("\n");
        let cases = record.cases.iter().filter_map(unit::of_case).collect();
        let ways = record.methods.iter().filter_map(|method| via(&method.via)).collect();
        Beside { record, cases, steps: limit::limits(&steps_text), steps_text, ways }
    }

    /// What a row says, and what of its words must not be lost with the number in its place.
    pub(crate) fn of_row(
        &self,
        method: &Method,
        via: Via,
        note: &str,
        place: Place,
        notes: &mut Notes,
    ) -> (Told, Option<String>) {
        let context =
            Context { name: &self.record.name, cases: &self.cases, steps: &self.steps, ways: &self.ways };
        let (stated, words) = match &method.time {
            Quantity::Number(number) if *number > 0.0 => {
                (unit::known(*number, &method.unit).map_or(Stated::Bare(*number), Stated::Time), None)
            }
            Quantity::Words(words) => (Stated::Nothing, notes.line(words, place)),
            Quantity::Number(_) | Quantity::Absent => (Stated::Nothing, None),
        };
        let words = words.filter(|words| {
            let none = is_none(words);
            if none {
                notes.add(DoubtKind::SaysNone, place, words, "");
            }
            !none
        });
        let text = match &words {
            Some(words) => format!("{words}\n{note}"),
            None => note.to_owned(),
        };
        let mut told = told::tell(&stated, &text, via, &context);
        if let Stated::Bare(number) = stated
            && told.is_silent()
        {
            self.borrow_unit(number, &mut told);
        }
        let kept = words.and_then(|words| keep_words(&mut told, words));
        (told, kept)
    }

    /// A number without a unit: that of the cases that have the same number, if they agree and all have one.
    fn borrow_unit(&self, number: f64, told: &mut Told) {
        let same = |case: &&TimedCase| case.time == Quantity::Number(number);
        let mut times: Vec<Option<Time>> = self.record.cases.iter().filter(same).map(unit::of_case).collect();
        times.dedup();
        match times.as_slice() {
            [Some(time)] if self.cases.iter().all(|other| other == time) => {
                told.doubts.push((DoubtKind::TimeUnitFromCase, decimal(number), worded(time)));
                told.time = time.clone();
            }
            _ => told.number = Some(number),
        }
    }

    /// A way that says nothing has the time of the others where the record's case gives the same.
    pub(crate) fn fill_silent(&self, rows: &mut [TimeRow]) {
        let [case, others @ ..] = self.cases.as_slice() else { return };
        let plain = |row: &TimeRow| {
            row.told == Told { time: case.clone(), doubts: row.told.doubts.clone(), ..said(&row.told) }
        };
        let stated = || rows.iter().filter(|row| !row.told.is_silent());
        let agreed = stated().next().is_some() && stated().all(|row| row.case.is_none() && plain(row));
        let unsure = rows.iter().any(|row| row.told.unsure);
        if !agreed || unsure || others.iter().any(|other| other != case) {
            return;
        }
        let silent = |row: &&mut TimeRow| {
            row.told.is_silent()
                && row.told.quotes.is_empty()
                && row.told.words.is_empty()
                && row.told.number.is_none_or(|number| number == 1.0)
        };
        for row in rows.iter_mut().filter(silent) {
            row.told.doubts.push((DoubtKind::TimeFromCase, String::new(), worded(case)));
            row.told.time = case.clone();
            row.told.number = None;
        }
    }

    /// The time of the procedure, where none of its rows says any.
    pub(crate) fn of_procedure(&self, numbers: &[f64]) -> Told {
        let same_day = same_day::read(&self.steps_text);
        let hinted = same_day.sentence.is_some() || self.steps_speak_of_an_hour();
        let around = recorded::Around {
            numbers,
            name: &self.record.name,
            steps: &self.steps,
            same_day: hinted,
            on_the_day: same_day.sentence,
        };
        let told = recorded::tell(&self.record.cases, &around);
        if !told.is_silent() || !told.quotes.is_empty() {
            return told;
        }
        let mut told = elsewhere::tell(self.record, &self.steps, &self.steps_text);
        if told.is_silent() && told.quotes.is_empty() {
            let unexplained = numbers.iter().filter(|number| **number != 1.0).map(|number| decimal(*number));
            told.quotes =
                unexplained.map(|number| format!("{number} (nguồn không ghi đơn vị thời gian)")).collect();
            told.quotes.dedup();
        }
        told
    }

    /// "nếu tiếp nhận sau 15 giờ": something is settled on the day it is handed in.
    fn steps_speak_of_an_hour(&self) -> bool {
        !crate::vietnamese::parse_clocks(&self.steps_text, &["sau"]).is_empty()
    }

    /// The hour in the steps after which what is received counts from the next working day.
    pub(crate) fn cutoff(&self) -> Option<jiff::civil::Time> {
        same_day::read(&self.steps_text).cutoff
    }

    /// What the steps make the time wait for, where they decide: "… và không có khiếu nại". The value stays, and what it
    /// hangs on is quoted beside it.
    pub(crate) fn waits_for(&self, time: &Time) -> Vec<String> {
        let decides = |one: &&Limit| one.time == *time || one.act == topic::Act::Decides;
        let mut out: Vec<String> = Vec::new();
        for said in self.steps.iter().filter(decides).filter_map(|one| head::waits_for(&one.clause)) {
            if !out.contains(&said) {
                out.push(said);
            }
        }
        out
    }

    /// Times of the record's cases.
    pub(crate) fn cases(&self) -> &[Time] {
        &self.cases
    }
}

/// The way that a row's column names.
fn via(column: &str) -> Option<Via> {
    match column {
        "DIRECT" => Some(Via::InPerson),
        "ONLINE" => Some(Via::Online),
        "POSTAL" => Some(Via::Postal),
        _ => None,
    }
}

/// What is said of the words a time was read from, and not of the time.
fn said(told: &Told) -> Told {
    Told {
        sentence: told.sentence.clone(),
        heading: told.heading.clone(),
        label: told.label.clone(),
        place: told.place,
        ..Told::default()
    }
}

/// Words in the place of a number: kept beside what was understood of them, or in its place.
fn keep_words(told: &mut Told, words: String) -> Option<String> {
    if told.is_silent() {
        told.doubts.push((DoubtKind::TimeAsText, words.clone(), String::new()));
        if told.quotes.is_empty() {
            told.quotes.push(words.clone());
        }
        told.time = Time::SeeText(words);
        return None;
    }
    let said = super::clean::folded(&words);
    (said != super::clean::folded(&worded(&told.time))).then_some(words)
}

/// A row's time with the ids of its cases.
pub(crate) fn timing(told: &Told, cases: &mut Cases) -> Timing {
    let by_case = |(title, time): &(Option<String>, Time)| CaseTime {
        case: title.as_deref().map(|title| case_id(title, cases)),
        time: time.clone(),
    };
    Timing {
        by_case: told.others.iter().map(by_case).collect(),
        time: told.time.clone(),
        stages: told.stages.clone(),
        remote: told.remote.clone(),
        cutoff: told.cutoff.filter(|_| !matches!(told.time, Time::SameDay(_))),
    }
}

/// The id of a case as a sentence names it: "đối với trường hợp cần xác minh" is "Trường hợp cần xác minh".
pub(crate) fn case_id(title: &str, cases: &mut Cases) -> String {
    let lower = title.to_lowercase();
    let lead = ["trong ", "đối với "].into_iter().find(|lead| {
        lower
            .strip_prefix(lead)
            .is_some_and(|rest| rest.starts_with("trường h") || rest.starts_with("các trường h"))
    });
    // Letters of one length in both cases, so that the same cut fits.
    let rest = lead.and_then(|lead| title.get(lead.len()..)).unwrap_or(title);
    let mut chars = rest.chars();
    let title: String =
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect());
    cases.id_of(&title)
}

/// Adds what a row was not sure of to the report.
pub(crate) fn report(told: &Told, place: Place, notes: &mut Notes) {
    for (kind, said, taken) in &told.doubts {
        notes.add(*kind, place, said, taken);
    }
}

/// What the record's cases say against the rows: each of their times that stands in none is reported, and given back to be
/// quoted beside what the rows say.
pub(crate) fn against_cases(told: &[&Told], cases: &[Time], notes: &mut Notes) -> Vec<String> {
    let stages = told.iter().flat_map(|told| told.stages.iter().map(|stage| &stage.time));
    let others = told.iter().flat_map(|told| told.others.iter().map(|(_, time)| time).chain(&told.remote));
    let stated: Vec<&Time> = told.iter().map(|told| &told.time).chain(others).collect();
    let known: Vec<&Time> = stated.iter().copied().chain(stages).collect();
    let quotes: Vec<&String> = told.iter().flat_map(|told| told.quotes.iter()).collect();
    let first = stated.iter().find(|time| unit::number(time).is_some()).map(|time| worded(time));
    let Some(said) = first.or_else(|| quotes.first().map(|quote| (*quote).clone())) else {
        return Vec::new();
    };
    let is_said = |case: &Time| {
        let same =
            |time: &&Time| *time == case || unit::is_hours_of(time, case) || unit::is_hours_of(case, time);
        let in_words = |text: &str| left::holds(text, case);
        let as_text = |time: &&Time| matches!(time, Time::SeeText(text) if in_words(text));
        known.iter().any(|time| same(time) || as_text(time)) || quotes.iter().any(|quote| in_words(quote))
    };
    let mut out: Vec<String> = Vec::new();
    for case in cases.iter().filter(|case| !is_said(case)) {
        let worded = worded(case);
        if !out.contains(&worded) {
            notes.add(DoubtKind::TimeContradictsCase, MergedPart::Time.whole(), &said, &worded);
            out.push(worded);
        }
    }
    out
}
