//! Recognising Vietnamese typed for the fonts of the nineties, which shows as "§¨ng ký khai sinh" (TCVN3) or
//! "Ñaêng kyù khai sinh" (VNI) when those fonts are missing.
//!
//! The detector must stay silent on sound Vietnamese, on French or German names and on a lone § or ©. It counts
//! words that are no Vietnamese syllable as they stand but become one when read in the old encoding, and wants more
//! than one sign. Run it before `tidy`: a soft hyphen is the "ư" of TCVN3.

use std::collections::BTreeSet;
use std::ops::Range;

use super::legacy_letters::{Legacy, convert, is_legacy_char};
use super::syllable::is_syllable;

/// The first stretch of text that is really in an old encoding, from the first telling word to the last.
pub(crate) fn legacy_encoding(text: &str) -> Option<(Legacy, Range<usize>)> {
    if !may_be_legacy(text) {
        return None;
    }
    let mut stretch = Stretch::default();
    for (at, word) in latin1_words(text) {
        match word {
            Some(word) => stretch.add(at, word),
            None => {
                if let Some(found) = stretch.verdict() {
                    return Some(found);
                }
                stretch = Stretch::default();
            }
        }
    }
    stretch.verdict()
}

/// The encoding of a text of a few words, such as a title, which may hold too few signs for [`legacy_encoding`]: in it
/// every word becomes a Vietnamese syllable, and some are none as they stand.
pub(crate) fn legacy_phrase(text: &str) -> Option<Legacy> {
    const ENOUGH_OF_ALL: usize = 2;
    if !may_be_legacy(text) {
        return None;
    }
    let words: Vec<&str> = latin1_words(text).map(|(_, word)| word).collect::<Option<_>>()?;
    [Legacy::Tcvn3, Legacy::Vni].into_iter().find(|&legacy| {
        let strange =
            words.iter().filter(|word| !word.is_ascii() && (!is_syllable(word) || has_inner_capital(word)));
        let weight: usize = strange.filter_map(|word| weight(legacy, word)).sum();
        let reads = |word: &&str| is_syllable(&convert(legacy, word));
        words.len() > 1 && weight >= ENOUGH_OF_ALL && words.iter().all(reads)
    })
}

/// Whether anything in a text is foreign to sound Vietnamese: a quick look that spares nearly all text a closer one.
pub(crate) fn may_be_legacy(text: &str) -> bool {
    // All of U+0080 to U+00FF begins with one of two bytes of UTF-8.
    memchr::memchr2_iter(0xc2, 0xc3, text.as_bytes()).any(|at| {
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { return false };
        let previous = text[..at].chars().next_back().unwrap_or(' ');
        matches!(c, '\u{a1}'..='\u{ff}') && !is_sound_behind(previous, c)
    })
}

/// Letters that Latin-1 and Vietnamese share, behind a letter that they can follow.
fn is_sound_behind(previous: char, c: char) -> bool {
    let shared = matches!(
        c,
        'à' | 'á'
            | 'â'
            | 'ã'
            | 'è'
            | 'é'
            | 'ê'
            | 'ì'
            | 'í'
            | 'ò'
            | 'ó'
            | 'ô'
            | 'õ'
            | 'ù'
            | 'ú'
            | 'ý'
            | 'À'
            | 'Á'
            | 'Â'
            | 'Ã'
            | 'È'
            | 'É'
            | 'Ê'
            | 'Ì'
            | 'Í'
            | 'Ò'
            | 'Ó'
            | 'Ô'
            | 'Õ'
            | 'Ù'
            | 'Ú'
            | 'Ý'
    );
    let inner_capital = previous.is_ascii_lowercase() && c.is_uppercase();
    shared
        && !inner_capital
        && match previous.to_ascii_lowercase() {
            'a' | 'e' => false,
            'y' => matches!(c, 'ê' | 'Ê'),
            'o' => matches!(c, 'à' | 'á' | 'ã' | 'è' | 'é' | 'À' | 'Á' | 'Ã' | 'È' | 'É'),
            'u' => !matches!(c, 'ù' | 'ú' | 'Ù' | 'Ú'),
            _ => true,
        }
}

/// Words between two letters that no old encoding has (đ, ơ, ạ …), with the signs found in them.
#[derive(Default)]
struct Stretch {
    /// Words that are no syllable as they stand.
    strange: BTreeSet<String>,
    tcvn3: Signs,
    vni: Signs,
}

#[derive(Default)]
struct Signs {
    words: BTreeSet<String>,
    weight: usize,
    range: Option<Range<usize>>,
}

impl Stretch {
    fn add(&mut self, at: usize, word: &str) {
        if word.is_ascii() || (is_syllable(word) && !has_inner_capital(word)) {
            return;
        }
        self.strange.insert(word.to_lowercase());
        self.tcvn3.add(Legacy::Tcvn3, at, word);
        self.vni.add(Legacy::Vni, at, word);
    }

    fn verdict(&self) -> Option<(Legacy, Range<usize>)> {
        // A VNI reading asks for fitting pairs of letters, so that it is rarely an accident.
        let (legacy, signs) = if self.tcvn3.weight > self.vni.weight {
            (Legacy::Tcvn3, &self.tcvn3)
        } else {
            (Legacy::Vni, &self.vni)
        };
        // French has a word or two that happen to convert ("tôt"), among many that do not.
        let most = signs.words.len() * 2 > self.strange.len();
        if signs.weight >= ENOUGH && most { signs.range.clone().map(|range| (legacy, range)) } else { None }
    }
}

impl Signs {
    fn add(&mut self, legacy: Legacy, at: usize, word: &str) {
        let Some(weight) = weight(legacy, word) else {
            return;
        };
        if self.words.insert(word.to_lowercase()) {
            self.weight += weight;
        }
        let start = self.range.as_ref().map_or(at, |range| range.start);
        self.range = Some(start..at + word.len());
    }
}

/// What the signs must weigh together.
const ENOUGH: usize = 3;

/// How much a strange word speaks for an encoding, if it is a syllable there: `ENOUGH` for what chance does not
/// produce, two for what it seldom does, one for what other languages have ("på", "tôt").
fn weight(legacy: Legacy, word: &str) -> Option<usize> {
    let length = word.chars().count();
    let inner_capital = has_inner_capital(word);
    // VNI has capitals of its own. A single character may be a quotation mark.
    if length < 2 || (inner_capital && legacy == Legacy::Vni) || !is_syllable(&convert(legacy, word)) {
        return None;
    }
    // "m×n" and "µm" are mathematics, but "thµnh" is not.
    let mut telling = word.chars().filter(|c| !c.is_ascii() && !matches!(c, '×' | 'µ'));
    Some(match (telling.next(), telling.next()) {
        (None, _) => {
            if length > 3 {
                2
            } else {
                0
            }
        }
        (_, Some(_)) => ENOUGH,
        _ if inner_capital || has_vni_mark(legacy, word) => ENOUGH,
        (Some(c), None) if legacy == Legacy::Vni => {
            if is_vni_mark(c) {
                2
            } else {
                1
            }
        }
        (Some(c), None) => {
            if c.is_lowercase() || c.is_uppercase() {
                1
            } else {
                2
            }
        }
    })
}

/// "Haø", "luaät": no language that writes ø or å puts them behind a vowel, nor ä behind a.
fn has_vni_mark(legacy: Legacy, word: &str) -> bool {
    legacy == Legacy::Vni && (word.contains(['ø', 'å', 'Ø', 'Å']) || word.contains("aä"))
}

/// What follows a vowel to mark it; the others are letters of their own (ñ, ö).
fn is_vni_mark(c: char) -> bool {
    !matches!(c, 'ñ' | 'Ñ' | 'ô' | 'Ô' | 'ö' | 'Ö' | 'æ' | 'Æ' | 'ó' | 'Ó' | 'ò' | 'Ò' | 'î' | 'Î')
}

/// "giÊy": a capital behind a small letter.
fn has_inner_capital(word: &str) -> bool {
    word.chars().zip(word.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase())
}

/// Words of ASCII letters and the upper half of Latin-1; `None` marks a letter beyond Latin-1.
fn latin1_words(text: &str) -> impl Iterator<Item = (usize, Option<&str>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|c: char| is_legacy_char(c) || c.is_alphabetic())?;
        let rest = &text[start..];
        let end = rest.find(|c| !is_legacy_char(c)).unwrap_or(rest.len());
        let modern = rest[end..].chars().next().is_some_and(char::is_alphabetic);
        at = start + end;
        if modern {
            // The whole word is modern, not only its first strange letter.
            at += rest[end..].find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len() - end);
        }
        Some((start, (!modern).then(|| &rest[..end])))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(Legacy, &str)>) {
        let found = legacy_encoding(text).map(|(legacy, range)| (legacy, &text[range]));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_tcvn3() {
        check("§¨ng ký khai sinh", Some((Legacy::Tcvn3, "§¨ng")));
        check("Thµnh phè Hµ Néi", Some((Legacy::Tcvn3, "Thµnh phè Hµ Néi")));
        check("CÊp giÊy phÐp x©y dùng", Some((Legacy::Tcvn3, "CÊp giÊy phÐp x©y")));
        check("Thủ tục: §¨ng ký kÕt h«n.", Some((Legacy::Tcvn3, "§¨ng ký kÕt h«n")));
        check("ViÖc lµm", Some((Legacy::Tcvn3, "ViÖc lµm")));
        check("ThÓ dôc thÓ thao", Some((Legacy::Tcvn3, "ThÓ dôc thÓ")));
    }

    #[test]
    fn finds_it_in_a_few_words() {
        let check = |text, expected| assert_eq!(legacy_phrase(text), expected, "{text}");
        check("Chøng thùc", Some(Legacy::Tcvn3));
        check("Khai sinh l¹i", Some(Legacy::Tcvn3));
        check("Chöùng thöïc", Some(Legacy::Vni));
        for sound in
            ["Hòa Bình", "Xã Tà Lú", "Hôtel Métropole", "Mårten på", "100 m² nhà", "Café", "Chứng thực"]
        {
            check(sound, None);
        }
    }

    #[test]
    fn finds_vni() {
        check("Ñaêng kyù khai sinh", Some((Legacy::Vni, "Ñaêng kyù")));
        check("Thoâng tö 01/2020", Some((Legacy::Vni, "Thoâng tö")));
        check("Thaønh phoá Hoà Chí Minh", Some((Legacy::Vni, "Thaønh")));
        check("Ủy ban nhân dân xã: giaáy pheùp", Some((Legacy::Vni, "giaáy pheùp")));
    }

    #[test]
    fn stays_silent_on_sound_text() {
        for text in [
            "Ủy ban nhân dân xã Hòa Bình, hộ tịch; giá 8.000 đồng; xóa, xoá, quý, là, và, có",
            "§ 5 của luật © Bộ Tư pháp ® «tên» 5 m×n µm 10 m² ½ ngày 30 °C ± 2",
            "Le café était déjà fermé, où êtes-vous tôt dans la forêt ? Très bientôt, à côté du théâtre.",
            "Müller, Schröder und Böhm hörten für König Günther",
            "La niña está aquí mañana; el año; así; São João não é",
            "résumé, naïve, façade, Zoë, Brontë",
            "A·B, a·n, m×n và µm",
            "l'option «\u{a0}-L\u{a0}» ou « + », symbole «*»",
            "În urma fluxului, în format",
            "på den samme side, så",
            "Áo",
            "tôt",
            "",
        ] {
            check(text, None);
        }
    }
}
