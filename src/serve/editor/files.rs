//! What the editor shows: the list, the forms, and one file.

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json as object};

use super::findings::{Found, Spot, counts, with};
use super::listing::{Listed, frame};
use super::reply::{Refusal, Reply, json};
use super::{Editor, Room, worklist};
use crate::catalogue::edit::json::{Change, of_value};
use crate::catalogue::edit::{Edit, Frame, Refused, sections};
use crate::catalogue::kinds::procedure::keys;
use crate::catalogue::{self, ROWS, asking, forms, row_at};
use crate::import::doubt::MergedPart;
use crate::import::sections_of;
use crate::source::{Hash, SourceFile, SourcePath, SourceSet};

/// One file as a form shows it.
#[derive(Serialize)]
struct Opened {
    path: SourcePath,
    kind: Option<&'static str>,
    /// Of the bytes that the form was made of; it comes back with what is saved.
    base: String,
    said: Json,
    sections: Vec<Section>,
    found: Vec<Found>,
    /// Where the preview shows it.
    page: Option<String>,
}

/// A file as it is opened: the place that was asked for goes with it.
#[derive(Serialize)]
struct Looked<T> {
    #[serde(flatten)]
    opened: T,
    at: Spot,
}

#[derive(Serialize)]
struct Section {
    title: String,
    text: String,
    /// From the official record.
    official: bool,
}

/// A file that was asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    pub(super) path: String,
}

/// A file, and the line of it that somebody comes from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Opening {
    path: String,
    line: Option<usize>,
}

/// Changes of a file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Changes {
    pub(super) path: String,
    /// The hash of what the form was made of.
    pub(super) base: String,
    pub(super) changes: Vec<Change>,
}

/// A file's bytes as they lie there, opened for changes.
pub(super) struct Lying {
    pub(super) hash: Hash,
    pub(super) frame: Frame,
    pub(super) text: String,
}

impl Editor {
    /// Everything the first page needs: kinds with what a new file of them asks for, all files, and what is wrong where.
    pub(super) fn start(&self) -> Reply {
        let lang = self.lang();
        let mut room = self.room();
        let sources = room.read()?;
        let kinds: Vec<Json> = ROWS
            .iter()
            .map(|row| {
                let asks: Vec<Json> = row
                    .draft
                    .asks
                    .iter()
                    .map(|asked| {
                        let key = row.keys.key(asked.key).map(|key| forms::field(row.keys, key, lang));
                        object!({
                            "key": asked.key,
                            "label": lang.pick(asked.vi, asked.en),
                            "required": asked.otherwise.is_none(),
                            "hint": asked.time.map(|time| lang.pick(time.form.0, time.form.1)),
                            "field": key,
                        })
                    })
                    .collect();
                let (vi, en) = row.said;
                let text = row.draft.text;
                let hint = |one: &catalogue::edit::Section| {
                    (one.title(text).to_owned(), text[one.body.clone()].trim().to_owned())
                };
                let hints: Vec<_> = sections(text).iter().map(hint).collect();
                object!({ "name": row.name, "said": lang.pick(vi, en), "folder": row.folder, "asks": asks, "hints": hints })
            })
            .collect();
        let files: Vec<Listed> = room.known.list(&sources);
        let checked = room.checked(&sources);
        let found = counts(&checked.report);
        let work = self.work(&checked, &sources, Some(worklist::SHOWN));
        Ok(object!({
            "kinds": kinds,
            "files": files,
            "found": found,
            "work": work,
            "own": keys::OF_COMMUNE,
            "official": MergedPart::ALL.iter().flat_map(|part| part.keys()).collect::<Vec<_>>(),
            "fields": asking::fields(&sources),
            "publishes": self.settings.publishes,
        }))
    }

    /// The form of a file, by its path.
    pub(super) fn form(&self, asked: &Asked) -> Reply {
        json(&forms::fields(self.lying(&asked.path)?.frame.keys, self.lang()))
    }

    /// What a file says; of one that no form can be made of, what it needs first.
    pub(super) fn open(&self, asked: &Opening) -> Reply {
        let bytes = self.bytes(&asked.path)?;
        if let Some(foreign) = Self::foreign(&asked.path, &bytes) {
            return foreign;
        }
        let lying = Self::lying_of(&asked.path, bytes)?;
        let mut room = self.room();
        let sources = room.read()?;
        let edit = match Edit::open(lying.frame, &lying.text) {
            Ok(edit) => edit,
            Err(Refused::Unreadable(_)) => {
                return self.broken(&mut room, &sources, &asked.path, (lying.hash, &lying.text));
            }
            Err(refused) => return Err(Refusal::edit(&refused)),
        };
        let at = asked.line.map(|line| Spot::of_line(&edit, line)).unwrap_or_default();
        json(&Looked { opened: self.opened(&mut room, &sources, &asked.path, lying.hash, &edit), at })
    }

    /// What would be wrong with a file after some changes, which are not made. What cannot stand at its place is told
    /// there, beside what the others come to.
    pub(super) fn check(&self, changes: &Changes) -> Reply {
        let lying = self.lying(&changes.path)?;
        let mut edit = Edit::open(lying.frame, &lying.text).map_err(|refused| Refusal::edit(&refused))?;
        let mut found = Vec::new();
        for change in &changes.changes {
            match (edit.make(change), change) {
                (Ok(()), _) => {}
                (Err(Refused::Unfit(report)), Change::Set { path, value }) => {
                    let keys = lying.frame.keys;
                    let told = |one| Found::unfit(one, path, keys, value.as_str(), self.lang());
                    found.extend(report.diagnostics.iter().map(told));
                }
                (Err(refused), Change::Section { at, .. }) => {
                    found.push(Found::of_section(*at, &Refusal::edit(&refused), self.lang()));
                }
                (Err(refused), _) => return Err(Refusal::edit(&refused)),
            }
        }
        let path: SourcePath = changes.path.as_str().into();
        let mut room = self.room();
        let sources = with(&room.read()?, &path, edit.text());
        found.extend(room.findings(&sources, &path, self.lang()));
        json(&found)
    }

    pub(super) fn opened(
        &self,
        room: &mut Room,
        sources: &SourceSet,
        path: &str,
        hash: Hash,
        edit: &Edit,
    ) -> impl Serialize + use<> {
        let markdown = edit.markdown();
        let official: Vec<usize> = sections_of(markdown).map(|(at, ..)| at).collect();
        let section = |(at, one): (usize, &catalogue::edit::Section)| Section {
            official: official.contains(&at),
            title: one.title(markdown).to_owned(),
            text: markdown[one.body.clone()].trim_matches(['\r', '\n']).replace("\r\n", "\n"),
        };
        Opened {
            path: path.into(),
            kind: row_at(path).map(|row| row.name),
            base: hash.to_string(),
            said: of_value(edit.said()),
            sections: sections(markdown).iter().enumerate().map(section).collect(),
            found: room.findings(sources, path, self.lang()),
            page: self.preview.page_of(path).map(|at| format!("{}/{at}", self.settings.preview)),
        }
    }

    /// How a file with this text is written that may be edited here: no other path is read or written.
    pub(super) fn frame(path: &str, text: &str) -> Result<Frame, Refusal> {
        let is_plain = path.split('/').all(|part| !part.is_empty() && !part.starts_with('.'))
            && !path.contains(['\\', ':', '\0']);
        let file = || SourceFile::plain(path, text);
        let frame = if is_plain { frame(&file()) } else { None };
        frame.ok_or_else(|| Refusal::missing(path))
    }

    /// The bytes of a file that may be edited here.
    pub(super) fn bytes(&self, path: &str) -> Result<Vec<u8>, Refusal> {
        Self::frame(path, "")?;
        let bytes = self.desk.lying(path).map_err(|error| Refusal::disk(path, &error))?;
        bytes.ok_or_else(|| Refusal::missing(path))
    }

    /// A file as it lies there.
    pub(super) fn lying(&self, path: &str) -> Result<Lying, Refusal> {
        Self::lying_of(path, self.bytes(path)?)
    }

    fn lying_of(path: &str, bytes: Vec<u8>) -> Result<Lying, Refusal> {
        let hash = Hash::of(&bytes);
        let text = String::from_utf8(bytes).map_err(|error| Self::not_utf8(path, error.as_bytes()))?;
        Ok(Lying { hash, frame: Self::frame(path, &text)?, text })
    }
}

/// A file's text after some changes.
pub(super) fn changed(lying: &Lying, changes: &[Change]) -> Result<Edit, Refusal> {
    let mut edit = Edit::open(lying.frame, &lying.text).map_err(|refused| Refusal::edit(&refused))?;
    for change in changes {
        edit.make(change).map_err(|refused| Refusal::edit(&refused))?;
    }
    Ok(edit)
}
