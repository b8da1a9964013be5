//! Texts that were saved in another encoding than UTF-8, read where it is certain which.
//!
//! In: the bytes of a text. Out: a [`Decoded`]. What is valid UTF-8 is never taken for anything else. UTF-16 is told by
//! its mark or by its zero bytes; Windows-1258, TCVN3 and VNI by what their words read: nearly each must become a
//! Vietnamese syllable, and in one of them far more than in the others.

use std::borrow::Cow;
use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::vietnamese::{self, Legacy, is_syllable, to_unicode, without_marks};

/// How a text was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1258,
    Tcvn3,
    Vni,
}

impl Encoding {
    /// As people know it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16 LE",
            Encoding::Utf16Be => "UTF-16 BE",
            Encoding::Windows1258 => "Windows-1258",
            Encoding::Tcvn3 => "TCVN3",
            Encoding::Vni => "VNI",
        }
    }
}

/// A text and how it was saved.
#[derive(Clone, Debug)]
pub(crate) struct Decoded<'a> {
    /// Without a mark before it; composed where it was not UTF-8.
    pub(crate) text: Cow<'a, str>,
    pub(crate) encoding: Encoding,
    /// Nothing else can be meant, and no letter is lost: the text may stand in the place of the bytes.
    pub(crate) is_certain: bool,
}

impl Decoded<'_> {
    /// The start of the first line that is more than ASCII, to be looked at.
    pub(crate) fn sample(&self) -> String {
        const SHOWN: usize = 60;
        let line = self.text.lines().find(|line| !line.is_ascii()).unwrap_or_default();
        line.trim().chars().filter(|c| !c.is_control()).take(SHOWN).collect()
    }
}

/// The text of some bytes; nothing where they are none in an encoding that is known.
pub(crate) fn decode(bytes: &[u8]) -> Option<Decoded<'_>> {
    let bytes = without_marks(bytes);
    if let Some(decoded) = utf16(bytes) {
        return Some(decoded);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let is_text = !bytes.contains(&0);
        return is_text.then_some(Decoded { text: text.into(), encoding: Encoding::Utf8, is_certain: true });
    }
    single_bytes(bytes)
}

/// UTF-16, by its mark or by where the zero bytes of its ASCII letters stand.
fn utf16(bytes: &[u8]) -> Option<Decoded<'static>> {
    let (encoding, body) = match bytes {
        // The mark of UTF-32.
        [0xff, 0xfe, 0, 0, ..] => return None,
        [0xff, 0xfe, body @ ..] => (Encoding::Utf16Le, body),
        [0xfe, 0xff, body @ ..] => (Encoding::Utf16Be, body),
        _ => (by_zeros(bytes)?, bytes),
    };
    let pairs = body.chunks_exact(2);
    let is_whole = pairs.remainder().is_empty();
    let units = pairs.map(|pair| match encoding {
        Encoding::Utf16Le => u16::from_le_bytes([pair[0], pair[1]]),
        _ => u16::from_be_bytes([pair[0], pair[1]]),
    });
    let mut is_sound = is_whole;
    let text: String = char::decode_utf16(units)
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .inspect(|c| is_sound &= !matches!(*c, '\0' | char::REPLACEMENT_CHARACTER | '\u{fffe}' | '\u{ffff}'))
        .nfc()
        .collect();
    Some(Decoded { text: text.into(), encoding, is_certain: is_sound })
}

/// Where nearly all zero bytes stand at even or at odd places, and many do.
fn by_zeros(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = (sample.len() / 4).max(3);
    match () {
        () if odd > many && even * 16 < odd => Some(Encoding::Utf16Le),
        () if even > many && odd * 16 < even => Some(Encoding::Utf16Be),
        () => None,
    }
}

/// The old encodings of one byte a letter: the one in which the words are Vietnamese.
fn single_bytes(bytes: &[u8]) -> Option<Decoded<'static>> {
    let western: String = bytes.iter().map(|byte| letter(*byte, &[])).collect();
    let vietnamese: String = bytes.iter().map(|byte| letter(*byte, &WINDOWS_1258)).collect();
    let readings = [
        (
            Encoding::Windows1258,
            vietnamese.nfc().collect::<String>(),
            !vietnamese.contains(char::REPLACEMENT_CHARACTER),
        ),
        (Encoding::Tcvn3, to_unicode(Legacy::Tcvn3, &western), Legacy::Tcvn3.knows_all(&western)),
        (Encoding::Vni, to_unicode(Legacy::Vni, &western), Legacy::Vni.knows_all(&western)),
    ];
    let mut scored: Vec<(Score, _)> =
        readings.into_iter().map(|reading| (Score::of(&reading.1), reading)).collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(score.per_mille()));
    let (best, (encoding, text, is_whole)) = scored.swap_remove(0);
    let next = scored.iter().map(|(score, _)| score.per_mille()).max().unwrap_or_default();
    if best.sound == 0 || best.per_mille() < 500 {
        return None;
    }
    let has_controls = text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}'));
    let is_certain = is_whole && !has_controls && best.is_enough() && next < 600;
    Some(Decoded { text: text.into(), encoding, is_certain })
}

/// How many of a text's words that are more than ASCII are syllables.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    words: usize,
    sound: usize,
    different: usize,
}

impl Score {
    fn of(text: &str) -> Self {
        let mut score = Score::default();
        let mut different = BTreeSet::new();
        for (_, word) in vietnamese::words(text).filter(|(_, word)| !word.is_ascii()) {
            score.words += 1;
            if is_syllable(word) {
                score.sound += 1;
                different.insert(word);
            }
        }
        score.different = different.len();
        score
    }

    fn per_mille(self) -> usize {
        self.sound * 1000 / self.words.max(1)
    }

    fn is_enough(self) -> bool {
        self.different >= 4 && self.per_mille() >= 950
    }
}

/// A letter of Windows-1252, unless the other table has one.
fn letter(byte: u8, other: &[(u8, char)]) -> char {
    if let Some((_, letter)) = other.iter().find(|(own, _)| *own == byte) {
        return *letter;
    }
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// 0x80 to 0x9F; a letter that is lost where there is none.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', //
    '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
];

/// Where Windows-1258 is not Windows-1252: marks stand behind their vowel.
const WINDOWS_1258: [(u8, char); 18] = [
    (0x8a, '\u{fffd}'),
    (0x8e, '\u{fffd}'),
    (0x9a, '\u{fffd}'),
    (0x9e, '\u{fffd}'),
    (0xc3, 'Ă'),
    (0xcc, '\u{300}'),
    (0xd0, 'Đ'),
    (0xd2, '\u{309}'),
    (0xd5, 'Ơ'),
    (0xdd, 'Ư'),
    (0xde, '\u{303}'),
    (0xe3, 'ă'),
    (0xec, '\u{301}'),
    (0xf0, 'đ'),
    (0xf2, '\u{323}'),
    (0xf5, 'ơ'),
    (0xfd, 'ư'),
    (0xfe, '₫'),
];

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "Thủ tục “đăng ký khai sinh” – cấp xã\nNgười yêu cầu nộp tờ khai; không phải chứng thực. ỨNG DỤNG\n";

    #[track_caller]
    fn check(bytes: &[u8], encoding: Encoding, text: &str) {
        let decoded = decode(bytes).expect("a text");
        assert_eq!((decoded.encoding, &*decoded.text, decoded.is_certain), (encoding, text, true));
    }

    fn units(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    /// Letters with the marks of Windows-1258 apart.
    fn windows_1258(text: &str) -> Vec<u8> {
        let mut out = Vec::new();
        for letter in text.chars() {
            let own = |c: char| (0..=255).find(|byte| super::letter(*byte, &WINDOWS_1258) == c);
            if let Some(byte) = own(letter) {
                out.push(byte);
                continue;
            }
            // The tone goes apart; what else is at the letter stays with it.
            let mut parts: Vec<char> = letter.to_string().nfd().collect();
            let tone = parts
                .iter()
                .position(|c| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'));
            let tone = parts.remove(tone.expect("a tone"));
            let base: String = parts.iter().collect::<String>().nfc().collect();
            out.extend(base.chars().chain([tone]).map(|c| own(c).expect("a letter of 1258")));
        }
        out
    }

    #[test]
    fn what_offices_save() {
        check(TEXT.as_bytes(), Encoding::Utf8, TEXT);
        check(&units(TEXT, u16::to_le_bytes), Encoding::Utf16Le, TEXT);
        check(&units(TEXT, u16::to_be_bytes), Encoding::Utf16Be, TEXT);
        check(&[b"\xff\xfe".to_vec(), units(TEXT, u16::to_le_bytes)].concat(), Encoding::Utf16Le, TEXT);
        check(&windows_1258(TEXT), Encoding::Windows1258, TEXT);
        let latin1 = |text: &str| text.chars().map(|c| c as u8).collect::<Vec<u8>>();
        check(
            &latin1("Thñ tôc ®¨ng ký khai sinh, céng hßa x· héi chñ nghÜa\r\n"),
            Encoding::Tcvn3,
            "Thủ tục đăng ký khai sinh, cộng hòa xã hội chủ nghĩa\r\n",
        );
        check(
            &latin1("Thuû tuïc ñaêng kyù khai sinh, ngöôøi yeâu caàu noäp tôø khai"),
            Encoding::Vni,
            "Thủ tục đăng ký khai sinh, người yêu cầu nộp tờ khai",
        );
    }

    #[test]
    fn what_is_not_certain_is_not_taken() {
        let certain = |bytes: &[u8]| decode(bytes).is_some_and(|decoded| decoded.is_certain);
        let latin1 = |text: &str| text.chars().map(|c| c as u8).collect::<Vec<u8>>();
        assert!(!certain(&latin1("Le café était fermé, où êtes-vous dans la forêt ?")));
        assert!(!certain(&latin1("Müller, Schröder und Böhm hörten für König Günther")));
        assert!(!certain(&latin1("m\u{b2} v\u{e0}")), "too few words");
        assert!(!certain(b"\xff\xfea"), "half a letter");
        assert!(!certain(b"\xff\xfe\0\0a\0\0\0"), "UTF-32");
        assert!(!certain(b"a\0b") && decode(b"a\0b").is_none());
        assert!(!certain(b"\xff\xfe\x00\xd8a\0"), "half a pair");
        assert!(certain("La niña está aquí".as_bytes()), "UTF-8 whatever it says");
    }

    #[test]
    fn a_cut_or_mixed_file_is_not_certain() {
        let mut mixed = TEXT.as_bytes().to_vec();
        mixed.extend(windows_1258(TEXT));
        assert!(!decode(&mixed).is_some_and(|decoded| decoded.is_certain));
    }
}
