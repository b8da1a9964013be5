//! Bullets and enumerators at the start of a line: "- ", "+ ", "1.", "(iv)", "b)", "Bước 2".
//!
//! In: a line. Out: what stands at its start and the rest. Whether it becomes list numbering, or stays in
//! the text, is the caller's decision.

/// Vietnamese order of the letters that enumerate.
const LETTERS: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// A bullet and the text behind it.
pub(crate) fn bullet(line: &str) -> Option<(char, &str)> {
    let line = line.trim_start();
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let next = rest.chars().next();
    let alone = next.is_some_and(char::is_whitespace);
    let fits = match first {
        '-' | '+' | '*' | '\u{2013}' | '\u{2014}' => {
            alone || next.is_some_and(|c| c.is_alphabetic() || matches!(c, '(' | '“' | '"'))
        }
        '\u{2022}' | '\u{25cf}' | '\u{25aa}' | '\u{25a0}' | '\u{25e6}' | '\u{25cb}' | '\u{b7}'
        | '\u{25ba}' | '\u{27a2}' | '\u{2666}' => next.is_some(),
        _ => false,
    };
    fits.then(|| (first, rest.trim_start()))
}

/// The text without the bullets before it.
pub(crate) fn without_bullet(line: &str) -> &str {
    let mut rest = line.trim();
    while let Some((_, behind)) = bullet(rest) {
        rest = behind;
    }
    rest
}

/// How deep a bullet stands in the usual order: "*", "-", "+".
pub(crate) fn depth(bullet: char) -> u8 {
    match bullet {
        '*' => 0,
        '+' => 2,
        _ => 1,
    }
}

/// The number of a step that calls itself one: "Bước 2: …", "b) Bước 2. …", "- Bước 2".
pub(crate) fn step_number(line: &str) -> Option<u32> {
    let mut rest = without_bullet(line);
    if let Some(found) = enumerator(rest) {
        rest = rest[found.len..].trim_start();
    }
    let rest = rest
        .strip_prefix("Bước")
        .or_else(|| rest.strip_prefix("BƯỚC"))
        .or_else(|| rest.strip_prefix("bước"))?;
    let rest = rest.strip_prefix(char::is_whitespace)?.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let ends = !rest[digits..].starts_with(char::is_alphanumeric);
    if (1..=2).contains(&digits) && ends { rest[..digits].parse().ok() } else { None }
}

/// How a row is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Number,
    Roman,
    Letter,
}

/// What may be read from the start of a row. "(v)" can be a letter and a Roman number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Enumerator {
    pub(crate) number: Option<Vec<u32>>,
    pub(crate) roman: Option<u32>,
    pub(crate) letter: Option<u32>,
    /// The signs around it: two rows of one scheme have the same.
    pub(crate) signs: (bool, char),
    /// Bytes up to the end of the sign behind it.
    pub(crate) len: usize,
}

/// The enumerator at the start of a text without bullet.
pub(crate) fn enumerator(text: &str) -> Option<Enumerator> {
    let open = text.starts_with('(');
    let start = usize::from(open);
    let token_len =
        text[start..].find(|c: char| !(c.is_alphanumeric() || c == '.')).unwrap_or(text.len() - start);
    let token = &text[start..start + token_len];
    let behind = text[start + token_len..].chars().next();
    let (token, sign) = match behind {
        Some(')') => (token, ')'),
        Some('/') if !open => (token, '/'),
        _ if open => return None,
        // "1. Đơn" and "1.Đơn"; "1-Đơn" only for numbers.
        Some('-') if is_number(token) && follows_letter(&text[start + token_len + 1..]) => (token, '-'),
        _ => (dotted(token)?, '.'),
    };
    let len = start + token.len() + 1;
    let number = number(token);
    let roman = roman(token);
    let letter = letter(token);
    if sign == '/' && number.is_none() {
        return None;
    }
    let known = number.is_some() || roman.is_some() || letter.is_some();
    known.then_some(Enumerator { number, roman, letter, signs: (open, sign), len })
}

/// "1.Đơn" is one token: what stands before the last dot of its numbering.
fn dotted(token: &str) -> Option<&str> {
    let end = token.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(token.len());
    let (head, tail) = if end == 0 { token.split_once('.')? } else { token[..end].rsplit_once('.')? };
    // "3.5" is a number, and "a.b" an abbreviation.
    let number_goes_on = end > 0 && (tail.starts_with(|c: char| c.is_ascii_digit()));
    if number_goes_on {
        return None;
    }
    (!head.is_empty()).then_some(head)
}

fn follows_letter(text: &str) -> bool {
    text.trim_start().starts_with(char::is_alphabetic)
}

fn is_number(token: &str) -> bool {
    (1..=3).contains(&token.len()) && token.bytes().all(|b| b.is_ascii_digit())
}

fn number(token: &str) -> Option<Vec<u32>> {
    let parts: Vec<_> = token.split('.').collect();
    let fits = parts.len() <= 4 && parts.iter().all(|part| is_number(part));
    if fits { parts.iter().map(|part| part.parse().ok()).collect() } else { None }
}

fn roman(token: &str) -> Option<u32> {
    if !(1..=6).contains(&token.len()) {
        return None;
    }
    let mut sum = 0;
    let mut highest = 0;
    for c in token.chars().rev() {
        let value = match c.to_ascii_lowercase() {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            _ => return None,
        };
        sum = if value < highest { sum - value } else { sum + value };
        highest = highest.max(value);
    }
    u32::try_from(sum).ok()
}

fn letter(token: &str) -> Option<u32> {
    let mut chars = token.chars();
    let (first, rest) = (chars.next()?, chars.next());
    let lower = first.to_lowercase().next()?;
    let at = LETTERS.chars().position(|c| c == lower)?;
    rest.is_none().then_some(at as u32)
}

/// The order of rows by their own enumerators: for each row its number, where it has one. Nothing unless
/// all of them are of one scheme and none is said twice.
pub(crate) fn own_order(rows: &[&str]) -> Option<Vec<Option<Vec<u32>>>> {
    let found: Vec<_> = rows.iter().map(|row| enumerator(without_bullet(row))).collect();
    let marked: Vec<_> = found.iter().flatten().collect();
    let first = marked.first()?;
    if marked.len() < 2 || marked.iter().any(|one| one.signs != first.signs) {
        return None;
    }
    let scheme = scheme(&marked)?;
    let order: Vec<_> = found.iter().map(|one| one.as_ref().and_then(|one| value(one, scheme))).collect();
    let mut values: Vec<_> = order.iter().flatten().collect();
    values.sort();
    values.windows(2).all(|pair| pair[0] != pair[1]).then_some(order)
}

fn scheme(marked: &[&Enumerator]) -> Option<Scheme> {
    let all = |has: fn(&Enumerator) -> bool| marked.iter().all(|one| has(one));
    if all(|one| one.number.is_some()) {
        return Some(Scheme::Number);
    }
    // Rows (i) and (v) may be letters only where the other rows are letters too.
    if all(|one| one.roman.is_some()) {
        return Some(Scheme::Roman);
    }
    all(|one| one.letter.is_some()).then_some(Scheme::Letter)
}

fn value(one: &Enumerator, scheme: Scheme) -> Option<Vec<u32>> {
    match scheme {
        Scheme::Number => one.number.clone(),
        Scheme::Roman => one.roman.map(|value| vec![value]),
        Scheme::Letter => one.letter.map(|value| vec![value]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_bullets() {
        for (line, found) in [
            ("- Đơn", Some(('-', "Đơn"))),
            ("-Đơn", Some(('-', "Đơn"))),
            ("  + Đơn", Some(('+', "Đơn"))),
            ("\u{2022} Đơn", Some(('\u{2022}', "Đơn"))),
            ("-5 ngày", None),
            ("--", None),
            ("**đậm**", None),
            ("Đơn", None),
        ] {
            assert_eq!(bullet(line), found, "{line}");
        }
    }

    #[test]
    fn finds_steps() {
        for (line, found) in [
            ("Bước 1: Nộp", Some(1)),
            ("- Bước 12. Nộp", Some(12)),
            ("c) Bước 3: Nộp", Some(3)),
            ("Bước 2a: Nộp", None),
            ("Bước đầu nộp", None),
            ("Theo Bước 1", None),
        ] {
            assert_eq!(step_number(line), found, "{line}");
        }
    }

    #[test]
    fn finds_enumerators() {
        for (text, len) in [
            ("1. Đơn", Some(2)),
            ("1.Đơn", Some(2)),
            ("1.2. Đơn", Some(4)),
            ("(iv) Đơn", Some(4)),
            ("đ) Đơn", Some(3)),
            ("a.Trường hợp", Some(2)),
            ("2-Trường hợp", Some(2)),
            ("(1.1) Đối với", Some(5)),
            ("3.5 ngày", None),
            ("Đơn", None),
            ("01 bộ", None),
            ("(bản sao) Đơn", None),
            ("", None),
        ] {
            assert_eq!(enumerator(text).map(|found| found.len), len, "{text}");
        }
    }

    fn check_order(rows: &[&str], expected: Option<&[u32]>) {
        let order = own_order(rows)
            .map(|order| order.into_iter().flatten().map(|value| value[0]).collect::<Vec<_>>());
        assert_eq!(order.as_deref(), expected, "{rows:?}");
    }

    #[test]
    fn reads_one_scheme_only() {
        check_order(&["(iv) x", "(v) x", "(i) x"], Some(&[4, 5, 1]));
        check_order(&["b) x", "y", "a) x"], Some(&[3, 0]));
        check_order(&["(2) x", "(1) x"], Some(&[2, 1]));
        check_order(&["1. x", "a) x"], None);
        check_order(&["1. x", "1. y"], None);
        check_order(&["1. x"], None);
    }
}
