//! `content/laws.toml`: one row a text, and no text that comes round to itself.

use std::collections::{BTreeMap, BTreeSet};

use super::Law;
use crate::catalogue::lower::bad_link;
use crate::catalogue::model::{law_key, law_number};
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::vietnamese::short_date;

pub(crate) fn laws(root: Node<'_>, report: &mut Report) -> Vec<Law> {
    let mut met: BTreeMap<String, String> = BTreeMap::new();
    let rows = root.tables("laws").into_iter();
    let laws: Vec<Law> = rows.filter_map(|row| law(row, &mut met, report)).collect();
    circles(&laws, report);
    laws
}

fn law(row: Node<'_>, met: &mut BTreeMap<String, String>, report: &mut Report) -> Option<Law> {
    report.diagnostics.extend(bad_link(row, "link"));
    let written = row.text("number")?;
    let key = law_key(written.value)?;
    let number = law_number(written.value);
    let (from, repealed) = (row.date("in_force_from"), row.date("repealed"));
    if let (Some(from), Some(repealed)) = (&from, &repealed)
        && repealed.value < from.value
    {
        let wrong = Mistake::RepealedTooEarly {
            repealed: &short_date(repealed.value),
            from: &short_date(from.value),
        };
        report.push(Diagnostic::new(wrong).span(repealed.span.clone()));
    }
    let mut replaced_by = Vec::new();
    let mut named = BTreeSet::new();
    for other in row.texts("replaced_by") {
        let other_key = law_key(other.value);
        if other_key.as_ref() == Some(&key) {
            let own = Mistake::ReplacedByItself { number: &number };
            report.push(Diagnostic::new(own).span(other.span));
        } else if other_key.is_some_and(|key| named.insert(key)) {
            replaced_by.push(law_number(other.value));
        }
    }
    if !replaced_by.is_empty() && !row.has("repealed") {
        let undated = Mistake::ReplacedWithoutDay { number: &number };
        report.push(Diagnostic::new(undated).span(row.key_span("replaced_by")));
    }
    if let Some(first) = met.get(&key) {
        let twice = Mistake::LawTwice { number: &written.value, first };
        report.push(Diagnostic::new(twice).span(written.span));
        return None;
    }
    met.insert(key.clone(), number.clone());
    Some(Law {
        key,
        title: row.string("title"),
        issuer: row.string("issuer"),
        in_force_from: from.map(|from| from.value),
        repealed: repealed.map(|repealed| repealed.value),
        replaced_by,
        note: row.string("note"),
        link: row.string("link"),
        span: written.span,
        number,
    })
}

/// Texts that replace each other in a circle, told once, at the first of them.
fn circles(laws: &[Law], report: &mut Report) {
    let by_key: BTreeMap<&str, &Law> = laws.iter().map(|law| (law.key.as_str(), law)).collect();
    let next = |law: &Law| {
        let keys = law.replaced_by.iter().filter_map(|number| law_key(number));
        keys.filter_map(|key| by_key.get(key.as_str()).copied()).collect::<Vec<_>>()
    };
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for law in laws {
        // The way to each text that is reached from this one.
        let mut ways: Vec<Vec<&Law>> = vec![vec![law]];
        let mut met: BTreeSet<&str> = BTreeSet::new();
        while let Some(way) = ways.pop() {
            for one in next(way[way.len() - 1]) {
                if one.key == law.key && !way.iter().any(|one| told.contains(one.key.as_str())) {
                    told.extend(way.iter().map(|one| one.key.as_str()));
                    let mut numbers: Vec<&str> = way.iter().map(|one| one.number.as_str()).collect();
                    numbers.push(&law.number);
                    let circle = Mistake::ReplacedInCircle { numbers: &numbers.join(" → ") };
                    report.push(Diagnostic::new(circle).span(law.span.clone()));
                } else if met.insert(&one.key) {
                    ways.push(way.iter().copied().chain([one]).collect());
                }
            }
        }
    }
}
