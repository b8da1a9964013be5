//! Notes of a source, too long to stand where they belong.

use crate::strings::Notes;

pub(crate) const WORDS: Notes = Notes {
    on_money_and_time: "Ghi chú về mức thu và thời hạn",
    on_money: "Ghi chú về mức thu",
    on_way_and_time: "Ghi chú về cách nộp và thời hạn",
    on_time: "Ghi chú về thời hạn",
    on_way: "Ghi chú về cách nộp",
    money_in_words: "Lời ghi của nguồn về mức thu",
};
