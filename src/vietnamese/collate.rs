//! Dictionary order as CLDR has it for Vietnamese: a < ă < â, d < đ are different letters; tones count only when
//! all letters agree, in the order ngang, huyền, hỏi, ngã, sắc, nặng; numbers sort by their value.
//!
//! CLDR compares tones after the whole string where printed dictionaries go syllable by syllable: "ba hoa" stands
//! behind "bá chủ" here. The locale is `vi-u-kn`.

use std::cmp::Ordering;
use std::convert::Infallible;
use std::sync::LazyLock;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;

/// Bytes whose plain order is the Vietnamese order of the texts: make once, compare often.
pub(crate) fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 2);
    let Ok::<(), Infallible>(()) = COLLATOR.write_sort_key_to(text, &mut key);
    key
}

/// Which of two texts comes first in Vietnamese order.
pub(crate) fn compare(a: &str, b: &str) -> Ordering {
    COLLATOR.compare(a, b)
}

/// The data is compiled in: nothing that is read can make this fail.
static COLLATOR: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    CollatorBorrowed::try_new(locale!("vi-u-kn").into(), CollatorOptions::default())
        .expect("compiled collation data")
});

#[cfg(test)]
mod tests {
    use super::*;

    fn check_order(ordered: &[&str]) {
        for pair in ordered.windows(2) {
            assert!(sort_key(pair[0]) < sort_key(pair[1]), "{} < {}", pair[0], pair[1]);
            assert_eq!(compare(pair[0], pair[1]), Ordering::Less);
        }
    }

    #[test]
    fn letters() {
        check_order(&["a", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "v"]);
        check_order(&["da", "dz", "đa"]);
    }

    #[test]
    fn tones() {
        check_order(&["ma", "mà", "mả", "mã", "má", "mạ", "mai"]);
        check_order(&["ba", "Ba", "bà"]);
        check_order(&["bá chủ", "ba hoa"]);
    }

    #[test]
    fn numbers() {
        check_order(&["Thôn 1", "Thôn 2", "Thôn 10", "Thôn 11", "Xã 1"]);
    }

    #[test]
    fn encodings_are_equal() {
        assert_eq!(sort_key("Việt"), sort_key("Vie\u{323}\u{302}t"));
        assert_eq!(compare("Việt", "Vi\u{1eb9}\u{302}t"), Ordering::Equal);
    }
}
