//! Sentences about how papers are handed in, among the addresses: online, by post, at any commune.
//!
//! In: a piece of text. Out: what it speaks of. Only what is said without a condition is taken as said: "phi địa giới"
//! in a clause with "khi" or "nếu" says nothing of the procedure.

use crate::import::clean::folded;
use crate::vietnamese::fold_words;

/// Words that a sentence about handing in begins with; an address never does.
const BEGINNINGS: &[&str] = &[
    "nop",
    "gui",
    "tiep nhan",
    "thuc hien",
    "thu tuc",
    "tthc",
    "qua",
    "thong qua",
    "to chuc",
    "ca nhan",
    "nguoi",
    "cong dan",
    "truc tiep",
    "truc tuyen",
    "online",
    "gian tiep",
    "co the",
    "khi",
    "neu",
    "truong hop",
    "doi voi",
    "ho so",
    "viec",
    "hinh thuc",
    "cach thuc",
    "lua chon",
    "theo",
    "xem",
    "khong",
    "phi dia gioi",
];

const ONLINE: &[&str] = &[
    "truc tuyen",
    "cong dich vu cong",
    "dichvucong",
    "cong dvc",
    "dvctt",
    "dvc truc tuyen",
    "cong thong tin",
    "moi truong dien tu",
    "moi truong mang",
    "qua mang",
    "tren mang",
    "website",
    "https",
    "http",
    "thu dien tu",
    "email",
    "vneid",
    "ung dung dinh danh",
];

const POST: &[&str] = &["buu chinh", "bcci", "qua buu dien", "he thong buu dien", "duong buu dien"];

fn holds(folded: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        folded.match_indices(phrase).any(|(at, _)| {
            let whole = |side: Option<char>| side.is_none_or(|c| c == ' ');
            whole(folded[..at].chars().next_back()) && whole(folded[at + phrase.len()..].chars().next())
        })
    })
}

/// Whether a text speaks of the internet as a place.
pub(crate) fn is_about_online(text: &str) -> bool {
    holds(&folded(text), ONLINE)
}

pub(crate) fn is_about_post(text: &str) -> bool {
    holds(&folded(text), POST)
}

/// Whether a text begins as a sentence about handing in, not as an address.
pub(crate) fn is_about_ways(text: &str) -> bool {
    let start: Vec<String> = fold_words(text).take(3).collect();
    let start = start.join(" ");
    BEGINNINGS.iter().any(|word| start == *word || start.starts_with(&format!("{word} ")))
}

/// "nộp trực tuyến …", "qua bưu chính": another way, where an office could stand.
pub(crate) fn begins_with_way(text: &str) -> bool {
    is_about_ways(text) && (is_about_online(text) || is_about_post(text))
}

/// Whether a text says that boundaries do not matter; "some(false)": that they do.
pub(crate) fn boundary_free(text: &str) -> Option<bool> {
    const CONDITIONS: &[&str] = &["khi", "neu", "truong hop", "doi voi", "tru", "rieng", "chi"];
    let folded = folded(text);
    let free = (holds(&folded, &["khong phu thuoc"]) && holds(&folded, &["dia gioi"]))
        || holds(&folded, &["phi dia gioi"]);
    let denied =
        holds(&folded, &["khong thuc hien phi", "khong ap dung phi", "chua thuc hien phi", "khong phi"]);
    match (free, denied || holds(&folded, CONDITIONS)) {
        (true, false) => Some(true),
        (true, true) if denied => Some(false),
        _ => None,
    }
}

/// Whether it speaks of boundaries at all.
pub(crate) fn is_about_boundaries(text: &str) -> bool {
    holds(&folded(text), &["dia gioi"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_sentences_from_addresses() {
        for text in
            ["Nộp trực tiếp", "Qua bưu chính công ích", "Thủ tục được làm ở mọi xã", "Trực tuyến: Cổng"]
        {
            assert!(is_about_ways(text), "{text}");
        }
        for text in ["Quầy 3, số 9 đường Mẫu", "Quận Mẫu", "Trung tâm Phục vụ hành chính công", "Quán Mẫu 5"]
        {
            assert!(!is_about_ways(text), "{text}");
        }
    }

    #[test]
    fn boundaries_are_free_only_without_a_condition() {
        for text in [
            "Thủ tục thực hiện không phụ thuộc vào địa giới hành chính",
            "Tiếp nhận hồ sơ phi địa giới trong tỉnh",
            "Trung tâm các cấp (trả kết quả không phụ thuộc địa giới hành chính)",
        ] {
            assert_eq!(boundary_free(text), Some(true), "{text}");
        }
        for text in [
            "Trung tâm tỉnh (khi thực hiện phi địa giới)",
            "Nếu không phụ thuộc địa giới thì …",
            "Số 5 đường Mẫu",
        ] {
            assert_eq!(boundary_free(text), None, "{text}");
        }
        assert_eq!(boundary_free("Thủ tục không thực hiện phi địa giới"), Some(false));
    }
}
