//! What leaves the site: public addresses, and text for places that have no markup of their own.
//!
//! In: an address below the site's folder, or a text of the catalogue. Out: the full address, where
//! the site has a public one, and the text on one line without characters that hide or reorder others.

use std::borrow::Cow;

use crate::catalogue::Procedure;
use crate::site::{Site, address};
use crate::vietnamese::{is_control_or_bidi, is_plain_line, one_line};

/// Where the national portal shows a record; its identifier cannot be derived from the code.
const PORTAL: &str = "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?formalityId=";

/// Where the national portal shows how far a dossier is.
pub(crate) const PORTAL_LOOK_UP: &str = "https://dichvucong.gov.vn/tra-cuu-ho-so";

/// The public address of an output; that of a folder's index is the folder. `None` where the site has none.
pub(crate) fn public_address(site: &Site, at: &str) -> Option<String> {
    let base = site.config.base_url.as_deref()?;
    let at = match at.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => at,
    };
    Some(format!("{base}/{}", address::encode_path(at)))
}

/// The address to print in `from`: public where there is one, else relative to it.
pub(crate) fn reference(site: &Site, from: &str, to: &str) -> String {
    public_address(site, to).unwrap_or_else(|| address::relative(from, to))
}

/// The procedure's record on the national portal.
pub(crate) fn portal_address(procedure: &Procedure) -> Option<String> {
    procedure.portal_id.as_deref().map(|id| format!("{PORTAL}{}", address::encode(id)))
}

/// The text on one line, without control characters and those that turn the direction of writing.
pub(crate) fn plain_line(text: &str) -> Cow<'_, str> {
    if is_plain_line(text) {
        return Cow::Borrowed(text);
    }
    // White space first: a line end is a control character too, and separates words.
    match one_line(text) {
        line if line.contains(is_control_or_bidi) => Cow::Owned(line.replace(is_control_or_bidi, "")),
        line => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample_site::{empty_site, public_site};

    #[test]
    fn public_addresses() {
        let site = public_site(&[]);
        let check =
            |at: &str, expected: &str| assert_eq!(public_address(&site, at).as_deref(), Some(expected));
        check("index.html", "https://xa.vi.du/tthc/");
        check("thu-tuc/index.html", "https://xa.vi.du/tthc/thu-tuc/");
        check("thu-tuc/1.000001.html", "https://xa.vi.du/tthc/thu-tuc/1.000001.html");
        check("thu-tuc/xindex.html", "https://xa.vi.du/tthc/thu-tuc/xindex.html");
        check("bieu-mau/tờ khai.docx", "https://xa.vi.du/tthc/bieu-mau/t%E1%BB%9D%20khai.docx");
        assert_eq!(public_address(&empty_site(), "index.html"), None);
        assert_eq!(reference(&empty_site(), "du-lieu-mo/a.csv", "thu-tuc/1.html"), "../thu-tuc/1.html");
    }

    #[test]
    fn plain_lines() {
        assert_eq!(plain_line("Đăng ký"), "Đăng ký");
        assert_eq!(plain_line(" a\r\n\tb\u{0}c\u{202e}d\u{2028}e "), "a bcd e");
    }
}
