//! From when and until when something holds.

use crate::strings::Spans;

pub(crate) const WORDS: Spans = Spans {
    between: |from, to| format!("Từ {from} đến hết {to}"),
    from: |day| format!("Từ {day}"),
    until: |day| format!("Đến hết {day}"),
    holds_between: |from, to| format!("Áp dụng từ {from} đến hết {to}"),
    holds_from: |day| format!("Áp dụng từ {day}"),
    holds_until: |day| format!("Áp dụng đến hết {day}"),
    will_hold_from: |day| format!("Sắp có hiệu lực từ {day}"),
    ended_after: |day| format!("Hết hiệu lực sau {day}"),
    will_hold_inline: |day| format!("sắp có hiệu lực từ {day}"),
    holds_inline: |day| format!("có hiệu lực từ {day}"),
    ended_inline: "đã hết hiệu lực",
};
