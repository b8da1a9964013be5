//! What the file that holds all pages says of itself.

use crate::strings::Packed;

pub(crate) const WORDS: Packed = Packed {
    description: |unit| {
        format!("Thủ tục hành chính của {unit}, gói trong một tệp xem được khi không có mạng.")
    },
    about: |day| format!("Đây là bản gói trong một tệp, lập ngày {day}, xem được khi không có mạng."),
    left_out: "Tệp mẫu đơn, bản in và dữ liệu mở không kèm theo: hỏi nơi tiếp nhận hồ sơ.",
    left_out_but_at: "Tệp mẫu đơn, bản in, dữ liệu mở và nội dung mới nhất ở",
    needs_network: "không kèm trong tệp này, cần có mạng",
    not_inside: "không kèm trong tệp này",
    without_scripts: "Nơi đang mở tệp này chỉ hiện chữ: dưới đây là phần chính của từng thủ tục. Muốn tìm kiếm và xem toàn \
                      văn niêm yết, cách nộp, các trang khác: mở tệp bằng trình duyệt (Chrome, Safari, Cốc Cốc).",
    without_scripts_names: "Nơi đang mở tệp này chỉ hiện chữ: dưới đây là tên các thủ tục. Muốn xem nội dung: mở tệp \
                            bằng trình duyệt (Chrome, Safari, Cốc Cốc).",
    ask: |phones| format!("Hoặc hỏi qua điện thoại {phones}."),
};
