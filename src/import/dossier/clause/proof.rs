//! Words that only some have to do with, in a row of which nothing else tells for whom it is.
//!
//! In: a row. Out: whether it is proved to be everybody's as far as its words go. What is not is told as not stated.

use super::super::reading::{bare, lower};

/// Properties that the paper has with some and not with others.
const OF_SOME: &[&str] = &[
    " còn giữ được",
    " còn lưu giữ",
    " đang lưu giữ được",
    "thuộc diện ưu tiên",
    "thuộc đối tượng ưu tiên",
    "thuộc diện được miễn",
    "thuộc đối tượng được miễn",
];

/// Classes of people behind "với": "giấy giới thiệu với tổ chức, căn cước với cá nhân".
const WITH: &[&str] = &[" với tổ chức", " với cá nhân", " với hộ ", " với người ", " với doanh nghiệp"];

/// "(khi …)", "(dùng cho …)" that was not read as a condition; "(khi đến nhận kết quả)" is everybody.
fn in_bracket(small: &str) -> bool {
    small.find("(khi ").is_some_and(|at| {
        let rest = &small[at + "(khi ".len()..];
        !["đến", "nộp", "nhận", "làm thủ tục"].iter().any(|word| rest.starts_with(word))
    })
}

/// Whether the words of a row speak of some only, in a way that is not understood.
pub(crate) fn is_of_some(text: &str) -> bool {
    let small = lower(bare(text));
    let is_with = |who: &&&str| small.matches(**who).count() > small.matches(&format!(" đối{who}")).count();
    let with = if small.contains(" giữa ") { 0 } else { WITH.iter().filter(is_with).count() };
    // What comes behind the first paper says nothing of it.
    let first = small.split([',', ';', ':', '(', '.']).next().unwrap_or(&small);
    OF_SOME.iter().any(|word| first.contains(word))
        || super::whenever::may_be(first)
        || small.contains(", riêng ")
        || in_bracket(&small)
        || with > 1
}
