//! A text about money cut into clauses: lines, sentences, and what semicolons and bullets part.
//!
//! In: a cleaned text of several lines. Out: [`Clause`]s in order, without bullets and enumerators. Nothing is cut
//! inside brackets, and no abbreviation ends a sentence: half a condition would say something else.

use crate::import::enumerator::{bullet, enumerator};

/// A part of a text that can say one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clause<'a> {
    pub(crate) text: &'a str,
    /// The bullet it began with.
    pub(crate) mark: Option<char>,
    pub(crate) joint: Joint,
}

/// What stands before a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joint {
    /// A new line, or a bullet within one.
    Line,
    Sentence,
    /// A semicolon: the clause goes on with what was begun.
    List,
}

/// The clauses of a text, none of them empty.
pub(crate) fn clauses(text: &str) -> Vec<Clause<'_>> {
    let mut all = Vec::new();
    for line in text.lines() {
        let mut joint = Joint::Line;
        let mut from = 0;
        for (end, next, joint_behind) in cuts(line) {
            push(&mut all, &line[from..end], joint);
            (from, joint) = (next, joint_behind);
        }
        push(&mut all, &line[from..], joint);
    }
    all
}

/// The sentences of a text: clauses that semicolons part stay together.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    for line in text.lines() {
        let mut from = 0;
        for (end, next, joint) in cuts(line) {
            if joint != Joint::List {
                all.push(line[from..end].trim());
                from = next;
            }
        }
        all.push(line[from..].trim());
    }
    all.retain(|sentence| sentence.chars().any(char::is_alphabetic));
    all
}

fn push<'a>(all: &mut Vec<Clause<'a>>, piece: &'a str, joint: Joint) {
    let mut rest = piece.trim();
    let mut mark = None;
    loop {
        if let Some((sign, behind)) = bullet(rest) {
            mark = mark.or(Some(sign));
            rest = behind;
        } else if let Some(found) = enumerator(rest).filter(|found| rest[found.len..].starts_with(' ')) {
            rest = rest[found.len..].trim_start();
        } else {
            break;
        }
    }
    let text = rest.trim_end_matches(['.', ';', ',', ' ']);
    if text.chars().any(char::is_alphanumeric) {
        all.push(Clause { text, mark, joint });
    }
}

/// Where a clause ends, where the next begins, and what parts them.
fn cuts(line: &str) -> Vec<(usize, usize, Joint)> {
    let balanced = super::small::is_balanced(line);
    let mut depth = 0_usize;
    let mut cuts = Vec::new();
    for (at, c) in line.char_indices() {
        match c {
            '(' if balanced => depth += 1,
            ')' if balanced => depth -= 1,
            ';' if depth == 0 => cuts.push((at, at + 1, Joint::List)),
            '.' if depth == 0 && ends_sentence(line, at) => cuts.push((at + 1, at + 1, Joint::Sentence)),
            _ if depth == 0 && begins_bullet(line, at, c) => cuts.push((at, at, Joint::Line)),
            _ => {}
        }
    }
    cuts
}

/// A full stop with something new behind it, and no abbreviation before it.
fn ends_sentence(line: &str, at: usize) -> bool {
    let behind = &line[at + 1..];
    let Some(next) = behind.trim_start().chars().next() else { return false };
    let numbered = behind.split_whitespace().next().is_some_and(|token| {
        token.ends_with(['.', ')']) && token.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ')'))
    });
    let starts = next.is_uppercase() || numbered || matches!(next, '(' | '“' | '"' | '-' | '+' | '*' | '•');
    let word: String = line[..at].chars().rev().take_while(|c| c.is_alphanumeric()).collect();
    let is_short = word.chars().count() <= 2 && word.chars().next_back().is_some_and(char::is_uppercase);
    behind.starts_with(char::is_whitespace) && starts && !is_short
}

/// A bullet inside a line: " + Cấp mới …", and " - …" behind a stop.
fn begins_bullet(line: &str, at: usize, c: char) -> bool {
    let (before, behind) = (line[..at].trim_end(), &line[at + c.len_utf8()..]);
    if !line[..at].ends_with(' ') || before.is_empty() || !behind.starts_with(' ') {
        return false;
    }
    let upper = behind.trim_start().starts_with(|next: char| next.is_uppercase() || next == '(');
    match c {
        '+' | '*' | '•' | '●' | '▪' => upper,
        '-' | '–' => before.ends_with(['.', ';', ':', ')']) && upper,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = clauses(text).iter().map(|clause| clause.text).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn cuts_between_clauses() {
        check(
            "5.000 đồng/trang; từ trang thứ 4: 2.000 đồng.",
            &["5.000 đồng/trang", "từ trang thứ 4: 2.000 đồng"],
        );
        check(
            "Mức thu: - Cấp mới: 9.000 đồng. + Cấp lại (lần đầu; lần hai): 7.000 đồng",
            &["Mức thu:", "Cấp mới: 9.000 đồng", "Cấp lại (lần đầu; lần hai): 7.000 đồng"],
        );
        check("a) Hộ nghèo\nb) Trẻ em", &["Hộ nghèo", "Trẻ em"]);
    }

    #[test]
    fn leaves_whole_what_belongs_together() {
        check("Tại TP. Mẫu: 10 - 15 trang", &["Tại TP. Mẫu: 10 - 15 trang"]);
        check("1.000 đồng/bản (nếu có. Theo mẫu)", &["1.000 đồng/bản (nếu có. Theo mẫu)"]);
        check(" ; . ", &[]);
    }

    #[test]
    fn sentences_keep_their_semicolons() {
        let text = "Nộp tại xã; trả tại xã. Lệ phí: 5.000 đồng; bản thứ hai 2.000 đồng.\nHết";
        assert_eq!(sentences("Lệ phí: Không. 1.9. Tên mẫu đơn"), ["Lệ phí: Không.", "Tên mẫu đơn"]);
        assert_eq!(
            sentences(text),
            ["Nộp tại xã; trả tại xã.", "Lệ phí: 5.000 đồng; bản thứ hai 2.000 đồng.", "Hết"]
        );
    }
}
