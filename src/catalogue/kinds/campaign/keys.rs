//! Keys of a campaign's file, in the order in which `niemyet new` writes them.

use crate::catalogue::keys::prints::{COPIES, HANDED_OUT};
use crate::catalogue::keys::{DRAFT, Holds, Key, Shape, Table, key, slug};

/// A file in `content/campaigns/`.
pub(crate) static CAMPAIGN: Table = Table { path: "", keys: CAMPAIGN_KEYS };

const CAMPAIGN_KEYS: &[Key] = &[
    key(
        "title",
        Shape::Line,
        "Tên đợt tuyên truyền.",
        "Title of the campaign.",
        r#""Ngày thứ Tư không giấy tờ""#,
    )
    .required(),
    slug("Tên ngắn không dấu trong tên tệp của bản in; không ghi thì lấy tên tệp này."),
    key("day", Shape::Date, "Ngày làm.", "The day.", "2026-12-02"),
    key("hours", Shape::Line, "Từ giờ đến giờ.", "From and to.", r#""07:30-11:30""#),
    key("hamlet", Shape::Line, "Thôn, ấp, bản, khu phố nào.", "Which hamlet.", r#""Thôn Trung""#),
    key("place", Shape::Line, "Chỗ gặp bà con.", "Where residents are met.", r#""Nhà văn hóa thôn Trung""#),
    key(
        "helpers",
        Shape::Lines,
        "Ai giúp bà con, mỗi người một dòng. Bản in ghi đúng như ở đây: chỉ ghi điều được công khai.",
        "Who helps, a line each. Printed as written: only what may be public.",
        r#"["Chị Nguyễn Thị Mẫu, Tổ công nghệ số cộng đồng"]"#,
    ),
    key(
        "procedures",
        Shape::Lines,
        "Mã các thủ tục được phát tờ rơi trong đợt này, ít nhất một.",
        "Codes of the procedures that are handed out, at least one.",
        r#"["1.001193"]"#,
    )
    .holds(Holds::Procedure)
    .required(),
    key(
        "message",
        Shape::Text,
        "Lời nhắn với bà con, in trên tờ rơi của đợt.",
        "What residents are told on the prints.",
        r#""Bà con mang theo căn cước và điện thoại.""#,
    ),
    key(
        "imprint",
        Shape::Line,
        "Dòng giấy phép xuất bản riêng của đợt, thay cho dòng trong niemyet.toml.",
        "The line of the printing licence, in place of the one of niemyet.toml.",
        r#""Giấy phép xuất bản số 00/GP-MẪU""#,
    ),
    DRAFT,
    key(
        "copies",
        Shape::Table(&COPIES),
        "Số bản in của từng loại.",
        "How many of each format are printed.",
        "{ to-roi-a5 = 200, ap-phich = 5 }",
    ),
    key(
        "handed_out",
        Shape::Table(&HANDED_OUT),
        "Số bản đã phát, ghi sau khi làm xong.",
        "How many were handed out, written afterwards.",
        "{ to-roi-a5 = 180 }",
    ),
];
