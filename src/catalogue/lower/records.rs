//! Records around a procedure: authorities, decisions, cases, results and how they come back, legal basis, and the
//! source's own sentences.

use super::Lower;
use crate::catalogue::model::LegalBasis;
use crate::catalogue::raw::Node;

impl<'a> Lower<'_, 'a> {
    pub(crate) fn legal_basis(&mut self, root: Node<'a>) -> Vec<LegalBasis> {
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
