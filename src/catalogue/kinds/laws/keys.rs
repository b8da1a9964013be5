//! Keys of `content/laws.toml`.

use crate::catalogue::keys::{Shape, Table, key};

/// `content/laws.toml`.
pub(crate) static LAWS: Table = Table {
    path: "",
    keys: &[key(
        "laws",
        Shape::Tables(&ROW),
        "Mỗi bảng một văn bản: hết hiệu lực từ ngày nào, văn bản nào thay thế. Mọi thủ tục dẫn văn bản ấy được nhắc cùng lúc.",
        "A table for each legal text: since when it is repealed, and what replaced it. All procedures that cite it are told of at once.",
        r#"[{ number = "00/0000/NĐ-CP", repealed = 2026-07-01, replaced_by = ["01/0000/NĐ-CP"] }]"#,
    )],
};

static ROW: Table = Table {
    path: "laws",
    keys: &[
        key(
            "number",
            Shape::Line,
            "Số, ký hiệu như các thủ tục dẫn; NĐ hay ND, có hay không có chữ “Nghị định số” đều được.",
            "Its number as procedures cite it, however it is written.",
            r#""00/0000/NĐ-CP""#,
        )
        .required(),
        key("title", Shape::Line, "Tên văn bản.", "What it is called.", r#""Nghị định về đăng ký hộ tịch""#),
        key("issuer", Shape::Line, "Cơ quan ban hành.", "Who issued it.", r#""Chính phủ""#),
        key("in_force_from", Shape::Date, "Ngày có hiệu lực.", "The first day it holds.", "2022-08-01"),
        key(
            "repealed",
            Shape::Date,
            "Ngày hết hiệu lực: ngày đầu tiên không còn áp dụng.",
            "The first day on which it holds no more.",
            "2026-07-01",
        ),
        key(
            "replaced_by",
            Shape::Lines,
            "Số, ký hiệu các văn bản thay thế.",
            "Numbers of the texts in its place.",
            r#"["01/0000/NĐ-CP"]"#,
        ),
        key(
            "note",
            Shape::Text,
            "Ghi chú cho bà con, ví dụ phần nào còn áp dụng.",
            "A note for residents, such as which part still holds.",
            r#""Điều 12 còn áp dụng đến hết năm""#,
        ),
        key(
            "link",
            Shape::Line,
            "Địa chỉ nơi đăng văn bản.",
            "Where it is published.",
            r#""https://vanban.vi.du/00""#,
        ),
    ],
};
