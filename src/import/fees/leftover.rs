//! What a text about money leaves over once its prices, exemptions and days were read.
//!
//! In: a clause that told nothing. Out: whether it surely says nothing of who pays how much. Where it may, no amount beside
//! it is told as everybody's: the text is shown.

use super::small::{begins, has_any, only, small, trimmed, unwrapped};
use super::{price, says};

/// Words that change or limit what somebody pays.
const LIMITING: &[&str] = &[
    "miễn",
    "giảm",
    "trừ",
    "riêng",
    "ngoại trừ",
    "không thu",
    "không phải",
    "không áp dụng",
    "chỉ",
    "nếu",
    "đối với",
    "trường hợp",
    "còn lại",
    "thêm",
    "cộng",
    "tăng",
    "gấp",
    "nửa",
    "mỗi",
    "từng",
    "tối đa",
    "tối thiểu",
    "không quá",
    "tùy",
    "tuỳ",
    "khác",
];

/// How, when and to whom it is paid, and what it covers.
const PAYING: &[&str] = &[
    "nộp tại",
    "có thể nộp",
    "được nộp",
    "nộp một lần",
    "nộp khi",
    "nộp ngay",
    "nộp trước",
    "nộp sau",
    "tại thời điểm",
    "chuyển vào",
    "chuyển khoản",
    "tài khoản",
    "thanh toán",
    "hoàn trả",
    "hoàn lại",
    "không bao gồm",
    "đã bao gồm",
    "chưa bao gồm",
    "biên lai",
    "kho bạc",
    "bằng tiền mặt",
    "cơ quan thu",
    "người nộp hồ sơ",
];

/// Whether a clause without an amount surely says nothing of who pays how much.
pub(crate) fn is_harmless(clause: &str) -> bool {
    const NAMES: &[&str] = &[
        "mức", "thu", "phí", "lệ", "giá", "và", "cụ", "thể", "như", "sau", "đây", "là", "quy", "định",
        "hiện", "hành", "số", "tiền", "khoản", "nộp", "đồng", "vnđ", "việt", "nam", "áp", "dụng", "theo",
        "các", "loại", "tổ", "chức", "cá", "nhân", "người", "yêu", "cầu", "đề", "nghị", "phải", "có", "xem",
        "thủ", "tục", "này", "hồ", "sơ",
    ];
    let text = trimmed(unwrapped(trimmed(clause)));
    let low = small(text);
    if only(&low, NAMES) || says::nothing(text) || super::spelled::is_one(text) {
        return true;
    }
    let not_covered = low.split_once("bao gồm").is_some_and(|(before, what)| {
        has_any(before, &["không", "chưa"])
            && has_any(what, &["cước", "phí", "chi phí", "thuế", "hồ sơ", "trường hợp", "lệ phí"])
    });
    if not_covered {
        return false;
    }
    if has_any(&low, PAYING) && !says::changes_amount(text) && !has_any(&low, &["miễn", "không thu"]) {
        return true;
    }
    let counts = begins(&low, &["tính theo", "được tính", "trường hợp được tính", "trường hợp được hiểu"]);
    // "Trang được tính theo bản gốc" only says what a unit is.
    let explains = ["được tính theo", "được hiểu là"].iter().any(|verb| {
        low.split_once(verb).is_some_and(|(unit, _)| {
            (1..4).contains(&crate::vietnamese::words(unit).count()) && !begins(unit, price::FEE_WORDS)
        })
    });
    if explains && !has_any(&low, LIMITING) {
        return true;
    }
    let cited = (price::is_remark(&low) && !counts)
        || begins(
            &low,
            &[
                "theo",
                "căn cứ",
                "quy định tại",
                "tại thông tư",
                "tại nghị quyết",
                "tại nghị định",
                "luật",
                "công văn",
                "mức thu theo",
                "mức phí theo",
                "mức lệ phí theo",
                "phí theo",
                "lệ phí theo",
                "thu theo",
                "nộp theo",
                "thực hiện theo",
                "mức thu quy định tại",
                "mức thu thực hiện theo",
                "bằng chữ",
            ],
        );
    if cited && !has_any(&low, LIMITING) {
        return true;
    }
    // A long sentence of something else limits no price; a few words beside one may be what it is for.
    let pays = has_any(&low.replace("nộp hồ sơ", ""), &["nộp", "đóng", "miễn", "giảm"]);
    !says::of_money(text)
        && !pays
        && !has_any(&low, &["trừ", "riêng", "chỉ", "áp dụng"])
        && crate::vietnamese::words(&low).count() > 10
}

/// Whether a clause takes somebody out, or says that of some it is otherwise.
pub(crate) fn excepts(clause: &str) -> bool {
    const ALL_OTHERS: &[&str] = &[
        "các trường hợp khác",
        "trường hợp khác",
        "các trường hợp còn lại",
        "trường hợp còn lại",
        "các đối tượng khác",
        "đối tượng khác",
        "còn lại",
    ];
    let low = small(clause);
    has_any(&low, &["miễn", "giảm", "trừ", "ngoại trừ", "không thu", "không phải nộp", "không áp dụng"])
        || (has_any(&low, super::exempt::OTHERS) && !begins(&low, ALL_OTHERS))
}

/// A name of a fee ("Phí cấp bản sao trích lục"), or a short text with a condition in brackets: what the amount beside it
/// is for.
pub(crate) fn names_its_fee(text: &str) -> bool {
    const SPEAKING: &[&str] = &[
        "nộp",
        "thu",
        "thực hiện",
        "theo",
        "do",
        "là",
        "được",
        "không",
        "căn cứ",
        "quy định",
        "miễn",
        "giảm",
        "trừ",
        "riêng",
        "gồm",
        "bằng",
        "tính",
        "chưa",
        "đã",
    ];
    let text = trimmed(text);
    let low = small(text);
    let outside = low.split('(').next().unwrap_or_default();
    let labelled = price::named_object(text).is_some();
    let bracket = low.split_once('(').map(|(_, inside)| inside);
    let conditional = bracket.is_some_and(|inside| {
        begins(
            inside,
            &["nếu", "khi", "chỉ", "trường hợp", "trong trường hợp", "đối với", "áp dụng", "dành cho"],
        )
    });
    let digits = text.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() > 3);
    super::small::is_balanced(text)
        && !digits
        && text.chars().count() <= 160
        && !has_any(outside, SPEAKING)
        && (labelled || conditional)
        && bracket.is_none_or(|inside| conditional || !has_any(inside, SPEAKING))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_says_nothing_of_who_pays() {
        for text in [
            "Theo Thông tư số 5/2020/TT-BTC",
            "Mức thu cụ thể như sau",
            "Lệ phí nộp một lần khi nộp hồ sơ",
            "Người nộp hồ sơ chuyển khoản vào tài khoản của xã",
            "Mức thu hiện hành",
        ] {
            assert!(is_harmless(text), "{text}");
        }
        for text in [
            "Đăng ký lần đầu",
            "Trừ hộ nghèo",
            "Riêng bản sao theo bảng giá",
            "Theo Thông tư số 5, trừ người cao tuổi",
            "Các trường hợp còn lại thu theo bảng giá",
            "Bản chính",
        ] {
            assert!(!is_harmless(text), "{text}");
        }
    }

    #[test]
    fn knows_the_name_of_a_fee() {
        for text in ["Phí cấp bản sao", "Lệ phí đăng ký lại (nếu có yêu cầu)", "Bản sao (khi có yêu cầu)"]
        {
            assert!(names_its_fee(text), "{text}");
        }
        for text in [
            "Phí theo bảng giá",
            "Lệ phí nộp tại quầy",
            "Phí",
            "Bản sao (không gồm ảnh)",
            "Lệ phí (do xã thu)",
        ] {
            assert!(!names_its_fee(text), "{text}");
        }
    }
}
