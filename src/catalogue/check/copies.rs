//! Copies of files that somebody forgot: "khai-sinh - Copy.md", "khai-sinh (1).md", "Bản sao khai-sinh.md".
//!
//! A copy is read like any other file, and a guide would be posted twice.

use crate::catalogue::found::CONTENT;
use crate::catalogue::shelves::row_at;
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::source::SourceSet;

pub(super) fn check(sources: &SourceSet, report: &mut Report) {
    for file in sources.below(CONTENT) {
        let path = &file.path;
        if row_at(path).is_none() {
            continue;
        }
        if let Some(first) = original(path).filter(|first| sources.files.contains_key(first.as_str())) {
            report.push(Diagnostic::new(Mistake::CopiedFile { other: &first }).path(path));
        }
    }
}

/// The file that this one is a copy of, by its name.
fn original(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    let (stem, ending) = name.rsplit_once('.')?;
    let without_number = stem.strip_suffix(')').and_then(|stem| {
        let (stem, number) = stem.rsplit_once('(')?;
        number.bytes().all(|byte| byte.is_ascii_digit()).then(|| stem.trim_end())
    });
    let stem = without_number.unwrap_or(stem);
    let copied = BEHIND.iter().find_map(|word| stem.strip_suffix(word)).map(str::trim_end);
    let copied =
        copied.or_else(|| BEFORE.iter().find_map(|word| stem.strip_prefix(word)).map(str::trim_start));
    let first = copied.or(without_number)?;
    Some(format!("{folder}/{first}.{ending}"))
}

const BEHIND: [&str; 6] = [" - Copy", " - copy", " copy", " - Sao chép", " - Bản sao", " - Shortcut"];
const BEFORE: [&str; 4] = ["Copy of ", "Bản sao của ", "Bản sao ", "Sao chép "];

#[cfg(test)]
mod tests {
    use super::*;

    fn check_original(name: &str, expected: Option<&str>) {
        let got = original(&format!("content/guides/{name}.md"));
        assert_eq!(got, expected.map(|name| format!("content/guides/{name}.md")), "{name}");
    }

    #[test]
    fn knows_copies_by_their_names() {
        check_original("a - Copy", Some("a"));
        check_original("a - Copy (2)", Some("a"));
        check_original("a (1)", Some("a"));
        check_original("Bản sao a", Some("a"));
        check_original("a", None);
        check_original("a (mới)", None);
    }
}
