//! Mending text that comes from another system: odd spaces, invisible characters, bullets from symbol fonts,
//! foreign line ends, uncomposed letters and look-alike letters.
//!
//! What comes out says the same to a reader, and the kinds of change are reported. Text in an old Vietnamese
//! encoding must be recognised before (`legacy_encoding`): its "ư" is a soft hyphen, which is removed here.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::look_alike::{MendedWord, mend_look_alikes};
use super::normal::nfc;

/// One kind of change that [`tidy`] made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mended {
    /// Letters were written as a base and separate marks.
    NotNfc,
    /// Tabs, no-break, thin and other unusual spaces became plain spaces.
    OddSpace,
    /// Line ends of another system became a newline.
    LineEnd,
    /// Direction marks, zero-width characters, soft hyphens, byte order marks, control characters were taken out.
    Invisible,
    /// Bullets of a symbol font (U+F000 to U+F0FF) became "-" or "•".
    PrivateUse,
    /// Spaces at the end of a line were taken out.
    TrailingSpace,
    /// Letters of another script became the Latin letters they look like.
    LookAlike,
}

/// Mended text with what was done to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tidied<'a> {
    pub text: Cow<'a, str>,
    pub(crate) mended: BTreeSet<Mended>,
    /// The words with look-alike letters, in the order of the text.
    pub(crate) words: Vec<MendedWord>,
}

/// Mends text from another system. Clean text is borrowed.
pub fn tidy(text: &str) -> Tidied<'_> {
    let mut mended = BTreeSet::new();
    if is_tidy(text) {
        return Tidied { text: Cow::Borrowed(text), mended, words: Vec::new() };
    }
    let plain = plain_characters(text, &mut mended);
    let composed = nfc(&plain);
    if composed != plain {
        mended.insert(Mended::NotNfc);
    }
    let (latin, words) = mend_look_alikes(&composed);
    if !words.is_empty() {
        mended.insert(Mended::LookAlike);
    }
    // A mark that stood on a Cyrillic letter may compose with the Latin one.
    let done = nfc(&latin).into_owned();
    let text = if done == text { Cow::Borrowed(text) } else { Cow::Owned(done) };
    Tidied { text, mended, words }
}

/// True for text that surely needs nothing; false means that somebody has to look closer.
fn is_tidy(text: &str) -> bool {
    let mut previous = '\n';
    for c in text.chars() {
        let fine = match c {
            '\n' => previous != ' ',
            ' '..='~' => true,
            '\u{ad}' | '\u{d0}' | '\u{f0}' | '\u{189}' | '\u{256}' => false,
            '\u{a1}'..='\u{2ff}'
            | '\u{1e00}'..='\u{1eff}'
            | '\u{2010}'..='\u{2027}'
            | '\u{2030}'..='\u{203f}' => true,
            _ => false,
        };
        if !fine {
            return false;
        }
        previous = c;
    }
    previous != ' '
}

fn plain_characters(text: &str, mended: &mut BTreeSet<Mended>) -> String {
    let mut line =
        Writer { out: String::with_capacity(text.len()), at_line_start: true, after_bullet: false };
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let kind = match c {
            '\n' => {
                line.end(mended);
                continue;
            }
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if !(c == '\r' && characters.peek() == Some(&'\n')) {
                    line.end(mended);
                }
                Mended::LineEnd
            }
            ' ' => {
                line.space();
                continue;
            }
            _ if is_odd_space(c) => {
                line.space();
                Mended::OddSpace
            }
            _ if is_invisible(c) => Mended::Invisible,
            '\u{f000}'..='\u{f0ff}' => {
                line.bullet();
                Mended::PrivateUse
            }
            _ => {
                line.character(c);
                continue;
            }
        };
        mended.insert(kind);
    }
    line.trim(mended);
    line.out
}

/// Writes a text and knows whether anything stands on the current line yet.
struct Writer {
    out: String,
    at_line_start: bool,
    /// The bullet has brought its own space.
    after_bullet: bool,
}

impl Writer {
    fn character(&mut self, c: char) {
        self.out.push(c);
        self.at_line_start = false;
        self.after_bullet = false;
    }

    fn space(&mut self) {
        if !self.after_bullet {
            self.out.push(' ');
        }
    }

    fn bullet(&mut self) {
        if self.at_line_start {
            self.out.push_str("- ");
            self.at_line_start = false;
            self.after_bullet = true;
        } else {
            self.character('\u{2022}');
        }
    }

    fn end(&mut self, mended: &mut BTreeSet<Mended>) {
        self.trim(mended);
        self.out.push('\n');
        self.at_line_start = true;
    }

    fn trim(&mut self, mended: &mut BTreeSet<Mended>) {
        if self.after_bullet {
            self.out.pop();
        }
        let kept = self.out.trim_end_matches(' ').len();
        if kept < self.out.len() {
            mended.insert(Mended::TrailingSpace);
            self.out.truncate(kept);
        }
        self.after_bullet = false;
    }
}

fn is_odd_space(c: char) -> bool {
    matches!(c, '\t' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, mended: &[Mended]) {
        let tidied = tidy(text);
        assert_eq!(tidied.text, expected);
        assert_eq!(tidied.mended.into_iter().collect::<Vec<_>>(), mended, "{text:?}");
    }

    #[test]
    fn leaves_clean_text() {
        check("", "", &[]);
        check("  - Bước 1: “nộp” – 50 m²\n\n+ a", "  - Bước 1: “nộp” – 50 m²\n\n+ a", &[]);
        assert!(matches!(tidy("Thủ tục").text, Cow::Borrowed(_)));
    }

    #[test]
    fn mends_spaces_and_lines() {
        check("a\u{a0}b\tc\u{2009}d", "a b c d", &[Mended::OddSpace]);
        check("a\r\nb\rc\u{b}d", "a\nb\nc\nd", &[Mended::LineEnd]);
        check("a \n b  ", "a\n b", &[Mended::TrailingSpace]);
        check("a\u{a0}\n", "a\n", &[Mended::OddSpace, Mended::TrailingSpace]);
    }

    #[test]
    fn takes_out_what_nobody_sees() {
        check("\u{feff}s\u{ad}ố\u{200e}\u{200b}\0", "số", &[Mended::Invisible]);
        check("e\u{200b}\u{302}", "ê", &[Mended::NotNfc, Mended::Invisible]);
    }

    #[test]
    fn turns_symbol_font_bullets_into_text() {
        check("\u{f0fc}Đơn", "- Đơn", &[Mended::PrivateUse]);
        check("a\n  \u{f0a7}\u{20}\u{20}Đơn", "a\n  - Đơn", &[Mended::PrivateUse]);
        check("\u{f0b7}\tĐơn", "- Đơn", &[Mended::OddSpace, Mended::PrivateUse]);
        check("chọn \u{f0a8} Có", "chọn \u{2022} Có", &[Mended::PrivateUse]);
        check("\u{f0b7}\nx", "-\nx", &[Mended::PrivateUse]);
    }

    #[test]
    fn composes_and_makes_latin() {
        check("Vie\u{323}\u{302}t", "Việt", &[Mended::NotNfc]);
        check("\u{420}hường", "Phường", &[Mended::LookAlike]);
        check("t\u{43e}\u{302}n", "tôn", &[Mended::LookAlike]);
    }
}
