//! A whole list in one row: "A. Thành phần hồ sơ: a) Đơn; b) Bản vẽ. B. Số lượng hồ sơ: 01 bộ".
//!
//! In: the text of a row, with its lines. Out: the pieces in order, none of their letters lost, and what each
//! is; nothing for a row that is one paper. A row is only taken apart where it says that it is a list: by the
//! name of a part of the procedure, by an introduction ("hồ sơ gồm:"), or where it is nothing but marked
//! lines that all begin as papers do. What a paper consists of ("Phương án gồm: + …") stays with the paper,
//! and so does a choice ("một trong các giấy tờ sau: …"), which is one paper.

use super::super::clean::folded;
use super::super::enumerator::{Enumerator, bullet, enumerator};
use super::kind::says_one_of;
use super::nouns::begins_with_paper;
use super::reading::{bare, brackets, is_outside};
use super::sections::is_section_of_procedure;

/// A piece of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A line of the dossier: a paper, a heading or a note, as any row.
    DossierRow(String),
    /// Another part of the procedure that was pasted in: no line of the dossier.
    Aside(String),
}

/// The pieces of a row that holds a list.
pub(crate) fn pieces(text: &str) -> Option<Vec<Piece>> {
    if let Some((heading, item)) = fused(text) {
        return Some(vec![Piece::DossierRow(heading.to_owned()), Piece::DossierRow(item)]);
    }
    let parts = marked(text);
    if parts.len() < 2 {
        return None;
    }
    by_sections(text, &parts).or_else(|| plain_list(&parts))
}

/// "4. Trường hợp A, hồ sơ được quy định như sau: - Trường hợp B thì …": a heading and the first row below it.
fn fused(text: &str) -> Option<(&str, String)> {
    let brackets = brackets(text);
    if !begins_with_case(bare(text)) {
        return None;
    }
    let colon = text.match_indices(':').map(|(at, _)| at).find(|&at| is_outside(&brackets, at))?;
    let (heading, rest) = (&text[..=colon], text[colon + 1..].trim());
    let promises = ["nhu sau", "sau day", "gom", "giay to sau"];
    let (sign, mut item) = bullet(rest)?;
    while let Some((_, rest)) = bullet(item) {
        item = rest;
    }
    let single = !item.contains(&format!("\n{sign}")) && !item.contains(&format!("; {sign} "));
    let promised = promises.iter().any(|end| folded(heading).ends_with(end));
    (promised && single && begins_with_case(item)).then(|| (heading, format!("{sign} {item}")))
}

fn begins_with_case(text: &str) -> bool {
    ["Trường hợp ", "Đối với ", "Nếu "].iter().any(|opener| text.starts_with(opener))
}

/// A part of the text from one mark up to the next.
struct MarkedText<'a> {
    start: usize,
    text: &'a str,
    mark: Option<Mark>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Mark {
    Bullet(char),
    /// Its signs, and what it may count: only the next of a kind goes on with a list.
    Number(Enumerator),
}

fn mark(text: &str) -> Option<Mark> {
    if let Some((sign, rest)) = bullet(text) {
        return enumerator(rest).map(Mark::Number).or(Some(Mark::Bullet(sign)));
    }
    enumerator(text).map(Mark::Number)
}

/// The text cut before each bullet and enumerator that stands where a line or a phrase begins.
fn marked(text: &str) -> Vec<MarkedText<'_>> {
    let brackets = brackets(text);
    let mut cuts: Vec<usize> = vec![0];
    let mut previous = '\n';
    for (at, c) in text.char_indices() {
        let starts = !c.is_whitespace() && is_outside_or_start(&brackets, at) && is_cut(text, at, previous);
        if starts && cuts.last() != Some(&at) {
            cuts.push(at);
        }
        if c == '\n' || !c.is_whitespace() {
            previous = c;
        }
    }
    let ends = cuts.iter().skip(1).copied().chain([text.len()]);
    let parts = cuts.iter().zip(ends).map(|(start, end)| (*start, text[*start..end].trim()));
    let part = |(start, text)| MarkedText { start, text, mark: mark(text) };
    parts.filter(|(_, part)| !part.is_empty()).map(part).collect()
}

/// "(1) Đơn" begins with a bracket.
fn is_outside_or_start(brackets: &[std::ops::Range<usize>], at: usize) -> bool {
    is_outside(brackets, at) || brackets.iter().any(|one| one.start == at)
}

fn is_cut(text: &str, at: usize, previous: char) -> bool {
    let rest = &text[at..];
    let before = text[..at].chars().next_back();
    if at > 0 && before.is_some_and(|c| !c.is_whitespace()) {
        return false;
    }
    let inline = matches!(previous, '.' | ';' | ':' | ',' | '…' | ')');
    if previous != '\n' && !inline {
        return goes_on_without_stop(text, at);
    }
    let behind = match mark(rest) {
        Some(Mark::Bullet(_)) => bullet(rest).map(|(_, behind)| behind),
        Some(Mark::Number(found)) => {
            bullet(rest).map_or(Some(&rest[found.len..]), |(_, rest)| Some(&rest[found.len..]))
        }
        None => {
            let line = rest.lines().next().unwrap_or(rest);
            // "B. Số lượng hồ sơ" begins at its letter.
            let word = text[..at].trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
            let is_letter = word.chars().filter(|c| c.is_alphabetic()).count() < 2;
            let ended = previous == '\n' || (matches!(previous, '.' | ';') && !is_letter);
            let section = ended && is_section_of_procedure(line);
            return section || (ends_before(text, at) && begins_with_paper(rest));
        }
    };
    // "1.2" and "- 3 ngày" within a sentence are no marks.
    behind.is_some_and(|behind| {
        let spaced = behind.starts_with(char::is_whitespace) || bullet(rest).is_some();
        let first = behind.trim_start().chars().next();
        spaced
            && first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '('))
    })
}

/// "1. Tờ trình 2. Đề án": the next number of a list whose items end without a stop.
fn goes_on_without_stop(text: &str, at: usize) -> bool {
    let Some(found) = enumerator(&text[at..]) else { return false };
    let behind = &text[at + found.len..];
    let first = enumerator(text).is_some_and(|first| first.signs == found.signs && first.number.is_some());
    let before = folded(text[..at].trim_end());
    // "mẫu số 2. Giấy …"
    let refers = ["so", "khoan", "dieu", "mau", "muc", "diem", "luc", "va", "lan", "tang", "lop"];
    let refers = refers.iter().any(|word| before.ends_with(&format!(" {word}")));
    first
        && !refers
        && found.number.is_some()
        && behind.starts_with(char::is_whitespace)
        && behind.trim_start().starts_with(char::is_uppercase)
        && begins_with_paper(behind)
}

/// Whether a line without a mark begins here that does not go on with the one before: long names are broken
/// by the width of some page ("… cấp", "Giấy phép …").
fn ends_before(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let capital = text[at..].starts_with(char::is_uppercase);
    capital && before.ends_with('\n') && before.trim_end().ends_with(['.', ';'])
}

/// The text as parts of a procedure: papers, number of sets, and whatever else was pasted in.
fn by_sections(text: &str, parts: &[MarkedText]) -> Option<Vec<Piece>> {
    let label = |part: &MarkedText| papers_label(part.text).is_some() || is_section_of_procedure(part.text);
    let first = parts.iter().position(label)?;
    let mut out = head(&text[..parts[first].start], &parts[..first]);
    let mut section = Section::Papers;
    for part in &parts[first..] {
        if let Some(label_len) = papers_label(part.text) {
            section = Section::Papers;
            push_labelled(part.text, label_len, &mut out);
            continue;
        }
        let begins = is_section_of_procedure(part.text);
        if begins {
            section = if is_sets(part.text) { Section::Sets } else { Section::Other };
        }
        match (section, out.last_mut()) {
            (Section::Other, _) => out.push(Piece::Aside(part.text.to_owned())),
            // "Số lượng hồ sơ: - 01 bộ chính; - 01 bộ phụ" are no papers.
            (Section::Sets, Some(Piece::DossierRow(last))) if !begins => {
                last.push(' ');
                last.push_str(part.text);
            }
            _ => out.push(Piece::DossierRow(part.text.to_owned())),
        }
    }
    Some(out)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Papers,
    Sets,
    Other,
}

/// What stands before the first section: a list where it is one, else the row's own paper.
fn head(text: &str, parts: &[MarkedText]) -> Vec<Piece> {
    let whole = || vec![Piece::DossierRow(text.trim().to_owned())];
    match parts {
        [] => Vec::new(),
        parts => plain_list(parts).unwrap_or_else(whole),
    }
}

fn is_sets(text: &str) -> bool {
    folded(bare(text)).starts_with("so ")
}

/// "A. Thành phần hồ sơ: Đơn": the label is a heading of its own.
fn push_labelled(text: &str, label_len: usize, out: &mut Vec<Piece>) {
    let (label, rest) = text.split_at(label_len);
    out.push(Piece::DossierRow(label.trim().to_owned()));
    if rest.chars().any(char::is_alphanumeric) {
        out.push(Piece::DossierRow(rest.trim().to_owned()));
    }
}

/// Bytes of "Thành phần hồ sơ:" at the start of a part.
fn papers_label(text: &str) -> Option<usize> {
    let colon = text.find(':')?;
    let label = folded(bare(&text[..colon]));
    let label = label.as_str();
    let known = matches!(
        label,
        "thanh phan ho so"
            | "thanh phan"
            | "ho so"
            | "giay to"
            | "thanh phan ho so gom"
            | "thanh phan ho so bao gom"
            | "ho so gom"
            | "ho so bao gom"
    );
    known.then_some(colon + 1)
}

/// Papers below each other with marks of one kind, after an introduction or none.
fn plain_list(parts: &[MarkedText]) -> Option<Vec<Piece>> {
    let items = &parts[usize::from(introduces_list(parts[0].text))..];
    let all_papers = items.len() >= 2 && items.iter().all(|part| begins_with_paper(part.text));
    let one_kind = items.windows(2).all(|pair| goes_on(&pair[0].mark, &pair[1].mark));
    let choice = parts.iter().any(|part| says_one_of(&folded(part.text)) && part.text.contains(':'));
    (all_papers && one_kind && !choice)
        .then(|| parts.iter().map(|part| Piece::DossierRow(part.text.to_owned())).collect())
}

/// "Hồ sơ gồm:" and the like, which no paper is called.
fn introduces_list(text: &str) -> bool {
    let text = text.trim_end();
    let words = folded(text);
    let says = [
        "ho so gom",
        "ho so bao gom",
        "giay to sau",
        "giay to gom",
        "tai lieu sau",
        "ho so can nop",
        "giay to phai nop",
        "giay to phai xuat trinh",
        "giay to can nop",
        "thanh phan ho so",
        "ho so de nghi gom",
    ];
    text.ends_with(':') && !says_one_of(&words) && says.iter().any(|word| words.contains(word))
}

/// Whether two marks that follow each other are of one list.
fn goes_on(one: &Option<Mark>, next: &Option<Mark>) -> bool {
    match (one, next) {
        (Some(Mark::Bullet(one)), Some(Mark::Bullet(next))) => one == next,
        (Some(Mark::Number(one)), Some(Mark::Number(next))) => {
            let follows = |a: Option<u32>, b: Option<u32>| a.zip(b).is_some_and(|(a, b)| b > a);
            let number = |one: &Enumerator| one.number.as_ref().and_then(|all| all.last().copied());
            one.signs == next.signs
                && (follows(number(one), number(next))
                    || follows(one.roman, next.roman)
                    || follows(one.letter, next.letter))
        }
        (None, None) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces with " | " between them, asides in braces; "" for a row that stays whole.
    fn check(text: &str, expected: &str) {
        let pieces = pieces(text).unwrap_or_default();
        let said: Vec<_> = pieces
            .iter()
            .map(|piece| match piece {
                Piece::DossierRow(text) => text.clone(),
                Piece::Aside(text) => format!("{{{text}}}"),
            })
            .collect();
        assert_eq!(said.join(" | "), expected, "{text}");
    }

    #[test]
    fn takes_lists_apart() {
        check(
            "A. Thành phần hồ sơ: a) Đơn; b) Bản vẽ quầy; c) Giấy khám. B. Số lượng hồ sơ: 01 bộ",
            "A. Thành phần hồ sơ: | a) Đơn; | b) Bản vẽ quầy; | c) Giấy khám. | B. Số lượng hồ sơ: 01 bộ",
        );
        check(
            "- Thành phần hồ sơ: + Đơn (theo mẫu); + Bản kê ghế; quạt. - Số lượng hồ sơ: 01 (bộ).",
            "- Thành phần hồ sơ: | + Đơn (theo mẫu); | + Bản kê ghế; quạt. | - Số lượng hồ sơ: 01 (bộ).",
        );
        check("- Bản sao thẻ thợ. - Bản sao giấy khám", "- Bản sao thẻ thợ. | - Bản sao giấy khám");
        check(
            "1. Đơn xin mở quán\n2. Bản vẽ quán\n3. Giấy khám",
            "1. Đơn xin mở quán | 2. Bản vẽ quán | 3. Giấy khám",
        );
        check(
            "1. Tờ trình mở quán 2. Đề án theo mẫu số 2 3. Quyết định giao phòng",
            "1. Tờ trình mở quán | 2. Đề án theo mẫu số 2 | 3. Quyết định giao phòng",
        );
        check(
            "Hồ sơ gồm:\n- Đơn xin mở lớp\n- Bản vẽ phòng học\nSố lượng: 02 bộ",
            "Hồ sơ gồm: | - Đơn xin mở lớp | - Bản vẽ phòng học | Số lượng: 02 bộ",
        );
        check("Hồ sơ gồm: (1) Đơn; (2) Thẻ thợ", "Hồ sơ gồm: | (1) Đơn; | (2) Thẻ thợ");
        check("Đơn xin mở quán;\nBản vẽ quán", "Đơn xin mở quán; | Bản vẽ quán");
        check(
            "- Bằng nghề; - Đối với hộ nghèo, phải bổ sung sổ hộ nghèo. 2. Số lượng hồ sơ: 01 bộ",
            "- Bằng nghề; - Đối với hộ nghèo, phải bổ sung sổ hộ nghèo. | 2. Số lượng hồ sơ: 01 bộ",
        );
        check(
            "Bằng nghề; 1.2. Số lượng hồ sơ: 01 bộ. 1.3. Lệ phí: Không. 1.4. Kết quả: Giấy phép.",
            "Bằng nghề; | 1.2. Số lượng hồ sơ: 01 bộ. | {1.3. Lệ phí: Không.} | {1.4. Kết quả: Giấy phép.}",
        );
    }

    #[test]
    fn leaves_one_paper_whole() {
        for text in [
            "Đơn xin mở quán",
            "Đơn xin mở quán\ncủa chủ quán",
            "Đơn xin cấp\nGiấy phép mở quán",
            "1. Đơn xin mở quán theo mẫu số 2. Giấy này có hai bản",
            "Bản thông báo gồm những nội dung: (1) Tên hội; (2) Ngày mở hội",
            "Phương án mở quán, gồm: + Thông tin về chủ quán; + Thông tin về đất",
            "Một trong các giấy tờ sau: a) Giấy khai sinh; b) Thẻ căn cước",
            "Giấy khám sức khỏe. Giấy này có hai bản.",
            "Bản sao A hoặc bản sao B; bản dịch",
        ] {
            check(text, "");
        }
    }
}
