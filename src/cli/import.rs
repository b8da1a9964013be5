//! `niemyet import PATH…`: records of the national portal become files of the catalogue.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::arguments::{self, ImportOptions};
use super::context::{Context, Failure};
use super::{Outcome, files, pipeline, terminal};
use crate::desk::{Desk, Done};
use crate::diagnostic::{Lang, print};
use crate::import::{self, ENDINGS, ImportPlan, ImportReport};
use crate::source::disk::{patiently, read_file};
use crate::source::{SourcePath, SourceSet};

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
    refuse_unread(&run.sources, context)?;
    run.clock.enter("đọc hồ sơ", "reading records");
    let records = read(&find(&options.paths)?)?;
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
            terminal::text_out(&would_write(writes.keys(), &run.sources, context.lang));
        }
        return Ok(Imported { report, refused: None });
    }
    run.clock.enter("ghi tệp", "writing files");
    let desk = Desk::at(&context.root);
    let done = desk.take_in(&run.sources, writes, arguments::now());
    run.clock.done();
    tell(&report);
    let Done { kept, refused } = done.map_err(|error| not_kept(&error))?;
    if kept.is_some() && !options.json {
        terminal::done(
            context,
            context.say(
                "\nBản cũ của các tệp vừa đổi nằm trong history/; xem, lấy lại: niemyet lich-su",
                "\nThe former files are in history/; see them, put them back: niemyet history",
            ),
        );
    }
    files::tell_refused(&refused, context);
    let refused = (!refused.is_empty()).then(|| {
        let count = refused.len();
        Failure::new(
            format!("{count} tệp chưa ghi được; các tệp khác đã nhập xong"),
            format!("{count} files could not be written; the others were imported"),
        )
        .help("làm theo các dòng trên rồi nhập lại", "do as the lines above say and import again")
    });
    Ok(Imported { report, refused })
}

/// The files that an import would write.
fn would_write<'a>(
    paths: impl ExactSizeIterator<Item = &'a SourcePath>,
    sources: &SourceSet,
    lang: Lang,
) -> String {
    let count = paths.len();
    let mut out = match lang {
        Lang::Vi => format!("\nChưa ghi gì (--dry-run). Nhập thật thì {count} tệp được ghi:\n"),
        Lang::En => format!("\nNothing was written (--dry-run). An import would write {count} files:\n"),
    };
    for path in paths {
        let sign = if sources.files.contains_key(path) { '~' } else { '+' };
        out.push_str(&format!("  {sign} {path}\n"));
    }
    out
}

/// Without a copy of what was there nothing is changed.
fn not_kept(error: &std::io::Error) -> Failure {
    let failure = files::failure(Path::new(crate::desk::history::FOLDER), error);
    let what = failure.what;
    Failure::new(
        format!("chưa nhập gì, vì không cất được bản cũ: {}", what.vi),
        format!("nothing was imported, for the former files could not be kept: {}", what.en),
    )
}

fn refuse_unread(sources: &SourceSet, context: &Context) -> Result<(), Failure> {
    let found = import::unread(sources);
    if found.diagnostics.is_empty() {
        return Ok(());
    }
    terminal::findings(&print::human(&found, sources, context.lang, terminal::look(context)));
    Err(Failure::new(
        "chưa nhập gì: có tệp của trang không đọc được, nhập bây giờ có thể ghi đè hoặc làm trùng",
        "nothing was imported: files of the site cannot be read, and could be overwritten or doubled",
    )
    .help("sửa những tệp trên rồi nhập lại", "mend the files above and import again"))
}

/// The files that were named, and those that lie in the folders that were named and are called like what can be read, in
/// order of path. What is called so and is no file is among them, for reading it says what it is; a link that leads nowhere is passed over unless called so.
fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_file() {
            found.push(path.clone());
            continue;
        }
        let is_record = |at: &Path| {
            // What a spreadsheet leaves beside a file that it has open.
            let is_lock = at.file_name().is_some_and(|name| name.to_string_lossy().starts_with("~$"));
            let ends =
                |extension: &OsStr| ENDINGS.iter().any(|ending| extension.eq_ignore_ascii_case(ending));
            !is_lock && at.extension().is_some_and(ends)
        };
        for entry in walkdir::WalkDir::new(path).follow_links(true).sort_by_file_name() {
            match entry {
                Ok(entry) if !entry.file_type().is_dir() && is_record(entry.path()) => {
                    found.push(entry.into_path());
                }
                Ok(_) => {}
                Err(error) => {
                    let at = error.path().unwrap_or(path).to_owned();
                    let error = std::io::Error::from(error);
                    if at == *path || error.kind() != ErrorKind::NotFound || is_record(&at) {
                        return Err(Failure::io(&at, &error));
                    }
                }
            }
        }
    }
    if found.is_empty() {
        let endings = ENDINGS.map(|ending| format!(".{ending}")).join(", ");
        return Err(Failure::new(
            format!("không thấy tệp nào để nhập ({endings})"),
            format!("there is no file to import ({endings})"),
        ));
    }
    Ok(found)
}

fn read(paths: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let record = |path: &PathBuf| {
        let bytes = patiently(|| read_file(path)).map_err(|error| Failure::io(path, &error))?;
        Ok((path.display().to_string(), bytes))
    };
    paths.par_iter().map(record).collect()
}
