//! What the applicant receives, and which of several results is the one that was applied for.
//!
//! A record lists the letter of refusal beside the licence, in random order: a leaflet must not begin with it. What a
//! title says is told by its own words; one that may grant as well as refuse is no refusal.

use serde::{Deserialize, Serialize};

use crate::vietnamese::fold;

/// What the applicant receives (kết quả).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Outcome {
    pub(crate) id: Option<String>,
    pub(crate) title: String,
    pub(crate) code: Option<String>,
}

impl Outcome {
    /// The [`rank`](Self::rank) of what refuses.
    pub(crate) const REFUSAL: u8 = 2;

    /// Whether it only refuses, or only asks for what is missing: a letter, a notice or a decision that says so and grants
    /// nothing. "Quyết định hỗ trợ hoặc văn bản từ chối" is the result itself.
    pub(crate) fn is_refusal(&self) -> bool {
        self.rank() == Self::REFUSAL
    }

    /// What one applies for (0) comes before what tells of it (1) and what refuses it (2).
    pub(crate) fn rank(&self) -> u8 {
        const REFUSES: [&str; 18] = [
            "tu choi",
            "khong dong y",
            "khong chap thuan",
            "khong chap nhan",
            "khong cap",
            "khong cong nhan",
            "khong phe duyet",
            "khong du dieu kien",
            "chua du dieu kien",
            "bac don",
            "bac yeu cau",
            "khong dap ung",
            "khong duoc",
            "khong ho tro",
            "khong tiep nhan",
            "khong giai quyet",
            "neu ro ly do",
            "tra lai ho so",
        ];
        let title = fold(&self.title);
        let title = title.trim_start_matches(|c: char| !c.is_alphanumeric());
        let title = title.strip_prefix("hoac ").unwrap_or(title);
        let begins = |words: &[&str]| words.iter().any(|word| title.starts_with(word));
        let notifies = begins(&["thong bao", "van ban tra loi", "van ban thong bao", "phieu yeu cau"]);
        let tells = notifies
            || begins(&[
                "van ban",
                "cong van",
                "giay bao",
                "phieu",
                "quyet dinh",
                "to trinh",
                "truong hop",
                "neu ",
            ]);
        let refuses = || REFUSES.iter().any(|word| title.contains(word)) || title.contains("ly do tu choi");
        // "chấp thuận hoặc không chấp thuận": either, so it is what one applies for.
        let either =
            || title.contains(" hoac khong ") || title.contains("/khong ") || grants_before_or(title);
        match (tells && refuses() && !either(), notifies) {
            (true, _) => Self::REFUSAL,
            (false, true) => 1,
            (false, false) => 0,
        }
    }
}

/// Whether a grant is named before "hoặc": "Quyết định hỗ trợ hoặc văn bản trả lời nêu rõ lý do".
fn grants_before_or(title: &str) -> bool {
    let Some((first, _)) = title.split_once(" hoac ") else { return false };
    !["khong", "tu choi", "tra loi", "tra lai"].iter().any(|word| first.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rank(title: &str) -> u8 {
        Outcome { id: None, title: title.to_owned(), code: None }.rank()
    }

    #[test]
    fn refusals_are_told_by_their_words() {
        for title in [
            "Văn bản từ chối",
            "Thông báo không đủ điều kiện hưởng",
            "Quyết định bác đơn",
            "Thông báo hồ sơ chưa đủ điều kiện",
            "Văn bản trả lời, nêu rõ lý do",
            "Hoặc văn bản trả lời trong trường hợp không cấp giấy phép",
            "- Công văn từ chối tiếp nhận",
            "Quyết định không công nhận",
            "Trường hợp từ chối thì có văn bản trả lời",
        ] {
            assert_eq!(rank(title), 2, "{title}");
        }
        for title in [
            "Giấy xác nhận không thuộc diện cấp giấy phép",
            "Giấy xác nhận không nợ thuế",
            "Quyết định hỗ trợ hoặc văn bản trả lời nêu rõ lý do không hỗ trợ",
            "Văn bản chấp thuận hoặc không chấp thuận",
            "Văn bản đồng ý/không đồng ý",
            "Quyết định cấp thẻ",
        ] {
            assert_eq!(rank(title), 0, "{title}");
        }
        for title in ["Thông báo kết quả", "Văn bản trả lời", "Thông báo nội dung cần bổ sung"]
        {
            assert_eq!(rank(title), 1, "{title}");
        }
        assert_eq!(rank("Văn bản trả lời chấp thuận hoặc không chấp thuận"), 1);
    }
}
