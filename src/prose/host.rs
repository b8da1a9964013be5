//! The host of a web address: whether a browser reads it, and whether it is what it looks like.
//!
//! In: what stands behind `//`. Out: a [`Fault`], or nothing. What stands before an `@` is a name and a password,
//! whatever it looks like; a letter of another script, also one hidden in punycode, makes another host of it.

use super::link::Fault;

pub(super) fn fault(address: &str) -> Option<Fault> {
    let end = address.find(['/', '?', '#']).unwrap_or(address.len());
    let authority = &address[..end];
    if let Some((_, host)) = authority.rsplit_once('@') {
        return Some(Fault::Elsewhere(host.to_owned()));
    }
    let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
    let decoded = percent_encoding::percent_decode_str(host).decode_utf8_lossy();
    let shown: Option<Vec<String>> = decoded.split('.').map(label).collect();
    let Some(shown) = shown.map(|labels| labels.join(".")) else { return Some(Fault::Unreadable) };
    let foreign: String = shown.chars().filter(|c| c.is_alphabetic() && !is_ours(*c)).collect();
    if !foreign.is_empty() {
        return Some(Fault::Script(shown, foreign));
    }
    let bad_port = port.is_some_and(|port| port.parse::<u16>().is_err());
    if bad_port || !is_plain(&shown) {
        return Some(Fault::Unreadable);
    }
    // "dichvucong.gov.vn.vi.du" is of vi.du.
    let shown = shown.to_ascii_lowercase();
    let dressed = shown.contains(".gov.vn.") || shown.starts_with("gov.vn.");
    dressed.then_some(Fault::Elsewhere(shown))
}

/// Labels of letters, digits and hyphens.
fn is_plain(host: &str) -> bool {
    let labels = host.strip_suffix('.').unwrap_or(host).split('.');
    host.len() <= 253
        && labels.into_iter().all(|label| {
            (1..=63).contains(&label.chars().count())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
        })
}

/// A letter of the Vietnamese alphabet, or one of English.
fn is_ours(c: char) -> bool {
    c.is_ascii()
        || matches!(c, '\u{1ea0}'..='\u{1ef9}')
        || "àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ".contains(c)
}

/// A label as it is read: punycode as its letters. `None` where it is none.
fn label(label: &str) -> Option<String> {
    match label.get(..4).filter(|start| start.eq_ignore_ascii_case("xn--")) {
        Some(_) => punycode(&label[4..]),
        None => Some(label.to_owned()),
    }
}

/// RFC 3492, section 6.2.
fn punycode(encoded: &str) -> Option<String> {
    const BASE: u32 = 36;
    let (basic, extended) = encoded.rsplit_once('-').unwrap_or(("", encoded));
    let mut letters: Vec<char> = basic.chars().collect();
    let (mut n, mut i, mut bias) = (128u32, 0u32, 72u32);
    let mut digits = extended.bytes();
    while digits.len() > 0 {
        let (before, mut weight, mut k) = (i, 1u32, BASE);
        loop {
            let digit = match digits.next()? {
                byte @ b'a'..=b'z' => byte - b'a',
                byte @ b'A'..=b'Z' => byte - b'A',
                byte @ b'0'..=b'9' => byte - b'0' + 26,
                _ => return None,
            };
            i = i.checked_add(u32::from(digit).checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(1, 26);
            if u32::from(digit) < threshold {
                break;
            }
            weight = weight.checked_mul(BASE - threshold)?;
            k += BASE;
        }
        let count = u32::try_from(letters.len()).ok()? + 1;
        bias = adapted(i - before, count, before == 0);
        n = n.checked_add(i / count)?;
        i %= count;
        letters.insert(usize::try_from(i).ok()?, char::from_u32(n)?);
        i += 1;
    }
    Some(letters.into_iter().collect())
}

fn adapted(delta: u32, count: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / count;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts() {
        for good in [
            "vi.du",
            "vi.du:8080/a",
            "sub.vi-du.gov.vn",
            "thủtục.vn",
            "192.168.1.1",
            "xn--th-8ja.vn",
            "localhost",
        ] {
            assert_eq!(fault(good), None, "{good}");
        }
        for bad in ["[::1]:x", "vi.du:99999", "vi.du:x", "vi..du", "-vi.du", "vi,du", "vi du", "xn--.vn?"] {
            assert_eq!(fault(bad), Some(Fault::Unreadable), "{bad}");
        }
        let elsewhere = |host: &str| Some(Fault::Elsewhere(host.to_owned()));
        assert_eq!(fault("dichvucong.gov.vn@vi.du"), elsewhere("vi.du"));
        assert_eq!(fault("ten:mat-khau@vi.du/x"), elsewhere("vi.du"));
        assert_eq!(fault("dichvucong.gov.vn.vi.du"), elsewhere("dichvucong.gov.vn.vi.du"));
        let script = |host: &str, letters: &str| Some(Fault::Script(host.to_owned(), letters.to_owned()));
        assert_eq!(fault("d\u{456}chvucong.gov.vn"), script("d\u{456}chvucong.gov.vn", "\u{456}"));
        assert_eq!(
            fault("xn--80ak6aa92e.vi"),
            script("\u{430}\u{440}\u{440}\u{4cf}\u{435}.vi", "\u{430}\u{440}\u{440}\u{4cf}\u{435}")
        );
    }
}
