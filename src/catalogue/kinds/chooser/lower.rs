//! A chooser's file: a question for each `##` section of its Markdown, an answer for each item of its first list.

use super::{Answer, Chooser, Question};
use crate::catalogue::found::Placed;
use crate::catalogue::lower::identity::{is_draft, references_once};
use crate::catalogue::lower::slug;
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report, Span, span};
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
        questions: sections.into_iter().map(|section| question(section, words.text, report)).collect(),
        links,
    };
    Placed { value, draft: is_draft(root), slug: slug.span, files: Vec::new() }
}

fn question(section: Section, text: &str, report: &mut Report) -> Question {
    let Section { title, id, span: heading, body } = section;
    let mut question =
        Question { title, id, before: Prose::default(), answers: Vec::new(), after: Prose::default() };
    let mut written = 0;
    for block in body.blocks {
        match block {
            Block::List { items, .. } if written == 0 => {
                written = items.len();
                let answers = items.into_iter().filter_map(|item| answer(item, text, &heading, report));
                question.answers = answers.collect();
            }
            block if written == 0 => question.before.blocks.push(block),
            block => question.after.blocks.push(block),
        }
    }
    if written < LEAST {
        let few = Mistake::TooFewAnswers { title: &question.title, count: &written };
        report.push(Diagnostic::new(few).span(heading));
    }
    question
}

/// An item with just one link in its first line.
fn answer(item: ListItem, text: &str, heading: &Span, report: &mut Report) -> Option<Answer> {
    let mut blocks = item.blocks.into_iter();
    let mut before = match blocks.next() {
        Some(Block::Paragraph(inlines)) => inlines,
        other => {
            let said = other.map(|block| Prose { blocks: vec![block] }.plain_text()).unwrap_or_default();
            report.push(not_one_link(&said, text, heading));
            return None;
        }
    };
    let is_link = |inline: &Inline| matches!(inline, Inline::Link { .. });
    let mut places = before.iter().enumerate().filter(|(_, inline)| is_link(inline)).map(|(at, _)| at);
    let (Some(at), None) = (places.next(), places.next()) else {
        report.push(not_one_link(&prose::plain_text(&before), text, heading));
        return None;
    };
    let after = before.split_off(at + 1);
    let link = before.pop()?;
    let span = match &link {
        Inline::Link { span, .. } => span.clone(),
        Inline::Text(_) | Inline::Strong(_) | Inline::Emphasis(_) | Inline::Code(_) | Inline::Break => {
            heading.clone()
        }
    };
    before.extend(after);
    tidy(&mut before);
    let own = (!before.is_empty()).then_some(Block::Paragraph(before));
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

/// At the line that begins as the answer does, else at the question.
fn not_one_link(said: &str, text: &str, heading: &Span) -> Diagnostic {
    const BEGINNING: usize = 3;
    let start = heading.end as usize;
    let begin: Vec<&str> = said.split_whitespace().take(BEGINNING).collect();
    let lines = text[start..].split_inclusive('\n').scan(start, |at, line| {
        let from = *at;
        *at += line.len();
        Some((from, line.trim_end()))
    });
    let is_it = |line: &str| {
        let bare = line.trim_start_matches([' ', '-', '*', '+', '[']);
        bare.starts_with(begin.first().copied().unwrap_or("\n"))
            && begin.iter().all(|word| line.contains(word))
    };
    let mut lines = lines.filter(|(_, line)| is_it(line));
    let place = lines.next().map_or_else(|| heading.clone(), |(from, line)| span(from..from + line.len()));
    Diagnostic::new(Mistake::NotOneLink { answer: &said }).span(place)
}
