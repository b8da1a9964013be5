//! Whether a translation has what it translates, in a language there is.

use super::named;
use crate::catalogue::around::{Around, ByCode, push_at};
use crate::catalogue::kinds::language::wrong_tag;
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::vietnamese::nearest;

pub(crate) fn across(around: &Around<'_>, _: &ByCode<'_>, report: &mut Report) {
    for placed in &around.found.translations {
        let path = &placed.value.origin.path;
        let Some(named) = around.sources.files.get(path).and_then(named) else { continue };
        if let Some(wrong) = wrong_tag(named.language) {
            push_at(report, path, placed.draft, wrong);
            continue;
        }
        let original = named.original();
        if !around.sources.files.contains_key(original.as_str()) {
            let lost = Diagnostic::new(Mistake::LostOriginal { file: &original });
            let near = near(around, &original);
            push_at(report, path, placed.draft, lost.nearest(near));
        }
    }
}

/// The file of the same folder with the nearest name.
fn near<'a>(around: &'a Around<'_>, original: &str) -> Option<&'a str> {
    let (folder, _) = original.rsplit_once('/')?;
    let beside = around.sources.files.keys().filter(|path| {
        let inside = path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/'));
        inside.is_some_and(|name| !name.contains('/') && name.ends_with(".md"))
    });
    let beside = beside.filter(|path| around.sources.files.get(*path).and_then(named).is_none());
    nearest(original, beside.map(|path| &**path))
}
