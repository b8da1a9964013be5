//! Where sentences end, as far as the signs tell: a full stop, a question mark or an exclamation mark before a space and a
//! capital letter.

/// The first sentences of a text that fit into so many letters; the first one always, whole.
pub(crate) fn first_sentences(text: &str, letters: usize) -> String {
    let mut end = 0;
    for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '.' | '?' | '!')) {
        let behind = at + sign.len_utf8();
        let rest = &text[behind..];
        let goes_on = rest.chars().find(|c| !c.is_whitespace());
        let ends = rest.is_empty() || rest.starts_with(' ') && goes_on.is_none_or(|c| c.is_uppercase());
        if ends {
            if end > 0 && text[..behind].chars().count() > letters {
                break;
            }
            end = behind;
        }
    }
    text[..if end == 0 { text.len() } else { end }].trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(first_sentences(text, 20), expected);
    }

    #[test]
    fn as_many_as_fit_and_the_first_whole() {
        check("Có. Mang căn cước. Rồi nộp ở quầy số ba.", "Có. Mang căn cước.");
        check("Một câu dài hơn hai mươi chữ cái. Hai.", "Một câu dài hơn hai mươi chữ cái.");
        check("Phí 8.000 đồng. Trả ở quầy một cửa.", "Phí 8.000 đồng.");
        check("Gồm phiếu, v.v. theo mẫu", "Gồm phiếu, v.v. theo mẫu");
        check("Không có dấu chấm", "Không có dấu chấm");
        check("", "");
    }
}
