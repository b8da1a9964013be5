//! Which addresses a text may link to.
//!
//! In: an address as Markdown gives it, entities and escapes resolved. Out: the address to print, or
//! `None` where it is anything but http, https, mailto, tel or a relative one. The rule is a list of
//! what passes, so that a scheme nobody thought of does not. Whether a relative address leads
//! anywhere is for the site to say.

/// The address to print, if it is one that passes.
pub(crate) fn safe_address(address: &str) -> Option<String> {
    let address = address.trim_matches(' ');
    // Browsers drop tabs and line ends inside a scheme and read `\` as `/`; invisible characters
    // only serve to make an address look like another.
    if address.is_empty() || address.chars().any(|ch| ch == '\\' || super::is_invisible(ch)) {
        return None;
    }
    let passes = match scheme(address) {
        Some((scheme, rest)) if is_any(scheme, &["http", "https"]) => has_host(rest),
        Some((scheme, rest)) => is_any(scheme, &["mailto", "tel"]) && !rest.is_empty(),
        // `//host` leaves the site under whatever scheme the page has.
        None => !address.starts_with("//"),
    };
    passes.then(|| address.replace(' ', "%20"))
}

/// What stands before a `:` that is not inside a path, a query or a fragment.
fn scheme(address: &str) -> Option<(&str, &str)> {
    let end = address.find(['/', '?', '#']).unwrap_or(address.len());
    let colon = address[..end].find(':')?;
    Some((&address[..colon], &address[colon + 1..]))
}

fn has_host(rest: &str) -> bool {
    rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '?', '#', ' ']))
}

fn is_any(scheme: &str, known: &[&str]) -> bool {
    known.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::safe_address;

    #[test]
    fn what_passes() {
        for address in [
            "https://vi.du/thu-tuc?ma=1.000001#b",
            "HTTP://vi.du",
            "mailto:mot-cua@vi.du",
            "tel:02360000001",
            "1.001612.html",
            "../linh-vuc/ho-tich.html#dau",
            "#truc-tiep",
            "?q=a:b",
            "muc/a:b",
        ] {
            assert_eq!(safe_address(address).as_deref(), Some(address), "{address}");
        }
        assert_eq!(safe_address(" a b.docx ").as_deref(), Some("a%20b.docx"));
    }

    #[test]
    fn what_never_passes() {
        for address in [
            "",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\u{200b}script:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:x",
            "://vi.du",
            "//vi.du/x",
            "/\\vi.du",
            "\\\\vi.du",
            "https:",
            "https:///x",
            "http:vi.du",
            "mailto:",
            "https://vi.du/\u{202e}gpj",
        ] {
            assert_eq!(safe_address(address), None, "{address:?}");
        }
    }
}
