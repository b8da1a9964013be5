//! Several papers in one row, each with a condition of its own.
//!
//! In: a row, or the phrase of a condition. Out: where another paper begins, what later sentences ask of whom,
//! and several conditions as the alternatives that they are. The condition of one paper is never spread over
//! the row: where one of them has none, nothing is told of all.

use super::super::super::clean::folded;
use super::super::instructs::{demands_own_paper, forbids};
use super::super::nouns::begins_with_paper;
use super::super::reading::{
    bare, brackets, first_sentence, is_outside, lower, lower_first, segments, trimmed,
};
use super::{Around, Clause, IF_ANY, leading};

/// Nouns that are papers wherever they stand, and never verbs or measures.
const PAPERS: &[&str] = &[
    "giấy",
    "văn bản",
    "văn bằng",
    "bản sao",
    "bản chính",
    "bản vẽ",
    "bản kê",
    "bản án",
    "bản cam kết",
    "bản thuyết minh",
    "biên bản",
    "biên lai",
    "hóa đơn",
    "hoá đơn",
    "hợp đồng",
    "chứng chỉ",
    "chứng từ",
    "tờ khai",
    "đơn đề nghị",
    "đơn xin",
    "sơ đồ",
    "quyết định",
    "báo cáo",
    "tài liệu",
    "danh sách",
    "thẻ căn cước",
    "sổ hộ khẩu",
    "hộ chiếu",
    "trích lục",
    "phiếu",
    "các giấy tờ",
    "các loại giấy tờ",
];

pub(crate) fn is_paper(small: &str) -> bool {
    PAPERS.iter().any(|noun| {
        small.strip_prefix(noun).is_some_and(|rest| rest.chars().next().is_none_or(|c| !c.is_alphanumeric()))
    })
}

/// Whether a paper begins behind the comma of "Đối với thợ ngoài xã, …"; "đơn vị" and "dự án" go on with a list of those
/// it is for.
pub(crate) fn begins_paper(text: &str) -> bool {
    const OTHERS: &[&str] = &[
        "đơn vị",
        "dự án",
        "đề án",
        "kế hoạch",
        "phương án",
        "thông tin",
        "kết quả",
        "ảnh hưởng",
        "thể",
        "thế",
        "đón",
        "bang",
        "băng",
        "anh",
        "hồ sơ",
    ];
    let small = lower(bare(text));
    let other = |word: &&str| {
        small.strip_prefix(*word).is_some_and(|rest| rest.chars().next().is_none_or(|c| !c.is_alphanumeric()))
    };
    begins_with_paper(text) && !OTHERS.iter().any(other)
}

/// Whether a paper is named anywhere in the words of a condition ("không có giấy phép").
pub(crate) fn names_paper(small: &str) -> bool {
    is_paper(small) || small.match_indices(' ').any(|(at, _)| is_paper(&small[at + 1..]))
}

/// Where in the words of a condition another paper begins: "đối với người thuê đất | và hợp đồng thuê". What a
/// condition lists itself ("chưa có giấy phép, giấy chứng nhận") is no other paper.
pub(crate) fn other_paper(phrase: &str) -> Option<usize> {
    let small = lower(phrase);
    let brackets = brackets(phrase);
    let joins = [" và ", " hoặc ", ", "];
    let mut places: Vec<(usize, usize)> =
        joins.iter().flat_map(|join| small.match_indices(join).map(|(at, _)| (at, join.len()))).collect();
    places.sort_unstable();
    let (at, _) =
        places.into_iter().find(|(at, len)| is_outside(&brackets, *at) && is_paper(&small[at + len..]))?;
    (!names_paper(&small[..at])).then_some(at)
}

/// What stands behind the words that join two papers.
pub(crate) fn behind_join(rest: &str) -> Option<&str> {
    let small = lower(rest);
    let small = small.trim_start();
    let rest = rest.trim_start();
    let join = ["và ", "hoặc ", ", và ", ", hoặc ", ", "].iter().find(|join| small.starts_with(**join))?;
    is_paper(&small[join.len()..]).then(|| &rest[join.len()..])
}

/// Whether a paper goes on with what the words before it name: "Quyết định xử phạt … và giấy tờ chứng minh đã thực
/// hiện quyết định xử phạt".
pub(crate) fn refers_back(before: &str, paper: &str) -> bool {
    let known = format!(" {} ", folded(before));
    let paper = folded(paper);
    let words: Vec<&str> = paper.split(' ').collect();
    words.windows(4).any(|run| known.contains(&format!(" {} ", run.join(" "))))
}

/// Whether several papers stand before the first condition: "giấy A, giấy B đối với …" is of B alone, or of both.
pub(crate) fn begins_with_list(text: &str) -> bool {
    let small = lower(text);
    let openers = [" đối với ", " nếu ", " trong trường hợp ", "("];
    let end = openers.iter().filter_map(|word| small.find(word)).min().unwrap_or(small.len());
    small[..end].match_indices(", ").any(|(at, _)| is_paper(&small[at + 2..end]))
}

/// "Một trong các giấy tờ quy định tại …, sơ đồ (nếu có)": of what comes last, or of both.
pub(crate) fn is_choice_and_more(before: &str) -> bool {
    let small = lower(before);
    let brackets = brackets(before);
    small.starts_with("một trong ")
        && small.match_indices(", ").any(|(at, _)| is_outside(&brackets, at) && is_paper(&small[at + 2..]))
}

/// Conditions of papers that one row asks for behind its first: "…; nếu Y thì phải có B", "… . Đối với Z, nộp C".
pub(crate) fn further(text: &str, around: Around) -> Vec<Clause> {
    let sentences = sentences(text);
    let lead = leading::condition(text).map(trimmed);
    let mut out = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        // "Đối với A: trường hợp B phải có …" goes on with its first words.
        let goes_on = at == 1 && lead.is_some_and(|lead| lead == trimmed(sentences[0]));
        let is_item = at > 0 && ends_with_number(sentences[at - 1]);
        if goes_on || is_item {
            continue;
        }
        let parts = segments(sentence);
        for (index, part) in parts.iter().enumerate().skip(usize::from(at == 0)) {
            // "; trường hợp … thì phải có thêm …" is for some of those before, and so are the pieces of a list.
            let listed = sentence.find(part).is_some_and(|at| opens_list(&sentence[..at]));
            let within = index > 0 && (listed || is_within(&folded(parts[0]), &folded(part)));
            out.extend(further_one(part, around).filter(|_| !within));
        }
    }
    out
}

fn opens_list(before: &str) -> bool {
    let small = lower(before);
    [" sau:", " gồm:", " sau đây:"].iter().any(|end| small.contains(end))
}

/// "… sau: (1) Trường hợp …": a piece of a list.
fn ends_with_number(before: &str) -> bool {
    let before = before.trim_end();
    let word = before.rsplit(' ').next().unwrap_or_default();
    matches!(word, "-" | "+")
        || (word.len() <= 6 && word.ends_with(')') && word.len() > 1 && bare(&format!("{word} A")) == "A")
}

fn further_one(part: &str, around: Around) -> Option<Clause> {
    // "… (nếu có). “c) Văn bản cam kết … đối với …"
    let inner = part.trim_start_matches(['“', '"', '-', '+', ' ']);
    let numbered = bare(inner);
    if numbered.len() < inner.len() && begins_with_paper(numbered) {
        return Some(super::of_sentence(first_sentence(numbered), around));
    }
    // "Ngoài các giấy tờ nêu trên" something new is asked for.
    let small = folded(part);
    let small = if small.contains("ngoai ") { small.replace(" neu tren", "") } else { small };
    let replaces = ["thay the", "thay cho", "thay bang", "khong co giay", "khong co ban"];
    if !leading::opens(part)
        || !demands_own_paper(&small)
        || forbids(&small)
        || replaces.iter().any(|word| small.contains(word))
    {
        return None;
    }
    let clause = super::led(part, leading::condition(part)?, around);
    // "Đối với" just those whom the procedure is for: of all. A way only says how the first paper comes.
    if clause.is_free() && lower(part).starts_with("đối với ") {
        return Some(Clause::unsure());
    }
    clause.via.is_empty().then_some(clause)
}

fn is_within(first: &str, part: &str) -> bool {
    let adds = ["phai co them", "con phai", "phai bo sung", "nop them", "bo sung them", "phai kem"];
    let whole = ["ho so bao gom", "ho so gom", "thanh phan ho so"];
    !part.contains("ngoai cac ") && adds.iter().any(|word| part.contains(word))
        || whole.iter().any(|word| first.contains(word))
}

/// The sentences of a row. "… (nếu có). “c) Văn bản …" begins one too.
fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let first = first_sentence(rest);
        let len = if first.is_empty() { rest.len() } else { first.len() };
        let len = inner_number(&rest[..len]).unwrap_or(len);
        out.push(rest[..len].trim());
        rest = rest[len..].trim_start_matches(['.', ',', ';', ' ', '\u{a0}']).trim();
    }
    out
}

/// Where a paper with a letter of its own begins within a sentence.
fn inner_number(sentence: &str) -> Option<usize> {
    let brackets = brackets(sentence);
    let mut stops =
        sentence.match_indices(['.', ';']).map(|(at, _)| at).filter(|&at| is_outside(&brackets, at));
    stops.find(|at| {
        let behind = sentence[at + 1..].trim_start().trim_start_matches(['“', '"']);
        let numbered = bare(behind);
        numbered.len() < behind.len() && !behind.starts_with(['-', '+', '*']) && begins_with_paper(numbered)
    })
}

/// Several conditions of one row as what they are: each of them is enough.
pub(crate) fn any_of(found: Vec<Clause>) -> Clause {
    if found.iter().any(|clause| clause.unsure) {
        return Clause::unsure();
    }
    if let [only] = found.as_slice() {
        return only.clone();
    }
    let (cases, ways): (Vec<_>, Vec<_>) = found.into_iter().partition(|clause| clause.when.is_some());
    // A condition of one and a way of another are no condition of both.
    if !cases.is_empty() && !ways.is_empty() {
        return Clause::unsure();
    }
    if cases.is_empty() {
        let mut via: Vec<_> = ways.into_iter().flat_map(|clause| clause.via).collect();
        via.sort();
        via.dedup();
        return Clause { via, ..Clause::default() };
    }
    let optional = |clause: &Clause| clause.when.as_deref().is_some_and(|when| when.contains(IF_ANY));
    if cases.iter().all(optional) && cases.iter().any(|clause| clause.when.as_deref() == Some(IF_ANY)) {
        return Clause { when: Some(IF_ANY.to_owned()), ..Clause::default() };
    }
    let mut whole = String::new();
    let mut met: Vec<String> = Vec::new();
    for when in cases.into_iter().filter_map(|clause| clause.when) {
        let key = folded(&when);
        if met.contains(&key) {
            continue;
        }
        // Between alternatives "; " would be read as holding for all of them.
        let when = when.replace("; ", ", và ");
        if whole.is_empty() {
            whole = when;
        } else {
            whole.push_str(", hoặc ");
            whole.push_str(&lower_first(&when));
        }
        met.push(key);
    }
    Clause { when: Some(whole), ..Clause::default() }
}

/// "(Việc nộp … chỉ thực hiện trong trường hợp …)", "Chỉ nộp khi …": what holds besides whatever else is said.
pub(crate) fn only_then(text: &str) -> Option<&str> {
    let inner = brackets(text).into_iter().map(|one| &text[one.start + 1..one.end - 1]);
    let later = sentences(text).into_iter().skip(1);
    inner.chain(later).find_map(only_in)
}

fn only_in(sentence: &str) -> Option<&str> {
    let small = lower(sentence);
    let starts = [
        "chỉ ",
        "việc nộp ",
        "việc xuất trình ",
        "việc cung cấp ",
        "giấy tờ này chỉ ",
        "thành phần này chỉ ",
    ];
    if !starts.iter().any(|start| small.trim_start().starts_with(start)) {
        return None;
    }
    let verbs = [
        "chỉ thực hiện ",
        "chỉ nộp ",
        "chỉ phải nộp ",
        "chỉ yêu cầu ",
        "chỉ xuất trình ",
        "chỉ phải xuất trình ",
        "chỉ cung cấp ",
        "chỉ được yêu cầu ",
    ];
    let behind = verbs.iter().find_map(|verb| small.find(verb).map(|at| at + verb.len()))?;
    let openers = ["trong trường hợp ", "trường hợp ", "khi ", "nếu ", "đối với "];
    let at = openers.iter().filter_map(|word| small[behind..].find(word).map(|at| behind + at)).min()?;
    // "Chỉ nộp bản sao khi …" says which form, "chỉ nộp khi …" says who.
    let short = small[behind..at].split_whitespace().count() == 0;
    let whole = small.trim_start().starts_with("việc ");
    (short || whole).then(|| trimmed(first_sentence(&sentence[at..])))
}
