//! Whether a word can be a Vietnamese syllable: an onset, a rime and at most one tone.
//!
//! This is spelling, not a dictionary: "ghềnh" and the unused "nghềm" pass, "kilô", "tôt" (a rime in t must carry
//! sắc or nặng) and "thủtục" do not. The detectors of faulty text lean on it. The place of the tone mark is free.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// Whether `word` is spelt like one Vietnamese syllable, in small or capital letters, composed (NFC).
pub(crate) fn is_syllable(word: &str) -> bool {
    let mut letters = [0; LONGEST];
    let mut len = 0;
    let mut tone = Tone::None;
    for c in word.chars() {
        let Some((letter, of_letter)) = split_letter(c) else {
            return false;
        };
        match (tone, of_letter) {
            (_, Tone::None) => {}
            (Tone::None, _) => tone = of_letter,
            _ => return false,
        }
        let Some(place) = letters.get_mut(len..len + letter.len_utf8()) else {
            return false;
        };
        letter.encode_utf8(place);
        len += letter.len_utf8();
    }
    std::str::from_utf8(&letters[..len]).is_ok_and(|letters| is_toneless_syllable(letters, tone))
}

/// Bytes of the longest syllable without its tone: "nghiêng" has eight, "nghươu" would have nine.
const LONGEST: usize = 9;

fn is_toneless_syllable(letters: &str, tone: Tone) -> bool {
    let onset = letters.find(is_vowel).unwrap_or(letters.len());
    let (onset, rime) = letters.split_at(onset);
    // "gi" and "qu" take their vowel with them: già, quả; but gì and giếng are g before a rime in i.
    let with_glide = match onset {
        "g" => rime.strip_prefix('i'),
        "q" => rime.strip_prefix('u'),
        _ => None,
    };
    fits(onset, rime, tone)
        || with_glide.is_some_and(|rime| fits(if onset == "g" { "gi" } else { "qu" }, rime, tone))
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y') || (!c.is_ascii() && c != '\u{111}')
}

/// Whether `word` is an onset of more than one letter and nothing else ("ch", "ngh").
pub(super) fn is_long_onset(word: &str) -> bool {
    word.len() > 1 && word != "qu" && word != "gi" && ONSETS.contains(&word)
}

fn fits(onset: &str, rime: &str, tone: Tone) -> bool {
    let front = rime.starts_with(['e', 'ê', 'i', 'y']);
    let spelt = match onset {
        "c" | "ng" => !front,
        "g" => !front || rime.starts_with('i'),
        "k" | "gh" | "ngh" => front,
        "qu" => return is_rime(rime, tone) || (is_rime_after_qu(rime) && closes_well(rime, tone)),
        _ => ONSETS.contains(&onset),
    };
    spelt && is_rime(rime, tone)
}

fn is_rime(rime: &str, tone: Tone) -> bool {
    RIMES.binary_search(&rime).is_ok() && closes_well(rime, tone)
}

fn is_rime_after_qu(rime: &str) -> bool {
    matches!(rime, "ych" | "yn" | "ynh" | "yp" | "yt")
}

/// A rime that ends in a stop is said with sắc or nặng only.
fn closes_well(rime: &str, tone: Tone) -> bool {
    let stop = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
    !stop || matches!(tone, Tone::Acute | Tone::Dot)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tone {
    None,
    Grave,
    Hook,
    Tilde,
    Acute,
    Dot,
}

impl Tone {
    fn of_mark(mark: char) -> Tone {
        match mark {
            '\u{300}' => Tone::Grave,
            '\u{309}' => Tone::Hook,
            '\u{303}' => Tone::Tilde,
            '\u{301}' => Tone::Acute,
            '\u{323}' => Tone::Dot,
            _ => Tone::None,
        }
    }
}

/// A letter in lower case without its tone, and the tone.
fn split_letter(c: char) -> Option<(char, Tone)> {
    if c.is_ascii() {
        return c.is_ascii_alphabetic().then(|| (c.to_ascii_lowercase(), Tone::None));
    }
    let index = match c {
        '\u{c0}'..='\u{1b0}' => c as usize - 0xc0,
        '\u{1ea0}'..='\u{1ef9}' => c as usize - 0x1ea0 + 0xf1,
        _ => return None,
    };
    LETTERS.get(index).copied().flatten()
}

static LETTERS: LazyLock<Vec<Option<(char, Tone)>>> = LazyLock::new(|| {
    ('\u{c0}'..='\u{1b0}').chain('\u{1ea0}'..='\u{1ef9}').map(split_by_decomposition).collect()
});

fn split_by_decomposition(c: char) -> Option<(char, Tone)> {
    let mut tone = Tone::None;
    let mut letter = String::new();
    for part in c.to_lowercase().nfd() {
        match Tone::of_mark(part) {
            Tone::None => letter.push(part),
            mark => tone = mark,
        }
    }
    let letter = letter.nfc().next()?;
    "aăâeêioôơuưyđ".contains(letter).then_some((letter, tone))
}

const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
    "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];

/// All rimes without tone, in byte order.
const RIMES: [&str; 160] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "em", "en",
    "eng", "eo", "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên",
    "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap",
    "oat", "oay", "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "oăc",
    "oăm", "oăn", "oăng", "oăt", "u", "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych",
    "uynh", "uyp", "uyt", "uyu", "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh", "uôc",
    "uôi", "uôm", "uôn", "uông", "uôt", "uơ", "y", "yêm", "yên", "yêng", "yêt", "yêu", "â", "âc", "âm", "ân",
    "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm",
    "ôn", "ông", "ôp", "ôt", "ă", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt",
    "ư", "ưa", "ưc", "ưi", "ưm", "ưng", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expected: bool) {
        for word in words.split(' ') {
            assert_eq!(is_syllable(word), expected, "{word}");
        }
    }

    #[test]
    fn rimes_are_in_byte_order() {
        assert!(RIMES.is_sorted());
    }

    #[test]
    fn accepts_vietnamese() {
        check(
            "đăng ký khai sinh Nghiêng QUYẾT hoà hòa thuở khuỷu giếng gì gìn quốc quýt Ủy uỷ boong yểm ươu",
            true,
        );
        check("ngoằn ngoèo huơ quỳnh ghềnh trường gươm ừ khoản ở y ý giấy oẳn xoong", true);
    }

    #[test]
    fn refuses_the_rest() {
        check("tôt été hôtel forêt café Müller UBND ƯBND thủtục nghà kà cê gê không2", false);
        check("ñaêng", false);
        assert!(!is_syllable(""));
    }
}
