//! Folding for search and addresses: lower case, no marks, đ as d.
//!
//! "Đăng ký", "dang ky", "ĐĂNG KÝ" and the same in separate marks all fold to "dang ky"; so do the old and new
//! places of the tone mark (xóa, xoá). What is no letter stays. Ranking exact marks first is the caller's affair.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::words::words;

/// Lower case without marks; đ (and the letters that look like it) becomes d; all else stays.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// As [`fold`], appended to a string that can be used again.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    for c in text.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else if let Some(base) = base_letter(c) {
            folded.push(base);
        } else {
            fold_rare(c, folded);
        }
    }
}

/// The folded words of a text, in order.
pub(crate) fn fold_words(text: &str) -> impl Iterator<Item = String> {
    words(text).map(|(_, word)| fold(word))
}

/// The folded letter of one Latin letter with marks ('Ộ' gives 'o'); nothing for ASCII and other scripts.
pub(crate) fn base_letter(c: char) -> Option<char> {
    BASES.of(c)
}

/// Something that is known of each letter of Latin-1 to Latin Extended-B and of Latin Extended Additional, where all
/// Vietnamese letters are.
pub(super) struct Letters<T>(Vec<T>);

impl<T: Copy> Letters<T> {
    pub(super) fn new(of: impl Fn(char) -> T) -> Self {
        Self((LATIN.0..=LATIN.1).chain(ADDITIONAL.0..=ADDITIONAL.1).map(of).collect())
    }

    /// Nothing for ASCII and other scripts.
    pub(super) fn of(&self, c: char) -> Option<T> {
        let index = match c {
            '\u{c0}'..='\u{24f}' => c as usize - LATIN.0 as usize,
            '\u{1e00}'..='\u{1eff}' => c as usize - ADDITIONAL.0 as usize + LATIN_LEN,
            _ => return None,
        };
        self.0.get(index).copied()
    }
}

const LATIN: (char, char) = ('\u{c0}', '\u{24f}');
const LATIN_LEN: usize = LATIN.1 as usize - LATIN.0 as usize + 1;
const ADDITIONAL: (char, char) = ('\u{1e00}', '\u{1eff}');

static BASES: LazyLock<Letters<char>> = LazyLock::new(|| Letters::new(base_by_decomposition));

fn base_by_decomposition(c: char) -> char {
    let mut folded = String::new();
    fold_rare(c, &mut folded);
    folded.chars().next().unwrap_or(c)
}

fn fold_rare(c: char, folded: &mut String) {
    for part in c.nfd() {
        folded.extend(part.to_lowercase().filter(|&l| !is_mark(l)).map(plain_d));
    }
}

/// đ has no decomposition, so that NFD leaves it alone. Ð, ð, Ɖ and ɖ stand in for it in faulty texts.
fn plain_d(c: char) -> char {
    if matches!(c, '\u{111}' | '\u{f0}' | '\u{256}') { 'd' } else { c }
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(fold(text), expected);
    }

    #[test]
    fn folds() {
        check("", "");
        check("Đăng ký KHAI SINH", "dang ky khai sinh");
        check("Vie\u{323}\u{302}t", "viet");
        check("ỄỰẴ ờ ỹ ơ", "eua o y o");
        check("\u{d0}\u{f0}\u{189}", "ddd");
        check("1.339 – “A/B” ½", "1.339 – “a/b” ½");
        check("Straße \u{130} Ørsted Москва", "straße i ørsted москва");
    }

    #[test]
    fn tone_places_fold_alike() {
        for (old, new) in [("xóa", "xoá"), ("hòa", "hoà"), ("thủy", "thuỷ"), ("khỏe", "khoẻ")] {
            assert_eq!(fold(old), fold(new));
        }
    }

    #[test]
    fn every_vietnamese_letter_folds_to_ascii() {
        for c in ('\u{1ea0}'..='\u{1ef9}').chain("ăâđêôơưĂÂĐÊÔƠƯàáãèéìíĩòóõùúũý".chars())
        {
            assert!(fold(&c.to_string()).is_ascii(), "{c}");
        }
    }

    #[test]
    fn folds_words() {
        assert_eq!(fold_words("Hộ tịch, 44/QĐ").collect::<Vec<_>>(), ["ho", "tich", "44", "qd"]);
    }
}
