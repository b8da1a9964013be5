//! Procedures whose time the commune has made shorter.

use crate::strings::{Phrase, Shortened};

pub(crate) const WORDS: Shortened = Shortened {
    title: "Thời hạn được rút ngắn",
    description: |unit, count| format!("{unit} rút ngắn thời hạn của {count}."),
    description_by: |unit, count, by| format!("{unit} rút ngắn thời hạn của {count}: giảm {by}."),
    and: "và",
    about: Phrase("{unit} cam kết giải quyết {count} nhanh hơn thời hạn theo quy định."),
    total: "Tổng cộng giảm",
    not_added: "Ngày làm việc và ngày thường không cộng với nhau.",
    procedure: "Thủ tục",
    by_law: "Theo quy định",
    promised: "Cam kết",
    saved: "Giảm",
    other_unit_unknown: "khác đơn vị, không so được",
    other_unit: "khác đơn vị",
    unsummed: "Thủ tục có hai thời hạn khác đơn vị không tính vào tổng.",
};
