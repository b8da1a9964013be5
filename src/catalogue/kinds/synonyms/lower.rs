//! `content/synonyms.toml`.

use std::collections::BTreeMap;

use super::Synonyms;
use crate::catalogue::lower::empty_list;
use crate::catalogue::lower::identity::references_once;
use crate::catalogue::raw::{At, Node};
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::search::only_asks;
use crate::vietnamese::{fold, words};

/// Syllables of the longest that is said: what is longer is a question, and means that one question only.
const MOST: usize = 8;

pub(crate) fn synonyms(root: Node<'_>, report: &mut Report) -> Vec<Synonyms> {
    let mut met: BTreeMap<String, &str> = BTreeMap::new();
    root.tables("synonyms").into_iter().filter_map(|row| synonym(row, &mut met, report)).collect()
}

fn synonym<'a>(row: Node<'a>, met: &mut BTreeMap<String, &'a str>, report: &mut Report) -> Option<Synonyms> {
    let say = row.texts("say");
    report.diagnostics.extend(empty_list(row, "say", say.is_empty()));
    let (means, codes) = (row.strings("means"), references_once(row, "codes"));
    if means.is_empty() && codes.is_empty() {
        report.push(Diagnostic::new(Mistake::MeansNothing).span(row.span()));
    }
    let said: Vec<String> =
        say.iter().filter(|said| is_usable(said, met, report)).map(|said| said.value.to_owned()).collect();
    let leads_somewhere = !means.is_empty() || !codes.is_empty();
    (leads_somewhere && !said.is_empty()).then_some(Synonyms { say: said, means, codes })
}

/// Whether a way of saying helps anybody to find; what is wrong with it is told.
fn is_usable<'a>(said: &At<&'a str>, met: &mut BTreeMap<String, &'a str>, report: &mut Report) -> bool {
    let count = words(said.value).count();
    let mistake = if only_asks(said.value) {
        Mistake::OnlyFillers { say: &said.value }
    } else if count > MOST {
        Mistake::LongSaying { say: &said.value, count: &count, most: &MOST }
    } else if let Some(first) = met.insert(fold(said.value), said.value) {
        report.push(
            Diagnostic::new(Mistake::SaidTwice { say: &said.value, first: &first }).span(said.span.clone()),
        );
        return true;
    } else {
        return true;
    };
    report.push(Diagnostic::new(mistake).span(said.span.clone()));
    false
}
