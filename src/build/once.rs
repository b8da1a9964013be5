//! A year that was mistyped is told once, though it contradicts every other day of its file and of others.
//!
//! That a day is far away is known of a day alone, that days are out of order or differ of files alone: here both are
//! there.

use crate::diagnostic::{Code, Diagnostic, Lang, Report};

/// Where a day is far away and out of order with others, keeps one finding about the order, at that day; where it only
/// differs from others, keeps that it is far away.
pub(super) fn tell_once(report: &mut Report) {
    let is_far = |one: &&Diagnostic| one.code == Code::FarDay;
    let far: Vec<Diagnostic> = report.diagnostics.iter().filter(is_far).cloned().collect();
    for far in far {
        let day = far.value("day", Lang::Vi);
        let names =
            |one: &Diagnostic, values: &[&str]| values.iter().any(|name| one.value(name, Lang::Vi) == day);
        let is_order = |one: &Diagnostic| {
            one.code == Code::DateOrder && one.path == far.path && names(one, &["last_day", "first_day"])
        };
        let mut all = std::mem::take(&mut report.diagnostics);
        for one in all.iter_mut().filter(|one| is_order(one)) {
            one.span.clone_from(&far.span);
            one.label.clone_from(&far.label);
        }
        let mut told = all.iter().any(is_order);
        let mut ordered = false;
        all.retain(|one| {
            let follows =
                matches!(one.code, Code::OtherDay | Code::NotTakenOver) && names(one, &["from", "own_day"]);
            if is_order(one) {
                !std::mem::replace(&mut ordered, true)
            } else if one.code == Code::FarDay && one.path == far.path && one.span == far.span {
                !std::mem::replace(&mut told, true)
            } else {
                !follows
            }
        });
        report.diagnostics = all;
    }
}
