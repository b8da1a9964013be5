//! Decides what a file means: from TOML and Markdown with spans to the model.
//!
//! `raw` has said what is wrong with each value by itself; here is decided what values mean together,
//! and only what can be told from this one file. Where something is wrong the rest is still decided,
//! so that one run shows every mistake.

mod announcement;
mod campaign;
mod channels;
mod dossier;
mod fees;
mod fields;
mod group;
mod guide;
mod identity;
mod ids;
mod page_text;
mod records;
mod site;
mod slug;
mod times;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Report, Words as Wording};
use crate::source::{Hash, SourcePath};

use super::model::{Layer, Origin, Procedure};
use super::parsed::Anchors;
use super::raw::Node;

pub use announcement::announcement;
pub use campaign::campaign;
pub use fees::fees;
pub use fields::{Placed as PlacedField, fields};
pub use group::group;
pub use guide::guide;
pub use site::site;

/// A file's text and where its Markdown stands.
pub struct Words<'a> {
    pub text: &'a str,
    pub markdown: Range<usize>,
}

/// What the parts of one file share while they are decided.
struct Lower<'r, 'a> {
    report: &'r mut Report,
    ids: ids::Ids<'a>,
    cases: Vec<&'a str>,
    texts: BTreeMap<String, String>,
}

/// A procedure; `None` where it has no usable code.
pub fn procedure(root: Node<'_>, words: &Words<'_>, report: &mut Report) -> (Option<Procedure>, Anchors) {
    let texts = root
        .named("texts")
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.value.to_owned()))
        .collect();
    let cases = root.tables("cases").iter().filter_map(|case| case.text("id")).map(|id| id.value).collect();
    let mut lower = Lower { report, ids: ids::Ids::default(), cases, texts };
    let mut anchors = Anchors::default();

    let code = lower.code(root);
    let name = root.string("name").unwrap_or_default();
    let field = root.text("field");
    anchors.field = field.as_ref().map_or_else(|| root.span(), |field| field.span.clone());
    let (effective_from, effective_to) = lower.in_force(root, &mut anchors);
    let boundary_free = root.flag("boundary_free").map(|flag| flag.value);
    let cases = lower.case_list(root);
    let decided = Procedure {
        origin: Origin { layer: Layer::Commune, path: SourcePath::from(""), hash: Hash([0; 32]) },
        code: code.as_ref().map(|code| code.value.to_owned()).unwrap_or_default(),
        code_span: code.as_ref().map(|code| code.span.clone()).unwrap_or_default(),
        name,
        field: field.map(|field| field.value.to_owned()).unwrap_or_default(),
        scope: identity::scope(root),
        online: identity::online(root),
        applicants: root.strings("applicants"),
        dossier_sets: lower.number(root, "dossier_sets"),
        processing_time: lower.timing(root.table("processing_time")),
        portal_id: root.string("portal_id"),
        updated: root.date("updated").map(|date| date.value),
        effective_from,
        effective_to,
        replaced_by: identity::reference(root, "replaced_by"),
        requires: identity::references(root, "requires"),
        related: identity::references(root, "related"),
        boundary_free,
        commune: lower.commune_words(root),
        status: identity::status(root),
        authority: records::authority(root.table("authority")),
        decisions: lower.decisions(root),
        channels: lower.channels(root),
        dossier: lower.dossier(root, &mut anchors),
        results: lower.results(root),
        returns: records::returns(root),
        returns_by_way: root.flag("returns_by_way").is_some_and(|flag| flag.value),
        no_requirements: root.text("requirements").is_some_and(|word| word.value == "none"),
        quotes: records::quotes(root.table("quotes")),
        legal_basis: lower.legal_basis(root),
        cases,
        text: lower.page_text(words),
        texts: std::mem::take(&mut lower.texts),
    };
    (code.map(|_| decided), anchors)
}

impl Lower<'_, '_> {
    fn push(&mut self, diagnostic: Diagnostic) {
        self.report.push(diagnostic);
    }
}

/// The message for a web address that is none.
fn bad_link(node: Node<'_>, key: &str) -> Option<Diagnostic> {
    let link = node.text(key)?;
    let rest = link.value.strip_prefix("https://").or_else(|| link.value.strip_prefix("http://"));
    let good = rest.is_some_and(|rest| {
        rest.split(['/', '?', '#']).next().is_some_and(|host| host.len() > 2 && !host.contains(['@', '\\']))
    }) && !link.value.contains(char::is_whitespace);
    if good {
        return None;
    }
    let bad = Diagnostic::new(Code::BadLink).arg(link.value).span(link.span);
    let right = format!("https://{}", link.value);
    Some(match !link.value.contains([' ', ':']) && link.value.contains('.') {
        true => bad.label(Wording::new(format!("viết “{right}”"), format!("write “{right}”"))),
        false => bad,
    })
}
