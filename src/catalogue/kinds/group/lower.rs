//! A linked group's file.

use crate::diagnostic::{Diagnostic, Mistake, Report};

use super::{GroupPaper, LinkedGroup};
use crate::catalogue::found::Anchors;
use crate::catalogue::found::Placed;
use crate::catalogue::lower::channels::ways;
use crate::catalogue::lower::identity::{is_draft, reference, references};
use crate::catalogue::lower::{Lower, bad_link, slug};
use crate::catalogue::model::{LifeEvent, Origin, Reference};
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;

pub(crate) fn group(
    root: Node<'_>,
    words: &FileText<'_>,
    origin: Origin,
    report: &mut Report,
) -> Placed<LinkedGroup> {
    let name = root.string("name").unwrap_or_default();
    let former_slugs = slug::former(root, &name, report);
    let slug = slug::of_file(root, &origin.path, &name, report);
    report.diagnostics.extend(bad_link(root, "link"));
    let named = references(root, "members");
    // Several codes in one pair of quotes are told as a code that there is not.
    let in_one = named.iter().any(|member| member.code.contains([',', ';']));
    if root.has("members") && named.len() < 2 && !in_one {
        report.push(Diagnostic::new(Mistake::FewMembers).span(root.key_span("members")));
    }
    let mut members: Vec<Reference> = Vec::new();
    for member in named {
        match members.iter().any(|known| known.code == member.code) {
            true => {
                report.push(Diagnostic::new(Mistake::MemberTwice { code: &member.code }).span(member.span))
            }
            false => members.push(member),
        }
    }
    let mut lower = Lower::new(report);
    let mut anchors = Anchors::default();
    let (effective_from, effective_to) = lower.in_force(root, &mut anchors);
    let papers =
        root.tables("papers").into_iter().filter_map(|row| lower.group_paper(row, &mut anchors)).collect();
    let event = root.text("event").and_then(|word| LifeEvent::named(word.value));
    let value = LinkedGroup {
        origin,
        slug: slug.value,
        former_slugs,
        name_span: root.key_span("name"),
        name,
        code: reference(root, "code"),
        event,
        members,
        via: ways(root),
        address: root.string("address"),
        link: root.string("link"),
        processing_time: lower.time(root.table("processing_time")),
        time_span: root.key_span("processing_time"),
        effective_from,
        effective_to,
        updated: root.date("updated").map(|date| date.value),
        words: lower.commune_words(root),
        papers,
        legal_basis: lower.legal_basis(root),
        text: lower.page_text(words),
    };
    Placed { value, draft: is_draft(root), slug: slug.span, files: anchors.forms }
}

impl<'a> Lower<'_, 'a> {
    fn group_paper(&mut self, row: Node<'a>, anchors: &mut Anchors) -> Option<GroupPaper> {
        let paper = self.paper(row.string("paper")?, row, anchors);
        Some(GroupPaper { paper, instead_of: references(row, "instead_of") })
    }
}
