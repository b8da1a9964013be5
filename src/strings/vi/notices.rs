//! What must be known before reading on: ended, not yet in force, about to change, not yet written.

use crate::strings::Notices;

pub(crate) const WORDS: Notices = Notices {
    not_joined: |last| format!("Không còn làm gộp được sau ngày {last}"),
    not_joined_text: "Từ đó nộp riêng từng thủ tục.",
    ended: |last| format!("Thủ tục này đã hết hiệu lực sau ngày {last}"),
    replaced: "Không nộp hồ sơ theo trang này nữa. Làm theo thủ tục thay thế:",
    abolished: |decision| format!("Không nộp hồ sơ theo trang này nữa. Thủ tục bị bãi bỏ theo {decision}."),
    ended_text: "Không nộp hồ sơ theo trang này nữa. Nguồn không ghi thủ tục thay thế: hỏi cơ quan tiếp nhận trước khi làm.",
    coming: |from| format!("Sắp có hiệu lực từ ngày {from}"),
    coming_text: "Trước ngày đó chưa áp dụng nội dung dưới đây.",
    being_written: "Đang cập nhật nội dung",
    being_written_text: "Thủ tục đã được công bố, nội dung chưa được đưa lên trang này. Xem trên Cổng Dịch vụ công quốc gia hoặc hỏi cơ quan tiếp nhận.",
    changes: |from| format!("Thủ tục này thay đổi từ ngày {from}"),
    changes_text: "Đến hết ngày trước đó vẫn làm theo trang này.",
    changes_by: |decision| {
        format!("Nội dung mới theo {decision}. Đến hết ngày trước đó vẫn làm theo trang này.")
    },
    label: "Lưu ý quan trọng",
};
