//! Writing a file of the user's so that it is never half written, and never through a link.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::context::Failure;
use crate::ground::{self, Ground, Obstacle};
use crate::source::disk::patiently;

/// Writes beside the file and renames; folders that are missing are made.
pub(crate) fn replace(ground: &Ground, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    ground.whole_way(path).map_err(|error| failure(path, &error))?;
    make_folder_of(ground, path)?;
    exchange(ground, path, bytes).map_err(|error| failure(path, &error))
}

/// The same where the user has named the file: the folder is theirs, through whatever links, and must be there.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if !folder.is_dir() {
        return Err(failure(path, &ErrorKind::NotFound.into()));
    }
    let ground = Ground::at(folder);
    replace(&ground, &ground.base().join(path.file_name().unwrap_or_default()), bytes)
}

/// The same in a folder that is there.
pub(crate) fn exchange(ground: &Ground, path: &Path, bytes: &[u8]) -> io::Result<()> {
    ground.whole_way(path)?;
    let beside = beside(path);
    let mut file = ground::create_anew(&beside)?;
    let written = file.write_all(bytes);
    drop(file);
    written.and_then(|()| patiently(|| fs::rename(&beside, path))).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.tmp"))
}

/// Removes what a run that was killed while it wrote this file left beside it.
pub(crate) fn clear_up(ground: &Ground, path: &Path) {
    let left = beside(path);
    if ground.whole_way(&left).is_ok() {
        let _ = fs::remove_file(left);
    }
}

/// Writes a file that is not there yet; one that is stays as it is.
pub(crate) fn create(ground: &Ground, path: &Path, text: &str) -> Result<(), Failure> {
    make_folder_of(ground, path)?;
    let mut file = File::options().write(true).create_new(true).open(path).map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists {
            let shown = path.display();
            return Failure::new(
                format!("{shown} đã có, không ghi đè"),
                format!("{shown} exists and is not overwritten"),
            );
        }
        Failure::io(path, &error)
    })?;
    file.write_all(text.as_bytes()).map_err(|error| Failure::io(path, &error))
}

fn make_folder_of(ground: &Ground, path: &Path) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    ground.make_folders(folder).map_err(|error| failure(folder, &error))
}

/// A folder that several sites share by links has one place where it is written to.
pub(crate) fn failure(path: &Path, error: &io::Error) -> Failure {
    let failure = Failure::io(path, error);
    match ground::refusal(error).map(|refusal| refusal.obstacle) {
        Some(Obstacle::Link) => failure.help(
            "nếu nhiều trang dùng chung thư mục này thì làm việc này ở trang chứa thư mục thật",
            "where several sites share this folder, do it in the site that holds the real one",
        ),
        _ => failure,
    }
}
