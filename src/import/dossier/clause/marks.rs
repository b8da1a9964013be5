//! Where in a paper's words a condition may begin: in brackets, or behind "nếu", "trong trường hợp", "đối với".
//!
//! In: one segment of a row. Out: the places, the surest first. A condition ends before an exclusion has
//! ended ([`super::except`]) and before another paper begins ([`super::limbs`]). Whether a phrase is a
//! condition of this procedure is not decided here.

use std::ops::Range;

use super::super::super::clean::folded;
use super::super::reading::{brackets, is_outside, lower};

/// A phrase that may be a condition.
#[derive(Debug)]
pub(crate) struct Mark<'a> {
    pub(crate) at: usize,
    /// Where the phrase ends.
    pub(crate) end: usize,
    pub(crate) phrase: &'a str,
    /// Such words are never part of a paper's title.
    pub(crate) strong: bool,
    /// It is said of the whole paper, whatever would do in its place: "… hoặc …, để chứng minh nhân thân khi làm
    /// thủ tục trực tiếp".
    pub(crate) of_all: bool,
    /// It names ways of handing in and nothing else.
    pub(crate) of_way: bool,
}

/// What a bracket with a condition begins with.
const IN_BRACKETS: &[&str] = &[
    "nếu ",
    "đối với ",
    "trường hợp ",
    "trong trường hợp ",
    "áp dụng ",
    "chỉ áp dụng ",
    "không bắt buộc",
    "chỉ dành cho ",
    "khi có ",
    "khi cần",
    "riêng ",
    "tùy trường hợp",
    "tuỳ trường hợp",
    "tùy từng",
    "tuỳ từng",
    "tùy theo ",
    "tuỳ theo ",
    "với trường hợp ",
    "chỉ nộp khi ",
    "chỉ nộp nếu ",
    "chỉ dùng cho ",
    "đối tượng là ",
    "đối tượng: ",
    "không bắt buộc",
    "khuyến khích",
    "có thì nộp",
];

/// The same, but a request is often called so: "Tờ khai (dùng cho cá nhân)".
const OF_FORMS: &[&str] = &["dành cho ", "dành riêng cho ", "dùng cho ", "dùng riêng cho "];

/// The same in running text.
const STRONG: &[&str] = &[
    " nếu ",
    " trong trường hợp ",
    " đối với trường hợp ",
    " đối với các trường hợp ",
    " đối với những trường hợp ",
    " khi có yêu cầu",
    " khi cần thiết",
    " tùy trường hợp",
    " tuỳ trường hợp",
    " tùy từng trường hợp",
    " tuỳ từng trường hợp",
    " áp dụng đối với ",
    " áp dụng cho ",
    " áp dụng với ",
    " áp dụng khi ",
    " chỉ áp dụng ",
    " chỉ dùng cho ",
    " chỉ dành cho ",
    " dành riêng cho ",
    " chỉ nộp khi ",
    " dùng cho hồ sơ ",
    " dành cho hồ sơ ",
    " tùy theo ",
    " tuỳ theo ",
    " - trường hợp ",
    " với trường hợp ",
    " riêng đối với ",
    " đối với hồ sơ đề nghị ",
    " đối với hồ sơ xin ",
    " đối với thủ tục ",
];

/// Of these only the ways that they may name count.
const WAYS: &[&str] = &[" khi làm thủ tục ", " khi nộp ", " khi thực hiện thủ tục ", " khi gửi "];

/// The places of one segment, the surest first.
pub(crate) fn marks(segment: &str) -> Vec<Mark<'_>> {
    let small = lower(segment);
    let except = super::except::find(segment);
    let limit = contents(&small).min(except.as_ref().map_or(small.len(), |except| except.start));
    let last = except.map_or(segment.len(), |except| except.end);
    let brackets = brackets(segment);
    let mut out: Vec<Mark> =
        brackets.iter().filter_map(|one| in_bracket(segment, &small, one, limit)).collect();
    let mut add = |words: &[&str], strong: bool, only_ways: bool| {
        let mut found: Vec<usize> = match words {
            // Words that are a condition only in some company.
            [] => super::whenever::places(&small),
            words => words.iter().flat_map(|word| small.match_indices(word).map(|(at, _)| at)).collect(),
        };
        found.retain(|&at| at < limit && is_outside(&brackets, at));
        found.sort_unstable();
        let Some(at) = found.into_iter().next() else { return };
        let end = end(segment, at, &brackets, only_ways).min(last);
        let phrase = &segment[at..end];
        let phrase = phrase.trim_start_matches([',', ' ', '-']);
        let of_rest = phrase.starts_with("nếu có") && is_of_the_rest(&small[..at]);
        if !of_rest && (!only_ways || !super::ways::ways(phrase).via.is_empty()) {
            let of_all = phrase.starts_with("khi làm thủ tục") || phrase.starts_with("khi thực hiện thủ tục");
            out.push(Mark { at, end, phrase, strong, of_all, of_way: only_ways || names_ways(phrase) });
        }
    };
    add(STRONG, true, false);
    add(&[], true, false);
    add(WAYS, true, true);
    add(&[" đối với "], false, false);
    out
}

/// What a paper says of its contents is no condition of the paper: "gồm: …", "trong đó nêu rõ … (nếu có)".
fn contents(small: &str) -> usize {
    let words =
        [" gồm:", " gồm ", " bao gồm", " gồm các", "trong đó ", " sau: ", " như sau", " nêu rõ ", " ghi rõ "];
    words.iter().filter_map(|word| small.find(word)).min().unwrap_or(small.len())
}

fn names_ways(phrase: &str) -> bool {
    let found = super::ways::ways(phrase);
    found.alone && !found.via.is_empty()
}

fn in_bracket<'a>(segment: &'a str, small: &str, bracket: &Range<usize>, limit: usize) -> Option<Mark<'a>> {
    if bracket.start >= limit {
        return None;
    }
    let inner = bracket.start + 1..bracket.end - 1;
    let text = &small[inner.clone()];
    let start = text.len() - text.trim_start().len();
    // "Tệp quét căn cước (hồ sơ điện tử)": a bracket of nothing but ways.
    let of_ways = ["hồ sơ giấy", "hồ sơ điện tử", "hồ sơ bằng giấy"].contains(&text.trim());
    let starts = |words: &[&str]| words.iter().any(|word| text.trim_start().starts_with(word));
    let opens = of_ways
        || starts(IN_BRACKETS)
        || super::whenever::opens_bracket(text.trim_start())
        || (is_for_somebody(text.trim_start())
            && (names_ways(text) || !super::super::nouns::is_request(segment)));
    // "(do người nộp điền trên mạng, nếu nộp trực tuyến)"
    let later = text.find(", nếu ").map(|at| at + 2).or_else(|| text.find(" nếu ").map(|at| at + 1));
    let later = later.or_else(|| text.find(", khi có yêu cầu").map(|at| at + 2));
    let begin = if opens { start } else { later? };
    // "(kèm bản chính để đối chiếu nếu nộp trực tiếp)" is said of a copy, "(chỉ nộp nếu …)" is read with the row.
    let asked = later.is_some_and(|at| text[at..].starts_with("khi có yêu cầu"));
    let of_copy = !opens
        && !asked
        && ["kèm", "bản ", "mang", "xuất trình", "có thể", "chỉ "]
            .iter()
            .any(|word| text.trim_start().starts_with(word));
    if of_copy {
        return None;
    }
    let exempts = ["không phải", "không cần", "không yêu cầu", "được thay", "thay bằng"];
    if exempts.iter().any(|word| text.contains(word)) || is_form_variant(text) {
        return None;
    }
    if is_of_the_rest(&small[..bracket.start]) && text.trim().starts_with("nếu có") {
        return None;
    }
    // "A (đối với …) hoặc B": B is for the others.
    let behind = small[bracket.end..].trim_start();
    if behind.starts_with("hoặc ") && marks(&segment[bracket.end..]).is_empty() {
        return None;
    }
    let phrase = &segment[inner.start + begin..inner.end];
    let of_way = names_ways(phrase);
    // At the end of a request it is said of all that stands before: "Tờ khai A hoặc văn bản B (nếu nộp trực tiếp)".
    let last = !segment[bracket.end..].contains(char::is_alphanumeric);
    let of_all = of_way && last && super::super::nouns::is_request(segment);
    Some(Mark { at: bracket.start, end: bracket.end, phrase, strong: true, of_all, of_way })
}

/// "(dùng cho trẻ em)", "(dành cho hồ sơ giấy)", and not "(dùng cho việc kết hôn)".
fn is_for_somebody(text: &str) -> bool {
    let of = |word: &&str| text.strip_prefix(*word).is_some_and(super::actor::begins);
    OF_FORMS.iter().any(of) || (OF_FORMS.iter().any(|word| text.starts_with(word)) && names_ways(text))
}

/// "Mẫu số 1 đối với cá nhân, Mẫu số 2 đối với tổ chức": one paper, on the form of each.
fn is_form_variant(small: &str) -> bool {
    small.contains("mẫu ") && (small.contains("đối với") || small.contains("dành cho"))
}

/// "A và các giấy tờ khác (nếu có)", "A và B kèm theo (nếu có)": of what comes last, not of A.
fn is_of_the_rest(before: &str) -> bool {
    let before = before.trim_end();
    let other = before.ends_with(" khác") || before.ends_with(" kèm theo") || before.ends_with(" liên quan");
    let joins = [" và ", ", ", " hoặc ", " cùng "].iter().filter_map(|word| before.rfind(word)).max();
    other && joins.is_some_and(|at| at > 0)
}

/// Where a phrase in running text ends: with the segment, or where a bracket says something else.
fn end(segment: &str, at: usize, brackets: &[Range<usize>], short: bool) -> usize {
    let behind = brackets.iter().map(|one| one.start).find(|start| *start > at);
    let stop = segment[at + 1..].find(['.', ':']).map(|found| at + 1 + found).filter(|&found| {
        is_outside(brackets, found) && segment[found + 1..].starts_with(|c: char| c.is_whitespace())
    });
    let to = if short { segment[at + 1..].find(',').map(|found| at + 1 + found) } else { None };
    let other = super::limbs::other_paper(&segment[at..]).map(|found| at + found);
    [behind, stop, to, other].into_iter().flatten().min().unwrap_or(segment.len())
}

/// Whether another paper that would do stands before the condition.
pub(crate) fn has_or(before: &str) -> bool {
    let brackets = brackets(before);
    before.match_indices(" hoặc ").any(|(at, _)| is_outside(&brackets, at))
}

/// The ways in brackets at the end of a whole row: they are said of it whatever sentences stand between.
pub(crate) fn ways_at_end(text: &str) -> Option<Vec<crate::catalogue::Via>> {
    let text = super::super::reading::trimmed(text);
    let last = brackets(text).into_iter().next_back().filter(|last| last.end == text.len())?;
    let inner = text[last.start + 1..last.end - 1].trim();
    let found = super::ways::ways(inner);
    let whole = lower(inner).starts_with("nếu ") && found.alone && !found.via.is_empty();
    // "02 ảnh hoặc tệp ảnh (nếu nộp trực tuyến)"
    let other = has_or(&text[..last.start]) && !super::super::nouns::is_request(text);
    (whole && !other).then_some(found.via)
}

/// Whether the last words of a segment are a case in brackets.
pub(crate) fn ends_with_case(segment: &str) -> bool {
    let small = lower(segment);
    let text = small.trim_end_matches(['.', ',', ' ']);
    let last = brackets(text).into_iter().last().filter(|last| last.end == text.len());
    last.is_some_and(|last| {
        let inner = text[last.start + 1..last.end - 1].trim_start();
        ["đối với", "trường hợp", "trong trường hợp", "áp dụng"].iter().any(|word| inner.starts_with(word))
    })
}

/// Nouns that take "đối với" themselves: "trợ cấp đối với người …" is what the paper is about.
const GOVERNING: &[&str] = &[
    "tro cap",
    "uu dai",
    "che do",
    "chinh sach",
    "trach nhiem",
    "quyen",
    "y kien",
    "nghia vu",
    "tai chinh",
    "xu ly",
    "xu phat",
    "ky luat",
    "khen thuong",
    "tham quyen",
    "anh huong",
    "tac dong",
    "dieu dong",
    "bo nhiem",
    "an toan",
    "ho tro",
    "cho vay",
    "bao hiem",
    "thai do",
    "quan he",
    "gop von",
    "nhan xet",
    "danh gia",
    "kiem soat",
    "quan ly",
];

/// Whether "đối với" belongs to the paper's own title or says which form is whose.
pub(crate) fn is_title_of(before: &str) -> bool {
    let words = folded(before);
    GOVERNING.iter().any(|noun| words.ends_with(noun)) || lower(last_words(before, 8)).contains("mẫu ")
}

/// "Phương án xử lý trong trường hợp cháy": a plan or a promise is about cases.
pub(crate) fn may_be_content(before: &str) -> bool {
    const ABOUT_CASES: &[&str] =
        &["phuong an", "bien phap", "ke hoach", "quy trinh", "cam ket", "ban cam ket", "van ban cam ket"];
    let words = folded(super::super::reading::bare(before));
    ABOUT_CASES.iter().any(|noun| words.starts_with(noun)) && words.split(' ').count() > 3
}

/// Whether a phrase repeats words before it: "đã nộp đủ tiền nước máy đối với hộ phải nộp tiền nước máy". It may then
/// be said of those words alone.
pub(crate) fn repeats(before: &str, phrase: &str) -> bool {
    let known = format!(" {} ", folded(before));
    let phrase = folded(phrase);
    let words: Vec<&str> =
        phrase.split(' ').skip(2).filter(|word| !matches!(*word, "loai" | "cac" | "nhung")).collect();
    let has = |run: &[&str]| known.contains(&format!(" {} ", run.join(" ")));
    (words.len() >= 4 && has(&words)) || words.windows(7).any(has)
}

/// "… đối với thợ lặn, chứng nhận bơi đối với thợ chèo": what stands between cannot be told.
pub(crate) fn is_of_list(phrase: &str) -> bool {
    let small = lower(phrase);
    small.find(", chứng nhận ").is_some_and(|comma| small[comma..].contains(" đối với "))
}

/// "… đối với X theo Mẫu số 7": the form may be called so.
pub(crate) fn may_be_title(phrase: &str) -> bool {
    let small = lower(phrase);
    small.contains(" theo mẫu") || small.contains("(mẫu") || small.contains("(theo mẫu")
}

fn last_words(text: &str, count: usize) -> &str {
    let at = text.trim_end().rmatch_indices(' ').nth(count).map_or(0, |(at, _)| at);
    &text[at..]
}
