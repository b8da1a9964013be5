//! Records and lists of the portal, as the commands that take them in read them, and what is told once they are.

use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::context::{Context, Failure};
use super::{files, terminal};
use crate::desk::Done;
use crate::diagnostic::{Lang, print};
use crate::import::{self, ENDINGS};
use crate::source::disk::{patiently, read_file};
use crate::source::{SourcePath, SourceSet};

/// Tells what came of writing; the failure where not all was written.
pub(super) fn written(
    done: io::Result<Done>,
    context: &Context,
    is_json: bool,
) -> Result<Option<Failure>, Failure> {
    let Done { kept, refused } = done.map_err(|error| not_kept(&error))?;
    if kept.is_some() && !is_json {
        let said = match context.goes_on {
            true => context.say(
                "\nBản cũ của các tệp vừa đổi nằm trong history/; lấy lại được trong bảng chọn.",
                "\nThe former files are in history/; the menu puts them back.",
            ),
            false => context.say(
                "\nBản cũ của các tệp vừa đổi nằm trong history/; xem, lấy lại: niemyet lich-su",
                "\nThe former files are in history/; see them, put them back: niemyet history",
            ),
        };
        terminal::done(context, said);
    }
    files::tell_refused(&refused, context);
    let count = refused.len();
    Ok((count > 0).then(|| {
        Failure::new(
            format!("{count} tệp chưa ghi được; các tệp khác đã nhập xong"),
            format!("{count} files could not be written; the others were imported"),
        )
        .help("làm theo các dòng trên rồi nhập lại", "do as the lines above say and import again")
    }))
}

/// The files that would be written.
pub(super) fn would_write<'a>(
    paths: impl ExactSizeIterator<Item = &'a SourcePath>,
    sources: &SourceSet,
    lang: Lang,
) -> String {
    let count = paths.len();
    let mut out = match lang {
        Lang::Vi => format!("\nChưa ghi gì (--dry-run). Làm thật thì {count} tệp được ghi:\n"),
        Lang::En => format!("\nNothing was written (--dry-run). {count} files would be written:\n"),
    };
    for path in paths {
        let sign = if sources.files.contains_key(path) { '~' } else { '+' };
        out.push_str(&format!("  {sign} {path}\n"));
    }
    out
}

/// Without a copy of what was there nothing is changed.
fn not_kept(error: &io::Error) -> Failure {
    let failure = files::failure(Path::new(crate::desk::history::FOLDER), error);
    let what = failure.what;
    Failure::new(
        format!("chưa nhập gì, vì không cất được bản cũ: {}", what.vi),
        format!("nothing was imported, for the former files could not be kept: {}", what.en),
    )
}

/// Where files of the site cannot be read nothing is taken in.
pub(super) fn refuse_unread(sources: &SourceSet, context: &Context) -> Result<(), Failure> {
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
                    let error = io::Error::from(error);
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

/// The records and lists at these paths, each with its name; a folder stands for all of them in it.
pub(super) fn read(paths: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let paths = find(paths)?;
    let record = |path: &PathBuf| {
        let bytes = patiently(|| read_file(path)).map_err(|error| Failure::io(path, &error))?;
        Ok((path.display().to_string(), bytes))
    };
    paths.par_iter().map(record).collect()
}
