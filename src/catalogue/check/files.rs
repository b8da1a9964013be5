//! Files that nothing reads: they lie in the wrong place, or their folder's name is mistyped.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::catalogue::around::Around;
use crate::catalogue::found::CONTENT;
use crate::catalogue::kinds::calendar::CALENDAR_FILE;
use crate::catalogue::kinds::field::FIELDS_FILE;
use crate::catalogue::kinds::laws::LAWS_FILE;
use crate::catalogue::kinds::portal::PORTAL_FILE;
use crate::catalogue::kinds::synonyms::SYNONYMS_FILE;
use crate::catalogue::shelves::ROWS;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::source::SourcePath;
use crate::vietnamese::{fold, nearest};

/// Folders whose files other parts of the catalogue name.
const NAMED_BY_OTHERS: [&str; 2] = ["forms/", "images/"];
/// Files of which a site has one.
const SINGLE: [&str; 5] = [FIELDS_FILE, SYNONYMS_FILE, CALENDAR_FILE, LAWS_FILE, PORTAL_FILE];

/// What people call folders.
const CALLED: [(&str, &str); 21] = [
    ("thủ tục", "procedures"),
    ("hướng dẫn", "guides"),
    ("quyết định", "decisions"),
    ("liên thông", "groups"),
    ("tuyên truyền", "campaigns"),
    ("lệ phí", "fees"),
    ("nơi khác", "elsewhere"),
    ("trang chọn", "choosers"),
    ("từ đồng nghĩa", "synonyms.toml"),
    ("ngày nghỉ", "calendar.toml"),
    ("lịch nghỉ", "calendar.toml"),
    ("văn bản", "laws.toml"),
    ("căn cứ", "laws.toml"),
    ("ngôn ngữ", "languages"),
    ("bản dịch", "languages"),
    ("hỏi đáp", "questions"),
    ("thông báo", "notices"),
    ("nơi hỗ trợ", "places"),
    ("mẫu đơn", "forms"),
    ("hình ảnh", "images"),
    ("hình", "images"),
];

pub(crate) fn check(around: &Around<'_>, report: &mut Report) {
    let named = OnceCell::new();
    for file in around.sources.below(CONTENT) {
        if let Some(unread) = unread(around, &named, &file.path) {
            report.push(unread.path(&file.path));
        }
    }
}

/// Every file that some content names, from `content/`.
fn all_named<'a>(around: &'a Around<'_>) -> BTreeSet<&'a str> {
    let forms = around.files.iter().flat_map(|file| &file.parsed.anchors.forms);
    let all =
        around.found.things().flat_map(|thing| thing.files).chain(forms).map(|named| named.file.as_str());
    all.chain(around.config.commune.logo.as_deref()).chain(around.config.picture.as_deref()).collect()
}

fn unread<'a>(
    around: &'a Around<'_>,
    named: &OnceCell<BTreeSet<&'a str>>,
    path: &SourcePath,
) -> Option<Diagnostic> {
    let inside = path.strip_prefix(CONTENT)?;
    let name = inside.rsplit('/').next().unwrap_or(inside);
    let row = ROWS.iter().find(|row| path.starts_with(row.folder));
    let is_of_kind = row.is_some_and(|row| name.ends_with(row.form.ending()));
    if SINGLE.contains(&&**path)
        || name.starts_with('.')
        || fold(name).starts_with("readme")
        || NAMED_BY_OTHERS.iter().any(|folder| inside.starts_with(folder))
        || is_of_kind
        || named.get_or_init(|| all_named(around)).contains(inside)
    {
        return None;
    }
    if let Some(meant) = without_hidden_ending(name) {
        return Some(Diagnostic::new(Mistake::HiddenExtension { file: &inside, meant: &meant }));
    }
    let unread = Diagnostic::new(Mistake::UnreadFile { file: &inside });
    if let Some(row) = row {
        if let Some(right) = other_ending(name, row.form.ending()) {
            return Some(
                unread.help(Words::new(format!("đổi tên thành {right}"), format!("rename it to {right}"))),
            );
        }
        let (vi, en) = row.stray;
        return Some(unread.help(Words::new(vi, en)));
    }
    let top = inside.split('/').next().unwrap_or(inside);
    let folders = NAMED_BY_OTHERS.iter().copied();
    let kinds = ROWS.iter().filter_map(|row| row.folder.strip_prefix(CONTENT));
    let single = SINGLE.iter().filter_map(|file| file.strip_prefix(CONTENT));
    let known = folders.chain(kinds).map(|folder| folder.trim_end_matches('/')).chain(single);
    let called = CALLED
        .iter()
        .find(|(said, _)| fold(top).replace(['-', '_'], " ") == fold(said))
        .map(|(_, folder)| *folder);
    let near = called.or_else(|| nearest(top, known));
    Some(match near {
        Some(near) => {
            let near = format!("content/{near}");
            unread.help(Words::new(format!("có phải “{near}” không?"), format!("did you mean “{near}”?")))
        }
        None => unread,
    })
}

/// The name that somebody meant to give: Notepad adds an ending of its own, and Windows hides it.
fn without_hidden_ending(name: &str) -> Option<&str> {
    let (meant, ending) = name.rsplit_once('.')?;
    let (_, own) = meant.rsplit_once('.')?;
    let is = |known: &str| own.eq_ignore_ascii_case(known);
    (ending.eq_ignore_ascii_case("txt") && (is("md") || is("toml"))).then_some(meant)
}

/// The name with the ending of its kind, where it is a text with another one.
fn other_ending(name: &str, right: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    let is_text = ["md", "toml", "txt", "markdown"].contains(&ending.to_lowercase().as_str());
    let stem = stem.strip_suffix(right).unwrap_or(stem);
    is_text.then(|| format!("{stem}{right}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Lang};

    #[test]
    fn the_explanation_names_the_folder_of_every_kind() {
        for row in ROWS {
            let folder = row.folder.strip_prefix(CONTENT).expect("inside content/");
            for lang in [Lang::Vi, Lang::En] {
                assert!(Code::UnreadFile.explain(lang).contains(folder), "{folder} in {lang:?}");
            }
        }
    }
}
