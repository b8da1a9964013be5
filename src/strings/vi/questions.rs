//! What residents ask, what is answered, and how more is asked.

use crate::strings::{Phrase, Questions};

pub(crate) const WORDS: Questions = Questions {
    title: "Hỏi đáp",
    description: |unit| {
        format!("Bà con hỏi về thủ tục, {unit} trả lời: câu trả lời ngắn, căn cứ, ngày đối chiếu.")
    },
    about: Phrase("Những câu bà con đã hỏi và trả lời của {unit}."),
    topics: "Theo việc",
    other_topic: "Việc khác",
    others_asked: "Người khác đã hỏi",
    procedures: "Câu này nói về thủ tục",
    legal_basis: "Căn cứ",
    asked: |day| format!("Hỏi ngày {day}."),
    broadcast: |day| format!("Đã đọc trên loa ngày {day}, mục “Trả lời công dân”."),
    checked: |day| format!("Đã đối chiếu với quy định ngày {day}."),
    checked_short: |day| format!("Đối chiếu ngày {day}"),
    unchecked: "Chưa ghi ngày đối chiếu: hỏi lại trước khi làm.",
    partial: "Câu trả lời mới rõ một phần.",
    partial_short: "Mới rõ một phần",
    unsettled: "Phần còn lại hỏi cơ quan tiếp nhận trước khi làm.",
    not_found: "Chưa thấy câu mình cần?",
    how_to_send: "Cách gửi câu hỏi, phản ánh",
    send_title: "Gửi câu hỏi, phản ánh, khiếu nại",
    ask_title: "Hỏi",
    ask: "Chưa rõ giấy tờ, nơi nộp, thời hạn: gọi, hoặc viết ra giấy bỏ vào hòm thư góp ý nếu nơi tiếp nhận có đặt.",
    ask_nobody: "Chưa ghi số máy – hỏi tại nơi tiếp nhận.",
    ask_private: "Không ghi số căn cước, mật khẩu, mã OTP của mình vào câu hỏi.",
    pakn_title: "Phản ánh, kiến nghị",
    pakn: "Thủ tục khó làm, trái quy định, bị đòi thêm giấy tờ, bị chậm, bị gây phiền hà: người dân và tổ chức có quyền phản ánh, kiến nghị (Nghị định 20/2008/NĐ-CP).",
    pakn_how: "Nói rõ thủ tục nào, vướng chỗ nào, ngày nào, ở đâu; ghi tên và cách liên lạc để được trả lời.",
    complaint_title: "Khiếu nại là việc khác",
    complaint: "Không đồng ý với một quyết định, một việc làm cụ thể mà mình cho là trái luật và xâm phạm quyền, lợi ích của mình: làm đơn khiếu nại theo Luật Khiếu nại 02/2011/QH13, có thời hiệu và thời hạn riêng. Hỏi nơi tiếp công dân.",
    after_title: "Câu hỏi đi đến đâu",
    after: "Câu nhiều người cùng hỏi được đối chiếu với quy định rồi đăng ở trang này, không ghi tên người hỏi. Câu nào chưa đối chiếu xong thì chưa đăng.",
    about_data: "Những câu bà con đã hỏi: câu trả lời, thủ tục, căn cứ, ngày đối chiếu.",
};
