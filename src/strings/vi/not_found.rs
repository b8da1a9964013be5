//! Where there is no page, and where it is now.

use crate::strings::NotFound;

pub(crate) const WORDS: NotFound = NotFound {
    title: "Không tìm thấy trang",
    description: "Địa chỉ này không có trang nào.",
    moved_description: "Trang này đã chuyển sang địa chỉ mới.",
    moved: "Trang đã chuyển",
    moved_to: "Lĩnh vực này nay ở địa chỉ mới:",
    text: "Địa chỉ này không có trang nào, có thể do gõ thiếu hoặc trang đã đổi chỗ.",
    or_see: "Hoặc xem",
    back_to: "về",
    home: "trang đầu",
    call: "gọi",
};
