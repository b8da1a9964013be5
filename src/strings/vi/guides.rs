//! Guides, step by step.

use crate::strings::{Guides, Phrase};

pub(crate) const WORDS: Guides = Guides {
    description: "Hướng dẫn từng bước.",
    procedures: "Dùng cho các thủ tục",
    source: Phrase("Nguồn: {source}."),
    updated: Phrase("Cập nhật {day}."),
    title: "Hướng dẫn",
};
