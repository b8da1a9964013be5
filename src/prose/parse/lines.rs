//! What the end of a line means inside a paragraph.
//!
//! Markdown takes it for a space. Who pastes from a word processor means a new line, and who wraps a text at the
//! edge of a window does not. In: the line before, the line after and the longest line around. Out: which of both it
//! is, told from signs, capitals and from whether the next word would have found room: whoever wraps fills his lines.

use crate::vietnamese::{line_sign, own_step};

/// What one line end is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// The text goes on.
    Wrapped,
    /// The next line begins a line of its own.
    Line,
    /// The next line begins a row: "a) …", "• …", "2. …".
    Row,
}

/// Nobody wraps narrower, or wider.
const NARROWEST: usize = 60;
const WIDEST: usize = 130;
/// Lines as short as those of an address.
const SHORT: usize = 40;

/// Words that want a number behind them: "theo khoản" at the end of a line goes on with "1.".
const CITING: [&str; 16] = [
    "khoản", "điểm", "điều", "mục", "tiết", "phần", "chương", "số", "năm", "ngày", "tháng", "quý", "tại",
    "theo", "và", "hoặc",
];

/// Decides for the end between two lines of one block, whose longest line has `widest` letters.
pub(super) fn line_end(before: &str, after: &str, widest: usize) -> LineEnd {
    let (before, after) = (before.trim(), after.trim());
    let room = before.chars().count() + 1 + after.split_whitespace().next().map_or(0, |w| w.chars().count());
    let full = widest <= WIDEST && room > widest.max(NARROWEST);
    let ends = before.ends_with(['.', ':', ';', '!', '?', '…', '”', ')']);
    let first = after.chars().next().unwrap_or(' ');
    if line_sign(after).is_some() && !is_emphasis(after) {
        // A dash inside a sentence, and the number of a clause, may come to stand at the start of a line.
        let is_number = after.trim_start_matches(['-', '–']).starts_with(|c: char| c.is_ascii_digit());
        let asked_for = cites(before) || is_aside(after) && (full || is_number && leads_on(before));
        let goes_on = !ends && asked_for && !is_next_row(before, after);
        return if goes_on { LineEnd::Wrapped } else { LineEnd::Row };
    }
    if ends && (first.is_uppercase() || !full) || is_labelled(after) {
        return LineEnd::Line;
    }
    let begins = first.is_uppercase()
        || after.starts_with("..")
        || (!first.is_alphanumeric() && !matches!(first, ',' | '.' | ')'));
    let is_short = widest < NARROWEST && room <= SHORT;
    if (begins && !full) || is_short { LineEnd::Line } else { LineEnd::Wrapped }
}

/// Where a line that begins at the edge of the page, directly behind an item, belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Belongs {
    /// To the item, whose text asks for it.
    Item,
    /// To the item, as the text below its first line: further items follow.
    Body,
    /// To none: it is a paragraph behind the list, or one that leads to the next items.
    Apart,
}

/// Markdown gives such a line to the item whatever it says. Whoever types "- Ảnh" and then "Nộp tại bộ phận một cửa."
/// goes on below the list. `rest` begins with the line.
pub(super) fn belongs(before: &str, rest: &str) -> Belongs {
    let before = before.trim_end();
    let text = rest.trim_start_matches(['*', '_', '“', '"', '(', '[']);
    // "**2. Thời hạn**" is a heading of its own.
    let is_headed = rest.starts_with("**") && line_sign(text.lines().next().unwrap_or("")).is_some();
    let begins = text.starts_with(char::is_uppercase) || is_headed;
    if !begins || before.ends_with([':', ',']) || cites(before) || leads_on(before) {
        return Belongs::Item;
    }
    let mut lines = rest.lines();
    let mut last = "";
    let next = lines.find(|line| {
        let ends = line.trim().is_empty() || is_row(line);
        last = if ends { last } else { line };
        ends
    });
    let next = match next {
        Some(empty) if empty.trim().is_empty() => lines.find(|line| !line.trim().is_empty()),
        other => other,
    };
    let goes_on = next.is_some_and(is_row) && !last.trim_end().ends_with(':');
    if goes_on { Belongs::Body } else { Belongs::Apart }
}

/// Whether two lines are rows of one list, one behind the other: "a) Theo tháng" and "b) Theo quý".
fn is_next_row(before: &str, after: &str) -> bool {
    const LETTERS: &str = "abcdđeghiklmnopqrstuvxy";
    if !is_row(before) || !is_row(after) {
        return false;
    }
    let steps = [before, after].map(|row| own_step(row).map(|step| step.number));
    if let [Some(one), Some(next)] = steps {
        return next == one + 1;
    }
    let [one, next] = [before, after].map(|row| row.trim_start_matches('('));
    let number =
        |row: &str| row.split(|c: char| !c.is_ascii_digit()).next().and_then(|n| n.parse::<u32>().ok());
    if let (Some(one), Some(next)) = (number(one), number(next)) {
        return next == one + 1;
    }
    let [one, next] = [one, next].map(|row| row.chars().next().unwrap_or(' '));
    let place = |c: char| LETTERS.chars().position(|letter| letter == c);
    match (place(one), place(next)) {
        (Some(one), Some(next)) => next == one + 1,
        _ => one == next,
    }
}

fn is_row(line: &str) -> bool {
    let line = line.trim();
    line_sign(line).is_some() && !is_emphasis(line)
}

/// Words that do not end a line: "do", "của".
fn leads_on(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or("").to_lowercase();
    ["của", "do", "bởi", "là", "với", "cho", "từ", "đến", "về", "ở", "gồm", "như", "các", "những"]
        .contains(&last.as_str())
}

/// How high a row stands by its sign: steps, "I.", "1.", "a)", "-", "+", as clerks order them.
pub(super) fn rank(row: &str) -> u8 {
    let first = row.trim_start_matches('(').chars().next().unwrap_or(' ');
    match first {
        _ if own_step(row).is_some() => 0,
        '0'..='9' => 2,
        '+' => 5,
        '*' => 3,
        first if first.is_uppercase() => 1,
        first if first.is_alphabetic() => 3,
        _ => 4,
    }
}

/// "Website: …", "Ghi chú: …", "Địa chỉ: …"
fn is_labelled(line: &str) -> bool {
    let Some((label, _)) = line.split_once(':').filter(|(_, rest)| rest.starts_with(' ')) else {
        return false;
    };
    label.starts_with(char::is_uppercase)
        && label.split(' ').count() <= 4
        && label.chars().all(|c| c.is_alphabetic() || c == ' ')
}

/// "*Lưu ý:* mang theo": the star is no sign of a row.
fn is_emphasis(line: &str) -> bool {
    line.strip_prefix('*').is_some_and(|rest| rest.contains('*'))
}

fn cites(before: &str) -> bool {
    before.split_whitespace().next_back().is_some_and(|last| CITING.contains(&last.to_lowercase().as_str()))
}

/// "– sửa đổi, bổ sung –"
fn is_aside(after: &str) -> bool {
    let words = after.trim_start_matches(['-', '–', '—', '+', '*']);
    words.len() < after.len() && !words.trim_start().starts_with(char::is_uppercase)
}

/// The longest line, in letters, of the lines around `at` that no empty line parts from it, and where they stand.
pub(super) fn around(text: &str, at: usize) -> (std::ops::Range<usize>, usize) {
    let start = text[..at].rfind("\n\n").map_or(0, |empty| empty + 1);
    let end = text[at..].find("\n\n").map_or(text.len(), |empty| at + empty + 1);
    let widest = text[start..end].lines().map(|line| line.trim().chars().count()).max();
    (start..end, widest.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: LineEnd) {
        let at = text.find('\n').expect("two lines");
        let (_, widest) = around(text, at);
        let after = text[at + 1..].lines().next().unwrap_or("");
        assert_eq!(line_end(&text[..at], after, widest), expected, "{text:?}");
    }

    #[test]
    fn rows_that_end_with_a_word_that_cites() {
        for rows in [
            "a) Theo tháng\nb) Theo quý",
            "d) Theo năm\nđ) Đột xuất",
            "Bước 1: Nộp hồ sơ, lấy số\nBước 2: Nhận kết quả",
            "1/ Báo cáo năm\n2/ Báo cáo quý",
            "– Chờ gọi theo số\n– Nộp tiền",
            "a) 05 hằng tháng\nb) 15 hằng tháng",
        ] {
            check(rows, LineEnd::Row);
        }
        check("Theo quy định tại điểm\na) khoản 2 Điều này", LineEnd::Wrapped);
        check("1. Hồ sơ theo khoản\n3. Điều 5", LineEnd::Wrapped);
    }

    #[test]
    fn lines_of_their_own() {
        check("Ủy ban nhân dân xã Mẫu\nSố 1, đường Mẫu", LineEnd::Line);
        check("Ủy ban nhân dân xã Mẫu\nthôn Một", LineEnd::Line);
        check("Mô tả.\nDòng hai.", LineEnd::Line);
        check("Thư: xa-mau@thutuc.xa-mau.vn; điện thoại: 0236 000 001, 02\nTrang: vi.du", LineEnd::Line);
        check("Hồ sơ gồm:\nđơn đề nghị;\nbản sao", LineEnd::Line);
        check(&format!("{}.\nĐoạn sau ngắn.", "Đoạn rất dài ".repeat(20)), LineEnd::Line);
    }

    #[test]
    fn rows() {
        check("Hồ sơ gồm:\na) Đơn", LineEnd::Row);
        check("Hồ sơ gồm\n– Đơn", LineEnd::Row);
        check("1.Nộp\n2.Nhận", LineEnd::Row);
        check("Giấy tờ phải nộp gồm có những thứ mà người dân cần mang theo sau đây\na) Đơn", LineEnd::Row);
    }

    #[test]
    fn wrapped() {
        let wide = "Người nộp hồ sơ là cha, mẹ hoặc người thân thích của trẻ theo khoản";
        check(&format!("{wide}\n1. Luật Mẫu"), LineEnd::Wrapped);
        check(&format!("{wide} ấy\n– nếu có –"), LineEnd::Wrapped);
        check(&format!("{wide}\nnày"), LineEnd::Wrapped);
        check(&format!("{wide} 2 Luật\nHộ tịch"), LineEnd::Wrapped);
    }
}
