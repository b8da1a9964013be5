//! Files that nothing reads: they lie in the wrong place, or their folder's name is mistyped.

use crate::diagnostic::{Code, Diagnostic, Report, Words};
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese::{fold, nearest};

use super::super::load::{FIELDS_FILE, PROCEDURES};
use super::super::other_kinds::{CAMPAIGNS, DECISIONS, GROUPS, GUIDES, RESOLUTIONS};
use super::Around;

const CONTENT: &str = "content/";
/// Folders whose files other parts of the catalogue name.
const NAMED_BY_OTHERS: [&str; 2] = ["forms/", "images/"];
/// Folders that are read: which files, and what to do with others.
const READ: [(&str, &str, (&str, &str)); 6] = [
    (
        PROCEDURES,
        ".md",
        (
            "tệp mẫu đơn đặt trong content/forms/; thủ tục là tệp .md",
            "forms belong in content/forms/; a procedure is a file .md",
        ),
    ),
    (
        GUIDES,
        ".md",
        (
            "hình đặt trong content/images/; hướng dẫn là tệp .md",
            "pictures belong in content/images/; a guide is a file .md",
        ),
    ),
    (
        DECISIONS,
        ".md",
        (
            "quyết định là tệp .md; tệp PDF đặt cạnh đó phải có một quyết định nhắc đến ở khóa file",
            "a decision is a file .md; a PDF beside it must be named by a decision's key file",
        ),
    ),
    (
        GROUPS,
        ".md",
        (
            "tệp mẫu đơn đặt trong content/forms/; nhóm liên thông là tệp .md",
            "forms belong in content/forms/; a linked group is a file .md",
        ),
    ),
    (
        RESOLUTIONS,
        ".toml",
        (
            "nghị quyết về mức thu là tệp .toml; tệp PDF đặt cạnh đó phải có một nghị quyết nhắc đến ở khóa file",
            "a fee resolution is a file .toml; a PDF beside it must be named by a resolution's key file",
        ),
    ),
    (CAMPAIGNS, ".toml", ("đợt tuyên truyền là tệp .toml", "a campaign is a file .toml")),
];
/// Folders and files of the format that this version does not read yet.
const LATER: [&str; 7] =
    ["notices/", "questions/", "places/", "figures/", "elsewhere/", "calendar.toml", "synonyms.toml"];

pub fn check(around: &Around<'_>, report: &mut Report) {
    for file in around.sources.below(CONTENT) {
        if let Some(unread) = unread(around, &file.path) {
            report.push(unread.path(&file.path));
        }
    }
}

/// A file's translation (`x.en.md` beside `x.md`) will be read by a later version.
pub fn is_translation(sources: &SourceSet, path: &str) -> bool {
    let Some(stem) = path.strip_suffix(".md") else { return false };
    let Some((stem, language)) = stem.rsplit_once('.') else { return false };
    language.len() == 2
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && sources.files.contains_key(format!("{stem}.md").as_str())
}

fn unread(around: &Around<'_>, path: &SourcePath) -> Option<Diagnostic> {
    let inside = path.strip_prefix(CONTENT)?;
    let name = inside.rsplit('/').next().unwrap_or(inside);
    if **path == *FIELDS_FILE
        || name.starts_with('.')
        || fold(name).starts_with("readme")
        || NAMED_BY_OTHERS.iter().any(|folder| inside.starts_with(folder))
        || around.announcements.iter().flat_map(|one| &one.files).any(|named| named.file == inside)
        || around.resolutions.iter().flat_map(|one| &one.files).any(|named| named.file == inside)
        || around.config.commune.logo.as_deref() == Some(inside)
    {
        return None;
    }
    let unread = Diagnostic::new(Code::UnreadFile).arg(inside);
    let later = Words::new(
        "bản niemyet này chưa đọc loại tệp này",
        "this version of niemyet does not read this kind yet",
    );
    if LATER.iter().any(|known| inside.starts_with(known)) || is_translation(around.sources, path) {
        return Some(unread.help(later));
    }
    if let Some((_, ending, help)) = READ.iter().find(|(folder, ..)| path.starts_with(folder)) {
        let (vi, en) = *help;
        return (!name.ends_with(ending)).then(|| unread.help(Words::new(vi, en)));
    }
    let top = inside.split('/').next().unwrap_or(inside);
    let folders = LATER.iter().chain(&NAMED_BY_OTHERS).map(|folder| folder.trim_end_matches('/'));
    let near = nearest(
        top,
        folders.chain(["procedures", "guides", "campaigns", "decisions", "groups", "fees", "fields.toml"]),
    );
    Some(match near {
        Some(near) => {
            let near = format!("content/{near}");
            unread.help(Words::new(format!("có phải “{near}” không?"), format!("did you mean “{near}”?")))
        }
        None => unread,
    })
}
