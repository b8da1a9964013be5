//! What the commune's one-stop shop does not do.

use crate::strings::{DoneElsewhere, Phrase};

pub(crate) const WORDS: DoneElsewhere = DoneElsewhere {
    title: |kind| format!("Việc không làm ở {kind}"),
    description: |unit| format!("Những việc không nộp ở bộ phận một cửa của {unit}, và nơi làm."),
    about: Phrase(
        "Những việc dưới đây không nộp ở bộ phận một cửa của {unit}. Bấm vào tên việc để xem làm ở đâu.",
    ),
    by_police: |kind| format!("Việc này do Công an {kind} làm, không nộp ở bộ phận một cửa."),
    by_others: |unit| format!("Việc này không làm ở bộ phận một cửa của {unit}."),
    police: |kind| format!("Công an {kind} làm"),
    others: "Nơi khác làm",
    place: "Làm ở đâu",
    hours: "Giờ làm việc",
    phone: "Điện thoại",
    online: "Trực tuyến",
    open: "Mở trang nộp hồ sơ, tra cứu",
    all: "Xem các việc khác không làm ở đây",
    done_here: "Việc này nay làm ở đây, theo thủ tục:",
    ask: "Chưa rõ thì hỏi",
    updated: Phrase("Cập nhật {day}."),
    commune: "xã",
};
