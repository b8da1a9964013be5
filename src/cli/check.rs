//! `niemyet check`: every mistake of every file, and nothing published.

use super::arguments::CheckOptions;
use super::context::{Context, Failure};
use super::finished;
use super::pipeline::Run;
use super::publishing::Publishing;
use super::{Outcome, terminal};
use crate::build;
use crate::catalogue::{self, worklist};
use crate::diagnostic::{Checked, print};
use crate::render::print::reprint;
use crate::site::Editions;

pub(crate) fn run(options: &CheckOptions, context: &Context) -> Result<Outcome, Failure> {
    if let Some(folder) = &options.site {
        return finished::run(folder, options, context);
    }
    let mut run = Run::start(context)?;
    let Checked { value: bundle, mut report } = run.build(Editions::all());
    run.clock.enter("thử dựng trang và bản in", "trying pages and prints");
    let (mut tried, rendered) = bundle.trial(&run.cache.rendered);
    build::keep_causes(&report, &mut tried, &run.sources);
    report.extend(tried);
    report.diagnostics.extend(Publishing::of(context, None, Editions::all()).half_way());
    build::locate(&mut report, &run.sources);
    report.sort();
    run.clock.done();
    if options.strict {
        report.make_strict();
    }
    if options.json {
        terminal::as_it_is(&format!("{}\n", print::json(&report, &run.sources, context.lang)));
    } else {
        terminal::text_out(&print::human(&report, &run.sources, context.lang, terminal::look(context)));
        terminal::text_out(&print::totals(&report, context.lang));
    }
    if options.worklist {
        let catalogue = catalogue::load(&run.sources, &mut run.cache.parsed).value;
        terminal::text_out(&worklist::text(&catalogue, context.today, context.lang));
    }
    if let Some(since) = options.reprint_since {
        terminal::text_out(&reprint::text(bundle.site(), since, context.lang));
    }
    // What was tried need not be tried again.
    rendered.into_iter().for_each(|(fingerprint, made)| run.cache.rendered.insert(fingerprint.0, made));
    run.save_cache();
    Ok(if report.has_errors() { Outcome::Mistakes } else { Outcome::Done })
}
