//! A file of what is done elsewhere.

use super::{DoneBy, Elsewhere};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::procedure::is_usual_code;
use crate::catalogue::lower::identity::{is_draft, references_once};
use crate::catalogue::lower::review::review;
use crate::catalogue::lower::{bad_link, bad_phone, slug};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::prose;

pub(crate) fn elsewhere(
    root: Node<'_>,
    words: &FileText<'_>,
    origin: Origin,
    report: &mut Report,
) -> Placed<Elsewhere> {
    let title = root.string("title").unwrap_or_default();
    let former_slugs = slug::former(root, &title, report);
    let slug = slug::of_file(root, &origin.path, &title, report);
    report.diagnostics.extend(bad_link(root, "link").into_iter().chain(bad_phone(root, "phone")));
    let text = prose::parse(words.text, words.markdown.start);
    report.extend(text.report);
    let codes = references_once(root, "codes");
    for code in codes.iter().filter(|one| !is_usual_code(&one.code)) {
        report.push(Diagnostic::new(Mistake::UnusualCode { code: &code.code }).span(code.span.clone()));
    }
    let by = root.text("by").and_then(|word| DoneBy::named(word.value));
    let value = Elsewhere {
        origin,
        slug: slug.value,
        former_slugs,
        title,
        keywords: root.strings("keywords"),
        by: by.unwrap_or(DoneBy::Elsewhere),
        place: root.string("where").unwrap_or_default(),
        hours: root.string("hours"),
        link: root.string("link"),
        phone: root.string("phone"),
        codes,
        updated: root.date("updated").map(|date| date.value),
        review: review(root, report),
        text: text.value,
    };
    Placed { value, draft: is_draft(root), slug: slug.span, files: Vec::new() }
}
