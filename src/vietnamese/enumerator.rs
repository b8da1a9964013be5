//! Enumerators that stand in a text as letters, not as a list's own numbering.

/// "a)", "(iv)", "1.2.", "Bước 3", "- ", "+ " at the start of a text.
pub fn begins_with_enumerator(text: &str) -> bool {
    let text = text.trim_start();
    if text.starts_with(['-', '+', '–', '*', '•']) {
        return true;
    }
    if let Some(rest) = text.strip_prefix("Bước ").or_else(|| text.strip_prefix("bước ")) {
        return rest.starts_with(|c: char| c.is_ascii_digit());
    }
    let inside = text.strip_prefix('(').unwrap_or(text);
    let word: String = inside.chars().take_while(|c| c.is_alphanumeric() || *c == '.').take(8).collect();
    let after = &inside[word.len()..];
    let closed = after.starts_with(')') || (word.ends_with('.') && after.starts_with(' '));
    closed && is_enumerator(word.trim_end_matches('.'))
}

/// "a", "đ", "iv", "12", "1.2"
fn is_enumerator(word: &str) -> bool {
    let digits = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || c == '.');
    let roman = !word.is_empty() && word.to_lowercase().chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    digits || roman || letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_enumerator(text: &str, is: bool) {
        assert_eq!(begins_with_enumerator(text), is, "{text}");
    }

    #[test]
    fn enumerators() {
        for text in
            ["a) Đơn", "(iv) Đơn", "đ) Đơn", "1. Đơn", "1.2. Đơn", "Bước 2: nộp", "- Đơn", "+ Đơn", "12) Đơn"]
        {
            check_enumerator(text, true);
        }
        for text in ["Đơn đề nghị", "(bản chính)", "3 bản", "Ông. Bà", "", "(", "a", "Bước tiếp theo"]
        {
            check_enumerator(text, false);
        }
    }
}
