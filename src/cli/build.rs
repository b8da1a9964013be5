//! `niemyet build`: the site of a day, published whole or not at all.

use std::path::Path;

use super::arguments::{BuildOptions, Only};
use super::context::{Context, Failure};
use super::pipeline::Run;
use super::{Outcome, terminal};
use crate::build;
use crate::cache::disk::LastBuild;
use crate::diagnostic::{Lang, Report, print};
use crate::publish::{self, Options, PublishError, Published};
use crate::site::{Parts, prints};
use crate::source::Hash;

/// How many findings are printed whole; `check` prints them all.
const SHOWN: usize = 20;

pub fn run(options: &BuildOptions, context: &Context) -> Result<Outcome, Failure> {
    let mut run = Run::start(context)?;
    let output = options.output.clone().unwrap_or_else(|| context.root.join("output"));
    let key = key(&run, context, options.only, &output);
    run.clock.enter("so với lần trước", "comparing with the last build");
    if let Some(last) = LastBuild::load(&context.root).filter(|last| last.key == key)
        && publish::is_current(&context.root, &output, last.published)
    {
        show(&last.report, &run, context);
        terminal::line(context.say("không có gì thay đổi", "nothing changed"));
        return Ok(finish(run, options, context));
    }

    let parts = Parts { prints: options.only != Some(Only::Site) };
    let accepted = match run.build(parts).accept() {
        Ok(accepted) => accepted,
        Err(report) => return Ok(refuse(report, &run, context)),
    };
    let (bundle, mut report) = accepted;
    run.clock.enter("dựng và xuất bản", "rendering and publishing");
    let within = (options.only == Some(Only::Prints)).then_some(prints::FOLDER);
    let how = Options { within, ..Options::default() };
    let published = match publish::publish(&bundle, &run.cache.rendered, &context.root, &output, &how) {
        Ok(published) => published,
        Err(PublishError::Render(mistake)) => {
            report.push(*mistake);
            build::locate(&mut report, &run.sources);
            return Ok(refuse(report, &run, context));
        }
        Err(error) => return Err(Failure { what: error.words(), help: None }),
    };
    published.made.iter().for_each(|(_, made)| report.diagnostics.extend(made.said.iter().cloned()));
    report.sort();
    show(&report, &run, context);
    terminal::line(result(&published, &output, context));
    run.cache.rendered.replace(published.made.into_iter().map(|(fingerprint, made)| (fingerprint.0, made)));
    run.save_cache();
    if let Some(hash) = published.hash {
        // Without it the next run only takes longer.
        let _ = LastBuild { key, published: hash, report }.save(&context.root);
    }
    // The process ends here: giving back a nation's catalogue piece by piece would only take time.
    std::mem::forget(bundle);
    Ok(finish(run, options, context))
}

/// All that a build depends on: every file, the day and the place. The program is accounted for by
/// [`LastBuild`] itself.
fn key(run: &Run, context: &Context, only: Option<Only>, output: &Path) -> Hash {
    let files: Vec<(&str, Hash)> = run.sources.files.values().map(|file| (&*file.path, file.hash)).collect();
    let part = only.map(|only| only == Only::Prints);
    let seen = (context.today, output, part, &run.sources.report, files);
    crate::cache::Fingerprint::of(&seen).0
}

/// Says why nothing was published. What was published stays as it was.
fn refuse(mut report: Report, run: &Run, context: &Context) -> Outcome {
    report.sort();
    show(&report, run, context);
    terminal::line(context.say(
        "chưa xuất bản: còn lỗi; trang đã xuất bản lần trước giữ nguyên",
        "not published: there are errors; what was published before stays as it was",
    ));
    Outcome::Mistakes
}

/// The first findings whole, errors before warnings, and the count of each code.
fn show(report: &Report, run: &Run, context: &Context) {
    run.clock.done();
    let mut by_severity: Vec<_> = report.diagnostics.iter().collect();
    by_severity.sort_by_key(|diagnostic| diagnostic.severity);
    let first = Report { diagnostics: by_severity.into_iter().take(SHOWN).cloned().collect() };
    terminal::text_out(&print::human(&first, &run.sources, context.lang, context.colours));
    terminal::text_out(&print::counts(report, context.lang));
    let rest = report.diagnostics.len().saturating_sub(SHOWN);
    if rest > 0 {
        terminal::line(match context.lang {
            Lang::Vi => format!("… và {rest} điều nữa: niemyet kiem-tra in tất cả"),
            Lang::En => format!("… and {rest} more: niemyet check prints them all"),
        });
    }
}

fn result(published: &Published, output: &Path, context: &Context) -> String {
    let (written, kept, removed) = (published.written.len(), published.kept, published.removed.len());
    let place = output.join("site");
    let place = place.display();
    match context.lang {
        Lang::Vi => {
            format!("đã xuất bản {place}: {written} tệp mới hoặc đổi, {kept} giữ nguyên, {removed} bỏ")
        }
        Lang::En => format!("published {place}: {written} files written, {kept} kept, {removed} removed"),
    }
}

/// Says what was asked for of time and memory, and leaves the rest to the end of the process.
fn finish(run: Run, options: &BuildOptions, context: &Context) -> Outcome {
    if options.timings {
        for (step, took) in run.clock.timings() {
            terminal::line(format!("{:>8.3} s  {step}", took.as_secs_f64()));
        }
        if let Some(peak) = peak_memory_mib() {
            terminal::line(format!("{peak:>6} MiB  {}", context.say("bộ nhớ cao nhất", "peak memory")));
        }
    }
    std::mem::forget(run);
    Outcome::Done
}

/// The largest resident memory of this process so far, where the system tells it.
fn peak_memory_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib / 1024)
}
