//! What the editor does to files: each is written through the desk, so what stood there can be put back.

use serde::{Deserialize, Serialize};
use serde_json::json as object;

use super::Editor;
use super::files::{Asked, Changes, Lying, changed};
use super::reply::{Refusal, Reply, json};
use crate::catalogue::edit::{Edit, Path, Value, sections};
use crate::catalogue::keys::Shape;
use crate::catalogue::template::{self, NewFile};
use crate::catalogue::{self, ROWS, asking, forms, row_at};
use crate::desk::{Cause, Change, Done};
use crate::diagnostic::difference::{self, Line};
use crate::source::disk::as_text;
use crate::source::{Hash, SourcePath};

/// A new file of a kind, with what is answered to its questions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct New {
    kind: String,
    answers: Vec<(String, String)>,
}

/// A file, and how it, or its copy, shall be called.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    path: String,
    name: String,
}

/// A kept change, and the files of it that are meant; all where none is named.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kept {
    id: String,
    #[serde(default)]
    files: Vec<String>,
}

/// Keys that say which one of its kind a thing is, and who looked at it, besides its days.
const OF_ONE: [&str; 4] = ["number", "month", "period", "checked_by"];

/// Kept changes that are listed.
const LISTED: usize = 200;

impl Editor {
    /// Saves a form. A file that is no longer what the form was made of is not overwritten: both texts are shown.
    pub(super) fn save(&self, changes: &Changes) -> Reply {
        let lying = self.lying(&changes.path)?;
        if lying.hash.to_string() != changes.base {
            return Self::conflict(changes, &lying);
        }
        let edit = changed(&lying, &changes.changes)?;
        let path: SourcePath = changes.path.as_str().into();
        let after = edit.text().as_bytes().to_vec();
        let hash = Hash::of(&after);
        self.write(
            Cause::Save,
            vec![Change { path: path.clone(), before: Some(lying.hash), after: Some(after) }],
        )?;
        let mut room = self.room();
        let sources = room.read()?;
        json(&self.opened(&mut room, &sources, &path, hash, &edit))
    }

    /// Saves a form that is a draft no longer. With a mistake that would keep the site from being published nothing is
    /// written: it stays a draft, and the mistakes are told.
    pub(super) fn publish(&self, changes: &Changes) -> Reply {
        let lying = self.lying(&changes.path)?;
        if lying.hash.to_string() == changes.base {
            let edit = changed(&lying, &changes.changes)?;
            let path: SourcePath = changes.path.as_str().into();
            let mut room = self.room();
            let before = room.read()?;
            let stops = room.stops(&before, &path, edit.text(), self.lang());
            if !stops.is_empty() {
                return Ok(object!({ "stops": stops }));
            }
        }
        self.save(changes)
    }

    /// What lies there now, and what would be otherwise in it if the form's changes were made there; they may not fit any more.
    fn conflict(changes: &Changes, lying: &Lying) -> Reply {
        let mine = changed(lying, &changes.changes).map(Edit::into_text).ok();
        let lines = difference::lines(&lying.text, mine.as_deref().unwrap_or(&lying.text));
        let lines: Vec<_> = lines.iter().map(Line::to_string).collect();
        Ok(object!({
            "conflict": { "base": lying.hash.to_string(), "fits": mine.is_some(), "lines": lines, "lying": lying.text }
        }))
    }

    /// Writes a draft of a new file.
    pub(super) fn new_file(&self, new: &New) -> Reply {
        let row = ROWS.iter().find(|row| row.name == new.kind).ok_or_else(|| Refusal::missing(&new.kind))?;
        let mut answers: Vec<(&str, String)> = Vec::new();
        for asked in row.draft.asks {
            let said = new.answers.iter().find(|(key, _)| *key == asked.key).map(|(_, answer)| answer.trim());
            match said.filter(|answer| !answer.is_empty()) {
                None if asked.otherwise.is_none() => {
                    return Err(Refusal::unfit(
                        format!("còn thiếu: {}", asked.vi),
                        format!("missing: {}", asked.en),
                    ));
                }
                None => {}
                Some(said) => {
                    let taken =
                        asking::taken(row, asked, said, (self.settings.today)()).map_err(|unfit| {
                            Refusal::unfit(
                                format!("{}; {}", unfit.what.vi, unfit.help.vi),
                                format!("{}; {}", unfit.what.en, unfit.help.en),
                            )
                        })?;
                    answers.push((asked.key, taken));
                }
            }
        }
        let answers: Vec<(&str, &str)> =
            answers.iter().map(|(key, answer)| (*key, answer.as_str())).collect();
        let answer = |key: &str| answers.iter().find(|(asked, _)| *asked == key).map(|(_, answer)| *answer);
        let sources = self.room().read()?;
        if let Some((code, known)) =
            answer("code").and_then(|code| Some((code, catalogue::find_code(&sources, code)?)))
        {
            return Err(Refusal::taken(
                format!("mã {code} đã có trong {known}"),
                format!("code {code} exists in {known}"),
            ));
        }
        let NewFile { path, filled } = template::file(row, &answers, &catalogue::days_off(&sources));
        let mut edit = Edit::open(Self::frame(&path, &filled.text)?, &filled.text)
            .map_err(|refused| Refusal::edit(&refused))?;
        // What a section is for is shown beside it: a form needs no sentence that must be taken out again.
        for at in 0..sections(edit.markdown()).len() {
            edit.set_section(at, "").map_err(|refused| Refusal::edit(&refused))?;
        }
        self.write(Cause::Save, vec![new_at(&path, edit.into_text())])?;
        let doubt = filled.doubt.map(|words| words.get(self.lang()).to_owned());
        Ok(object!({ "path": path, "doubt": doubt }))
    }

    /// A copy under another name, as a draft: two things never share an address. What was of the former thing alone, its
    /// days above all, is left out and told, so that nothing is posted under an old date.
    pub(super) fn copy(&self, named: &Named) -> Reply {
        let lying = self.lying(&named.path)?;
        let path = self.beside(named)?;
        let mut edit = Edit::open(lying.frame, &lying.text).map_err(|refused| Refusal::edit(&refused))?;
        let keys = lying.frame.keys;
        let made = [("slug", None), ("former_slugs", None), ("draft", Some(Value::Flag(true)))];
        for (key, value) in made.into_iter().filter(|(key, _)| keys.key(key).is_some()) {
            let at = Path::from(key);
            let made = match value {
                None => edit.remove(&at),
                Some(value) => edit.set(&at, value),
            };
            made.map_err(|refused| Refusal::edit(&refused))?;
        }
        let mut blank = Vec::new();
        for key in
            keys.keys.iter().filter(|key| matches!(key.shape, Shape::Date) || OF_ONE.contains(&key.name))
        {
            if edit.said().get(key.name).is_some() {
                edit.remove(&Path::from(key.name)).map_err(|refused| Refusal::edit(&refused))?;
                blank.push(forms::label(key, self.lang()));
            }
        }
        self.write(Cause::Save, vec![new_at(&path, edit.into_text())])?;
        Ok(object!({ "path": path, "blank": blank }))
    }

    /// Another name for a file. An address that follows from the name stays what it was.
    pub(super) fn rename(&self, named: &Named) -> Reply {
        let lying = self.lying(&named.path)?;
        let path = self.beside(named)?;
        let row = row_at(&named.path).ok_or_else(|| Refusal::missing(&named.path))?;
        let mut text = lying.text.clone();
        let slug = Path::from("slug");
        if row.pages.is_some() && row.keys.key("slug").is_some() {
            let mut edit = Edit::open(lying.frame, &lying.text).map_err(|refused| Refusal::edit(&refused))?;
            let stem = named.path.rsplit('/').next().unwrap_or_default();
            let stem = stem.strip_suffix(row.form.ending()).unwrap_or(stem);
            if edit.get(&slug).is_none() {
                edit.set(&slug, stem).map_err(|refused| Refusal::edit(&refused))?;
            }
            text = edit.into_text();
        }
        let gone = Change { path: named.path.as_str().into(), before: Some(lying.hash), after: None };
        self.write(Cause::Rename, vec![new_at(&path, text), gone])?;
        Ok(object!({ "path": path }))
    }

    /// Takes a file away; it lies in `history/` and can be put back.
    pub(super) fn delete(&self, asked: &Asked) -> Reply {
        let lying = self.lying(&asked.path)?;
        if row_at(&asked.path).is_none() {
            return Err(Refusal::unfit(
                format!("{} là tệp chung của trang, không xóa được ở đây", asked.path),
                format!("{} is a file of the whole site and is not deleted here", asked.path),
            ));
        }
        let gone = Change { path: asked.path.as_str().into(), before: Some(lying.hash), after: None };
        let done = self.write(Cause::Delete, vec![gone])?;
        json(&done.kept)
    }

    /// What was changed when.
    pub(super) fn history(&self) -> Reply {
        #[derive(Serialize)]
        struct Told {
            id: String,
            when: String,
            cause: String,
            files: Vec<(SourcePath, String)>,
        }
        let lang = self.lang();
        let entries = self.desk.history().map_err(|error| Refusal::disk("history", &error))?;
        let told = entries.into_iter().take(LISTED).map(|entry| Told {
            id: entry.id.to_string(),
            when: entry.when.strftime("%d/%m/%Y %H:%M").to_string(),
            cause: entry.cause.words().get(lang).to_owned(),
            files: entry
                .files
                .iter()
                .map(|kept| (kept.path.clone(), kept.fate.words().get(lang).to_owned()))
                .collect(),
        });
        json(&told.collect::<Vec<_>>())
    }

    /// What is otherwise between the former files of a change and those that lie there.
    pub(super) fn since(&self, kept: &Kept) -> Reply {
        let entry = self.entry(&kept.id)?;
        let told = |one: &crate::desk::history::Kept| {
            let failed = |error: std::io::Error| Refusal::disk(&one.path, &error);
            let former = self.desk.copy(&entry, one).map_err(failed)?;
            let lying = self.desk.lying(&one.path).map_err(failed)?;
            let text = |bytes: Option<Vec<u8>>| bytes.as_deref().and_then(as_text).unwrap_or_default();
            let lines = difference::lines(&text(former), &text(lying));
            let lines: Vec<_> = lines.iter().map(Line::to_string).collect();
            Ok(object!({ "path": one.path, "lines": lines }))
        };
        let wanted = |one: &&crate::desk::history::Kept| {
            kept.files.is_empty() || kept.files.iter().any(|path| **path == *one.path)
        };
        let told: Result<Vec<_>, Refusal> = entry.files.iter().filter(wanted).map(told).collect();
        json(&told?)
    }

    /// Puts former files back.
    pub(super) fn put_back(&self, kept: &Kept) -> Reply {
        let entry = self.entry(&kept.id)?;
        let files: Vec<SourcePath> = kept.files.iter().map(|path| path.as_str().into()).collect();
        let only = (!files.is_empty()).then_some(&*files);
        let done = self.desk.put_back(&entry, only, (self.settings.now)());
        let done = refuse(done.map_err(|error| Refusal::disk("history", &error))?)?;
        json(&done.kept)
    }

    fn entry(&self, id: &str) -> Result<crate::desk::history::Entry, Refusal> {
        let entries = self.desk.history().map_err(|error| Refusal::disk("history", &error))?;
        entries.into_iter().find(|entry| entry.id.to_string() == id).ok_or_else(|| Refusal::missing(id))
    }

    /// The path of a file of another name in the same folder, which nobody has.
    fn beside(&self, named: &Named) -> Result<String, Refusal> {
        let row = row_at(&named.path).ok_or_else(|| Refusal::missing(&named.path))?;
        let folder = named.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let name = named.name.trim().trim_end_matches(row.form.ending());
        let path = format!("{folder}/{}", template::file_name(row, name));
        Self::frame(&path, "")?;
        let lying = self.desk.lying(&path).map_err(|error| Refusal::disk(&path, &error))?;
        match lying {
            None => Ok(path),
            Some(_) => Err(Refusal::taken(format!("{path} đã có"), format!("{path} exists"))),
        }
    }

    pub(super) fn write(&self, cause: Cause, changes: Vec<Change>) -> Result<Done, Refusal> {
        let done = self.desk.make(cause, (self.settings.now)(), changes);
        refuse(done.map_err(|error| Refusal::disk("history", &error))?)
    }
}

fn new_at(path: &str, text: String) -> Change {
    Change { path: path.into(), before: None, after: Some(text.into_bytes()) }
}

/// The first change that was not made is the answer.
fn refuse(done: Done) -> Result<Done, Refusal> {
    match done.refused.first() {
        None => Ok(done),
        Some((path, why)) => Err(Refusal::desk(path, why)),
    }
}
