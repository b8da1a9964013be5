//! Papers: groups of lines that are each a paper, a note or a heading.

use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::vietnamese::is_reserved_name;

use super::Lower;
use crate::catalogue::found::{Anchors, FileRef};
use crate::catalogue::lower::channels::ways;
use crate::catalogue::model::{Form, HandOver, Paper};
use crate::catalogue::raw::{At, Node, path};

/// What a form may be: documents and pictures. Whatever could run in a browser is not among them.
pub(crate) const FORM_KINDS: [&str; 10] =
    ["doc", "docx", "xls", "xlsx", "odt", "ods", "pdf", "rtf", "png", "jpg"];
pub(crate) const PICTURE_KINDS: [&str; 4] = ["png", "jpg", "jpeg", "webp"];
/// What chats show beside a link.
pub(crate) const SHARED_KINDS: [&str; 3] = ["png", "jpg", "jpeg"];

impl<'a> Lower<'_, 'a> {
    pub(crate) fn paper(&mut self, name: String, item: Node<'a>, anchors: &mut Anchors) -> Paper {
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
            hand_over: item.text("hand_over").and_then(|word| HandOver::named(word.value)),
            wanted_by: Vec::new(),
        }
    }

    fn form(&mut self, form: Node<'a>, anchors: &mut Anchors) -> Form {
        let (file, files) = own_file(form, "file", self.report);
        let (mut sample, mut samples) = own_file(form, "sample", self.report);
        if let Some(same) = samples.pop_if(|one| file.as_ref() == Some(&one.file)) {
            self.report.push(Diagnostic::new(Mistake::SampleIsForm { file: &same.file }).span(same.span));
            sample = None;
        }
        anchors.forms.extend(files.into_iter().chain(samples));
        Form { title: form.string("title").unwrap_or_default(), file, sample }
    }
}

/// The file that a form, a decision or a resolution names under a key, and where it stands for those who look whether it
/// exists.
pub(crate) fn own_file(root: Node<'_>, key: &str, report: &mut Report) -> (Option<String>, Vec<FileRef>) {
    let Some(file) = root.text(key) else { return (None, Vec::new()) };
    match content_path(&file, &FORM_KINDS) {
        Ok(path) => (Some(path.clone()), vec![FileRef { file: path, span: file.span }]),
        Err(mistake) => {
            report.push(*mistake);
            (None, Vec::new())
        }
    }
}

/// Whether every system can have a file of that name, and it stays inside its folder.
fn is_safe(path: &str) -> bool {
    path.split('/').all(|name| !is_reserved_name(name) && !name.starts_with('.'))
        && !path.contains(char::is_control)
        && !path.contains(['\\', ':', '*', '?', '"', '<', '>', '|'])
}

/// A path inside `content/`, with one of the allowed endings.
pub(crate) fn content_path(file: &At<&str>, kinds: &[&str]) -> Result<String, Box<Diagnostic>> {
    let refuse = |mistake| Err(Box::new(Diagnostic::new(mistake).span(file.span.clone())));
    let path = file.value.strip_prefix("./").unwrap_or(file.value);
    if !is_safe(path) {
        let bad = Diagnostic::new(Mistake::BadPath { path: &file.value }).span(file.span.clone());
        let meant = path::Meant::by(file.value).filter(|meant| is_safe(meant.path()));
        return Err(Box::new(match meant {
            Some(meant) => bad.label(meant.words()),
            None => bad,
        }));
    }
    let kind = path.rsplit_once('.').map_or("", |(_, kind)| kind).to_ascii_lowercase();
    if !kinds.contains(&kind.as_str()) && kind != "jpeg" {
        return refuse(Mistake::BadFileKind { path: &file.value, kinds: &kinds.join(", ") });
    }
    Ok(path.to_owned())
}
