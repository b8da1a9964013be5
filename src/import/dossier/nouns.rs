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
pub fn begins_with_paper(text: &str) -> bool {
    let start: String = bare(text).chars().take(24).collect();
    starts_with_paper(&folded(&start))
}

pub fn starts_with_paper(folded: &str) -> bool {
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
pub fn is_request(text: &str) -> bool {
    let start: String = bare(text).chars().take(24).collect();
    let start = lower(&start) + " ";
    let start = start.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    REQUESTS.iter().any(|word| start.starts_with(word))
}
