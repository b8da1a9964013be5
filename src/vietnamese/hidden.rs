//! Characters that nobody sees and that are no space: what they are called, so that somebody can be told of one.
//!
//! They come along when text is copied from a web page, a PDF or a chat, and where a file is not running text they
//! make a word another word.

use std::borrow::Cow;

/// What an invisible character, or a space that is none, is called in Vietnamese and in English.
pub(crate) fn hidden(c: char) -> Option<(&'static str, &'static str)> {
    Some(match c {
        '\u{a0}' | '\u{202f}' => ("dấu cách không ngắt", "no-break space"),
        '\u{ad}' => ("dấu gạch nối ẩn", "soft hyphen"),
        '\u{200b}' => ("dấu cách rộng bằng không", "zero-width space"),
        '\u{200c}' | '\u{200d}' | '\u{2060}' => ("dấu nối ẩn", "invisible joiner"),
        '\u{feff}' => ("dấu đầu tệp (BOM)", "byte order mark"),
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            ("dấu đổi chiều chữ", "mark of writing direction")
        }
        '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => ("dấu cách khác thường", "unusual space"),
        '\u{2028}' | '\u{2029}' | '\u{85}' => ("dấu xuống dòng ẩn", "invisible line break"),
        _ => return None,
    })
}

/// Whether it takes the room of a space: an ordinary one may be typed in its place.
pub(crate) fn is_other_space(c: char) -> bool {
    c != ' ' && (c.is_whitespace() && !c.is_control())
}

/// Whether it is neither seen nor a space. What other scripts and pictures need between two letters is for
/// [`without_unseen`] to judge.
fn is_unseen(c: char) -> bool {
    hidden(c).is_some() && !is_other_space(c) || matches!(c, '\u{2061}'..='\u{2064}')
}

/// The text without what nobody sees and no search finds: a word with a soft hyphen inside is another word. Joiners
/// stay where they make one picture of two.
pub(crate) fn without_unseen(text: &str) -> Cow<'_, str> {
    // All of them begin with one of these bytes, which few texts have.
    if memchr::memchr3(0xc2, 0xe2, 0xef, text.as_bytes()).is_none() || !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut letters = text.chars().peekable();
    let mut kept = String::with_capacity(text.len());
    while let Some(c) = letters.next() {
        let joins = matches!(c, '\u{200c}' | '\u{200d}')
            && letters.peek().is_some_and(|next| *next > '\u{2100}' && !kept.is_empty());
        if joins || !is_unseen(c) {
            kept.push(c);
        }
    }
    Cow::Owned(kept)
}

/// The text without invisible characters, with ordinary spaces for unusual ones.
pub(crate) fn seen(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            c if is_other_space(c) => Some(' '),
            c if hidden(c).is_some() => None,
            c => Some(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_nobody_sees() {
        assert_eq!(hidden('\u{200b}').map(|names| names.1), Some("zero-width space"));
        assert!([' ', '\t', '\n', 'a', 'ệ', '“', '–'].into_iter().all(|c| hidden(c).is_none()));
        assert_eq!(seen("9.000\u{200b}001"), "9.000001");
        assert_eq!(
            without_unseen("hỗ\u{ad}trợ \u{200b}“a” \u{feff}b\u{200d}c\u{a0}d"),
            "hỗtrợ “a” bc\u{a0}d"
        );
        let family = "👩\u{200d}👧 thành";
        assert_eq!(without_unseen(family), family);
        assert!(matches!(without_unseen("– “Đơn” …"), Cow::Borrowed(_)));
        assert_eq!(seen("mười\u{a0}lăm"), "mười lăm");
    }
}
