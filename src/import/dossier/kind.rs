//! One row of the dossier: a paper, an instruction or a heading.
//!
//! In: the text of a row and whether it has a count. Out: what it is. The count alone never decides: a
//! sentence of instruction and a line that introduces others often have one. A condition in front of a row
//! decides nothing either: what follows it is handed in, or is what somebody does.

use super::super::clean::{folded, is_none};
use super::clause;
use super::instructs::{
    always_instructs, demands, demands_own_paper, forbids, instructs, is_about_any_paper, is_about_people,
    is_of_papers_at_all, makes_responsible, says_of_all,
};
use super::label;
use super::nouns::begins_with_paper;
use super::reading::{bare, first_sentence};
use super::sections::is_section_of_procedure;
use super::sets;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowKind {
    Paper,
    Note,
    Heading,
}

/// What a row is.
pub(crate) fn kind(text: &str, has_count: bool) -> RowKind {
    let whole = folded(text);
    if is_remark(&whole) || is_section_of_procedure(text) || is_none(text) {
        return RowKind::Note;
    }
    if is_label(&folded(bare(text))) || introduces(text, has_count) {
        return RowKind::Heading;
    }
    let begins = begins_with_paper(text);
    let sentence = folded(first_sentence(bare(text)));
    if (always_instructs(&sentence) && !begins)
        || says_of_all(&whole)
        || is_about_any_paper(&sentence, has_count)
        || is_of_papers_at_all(&sentence)
        || (is_about_people(&sentence) && forbids(&sentence) && !begins)
        || sets::is_row(text)
    {
        return RowKind::Note;
    }
    let instructs_only = match has_count {
        true => {
            let own = demands(&sentence) || (clause::names_who_hands_in(bare(text)) && !forbids(&sentence));
            !begins && !own && (is_about_people(&sentence) || makes_responsible(&sentence))
        }
        false if begins => forbids(&sentence),
        false if begins_with_case(text) => {
            !demands_own_paper(&sentence) && (instructs(&whole) || !names_paper_behind(text))
        }
        false => (instructs(&whole) || is_about_people(&sentence)) && !demands_own_paper(&sentence),
    };
    if instructs_only { RowKind::Note } else { RowKind::Paper }
}

/// Whether a row only says that papers follow: "Hồ sơ gồm:", "… là một trong các giấy tờ sau:".
fn introduces(text: &str, has_count: bool) -> bool {
    let folded = folded(text);
    let colon = text.trim_end().ends_with(':');
    if !has_count && (label::is_bare_case(text) || label::heads(text)) {
        return true;
    }
    let opens = OPENINGS.iter().any(|end| folded.ends_with(end));
    if colon && !has_count {
        return true;
    }
    let last = last_words(&folded, 9);
    let promises =
        ["gom", "sau", "bo sung", "mot trong", "kem theo", "duoi day", "phai nop", "phai co", "xuat trinh"];
    // With a count it must say so: "Ảnh chân dung:" is a paper.
    if colon && (promises.iter().any(|word| last.contains(word)) || begins_with_case(text)) {
        return true;
    }
    let choice_below = heads_a_choice(text) && (folded.ends_with(" sau") || folded.ends_with(" sau day"));
    opens || choice_below || (!has_count && says_one_of(&folded) && is_short_choice(&folded))
}

/// A part of the dossier by name, and nothing else.
fn is_label(words: &str) -> bool {
    matches!(
        words,
        "giay to phai nop"
            | "giay to can nop"
            | "giay to nop"
            | "cac giay to phai nop"
            | "giay to phai xuat trinh"
            | "giay to can xuat trinh"
            | "giay to xuat trinh"
            | "cac giay to phai xuat trinh"
            | "thanh phan ho so"
            | "thanh phan"
            | "ho so"
            | "giay to"
            | "ho so phai nop"
            | "ho so can nop"
            | "tai lieu phai nop"
    )
}

/// What a line that introduces papers ends with, without the colon that is often forgotten.
const OPENINGS: &[&str] = &[
    " gom",
    " bao gom",
    " gom co",
    " nhu sau",
    " giay to sau",
    " tai lieu sau",
    " van ban sau",
    " chung tu sau",
    " sau day",
    " cac loai sau",
    " gom cac loai",
    " duoi day",
    "mot trong cac giay to",
];

/// "Một trong các giấy tờ" and no more than that.
fn is_short_choice(folded: &str) -> bool {
    folded.split(' ').count() <= 9 && !folded.contains("quy dinh")
}

fn last_words(folded: &str, count: usize) -> &str {
    let at = folded.rmatch_indices(' ').nth(count - 1).map_or(0, |(at, _)| at + 1);
    &folded[at..]
}

/// Whether a row says that one of the papers below is enough.
pub(crate) fn says_one_of(folded: &str) -> bool {
    // "một trong các thành viên" is a choice of other things.
    behind_one_of(folded).any(|next| {
        ["giay to", "loai giay", "tai lieu", "van ban", "chung tu", "giay chung nhan"]
            .iter()
            .any(|word| next.contains(word))
    })
}

/// The words behind "một trong", "1 trong".
fn behind_one_of(folded: &str) -> impl Iterator<Item = String> {
    let starts = ["mot trong ", "1 trong ", "01 trong "].into_iter();
    let places = starts.flat_map(move |one| folded.match_indices(one).map(move |(at, _)| (at, one)));
    places
        .filter(|(at, _)| *at == 0 || folded[..*at].ends_with(' '))
        .map(|(at, one)| folded[at + one.len()..].split(' ').take(7).collect::<Vec<_>>().join(" "))
}

/// "(1 trong 3 loại):", "một trong hai loại sau": a number of kinds.
fn counts_kinds(folded: &str) -> bool {
    const NUMBERS: &[&str] = &["cac", "nhung", "so", "hai", "ba", "bon", "nam"];
    behind_one_of(folded).any(|next| {
        let mut words = next.split(' ');
        let first = words.next().unwrap_or_default();
        let counts = NUMBERS.contains(&first) || first.bytes().all(|b| b.is_ascii_digit());
        counts && words.next() == Some("loai")
    })
}

/// As a heading says it: "… là một trong các trường hợp sau:" above papers is the same.
pub(crate) fn heads_a_choice(text: &str) -> bool {
    let folded = folded(text);
    says_one_of(&folded)
        || counts_kinds(last_words(&folded, 9))
        || [
            "mot trong cac truong hop sau",
            "mot trong cac loai sau",
            "mot trong hai loai sau",
            "mot trong so",
        ]
        .iter()
        .any(|word| last_words(&folded, 9).contains(word))
}

pub(crate) fn is_remark(folded: &str) -> bool {
    ["luu y", "ghi chu", "chu y"].iter().any(|word| folded.starts_with(word))
}

/// "Trường hợp đi thuê: bản sao hợp đồng", "Đối với thợ trẻ, giấy giới thiệu".
fn names_paper_behind(text: &str) -> bool {
    text.match_indices([':', ',']).any(|(at, _)| begins_with_paper(&text[at + 1..]))
}

fn begins_with_case(text: &str) -> bool {
    let start: String = bare(text).chars().take(20).collect();
    let start = folded(&start);
    ["truong hop", "doi voi", "trong truong hop", "neu "].iter().any(|word| start.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::RowKind::{Heading, Note, Paper};
    use super::*;

    #[test]
    fn tells_papers_from_notes() {
        for (text, has_count, expected) in [
            ("Tờ khai theo mẫu", true, Paper),
            ("Tờ khai theo mẫu", false, Paper),
            ("Giấy tờ phải nộp:", false, Heading),
            ("Một trong các giấy tờ sau", false, Heading),
            ("Một trong các giấy tờ quy định tại Điều 5 Luật Mẫu", true, Paper),
            ("Người nộp chịu trách nhiệm trước pháp luật về lời khai", true, Note),
            ("Người tiếp nhận có trách nhiệm kiểm tra", false, Note),
            ("Trường hợp đã có dữ liệu thì không phải tải lên", false, Note),
            ("Lưu ý: mang theo bản chính", true, Note),
            ("Trường hợp cho thuê thì phải có hợp đồng", true, Paper),
            ("Trường hợp cho thuê thì phải nộp hợp đồng", false, Paper),
            ("Giấy khám sức khỏe. Trường hợp đã có dữ liệu thì không phải nộp", false, Paper),
            ("Giấy khám sức khỏe không phải nộp khi đã có dữ liệu", false, Note),
        ] {
            assert_eq!(kind(text, has_count), expected, "{text}");
        }
    }

    #[test]
    fn a_count_makes_no_paper_of_what_introduces_or_instructs() {
        for (text, expected) in [
            ("Đối với vườn ven đê, hồ sơ phải bổ sung:", Heading),
            ("(2) Giấy chứng minh tay nghề là một trong các giấy tờ sau:", Heading),
            ("1. Trường hợp bầu lại thì hồ sơ bao gồm:", Heading),
            ("Giấy tờ phải nộp:", Heading),
            ("2. Giấy tờ phải xuất trình", Heading),
            ("Không quy định", Note),
            ("Theo quy định tại Điều 5 của quy chế mẫu", Note),
            ("Hồ sơ của trẻ, gồm", Heading),
            ("Ảnh chân dung:", Paper),
            ("Trường hợp giấy tờ bằng tiếng nước ngoài thì phải được dịch ra tiếng Việt", Note),
            ("Trường hợp vườn đã lập bản vẽ, các bản vẽ nêu trên là bản sao", Note),
            ("Trường hợp nhờ bưu tá thì việc ủy quyền thực hiện theo quy định tại mục (ii)", Note),
            ("Hồ sơ điện tử gồm các giấy tờ nêu trên ở dạng văn bản điện tử, có giá trị như bản giấy.", Note),
            ("B. Số lượng hồ sơ: 01 bộ", Note),
            ("1.9. Tên mẫu đơn, mẫu tờ khai: Đơn xin mở lớp", Note),
            ("Người trồng là hộ nghèo do trưởng thôn xác nhận", Paper),
        ] {
            assert_eq!(kind(text, true), expected, "{text}");
        }
    }

    #[test]
    fn knows_choices() {
        assert!(heads_a_choice("(4) Giấy xác nhận là một trong các trường hợp sau:"));
        assert!(!heads_a_choice("Giấy của một trong các thành viên sau:"));
    }
}
