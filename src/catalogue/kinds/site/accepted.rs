//! Warnings that the site's author lets stand: the tables `[[accepted]]`, decided.

use super::Accepted;
use crate::catalogue::raw::Node;
use crate::diagnostic::{Code, Diagnostic, Mistake, Report, Severity};

/// All rows that name a warning; of the others it is told what is wrong with them.
pub(super) fn all(root: Node<'_>, report: &mut Report) -> Vec<Accepted> {
    root.tables("accepted").into_iter().filter_map(|row| one(row, report)).collect()
}

fn one(row: Node<'_>, report: &mut Report) -> Option<Accepted> {
    let written = row.text("code")?;
    let Some(code) = Code::find(written.value) else {
        let unknown = Diagnostic::new(Mistake::AcceptedUnknown { code: &written.value });
        report.push(unknown.span(written.span).nearest(Code::nearest(written.value)));
        return None;
    };
    if code.severity() == Severity::Error {
        report.push(Diagnostic::new(Mistake::AcceptedError { code: &code.id() }).span(written.span));
        return None;
    }
    Some(Accepted {
        code,
        path: row.text("path")?.value.replace('\\', "/").trim_start_matches("./").to_owned(),
        about: row.string("about")?,
        reason: row.string("reason")?,
        span: written.span,
    })
}
