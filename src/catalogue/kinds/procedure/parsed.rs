//! One procedure's file, read and decided: the unit that is remembered between builds.
//!
//! In: a file's text. Out: what it says and all that can be noticed in it alone. Nothing here depends
//! on another file, on the path, on whose file it is or on the day, so the result may be kept by the hash of the
//! content: whoever takes it from there says by [`ParsedFile::of`] which file it is now.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Procedure, ROW, Status, lower, within};
use crate::catalogue::found::Anchors;
use crate::catalogue::kinds::remains::Remains;
use crate::catalogue::model::Origin;
use crate::diagnostic::{Code, Report};
use crate::source::{Body, SourceFile, SourcePath};

/// What a procedure's file was read to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ParsedFile {
    /// `None` where not even code and name could be read.
    pub procedure: Option<Arc<Procedure>>,
    /// Places that are needed once other files are known.
    pub(crate) anchors: Anchors,
    pub(crate) remains: Remains,
    /// Findings without a path; [`ParsedFile::report_at`] names it.
    pub report: Report,
}

/// Reads one procedure's file.
pub fn parse_file(file: &SourceFile) -> ParsedFile {
    let Body::Text(text) = &file.body else { return ParsedFile::default() };
    let mut parsed = read(&text.text, Origin::of(file));
    if parsed.is_draft() {
        parsed.report.make_lenient();
    }
    parsed
}

fn read(text: &str, origin: Origin) -> ParsedFile {
    let mut report = Report::default();
    let decided = ROW.read(text, &mut report, |root, words, report| {
        let (procedure, anchors) = lower::procedure(root, words, origin, report);
        if let Some(procedure) = &procedure {
            within::check(procedure, root, words, report);
        }
        let remains = Remains::of(root, ROW.keys, words, report);
        (procedure, anchors, remains)
    });
    if report.has_errors() {
        // What could not be read, or is of the wrong kind, is there all the same.
        report.diagnostics.retain(|found| found.code != Code::MissingParts);
    }
    let (procedure, anchors, remains) = decided.unwrap_or_default();
    ParsedFile { procedure: procedure.map(Arc::new), anchors, remains, report }
}

impl ParsedFile {
    /// As what this file, which has the same content, says: it may have been moved or copied since it was remembered,
    /// and two layers may hold the same file.
    pub(crate) fn of(self: Arc<Self>, file: &SourceFile) -> Arc<Self> {
        let origin = Origin::of(file);
        match &self.procedure {
            Some(procedure) if procedure.origin != origin => {
                let moved = Procedure { origin, ..Procedure::clone(procedure) };
                Arc::new(ParsedFile { procedure: Some(Arc::new(moved)), ..Self::clone(&self) })
            }
            Some(_) | None => self,
        }
    }

    /// The file's findings, with its path.
    pub(crate) fn report_at(&self, path: &SourcePath) -> Report {
        self.report.clone().located(path)
    }

    pub(crate) fn is_draft(&self) -> bool {
        self.procedure.as_ref().is_some_and(|procedure| procedure.status == Status::Draft)
    }
}
