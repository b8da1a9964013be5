//! Addresses made of text: "Đăng ký khai sinh" gives "dang-ky-khai-sinh".
//!
//! A slug is made of a–z, 0–9 and single hyphens only, is a file name on every system, and is cut between
//! syllables. Two names may give one slug: telling them apart is the caller's affair.

use super::fold::fold;

/// The address of a text in at most `max_bytes` bytes; nothing if the text has no letter or digit to make it of.
///
/// Letters of other scripts are left out. A name that Windows keeps for itself ("con") gets "-0" behind it.
pub(crate) fn slug(text: &str, max_bytes: usize) -> Option<String> {
    let mut slug = String::new();
    for syllable in fold(text).split(|c: char| !c.is_ascii_alphanumeric()).filter(|s| !s.is_empty()) {
        let hyphen = usize::from(!slug.is_empty());
        if slug.len() + hyphen + syllable.len() > max_bytes {
            if slug.is_empty() {
                // One endless syllable: better cut than lost.
                slug.push_str(&syllable[..max_bytes]);
            }
            break;
        }
        if hyphen == 1 {
            slug.push('-');
        }
        slug.push_str(syllable);
    }
    if is_reserved_name(&slug) && !slug.is_empty() {
        slug.push_str("-0");
    }
    (!slug.is_empty() && slug.len() <= max_bytes).then_some(slug)
}

/// Whether Windows refuses or changes a file of this name: a device name before the first dot, in any case, or a
/// dot or space at the end. The empty name counts as well.
///
/// Source: Microsoft, "Naming Files, Paths, and Namespaces".
pub(crate) fn is_reserved_name(name: &str) -> bool {
    if name.is_empty() || name.ends_with(['.', ' ']) {
        return true;
    }
    let stem = name.split('.').next().unwrap_or(name).trim_end_matches(' ').to_ascii_lowercase();
    match stem.as_str() {
        "con" | "prn" | "aux" | "nul" | "conin$" | "conout$" => true,
        _ => ["com", "lpt"].iter().any(|device| stem.strip_prefix(device).is_some_and(is_port_number)),
    }
}

/// One digit, also a raised one: the system reads ¹ as 1.
fn is_port_number(text: &str) -> bool {
    matches!(text, "\u{b9}" | "\u{b2}" | "\u{b3}") || matches!(text.as_bytes(), [b'1'..=b'9'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, max_bytes: usize, expected: Option<&str>) {
        assert_eq!(slug(text, max_bytes).as_deref(), expected, "{text}");
    }

    #[test]
    fn makes_addresses() {
        check("Đăng ký khai sinh", 80, Some("dang-ky-khai-sinh"));
        check("  1.001193 – “Hộ tịch” (mới) ", 80, Some("1-001193-ho-tich-moi"));
        check("Москва № 5", 80, Some("5"));
        check("…", 80, None);
        check("", 80, None);
    }

    #[test]
    fn cuts_between_syllables() {
        check("Đăng ký khai sinh", 17, Some("dang-ky-khai-sinh"));
        check("Đăng ký khai sinh", 16, Some("dang-ky-khai"));
        check("Đăng ký khai sinh", 7, Some("dang-ky"));
        check("nghiêng", 4, Some("nghi"));
        check("a", 0, None);
    }

    #[test]
    fn avoids_reserved_names() {
        check("Con", 80, Some("con-0"));
        check("Con nuôi", 80, Some("con-nuoi"));
        check("Con nuôi", 7, Some("con-0"));
        check("com1", 5, None);
    }

    #[test]
    fn knows_reserved_names() {
        for name in
            ["con", "CON", "nul.txt", "Com1.tar.gz", "lpt9", "aux .md", "com\u{b9}", "a.", "a ", "..", ""]
        {
            assert!(is_reserved_name(name), "{name:?}");
        }
        for name in ["con-nuoi", "com", "com0", "com10", "a.con", "console", ".git", "mục 1.md"] {
            assert!(!is_reserved_name(name), "{name:?}");
        }
    }
}
