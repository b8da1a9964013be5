//! Keys of `content/calendar.toml`.

use crate::catalogue::keys::{Holds, Shape, Table, key};

/// `content/calendar.toml`.
pub(crate) static CALENDAR: Table = Table {
    path: "",
    keys: &[
        key(
            "years",
            Shape::Tables(&YEAR),
            "Mỗi bảng một năm: ngày nghỉ lễ, Tết theo thông báo. Chỉ cần ghi khi niemyet chưa có năm ấy, hoặc khi có thông báo mới: ngày ghi ở đây thay cho ngày có sẵn, các ngày khác giữ nguyên.",
            "A table for each year: its days off by the notice. Only for a year that niemyet does not know, or where a later notice changes days; all other days stay.",
            r#"[{ year = 2028, source = "Thông báo số …" }]"#,
        ),
        key(
            "closed",
            Shape::Tables(&CLOSED),
            "Những ngày, buổi cơ quan không làm việc dù không phải ngày nghỉ.",
            "When the office is closed though it is no day off.",
            r#"[{ on = 2026-12-18, reason = "Tập huấn toàn xã" }]"#,
        ),
        key(
            "opens",
            Shape::Tables(&OPENS),
            "Những buổi làm việc thêm, ngoài giờ làm việc hằng tuần.",
            "When the office is open beside its weekly hours.",
            r#"[{ on = 2026-12-12, open = ["07:30-11:00"] }]"#,
        ),
    ],
};

static YEAR: Table = Table {
    path: "years",
    keys: &[
        key("year", Shape::Count, "Năm.", "The year.", "2028").required(),
        key(
            "source",
            Shape::Line,
            "Thông báo quy định các ngày này: số, ký hiệu, ngày.",
            "The notice that says so: its number and day.",
            r#""Thông báo số 01/TB-BNV ngày 01/10/2027""#,
        )
        .required(),
        key(
            "off",
            Shape::Tables(&OFF),
            "Những ngày nghỉ: ngày lễ, ngày nghỉ bù, ngày hoán đổi.",
            "Days off: holidays, substitutes, swapped days.",
            r#"[{ on = 2028-01-25, to = 2028-01-31, name = "Tết Nguyên đán" }]"#,
        ),
        key(
            "work",
            Shape::Tables(&WORK),
            "Những ngày nghỉ hằng tuần phải đi làm bù.",
            "Weekly days off that are worked.",
            r#"[{ on = 2028-05-06, instead_of = 2028-05-02 }]"#,
        ),
    ],
};

static OFF: Table = Table {
    path: "years.off",
    keys: &[
        key(
            "on",
            Shape::Date,
            "Ngày nghỉ, hoặc ngày đầu.",
            "The day, or the first of several.",
            "2028-01-25",
        )
        .required(),
        key("to", Shape::Date, "Ngày cuối, khi nghỉ nhiều ngày liền.", "The last day.", "2028-01-31"),
        key("name", Shape::Line, "Nghỉ nhân dịp gì.", "What is celebrated.", r#""Tết Nguyên đán""#)
            .required(),
        key(
            "instead_of",
            Shape::Date,
            "Nghỉ bù thì ghi ngày lễ rơi vào ngày nghỉ hằng tuần; hoán đổi thì ghi ngày đi làm bù.",
            "Of a substitute the holiday on a weekly day off; of a swapped day the day that is worked for it.",
            "2028-04-30",
        ),
        key(
            "computed",
            Shape::Flag,
            "true: tự tính theo luật, chưa có thông báo. Có thông báo thì xóa.",
            "true: follows from the law alone, no notice has named it yet.",
            "true",
        ),
    ],
};

static WORK: Table = Table {
    path: "years.work",
    keys: &[
        key("on", Shape::Date, "Ngày đi làm.", "The day that is worked.", "2028-05-06").required(),
        key("instead_of", Shape::Date, "Làm bù cho ngày nào.", "The day it makes up for.", "2028-05-02"),
    ],
};

static CLOSED: Table = Table {
    path: "closed",
    keys: &[
        key(
            "on",
            Shape::Date,
            "Ngày đóng cửa, hoặc ngày đầu.",
            "The day, or the first of several.",
            "2026-12-18",
        )
        .required(),
        key("to", Shape::Date, "Ngày cuối, khi đóng cửa nhiều ngày.", "The last day.", "2026-12-19"),
        key(
            "hours",
            Shape::Lines,
            "Chỉ đóng cửa những giờ này; không ghi là cả ngày.",
            "Only these hours; the whole day when absent.",
            r#"["13:30-17:00"]"#,
        ),
        key(
            "fields",
            Shape::Lines,
            "Chỉ các lĩnh vực này (slug) không nhận hồ sơ; không ghi là mọi lĩnh vực.",
            "Only these fields (slugs); all when absent.",
            r#"["dat-dai"]"#,
        )
        .holds(Holds::Field),
        key(
            "reason",
            Shape::Line,
            "Vì sao, bà con sẽ đọc.",
            "Why; residents read it.",
            r#""Tập huấn toàn xã""#,
        )
        .required(),
    ],
};

static OPENS: Table = Table {
    path: "opens",
    keys: &[
        key("on", Shape::Date, "Ngày làm thêm.", "The day.", "2026-12-12").required(),
        key("open", Shape::Lines, "Các buổi, từ giờ đến giờ.", "Spans, from and to.", r#"["07:30-11:00"]"#)
            .required(),
        key(
            "fields",
            Shape::Lines,
            "Chỉ nhận hồ sơ của các lĩnh vực này (slug); không ghi là mọi lĩnh vực.",
            "Only for these fields (slugs); all when absent.",
            r#"["ho-tich"]"#,
        )
        .holds(Holds::Field),
        key("reason", Shape::Line, "Nhân việc gì.", "What for.", r#""Tuần cao điểm làm khai sinh""#),
    ],
};
