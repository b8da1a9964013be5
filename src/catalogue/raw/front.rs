//! Cuts a file into its front matter (TOML between two lines `+++`) and its Markdown.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Mistake, span};

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

const FENCE: &str = "+++";

/// Finds the two parts; blank lines may stand before the first fence.
pub(crate) fn cut(text: &str) -> Result<Front, Box<Diagnostic>> {
    if text.trim().is_empty() {
        return Err(Box::new(Diagnostic::new(Mistake::EmptyFile)));
    }
    let mut lines = lines(text).skip_while(|line| text[line.clone()].trim().is_empty());
    let open = lines.next().unwrap_or(0..0);
    if text[open.clone()].trim_end() != FENCE {
        let first = &text[open.clone()];
        let shown = open.start..open.start + first.trim_end().len();
        return Err(Box::new(Diagnostic::new(Mistake::NoFrontMatter).span(span(shown))));
    }
    let Some(close) = lines.find(|line| text[line.clone()].trim_end() == FENCE) else {
        let fence = open.start..open.start + FENCE.len();
        return Err(Box::new(Diagnostic::new(Mistake::OpenFrontMatter).span(span(fence))));
    };
    let after_open = (open.end + 1).min(close.start);
    let markdown = (close.end + 1).min(text.len());
    Ok(Front { toml: after_open..close.start, markdown: markdown..text.len() })
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
