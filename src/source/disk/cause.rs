//! What the machine says, in words that tell an office what to do about it.

use std::io::{Error, ErrorKind};

use crate::diagnostic::Words;

/// Why the machine refused.
pub fn cause(error: &Error) -> Words {
    if is_held_open(error) {
        return Words::new(
            "tệp đang được chương trình khác mở (Word, Excel, trình xem PDF…); hãy đóng nó rồi chạy lại",
            "another program holds the file open (Word, Excel, a PDF viewer …); close it and run again",
        );
    }
    match error.kind() {
        ErrorKind::NotFound => Words::new("không có tệp hay thư mục này", "no such file or folder"),
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
        ErrorKind::IsADirectory => Words::new("là một thư mục", "it is a folder"),
        ErrorKind::CrossesDevices => Words::new("nằm trên ổ đĩa khác", "it lies on another disk"),
        ErrorKind::ResourceBusy => Words::new("đang được sử dụng", "it is in use"),
        ErrorKind::WriteZero | ErrorKind::UnexpectedEof => {
            Words::new("dữ liệu bị cắt giữa chừng; hãy kiểm tra ổ đĩa", "data was cut short; check the disk")
        }
        _ => Words::new(format!("máy báo “{error}”"), format!("the machine says “{error}”")),
    }
}

/// Windows' sharing and lock violations: another program holds the file open.
pub fn is_held_open(error: &Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}
