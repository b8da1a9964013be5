//! What is wrong or suspicious in procedures once all files are known.

mod provinces;
mod references;
mod versions;

use crate::catalogue::around::{Around, ByCode};
use crate::diagnostic::Report;

pub(crate) fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    references::check(around, by_code, report);
    versions::check(around, by_code, report);
    provinces::check(around, report);
}
