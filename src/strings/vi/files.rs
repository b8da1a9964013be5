//! Files to be fetched: what kind they are of, and how large.

use crate::strings::Files;

pub(crate) const WORDS: Files = Files {
    word: "Word",
    excel: "Excel",
    pdf: "PDF",
    open_document: "OpenDocument",
    rich_text: "RTF",
    picture: "ảnh",
    other: "tệp",
    filled_in: "Bản điền MẪU, người không có thật",
    kilobytes: |count| format!("{count}\u{a0}KB"),
    megabytes: |count| format!("{count}\u{a0}MB"),
};
