//! The letters of the encodings from before Unicode, TCVN3 (ABC, ".VnTime") and VNI ("VNI-Times"), as they show when
//! read as Latin-1, and the reading of such text.
//!
//! Whether a text is in such an encoding is decided in `legacy`. Conversion serves to show what was meant; capitals
//! that only the font made (".VnTimeH") are not restored.

/// An encoding from before Unicode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Legacy {
    /// TCVN 5712:1993 VN3, "ABC".
    Tcvn3,
    /// VNI Windows: a letter and its mark are two characters.
    Vni,
}

impl Legacy {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Legacy::Tcvn3 => "TCVN3",
            Legacy::Vni => "VNI",
        }
    }

    /// Whether every letter of a text that is more than ASCII is one of this encoding: none would be lost or left over.
    pub(crate) fn knows_all(self, text: &str) -> bool {
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let is_known = match self {
                Legacy::Tcvn3 => tcvn3_letter(letter).is_some(),
                Legacy::Vni => {
                    let pair = letters.next_if(|mark| vni_pair(letter, *mark).is_some());
                    // Signs are those of every font, and two letters stand as they are.
                    let stands = matches!(letter, '\u{a1}'..='\u{bf}' | 'í' | 'ì' | 'Í' | 'Ì');
                    pair.is_some() || vni_single(letter).is_some() || stands
                }
            };
            if !is_known && matches!(letter, '\u{a1}'..='\u{ff}' | '\u{fffd}') {
                return false;
            }
        }
        true
    }
}

/// Reads a text in an old encoding. Characters that the encoding does not know stay.
pub(crate) fn to_unicode(legacy: Legacy, text: &str) -> String {
    let mut unicode = String::with_capacity(text.len());
    let has_small = text.contains(|c: char| c.is_ascii_lowercase());
    for_each_word(text, |word, is_word| {
        if is_word {
            unicode.push_str(&with_case_of(word, convert(legacy, word), has_small));
        } else {
            unicode.push_str(word);
        }
    });
    unicode
}

/// What a word may be made of: ASCII letters and the upper half of Latin-1.
pub(super) fn is_legacy_char(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{a1}'..='\u{ff}')
}

fn for_each_word(text: &str, mut visit: impl FnMut(&str, bool)) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let in_word = is_legacy_char(first);
        let end = rest.find(|c| is_legacy_char(c) != in_word).unwrap_or(rest.len());
        visit(&rest[..end], in_word);
        rest = &rest[end..];
    }
}

/// One word, letter by letter.
pub(super) fn convert(legacy: Legacy, word: &str) -> String {
    match legacy {
        Legacy::Tcvn3 => word.chars().map(|c| tcvn3_letter(c).unwrap_or(c)).collect(),
        Legacy::Vni => convert_vni(word),
    }
}

/// TCVN3 has small letters only for vowels with a tone: a word in capitals shows by its other letters. One such letter
/// may only begin the word ("Hå s¬"), unless nothing around it is small.
fn with_case_of(word: &str, converted: String, beside_small: bool) -> String {
    let letters = word.chars().filter(char::is_ascii_alphabetic).count();
    let all = !word.contains(|c: char| c.is_ascii_lowercase());
    let enough = if beside_small { 1 } else { 0 };
    let capitals = all && letters > enough && word.chars().count() > 1;
    if capitals { converted.to_uppercase() } else { converted }
}

fn tcvn3_letter(c: char) -> Option<char> {
    let index = (c as usize).checked_sub(0xa1)?;
    TCVN3.get(index).copied().filter(|&letter| letter != '.')
}

/// 0xA1 to 0xFE; a dot where the fonts have no letter. Agrees with TCVN5712-1 of the C library's iconv.
static TCVN3: [char; 94] = [
    'Ă', 'Â', 'Ê', 'Ô', 'Ơ', 'Ư', 'Đ', 'ă', 'â', 'ê', 'ô', 'ơ', 'ư', 'đ', '.', //
    '.', '.', '.', '.', '.', 'à', 'ả', 'ã', 'á', 'ạ', '.', 'ằ', 'ẳ', 'ẵ', 'ắ', '.', //
    '.', '.', '.', '.', '.', '.', 'ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', '.', 'ẻ', 'ẽ', //
    'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ', '.', '.', '.', 'ĩ', 'í', 'ị', 'ò', //
    '.', 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù', //
    '.', 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ',
];

fn convert_vni(word: &str) -> String {
    let mut unicode = String::with_capacity(word.len() + 4);
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        match letters.peek().and_then(|&mark| vni_pair(letter, mark)) {
            Some(composed) => {
                letters.next();
                unicode.push(composed);
            }
            None => unicode.push(vni_single(letter).unwrap_or(letter)),
        }
    }
    unicode
}

/// One character of VNI that is one letter of Vietnamese.
fn vni_single(c: char) -> Option<char> {
    Some(match c {
        'ñ' => 'đ',
        'Ñ' => 'Đ',
        'ô' => 'ơ',
        'Ô' => 'Ơ',
        'ö' => 'ư',
        'Ö' => 'Ư',
        'æ' => 'ỉ',
        'Æ' => 'Ỉ',
        'ó' => 'ĩ',
        'Ó' => 'Ĩ',
        'ò' => 'ị',
        'Ò' => 'Ị',
        'î' => 'ỵ',
        'Î' => 'Ỵ',
        _ => return None,
    })
}

/// A vowel and the mark behind it. Either may be a capital; the vowel decides.
fn vni_pair(vowel: char, mark: char) -> Option<char> {
    let mark = mark.to_lowercase().next()?;
    let (vowels, marks, letters) =
        VNI_PAIRS.iter().find(|(vowels, marks, _)| vowels.contains(vowel) && marks.contains(mark))?;
    let row = vowels.chars().position(|v| v == vowel)?;
    let column = marks.chars().position(|m| m == mark)?;
    letters.chars().nth(row * marks.chars().count() + column)
}

/// Vowels, the marks that may follow them, and the letters meant: one row of marks for each vowel.
const VNI_PAIRS: [(&str, &str, &str); 4] = [
    ("aAeEoOuUyY", "ùøûõï", "áàảãạÁÀẢÃẠéèẻẽẹÉÈẺẼẸóòỏõọÓÒỎÕỌúùủũụÚÙỦŨỤýỳỷỹỵÝỲỶỸỴ"),
    ("ôÔöÖ", "ùøûõï", "ớờởỡợỚỜỞỠỢứừửữựỨỪỬỮỰ"),
    ("aAeEoO", "âáàåãä", "âấầẩẫậÂẤẦẨẪẬêếềểễệÊẾỀỂỄỆôốồổỗộÔỐỒỔỖỘ"),
    ("aA", "êéèúüë", "ăắằẳẵặĂẮẰẲẴẶ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check_conversion(legacy: Legacy, text: &str, expected: &str) {
        assert_eq!(to_unicode(legacy, text), expected);
    }

    #[test]
    fn converts_tcvn3() {
        check_conversion(Legacy::Tcvn3, "§¨ng ký khai sinh", "Đăng ký khai sinh");
        check_conversion(Legacy::Tcvn3, "Thñ tôc hµnh chÝnh, ®\u{ad}êng", "Thủ tục hành chính, đường");
        check_conversion(Legacy::Tcvn3, "ñy ban nh©n d©n x·", "ủy ban nhân dân xã");
        check_conversion(
            Legacy::Tcvn3,
            "céng hßa x· héi chñ nghÜa viÖt nam",
            "cộng hòa xã hội chủ nghĩa việt nam",
        );
        check_conversion(Legacy::Tcvn3, "CÊP GIÊY", "CẤP GIẤY");
        check_conversion(Legacy::Tcvn3, "Hå s¬, Bµ con", "Hồ sơ, Bà con");
        check_conversion(Legacy::Tcvn3, "Hå S¬", "HỒ SƠ");
        check_conversion(Legacy::Tcvn3, "quyÕt ®Þnh sè 5 – “cò”", "quyết định số 5 – “cũ”");
    }

    #[test]
    fn converts_vni() {
        check_conversion(Legacy::Vni, "Ñaêng kyù khai sinh", "Đăng ký khai sinh");
        check_conversion(
            Legacy::Vni,
            "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        );
        check_conversion(
            Legacy::Vni,
            "ñöôøng, ngöôøi, quyeát ñònh, myõ, kyø, kyû",
            "đường, người, quyết định, mỹ, kỳ, kỷ",
        );
        check_conversion(Legacy::Vni, "Xin chaøo caùc baïn", "Xin chào các bạn");
    }

    /// Every letter of VNI: a row typed in VNI beside the row meant.
    #[test]
    fn converts_all_of_vni() {
        check_conversion(
            Legacy::Vni,
            "aùaøaûaõaïaêaéaèaúaüaëaâaáaàaåaãaä eùeøeûeõeïeâeáeàeåeãeä íìæóò oùoøoûoõoïoâoáoàoåoãoäôôùôøôûôõôï",
            "áàảãạăắằẳẵặâấầẩẫậ éèẻẽẹêếềểễệ íìỉĩị óòỏõọôốồổỗộơớờởỡợ",
        );
        check_conversion(Legacy::Vni, "uùuøuûuõuïööùöøöûöõöï yùyøyûyõî ñÑ", "úùủũụưứừửữự ýỳỷỹỵ đĐ");
    }
}
