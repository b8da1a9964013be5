//! The commune's office and its hours.

use crate::strings::Office;

pub(crate) const WORDS: Office = Office {
    some_fields: "Chỉ cho một số lĩnh vực",
    fields_only: |names| format!("Chỉ nhận hồ sơ lĩnh vực {names}"),
    and: " và ",
    or: " hoặc ",
    seat: |unit| format!("Trụ sở {unit}"),
    title: "Nơi tiếp nhận",
    no_address: "Chưa ghi địa chỉ.",
    hours: "Giờ làm việc",
    but_holidays: "Trừ ngày lễ, Tết.",
    no_hours: "Chưa ghi giờ làm việc – gọi trước khi đến.",
    or_call: "hoặc gọi",
    or_call_after: ", hoặc gọi",
};
