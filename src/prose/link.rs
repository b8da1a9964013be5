//! Which addresses a text may link to.
//!
//! In: an address as Markdown gives it, entities and escapes resolved. Out: the address to print, or
//! `None` where it is anything but http, https, mailto, tel or a relative one; and what is wrong with one that
//! would lead elsewhere than it looks, or nowhere. The rule is a list of
//! what passes, so that a scheme nobody thought of does not. Whether a relative address leads
//! anywhere is for the site to say.

use super::host;
use crate::diagnostic::{Diagnostic, Mistake};

/// Why an address that has a scheme which passes is none to link to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It leads to this host and looks like another.
    Elsewhere(String),
    /// Letters of its host are of another script: the host, with each of them.
    Script(String, String),
    /// No browser can read it.
    Unreadable,
    /// Neither one mailbox nor one telephone.
    Contact,
}

impl Fault {
    /// The finding about an address, without its place.
    pub(crate) fn told(&self, address: &str) -> Diagnostic {
        Diagnostic::new(match self {
            Fault::Elsewhere(host) => Mistake::LinkElsewhere { address: &address, host },
            Fault::Script(host, letters) => Mistake::ForeignLetters { host, letters },
            Fault::Unreadable => Mistake::UnreadableLink { address: &address },
            Fault::Contact => Mistake::NoContact { written: &address },
        })
    }
}

/// What is wrong with a web address, a mailbox or a telephone that is linked to. Other schemes are for
/// [`safe_address`] to refuse.
pub(crate) fn fault(address: &str) -> Option<Fault> {
    let address = address.trim_matches(' ');
    let (scheme, rest) = scheme(address)?;
    if is_any(scheme, &["http", "https"]) {
        return has_host(rest).then(|| host::fault(&rest[2..])).flatten();
    }
    let decoded = rest.replace("%20", " ").replace("%40", "@");
    let one = match scheme.to_ascii_lowercase().as_str() {
        // One letter may go to several.
        "mailto" => decoded
            .split('?')
            .next()
            .is_some_and(|boxes| boxes.split(',').all(|mailbox| is_mailbox(mailbox.trim()))),
        "tel" => dialled(&decoded).is_some(),
        _ => return None,
    };
    (!one && !rest.is_empty()).then_some(Fault::Contact)
}

/// Several telephones or mailboxes in one address as a link each.
pub(crate) fn apart(address: &str) -> Option<String> {
    let (scheme, rest) = scheme(address)?;
    let decoded = rest.replace("%20", " ").replace("%40", "@");
    let parts: Vec<&str> =
        decoded.split([',', ';', '/']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let links: Option<Vec<String>> = parts
        .iter()
        .map(|part| match is_any(scheme, &["tel"]) {
            true => dialled(part).map(|digits| format!("[{part}](tel:{digits})")),
            false => is_mailbox(part).then(|| format!("[{part}](mailto:{part})")),
        })
        .collect();
    links.filter(|links| links.len() > 1).map(|links| links.join(", "))
}

/// What an address that is no link says beside its text, without its scheme; nothing where the text says it.
pub(crate) fn beside(text: &str, address: &str) -> Option<String> {
    let (scheme, rest) = scheme(address)?;
    let shown = rest.replace("%20", " ").replace("%40", "@");
    let is_contact = is_any(scheme, &["tel", "mailto"]);
    (is_contact && !shown.is_empty() && !text.contains(shown.trim())).then_some(shown)
}

/// What was meant by an address that leads nowhere because its beginning is missing or misspelt.
pub(crate) fn completed(address: &str) -> Option<String> {
    let address = address.trim();
    let bare = address.split_once(['/', '?', '#']).map_or(address, |(host, _)| host);
    if is_mailbox(address) {
        return Some(format!("mailto:{address}"));
    }
    if address.starts_with(['0', '+']) && !address.contains('.') && dialled(address).is_some() {
        return Some(format!("tel:{}", address.replace(' ', "")));
    }
    if let Some((before, rest)) = address.split_once('/') {
        let scheme = before.trim_end_matches(':').to_ascii_lowercase();
        let rest = rest.trim_start_matches('/');
        let near =
            ["https", "http", "htps", "htpps", "hhttps", "htttps", "ttps", "htp"].contains(&scheme.as_str());
        if near && looks_like_host(rest.split(['/', '?', '#']).next().unwrap_or(rest)) {
            let scheme = if scheme == "http" { "http" } else { "https" };
            return Some(format!("{scheme}://{rest}"));
        }
    }
    looks_like_host(bare).then(|| format!("https://{address}"))
}

/// "dichvucong.gov.vn": a name under one of the endings that people here write.
fn looks_like_host(name: &str) -> bool {
    let named = |ending: &str| name.strip_suffix(ending).is_some_and(|rest| !rest.is_empty());
    [".vn", ".com", ".net", ".org", ".edu", ".example"].into_iter().any(named) && host::fault(name).is_none()
}

/// Whether a text is one mailbox, as `ten@xa-mau.vn`.
pub(crate) fn is_mailbox(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
    let whole = |part: &str| {
        !part.is_empty() && !part.starts_with('.') && !part.ends_with('.') && !part.contains("..")
    };
    whole(name)
        && name.chars().all(is_of_name)
        && whole(host)
        && host.contains('.')
        && host::fault(host).is_none()
}

/// The digits to dial, where a text is exactly one telephone number: what stands beside the digits may be spaces,
/// dots, hyphens and one pair of brackets around digits that are dialled.
pub(crate) fn dialled(text: &str) -> Option<String> {
    let text = text.trim();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let international = text.starts_with('+');
    let rest = text.strip_prefix('+').unwrap_or(text);
    let joins = |c: char| matches!(c, ' ' | '\u{a0}' | '.' | '-' | '(' | ')');
    let plain = rest.chars().all(|c| c.is_ascii_digit() || joins(c))
        && rest.ends_with(|c: char| c.is_ascii_digit())
        && bracketed(rest)
        // " - " and two dots part two numbers, or a range.
        && ![" -", "- ", "--", ".."].iter().any(|between| rest.contains(between));
    // 113, 1022, 19001234, 0912 345 678, 024 3456 7890; a number behind +84 has no 0.
    let fits = match (international, digits.as_bytes()) {
        (true, [b'8', b'4', b'0', ..]) => false,
        (true, digits) => (8..=15).contains(&digits.len()),
        (false, [b'0', ..]) => (10..=11).contains(&digits.len()),
        (false, [b'1', b'8' | b'9', b'0', b'0', ..]) => (8..=10).contains(&digits.len()),
        (false, [b'1', ..]) => (3..=6).contains(&digits.len()),
        (false, _) => false,
    };
    (plain && fits).then(|| if international { format!("+{digits}") } else { digits })
}

/// A number that lacks the 0 it begins with, as a table of Excel gives it, or the + of its country, with it.
pub(crate) fn begun(text: &str) -> Option<String> {
    let text = text.trim();
    let starts = |with: fn(char) -> bool| text.starts_with(with);
    let whole = |sign: char| Some(format!("{sign}{text}")).filter(|whole| dialled(whole).is_some());
    match text.chars().filter(char::is_ascii_digit).count() {
        9 | 10 if starts(|c| ('2'..='9').contains(&c)) => whole('0'),
        11 | 12 if text.starts_with("84") => whole('+'),
        _ => None,
    }
}

/// No brackets, or one pair of them around an area's code at the start: "(0)" is dialled from one side only.
fn bracketed(text: &str) -> bool {
    match text.split_once('(') {
        None => !text.contains(')'),
        Some((before, rest)) => rest.split_once(')').is_some_and(|(inside, behind)| {
            before.is_empty() && inside.len() > 1 && !behind.contains(['(', ')'])
        }),
    }
}

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
        // A telephone is dialled as its digits alone.
        Some((scheme, rest)) if is_any(scheme, &["tel"]) => {
            return dialled(&rest.replace("%20", " ")).map(|digits| format!("tel:{digits}"));
        }
        Some((scheme, rest)) => is_any(scheme, &["mailto"]) && !rest.is_empty(),
        // `//host` leaves the site under whatever scheme the page has.
        None => !address.starts_with("//"),
    };
    passes.then(|| address.replace(' ', "%20"))
}

/// Whether an address that passes is one of the site itself.
pub(crate) fn is_of_site(address: &str) -> bool {
    scheme(address).is_none()
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
    use super::{Fault, dialled, fault, is_mailbox, safe_address};

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
        assert_eq!(safe_address("tel:0236 000 001").as_deref(), Some("tel:0236000001"));
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

    #[test]
    fn one_telephone() {
        for (text, digits) in [
            ("0236 000 001", "0236000001"),
            ("(0236) 000.0001", "02360000001"),
            ("+84 236 000 0001", "+842360000001"),
            ("19001234", "19001234"),
            ("1900 1234", "19001234"),
            ("113", "113"),
            ("0912-345-678", "0912345678"),
        ] {
            assert_eq!(dialled(text).as_deref(), Some(digits), "{text}");
        }
        for text in [
            "1900 1234 nhánh 2",
            "0236 000 001 - 0236 000 002",
            "0236 000 001/002",
            "0236 000 001, 0236 000 002",
            "O236 000 001",
            "+84 (0) 236 000 001",
            "0912 345",
            "0236 000 001 0236 000 002",
            "",
        ] {
            assert_eq!(dialled(text), None, "{text}");
        }
    }

    #[test]
    fn one_mailbox() {
        for text in ["xa@vi.du", "mot-cua.xa@vi-du.gov.vn"] {
            assert!(is_mailbox(text), "{text}");
        }
        for text in ["xa", "xa@", "@vi.du", "xa@vidu", "xa@vi..du", "xa @vi.du", "a@b.vn; c@d.vn", "xã@vi.du"]
        {
            assert!(!is_mailbox(text), "{text}");
        }
    }

    #[test]
    fn what_leads_elsewhere() {
        let told = |address: &str| fault(address);
        assert_eq!(told("https://dichvucong.gov.vn/x@y"), None);
        assert_eq!(told("mailto:xa@vi.du?subject=a"), None);
        assert_eq!(told("https://dichvucong.gov.vn@vi.du/"), Some(Fault::Elsewhere("vi.du".into())));
        assert_eq!(told("tel:1900"), Some(Fault::Contact).filter(|_| dialled("1900").is_none()));
        assert_eq!(told("tel:19001234 nhánh 2"), Some(Fault::Contact));
        assert_eq!(told("mailto:xa"), Some(Fault::Contact));
        assert_eq!(told("http://[::1]:x"), Some(Fault::Unreadable));
    }
}
