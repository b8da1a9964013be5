//! Which sentences of a note, a step or a requirement speak of what the applicant pays.
//!
//! In: a sentence. Out: yes or no. Money that is paid out, fees of other offices and services that are free of themselves
//! ("được tư vấn miễn phí") are none of the procedure's.

use super::says;
use super::small::{begins, has, has_any, small, tail};

/// Whether a sentence of a note, a step or a requirement speaks of what the applicant pays or need not pay for the
/// procedure.
pub(crate) fn is_of_paying(sentence: &str) -> bool {
    if !may_speak(sentence) {
        return false;
    }
    let low = small(sentence);
    let low = ["thu hồi", "thu thập", "thu hút", "thu hoạch", "căn cước"]
        .iter()
        .fold(low, |low, word| if low.contains(word) { low.replace(word, "") } else { low });
    if is_carried(&low) {
        return true;
    }
    let amount = !crate::vietnamese::parse_amounts(sentence).is_empty();
    if is_of_something_else(&low, amount) {
        return false;
    }
    let fee = names_fee(&low);
    let counted =
        has_any(&low, &["thu", "giá", "đóng", "nộp"]) || low.contains("đồng/") || low.contains("đ/");
    let limited = has_any(&low, NOT_PAID) || has_any(&low, LIMITED) || says::changes_amount(sentence);
    let reduced = low.contains('%')
        && has(&low, "giảm")
        && has_any(&low, &["thanh toán", "người nộp", "người dân nộp"]);
    let exempt = has_any(&low, &["miễn cho", "miễn đối với", "miễn toàn bộ"])
        || tail(super::small::trimmed(&low), &["được miễn"]).is_some();
    (amount && (fee || counted)) || (fee && limited) || reduced || exempt
}

/// Parts of every word that money is spoken of with, in small and in capital letters: most sentences hold none, and
/// there are many.
pub(crate) fn may_speak(sentence: &str) -> bool {
    const PARTS: [&str; 22] = [
        "hí",
        "HÍ",
        "iền",
        "IỀN",
        "ồng",
        "ỒNG",
        "hu",
        "HU",
        "iá",
        "IÁ",
        "iễn",
        "IỄN",
        "ù lao",
        "ước",
        "ƯỚC",
        "ài chính",
        "uế",
        "óng",
        "iảm",
        "%",
        "đ/",
        "VN",
    ];
    PARTS.iter().any(|part| sentence.contains(part))
}

/// What somebody else is paid on the way: the post, an interpreter.
fn is_carried(low: &str) -> bool {
    const CARRIERS: &[&str] =
        &["cước", "thù lao", "phí dịch vụ bưu chính", "phí bưu chính", "phí chuyển phát", "phí vận chuyển"];
    let pays = has_any(low, &["trả", "chịu", "nộp", "thanh toán"]);
    let of_others = has(low, "thù lao") && !has(low, "do người");
    has_any(low, CARRIERS) && pays && !of_others
}

fn is_of_something_else(low: &str, amount: bool) -> bool {
    const SERVICES: &[&str] = &[
        "tư vấn",
        "hướng dẫn",
        "cung cấp",
        "cấp phát",
        "phát mẫu",
        "trợ giúp pháp lý",
        "khám",
        "đào tạo",
        "tập huấn",
    ];
    // Land money and the hours of an office, whatever else the sentence names.
    const OF_LAND: &[&str] = &["tiền thuê đất", "tiền sử dụng đất", "cơ quan thuế", "nghĩa vụ tài chính"];
    let named = has_any(low, &["lệ phí", "mức thu", "mức phí", "thu phí", "miễn phí", "nộp phí"]);
    let others = if named { OF_OTHERS } else { PAID_OUT };
    let of_a_service = has_any(low, SERVICES) && has(low, "miễn phí");
    let of_an_office = has_any(low, OF_LAND) || begins(low.trim_start(), &["thời hạn", "thời gian"]);
    has_any(low, others) || (!amount && (of_a_service || of_an_office))
}

/// That nothing is paid, by some or by all.
pub(crate) const NOT_PAID: &[&str] = &[
    "miễn",
    "không thu",
    "không phải nộp",
    "không phải đóng",
    "không phải trả",
    "không mất",
    "không nộp",
    "không đóng",
    "không tính",
];

/// Beside the name of a fee: of some, or for each of something.
const LIMITED: &[&str] = &[
    "không áp dụng",
    "chỉ thu",
    "chỉ áp dụng",
    "chỉ nộp",
    "ngoại trừ",
    "tính cho",
    "tính theo từng",
    "tính trên",
    "mỗi",
    "theo từng",
    "cho từng",
];

/// "Lệ phí", "thu phí", "mất tiền": the fee itself, not "phí" within another word.
pub(crate) fn names_fee(low: &str) -> bool {
    has_any(low, &["lệ phí", "phí", "mức thu", "mất tiền", "thu tiền", "tốn tiền", "trả tiền"])
}

/// Fees of other offices and of other matters, whatever else a sentence names.
const OF_OTHERS: &[&str] = &["phạt", "học phí", "viện phí", "án phí", "mai táng phí", "trước bạ", "bảo hiểm"];

/// Money that is not what the applicant pays for the procedure.
const PAID_OUT: &[&str] = &[
    "giá đất",
    "giá bán",
    "giá khởi điểm",
    "giá trúng",
    "giá thuê",
    "mức đóng",
    "bảo lãnh",
    "đặt trước",
    "ký quỹ",
    "đặt cọc",
    "hỗ trợ",
    "trợ cấp",
    "trợ giúp",
    "chi trả",
    "được hưởng",
    "mức hưởng",
    "vay",
    "phạt",
    "bồi thường",
    "vốn",
    "doanh thu",
    "giá trị",
    "tiền thuê",
    "tiền sử dụng đất",
    "lương",
    "học bổng",
    "kinh phí",
    "chi phí",
    "ngân sách",
    "thu nhập",
    "mức chi",
    "cấp cho",
    "thưởng",
    "học phí",
    "viện phí",
    "án phí",
    "mai táng phí",
    "trước bạ",
    "bảo hiểm",
    "thuế",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_an_applicant_pays() {
        for text in [
            "Thủ tục này không mất tiền",
            "Cước bưu chính do người dân trả",
            "Trả qua bưu điện (phí chuyển phát do người nhận chi trả)",
            "Hộ nghèo không phải nộp phí",
            "Lệ phí giảm một nửa",
            "Thu 5.000 đồng",
            "Phí chỉ thu khi cấp bản giấy",
            "Người nộp được giảm 10% khi thanh toán trực tuyến",
            "Hộ nghèo được miễn",
            "Người dân đóng 20.000 đồng",
        ] {
            assert!(is_of_paying(text), "{text}");
        }
        for text in [
            "Được hỗ trợ 5.000.000 đồng",
            "Nộp phạt 500.000 đồng",
            "Nộp hồ sơ và lệ phí tại quầy",
            "Hộ nghèo được miễn thị thực",
            "Thu hồi giấy phép",
            "Diện tích giảm 10%",
            "Xuất trình thẻ căn cước rồi nộp đơn, trả sổ",
            "Giá đất 5.000.000 đồng/m2",
        ] {
            assert!(!is_of_paying(text), "{text}");
        }
    }
}
