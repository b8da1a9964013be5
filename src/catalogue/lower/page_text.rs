//! The Markdown of a file, by what each part is: description, steps, requirements, and the rest.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Mistake};
use crate::prose::{self, Block, Document, Prose, Section};
use crate::vietnamese::{fold, nearest};

use super::Lower;
use crate::catalogue::model::PageText;
use crate::catalogue::raw::FileText;

impl Lower<'_, '_> {
    /// Nothing is dropped: what stands under an unknown heading stays a section of its own.
    pub(crate) fn page_text(&mut self, words: &FileText<'_>) -> PageText {
        let parsed = prose::parse(words.text, words.markdown.start);
        self.report.extend(parsed.report);
        let Document { lead, sections, mut links } = parsed.value;
        let mut text = PageText { description: lead, ..PageText::default() };
        let mut met = BTreeSet::new();
        for section in sections {
            self.heading_ids(&section, &mut met);
            self.unknown_id(&section, words);
            match known_part(&section.title, &mut text) {
                Some(part) => {
                    part.blocks.extend(section.body.blocks);
                    // The page has headings of its own for these, in the official text.
                    let own = links.ids.iter_mut().filter(|one| section.id.as_ref() == Some(&one.id));
                    own.for_each(|one| one.on_page = "toan-van".to_owned());
                }
                None => text.further.sections.push(section),
            }
        }
        text.links = links;
        text
    }

    /// An id that is no case's and that no link of the file leads to.
    fn unknown_id(&mut self, section: &Section, words: &FileText<'_>) {
        let Some(id) = section.id.as_deref().filter(|id| !self.cases.contains(id)) else { return };
        if words.text.contains(&format!("](#{id})")) {
            return;
        }
        let near = nearest(id, self.cases.iter().copied());
        let unknown = Diagnostic::new(Mistake::UnknownHeadingId { id: &id }).span(section.span.clone());
        self.report.push(unknown.nearest(near));
    }

    /// A heading may have the id of a case; two headings may not share one.
    fn heading_ids(&mut self, section: &Section, met: &mut BTreeSet<String>) {
        let own = section.id.iter().map(|id| (id, &section.span));
        let below = section.body.blocks.iter().filter_map(|block| match block {
            Block::Heading { id: Some(id), span, .. } => Some((id, span)),
            _ => None,
        });
        for (id, span) in own.chain(below) {
            if !met.insert(id.clone()) {
                self.report.push(Diagnostic::new(Mistake::DuplicateId { id: &id }).span(span.clone()));
            }
        }
    }
}

/// Whether a heading opens a part that every procedure has.
pub(crate) fn is_known_heading(title: &str) -> bool {
    known_part(title, &mut PageText::default()).is_some()
}

/// The part of the page that a heading opens, compared without marks, capitals and punctuation.
fn known_part<'t>(title: &str, text: &'t mut PageText) -> Option<&'t mut Prose> {
    let folded = fold(title);
    let title = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    match title.as_str() {
        "mo ta" => Some(&mut text.description),
        "trinh tu thuc hien" | "trinh tu" => Some(&mut text.steps),
        "yeu cau dieu kien" | "yeu cau dieu kien thuc hien" | "yeu cau va dieu kien" => {
            Some(&mut text.requirements)
        }
        _ => None,
    }
}
