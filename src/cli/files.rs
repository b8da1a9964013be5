//! Writing a file of the user's so that it is never half written.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::context::Failure;
use crate::source::disk::patiently;

/// Writes beside the file and renames.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}.tmp"));
    let written = fs::File::create(&beside).and_then(|mut file| file.write_all(bytes));
    written.and_then(|()| patiently(|| fs::rename(&beside, path))).map_err(|error| {
        let _ = fs::remove_file(&beside);
        Failure::io(path, &error)
    })
}
