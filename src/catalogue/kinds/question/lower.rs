//! A question's file.

use super::{AnswerState, Question};
use crate::catalogue::found::Placed;
use crate::catalogue::lower::identity::{is_draft, references_once};
use crate::catalogue::lower::review::review;
use crate::catalogue::lower::{Lower, days_in_order, lead, slug, unused};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::{FileText, Node};
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::prose;

pub(super) fn question(
    root: Node<'_>,
    words: &FileText<'_>,
    origin: Origin,
    report: &mut Report,
) -> Placed<Question> {
    let title = root.string("title").unwrap_or_default();
    let former_slugs = slug::former(root, &title, report);
    let slug = slug::of_file(root, &origin.path, &title, report);
    report.diagnostics.extend(days_in_order(root, "asked_on", "broadcast_on"));
    let answer = prose::parse(words.text, words.markdown.start);
    report.extend(answer.report);
    let legal_basis = Lower::new(report).legal_basis(root);
    let state = root.text("state").and_then(|word| AnswerState::named(word.value));
    let value = Question {
        slug: slug.value,
        former_slugs,
        title,
        keywords: root.strings("keywords"),
        procedures: references_once(root, "procedures"),
        legal_basis,
        asked_on: root.date("asked_on").map(|day| day.value),
        broadcast_on: root.date("broadcast_on").map(|day| day.value),
        // What nobody vouches for is told to nobody.
        state: state.unwrap_or(AnswerState::Unverified),
        unsettled: root.string("unsettled"),
        review: review(root, report),
        lead: lead(&answer.value),
        answer: answer.value,
        origin,
    };
    sureness(root, &value, report);
    Placed { value, draft: is_draft(root), slug: slug.span, files: Vec::new() }
}

/// What its state asks for.
fn sureness(root: Node<'_>, question: &Question, report: &mut Report) {
    let state = || root.text("state").map_or_else(|| root.key_span("title"), |state| state.span);
    if question.state != AnswerState::Partial {
        report.diagnostics.extend(unused(
            root,
            "unsettled",
            "chỉ câu trả lời mới rõ một phần (state = \"partial\") mới có điều chưa rõ",
            "only an answer that is settled in part (state = \"partial\") has something unsettled",
        ));
    }
    if question.state == AnswerState::Unverified {
        return;
    }
    if question.answer.plain_text().is_empty() {
        report.push(Diagnostic::new(Mistake::NoAnswer).span(root.key_span("title")));
    }
    if question.state == AnswerState::Partial && question.unsettled.is_none() {
        report.push(Diagnostic::new(Mistake::NothingUnsettled).span(state()));
    }
    if question.review.checked_on.is_none() && !root.has("review_every") {
        report.push(Diagnostic::new(Mistake::NeverChecked).span(state()));
    }
}
