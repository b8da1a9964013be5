//! A procedure's front matter and text, decided.

mod channels;
mod dossier;
mod identity;
mod records;

pub(crate) use identity::{is_fit_code, is_usual_code};

use super::{Procedure, Status};
use crate::catalogue::found::Anchors;
use crate::catalogue::lower::identity::{reference, references};
use crate::catalogue::lower::{Lower, ids, unused};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words as Wording, span};

/// What is written below a header, which nothing shows.
fn unused_text(words: &FileText<'_>, vi: &str, en: &str) -> Option<Diagnostic> {
    let written = words.text.get(words.markdown.clone())?;
    let start = words.markdown.start + written.len() - written.trim_start().len();
    let end = start + written.trim_start().lines().next()?.trim_end().len();
    let key = Wording::new("lời văn dưới dấu +++", "the text below +++");
    Some(Diagnostic::new(Mistake::UnusedKey { key, why: Wording::new(vi, en) }).span(span(start..end)))
}

/// A procedure; `None` where it has no usable code.
pub(crate) fn procedure(
    root: Node<'_>,
    words: &FileText<'_>,
    origin: Origin,
    report: &mut Report,
) -> (Option<Procedure>, Anchors) {
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
    if identity::status(root) == Status::Listed {
        let (vi, en) = (
            "thủ tục ghi listed = true thì trang chỉ hiện tên, mã và đường dẫn; bỏ listed = true khi nội dung đã đủ",
            "of a procedure with listed = true only name, code and a link show; take listed out once the text is complete",
        );
        let keys = ["summary", "act_within", "committed_time", "cautions"];
        let unused_key = keys.iter().find_map(|key| unused(root, key, vi, en));
        lower.report.diagnostics.extend(unused_key.or_else(|| unused_text(words, vi, en)));
    }
    let decided = Procedure {
        origin,
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
        replaced_by: reference(root, "replaced_by"),
        ended_by: None,
        requires: references(root, "requires"),
        related: references(root, "related"),
        life_events: identity::life_events(root),
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
