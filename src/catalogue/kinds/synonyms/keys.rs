//! Keys of `content/synonyms.toml`.

use crate::catalogue::keys::{Holds, Shape, Table, key};

/// `content/synonyms.toml`.
pub(crate) static SYNONYMS: Table = Table {
    path: "",
    keys: &[key(
        "synonyms",
        Shape::Tables(&ROW),
        "Mỗi bảng: bà con nói gì, và điều đó nghĩa là gì.",
        "A table each: what residents say, and what they mean by it.",
        r#"[{ say = ["giấy độc thân"], means = ["xác nhận tình trạng hôn nhân"] }]"#,
    )],
};

static ROW: Table = Table {
    path: "synonyms",
    keys: &[
        key(
            "say",
            Shape::Lines,
            "Bà con nói thế nào; mỗi cách nói nhiều nhất 8 tiếng.",
            "What residents say, at most 8 syllables each.",
            r#"["giấy độc thân", "giấy chưa vợ chưa chồng"]"#,
        )
        .required(),
        key(
            "means",
            Shape::Lines,
            "Chữ dùng trong tên chính thức.",
            "The words of official names.",
            r#"["xác nhận tình trạng hôn nhân"]"#,
        ),
        key(
            "codes",
            Shape::Lines,
            "Mã các thủ tục mà cách nói ấy chỉ đến.",
            "Codes of the procedures that are meant.",
            r#"["1.001193"]"#,
        )
        .holds(Holds::Procedure),
    ],
};
