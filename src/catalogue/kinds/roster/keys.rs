//! Keys of a roster's file, in the order in which `niemyet new` writes them.

use crate::catalogue::keys::words::DAYS;
use crate::catalogue::keys::{DRAFT, FORMER_SLUGS, Holds, Key, Shape, Table, key, slug};

/// A file in `content/rosters/`.
pub(crate) static ROSTER: Table = Table { path: "", keys: ROSTER_KEYS };

const ROSTER_KEYS: &[Key] = &[
    key("month", Shape::Line, "Tháng nào, viết năm-tháng.", "Which month, as year-month.", r#""2026-12""#)
        .required(),
    key(
        "title",
        Shape::Line,
        "Trực việc gì; không ghi thì là “Lịch trực”.",
        "What the duty is; “Lịch trực” where absent.",
        r#""Trực hỗ trợ dịch vụ công""#,
    ),
    slug("Tên ngắn không dấu trong địa chỉ trang; không ghi thì lấy tên tệp."),
    FORMER_SLUGS,
    key(
        "place",
        Shape::Line,
        "Tên ngắn (slug) của một nơi trong content/places/; không ghi thì ở bộ phận một cửa.",
        "The slug of a place in content/places/; the office where absent.",
        r#""nha-van-hoa-thon-trung""#,
    )
    .holds(Holds::Place),
    key("hours", Shape::Line, "Trực giờ nào.", "At which hours.", r#""Sáng 7 giờ 30 đến 11 giờ 30""#),
    key("phone", Shape::Line, "Số máy trực.", "The telephone on duty.", r#""0200 000 001""#),
    key("note", Shape::Line, "Lời dặn thêm.", "A note.", r#""Bận thì đổi cho nhau, báo trước một ngày""#),
    key(
        "days",
        Shape::Choices(DAYS),
        "Những ngày trong tuần phải có người trực; không ghi thì mọi ngày làm việc.",
        "The weekdays on which somebody must be there; all working days where absent.",
        r#"["wed"]"#,
    ),
    key(
        "names",
        Shape::Flag,
        "true: mọi người trong lịch đã đồng ý cho ghi tên. Không có thì trang và bản in chỉ ghi đơn vị.",
        "true: all on the roster agreed to be named. Else only their units are told.",
        "true",
    ),
    DRAFT,
    key(
        "duty",
        Shape::Tables(&DUTY),
        "Ai trực: mỗi ngày (on) hoặc mỗi tuần (from, to) một dòng.",
        "Who is on duty: a row for each day (on) or each week (from, to).",
        r#"[{ on = 2026-12-01, unit = "Văn phòng" }]"#,
    )
    .required(),
];

static DUTY: Table = Table {
    path: "duty",
    keys: &[
        key("on", Shape::Date, "Ngày trực.", "The day.", "2026-12-01"),
        key("from", Shape::Date, "Trực từ ngày.", "From this day.", "2026-12-07"),
        key("to", Shape::Date, "Đến hết ngày.", "Until this day.", "2026-12-11"),
        key("unit", Shape::Line, "Đơn vị, tổ, đoàn thể nào.", "Which unit.", r#""Đoàn thanh niên""#),
        key(
            "person",
            Shape::Line,
            "Ai; chỉ hiện khi đầu tệp có names = true.",
            "Who; shown only with names = true at the head.",
            r#""Nguyễn Thị Mẫu""#,
        ),
        key("phone", Shape::Line, "Số máy của người ấy.", "Their telephone.", r#""0200 000 012""#),
    ],
};
