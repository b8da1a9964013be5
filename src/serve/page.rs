//! What the preview adds to a page on its way to the browser, and the pages it has of its own.

use super::round::Seen;
use crate::diagnostic::{Diagnostic, Lang, print};
use crate::source::SourceSet;
use crate::theme::escape_into;

pub(crate) const SCRIPT: &str = include_str!("preview.js");
pub(crate) const STYLE: &str = concat!(include_str!("colours.css"), include_str!("preview.css"));
/// At the address of the site's worker.
pub(crate) const NO_WORKER: &str = include_str!("no_worker.js");
/// Below this path lies what belongs to the preview; no output does.
pub(crate) const OWN: &str = "/__niemyet/";

/// What the preview must be allowed on a page: to listen for events, and its own script and style.
const NEEDED: [&str; 3] = ["connect-src", "script-src", "style-src"];
const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";

/// How an open page finds out what concerns it.
pub(crate) struct Mark<'a> {
    pub(crate) path: &'a str,
    pub(crate) seen: Seen,
    pub(crate) lang: Lang,
    pub(crate) is_draft: bool,
}

/// The page with the preview's script before its end.
pub(crate) fn with_script(page: &[u8], mark: &Mark<'_>) -> Vec<u8> {
    let end = last_end_of_body(page).unwrap_or(page.len());
    let mut marked = allowing_preview(&page[..end]);
    marked.extend_from_slice(mark.script().as_bytes());
    marked.extend_from_slice(&page[end..]);
    marked
}

impl Mark<'_> {
    fn script(&self) -> String {
        let mut path = String::new();
        escape_into(self.path, &mut path);
        let lang = self.lang.pick("vi", "en");
        let draft = match (self.is_draft, self.lang) {
            (false, _) => "",
            (true, Lang::Vi) => " data-draft=\"BẢN NHÁP – chưa có trên trang đã xuất bản\"",
            (true, Lang::En) => " data-draft=\"DRAFT – not on the published site\"",
        };
        let seen = self.seen;
        format!(
            "<script src=\"{OWN}preview.js\" data-at=\"{path}\" data-seen=\"{seen}\" data-lang=\"{lang}\"{draft}></script>\n"
        )
    }
}

fn last_end_of_body(page: &[u8]) -> Option<usize> {
    const END: &[u8] = b"</body>";
    page.windows(END.len()).rposition(|window| window.eq_ignore_ascii_case(END))
}

/// The theme's pages say what a browser may load for them, and a later policy can only be stricter. So
/// what the preview needs is added to the page's own.
fn allowing_preview(page: &[u8]) -> Vec<u8> {
    let found = memchr::memmem::find(page, POLICY.as_bytes()).map(|at| at + POLICY.len());
    let policy = found.and_then(|from| {
        let len = memchr::memchr(b'"', &page[from..])?;
        Some((from, from + len, std::str::from_utf8(&page[from..from + len]).ok()?))
    });
    let Some((from, to, policy)) = policy else { return page.to_vec() };
    [&page[..from], widened(policy).as_bytes(), &page[to..]].concat()
}

fn widened(policy: &str) -> String {
    let mut directives: Vec<(String, Vec<&str>)> = Vec::new();
    for directive in policy.split(';') {
        let mut words = directive.split_ascii_whitespace();
        if let Some(name) = words.next() {
            directives.push((name.to_ascii_lowercase(), words.collect()));
        }
    }
    let sources = |directives: &[(String, Vec<&str>)], name: &str| {
        directives.iter().position(|(known, _)| known == name)
    };
    for needed in NEEDED {
        let at = match (sources(&directives, needed), sources(&directives, "default-src")) {
            (Some(at), _) => at,
            (None, Some(fallback)) => {
                let same = directives[fallback].1.clone();
                directives.push((needed.to_owned(), same));
                directives.len() - 1
            }
            // Everything is allowed.
            (None, None) => continue,
        };
        let allowed = &mut directives[at].1;
        allowed.retain(|source| !source.eq_ignore_ascii_case("'none'"));
        if !allowed.contains(&"'self'") && !allowed.contains(&"*") {
            allowed.push("'self'");
        }
    }
    let written = directives.iter().map(|(name, sources)| format!("{name} {}", sources.join(" ")));
    written.map(|directive| directive.trim_end().to_owned()).collect::<Vec<_>>().join("; ")
}

/// Why there is no page of the site to show.
pub(crate) enum Lack<'a> {
    /// The first build is not done yet, or there are mistakes.
    NoSite,
    /// This page cannot be made.
    Failed(&'a Diagnostic, &'a SourceSet),
}

/// A page of our own. What is wrong is told by the panel, and here to those without scripts.
pub(crate) fn own(lack: &Lack<'_>, mark: &Mark<'_>) -> Vec<u8> {
    let lang = mark.lang;
    let (title, text) = match lack {
        Lack::NoSite => (
            lang.pick("Chưa dựng được trang", "The site is not built yet"),
            lang.pick(
                "Trang tự hiện ra ngay khi dựng xong. Nếu có lỗi, lỗi được kể ở dưới cùng cửa sổ này.",
                "It shows by itself as soon as it is built. Mistakes, if any, are told at the bottom of this window.",
            ),
        ),
        Lack::Failed(..) => (
            lang.pick("Chưa dựng được trang này", "This page could not be made"),
            lang.pick(
                "Sửa xong và lưu lại, trang tự hiện ra.",
                "Mend it and save: the page shows by itself.",
            ),
        ),
    };
    let mut plain = String::new();
    if let Lack::Failed(mistake, sources) = lack {
        escape_into(&print::one(mistake, sources, lang, print::Look::PLAIN), &mut plain);
        plain = format!("<noscript><pre>{plain}</pre></noscript>\n");
    }
    let (code, script) = (lang.pick("vi", "en"), mark.script());
    let page = format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{OWN}preview.css\">\n</head>\n<body class=\"alone\">\n\
         <main>\n<h1>{title}</h1>\n<p>{text}</p>\n{plain}</main>\n{script}</body>\n</html>\n"
    );
    page.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_widened_only_by_what_is_needed() {
        for (policy, expected) in [
            (
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'",
            ),
            (
                "default-src https://a.vn; connect-src 'none'",
                "default-src https://a.vn; connect-src 'self'; script-src https://a.vn 'self'; style-src https://a.vn 'self'",
            ),
            ("img-src 'self'; upgrade-insecure-requests", "img-src 'self'; upgrade-insecure-requests"),
            ("default-src *", "default-src *; connect-src *; script-src *; style-src *"),
        ] {
            assert_eq!(widened(policy), expected);
        }
    }

    #[test]
    fn the_script_stands_before_the_last_end() {
        let mark =
            Mark { path: "a\"<b>.html", seen: Seen { page: 1, style: 2 }, lang: Lang::Vi, is_draft: false };
        let script = "<script src=\"/__niemyet/preview.js\" data-at=\"a&quot;&lt;b&gt;.html\" data-seen=\"0000000000000001.0000000000000002\" data-lang=\"vi\"></script>\n";
        for (page, expected) in [
            ("<body>x</BODY></html>", format!("<body>x{script}</BODY></html>")),
            ("<p>&lt;/body> </body> </body>", format!("<p>&lt;/body> </body> {script}</body>")),
            ("x", format!("x{script}")),
        ] {
            assert_eq!(String::from_utf8_lossy(&with_script(page.as_bytes(), &mark)), expected);
        }
    }
}
