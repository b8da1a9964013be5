//! Other parts of a procedure that stand among its papers.
//!
//! In: the text of a row or title. Out: whether it is one of them by name ("Số lượng hồ sơ: 01 bộ", "Lệ phí: Không").

use super::super::clean::folded;
use super::reading::bare;

/// Another part of a procedure, in the place of a paper: "Số lượng hồ sơ: 01 bộ", "Lệ phí: Không".
pub(crate) fn is_section_of_procedure(text: &str) -> bool {
    let text = bare(text);
    let Some((label, _)) = text.split_once(':') else { return false };
    let label = folded(label);
    SECTIONS.iter().any(|name| label == *name)
}

/// What the parts of a procedure are called (Nghị định 63/2010/NĐ-CP art. 8), but for the papers themselves.
const SECTIONS: &[&str] = &[
    "so luong ho so",
    "so luong",
    "so bo ho so",
    "so luong bo ho so",
    "thoi han giai quyet",
    "thoi gian giai quyet",
    "doi tuong thuc hien",
    "doi tuong thuc hien thu tuc hanh chinh",
    "co quan giai quyet",
    "co quan giai quyet thu tuc hanh chinh",
    "co quan thuc hien",
    "co quan thuc hien thu tuc hanh chinh",
    "ket qua",
    "ket qua thuc hien",
    "ket qua thuc hien thu tuc hanh chinh",
    "ket qua giai quyet",
    "le phi",
    "phi le phi",
    "phi",
    "ten mau don mau to khai",
    "ten mau don to khai",
    "mau don mau to khai",
    "mau don to khai",
    "yeu cau dieu kien",
    "yeu cau dieu kien thuc hien",
    "yeu cau dieu kien thuc hien thu tuc hanh chinh",
    "can cu phap ly",
    "can cu phap ly cua thu tuc hanh chinh",
    "trinh tu thuc hien",
    "cach thuc thuc hien",
];
