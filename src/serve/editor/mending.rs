//! Files that no form can be made of: text with a mistake that ends the reading of it, and text in another encoding.
//!
//! Of the first a few lines are shown as they lie there, with what is wrong, and are put anew; the second is written anew
//! as UTF-8. Both are written through the desk, as a form is.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::findings::Found;
use super::reply::{Refusal, Reply, json};
use super::{Editor, Room};
use crate::catalogue::edit::line_end;
use crate::desk::{self, Cause, Change};
use crate::source::encoding::{self, Encoding};
use crate::source::{Hash, SourcePath, SourceSet};

/// Lines that are shown before and behind the one with the mistake.
const AROUND: usize = 3;

/// A file that cannot be read, as it is opened.
#[derive(Serialize)]
struct Broken {
    path: SourcePath,
    base: String,
    found: Vec<Found>,
    lines: Lines,
    /// Of the whole file.
    all: Lines,
}

/// Some lines of a file.
#[derive(Serialize)]
struct Lines {
    /// Counted from 1.
    first: usize,
    count: usize,
    text: String,
}

/// A file in another encoding, as it is opened.
#[derive(Serialize)]
struct Foreign {
    path: SourcePath,
    base: String,
    encoding: &'static str,
    /// Letters of it, to be looked at.
    sample: String,
}

/// Lines that shall stand in the place of others.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mended {
    path: String,
    base: String,
    first: usize,
    count: usize,
    text: String,
}

/// A file in another encoding that shall be UTF-8.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rewritten {
    path: String,
    base: String,
}

impl Editor {
    /// A file that is no UTF-8, where it is certain what it is; nothing of any other.
    pub(super) fn foreign(path: &str, bytes: &[u8]) -> Option<Reply> {
        let (decoded, _) = desk::as_utf8(path, bytes)?;
        Some(json(&Foreign {
            path: path.into(),
            base: Hash::of(bytes).to_string(),
            encoding: decoded.encoding.name(),
            sample: decoded.sample(),
        }))
    }

    /// A file that cannot be read: what `check` says of it, and the lines around.
    pub(super) fn broken(
        &self,
        room: &mut Room,
        sources: &SourceSet,
        path: &str,
        (hash, text): (Hash, &str),
    ) -> Reply {
        let found = room.findings(sources, path, self.lang());
        let all = line_ranges(text);
        let at = found.iter().find_map(Found::line).unwrap_or(1).clamp(1, all.len());
        let lines = |shown: Range<usize>| {
            let text =
                all[shown.clone()].iter().map(|line| text[line.clone()].trim_start_matches('\u{feff}'));
            Lines { first: shown.start + 1, count: shown.len(), text: text.collect::<Vec<_>>().join("\n") }
        };
        let shown = (at - 1).saturating_sub(AROUND)..(at + AROUND).min(all.len());
        json(&Broken {
            path: path.into(),
            base: hash.to_string(),
            lines: lines(shown),
            all: lines(0..all.len()),
            found,
        })
    }

    /// Puts some lines of a file anew; all others keep their bytes, and the line ends stay what they are.
    pub(super) fn mend(&self, mended: &Mended) -> Reply {
        let lying = self.lying(&mended.path)?;
        if lying.hash.to_string() != mended.base {
            return Err(Self::meanwhile(&mended.path));
        }
        let all = line_ranges(&lying.text);
        let first = mended.first.checked_sub(1);
        let meant = first.and_then(|first| all.get(first..first.checked_add(mended.count)?));
        let Some([first, .., last] | [first @ last]) = meant else {
            return Err(Refusal::missing(&mended.path));
        };
        let mark =
            if first.start == 0 && lying.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let typed = mended.text.replace("\r\n", "\n").replace('\n', line_end(&lying.text));
        let mut text = lying.text.clone();
        text.replace_range(first.start + mark..last.end, &typed);
        let (before, after) = (Some(lying.hash), Some(text.into_bytes()));
        let done =
            self.write(Cause::Save, vec![Change { path: mended.path.as_str().into(), before, after }])?;
        json(&done.kept)
    }

    /// Writes a file anew as UTF-8.
    pub(super) fn to_utf8(&self, asked: &Rewritten) -> Reply {
        let bytes = self.bytes(&asked.path)?;
        if Hash::of(&bytes).to_string() != asked.base {
            return Err(Self::meanwhile(&asked.path));
        }
        let (_, change) =
            desk::as_utf8(&asked.path, &bytes).ok_or_else(|| Self::not_utf8(&asked.path, &bytes))?;
        let done = self.write(Cause::Encoding, vec![change])?;
        json(&done.kept)
    }

    fn meanwhile(path: &str) -> Refusal {
        Refusal::desk(path, &desk::Refused::Meanwhile)
    }

    /// Why a file cannot be edited that is no UTF-8.
    pub(super) fn not_utf8(path: &str, bytes: &[u8]) -> Refusal {
        let name =
            encoding::decode(bytes).map(|decoded| decoded.encoding).filter(|one| *one != Encoding::Utf8);
        let name = name.map(Encoding::name);
        let vi = name.map_or(String::new(), |name| format!(" (có lẽ là {name})"));
        let en = name.map_or(String::new(), |name| format!(" (it may be {name})"));
        Refusal::unfit(
            format!("{path} không lưu bằng UTF-8{vi} nên chưa sửa được ở đây"),
            format!("{path} is not saved as UTF-8{en} and cannot be edited here"),
        )
    }
}

/// The lines of a text without their ends; one that is empty has one.
fn line_ranges(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while let Some(end) = text[start..].find(['\r', '\n']).map(|end| start + end) {
        lines.push(start..end);
        start = end + if text[end..].starts_with("\r\n") { 2 } else { 1 };
    }
    if start < text.len() || lines.is_empty() {
        lines.push(start..text.len());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_in_any_of_three_ways() {
        let lines =
            |text: &'static str| line_ranges(text).into_iter().map(|line| &text[line]).collect::<Vec<_>>();
        assert_eq!(lines("a\r\nb\n\rc"), ["a", "b", "", "c"]);
        assert_eq!(lines("a\n"), ["a"]);
        assert_eq!(lines(""), [""]);
    }
}
