//! `niemyet import PATH…`: records of the national portal become files of the catalogue.

use super::arguments::{self, ImportOptions};
use super::context::{Context, Failure};
use super::{Outcome, pipeline, records, terminal};
use crate::desk::{Cause, Desk};
use crate::import::{self, ImportPlan, ImportReport};

pub(crate) fn run(options: &ImportOptions, context: &Context) -> Result<Outcome, Failure> {
    let imported = bring_in(options, context)?;
    let are_refused = !imported.report.refused.is_empty();
    imported.refused.map_or(Ok(if are_refused { Outcome::Mistakes } else { Outcome::Done }), Err)
}

/// What came of an import.
pub(crate) struct Imported {
    pub(crate) report: ImportReport,
    /// Files that could not be written; the others were.
    pub(crate) refused: Option<Failure>,
}

/// Imports, or says what an import would do, and tells what came of it.
pub(crate) fn bring_in(options: &ImportOptions, context: &Context) -> Result<Imported, Failure> {
    let run = pipeline::Run::start(context)?;
    records::refuse_unread(&run.sources, context)?;
    run.clock.enter("đọc hồ sơ", "reading records");
    let records = records::read(&options.paths)?;
    run.clock.enter("nhập", "importing");
    let ImportPlan { writes, report } = import::plan(&run.sources, records, options.wanted);
    let tell = |report: &ImportReport| match options.json {
        true => terminal::json(&report.to_json(context.lang, options.dry_run)),
        // Records that were refused are told whoever is to be left alone.
        false if context.quiet && !report.refused.is_empty() => {
            terminal::findings(&report.to_text(context.lang))
        }
        false if options.dry_run => terminal::text_out(&report.to_text(context.lang)),
        false => terminal::done(context, report.to_text(context.lang).trim_end_matches('\n')),
    };
    if options.dry_run {
        run.clock.done();
        tell(&report);
        if !options.json {
            terminal::text_out(&records::would_write(writes.keys(), &run.sources, context.lang));
        }
        return Ok(Imported { report, refused: None });
    }
    run.clock.enter("ghi tệp", "writing files");
    let done = Desk::at(&context.root).take_in(Cause::Import, &run.sources, writes, arguments::now());
    run.clock.done();
    tell(&report);
    let refused = records::written(done, context, options.json)?;
    Ok(Imported { report, refused })
}
