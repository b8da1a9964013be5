//! Dates that are not written as TOML writes them: what was meant is told.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Mistake, Span, Words};

/// A date written in another way, with the right one where it can be told.
pub(super) fn bad(written: &str, place: Span) -> Diagnostic {
    let bare = written.trim_matches(['"', '\'', ' ']);
    let mut wrong = Diagnostic::new(Mistake::BadDate { written: &bare }).span(place);
    if let Some(right) = read(bare) {
        wrong = wrong.label(Words::new(format!("viết {right}"), format!("write {right}")));
    }
    wrong
}

/// A date as people write it (`1/7/2025`, `01-07-2025`, `2025/7/1`), as the file wants it.
pub(super) fn read(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split(['/', '-', '.']).map(str::trim).collect();
    let [first, second, third] = parts[..] else { return None };
    let (day, month, year) = if first.len() == 4 { (third, second, first) } else { (first, second, third) };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok().map(|date| date.to_string())
}
