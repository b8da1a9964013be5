//! Faults of writing that are nearly certain: "ƯBND" for "UBND", "cấp tinh" for "cấp tỉnh", syllables that the
//! reading of a PDF has split ("giấy ch ứng nhận").
//!
//! No spelling checker: a fault that a sound text could contain is not looked for. Quotations are the caller's to
//! leave out (`quoted_ranges`).

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::packed::{Config, Searcher};

use super::syllable::{is_long_onset, is_syllable};
use super::words::words;

/// A faulty stretch of text and what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Suspicion {
    pub(crate) range: Range<usize>,
    pub(crate) should_be: String,
}

/// The nearly certain faults of a text, in order.
pub(crate) fn suspicious(text: &str) -> Vec<Suspicion> {
    let mut found = Vec::new();
    if !may_be_faulty(text) {
        return found;
    }
    for place in around_traces(text) {
        let mut window = Window { text, before: "", previous: (0, ""), current: (0, "") };
        let words = words(&text[place.clone()]).map(|(at, word)| (place.start + at, word));
        for next in words.chain([(place.end, "")]) {
            found.extend(window.fault(next));
            window = Window { text, before: window.previous.1, previous: window.current, current: next };
        }
    }
    found
}

/// The lines with a trace of a fault, with the line before and the line behind, which the fault may reach into.
fn around_traces(text: &str) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let (mut line_before, mut was_faulty) = (0, false);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let is_faulty = may_be_faulty(line);
        if is_faulty || was_faulty {
            let from = if is_faulty { line_before } else { start };
            match places.last_mut() {
                Some(last) if last.end >= from => last.end = end,
                _ => places.push(from..end),
            }
        }
        (line_before, was_faulty, start) = (start, is_faulty, end);
    }
    places
}

/// Whether a fault may stand in the text. Nearly all texts hold no trace of one and need no look at each word.
fn may_be_faulty(text: &str) -> bool {
    TRACES.as_ref().is_none_or(|traces| traces.find(text).is_some())
        || memchr::memmem::find(text.as_bytes(), "\u{ac}".as_bytes()).is_some()
        || holds_onset_alone(text.as_bytes())
}

/// What a text holds that has a fault other than a split syllable: few patterns with rare beginnings, for a
/// search with vector instructions. `None` where the processor has none; then every word is looked at.
static TRACES: LazyLock<Option<Searcher>> = LazyLock::new(|| {
    let certain = WRONG_WORDS.iter().map(|(wrong, _)| *wrong);
    let in_company = ["/QD-UBND", "/ND-CP", " tinh", "c tuyên", "y ngày làm", "m làm việc"];
    Config::new().builder().extend(certain.chain(in_company)).build()
});

/// An onset behind anything that is no letter, then a space and a letter with a mark.
fn holds_onset_alone(text: &[u8]) -> bool {
    let mut start = 0;
    memchr::memchr_iter(b' ', text).any(|space| {
        let word = &text[start..space];
        start = space + 1;
        if text.get(start).is_none_or(u8::is_ascii) {
            return false;
        }
        // Nearly all words end as no onset does.
        if !matches!(word.last(), Some(b'g' | b'h' | b'l' | b'n' | b'r' | b's' | b't' | b'v' | b'x')) {
            return false;
        }
        // A longer word is no onset, unless a line ends or a bracket opens in it.
        let tail = &word[word.len().saturating_sub(LONGEST_ONSET)..];
        let letters =
            tail.iter().rposition(|byte| !byte.is_ascii_lowercase()).map_or(tail, |at| &tail[at + 1..]);
        let behind_letter = word[..word.len() - letters.len()]
            .last()
            .is_some_and(|byte| !byte.is_ascii() || byte.is_ascii_alphanumeric());
        !letters.is_empty() && !behind_letter && std::str::from_utf8(letters).is_ok_and(is_onset_alone)
    })
}

/// Bytes of "ngh", and one more to see what stands before it.
const LONGEST_ONSET: usize = 4;

/// Words that are wrong wherever they stand.
const WRONG_WORDS: [(&str, &str); 13] = [
    ("ƯBND", "UBND"),
    ("ỪBND", "UBND"),
    ("ỦBND", "UBND"),
    ("UBNĐ", "UBND"),
    ("ƯBNĐ", "UBND"),
    ("UBDN", "UBND"),
    ("HĐNĐ", "HĐND"),
    ("HDND", "HĐND"),
    ("HDNĐ", "HĐND"),
    ("ƯBMTTQ", "UBMTTQ"),
    ("ỦBMTTQ", "UBMTTQ"),
    ("Khôg", "Không"),
    ("khôg", "không"),
];

/// Onsets of one letter that a split leaves alone.
const LONE_LETTERS: [&str; 7] = ["t", "v", "x", "s", "l", "r", "n"];

/// A word that a split syllable would begin with.
fn is_onset_alone(word: &str) -> bool {
    LONE_LETTERS.contains(&word) || is_long_onset(word)
}

/// A word with the two before it.
struct Window<'a> {
    text: &'a str,
    before: &'a str,
    previous: (usize, &'a str),
    current: (usize, &'a str),
}

impl<'a> Window<'a> {
    fn fault(&self, next: (usize, &'a str)) -> Option<Suspicion> {
        let (at, word) = self.current;
        let range = at..at + word.len();
        if let Some(should_be) = self.wrong_word(word, next) {
            return Some(Suspicion { range, should_be: should_be.to_owned() });
        }
        self.leftover_hyphen(next).or_else(|| self.split_syllable(next)).or_else(|| self.doubled(next))
    }

    fn wrong_word(&self, word: &str, next: (usize, &str)) -> Option<&'static str> {
        if let Some((_, right)) = WRONG_WORDS.iter().find(|(wrong, _)| *wrong == word) {
            return Some(right);
        }
        Some(match word {
            "QD" if self.is_in_document_number(next, "UBND") => "QĐ",
            "ND" if self.is_in_document_number(next, "CP") => "NĐ",
            "tinh" if self.is_about_province(next) => "tỉnh",
            "tuyên" if self.is_online(next) => "tuyến",
            _ => return None,
        })
    }

    /// "…/QD-UBND".
    fn is_in_document_number(&self, next: (usize, &str), issuer: &str) -> bool {
        let (at, word) = self.current;
        self.text[..at].ends_with('/') && next.1 == issuer && self.text[at + word.len()..next.0] == *"-"
    }

    /// "cấp tinh", "UBND tinh", "nhân dân tinh"; but "nhân dân tinh thần".
    fn is_about_province(&self, next: (usize, &str)) -> bool {
        let level = match self.previous.1 {
            "cấp" | "Cấp" | "UBND" | "HĐND" => true,
            "dân" => self.before == "nhân",
            _ => false,
        };
        level && self.follows_closely() && !TINH_WORDS.contains(&next.1)
    }

    /// "trực tuyên"; but "trực tuyên truyền" (the officer on duty spreads word).
    fn is_online(&self, next: (usize, &str)) -> bool {
        matches!(self.previous.1, "trực" | "Trực")
            && self.follows_closely()
            && !matches!(next.1, "truyền" | "bố" | "thệ" | "án" | "dương" | "huấn")
    }

    fn follows_closely(&self) -> bool {
        self.gap() == " "
    }

    fn gap(&self) -> &str {
        let (at, word) = self.previous;
        &self.text[at + word.len()..self.current.0]
    }

    /// "đ¬ược": the sign that stood for a hyphen at the end of a line.
    fn leftover_hyphen(&self, next: (usize, &str)) -> Option<Suspicion> {
        let (at, word) = self.current;
        if self.text[at + word.len()..next.0] != *"\u{ac}" {
            return None;
        }
        let joined = format!("{word}{}", next.1);
        is_syllable(&joined).then(|| Suspicion { range: at..next.0 + next.1.len(), should_be: joined })
    }

    /// "ch ứng", "t ốt": an onset alone before a rime that is no word of its own.
    fn split_syllable(&self, next: (usize, &str)) -> Option<Suspicion> {
        let (at, onset) = self.current;
        let lone_letter = LONE_LETTERS.contains(&onset) && !is_list_label(self.previous.1);
        if !(lone_letter || is_long_onset(onset)) || self.text[at + onset.len()..next.0] != *" " {
            return None;
        }
        let after_number = self.previous.1.ends_with(|c: char| c.is_ascii_digit());
        let is_word = lone_letter && RIMES_THAT_ARE_WORDS.contains(&next.1);
        let joined = format!("{onset}{}", next.1);
        let split = !after_number
            && !is_word
            && next.1.starts_with(|c: char| !c.is_ascii() && c.is_lowercase() && c != 'đ')
            && is_syllable(&joined);
        split.then(|| Suspicion { range: at..next.0 + next.1.len(), should_be: joined })
    }

    /// "ngày ngày làm việc" behind a number, "ngày làm làm việc".
    fn doubled(&self, next: (usize, &str)) -> Option<Suspicion> {
        let (at, word) = self.current;
        let close = |from: usize, to: usize| self.text.get(from..to) == Some(" ");
        let doubled = word == next.1
            && close(at + word.len(), next.0)
            && match word {
                "ngày" => {
                    self.previous.1.ends_with(|c: char| c.is_ascii_digit())
                        && self.text[next.0 + next.1.len()..].starts_with(" làm việc")
                }
                "làm" => {
                    self.previous.1 == "ngày" && self.text[next.0 + next.1.len()..].starts_with(" việc")
                }
                _ => false,
            };
        doubled.then(|| Suspicion { range: at..next.0 + next.1.len(), should_be: word.to_owned() })
    }
}

/// "điểm t ấn định": a letter that names an item of a list.
fn is_list_label(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "điểm"
            | "khoản"
            | "mục"
            | "tiết"
            | "ý"
            | "chữ"
            | "nhóm"
            | "loại"
            | "hạng"
            | "lớp"
            | "và"
            | "hoặc"
            | ""
    ) || word.chars().count() == 1
}

/// Words that begin with "tinh" and follow "nhân dân" or "cấp" in sound text.
const TINH_WORDS: [&str; 12] =
    ["thần", "hoa", "gọn", "giản", "nhuệ", "tế", "vi", "khôn", "thông", "tường", "bột", "dầu"];

const RIMES_THAT_ARE_WORDS: [&str; 37] = [
    "ác", "ái", "ám", "án", "áo", "áp", "âm", "ăn", "ảnh", "ảo", "ấm", "ấn", "ấp", "ấy", "ẩm", "ẩn", "ạ",
    "ép", "êm", "ít", "ích", "ô", "ôm", "ôn", "ông", "ốc", "ốm", "ống", "ổn", "ở", "úy", "ủy", "ứng", "ừ",
    "ưu", "ước", "ý",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = suspicious(text);
        let found: Vec<_> = found.iter().map(|s| (&text[s.range.clone()], s.should_be.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_wrong_words() {
        check("ƯBND xã, UBNĐ và HDND", &[("ƯBND", "UBND"), ("UBNĐ", "UBND"), ("HDND", "HĐND")]);
        check("Số 44/QD-UBND, 118/2025/ND-CP", &[("QD", "QĐ"), ("ND", "NĐ")]);
        check(
            "UBND tinh, cấp tinh; Ủy ban nhân dân tinh",
            &[("tinh", "tỉnh"), ("tinh", "tỉnh"), ("tinh", "tỉnh")],
        );
        check("nộp trực tuyên.", &[("tuyên", "tuyến")]);
        check("Khôg", &[("Khôg", "Không")]);
    }

    #[test]
    fn finds_split_syllables() {
        check("giấy ch ứng nhận t ốt nghiệp", &[("ch ứng", "chứng"), ("t ốt", "tốt")]);
        check("người đ\u{ac}ược", &[("đ\u{ac}ược", "được")]);
        check("55 ngày ngày làm việc; 07 ngày làm làm việc", &[("ngày ngày", "ngày"), ("làm làm", "làm")]);
    }

    #[test]
    fn stays_silent_on_sound_text() {
        for text in [
            "UBND tỉnh, QĐ-UBND, nhân dân tinh thần, trực tuyên truyền",
            "điểm b ở mục 2, điểm t ấn định, nhóm c ấp 1, a, b, v, x ở đây",
            "50 tr ở",
            "ngày ngày làm việc, đi làm làm việc tốt",
            "Nguyễn Th Ánh; a \u{ac} b",
            "",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn a_line_with_a_trace_is_looked_at_with_those_around_it() {
        check("một\nhai\ncấp tinh\nba\nUBNĐ", &[("tinh", "tỉnh"), ("UBNĐ", "UBND")]);
    }
}
