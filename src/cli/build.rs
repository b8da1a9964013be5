//! `niemyet build`: the site of a day, published whole or not at all.

use std::fmt::Write as _;
use std::path::Path;

use super::arguments::BuildOptions;
use super::context::{Context, Failure};
use super::pipeline::Run;
use super::publishing::{Publishing, Refused};
use super::{Outcome, terminal};
use crate::build::why::Inputs;
use crate::diagnostic::{Code, Lang, Report, print};
use crate::publish::Published;
use crate::source::SourceSet;

/// How many findings are printed whole; `check` prints them all.
const SHOWN: usize = 20;

pub(crate) fn run(options: &BuildOptions, context: &Context) -> Result<Outcome, Failure> {
    let mut run = Run::start(context)?;
    let publishing = Publishing::of(context, options.output.clone(), options.editions);
    match options.dry_run {
        true => {
            let half_way = Report { diagnostics: publishing.half_way().into_iter().collect() };
            show(&half_way, &run.sources, context);
        }
        false => finish(&publishing, &run, context)?,
    }
    let inputs = Inputs::of(&run.sources, context.today);
    run.clock.enter("so với lần trước", "comparing with the last build");
    if let Some(last) = publishing.current(&run.sources, &inputs) {
        run.clock.done();
        show(&last.report, &run.sources, context);
        terminal::line(context.say("không có gì thay đổi", "nothing changed"));
        return Ok(end(run, options, context));
    }
    let mut checked = run.build(publishing.editions);
    if options.allow_removals {
        checked.report.allow(Code::ManyGone);
    }
    let (bundle, report) = match checked.accept() {
        Ok(accepted) => accepted,
        Err(report) => return Ok(refuse(report, &run, context)),
    };
    if options.dry_run {
        run.clock.enter("thử dựng", "rehearsing");
        let rehearsed = publishing.rehearse(&bundle, report, &run.sources, &run.cache.rendered);
        run.clock.done();
        return match rehearsed {
            Ok(published) => {
                terminal::text_out(&rehearsal(&published, context));
                Ok(Outcome::Done)
            }
            Err(refused) => refusal(refused, &run, context),
        };
    }
    run.clock.enter("dựng và xuất bản", "rendering and publishing");
    let Run { sources, cache, .. } = &mut run;
    let published = publishing.publish(&bundle, report, sources, inputs, &mut cache.rendered, &|_| Ok(()));
    let (published, report) = match published {
        Ok(published) => published,
        Err(refused) => return refusal(refused, &run, context),
    };
    run.clock.done();
    show(&report, &run.sources, context);
    terminal::line(result(&published, &publishing.output, context));
    run.save_cache();
    run.clock.done();
    leave(bundle, context);
    Ok(end(run, options, context))
}

/// Ends what an earlier run left half way, whatever the content says by now.
pub(crate) fn finish(publishing: &Publishing, run: &Run, context: &Context) -> Result<(), Failure> {
    let finished = publishing.finish(&|_| Ok(()));
    run.clock.done();
    if finished.map_err(|error| Failure { what: error.words(), help: None })? {
        terminal::line(finished_line(context));
    }
    Ok(())
}

/// Said once a site was brought whole to where an earlier run left half of it.
pub(crate) fn finished_line(context: &Context) -> &'static str {
    context.lang.pick(
        "đã đăng nốt lần đăng trước bị ngắt giữa chừng",
        "published the rest of an earlier run that was cut off",
    )
}

pub(crate) fn refusal(refused: Refused, run: &Run, context: &Context) -> Result<Outcome, Failure> {
    match refused {
        Refused::Mistakes(report) => Ok(refuse(report, run, context)),
        Refused::Machine(error) => Err(Failure { what: error.words(), help: None }),
    }
}

/// What would be written and removed, a line each.
pub(crate) fn rehearsal(published: &Published, context: &Context) -> String {
    let mut out = String::new();
    let (write, remove) = (context.say("ghi", "write"), context.say("bỏ", "remove"));
    let lines = published.written.iter().map(|path| (write, path));
    for (what, path) in lines.chain(published.removed.iter().map(|path| (remove, path))) {
        let _ = writeln!(out, "{what}\t{path}");
    }
    let (written, kept, removed) = (published.written.len(), published.kept, published.removed.len());
    let _ = writeln!(
        out,
        "{}",
        match context.lang {
            Lang::Vi =>
                format!("thử thôi, chưa ghi gì: {written} tệp sẽ ghi, {kept} giữ nguyên, {removed} sẽ bỏ"),
            Lang::En => format!(
                "a rehearsal, nothing written: {written} files to write, {kept} to keep, {removed} to remove"
            ),
        }
    );
    out
}

/// Says why nothing was published. What was published stays as it was.
pub(crate) fn refuse(mut report: Report, run: &Run, context: &Context) -> Outcome {
    report.sort();
    run.clock.done();
    show(&report, &run.sources, context);
    terminal::line(context.say(
        "chưa xuất bản: còn lỗi; trang đã xuất bản lần trước giữ nguyên",
        "not published: there are errors; what was published before stays as it was",
    ));
    Outcome::Mistakes
}

/// The first findings whole, errors before warnings, and the count of each code.
pub(crate) fn show(report: &Report, sources: &SourceSet, context: &Context) {
    let mut by_severity: Vec<_> = report.diagnostics.iter().collect();
    by_severity.sort_by_key(|diagnostic| diagnostic.severity);
    let first = Report { diagnostics: by_severity.into_iter().take(SHOWN).cloned().collect() };
    terminal::text_out(&print::human(&first, sources, context.lang, terminal::look(context)));
    terminal::text_out(&print::counts(report, context.lang));
    let rest = report.diagnostics.len().saturating_sub(SHOWN);
    if !context.goes_on && !report.diagnostics.is_empty() {
        terminal::line(
            context.say(
                "Giải thích từng mã: niemyet giai-thich E0107",
                "What a code means: niemyet explain E0107",
            ),
        );
    }
    if rest > 0 {
        let how = match context.goes_on {
            true => context.say("chọn 3 để xem tất cả", "choose 3 to see them all"),
            false => context.say("niemyet kiem-tra in tất cả", "niemyet check prints them all"),
        };
        terminal::line(match context.lang {
            Lang::Vi => format!("… và {rest} điều nữa: {how}"),
            Lang::En => format!("… and {rest} more: {how}"),
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
pub(crate) fn end(run: Run, options: &BuildOptions, context: &Context) -> Outcome {
    if options.timings {
        for (step, took) in run.clock.timings() {
            terminal::line(format!("{:>8.3} s  {step}", took.as_secs_f64()));
        }
        if let Some(peak) = peak_memory_mib() {
            terminal::line(format!("{peak:>6} MiB  {}", context.say("bộ nhớ cao nhất", "peak memory")));
        }
    }
    leave(run, context);
    Outcome::Done
}

/// Where the process ends here, giving back a nation's catalogue piece by piece would only take time.
fn leave<T>(what: T, context: &Context) {
    match context.goes_on {
        true => drop(what),
        false => std::mem::forget(what),
    }
}

/// The largest resident memory of this process so far, where the system tells it.
fn peak_memory_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib / 1024)
}
