//! Of what sort a condition is: a tier, a place, a kind of applicant.
//!
//! In: a condition. Out: whether it stands under another or beside it.

use crate::import::fees::price::Price;
use crate::import::fees::small::{begins, has_any, small};

/// "từ trang thứ 3 trở lên", "trang thứ hai": a step of the price before it.
pub(crate) fn is_tier(when: &str) -> bool {
    let low = small(when);
    has_any(&low, &["thứ"]) && begins(&low, &["từ", "kể từ", "trang", "tờ", "bản", "mỗi", "các"])
}

/// What a condition speaks of: conditions of one sort stand beside each other, not one under the other.
pub(crate) fn sort(condition: &str) -> Option<usize> {
    const SORTS: [&[&str]; 7] = [
        &["tại", "ở", "khu vực", "các xã", "các phường", "xã", "phường"],
        &["trường hợp", "các trường hợp", "nếu", "khi", "khai sinh", "khai tử"],
        &[
            "hộ",
            "hộ gia đình",
            "cá nhân",
            "tổ chức",
            "các tổ chức",
            "người",
            "doanh nghiệp",
            "cơ sở",
            "công dân",
            "cộng đồng",
            "các hộ",
            "các cá nhân",
        ],
        &["từ", "dưới", "trên", "đến", "quá", "diện tích", "quy mô", "không quá"],
        &[
            "cấp",
            "đăng ký",
            "gia hạn",
            "đổi",
            "cấp mới",
            "cấp lại",
            "sửa đổi",
            "điều chỉnh",
            "thay đổi",
            "bổ sung",
        ],
        &["đất", "nhà", "công trình", "dự án", "các dự án", "phương tiện", "tàu", "xe"],
        &["nộp", "trực tiếp", "trực tuyến", "qua", "hồ sơ nộp"],
    ];
    let low = small(condition);
    SORTS.iter().position(|words| begins(&low, words))
}

/// "Tại xã: 3.000 đồng/trang; từ trang thứ 5 …": the place holds for the whole sentence.
pub(crate) fn opens_place(price: &Price) -> bool {
    price.when.first().is_some_and(|when| begins(&small(when), &["tại", "ở", "khu vực"]))
}
