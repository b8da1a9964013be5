//! What a whole clause says of money without naming an amount: free, set by the province, nothing.
//!
//! In: a clause. Out: yes or no. Free is only what says so of everybody; the bare "Không" beside a fee may mean that there
//! is none or that nobody filled it in, and is neither.

use super::small::{begins, has, has_any, lead, only, small, trimmed};

/// Whether a clause says that nobody pays: "Không thu phí", "Lệ phí: miễn", "0 đồng".
pub(crate) fn free(clause: &str) -> bool {
    let low = small(clause);
    let text = trimmed(super::small::unwrapped(trimmed(&low)));
    let rest = label_taken(text);
    let is_zero =
        matches!(rest, "0 đồng" | "0đ" | "0 đ" | "0 vnđ" | "0 vnd" | "00 đồng" | "không đồng (0 đồng)");
    if is_zero {
        return true;
    }
    let Some(len) = lead(rest, FREE) else { return false };
    // "Miễn" alone says it only of a fee that was named.
    let named = rest.len() < text.len();
    let object = trimmed(&rest[len..]);
    let bare = matches!(
        &rest[..len],
        "miễn"
            | "được miễn"
            | "không thu"
            | "không phải nộp"
            | "không tính"
            | "không mất"
            | "không nộp"
            | "không đóng"
    );
    if object.is_empty() {
        named || !bare || &rest[..len] == "không thu"
    } else {
        only(object, FEE) && is_fee(object)
    }
}

const FREE: &[&str] = &[
    "miễn phí",
    "miễn lệ phí",
    "miễn",
    "miễn thu",
    "miễn nộp",
    "được miễn",
    "được miễn phí",
    "được miễn lệ phí",
    "không thu",
    "không thu phí",
    "không thu lệ phí",
    "không mất",
    "không mất phí",
    "không phải nộp",
    "không phải đóng",
    "không phải trả",
    "không nộp",
    "không đóng",
    "không tính",
    "không tốn",
    "không có thu",
    "thu 0 đồng",
    "hoàn toàn miễn phí",
];

/// Words that only name the fee, or say "in full".
const FEE: &[&str] = &[
    "phí",
    "lệ",
    "và",
    "hoặc",
    "các",
    "khoản",
    "tiền",
    "hoàn",
    "toàn",
    "bộ",
    "100",
    "nộp",
    "thu",
    "mức",
    "loại",
    "bất",
    "kỳ",
    "cứ",
    "gì",
    "đối",
    "với",
    "mọi",
    "tất",
    "cả",
    "trường",
    "hợp",
    "người",
    "dân",
];

fn is_fee(object: &str) -> bool {
    has_any(object, &["phí", "tiền", "hoàn toàn", "toàn bộ", "100", "tất cả", "mọi"])
}

/// Without "Lệ phí:" and the like before a clause; a colon or "là" must follow the name.
fn label_taken(text: &str) -> &str {
    let names = [
        "phí, lệ phí",
        "phí và lệ phí",
        "phí/lệ phí",
        "lệ phí",
        "phí",
        "mức thu",
        "mức phí",
        "mức lệ phí",
        "mức thu phí, lệ phí",
        "mức thu phí",
        "mức thu lệ phí",
        "giá",
        "về phí, lệ phí",
        "về lệ phí",
        "thủ tục này",
        "thủ tục hành chính này",
    ];
    let Some(len) = lead(text, &names) else { return text };
    let rest = text[len..].trim_start();
    let rest = rest.strip_prefix([':', '-', '–', '=']).or_else(|| rest.strip_prefix("là ")).unwrap_or(rest);
    trimmed(rest)
}

/// "Không", "Không có": with or without "Lệ phí:" before it.
pub(crate) fn bare_none(text: &str) -> bool {
    let low = small(text);
    let low = trimmed(&low);
    let rest = label_taken(super::small::unwrapped(low));
    matches!(
        rest,
        "không"
            | "không có"
            | "không có phí"
            | "không có lệ phí"
            | "không có phí, lệ phí"
            | "không đồng"
            | "ko"
            | "0"
    ) || matches!(low, "không phí" | "không lệ phí" | "không phí, lệ phí")
}

/// "Không quy định", "Chưa quy định", "Không có thông tin": the source says that it does not say.
pub(crate) fn unspecified(text: &str) -> bool {
    let low = small(text);
    let low = trimmed(&low);
    let rest = label_taken(super::small::unwrapped(low));
    crate::import::clean::is_unspecified(rest)
        || matches!(
            rest,
            "chưa quy định" | "chưa có quy định" | "chưa có" | "chưa xác định" | "không xác định"
        )
}

/// Only the name of a fee and of a currency, without anything said of them: "Đồng", "Lệ phí: đồng", "/".
pub(crate) fn nothing(text: &str) -> bool {
    let low = small(text);
    only(&low, &["đồng", "vnđ", "vnd", "đ", "việt", "nam", "phí", "lệ", "mức", "thu", "giá"])
        && !low.contains('%')
}

/// Whether a clause leaves the amount to the provincial council. One that names the government or a ministry beside it
/// leaves open who decides.
pub(crate) fn set_by_province(clause: &str) -> bool {
    let low = small(clause);
    let council = has_any(
        &low,
        &["hội đồng nhân dân", "hđnd", "nq-hđnd", "nghị quyết của tỉnh", "nghị quyết của thành phố"],
    ) || low.contains("-hđnd");
    let others = has_any(&low, &["chính phủ", "bộ trưởng"]) && has(&low, "hoặc");
    council && !others
}

/// Whether a text speaks of money at all, so that it may be shown as what the source says of it.
pub(crate) fn of_money(text: &str) -> bool {
    const MONEY: &[&str] = &[
        "phí",
        "lệ phí",
        "mức thu",
        "không thu",
        "chỉ thu",
        "thu theo",
        "thu tiền",
        "thu",
        "miễn",
        "giá",
        "tiền",
        "đồng",
        "vnđ",
        "vnd",
        "usd",
        "mức",
    ];
    // Where an amount may be found; a time limit is "theo quy định" as well.
    const SOURCES: &[&str] = &[
        "hđnd",
        "hội đồng nhân dân",
        "nghị quyết",
        "thông tư",
        "nghị định",
        "quyết định",
        "luật",
        "quy định",
        "văn bản",
        "kèm theo",
        "phụ lục",
        "chi tiết",
        "xem",
        "thỏa thuận",
        "thoả thuận",
        "biểu",
        "tùy",
        "tuỳ",
    ];
    let low = small(text).replace("thu hồi", "").replace("thu thập", "");
    let source = has_any(&low, SOURCES) || low.contains("-hđnd");
    has_any(&low, MONEY)
        || low.contains('%')
        || super::price::has_bare_numbers(text)
        || !crate::vietnamese::parse_amounts(text).is_empty()
        || (source && crate::vietnamese::parse_durations(text).is_empty())
}

/// Words that change what some pay without naming an amount.
pub(crate) fn changes_amount(clause: &str) -> bool {
    let low = small(clause);
    low.contains('%')
        || has_fraction(&low)
        || has_any(
            &low,
            &[
                "giảm",
                "nửa mức",
                "nửa phí",
                "nửa lệ phí",
                "½",
                "tăng",
                "gấp",
                "gấp đôi",
                "một nửa",
                "cộng thêm",
                "thu thêm",
                "phụ thu",
                "nhân với",
                "hệ số",
            ],
        )
}

/// "1/2", "2/3 mức thu": a part of something, no day and no number of a law.
fn has_fraction(low: &str) -> bool {
    low.split_whitespace().any(|token| {
        let token = token.trim_matches(|c: char| !c.is_ascii_digit());
        let mut parts = token.split('/');
        let small =
            |part: Option<&str>| part.and_then(|part| part.parse::<u8>().ok()).filter(|part| *part < 10);
        match (small(parts.next()), small(parts.next()), parts.next()) {
            (Some(part), Some(whole), None) => 0 < part && part < whole && token.len() == 3,
            _ => false,
        }
    }) && has_any(low, &["mức", "phí", "lệ phí", "thu", "giá", "bằng"])
}

/// "Chỉ thu khi …", "(nếu có)": a condition on all of a text.
pub(crate) fn only_when(clause: &str) -> Option<&str> {
    let text = super::small::unwrapped(trimmed(clause));
    let low = small(text);
    let leads = [
        "chỉ thu",
        "chỉ áp dụng",
        "chỉ nộp",
        "chỉ phải nộp",
        "nếu có",
        "nếu",
        "trường hợp có yêu cầu",
        "khi có yêu cầu",
        "áp dụng đối với",
        "áp dụng với",
        "áp dụng cho",
        "không áp dụng",
        "trừ",
        "ngoại trừ",
        "không kể",
    ];
    begins(&low, &leads).then_some(text)
}

/// "Phí cấp bản sao (nếu có yêu cầu) thực hiện theo Thông tư …": a fee of its own, of which only a law tells the amount.
pub(crate) fn fee_by_law(clause: &str) -> bool {
    let low = small(clause);
    let law = has_any(&low, &["thông tư", "nghị định", "nghị quyết", "luật", "quyết định", "pháp luật"]);
    let told = ["phí ", "lệ phí "].iter().any(|name| low.starts_with(name)) && has(&low, "theo") && law;
    let about_paying =
        ["có thể nộp", "hoàn trả", "không bao gồm", "chuyển vào", "nộp tại", "được nộp", "thuộc thẩm quyền"];
    told && !set_by_province(clause) && !has_any(&low, &about_paying)
}

/// "Theo Nghị quyết số 5/2025/NQ-HĐND": where an amount comes from, if one is named; else who decides.
pub(crate) fn cites_resolution(clause: &str) -> bool {
    let low = small(clause);
    let numbered = low.contains("/nq-hđnd") || (has(&low, "nghị quyết số") && low.contains("hđnd"));
    let decides = ["do hội đồng nhân dân", "do hđnd", "hội đồng nhân dân quyết định", "hđnd quyết định"];
    numbered && !has_any(&low, &decides)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_is_free() {
        for text in [
            "Miễn phí",
            "Miễn lệ phí.",
            "MIỄN PHÍ",
            "Không thu phí",
            "Không thu phí, lệ phí.",
            "Không mất phí",
            "Không phải nộp lệ phí",
            "Lệ phí: Không thu",
            "Phí, lệ phí: miễn",
            "0 đồng",
            "Mức thu: 0 đồng",
            "(Miễn phí)",
            "Không thu",
            "Miễn thu lệ phí",
            "Được miễn phí",
            "Không thu bất kỳ khoản phí nào",
            "Miễn phí hoàn toàn",
        ] {
            assert_eq!(free(text), text != "Không thu bất kỳ khoản phí nào", "{text}");
        }
    }

    #[test]
    fn free_for_some_is_not_free() {
        for text in [
            "Miễn lệ phí cho người già",
            "Miễn phí đối với hộ nghèo",
            "Miễn",
            "Không",
            "Không có",
            "Miễn lệ phí cấp lại",
            "Không thu phí cấp lại",
            "Phí",
            "10.000 đồng",
            "Không quy định",
        ] {
            assert!(!free(text), "{text}");
        }
    }

    #[test]
    fn knows_what_says_too_little() {
        for text in ["Không", "Không có.", "Lệ phí: Không", "Phí: không có", "Không có lệ phí"]
        {
            assert!(bare_none(text) && !free(text), "{text}");
        }
        for text in ["Đồng", "Phí: đồng", "Lệ phí", "/"] {
            assert!(nothing(text), "{text}");
        }
        for text in ["Không quy định.", "Lệ phí: Chưa quy định", "Không có thông tin"] {
            assert!(unspecified(text), "{text}");
        }
        assert!(!nothing("5.000 đồng") && !bare_none("Không thu") && !unspecified("Không"));
    }

    #[test]
    fn knows_who_decides() {
        assert!(set_by_province("Do HĐND tỉnh quyết định"));
        assert!(set_by_province("Theo Nghị quyết số 5/2025/NQ-HĐND"));
        assert!(!set_by_province("theo quy định của Chính phủ hoặc Hội đồng nhân dân cấp tỉnh"));
        assert!(!set_by_province("Theo Thông tư của Bộ Tài chính"));
    }
}
