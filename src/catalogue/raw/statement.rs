//! Where one line of a file ends and the next begins, also where something is never closed.
//!
//! Asked only of a file that the parser refused. A parser goes on into the next lines after a quote or a bracket that is
//! missing, and what it then says is of no use; people write a key at the margin of each line, and by that this goes.

use std::ops::Range;

use crate::catalogue::keys::Table;
use crate::vietnamese::seen;

/// `[table]`, `key = value` over all its lines, or a line that is neither.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    pub(super) kind: Kind,
    /// Without the line end and without blanks around it, counted in the file.
    pub(super) range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Header,
    Pair,
    Stray,
}

/// The statements of a part of a file, in order.
pub(super) fn statements(text: &str, part: Range<usize>, root: &'static Table) -> Vec<Statement> {
    let lines = lines(text, part);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let written = text[line.clone()].trim();
        if written.is_empty() || written.starts_with('#') {
            at += 1;
            continue;
        }
        let (kind, count) = if written.starts_with('[') {
            (Kind::Header, 1)
        } else if equals(&text[line.clone()]).is_some() {
            (Kind::Pair, Value::new(text, &lines[at..], root).count_lines())
        } else {
            (Kind::Stray, 1)
        };
        let end = lines[at + count - 1].end;
        found.push(Statement { kind, range: trimmed(text, line.start..end) });
        at += count;
    }
    found
}

/// The range without blanks at its ends.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    let blank = [' ', '\t', '\n'];
    let start = range.start + inner.len() - inner.trim_start_matches(blank).len();
    let end = range.end - (inner.len() - inner.trim_end_matches(blank).len());
    start.min(end)..end.max(start)
}

fn lines(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut start = part.start;
    let mut lines = Vec::new();
    for line in text[part].split('\n') {
        lines.push(start..start + line.len());
        start += line.len() + 1;
    }
    lines
}

/// Where the equals sign of a line stands, not one inside quotes.
pub(super) fn equals(line: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in line.char_indices() {
        match (c, quote) {
            ('"' | '\'', None) => quote = Some(c),
            (_, Some(open)) if c == open => quote = None,
            ('=', None) => return Some(at),
            ('#', None) => return None,
            _ => {}
        }
    }
    None
}

/// Whether a line at the margin begins something new: a table, or a key that some table of the file knows.
fn begins(line: &str, margin: usize, root: &'static Table, after_comma: bool) -> bool {
    let indent = line.len() - line.trim_start().len();
    if indent > margin {
        return false;
    }
    let line = seen(line);
    let line = line.trim();
    let bare = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
    };
    if line.starts_with('[') {
        return bare(line.split('#').next().unwrap_or(line).trim().trim_matches(['[', ']']));
    }
    let Some((name, _)) = line.split_once('=') else { return false };
    let name = name.trim();
    bare(name) && !after_comma && !root.homes(name).is_empty()
}

/// The value that begins on the first of these lines.
struct Value<'a> {
    text: &'a str,
    lines: &'a [Range<usize>],
    root: &'static Table,
    open: Vec<char>,
}

impl<'a> Value<'a> {
    fn new(text: &'a str, lines: &'a [Range<usize>], root: &'static Table) -> Self {
        Value { text, lines, root, open: Vec::new() }
    }

    fn line(&self, at: usize) -> &'a str {
        &self.text[self.lines[at].clone()]
    }

    /// How many lines it takes, at least one.
    fn count_lines(mut self) -> usize {
        let first = self.line(0);
        let margin = first.len() - first.trim_start().len();
        let mut from = equals(first).map_or(0, |at| at + 1);
        let mut at = 0;
        loop {
            if let Some(quotes) = self.scan(&self.line(at)[from..]) {
                let Some(close) = self.closing(at, quotes) else { return at + 1 };
                at = close;
                from = self.line(at).rfind(quotes).map_or(0, |found| found + quotes.len());
                continue;
            }
            let ends = self.open.is_empty() || at + 1 == self.lines.len();
            let after_comma = self.line(at).trim_end().ends_with(',') && self.open.last() == Some(&'{');
            if ends || begins(self.line(at + 1), margin, self.root, after_comma) {
                return at + 1;
            }
            at += 1;
            from = 0;
        }
    }

    /// Goes over a piece of a line; gives the quotes of a text of several lines that is open at its end.
    fn scan(&mut self, piece: &str) -> Option<&'static str> {
        let mut rest = piece;
        while let Some(c) = rest.chars().next() {
            rest = &rest[c.len_utf8()..];
            match c {
                '#' => return None,
                '[' | '{' => self.open.push(c),
                ']' | '}' => drop(self.open.pop()),
                '"' | '\'' | '\u{201c}' => {
                    let long = if c == '"' { "\"\"\"" } else { "'''" };
                    if c != '\u{201c}' && rest.starts_with(&long[1..]) {
                        rest = &rest[2..];
                        match rest.find(long) {
                            Some(end) => rest = &rest[end + 3..],
                            None => return Some(long),
                        }
                    } else {
                        rest = &rest[behind(rest, c)..];
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// The line on which a text of several lines ends, unless something new begins before.
    fn closing(&self, open: usize, quotes: &str) -> Option<usize> {
        for at in open + 1..self.lines.len() {
            let line = self.line(at);
            if line.contains(quotes) {
                return Some(at);
            }
            if begins(line, 0, self.root, false) {
                return None;
            }
        }
        None
    }
}

/// Where a text on one line ends, behind its closing mark; the whole line where it has none.
pub(super) fn behind(rest: &str, open: char) -> usize {
    let close = if open == '\u{201c}' { '\u{201d}' } else { open };
    let mut escaped = false;
    for (at, c) in rest.char_indices() {
        match c {
            '\n' => return at,
            _ if escaped => escaped = false,
            '\\' if open == '"' => escaped = true,
            c if c == close => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::kinds::procedure;

    fn check(text: &str, expected: &[(Kind, &str)]) {
        let found = statements(text, 0..text.len(), procedure::ROW.keys);
        let found: Vec<_> = found.iter().map(|one| (one.kind, &text[one.range.clone()])).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn ends_what_is_never_closed() {
        let name = "name = \"b\"";
        for open in [
            "code = \"a",
            "related = [\"a\", \"b]",
            "related = [\"a\"",
            "processing_time = { days = 3",
            "summary = '''x",
        ] {
            check(&format!("{open}\n{name}\n"), &[(Kind::Pair, open), (Kind::Pair, name)]);
            check(
                &format!("{open}\n[[cases]]\n{name}\n"),
                &[(Kind::Pair, open), (Kind::Header, "[[cases]]"), (Kind::Pair, name)],
            );
        }
    }

    #[test]
    fn keeps_together_what_belongs_together() {
        for whole in [
            "related = [\n  \"a\", # [\n  \"b\",\n]",
            "summary = '''\nxin\nchào\n'''",
            "processing_time = {\n  days = 3,\n}",
            "name = \"a # b\" # c",
            "items = [\n{ paper = \"a\",\ncopies = 1 },\n]",
        ] {
            check(&format!("\n# x\n{whole}\nname = 1"), &[(Kind::Pair, whole), (Kind::Pair, "name = 1")]);
        }
        check("lời văn\nname = 1", &[(Kind::Stray, "lời văn"), (Kind::Pair, "name = 1")]);
    }
}
