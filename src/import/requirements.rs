//! Requirements and conditions: stated, none, told elsewhere, or not told at all.
//!
//! In: `requirementsAndConditions` and the record's other texts. Out: the section's text, whether the source says that
//! there are none (its wording stays in the section), and the sentence of another part that speaks of them where the
//! field is empty. "Không có thông tin" is no statement.

use super::clean::{Notes, folded};
use super::doubt::{DoubtKind, Part};
use super::sentences::Texts;
use super::text;
use crate::prose::Prose;

#[derive(Debug, Default)]
pub struct Requirements {
    pub text: Prose,
    pub none: bool,
}

pub fn read(raw: &str, notes: &mut Notes) -> Requirements {
    let place = Part::Requirements.whole();
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

/// Where the field is empty: whether another part says that there are none, or the sentence that speaks of them.
pub fn elsewhere(
    texts: &Texts,
    rows: impl Iterator<Item = String>,
    notes: &mut Notes,
) -> (bool, Option<String>) {
    let in_texts = texts.sentences().filter(|one| speaks_of_conditions(one.text));
    let in_texts = in_texts.map(|one| (one.part, one.quote()));
    let in_rows = rows.filter_map(|row| Some((Part::Dossier, labelled_part(&row)?.to_owned())));
    let Some((part, quote)) = in_texts.chain(in_rows).next() else { return (false, None) };
    if label_end(&quote).is_some_and(|end| says_none(&quote[end..])) {
        notes.add(DoubtKind::RequirementsNone, part.whole(), &quote, "");
        return (true, None);
    }
    notes.add(DoubtKind::RequirementsElsewhere, part.whole(), &quote, "");
    (false, Some(quote))
}

fn says_nothing(text: &str) -> bool {
    matches!(
        folded(text).as_str(),
        "khong co thong tin" | "chua co thong tin" | "khong ro" | "dang cap nhat" | "chua cap nhat"
    )
}

/// Whether a whole text says that there are no requirements: "Không", "Không có", "Không quy định", "Không yêu cầu
/// điều kiện gì". "Không có tiền án" is a requirement.
pub fn says_none(text: &str) -> bool {
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
        ["khong" | "khog" | "ko" | "chua", rest @ ..] => rest,
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

/// Whether a sentence is one that tells conditions: it is labelled so, or it says that they must be met and lists them.
fn speaks_of_conditions(sentence: &str) -> bool {
    if !sentence.contains("iều kiện") && !sentence.contains("êu cầu") && !sentence.contains("IỀU KIỆN")
    {
        return false;
    }
    label_end(sentence).is_some() || lists_conditions(sentence)
}

/// Where the text behind a label begins: "Điều kiện hưởng: …", "Yêu cầu, điều kiện thực hiện thủ tục: …".
fn label_end(sentence: &str) -> Option<usize> {
    const MOST_WORDS: usize = 10;
    let end = sentence.find(':')?;
    let mut label: Vec<String> = crate::vietnamese::fold_words(&sentence[..end]).collect();
    // "1.10. Yêu cầu", "c) Điều kiện"
    while label.first().is_some_and(|word| word.len() <= 2 && word.chars().all(|c| c.is_alphanumeric())) {
        label.remove(0);
    }
    let label: Vec<&str> = label.iter().map(String::as_str).collect();
    let is_label = matches!(label.as_slice(), ["yeu", "cau", "dieu", "kien", ..] | ["dieu", "kien", ..])
        || label == ["yeu", "cau"];
    // "Điều kiện cấp phép được quy định như sau" is a sentence, and so is one with a verb of the clerks.
    let is_sentence = ["kiem", "xem", "tham"].iter().any(|word| label.contains(word));
    (is_label && label.len() <= MOST_WORDS && !is_sentence).then_some(end + 1)
}

/// "phải đáp ứng điều kiện quy định tại …", "phải đáp ứng các điều kiện sau:", "khi có đủ các điều kiện sau đây:"
fn lists_conditions(sentence: &str) -> bool {
    let folded = folded(sentence);
    folded.match_indices("dieu kien").any(|(at, phrase)| {
        let before: Vec<&str> = folded[..at].split_whitespace().rev().take(6).collect();
        let must =
            before.contains(&"phai") && before.iter().any(|word| matches!(*word, "ung" | "dam" | "du"));
        let lists = folded[at + phrase.len()..].starts_with(" sau") && sentence.contains(':');
        must || (lists && before.iter().any(|word| matches!(*word, "ung" | "dam" | "du")))
    })
}

/// The labelled part inside a longer text: "… 1.10. Yêu cầu, điều kiện thực hiện thủ tục: …".
fn labelled_part(text: &str) -> Option<&str> {
    let starts = ["Yêu cầu, điều kiện", "Yêu cầu điều kiện", "Điều kiện thực hiện"];
    let start = starts.iter().filter_map(|label| text.find(label)).min()?;
    label_end(&text[start..]).map(|_| &text[start..])
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
            "Chưa quy định",
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
            "Không\n- Trừ trẻ em",
            "Không thuộc trường hợp cấm",
        ] {
            assert!(!says_none(text), "{text}");
        }
        assert!(says_nothing("Không có thông tin."));
    }

    #[test]
    fn conditions_are_found_by_their_label() {
        for text in [
            "Điều kiện: Từ đủ 18 tuổi",
            "c) Điều kiện hưởng hỗ trợ: hộ nghèo",
            "1.10. Yêu cầu, điều kiện thực hiện thủ tục hành chính: có giấy mẫu",
            "Người nhận phải đáp ứng các điều kiện sau:",
            "Nhà xây tạm phải đáp ứng điều kiện quy định tại Điều 1",
            "Được hỗ trợ khi có đủ các điều kiện sau đây:",
        ] {
            assert!(speaks_of_conditions(text), "{text}");
        }
        for text in [
            "Trường hợp hồ sơ chưa đủ điều kiện: trả lại",
            "Kiểm tra điều kiện và trả kết quả",
            "Nếu đủ điều kiện, xã cấp giấy",
            "Yêu cầu người nộp bổ sung: giấy mẫu",
        ] {
            assert!(!speaks_of_conditions(text), "{text}");
        }
    }
}
