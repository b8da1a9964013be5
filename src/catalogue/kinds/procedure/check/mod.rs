//! What is wrong or suspicious in a procedure beyond single values.
//!
//! [`within`] looks at one file alone, so that what it finds is remembered with the file; [`across`] compares files.

mod absent;
mod fees;
mod provinces;
mod references;
pub mod times;
mod versions;

use super::Procedure;
use crate::catalogue::kinds::around::{Around, ByCode};
use crate::catalogue::lower::Words;
use crate::catalogue::raw::Node;
use crate::catalogue::wording;
use crate::diagnostic::Report;

pub use absent::{MissingPart, missing_parts};

/// Checks that need one file only.
pub fn within(procedure: &Procedure, root: Node<'_>, words: &Words<'_>, report: &mut Report) {
    absent::check(procedure, root, report);
    fees::check(root, report);
    times::check(procedure, root, report);
    wording::check(root, words, report);
}

/// Checks that need all files.
pub fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    references::check(around, by_code, report);
    versions::check(around, by_code, report);
    provinces::check(around, report);
}
