//! When a dossier is done, and how that is counted.

use crate::strings::DoneOn;

pub(crate) const WORDS: DoneOn = DoneOn {
    title: "Bao giờ có kết quả?",
    promised: "Theo cam kết",
    promised_to: |whose| format!("{whose}, theo cam kết"),
    promised_so: "Theo cam kết của xã, ",
    other_cases: "Trường hợp khác",
    working_days: "Ngày làm việc tính từ ngày sau ngày nộp đủ hồ sơ, bỏ qua ngày nghỉ hằng tuần và ngày nghỉ lễ, tính cả ngày làm bù.",
    days: "Số ngày tính từ ngày sau ngày nộp đủ hồ sơ; ngày cuối là ngày nghỉ thì sang ngày làm việc tiếp theo.",
    months: "Tính đến ngày tương ứng của tháng cuối; gặp ngày nghỉ thì sang ngày làm việc tiếp theo.",
    same_day: "Nộp vào ngày nghỉ thì tính sang ngày làm việc tiếp theo.",
    by_law: "Theo Bộ luật Dân sự 2015, Điều 147, 148.",
    example: |handed, last| format!("Ví dụ nộp {handed} thì chậm nhất {last}."),
    on_paper: "Cách tính ngày có kết quả",
    weekday: |count, last| {
        format!("Ví dụ {count} ngày làm việc: nộp thứ Hai thì chậm nhất {last}, nếu không vướng ngày lễ.")
    },
    weekday_next_week: |count, last| {
        format!(
            "Ví dụ {count} ngày làm việc: nộp thứ Hai thì chậm nhất {last} tuần sau, nếu không vướng ngày lễ."
        )
    },
    weekday_weeks_later: |count, last, weeks| {
        format!(
            "Ví dụ {count} ngày làm việc: nộp thứ Hai thì chậm nhất {last}, {weeks} tuần sau, nếu không vướng ngày lễ."
        )
    },
    day_of_month: |count, last| format!("Ví dụ {count} ngày: nộp ngày 01 thì chậm nhất ngày {last}."),
    months_later: |count| format!("Ví dụ {count} tháng: nộp ngày 10 thì chậm nhất ngày 10 của tháng cuối."),
};
