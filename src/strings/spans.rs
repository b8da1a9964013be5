//! From when and until when something holds.

strings! {
    pub(crate) struct Spans {
        between(from: &str, to: &str),
        from(day: &str),
        until(day: &str),
        /// Of a procedure, a fee or a resolution.
        holds_between(from: &str, to: &str),
        holds_from(day: &str),
        holds_until(day: &str),
        will_hold_from(day: &str),
        ended_after(day: &str),
        /// In the middle of a sentence.
        will_hold_inline(day: &str),
        holds_inline(day: &str),
        ended_inline,
    }
}
