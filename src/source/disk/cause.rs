//! What the machine says, in words that tell an office what to do about it.

#![expect(clippy::disallowed_types, reason = "this module is part of the edge that reads the disk")]

use std::fs::File;
use std::io::{Error, ErrorKind};
use std::path::Path;

use super::ordinary::{NotOrdinary, is_not_ordinary};
use crate::diagnostic::Words;
use crate::ground;

/// Why the machine refused something with this file or folder. One that is held open is named, and so is the
/// program that most likely holds it.
pub(crate) fn cause_at(path: &Path, error: &Error) -> Words {
    let is_held_open = is_held_open(error) || cfg!(windows) && cannot_be_opened(path, error);
    if !is_held_open {
        return cause(error);
    }
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let (vi, en) = match extension.as_str() {
        "doc" | "docx" | "rtf" => ("Word", "Word"),
        "xls" | "xlsx" | "csv" => ("Excel", "Excel"),
        "pdf" => ("trình xem PDF", "the PDF viewer"),
        _ => ("chương trình đang mở nó", "the program that holds it open"),
    };
    Words::new(
        format!("tệp đang mở; hãy đóng tệp {name} trong {vi} rồi thử lại"),
        format!("the file is open; close {name} in {en} and try again"),
    )
}

/// Why the machine refused.
pub(crate) fn cause(error: &Error) -> Words {
    if let Some(refusal) = ground::refusal(error) {
        return refusal.words();
    }
    if is_not_ordinary(error) {
        return NotOrdinary::words();
    }
    if let Some(words) = error.raw_os_error().filter(|_| cfg!(windows)).and_then(far_away) {
        return words;
    }
    match error.kind() {
        ErrorKind::NotFound => Words::new("không có tệp hay thư mục này", "no such file or folder"),
        ErrorKind::PermissionDenied if cfg!(windows) => Words::new(
            "Windows không cho làm; hãy đóng mọi chương trình đang mở tệp hay thư mục này rồi thử lại, vẫn thế thì xem lại quyền",
            "Windows refuses; close every program that has this file or folder open and try again, else check the permissions",
        ),
        ErrorKind::PermissionDenied => Words::new(
            "không có quyền; hãy xem lại quyền của tệp và của thư mục chứa nó",
            "no permission; check the permissions of the file and of its folder",
        ),
        ErrorKind::ReadOnlyFilesystem => Words::new(
            "ổ đĩa chỉ cho đọc; hãy chọn nơi khác bằng --output hoặc mở khóa ghi",
            "the disk is read-only; choose another place with --output or make it writable",
        ),
        ErrorKind::StorageFull => Words::new(
            "ổ đĩa đã đầy; hãy dọn bớt rồi chạy lại",
            "the disk is full; free some space and run again",
        ),
        ErrorKind::QuotaExceeded => Words::new(
            "đã hết hạn mức dung lượng; hãy dọn bớt hoặc xin thêm",
            "the quota is used up; free some space or ask for more",
        ),
        ErrorKind::FileTooLarge => {
            Words::new("tệp lớn hơn mức ổ đĩa cho phép", "the file is larger than the disk allows")
        }
        ErrorKind::InvalidFilename => {
            Words::new("tên quá dài hoặc có ký tự không được phép", "the name is too long or not allowed")
        }
        ErrorKind::NotADirectory => Words::new("không phải là thư mục", "not a folder"),
        // A folder that is there is gone on with: this is something else.
        ErrorKind::AlreadyExists => Words::new(
            "ở đó đã có một tệp, hoặc một liên kết trỏ vào chỗ trống; hãy xóa nó hoặc chọn nơi khác",
            "a file lies there, or a link to nothing; delete it or choose another place",
        ),
        ErrorKind::IsADirectory => Words::new("là một thư mục", "it is a folder"),
        ErrorKind::CrossesDevices => Words::new("nằm trên ổ đĩa khác", "it lies on another disk"),
        ErrorKind::ResourceBusy => Words::new("đang được sử dụng", "it is in use"),
        ErrorKind::WriteZero | ErrorKind::UnexpectedEof => {
            Words::new("dữ liệu bị cắt giữa chừng; hãy kiểm tra ổ đĩa", "data was cut short; check the disk")
        }
        _ => Words::new(format!("máy báo “{error}”"), format!("the machine says “{error}”")),
    }
}

/// Windows' errors of what lies elsewhere (winerror.h): drives of the network, and files of which a program that
/// synchronises holds only the name here.
fn far_away(code: i32) -> Option<Words> {
    match code {
        53 | 59 | 64 | 67 => Some(Words::new(
            "mất kết nối tới ổ mạng; hãy kiểm tra mạng rồi thử lại",
            "the network drive cannot be reached; check the network and try again",
        )),
        350..=404 => Some(Words::new(
            "tệp này mới chỉ có trên mạng (OneDrive…); hãy bấm chuột phải vào thư mục, chọn “Luôn giữ trên thiết bị này”, đợi tải xong rồi thử lại",
            "this file lies on the network only (OneDrive …); choose “Always keep on this device” for the folder, wait, and try again",
        )),
        _ => None,
    }
}

/// Whether "access denied" means a file that is open: Windows says the one or the other, as it is asked.
fn cannot_be_opened(path: &Path, error: &Error) -> bool {
    error.kind() == ErrorKind::PermissionDenied
        && File::options().write(true).open(path).is_err_and(|error| is_held_open(&error))
}

/// Windows' sharing and lock violations: another program holds the file open.
pub(crate) fn is_held_open(error: &Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}
