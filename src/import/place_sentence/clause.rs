//! The clause of a sentence that answers where: without who hands in what before it, without the papers behind it.
//!
//! In: a sentence and where the office stands in it. Out: what of it is quoted, with "…" where something was left off.
//! Nothing is left off that bounds the answer: a condition, a day, another office, the other branch of two.

use super::act::Words;
use crate::vietnamese::{OfficeKind, parse_offices, words};

/// A clause of more letters is shortened between what is handed in and where it goes.
const LONG: usize = 220;

/// Words of no more letters before the act are worth no "…".
const SHORT: usize = 40;

/// What tells for whom or until when something holds.
const BOUNDS: &[&str] = &[
    "trường hợp",
    "nếu",
    "khi",
    "đối với",
    "trừ",
    "trong thời hạn",
    "trong vòng",
    "trước ngày",
    "trước ít",
    "sau ngày",
    "đến ngày",
    "chậm nhất",
    "kể từ",
    "hằng năm",
    "hàng năm",
    "tối thiểu",
    "ít nhất",
    "không quá",
];

/// The part of a sentence that says where; the whole where that cannot be parted from the rest. `alone`: no
/// other sentence leads elsewhere, so that who hands it in does not matter.
pub(crate) fn answer(sentence: &str, office: usize, alone: bool) -> String {
    let Some(act) = Words::of(sentence) else { return sentence.to_owned() };
    let verb = act.verb_at();
    if verb > office {
        return sentence.to_owned();
    }
    let end = end(sentence, office);
    let before = &sentence[..verb];
    let start = if before.chars().nth(SHORT).is_none() || !alone || has_bound(before) { 0 } else { verb };
    let before = if start == 0 { "" } else { "… " };
    let whole = &sentence[start..end];
    let text = match whole.chars().nth(LONG).and_then(|_| without_middle(sentence, start, verb, office, end))
    {
        Some(short) => short,
        None => whole.to_owned(),
    };
    let after = if end < sentence.len() && !sentence[end..].trim_matches(['.', ';', ' ']).is_empty() {
        " …"
    } else {
        ""
    };
    format!("{before}{}{after}", text.trim())
}

/// The clause of a case without its case, for where all cases lead to one place.
pub(crate) fn of_all_cases(sentence: &str, office: usize) -> String {
    let from = preposition(sentence, office).unwrap_or(office);
    format!("… {}", &sentence[from..])
}

/// "… đăng ký lưu động tại nhà riêng hoặc tại địa điểm …": without what the clerks prepare for it.
pub(crate) fn of_the_way(sentence: &str) -> String {
    let Some(at) = sentence.find("lưu động tại") else { return sentence.to_owned() };
    let start = ["thực hiện đăng ký ", "đăng ký "]
        .iter()
        .find(|lead| sentence[..at].ends_with(*lead))
        .map_or(at, |lead| at - lead.len());
    let end = sentence[at..].find([',', ';']).map_or(sentence.len(), |end| at + end);
    let clause = sentence[start..end].trim_end_matches('.');
    let before = if start > 0 { "… " } else { "" };
    let after = if end < sentence.len() { " …" } else { "" };
    format!("{before}{clause}{after}")
}

pub(crate) fn has_bound(text: &str) -> bool {
    let words: Vec<String> = words(text).map(|(_, word)| word.to_lowercase()).collect();
    let text = format!(" {} ", words.join(" "));
    BOUNDS.iter().any(|word| text.contains(&format!(" {word} ")))
}

/// Where the answer ends: before the papers that go with it, and before money.
fn end(sentence: &str, office: usize) -> usize {
    let papers =
        [" kèm ", ", kèm ", " gồm ", ", gồm", " gồm:", " bao gồm", " theo mẫu", ", thành phần hồ sơ"];
    let money = [", nộp lệ phí", "; nộp lệ phí", " nộp lệ phí", ", nộp phí", "; nộp phí"];
    let behind = &sentence[office..];
    let cut = |marks: &[&str]| marks.iter().filter_map(|mark| behind.find(mark)).min();
    let free = |at: &usize| !leads_elsewhere(&behind[*at..]);
    let papers = cut(&papers).filter(|at| free(at) && !has_bound(&behind[*at..]));
    let money = cut(&money).filter(free);
    papers.into_iter().chain(money).min().map_or(sentence.len(), |at| office + at)
}

/// Whether a text names another office to go to.
fn leads_elsewhere(text: &str) -> bool {
    parse_offices(text)
        .into_iter()
        .any(|office| office.kind != OfficeKind::Agency && preposition(text, office.range.start).is_some())
}

/// Where the preposition before an office stands, if one does.
fn preposition(text: &str, office: usize) -> Option<usize> {
    let before = text[..office].trim_end();
    let word = before.rsplit(char::is_whitespace).next()?;
    let word = word.trim_start_matches(['(', '“']);
    matches!(word.to_lowercase().as_str(), "tại" | "đến" | "tới" | "về" | "cho" | "ở" | "lên" | "gửi")
        .then(|| before.len() - word.len())
}

/// "nộp hồ sơ … đến UBND cấp xã": without the ways that stand between.
fn without_middle(sentence: &str, start: usize, verb: usize, office: usize, end: usize) -> Option<String> {
    const OBJECTS: [&str; 4] = ["hồ sơ", "đơn", "tờ khai", "văn bản"];
    let to = preposition(sentence, office)?;
    let between = sentence.get(verb..to)?;
    let object = OBJECTS.iter().filter_map(|word| Some(between.find(word)? + word.len())).min()?;
    let middle = &between[object..];
    let is_plain = !has_bound(middle) && !leads_elsewhere(middle);
    (is_plain && middle.chars().count() > 30)
        .then(|| format!("{} … {}", &sentence[start..verb + object], &sentence[to..end]))
}
