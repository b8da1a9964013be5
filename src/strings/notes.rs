//! Notes of a source, too long to stand where they belong.

strings! {
    pub(crate) struct Notes {
        on_money_and_time,
        on_money,
        on_way_and_time,
        on_time,
        on_way,
        money_in_words,
    }
}
