//! Choosers: some questions that lead to the right procedure.

use crate::strings::{Choosers, Phrase};

pub(crate) const WORDS: Choosers = Choosers {
    title: "Chọn đúng thủ tục",
    description: "Trả lời vài câu hỏi để biết phải làm thủ tục nào.",
    unsure: "Chưa chắc đúng thủ tục?",
    unsure_which: "Chưa rõ cần thủ tục nào?",
    which: "Thuộc trường hợp nào?",
    procedure: Phrase("Thủ tục: {name}"),
    goes_on: "Còn một câu hỏi, ở dưới",
    more: "Thủ tục khác cũng thuộc việc này",
    other: "Không thấy việc cần làm thì xem",
    updated: Phrase("Cập nhật {day}."),
};
