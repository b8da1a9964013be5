//! Papers: groups of lines that are each a paper, a note or a heading.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::vietnamese::is_reserved_name;

use super::super::model::{DossierGroup, DossierItem, Form, HandOver, Need, Paper, Pick};
use super::super::parsed::{Anchors, FileRef};
use super::super::raw::{At, Node};
use super::Lower;
use super::channels::ways;

/// What a form may be: documents and pictures. Whatever could run in a browser is not among them.
pub(super) const FORM_KINDS: [&str; 10] =
    ["doc", "docx", "xls", "xlsx", "odt", "ods", "pdf", "rtf", "png", "jpg"];
pub(super) const PICTURE_KINDS: [&str; 4] = ["png", "jpg", "jpeg", "webp"];

impl<'a> Lower<'_, 'a> {
    pub(super) fn dossier(&mut self, root: Node<'a>, anchors: &mut Anchors) -> Vec<DossierGroup> {
        root.tables("dossier").into_iter().map(|group| self.group(group, anchors)).collect()
    }

    fn group(&mut self, group: Node<'a>, anchors: &mut Anchors) -> DossierGroup {
        DossierGroup {
            id: self.ids.take(group, self.report),
            title: group.string("title"),
            need: match group.text("need").map(|word| word.value) {
                Some("always") => Need::Always,
                Some("in-case") => Need::InCase,
                _ => Need::NotStated,
            },
            case: self.case(group),
            pick: match group.text("pick").map(|word| word.value) {
                Some("all") => Pick::All,
                Some("one") => Pick::One,
                _ => Pick::NotStated,
            },
            choose: group.string("choose"),
            items: group.tables("items").into_iter().filter_map(|item| self.item(item, anchors)).collect(),
        }
    }

    fn item(&mut self, item: Node<'a>, anchors: &mut Anchors) -> Option<DossierItem> {
        let kinds: Vec<_> = ["paper", "note", "heading"].into_iter().filter(|kind| item.has(kind)).collect();
        let [kind] = kinds[..] else {
            self.push(Diagnostic::new(Code::BadItem).span(item.span()));
            return None;
        };
        let text = item.string(kind)?;
        if kind == "paper" {
            return Some(DossierItem::Paper(self.paper(text, item, anchors)));
        }
        for key in ["originals", "copies", "form", "when", "via", "one_of", "hand_over", "short"] {
            if item.has(key) {
                self.push(Diagnostic::new(Code::NotAPaper).arg(key).arg(kind).span(item.key_span(key)));
            }
        }
        Some(if kind == "note" { DossierItem::Note(text) } else { DossierItem::Heading(text) })
    }

    pub(super) fn paper(&mut self, name: String, item: Node<'a>, anchors: &mut Anchors) -> Paper {
        Paper {
            id: self.ids.take(item, self.report),
            name,
            short: item.string("short"),
            originals: self.number(item, "originals"),
            copies: self.number(item, "copies"),
            form: item.table("form").map(|form| self.form(form, anchors)),
            when: item.string("when"),
            via: ways(item),
            one_of: item.string("one_of"),
            hand_over: match item.text("hand_over").map(|word| word.value) {
                Some("submit") => Some(HandOver::Submit),
                Some("present") => Some(HandOver::Present),
                _ => None,
            },
            wanted_by: Vec::new(),
        }
    }

    fn form(&mut self, form: Node<'a>, anchors: &mut Anchors) -> Form {
        let (file, files) = own_file(form, self.report);
        anchors.forms.extend(files);
        Form { title: form.string("title").unwrap_or_default(), file }
    }
}

/// The key `file` of a form, a decision or a resolution, and where it stands for those who look whether it exists.
pub(super) fn own_file(root: Node<'_>, report: &mut Report) -> (Option<String>, Vec<FileRef>) {
    let Some(file) = root.text("file") else { return (None, Vec::new()) };
    match content_path(&file, &FORM_KINDS) {
        Ok(path) => (Some(path.clone()), vec![FileRef { file: path, span: file.span }]),
        Err(mistake) => {
            report.push(*mistake);
            (None, Vec::new())
        }
    }
}

/// A path inside `content/`, with one of the allowed endings.
pub(super) fn content_path(file: &At<&str>, kinds: &[&str]) -> Result<String, Box<Diagnostic>> {
    let refuse = |code| Box::new(Diagnostic::new(code).arg(file.value).span(file.span.clone()));
    let path = file.value.strip_prefix("./").unwrap_or(file.value);
    let names_are_safe = path.split('/').all(|name| !is_reserved_name(name) && !name.starts_with('.'));
    if !names_are_safe || path.contains(['\\', ':', '*', '?', '"', '<', '>', '|']) {
        return Err(refuse(Code::BadPath));
    }
    let kind = path.rsplit_once('.').map_or("", |(_, kind)| kind).to_ascii_lowercase();
    if !kinds.contains(&kind.as_str()) && kind != "jpeg" {
        let kinds = kinds.join(", ");
        return Err(Box::new(refuse(Code::BadFileKind).arg(kinds)));
    }
    Ok(path.to_owned())
}
