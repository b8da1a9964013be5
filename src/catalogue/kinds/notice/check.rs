//! What notices say of procedures.

use super::Notice;
use crate::catalogue::around::{Across, Around, ByCode, known_mentions};
use crate::diagnostic::Report;

impl Across for Notice {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        known_mentions(&around.found.notices, by_code, report);
    }
}
