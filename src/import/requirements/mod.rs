//! Requirements and conditions: stated, none, told elsewhere, or not told at all.
//!
//! In: `requirementsAndConditions` and the record's other texts. Out: the section's text, whether the source says that
//! there are none (its wording stays in the section); where the field is empty, [`elsewhere`] looks in the other parts.
//! "Không có thông tin" is no statement.

mod elsewhere;

use super::clean::{Notes, folded};
use super::doubt::{DoubtKind, MergedPart};
use super::text;
use crate::prose::Prose;

pub(crate) use elsewhere::elsewhere;

#[derive(Debug, Default)]
pub(crate) struct Requirements {
    pub(crate) text: Prose,
    pub(crate) none: bool,
}

pub(crate) fn read(raw: &str, notes: &mut Notes) -> Requirements {
    let place = MergedPart::Requirements.whole();
    let text = notes.text(raw, place);
    if text.is_empty() || says_nothing(&text) {
        if !text.is_empty() {
            notes.add(DoubtKind::SaysNone, place, &text, "");
        }
        return Requirements::default();
    }
    let none = says_none(&text);
    if none {
        notes.add(DoubtKind::RequirementsNone, place, &text, "");
    }
    Requirements { text: text::prose(&text), none }
}

fn says_nothing(text: &str) -> bool {
    matches!(
        folded(text).as_str(),
        "khong co thong tin" | "chua co thong tin" | "khong ro" | "dang cap nhat" | "chua cap nhat"
    )
}

/// Whether a whole text says that there are no requirements: "Không", "Không có", "Không quy định", "Không yêu cầu
/// điều kiện gì". "Không có tiền án" is a requirement.
pub(crate) fn says_none(text: &str) -> bool {
    if text.len() > 200 {
        return false;
    }
    let folded = folded(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let words = match label_words(&words) {
        0 => &words[..],
        label => &words[label..],
    };
    let rest = match words {
        // "Chưa quy định" is no word on whether there are any: it stands as it is.
        ["khong" | "khog" | "ko", rest @ ..] => rest,
        _ => return false,
    };
    let rest = match rest {
        ["co" | "ap", rest @ ..] => rest,
        rest => rest,
    };
    is_about_requirements(rest)
}

/// Words that only name what is missing.
fn is_about_requirements(mut rest: &[&str]) -> bool {
    const PHRASES: &[&[&str]] = &[
        &["quy", "dinh"],
        &["yeu", "cau"],
        &["dieu", "kien"],
        &["dung"],
        &["va"],
        &["hoac"],
        &["gi"],
        &["nao"],
        &["them"],
        &["khac"],
        &["rieng"],
        &["cu", "the"],
        &["dac", "biet"],
        &["kem", "theo"],
        &["thuc", "hien"],
        &["de", "thuc", "hien"],
        &["khi", "thuc", "hien"],
        &["doi", "voi"],
        &["thu", "tuc"],
        &["hanh", "chinh"],
        &["tthc"],
        &["nay"],
    ];
    // "Không thực hiện" alone is something else.
    if rest.first().is_some_and(|word| matches!(*word, "thuc" | "de" | "khi" | "doi" | "them" | "hanh")) {
        return false;
    }
    while !rest.is_empty() {
        match PHRASES.iter().find(|phrase| rest.starts_with(phrase)) {
            Some(phrase) => rest = &rest[phrase.len()..],
            None => return false,
        }
    }
    true
}

/// How many words at the start are the field's own name: "Yêu cầu, điều kiện thực hiện thủ tục hành chính: Không".
fn label_words(words: &[&str]) -> usize {
    let mut at = 0;
    for phrase in [
        &["yeu", "cau"][..],
        &["dieu", "kien"],
        &["thuc", "hien"],
        &["thu", "tuc"],
        &["hanh", "chinh"],
        &["tthc"],
    ] {
        if words[at..].starts_with(phrase) {
            at += phrase.len();
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_in_many_words() {
        for text in [
            "Không",
            "KHÔNG.",
            "Không có",
            "- Không có.",
            "Không quy định",
            "Khôg quy định",
            "Không có yêu cầu, điều kiện!",
            "Không yêu cầu điều kiện",
            "Không có yêu cầu, điều kiện thực hiện thủ tục hành chính",
            "Không có quy định cụ thể",
            "Không áp dụng",
            "Yêu cầu, điều kiện thực hiện thủ tục hành chính: Không",
        ] {
            assert!(says_none(text), "{text}");
        }
        for text in [
            "",
            "Không có tiền án",
            "Không có điều kiện kinh tế",
            "Không thực hiện",
            "Không quá 30 tuổi",
            "Không đủ điều kiện thì bị từ chối",
            "Không có giấy tờ",
            "Có",
            "Chưa quy định",
            "Chưa có yêu cầu, điều kiện",
            "Không\n- Trừ trẻ em",
            "Không thuộc trường hợp cấm",
        ] {
            assert!(!says_none(text), "{text}");
        }
        assert!(says_nothing("Không có thông tin."));
    }
}
