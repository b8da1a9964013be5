//! What is told for some days: classes, campaigns, storms, a portal that is down.

use crate::strings::{Announcements, Phrase};

pub(crate) const WORDS: Announcements = Announcements {
    title: "Thông báo",
    description: |unit| {
        format!(
            "Thông báo của {unit}: lớp hướng dẫn, đợt cao điểm, thiên tai, cổng dịch vụ công lỗi, đổi giờ tiếp nhận."
        )
    },
    about: Phrase("Việc đang diễn ra và sắp tới ở {unit}."),
    of_procedure: "Thông báo liên quan",
    urgent: "Thông báo khẩn:",
    other_urgent: |count| format!("Còn {count} thông báo khẩn khác"),
    until: |day| format!("đến hết {day}"),
    running: "Đang diễn ra",
    coming: "Sắp tới",
    archive: "Đã kết thúc",
    now: "Đang diễn ra",
    all: "Tất cả thông báo",
    none_now: "Hiện không có thông báo nào đang diễn ra hay sắp tới.",
    ended: |last| format!("Thông báo này đã kết thúc sau ngày {last}"),
    ended_text: "Trang giữ lại để tra cứu, không làm theo nữa.",
    when: "Ngày",
    one_day: |day| format!("Ngày {day}"),
    between: |from, to| format!("Từ {from} đến hết {to}"),
    since: |day| format!("Từ {day}"),
    hours: "Giờ",
    place: "Ở đâu",
    for_whom: "Cho ai",
    phone: "Hỏi thêm",
    link: "Xem thêm",
    procedures: "Thủ tục liên quan",
    posted: |day| format!("Đăng ngày {day}."),
    class: "Lớp hướng dẫn",
    campaign: "Đợt cao điểm",
    storm: "Thiên tai",
    outage: "Hệ thống lỗi",
    closure: "Thay đổi nơi, giờ tiếp nhận",
    other: "Thông báo",
    feed: |when| format!("Thông báo. {when}."),
    about_data: "Thông báo của xã, cả những thông báo đã kết thúc.",
};
