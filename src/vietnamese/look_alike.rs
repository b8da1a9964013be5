//! Letters of other scripts that look Latin: a Cyrillic "Р" in "Рhường", "Ð" (U+00D0, eth) or "Ɖ" (U+0189) for "Đ".
//!
//! Readers see no difference, but search, sorting and copying do. Only words that are Latin otherwise are mended:
//! a whole Russian or Greek word stays. Every mended word is reported as it was and as it is.

use std::borrow::Cow;

/// A word whose look-alike letters were replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MendedWord {
    pub(crate) before: String,
    pub(crate) after: String,
}

/// Replaces look-alike letters inside words that are Latin otherwise.
pub(crate) fn mend_look_alikes(text: &str) -> (Cow<'_, str>, Vec<MendedWord>) {
    if !may_be_suspect(text) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut mended = String::with_capacity(text.len());
    let mut report = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word_len = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
        let gap_end = rest[word_len..].find(is_letter).map_or(rest.len(), |gap| word_len + gap);
        let word = &rest[..word_len];
        match mend_word(word) {
            Some(after) => {
                mended.push_str(&after);
                report.push(MendedWord { before: word.to_owned(), after });
            }
            None => mended.push_str(word),
        }
        mended.push_str(&rest[word_len..gap_end]);
        rest = &rest[gap_end..];
    }
    if report.is_empty() { (Cow::Borrowed(text), report) } else { (Cow::Owned(mended), report) }
}

fn mend_word(word: &str) -> Option<String> {
    if !word.chars().any(is_suspect) || !word.chars().any(is_latin) {
        return None;
    }
    let mut after = String::with_capacity(word.len());
    let mut previous = None;
    for c in word.chars() {
        after.push(if is_foreign(c) { latin_twin(c)? } else { stroked_d(c, previous).unwrap_or(c) });
        previous = Some(c);
    }
    (after != word).then_some(after)
}

/// đ written with a letter of another alphabet. Only where đ can stand, at the start of a syllable or inside an
/// abbreviation in capitals: elsewhere it may be Icelandic, or text in an old Vietnamese encoding.
fn stroked_d(c: char, previous: Option<char>) -> Option<char> {
    let fits = previous.is_none_or(|p| p.is_uppercase());
    match c {
        '\u{d0}' | '\u{189}' if fits => Some('\u{110}'),
        '\u{f0}' | '\u{256}' if previous.is_none() => Some('\u{111}'),
        _ => None,
    }
}

/// The Latin letter that looks the same. Only pairs that fonts draw alike (Unicode confusables.txt): small "к" or
/// "т" are small capitals, and a Greek "α" or "ν" is more often meant than mistaken.
fn latin_twin(c: char) -> Option<char> {
    Some(match c {
        '\u{410}' | '\u{391}' => 'A',
        '\u{412}' | '\u{392}' => 'B',
        '\u{421}' | '\u{3f9}' => 'C',
        '\u{415}' | '\u{395}' => 'E',
        '\u{41d}' | '\u{397}' => 'H',
        '\u{406}' | '\u{399}' | '\u{4c0}' => 'I',
        '\u{408}' => 'J',
        '\u{41a}' | '\u{39a}' => 'K',
        '\u{41c}' | '\u{39c}' => 'M',
        '\u{39d}' => 'N',
        '\u{41e}' | '\u{39f}' => 'O',
        '\u{420}' | '\u{3a1}' => 'P',
        '\u{51a}' => 'Q',
        '\u{405}' => 'S',
        '\u{422}' | '\u{3a4}' => 'T',
        '\u{51c}' => 'W',
        '\u{425}' | '\u{3a7}' => 'X',
        '\u{423}' | '\u{4ae}' | '\u{3a5}' => 'Y',
        '\u{396}' => 'Z',
        '\u{430}' => 'a',
        '\u{441}' => 'c',
        '\u{501}' => 'd',
        '\u{435}' => 'e',
        '\u{4bb}' => 'h',
        '\u{456}' => 'i',
        '\u{458}' => 'j',
        '\u{43e}' | '\u{3bf}' => 'o',
        '\u{440}' => 'p',
        '\u{51b}' => 'q',
        '\u{455}' => 's',
        '\u{51d}' => 'w',
        '\u{445}' => 'x',
        '\u{443}' => 'y',
        _ => return None,
    })
}

/// Whether a suspect letter may stand in the text, by the bytes of UTF-8 alone: those of Greek and
/// Cyrillic begin with CD to D4, ɖ with C9; Ð and Ɖ are looked for themselves, since Vietnamese has their first bytes.
fn may_be_suspect(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().any(|byte| matches!(byte, 0xc9 | 0xcd..=0xd4))
        || ["\u{d0}", "\u{f0}", "\u{189}"]
            .iter()
            .any(|letter| memchr::memmem::find(bytes, letter.as_bytes()).is_some())
}

fn is_suspect(c: char) -> bool {
    is_foreign(c) || matches!(c, '\u{d0}' | '\u{f0}' | '\u{189}' | '\u{256}')
}

/// Greek and Cyrillic letters.
fn is_foreign(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52f}') && c.is_alphabetic()
}

fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='\u{24f}' | '\u{256}' | '\u{1e00}'..='\u{1eff}') && c.is_alphabetic()
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, words: &[(&str, &str)]) {
        let (mended, report) = mend_look_alikes(text);
        assert_eq!(mended, expected);
        let report: Vec<_> = report.iter().map(|w| (w.before.as_str(), w.after.as_str())).collect();
        assert_eq!(report, words);
    }

    #[test]
    fn mends_latin_words() {
        check("Ủy ban", "Ủy ban", &[]);
        check("xã, \u{420}hường", "xã, Phường", &[("\u{420}hường", "Phường")]);
        check("t\u{43e}\u{430}n", "toan", &[("t\u{43e}\u{430}n", "toan")]);
    }

    #[test]
    fn mends_stroked_d() {
        check("\u{d0}iều 5", "Điều 5", &[("\u{d0}iều", "Điều")]);
        check("44/Q\u{d0}-UBND", "44/QĐ-UBND", &[("Q\u{d0}", "QĐ")]);
        check(
            "H\u{189}ND \u{f0}\u{103}ng",
            "HĐND đăng",
            &[("H\u{189}ND", "HĐND"), ("\u{f0}\u{103}ng", "đăng")],
        );
        check("\u{d0}", "Đ", &[("\u{d0}", "Đ")]);
        // "bé" in TCVN3 shown as Latin-1.
        check("b\u{d0}", "b\u{d0}", &[]);
    }

    #[test]
    fn leaves_other_scripts() {
        check("Москва Ελλάς \u{3bc}m \u{3b1}-tocopherol", "Москва Ελλάς \u{3bc}m \u{3b1}-tocopherol", &[]);
        check("x\u{436}a", "x\u{436}a", &[]);
    }
}
