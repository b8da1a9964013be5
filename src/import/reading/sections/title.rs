//! The title of a procedure in an annex: "2. Thủ tục cấp thẻ (mã số: 1.000001)", right above its first heading.

use crate::import::clean::folded;
use crate::import::enumerator::{enumerator, without_bullet};

/// So far above the first heading a title may stand.
pub(super) const LINES: usize = 3;

/// "1.000001" within a line.
pub(super) fn code_in(line: &str) -> Option<String> {
    let words = line.split(|c: char| !(c.is_ascii_digit() || c == '.'));
    let mut words = words.map(|word| word.trim_matches('.'));
    let is_code = |word: &&str| {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        word.split_once('.').is_some_and(|(a, b)| a.len() == 1 && b.len() == 6 && digits(a) && digits(b))
    };
    words.find(is_code).map(str::to_owned)
}

/// The line without its numbering, where it is one of a procedure's.
pub(super) fn of_line(line: &str) -> Option<&str> {
    let bare = without_bullet(line);
    let numbered = enumerator(bare).map(|found| bare[found.len..].trim());
    let title = numbered.unwrap_or(bare);
    let starts = folded(title).starts_with("thu tuc ");
    (starts && (numbered.is_some() || code_in(title).is_some())).then_some(title)
}

/// The name within a title: without numbering and code.
pub(super) fn name(line: &str) -> Option<String> {
    let bare = without_bullet(line);
    let numbered = enumerator(bare).map(|found| bare[found.len..].trim());
    let code = code_in(line);
    if of_line(line).is_none() && (code.is_none() || numbered.is_none()) {
        return None;
    }
    let title = numbered.unwrap_or(bare);
    let rest = code.map_or(title.to_owned(), |code| title.replace(&code, ""));
    let words = [
        "Mã số TTHC:",
        "mã số TTHC:",
        "Mã TTHC:",
        "mã TTHC:",
        "Mã số:",
        "mã số:",
        "Mã thủ tục:",
        "mã thủ tục:",
    ];
    let rest = words.iter().fold(rest, |rest, word| rest.replace(word, ""));
    let rest = rest.replace("( )", "").replace("()", "");
    let rest = rest.trim().trim_end_matches(['-', '–', ':', '.', ' ']).trim_start_matches([':', ' ', '-']);
    (rest.chars().filter(|c| c.is_alphabetic()).count() > 3).then(|| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_other_lines() {
        for (line, expected) in [
            ("1. Thủ tục cấp thẻ đọc sách (mã số TTHC: 9.000001)", Some("Thủ tục cấp thẻ đọc sách")),
            ("II. Cấp thẻ (loại lớn) - 9.000001", Some("Cấp thẻ (loại lớn)")),
            ("2. Thủ tục đổi thẻ", Some("Thủ tục đổi thẻ")),
            ("Thủ tục này được giải quyết trong ngày", None),
            ("- Thông tư số 01/2099/TT-BM", None),
            ("giấy hẹn theo thủ tục 9.000001", None),
        ] {
            assert_eq!(name(line).as_deref(), expected, "{line}");
        }
    }
}
