//! One text of receiving addresses cut into what stands for itself: an address, an office, a sentence.
//!
//! In: clean text, often one long line. Out: [`Piece`]s in order, without the bullets, semicolons and stops between
//! them. It is cut at lines and semicolons; at a full stop only where an office, a bullet or a sentence about the ways
//! of handing in begins behind it, for "TP. Mẫu" and "Q.1" are no ends.

use crate::import::enumerator::bullet;
use crate::vietnamese::{Level, OfficeKind, one_line, parse_offices};

/// A part of the text, and the bullet it stood behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) sign: Option<char>,
    pub(crate) text: String,
}

pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    for line in text.lines() {
        let mut rest = line;
        while let Some((end, next)) = end_of_piece(rest) {
            push(&mut out, &rest[..end]);
            rest = &rest[next..];
        }
        push(&mut out, rest);
    }
    out
}

fn push(out: &mut Vec<Piece>, raw: &str) {
    let mut text = raw.trim();
    let mut sign = None;
    while let Some((found, behind)) = bullet(text) {
        sign = sign.or(Some(found));
        text = behind;
    }
    let text = one_line(text.trim_end_matches([' ', '.', ';', ','])).into_owned();
    if !text.is_empty() {
        out.push(Piece { sign, text });
    }
}

/// Where the first piece of a line ends and the next begins.
fn end_of_piece(line: &str) -> Option<(usize, usize)> {
    outside_brackets(line).find_map(|(at, sign)| {
        let next = at + sign.len_utf8();
        let behind = line[next..].trim_start();
        let ends = match sign {
            ';' => true,
            '.' => behind.len() < line.len() - next && bullet(behind).is_some() || begins_anew(behind),
            _ => false,
        };
        (ends && !behind.is_empty()).then_some((at, next))
    })
}

/// The signs of a line that stand in no brackets.
pub(crate) fn outside_brackets(line: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut depth = 0usize;
    line.char_indices().filter(move |(_, sign)| {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    })
}

/// Whether a new piece can only begin here: an office, or a sentence about handing in.
fn begins_anew(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
        && (leading_office(text).is_some() || super::way::is_about_ways(text) || text.starts_with("Địa chỉ"))
}

/// The kind of the office that a text begins with.
pub(crate) fn leading_office(text: &str) -> Option<OfficeKind> {
    let end = text.char_indices().nth(120).map_or(text.len(), |(at, _)| at);
    let first = parse_offices(&text[..end]).into_iter().next()?;
    let before = text[..first.range.start].trim();
    (before.is_empty() || before.eq_ignore_ascii_case("các")).then_some(first.kind)
}

/// Offices of one text that are joined by "và", "hoặc", "/": "A hoặc B và C". What is no office stays with the one
/// before it.
pub(crate) fn apart(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, sign) in outside_brackets(text) {
        if at < start || !matches!(sign, ' ' | '/' | ',') {
            continue;
        }
        let (before, rest) = (&text[start..at], &text[at + sign.len_utf8()..]);
        let Some(behind) = behind_joint(sign, rest) else { continue };
        if parts(before, sign_of(sign, rest), behind) {
            out.push(one_line(before.trim_end_matches([' ', ',', ';', '/'])).into_owned());
            start = text.len() - behind.len();
        }
    }
    out.push(one_line(&text[start..]).into_owned());
    out.retain(|one| !one.is_empty());
    out
}

/// What follows "và", "hoặc" or a slash, where one stands here.
fn behind_joint(sign: char, rest: &str) -> Option<&str> {
    let bare = rest.trim_start();
    let word = ["và ", "hoặc ", "hay "].iter().find_map(|word| bare.strip_prefix(word));
    match (sign, word) {
        (' ' | ',', Some(behind)) => Some(behind.trim_start()),
        ('/' | ',', None) => Some(bare),
        _ => None,
    }
}

/// A comma before "và" or "hoặc" joins as these do.
fn sign_of(sign: char, rest: &str) -> char {
    let joined = ["và ", "hoặc ", "hay "].iter().any(|word| rest.trim_start().starts_with(word));
    if sign == ',' && joined { ' ' } else { sign }
}

/// Whether what is joined are two: an office on each side, or an office and another way.
fn parts(before: &str, joint: char, behind: &str) -> bool {
    let Some(last) = parse_offices(before).into_iter().next_back() else { return false };
    if super::way::begins_with_way(behind) {
        return true;
    }
    match leading_office(behind) {
        None | Some(OfficeKind::Agency) => false,
        // "Bộ phận Một cửa, UBND cấp xã" is one place; two of a kind with their levels are two.
        Some(kind) if joint == ',' => kind == last.kind && last.level != Level::Unsaid,
        // "Quầy của Sở A và Sở B" is one counter.
        Some(OfficeKind::Other) => last.kind != OfficeKind::Other,
        Some(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = pieces(text).into_iter().map(|piece| piece.text).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn cuts_lines_bullets_and_semicolons() {
        check("- Quầy 1;\n- Quầy 2.", &["Quầy 1", "Quầy 2"]);
        check("+ UBND cấp xã; Sở Mẫu", &["UBND cấp xã", "Sở Mẫu"]);
        check("Nộp tại xã. - Nộp qua mạng.", &["Nộp tại xã", "Nộp qua mạng"]);
    }

    #[test]
    fn a_full_stop_parts_only_what_begins_anew() {
        check("Số 5 đường A, TP. Mẫu, tỉnh B", &["Số 5 đường A, TP. Mẫu, tỉnh B"]);
        check(
            "Cổng mạng: https://mau.example (một phần).Trung tâm Phục vụ hành chính công tỉnh",
            &["Cổng mạng: https://mau.example (một phần)", "Trung tâm Phục vụ hành chính công tỉnh"],
        );
        check("Nhà B. Nộp trực tuyến trên Cổng", &["Nhà B", "Nộp trực tuyến trên Cổng"]);
    }

    #[test]
    fn brackets_keep_together() {
        check("Quầy 3 (sáng; chiều)", &["Quầy 3 (sáng; chiều)"]);
    }

    #[test]
    fn parts_offices_that_are_joined() {
        let check = |text: &str, expected: &[&str]| assert_eq!(apart(text), expected, "{text}");
        check("UBND cấp xã hoặc Trung tâm PVHCC tỉnh", &["UBND cấp xã", "Trung tâm PVHCC tỉnh"]);
        check("TT PVHCC thành phố/ TT PVHCC cấp xã", &["TT PVHCC thành phố", "TT PVHCC cấp xã"]);
        check("Trung tâm PVHCC tỉnh/cấp xã", &["Trung tâm PVHCC tỉnh/cấp xã"]);
        check(
            "Bộ phận tiếp nhận và trả kết quả của UBND cấp xã",
            &["Bộ phận tiếp nhận và trả kết quả của UBND cấp xã"],
        );
        check("Bộ phận Một cửa, UBND cấp xã", &["Bộ phận Một cửa, UBND cấp xã"]);
        check("TT PVHCC thành phố, TT PVHCC cấp xã", &["TT PVHCC thành phố", "TT PVHCC cấp xã"]);
        check("Quầy của Sở Mẫu và Sở Thử", &["Quầy của Sở Mẫu và Sở Thử"]);
        check("UBND cấp xã hoặc nộp trực tuyến", &["UBND cấp xã", "nộp trực tuyến"]);
    }
}
