//! Keys that say when something was compared with its source, wherever they stand.

use super::{Key, Shape, Table, key};

pub(crate) const CHECKED_ON: Key = key(
    "checked_on",
    Shape::Date,
    "Ngày đối chiếu gần nhất với nguồn; trang ghi “Đã đối chiếu ngày …”.",
    "When it was last compared with its source; pages tell the day.",
    "2026-07-01",
);
pub(crate) const CHECKED_BY: Key = key(
    "checked_by",
    Shape::Lines,
    "Ai đối chiếu, mỗi người một mục. Chỉ để cán bộ theo dõi, không hiện trên trang.",
    "Who compared it. For the office alone: no page shows it.",
    r#"["Nguyễn Thị Mẫu"]"#,
);
pub(crate) const REVIEW_EVERY: Key = key(
    "review_every",
    Shape::Table(&EVERY),
    "Bao lâu phải đối chiếu lại; đến hạn thì lệnh lich và danh sách việc nhắc.",
    "How often it is to be compared again; the agenda and the worklist name what is due.",
    "{ months = 6 }",
);

static EVERY: Table = Table { path: "review_every", keys: EVERY_KEYS };

const EVERY_KEYS: &[Key] = &[
    key("days", Shape::Count, "Số ngày.", "Days.", "90"),
    key("months", Shape::Count, "Số tháng.", "Months.", "6"),
    key("years", Shape::Count, "Số năm.", "Years.", "1"),
];

/// `[review]` of `niemyet.toml`.
pub(crate) static REVIEW: Table = Table {
    path: "review",
    keys: &[
        key(
            "every",
            Shape::Table(&OF_ALL),
            "Bao lâu phải đối chiếu lại, khi tệp không ghi review_every.",
            "How often everything is to be compared again, where its file has no review_every.",
            "{ months = 6 }",
        ),
        key(
            "approvals",
            Shape::Count,
            "Số người phải đối chiếu, ghi ở checked_by; chưa đủ thì trang không ghi “Đã đối chiếu”.",
            "How many must compare a thing, named in checked_by; until then no page says that it was compared.",
            "2",
        ),
    ],
};

static OF_ALL: Table = Table { path: "review.every", keys: EVERY_KEYS };
