//! An announcement decision's file.

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::prose;

use super::{ChangeKind, Decision, DecisionItem, Posting, PostingPlace};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::procedure::Part;
use crate::catalogue::lower::dossier::own_file;
use crate::catalogue::lower::identity::{is_draft, reference};
use crate::catalogue::lower::{bad_link, empty_list, slug};
use crate::catalogue::model::{CitedDecision, Origin};
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::{At, Node};

pub(crate) fn decision(
    root: Node<'_>,
    words: &FileText<'_>,
    origin: Origin,
    report: &mut Report,
) -> Placed<Decision> {
    let number = root.string("number").unwrap_or_default();
    let former_slugs = slug::former(root, &number, report);
    let slug = slug::of_file(root, &origin.path, &number, report);
    let (file, files) = own_file(root, "file", report);
    report.diagnostics.extend(bad_link(root, "link"));
    let text = prose::parse(words.text, words.markdown.start);
    report.extend(text.report);
    let date = root.date("date");
    let effective_from = root.date("effective_from");
    in_order(["date", "effective_from"], [&date, &effective_from], report);
    let items = root.tables("items").into_iter().filter_map(|row| item(row, report)).collect::<Vec<_>>();
    report.diagnostics.extend(empty_list(root, "items", root.tables("items").is_empty()));
    if !root.has("items") && !is_draft(root) {
        report.push(Diagnostic::new(Mistake::NoItems).span(root.key_span("number")));
    }
    let value = Decision {
        posting: posting(root, &date, report),
        origin,
        slug: slug.value,
        former_slugs,
        number_span: root.text("number").map_or_else(|| root.key_span("number"), |number| number.span),
        cited: CitedDecision { number, date: day(date), issuer: root.string("issuer") },
        title: root.string("title"),
        effective_from: day(effective_from),
        base: root.string("base_decision"),
        file,
        link: root.string("link"),
        items,
        text: text.value,
    };
    Placed { value, draft: is_draft(root), slug: slug.span, files }
}

fn day(date: Option<At<Date>>) -> Option<Date> {
    date.map(|date| date.value)
}

/// The second day is not before the first, where both are stated.
fn in_order(names: [&str; 2], days: [&Option<At<Date>>; 2], report: &mut Report) {
    if let [Some(first), Some(second)] = days
        && second.value < first.value
    {
        let wrong = Diagnostic::new(Mistake::DateOrder {
            last: &names[1],
            last_day: &second.value,
            first: &names[0],
            first_day: &first.value,
        });
        report.push(wrong.span(second.span.clone()));
    }
}

/// It is received once it was issued, and posted once it was received.
fn posting(root: Node<'_>, issued: &Option<At<Date>>, report: &mut Report) -> Posting {
    let Some(table) = root.table("posted") else { return Posting::default() };
    let (received, posted) = (table.date("received_on"), table.date("posted_on"));
    in_order(["date", "received_on"], [issued, &received], report);
    match &received {
        Some(_) => in_order(["received_on", "posted_on"], [&received, &posted], report),
        None => in_order(["date", "posted_on"], [issued, &posted], report),
    }
    let place = |word: At<&str>| PostingPlace::named(word.value);
    let mut places: Vec<PostingPlace> = table.texts("where").into_iter().filter_map(place).collect();
    places.sort_unstable();
    places.dedup();
    Posting {
        received_on: day(received),
        posted_on: day(posted),
        places,
        approved_by: table.string("approved_by"),
    }
}

fn item(row: Node<'_>, report: &mut Report) -> Option<DecisionItem> {
    let kind = ChangeKind::named(row.text("kind")?.value)?;
    let code = reference(row, "code")?;
    let mut changed: Vec<Part> =
        row.texts("changed_parts").into_iter().filter_map(|part| Part::named(part.value)).collect();
    changed.sort_unstable();
    changed.dedup();
    if kind == ChangeKind::Amended && changed.is_empty() {
        report.push(Diagnostic::new(Mistake::NoChangedPart { code: &code.code }).span(code.span.clone()));
    }
    let stray = match kind {
        ChangeKind::Amended => ["replaced_by"].as_slice(),
        ChangeKind::New | ChangeKind::Abolished => &["changed_parts", "replaced_by"],
        ChangeKind::Replaced => &["changed_parts"],
    };
    for key in stray.iter().filter(|key| row.has(key)) {
        let stray = Diagnostic::new(Mistake::NotOfThisKind { key: &key, kind: &kind.word() });
        report.push(stray.span(row.key_span(key)));
    }
    let replaced_by = reference(row, "replaced_by");
    if kind == ChangeKind::Replaced && replaced_by.is_none() {
        report.push(Diagnostic::new(Mistake::ReplacedByNothing { code: &code.code }).span(code.span.clone()));
    }
    Some(DecisionItem {
        kind,
        code,
        name: row.string("name"),
        effective_from: row.date("effective_from").map(|date| date.value),
        changed,
        replaced_by,
        basis: row.string("basis"),
        note: row.string("note"),
    })
}
