//! The two places of the tone mark: hòa, thủy, khỏe (old) and hoà, thuỷ, khoẻ (new) are the same words.
//!
//! Official texts mix both. Comparing terms with their marks goes through here; nothing printed is changed.

use std::borrow::Cow;

use super::normal::nfc;

/// The text with the tone of oa, oe and uy on the second vowel, as the new rule has it. Composed on the way.
///
/// Also moves the mark in "hòan" or "qúy", which neither rule allows but typing programs produce. "của" and "mùa"
/// keep theirs: in "ua" the first vowel carries the tone under both rules.
pub(crate) fn modern_tone(text: &str) -> Cow<'_, str> {
    let text = nfc(text);
    let Some(first) = first_to_move(&text) else {
        return text;
    };
    let mut moved = String::with_capacity(text.len() + 8);
    moved.push_str(&text[..first]);
    let mut characters = text[first..].chars().peekable();
    while let Some(c) = characters.next() {
        match (toned(c), characters.peek()) {
            (Some((plain, tone)), Some(&next)) if takes_tone(plain, next) => {
                characters.next();
                moved.push(plain);
                moved.push(with_tone(next, tone));
            }
            _ => moved.push(c),
        }
    }
    Cow::Owned(moved)
}

/// Where the first vowel stands that gives its tone away.
fn first_to_move(text: &str) -> Option<usize> {
    let mut previous = (0, ' ');
    for (at, c) in text.char_indices() {
        // The second vowel is ASCII and the first is not: this passes over nearly everything.
        if c.is_ascii_alphabetic() && !previous.1.is_ascii() {
            let gives = toned(previous.1).is_some_and(|(plain, _)| takes_tone(plain, c));
            if gives {
                return Some(previous.0);
            }
        }
        previous = (at, c);
    }
    None
}

fn takes_tone(first: char, second: char) -> bool {
    matches!((first.to_ascii_lowercase(), second.to_ascii_lowercase()), ('o', 'a' | 'e') | ('u', 'y'))
}

/// o or u with a tone: the plain letter and which tone, in the order of `TONED`.
fn toned(c: char) -> Option<(char, usize)> {
    TONED[..4].iter().find_map(|(plain, row)| row.iter().position(|&t| t == c).map(|tone| (*plain, tone)))
}

fn with_tone(plain: char, tone: usize) -> char {
    TONED.iter().find(|(letter, _)| *letter == plain).map_or(plain, |(_, row)| row[tone])
}

/// Huyền, hỏi, ngã, sắc, nặng.
const TONED: [(char, [char; 5]); 10] = [
    ('o', ['ò', 'ỏ', 'õ', 'ó', 'ọ']),
    ('u', ['ù', 'ủ', 'ũ', 'ú', 'ụ']),
    ('O', ['Ò', 'Ỏ', 'Õ', 'Ó', 'Ọ']),
    ('U', ['Ù', 'Ủ', 'Ũ', 'Ú', 'Ụ']),
    ('a', ['à', 'ả', 'ã', 'á', 'ạ']),
    ('e', ['è', 'ẻ', 'ẽ', 'é', 'ẹ']),
    ('y', ['ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ']),
    ('A', ['À', 'Ả', 'Ã', 'Á', 'Ạ']),
    ('E', ['È', 'Ẻ', 'Ẽ', 'É', 'Ẹ']),
    ('Y', ['Ỳ', 'Ỷ', 'Ỹ', 'Ý', 'Ỵ']),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(modern_tone(text), expected);
        assert_eq!(modern_tone(expected), expected);
    }

    #[test]
    fn moves_the_mark() {
        check("xóa hòa khỏe thủy", "xoá hoà khoẻ thuỷ");
        check("Ủy ban CỘNG HÒA", "Uỷ ban CỘNG HOÀ");
        check("hòan qúy", "hoàn quý");
        check("u\u{309}y", "uỷ");
    }

    #[test]
    fn leaves_other_vowels() {
        for text in ["của mùa quả quý", "họp ngoài", "thuở huế", "nhà ở", "ó y"] {
            check(text, text);
        }
    }
}
