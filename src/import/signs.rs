//! Signs that no font of the prints can draw.
//!
//! In: a text. Out: the same text with what can be drawn in their place, and which were replaced. A bullet becomes a
//! bullet: it says nothing but that a row begins. A letter, or a sign inside a sentence, may say something: it becomes
//! its code in square brackets, so that a reader sees that something stands there and a person can put it right.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::theme::glyphs::can_draw;

/// A text that can be drawn.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Drawable {
    pub(crate) text: String,
    pub(crate) bullets: BTreeSet<char>,
    /// What was replaced by its code.
    pub(crate) letters: BTreeSet<char>,
}

/// Replaces what cannot be drawn; nothing for a text that can be drawn as it is.
pub(crate) fn drawable(text: &str) -> Option<Drawable> {
    if text.chars().all(|c| c.is_control() || can_draw(c)) {
        return None;
    }
    let mut done = Drawable::default();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c.is_control() || can_draw(c) {
            done.text.push(c);
        } else if is_bullet(c) && begins_line(&done.text) {
            done.bullets.insert(c);
            done.text.push_str(if rest.starts_with(char::is_whitespace) { "-" } else { "- " });
        } else if is_of_symbol_font(c) && stands_free(&done.text, rest) {
            done.bullets.insert(c);
            done.text.push('\u{2022}');
        } else {
            rest = spell(c, rest, &mut done);
        }
    }
    Some(done)
}

/// Letters in a row have one pair of brackets: "[U+6F22 U+5B57]".
fn spell<'t>(first: char, mut rest: &'t str, done: &mut Drawable) -> &'t str {
    let _ = write!(done.text, "[{}", named(first));
    done.letters.insert(first);
    while let Some(c) = rest.chars().next().filter(|c| !c.is_control() && !can_draw(*c)) {
        let _ = write!(done.text, " {}", named(c));
        done.letters.insert(c);
        rest = &rest[c.len_utf8()..];
    }
    done.text.push(']');
    rest
}

/// A sign that is no letter and no figure of any script.
fn is_bullet(c: char) -> bool {
    !c.is_alphanumeric()
}

fn begins_line(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.trim().is_empty()
}

/// Private use, or a mark that has nothing to stand on: a picture (an emoji) inside a line may be meant as one.
fn is_of_symbol_font(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{20d0}'..='\u{20ff}')
}

fn stands_free(before: &str, behind: &str) -> bool {
    before.ends_with(char::is_whitespace) && behind.starts_with(char::is_whitespace)
}

/// "U+20F0".
pub(crate) fn named(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, bullets: &str, letters: &str) {
        let done = drawable(text).unwrap_or(Drawable { text: text.to_owned(), ..Drawable::default() });
        let signs = |set: &BTreeSet<char>| set.iter().collect::<String>();
        assert_eq!(done.text, expected);
        assert_eq!(
            (signs(&done.bullets).as_str(), signs(&done.letters).as_str()),
            (bullets, letters),
            "{text:?}"
        );
    }

    #[test]
    fn leaves_what_can_be_drawn() {
        assert_eq!(drawable("- Đơn “mẫu” \u{25aa} 5 m² \u{2713}\n+ Bản sao"), None);
        assert_eq!(drawable(""), None);
    }

    #[test]
    fn bullets_become_bullets() {
        check("\u{20f0} Đơn", "- Đơn", "\u{20f0}", "");
        check("\u{20f0}Đơn\n  \u{e0a7} Giấy", "- Đơn\n  - Giấy", "\u{20f0}\u{e0a7}", "");
        check("gồm \u{e0a7} Đơn", "gồm \u{2022} Đơn", "\u{e0a7}", "");
        check("\u{1f4cc}Lưu ý", "- Lưu ý", "\u{1f4cc}", "");
    }

    #[test]
    fn letters_become_their_codes() {
        check("họ \u{6f22}\u{5b57} tên", "họ [U+6F22 U+5B57] tên", "", "\u{5b57}\u{6f22}");
        check("\u{6f22} tên", "[U+6F22] tên", "", "\u{6f22}");
        check("ph\u{e001}ng", "ph[U+E001]ng", "", "\u{e001}");
        check("gọi \u{1f4de} 0200", "gọi [U+1F4DE] 0200", "", "\u{1f4de}");
        check("gọi\u{1f4de}", "gọi[U+1F4DE]", "", "\u{1f4de}");
    }
}
