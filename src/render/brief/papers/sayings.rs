//! One paper in words: its name, how many, when and by which ways it is needed.

use crate::catalogue::{Count, HandOver, Paper};
use crate::render::words;
use crate::strings::TEXT;
use crate::vietnamese::{holds_any, is_letter_or_digit, lower};

/// The plain name, else the official one, without the source's bullet and full stop.
pub(crate) fn name(paper: &Paper) -> &str {
    let whole = spoken_name(paper);
    let bare = whole.trim_start_matches(['-', '–', '+', '*', '•', ')', ' ']);
    let bare = bare.trim_end_matches([';', '.', ',', ' ']);
    if bare.is_empty() { whole } else { bare }
}

/// The official name, where the plain one says it in other words.
pub(crate) fn official_name(paper: &Paper) -> Option<&str> {
    let differs = paper.short.as_ref().is_some_and(|short| !same(short, &paper.name));
    differs.then_some(&*paper.name)
}

/// "Chỉ khi …", where the name does not say so itself.
pub(crate) fn only_when(paper: &Paper) -> Option<String> {
    let when = paper.when.as_deref()?;
    // What several rows or headings say is joined: what the name says of it is not said twice.
    let unsaid: Vec<&str> = when.split("; ").filter(|part| !says(spoken_name(paper), part)).collect();
    if unsaid.is_empty() { None } else { Some(words::only_when(&unsaid.join("; "))) }
}

/// "cho: khai sinh; thường trú"
pub(crate) fn wanted_by(paper: &Paper) -> String {
    TEXT.papers.wanted_by(&paper.wanted_by.join("; "))
}

/// How many to bring. Where the paper's own name says in which form it may be ("bản chính hoặc bản sao có chứng
/// thực", "Bản sao …"), the source's columns only say how many; where it says how many ("02 ảnh"), they say nothing.
fn copies(paper: &Paper) -> Option<String> {
    if says_how_many(&paper.name) {
        return None;
    }
    if !says_form(&paper.name) {
        return words::copies(paper);
    }
    let stated = |count: Count| match count {
        Count::Stated(number) => number,
        Count::NotStated => 0,
    };
    match (stated(paper.originals), stated(paper.copies)) {
        (0, _) => words::copies(paper),
        (originals, copies) if copies == 0 || copies == originals => {
            Some(TEXT.papers.pieces(&words::number(originals.into())))
        }
        _ => None,
    }
}

/// "02 ảnh cỡ 3 x 4", "Hồ sơ thiết kế: 02 bộ bản vẽ"; not "1. Đơn".
fn says_how_many(name: &str) -> bool {
    if !name.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> =
        name.split(|c: char| !is_letter_or_digit(c)).filter(|word| !word.is_empty()).collect();
    let is_number = |word: &str| word.len() <= 2 && word.chars().all(|c| c.is_ascii_digit());
    let counted = |pair: &[&str]| {
        is_number(pair[0]) && matches!(pair[1], "bộ" | "bản" | "ảnh" | "tấm" | "cuốn" | "tập")
    };
    // What begins with a number and no sign counts; further on only what is counted by its measure does.
    let bare = name.trim_start_matches(|c: char| !is_letter_or_digit(c));
    let digits = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    digits.len() < bare.len()
        && digits.starts_with(' ')
        && digits.trim_start().starts_with(char::is_alphabetic)
        || words.windows(2).any(counted)
}

const COPY: [&str; 4] = ["bản sao", "bản chụp", "bản photo", "bản điện tử"];
const OR: [&str; 7] = [
    "hoặc bản sao",
    "hoặc bản chính",
    "hoặc bản chụp",
    "hoặc bản điện tử",
    "hoặc nộp bản",
    "hoặc xuất trình",
    "để đối chiếu",
];

/// Whether a name leaves the form open or names a copy, so that "bản chính" beside it would contradict it.
fn says_form(name: &str) -> bool {
    if !holds_any(name, &["bản", "Bản", "BẢN"]) {
        return false;
    }
    let name = lower(name);
    let name = name.trim_start_matches(|c: char| !c.is_alphabetic());
    let names_copy = COPY.iter().any(|form| name.contains(form));
    COPY.iter().any(|form| name.starts_with(form)) || names_copy && OR.iter().any(|or| name.contains(or))
}

/// Counts, whether it is only shown, the ways it is for, and who of a linked group wants it.
pub(crate) fn detail(paper: &Paper) -> String {
    let mut parts: Vec<String> = copies(paper).into_iter().collect();
    match paper.hand_over {
        Some(HandOver::Present) => parts.push(TEXT.papers.only_present.to_owned()),
        Some(HandOver::Submit) | None => {}
    }
    if !paper.via.is_empty() {
        let mut way = String::new();
        words::push_lower_first(&words::ways(&paper.via, words::via), &mut way);
        parts.push(TEXT.papers.when(&way));
    }
    if !paper.wanted_by.is_empty() {
        parts.push(wanted_by(paper));
    }
    parts.join(", ")
}

fn spoken_name(paper: &Paper) -> &str {
    paper.short.as_deref().unwrap_or(&paper.name)
}

/// Whether a paper's name holds its condition, whatever the case of the first letter.
fn says(name: &str, condition: &str) -> bool {
    let condition = condition.trim_end_matches('.');
    // "…, trừ trường hợp A" says "không thuộc trường hợp A".
    let excluded =
        ["không thuộc ", "không áp dụng đối với "].iter().find_map(|no| condition.strip_prefix(no));
    if excluded.is_some_and(|who| name.contains(&format!("trừ {who}"))) {
        return true;
    }
    let mut rest = condition.chars();
    rest.next().is_some() && name.contains(rest.as_str())
}

/// An official name that only differs in capitals and its full stop is not said twice.
fn same(short: &str, official: &str) -> bool {
    let plain = |text: &str| lower(text.trim().trim_end_matches(['.', ';']));
    plain(short) == plain(official)
}
