//! A file to be fetched: its kind, as people call it, and its size.

use super::number;
use crate::strings::TEXT;

/// "Word, 34 KB"
pub(crate) fn file(path: &str, bytes: u64) -> String {
    format!("{}, {}", kind(path), size(bytes))
}

fn kind(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "doc" | "docx" => TEXT.files.word,
        "xls" | "xlsx" => TEXT.files.excel,
        "pdf" => TEXT.files.pdf,
        "odt" | "ods" => TEXT.files.open_document,
        "rtf" => TEXT.files.rich_text,
        "png" | "jpg" | "jpeg" | "webp" => TEXT.files.picture,
        _ => TEXT.files.other,
    }
}

/// Rounded up, as what a telephone has to fetch: "34 KB", "1,2 MB".
fn size(bytes: u64) -> String {
    if bytes <= 999_000 {
        return TEXT.files.kilobytes(&number(bytes.div_ceil(1000).max(1)));
    }
    let tenths = bytes.div_ceil(100_000);
    TEXT.files.megabytes(&format!("{},{}", number(tenths / 10), tenths % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_sizes() {
        let check = |path: &str, bytes, expected: &str| {
            assert_eq!(file(path, bytes).replace('\u{a0}', " "), expected)
        };
        check("forms/mau.docx", 33_001, "Word, 34 KB");
        check("forms/mau.DOC", 0, "Word, 1 KB");
        check("forms/mau.pdf", 999_000, "PDF, 999 KB");
        check("forms/mau.xlsx", 999_001, "Excel, 1,0 MB");
        check("forms/mau.jpeg", 1_150_000, "ảnh, 1,2 MB");
        check("forms/mau.ods", 12_000_000, "OpenDocument, 12,0 MB");
    }
}
