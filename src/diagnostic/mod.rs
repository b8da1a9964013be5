//! What can be wrong with a catalogue, as values.
//!
//! An author's mistake is collected in a [`Report`] and never stops the run, so that one run shows
//! them all; a broken machine is an `Err` elsewhere. A stage that can go wrong gives a
//! [`Checked`]: its value and what was noticed. [`Checked::accept`] is the single gate: only an
//! [`Accepted`] value can be published. Wording lives in [`code`], printing in [`print`].
//! A finding is made of a [`Mistake`], whose fields are the values its wording names, and keeps them in both
//! languages where they are words of ours.

pub(crate) mod code;
pub(crate) mod difference;
pub mod print;

use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use code::Code;
pub(crate) use code::Mistake;

/// The language messages are shown in. Content is always Vietnamese.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The wording in this language, of two that stand side by side.
    pub(crate) fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

/// One wording in both languages, side by side.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Words {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub(crate) en: String,
}

impl Words {
    /// The wording of each language.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }

    /// What is written in the same way in both: a number with its unit, a quotation, a sign.
    pub(crate) fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { vi: text.clone(), en: text }
    }

    /// Several as one, in each language.
    pub(crate) fn joined(several: &[Words], between: &str) -> Self {
        let all = |lang| several.iter().map(|words| words.get(lang)).collect::<Vec<_>>().join(between);
        Self { vi: all(Lang::Vi), en: all(Lang::En) }
    }

    /// The wording of one language.
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.vi, &self.en)
    }
}

/// A value of a message as a finding keeps it. Most are what an author wrote and are kept once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) enum Said {
    Same(String),
    Worded(Box<Words>),
}

impl Said {
    pub(crate) fn get(&self, lang: Lang) -> &str {
        match self {
            Said::Same(text) => text,
            Said::Worded(words) => words.get(lang),
        }
    }
}

/// Whether a finding blocks publishing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// Told, and published all the same.
    Warning,
}

/// A byte range in the text of one source file (after NFC and line-end normalisation).
pub(crate) type Span = Range<u32>;

/// Makes a [`Span`] from a `usize` range. Source texts are far below 4 GiB.
pub(crate) fn span(range: Range<usize>) -> Span {
    range.start as u32..range.end as u32
}

/// One finding: what is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Which mistake.
    pub code: Code,
    /// Whether it blocks: what its code says, or what a draft or `--strict` made of it.
    pub severity: Severity,
    /// Path of the file relative to the site's root, with `/`; empty when it concerns no file.
    pub path: Arc<str>,
    /// Where in that file; `None` when the file as a whole is meant.
    pub(crate) span: Option<Span>,
    /// The values of the code's wording, in the order of its row; only a [`Mistake`] gives them.
    values: Vec<Said>,
    /// Said beside the caret, such as the nearest known name.
    pub(crate) label: Option<Words>,
    /// What to do, beyond what the code always says.
    pub help: Vec<Words>,
    /// It is about words of an official source that nobody here wrote: known to whoever shows it.
    pub(crate) of_source: bool,
}

impl Diagnostic {
    pub(crate) fn new(mistake: Mistake<'_>) -> Self {
        let (code, values) = mistake.taken();
        Self {
            code,
            severity: code.severity(),
            path: Arc::from(""),
            span: None,
            values,
            label: None,
            help: Vec::new(),
            of_source: false,
        }
    }

    pub(crate) fn path(mut self, path: &Arc<str>) -> Self {
        self.path = path.clone();
        self
    }

    pub(crate) fn span(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    pub(crate) fn label(mut self, words: Words) -> Self {
        self.label = Some(words);
        self
    }

    pub(crate) fn help(mut self, words: Words) -> Self {
        self.help.push(words);
        self
    }

    /// “có phải … không?” beside the caret, where a near name is known.
    pub(crate) fn nearest(self, near: Option<&str>) -> Self {
        match near {
            Some(near) => {
                self.label(Words::new(format!("có phải “{near}” không?"), format!("did you mean “{near}”?")))
            }
            None => self,
        }
    }

    /// With the text to write beside the caret, where it is known.
    pub(crate) fn written(self, right: Option<&str>) -> Self {
        match right {
            Some(right) => self.label(Words::new(format!("viết {right}"), format!("write {right}"))),
            None => self,
        }
    }

    /// What is wrong, in one line.
    pub fn message(&self, lang: Lang) -> String {
        self.filled(self.code.message(lang), lang)
    }

    /// What its code always says to do, in one line; empty where it says nothing.
    fn always(&self, lang: Lang) -> String {
        self.filled(self.code.help(lang), lang)
    }

    /// What to do, in a line: what stands beside the caret, else what this finding or its code says.
    pub(crate) fn to_do(&self) -> Option<Words> {
        let always = || {
            let words = Words::new(self.always(Lang::Vi), self.always(Lang::En));
            (!words.vi.is_empty()).then_some(words)
        };
        self.label.clone().or_else(|| self.help.first().cloned()).or_else(always)
    }

    /// All values that its wording names.
    pub(crate) fn values(&self, lang: Lang) -> impl Iterator<Item = &str> {
        self.values.iter().map(move |said| said.get(lang))
    }

    /// The value of that name; empty where its code has none.
    pub fn value(&self, name: &str, lang: Lang) -> &str {
        let at = self.code.entry().values.iter().position(|known| *known == name);
        at.and_then(|at| self.values.get(at)).map_or("", |said| said.get(lang))
    }

    fn filled(&self, wording: &str, lang: Lang) -> String {
        code::fill(wording, |name| self.value(name, lang))
    }
}

/// All findings of a run, in the order they were made until [`Report::sort`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// In the order in which they were made, or sorted.
    pub diagnostics: Vec<Diagnostic>,
    /// Warnings that the site accepts: told to programs alone.
    pub(crate) accepted: Vec<AcceptedFinding>,
}

/// A warning that somebody has looked at and lets stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AcceptedFinding {
    pub(crate) found: Diagnostic,
    /// Why, in the words of the site's author.
    pub(crate) reason: String,
}

impl Report {
    /// These findings, and none accepted.
    pub fn of(diagnostics: impl IntoIterator<Item = Diagnostic>) -> Self {
        Self { diagnostics: diagnostics.into_iter().collect(), accepted: Vec::new() }
    }

    /// One more finding.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes up the findings of another report behind its own.
    pub fn extend(&mut self, other: Report) {
        self.diagnostics.extend(other.diagnostics);
        self.accepted.extend(other.accepted);
    }

    /// Findings of one file were made without knowing its path; this names it.
    pub(crate) fn located(mut self, path: &Arc<str>) -> Self {
        for diagnostic in &mut self.diagnostics {
            if diagnostic.path.is_empty() {
                diagnostic.path = path.clone();
            }
        }
        self
    }

    /// By path, place, code: the order in which they are shown.
    pub fn sort(&mut self) {
        let order = |a: &Diagnostic, b: &Diagnostic| {
            let key = |d: &Diagnostic| (d.path.clone(), d.span.as_ref().map(|s| (s.start, s.end)), d.code);
            key(a).cmp(&key(b)).then_with(|| a.values.cmp(&b.values))
        };
        self.diagnostics.sort_by(order);
        self.diagnostics.dedup();
        self.accepted.sort_by(|a, b| order(&a.found, &b.found));
        self.accepted.dedup();
    }

    /// Takes out what somebody allowed.
    pub(crate) fn allow(&mut self, code: Code) {
        self.diagnostics.retain(|diagnostic| diagnostic.code != code);
    }

    /// Sets aside the warnings for which there is a reason to let them stand.
    pub(crate) fn set_aside(&mut self, reason: impl Fn(&Diagnostic) -> Option<String>) {
        for found in std::mem::take(&mut self.diagnostics) {
            match reason(&found).filter(|_| found.severity == Severity::Warning) {
                Some(reason) => self.accepted.push(AcceptedFinding { found, reason }),
                None => self.diagnostics.push(found),
            }
        }
    }

    /// Whether there is a finding of this code.
    pub(crate) fn has(&self, code: Code) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.code == code)
    }

    /// `check --strict`: what is suspicious blocks as well.
    pub(crate) fn make_strict(&mut self) {
        for diagnostic in &mut self.diagnostics {
            diagnostic.severity = Severity::Error;
        }
    }

    /// A mistake in a draft blocks nothing: a draft is in no output.
    pub(crate) fn make_lenient(&mut self) {
        for diagnostic in &mut self.diagnostics {
            diagnostic.severity = Severity::Warning;
        }
    }

    /// How many are of a severity.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == severity).count()
    }

    /// Whether any finding blocks publishing.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|d| d.severity == Severity::Error)
    }
}

/// A value and what was noticed on the way to it. The value is whole even after mistakes, as far as
/// it could be made, so that the next stage finds its own.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// As good as it could be made.
    pub value: T,
    /// What was noticed.
    pub report: Report,
}

impl<T> Checked<T> {
    /// A value and what was noticed.
    pub fn new(value: T, report: Report) -> Self {
        Self { value, report }
    }

    /// A value about which nothing was noticed.
    pub(crate) fn clean(value: T) -> Self {
        Self::new(value, Report::default())
    }

    /// The same findings about another value.
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Checked<U> {
        Checked { value: change(self.value), report: self.report }
    }

    /// Goes on with the next stage, keeping what was noticed so far.
    pub(crate) fn then<U>(self, next: impl FnOnce(T) -> Checked<U>) -> Checked<U> {
        let mut report = self.report;
        let checked = next(self.value);
        report.extend(checked.report);
        Checked { value: checked.value, report }
    }

    /// The gate: a value without errors may be published; otherwise the report comes back.
    pub fn accept(self) -> Result<(Accepted<T>, Report), Report> {
        if self.report.has_errors() { Err(self.report) } else { Ok((Accepted(self.value), self.report)) }
    }
}

/// A value that passed the gate. Only [`Checked::accept`] makes one.
#[derive(Debug)]
pub struct Accepted<T>(T);

impl<T> Accepted<T> {
    /// The value that passed.
    pub fn get(&self) -> &T {
        &self.0
    }

    /// What is made of nothing but the value has passed with it.
    pub(crate) fn map<U>(&self, make: impl FnOnce(&T) -> U) -> Accepted<U> {
        Accepted(make(&self.0))
    }
}
