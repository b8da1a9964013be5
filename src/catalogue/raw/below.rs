//! Keys that were written into the text, below the second `+++`, where nothing reads them, and a third `+++`.
//!
//! In: a file's text, where its Markdown begins, and its keys. Only a line that could stand in the TOML as it is, with
//! a name the file's kind knows, is one.

use std::ops::Range;

use super::front::FENCE;
use crate::catalogue::keys::Table;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words, span};

/// Tells the first line that is a key; those behind it are moved with it. Tells each line too many that parts keys and text.
pub(crate) fn keys_in_text(text: &str, markdown: Range<usize>, keys: &'static Table, report: &mut Report) {
    let (mut start, mut fenced) = (markdown.start, false);
    for line in text[markdown].split_inclusive('\n') {
        let typed = line.trim();
        let at = start + (line.len() - line.trim_start().len());
        start += line.len();
        fenced ^= typed.starts_with("```") || typed.starts_with("~~~");
        if typed == FENCE && !fenced {
            let label = Words::new("xóa dòng này", "delete this line");
            report.push(Diagnostic::new(Mistake::ThirdFence).span(span(at..at + typed.len())).label(label));
        }
        // Most lines begin with a letter of a word or have no sign of a key at all.
        let may_be = typed.starts_with('[') || memchr::memchr(b'=', typed.as_bytes()).is_some();
        if fenced || !may_be {
            continue;
        }
        if let Some(key) = header(typed, keys).or_else(|| assigned(typed, keys)) {
            let found = Diagnostic::new(Mistake::KeysInText { key: &key });
            return report.push(found.span(span(at..at + typed.len())));
        }
    }
}

/// `[[channels]]`
fn header<'t>(line: &'t str, keys: &'static Table) -> Option<&'t str> {
    let inside = line.strip_prefix('[')?.strip_suffix(']')?;
    let path = inside.strip_prefix('[').and_then(|path| path.strip_suffix(']')).unwrap_or(inside).trim();
    keys.all().iter().any(|table| !path.is_empty() && table.path == path).then_some(line)
}

/// `amount = 50_000`
fn assigned<'t>(line: &'t str, keys: &'static Table) -> Option<&'t str> {
    let (name, value) = line.split_once('=')?;
    let (name, value) = (name.trim(), value.trim());
    let last = name.rsplit('.').next().unwrap_or(name);
    let is_name =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'.'));
    let is_value = value.starts_with(['"', '\'', '[', '{'])
        || value.starts_with(|c: char| c.is_ascii_digit())
        || ["true", "false"].contains(&value);
    let is_known = || keys.all().iter().any(|table| table.key(last).is_some());
    (is_name && is_value && is_known()).then_some(name)
}
