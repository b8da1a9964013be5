//! Keys of a service day's file, in the order in which `niemyet new` writes them.

use super::Week;
use crate::catalogue::keys::review::{CHECKED_BY, CHECKED_ON, REVIEW_EVERY};
use crate::catalogue::keys::words::DAYS;
use crate::catalogue::keys::{DRAFT, FORMER_SLUGS, Holds, Key, Shape, Table, key, slug};

/// A file in `content/service-days/`.
pub(crate) static SERVICE_DAY: Table = Table { path: "", keys: SERVICE_DAY_KEYS };

const SERVICE_DAY_KEYS: &[Key] = &[
    key(
        "title",
        Shape::Line,
        "Tên ngày ấy.",
        "What the day is called.",
        r#""Ngày thứ Tư trực tuyến – không giấy tờ""#,
    )
    .required(),
    slug("Tên ngắn không dấu trong địa chỉ trang; không ghi thì lấy tên tệp. Đã in mã QR thì đừng đổi."),
    FORMER_SLUGS,
    key(
        "what",
        Shape::Text,
        "Ngày ấy làm khác ngày thường thế nào, một hai câu bằng lời thường.",
        "What is otherwise on that day, in a sentence or two.",
        r#""Cán bộ giúp nộp trực tuyến ngay tại quầy, bà con không phải mang bản giấy.""#,
    )
    .required(),
    key("days", Shape::Choices(DAYS), "Những ngày trong tuần.", "Days of the week.", r#"["wed"]"#).required(),
    key(
        "weeks",
        Shape::Choices(Week::WORDS),
        "Chỉ những tuần này của tháng; không ghi thì tuần nào cũng làm.",
        "Only these weeks of a month; every week where absent.",
        r#"["first", "third"]"#,
    ),
    key(
        "open",
        Shape::Lines,
        "Các buổi, từ giờ đến giờ; không ghi thì cả giờ làm việc.",
        "Spans, from and to; all hours of the office where absent.",
        r#"["07:30-11:30"]"#,
    ),
    key(
        "place",
        Shape::Line,
        "Tên ngắn (slug) của một nơi trong content/places/; không ghi thì ở bộ phận một cửa.",
        "The slug of a place in content/places/; the office where absent.",
        r#""nha-van-hoa-thon-trung""#,
    )
    .holds(Holds::Place),
    key(
        "procedures",
        Shape::Lines,
        "Mã các thủ tục làm trong ngày ấy. Không ghi procedures và fields là mọi thủ tục.",
        "Codes of the procedures it is for; all of them without procedures and fields.",
        r#"["1.001193"]"#,
    )
    .holds(Holds::Procedure),
    key(
        "fields",
        Shape::Lines,
        "Mọi thủ tục của các lĩnh vực này (slug).",
        "All procedures of these fields (slugs).",
        r#"["ho-tich"]"#,
    )
    .holds(Holds::Field),
    key(
        "keywords",
        Shape::Lines,
        "Những cách gọi khác, để tìm thấy.",
        "What else it is called, so that it is found.",
        r#"["thứ tư không giấy tờ"]"#,
    ),
    key(
        "prepare",
        Shape::Lines,
        "Bà con mang theo, chuẩn bị gì.",
        "What to bring or have ready.",
        r#"["Điện thoại có VNeID mức 2"]"#,
    ),
    key(
        "limits",
        Shape::Lines,
        "Giới hạn: bao nhiêu hồ sơ, việc gì cần thêm thời gian.",
        "How far it goes.",
        r#"["Mỗi người không quá 3 hồ sơ một buổi"]"#,
    ),
    key(
        "not_for",
        Shape::Lines,
        "Việc gì, trường hợp nào vẫn phải tự viết, tự ký, đến tận nơi.",
        "What must be written, signed or come to in person all the same.",
        r#"["Di chúc, giấy ủy quyền phải tự viết, tự ký"]"#,
    ),
    key("phone", Shape::Line, "Hỏi ở số nào.", "A telephone to ask.", r#""0200 000 001""#),
    key("from", Shape::Date, "Bắt đầu từ ngày.", "From this day.", "2026-01-07"),
    key("to", Shape::Date, "Đến hết ngày.", "Until this day.", "2026-12-31"),
    CHECKED_ON,
    CHECKED_BY,
    REVIEW_EVERY,
    DRAFT,
    key(
        "except",
        Shape::Tables(&EXCEPT),
        "Những ngày không làm. Ngày lễ, tết thì tự trừ.",
        "Days on which it is not. Holidays are left out by themselves.",
        "[{ on = 2026-08-12 }]",
    ),
];

static EXCEPT: Table = Table {
    path: "except",
    keys: &[
        key("on", Shape::Date, "Ngày nào.", "Which day.", "2026-08-12").required(),
        key("reason", Shape::Line, "Vì sao.", "Why.", r#""Họp Hội đồng nhân dân""#),
    ],
};
