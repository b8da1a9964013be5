//! `niemyet check`: every mistake of every file, and nothing published.

use super::arguments::CheckOptions;
use super::context::{Context, Failure};
use super::{Outcome, terminal};
use crate::catalogue::{self, worklist};
use crate::diagnostic::{Severity, print};

pub fn run(options: &CheckOptions, context: &Context) -> Result<Outcome, Failure> {
    let mut run = super::pipeline::Run::start(context)?;
    let crate::diagnostic::Checked { value: bundle, mut report } = run.build();
    run.clock.enter("thử dựng trang", "trying the pages");
    report.extend(bundle.trial());
    report.sort();
    run.clock.done();
    if options.strict {
        report.make_strict();
    }
    if options.json {
        terminal::line(print::json(&report, &run.sources, context.lang));
    } else {
        terminal::text_out(&print::human(&report, &run.sources, context.lang, context.colours));
        terminal::line(summary(&report, context));
    }
    if options.worklist {
        let catalogue = catalogue::load(&run.sources, &mut run.cache.parsed).value;
        terminal::text_out(&worklist::text(&catalogue, context.today, context.lang));
    }
    run.save_cache();
    Ok(if report.has_errors() { Outcome::Mistakes } else { Outcome::Done })
}

fn summary(report: &crate::diagnostic::Report, context: &Context) -> String {
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    match context.lang {
        crate::diagnostic::Lang::Vi => format!("{errors} lỗi, {warnings} cảnh báo"),
        crate::diagnostic::Lang::En => format!("{errors} errors, {warnings} warnings"),
    }
}
