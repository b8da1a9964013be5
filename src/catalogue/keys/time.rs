//! Keys of a time, wherever one stands.

use super::{Holds, Key, Shape, Table, key};

/// The time of a linked group: one for all.
pub(crate) static TIME: Table = Table { path: "processing_time", keys: TIME_KEYS };
pub(crate) static COMMITTED: Table = Table { path: "committed_time", keys: TIME_KEYS };

const TIME_KEYS: &[Key] = &[WORKING_DAYS, DAYS, HOURS, MONTHS, YEARS, SAME_DAY, WORDS];

const WORKING_DAYS: Key = key("working_days", Shape::Halves, "Số ngày làm việc.", "Working days.", "3");
const DAYS: Key = key("days", Shape::Halves, "Số ngày.", "Calendar days.", "15");
const HOURS: Key = key("hours", Shape::Halves, "Số giờ.", "Hours.", "4");
const MONTHS: Key = key("months", Shape::Halves, "Số tháng.", "Months.", "2");
const YEARS: Key = key("years", Shape::Halves, "Số năm.", "Years.", "1");
const SAME_DAY: Key = key(
    "same_day",
    Shape::Clock,
    "Trong ngày, nếu nộp trước giờ này.",
    "The same day if received before.",
    r#""15:00""#,
);
const WORDS: Key = key(
    "text",
    Shape::Text,
    "Lời văn, khi không thể ghi bằng một con số.",
    "In words, where one number cannot say it.",
    r#""Ngay khi nhận đủ hồ sơ""#,
);
const CUTOFF: Key = key(
    "cutoff",
    Shape::Clock,
    "Hồ sơ nhận sau giờ này tính từ ngày làm việc tiếp theo.",
    "What is received later counts from the next working day.",
    r#""15:00""#,
);

/// A time with all that it may depend on. The tables below it have a path of their own for each place they stand in.
macro_rules! timing {
    ($table:ident, $path:literal, $cases:literal, $stages:literal, $remote:literal) => {
        pub(crate) static $table: Table = Table {
            path: $path,
            keys: &[
                WORKING_DAYS,
                DAYS,
                HOURS,
                MONTHS,
                YEARS,
                SAME_DAY,
                WORDS,
                CUTOFF,
                key(
                    "remote",
                    Shape::Table(&Table { path: $remote, keys: TIME_KEYS }),
                    "Thời hạn dài hơn ở xã miền núi, hải đảo, vùng khó khăn.",
                    "The longer time of remote communes.",
                    "{ working_days = 14 }",
                ),
                key(
                    "by_case",
                    Shape::Tables(&Table { path: $cases, keys: CASE_TIME_KEYS }),
                    "Thời hạn theo từng trường hợp.",
                    "Times by case.",
                    r#"[{ case = "uy-quyen", working_days = 5 }]"#,
                ),
                key(
                    "stages",
                    Shape::Tables(&Table { path: $stages, keys: STAGE_KEYS }),
                    "Các giai đoạn nối nhau; thời hạn là tổng của chúng.",
                    "Stages one after the other; the time is their sum.",
                    r#"[{ text = "Thẩm định", working_days = 3 }]"#,
                ),
            ],
        };
    };
}

timing!(
    PROCEDURE_TIME,
    "processing_time",
    "processing_time.by_case",
    "processing_time.stages",
    "processing_time.remote"
);
timing!(
    CHANNEL_TIME,
    "channels.processing_time",
    "channels.processing_time.by_case",
    "channels.processing_time.stages",
    "channels.processing_time.remote"
);

const CASE_TIME_KEYS: &[Key] = &[
    key("case", Shape::Line, "id của trường hợp.", "Id of the case.", r#""uy-quyen""#).holds(Holds::Case),
    WORKING_DAYS,
    DAYS,
    HOURS,
    MONTHS,
    YEARS,
    SAME_DAY,
    WORDS,
];

const STAGE_KEYS: &[Key] = &[
    key("text", Shape::Line, "Làm gì trong giai đoạn này.", "What is done.", r#""Thẩm định""#).required(),
    WORKING_DAYS,
    DAYS,
    HOURS,
    MONTHS,
    YEARS,
];
