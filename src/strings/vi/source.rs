//! What is said of the source that a text comes from.

use crate::strings::{Phrase, Source};

pub(crate) const WORDS: Source = Source {
    silent: "Chưa có thông tin trong nguồn",
    says: "nguồn ghi",
    said: |quote| format!("Nguồn ghi: {quote}"),
    in_words: "Nguồn ghi thành lời",
    says_first: "Nguồn ghi",
    ask: " – hỏi ",
    in_full_there: |text| format!("{text} (đọc đủ ở toàn văn niêm yết)"),
    quoted: Phrase("Nguồn ghi: “{quote}”"),
    ask_before_going: "– hỏi trước khi đi:",
};
