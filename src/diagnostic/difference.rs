//! What is otherwise between two texts, line by line, for people.

use std::fmt::{self, Display};

use similar::{ChangeTag, DiffTag, TextDiff};

use super::Lang;

/// A line of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// `-` was there before, `+` is there now, a space both.
    pub(crate) sign: char,
    pub(crate) text: String,
}

/// The sign and the text, with no blanks behind them.
impl Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(format!("{} {}", self.sign, self.text).trim_end())
    }
}

/// The lines that are otherwise, each piece with a line of context on both sides, and an empty `…` between pieces.
pub(crate) fn lines(before: &str, after: &str) -> Vec<Line> {
    let diff = TextDiff::from_lines(before, after);
    let mut out = Vec::new();
    for (at, group) in diff.grouped_ops(1).iter().enumerate() {
        if at > 0 {
            out.push(Line { sign: '…', text: String::new() });
        }
        for op in group {
            let first = out.len();
            for change in diff.iter_changes(op) {
                let sign = match change.tag() {
                    ChangeTag::Delete => '-',
                    ChangeTag::Insert => '+',
                    ChangeTag::Equal => ' ',
                };
                let text = change.value().trim_end_matches(['\n', '\r']).to_owned();
                out.push(Line { sign, text });
            }
            let (removed, added) = (op.old_range().len(), op.new_range().len());
            if op.tag() == DiffTag::Replace && removed == added {
                let (before, after) = out[first..].split_at_mut(removed);
                before.iter_mut().zip(after).for_each(|(before, after)| clip(before, after));
            }
        }
    }
    out
}

/// Letters that are kept around what is otherwise in a long line.
const AROUND: usize = 60;

/// A paragraph is one line: of two that are alike for long, only what is around the difference is kept.
fn clip(before: &mut Line, after: &mut Line) {
    let (old, new): (Vec<char>, Vec<char>) = (before.text.chars().collect(), after.text.chars().collect());
    let ahead = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let room = old.len().min(new.len()) - ahead;
    let behind = old.iter().rev().zip(new.iter().rev()).take(room).take_while(|(a, b)| a == b).count();
    let clipped = |line: &[char]| {
        let from = ahead.saturating_sub(AROUND);
        let to = (line.len() - behind + AROUND).min(line.len());
        let text: String = line[from..to].iter().collect();
        let (start, end) = (if from > 0 { "…" } else { "" }, if to < line.len() { "…" } else { "" });
        format!("{start}{text}{end}")
    };
    (before.text, after.text) = (clipped(&old), clipped(&new));
}

/// For a terminal: at most so many lines, and how many there are beyond them.
pub(crate) fn shown(lines: &[Line], indent: &str, most: usize, lang: Lang) -> String {
    let mut out = String::new();
    for line in lines.iter().take(most) {
        out.push_str(format!("{indent}{line}").trim_end());
        out.push('\n');
    }
    let more = lines.len().saturating_sub(most);
    if more > 0 {
        let words = match lang {
            Lang::Vi => format!("… còn {more} dòng"),
            Lang::En => format!("… {more} more lines"),
        };
        out.push_str(&format!("{indent}{words}\n"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_that_are_otherwise_are_told_with_their_neighbours() {
        let before = "a\nb\nc\nd\ne\nf\n";
        let after = "a\nB\nc\nd\ne\nf\ng\n";
        assert_eq!(
            shown(&lines(before, after), "  ", 9, Lang::Vi),
            "    a\n  - b\n  + B\n    c\n  …\n    f\n  + g\n"
        );
        assert_eq!(shown(&lines(before, after), "", 2, Lang::En), "  a\n- b\n… 5 more lines\n");
        assert_eq!(lines(before, before), []);
    }

    #[test]
    fn of_long_lines_what_is_otherwise_is_kept() {
        let long = |word: &str| format!("{}{word}{}\n", "a ".repeat(200), " b".repeat(200));
        let told = lines(&long("ba"), &long("năm"));
        let texts: Vec<&str> = told.iter().map(|line| line.text.as_str()).collect();
        let (ahead, behind) = ("a ".repeat(30), " b".repeat(30));
        assert_eq!(texts, [format!("…{ahead}ba{behind}…"), format!("…{ahead}năm{behind}…")]);
    }
}
