//! Where feedback on procedures goes.

use crate::strings::Feedback;

pub(crate) const WORDS: Feedback = Feedback {
    title: "Phản ánh, kiến nghị",
    invitation: "Thấy thủ tục khó hiểu, bị đòi thêm giấy tờ hoặc trả kết quả trễ, người làm thủ tục có quyền phản ánh và được trả lời.",
    survey: "Khảo sát hài lòng: chấm điểm việc phục vụ ở đây",
    nowhere: "Chưa ghi nơi nhận phản ánh, kiến nghị – hỏi cơ quan tiếp nhận",
    phone: "Điện thoại",
    mail: "Thư điện tử",
    online: "Trực tuyến",
    send: "Gửi phản ánh, kiến nghị",
    address: "Nơi nhận",
};
