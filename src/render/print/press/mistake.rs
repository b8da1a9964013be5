//! Typst's errors as diagnostics with their place in the design.

use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;

use super::world::Sheet;
use crate::diagnostic::{Code, Diagnostic, Words, span};

/// The first mistake that has a place in a file of the theme; the message alone where none has.
pub fn first(errors: &[SourceDiagnostic], sheet: &Sheet<'_>) -> Box<Diagnostic> {
    let located = errors.iter().find_map(|error| located(error, sheet));
    let unlocated = || {
        let message = errors.first().map_or("", |error| error.message.as_str());
        let found = Diagnostic::new(Code::Design).arg(message).help(Words::new(
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
    let found = Diagnostic::new(Code::Design).path(path).span(span(range)).arg(&error.message);
    Some(
        error
            .hints
            .iter()
            .fold(found, |found, hint| found.help(Words::new(hint.v.as_str(), hint.v.as_str()))),
    )
}
