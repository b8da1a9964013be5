//! What is wrong in a file, each finding at the field of the form it belongs to.

use std::sync::Arc;

use serde::Serialize;

use super::Room;
use super::reply::Refusal;
use crate::catalogue::edit::{Edit, Place};
use crate::catalogue::keys::{Holds, Table};
use crate::catalogue::{self, Catalogue, edit, forms};
use crate::diagnostic::{Checked, Diagnostic, Lang, Report, Severity, Words, print};
use crate::source::{Body, Hash, Layer, SourceFile, SourcePath, SourceSet, Text};

/// A finding in a form.
#[derive(Serialize)]
pub(super) struct Found {
    error: bool,
    code: &'static str,
    message: String,
    help: Vec<String>,
    #[serde(flatten)]
    at: Spot,
    /// Where the file itself has it.
    line: Option<usize>,
}

impl Found {
    /// What was typed at a place and cannot stand there; it is in no file.
    pub(super) fn unfit(
        found: &Diagnostic,
        path: &str,
        keys: &'static Table,
        typed: Option<&str>,
        lang: Lang,
    ) -> Self {
        let quoted = print::quoted(found, &SourceSet::default(), lang);
        let told = |said: &str| forms::in_form(said, keys, Some(path), lang);
        let key = forms::key_at(keys, path);
        let (message, help) = match (key.map(|key| key.holds), typed) {
            (Some(Holds::Money), Some(typed)) => {
                let message = Words::new(
                    format!("“{typed}” không phải là số tiền dùng được ở đây"),
                    format!("“{typed}” is not an amount that can stand here"),
                );
                let help = Words::new(
                    "chỉ ghi một số tiền bằng đồng, ví dụ 8.000",
                    "write one amount in đồng, such as 8.000",
                );
                (message.get(lang).to_owned(), vec![help.get(lang).to_owned()])
            }
            _ => (told(&quoted.message), quoted.help.iter().map(|help| told(help)).collect()),
        };
        let at = Spot { key: Some(path.to_owned()), section: None };
        Self { error: true, code: quoted.code, message, help, at, line: None }
    }

    pub(super) fn line(&self) -> Option<usize> {
        self.line
    }

    /// Of another file than the one that the form shows.
    fn elsewhere(found: &Diagnostic, sources: &SourceSet, lang: Lang) -> Self {
        let quoted = print::quoted(found, sources, lang);
        let keys = edit::Frame::at(&found.path).map(|frame| frame.keys);
        let told = |said: &str| keys.map_or(said.to_owned(), |keys| forms::in_form(said, keys, None, lang));
        let message = format!("{}: {}", quoted.file, told(&quoted.message));
        let (code, line) = (quoted.code, quoted.line);
        let help = quoted.help.iter().map(|help| told(help)).collect();
        Self { error: true, code, message, help, at: Spot::default(), line }
    }

    /// What was typed into the box of a section and cannot stand there.
    pub(super) fn of_section(at: usize, refusal: &Refusal, lang: Lang) -> Self {
        let message = refusal.words.get(lang).to_owned();
        let at = Spot { key: None, section: Some(at) };
        Self { error: true, code: "", message, help: Vec::new(), at, line: None }
    }
}

/// A place in a form.
#[derive(Default, Serialize)]
pub(super) struct Spot {
    /// The key it belongs to: `channels[0].fees[1].amount`; nothing where it is of no single one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) key: Option<String>,
    /// Or the section.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) section: Option<usize>,
}

impl Spot {
    /// Where a byte of a file's text is in its form.
    pub(super) fn at(edit: &Edit, byte: usize) -> Self {
        match edit.place_at(byte) {
            None => Self::default(),
            Some(Place::Key(path)) => Self { key: Some(path.to_string()), section: None },
            Some(Place::Section(at)) => Self { key: None, section: Some(at) },
        }
    }

    /// Where a line of it begins, counted from 1.
    pub(super) fn of_line(edit: &Edit, line: usize) -> Self {
        let text = edit.text();
        let mut start = 0;
        for (at, one) in text.split_inclusive('\n').enumerate() {
            if at + 1 == line {
                return Self::at(edit, start + (one.len() - one.trim_start().len()));
            }
            start += one.len();
        }
        Self::default()
    }
}

/// How many findings each file has: `(errors, warnings)`.
pub(super) type Counts = std::collections::BTreeMap<SourcePath, (usize, usize)>;

/// Sources that were looked at, and what is wrong in them.
pub(super) struct Looked {
    files: Vec<(SourcePath, Hash, Layer)>,
    /// What was wrong when they were read.
    read: Report,
    checked: Arc<Checked<Catalogue>>,
}

impl Looked {
    fn at(sources: &SourceSet, checked: Checked<Catalogue>) -> Self {
        let file = |file: &SourceFile| (file.path.clone(), file.hash, file.layer);
        Self {
            files: sources.files.values().map(file).collect(),
            read: sources.report.clone(),
            checked: Arc::new(checked),
        }
    }

    fn is_of(&self, sources: &SourceSet) -> bool {
        let ours = self.files.iter().map(|(path, hash, layer)| (path, hash, layer));
        ours.eq(sources.files.values().map(|file| (&file.path, &file.hash, &file.layer)))
            && self.read == sources.report
    }
}

impl Room {
    /// The catalogue, and what is wrong in it. Who has typed saves next, and then asks for all files: the sources are the
    /// same.
    pub(super) fn checked(&mut self, sources: &SourceSet) -> Arc<Checked<Catalogue>> {
        if let Some(looked) = self.looked.as_ref().filter(|looked| looked.is_of(sources)) {
            return looked.checked.clone();
        }
        let looked = Looked::at(sources, catalogue::load(sources, &mut self.parsed));
        self.looked.insert(looked).checked.clone()
    }

    /// What is wrong in one file as the sources have it.
    pub(super) fn findings(&mut self, sources: &SourceSet, path: &str, lang: Lang) -> Vec<Found> {
        let checked = self.checked(sources);
        let text = sources.text(path);
        let frame = sources.files.get(path).and_then(edit::Frame::of);
        let edit = text.zip(frame).and_then(|(text, frame)| Edit::open(frame, &text.text).ok());
        let of_file = checked.report.diagnostics.iter().filter(|found| *found.path == *path);
        let mut found: Vec<Found> = of_file
            .map(|found| {
                let quoted = print::quoted(found, sources, lang);
                let at = found.span.as_ref().map(|span| span.start as usize);
                let at = edit.as_ref().zip(at).map(|(edit, at)| Spot::at(edit, at)).unwrap_or_default();
                // Whoever mends the text itself needs the words of the text.
                let told = |said: &str| match (&edit, frame) {
                    (Some(_), Some(frame)) => forms::in_form(said, frame.keys, at.key.as_deref(), lang),
                    _ => said.to_owned(),
                };
                Found {
                    error: found.severity == Severity::Error,
                    code: quoted.code,
                    message: told(&quoted.message),
                    help: quoted.help.iter().map(|help| told(help)).collect(),
                    at,
                    line: quoted.line,
                }
            })
            .collect();
        found.sort_by_key(|found| (!found.error, found.line));
        found
    }

    /// The mistakes that another text of a file would bring: all of that file, and those of others that are new.
    pub(super) fn stops(
        &mut self,
        sources: &SourceSet,
        path: &SourcePath,
        text: &str,
        lang: Lang,
    ) -> Vec<Found> {
        let before = self.checked(sources);
        let after = with(sources, path, text);
        let checked = self.checked(&after);
        let is_new = |found: &&Diagnostic| {
            found.severity == Severity::Error && !before.report.diagnostics.contains(found)
        };
        let elsewhere = checked.report.diagnostics.iter().filter(is_new).filter(|found| found.path != *path);
        let mut stops = self.findings(&after, path, lang);
        stops.retain(|found| found.error);
        stops.extend(elsewhere.map(|found| Found::elsewhere(found, &after, lang)));
        stops
    }
}

/// How many findings there are, by file.
pub(super) fn counts(report: &Report) -> Counts {
    let mut counts = Counts::new();
    for found in &report.diagnostics {
        let (errors, warnings) = counts.entry(found.path.clone()).or_default();
        *(if found.severity == Severity::Error { errors } else { warnings }) += 1;
    }
    counts
}

/// The sources as they would be with another text of one file.
pub(super) fn with(sources: &SourceSet, path: &SourcePath, text: &str) -> SourceSet {
    let read = crate::source::disk::as_text(text.as_bytes()).unwrap_or_else(|| Arc::from(""));
    let file = SourceFile {
        hash: Hash::of(text.as_bytes()),
        len: text.len() as u64,
        body: Body::Text(Text::plain(read)),
        ..match sources.files.get(path) {
            Some(file) => file.clone(),
            None => SourceFile::plain(path.clone(), ""),
        }
    };
    let mut with = sources.clone();
    with.files.insert(path.clone(), file);
    with.report.diagnostics.retain(|found| found.path != *path);
    with
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_that_are_the_same_are_looked_at_once() {
        let mut room = Room::new("khong-co".as_ref());
        let mut sources = SourceSet::default();
        let path = SourcePath::from("content/procedures/a.md");
        sources.files.insert(path.clone(), SourceFile::plain(path.clone(), "+++\n+++\n"));
        let typed = with(&sources, &path, "+++\nname = \"A\"\n+++\n");
        let before = room.checked(&sources);
        let after = room.checked(&typed);
        assert_ne!(before.report, after.report);
        assert!(Arc::ptr_eq(&after, &room.checked(&typed.clone())));
        assert_eq!(room.checked(&sources).report, before.report);
    }
}
