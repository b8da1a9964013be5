//! `niemyet check`: every mistake of every file, and nothing published.

use super::arguments::CheckOptions;
use super::context::{Context, Failure};
use super::pipeline::Run;
use super::{Outcome, terminal};
use crate::catalogue::{self, worklist};
use crate::diagnostic::{Checked, print};

pub fn run(options: &CheckOptions, context: &Context) -> Result<Outcome, Failure> {
    let mut run = Run::start(context)?;
    let Checked { value: bundle, mut report } = run.build();
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
        terminal::text_out(&print::totals(&report, context.lang));
    }
    if options.worklist {
        let catalogue = catalogue::load(&run.sources, &mut run.cache.parsed).value;
        terminal::text_out(&worklist::text(&catalogue, context.today, context.lang));
    }
    run.save_cache();
    Ok(if report.has_errors() { Outcome::Mistakes } else { Outcome::Done })
}
