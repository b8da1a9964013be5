//! Cuts a file into its front matter (TOML between two lines `+++`) and its Markdown.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Mistake, Span, Words, span};
use crate::vietnamese::seen;

/// Byte ranges of a file's two parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Front {
    pub toml: Range<usize>,
    pub(crate) markdown: Range<usize>,
}

impl Front {
    /// A file that is TOML from end to end.
    pub(crate) fn whole(text: &str) -> Self {
        Front { toml: 0..text.len(), markdown: text.len()..text.len() }
    }
}

pub(super) const FENCE: &str = "+++";

/// Finds the two parts; blank lines may stand before the first fence.
pub(crate) fn cut(text: &str) -> Result<Front, Box<Diagnostic>> {
    if text.trim().is_empty() {
        return Err(Box::new(Diagnostic::new(Mistake::EmptyFile)));
    }
    let mut lines = lines(text).skip_while(|line| text[line.clone()].trim().is_empty());
    let open = lines.next().unwrap_or(0..0);
    if text[open.clone()].trim_end() != FENCE {
        return Err(Box::new(no_front(text, open)));
    }
    let Some(close) = lines.find(|line| text[line.clone()].trim_end() == FENCE) else {
        return Err(Box::new(open_front(text, open)));
    };
    let after_open = (open.end + 1).min(close.start);
    let markdown = (close.end + 1).min(text.len());
    Ok(Front { toml: after_open..close.start, markdown: markdown..text.len() })
}

/// Something else stands where the first fence should.
fn no_front(text: &str, open: Range<usize>) -> Diagnostic {
    let first = text[open.clone()].trim_end();
    let label = if is_nearly_fence(first) {
        Words::new("viết +++", "write +++")
    } else if first.contains('=') || lines(text).all(|line| text[line].trim_end() != FENCE) {
        Words::new("thêm một dòng +++ ở trên dòng này", "add a line +++ above this one")
    } else {
        Words::new(
            "dòng +++ phải đứng đầu tệp: chuyển dòng này xuống dưới dòng +++ thứ hai",
            "the line +++ must come first: move this one below the second line +++",
        )
    };
    let shown = open.start..open.start + first.len();
    Diagnostic::new(Mistake::NoFrontMatter).span(span(shown)).label(label)
}

/// The second fence is missing: what stands in its place, or the first line that is no key's.
fn open_front(text: &str, open: Range<usize>) -> Diagnostic {
    let missing = Diagnostic::new(Mistake::OpenFrontMatter);
    let shown = |line: Range<usize>| span(line.start..line.start + text[line].trim_end().len());
    let mut below = lines(text).skip_while(|line| line.start <= open.start);
    if let Some(nearly) = below.find(|line| is_nearly_fence(text[line.clone()].trim_end())) {
        return missing.span(shown(nearly)).label(Words::new("viết +++", "write +++"));
    }
    let below = lines(text).skip_while(|line| line.start <= open.start);
    match below
        .filter(|line| !text[line.clone()].trim().is_empty())
        .find(|line| is_prose(&text[line.clone()]))
    {
        Some(line) => missing
            .span(first_word(text, line))
            .label(Words::new("thêm một dòng +++ ở trên dòng này", "add a line +++ above this one")),
        None => missing.span(span(open.start..open.start + FENCE.len())),
    }
}

/// A sentence may be long; its first word is enough to find it.
fn first_word(text: &str, line: Range<usize>) -> Span {
    let length = text[line.clone()].split_whitespace().next().map_or(0, str::len);
    span(line.start..line.start + length)
}

/// `---`, `++`, `+ + +`, `＋＋＋`, a fence that is moved in or has words or hidden signs beside it.
fn is_nearly_fence(line: &str) -> bool {
    let clean: String = seen(line).chars().map(|c| if c == '\u{ff0b}' { '+' } else { c }).collect();
    let signs: String = clean.chars().filter(|c| *c != ' ').collect();
    let all = |sign: char| signs.len() >= 2 && signs.chars().all(|c| c == sign);
    all('+') || signs == "---" || signs == "===" || clean.trim_start().starts_with("+++ ")
}

/// A heading, or a sentence: it begins with no key and stands in no list.
fn is_prose(line: &str) -> bool {
    let words = line.split_whitespace().count();
    line.starts_with("## ")
        || (words > 3
            && !line.contains('=')
            && line.starts_with(|c: char| c.is_alphabetic() || c == '*')
            && !line.trim_end().ends_with(','))
}

/// Lines without their ends.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let end = memchr::memchr(b'\n', &text.as_bytes()[start..]).map(|at| start + at);
        next = end.map(|end| end + 1);
        Some(start..end.unwrap_or(text.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    fn check(text: &str, expected: Result<(&str, &str), Code>) {
        let got =
            cut(text).map(|front| (&text[front.toml], &text[front.markdown])).map_err(|error| error.code);
        assert_eq!(got, expected, "{text:?}");
    }

    #[test]
    fn cuts() {
        check("+++\na = 1\n+++\nxin\n", Ok(("a = 1\n", "xin\n")));
        check("\n \n+++ \na = 1\n+++", Ok(("a = 1\n", "")));
        check("+++\n+++\n", Ok(("", "")));
        check("", Err(Code::EmptyFile));
        check(" \n\n", Err(Code::EmptyFile));
        check("---\na: 1\n---\n", Err(Code::NoFrontMatter));
        check("+++\na = 1\n", Err(Code::OpenFrontMatter));
        check("+++", Err(Code::OpenFrontMatter));
    }
}
