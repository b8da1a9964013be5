//! An import from the browser: files that were chosen or dropped, first what would come of them, then the import itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Deserialize;
use serde_json::{Value as Json, json as object};

use super::Editor;
use super::reply::{Refusal, Reply};
use crate::desk::{Cause, Done, Refused};
use crate::import::{self, Advice, Choice, ImportPlan, Wanted};
use crate::source::{SourcePath, SourceSet};

/// Files to be imported.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Taken {
    files: Vec<File>,
    /// Say what would be done, and do nothing.
    dry_run: bool,
    #[serde(default)]
    choice: Whose,
    #[serde(default)]
    all_provinces: bool,
}

/// A file that was chosen, as the page sends it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    name: String,
    base64: String,
}

/// Whose text holds where a part was changed on both sides.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Whose {
    #[default]
    Ask,
    Theirs,
    Mine,
}

impl Editor {
    /// Imports, or says what an import would do.
    pub(super) fn take_in(&self, taken: &Taken) -> Reply {
        let records = records(&taken.files)?;
        let wanted = Wanted {
            choice: match taken.choice {
                Whose::Ask => Choice::Ask,
                Whose::Theirs => Choice::Theirs,
                Whose::Mine => Choice::Mine,
            },
            all_provinces: taken.all_provinces,
            all_levels: false,
            retell: false,
        };
        let sources = self.readable()?;
        let ImportPlan { writes, report } = import::plan(&sources, records, wanted);
        let lang = self.lang();
        let told = report.to_json(lang, taken.dry_run);
        let files: Vec<_> = writes.keys().cloned().collect();
        let mut failed = Vec::new();
        if !taken.dry_run {
            let done = self.desk.take_in(Cause::Import, &sources, writes, (self.settings.now)());
            let done = done.map_err(|error| Refusal::disk("history", &error))?;
            failed = self.unwritten(&done);
        }
        Ok(
            object!({ "report": told, "text": report.to_text_with(lang, Advice::Menu), "files": files, "failed": failed }),
        )
    }
    /// The site's files as they are now. Where some of them cannot be read nothing is taken in.
    pub(super) fn readable(&self) -> Result<SourceSet, Refusal> {
        let sources = self.room().read()?;
        if import::unread(&sources).diagnostics.is_empty() {
            return Ok(sources);
        }
        Err(Refusal::taken(
            "có tệp của trang không đọc được, nhập bây giờ có thể ghi đè hoặc làm trùng: sửa tệp ấy rồi làm lại",
            "files of the site cannot be read, and could be overwritten or doubled: mend them and try again",
        ))
    }

    /// Files that the desk did not write, each with why.
    pub(super) fn unwritten(&self, done: &Done) -> Vec<Json> {
        let told = |(path, why): &(SourcePath, Refused)| object!({ "path": path, "why": Refusal::desk(path, why).words.get(self.lang()) });
        done.refused.iter().map(told).collect()
    }
}

/// The files with their names, as an import reads them.
pub(super) fn records(files: &[File]) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    let record = |file: &File| {
        let bytes = BASE64.decode(&file.base64).map_err(|_| Refusal::missing(&file.name))?;
        Ok((file.name.clone(), bytes))
    };
    files.iter().map(record).collect()
}
