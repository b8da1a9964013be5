//! Keys of `content/portal.toml`.

use super::ChangeAtPortal;
use crate::catalogue::keys::{Shape, Table, key};
use crate::catalogue::model::MergedPart;

/// `content/portal.toml`.
pub(crate) static PORTAL: Table = Table {
    path: "",
    keys: &[key(
        "changes",
        Shape::Tables(&ROW),
        "Mỗi bảng một thay đổi ở Cổng mà xã để lại, có ngày phải quyết định, hoặc không lấy.",
        "A table for each change at the portal that was put off until a day, or not taken.",
        r#"[{ code = "1.000000", change = "changed", part = "dossier", until = 2026-12-15, seen = "0a1b2c3d4e5f" }]"#,
    )],
};

static ROW: Table = Table {
    path: "changes",
    keys: &[
        key("code", Shape::Line, "Mã thủ tục.", "The procedure's code.", r#""1.000000""#).required(),
        key(
            "name",
            Shape::Line,
            "Tên thủ tục, để người đọc tệp nhận ra.",
            "What it is called, for whoever reads the file.",
            r#""Đăng ký khai sinh""#,
        ),
        key(
            "change",
            Shape::Choice(ChangeAtPortal::WORDS),
            "Cổng đã đổi thế nào.",
            "What has become of it.",
            r#""changed""#,
        )
        .required(),
        key(
            "part",
            Shape::Choice(MergedPart::WORDS),
            "Phần đã đổi; không ghi là cả thủ tục.",
            "The part that has changed; where it is absent, the whole procedure.",
            r#""dossier""#,
        ),
        key(
            "until",
            Shape::Date,
            "Để lại đến ngày này thì phải quyết định; không ghi là đã quyết định không lấy.",
            "When it is to be decided; where it is absent, it was decided not to take it.",
            "2026-12-15",
        ),
        key(
            "seen",
            Shape::Line,
            "Dấu của nội dung Cổng ghi lúc ấy, máy tự ghi: Cổng lại đổi thì được hỏi lại.",
            "A mark of what the portal said then: if it says otherwise again, it is asked again.",
            r#""0a1b2c3d4e5f""#,
        ),
    ],
};
