//! What is wrong or suspicious in one procedure's file by itself, so that it is remembered with the file.

mod absent;
mod fees;
pub(crate) mod times;

use super::Procedure;
use crate::catalogue::raw::{FileText, Node};
use crate::catalogue::wording;
use crate::diagnostic::Report;

pub(crate) use absent::{MissingPart, missing_parts};

pub(crate) fn check(procedure: &Procedure, root: Node<'_>, words: &FileText<'_>, report: &mut Report) {
    absent::check(procedure, root, report);
    fees::check(root, report);
    times::check(procedure, root, report);
    wording::check(root, words, report);
}
