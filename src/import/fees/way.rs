//! For which ways of handing in a condition holds.
//!
//! In: a condition. Out: the ways it names. "Trực tuyến" of something else (a payment, a trade) is no way of handing in,
//! and what excludes a way names none.

use super::small::{begins, has, has_any, small};
use crate::catalogue::Via;

/// Words that say nothing but how something is handed in.
pub(crate) const WORDS: &[&str] = &[
    "mức",
    "thu",
    "phí",
    "lệ",
    "áp",
    "dụng",
    "khi",
    "thực",
    "hiện",
    "thủ",
    "tục",
    "hành",
    "chính",
    "bằng",
    "hình",
    "thức",
    "dịch",
    "vụ",
    "công",
    "trực",
    "tuyến",
    "tiếp",
    "trường",
    "hợp",
    "đối",
    "với",
    "hồ",
    "sơ",
    "nộp",
    "qua",
    "trên",
    "cổng",
    "quốc",
    "gia",
    "tỉnh",
    "thành",
    "phố",
    "môi",
    "điện",
    "tử",
    "người",
    "dân",
    "tổ",
    "chức",
    "cá",
    "nhân",
    "toàn",
    "trình",
    "một",
    "phần",
    "của",
    "các",
    "việc",
    "được",
    "là",
    "thì",
    "tại",
    "hệ",
    "thống",
    "thông",
    "tin",
    "giải",
    "quyết",
    "nhận",
    "mạng",
    "internet",
    "độ",
    "3",
    "4",
    "và",
    "cho",
    "nếu",
    "cách",
    "gửi",
    "bưu",
    "điện",
    "ích",
    "thông",
    "đăng",
    "ký",
    "những",
    "tiến",
    "này",
    "trong",
    "cơ",
    "quan",
    "quầy",
    "bộ",
    "xã",
    "phường",
    "ubnd",
    "trung",
    "tâm",
    "phục",
    "dvc",
    "dvctt",
    "online",
    "làm",
];

/// The ways that a condition names; empty where it names none, or in a way that is not understood.
pub(crate) fn ways(condition: &str) -> Vec<Via> {
    let low = small(condition);
    let negated =
        has_any(&low, &["không nộp", "trừ", "ngoại trừ", "không thực hiện", "không áp dụng", "ngoài"]);
    let of_handing_in = has_any(
        &low,
        &["nộp", "hồ sơ", "hình thức", "dịch vụ công", "thực hiện", "gửi", "đăng ký", "thủ tục", "làm"],
    ) || begins(
        &low,
        &[
            "trực tuyến",
            "trực tiếp",
            "online",
            "qua",
            "toàn trình",
            "tại quầy",
            "dvc",
            "dvctt",
            "mức thu trực tuyến",
            "mức thu trực tiếp",
        ],
    );
    if negated || !of_handing_in || (has(&low, "thanh toán trực tuyến") && !has(&low, "nộp hồ sơ"))
    {
        return Vec::new();
    }
    let named = [
        (Via::InPerson, has_any(&low, &["trực tiếp", "tại quầy"])),
        (Via::Online, is_online(&low)),
        (Via::Postal, has_any(&low, &["bưu chính", "bưu điện"])),
    ];
    named.into_iter().filter_map(|(via, is)| is.then_some(via)).collect()
}

fn is_online(low: &str) -> bool {
    has_any(
        low,
        &[
            "trực tuyến",
            "qua mạng",
            "môi trường điện tử",
            "môi trường mạng",
            "dịch vụ công quốc gia",
            "cổng dịch vụ công",
            "dvctt",
            "online",
            "thông tin điện tử",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(condition: &str, expected: &[Via]) {
        assert_eq!(ways(condition), expected, "{condition}");
    }

    #[test]
    fn reads_ways() {
        check("Trường hợp nộp trực tuyến", &[Via::Online]);
        check("công dân nộp hồ sơ qua Cổng dịch vụ công quốc gia", &[Via::Online]);
        check("Trực tiếp", &[Via::InPerson]);
        check("DVC trực tuyến", &[Via::Online]);
        check("nộp trực tiếp hoặc qua bưu chính công ích", &[Via::InPerson, Via::Postal]);
        check("thực hiện bằng hình thức dịch vụ công trực tuyến", &[Via::Online]);
    }

    #[test]
    fn leaves_what_is_no_way() {
        for other in [
            "thanh toán trực tuyến",
            "kinh doanh trò chơi trực tuyến",
            "trừ hồ sơ nộp trực tuyến",
            "cấp mới",
            "",
        ] {
            check(other, &[]);
        }
    }
}
