//! What is to be done, for the editor's first page: the list of `check --worklist` in its order, each thing with the form
//! and the field where the words are written.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Editor;
use super::findings::Spot;
use super::listing::frame;
use super::reply::{Reply, json};
use crate::catalogue::edit::{Edit, Frame};
use crate::catalogue::keys::Table;
use crate::catalogue::worklist::{self, Item};
use crate::catalogue::{Catalogue, forms};
use crate::diagnostic::{Checked, Lang};
use crate::import::untouched;
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese::short_date;

/// What a screen holds beside what else is on it.
pub(super) const SHOWN: usize = 6;

/// The list, or its beginning.
#[derive(Serialize)]
pub(super) struct Work {
    /// How many things there are of each reason, all of them counted.
    counts: BTreeMap<&'static str, usize>,
    total: usize,
    items: Vec<Told>,
}

/// One thing to do.
#[derive(Serialize)]
struct Told {
    /// What stands above it.
    heading: &'static str,
    path: SourcePath,
    /// What it is about; nothing where that is the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    what: String,
    /// What is to be done before, or instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    how: Option<String>,
    /// As the field of the form is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    /// What to write there, where there is a proposal.
    #[serde(skip_serializing_if = "Option::is_none")]
    write: Option<String>,
    /// Where the form has it.
    at: Spot,
    /// Whether there is a form of the file.
    has_form: bool,
}

impl Editor {
    /// What is to be done, of a catalogue that was read just now; what the last build found in these very files is known
    /// better, for it looked at more.
    pub(super) fn work(
        &self,
        checked: &Checked<Catalogue>,
        sources: &SourceSet,
        most: Option<usize>,
    ) -> Work {
        let Checked { value: catalogue, report } = checked;
        let mut report = self.preview.report_on(sources).unwrap_or_else(|| report.clone());
        catalogue.config.set_aside(&mut report);
        report.sort();
        untouched::mark(&mut report, sources);
        let items = worklist::items(catalogue, &report, sources, (self.settings.today)());
        let mut counts = BTreeMap::new();
        for item in &items {
            *counts.entry(item.reason.name()).or_default() += 1;
        }
        let mut forms = Forms { sources, open: BTreeMap::new() };
        let told = items.iter().take(most.unwrap_or(usize::MAX));
        Work { counts, total: items.len(), items: told.map(|item| forms.told(item, self.lang())).collect() }
    }

    /// Everything that is to be done.
    pub(super) fn all_work(&self) -> Reply {
        let mut room = self.room();
        let sources = room.read()?;
        let checked = room.checked(&sources);
        drop(room);
        json(&self.work(&checked, &sources, None))
    }
}

/// The files of a list, each opened once.
struct Forms<'s> {
    sources: &'s SourceSet,
    open: BTreeMap<SourcePath, Option<(Frame, Edit)>>,
}

impl Forms<'_> {
    fn told(&mut self, item: &Item, lang: Lang) -> Told {
        let sources = self.sources;
        let form = self.open.entry(item.path.clone()).or_insert_with(|| {
            let file = sources.files.get(&item.path)?;
            let frame = frame(file)?;
            Some((frame, Edit::open(frame, &sources.text(&file.path)?.text).ok()?))
        });
        let mut told = Told {
            heading: item.heading(lang),
            path: item.path.clone(),
            name: (*item.name != *item.path).then(|| item.name.clone()),
            what: without_keys(item.what.get(lang)),
            how: item.in_form.as_ref().or(item.how.as_ref()).map(|words| words.get(lang).to_owned()),
            label: None,
            write: None,
            at: Spot::default(),
            has_form: sources.files.get(&item.path).and_then(frame).is_some(),
        };
        let Some((frame, edit)) = form else { return told };
        let written = item.write.as_deref().and_then(Written::read);
        told.at = spot(item, edit, frame.keys, written.as_ref());
        let key = told.at.key.as_deref().and_then(|path| forms::key_at(frame.keys, path));
        let near = told.at.key.clone();
        let in_form = |said: &str| forms::in_form(said, frame.keys, near.as_deref(), lang);
        (told.what, told.how) = (in_form(&told.what), told.how.as_deref().map(in_form));
        told.label = key.filter(|_| item.write.is_some()).map(|key| forms::label(key, lang));
        told.write = written.and_then(|written| written.words);
        told
    }
}

/// What is said of a thing, without the key that a file has for it: a form shows its field.
fn without_keys(what: &str) -> String {
    let is_key = |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    match what.strip_suffix(')').and_then(|what| what.rsplit_once(" (")) {
        Some((words, key)) if is_key(key) => words.to_owned(),
        _ => what.to_owned(),
    }
}

/// Where a form has what an item is about: what stands at its place, if that is no other part than the one to be written.
fn spot(item: &Item, edit: &Edit, keys: &'static Table, written: Option<&Written>) -> Spot {
    let near = match (item.at, item.line) {
        (Some(at), _) => Spot::at(edit, at),
        (None, Some(line)) => Spot::of_line(edit, line),
        (None, None) => Spot::default(),
    };
    let is_of = |key: &&str| near.key.as_ref().is_some_and(|near| near.starts_with(key));
    let near = match item.key.filter(|key| !is_of(key)) {
        Some(key) => Spot { key: Some(key.to_owned()), ..Spot::default() },
        None => near,
    };
    into_row(near, keys, written)
}

/// The key that is to be written in a row, where the place is that row.
fn into_row(near: Spot, keys: &'static Table, written: Option<&Written>) -> Spot {
    let (Some(path), Some(written)) = (&near.key, written) else { return near };
    let below = format!("{path}.{}", written.name);
    match path.ends_with(']') && forms::key_at(keys, &below).is_some() {
        true => Spot { key: Some(below), ..near },
        false => near,
    }
}

/// The words of an item as a form takes them.
struct Written {
    /// Of the key.
    name: String,
    /// Nothing where only the office knows them.
    words: Option<String>,
}

impl Written {
    /// Reads `key = value`; nothing of what is written otherwise.
    fn read(line: &str) -> Option<Self> {
        let (name, value) = line.split_once('=')?;
        let name = name.trim();
        let is_key = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        let value = value.trim().parse::<toml_edit::Value>().ok();
        let words = value.as_ref().and_then(plain).filter(|words| !words.contains('…'));
        is_key.then(|| Self { name: name.to_owned(), words })
    }
}

/// A single value as it is typed in a field.
fn plain(value: &toml_edit::Value) -> Option<String> {
    match value {
        toml_edit::Value::String(text) => Some(text.value().clone()),
        toml_edit::Value::Datetime(day) => {
            let day: Option<jiff::civil::Date> = day.value().to_string().parse().ok();
            day.map(short_date)
        }
        _ => None,
    }
}
