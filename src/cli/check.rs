//! `niemyet check`: every mistake of every file, and nothing published.

use serde::Serialize;

use super::arguments::CheckOptions;
use super::context::{Context, Failure};
use super::findings::Asked;
use super::pipeline::Run;
use super::publishing::Publishing;
use super::{Outcome, findings, finished, terminal};
use crate::build;
use crate::catalogue::worklist;
use crate::diagnostic::print::Entry;
use crate::diagnostic::{Checked, print};
use crate::import::untouched;
use crate::render::print::reprint;
use crate::site::Editions;

/// What programs read where they ask for more than the findings.
#[derive(Serialize)]
struct Json<'a> {
    findings: Vec<Entry<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    worklist: Option<worklist::Json<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reprint: Option<Vec<reprint::Json>>,
}

pub(crate) fn run(options: &CheckOptions, context: &Context) -> Result<Outcome, Failure> {
    if let Some(folder) = &options.site {
        return finished::run(folder, options, context);
    }
    let mut run = Run::start(context)?;
    let Checked { value: bundle, mut report } = run.build(Editions::all());
    run.try_out(&bundle, &mut report);
    report.diagnostics.extend(Publishing::of(context, None, Editions::all()).half_way());
    build::set_aside(&mut report, &bundle, true);
    report.sort();
    run.clock.done();
    options.allowed.iter().for_each(|code| report.allow(*code));
    if options.strict {
        report.make_strict();
    }
    let (catalogue, site) = (bundle.catalogue(), bundle.site());
    untouched::mark(&mut report, &run.sources);
    let items = options.worklist.then(|| worklist::items(catalogue, &report, &run.sources, context.today));
    if options.json {
        let findings = print::entries(&report, &run.sources, context.lang);
        let worklist = items.as_ref();
        let worklist = worklist.map(|items| worklist::json(catalogue, items, context.today, context.lang));
        let reprint = options.reprint_since.map(|since| reprint::json(site, since));
        match (worklist, reprint) {
            (None, None) => terminal::json(&findings),
            (worklist, reprint) => terminal::json(&Json { findings, worklist, reprint }),
        }
    } else {
        let asked = Asked { errors: usize::MAX, source: options.source };
        findings::show(&report, &run.sources, asked, context);
        if let Some(items) = &items {
            let text = worklist::text(items, screen(context), context.lang);
            match items.is_empty() {
                true => terminal::nothing(context, &text),
                false => terminal::text_out(&text),
            }
        }
        if let Some(since) = options.reprint_since {
            let text = reprint::text(site, since, context.lang);
            match reprint::is_any(site, since) {
                true => terminal::text_out(&text),
                false => terminal::nothing(context, &text),
            }
        }
    }
    run.tell_details(&bundle);
    // What was tried need not be tried again.
    run.save_cache();
    Ok(if report.has_errors() { Outcome::Mistakes } else { Outcome::Done })
}

/// What is shown of the worklist: what fills one screen, or all.
fn screen(context: &Context) -> Option<worklist::Screen> {
    let columns = terminal::look(context).columns;
    (!context.verbose).then(|| worklist::Screen {
        columns: columns.min(worklist::Screen::USUAL.columns),
        goes_on: context.goes_on,
        ..worklist::Screen::USUAL
    })
}
