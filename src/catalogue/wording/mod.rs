//! Words that have had their day, and letters that are not what they seem: in any kind of file.

mod letters;
mod said;
mod scan;

use super::lower::Words;
use super::raw::Node;
use crate::diagnostic::Report;

pub fn check(root: Node<'_>, words: &Words<'_>, report: &mut Report) {
    scan::check(root, words, report);
    letters::check(root, words, report);
}
