//! Rows that only name whom, or which request, the rows below are for: "* Đối với cá nhân", "II. Cấp lại".
//!
//! In: a row. Out: whether it is nothing but such a name, and the condition that it is. A colon is often forgotten, and
//! so is the count of a paper, so that neither tells them from papers.

use super::super::clean::folded;
use super::super::enumerator::{bullet, enumerator, without_bullet};
use super::clause::{begins_with_person, is_kind_of_applicant, tells_apart};
use super::nouns::begins_with_document;
use super::reading::{bare, lower, trimmed};

/// What may be asked for, where it stands for itself.
const ACTS: &[&str] = &[
    "cấp mới",
    "cấp lại",
    "cấp đổi",
    "cấp lần đầu",
    "cấp bổ sung",
    "gia hạn",
    "điều chỉnh",
    "sửa đổi",
    "bổ sung",
    "thay đổi",
    "chuyển nhượng",
    "chuyển đổi",
    "lần đầu",
    "đăng ký mới",
    "đăng ký lại",
    "đăng ký lần đầu",
    "đăng ký thay đổi",
    "thu hồi",
    "chấm dứt",
    "tạm ngừng",
    "tách",
    "nhập",
    "chia",
    "hợp nhất",
    "sáp nhập",
    "giải thể",
    "xây dựng mới",
    "sửa chữa",
];

/// Verbs that a mere name does not have.
const VERBS: &[&str] =
    &["thi", "phai", "kem", "trinh", "nop", "gui", "duoc", "khong", "can", "bao", "co the", "trach", "lua"];

/// Whether a row names a case and says nothing of it: "Trường hợp chuyển nhượng".
pub(crate) fn is_bare_case(text: &str) -> bool {
    let text = trimmed(bare(text));
    // The words it opens with are told by its first letters, before the whole is looked at.
    let start: String = text.chars().take(20).collect();
    let start = lower(&start);
    let opens =
        ["trường hợp ", "đối với ", "trong trường hợp ", "riêng "].iter().any(|word| start.starts_with(word));
    if !opens || !text.starts_with(char::is_uppercase) {
        return false;
    }
    let words = folded(text);
    let names_paper = text.match_indices([':', ',']).any(|(at, _)| begins_with_document(&text[at + 1..]));
    words.split(' ').count() <= 25 && !words.split(' ').any(|word| VERBS.contains(&word)) && !names_paper
}

/// "2. Hồ sơ của tổ chức": the kind of applicant whose papers follow.
fn whose_dossier(text: &str) -> Option<String> {
    let name = lower(trimmed(bare(text)));
    let labels = ["hồ sơ của ", "thành phần hồ sơ của ", "giấy tờ của "];
    let who = labels.iter().find_map(|label| name.strip_prefix(label))?;
    (is_kind_of_applicant(who) && !who.contains([':', ';', '('])).then(|| who.to_owned())
}

/// Whether a marked row without a count among counted ones only says whose papers follow.
pub(crate) fn heads_among_counted(text: &str) -> bool {
    is_marked(text) && whose_dossier(text).is_some()
}

/// Whether a row is a case that was cut off from what it is said of: "đối với trường hợp xây mới;".
pub(crate) fn is_fragment(text: &str) -> bool {
    let text = trimmed(bare(text));
    let begins = ["đối với ", "trường hợp ", "trong trường hợp "].iter().any(|word| text.starts_with(word));
    begins && is_bare_case(&format!("{}{}", text[..2].to_uppercase(), &text[2..]))
}

/// Whether a row without a count is nothing but the name of a request or of people: "II. Cấp lại", "* Bên nhận".
pub(crate) fn heads(text: &str) -> bool {
    is_name(text) || (names_people(text) && is_marked(text))
}

/// Whether a heading names people of whom it cannot be told whether they are a case ("* Học sinh") or take part all.
pub(crate) fn is_unclear(text: &str) -> bool {
    let name = lower(trimmed(bare(text)));
    names_people(text) && !tells_apart(&name) && !name.starts_with("bên ")
}

fn is_marked(text: &str) -> bool {
    bullet(text).is_some_and(|(sign, _)| sign == '*') || enumerator(without_bullet(text)).is_some()
}

fn names_people(text: &str) -> bool {
    let name = trimmed(bare(text));
    let words = folded(name);
    begins_with_person(&lower(name))
        && words.split(' ').count() <= 8
        && !name.contains([':', ';', '('])
        && !words.split(' ').any(|word| VERBS.contains(&word))
}

/// The name of a request or of those who apply, and no more.
pub(crate) fn is_name(text: &str) -> bool {
    let name = trimmed(bare(text));
    let small = lower(name);
    let starts = |word: &&&str| {
        small
            .strip_prefix(**word)
            .is_some_and(|rest| rest.chars().next().is_none_or(|c| !c.is_alphanumeric()))
    };
    let act = ACTS.iter().find(starts).is_some();
    let words = folded(name);
    let short = words.split(' ').count() <= 8 && !name.contains([':', ';', '(']);
    // "Bổ sung bản vẽ" asks for one.
    let adds = small.strip_prefix("bổ sung ").is_some_and(begins_with_document);
    short
        && !adds
        && (act || is_kind_of_applicant(&small))
        && !words.split(' ').any(|word| VERBS.contains(&word))
        && (act || !begins_with_document(name))
}

/// The condition of the rows below such a name: "cấp lại", "đối với tổ chức".
pub(crate) fn condition(text: &str) -> Option<String> {
    if let Some(who) = whose_dossier(text) {
        return Some(format!("đối với {who}"));
    }
    let people = names_people(text) && tells_apart(trimmed(bare(text)));
    if !is_name(text) && !people {
        return None;
    }
    let name = super::reading::lower_first(trimmed(bare(text)));
    Some(if people || is_kind_of_applicant(&lower(&name)) {
        format!("đối với {name}")
    } else {
        format!("đề nghị {name}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cases_and_nothing_else() {
        for text in ["Trường hợp chuyển nhượng", "* Đối với cá nhân", "b) Đối với hộ trồng sen;"]
        {
            assert!(is_bare_case(text), "{text}");
        }
        for text in [
            "Trường hợp đã có dữ liệu thì không phải tải lên",
            "Đối với thợ trẻ, giấy giới thiệu",
            "đối với trường hợp xây mới",
            "Giấy giới thiệu",
        ] {
            assert!(!is_bare_case(text), "{text}");
        }
        for (text, expected) in [
            ("I. Cấp mới", Some("đề nghị cấp mới")),
            ("* Tổ chức", Some("đối với tổ chức")),
            ("2. Gia hạn thẻ đọc", Some("đề nghị gia hạn thẻ đọc")),
        ] {
            assert!(heads(text), "{text}");
            assert_eq!(condition(text).as_deref(), expected, "{text}");
        }
        for text in ["Bổ sung bản vẽ", "1. Đơn cấp mới", "2. Tổ chức nộp quyết định", "3. Đơn vị: quyết định"]
        {
            assert!(!heads(text), "{text}");
        }
    }
}
