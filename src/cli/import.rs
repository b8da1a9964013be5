//! `niemyet import PATH…`: records of the national portal become files of the catalogue.

use super::arguments::{self, ImportOptions};
use super::context::{Context, Failure};
use super::{Outcome, pipeline, records, terminal};
use crate::desk::{Cause, Desk};
use crate::import::{self, ImportPlan, ImportReport};

pub(crate) fn run(options: &ImportOptions, context: &Context) -> Result<Outcome, Failure> {
    let planned = Planned::of(options, context)?;
    let are_refused = !planned.plan.report.refused.is_empty();
    let tell = |report: &ImportReport| match options.json {
        true => terminal::json(&report.to_json(context.lang, options.dry_run)),
        // Records that were refused are told whoever is to be left alone.
        false if context.quiet && !report.refused.is_empty() => {
            terminal::findings(&report.to_text(context.lang));
        }
        false if options.dry_run => terminal::text_out(&report.to_text(context.lang)),
        false => {
            let text = report.to_text(context.lang);
            terminal::done(context, text.trim_end_matches('\n'));
        }
    };
    let done = if are_refused { Outcome::Mistakes } else { Outcome::Done };
    if options.dry_run {
        tell(&planned.plan.report);
        if !options.json {
            let Planned { run, plan } = &planned;
            terminal::text_out(&records::would_write(plan.writes.keys(), &run.sources, context.lang));
        }
        return Ok(done);
    }
    planned.write(options.json, context, tell)?.map_or(Ok(done), Err)
}

/// What an import would do.
pub(crate) struct Planned<'a> {
    run: pipeline::Run<'a>,
    pub(crate) plan: ImportPlan,
}

impl<'a> Planned<'a> {
    /// Reads the site and the records.
    pub(crate) fn of(options: &ImportOptions, context: &'a Context) -> Result<Self, Failure> {
        let run = pipeline::Run::start(context)?;
        records::refuse_unread(&run.sources, context)?;
        run.clock.enter("đọc hồ sơ", "reading records");
        let records = records::read(&options.paths)?;
        run.clock.enter("nhập", "importing");
        let plan = import::plan(&run.sources, records, options.wanted);
        run.clock.done();
        Ok(Self { run, plan })
    }

    /// Does it, tells what was done, and returns that some files could not be written where that is so; the others were.
    pub(crate) fn write(
        self,
        is_json: bool,
        context: &Context,
        tell: impl FnOnce(&ImportReport),
    ) -> Result<Option<Failure>, Failure> {
        let Self { run, plan: ImportPlan { writes, report } } = self;
        run.clock.enter("ghi tệp", "writing files");
        let done = Desk::at(&context.root).take_in(Cause::Import, &run.sources, writes, arguments::now());
        run.clock.done();
        tell(&report);
        records::written(done, context, is_json)
    }
}
