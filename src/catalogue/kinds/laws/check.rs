//! Who cites the texts: nobody, or a procedure that is in force while the text is not.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{LAWS_FILE, Law, successors};
use crate::catalogue::around::{Around, ByCode};
use crate::catalogue::kinds::procedure::Procedure;
use crate::catalogue::model::{LegalBasis, law_key, law_name};
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
    let groups = around.found.groups.iter().flat_map(|one| &one.value.legal_basis);
    let questions = around.found.questions.iter().flat_map(|one| &one.value.legal_basis);
    let cited = procedures.chain(groups).chain(questions).filter_map(|basis| basis.number.as_deref());
    let named = around.laws.iter().flat_map(|law| &law.replaced_by).map(String::as_str);
    let known: BTreeSet<String> = cited.chain(named).filter_map(law_key).collect();
    let path = SourcePath::from(LAWS_FILE);
    for law in around.laws.iter().filter(|law| !known.contains(&law.key)) {
        let uncited = Diagnostic::new(Mistake::UncitedLaw { number: &law.number });
        report.push(uncited.path(&path).span(law.span.clone()));
    }
}

/// A repealed text, with the procedures in force that still rest on it.
pub(crate) struct Repealed<'a> {
    pub(crate) law: &'a Law,
    /// In order of code.
    pub(crate) procedures: Vec<&'a Procedure>,
}

/// The repealed texts that procedures in force rest on, in the order of the file. The procedures are asked for only where
/// a text is repealed.
pub(crate) fn repealed<'a, P: Iterator<Item = &'a Procedure>>(
    laws: &'a [Law],
    in_force: impl FnOnce() -> P,
    day: Date,
) -> Vec<Repealed<'a>> {
    let of_the_day = || laws.iter().filter(|law| law.is_repealed_on(day));
    if of_the_day().next().is_none() {
        return Vec::new();
    }
    let mut by_key: BTreeMap<String, Vec<(&LegalBasis, &Procedure)>> =
        of_the_day().map(|law| (law.key.clone(), Vec::new())).collect();
    for procedure in in_force() {
        for basis in &procedure.legal_basis {
            let key = basis.number.as_deref().and_then(law_key);
            if let Some(citing) = key.and_then(|key| by_key.get_mut(&key)) {
                citing.push((basis, procedure));
            }
        }
    }
    let found = of_the_day().filter_map(|law| {
        let citing = by_key.get(&law.key)?.iter();
        let mut procedures: Vec<&Procedure> =
            citing.filter(|(basis, _)| law.is_of(basis.issuer.as_deref())).map(|(_, one)| *one).collect();
        // One procedure may cite several articles of a text, each in a row of its own.
        procedures.dedup_by_key(|one| &one.code);
        (!procedures.is_empty()).then_some(Repealed { law, procedures })
    });
    found.collect()
}

/// One finding a text: the procedures that cite it are mended together.
pub(crate) fn of_the_day<'a, P: Iterator<Item = &'a Procedure>>(
    laws: &'a [Law],
    in_force: impl FnOnce() -> P,
    day: Date,
) -> Vec<Diagnostic> {
    let path = SourcePath::from(LAWS_FILE);
    let told = |one: Repealed<'_>| {
        let (law, count) = (one.law, one.procedures.len());
        let numbers = successors(laws, law, day);
        let by = match numbers.is_empty() {
            true => Words::new(String::new(), String::new()),
            false => Words::new(
                format!(", thay bằng {}", listed(&numbers, law_name)),
                format!(", replaced by {}", listed(&numbers, |number| format!("“{number}”"))),
            ),
        };
        let named: Vec<&str> = one.procedures.iter().take(MOST_FILES).map(|one| &*one.origin.path).collect();
        let named = named.join(", ");
        let files = match count.saturating_sub(MOST_FILES) {
            0 => Words::new(named.clone(), named),
            more => {
                Words::new(format!("{named} và {more} tệp khác"), format!("{named} and {more} other files"))
            }
        };
        let day = law.repealed.map(short_date).unwrap_or_default();
        let law_named = Words::new(law.name(), format!("“{}”", law.number));
        let found = Mistake::RepealedBasis { law: law_named, day: &day, by, count: &count, files };
        Diagnostic::new(found).path(&path).span(law.span.clone())
    };
    repealed(laws, in_force, day).into_iter().map(told).collect()
}

fn listed(numbers: &[&str], word: impl Fn(&str) -> String) -> String {
    numbers.iter().map(|number| word(number)).collect::<Vec<_>>().join(", ")
}
