//! What the person who edits is told of each round, in one line and, where there are mistakes, with them.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use jiff::{Timestamp, tz};

use crate::build::why::Change;
use crate::cli::context::{Context, Failure};
use crate::cli::findings::Asked;
use crate::cli::{build, findings, terminal};
use crate::diagnostic::{Code, Diagnostic, Lang, Report, Severity};
use crate::publish::{PublishError, Published};
use crate::source::{SourcePath, SourceSet};

/// Files named in a line.
const NAMED: usize = 2;
/// Of more files at a time, nobody has edited each and waits for what is to be said of it.
const EDITED: usize = 3;

/// Speaks to the terminal.
#[derive(Clone)]
pub(crate) struct Telling {
    context: Context,
    /// Trouble with publishing that was told, so that it is not told again with every attempt.
    trouble: Arc<Mutex<Option<String>>>,
    /// The warnings of the last round, without their places, which move with every edit.
    known: Arc<Mutex<BTreeSet<Known>>>,
}

type Known = (Code, SourcePath, String);

impl Telling {
    pub(crate) fn new(context: &Context) -> Self {
        Self { context: context.clone(), trouble: Arc::default(), known: Arc::default() }
    }

    /// What a round wrote.
    pub(crate) fn published(
        &self,
        change: &Change,
        published: &Published,
        report: &Report,
        sources: &SourceSet,
        start: Instant,
    ) {
        *self.trouble.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.findings(change, report, sources);
        let (written, removed) = (published.written.len(), published.removed.len());
        let did = match self.context.lang {
            Lang::Vi => format!("ghi {written} tệp, bỏ {removed}"),
            Lang::En => format!("{written} files written, {removed} removed"),
        };
        self.line(change, &did, report, start);
    }

    /// A round that is only looked at.
    pub(crate) fn shown(&self, change: &Change, report: &Report, sources: &SourceSet, start: Instant) {
        self.findings(change, report, sources);
        self.line(change, self.context.say("xem được", "on screen"), report, start);
    }

    /// Why a round wrote nothing.
    pub(crate) fn refused(&self, change: &Change, report: &Report, sources: &SourceSet, start: Instant) {
        self.findings(change, report, sources);
        let did = self.context.say("chưa xuất bản, trang cũ giữ nguyên", "not published, the old site stays");
        self.line(change, did, report, start);
    }

    /// An earlier run had left half of a site.
    pub(crate) fn finished(&self) {
        terminal::done(&self.context, build::finished_line(&self.context));
    }

    /// The machine would not have it. It is tried again, and told once.
    pub(crate) fn not_published(&self, error: &PublishError) {
        let words = error.words();
        let mut told = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        if told.as_ref() != Some(&words.vi) {
            *told = Some(words.vi.clone());
            let failure = Failure { what: words, help: None }
                .help("niemyet sẽ tự thử lại", "it will be tried again by itself");
            terminal::fail(&self.context, &failure);
        }
    }

    /// All findings of the first round; afterwards the errors, the warnings of what was edited, and those that an edit
    /// brought elsewhere, as of an address that is gone by it.
    fn findings(&self, change: &Change, report: &Report, sources: &SourceSet) {
        let warnings = report.diagnostics.iter().filter(|found| found.severity == Severity::Warning);
        let now: BTreeSet<Known> = warnings.map(known).collect();
        let before = {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *known, now)
        };
        if change.is_first {
            return findings::show(report, sources, Asked::USUAL, &self.context);
        }
        let edited: &[SourcePath] = if change.written.len() <= EDITED { &change.written } else { &[] };
        let is_news = |found: &&Diagnostic| {
            let is_elsewhere = || !change.written.contains(&found.path) && !before.contains(&known(found));
            found.severity == Severity::Error || edited.contains(&found.path) || is_elsewhere()
        };
        let news = report.diagnostics.iter().filter(is_news);
        let news = Report::of(news.cloned());
        if !news.diagnostics.is_empty() {
            findings::show(&news, sources, Asked::USUAL, &self.context);
        }
    }

    fn line(&self, change: &Change, did: &str, report: &Report, start: Instant) {
        let lang = self.context.lang;
        let seconds = format!("{:.2} s", start.elapsed().as_secs_f64());
        let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
        let (seconds, found) = match lang {
            Lang::Vi => (seconds.replace('.', ","), format!("{errors} lỗi, {warnings} cảnh báo")),
            Lang::En => (seconds, format!("{errors} errors, {warnings} warnings")),
        };
        terminal::done(
            &self.context,
            format!("{}  {} · {did} · {seconds} · {found}", clock(), what(change, lang)),
        );
    }
}

fn known(found: &Diagnostic) -> Known {
    (found.code, found.path.clone(), found.message(Lang::Vi))
}

/// The time of day in Vietnam.
fn clock() -> String {
    let now = Timestamp::now().to_zoned(tz::TimeZone::fixed(tz::offset(7)));
    format!("{:02}:{:02}:{:02}", now.hour(), now.minute(), now.second())
}

/// What changed, in a few words.
fn what(change: &Change, lang: Lang) -> String {
    if change.is_first {
        return lang.pick("lần đầu", "first round").to_owned();
    }
    let files: Vec<&SourcePath> = change.written.iter().chain(&change.gone).collect();
    if files.is_empty() {
        return match change.is_new_day {
            true => lang.pick("sang ngày mới", "a new day").to_owned(),
            false => lang.pick("cách đọc tệp đổi", "files read differently").to_owned(),
        };
    }
    let names: Vec<&str> = files
        .iter()
        .take(NAMED)
        .map(|path| path.rsplit_once('/').map_or(&***path, |(_, name)| name))
        .collect();
    let names = names.join(", ");
    match (files.len().saturating_sub(NAMED), lang) {
        (0, _) => names,
        (more, Lang::Vi) => format!("{names} và {more} tệp khác"),
        (more, Lang::En) => format!("{names} and {more} more"),
    }
}
