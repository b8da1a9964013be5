//! Words that have had their day, letters that are not what they seem, and marks that mark nothing: in any kind of file.

mod letters;
mod markup;
mod said;
mod scan;

use super::raw::FileText;
use super::raw::Node;
use crate::diagnostic::Report;

pub(crate) use letters::check_names;

pub(crate) fn check(root: Node<'_>, words: &FileText<'_>, report: &mut Report) {
    scan::check(root, words, report);
    letters::check(root, words, report);
    markup::check(root, words, report);
}

/// Of a file in another language: of its words we know nothing.
pub(crate) fn check_marks(root: Node<'_>, words: &FileText<'_>, report: &mut Report) {
    markup::check(root, words, report);
}
