//! Keys of the front matter of a translation.

use super::TRANSLATED_ON;
use crate::catalogue::keys::{DRAFT, Shape, Table, key};

/// The front matter of `<stem>.<language>.md`.
pub(crate) static TRANSLATION: Table = Table {
    path: "",
    keys: &[
        key(
            "title",
            Shape::Line,
            "Tên trang bằng ngôn ngữ ấy.",
            "The page's name in that language.",
            r#""Birth certificate for a child""#,
        )
        .required(),
        key(
            TRANSLATED_ON,
            Shape::Date,
            "Ngày so với bản tiếng Việt lần cuối. Bản tiếng Việt đổi sau ngày này thì trang báo bản dịch đã cũ.",
            "When it was last compared with the Vietnamese text. Where that changed since, the page says so.",
            "2026-11-20",
        )
        .required(),
        key(
            "keywords",
            Shape::Lines,
            "Những cách gọi khác bằng ngôn ngữ ấy, để tìm thấy.",
            "What else it is called in that language, so that it is found.",
            r#"["birth registration"]"#,
        ),
        DRAFT,
    ],
};
