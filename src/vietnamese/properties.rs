//! What must hold for any text: no panic, and doing a thing twice is doing it once.

use std::borrow::Cow;

use proptest::prelude::*;

use super::*;

/// Text made of what is likely to go wrong, mixed with anything.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        "[a-zđơưăâêôáàảãạ ]{1,6}",
        "[\u{300}-\u{36f}\u{31b}]",
        "[\u{a0}-\u{ff}]{1,4}",
        "[\u{370}-\u{3ff}\u{400}-\u{52f}]",
        "[\u{200b}-\u{200f}\u{2028}\u{ad}\u{feff}\u{f0a7}\u{f0fc}\t\r\n ]{1,3}",
        "[0-9.,/ ]{1,8}",
        Just("½".to_owned()),
        "(ngày|giờ|tháng|đồng|triệu|làm việc|đ|USD|“|”|\"|«|»|\\(năm\\))",
    ];
    proptest::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn twice_is_once(text in texts()) {
        for once in [nfc as fn(&str) -> Cow<str>, one_line, modern_tone] {
            let first = once(&text);
            prop_assert_eq!(&once(&first), &first);
        }
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
        let tidied = tidy(&text);
        let again = tidy(&tidied.text);
        prop_assert_eq!(&again.text, &tidied.text);
        prop_assert!(again.mended.is_empty(), "{:?}", again.mended);
    }

    #[test]
    fn slugs_are_addresses(text in texts(), max in 0_usize..40) {
        if let Some(made) = slug(&text, max) {
            prop_assert!(made.len() <= max && !made.is_empty() && !is_reserved_name(&made));
            prop_assert!(made.bytes().all(|b| b == b'-' || b.is_ascii_lowercase() || b.is_ascii_digit()));
            prop_assert!(!made.starts_with('-') && !made.ends_with('-') && !made.contains("--"));
            prop_assert_eq!(slug(&made, max), Some(made));
        }
    }

    #[test]
    fn ranges_fit(text in texts()) {
        for range in parse_amounts(&text).into_iter().map(|a| a.range)
            .chain(parse_durations(&text).into_iter().map(|d| d.range))
            .chain(suspicious(&text).into_iter().map(|s| s.range))
            .chain(legacy_encoding(&text).map(|(_, range)| range))
            .chain(quoted_ranges(&text))
        {
            prop_assert!(!range.is_empty() && text.get(range).is_some());
        }
    }

    #[test]
    fn nothing_else_panics(text in texts()) {
        let (_, _) = (sort_key(&text), is_syllable(&text));
        let (_, _) = (to_unicode(Legacy::Vni, &text), to_unicode(Legacy::Tcvn3, &text));
        let _ = nearest(&text, ["ho-tich", "đất đai"].into_iter());
    }
}
