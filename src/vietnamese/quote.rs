//! Where a text quotes somebody: “…”, «…» and "…", quotation marks included.
//!
//! Checks for outdated words leave quotations and titles out. A mark that is never closed on its line opens
//! nothing, so that a stray inch sign cannot silence the rest of a page.

use std::ops::Range;

/// The quotations of a text, outermost only, in order.
pub(crate) fn quoted_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut from = 0;
    while let Some((at, open)) = next_open(text, from) {
        match closing(&text[at + open.len_utf8()..], open) {
            Some(len) => {
                from = at + open.len_utf8() + len;
                ranges.push(at..from);
            }
            None => from = at + open.len_utf8(),
        }
    }
    ranges
}

fn next_open(text: &str, from: usize) -> Option<(usize, char)> {
    let at = from + text[from..].find(['"', '\u{201c}', '\u{ab}'])?;
    text[at..].chars().next().map(|open| (at, open))
}

/// How many bytes behind the opening mark the quotation ends, its closing mark included.
fn closing(text: &str, open: char) -> Option<usize> {
    let close = match open {
        '\u{201c}' => '\u{201d}',
        '\u{ab}' => '\u{bb}',
        straight => straight,
    };
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        if c == '\n' {
            return None;
        } else if c == close {
            depth -= 1;
        } else if c == open {
            depth += 1;
        }
        if depth == 0 {
            return Some(at + c.len_utf8());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let quoted: Vec<_> = quoted_ranges(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(quoted, expected, "{text}");
    }

    #[test]
    fn finds_quotations() {
        check("", &[]);
        check("ghi “sổ hộ khẩu” và «huyện» hay \"quận\".", &["“sổ hộ khẩu”", "«huyện»", "\"quận\""]);
        check("“ngoài “trong” ngoài”", &["“ngoài “trong” ngoài”"]);
    }

    #[test]
    fn an_open_mark_ends_with_its_line() {
        check("dày 5\" thôi\n\"thật\"", &["\"thật\""]);
        check("“chưa đóng", &[]);
        check("“chưa “đóng”", &["“đóng”"]);
    }
}
