//! The one form in which text is held: composed (NFC), and for titles a single line without hidden characters.
//!
//! These functions change how text is encoded, never what it says. Mending what an import brings in is `tidy`.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The text in Unicode normalisation form C. Text that is composed already, nearly all of it, is borrowed.
pub fn nfc(text: &str) -> Cow<'_, str> {
    let Some(doubtful) = text.char_indices().find(|&(_, c)| !is_always_nfc(c)).map(|(at, _)| at) else {
        return Cow::Borrowed(text);
    };
    if is_nfc_quick(text[doubtful..].chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    let composed: String = text.nfc().collect();
    if composed == text { Cow::Borrowed(text) } else { Cow::Owned(composed) }
}

/// Characters that NFC leaves as they are whatever stands before them: NFC_Quick_Check=Yes and combining class 0
/// (DerivedNormalizationProps.txt). They make up all of ordinary Vietnamese.
fn is_always_nfc(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{203f}')
}

/// The text on one line: every run of spaces, tabs and line breaks becomes one space, none at either end.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    if is_plain_line(text) || is_one_line(text) {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    Cow::Owned(line)
}

/// Whether a text is one line of letters and signs, with single spaces between them and nothing unseen, as far as its
/// bytes tell: most texts are, and need no second look. Of letters that are not ASCII those of Vietnamese are known.
pub(crate) fn is_plain_line(text: &str) -> bool {
    let mut before = b' ';
    for &byte in text.as_bytes() {
        let is_plain = match byte {
            b' ' => before != b' ',
            b'!'..=b'~' | 0xc3..=0xc9 | 0xe1 => true,
            // What follows these is of Latin Extended Additional.
            0x80..=0xbf => before != 0xe1 || matches!(byte, 0xb8..=0xbb),
            _ => false,
        };
        if !is_plain {
            return false;
        }
        before = byte;
    }
    text.is_empty() || before != b' '
}

fn is_one_line(text: &str) -> bool {
    let mut after_space = true;
    for c in text.chars() {
        if c.is_whitespace() && (c != ' ' || after_space) {
            return false;
        }
        after_space = c == ' ';
    }
    text.is_empty() || !after_space
}

/// Control characters, and those that turn the direction of writing: neither has a place in a title, a name or an
/// address. Line and paragraph separators count as control characters (Unicode, Bidi_Control and Cc, Zl, Zp).
pub(crate) fn is_control_or_bidi(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_nfc(text: &str, expected: &str, changes: bool) {
        let got = nfc(text);
        assert_eq!(got, expected);
        assert_eq!(matches!(got, Cow::Owned(_)), changes, "{text:?}");
    }

    #[test]
    fn composes() {
        check_nfc("", "", false);
        check_nfc("Thủ tục hành chính – “khai sinh”…", "Thủ tục hành chính – “khai sinh”…", false);
        check_nfc("Vie\u{323}\u{302}t", "Việt", true);
        check_nfc("Vi\u{1eb9}\u{302}t", "Việt", true);
        check_nfc("o\u{31b}\u{300}", "ờ", true);
        check_nfc("\u{301}", "\u{301}", false);
        check_nfc("x\u{301}", "x\u{301}", false);
    }

    #[test]
    fn puts_on_one_line() {
        for (text, expected) in [
            ("", ""),
            ("Cấp giấy phép", "Cấp giấy phép"),
            (" Cấp  giấy\n\tphép ", "Cấp giấy phép"),
            ("a\u{a0}b", "a b"),
            ("\n", ""),
        ] {
            assert_eq!(one_line(text), expected);
        }
    }

    #[test]
    fn knows_hidden_characters() {
        for c in ['\0', '\n', '\u{7f}', '\u{200e}', '\u{202e}', '\u{2066}', '\u{61c}', '\u{2029}'] {
            assert!(is_control_or_bidi(c), "{c:?}");
        }
        for c in ['a', ' ', 'ộ', '–', '\u{a0}', '\u{2027}', '\u{202f}'] {
            assert!(!is_control_or_bidi(c), "{c:?}");
        }
    }

    #[test]
    fn what_is_plain_is_one_line_and_seen() {
        for c in '\0'..=char::MAX {
            let text = format!("a{c}ế");
            let is_seen = is_one_line(&text) && !is_control_or_bidi(c);
            assert!(is_seen || !is_plain_line(&text), "{c:?}");
        }
        assert!(is_plain_line("Đăng ký, ừ (ỹ)") && is_plain_line(""));
        assert!(!is_plain_line(" a") && !is_plain_line("a ") && !is_plain_line("a  b"));
    }
}
