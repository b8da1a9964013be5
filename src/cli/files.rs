//! Files of the user's as commands write them: what goes wrong becomes a [`Failure`] that says what to do.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::context::{Context, Failure};
use super::terminal;
use crate::desk::{Refused, files};
use crate::ground::{self, Ground, Obstacle};
use crate::source::SourcePath;

/// Writes beside the file and renames; folders that are missing are made.
pub(crate) fn replace(ground: &Ground, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    folder_of(ground, path)?;
    files::replace(ground, path, bytes).map_err(|error| failure(path, &error))
}

/// What keeps the folder from being made is said of the folder.
fn folder_of(ground: &Ground, path: &Path) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    ground.make_folders(folder).map_err(|error| failure(folder, &error))
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

/// Writes a file that is not there yet; one that is stays as it is.
pub(crate) fn create(ground: &Ground, path: &Path, text: &str) -> Result<(), Failure> {
    folder_of(ground, path)?;
    files::create(ground, path, text.as_bytes()).map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists {
            let shown = path.display();
            return Failure::new(
                format!("{shown} đã có, không ghi đè"),
                format!("{shown} exists and is not overwritten"),
            );
        }
        failure(path, &error)
    })
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

/// Tells of each change that the desk did not make why not, and what to do.
pub(crate) fn tell_refused(refused: &[(SourcePath, Refused)], context: &Context) {
    for (path, why) in refused {
        let failure = match why {
            Refused::Meanwhile => Failure::new(
                format!("{path} vừa đổi, nên được giữ nguyên; hãy làm lại việc này"),
                format!("{path} changed just now and was left as it is; do this again"),
            ),
            Refused::Disk(error) => failure(&context.root.join(&**path), error),
        };
        terminal::fail(context, &failure);
    }
}
