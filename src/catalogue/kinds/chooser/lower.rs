//! A chooser's file: a question for each `##` section of its Markdown, an answer for each item of its first list.

use super::{Answer, Chooser, Question};
use crate::catalogue::found::Placed;
use crate::catalogue::lower::identity::{is_draft, references_once};
use crate::catalogue::lower::slug;
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report, Span};
use crate::prose::{self, Block, Document, Inline, ListItem, Prose, Section};

/// Answers of the smallest question: with one there is nothing to choose.
pub(crate) const LEAST: usize = 2;

pub(crate) fn chooser(
    root: Node<'_>,
    words: &FileText<'_>,
    origin: Origin,
    report: &mut Report,
) -> Placed<Chooser> {
    let title = root.string("title").unwrap_or_default();
    let former_slugs = slug::former(root, &title, report);
    let slug = slug::of_file(root, &origin.path, &title, report);
    let parsed = prose::parse(words.text, words.markdown.start);
    report.extend(parsed.report);
    let Document { lead: intro, sections, links } = parsed.value;
    if sections.is_empty() {
        report.push(Diagnostic::new(Mistake::NoQuestions).span(root.key_span("title")));
    }
    let value = Chooser {
        origin,
        slug: slug.value,
        former_slugs,
        title,
        keywords: root.strings("keywords"),
        lead: root.string("lead"),
        procedures: references_once(root, "procedures"),
        updated: root.date("updated").map(|date| date.value),
        intro,
        questions: sections.into_iter().map(|section| question(section, report)).collect(),
        links,
    };
    Placed { value, draft: is_draft(root), slug: slug.span, files: Vec::new() }
}

fn question(section: Section, report: &mut Report) -> Question {
    let Section { title, id, span, body } = section;
    let mut question =
        Question { title, id, before: Prose::default(), answers: Vec::new(), after: Prose::default() };
    let mut written = 0;
    for block in body.blocks {
        match block {
            Block::List { items, .. } if written == 0 => {
                written = items.len();
                question.answers = items.into_iter().filter_map(|item| answer(item, &span, report)).collect();
            }
            block if written == 0 => question.before.blocks.push(block),
            block => question.after.blocks.push(block),
        }
    }
    if written < LEAST {
        let few = Mistake::TooFewAnswers { title: &question.title, count: &written };
        report.push(Diagnostic::new(few).span(span));
    }
    question
}

/// An item with just one link in its first line.
fn answer(item: ListItem, heading: &Span, report: &mut Report) -> Option<Answer> {
    let mut blocks = item.blocks.into_iter();
    let inlines = match blocks.next() {
        Some(Block::Paragraph(inlines)) => inlines,
        other => {
            let said = other.map(|block| Prose { blocks: vec![block] }.plain_text()).unwrap_or_default();
            report.push(not_one_link(&said, heading));
            return None;
        }
    };
    let is_link = |inline: &Inline| matches!(inline, Inline::Link { .. });
    let mut places = inlines.iter().enumerate().filter(|(_, inline)| is_link(inline)).map(|(at, _)| at);
    let (Some(at), None) = (places.next(), places.next()) else {
        report.push(not_one_link(&prose::plain_text(&inlines), heading));
        return None;
    };
    let mut before = inlines;
    let after = before.split_off(at + 1);
    let link = before.pop()?;
    let span = match &link {
        Inline::Link { span, .. } => span.clone(),
        Inline::Text(_) | Inline::Strong(_) | Inline::Emphasis(_) | Inline::Code(_) | Inline::Break => {
            heading.clone()
        }
    };
    let mut said = before;
    said.extend(after);
    tidy(&mut said);
    let own = (!said.is_empty()).then_some(Block::Paragraph(said));
    Some(Answer {
        link: Prose { blocks: vec![Block::Paragraph(vec![link])] },
        note: Prose { blocks: own.into_iter().chain(blocks).collect() },
        span,
    })
}

/// What stood around the link without the sign that parted them.
fn tidy(said: &mut Vec<Inline>) {
    if let Some(Inline::Text(text)) = said.first_mut() {
        *text = text.trim_start_matches([' ', ':', ',', ';', '.', '–', '-']).to_owned();
    }
    if let Some(Inline::Text(text)) = said.last_mut() {
        *text = text.trim_end_matches([' ', ':', ',', '–', '-']).to_owned();
    }
    said.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}

fn not_one_link(said: &str, heading: &Span) -> Diagnostic {
    Diagnostic::new(Mistake::NotOneLink { answer: &said }).span(heading.clone())
}
