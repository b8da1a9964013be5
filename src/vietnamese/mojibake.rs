//! Vietnamese that went through a wrong encoding: UTF-8 that was opened as Windows-1252 ("Thá»§ tá»¥c"), and text that
//! was saved where its letters had no place, so that each became a question mark ("Ch?ng th?c") or U+FFFD.
//!
//! The first can be read back, byte for byte; of the others the letters are gone. The detectors must stay silent on
//! sound Vietnamese, on quotation marks behind a capital with a tone ("NGÃ”"), and on questions.

use std::ops::Range;

use memchr::memmem;

use super::nfc;
use super::syllable::is_syllable;

/// A file behind its byte order mark: programs that put one before each text they touch leave several, and one that
/// took UTF-8 for another encoding leaves "ï»¿".
pub(crate) fn without_marks(mut bytes: &[u8]) -> &[u8] {
    const MARKS: [&[u8]; 2] = [b"\xef\xbb\xbf", b"\xc3\xaf\xc2\xbb\xc2\xbf"];
    while let Some(rest) = MARKS.iter().find_map(|mark| bytes.strip_prefix(*mark)) {
        bytes = rest;
    }
    bytes
}

/// Each stretch of a line that was opened in the wrong encoding, and what it reads.
pub(crate) fn mojibake(text: &str) -> Vec<(Range<usize>, String)> {
    if !may_be_mojibake(text) {
        return Vec::new();
    }
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        found.extend(in_line(line).map(|(range, meant)| (at + range.start..at + range.end, meant)));
        at += line.len();
    }
    found
}

/// The signs that stand for the second byte of a letter are rare in sound text: nearly all begin with 0xC2 in UTF-8,
/// and "Ä‘" is the one word that needs none of them.
fn may_be_mojibake(text: &str) -> bool {
    let bytes = text.as_bytes();
    let behind_letter = |at: usize| at >= 2 && matches!(bytes[at - 2], 0xc3 | 0xc4);
    memchr::memchr_iter(0xc2, bytes).any(behind_letter) || memmem::find(bytes, "Ä‘".as_bytes()).is_some()
}

/// The text with every such stretch read back, if it has one.
pub(crate) fn unbroken(text: &str) -> Option<String> {
    let found = mojibake(text);
    let mut whole = text.to_owned();
    for (range, meant) in found.iter().rev() {
        whole.replace_range(range.clone(), meant);
    }
    (!found.is_empty()).then_some(whole)
}

/// From the first to the last word of a line that can be read back, if one of them cannot be sound.
fn in_line(line: &str) -> Option<(Range<usize>, String)> {
    let mut whole: Option<Range<usize>> = None;
    let mut telling = 0;
    for (start, word) in words(line).filter(|(_, word)| !word.is_ascii()) {
        let (read, signs) = read_back(word);
        telling += signs;
        if read != word {
            let bare = |c: char| !c.is_ascii_punctuation();
            let start = start + word.find(bare).unwrap_or(0);
            let word = word.trim_matches(|c: char| c.is_ascii_punctuation());
            whole = Some(whole.map_or(start, |range| range.start)..start + word.len());
        }
    }
    if telling == 0 {
        return None;
    }
    let range = whole?;
    let mut meant = read_back(&line[range.clone()]).0;
    // Some texts went that way twice, or three times.
    for _ in 0..2 {
        let (again, telling) = read_back(&meant);
        if telling == 0 {
            break;
        }
        meant = again;
    }
    Some((range, nfc(&meant).into_owned()))
}

/// A no-break space is the second byte of "à", so only plain white space parts words.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = line.as_ptr() as usize;
    line.split_ascii_whitespace().map(move |word| (word.as_ptr() as usize - start, word))
}

/// The text read as the bytes that its letters stand for, and how many of the letters made so are beyond chance.
fn read_back(text: &str) -> (String, usize) {
    let letters: Vec<char> = text.chars().collect();
    let mut read = String::with_capacity(text.len());
    let (mut at, mut telling) = (0, 0);
    while at < letters.len() {
        match sequence(&letters[at..]) {
            Some((letter, signs)) => {
                let inside = at > 0 && letters[at - 1].is_lowercase() && letters[at].is_uppercase();
                telling += usize::from(inside || is_telling(&letters[at..at + signs]));
                read.push(letter);
                at += signs;
            }
            None => {
                read.push(letters[at]);
                at += 1;
            }
        }
    }
    (read, telling)
}

/// The letter at the beginning, if the signs there are the bytes of one that Vietnamese texts have.
fn sequence(letters: &[char]) -> Option<(char, usize)> {
    let first = byte_of(*letters.first()?)?;
    let count = match first {
        0xc2..=0xdf => 2,
        0xe1 | 0xe2 => 3,
        _ => return None,
    };
    let bytes: Vec<u8> =
        letters.get(..count)?.iter().map(|letter| byte_of(*letter)).collect::<Option<_>>()?;
    let letter = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    is_of_vietnamese_texts(letter).then_some((letter, count))
}

fn is_of_vietnamese_texts(letter: char) -> bool {
    matches!(letter,
        '\u{80}'..='\u{ff}' | 'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư'
        | '\u{300}'..='\u{323}' | '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2026}')
        // What the second and third bytes of those became, where a text went that way twice.
        || (letter > '\u{ff}' && byte_of(letter).is_some())
}

/// Whether no sound text has these signs behind each other, wherever they stand in a word. Quotation marks, dashes and the like may follow a capital
/// with a tone, but not a letter that Vietnamese has not.
fn is_telling(signs: &[char]) -> bool {
    let punctuation = |sign: &char| matches!(sign, '\u{a0}' | '«' | '»' | '\u{2010}'..='\u{203a}' | '€');
    matches!(signs[0], 'Ä' | 'Å' | 'Æ') || !signs[1..].iter().all(punctuation)
}

/// The byte that Windows-1252 or, for "Ă", Windows-1258 shows as this sign; those of 0x80 to 0x9F that have no sign
/// there are often kept as control characters.
fn byte_of(sign: char) -> Option<u8> {
    const FROM_0X80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match sign {
        'Ă' => Some(0xc3),
        '\u{80}'..='\u{ff}' => Some(sign as u8),
        _ => FROM_0X80.iter().position(|known| *known == sign).map(|at| 0x80 + at as u8),
    }
}

/// Words of which letters were lost on the way: with U+FFFD, or with question marks that only a lost letter explains.
pub(crate) fn lost_letters(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for at in memmem::find_iter(text.as_bytes(), "\u{fffd}".as_bytes()) {
        push_apart(&mut found, word_around(text, at));
    }
    let mut asked: Vec<Lost> = Vec::new();
    for at in memchr::memchr_iter(b'?', text.as_bytes()) {
        if asked.last().is_none_or(|last| last.range.end <= at) {
            asked.extend(lost_in_word(text, at));
        }
    }
    // "x?y" may be a formula, and a question may end in a letter; a text that lost letters has lost many.
    let inside = asked.iter().filter(|lost| !lost.at_end).count();
    if inside > 1 || asked.iter().any(|lost| lost.is_sure) {
        found.extend(asked.into_iter().map(|lost| lost.range));
    }
    found.sort_by_key(|range| range.start);
    found
}

fn push_apart(found: &mut Vec<Range<usize>>, range: Range<usize>) {
    if found.last().is_none_or(|last| last.end <= range.start) {
        found.push(range);
    }
}

fn word_around(text: &str, at: usize) -> Range<usize> {
    let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '?' | '\u{fffd}');
    let start = text[..at].char_indices().rev().take_while(|(_, c)| is_inside(*c)).last();
    let start = start.map_or(at, |(start, _)| start);
    let length = text[at..].find(|c| !is_inside(c)).unwrap_or(text.len() - at);
    start..at + length
}

/// A word that question marks stand in for letters of.
struct Lost {
    range: Range<usize>,
    /// So much is left that no formula looks like it.
    is_sure: bool,
    /// The question mark is its last sign, as that of a question is.
    at_end: bool,
}

/// The word around a question mark, if lost letters would make a syllable of what is none: "sao?Vì" is two words that
/// lack a space, and "không?" is a question. Two letters behind each other are lost in "người" and "đến".
fn lost_in_word(text: &str, at: usize) -> Option<Lost> {
    let around = word_around(text, at);
    let whole = &text[around.clone()];
    let without = whole.trim_end_matches('?');
    let at_end = !without.contains('?');
    let word = if at_end { whole } else { without };
    if at >= around.start + word.len() {
        return None;
    }
    let parts: Vec<&str> = word.split('?').filter(|part| !part.is_empty()).collect();
    let marks = word.matches('?').count();
    let begins = word.starts_with('?');
    // Capitals are choices ("A hay B?") or begin the next sentence.
    let small = |part: &&str| part.chars().all(char::is_lowercase);
    let may_be_broken = match (begins, at_end) {
        (true, true) => false,
        (true, false) => parts.len() == 1 && small(&parts[0]),
        (false, true) => marks == 1 && parts.iter().all(|part| small(part) && !is_syllable(part)),
        (false, false) => parts.len() == 2 && !parts.iter().all(|part| is_syllable(part)),
    };
    if !may_be_broken || marks > 2 || is_address(text, at) || !reads_with_letters(word, marks) {
        return None;
    }
    let left: usize = parts.iter().map(|part| part.chars().count()).sum();
    let is_sure = !begins && !at_end && (left > 2 || marks == 2);
    Some(Lost { range: around.start..around.start + word.len(), is_sure, at_end })
}

fn reads_with_letters(word: &str, marks: usize) -> bool {
    LOST.split(' ').any(|first| {
        let word = word.replacen('?', first, 1);
        if marks == 1 {
            is_syllable(&word)
        } else {
            LOST.split(' ').any(|next| is_syllable(&word.replace('?', next)))
        }
    })
}

/// Letters that Windows-1252 has no place for.
const LOST: &str = "ạ ả ấ ầ ẩ ẫ ậ ắ ằ ẳ ẵ ặ ẹ ẻ ẽ ế ề ể ễ ệ ỉ ĩ ị ọ ỏ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ụ ủ ũ ứ ừ ử ữ ự ỳ ỷ ỹ ỵ ă ơ ư ươ đ";

/// Addresses have question marks of their own.
fn is_address(text: &str, at: usize) -> bool {
    let start = text[..at].rfind(char::is_whitespace).unwrap_or(0);
    let end = text[at..].find(char::is_whitespace).map_or(text.len(), |end| at + end);
    text[start..end].contains(['/', '=', '&', '@'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = mojibake(text);
        let found: Vec<_> =
            found.iter().map(|(range, meant)| (&text[range.clone()], meant.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    /// As a program that takes UTF-8 for Windows-1252 shows it.
    fn misread(text: &str) -> String {
        let sign = |byte: u8| {
            (0_u32..0x2123).filter_map(char::from_u32).find(|c| byte_of(*c) == Some(byte) && *c != 'Ă')
        };
        text.bytes()
            .map(|byte| if byte < 0x80 { byte as char } else { sign(byte).unwrap_or(byte as char) })
            .collect()
    }

    #[test]
    fn reads_back_what_was_misread() {
        check("name = [\"Thá»§ tá»¥c\"]", &[("Thá»§ tá»¥c", "Thủ tục")]);
        check("Ä‘Äƒng kÃ½", &[("Ä‘Äƒng kÃ½", "đăng ký")]);
        for text in
            ["Đăng ký khai sinh", "CHỨNG THỰC BẢN SAO", "Ủy ban nhân dân xã", "hồ sơ", "đi", "Nộp\nhồ sơ là"]
        {
            assert_eq!(mended(&misread(text)), text);
            assert_eq!(mended(&misread(&misread(text))), text);
            assert_eq!(mended(&misread(&misread(&misread(text)))), text);
        }
        let all = "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỷỹỵăơưđàáâãèéêìíòóôõùúý";
        for letter in all.chars().chain(all.to_uppercase().chars()) {
            let word = format!("đ{letter}");
            assert_eq!(mended(&misread(&misread(&word))), word);
        }
        check("Đó lÃ\u{a0} phí", &[("lÃ\u{a0}", "là")]);
        assert_eq!(mended(&format!("Nộp tại quầy.\n{}", misread("Hồ sơ nộp"))), "Nộp tại quầy.\nHồ sơ nộp");
    }

    fn mended(text: &str) -> String {
        let mut mended = text.to_owned();
        for (range, meant) in mojibake(text).into_iter().rev() {
            mended.replace_range(range, &meant);
        }
        mended
    }

    #[test]
    fn sound_texts_are_left() {
        for text in [
            "“ĐƯỜNG NGÃ”",
            "NGÃ…",
            "«ở xá»…",
            "Điều 5 § 2, 30 °C, 100 m²",
            "Ärzte, Århus, Æsir, á à â",
            "Café «Müller»",
        ] {
            check(text, &[]);
        }
    }

    #[track_caller]
    fn check_lost(text: &str, expected: &[&str]) {
        let found: Vec<_> = lost_letters(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn finds_lost_letters() {
        check_lost("Ch?ng th?c b?n sao", &["Ch?ng", "th?c", "b?n"]);
        check_lost("b?n sao t? b?n chính", &["b?n", "t?", "b?n"]);
        check_lost("Ng??i dân", &["Ng??i"]);
        check_lost("??n quầy n?p h? s?.", &["??n", "n?p", "h?", "s?"]);
        check_lost("?ăng ký t?i ?âu?", &["?ăng", "t?i", "?âu"]);
        check_lost("Ch\u{fffd}ng th\u{fffd}\u{fffd}c", &["Ch\u{fffd}ng", "th\u{fffd}\u{fffd}c"]);
    }

    #[test]
    fn questions_are_left() {
        check_lost("Nộp ở đâu? Có phải nộp phí không?Nếu có thì sao?Vì sao?", &[]);
        check_lost("https://dichvucong.gov.vn/tim?ma=1&b?n=2 x?y hay không?)", &[]);
        check_lost("Is it so?What then?", &[]);
        check_lost("Rộng bao nhiêu m?, mấy km? Loại A hay B? Thế à?? Không?ai ?nói", &[]);
    }
}
