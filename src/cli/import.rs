//! `niemyet import PATH…`: records of the national portal become files of the catalogue.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::context::{Context, Failure};
use super::{Outcome, files, pipeline, terminal};
use crate::import::{self, Choice, ImportReport};

pub fn run(paths: &[PathBuf], choice: Choice, context: &Context) -> Result<Outcome, Failure> {
    bring_in(paths, choice, context)?;
    Ok(Outcome::Done)
}

/// Imports, and says what came of it.
pub fn bring_in(paths: &[PathBuf], choice: Choice, context: &Context) -> Result<ImportReport, Failure> {
    let run = pipeline::Run::start(context)?;
    run.clock.enter("đọc hồ sơ", "reading records");
    let records = read(&find(paths)?)?;
    run.clock.enter("nhập", "importing");
    let plan = import::plan(&run.sources, records, choice);
    run.clock.enter("ghi tệp", "writing files");
    for (path, text) in &plan.writes {
        let path = context.root.join(&**path);
        // A file that is not there has no line ends to keep.
        let existing = fs::read(&path).ok();
        write(&path, &import::as_on_disk(existing.as_deref(), text))?;
    }
    run.clock.done();
    terminal::text_out(&plan.report.to_text(context.lang));
    Ok(plan.report)
}

/// The `.json` files that were named, or lie in the folders that were named, in order of path.
fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_file() {
            found.push(path.clone());
            continue;
        }
        for entry in walkdir::WalkDir::new(path).follow_links(true).sort_by_file_name() {
            let entry = entry.map_err(|error| {
                let error = error.into();
                Failure::io(path, &error)
            })?;
            let is_record =
                entry.path().extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
            if entry.file_type().is_file() && is_record {
                found.push(entry.into_path());
            }
        }
    }
    if found.is_empty() {
        return Err(Failure::new("không thấy tệp .json nào để nhập", "there is no .json file to import"));
    }
    Ok(found)
}

fn read(paths: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let record = |path: &PathBuf| {
        let bytes = fs::read(path).map_err(|error| Failure::io(path, &error))?;
        Ok((path.display().to_string(), bytes))
    };
    paths.par_iter().map(record).collect()
}

/// Makes the folder it goes to where there is none.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| Failure::io(folder, &error))?;
    files::replace(path, bytes)
}
