//! Days off, closures and special openings.

use crate::strings::Days;

pub(crate) const WORDS: Days = Days {
    title: "Ngày nghỉ lễ, Tết sắp tới",
    expected: "dự kiến theo luật, chưa có thông báo",
    expected_in_short: "dự kiến",
    made_up: |day| format!("làm bù {day}"),
    swapped: |name| format!("{name} (hoán đổi)"),
    substitute: |name| format!("{name} (nghỉ bù)"),
    unknown: |year| format!("Lịch nghỉ năm {year} chưa có."),
    basis: |notices| format!("Theo: {notices}."),
    otherwise: "Ngày làm việc khác thường lệ",
    closed: |when, reason| format!("{when}: không làm việc – {reason}"),
    open: |when, reason| {
        if reason.is_empty() {
            format!("{when}: làm thêm")
        } else {
            format!("{when}: làm thêm – {reason}")
        }
    },
    fields_only: |names| format!("chỉ lĩnh vực {names}"),
};
