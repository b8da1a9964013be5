//! What stands in brackets explains or excepts: it is left out where a text is taken for what it names.

use std::borrow::Cow;

/// A text without its brackets and what stands in them. `kinds`: which, each by its two signs ("()"). One that is never
/// closed holds all that follows; one that closes nothing is left out alone.
pub(crate) fn without_brackets<'a>(text: &'a str, kinds: &[[char; 2]]) -> Cow<'a, str> {
    let opens = |letter: char| kinds.iter().any(|[open, _]| *open == letter);
    let closes = |letter: char| kinds.iter().any(|[_, close]| *close == letter);
    if !text.contains(|letter| opens(letter) || closes(letter)) {
        return Cow::Borrowed(text);
    }
    let mut depth = 0_usize;
    let mut outside = String::with_capacity(text.len());
    for letter in text.chars() {
        if opens(letter) {
            depth += 1;
        } else if closes(letter) {
            depth = depth.saturating_sub(1);
        } else if depth == 0 {
            outside.push(letter);
        }
    }
    Cow::Owned(outside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_outside() {
        let check = |text, expected| assert_eq!(without_brackets(text, &[['(', ')']]), expected);
        check("Đơn (bản (sao) chính), ảnh", "Đơn , ảnh");
        check("Đơn) và (ảnh", "Đơn và ");
        check("Đơn [mẫu]", "Đơn [mẫu]");
        assert_eq!(without_brackets("Đơn [mẫu] (hai)", &[['(', ')'], ['[', ']']]), "Đơn  ");
    }
}
