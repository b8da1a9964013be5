//! What every command needs to know, and how one can fail.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::diagnostic::{Lang, Words};
use crate::source::disk::cause_at;

/// The options that every command takes.
#[derive(Clone, Debug)]
pub(crate) struct Context {
    /// The site's folder.
    pub(crate) root: PathBuf,
    /// The day the site is built for.
    pub(crate) today: Date,
    /// Whether that day was asked for; otherwise it goes on with the calendar.
    pub(crate) is_day_chosen: bool,
    pub(crate) lang: Lang,
    /// Whether findings go to a terminal that shows colours, and progress.
    pub(crate) colours: bool,
    pub(crate) progress: bool,
    /// Nothing is said but errors and what was asked for.
    pub(crate) quiet: bool,
    /// Paths, times, what was passed over, and every finding whole.
    pub(crate) verbose: bool,
    /// The answer is one JSON document.
    pub(crate) json: bool,
    /// Whether the program does something else after this command.
    pub(crate) goes_on: bool,
}

/// Wrong usage or a broken machine: what happened and, where it helps, what to do.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) what: Words,
    pub(crate) help: Option<Words>,
}

impl Failure {
    pub(crate) fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { what: Words::new(vi, en), help: None }
    }

    pub(crate) fn help(mut self, vi: impl Into<String>, en: impl Into<String>) -> Self {
        self.help = Some(Words::new(vi, en));
        self
    }

    /// A file or folder that could not be read or written.
    pub(crate) fn io(path: &std::path::Path, error: &std::io::Error) -> Self {
        let (path, why) = (path.display(), cause_at(path, error));
        Self::new(
            format!("không đọc hoặc ghi được {path}: {}", why.vi),
            format!("cannot read or write {path}: {}", why.en),
        )
    }
}

impl Context {
    /// The wording in the language of this run.
    pub(crate) fn say<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        self.lang.pick(vi, en)
    }
}
