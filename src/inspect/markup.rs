//! The marks of an HTML page, one after the other.
//!
//! In: the text of a page. Out: [`Mark`]s with their places. Nothing is mended and no tree is built, as a browser would: what
//! a browser must guess at is what is looked for here. It reads what the templates of a theme can bring forth, not every
//! page of the web: no markup of 1998, and of SVG no more than its tags.

use std::ops::Range;

/// A tag, or text between two.
#[derive(Debug)]
pub(super) enum Mark<'a> {
    Open(Tag<'a>),
    Close(&'a str),
    /// Text that shows something.
    Text,
    /// A `<` that begins nothing.
    Bare,
}

#[derive(Debug)]
pub(super) struct Tag<'a> {
    pub(super) name: String,
    pub(super) attributes: Vec<(&'a str, String)>,
    /// Ends with `/>`.
    pub(super) closed: bool,
    /// An attribute that stands in it twice.
    pub(super) twice: Option<&'a str>,
}

impl Tag<'_> {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Whether an attribute says something.
    pub(super) fn says(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| !value.trim().is_empty())
    }
}

/// What stands in these is no markup.
const RAW: [&str; 4] = ["script", "style", "title", "textarea"];

/// Hands on every mark of `html` with its place.
pub(super) fn each<'a>(html: &'a str, mut found: impl FnMut(Mark<'a>, Range<usize>)) {
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|next| at + next) {
        text(html, at..start, &mut found);
        let rest = &html[start + 1..];
        at = if rest.starts_with("!--") {
            end_of(html, start, "-->")
        } else if rest.starts_with(['!', '?']) {
            end_of(html, start, ">")
        } else if let Some(name) = rest.strip_prefix('/') {
            let end = end_of(html, start, ">");
            let name =
                &name[..name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len())];
            found(Mark::Close(name), start..end);
            end
        } else if rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let (tag, end) = tag(html, start);
            let raw = RAW.into_iter().find(|raw| *raw == tag.name && !tag.closed);
            found(Mark::Open(tag), start..end);
            match raw {
                Some(raw) => raw_text(html, end, raw, &mut found),
                None => end,
            }
        } else {
            found(Mark::Bare, start..start + 1);
            start + 1
        };
    }
    text(html, at..html.len(), &mut found);
}

fn text<'a>(html: &'a str, place: Range<usize>, found: &mut impl FnMut(Mark<'a>, Range<usize>)) {
    if html[place.clone()].contains(|c: char| !c.is_whitespace()) {
        found(Mark::Text, place);
    }
}

/// Where the text of a script or a title ends: at its own end tag.
fn raw_text<'a>(
    html: &'a str,
    from: usize,
    name: &str,
    found: &mut impl FnMut(Mark<'a>, Range<usize>),
) -> usize {
    let is_end = |at: &usize| {
        let rest = &html.as_bytes()[at + 2..];
        rest.len() >= name.len() && rest[..name.len()].eq_ignore_ascii_case(name.as_bytes())
    };
    let ends = html[from..].match_indices("</").map(|(at, _)| from + at);
    let end = ends.into_iter().find(is_end).unwrap_or(html.len());
    text(html, from..end, found);
    end
}

fn end_of(html: &str, from: usize, sign: &str) -> usize {
    html[from..].find(sign).map_or(html.len(), |end| from + end + sign.len())
}

/// The tag that begins at `start`, and where it ends.
fn tag(html: &str, start: usize) -> (Tag<'_>, usize) {
    let is_space = |c: char| c.is_ascii_whitespace();
    let name_end = |from: usize, stop: &[char]| {
        let stops = |c: char| is_space(c) || stop.contains(&c);
        html[from..].find(stops).map_or(html.len(), |end| from + end)
    };
    let mut at = name_end(start + 1, &['>', '/']);
    let name = html[start + 1..at].to_ascii_lowercase();
    let mut tag = Tag { name, attributes: Vec::new(), closed: false, twice: None };
    loop {
        at += html[at..].len() - html[at..].trim_start_matches(is_space).len();
        match html.as_bytes().get(at) {
            None => return (tag, html.len()),
            Some(b'>') => return (tag, at + 1),
            Some(b'/') => {
                tag.closed = html[at + 1..].starts_with('>');
                at += 1;
            }
            Some(_) => {
                let end = name_end(at + 1, &['>', '/', '=']);
                let name = &html[at..end];
                let (value, end) = value(html, end);
                if tag.has(name) {
                    tag.twice = Some(name);
                }
                tag.attributes.push((name, value));
                at = end;
            }
        }
    }
}

/// The value behind an attribute's name, without its quotation marks, and where it ends.
fn value(html: &str, at: usize) -> (String, usize) {
    let Some(rest) = html[at..].trim_start().strip_prefix('=') else { return (String::new(), at) };
    let rest = rest.trim_start();
    let from = html.len() - rest.len();
    match rest.as_bytes().first() {
        Some(quote @ (b'"' | b'\'')) => {
            let inner = &rest[1..];
            let length = inner.find(*quote as char).unwrap_or(inner.len());
            (decoded(&inner[..length]), (from + length + 2).min(html.len()))
        }
        _ => {
            let length = rest.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(rest.len());
            (decoded(&rest[..length]), from + length)
        }
    }
}

/// What is written for the five characters of markup, and by number.
fn decoded(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let sign = after.split_once(';').and_then(|(name, behind)| Some((sign(name)?, behind)));
        match sign {
            Some((sign, behind)) => {
                out.push(sign);
                rest = behind;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn sign(name: &str) -> Option<char> {
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => match name.strip_prefix('#')?.strip_prefix(['x', 'X']) {
            Some(digits) => number(digits, 16),
            None => number(name.strip_prefix('#')?, 10),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &[&str]) {
        let mut shown = Vec::new();
        each(html, |mark, place| {
            shown.push(match mark {
                Mark::Open(tag) => format!("{} {:?} {}", tag.name, tag.attributes, tag.closed),
                Mark::Close(name) => format!("/{name}"),
                Mark::Text => format!("“{}”", &html[place]),
                Mark::Bare => "<".to_owned(),
            });
        });
        assert_eq!(shown, expected);
    }

    #[test]
    fn marks_of_a_page() {
        check("<!doctype html><P id=a>x</P>", &["p [(\"id\", \"a\")] false", "“x”", "/P"]);
        check("<a href='x?a&amp;b' b>", &["a [(\"href\", \"x?a&b\"), (\"b\", \"\")] false"]);
        check("<br/><!-- <p> -->", &["br [] true"]);
        check("<script>if (a</b/) '<p>'</script>", &["script [] false", "“if (a</b/) '<p>'”", "/script"]);
        check("1 < 2", &["“1 ”", "<", "“ 2”"]);
    }

    #[test]
    fn what_is_cut_off_ends() {
        for html in ["<", "<a", "<a b", "<a b=", "<a b=\"", "</", "<!--", "<title>", "<title></", "&#x;"] {
            each(html, |_, place| assert!(place.end <= html.len()));
        }
    }
}
