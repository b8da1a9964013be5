//! Tables as offices keep them: the sheets of a workbook (.xlsx, .xls) or a CSV file, as cells by row and column.
//!
//! In: the bytes of a file. Out: its [`Sheet`]s, or [`Unread`]: what is in the way and what to do. Which form it is, its
//! first bytes say. What a table means is decided by those who asked: [`figures`](super::figures) and
//! [`reading`](super::reading). A table is a stranger's: no more is unpacked or kept than a whole province's procedures
//! come to, whatever the file says of itself.

mod csv;
mod sheet;
mod xls;
mod xlsx;

use crate::diagnostic::{Lang, Words};

pub(crate) use sheet::Sheet;

/// Why a table could not be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where: "Sheet1!C7".
    pub(crate) at: Option<String>,
    pub(crate) what: Words,
    pub(crate) help: Words,
}

impl Unread {
    /// In one line.
    pub(crate) fn said(&self, lang: Lang) -> String {
        let at = self.at.as_ref().map(|at| format!("{at}: ")).unwrap_or_default();
        format!("{at}{}; {}", self.what.get(lang), self.help.get(lang))
    }
}

/// Whether a file is a workbook of whatever kind.
pub(crate) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(OLD) || xlsx::is_workbook(bytes)
}

/// Whether a file is text, in whatever encoding.
pub(crate) fn is_text(bytes: &[u8]) -> bool {
    let is_utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let is_other =
        bytes.starts_with(b"PK") || bytes.starts_with(b"%PDF") || bytes.trim_ascii_start().starts_with(b"<");
    is_utf16 || !(is_other || bytes.contains(&0))
}

/// What files of the old Office begin with.
const OLD: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// The sheets of a file of this name.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Unread> {
    if bytes.starts_with(b"PK") {
        return xlsx::sheets(bytes);
    }
    if bytes.starts_with(OLD) {
        return xls::sheets(bytes);
    }
    if bytes.starts_with(b"%PDF") {
        return Err(unread(
            ("đây là tệp PDF, không phải bảng tính", "this is a PDF and no table"),
            ("xuất bảng ra Excel (.xlsx) hoặc CSV", "export the table as .xlsx or CSV"),
        ));
    }
    if bytes.trim_ascii_start().starts_with(b"<") {
        return Err(unread(
            (
                "đây là trang mạng (HTML) mang đuôi của bảng tính",
                "this is a web page (HTML) under the name of a table",
            ),
            (
                "mở bằng Excel rồi chọn Lưu dưới dạng “Excel Workbook (.xlsx)”",
                "open it in Excel and save it as “Excel Workbook (.xlsx)”",
            ),
        ));
    }
    Ok(vec![csv::sheet(name, bytes)?])
}

pub(crate) fn unread((vi, en): (&str, &str), (help_vi, help_en): (&str, &str)) -> Unread {
    Unread { at: None, what: Words::new(vi, en), help: Words::new(help_vi, help_en) }
}

pub(crate) fn empty() -> Unread {
    unread(
        ("tệp không có bảng nào", "the file has no table"),
        (
            "mở tệp xem có đúng bảng cần nhập không, rồi xuất lại",
            "look whether it is the right table, and export it again",
        ),
    )
}

fn too_large() -> Unread {
    unread(
        (
            "tệp bảng tính mở ra quá lớn, không phải danh sách hay báo cáo của một xã",
            "the workbook unpacks to more than a commune's list or report",
        ),
        (
            "chép riêng bảng cần nhập sang một tệp mới rồi nhập tệp ấy",
            "copy the table into a new file and take that in",
        ),
    )
}

fn damaged() -> Unread {
    unread(
        ("tệp bảng tính bị hỏng", "the workbook is damaged"),
        (
            "mở bằng Excel, lưu lại thành .xlsx hoặc CSV; không mở được thì xuất lại từ hệ thống",
            "open it, save it anew as .xlsx or CSV; if it does not open, export it again",
        ),
    )
}

fn locked() -> Unread {
    unread(
        ("tệp bảng tính có mật khẩu", "the workbook has a password"),
        ("mở bằng Excel, bỏ mật khẩu rồi lưu lại", "open it, take the password off, save it again"),
    )
}
