//! Exclusions: "…, trừ trường hợp …", "trừ khi …", "không áp dụng đối với …".
//!
//! In: a segment or a row. Out: where it excludes somebody, and the exclusion in words that are true as a
//! condition: "trừ trường hợp A" is "không thuộc trường hợp A". Beside a condition it stays as it is ("đối với B,
//! trừ trường hợp A").

use std::ops::Range;

use super::super::super::clean::folded;
use super::super::kind::says_one_of;
use super::super::nouns::begins_with_paper;
use super::super::reading::{brackets, is_outside, lower, lower_first, trimmed};

/// What an exclusion in running text begins with.
const WORDS: &[&str] = &[
    " trừ trường hợp ",
    " trừ các trường hợp ",
    " trừ những trường hợp ",
    " trừ khi ",
    ", trừ ",
    " ngoại trừ ",
    " không áp dụng đối với ",
    " không áp dụng với ",
    " không áp dụng cho ",
    " không áp dụng trong ",
];

/// Where a segment excludes somebody outside its brackets.
pub(crate) fn find(segment: &str) -> Option<Range<usize>> {
    let small = lower(segment);
    let brackets = brackets(segment);
    let outside = |word: &&str| {
        let mut places = small.match_indices(*word).map(|(at, _)| at);
        places.find(|&at| is_outside(&brackets, at))
    };
    let start = WORDS.iter().filter_map(outside).min()?;
    Some(start..end(segment, &small, start))
}

/// "A trừ trường hợp B là một trong các giấy tờ sau": what follows is said of A again.
fn end(segment: &str, small: &str, start: usize) -> usize {
    let brackets = brackets(segment);
    let from = start + 1;
    let of_words = [" gồm ", " gồm:", " bao gồm ", " bao gồm:", " thì ", ": "]
        .iter()
        .filter_map(|word| small[from..].find(word).map(|at| from + at));
    let names = |at: &usize| {
        let rest = &segment[at + " là ".len()..];
        let start: String = rest.chars().take(60).collect();
        says_one_of(&folded(&start)) || (begins_with_paper(rest) && !lower(&start).starts_with("một trong"))
    };
    let is = small[from..].match_indices(" là ").map(|(at, _)| from + at).find(names);
    let stop = segment[from..].find(". ").map(|at| from + at);
    of_words.chain(is).chain(stop).filter(|&at| is_outside(&brackets, at)).min().unwrap_or(segment.len())
}

/// The exclusion of a segment in words that are true as a condition; none where it is said of how the paper must
/// look ("phải được hợp pháp hóa, trừ trường hợp …").
pub(crate) fn condition(segment: &str) -> Option<String> {
    let (before, exclusion) = match find(segment) {
        Some(range) => (&segment[..range.start], &segment[range]),
        None => in_brackets(segment)?,
    };
    let before = format!(" {}", lower(before));
    if SAID_OF_LESS.iter().any(|word| before.contains(word)) || is_of_days(exclusion) {
        return None;
    }
    positive(exclusion)
}

/// Words behind which an exclusion is said of how a paper looks, of what it lists or of whose it is.
const SAID_OF_LESS: &[&str] = &[
    "phải được ",
    "hợp pháp hóa",
    "hợp pháp hoá",
    "phải có chứng thực",
    "dịch ra tiếng",
    " gồm",
    "trong đó ",
    " sau:",
    " tất cả ",
    " toàn bộ ",
    " mọi ",
    " các thành viên",
];

/// "trong mười ngày, trừ ngày nghỉ"
fn is_of_days(exclusion: &str) -> bool {
    lower(exclusion).split(' ').take(4).any(|word| matches!(word, "ngày" | "thứ" | "tháng"))
}

/// "Báo cáo thẩm tra (trừ nhà dưới ba tầng)"
fn in_brackets(segment: &str) -> Option<(&str, &str)> {
    let found = brackets(segment).into_iter().find(|one| is_one(segment[one.start + 1..].trim_start()))?;
    Some((&segment[..found.start], &segment[found.start + 1..found.end - 1]))
}

/// "trừ trường hợp A" as "không thuộc trường hợp A", "trừ A" as "không áp dụng đối với A".
pub(crate) fn positive(exclusion: &str) -> Option<String> {
    let text = trimmed(exclusion).trim_start_matches([',', ' ']);
    let small = lower(text);
    if small.starts_with("không áp dụng ") {
        return Some(text.to_owned());
    }
    let out = ["ngoại trừ ", "trừ "].iter().find(|word| small.starts_with(**word))?;
    let rest = &text[out.len()..];
    let case = ["trường hợp ", "các trường hợp ", "những trường hợp "];
    if case.iter().any(|word| small[out.len()..].starts_with(word)) {
        Some(format!("không thuộc {rest}"))
    } else if let Some(when) = ["khi ", "nếu "].iter().find(|word| small[out.len()..].starts_with(**word)) {
        Some(format!("không thuộc trường hợp {}", &rest[when.len()..]))
    } else {
        Some(format!("không áp dụng đối với {rest}"))
    }
}

/// Whether a segment is nothing but an exclusion of what stands before it.
pub(crate) fn is_one(segment: &str) -> bool {
    let small = lower(segment);
    ["trừ ", "ngoại trừ ", "không áp dụng "].iter().any(|word| small.starts_with(word))
}

/// A row that opens with an exclusion: the exclusion, and what the row says behind it; that is `None` where a
/// sentence follows of which it cannot be told for whom it is ("Trừ trường hợp …, chủ quán có thể …").
pub(crate) fn leading(text: &str) -> Option<(&str, Option<&str>)> {
    if !is_one(text) {
        return None;
    }
    let brackets = brackets(text);
    let outside = |sign: &'static str| {
        text.match_indices(sign).map(|(at, _)| at).filter(|&at| is_outside(&brackets, at)).collect::<Vec<_>>()
    };
    let (commas, colons) = (outside(", "), outside(": "));
    let first = commas.first().or(colons.first()).copied().unwrap_or(text.len());
    let exclusion = trimmed(&text[..first]);
    // "…, chủ quán có thể nhờ người khác như sau: Trường hợp …"
    let listed = colons.first().filter(|&&at| lower(&text[..at]).trim_end().ends_with("sau"));
    if let Some(at) = listed {
        return Some((exclusion, Some(text[at + 2..].trim_start())));
    }
    let rest = commas.iter().chain(&colons).map(|at| text[at + 2..].trim_start());
    let rest = rest.into_iter().find(|rest| begins_with_paper(rest) || super::leading::opens(rest));
    Some((exclusion, rest))
}

/// "đối với B, trừ trường hợp C"
pub(crate) fn join(when: &str, exclusion: &str) -> String {
    let exclusion = trimmed(exclusion).trim_start_matches([',', ' ']);
    format!("{when}, {}", lower_first(exclusion))
}
