//! Lower case as the standard one gives it, with a table for the letters of Vietnamese: pages ask it of most of what
//! they say, and the standard one searches its own table for every letter that is not ASCII.

use std::sync::LazyLock;

use super::fold::Letters;

/// By which two names are one to whoever reads them: case and the width of spaces are not seen, tones are.
pub(crate) fn same_name(name: &str) -> String {
    lower(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What [`str::to_lowercase`] gives.
pub(crate) fn lower(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    // Nearly all letters are small already: only others are written one by one.
    let mut written = 0;
    for (at, c) in text.char_indices() {
        let small = match c {
            '\0'..='\x7f' => c.to_ascii_lowercase(),
            // Dashes, quotes and bullets have no case.
            '\u{2000}'..='\u{206f}' => c,
            _ => match LOWER.of(c) {
                Some(Some(one)) => one,
                // Other scripts know more than a letter at a time.
                Some(None) | None => return text.to_lowercase(),
            },
        };
        if small != c {
            lower.push_str(&text[written..at]);
            lower.push(small);
            written = at + c.len_utf8();
        }
    }
    lower.push_str(&text[written..]);
    lower
}

/// Whether a word is `lower` whatever its case.
pub(crate) fn is_in_any_case(word: &str, lower: &str) -> bool {
    word.chars().flat_map(char::to_lowercase).eq(lower.chars())
}

/// Whether a text begins with one of several, whatever its case; these are in lower case.
pub(crate) fn begins_in_any_case(text: &str, starts: &[&str]) -> bool {
    let longest = starts.iter().map(|start| start.chars().count()).max().unwrap_or_default();
    let end = text.char_indices().nth(longest).map_or(text.len(), |(at, _)| at);
    let head = lower(&text[..end]);
    starts.iter().any(|start| head.starts_with(start))
}

/// Whether a text holds one of several words as they are written: for a first look at texts of which few do, before
/// [`lower`] writes them anew.
pub(crate) fn holds_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| memchr::memmem::find(text.as_bytes(), word.as_bytes()).is_some())
}

/// One letter for each Latin letter; none where it becomes two.
static LOWER: LazyLock<Letters<Option<char>>> = LazyLock::new(|| {
    Letters::new(|c| {
        let mut lower = c.to_lowercase();
        lower.next().filter(|_| lower.next().is_none())
    })
});

/// The first letter in upper case.
pub(crate) fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_standard_one() {
        let every: String = ('\0'..=char::MAX).collect();
        assert_eq!(lower(&every), every.to_lowercase());
        for c in '\0'..=char::MAX {
            let text = format!("Ả{c}B");
            assert_eq!(lower(&text), text.to_lowercase(), "{c:?}");
        }
    }

    #[test]
    fn knows_beginnings_in_any_case() {
        assert!(begins_in_any_case("Trừ khi", &["nếu ", "trừ "]) && begins_in_any_case("TRỪ", &["trừ"]));
        assert!(!begins_in_any_case("Trừ", &["trừ "]) && !begins_in_any_case("ngoài trừ", &["trừ", "nếu"]));
    }

    #[test]
    fn knows_words_in_any_case() {
        assert!(is_in_any_case("NGÀY", "ngày") && is_in_any_case("ngày", "ngày"));
        assert!(
            !is_in_any_case("ngày", "ngay")
                && !is_in_any_case("ngàyx", "ngày")
                && !is_in_any_case("", "ngày")
        );
    }
}
