//! A part of an output, as viewers of long PDFs ask for it (RFC 9110, 14).

use std::ops::RangeInclusive;

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// No range, several, or none that is understood: the whole is sent, as the standard has it.
    Whole,
    Part(RangeInclusive<usize>),
    /// Nothing lies there.
    Beyond,
}

/// What a `Range` header asks for of `len` bytes.
pub(crate) fn read(header: &str, len: usize) -> Asked {
    let Some((from, to)) = header.strip_prefix("bytes=").and_then(|range| range.trim().split_once('-'))
    else {
        return Asked::Whole;
    };
    // A number too long for the machine is beyond any output.
    let number = |text: &str| -> Option<usize> {
        let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse().unwrap_or(usize::MAX))
    };
    match (from, number(from), to, number(to)) {
        ("", None, _, Some(0)) => Asked::Beyond,
        ("", None, _, Some(_)) if len == 0 => Asked::Beyond,
        ("", None, _, Some(last)) => Asked::Part(len.saturating_sub(last)..=len - 1),
        (_, Some(from), "", None) if from < len => Asked::Part(from..=len - 1),
        (_, Some(from), _, Some(to)) if to < from => Asked::Whole,
        (_, Some(from), _, Some(to)) if from < len => Asked::Part(from..=to.min(len - 1)),
        (_, Some(_), "", None) | (_, Some(_), _, Some(_)) => Asked::Beyond,
        _ => Asked::Whole,
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, read};

    #[test]
    fn one_part_or_the_whole() {
        let part = |from, to| Asked::Part(from..=to);
        for (header, expected) in [
            ("bytes=0-3", part(0, 3)),
            ("bytes=4-", part(4, 9)),
            ("bytes=-2", part(8, 9)),
            ("bytes=-99", part(0, 9)),
            ("bytes=9-99", part(9, 9)),
            ("bytes=0-99999999999999999999999", part(0, 9)),
            ("bytes=10-", Asked::Beyond),
            ("bytes=99999999999999999999999-", Asked::Beyond),
            ("bytes=-0", Asked::Beyond),
            ("bytes=3-1", Asked::Whole),
            ("bytes=0-1,3-4", Asked::Whole),
            ("bytes=", Asked::Whole),
            ("bytes=-", Asked::Whole),
            ("bytes=a-b", Asked::Whole),
            ("bytes=+1-2", Asked::Whole),
            ("lines=1-2", Asked::Whole),
        ] {
            assert_eq!(read(header, 10), expected, "{header}");
        }
        assert_eq!(read("bytes=0-", 0), Asked::Beyond);
        assert_eq!(read("bytes=-1", 0), Asked::Beyond);
    }
}
