//! Typst's errors as diagnostics with their place in the design.

use std::panic::{AssertUnwindSafe, catch_unwind};

use typst::WorldExt;
use typst::diag::{SourceDiagnostic, SourceResult};
use typst::syntax::DiagSpan;

use super::world::Sheet;
use crate::diagnostic::{Diagnostic, Mistake, Words, span};

/// What Typst makes, or why it does not. A design can also meet a fault of Typst itself, which panics: the print
/// fails, not the program. Nothing of ours is changed in between; what Typst remembers is keyed by its input.
pub(crate) fn caught<T>(
    sheet: &Sheet<'_>,
    make: impl FnOnce() -> SourceResult<T>,
) -> Result<T, Box<Diagnostic>> {
    match catch_unwind(AssertUnwindSafe(make)) {
        Ok(made) => made.map_err(|errors| first(&errors, sheet)),
        Err(_) => {
            let found = Diagnostic::new(Mistake::Design { message: &"Typst: internal error" }).help(Words::new(
                "bộ chữ gặp sự cố với mẫu này; bớt tiêu đề bảng, khối lồng nhau rồi thử lại, hoặc xóa mẫu của mình",
                "the typesetter failed on this design; try fewer headings of tables and nested blocks, or delete your own design",
            ));
            Err(Box::new(sheet.design(0).into_iter().fold(found, |found, path| found.path(path))))
        }
    }
}

/// The first mistake that has a place in a file of the theme; the message alone where none has.
pub(crate) fn first(errors: &[SourceDiagnostic], sheet: &Sheet<'_>) -> Box<Diagnostic> {
    let located = errors.iter().find_map(|error| located(error, sheet));
    let unlocated = || {
        let message = errors.first().map_or("", |error| error.message.as_str());
        let found = Diagnostic::new(Mistake::Design { message: &message }).help(Words::new(
            "mỗi mẫu in phải có hàm design nhận dữ liệu: #let design(data) = …",
            "each design defines a function named design: #let design(data) = …",
        ));
        sheet.design(0).into_iter().fold(found, |found, path| found.path(path))
    };
    Box::new(located.unwrap_or_else(unlocated))
}

/// Where the error is, or the nearest call to it in a file of the theme.
fn located(error: &SourceDiagnostic, sheet: &Sheet<'_>) -> Option<Diagnostic> {
    let calls = error.trace.iter().map(|call| call.span.into());
    let mut places = std::iter::once(error.span).chain(calls);
    let (path, range) = places.find_map(|place: DiagSpan| {
        let path = sheet.place(place.id()?)?;
        Some((path, sheet.range(place)?))
    })?;
    let found = Diagnostic::new(Mistake::Design { message: &error.message }).path(path).span(span(range));
    Some(
        error
            .hints
            .iter()
            .fold(found, |found, hint| found.help(Words::new(hint.v.as_str(), hint.v.as_str()))),
    )
}
