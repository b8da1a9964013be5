//! The files of a site that records belong to.
//!
//! In: the sources. Out: for a code the file that an import goes on with, wherever people have put it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::parts;
use crate::source::{SourcePath, SourceSet};

/// Files of the site by the code in them.
#[derive(Default)]
pub(crate) struct Existing {
    files: BTreeMap<String, Vec<Candidate>>,
}

/// A file with a code.
pub(crate) struct Candidate {
    pub(crate) path: SourcePath,
    pub(crate) imported: bool,
    /// What its last import was made of.
    pub(crate) source: Option<String>,
    /// As written: dates sort as text.
    effective_from: Option<String>,
}

impl Existing {
    /// Anywhere under `content/`.
    pub(crate) fn find(sources: &SourceSet) -> Self {
        let files: Vec<_> = sources.below("content/").filter(|file| file.path.ends_with(".md")).collect();
        let found: Vec<_> = files
            .par_iter()
            .filter_map(|file| {
                let text = sources.text(&file.path)?;
                let code = parts::quickly_read(&text.text, "code")?;
                let candidate = Candidate {
                    path: file.path.clone(),
                    imported: text.text.contains("\n[imported]"),
                    source: parts::quickly_source(&text.text),
                    effective_from: parts::quickly_read(&text.text, "effective_from")
                        .map(|date| date.to_string()),
                };
                Some((code.as_str()?.trim().to_owned(), candidate))
            })
            .collect();
        let mut existing = Existing::default();
        for (code, candidate) in found {
            existing.files.entry(code).or_default().push(candidate);
        }
        existing
    }

    /// Every version that is there, in order of path.
    pub(crate) fn all(&self, code: &str) -> &[Candidate] {
        self.files.get(code).map_or(&[], Vec::as_slice)
    }

    /// Of each code the file that a record of it belongs to, in order of code.
    pub(crate) fn last(&self) -> impl Iterator<Item = (&str, &Candidate)> {
        self.files.keys().filter_map(|code| Some((code.as_str(), self.of(code)?)))
    }

    /// The file that a record belongs to: of several versions the last one that an import wrote.
    pub(crate) fn of(&self, code: &str) -> Option<&Candidate> {
        self.files.get(code)?.iter().max_by_key(|one| (one.imported, &one.effective_from, &one.path))
    }
}
