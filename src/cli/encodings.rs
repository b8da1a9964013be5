//! `niemyet to-utf8`: files that were saved in another encoding, written anew as UTF-8.
//!
//! Only what is read with certainty is touched ([`desk::as_utf8`]); line ends stay, and the former files are in `history/`.

use std::path::Path;

use super::arguments;
use super::context::{Context, Failure};
use super::{Outcome, files, pipeline, terminal};
use crate::desk::history::FOLDER;
use crate::desk::{self, Cause, Desk, Done};
use crate::diagnostic::{Code, Lang};
use crate::source::{SourcePath, SourceSet};

pub(crate) fn run(context: &Context) -> Result<Outcome, Failure> {
    let found = found(&pipeline::read(context)?);
    if found.is_empty() {
        terminal::line(context.say(
            "Không có tệp nào phải ghi lại: mọi tệp văn bản đọc được đều là UTF-8.",
            "Nothing to write anew: every text that can be read is UTF-8.",
        ));
        return Ok(Outcome::Done);
    }
    rewrite(&found, context)
}

/// The files that a menu may ask about; none where the site cannot be read, which is told elsewhere.
pub(crate) fn waiting(context: &Context) -> Vec<SourcePath> {
    pipeline::read(context).map(|sources| found(&sources)).unwrap_or_default()
}

/// The texts of a site that are read, but are not UTF-8.
fn found(sources: &SourceSet) -> Vec<SourcePath> {
    let of_encoding = sources.report.diagnostics.iter().filter(|found| found.code == Code::OtherEncoding);
    of_encoding.map(|found| SourcePath::from(&*found.path)).collect()
}

/// Writes these files as UTF-8.
pub(crate) fn rewrite(paths: &[SourcePath], context: &Context) -> Result<Outcome, Failure> {
    let desk = Desk::at(&context.root);
    let mut changes = Vec::new();
    for path in paths {
        let lying = desk.lying(path).map_err(|error| files::failure(&context.root.join(&**path), &error))?;
        // Somebody may have saved it meanwhile: then it is no longer asked for.
        let Some(bytes) = lying else { continue };
        let Some((decoded, change)) = desk::as_utf8(path, &bytes) else { continue };
        terminal::line(format!("  {path}: {} → UTF-8", decoded.encoding.name()));
        changes.push(change);
    }
    let count = changes.len();
    let done = desk.make(Cause::Encoding, arguments::now(), changes);
    let Done { kept, refused } = done.map_err(|error| files::failure(Path::new(FOLDER), &error))?;
    files::tell_refused(&refused, context);
    if let Some(id) = kept {
        let written = count - refused.len();
        terminal::line(match context.lang {
            Lang::Vi => format!("Đã ghi lại {written} tệp thành UTF-8. Bản cũ nằm trong {FOLDER}/{id}"),
            Lang::En => format!("Wrote {written} files as UTF-8. The former ones are in {FOLDER}/{id}"),
        });
    }
    Ok(if refused.is_empty() { Outcome::Done } else { Outcome::Mistakes })
}
