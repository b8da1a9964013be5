//! One row of the dossier: a paper, an instruction or a heading.
//!
//! In: the text of a row and whether it has a count. Out: what it is, and the condition that stands inside
//! a paper's text. The count alone never decides.

use super::clean::folded;
use super::enumerator::{enumerator, without_bullet};
use super::text::is_case;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    Paper,
    Note,
    Heading,
}

/// What a row is.
pub fn kind(text: &str, has_count: bool) -> RowKind {
    let folded = folded(text);
    if is_remark(&folded) {
        return RowKind::Note;
    }
    if has_count {
        return if always_instructs(&folded) && !begins_with_paper(text) {
            RowKind::Note
        } else {
            RowKind::Paper
        };
    }
    if text.ends_with(':') || says_one_of(&folded) {
        RowKind::Heading
    } else if begins_with_paper(text) {
        if forbids(&folded) { RowKind::Note } else { RowKind::Paper }
    } else if instructs(&folded) {
        RowKind::Note
    } else {
        RowKind::Paper
    }
}

/// Whether a row says that one of the papers below is enough.
pub fn says_one_of(folded: &str) -> bool {
    // "một trong các thành viên" is a choice of other things.
    folded.match_indices("mot trong ").any(|(at, _)| {
        let next: Vec<_> = folded[at..].split(' ').skip(2).take(7).collect();
        let next = next.join(" ");
        ["giay to", "tai lieu", "van ban", "chung tu"].iter().any(|word| next.contains(word))
    })
}

fn is_remark(folded: &str) -> bool {
    folded.starts_with("luu y") || folded.starts_with("ghi chu")
}

/// What nobody would say of a paper, whatever count stands beside it.
fn always_instructs(folded: &str) -> bool {
    [
        "chiu trach nhiem truoc phap luat",
        "thuc hien theo quy dinh tai muc",
        "thuc hien theo quy dinh tai diem",
        "co trach nhiem tiep nhan",
        "khong duoc yeu cau nguoi",
        "co quyen lua chon",
        "khong phai nop ban sao",
    ]
    .iter()
    .any(|word| folded.contains(word))
}

/// A sentence about what people do or need not do.
fn instructs(folded: &str) -> bool {
    always_instructs(folded)
        || forbids(folded)
        || [
            "thi co quan",
            "thi nguoi",
            "thi phai",
            "thi thuc hien",
            "thi viec",
            "co trach nhiem",
            "chiu trach nhiem",
            "co the nop",
            "co the gui",
            "duoc lua chon",
            "co quyen",
            "phai bao dam",
            "phai dam bao",
            "phai duoc hop phap hoa",
            "duoc hop phap hoa lanh su",
            "phai gui kem",
            "phai xuat trinh",
            "phai nop",
            "thuc hien viec nop",
            "thuc hien theo quy dinh",
            "kiem tra doi chieu",
            "khai thac thong tin",
            "nguoi tiep nhan",
            "de nghi nguoi",
            "duoc thay the bang",
        ]
        .iter()
        .any(|word| folded.contains(word))
}

/// That something need not be handed in.
fn forbids(folded: &str) -> bool {
    ["khong phai nop", "khong phai tai len", "khong phai xuat trinh", "khong yeu cau", "khong duoc yeu cau"]
        .iter()
        .any(|word| folded.contains(word))
}

/// Words that papers begin with.
const PAPERS: &[&str] = &[
    "to khai",
    "to trinh",
    "don",
    "giay",
    "van ban",
    "ban sao",
    "ban chinh",
    "ban chup",
    "ban ve",
    "ban ke",
    "ban cam ket",
    "ban khai",
    "ban thuyet minh",
    "ban tom tat",
    "ban goc",
    "ban dich",
    "bien ban",
    "bien lai",
    "bang",
    "bao cao",
    "chung chi",
    "chung minh",
    "chung thu",
    "chung tu",
    "can cuoc",
    "cong van",
    "danh sach",
    "de an",
    "de cuong",
    "dieu le",
    "du an",
    "du thao",
    "ho chieu",
    "ho so",
    "hoa don",
    "hop dong",
    "ke hoach",
    "ly lich",
    "manh trich",
    "mau",
    "nghi quyet",
    "phieu",
    "phuong an",
    "quyet dinh",
    "quy che",
    "so do",
    "so ho",
    "so yeu",
    "tai lieu",
    "the",
    "thong bao",
    "thong tin",
    "thuyet minh",
    "trich luc",
    "tep",
    "anh",
    "hai anh",
    "01",
    "02",
    "03",
    "1 ",
    "2 ",
    "hinh anh",
    "hinh chup",
    "y kien",
    "xac nhan",
    "cac giay to",
    "cac tai lieu",
    "cac van ban",
    "mot trong",
];

fn begins_with_paper(text: &str) -> bool {
    let text = without_bullet(text);
    let text = enumerator(text).map_or(text, |found| &text[found.len..]);
    let start: String = text.trim_start().chars().take(24).collect();
    let start = folded(&start);
    PAPERS.iter().any(|word| {
        start.strip_prefix(word.trim_end()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// The condition inside a paper's own text: "Trường hợp … thì …", "(đối với …)", "… trong trường hợp …".
pub fn condition(text: &str) -> Option<String> {
    let found =
        leading_condition(text).or_else(|| bracketed_condition(text)).or_else(|| trailing_condition(text))?;
    let found = found.trim().trim_end_matches(['.', ';', ',', ':']).trim_end();
    let len = found.chars().count();
    ((12..=300).contains(&len)).then(|| found.to_owned())
}

fn leading_condition(text: &str) -> Option<&str> {
    if !is_case(text) {
        return None;
    }
    let text = without_bullet(text);
    let text = enumerator(text).map_or(text, |found| text[found.len..].trim_start());
    let marks = [" thì ", ": ", ", kèm theo", " phải có ", " phải nộp ", " phải kèm "];
    let end = marks.iter().filter_map(|mark| text.find(mark)).min()?;
    Some(&text[..end])
}

fn bracketed_condition(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(open) = rest.find('(') {
        let inner = &rest[open + 1..];
        let close = inner.find(')')?;
        if is_case(&inner[..close]) {
            return Some(&inner[..close]);
        }
        rest = &inner[close + 1..];
    }
    None
}

fn trailing_condition(text: &str) -> Option<&str> {
    let at = text.find(" trong trường hợp ")?;
    let clause = &text[at + 1..];
    let end = clause.find(['.', ';', '(', ')']).unwrap_or(clause.len());
    Some(&clause[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_papers_from_notes() {
        for (text, has_count, expected) in [
            ("Tờ khai theo mẫu", true, RowKind::Paper),
            ("Tờ khai theo mẫu", false, RowKind::Paper),
            ("Giấy tờ phải nộp:", false, RowKind::Heading),
            ("Giấy tờ phải nộp:", true, RowKind::Paper),
            ("Một trong các giấy tờ sau", false, RowKind::Heading),
            ("Người nộp chịu trách nhiệm trước pháp luật về lời khai", true, RowKind::Note),
            ("Người tiếp nhận có trách nhiệm kiểm tra", false, RowKind::Note),
            ("Trường hợp đã có dữ liệu thì không phải tải lên", false, RowKind::Note),
            ("Lưu ý: mang theo bản chính", true, RowKind::Note),
            ("Trường hợp cho thuê thì phải có hợp đồng", true, RowKind::Paper),
        ] {
            assert_eq!(kind(text, has_count), expected, "{text}");
        }
    }

    #[test]
    fn finds_conditions() {
        for (text, expected) in [
            ("Trường hợp đi thay thì nộp giấy ủy quyền", Some("Trường hợp đi thay")),
            ("Bản sao giấy tờ nhà (đối với người thuê nhà);", Some("đối với người thuê nhà")),
            (
                "Giấy ủy quyền trong trường hợp nhờ người khác nộp.",
                Some("trong trường hợp nhờ người khác nộp"),
            ),
            ("Giấy tờ khác (nếu có)", None),
            ("Tờ khai", None),
        ] {
            assert_eq!(condition(text).as_deref(), expected, "{text}");
        }
    }
}
