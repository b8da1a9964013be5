//! A condition that stands before its paper: "Trường hợp … thì …", "Đối với …: …", "Lần đầu: …".
//!
//! In: a row without bullet and enumerator. Out: the condition as it stands there.

use super::super::super::clean::folded;
use super::super::kind::says_one_of;
use super::super::nouns::begins_with_paper;
use super::super::reading::{brackets, first_sentence, is_outside, lower, segments};
use super::{actor, limbs};

/// Words that a condition begins with.
const OPENERS: &[&str] = &[
    "trường hợp ",
    "trong trường hợp ",
    "với trường hợp ",
    "riêng trường hợp ",
    "các trường hợp ",
    "đối với ",
    "riêng đối với ",
    "nếu ",
    "khi ",
    "sau khi ",
    "trước khi ",
    "từ lần ",
    "riêng ",
    "chỉ nộp khi ",
    "chỉ nộp nếu ",
    "chỉ nộp trong trường hợp ",
    "chỉ áp dụng ",
    "chỉ dành cho ",
    "áp dụng đối với ",
    "áp dụng cho ",
    "áp dụng khi ",
    "dành cho ",
    "dành riêng cho ",
];

/// What says that nobody has to hand it in.
const OPTIONAL: &[&str] = &["không bắt buộc", "khuyến khích", "có thì nộp", "nếu có thì nộp"];

/// What ends a condition where " thì " does not: each only further on, for a condition has such words too.
const LATER_ENDS: &[&str] = &[
    ", kèm theo",
    ", phải ",
    " phải có ",
    " phải nộp ",
    " phải kèm ",
    " phải bổ sung ",
    " phải xuất trình ",
    " cần có ",
    " cần nộp ",
    ", hồ sơ ",
    ", ngoài ",
    " ngoài đơn ",
    " ngoài các ",
    " ngoài giấy ",
    " ngoài một số ",
    ", bổ sung ",
    ", nộp ",
    ", xuất trình ",
    ", người nộp ",
    ", người yêu cầu ",
    ", người đề nghị ",
    ", cần ",
    ", thành phần ",
    ", khi thực hiện",
    ", khi nộp",
    " phải căn cứ ",
    " phải trên cơ sở ",
];

/// A label of one or two words in front of a paper: what is done.
const LABELS: &[&str] = &[
    "lần đầu",
    "cấp mới",
    "cấp lại",
    "cấp đổi",
    "gia hạn",
    "điều chỉnh",
    "sửa đổi, bổ sung",
    "sửa đổi",
    "bổ sung",
    "thay đổi",
    "cấp lần đầu",
    "đăng ký lần đầu",
    "chuyển nhượng",
    "tùy từng trường hợp",
    "tuỳ từng trường hợp",
    "tùy trường hợp",
    "tuỳ trường hợp",
    "tùy theo từng trường hợp",
    "tuỳ theo từng trường hợp",
];

pub(crate) fn condition(text: &str) -> Option<&str> {
    let small = lower(text);
    if let Some(label) = LABELS.iter().find(|label| small.starts_with(**label)) {
        let rest = &small[label.len()..];
        let ends = rest.starts_with(':') || rest.starts_with(" phải ") || rest.starts_with(", ");
        let of_a_case = label.starts_with("tù") || label.starts_with("tu");
        return (ends && (of_a_case || rest.starts_with(':'))).then(|| &text[..label.len()]);
    }
    if let Some(word) = OPTIONAL.iter().find(|word| small.starts_with(**word)) {
        return Some(&text[..word.len()]);
    }
    // "Ngoài các giấy tờ nêu trên, trường hợp … phải có …"
    if small.starts_with("ngoài ") {
        let brackets = brackets(text);
        let mut commas = text.match_indices(", ").map(|(at, _)| at);
        let at = commas.find(|&at| is_outside(&brackets, at))?;
        return condition(&text[at + 2..]);
    }
    // "Trước khi khởi công nộp thông báo"
    if ["sau khi ", "trước khi ", "từ lần "].iter().any(|word| small.starts_with(word))
        && let Some(when) = actor::before_paper(text)
    {
        return Some(when);
    }
    // "Riêng cơ sở lưu trú nộp thêm …"
    let apart = text.get("riêng ".len()..).filter(|_| small.starts_with("riêng "));
    if let Some(who) = apart.and_then(actor::before_paper) {
        return Some(&text[.."riêng ".len() + who.len()]);
    }
    if OPENERS.iter().any(|word| small.starts_with(word)) {
        return Some(&text[..end(text, &small)]);
    }
    whose(text, &small).or_else(|| actor::before_paper(text))
}

/// Whether a text opens with the words of a condition.
pub(crate) fn opens(text: &str) -> bool {
    let small = lower(text);
    OPENERS.iter().any(|word| small.starts_with(word))
}

/// The case in which an office that should look something up cannot: "Trường hợp A thì cơ quan tra cứu dữ liệu, nếu
/// không tra cứu được thì nộp …".
pub(crate) fn nested<'a>(text: &'a str, lead: &str) -> Option<&'a str> {
    let sentence = first_sentence(text);
    let rest = sentence.get(lead.len()..)?;
    let small = lower(rest);
    let offices = [" thì cơ quan ", " thì người tiếp nhận ", " thì công chức ", " thì ủy ban "];
    if !offices.iter().any(|office| small.starts_with(office)) {
        return None;
    }
    let start = small.find(", nếu ")? + 2;
    let verbs =
        [" thì nộp ", " thì phải nộp ", " thì xuất trình ", " thì phải xuất trình ", " thì cung cấp "];
    let end = verbs.iter().filter_map(|verb| small[start..].find(verb)).min()?;
    Some(&rest[start..start + end])
}

/// "Hồ sơ đối với vườn ven đê gồm:": the condition behind the name of what is handed in.
pub(crate) fn behind_label(text: &str) -> Option<&str> {
    let small = lower(text);
    let labels = ["hồ sơ ", "thành phần hồ sơ ", "giấy tờ ", "các giấy tờ ", "thủ tục "];
    let label = labels.iter().find(|label| small.starts_with(**label))?;
    condition(&text[label.len()..])
        .filter(|_| OPENERS.iter().any(|word| small[label.len()..].starts_with(word)))
}

/// Without the words that promise a list: "Trường hợp cấp mới gồm:", "Đối với thợ trẻ là một trong các giấy tờ sau:".
pub(crate) fn until_list(condition: &str) -> &str {
    let text = condition.trim_end_matches([':', ' ']);
    let choice = text.rfind(" là một trong ").filter(|&at| says_one_of(&folded(&text[at..])));
    if let Some(at) = choice {
        return &text[..at];
    }
    let ends = [" bao gồm", " gồm có", " gồm", " như sau", " sau đây"];
    let small = lower(text);
    ends.iter().find(|end| small.ends_with(**end)).map_or(text, |end| &text[..text.len() - end.len()])
}

/// Where a condition that opens the text ends.
fn end(text: &str, small: &str) -> usize {
    let brackets = brackets(text);
    let first = |marks: &[&str], from: usize| {
        let of_mark = |mark: &&str| {
            let mut places = small[from..].match_indices(mark).map(|(at, _)| from + at);
            places.find(|&at| is_outside(&brackets, at))
        };
        marks.iter().filter_map(of_mark).min()
    };
    let sentence = first_sentence(text);
    let segment = segments(sentence).first().map_or(sentence.len(), |first| first.len());
    // "Trường hợp nộp trực tiếp, …": its own verb is no end.
    let from = small.char_indices().nth(8).map_or(small.len(), |(at, _)| at);
    let then = first(&[" thì "], 0).filter(|&at| at < segment);
    let colon = first(&[": "], 0);
    let found = match (then, colon) {
        (Some(then), colon) if colon.is_none_or(|colon| then < colon) => {
            // "…, ngoài các giấy tờ trên thì nộp …"
            first(&[", ngoài ", " ngoài các "], from).filter(|&at| at < then).or(Some(then))
        }
        _ => colon.into_iter().chain(first(LATER_ENDS, from)).min(),
    };
    let sentence = sentence.len();
    let end = found.filter(|&at| at <= sentence).map(|at| before_deed(small, at));
    end.or_else(|| before_paper(text, small, &brackets)).unwrap_or(sentence).min(sentence)
}

/// "Trường hợp A việc cấp thẻ phải căn cứ …": what must be is no part of the case.
fn before_deed(small: &str, end: usize) -> usize {
    let deed = small[..end].rfind(" việc ").filter(|&at| small[..at].split(' ').count() >= 6);
    let must = [" phải căn cứ ", " phải trên cơ sở "].iter().any(|word| small[end..].starts_with(word));
    deed.filter(|_| must).unwrap_or(end)
}

/// Where a paper begins behind a condition without a verb: "Đối với thợ ngoài xã, giấy giới thiệu". A comma between
/// papers of the condition itself is no end.
fn before_paper(text: &str, small: &str, brackets: &[std::ops::Range<usize>]) -> Option<usize> {
    let mut commas = text.match_indices(", ").map(|(at, _)| at);
    let comma = commas
        .find(|&at| is_outside(brackets, at) && limbs::begins_paper(&text[at + 2..]))
        .filter(|&at| !limbs::names_paper(&small[..at]));
    // "Đối với nhóm thợ dự thầu Văn bản cử thợ": the colon is forgotten.
    let capital = || {
        let forgotten =
            [" Văn bản ", " Bản sao ", " Biên bản "].iter().filter_map(|noun| text.find(noun)).min();
        forgotten.filter(|&at| {
            let word = small[..at].rsplit(' ').next().unwrap_or_default();
            small[..at].split(' ').count() >= 4
                && word.ends_with(char::is_alphanumeric)
                && !["có", "theo", "tại", "là", "của", "bằng", "và", "hoặc", "các", "cấp", "từ", "được"]
                    .contains(&word)
        })
    };
    comma.or_else(capital)
}

/// "Công trình ven đê phải bổ sung văn bản …": a subject that is no paper and must add one.
fn whose<'a>(text: &'a str, small: &str) -> Option<&'a str> {
    if begins_with_paper(text) || begins_with_paper(small) {
        return None;
    }
    let adds = [
        " phải bổ sung ",
        " phải có thêm ",
        " phải nộp thêm ",
        " phải kèm thêm ",
        " cần bổ sung ",
        " thì phải nộp ",
        " thì phải có ",
        " thì nộp ",
        " thì phải xuất trình ",
        " nộp thêm ",
    ];
    let at = adds.iter().filter_map(|verb| small.find(verb)).min()?;
    let subject = small[..at].trim_end_matches([',', ' ']);
    // The applicant or the dossier as such is everybody, and an office is nobody.
    let everybody = [
        "hồ sơ",
        "người nộp",
        "người yêu cầu",
        "người đề nghị",
        "tổ chức, cá nhân",
        "ngoài ",
        "cơ quan",
        "ủy ban",
    ];
    let is_everybody = everybody.iter().any(|who| subject.starts_with(who));
    // "Cán bộ không được yêu cầu nộp thêm …"
    let forbidden = super::super::instructs::forbids(&folded(subject));
    (subject.chars().count() >= 8 && !is_everybody && !forbidden).then(|| &text[..subject.len()])
}
