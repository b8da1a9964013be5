//! What service days say of procedures, fields and places.

use super::ServiceDay;
use crate::catalogue::around::{Across, Around, ByCode, known_fields, known_mentions, known_place};
use crate::diagnostic::Report;

impl Across for ServiceDay {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        known_mentions(&around.found.service_days, by_code, report);
        known_fields(around, &around.found.service_days, report);
        for placed in &around.found.service_days {
            known_place(around, placed, placed.value.place.as_ref(), report);
        }
    }
}
