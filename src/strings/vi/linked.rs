//! Groups of procedures that are handed in once, by events in life.

use crate::strings::Linked;

pub(crate) const WORDS: Linked = Linked {
    other_event: "Việc khác",
    handed_in_once: |count| format!("Một lần nộp cho {count} thủ tục"),
    procedures: |count| format!("{count} thủ tục"),
    better_joined: |group, gain| format!("Nên làm gộp: {group} – {gain}"),
    note_at_member: "Xem ghi chú ở trang của thủ tục",
    title: "Thủ tục làm gộp",
    description: "Những thủ tục nên làm gộp trong một lần nộp, xếp theo việc trong đời.",
    coming: |day| format!("Sắp áp dụng từ {day}"),
    about: "Mỗi việc dưới đây gồm nhiều thủ tục nhưng chỉ nộp hồ sơ một lần.",
    members: "Gồm các thủ tục",
    papers_not_stated: "Chưa có thông tin về giấy tờ của thủ tục này: hỏi trước khi đi.",
    by_case: "tùy trường hợp",
};
