//! `niemyet build`: the site of a day, published whole or not at all.

use std::fmt::Write as _;
use std::path::Path;

use serde::Serialize;

use super::arguments::BuildOptions;
use super::context::{Context, Failure};
use super::findings::Asked;
use super::pipeline::Run;
use super::publishing::{Publishing, Refused};
use super::{Outcome, findings, terminal};
use crate::build::bundle::OutputPath;
use crate::build::why::Inputs;
use crate::build::{self, Bundle};
use crate::diagnostic::print::{self, Entry};
use crate::diagnostic::{Accepted, Checked, Code, Lang, Report};
use crate::import::untouched;
use crate::publish::Published;
use crate::source::SourceSet;

/// What programs are told of a build.
#[derive(Default, Serialize)]
pub(super) struct Json<'a> {
    /// published, packed, unchanged, rehearsed, refused
    pub(super) state: &'static str,
    /// Where sites are put: `site/` and `package/` lie in it.
    pub(super) output: String,
    /// Below `site/` or `package/`: new or changed.
    pub(super) written: Vec<String>,
    pub(super) removed: Vec<String>,
    /// Files that stayed as they were.
    pub(super) kept: usize,
    /// Accepted warnings are among them.
    pub(super) findings: Vec<Entry<'a>>,
}

impl<'a> Json<'a> {
    /// What it says of files.
    pub(super) fn of(state: &'static str, publishing: &Publishing, published: &Published) -> Self {
        let paths = |of: &[OutputPath]| of.iter().map(OutputPath::to_string).collect();
        Self {
            state,
            output: publishing.output.display().to_string(),
            written: paths(&published.written),
            removed: paths(&published.removed),
            kept: published.kept,
            findings: Vec::new(),
        }
    }

    /// Prints it, with what was found.
    pub(super) fn print(self, report: &'a mut Report, sources: &SourceSet, context: &Context) {
        untouched::mark(report, sources);
        terminal::json(&Json { findings: print::entries(report, sources, context.lang), ..self });
    }
}

pub(crate) fn run(options: &BuildOptions, context: &Context) -> Result<Outcome, Failure> {
    let mut run = Run::start(context)?;
    let mut publishing = Publishing::of(context, options.output.clone(), options.editions);
    publishing.strict = options.strict.then(|| options.allowed.clone());
    match options.dry_run {
        true => {
            let mut half_way = Report::of(publishing.half_way());
            take_out(&mut half_way, options);
            if options.strict && !half_way.diagnostics.is_empty() {
                half_way.make_strict();
                return Ok(refuse(half_way, &run, &publishing, context));
            }
            if !half_way.diagnostics.is_empty() && !context.json {
                findings::show(&half_way, &run.sources, Asked::USUAL, context);
            }
        }
        false => finish(&publishing, &run, context)?,
    }
    let inputs = Inputs::of(&run.sources, context.today);
    run.clock.enter("so với lần trước", "comparing with the last build");
    if let Some(last) = publishing.current(&run.sources, &inputs) {
        run.clock.done();
        let mut report = last.report;
        take_out(&mut report, options);
        if options.strict && !report.diagnostics.is_empty() {
            report.make_strict();
            return Ok(refuse(report, &run, &publishing, context));
        }
        let published = Published::default();
        tell(Json::of("unchanged", &publishing, &published), &mut report, &run, context);
        terminal::done(context, context.say("không có gì thay đổi", "nothing changed"));
        return Ok(end(run, options, context));
    }
    let checked = run.build(publishing.editions);
    let (bundle, report) = match gate(checked, &mut run, options) {
        Ok(accepted) => accepted,
        Err(report) => return Ok(refuse(report, &run, &publishing, context)),
    };
    if options.dry_run {
        run.clock.enter("thử dựng", "rehearsing");
        let rehearsed = publishing.look_ahead(&bundle, &report, &run.sources, &inputs, &run.cache.rendered);
        run.clock.done();
        return match rehearsed {
            Ok(published) => Ok(rehearsal(&published, report, &publishing, &run, context)),
            Err(refused) => refusal(refused, &run, &publishing, context),
        };
    }
    run.clock.enter("dựng và xuất bản", "rendering and publishing");
    let Run { sources, cache, .. } = &mut run;
    let published = publishing.publish(&bundle, report, sources, inputs, &mut cache.rendered, &|_| Ok(()));
    let (published, mut report) = match published {
        Ok(published) => published,
        Err(refused) => return refusal(refused, &run, &publishing, context),
    };
    run.clock.done();
    take_out(&mut report, options);
    tell(Json::of("published", &publishing, &published), &mut report, &run, context);
    each_file(&published, context).for_each(|line| terminal::detail(context, line));
    terminal::done(context, result(&published, &publishing.output, context));
    run.tell_details(bundle.get());
    run.save_cache();
    run.clock.done();
    leave(bundle, context);
    Ok(end(run, options, context))
}

/// What was built, where it may be published. With `--strict` every warning of pages and prints keeps it from that, but
/// for those that are allowed; what only publishing finds is asked in [`Publishing::look_ahead`].
pub(super) fn gate(
    mut checked: Checked<Bundle>,
    run: &mut Run<'_>,
    options: &BuildOptions,
) -> Result<(Accepted<Bundle>, Report), Report> {
    if options.allow_removals {
        checked.report.allow(Code::ManyGone);
    }
    if options.strict {
        run.try_out(&checked.value, &mut checked.report);
        let is_whole = options.editions.site() && options.editions.prints();
        build::set_aside(&mut checked.report, &checked.value, is_whole);
        let mut judged = checked.report.clone();
        take_out(&mut judged, options);
        judged.make_strict();
        if judged.has_errors() {
            return Err(judged);
        }
    }
    checked.accept().map_err(|mut report| {
        take_out(&mut report, options);
        report
    })
}

/// Takes out of what is told what is allowed.
pub(super) fn take_out(report: &mut Report, options: &BuildOptions) {
    options.allowed.iter().for_each(|code| report.allow(*code));
}

/// Tells people of the findings, or programs of all.
pub(super) fn tell(json: Json<'_>, report: &mut Report, run: &Run<'_>, context: &Context) {
    match context.json {
        true => json.print(report, &run.sources, context),
        false => findings::show(report, &run.sources, Asked::USUAL, context),
    }
}

/// Ends what an earlier run left half way, whatever the content says by now.
pub(crate) fn finish(publishing: &Publishing, run: &Run, context: &Context) -> Result<(), Failure> {
    let finished = publishing.finish(&|_| Ok(()));
    run.clock.done();
    if finished.map_err(|error| Failure { what: error.words(), help: None })? {
        terminal::done(context, finished_line(context));
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

pub(crate) fn refusal(
    refused: Refused,
    run: &Run,
    publishing: &Publishing,
    context: &Context,
) -> Result<Outcome, Failure> {
    match refused {
        Refused::Mistakes(report) => Ok(refuse(report, run, publishing, context)),
        Refused::Machine(error) => Err(Failure { what: error.words(), help: None }),
    }
}

/// Tells what would be written and removed, a line each.
pub(crate) fn rehearsal(
    published: &Published,
    mut report: Report,
    publishing: &Publishing,
    run: &Run,
    context: &Context,
) -> Outcome {
    if context.json {
        Json::of("rehearsed", publishing, published).print(&mut report, &run.sources, context);
        return Outcome::Done;
    }
    let mut out: String = each_file(published, context).map(|line| line + "\n").collect();
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
    terminal::text_out(&out);
    Outcome::Done
}

fn each_file(published: &Published, context: &Context) -> impl Iterator<Item = String> {
    let (write, remove) = (context.say("ghi", "write"), context.say("bỏ", "remove"));
    let lines = published.written.iter().map(move |path| (write, path));
    let lines = lines.chain(published.removed.iter().map(move |path| (remove, path)));
    lines.map(|(what, path)| format!("{what}\t{path}"))
}

/// Says why nothing was published. What was published stays as it was.
pub(crate) fn refuse(mut report: Report, run: &Run, publishing: &Publishing, context: &Context) -> Outcome {
    report.sort();
    run.clock.done();
    let nothing = Published::default();
    tell(Json::of("refused", publishing, &nothing), &mut report, run, context);
    if !context.json {
        terminal::note(context.say(
            "chưa xuất bản: còn lỗi; trang đã xuất bản lần trước giữ nguyên",
            "not published: there are errors; what was published before stays as it was",
        ));
    }
    Outcome::Mistakes
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
        let say = if context.json { terminal::note } else { terminal::line };
        for (step, took) in run.clock.timings() {
            say(format!("{:>8.3} s  {step}", took.as_secs_f64()));
        }
        if let Some(peak) = peak_memory_mib() {
            say(format!("{peak:>6} MiB  {}", context.say("bộ nhớ cao nhất", "peak memory")));
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
