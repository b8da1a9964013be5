//! What was announced and what is to change.

use crate::strings::News;

pub(crate) const WORDS: News = News {
    title: "Mới công bố",
    description: "Quyết định công bố thủ tục hành chính, thủ tục mới, sửa đổi, bãi bỏ và sắp thay đổi.",
    begins: |day| format!("bắt đầu từ {day}"),
    changes: |day| format!("thay đổi từ {day}"),
    ends: |day| format!("áp dụng đến hết {day}"),
    feed: |site| format!("Thủ tục mới công bố – {site}"),
    feed_code: |code| format!("Mã thủ tục {code}"),
    feed_field: |name| format!("lĩnh vực {name}"),
    feed_coming: |day| format!("sắp có hiệu lực, từ ngày {day}"),
    feed_holds: |day| format!("có hiệu lực từ ngày {day}"),
    feed_decision_holds: |day| format!("hiệu lực từ ngày {day}"),
    coming: "Sắp thay đổi",
    decisions: "Quyết định công bố",
    procedures: "Thủ tục mới công bố, mới thay đổi",
    none: "Chưa có quyết định hay thay đổi nào được ghi. Xem",
    follow: "Theo dõi bằng trình đọc tin (Atom)",
};
