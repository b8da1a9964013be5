//! Two outputs on one address: both are told with the file and the line that gave them their names, where some file
//! did.

use std::sync::Arc;

use super::{Id, Output, Page, Print, PrintOf, Site};
use crate::diagnostic::{Diagnostic, Mistake, Span, Words};
use crate::source::{SourcePath, SourceSet};

/// An output where another is already.
pub(super) fn clash(
    site: &Site,
    sources: &SourceSet,
    (address, output): (&str, &Output),
    (first, of_first): (&str, &Output),
) -> Diagnostic {
    let of = match named(site, sources, first, of_first) {
        Some((path, Some(span))) => {
            let line = sources.text(path).map_or(1, |text| text.place(&span).line);
            Words::new(format!(" của {path}:{line}"), format!(" of {path}:{line}"))
        }
        Some((path, None)) => Words::new(format!(" của {path}"), format!(" of {path}")),
        None => Words::new(", trang niemyet tự làm", ", which niemyet makes by itself"),
    };
    let clash = Diagnostic::new(Mistake::SameAddress { address: &address, first: &first, of });
    match named(site, sources, address, output) {
        Some((path, span)) => {
            let clash = clash.path(path);
            span.into_iter().fold(clash, Diagnostic::span)
        }
        None => clash,
    }
}

/// The file of an output, and where in it the name stands that its address is made of.
fn named<'a>(
    site: &Site,
    sources: &'a SourceSet,
    address: &str,
    output: &Output,
) -> Option<(&'a SourcePath, Option<Span>)> {
    let (path, file) = sources.files.get_key_value(output.own_file(site)?)?;
    let of_print = |id: &Id<Print>| {
        if let PrintOf::Procedure(entry) = site.prints[*id].of { Some(entry) } else { None }
    };
    let procedure = match output {
        Output::Page(page) => {
            if let Page::Procedure(id) = page {
                Some(*id)
            } else {
                None
            }
        }
        Output::Print(id) | Output::Picture(id) => of_print(id),
        Output::Data(_) | Output::Share | Output::Theme(_) | Output::Asset { .. } => None,
    };
    if let Output::Page(Page::Own(id)) = output {
        return Some((path, Some(site.own_pages[*id].span.clone())));
    }
    if let Some(id) = procedure {
        return Some((path, Some(site.entries[id].procedure.code_span.clone())));
    }
    let name = address.rsplit('/').next().unwrap_or(address);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let place = sources.text(&file.path).and_then(|text| written(&text.text, stem));
    Some((path, place))
}

fn written(text: &Arc<str>, stem: &str) -> Option<Span> {
    let quoted = format!("\"{stem}\"");
    let at = text.find(&quoted)?;
    Some(crate::diagnostic::span(at..at + quoted.len()))
}
