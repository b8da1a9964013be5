//! Text to HTML text: the one place where it is made harmless.
//!
//! Besides the five characters of markup, control characters and those that turn the direction of
//! writing are left out: they show nothing and can make a name read as another.

use std::io::{self, Write};

/// Appends `text`, escaped for element content and quoted attributes.
pub(crate) fn escape_into(text: &str, html: &mut String) {
    let mut written = 0;
    each_special(text, |at, len, instead| {
        html.push_str(&text[written..at]);
        html.push_str(instead);
        written = at + len;
    });
    html.push_str(&text[written..]);
}

/// The same for the template engine.
pub(crate) fn escape_to(text: &str, html: &mut dyn Write) -> io::Result<()> {
    let mut written = 0;
    let mut result = Ok(());
    each_special(text, |at, len, instead| {
        if result.is_ok() {
            result = html
                .write_all(&text.as_bytes()[written..at])
                .and_then(|()| html.write_all(instead.as_bytes()));
        }
        written = at + len;
    });
    result?;
    html.write_all(&text.as_bytes()[written..])
}

/// What a byte may begin: 0 nothing, 1 a character to replace, 2 the lead of U+2000 … U+2FFF, 3 of U+0080 … U+00BF.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'&' | b'<' | b'>' | b'"' | b'\'' | 0x7f => 1,
            b'\t' | b'\n' => 0,
            0..=0x1f => 1,
            0xe2 => 2,
            0xc2 => 3,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// Calls `found` with the place, length and replacement of each character that may not stand as it is.
fn each_special(text: &str, mut found: impl FnMut(usize, usize, &str)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(next) = next_special(bytes, at) {
        at = next;
        let len = match KINDS[bytes[at] as usize] {
            1 => {
                found(at, 1, replacement(bytes[at]));
                1
            }
            2 => {
                if turns_direction(bytes[at + 1], bytes[at + 2]) {
                    found(at, 3, "");
                }
                3
            }
            _ => {
                if bytes[at + 1] < 0xa0 {
                    found(at, 2, "");
                }
                2
            }
        };
        at += len;
    }
}

/// The first byte from `at` on that may not stand as it is. Most text has none: it is looked through
/// in blocks whose test has no branch, which the compiler turns into vector instructions.
fn next_special(bytes: &[u8], mut at: usize) -> Option<usize> {
    while let Some(block) = bytes.get(at..at + BLOCK) {
        if block.iter().fold(false, |found, &byte| found | is_special(byte)) {
            break;
        }
        at += BLOCK;
    }
    bytes[at..].iter().position(|&byte| KINDS[byte as usize] != 0).map(|skip| at + skip)
}

const BLOCK: usize = 32;

/// Not less than [`KINDS`] says; tab and line end are sorted out afterwards.
fn is_special(byte: u8) -> bool {
    (byte < 0x20)
        | (byte == b'&')
        | (byte == b'<')
        | (byte == b'>')
        | (byte == b'"')
        | (byte == b'\'')
        | (byte == 0x7f)
        | (byte == 0xc2)
        | (byte == 0xe2)
}

fn replacement(byte: u8) -> &'static str {
    match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        b'\'' => "&#39;",
        _ => "",
    }
}

/// U+200E, U+200F, U+202A … U+202E and U+2066 … U+2069, without their common first byte.
fn turns_direction(second: u8, third: u8) -> bool {
    match second {
        0x80 => matches!(third, 0x8e | 0x8f | 0xaa..=0xae),
        0x81 => matches!(third, 0xa6..=0xa9),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_escape(text: &str, html: &str) {
        let mut string = String::new();
        escape_into(text, &mut string);
        assert_eq!(string, html);
        let mut bytes = Vec::new();
        escape_to(text, &mut bytes).expect("a vector takes all");
        assert_eq!(bytes, html.as_bytes());
    }

    #[test]
    fn markup_and_invisible_characters() {
        check_escape("thủ tục “mới” – 3 bản", "thủ tục “mới” – 3 bản");
        check_escape(
            "<b title='x'>A & \"B\"</b>",
            "&lt;b title=&#39;x&#39;&gt;A &amp; &quot;B&quot;&lt;/b&gt;",
        );
        check_escape("a\u{202e}b\u{200f}c\u{2066}d\u{2069}", "abcd");
        check_escape("a\u{0}b\u{7}c\u{85}d\u{7f}\ne\tf", "abcd\ne\tf");
        check_escape("\u{a0}\u{2026}\u{200b}", "\u{a0}\u{2026}\u{200b}");
    }

    #[test]
    fn blocks_miss_nothing() {
        for byte in 0..=0x7f_u8 {
            assert!(KINDS[byte as usize] == 0 || is_special(byte), "{byte}");
        }
        for before in 0..70 {
            let text = "ấ".repeat(before / 3) + &"a".repeat(before % 3);
            check_escape(&format!("{text}<{text}"), &format!("{text}&lt;{text}"));
        }
    }
}
