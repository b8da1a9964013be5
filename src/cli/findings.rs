//! What a run found, told to people: on standard error, grouped, as much as was asked for.

use super::context::Context;
use super::terminal;
use crate::cache::disk as cache_disk;
use crate::diagnostic::print::{self, Look, Told};
use crate::diagnostic::{Lang, Report, Severity};
use crate::import::untouched;
use crate::source::SourceSet;

/// How many errors are printed whole where somebody only publishes.
pub(crate) const SHOWN: usize = 20;
/// Here a window that goes on keeps all findings.
const KEPT: &str = "kiem-tra.txt";

/// What else was asked for than what everybody is told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    /// Errors that stand whole.
    pub(crate) errors: usize,
    /// Warnings about the words of the official source.
    pub(crate) source: bool,
}

impl Asked {
    /// The first errors, and the warnings by their codes.
    pub(crate) const USUAL: Self = Self { errors: SHOWN, source: false };
}

/// Tells findings, and how many there are.
pub(crate) fn show(report: &Report, sources: &SourceSet, asked: Asked, context: &Context) {
    let mut report = report.clone();
    untouched::mark(&mut report, sources);
    if context.quiet {
        report.diagnostics.retain(|found| found.severity == Severity::Error);
        if report.diagnostics.is_empty() {
            return;
        }
    }
    let lang = context.lang;
    let how = match context.goes_on {
        true => lang.pick("xem cả ở tệp dưới đây", "all are in the file below"),
        false => lang.pick("niemyet kiem-tra --verbose để xem cả", "niemyet check --verbose shows them all"),
    };
    let of_source = match context.goes_on {
        true => how,
        false => lang.pick("niemyet kiem-tra --source để xem", "niemyet check --source shows them"),
    };
    let told = Told {
        errors: if context.verbose { usize::MAX } else { asked.errors },
        is_all: context.verbose,
        is_source: asked.source,
        how: [how, of_source],
    };
    let (text, is_cut) = print::grouped(&report, sources, lang, terminal::look(context), told);
    terminal::findings(&text);
    terminal::findings(&print::totals(&report, lang));
    if report.diagnostics.is_empty() {
        return;
    }
    if !context.goes_on {
        terminal::findings(context.say(
            "Giải thích từng mã: niemyet giai-thich E0107\n",
            "What a code means: niemyet explain E0107\n",
        ));
    } else if is_cut {
        let whole = print::human(&report, sources, lang, Look::PLAIN);
        if let Ok(file) = cache_disk::keep_text(&context.root, KEPT, &whole) {
            let shown = file.display();
            terminal::findings(&match lang {
                Lang::Vi => format!("xem cả ở {shown}\n"),
                Lang::En => format!("all of them are in {shown}\n"),
            });
        }
    }
}
