//! Places that were left to be filled in: "…", "xxx", "TODO", "Nhà văn hóa thôn …".
//!
//! In: a mark that was met in a text, and what stands around it. Out: whether something is still to be written there.
//! Dots also stand for "and so on", in laws and records above all: there they are left alone unless they are all that a
//! value says.

/// Signs and words that stand for what is not written yet.
pub(super) const MARKS: [&str; 6] = ["…", "...", "xxx", "XXX", "TODO", "todo"];

/// Whether the value of a key is still to be filled in. In what a record of the portal says dots mean "and so on".
pub(super) fn in_value(value: &str, is_record: bool) -> bool {
    let value = value.trim();
    is_open(value) || is_only_dots(value) || !is_record && (ends_open(value) || begins_open(value))
}

/// Whether a line of a text is.
pub(super) fn in_line(line: &str, is_record: bool) -> bool {
    let line = line.trim().trim_start_matches(['#', '>', ' ']);
    let item = line.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(['.', ')']);
    let line = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
    let line = item.filter(|item| item.starts_with(' ')).unwrap_or(line);
    is_open(line) || !is_record && is_only_dots(line)
}

/// Words that want a name or a number behind them.
const WANTING: [&str; 37] = [
    "thôn",
    "ấp",
    "bản",
    "làng",
    "xóm",
    "buôn",
    "tổ",
    "khu",
    "xã",
    "phường",
    "huyện",
    "tỉnh",
    "đường",
    "phố",
    "số",
    "quầy",
    "phòng",
    "ông",
    "bà",
    "ngày",
    "tháng",
    "năm",
    "lúc",
    "giờ",
    "tại",
    "của",
    "từ",
    "đến",
    "là",
    "gọi",
    "thoại",
    "mã",
    "tên",
    "chỉ",
    "thư",
    "email",
    "website",
];

/// A word that stands for another: alone, in brackets, or behind a word that wants one. In quotation marks and behind
/// other words it is what is spoken of.
fn is_open(text: &str) -> bool {
    let bare = text.trim_matches(['[', ']', '(', ')', '<', '>', '*', '_', ' ', '.', ':']);
    let is_word = |word: &str| word.len() >= 3 && word.bytes().all(|byte| matches!(byte, b'x' | b'X'));
    let begins = |mark: &str| {
        bare.strip_prefix(mark)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    let stands_for = |at: usize| {
        let word = words[at].trim_end_matches(['.', ',', ';']);
        let is_bracketed = word.starts_with(['[', '<']) && word.ends_with([']', '>']);
        let is_wanted = at > 0 && wants(words[at - 1]);
        is_word(word.trim_matches(['[', ']', '<', '>'])) && (is_bracketed || is_wanted)
    };
    is_word(bare)
        || bare == "todo"
        || begins("TODO")
        || bare.starts_with("todo:")
        || (0..words.len()).any(stands_for)
}

fn wants(word: &str) -> bool {
    word.ends_with(':') || WANTING.contains(&word.to_lowercase().as_str())
}

fn is_only_dots(text: &str) -> bool {
    let bare = text.trim_matches(['[', ']', '(', ')', ' ']);
    !bare.is_empty() && bare.chars().all(|c| matches!(c, '.' | '…' | ' '))
}

/// "Nhà văn hóa thôn …", which is no list that goes on.
fn ends_open(text: &str) -> bool {
    let before = text.trim_end_matches(['.', '…']);
    let dots = &text[before.len()..];
    let is_wanted = before.split_whitespace().next_back().is_some_and(wants);
    before.ends_with(' ') && is_wanted && (dots.contains('…') || dots.len() >= 3) && !text.contains(['\n'])
}

/// "…/QĐ-UBND"
fn begins_open(text: &str) -> bool {
    let behind = text.trim_start_matches(['.', '…', ' ']);
    text.starts_with(['.', '…']) && behind.starts_with('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_be_filled_in() {
        for value in ["…", "...", "xxx", "XXX", "[xxx]", "TODO", "TODO: hỏi lại", "Gọi xxx", "(…)"]
        {
            assert!(in_value(value, true), "{value}");
            assert!(in_value(value, false), "{value}");
        }
        for value in ["Nhà văn hóa thôn …", "Số ..........", "…/QĐ-UBND", ".../2026/NQ-HĐND"] {
            assert!(in_value(value, false), "{value}");
            assert!(!in_value(value, true), "{value}");
        }
        for line in ["- xxx", "1. TODO", "## xxx", "Ủy ban nhân dân xã xxx."] {
            assert!(in_line(line, true), "{line}");
        }
        assert!(in_line("1. …", false) && !in_line("…", true));
    }

    #[test]
    fn what_goes_on_is_left_alone() {
        for value in [
            "Căn cước, hộ chiếu …",
            "Thẻ căn cước và giấy tờ khác…",
            "Chương XXX",
            "Làm gì khi … ?",
            "Sách Todolist",
            "TODO-2026",
            "v.v...",
            "Làm thủ tục không khó ...",
            "Bà con yên tâm …",
            "Cổng DVC quốc gia ...",
            "Không vào trang web xxx, trang cờ bạc.",
            "Viết \"xxx\" vào ô không có thông tin.",
            "Số tài khoản dạng xxxx xxxx xxxx",
            "Mật khẩu ví dụ Abc@1234, xxx là không hợp lệ.",
        ] {
            assert!(!in_value(value, false), "{value}");
            assert!(!in_line(value, false), "{value}");
        }
    }
}
