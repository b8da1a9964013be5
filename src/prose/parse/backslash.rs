//! Which backslashes are Markdown's, and which are what they look like.
//!
//! Markdown takes `\` before any sign for its own and swallows it: `\\may-chu\mau`, `C:\_luu`, `và\/hoặc` would lose one.
//! In: the typed text and the place of the sign behind it. Out: whether the backslash was meant. One that protects a
//! sign with a meaning in Markdown, as an import writes it, is not.

/// Whether the sign at `at` stands behind a backslash that Markdown took for its own.
pub(super) fn is_escaped(typed: &str, at: usize) -> bool {
    run(typed, at) % 2 == 1
}

/// How many backslashes stand directly before `at`.
fn run(typed: &str, at: usize) -> usize {
    typed.as_bytes()[..at].iter().rev().take_while(|byte| **byte == b'\\').count()
}

/// Whether the backslash before the sign at `at` was meant as it looks.
pub(super) fn is_meant(typed: &str, at: usize) -> bool {
    // Three and more were written by somebody, or something, that knows the rules.
    if run(typed, at) != 1 {
        return false;
    }
    let (before, mut behind) = (&typed[..at - 1], typed[at..].chars());
    match behind.next() {
        // Two: whoever knows the rules has no need of the first where no sign follows.
        Some('\\') => behind.next().is_some_and(|c| !c.is_ascii_punctuation() && c != '\n'),
        // Signs without a meaning inside a line.
        Some('$' | '%' | ',' | '/' | ':' | ';' | '?' | '@' | '^' | '"' | '\'') => {
            line_before(before).contains(char::is_alphanumeric)
        }
        _ => is_path(before),
    }
}

fn line_before(before: &str) -> &str {
    before.rsplit('\n').next().unwrap_or(before)
}

/// Whether a backslash at the end of `before` goes on with a path of a computer: `C:\Users`, `\\may-chu\mau`.
pub(super) fn is_path(before: &str) -> bool {
    let line = line_before(before);
    let drive = line.rfind(':').filter(|colon| {
        let name = &line[..*colon];
        let rest = name.strip_suffix(|c: char| c.is_ascii_alphabetic());
        let is_letter = rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
        is_letter && (line[colon + 1..].is_empty() || line[colon + 1..].starts_with('\\'))
    });
    let share =
        || line.rfind("\\\\").filter(|at| line[at + 2..].starts_with(|c: char| c.is_ascii_alphanumeric()));
    drive.or_else(share).is_some_and(|start| !line[start..].contains([',', ';', '"', '”', ')']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        for before in ["C:", "Lưu ở D:\\bieu mau", "\\\\may-chu\\mau", "(E:"] {
            assert!(is_path(before), "{before}");
        }
        for before in ["ghi chú:", "C:\\a, rồi ", "abc:\\d", "\\\\"] {
            assert!(!is_path(before), "{before}");
        }
    }
}
