//! Cutting text into words: runs of letters and digits with the marks that sit on them.
//!
//! A Vietnamese "word" here is one written syllable, an abbreviation or a number. Punctuation, spaces and
//! symbols belong to no word. Where each word stands comes with it, so that callers can point at it.

/// The words of a text, each with the byte position where it starts.
pub(crate) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// Iterator made by [`words`].
pub(crate) struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Words<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = &self.text[self.at..];
        let start = self.at + rest.find(is_letter_or_digit)?;
        let word = leading_word(&self.text[start..]);
        self.at = start + word.len();
        Some((start, word))
    }
}

/// The letters, digits and marks that `text` starts with; empty if it starts with something else.
pub(super) fn leading_word(text: &str) -> &str {
    let end = text.find(|c| !is_word_char(c)).unwrap_or(text.len());
    &text[..end]
}

/// The letters (no digits) that `text` starts with, after spaces and no-break spaces; with the end of that word.
pub(super) fn next_letters(text: &str, at: usize) -> Option<(&str, usize)> {
    let start = skip_spaces(text, at);
    let rest = &text[start..];
    let end = rest.find(|c| !is_letter_or_mark(c)).unwrap_or(rest.len());
    (end > 0).then(|| (&rest[..end], start + end))
}

/// The word that ends right before `at`, spaces between them left out.
pub(super) fn previous_word(text: &str, at: usize) -> &str {
    let before = text[..at].trim_end_matches([' ', '\u{a0}']);
    let start = before.rfind(|c| !is_word_char(c)).map_or(0, |i| i + char_len(before, i));
    &before[start..]
}

/// Where the text goes on after the spaces that stand at `at`.
pub(super) fn skip_spaces(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches([' ', '\u{a0}']).len()
}

fn char_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

fn is_word_char(c: char) -> bool {
    is_letter_or_digit(c) || is_mark(c)
}

/// As [`char::is_alphanumeric`], with the signs of Vietnamese texts tried first: this is called for every character.
pub(crate) fn is_letter_or_digit(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{c0}'..='\u{24f}' => !matches!(c, '×' | '÷'),
        '\u{1e00}'..='\u{1eff}' => true,
        '\u{2000}'..='\u{206f}' => false,
        _ => c.is_alphanumeric(),
    }
}

fn is_letter_or_mark(c: char) -> bool {
    c.is_alphabetic() || is_mark(c)
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(usize, &str)]) {
        assert_eq!(words(text).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn cuts_at_spaces_and_punctuation() {
        check("", &[]);
        check(" – ", &[]);
        check("Số 44/QĐ-UBND.", &[(0, "Số"), (5, "44"), (8, "QĐ"), (12, "UBND")]);
        check("ti\u{ea}\u{301}ng", &[(0, "ti\u{ea}\u{301}ng")]);
    }

    #[test]
    fn knows_letters_and_digits_as_the_standard_does() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_letter_or_digit(c), c.is_alphanumeric(), "{c:?}");
        }
    }

    #[test]
    fn looks_back_over_spaces() {
        let text = "trước 15 giờ";
        assert_eq!(previous_word(text, text.find("15").unwrap_or(0)), "trước");
        assert_eq!(previous_word("15", 0), "");
    }
}
