//! Conditions that running text makes with words that are often something else: "khi …", "với …", "riêng …".
//!
//! In: one segment of a row in small letters. Out: where such a condition begins. "Khi" is one where it is asked for
//! ("khi được yêu cầu"), where something is applied for ("khi xin điều chỉnh") or where somebody is or has something
//! ("khi chủ hộ không phải …"); of plans and promises it says what they are about.

use super::super::super::clean::folded;
use super::super::nouns::is_request;
use super::super::reading::bare;
use super::actor::begins_with_person;

/// What is wanted only of some, whatever paper it is.
pub(crate) const ASKED: &[&str] =
    &["khi được yêu cầu", "khi có yêu cầu", "khi cơ quan yêu cầu", "khi cần", "khi thấy cần"];

/// What is applied for.
const ACTS: &[&str] = &["xin ", "đề nghị ", "làm thủ tục ", "thực hiện thủ tục ", "đăng ký ", "nộp thay "];

/// Verbs that somebody has a property with.
const STATES: &[&str] =
    &[" không ", " chưa ", " là ", " thuộc ", " có ", " đã ", " bị ", " được ", " còn ", " đang ", " vắng "];

/// Papers that are about times and cases themselves.
const ABOUT_TIMES: &[&str] = &[
    "phuong an",
    "bien phap",
    "ke hoach",
    "quy trinh",
    "cam ket",
    "ban cam ket",
    "van ban cam ket",
    "bao cao",
    "de an",
    "du an",
    "thuyet minh",
    "quy che",
    "noi quy",
    "bien ban",
    "thoa thuan",
    "quyet dinh",
    "ho so",
    "noi dung",
    "du thao",
    "y kien",
];

/// Where a condition begins whose first word is often something else.
pub(crate) fn places(small: &str) -> Vec<usize> {
    let when = small.match_indices(" khi ").map(|(at, _)| at).filter(|&at| is_condition(small, at));
    let asks = |rest: &str| {
        let rest = rest.split([';', '.', '(']).next().unwrap_or(rest);
        [" nộp ", " thì ", " xuất trình ", " kèm ", " thay "].iter().any(|verb| rest.contains(verb))
    };
    let of_class = [", với ", ", riêng ", " - riêng ", ", dùng cho ", ", dành cho "]
        .iter()
        .flat_map(|word| small.match_indices(word).map(|(at, word)| (at, at + word.len())))
        .filter(|(_, behind)| begins_with_person(&small[*behind..]) && !asks(&small[*behind..]))
        .map(|(at, _)| at);
    when.chain(of_class).collect()
}

fn is_condition(small: &str, at: usize) -> bool {
    let rest = &small[at + 1..];
    if ASKED.iter().any(|word| rest.starts_with(word)) {
        return true;
    }
    if says_when(small, at) {
        return false;
    }
    let clause = &rest["khi ".len()..];
    let clause = clause.split([',', ';', '.', '(']).next().unwrap_or(clause);
    let asks = clause.replace("không phải ", "");
    if [" phải ", " thì "].iter().any(|word| asks.contains(word)) {
        return false;
    }
    let asked = clause.contains("yêu cầu")
        && ["được ", "có ", "cơ quan "].iter().any(|word| clause.starts_with(word));
    if asked || ACTS.iter().any(|act| clause.starts_with(act)) {
        return true;
    }
    let person = begins_with_person(clause) || clause.starts_with("con ") || clause.starts_with("cháu ");
    person && STATES.iter().any(|state| clause.contains(state))
}

/// Whether "khi" says of which time a paper is, or what it is about.
fn says_when(small: &str, at: usize) -> bool {
    let before = folded(bare(&small[..at]));
    is_request(small) || ABOUT_TIMES.iter().any(|noun| before.starts_with(noun)) || is_of_verb(&before)
}

/// Whether a "khi" is left that may be a condition and is not known as one.
pub(crate) fn may_be(first: &str) -> bool {
    first.match_indices(" khi ").any(|(at, _)| !says_when(first, at))
}

/// "… đã nộp khi đăng ký", "quá trình công tác khi …": of what was, and when.
fn is_of_verb(before: &str) -> bool {
    let words: Vec<&str> = before.split(' ').collect();
    if words.last().is_some_and(|last| matches!(*last, "chup" | "cap" | "lap" | "ky" | "mua" | "nhan")) {
        return true;
    }
    let last = &words[words.len().saturating_sub(5)..];
    last.iter()
        .any(|word| matches!(*word, "da" | "qua" | "sau" | "truoc" | "phai" | "duoc" | "sinh" | "chet"))
}

/// Whether a bracket is a condition by such a word: "(với người có thẻ)", "(khi có yêu cầu)".
pub(crate) fn opens_bracket(inner: &str) -> bool {
    let of = |word: &str| inner.strip_prefix(word).is_some_and(begins_with_person);
    of("với ") || (inner.starts_with("khi ") && is_condition(&format!(" {inner}"), 0))
}
