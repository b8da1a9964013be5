//! Syllables as they are compared in a search. The twin of `engine/words.js`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A letter with marks: itself without its tone, the tone, and the bare letter.
type Letter = (char, Option<char>, char);

static LETTERS: LazyLock<HashMap<char, Letter>> = LazyLock::new(|| {
    const SHAPED: [(char, char); 12] = [
        ('a', 'a'),
        ('ă', 'a'),
        ('â', 'a'),
        ('e', 'e'),
        ('ê', 'e'),
        ('i', 'i'),
        ('o', 'o'),
        ('ô', 'o'),
        ('ơ', 'o'),
        ('u', 'u'),
        ('ư', 'u'),
        ('y', 'y'),
    ];
    const TONES: [(&str, Option<char>); 6] = [
        ("", None),
        ("\u{300}", Some('1')),
        ("\u{301}", Some('2')),
        ("\u{309}", Some('3')),
        ("\u{303}", Some('4')),
        ("\u{323}", Some('5')),
    ];
    let toned = |(shaped, bare): (char, char)| {
        TONES.iter().filter_map(move |&(mark, tone)| {
            let letter = format!("{shaped}{mark}").nfc().next()?;
            Some((letter, (shaped, tone, bare)))
        })
    };
    // Ð and Ɖ are typed for Đ.
    let d = ['đ', 'ð', 'ɖ'].map(|letter| (letter, ('đ', None, 'd')));
    SHAPED.into_iter().flat_map(toned).chain(d).collect()
});

/// A syllable by its letters with their shape, and its tone as a digit behind: both "hòa" and "hoà" are "hoa1".
///
/// After some consonants i and y are one and the same ("kỹ", "kĩ"): both are written i.
pub(super) fn key(word: &str) -> String {
    let mut tone = None;
    let mut key = String::with_capacity(word.len() + 1);
    for c in word.to_lowercase().chars() {
        match LETTERS.get(&c) {
            Some(&(shaped, its_tone, _)) => {
                key.push(shaped);
                tone = its_tone.or(tone);
            }
            None => key.push(c),
        }
    }
    with_one_i(&mut key);
    key.extend(tone);
    key
}

fn with_one_i(letters: &mut String) {
    if matches!(letters.as_str(), "hy" | "ky" | "ly" | "my" | "sy" | "ty" | "vy" | "quy") {
        letters.pop();
        letters.push('i');
    }
}

/// A key without marks.
pub(super) fn fold(key: &str) -> String {
    let has_tone = key.ends_with(|c| matches!(c, '1'..='5')) && !is_number(key);
    let letters = if has_tone { &key[..key.len() - 1] } else { key };
    letters.chars().map(|c| LETTERS.get(&c).map_or(c, |letter| letter.2)).collect()
}

pub(super) fn is_number(folded: &str) -> bool {
    folded.starts_with(|c: char| c.is_ascii_digit())
}

/// The words of a text: runs of letters and digits.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word| words.push(word.to_owned()));
    words
}

/// The same, one after the other.
pub(super) fn each_word(text: &str, mut word: impl FnMut(&str)) {
    let composed: Cow<'_, str> = match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.into(),
        IsNormalized::No | IsNormalized::Maybe => text.nfc().collect::<String>().into(),
    };
    composed.split(|c| !is_of_word(c)).filter(|word| !word.is_empty()).for_each(&mut word);
}

fn is_of_word(c: char) -> bool {
    matches!(
        c,
        '0'..='9' | 'A'..='Z' | 'a'..='z' | '\u{aa}'..='\u{24f}' | '\u{256}' | '\u{300}'..='\u{36f}'
            | '\u{1e00}'..='\u{1eff}'
    )
}

/// What is heard of a folded syllable, as far as no region hears more.
pub(super) fn sound(folded: &str) -> String {
    const ONSETS: [(&str, &str); 25] = [
        ("ngh", "G"),
        ("ng", "G"),
        ("nh", "N"),
        ("gh", "g"),
        ("gi", "z"),
        ("kh", "K"),
        ("ph", "f"),
        ("qu", "kw"),
        ("ch", "c"),
        ("tr", "c"),
        ("th", "T"),
        ("c", "k"),
        ("q", "k"),
        ("x", "s"),
        ("d", "z"),
        ("r", "z"),
        ("v", "z"),
        ("j", "z"),
        ("l", "n"),
        ("n", "n"),
        ("s", "s"),
        ("k", "k"),
        ("g", "g"),
        ("f", "f"),
        ("z", "z"),
    ];
    let onset =
        ONSETS.into_iter().find(|(written, _)| folded.len() > written.len() && folded.starts_with(written));
    let (heard, rime) = onset.map_or(("", folded), |(written, heard)| (heard, &folded[written.len()..]));
    let rime = rime.replace('y', "i");
    let rime = match rime.strip_suffix("ng").or_else(|| rime.strip_suffix("nh")) {
        Some(open) => format!("{open}n"),
        None => rime,
    };
    let rime = match rime.strip_suffix("ch").or_else(|| rime.strip_suffix('c')) {
        Some(open) => format!("{open}t"),
        None => rime,
    };
    format!("{heard}|{rime}")
}

/// The key of a word whose marks were left as they are typed: "ddawng", "kys".
pub(super) fn telex(word: &str) -> String {
    const TELEX: [(&str, &str); 9] = [
        ("dd", "đ"),
        ("aa", "â"),
        ("ee", "ê"),
        ("oo", "ô"),
        ("uow", "ươ"),
        ("aw", "ă"),
        ("ow", "ơ"),
        ("uw", "ư"),
        ("w", "ư"),
    ];
    let typed = TELEX.iter().fold(word.to_owned(), |typed, (keys, letter)| typed.replace(keys, letter));
    let mut letters: Vec<char> = typed.chars().collect();
    let Some(first) = letters.iter().position(|c| "aeiouyâêôăơư".contains(*c)) else { return typed };
    for at in (first + 1..letters.len()).rev() {
        let tone = match letters[at] {
            's' => '2',
            'f' => '1',
            'r' => '3',
            'x' => '4',
            'j' => '5',
            _ => continue,
        };
        letters.remove(at);
        let mut key: String = letters.into_iter().collect();
        with_one_i(&mut key);
        key.push(tone);
        return key;
    }
    typed
}

/// How many slips of the finger (a letter too many, too few, another, two exchanged) lie between two words; more than
/// `most` are not counted out.
pub(super) fn slips(a: &str, b: &str, most: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let other = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut n = (last[j] + 1).min(row[j - 1] + 1).min(other);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                n = n.min(before[j - 2] + 1);
            }
            row.push(n);
        }
        if row.iter().min().is_some_and(|least| *least > most) {
            return most + 1;
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

/// 16 times the binary logarithm, straight between powers of two. `x` is at least 1.
pub(super) fn log(x: i64) -> i64 {
    let (mut power, mut whole) = (1, 0);
    while power * 2 <= x {
        power *= 2;
        whole += 16;
    }
    whole + x * 16 / power - 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[&str], keys: &str) {
        for word in words {
            assert_eq!(key(word), keys, "{word}");
        }
    }

    #[test]
    fn one_syllable_however_it_is_written() {
        check(&["hòa", "hoà", "HÒA"], "hoa1");
        check(&["ký", "kí", "KÝ"], "ki2");
        check(&["đăng", "Ðăng", "Ɖăng"], "đăng");
        check(&["2004"], "2004");
        assert_eq!(fold("đăng"), "dang");
        assert_eq!(fold("ki2"), "ki");
        assert_eq!(fold("2004"), "2004");
        assert_eq!(words("hộ-khẩu, 44/QĐ\u{301} ho\u{323}\u{302}"), ["hộ", "khẩu", "44", "QĐ\u{301}", "hộ"]);
    }

    #[test]
    fn sounds_of_all_regions() {
        for (a, b) in [
            ("sinh", "xin"),
            ("tra", "cha"),
            ("giay", "day"),
            ("vay", "day"),
            ("nam", "lam"),
            ("bac", "bat"),
            ("nghi", "ngi"),
        ] {
            assert_eq!(sound(a), sound(b), "{a} {b}");
        }
        assert_ne!(sound("ba"), sound("ca"));
    }

    #[test]
    fn marks_left_as_typed() {
        for (typed, word) in [
            ("ddawng", "đăng"),
            ("kys", "ký"),
            ("giaays", "giấy"),
            ("nhaf", "nhà"),
            ("phesp", "phép"),
            ("dduowcj", "được"),
        ] {
            assert_eq!(telex(typed), key(word), "{typed}");
        }
    }

    #[test]
    fn slips_are_counted() {
        assert_eq!(slips("doanh", "doah", 2), 1);
        assert_eq!(slips("kinh", "knih", 1), 1);
        assert_eq!(slips("kinh", "khai", 1), 2);
    }

    #[test]
    fn logarithms_are_whole() {
        assert_eq!([1, 2, 3, 4, 6, 1024].map(log), [0, 16, 24, 32, 40, 160]);
    }
}
