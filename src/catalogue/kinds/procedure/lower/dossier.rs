//! The dossier: groups of lines that are each a paper, a note or a heading.

use crate::catalogue::found::Anchors;
use crate::catalogue::lower::Lower;
use crate::catalogue::model::{DossierGroup, DossierItem, Need, Pick};
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake};

impl<'a> Lower<'_, 'a> {
    pub(super) fn dossier(&mut self, root: Node<'a>, anchors: &mut Anchors) -> Vec<DossierGroup> {
        root.tables("dossier").into_iter().map(|group| self.group(group, anchors)).collect()
    }

    fn group(&mut self, group: Node<'a>, anchors: &mut Anchors) -> DossierGroup {
        DossierGroup {
            id: self.ids.take(group, self.report),
            title: group.string("title"),
            need: group.text("need").and_then(|word| Need::named(word.value)).unwrap_or_default(),
            case: self.case(group),
            pick: group.text("pick").and_then(|word| Pick::named(word.value)).unwrap_or_default(),
            choose: group.string("choose"),
            items: group.tables("items").into_iter().filter_map(|item| self.item(item, anchors)).collect(),
        }
    }

    fn item(&mut self, item: Node<'a>, anchors: &mut Anchors) -> Option<DossierItem> {
        let kinds: Vec<_> = ["paper", "note", "heading"].into_iter().filter(|kind| item.has(kind)).collect();
        let [kind] = kinds[..] else {
            self.push(Diagnostic::new(Mistake::BadItem).span(item.span()));
            return None;
        };
        let text = item.string(kind)?;
        if kind == "paper" {
            return Some(DossierItem::Paper(self.paper(text, item, anchors)));
        }
        for key in ["originals", "copies", "form", "when", "via", "one_of", "hand_over", "short"] {
            if item.has(key) {
                self.push(
                    Diagnostic::new(Mistake::NotAPaper { key: &key, kind: &kind }).span(item.key_span(key)),
                );
            }
        }
        Some(if kind == "note" { DossierItem::Note(text) } else { DossierItem::Heading(text) })
    }
}
