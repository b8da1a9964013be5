//! Conditions that a record tells outside their field: in its steps, its notes, the rows of its dossier.
//!
//! In: the record's sentences and the rows that may tell conditions. Out: whether another part says that there are none,
//! or the words that speak of them, the plainest first: a list of conditions, the law that has them, the cases in which
//! something is granted, what must be done before it is, what is refused; and only where there is nothing better, that
//! the office checks conditions. "Vùng có điều kiện kinh tế – xã hội khó khăn" speaks of none.

use super::super::clean::{Notes, folded};
use super::super::doubt::{DoubtKind, MergedPart};
use super::super::sentences::{Texts, of_text};
use super::says_none;

/// How plainly a sentence speaks of conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Says {
    /// Under a label, or as a list of what must be met.
    Listed,
    /// "điều kiện … theo quy định tại khoản 2 Điều 5"
    ByLaw,
    /// "được cấp … trong trường hợp sau đây:"
    Cases,
    /// "phải … để được cấp", "phải thực hiện … trước khi"
    Duty,
    /// "từ chối giải quyết … nếu"
    Refusal,
    /// "nếu đủ điều kiện thì trình …"
    Checked,
}

/// Where the field is empty: whether another part says that there are none, or the words that speak of them.
pub(crate) fn elsewhere(
    texts: &Texts,
    rows: impl Iterator<Item = String>,
    notes: &mut Notes,
) -> (bool, Option<String>) {
    // A heading whose list is not below it says nothing.
    let in_texts = texts.sentences().filter_map(|one| Some((says(one.text)?, one.part, one.quote())));
    let in_texts = in_texts.filter(|(_, _, quote)| !quote.ends_with(':'));
    let in_rows = rows.filter_map(|row| {
        let part = labelled_part(&row).map(|part| (Says::Listed, MergedPart::Dossier, part.to_owned()));
        let duty = || of_text(&row).find(|sentence| must_be_done(sentence));
        part.or_else(|| Some((Says::Duty, MergedPart::Dossier, duty()?.to_owned())))
    });
    let all: Vec<(Says, MergedPart, String)> = in_texts.chain(in_rows).collect();
    // The first of those that say it most plainly, what is said of everybody before what is said of a case.
    let of_case = |quote: &str| {
        let quote = folded(quote);
        ["truong hop ", "neu ", "doi voi "].iter().any(|case| quote.starts_with(case))
    };
    let rank = |(says, _, quote): &&(Says, MergedPart, String)| (*says, of_case(quote));
    let Some((plainest, part, first)) = all.iter().min_by_key(rank) else {
        return (false, None);
    };
    if label_end(first).is_some_and(|end| says_none(&first[end..])) {
        notes.add(DoubtKind::RequirementsNone, part.whole(), first, "");
        return (true, None);
    }
    let mut quote = first.clone();
    if *plainest == Says::Listed && label_end(first).is_none() {
        // "Nhà … phải đáp ứng …", "Cầu … phải đáp ứng …": each has its own.
        for (says, other_part, other) in &all {
            let parallel = says == plainest && other_part == part && label_end(other).is_none();
            if parallel && !quote.contains(other.as_str()) {
                quote.push('\n');
                quote.push_str(other);
            }
        }
    }
    notes.add(DoubtKind::RequirementsElsewhere, part.whole(), &quote, "");
    (false, Some(quote))
}

fn says(sentence: &str) -> Option<Says> {
    let speaks = ["iều kiện", "êu cầu", "IỀU KIỆN", "rường hợp sau", "phải ", "từ chối", "Từ chối"];
    if !speaks.iter().any(|word| sentence.contains(word)) {
        return None;
    }
    if speaks_of_conditions(sentence) {
        return Some(Says::Listed);
    }
    let lower = sentence.to_lowercase();
    let named = conditions(&lower);
    let by_law = |at: &usize| {
        ["quy định tại", "quy định của", "theo quy định", "của luật"]
            .iter()
            .any(|law| lower[*at..].contains(law))
            && ["điều ", "khoản ", "luật", "nghị định", "nghị quyết", "thông tư", "quyết định số"]
                .iter()
                .any(|law| lower[*at..].contains(law))
    };
    if named.iter().any(by_law) {
        return Some(Says::ByLaw);
    }
    if grants_in_cases(&lower) {
        return Some(Says::Cases);
    }
    if must_be_done(sentence) || is_of_persons(&lower) {
        return Some(Says::Duty);
    }
    if refuses(&lower) {
        return Some(Says::Refusal);
    }
    (!named.is_empty()).then_some(Says::Checked)
}

/// Where a sentence names conditions for what is applied for.
fn conditions(lower: &str) -> Vec<usize> {
    const BEHIND: [&str; 7] =
        ["kinh tế", "an toàn", "cần thiết", "tự nhiên", "khó khăn", "sinh hoạt", "thuận lợi"];
    // A paper that is called so.
    const BEFORE: [&str; 5] = ["chứng nhận đủ ", "xác nhận đủ ", "giấy tờ đủ ", "tạo ", "tạo mọi "];
    let counts = |(at, phrase): (usize, &str)| {
        let behind = lower[at + phrase.len()..].trim_start();
        let named = BEHIND.iter().any(|word| behind.starts_with(word));
        (!named && !BEFORE.iter().any(|word| lower[..at].ends_with(word))).then_some(at)
    };
    lower.match_indices("điều kiện").filter_map(counts).collect()
}

/// "được cấp … trong các trường hợp sau đây:", not what papers are spared.
fn grants_in_cases(lower: &str) -> bool {
    let Some(at) = lower.find("trường hợp sau") else { return false };
    let before = &lower[..at];
    let is_end = lower[at..].contains(':') || lower.ends_with("sau đây") || lower.ends_with("sau");
    let of_papers = ["nộp", "xuất trình", "giấy tờ", "hồ sơ", "thời hạn", "thời gian", "phí"];
    before.contains("được ") && is_end && !of_papers.iter().any(|word| before.contains(word))
}

/// "phải xác thực điện tử để được cấp …", "phải thực hiện thủ tục … trước khi …": somebody's duty who is no office.
fn must_be_done(sentence: &str) -> bool {
    const GRANTS: [&str; 8] =
        ["cấp", "đăng ký", "hưởng", "công nhận", "giải quyết", "xem xét", "hỗ trợ", "chấp thuận"];
    let lower = sentence.to_lowercase();
    let Some(at) = lower.find("phải ") else { return false };
    let clerks =
        ["ủy ban", "uỷ ban", "ubnd", "cơ quan", "công chức", "cán bộ", "trung tâm", "bộ phận", "sở "];
    let subject = lower[..at].rsplit([',', ';', '.', ':']).next().unwrap_or_default();
    if clerks.iter().any(|clerk| subject.contains(clerk)) {
        return false;
    }
    let rest = &lower[at..];
    let granted = rest
        .match_indices("để được ")
        .any(|(end, phrase)| GRANTS.iter().any(|word| rest[end + phrase.len()..].starts_with(word)));
    granted || (rest.starts_with("phải thực hiện") && rest.contains("trước khi "))
}

/// "Người nộp phải đủ 18 tuổi", "Người đăng ký phải là chủ hộ": what a person must be, not do or bring.
fn is_of_persons(lower: &str) -> bool {
    const MOST: usize = 8;
    const PERSONS: [&str; 9] =
        ["người ", "cá nhân", "công dân", "chủ ", "hai bên", "tổ chức", "vợ chồng", "bên nam", "hộ "];
    const PAPERS: [&str; 6] = ["giấy", "bản ", "hồ sơ", "đơn", "văn bản", "chứng"];
    let Some(at) = lower.find(" phải ") else { return false };
    let subject = lower[..at].rsplit([',', ';', '.', ':']).next().unwrap_or_default().trim();
    let rest = lower[at + " phải ".len()..].trim_start();
    let is_age = |rest: &str| {
        let digits = rest.trim_start_matches("từ ").trim_start_matches("đủ ").trim_start_matches("từ ");
        digits.starts_with(|c: char| c.is_ascii_digit()) && digits.contains("tuổi")
    };
    let is_state =
        ["là ", "thường trú", "cư trú", "có năng lực", "đang thường trú", "đang cư trú", "có đủ năng lực"]
            .iter()
            .any(|word| rest.starts_with(word));
    let of_paper =
        rest.strip_prefix("là ").is_some_and(|rest| PAPERS.iter().any(|paper| rest.starts_with(paper)));
    PERSONS.iter().any(|person| subject.starts_with(person))
        && subject.split_whitespace().count() <= MOST
        && (is_age(rest) || is_state && !of_paper)
}

/// "từ chối giải quyết nếu …", "không giải quyết khi …": on which grounds.
fn refuses(lower: &str) -> bool {
    let verbs =
        ["từ chối giải quyết", "từ chối cấp", "từ chối đăng ký", "từ chối công nhận", "từ chối hỗ trợ"];
    verbs.iter().any(|verb| {
        lower.find(verb).is_some_and(|at| {
            let rest = &lower[at + verb.len()..];
            [" nếu ", " khi ", " trong trường hợp", " trong các trường hợp", " đối với trường hợp"]
                .iter()
                .any(|word| rest.contains(word))
        })
    })
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

    #[test]
    fn sentences_speak_of_conditions_more_or_less_plainly() {
        let check = |expected: Option<Says>, all: &[&str]| {
            for sentence in all {
                assert_eq!(super::says(sentence), expected, "{sentence}");
            }
        };
        check(
            Some(Says::ByLaw),
            &[
                "Xã kiểm tra điều kiện cấp thẻ mẫu theo quy định tại khoản 2 Điều 8 Nghị định Mẫu.",
                "Trường hợp đủ điều kiện nuôi ong theo quy định của Luật Mẫu thì cấp thẻ.",
                "Đối chiếu các điều kiện quy định tại Điều 3 Thông tư Mẫu.",
            ],
        );
        check(
            Some(Says::Cases),
            &[
                "Hộ nuôi ong được cấp thẻ mẫu trong trường hợp sau đây:",
                "Chủ hộ được đổi thẻ trong các trường hợp sau:",
                "Thẻ được cấp lại trong trường hợp sau: mất, rách.",
            ],
        );
        check(
            Some(Says::Duty),
            &[
                "Hai bên phải xác nhận qua ứng dụng để được cấp thẻ.",
                "Chủ trại phải thực hiện việc khai báo trước khi xin thẻ.",
                "Hộ nuôi ong phải tham gia tổ mẫu để được hỗ trợ.",
            ],
        );
        check(
            Some(Says::Refusal),
            &[
                "Xã từ chối giải quyết nếu lời khai không đúng.",
                "Cơ quan từ chối cấp thẻ khi hộ đã có thẻ.",
                "Xã từ chối giải quyết, thu hồi thẻ trong trường hợp khai sai.",
            ],
        );
        check(
            Some(Says::Checked),
            &[
                "Nếu đủ điều kiện thì trình Chủ tịch ký.",
                "Trường hợp không đủ điều kiện, xã trả lời bằng văn bản.",
                "Tổ thẩm định các điều kiện rồi báo cáo.",
            ],
        );
        check(
            None,
            &[
                "Ở vùng có điều kiện kinh tế khó khăn thì thêm hai ngày.",
                "Nộp Giấy chứng nhận đủ điều kiện an toàn.",
                "Chuẩn bị điều kiện cần thiết để ghi sổ.",
                "Không phải nộp giấy mẫu trong các trường hợp sau:",
                "Cơ quan phải trả lời để được xem xét.",
                "Người nộp phải ký tên.",
            ],
        );
    }
}
