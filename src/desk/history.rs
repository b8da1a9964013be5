//! `history/` beside `content/`: what files were before the program changed them.
//!
//! A folder for each change, named by the time and its cause; in it the former files by their paths, and [`LIST`], which
//! says of each what was done and what it was changed into. The folder is for people too: a copy is the file itself, and
//! can be opened or copied by hand. It is no source of the site, git passes it over, and the newest [`MOST`] are kept.
//! Only what a list names is ever removed.

use std::cmp::Reverse;
use std::fmt;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::files;
use crate::diagnostic::Words;
use crate::ground::Ground;
use crate::source::disk::{patiently, read_file};
use crate::source::{Hash, SourcePath};

/// The folder below the site's root.
pub(crate) const FOLDER: &str = "history";

/// Changes that are kept; the oldest go first.
pub(crate) const MOST: usize = 200;

/// What was done, in each folder.
const LIST: &str = "entry.toml";

const HEAD: &str = "# niemyet ghi: bản cũ của các tệp dưới đây nằm ngay trong thư mục này. Xem và lấy lại: niemyet lich-su\n\
    # Written by niemyet: the former files lie in this folder. See and put back: niemyet history\n\n";

/// A change's folder: `2026-12-01-142530-import`, and `-2` behind it where several began in one second.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Id(String);

/// Why files were changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Cause {
    /// Records were imported.
    Import,
    /// Changes at the portal were adopted, kept out or put off.
    Adopt,
    /// A form of the editor was saved.
    Save,
    /// Several files were changed alike.
    Bulk,
    /// A file was renamed.
    Rename,
    /// A file was deleted.
    Delete,
    /// Files were written anew as UTF-8.
    Encoding,
    /// Something was put back.
    PutBack,
}

/// What was done to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Fate {
    Created,
    Changed,
    Deleted,
}

/// A file that is about to be changed.
pub(super) struct Copied {
    pub(super) path: SourcePath,
    pub(super) fate: Fate,
    pub(super) after: Option<Hash>,
    pub(super) former: Option<Vec<u8>>,
}

/// A change that is kept.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) id: Id,
    pub(crate) when: DateTime,
    pub(crate) cause: Cause,
    pub(crate) files: Vec<Kept>,
}

/// A file of a change.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) path: SourcePath,
    pub(crate) fate: Fate,
    /// The hash of what it was changed into; nothing where it was deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) after: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Listed {
    when: DateTime,
    cause: Cause,
    files: Vec<Kept>,
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Id {
    fn is(name: &str) -> bool {
        let starts_with_a_day = name.get(..10).is_some_and(|day| day.parse::<jiff::civil::Date>().is_ok());
        starts_with_a_day && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    }
}

impl Cause {
    fn slug(self) -> &'static str {
        match self {
            Cause::Import => "import",
            Cause::Adopt => "adopt",
            Cause::Save => "save",
            Cause::Bulk => "bulk",
            Cause::Rename => "rename",
            Cause::Delete => "delete",
            Cause::Encoding => "encoding",
            Cause::PutBack => "put-back",
        }
    }

    /// As it is told.
    pub(crate) fn words(self) -> Words {
        let (vi, en) = match self {
            Cause::Import => ("nhập từ Cổng", "import"),
            Cause::Adopt => ("quyết định về thay đổi của Cổng", "changes at the portal decided"),
            Cause::Save => ("sửa trong trình duyệt", "saved in the browser"),
            Cause::Bulk => ("sửa hàng loạt", "bulk edit"),
            Cause::Rename => ("đổi tên tệp", "renamed"),
            Cause::Delete => ("xóa", "deleted"),
            Cause::Encoding => ("ghi lại thành UTF-8", "written anew as UTF-8"),
            Cause::PutBack => ("lấy lại bản cũ", "put back"),
        };
        Words::new(vi, en)
    }
}

impl Fate {
    /// As it is told of a file.
    pub(crate) fn words(self) -> Words {
        let (vi, en) = match self {
            Fate::Created => ("tệp mới", "new"),
            Fate::Changed => ("sửa", "changed"),
            Fate::Deleted => ("xóa", "deleted"),
        };
        Words::new(vi, en)
    }
}

impl Kept {
    /// Whether a file is still what the change made of it.
    pub(crate) fn still(&self, lying: Option<&[u8]>) -> bool {
        self.after == lying.map(|bytes| Hash::of(bytes).to_string())
    }
}

/// Copies former files and writes down what is about to be done; then the oldest changes go.
pub(super) fn keep(ground: &Ground, cause: Cause, now: DateTime, copied: &[Copied]) -> io::Result<Id> {
    let home = ground.base().join(FOLDER);
    ground.make_folders(&home)?;
    let ignored = home.join(".gitignore");
    if !ignored.exists() {
        files::create(ground, &ignored, b"*\n")?;
    }
    let (id, folder) = free_folder(&home, cause, now)?;
    for one in copied {
        if let Some(former) = &one.former {
            files::create(ground, &folder.join(&*one.path), former)?;
        }
    }
    let kept = |one: &Copied| Kept {
        path: one.path.clone(),
        fate: one.fate,
        after: one.after.map(|hash| hash.to_string()),
    };
    let listed = Listed { when: now, cause, files: copied.iter().map(kept).collect() };
    let text = toml::to_string(&listed).map_err(io::Error::other)?;
    files::create(ground, &folder.join(LIST), format!("{HEAD}{text}").as_bytes())?;
    // Room is made at leisure: what cannot be removed now goes the next time.
    let _ = forget_oldest(ground);
    Ok(id)
}

fn free_folder(home: &Path, cause: Cause, now: DateTime) -> io::Result<(Id, PathBuf)> {
    let stem = format!("{}-{}", now.strftime("%Y-%m-%d-%H%M%S"), cause.slug());
    let mut number = 1;
    loop {
        let name = if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
        let folder = home.join(&name);
        match fs::create_dir(&folder) {
            Ok(()) => return Ok((Id(name), folder)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    }
}

/// The kept changes, the newest first; folders that are none of ours are passed over.
pub(super) fn entries(ground: &Ground) -> io::Result<Vec<Entry>> {
    let mut entries: Vec<Entry> = ids(ground)?.into_iter().filter_map(|id| entry(ground, id)).collect();
    entries.sort_by_key(|entry| Reverse((entry.when, number(&entry.id))));
    Ok(entries)
}

/// Several of one second are counted.
fn number(id: &Id) -> u32 {
    id.0.rsplit('-').next().and_then(|last| last.parse().ok()).unwrap_or(1)
}

fn ids(ground: &Ground) -> io::Result<Vec<Id>> {
    let home = ground.base().join(FOLDER);
    ground.whole_way(&home)?;
    let entries = match fs::read_dir(&home) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let name = |entry: io::Result<fs::DirEntry>| entry.map(|entry| entry.file_name().into_string().ok());
    let names: Vec<Option<String>> = entries.map(name).collect::<io::Result<_>>()?;
    Ok(names.into_iter().flatten().filter(|name| Id::is(name)).map(Id).collect())
}

fn entry(ground: &Ground, id: Id) -> Option<Entry> {
    let list = folder_of(ground, &id).join(LIST);
    ground.whole_way(&list).ok()?;
    let text = String::from_utf8(patiently(|| read_file(&list)).ok()?).ok()?;
    let Listed { when, cause, files } = toml::from_str(&text).ok()?;
    let is_below = |kept: &Kept| {
        let plain = |part: std::path::Component<'_>| matches!(part, std::path::Component::Normal(_));
        Path::new(&*kept.path).components().all(plain) && !kept.path.is_empty()
    };
    files.iter().all(is_below).then_some(Entry { id, when, cause, files })
}

/// The bytes of a former file.
pub(super) fn copy(ground: &Ground, id: &Id, path: &str) -> io::Result<Vec<u8>> {
    let at = folder_of(ground, id).join(path);
    ground.whole_way(&at)?;
    patiently(|| read_file(&at))
}

fn folder_of(ground: &Ground, id: &Id) -> PathBuf {
    ground.base().join(FOLDER).join(&id.0)
}

fn forget_oldest(ground: &Ground) -> io::Result<()> {
    for old in entries(ground)?.into_iter().skip(MOST) {
        let folder = folder_of(ground, &old.id);
        for kept in old.files.iter().filter(|kept| kept.fate != Fate::Created) {
            files::remove(ground, &folder.join(&*kept.path))?;
            let mut above = folder.join(&*kept.path);
            // A folder that holds something else stays, and so do those above it.
            while above.pop() && above != folder && fs::remove_dir(&above).is_ok() {}
        }
        files::remove(ground, &folder.join(LIST))?;
        let _ = fs::remove_dir(&folder);
    }
    Ok(())
}
