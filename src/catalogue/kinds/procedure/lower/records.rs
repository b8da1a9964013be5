//! Records around a procedure: authorities, decisions, cases, results and how they come back, and the source's own
//! sentences.

use crate::catalogue::kinds::procedure::{Authority, Case, Quotes};
use crate::catalogue::lower::Lower;
use crate::catalogue::model::{CitedDecision, Outcome, Return};
use crate::catalogue::raw::Node;

pub(super) fn authority(table: Option<Node<'_>>) -> Authority {
    let role = |key| table.map(|table| table.strings(key)).unwrap_or_default();
    Authority {
        executing: role("executing"),
        competent: role("competent"),
        coordinating: role("coordinating"),
        delegated: role("delegated"),
        receiving: role("receiving"),
        receiving_notes: role("receiving_notes"),
    }
}

/// Each way once, in the order of the model.
pub(super) fn returns(root: Node<'_>) -> Vec<Return> {
    let mut ways: Vec<Return> =
        root.texts("returns").iter().filter_map(|word| Return::named(word.value)).collect();
    ways.sort_unstable();
    ways.dedup();
    ways
}

pub(super) fn quotes(table: Option<Node<'_>>) -> Quotes {
    let sentence = |key| table.and_then(|table| table.string(key));
    Quotes {
        papers: sentence("papers"),
        sets: sentence("sets"),
        requirements: sentence("requirements"),
        time: sentence("time"),
        fees: sentence("fees"),
        place: sentence("place"),
        online: sentence("online"),
    }
}

impl<'a> Lower<'_, 'a> {
    pub(super) fn decisions(&mut self, root: Node<'a>) -> Vec<CitedDecision> {
        let decision = |row: Node<'a>| {
            self.ids.take(row, self.report);
            let date = row.date("date").map(|date| date.value);
            Some(CitedDecision { number: row.string("number")?, date, issuer: row.string("issuer") })
        };
        root.tables("decisions").into_iter().filter_map(decision).collect()
    }

    pub(super) fn case_list(&mut self, root: Node<'a>) -> Vec<Case> {
        let case = |row: Node<'a>| {
            let id = self.ids.take(row, self.report)?;
            Some(Case { title: row.string("title").unwrap_or_else(|| id.clone()), id })
        };
        root.tables("cases").into_iter().filter_map(case).collect()
    }

    pub(super) fn results(&mut self, root: Node<'a>) -> Vec<Outcome> {
        let outcome = |row: Node<'a>| {
            let id = self.ids.take(row, self.report);
            Some(Outcome { id, title: row.string("title")?, code: row.string("code") })
        };
        root.tables("results").into_iter().filter_map(outcome).collect()
    }
}
