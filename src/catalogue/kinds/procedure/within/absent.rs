//! What the law requires of a posted procedure and the file does not say.
//!
//! One finding a procedure: what is unknown never blocks, and a list is easier to work off than ten lines.

use crate::diagnostic::{Diagnostic, Mistake, Report, Words as Wording};

use crate::catalogue::kinds::procedure::{Procedure, Status};
use crate::catalogue::model::DossierItem;
use crate::catalogue::raw::Node;

/// A part that is absent, in both languages.
pub(crate) type MissingPart = (&'static str, &'static str);

/// Nghị định 63/2010/NĐ-CP art. 8(2), and the legal basis and decision that every posted fact traces to.
pub(crate) fn missing_parts(procedure: &Procedure) -> Vec<MissingPart> {
    let papers = || procedure.dossier.iter().flat_map(|group| &group.items);
    let no_time = procedure.processing_time.is_silent()
        && procedure.quotes.time.is_none()
        && procedure.channels.iter().all(|channel| channel.processing_time.is_silent());
    let parts: [(bool, MissingPart); 9] = [
        (procedure.text.steps.is_empty(), ("trình tự thực hiện", "steps")),
        (procedure.channels.is_empty(), ("cách thức thực hiện", "channels")),
        (!papers().any(|item| matches!(item, DossierItem::Paper(_))), ("thành phần hồ sơ", "dossier")),
        (no_time, ("thời hạn giải quyết", "processing time")),
        (procedure.applicants.is_empty(), ("đối tượng thực hiện", "applicants")),
        (procedure.authority.executing.is_empty(), ("cơ quan thực hiện", "executing authority")),
        (procedure.results.is_empty(), ("kết quả", "results")),
        (procedure.legal_basis.is_empty(), ("căn cứ pháp lý", "legal basis")),
        (procedure.decisions.is_empty(), ("quyết định công bố", "announcing decision")),
    ];
    parts.into_iter().filter(|(absent, _)| *absent).map(|(_, part)| part).collect()
}

pub(crate) fn check(procedure: &Procedure, root: Node<'_>, report: &mut Report) {
    if procedure.status == Status::Listed {
        return;
    }
    let parts = missing_parts(procedure);
    if !parts.is_empty() {
        let list =
            |say: fn(&MissingPart) -> &'static str| parts.iter().map(say).collect::<Vec<_>>().join(", ");
        let label = Wording::new(
            format!("chưa có: {}", list(|part| part.0)),
            format!("absent: {}", list(|part| part.1)),
        );
        let missing =
            Diagnostic::new(Mistake::MissingParts { count: &parts.len() }).span(procedure.code_span.clone());
        report.push(missing.label(label));
    }
    forms(root, report);
}

/// Forms that can be named and not fetched, all in one finding at the first of them.
fn forms(root: Node<'_>, report: &mut Report) {
    let mut first = None;
    let mut titles: Vec<String> = Vec::new();
    let items = root.tables("dossier").into_iter().flat_map(|group| group.tables("items"));
    for form in items.filter_map(|item| item.table("form")).filter(|form| !form.has("file")) {
        let Some(title) = form.text("title") else { continue };
        first.get_or_insert(title.span);
        if !titles.iter().any(|known| known == title.value) {
            titles.push(title.value.to_owned());
        }
    }
    let Some(first) = first else { return };
    let mut shown: Vec<String> =
        titles.iter().take(3).map(|title| format!("“{}”", shortened(title))).collect();
    if titles.len() > shown.len() {
        shown.push("…".to_owned());
    }
    report.push(
        Diagnostic::new(Mistake::FormWithoutFile { count: &titles.len(), titles: &shown.join(", ") })
            .span(first),
    );
}

fn shortened(title: &str) -> String {
    const MOST: usize = 50;
    let mut short: String = title.chars().take(MOST).collect();
    if title.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}
