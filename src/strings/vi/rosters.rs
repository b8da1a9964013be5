//! Who is on duty.

use crate::strings::Rosters;

pub(crate) const WORDS: Rosters = Rosters {
    title: "Hôm nay ai trực",
    description: |unit| format!("Lịch trực giúp bà con làm thủ tục ở {unit}, từng ngày."),
    about: "Người, đơn vị trực giúp bà con, từng ngày trong tháng.",
    about_data: "Lịch trực từng tháng.",
    usual: "Lịch trực",
    of_month: |what, month, year| format!("{what} tháng {month}/{year}"),
    day: "Ngày",
    who: "Ai trực",
    phone: "Điện thoại",
    nobody: "Chưa phân công",
    somebody: "Có người trực",
    hours: "Giờ trực",
    place: "Ở đâu",
    over: "Lịch này đã qua.",
    none: "Chưa có lịch trực tháng này.",
    is_today: "(hôm nay)",
    earlier: "Các tháng đã qua",
};
