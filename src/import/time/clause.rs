//! Where sentences about time begin and end, and under which heading they stand.
//!
//! In: the description of a way of handing in, or another text of a record. Out: its [`Clause`]s that hold a length of
//! time, each with the headings above it. A semicolon ends a clause only where both sides hold a time: lists of
//! places and of exclusions are full of them. Records often leave out the stop between two sentences, or put a whole
//! list in one line.

use super::flat::Flat;
use super::head::CASES;
use crate::import::enumerator::{bullet, enumerator, step_number};
use crate::vietnamese::parse_durations;

/// A stretch of text with at least one length of time in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clause<'a> {
    /// Introducing lines and parts, the outermost first, without their colons.
    pub(crate) heads: Vec<&'a str>,
    /// Without bullet and enumerator.
    pub(crate) text: &'a str,
}

/// The clauses of a text that hold a length of time.
pub(crate) fn clauses(text: &str) -> Vec<Clause<'_>> {
    let mut out = Vec::new();
    let mut open: Vec<(Mark, &str)> = Vec::new();
    let mut introduced = false;
    for line in text.lines() {
        let mut line_head = None;
        for piece in pieces(line.trim()) {
            let (mark, body) = unmarked(piece.text);
            if piece.begins_item || mark != Mark::None {
                close(&mut open, mark, introduced);
            }
            let body = body.trim();
            introduced = body.ends_with(':');
            if let Some(first) = parse_durations(body).first() {
                let mut heads: Vec<&str> = open.iter().map(|(_, head)| *head).collect();
                heads.extend(line_head.filter(|_| is_inner(&body[..first.range.start])));
                line_head = outer_head(&body[..first.range.start]).or(line_head);
                out.push(Clause { heads, text: body.trim_end_matches([';', '.', ' ']) });
            }
            if introduced {
                open.push((mark, body.trim_end_matches([':', ' '])));
            }
        }
    }
    out
}

/// "Đối với A: người B: 5 ngày; người C: 4 ngày": the first clause's outer heading is the second's too.
fn outer_head(before: &str) -> Option<&str> {
    let (outer, inner) = before.split_once(':')?;
    (inner.contains(':') && !outer.trim().is_empty()).then(|| outer.trim())
}

/// Has one heading of its own, which is none of those that open a case anew.
fn is_inner(before: &str) -> bool {
    before.contains(':')
        && !OPENINGS.iter().any(|word| before.to_lowercase().starts_with(&word.to_lowercase()))
}

/// What a line or an inline item begins with: items of one kind stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    None,
    Bullet(char),
    Number,
    Letter,
}

fn unmarked(piece: &str) -> (Mark, &str) {
    if let Some(rest) = behind_step(piece) {
        return (Mark::Number, unmarked(rest).1);
    }
    if let Some((sign, rest)) = bullet(piece) {
        let sign = if matches!(sign, '\u{2013}' | '\u{2014}') { '-' } else { sign };
        return (Mark::Bullet(sign), unmarked(rest).1);
    }
    match enumerator(piece) {
        Some(found) => {
            let mark = if found.number.is_some() { Mark::Number } else { Mark::Letter };
            (mark, piece[found.len..].trim_start())
        }
        None => (Mark::None, piece),
    }
}

/// "Bước 2: Trong thời hạn …": what stands behind the step's number.
fn behind_step(piece: &str) -> Option<&str> {
    step_number(piece).filter(|_| piece.starts_with(['B', 'b']))?;
    let digits = piece.find(|c: char| c.is_ascii_digit())?;
    let rest = piece[digits..].trim_start_matches(|c: char| c.is_ascii_digit());
    Some(rest.trim_start_matches([':', '.', ' ']))
}

/// Ends the headings that a new item does not stand under.
fn close(open: &mut Vec<(Mark, &str)>, mark: Mark, introduced: bool) {
    match open.iter().position(|(other, _)| *other == mark) {
        // A line right below its heading may look just like it.
        Some(at) if introduced && at + 1 == open.len() && mark == Mark::None => {}
        Some(at) => open.truncate(at),
        None if mark == Mark::None && !introduced => open.clear(),
        None => {}
    }
}

#[derive(Debug)]
struct Piece<'a> {
    text: &'a str,
    /// At the start of a line.
    begins_item: bool,
}

/// A line cut into sentences.
fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut out: Vec<Piece<'_>> = Vec::new();
    let mut start = 0;
    for end in ends(line).into_iter().chain([line.len()]) {
        let text = line[start..end].trim();
        // What a semicolon cut off before the time belongs to what follows.
        let goes_on = text.ends_with(';')
            && parse_durations(text).is_empty()
            && matches!(unmarked(line[end..].trim_start()).0, Mark::None)
            && (opens_case(text) || !opens_case(&line[end..]))
            && !line[end..].trim().is_empty();
        if goes_on || text.is_empty() {
            continue;
        }
        out.push(Piece { text, begins_item: start == 0 });
        start = end;
    }
    out
}

/// Byte positions behind which a new sentence begins.
fn ends(line: &str) -> Vec<usize> {
    let mut out = Vec::new();
    let mut depth = 0_usize;
    for (at, sign) in line.char_indices() {
        let behind = at + sign.len_utf8();
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            ';' => out.push(behind),
            '.' if stops(line, at) => out.push(behind),
            ' ' if begins_here(&line[..at], &line[behind..]) => out.push(behind),
            _ => {}
        }
    }
    out
}

fn stops(line: &str, at: usize) -> bool {
    let behind = &line[at + 1..];
    let next = behind.trim_start().chars().next();
    // "TP. Huế", "P. Một cửa"
    let short = line[..at].rsplit([' ', '(']).next().is_some_and(is_initials);
    let spaced = behind.starts_with(char::is_whitespace);
    let opens =
        |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '+' | '*' | '(' | '•' | '–');
    match next {
        None => true,
        Some(c) => opens(c) && (spaced || c.is_uppercase()) && !(short && c.is_uppercase()),
    }
}

/// Whether a piece begins with words that open a case.
fn opens_case(text: &str) -> bool {
    Flat::of(unmarked(text.trim_start()).1).starts_with_any(CASES)
}

/// "TP", "Q"
fn is_initials(word: &str) -> bool {
    word.chars().count() <= 2 && word.starts_with(char::is_uppercase)
}

/// Words that begin a sentence even where the stop before it is missing.
const OPENINGS: [&str; 12] = [
    "Đối với ",
    "Trường hợp ",
    "Trong trường hợp ",
    "Riêng ",
    "Thời hạn ",
    "Thời gian ",
    "Trong thời hạn ",
    "Trong vòng ",
    "Không quá ",
    "Tối đa ",
    "Nếu ",
    "Chậm nhất ",
];

/// An inline item (" - 05 ngày", " + Đối với"), or a sentence without a stop before it.
fn begins_here(before: &str, rest: &str) -> bool {
    let last = before.chars().next_back();
    if let Some((sign, item)) = bullet(rest).filter(|(sign, _)| matches!(sign, '-' | '+' | '*' | '–')) {
        let opens = OPENINGS.iter().any(|word| item.starts_with(word));
        let counts = item.starts_with(|c: char| c.is_ascii_digit());
        return opens
            || counts && sign != '+' && !last.is_some_and(|c| c.is_ascii_digit())
            || matches!(last, Some('.' | ';' | ':' | ')'));
    }
    let joined = last.is_some_and(|c| c.is_lowercase() || c == ')' || c.is_ascii_digit());
    joined && OPENINGS.iter().any(|word| rest.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&[&str], &str)]) {
        let found = clauses(text);
        let found: Vec<_> = found.iter().map(|one| (one.heads.as_slice(), one.text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn cuts_sentences() {
        check("Nộp tại xã. Không quá 5 ngày.", &[(&[], "Không quá 5 ngày")]);
        check("- 3 ngày; - 7 ngày khi kiểm tra", &[(&[], "3 ngày"), (&[], "7 ngày khi kiểm tra")]);
        check("Nộp tại Trung tâm - 13 ngày làm việc.", &[(&[], "13 ngày làm việc")]);
        check(
            "Không quá 10 ngày làm việc Đối với các xã đảo; biên giới; vùng xa thì không quá 20 ngày",
            &[
                (&[], "Không quá 10 ngày làm việc"),
                (&[], "Đối với các xã đảo; biên giới; vùng xa thì không quá 20 ngày"),
            ],
        );
        check("9 ngày (xã: 4 ngày; tỉnh: 5 ngày)", &[(&[], "9 ngày (xã: 4 ngày; tỉnh: 5 ngày)")]);
        check(
            "vùng có điều kiện kinh tế - xã hội khó khăn: 5 ngày",
            &[(&[], "vùng có điều kiện kinh tế - xã hội khó khăn: 5 ngày")],
        );
    }

    #[test]
    fn knows_what_stands_under_a_heading() {
        check(
            "- Trường hợp A:\n+ Xã thường: 5 ngày.\n+ Xã đảo: 9 ngày.\n- Trường hợp B: 7 ngày",
            &[
                (&["Trường hợp A"], "Xã thường: 5 ngày"),
                (&["Trường hợp A"], "Xã đảo: 9 ngày"),
                (&[], "Trường hợp B: 7 ngày"),
            ],
        );
        check(
            "Nộp ở xã. - Đối với A:\n+ Tại nhà: 5 ngày\nKhông quá 9 ngày",
            &[(&["Đối với A"], "Tại nhà: 5 ngày"), (&[], "Không quá 9 ngày")],
        );
        check(
            "Thời hạn giải quyết:\n10 ngày làm việc.\n3 ngày",
            &[(&["Thời hạn giải quyết"], "10 ngày làm việc"), (&[], "3 ngày")],
        );
        check(
            "Đối với A: người B: 5 ngày; người C: 4 ngày; trường hợp D: 3 ngày",
            &[
                (&[], "Đối với A: người B: 5 ngày"),
                (&["Đối với A"], "người C: 4 ngày"),
                (&[], "trường hợp D: 3 ngày"),
            ],
        );
        check(
            "30 ngày, bao gồm:\n+ Xét: 12 ngày",
            &[(&[], "30 ngày, bao gồm:"), (&["30 ngày, bao gồm"], "Xét: 12 ngày")],
        );
    }
}
