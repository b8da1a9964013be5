//! What became of a procedure, day by day.

use crate::strings::{History, Phrase};

pub(crate) const WORDS: History = History {
    from: "Từ",
    announced: "Công bố ngày",
    new_content: "Nội dung mới",
    begins: "Bắt đầu áp dụng",
    ends: "Hết hiệu lực",
    title: "Lịch sử thay đổi",
    day_unknown: "Chưa rõ từ ngày nào",
    coming: "(sắp tới)",
    by: |basis| format!("Theo {basis}"),
    compared: Phrase("So với bản trước: {parts}"),
};
