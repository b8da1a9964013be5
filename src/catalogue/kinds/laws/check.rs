//! Who cites the texts: nobody, or something that still holds while the text does not.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{LAWS_FILE, Law, successors};
use crate::catalogue::around::{Around, ByCode};
use crate::catalogue::kinds::RestsOn;
use crate::catalogue::kinds::procedure::Procedure;
use crate::catalogue::model::{law_key, law_name};
use crate::catalogue::shelves::Shelves;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::source::SourcePath;
use crate::vietnamese::short_date;

/// Files that are named before the rest is only counted.
const MOST_FILES: usize = 4;

/// Every text of the file is cited, or replaces another of the file.
pub(crate) fn across(around: &Around<'_>, _: &ByCode<'_>, report: &mut Report) {
    if around.laws.is_empty() {
        return;
    }
    let procedures = around.procedures().flat_map(|(_, one)| &one.legal_basis);
    let cited = procedures.filter_map(|basis| basis.number.as_deref()).chain(around.found.cited());
    let named = around.laws.iter().flat_map(|law| &law.replaced_by).map(String::as_str);
    let known: BTreeSet<String> = cited.chain(named).filter_map(law_key).collect();
    let path = SourcePath::from(LAWS_FILE);
    for law in around.laws.iter().filter(|law| !known.contains(&law.key)) {
        let uncited = Diagnostic::new(Mistake::UncitedLaw { number: &law.number });
        report.push(uncited.path(&path).span(law.span.clone()));
    }
}

/// A repealed text, with what still rests on it.
pub(crate) struct Repealed<'a> {
    pub(crate) law: &'a Law,
    /// Procedures in force in order of code, then answers, fee resolutions and the like.
    pub(crate) resting: Vec<Resting<'a>>,
}

/// A procedure, an answer or a fee resolution.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Resting<'a> {
    /// Of a procedure.
    pub(crate) code: Option<&'a str>,
    pub(crate) name: &'a str,
    pub(crate) path: &'a SourcePath,
}

/// The repealed texts that something rests on, in the order of the file. What rests on texts is asked for only where one
/// is repealed.
pub(crate) fn repealed<'a, P: Iterator<Item = &'a Procedure>>(
    laws: &'a [Law],
    in_force: impl FnOnce() -> P,
    published: &'a Shelves,
    day: Date,
) -> Vec<Repealed<'a>> {
    let of_the_day = || laws.iter().filter(|law| law.is_repealed_on(day));
    if of_the_day().next().is_none() {
        return Vec::new();
    }
    let mut by_key: BTreeMap<&str, Vec<(RestsOn<'_>, Resting<'_>)>> =
        of_the_day().map(|law| (law.key.as_str(), Vec::new())).collect();
    let procedures = in_force().flat_map(|one| {
        let resting = Resting { code: Some(&one.code), name: one.spoken_name(), path: &one.origin.path };
        RestsOn::of(&one.legal_basis).into_iter().map(move |text| (text, resting))
    });
    let others = published
        .resting(day)
        .into_iter()
        .map(|(face, text)| (text, Resting { code: None, name: face.name, path: &face.origin.path }));
    for (text, resting) in procedures.chain(others) {
        if let Some(citing) = law_key(text.number).and_then(|key| by_key.get_mut(key.as_str())) {
            citing.push((text, resting));
        }
    }
    let found = of_the_day().filter_map(|law| {
        let citing = by_key.get(law.key.as_str())?.iter();
        let mut resting: Vec<Resting<'_>> =
            citing.filter(|(text, _)| law.is_of(text.issuer)).map(|(_, one)| *one).collect();
        // One file may cite several articles of a text, each in a row of its own.
        resting.dedup_by_key(|one| one.path);
        (!resting.is_empty()).then_some(Repealed { law, resting })
    });
    found.collect()
}

/// One finding a text: what cites it is mended together.
pub(crate) fn of_the_day<'a, P: Iterator<Item = &'a Procedure>>(
    laws: &'a [Law],
    in_force: impl FnOnce() -> P,
    published: &'a Shelves,
    day: Date,
) -> Vec<Diagnostic> {
    let path = SourcePath::from(LAWS_FILE);
    let told = |one: Repealed<'_>| {
        let (law, all) = (one.law, one.resting.len());
        let numbers = successors(laws, law, day);
        let by = match numbers.is_empty() {
            true => Words::new(String::new(), String::new()),
            false => Words::new(
                format!(", thay bằng {}", listed(&numbers, law_name)),
                format!(", replaced by {}", listed(&numbers, |number| format!("“{number}”"))),
            ),
        };
        let named: Vec<&str> = one.resting.iter().take(MOST_FILES).map(|one| &**one.path).collect();
        let named = named.join(", ");
        let files = match all.saturating_sub(MOST_FILES) {
            0 => Words::new(named.clone(), named),
            more => {
                Words::new(format!("{named} và {more} tệp khác"), format!("{named} and {more} other files"))
            }
        };
        let procedures = one.resting.iter().filter(|one| one.code.is_some()).count();
        let count = match (procedures, all - procedures) {
            (_, 0) => Words::new(format!("{procedures} thủ tục"), procedures.to_string()),
            (0, others) => Words::new(
                format!("{others} tệp không phải thủ tục"),
                format!("{others} that are no procedures"),
            ),
            (_, others) => Words::new(
                format!("{procedures} thủ tục và {others} tệp khác"),
                format!("{procedures} procedures and {others} others"),
            ),
        };
        let day = law.repealed.map(short_date).unwrap_or_default();
        let law_named = Words::new(law.name(), format!("“{}”", law.number));
        let found = Mistake::RepealedBasis { law: law_named, day: &day, by, count, files };
        Diagnostic::new(found).path(&path).span(law.span.clone())
    };
    repealed(laws, in_force, published, day).into_iter().map(told).collect()
}

fn listed(numbers: &[&str], word: impl Fn(&str) -> String) -> String {
    numbers.iter().map(|number| word(number)).collect::<Vec<_>>().join(", ")
}
