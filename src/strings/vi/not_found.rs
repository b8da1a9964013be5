//! Where there is no page, and where it is now.

use crate::strings::NotFound;

pub(crate) const WORDS: NotFound = NotFound {
    title: "Không tìm thấy trang",
    description: "Địa chỉ này không có trang nào.",
    moved_description: "Trang này đã chuyển sang địa chỉ mới.",
    moved: "Trang đã chuyển",
    moved_to: "Lĩnh vực này nay ở địa chỉ mới:",
    moved_guide_to: "Hướng dẫn này nay ở địa chỉ mới:",
    moved_decision_to: "Quyết định này nay ở địa chỉ mới:",
    moved_chooser_to: "Trang chọn thủ tục này nay ở địa chỉ mới:",
    moved_elsewhere_to: "Chỉ dẫn này nay ở địa chỉ mới:",
    moved_page_to: "Trang này nay ở địa chỉ mới:",
    moved_group_to: "Nhóm thủ tục này nay ở địa chỉ mới:",
    text: "Địa chỉ này không có trang nào, có thể do gõ thiếu hoặc trang đã đổi chỗ.",
    or_see: "Hoặc xem",
    back_to: "về",
    home: "trang đầu",
    call: "gọi",
    gone: "Nội dung này không còn niêm yết ở đây",
    gone_named: |name| format!("“{name}” không còn niêm yết ở đây"),
    gone_code: "Mã",
    gone_description: "Nội dung từng được niêm yết ở địa chỉ này nay không còn ở đây.",
    gone_text: "Trang từng đăng ở địa chỉ này nay không còn. Tờ giấy hay tin nhắn ghi địa chỉ này có thể đã cũ: xin xem nội dung hiện hành, hoặc hỏi trước khi đi.",
    gone_since: "Ngừng niêm yết từ ngày",
    now_instead: "Nay thay bằng",
    same_name: "Nội dung cùng tên đang niêm yết",
    of_field: "Thủ tục cùng lĩnh vực",
    look_for: |name| format!("Tìm “{name}” trong tất cả thủ tục"),
};
