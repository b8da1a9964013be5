//! The first page.

use crate::strings::{Home, Phrase};

pub(crate) const WORDS: Home = Home {
    description: |count, unit| {
        format!("Giấy tờ cần mang, lệ phí, thời hạn và nơi nộp của {count} tại {unit}.")
    },
    search_in: Phrase("Tìm trong {count} theo tên, việc cần làm hoặc mã."),
    tasks: "Việc hay làm",
    joined: "Làm gộp một lần",
    all_news: "Tất cả quyết định và thay đổi",
    around: "Ai giúp, hỏi gì, làm khi nào",
    by_field: "Theo lĩnh vực",
    procedures: "thủ tục",
};
