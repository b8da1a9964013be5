//! All files that can be edited, each with what people know it by.

use std::collections::HashMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::catalogue::edit::{Edit, Frame, Value};
use crate::catalogue::kinds::procedure;
use crate::catalogue::{ADDRESSES_FILE, row_at};
use crate::source::{Body, Hash, SourceFile, SourcePath, SourceSet};

/// A file in the list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Listed {
    path: SourcePath,
    /// The name of its kind; nothing for single files of the site.
    kind: Option<&'static str>,
    #[serde(flatten)]
    about: About,
}

/// What its text says of it.
#[derive(Clone, Debug, Default, Serialize)]
struct About {
    title: String,
    /// The key `slug`, or the name of the file.
    slug: String,
    /// A code, a number, a day: what stands beside the title.
    #[serde(skip_serializing_if = "String::is_empty")]
    mark: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    field: String,
    #[serde(skip_serializing_if = "is_not")]
    draft: bool,
    #[serde(skip_serializing_if = "is_not")]
    listed: bool,
    /// Made by an import.
    #[serde(skip_serializing_if = "is_not")]
    imported: bool,
    /// The front matter cannot be read.
    #[serde(skip_serializing_if = "is_not")]
    unreadable: bool,
}

fn is_not(flag: &bool) -> bool {
    !flag
}

/// What was found in files before, by their bytes: there are hundreds, and one changes.
#[derive(Default)]
pub(super) struct Known(HashMap<Hash, About>);

impl Known {
    /// Every file that a form can be made of, in order of path.
    pub(super) fn list(&mut self, sources: &SourceSet) -> Vec<Listed> {
        let files = || sources.files.values().filter(|file| is_edited(file));
        let fresh: Vec<&SourceFile> = files().filter(|file| !self.0.contains_key(&file.hash)).collect();
        let found: Vec<(Hash, About)> = fresh.par_iter().map(|file| (file.hash, about(file))).collect();
        self.0.extend(found);
        let listed = |file: &SourceFile| Listed {
            path: file.path.clone(),
            kind: row_at(&file.path).map(|row| row.name),
            about: self.0[&file.hash].clone(),
        };
        let listed = files().map(listed).collect();
        let there: std::collections::HashSet<Hash> = files().map(|file| file.hash).collect();
        self.0.retain(|hash, _| there.contains(hash));
        listed
    }
}

/// How a file is written; what the program itself keeps is for nobody to edit.
pub(super) fn frame(file: &SourceFile) -> Option<Frame> {
    if *file.path == *ADDRESSES_FILE { None } else { Frame::of(file) }
}

/// Whether there is a form for what lies at a path.
pub(crate) fn has_form(path: &str) -> bool {
    *path != *ADDRESSES_FILE && Frame::at(path).is_some()
}

fn is_edited(file: &SourceFile) -> bool {
    matches!(file.body, Body::Text(_)) && frame(file).is_some()
}

fn about(file: &SourceFile) -> About {
    let Body::Text(text) = &file.body else { return About::default() };
    let stem = file.path.rsplit('/').next().unwrap_or_default().to_owned();
    let edit = frame(file).and_then(|frame| Edit::open(frame, &text.text).ok());
    let Some(edit) = edit else {
        return About { slug: bare(&stem), title: stem, unreadable: true, ..About::default() };
    };
    let said = edit.said();
    let one = |key: &str| match said.get(key)? {
        Value::Text(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Date(date) => Some(date.to_string()),
        _ => None,
    };
    let first = |keys: &[&str]| keys.iter().find_map(|key| one(key));
    let is_procedure = row_at(&file.path).is_some_and(|row| row.name == procedure::ROW.name);
    let title = match is_procedure {
        true => first(&["name"]),
        false => first(&["title", "name", "number", "month", "period", "code"]),
    };
    let mark = first(&["code", "number", "month", "period", "first_day", "date"]);
    let title = title.unwrap_or_else(|| stem.clone());
    About {
        mark: mark.filter(|mark| *mark != title).unwrap_or_default(),
        title,
        slug: one("slug").unwrap_or_else(|| bare(&stem)),
        field: one("field").unwrap_or_default(),
        draft: said.get("draft") == Some(&Value::Flag(true)),
        listed: said.get("listed") == Some(&Value::Flag(true)),
        imported: said.get("imported").is_some(),
        unreadable: false,
    }
}

/// The name of a file without its ending.
fn bare(name: &str) -> String {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}
