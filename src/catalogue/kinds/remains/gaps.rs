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

/// Nothing but a word that stands for another, or that word among others.
fn is_open(text: &str) -> bool {
    let bare = text.trim_matches(['[', ']', '(', ')', '<', '>', '*', '_', ' ', '.', ':']);
    let is_word = |word: &str| word.len() >= 3 && word.bytes().all(|byte| byte == b'x');
    let parts = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '"' | ',' | ';' | ':');
    let begins = |mark: &str| {
        bare.strip_prefix(mark)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
    };
    is_word(&bare.to_ascii_lowercase())
        || bare == "todo"
        || begins("TODO")
        || text.split(parts).any(|word| is_word(word.trim_end_matches('.')))
}

fn is_only_dots(text: &str) -> bool {
    let bare = text.trim_matches(['[', ']', '(', ')', ' ']);
    !bare.is_empty() && bare.chars().all(|c| matches!(c, '.' | '…' | ' '))
}

/// "Nhà văn hóa thôn …", which is no list that goes on.
fn ends_open(text: &str) -> bool {
    let before = text.trim_end_matches(['.', '…']);
    let dots = &text[before.len()..];
    before.ends_with(' ') && (dots.contains('…') || dots.len() >= 3) && !text.contains([',', ';', '\n'])
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
        ] {
            assert!(!in_value(value, false), "{value}");
            assert!(!in_line(value, false), "{value}");
        }
    }
}
