//! `niemyet import PATH…`: records of the national portal become files of the catalogue.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::context::{Context, Failure};
use super::{Outcome, files, pipeline, terminal};
use crate::catalogue::FIELDS_FILE;
use crate::diagnostic::{Code, Diagnostic, Report, print};
use crate::ground::Ground;
use crate::import::{self, ENDINGS, ImportReport, Wanted};
use crate::source::disk::{patiently, read_file};
use crate::source::{Body, Hash, SourceFile, SourcePath, SourceSet};

pub(crate) fn run(paths: &[PathBuf], wanted: Wanted, context: &Context) -> Result<Outcome, Failure> {
    bring_in(paths, wanted, context)?.refused.map_or(Ok(Outcome::Done), Err)
}

/// What came of an import.
pub(crate) struct Imported {
    pub(crate) report: ImportReport,
    /// Files that could not be written; the others were.
    pub(crate) refused: Option<Failure>,
}

/// Imports, and says what came of it.
pub(crate) fn bring_in(paths: &[PathBuf], wanted: Wanted, context: &Context) -> Result<Imported, Failure> {
    let run = pipeline::Run::start(context)?;
    refuse_unread(&run.sources, context)?;
    run.clock.enter("đọc hồ sơ", "reading records");
    let records = read(&find(paths)?)?;
    run.clock.enter("nhập", "importing");
    let plan = import::plan(&run.sources, records, wanted);
    run.clock.enter("ghi tệp", "writing files");
    let ground = Ground::at(&context.root);
    let write_one = |(path, text): (&SourcePath, &String)| {
        let at = ground.base().join(&**path);
        let existing = existing(&at, run.sources.files.get(path))?;
        files::replace(&ground, &at, &import::as_on_disk(existing.as_deref(), text))
    };
    let failed: Vec<Failure> = plan.writes.iter().filter_map(|one| write_one(one).err()).collect();
    run.clock.done();
    terminal::text_out(&plan.report.to_text(context.lang));
    failed.iter().for_each(|failure| terminal::fail(context, failure));
    let refused = (!failed.is_empty()).then(|| {
        let count = failed.len();
        Failure::new(
            format!("{count} tệp chưa ghi được; các tệp khác đã nhập xong"),
            format!("{count} files could not be written; the others were imported"),
        )
        .help("làm theo các dòng trên rồi nhập lại", "do as the lines above say and import again")
    });
    Ok(Imported { report: plan.report, refused })
}

/// An import decides by what lies in `content/`: what cannot be read there would be taken for missing, and written anew.
fn refuse_unread(sources: &SourceSet, context: &Context) -> Result<(), Failure> {
    let is_decided_by = |path: &str| path.ends_with(".md") || path == FIELDS_FILE;
    let is_unread = |found: &&Diagnostic| match sources.files.get(&found.path) {
        Some(file) => matches!(file.body, Body::Unusable) && is_decided_by(&found.path),
        // A folder.
        None => found.code == Code::Unreadable,
    };
    let below = sources.report.diagnostics.iter().filter(|found| found.path.starts_with("content"));
    let found = below.filter(is_unread).cloned().collect();
    let found = Report { diagnostics: found };
    if found.diagnostics.is_empty() {
        return Ok(());
    }
    terminal::text_out(&print::human(&found, sources, context.lang, terminal::look(context)));
    Err(Failure::new(
        "chưa nhập gì: có tệp của trang không đọc được, nhập bây giờ có thể ghi đè hoặc làm trùng",
        "nothing was imported: files of the site cannot be read, and could be overwritten or doubled",
    )
    .help("sửa những tệp trên rồi nhập lại", "mend the files above and import again"))
}

/// What lies there now, which must be what the import was planned on: somebody may have saved it meanwhile. A file
/// that is not there has no line ends to keep.
fn existing(path: &Path, planned_on: Option<&SourceFile>) -> Result<Option<Vec<u8>>, Failure> {
    match patiently(|| read_file(path)) {
        Ok(bytes) if planned_on.is_some_and(|file| file.hash == Hash::of(&bytes)) => Ok(Some(bytes)),
        Ok(_) => {
            let path = path.display();
            Err(Failure::new(
                format!("{path} vừa đổi trong lúc nhập, nên được giữ nguyên"),
                format!("{path} changed while the import went on, and was left as it is"),
            ))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::io(path, &error)),
    }
}

/// The files that were named, and those that lie in the folders that were named and are called like what can be read, in
/// order of path. What is called so and is
/// no file is among them, for reading it says what it is; a link that leads nowhere is passed over unless called so.
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
