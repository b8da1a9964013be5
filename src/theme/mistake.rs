//! The template engine's errors as diagnostics with their place in the template.

use std::collections::BTreeMap;

use tera::{Error, ErrorKind, Tera};

use super::ThemeFile;
use crate::diagnostic::{Diagnostic, Mistake, span};

/// A mistake that shows when a template is read alone.
pub(crate) fn of_syntax(name: &str, file: &ThemeFile) -> Option<Diagnostic> {
    let error = Tera::default().add_raw_template(name, &file.text).err()?;
    match error.kind() {
        ErrorKind::SyntaxError(at) => Some(
            Diagnostic::new(Mistake::Template { message: &at.message() })
                .path(&file.path)
                .span(span(at.span().range.clone())),
        ),
        // That it needs the others says nothing about this one.
        _ => None,
    }
}

/// The one mistake that stopped a page.
pub(crate) fn one(error: &Error, template: &str, templates: &BTreeMap<String, ThemeFile>) -> Diagnostic {
    if let ErrorKind::SyntaxError(at) | ErrorKind::RenderingError(at) = error.kind() {
        let found =
            Diagnostic::new(Mistake::Template { message: &at.message() }).span(span(at.span().range.clone()));
        return in_file(found, at.filename(), templates);
    }
    in_file(Diagnostic::new(Mistake::Template { message: &error }), template, templates)
}

/// The mistakes found between templates. The engine joins them to one text, each beginning with
/// `error: what` and a line `--> template:line:column`.
pub(crate) fn all(error: &Error, templates: &BTreeMap<String, ThemeFile>) -> Vec<Diagnostic> {
    let ErrorKind::Msg(text) = error.kind() else {
        return vec![of_inheritance(error, templates)];
    };
    let found: Vec<Diagnostic> = text.split("error: ").filter_map(|part| located(part, templates)).collect();
    if found.is_empty() { vec![Diagnostic::new(Mistake::Template { message: &text })] } else { found }
}

fn of_inheritance(error: &Error, templates: &BTreeMap<String, ThemeFile>) -> Diagnostic {
    let template = match error.kind() {
        ErrorKind::MissingParent { current, .. } => current.as_str(),
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => tpl.as_str(),
        _ => "",
    };
    one(error, template, templates)
}

fn located(part: &str, templates: &BTreeMap<String, ThemeFile>) -> Option<Diagnostic> {
    let (message, rest) = part.split_once('\n')?;
    let place = rest.lines().next()?.split_once("--> ")?.1;
    let mut place = place.rsplitn(3, ':');
    let column: usize = place.next()?.parse().ok()?;
    let line: usize = place.next()?.parse().ok()?;
    let file = templates.get(place.next()?)?;
    let start = offset(&file.text, line, column);
    Some(Diagnostic::new(Mistake::Template { message: &message }).path(&file.path).span(span(start..start)))
}

/// Bytes before a line and column, both counted from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let in_line = text[before..].char_indices().nth(column.saturating_sub(1)).map_or(0, |(at, _)| at);
    before + in_line
}

fn in_file(found: Diagnostic, template: &str, templates: &BTreeMap<String, ThemeFile>) -> Diagnostic {
    match templates.get(template) {
        Some(file) => found.path(&file.path),
        None => found,
    }
}
