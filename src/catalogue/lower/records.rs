//! Records around a procedure: authorities, decisions, cases, results, legal basis.

use super::super::model::{Authority, Case, Decision, LegalBasis, Outcome};
use super::super::raw::Node;
use super::Lower;

pub(super) fn authority(table: Option<Node<'_>>) -> Authority {
    let role = |key| table.map(|table| table.strings(key)).unwrap_or_default();
    Authority {
        executing: role("executing"),
        competent: role("competent"),
        coordinating: role("coordinating"),
        delegated: role("delegated"),
        receiving: role("receiving"),
    }
}

impl<'a> Lower<'_, 'a> {
    pub(super) fn decisions(&mut self, root: Node<'a>) -> Vec<Decision> {
        let decision = |row: Node<'a>| {
            self.ids.take(row, self.report);
            let date = row.date("date").map(|date| date.value);
            Some(Decision { number: row.string("number")?, date, issuer: row.string("issuer") })
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

    pub(super) fn legal_basis(&mut self, root: Node<'a>) -> Vec<LegalBasis> {
        let basis = |row: Node<'a>| LegalBasis {
            id: self.ids.take(row, self.report),
            number: row.string("number"),
            title: row.string("title"),
            issuer: row.string("issuer"),
            date: row.date("date").map(|date| date.value),
            in_force_from: row.date("in_force_from").map(|date| date.value),
            articles: row.string("articles").or_else(|| {
                let articles = row.strings("articles");
                (!articles.is_empty()).then(|| articles.join(", "))
            }),
        };
        root.tables("legal_basis").into_iter().map(basis).collect()
    }
}
