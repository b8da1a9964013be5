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

static EVERY: Table = Table {
    path: "review_every",
    keys: &[
        key("days", Shape::Count, "Số ngày.", "Days.", "90"),
        key("months", Shape::Count, "Số tháng.", "Months.", "6"),
        key("years", Shape::Count, "Số năm.", "Years.", "1"),
    ],
};
