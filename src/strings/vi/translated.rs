//! Pages in another language, and the ways to them.

use crate::strings::Translated;

pub(crate) const WORDS: Translated = Translated {
    in_other_languages: "Tiếng khác:",
    is_older: "bản dịch đã cũ",
    vietnamese_counts: "Bản tiếng Việt là bản có giá trị. Bản dịch này chỉ để giúp đọc.",
    older: "Bản dịch này cũ hơn bản tiếng Việt: nội dung có thể đã đổi, hỏi lại trước khi đi.",
    changed: "Bản tiếng Việt đổi ngày",
    to_vietnamese: "Đọc bản tiếng Việt",
    translated_on: "Ngày dịch:",
    in_vietnamese: "Phần dưới lấy từ trang tiếng Việt, ghi bằng tiếng Việt.",
    not_stated: "Nguồn chưa ghi, hỏi trước khi đi.",
    ended: "Việc này đã kết thúc, không làm theo nữa.",
    note: "Xem ghi chú ở trang tiếng Việt",
    gone: "Trang này không còn bản dịch. Bản tiếng Việt:",
    moved: "Bản dịch này nay ở địa chỉ mới:",
};
