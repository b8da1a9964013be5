//! What git leaves in a file that two people changed at once: both texts, between lines of seven signs.
//!
//! Told where a file is read, before it is taken for TOML, Markdown, a template or a picture: each of those would blame
//! a line that nobody wrote. A page is never made of a file in which a choice is still open.

use std::ops::Range;

use memchr::memmem;

use crate::diagnostic::{Diagnostic, Mistake};

/// The marks of git begin so; `|` only where it shows what was there before both.
const MARKS: [&[u8]; 3] = [b"<<<<<<< ", b">>>>>>> ", b"||||||| "];
/// Stands between the two texts; also left alone by those who removed the other two.
const MIDDLE: &[u8] = b"=======";
/// Both sides of it are right, and its own reader says so.
const TOLD_BY_ITS_READER: &str = "addresses.toml";

/// The first mark in a file, where it holds any.
pub(super) fn find(path: &str, bytes: &[u8]) -> Option<Diagnostic> {
    if path == TOLD_BY_ITS_READER {
        return None;
    }
    let at = first(bytes, is_content(path))?;
    let line = memchr::memchr_iter(b'\n', &bytes[..at.start]).count() + 1;
    let mark = String::from_utf8_lossy(&bytes[at]);
    Some(Diagnostic::new(Mistake::ConflictMark { line: &line, mark: &mark.trim_end() }))
}

/// The line of the first mark; a lone middle one counts where it can be nothing else.
pub(crate) fn first(bytes: &[u8], is_content: bool) -> Option<Range<usize>> {
    let marks = MARKS.iter().filter_map(|mark| at_line_start(bytes, mark));
    let middle = is_content.then(|| lone_middle(bytes)).flatten();
    let at = marks.chain(middle).min()?;
    let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end);
    Some(at..end)
}

fn at_line_start(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    memmem::find_iter(bytes, mark).find(|at| is_line_start(bytes, *at))
}

fn is_line_start(bytes: &[u8], at: usize) -> bool {
    at == 0 || bytes[at - 1] == b'\n' || bytes.get(..at) == Some(b"\xef\xbb\xbf")
}

/// Styles and scripts draw lines of signs; in TOML seven of them mean nothing, and in Markdown they make a heading of
/// the line above, which is then about as long as they are.
fn is_content(path: &str) -> bool {
    path.ends_with(".toml") || path.ends_with(".md")
}

fn lone_middle(bytes: &[u8]) -> Option<usize> {
    memmem::find_iter(bytes, MIDDLE).find(|at| {
        let after = &bytes[at + MIDDLE.len()..];
        let ends = after.is_empty() || after.starts_with(b"\n") || after.starts_with(b"\r\n");
        ends && is_line_start(bytes, *at) && !underlines(&bytes[..*at])
    })
}

/// Whether the line above could be a heading that somebody underlined.
fn underlines(above: &[u8]) -> bool {
    let line = above.strip_suffix(b"\n").unwrap_or(above).rsplit(|byte| *byte == b'\n').next();
    let letters = String::from_utf8_lossy(line.unwrap_or_default()).trim().chars().count();
    letters.abs_diff(MIDDLE.len()) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;

    #[track_caller]
    fn check(path: &str, text: &str, line: Option<&str>) {
        let found = find(path, text.as_bytes()).map(|found| found.value("line", Lang::Vi).to_owned());
        assert_eq!(found.as_deref(), line, "{text:?}");
    }

    #[test]
    fn finds_what_git_left() {
        check("a.md", "một\n<<<<<<< HEAD\nhai\n=======\nba\n>>>>>>> nhánh\n", Some("2"));
        check("a.md", "\u{feff}<<<<<<< HEAD\r\nhai\r\n", Some("1"));
        check("a.css", "p {}\n>>>>>>> main\n", Some("2"));
        check("a.toml", "a = 1\n=======\nb = 2\n", Some("2"));
        check("a.md", "Nộp tại quầy hoặc trên mạng.\n=======\n", Some("2"));
    }

    #[test]
    fn leaves_other_signs() {
        check("a.md", "Thủ tục\n=======\n", None);
        check("a.md", "Tên dài hơn\n===========\n", None);
        check("a.md", "x <<<<<<< HEAD\n", None);
        check("a.css", "/*\n=======\n*/\n", None);
        check("a.md", ">>>>>>>\n", None);
    }
}
