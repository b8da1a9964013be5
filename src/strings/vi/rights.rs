//! What whoever hands in may rely on (Nghị định 63/2010/NĐ-CP).

use crate::strings::Rights;

pub(crate) const WORDS: Rights = Rights {
    refuse: "Được từ chối nộp giấy tờ hoặc khoản tiền không có trong thủ tục đã niêm yết.",
    reasons: "Hồ sơ bị trả lại hoặc phải bổ sung thì được nhận lý do bằng văn bản, và không phải bổ sung quá hai lần, trừ khi do lỗi của người nộp hoặc luật khác quy định khác.",
    feedback: "Được phản ánh, kiến nghị về thủ tục và cách phục vụ, và được trả lời.",
    refuse_short: "Từ chối giấy tờ, khoản tiền không có trong thủ tục đã niêm yết.",
    reasons_short: "Nhận lý do bằng văn bản khi hồ sơ bị trả lại hoặc phải bổ sung.",
    feedback_short: "Phản ánh, kiến nghị và được trả lời.",
    title: "Quyền của người làm thủ tục",
    basis: "Theo Nghị định 63/2010/NĐ-CP về kiểm soát thủ tục hành chính.",
};
