//! The words that papers begin with, and those of them that are the request itself.
//!
//! In: the text of a row, bullet and enumerator or not. Out: whether it begins as the name of a paper does.

use super::super::clean::folded;
use super::reading::{bare, lower};

/// Words that papers begin with.
const PAPERS: &[&str] = &[
    "to khai",
    "to trinh",
    "don",
    "giay",
    "van ban",
    "ban sao",
    "ban chinh",
    "ban chup",
    "ban ve",
    "ban ke",
    "ban cam ket",
    "ban cam doan",
    "ban khai",
    "ban thuyet minh",
    "ban tom tat",
    "ban goc",
    "ban dich",
    "ban trich",
    "ban thoa thuan",
    "ban giai trinh",
    "ban tuong trinh",
    "ban an",
    "ban do",
    "ban nhan xet",
    "ban dien tu",
    "ban mo ta",
    "ban tu",
    "ban de nghi",
    "bien ban",
    "bien lai",
    "bang",
    "bao cao",
    "benh an",
    "chung chi",
    "chung minh",
    "chung thu",
    "chung tu",
    "can cuoc",
    "cam ket",
    "cong van",
    "danh sach",
    "danh muc",
    "de an",
    "de cuong",
    "dieu le",
    "du an",
    "du thao",
    "du toan",
    "giao trinh",
    "giai trinh",
    "ho chieu",
    "ho so",
    "hoa don",
    "hop dong",
    "ke hoach",
    "ket luan",
    "ket qua",
    "ly lich",
    "manh trich",
    "mau",
    "nghi quyet",
    "nhan xet",
    "phieu",
    "phuong an",
    "quyet dinh",
    "quy che",
    "so do",
    "so ho",
    "so hoa",
    "so theo doi",
    "so yeu",
    "so tiet kiem",
    "tai lieu",
    "the",
    "thong bao",
    "thong tin",
    "thoa thuan",
    "thuyet minh",
    "trich luc",
    "trich sao",
    "trich do",
    "tep",
    "anh",
    "hai anh",
    "01",
    "02",
    "03",
    "04",
    "1 ",
    "2 ",
    "3 ",
    "hai ban",
    "mot ban",
    "hinh anh",
    "hinh chup",
    "di chuc",
    "y kien",
    "xac nhan",
    "cac giay to",
    "cac tai lieu",
    "cac van ban",
    "cac loai giay to",
    "mot trong",
];

/// Whether a text begins as the name of a paper does.
pub(crate) fn begins_with_paper(text: &str) -> bool {
    let start: String = bare(text).chars().take(24).collect();
    starts_with_paper(&folded(&start))
}

/// Whether a text begins with the noun of a document, or of something else that is handed in. More than papers are
/// called: what begins with none of these is not told to be needed by all.
pub(crate) fn begins_with_document(text: &str) -> bool {
    let mut rest = bare(text).trim_start_matches(|c: char| !c.is_alphanumeric());
    loop {
        let small = lower(rest);
        if names_document(rest, &small) {
            return true;
        }
        let Some(word) = BEFORE.iter().find(|word| small.starts_with(**word)) else { return false };
        rest = rest[word.len()..].trim_start_matches(|c: char| !c.is_alphanumeric());
    }
}

fn names_document(text: &str, small: &str) -> bool {
    let starts = |list: &[&str]| {
        list.iter().any(|word| {
            small
                .strip_prefix(word)
                .is_some_and(|rest| rest.chars().next().is_none_or(|c| !c.is_alphanumeric()))
        })
    };
    // Their letters without marks are those of papers ("đơn", "thẻ", "ảnh").
    (begins_with_paper(text) && !starts(&["đơn vị", "mẫu giáo", "thể", "thế", "đón", "anh"]))
        || starts(OTHERS)
}

/// Verbs of handing in, and words that count or join, before the noun.
const BEFORE: &[&str] = &[
    "nộp ",
    "xuất trình ",
    "kèm theo ",
    "kèm ",
    "gửi ",
    "cung cấp ",
    "mang theo ",
    "lựa chọn ",
    "hoặc ",
    "và ",
    "phải có ",
    "phải ",
    "có ",
    "các ",
    "những ",
    "một ",
    "hai ",
    "ba ",
    "bộ ",
    "toàn bộ ",
    "bản ",
    "tấm ",
    "chiếc ",
    "tối thiểu ",
    "ít nhất ",
    "mỗi ",
    "thành phần ",
];

/// What is handed in besides papers that [`begins_with_paper`] knows.
const OTHERS: &[&str] = &[
    "sổ",
    "tờ",
    "biên nhận",
    "văn bằng",
    "văn kiện",
    "ủy quyền",
    "uỷ quyền",
    "sao y",
    "số liệu",
    "trích ngang",
    "lịch trình",
    "nhận xét",
    "đánh giá",
    "định mức",
    "tranh",
    "phác thảo",
    "mô hình",
    "maket",
    "bìa",
    "khung",
    "kê",
    "chân dung",
    "vân tay",
    "số",
    "sơ họa",
    "sơ yếu",
    "chương trình",
    "nội dung",
    "tổng hợp",
    "bảng",
    "biểu",
    "dự kiến",
    "mô tả",
    "thuyết minh",
    "thiết kế",
    "phim",
    "học bạ",
    "bài",
    "băng",
    "đĩa",
    "clip",
    "video",
    "phong bì",
    "bì thư",
    "lý lịch",
    "cccd",
    "cmnd",
    "gcn",
    "gplx",
    "gpxd",
    "visa",
    "thị thực",
    "file",
    "scan",
    "e-form",
    "form",
    "catalog",
    "catalogue",
    "ảnh",
    "hình",
    "bì",
    "tem",
    "lịch",
    "nhật ký",
    "kết luận",
    "ý kiến",
    "kiến nghị",
    "khai",
    "phụ lục",
    "quy trình",
    "quy định",
    "nội quy",
    "di chúc",
    "vi bằng",
    "séc",
    "chứng nhận",
    "xác nhận",
    "xác minh",
    "công hàm",
    "thư",
    "lệnh",
    "giấy",
    "hồ sơ",
    "tư liệu",
    "luận chứng",
    "luận án",
    "trích",
    "tóm tắt",
    "thống kê",
    "kê khai",
    "bản",
    "mẫu",
    "dự toán",
    "quyết toán",
    "tài khoản",
    "thông báo",
    "vé",
    "hoá đơn",
    "hóa đơn",
    "phả hệ",
    "gia phả",
    "hộ khẩu",
    "hộ tịch",
    "chữ ký",
    "con dấu",
    "logo",
    "mã số",
    "phương án",
    "chủ trương",
    "nghị quyết",
    "đề xuất",
    "đề nghị",
    "đề án",
    "đăng ký",
    "cam đoan",
    "biện pháp",
    "danh mục",
    "tham luận",
    "kịch bản",
    "tiểu sử",
    "thành tích",
    "báo giá",
    "lời",
    "điều lệ",
    "bản đồ",
    "trích đo",
    "tệp",
    "dữ liệu",
    "thành phần",
];

pub(crate) fn starts_with_paper(folded: &str) -> bool {
    PAPERS.iter().any(|word| {
        folded.strip_prefix(word.trim_end()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// Words that a request begins with.
const REQUESTS: &[&str] = &[
    "đơn ",
    "tờ khai",
    "giấy đề nghị",
    "văn bản đề nghị",
    "văn bản yêu cầu",
    "phiếu đề nghị",
    "bản đề nghị",
    "công văn đề nghị",
    "tờ trình đề nghị",
    "bản khai",
    "phiếu đăng ký",
    "giấy đăng ký",
    "thông báo ",
    "giấy thông báo",
    "văn bản thông báo",
    "phiếu yêu cầu",
    "giấy yêu cầu",
    "văn bản đăng ký",
    "01 đơn",
    "mẫu đơn",
];

/// Whether a row is the request itself.
pub(crate) fn is_request(text: &str) -> bool {
    let start: String = bare(text).chars().take(24).collect();
    let start = lower(&start) + " ";
    let start = start.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    REQUESTS.iter().any(|word| start.starts_with(word))
}
